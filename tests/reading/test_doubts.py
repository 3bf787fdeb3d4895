"""What leads by little is called a guess, with its rivals and the line that settles it."""

from __future__ import annotations

import pytest
from conftest import Archive


def report_of(archive: Archive, capsys: pytest.CaptureFixture[str]) -> str:
    archive.build("-v")
    return capsys.readouterr().out


def test_a_title_chosen_by_a_narrow_lead_names_its_rival(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    report = report_of(five, capsys)
    assert "yonhap-korea-us-summit.txt:1:1: note[title-unsure]" in report
    assert "is a guess; it might be \"President's Office" in report
    assert "fix: write `title: …` at the top of the file" in report


def test_what_the_keeper_writes_settles_it(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    path = five.root / "clippings" / "yonhap-korea-us-summit.txt"
    title = path.read_text(encoding="utf-8").splitlines()[0]
    path.write_text(f"title: {title}\n---\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert "title-unsure" not in report_of(five, capsys)


def test_a_title_far_ahead_of_the_others_is_no_guess(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report_of(five, capsys).count("title-unsure") == 1
