"""What `build.py check` finds wrong and proposes."""

from __future__ import annotations

import json

import pytest
from conftest import REPOSITORY, Archive

from clipline.cli import main
from clipline.config import read_config

LEAD = "OSLO, May 4, 2021 -- The Whale Protection Agency (WPA) met in Norway on Tuesday, it said.\n"
SITE = "countries:\n  NO: {names: [Norway], adjectives: [Norwegian], capitals: [Oslo]}\n"


def check(archive: Archive, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["check", "--root", str(archive.root), *options], home=REPOSITORY)
    return code, capsys.readouterr().out


@pytest.fixture
def whales(archive: Archive) -> Archive:
    (archive.root / "site.yaml").write_text(SITE)
    for name in ("one", "two"):
        header = f"outlet: The Fjord Post\nurl: https://www.fjordpost.example/{name}\n---\n"
        archive.add(f"{name}.txt", f"{header}Whales are met {name}\n\n{LEAD}")
    return archive


def test_a_body_that_recurs_and_an_outlet_of_a_header_are_proposed(
    whales: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = check(whales, capsys)
    assert code == 0
    assert "in clippings/one.txt, clippings/two.txt" in told
    assert '  - name: "Whale Protection Agency"' in told
    assert '  - name: "The Fjord Post"\n    domains: ["fjordpost.example"]' in told


def test_what_is_proposed_can_be_pasted_and_is_not_proposed_again(
    whales: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told = check(whales, capsys)
    entries = told.split("right under its key:\n")[1].split("\n\n")[0]
    site = whales.root / "site.yaml"
    site.write_text(SITE + entries.replace("  # its code, or INT", " INT") + "\n")
    assert read_config(site)[1] == ()
    assert "might have" not in check(whales, capsys)[1]


def test_a_body_named_once_is_not_proposed(
    whales: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    (whales.root / "clippings" / "two.txt").unlink()
    text = (whales.root / "clippings" / "one.txt").read_text()
    whales.add("one.txt", text.replace("(WPA) ", ""))
    assert "Whale" not in check(whales, capsys)[1].split("might have")[1]


def test_nothing_is_written_and_errors_count_as_in_a_build(
    whales: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    whales.add("three.txt", b"")
    code, told = check(whales, capsys)
    assert code == 1
    assert "error[clipping-empty]" in told
    assert not whales.out.exists()


def test_warnings_count_when_asked(whales: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    whales.add("three.txt", "Some words without any day.\n")
    assert check(whales, capsys)[0] == 0
    assert check(whales, capsys, "--strict")[0] == 1


def test_programs_get_the_same_as_json(whales: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(check(whales, capsys, "--json")[1])
    assert told["clippings"] == 2
    assert [p["name"] for p in told["proposals"]] == ["Whale Protection Agency", "The Fjord Post"]
    assert {"code", "severity", "file", "line", "fix"} <= told["problems"][0].keys()


def test_a_missing_folder_is_a_wrong_command_line(archive: Archive) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["check", "--clippings", str(archive.root / "none")], home=REPOSITORY)
    assert refused.value.code == 2
