from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipline.model import Clipping
from clipline.problems import Problem
from clipline.reading.source import (
    SIZE_LIMIT,
    clipping_id,
    find_duplicates,
    find_sources,
    read_clipping,
)

KOREAN = "국방부는 5일 사이버 협력 각서에 서명했다고 밝혔다.\n양측은 매년 만나기로 했다.\n"
JAPANESE = "防衛省は5日、覚書に署名したと発表した。\n両国は毎年会合を開く。\n"


def saved(root: Path, name: str, content: str | bytes) -> Path:
    path = root / "clippings" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(root: Path, name: str, content: str | bytes) -> Clipping:
    return read_clipping(saved(root, name, content), root)


def refused(path: Path, root: Path) -> Problem:
    clipping = read_clipping(path, root)
    assert clipping.text == ""
    assert clipping.problems[-1].severity == "error"
    return clipping.problems[-1]


def codes(clipping: Clipping) -> list[str]:
    return [f"{p.severity} {p.code}" for p in clipping.problems]


def found(root: Path) -> tuple[list[str], list[tuple[str, str]]]:
    paths, _, problems = find_sources(root / "clippings", root)
    names = [path.relative_to(root / "clippings").as_posix() for path in paths]
    return names, [(p.file.partition("/")[2], f"{p.severity} {p.code}") for p in problems]


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    data = "One\r\nTwo\rThree\n\tFour\u00a0\u201cfive\u201d".encode()
    clipping = read(tmp_path, "one.txt", data)
    assert clipping.text == data.decode()
    assert clipping.content.of(clipping.text) == clipping.text
    assert (clipping.id, clipping.file, clipping.encoding) == ("one", "clippings/one.txt", "utf-8")
    assert clipping.sha256 == hashlib.sha256(data).hexdigest()
    assert clipping.problems == ()


def test_a_utf8_mark_stays_so_that_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfurl: https://a.example/\n---\nWords"
    clipping = read(tmp_path, "one.txt", data)
    assert clipping.text == data.decode("utf-8")
    assert clipping.content.of(clipping.text) == "Words"
    assert clipping.header[0].span.of(clipping.text) == "https://a.example/"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_read_by_its_mark(tmp_path: Path, encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    clipping = read(tmp_path, "one.txt", mark + KOREAN.encode(encoding))
    assert (clipping.text, clipping.encoding) == (KOREAN, "utf-16")
    assert [(p.code, p.severity) for p in clipping.problems] == [("clipping-encoding", "note")]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "cp949"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        ("国防部五日宣布,双方签署网络安全合作备忘录。双方将定期举行会议。", "gb18030"),
        ("國防部五日宣布,雙方簽署資通安全合作備忘錄。雙方將定期舉行會議。", "big5"),
        ("The ministers’ aides met at a café — in Malmö — and signed “the pact”.", "cp1252"),
        ("The ministers’ “pact” was signed — on Thursday, in the town hall.", "cp1252"),
        ("Министерство обороны сообщило в четверг о подписании соглашения.", "cp1251"),
        ("Home | World | Politics\nSubscribe\n" * 10 + KOREAN, "cp949"),
    ],
)
def test_an_old_encoding_is_guessed_and_named(tmp_path: Path, text: str, encoding: str) -> None:
    clipping = read(tmp_path, "one.txt", text.encode(encoding))
    assert (clipping.text, clipping.encoding) == (text, encoding)
    assert codes(clipping) == ["warning clipping-encoding"]
    assert f"read as {encoding}, by guess" in clipping.problems[0].message


def test_utf8_cut_off_within_a_character_is_still_utf8(tmp_path: Path) -> None:
    clipping = read(tmp_path, "one.txt", KOREAN.rstrip(".\n다").encode()[:-1])
    assert clipping.text.startswith("국방부는 5일")
    assert codes(clipping) == ["warning clipping-encoding"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "clipping-empty"),
        (b" \r\n\t\n", "clipping-empty"),
        (b"\xef\xbb\xbf\n", "clipping-empty"),
        (b"url: https://a.example/\n---\n\n", "clipping-empty"),
        (b"PK\x03\x04\x14\x00\x00\x00\x08\x00words", "clipping-binary"),
        (b"\xff\xfe\x00\xd8a", "clipping-binary"),
        (b"\x01\x02\x03\x04 words \x05\x06", "clipping-binary"),
        (bytes(i * i * 31 % 255 + 1 for i in range(3000)), "clipping-binary"),
    ],
)
def test_what_is_no_text_is_a_problem(tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(saved(tmp_path, "one.txt", content), tmp_path).code == code


def test_a_file_too_large_is_named_without_reading_it(tmp_path: Path) -> None:
    path = saved(tmp_path, "huge.txt", "")
    os.truncate(path, 50_000_000)  # a sparse file: it has the size, not the bytes
    problem = refused(path, tmp_path)
    assert problem.code == "clipping-too-large"
    assert problem.message == "it has 50.0 MB, and a clipping may have 10"
    os.truncate(path, SIZE_LIMIT)
    assert refused(path, tmp_path).code == "clipping-binary"


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    folder = saved(tmp_path, "folder.txt/inside.txt", "words").parent
    pipe = tmp_path / "clippings" / "pipe.txt"
    os.mkfifo(pipe)
    for path in (tmp_path / "clippings" / "gone.txt", folder, pipe, tmp_path / ("x" * 300)):
        assert refused(path, tmp_path).code == "clipping-unreadable", path


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    path = saved(tmp_path, "secret.txt", "words")
    path.chmod(0)
    problem = refused(path, tmp_path)
    assert problem.code == "clipping-unreadable"
    assert "Permission denied" in problem.message


def test_sources_are_found_in_subfolders_by_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "2021/z.txt", "2021/may/y.TXT", "c.MD"):
        saved(tmp_path, name, "words")
    assert found(tmp_path) == (["2021/may/y.TXT", "2021/z.txt", "a.md", "b.txt", "c.MD"], [])


def test_other_files_are_warned_of_and_the_archives_own_are_not(tmp_path: Path) -> None:
    for name in ("a.txt", "a.corrections.yaml", ".hidden.txt", ".git/x.txt", "README.md", "readme",
                 "page.html", "photo.jpg"):  # fmt: skip
        saved(tmp_path, name, "words")
    assert found(tmp_path) == (
        ["a.txt"],
        [("page.html", "warning clipping-not-text"), ("photo.jpg", "warning clipping-not-text")],
    )


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    saved(tmp_path, "real.txt", "words")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "clippings"
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "elsewhere").symlink_to("../elsewhere")
    (folder / "within.txt").symlink_to("real.txt")
    names, problems = found(tmp_path)
    assert names == ["real.txt", "within.txt"]
    assert problems == [(name, "error clipping-outside") for name in ("elsewhere", "out.txt", "up")]


def test_what_is_no_file_is_a_problem_and_never_hangs(tmp_path: Path) -> None:
    saved(tmp_path, "folder.txt/inside.txt", "words")
    folder = tmp_path / "clippings"
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "again").symlink_to(".")
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(folder)  # a socket's path must be short
        try:
            listener.bind("socket.txt")
        finally:
            os.chdir(here)
        names, problems = found(tmp_path)
    assert names == ["folder.txt/inside.txt"]
    unreadable = ("folder.txt", "gone.txt", "loop.txt", "pipe.txt", "socket.txt")
    assert problems == [
        ("again", "note clipping-not-text"),
        *((name, "error clipping-unreadable") for name in unreadable),
    ]


def test_a_name_as_long_as_the_disk_allows_has_no_corrections(tmp_path: Path) -> None:
    long = "x" * 251 + ".txt"
    for name in (long, "a.txt", "a.corrections.yaml"):
        saved(tmp_path, name, "title: words")
    assert found(tmp_path) == (["a.txt", long], [])


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    paths, _, problems = find_sources(tmp_path / "clippings", tmp_path)
    assert paths == []
    assert [(p.code, p.file) for p in problems] == [("clippings-missing", "clippings")]


def test_names_that_are_no_utf8_are_read(tmp_path: Path) -> None:
    folder = saved(tmp_path, "a.txt", "words").parent
    bad = os.fsencode(folder) + b"/\xff\xe9.txt"
    try:
        Path(os.fsdecode(bad)).write_bytes(b"other words")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    paths, _, _ = find_sources(folder, tmp_path)
    clippings = [read_clipping(path, tmp_path) for path in paths]
    assert [c.file.encode() for c in clippings] == [b"clippings/\\xff\\xe9.txt", b"clippings/a.txt"]
    assert clippings[0].id.isascii()


def test_the_folder_is_never_written_to(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", "url: javascript:alert(1)\n---\nwords")
    before = path.stat()
    folder = path.parent.stat()
    find_sources(path.parent, tmp_path)
    read_clipping(path, tmp_path)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.parent.stat().st_mtime_ns == folder.st_mtime_ns
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]


def test_of_two_files_with_the_same_bytes_the_later_by_path_is_left_out(tmp_path: Path) -> None:
    clippings = [read(tmp_path, name, "same") for name in ("b.txt", "c.txt", "a.txt")]
    clippings.append(read(tmp_path, "d.txt", "other"))
    kept, problems = find_duplicates(clippings)
    assert [c.id for c in kept] == ["a", "d"]
    assert [(p.file, p.severity, p.code) for p in problems] == [
        ("clippings/b.txt", "warning", "clipping-duplicate"),
        ("clippings/c.txt", "warning", "clipping-duplicate"),
    ]
    assert "the same bytes as clippings/a.txt" in problems[0].message


@pytest.mark.parametrize(
    "copy", ["pact Kopie.txt", "pact (1).txt", "Copy of pact.txt", "pact-2.txt"]
)
def test_of_a_clipping_and_its_copy_the_plain_name_stays(tmp_path: Path, copy: str) -> None:
    clippings = [read(tmp_path, name, "same") for name in (copy, "pact.txt")]
    kept, problems = find_duplicates(clippings)
    assert [c.id for c in kept] == ["pact"]
    assert [p.file for p in problems] == [f"clippings/{copy}"]


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>\n<html>", "  <html lang='en'>", "<?xml version='1.0'?>"]
)
def test_the_source_of_a_page_is_told_from_its_text(tmp_path: Path, start: str) -> None:
    assert [p.code for p in read(tmp_path, "a.txt", f"{start}\n<p>Words</p>").problems] == [
        "clipping-markup"
    ]
    assert read(tmp_path, "b.txt", "A tag such as <html> is markup.").problems == ()


def test_two_names_that_differ_in_composition_alone_clash(tmp_path: Path) -> None:
    names = ("caf\u00e9.txt", "cafe\u0301.txt")
    clippings = [read(tmp_path, name, f"words {i}") for i, name in enumerate(names)]
    if clippings[0].file == clippings[1].file:
        pytest.skip("this file system composes names")
    kept, problems = find_duplicates(clippings)
    assert len(kept) == 1
    assert [(p.code, p.severity) for p in problems] == [("clipping-duplicate", "error")]
    assert "but for how accents are stored" in problems[0].message


@pytest.mark.parametrize("stem", ["yonhap-2021-08-05", "a", "2021", "deadbeef"])
def test_a_plain_name_is_its_own_id(stem: str) -> None:
    assert clipping_id(f"clippings/{stem}.txt") == stem


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Herald.txt", "herald"),
        ("herald.md", "herald"),
        ("herald.TXT", "herald"),
        ("2021/herald.txt", "2021-herald"),
        ("a  b..c.txt", "a-b-c"),
        ("../a.txt", "a"),
        ("국방부.txt", "clipping"),
        ("Überfahrt.txt", "uberfahrt"),
        ("con.txt", "con"),
        ("lpt1.txt", "lpt1"),
        ("-a.txt", "a"),
        (".", "clipping"),
        ("x" * 200 + ".txt", "x" * 60),
    ],
)
def test_any_other_name_is_a_slug_and_a_hash(name: str, slug: str) -> None:
    made = clipping_id(f"clippings/{name}")
    assert made[:-8] == f"{slug}-"
    assert set(made[-8:]) <= set("0123456789abcdef")


def test_composed_and_decomposed_names_have_one_id() -> None:
    assert clipping_id("clippings/caf\u00e9.txt") == clipping_id("clippings/cafe\u0301.txt")


@given(st.text(min_size=1).filter(lambda name: "\0" not in name))
def test_every_name_gives_a_safe_id(name: str) -> None:
    made = clipping_id(f"clippings/{name}")
    assert made.isascii()
    assert made == made.lower()
    assert made.replace("-", "").isalnum()
    assert made == clipping_id(f"clippings/{name}")


@given(st.lists(st.text("abAB-. 1", min_size=1, max_size=6), min_size=2, max_size=9, unique=True))
def test_no_two_names_have_one_id(names: list[str]) -> None:
    assert len({clipping_id(f"clippings/{name}.txt") for name in names}) == len(names)


PIECES = st.sampled_from(
    [
        *(b"url: ", b"note:\n  x\n", b"published: 2021-08", b"\n---\n", b"---", b"\r", b"\r\n"),
        *(b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"words ", b"title:", KOREAN.encode("cp949")),
        *("é—".encode("cp1252"), KOREAN.encode()),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=12).map(b"".join)))
def test_any_bytes_give_a_clipping_or_a_problem(tmp_path: Path, content: bytes) -> None:
    clipping = read_clipping(saved(tmp_path, "any.txt", content), tmp_path)
    if not clipping.text:
        assert clipping.problems[-1].code in (
            "clipping-empty",
            "clipping-binary",
            "clipping-encoding",
        )
        return
    assert 0 <= clipping.content.start <= clipping.content.end == len(clipping.text)
    for field in clipping.header:
        assert 0 <= field.span.start < field.span.end <= clipping.content.start
        if field.key not in ("note", "rights"):
            assert field.span.of(clipping.text) == field.value


def corrected(root: Path) -> dict[str, str]:
    """Each clipping's title as the keeper corrects it, alike for one and for the whole folder."""
    paths, beside, _ = find_sources(root / "clippings", root)
    told = {}
    for path in paths:
        clipping = read_clipping(path, root, beside)
        assert clipping == read_clipping(path, root)
        title = clipping.corrections.value("title")
        told[path.name] = title.texts[0] if title else ""
    return told


def why(root: Path) -> list[tuple[str, str]]:
    problems = find_sources(root / "clippings", root).problems
    assert {p.code for p in problems} <= {"correction-orphan"}
    return [(p.file.partition("/")[2], p.message) for p in problems]


def test_corrections_that_two_clippings_might_mean_correct_neither(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "b.txt"):
        saved(tmp_path, name, "words")
    saved(tmp_path, "a.corrections.yaml", "title: Pact\n")
    assert corrected(tmp_path) == {"a.md": "", "a.txt": "", "b.txt": ""}
    told = "it may be for any of a.md, a.txt, so it corrects none of them"
    assert why(tmp_path) == [("a.corrections.yaml", told)]


@pytest.mark.parametrize(
    "name", ["b.Corrections.yaml", "B.corrections.YAML", "b.corrections.yml", "B.CORRECTIONS.YML"]
)
def test_corrections_are_known_in_capitals_too(tmp_path: Path, name: str) -> None:
    saved(tmp_path, "b.txt", "words")
    saved(tmp_path, name, "title: Pact\n")
    assert corrected(tmp_path) == {"b.txt": "Pact"}
    assert why(tmp_path) == []


def test_of_two_names_in_other_capitals_each_has_its_own_corrections(tmp_path: Path) -> None:
    for name in ("a.txt", "A.txt"):
        saved(tmp_path, name, "words")
    if len(find_sources(tmp_path / "clippings", tmp_path).paths) == 1:
        pytest.skip("this file system has one name for both")
    saved(tmp_path, "a.corrections.yaml", "title: Pact\n")
    assert corrected(tmp_path) == {"A.txt": "", "a.txt": "Pact"}
    assert why(tmp_path) == []


@pytest.mark.parametrize("second", ["b.corrections.yml", "B.corrections.yaml"])
def test_of_two_corrections_of_one_clipping_the_second_is_told(tmp_path: Path, second: str) -> None:
    saved(tmp_path, "b.txt", "words")
    saved(tmp_path, "b.corrections.yaml", "title: Pact\n")
    saved(tmp_path, second, "title: Treaty\n")
    if len(list((tmp_path / "clippings").iterdir())) < 3:
        pytest.skip("this file system has one name for both")
    assert corrected(tmp_path) == {"b.txt": "Pact"}
    told = "b.corrections.yaml is read for that clipping, so this corrects nothing"
    assert why(tmp_path) == [(second, told)]


def test_corrections_of_no_clipping_are_told(tmp_path: Path) -> None:
    saved(tmp_path, "b.txt", "words")
    saved(tmp_path, "2021/b.corrections.yaml", "title: Pact\n")
    assert corrected(tmp_path) == {"b.txt": ""}
    told = "there is no clipping of that name beside it, so it corrects nothing"
    assert why(tmp_path) == [("2021/b.corrections.yaml", told)]
