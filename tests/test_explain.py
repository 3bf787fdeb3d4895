"""Every value can be followed back to its words, and every rival is named."""

from __future__ import annotations

import json
from pathlib import Path

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


@pytest.mark.parametrize("ending", [b"\r", b"\r\n", b"\n"])
def test_lines_are_numbered_alike_wherever_they_are_told_and_corrected(
    archive: Archive, capsys: pytest.CaptureFixture[str], ending: bytes
) -> None:
    path = archive.add("herald.txt", FILE.read_bytes().replace(b"\n", ending))
    told = json.loads(explain(capsys, str(path), "--json"))
    lines = [line for line in told["lines"] if line["words"]]
    (headline,) = [line["line"] for line in lines if line["role"] == "headline"]
    assert told["title"]["evidence"][0]["line"] == headline
    archive.add("herald.corrections.yaml", f"lines: {{{headline}: related}}\n")
    told = json.loads(explain(capsys, str(path), "--json"))
    assert told["lines"][headline - 1]["role"] == "related"


@pytest.mark.parametrize(
    "name", ["My Clip.txt", "2023/herald.txt", "Herald.md", "한미.txt", "herald.TXT"]
)
def test_a_clipping_of_any_name_is_explained_by_the_id_in_its_pages_address(
    archive: Archive, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    archive.add(name, FILE.read_bytes())
    archive.build()
    (row,) = archive.table("clippings")
    told = json.loads(explain(capsys, row["id"], "--root", str(archive.root), "--json"))
    assert told["file"] == row["file"] == f"clippings/{name}"
    assert told["wire"]["value"] == "Yonhap News Agency"


def test_of_two_files_with_one_id_the_one_on_the_site_is_explained(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("cafe\u0301.txt", FILE.read_bytes())
    archive.add("caf\u00e9.txt", "A page of few words, saved twice.\n")
    archive.build()
    (row,) = archive.table("clippings")
    told = json.loads(explain(capsys, row["id"], "--root", str(archive.root), "--json"))
    assert told["title"]["value"] == row["title"]


def test_settings_that_are_not_there_are_refused_by_every_command(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    path = archive.add("herald.txt", FILE.read_bytes())
    nowhere = str(archive.root / "nowhere.yaml")
    for command in (["explain", str(path)], ["check"], ["build"], ["export", "sqlite"]):
        with pytest.raises(SystemExit) as refused:
            main([*command, "--root", str(archive.root), "--config", nowhere], home=REPOSITORY)
        assert refused.value.code == 2
        assert f"there is no file {nowhere}" in capsys.readouterr().err


def test_what_is_wrong_in_the_settings_is_told_by_every_command(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    path = archive.add("herald.txt", FILE.read_bytes())
    settings = archive.root / "site.yaml"
    settings.write_text(f"{settings.read_text()}colour: red\n")
    archive.build()
    (event, *_) = archive.table("events")
    for command in (["explain", str(path)], ["explain", event["id"]], ["check"], ["build"]):
        capsys.readouterr()
        assert main([*command, "--root", str(archive.root)], home=REPOSITORY) == 1
        assert 'error[key-unknown]: unknown key "colour"' in capsys.readouterr().out
        assert main([*command, "--root", str(archive.root), "--json"], home=REPOSITORY) == 1
        told = json.loads(capsys.readouterr().out)
        assert "key-unknown" in {problem["code"] for problem in told["problems"]}


SITE = 'countries:\n  "NO": {names: [Norway]}\n  FJ: {names: [Fiji]}\n'
PAGE = (
    "Fjord Post\n\nNorway and Fiji sign reef pact\n\nMay 5, 2021\n\nNorway and Fiji signed a "
    "memorandum of understanding on reefs on Monday, both governments said.\n"
)


def reefs(root: Path) -> Path:
    """An archive of its own that lists other countries than the repository's."""
    root.mkdir()
    (root / "site.yaml").write_text(SITE)
    path = root / "clippings" / "reefs.txt"
    path.parent.mkdir()
    path.write_text(PAGE)
    return path


def test_a_clipping_of_another_archive_is_explained_by_its_own_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = reefs(tmp_path / "reefs")
    told = explain(capsys, str(path), "agreements")
    assert "\n    between Norway and Fiji\n" in told
    assert 'clippings/reefs.txt:7:66  "Monday"  date-sentence' in told
    assert "config-elsewhere" not in told


def test_a_file_of_no_archive_says_by_whose_settings_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reefs.txt"
    path.write_text(PAGE)
    told = explain(capsys, str(path), "agreements")
    assert f"no site.yaml lies above it, so it is read by {REPOSITORY / 'site.yaml'}" in told
    other = reefs(tmp_path / "other").parent.parent
    told = explain(capsys, str(path), "agreements", "--root", str(other))
    assert "between Norway and Fiji" in told
    assert "lies above" not in told


def test_an_event_that_the_keeper_hides_is_explained_with_the_entry_that_hides_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = Archive(reefs(tmp_path / "reefs").parent.parent)
    archive.build()
    (event,) = archive.table("events")
    hide = f"events:\n  - {{event: {event['id']}, hide: true, why: a slip of the pen}}\n"
    (archive.root / "site.yaml").write_text(SITE + hide)
    archive.build()
    assert archive.table("events") == []
    told = explain(capsys, event["id"], "--root", str(archive.root))
    assert told.startswith(f"{event['id']}: ")
    assert "\n  between Norway and Fiji\n" in told
    assert "\n  hidden by the keeper, site.yaml:5: a slip of the pen\n" in told
    told = json.loads(explain(capsys, event["id"], "--root", str(archive.root), "--json"))
    assert told["hidden"] == {"file": "site.yaml", "line": 5, "why": "a slip of the pen"}
