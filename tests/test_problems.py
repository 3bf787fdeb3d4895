"""Problems are printed as blocks that a keeper can act on."""

from clipline.problems import Problem, format_problem, problem_at, suggest


def test_a_problem_prints_its_place_its_line_with_a_caret_and_its_fix() -> None:
    text = "first\nwas signed on 03/04/2019 in Geneva\n"
    start = text.index("03/04/2019")
    problem = problem_at(
        text,
        start,
        start + 10,
        code="date-ambiguous",
        severity="error",
        file="clippings/herald.txt",
        message='"03/04/2019" may be 3 April or 4 March',
        fix="write 2019-04-03",
    )
    assert format_problem(problem) == (
        'clippings/herald.txt:2:15: error[date-ambiguous]: "03/04/2019" may be 3 April or 4 March\n'
        "   2 | was signed on 03/04/2019 in Geneva\n"
        "     |               ^^^^^^^^^^\n"
        "  fix: write 2019-04-03"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    problem = Problem("clipping-empty", "error", "clippings/x.txt", "it is empty", "paste a page")
    assert format_problem(problem) == (
        "clippings/x.txt: error[clipping-empty]: it is empty\n  fix: paste a page"
    )


def test_a_very_long_line_is_cut_around_the_place() -> None:
    text = "a" * 5000 + "HERE" + "b" * 5000
    problem = problem_at(
        text, 5000, 5004, code="c", severity="note", file="f", message="m", fix="x"
    )
    excerpt = format_problem(problem).splitlines()[1]
    assert "HERE" in excerpt
    assert len(excerpt) < 120


def test_control_characters_of_a_file_name_or_a_line_never_reach_the_terminal() -> None:
    text = "bad \x1b[2J line"
    problem = problem_at(
        text, 0, 3, code="c", severity="note", file="a\x1b[31m.txt", message="m", fix="x"
    )
    assert "\x1b" not in format_problem(problem)


def test_a_caret_stays_within_its_line_when_the_place_runs_on() -> None:
    text = "ab\ncd\nef"
    problem = problem_at(text, 3, 8, code="c", severity="note", file="f", message="m", fix="x")
    assert problem.source == "cd"
    assert problem.width == 2


def test_a_near_miss_is_suggested_and_a_far_one_is_not() -> None:
    assert suggest("agences", ["agencies", "outlets"]) == ' (did you mean "agencies"?)'
    assert suggest("xyz", ["agencies", "outlets"]) == ""
