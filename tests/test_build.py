"""A build from the keeper's side: files in, a site and a report out."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive

from clipline.cli import main

PAGE = """\
Oslo and Santiago sign sea data pact
OSLO, May 4, 2021 (Fjord Press) -- Norway and Chile signed a memorandum of understanding on
sea data on Tuesday, the two governments said.
"""


def problems_of(archive: Archive, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """File by problem code, from the JSON report of a build."""
    capsys.readouterr()
    archive.build("--json")
    report = json.loads(capsys.readouterr().out)
    return {p["code"]: p["file"] for p in report["problems"]}


def test_the_five_clippings_build_without_an_error(five: Archive) -> None:
    assert five.build() == 0
    assert len(five.table("clippings")) == 5
    assert (five.out / "index.html").is_file()


def test_the_report_names_each_clipping_and_the_page_to_open(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    five.build()
    report = capsys.readouterr().out
    assert "2021-08-05" in report
    assert "S. Korea, U.S. agree to expand cybersecurity cooperation" in report
    assert "each clipping, with how many agencies and agreements were read from it:\n" in report
    assert "\nin all: 5 clippings, " in report
    assert " Yonhap News Agency (outlet not reported)  " in report
    assert str(five.out / "index.html") in report


def test_a_dropped_clipping_appears_and_a_removed_one_disappears_with_its_pages(
    five: Archive,
) -> None:
    five.build()
    before = five.files()
    path = five.add("oslo.txt", PAGE)
    five.build()
    assert "clippings/oslo/index.html" in five.files()
    assert any("oslo" in json.dumps(event) for event in five.table("events"))
    path.unlink()
    five.build()
    assert five.files() == before


def test_a_second_build_writes_nothing(five: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    five.build()
    capsys.readouterr()
    five.build("--json")
    assert json.loads(capsys.readouterr().out)["written"] == []


def test_a_build_never_writes_into_the_clippings(five: Archive) -> None:
    five.add("broken.txt", b"\x00\xff\x00 binary \x01")
    folder = five.root / "clippings"
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}
    five.build()
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()} == before


def test_the_names_of_the_files_change_nothing_but_addresses(five: Archive) -> None:
    five.build()
    named = [{**r, "id": "", "file": "", "copies_of": []} for r in five.table("clippings")]
    folder = five.root / "clippings"
    for i, path in enumerate(sorted(folder.iterdir(), reverse=True)):
        path.rename(folder / f"{i}.txt")
    five.build()
    renamed = [{**r, "id": "", "file": "", "copies_of": []} for r in five.table("clippings")]

    def comparable(records: list[dict[str, object]]) -> list[str]:
        plain = [{k: v for k, v in r.items() if k != "problems"} for r in records]
        return sorted(json.dumps(r, sort_keys=True) for r in plain)

    assert comparable(named) == comparable(renamed)


def test_the_same_input_gives_the_same_bytes_anywhere_and_any_day(
    five: Archive, tmp_path: Path
) -> None:
    five.build()
    elsewhere = tmp_path / "else where"
    shutil.copytree(five.root / "clippings", elsewhere / "clippings")
    shutil.copy(five.root / "site.yaml", elsewhere / "site.yaml")
    environment = {
        **os.environ,
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "0",
    }
    command = [sys.executable, "build.py", "--root", str(elsewhere)]
    subprocess.run(command, cwd=REPOSITORY, env=environment, check=True, capture_output=True)
    assert Archive(elsewhere).files() == five.files()


def test_a_file_that_cannot_be_a_clipping_is_a_problem_and_the_rest_is_built(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("good.txt", PAGE)
    archive.add("empty.txt", b"")
    archive.add("binary.txt", bytes(range(256)) * 20)
    found = problems_of(archive, capsys)
    assert found["clipping-empty"] == "clippings/empty.txt"
    assert found["clipping-binary"] == "clippings/binary.txt"
    assert [r["id"] for r in archive.table("clippings")] == ["good"]


def test_a_file_of_fifty_megabytes_is_named_and_not_read(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("good.txt", PAGE)
    with archive.add("huge.txt", b"").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    assert problems_of(archive, capsys)["clipping-too-large"] == "clippings/huge.txt"


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_a_korean_page_in_another_encoding_is_read(archive: Archive, encoding: str) -> None:
    text = "한국과 미국이 사이버안보 양해각서를 체결했다.\n국방부는 20일 이같이 밝혔다. " * 5
    archive.add("page.txt", text.encode(encoding))
    assert archive.build() == 0
    assert archive.table("clippings")[0]["lang"] == "ko"


def test_a_clipping_saved_twice_counts_once(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("a.txt", PAGE)
    archive.add("b.txt", PAGE)
    assert problems_of(archive, capsys)["clipping-duplicate"] == "clippings/b.txt"
    assert len(archive.table("clippings")) == 1


def test_a_page_without_date_and_headline_says_what_to_write(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("bare.txt", "The committee met in the old town hall and spoke of sea data.\n" * 3)
    archive.build()
    report = capsys.readouterr().out
    assert "date-unknown" in report
    assert "published: YYYY-MM-DD" in report
    assert archive.table("clippings")[0]["published"] is None


def test_a_link_out_of_the_folder_is_not_followed(
    archive: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret words")
    (archive.root / "clippings" / "link.txt").symlink_to(secret)
    assert problems_of(archive, capsys)["clipping-outside"] == "clippings/link.txt"
    assert not any(b"top secret" in content for content in archive.files().values())


def test_a_file_that_may_not_be_read_is_a_problem(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("good.txt", PAGE)
    archive.add("locked.txt", PAGE).chmod(0)
    if os.access(archive.root / "clippings" / "locked.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert problems_of(archive, capsys)["clipping-unreadable"] == "clippings/locked.txt"


@pytest.mark.parametrize(
    "name", ["with space.txt", "한글 이름.txt", "a..b.txt", "a.txt..txt", "CON.txt"]
)
def test_any_file_name_has_an_address_of_plain_letters(archive: Archive, name: str) -> None:
    archive.add(name, PAGE)
    assert archive.build() == 0
    (record,) = archive.table("clippings")
    assert record["file"] == f"clippings/{name}"
    assert record["id"].replace("-", "").isalnum()
    assert record["id"].isascii()
    assert (archive.out / "clippings" / record["id"] / "index.html").is_file()


def test_an_unknown_key_in_site_yaml_is_shown_with_its_place_and_a_suggestion(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive.root / "site.yaml").write_text("title: Pacts\noutlts: []\n")
    archive.add("good.txt", PAGE)
    assert archive.build() == 1
    report = capsys.readouterr().out
    assert "site.yaml:2:1: error" in report
    assert 'did you mean "outlets"?' in report
    assert (archive.out / "index.html").is_file()


def test_an_error_in_a_template_names_the_template_its_line_and_the_page(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("good.txt", PAGE)
    own = archive.root / "templates"
    own.mkdir()
    (own / "about.html").write_text("<h1>About</h1>\n{{ nothing.of.the.kind }}\n")
    assert archive.build() == 1
    report = capsys.readouterr().out
    assert "templates/about.html:2" in report
    assert "about/index.html" in report
    assert (archive.out / "index.html").is_file()


def test_an_output_among_the_inputs_is_refused(archive: Archive) -> None:
    with pytest.raises(SystemExit) as refused:
        archive.build("--out", str(archive.root / "clippings" / "site"))
    assert refused.value.code == 2


def test_a_missing_folder_of_clippings_is_a_wrong_command_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as refused:
        Archive(tmp_path).build()
    assert refused.value.code == 2


def test_an_empty_folder_builds_an_empty_site(archive: Archive) -> None:
    assert archive.build() == 0
    assert archive.table("clippings") == []
    assert (archive.out / "index.html").is_file()


def test_strict_counts_warnings_as_errors(archive: Archive) -> None:
    archive.add("bare.txt", "The committee met in the old town hall and spoke of sea data.\n")
    assert archive.build() == 0
    assert archive.build("--strict") == 1


@pytest.mark.parametrize("name", ["page.html", "Pact.PDF", "pact.correction.yaml"])
def test_strict_counts_a_file_of_another_kind_as_an_error(archive: Archive, name: str) -> None:
    archive.add("pact.txt", f"outlet: Fjord Press\n---\n{PAGE}")
    assert archive.build("--strict") == 0
    archive.add(name, "Norway and Chile signed a memorandum of understanding.")
    assert archive.build() == 0
    assert archive.build("--strict") == 1


def test_a_header_settles_what_the_page_does_not_tell(archive: Archive) -> None:
    header = "published: 2021-05-04\noutlet: The Fjord Times\ntitle: Pact on sea data\n"
    header += "url: https://fjord.example/pact\nnote: Clipped for the *archive*.\n---\n"
    archive.add("bare.txt", header + "The committee met in the old town hall of Oslo on Monday.\n")
    archive.build()
    (record,) = archive.table("clippings")
    assert record["published"] == "2021-05-04"
    assert record["outlet"] == "The Fjord Times"
    assert record["title"] == "Pact on sea data"
    assert record["url"] == "https://fjord.example/pact"
    assert record["confidence"]["published"] == "certain"
    page = (archive.out / "clippings" / "bare" / "index.html").read_text()
    assert "<em>archive</em>" in page


def test_a_site_yaml_that_cannot_be_read_leaves_the_previous_site_as_it_is(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    five.build()
    before = five.files()
    (five.root / "site.yaml").write_text("title: Pacts\n\toutlets: []\n")
    capsys.readouterr()
    assert five.build() == 1
    assert five.files() == before
    assert "the site was left as it is" in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], ["check"]])
def test_a_site_yaml_that_cannot_be_read_is_told_first_and_not_what_follows_from_it(
    five: Archive, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    (five.root / "site.yaml").write_text("title: Pacts\n\toutlets: []\n")
    name = "yonhap-korea-us-summit.corrections.yaml"
    five.add(name, "wire: none\nagencies: [{not: White House}, {words: a, is: The Whole House}]\n")
    five.add("empty.txt", "")
    assert main([*command, "--root", str(five.root)], home=REPOSITORY) == 1
    told = capsys.readouterr().out
    first = re.search(r"^\S+: (?:error|note).*$", told, re.MULTILINE)
    assert first is not None
    assert first[0].startswith("site.yaml:2:1: error[yaml-broken]: a tab stands")
    assert "\N{RIGHTWARDS ARROW}outlets: []" in told
    assert "error[clipping-empty]" in told
    for follows in ("might have", "not in site.yaml", "no list has", "by now", "who published"):
        assert follows not in told


@pytest.mark.parametrize(
    "options",
    [
        ["--config", "/no/such.yaml"],
        ["--base-url", "example.org"],
        ["--base-url", "https://"],
        ["--base-url", "http://[::1"],
        ["--base-url", "https://a.example/?q=1"],
        ["--base-url", 'https://a.example/"><script>'],
        ["explian", "x.txt"],
        ["explain", "no-such-clipping"],
        ["--colour"],
    ],
)
def test_a_wrong_command_line_ends_with_two_and_writes_nothing(
    archive: Archive, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(
            [*options, *([] if options[0].startswith("exp") else ["--root", str(archive.root)])],
            home=REPOSITORY,
        )
    assert refused.value.code == 2
    assert not archive.out.exists()
    assert "error:" in capsys.readouterr().err


def test_a_misspelt_command_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["explian"], home=REPOSITORY)
    assert 'did you mean "explain"?' in capsys.readouterr().err


def test_a_pipe_in_the_place_of_site_yaml_is_a_problem_and_no_wait(archive: Archive) -> None:
    (archive.root / "site.yaml").unlink()
    os.mkfifo(archive.root / "site.yaml")
    archive.add("good.txt", PAGE)
    assert archive.build() == 1
    assert [r["id"] for r in archive.table("clippings")] == ["good"]


def test_an_output_in_the_folder_one_stands_in_is_no_traceback(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert archive.build("--out", ".") == 0
    assert (tmp_path / "elsewhere" / "index.html").is_file()


def test_a_link_in_a_note_leads_to_the_web_or_nowhere(archive: Archive) -> None:
    note = "note: [a](javascript:alert(1)) [b](//evil.example/x) [c](https://fine.example/)\n---\n"
    archive.add("good.txt", note + PAGE)
    archive.build()
    page = (archive.out / "clippings" / "good" / "index.html").read_text()
    assert 'href="javascript:' not in page
    assert 'href="//' not in page
    assert 'href="https://fine.example/"' in page


@pytest.mark.parametrize(
    ("output", "code", "told"),
    [
        (">&-", 0, ""),
        ("| true; exit ${PIPESTATUS[0]}", 0, ""),
        ("> /dev/full", 1, "the report could not be written: No space left on device\n"),
    ],
)
def test_a_report_that_nobody_reads_is_no_traceback(
    archive: Archive, output: str, code: int, told: str
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is full")
    archive.add("oslo.txt", PAGE)
    command = f"'{sys.executable}' '{REPOSITORY}/build.py' --root '{archive.root}' {output}"
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, told)
    assert (archive.out / "index.html").is_file()


def test_a_folders_name_rings_no_bell(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    assert archive.build("--out", str(archive.root / "a\x07b")) == 0
    assert "a\N{REPLACEMENT CHARACTER}b/index.html" in capsys.readouterr().out


def heed_interrupts() -> None:
    """A shell has what it starts in the background ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_build_that_is_stopped_says_so(archive: Archive) -> None:
    for day in range(40):
        archive.add(f"oslo-{day}.txt", PAGE.replace("\n", f" {day}\n", 1))
    command = [sys.executable, str(REPOSITORY / "build.py"), "--root", str(archive.root), "--clean"]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - this process has one thread
    ) as running:
        while running.poll() is None and not any(archive.root.glob(".*.lock")):
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate()
    assert (running.returncode, told) == (
        130,
        "\nstopped; what was begun, the next build finishes\n",
    )


def test_a_name_too_long_for_the_disk_is_a_wrong_command_line(archive: Archive) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["explain", "x" * 300, "--root", str(archive.root)], home=REPOSITORY)
    assert refused.value.code == 2
    with pytest.raises(SystemExit, match="File name too long"):
        main(["check", "--root", "x" * 300], home=REPOSITORY)


def test_a_profile_accounts_for_all_the_time(
    five: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    five.build("--profile")
    lines = re.findall(r"^  (\w+) +([\d.]+) s$", capsys.readouterr().out, re.MULTILINE)
    assert [name for name, _ in lines] == [
        "start", "read", "join", "plan", "feeds", "search", "compare", "draw", "place",
    ]  # fmt: skip
    assert all(float(seconds) >= 0 for _, seconds in lines)
