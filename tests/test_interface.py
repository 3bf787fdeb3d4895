"""What the pages say: each language has the same texts, and a language is one file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive

from clipline.config import read_config, read_interface
from clipline.partial_dates import PartialDate
from clipline.reading.keeper.corrections_file import STATUSES as GIVEN_STATUSES
from clipline.site.words.wording import say_date, say_day
from clipline.texts import read_texts

INTERFACE = REPOSITORY / "clipline/interface"
CODES = sorted(file.stem for file in INTERFACE.glob("*.yaml"))
FORM = re.compile(r"\.(one|two|few|many|other)$")
PLACE = re.compile(r"\{\w*\}|</?\w[^>]*>")  # of a value, or HTML
SOURCES = "\n".join(
    file.read_text(encoding="utf-8")
    for folder, ending in (("clipline", "py"), ("templates", "html"), ("templates", "js"))
    for file in sorted((REPOSITORY / folder).rglob(f"*.{ending}"))
)

every_language = pytest.mark.parametrize("code", CODES)


def texts_of(code: str) -> dict[str, list[str]]:
    """The texts of a language by key, each with all its forms."""
    words = read_interface(code)
    named = {FORM.sub("", key) for key in words if FORM.search(key)}
    several = {name for name in named if all(map(FORM.search, _below(name, words)))}
    found: dict[str, list[str]] = {}
    for key, said in words.items():
        name = FORM.sub("", key) if FORM.sub("", key) in several else key
        if not key.startswith("plural."):
            found.setdefault(name, []).extend(said)
    return found


def _below(name: str, words: Iterable[str]) -> Iterator[str]:
    """What follows a name in keys: the kinds are no forms, although one is called other."""
    return (key.removeprefix(name) for key in words if key.startswith(f"{name}."))


@every_language
def test_every_language_has_the_same_texts(code: str) -> None:
    assert set(texts_of(code)) == set(texts_of("en"))


@every_language
def test_every_text_has_the_same_places_and_html(code: str) -> None:
    english = texts_of("en")
    for key, forms in texts_of(code).items():
        for text in forms:
            for other in english[key]:
                assert set(PLACE.findall(text)) == set(PLACE.findall(other)), key
            assert '"' not in PLACE.sub("", text), f"{key} may stand in an attribute"


@every_language
def test_a_language_has_each_form_that_its_numbers_want(code: str) -> None:
    words = read_interface(code)
    forms = {key.removeprefix("plural.") for key in words if key.startswith("plural.")}
    for key in {FORM.sub("", key) for key in words if key.startswith("count.")}:
        assert {form for form in (*forms, "other") if f"{key}.{form}" not in words} == set()


# Words with a meaning each, asked for by a name that code puts together.
MEANT = ("term", "kind", "precision", "role", "rights")


def test_every_text_is_asked_for() -> None:
    asked = set(re.findall(r"[\"'`]([a-z][\w.-]*)[\"'`]", SOURCES))
    starts = set(re.findall(r"[\"']([a-z]\w*(?:\.\w+)*[._])[\"'{]", SOURCES))
    starts |= {f"{words}{end}." for words in MEANT for end in ("", "_meaning")}
    starts |= set(re.findall(r"[\"']([a-z]\w*(?:\.\w+)*[._])\{", SOURCES))
    starts |= {f"script.{start}" for start in re.findall(r"`([a-z]+)\$\{", SOURCES)}
    for key in texts_of("en"):
        plain = key.removeprefix("script.").removeprefix("glossary.")
        begun = any(key.startswith(start) for start in starts)
        assert key in asked or plain in asked or begun or key == "name", key


def test_an_unknown_language_is_told_with_those_there_are(tmp_path: Path) -> None:
    file = tmp_path / "site.yaml"
    file.write_text("language: kor\n", encoding="utf-8")
    config, (problem,) = read_config(file)
    assert config.language == "en"
    assert problem.code == "value-unknown"
    assert problem.message == '"kor" is no language that has a file (did you mean "ko"?)'
    assert problem.fix == "write one of: en, ko"


@pytest.mark.parametrize(
    ("start", "end", "words", "day"),
    [
        (PartialDate(2021, 8, 4), None, "2021년 8월 4일", "8월 4일"),
        (PartialDate(2022, 8), None, "2022년 8월 (날짜 미상)", "8월 (날짜 미상)"),
        (PartialDate(2022), None, "2022년 (날짜 미상)", "날짜 미상"),
        (
            PartialDate(2023, week=16),
            None,
            "2023년 4월 17일에 시작하는 주",
            "4월 17일에 시작하는 주",
        ),
        (PartialDate(None, 8, 18), None, "8월 18일 (연도 미상)", "8월 18일 (연도 미상)"),
        (
            PartialDate(2023, 4, 17, hour=22, minute=9, offset=540),
            None,
            "2023년 4월 17일 22:09 UTC+9",
            "4월 17일 22:09 UTC+9",
        ),
        (PartialDate(2021, 8, 3), PartialDate(2021, 8, 5), "2021년 8월 3–5일", "8월 3–5일"),
        (
            PartialDate(2021, 8, 30),
            PartialDate(2021, 9, 2),
            "2021년 8월 30일 – 9월 2일",
            "8월 30일 – 9월 2일",
        ),
        (
            PartialDate(2021, 12, 30),
            PartialDate(2022, 1, 2),
            "2021년 12월 30일 – 2022년 1월 2일",
            "12월 30일 – 2022년 1월 2일",
        ),
        (None, None, "날짜 미상", "날짜 미상"),
    ],
)
def test_dates_are_said_in_the_order_of_the_language(
    start: PartialDate | None, end: PartialDate | None, words: str, day: str
) -> None:
    korean = read_texts("ko")
    said = say_date(korean, start, end).words, say_day(korean, start, end)
    assert tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in said) == (words, day)


def test_every_status_has_its_word_in_every_language() -> None:
    for code in CODES:
        words = read_texts(code)
        assert len({words.say(f"status.{status}") for status in GIVEN_STATUSES}) == 8


SETTINGS = """\
title: 바다 협력
description: 바다에 관한 합의를 모았습니다.
language: {code}
rights: full
countries:
  'NO': {{names: [노르웨이, Norway]}}
  CL: {{names: [칠레, Chile]}}
agencies:
  - {{id: sea, name: 해양부, country: 'NO', names: {{en: [Ocean Ministry], ko: [해양부]}}}}
outlets:
  - {{name: 바다일보, country: 'NO', lang: ko}}
  - {{name: 항구신문, country: CL, lang: en}}
"""
KOREAN = """\
outlet: 바다일보
published: 2021-05-05
---
노르웨이와 칠레, 해양 자료 양해각서 체결

노르웨이와 칠레는 4일 오슬로에서 해양 자료 공유를 위한 양해각서를 체결했다고 해양부가 5일 밝혔다.
두 나라는 지난해부터 협의해 왔다.
"""
ENGLISH = """\
outlet: 항구신문
published: 2021-05-06
---
Norway and Chile sign sea data memorandum

Norway and Chile signed a memorandum of understanding on May 3, the Ocean Ministry said.
The two sides plan to hold a joint committee on fish stocks in October.
Minister Anna Berg of the Ocean Ministry said it was a good day.
"""
HEADLINE = "Norway and Chile sign sea data memorandum"


class Reader(HTMLParser):
    """Each text of a page with its language and the elements it stands in; attributes that are read
    aloud count as texts.
    """

    ALONE = frozenset({"meta", "link", "input", "br", "hr", "img"})
    SAID = frozenset({"title", "aria-label", "placeholder", "alt"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, tuple[str, ...]]] = []
        self._open: list[tuple[str, str]] = []

    def _lang(self) -> str:
        return next((lang for _, lang in reversed(self._open) if lang), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        lang = given.get("lang") or self._lang()
        self.found += [
            (given[name], lang, (tag,)) for name in self.SAID & set(given) if tag != "link"
        ]
        if tag not in self.ALONE:
            self._open.append((tag, given.get("lang", "")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A shape of a picture: nothing is in it."""

    def handle_data(self, data: str) -> None:
        tags = tuple(tag for tag, _ in self._open)
        if data.strip() and "script" not in tags:
            self.found.append((" ".join(data.split()), self._lang(), tags))


def read_texts_of(site: Path) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Address, text, language and elements of all texts of a site."""
    for file in sorted(site.rglob("*.html")):
        reader = Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        address = file.relative_to(site).as_posix()
        yield from ((address, *one) for one in reader.found)


def make_archive(archive: Archive, code: str) -> Archive:
    """An archive whose names are Korean, with a Korean and an English clipping."""
    (archive.root / "site.yaml").write_text(SETTINGS.format(code=code), encoding="utf-8")
    archive.add("sea.txt", KOREAN)
    archive.add("harbour.txt", ENGLISH)
    return archive


# What has no Korean form: names of formats, standards and settings.
NAMES = re.compile(
    r"BibTeX|RIS|CSL-JSON|CSV|JSON( Feed)?|Atom|ISO 8601|UTC|Esc|Frictionless Data Package|UTF-8"
    r"|(clippings/)?[\w.-]+\.(txt|html|json|xml|ics|yaml)|\b(facts|quote|excerpt|full)\b|(outlet|published):"
    r"|Anna Berg"
)
LATIN = re.compile(r"[A-Za-z]{2,}")


def test_a_korean_site_says_nothing_in_english_but_names_and_the_words_of_clippings(
    archive: Archive,
) -> None:
    assert make_archive(archive, "ko").build() == 0
    english = set()
    for address, text, lang, tags in read_texts_of(archive.out):
        if lang != "ko" or tags[-1] == "code":
            continue
        own = NAMES.sub("", text.replace(HEADLINE, ""))
        if tags[-1] not in {"title", "bdi"} and LATIN.search(own):
            english.add((address, text, tags[-3:]))
    assert english == set()
    home = (archive.out / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ko">' in home
    assert "출처" in home


def test_words_of_a_clipping_bear_its_language_wherever_they_are_shown(archive: Archive) -> None:
    assert make_archive(archive, "ko").build() == 0
    (clipping,) = (row for row in archive.table("clippings") if row["title"] == HEADLINE)
    assert clipping["lang"] == "en"
    labels = {event["label"] for event in archive.table("events")}
    quotes = {" ".join(told["evidence"]["quote"].split()) for told in clipping["agreements"]}
    printed = {words for words in {HEADLINE, *labels, *quotes} if LATIN.search(words)}
    shown = [
        (address, text, lang)
        for address, text, lang, tags in read_texts_of(archive.out)
        if len(tags) > 1 and tags[-1] != "title" and text.strip("“”") in printed
    ]
    assert {text.strip("“”") for _, text, _ in shown} == printed
    assert [one for one in shown if one[2] != "en"] == []
    assert len({address for address, _, _ in shown}) > 10
    rows = "".join(
        file.read_text(encoding="utf-8") for file in (archive.out / "search/found").glob("*.js")
    )
    assert f'"en","2021년\u00a05월\u00a06일","스크랩","","{HEADLINE}"' in rows


GREEK = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρςτυφχψωϊϋ", strict=True))
)


def disguised(text: str) -> str:
    """The text in letters of its own, its places and its HTML as they are."""
    parts = re.split(f"({PLACE.pattern})", text)
    return "".join(one if at % 2 else one.lower().translate(GREEK) for at, one in enumerate(parts))


def test_another_language_is_one_file(archive: Archive, tmp_path: Path) -> None:
    code = tmp_path / "code"
    shutil.copytree(REPOSITORY / "clipline", code / "clipline")
    words = {
        key: list(said) if key.startswith("plural.") else disguised(said[0])
        for key, said in read_interface("en").items()
    }
    (code / "clipline/interface/qps.yaml").write_text(json.dumps(words), encoding="utf-8")
    make_archive(archive, "qps")
    build = "import sys; from pathlib import Path; from clipline.cli import main;"
    build += "sys.exit(main(['--root', sys.argv[1]], home=Path(sys.argv[2])))"
    command = [sys.executable, "-c", build, str(archive.root), str(REPOSITORY)]
    environment = os.environ | {"PYTHONPATH": str(code)}
    subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
    left = {
        (address, text)
        for address, text, lang, tags in read_texts_of(archive.out)
        if lang == "qps" and "bdi" not in tags and tags[-1] not in {"title", "code"}
        if LATIN.search(NAMES.sub("", text.removesuffix(" qps")))
    }
    assert left == set()
