"""Every value can be followed back to its words, and every rival is named."""

from __future__ import annotations

import json

import pytest
from conftest import REPOSITORY, Archive

from clipline.cli import main

FILE = REPOSITORY / "clippings" / "korea-herald-cybersecurity-guidance.txt"


def explain(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(["explain", *arguments], home=REPOSITORY) == 0
    return capsys.readouterr().out


def test_a_field_is_explained_with_its_place_its_rule_and_what_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = explain(capsys, str(FILE), "published")
    assert told.startswith("published: 2023-06-02T15:29  (certain)")
    assert 'korea-herald-cybersecurity-guidance.txt:7:13  "Jun 2, 2023 - 15:29"' in told
    assert "labelled published" in told
    assert "lost by" in told
    assert "title:" not in told


def test_without_a_field_every_line_and_every_field_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = explain(capsys, str(FILE))
    assert "   4  headline  S. Korea, U.S. craft 1st cybersecurity guidance" in told
    for name in ("outlet: not told", "wire: Yonhap News Agency", "agencies\n", "agreements\n"):
        assert name in told


def test_programs_get_the_same_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(explain(capsys, str(FILE), "wire", "--json"))
    assert told["wire"]["value"] == "Yonhap News Agency"
    assert {"line": 6, "column": 4, "words": "Yonhap"}.items() <= told["wire"]["evidence"][
        0
    ].items()


def test_the_weights_of_a_winner_add_up_to_its_score(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(explain(capsys, str(FILE), "--json"))
    fact = told["published"]
    assert sum(points for _, points in fact["reasons"]) == pytest.approx(fact["score"])
    assert all(lost["behind"] >= 0 for lost in fact["lost"])


def test_a_file_that_cannot_be_read_is_explained_as_a_problem(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    path = archive.add("empty.txt", b"")
    assert main(["explain", str(path)], home=REPOSITORY) == 1
    assert "clipping-empty" in capsys.readouterr().out


def test_an_unknown_field_is_a_wrong_command_line() -> None:
    with pytest.raises(SystemExit) as refused:
        main(["explain", str(FILE), "colour"], home=REPOSITORY)
    assert refused.value.code == 2


def test_a_clipping_may_be_named_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    told = explain(capsys, "korea-herald-cybersecurity-guidance", "wire")
    assert told.startswith("wire: Yonhap News Agency")
