"""What leads by little is called a guess, with its rivals and the line that settles it."""

from __future__ import annotations

import pytest
from conftest import Archive

TWINS = (
    "Home\nNews\nTwo harbours to share one radio channel from next spring\n\nSections\n\n"
    "Harbour masters of two towns agree on a channel for fog\n\n"
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats of two towns ran aground in fog.\n\n"
    "The channel will be tested for six months, and both towns will pay for half of it.\n"
)


def report_of(archive: Archive, capsys: pytest.CaptureFixture[str]) -> str:
    archive.build("-v")
    return capsys.readouterr().out


def test_a_title_chosen_by_a_narrow_lead_names_its_rival(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("twins.txt", TWINS)
    report = report_of(archive, capsys)
    assert "twins.txt:7:1: note[title-unsure]" in report
    assert 'is a guess; it might be "Two harbours' in report
    assert "fix: write `title: …` at the top of the file" in report


def test_what_the_keeper_writes_settles_it(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("twins.txt", f"title: {TWINS.splitlines()[2]}\n---\n{TWINS}")
    assert "title-unsure" not in report_of(archive, capsys)


def test_a_title_far_ahead_of_the_others_is_no_guess(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report_of(five, capsys).count("title-unsure") == 0
