"""Problems are printed as blocks that a keeper can act on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipline.problems import Problem, format_problem, place_of, problem_at, suggest


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


def problem_in(text: str, start: int, end: int) -> Problem:
    return problem_at(text, start, end, code="c", severity="note", file="f", message="m", fix="x")


def test_a_very_long_line_is_cut_around_the_place() -> None:
    problem = problem_in("a" * 5000 + "HERE" + "b" * 5000, 5000, 5004)
    assert format_problem(problem).splitlines()[1:3] == [
        f"   1 | {'a' * 50}HERE{'b' * 46}",
        f"     | {' ' * 50}^^^^",
    ]


def test_a_line_that_a_terminal_holds_is_shown_whole() -> None:
    line = "a" * 96 + "HERE"
    excerpt = format_problem(problem_in(f"{line}\n", 96, 100)).splitlines()
    assert excerpt[1:3] == [f"   1 | {line}", f"     | {' ' * 96}^^^^"]


def test_a_place_longer_than_what_is_shown_is_marked_as_far_as_it_is() -> None:
    excerpt = format_problem(problem_in("a" * 300, 100, 300)).splitlines()
    assert excerpt[1:3] == [f"   1 | {'a' * 100}", f"     | {' ' * 50}{'^' * 50}"]


def test_the_last_line_is_shown_to_its_end() -> None:
    problem = problem_in("ab\ncdef", 4, 6)
    assert (problem.line, problem.column, problem.source) == (2, 2, "cdef")


def test_problems_are_in_the_order_of_files_and_places() -> None:
    first = problem_in("ab\ncdef", 0, 1)
    second = problem_in("ab\ncdef", 1, 2)
    third = problem_in("ab\ncdef", 4, 5)
    other = Problem("a", "error", "g", "m", "x")
    assert sorted([other, third, second, first], key=lambda p: p.sort_key) == [
        first, second, third, other,
    ]  # fmt: skip


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


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_a_line_is_counted_whatever_ends_it(ending: str) -> None:
    text = ending.join(["url: x", "", "OSLO (HPA)", "signed"])
    problem = problem_in(text, text.index("(HPA)"), text.index("signed") + 6)
    assert (problem.line, problem.column, problem.source) == (3, 6, "OSLO (HPA)")
    assert problem.width == len("(HPA)")


@given(st.lists(st.sampled_from(["a", "b", "\r", "\n", "\x0b"]), max_size=12).map("".join))
def test_lines_and_columns_are_those_of_the_lines_as_python_cuts_them(text: str) -> None:
    places = [
        (line, column)
        for line, words in enumerate(text.splitlines(keepends=True), 1)
        for column in range(1, len(words) + 1)
    ]
    assert [place_of(text, at) for at in range(len(text))] == places
