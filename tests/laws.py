"""What holds for every record, the pages it is tried on, and how else these might be saved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reading import REPOSITORY, UNSEEN

from clipline.model import Clipping, Record, Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.reading.raw.normalization import normalize, shown

CASES = REPOSITORY / "tests" / "cases" / "reading"
PAGES = [
    *sorted(UNSEEN.glob("*/*.txt")),
    *sorted(CASES.glob("*.txt")),
    *sorted((REPOSITORY / "clippings").glob("*.txt")),
]
FACTS = ("lang", "title", "published", "captured", "outlet", "wire", "byline", "place")
STRAIGHT = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")


def clipping_of(text: str) -> Clipping:
    return Clipping("x", "clippings/x.txt", "", text, Span(0, len(text)))


def page(path: Path) -> str:
    return path.read_bytes().decode()


def spans_in(value: object) -> Iterator[Span]:
    """Every span of a value, however deep it lies."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif isinstance(value, Noun) and not isinstance(value, Clipping | PartialDate):
        for name in value.__struct_fields__:
            yield from spans_in(getattr(value, name))


def check_laws(record: Record) -> None:
    """Spans lie in the text and hold words, lines are told once each, values have evidence."""
    text = record.clipping.text
    assert all(0 <= span.start <= span.end <= len(text) for span in spans_in(record))
    ends = [0, *(zone.span.end for zone in record.zones)]
    assert [zone.span.start for zone in record.zones] == ends[:-1]
    assert ends[-1] == len(text)
    for span in record.body:
        assert {zone.role for zone in record.zones if zone.span.overlaps(span)} == {"body"}
    check_evidence(record)


def check_evidence(record: Record) -> None:
    text = record.clipping.text
    for name in FACTS:
        fact = getattr(record, name)
        assert fact.value is None or fact.evidence or name == "lang"
        assert all(shown(evidence.span.of(text)) for evidence in fact.evidence)
    named = [e for agency in record.agencies for e in agency.mentions]
    named += [e for person in record.people for e in person.mentions]
    told = [e for a in record.agreements for e in (a.evidence, *a.more)]
    assert all(shown(evidence.span.of(text)) for evidence in (*named, *told))
    for name, evidence in zip(record.byline.value or (), record.byline.evidence, strict=False):
        assert normalize(shown(evidence.span.of(text))).text.casefold() == name.casefold()


def values(record: Record) -> dict[str, Any]:
    """What the record says, without where: two savings of one page agree on it."""
    told: dict[str, Any] = {name: getattr(record, name).value for name in FACTS}
    told["title"] = " ".join((told["title"] or "").translate(STRAIGHT).split())
    told["agencies"] = [(a.id, a.name, a.country, len(a.mentions)) for a in record.agencies]
    told["people"] = [(p.id, p.name, p.role) for p in record.people]
    told["agreements"] = [
        (a.kind, a.status, a.date, a.date_end, a.parties, a.agencies, a.confidence)
        for a in record.agreements
    ]
    told["roles"] = [zone.role for zone in record.zones]
    told["doubts"] = sorted(problem.code for problem in record.problems)
    return told


def within_words(mark: str, every: int) -> Callable[[str], str]:
    """Puts an invisible character into the words, at every so many offsets."""
    return lambda text: re.sub(r"(?<=\w)(?=\w)", lambda m: "" if m.start() % every else mark, text)


def curled(text: str) -> str:
    """Straight quotes as an editor's program would curl them."""
    text = re.sub(r"(?<=\w)'", "\u2019", re.sub(r'"(?=\w)', "\u201c", text))
    return text.replace('"', "\u201d").replace("'", "\u2018")


REWRITINGS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "tabs": lambda text: text.replace(" ", "\t"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "wide spaces": lambda text: text.replace(" ", "\u3000"),
    "zero-width spaces": within_words("\u200b", 3),
    "spaces at line ends": lambda text: text.replace("\n", " \t\n"),
    "soft hyphens": within_words("\u00ad", 5),
    "invisible characters around lines": lambda text: (
        "\u200b" + text.replace("\n", "\u200b\n\u2060")
    ),
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "curly quotes": curled,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "all at once": lambda text: unicodedata.normalize(
        "NFD", "\ufeff" + within_words("\u2060", 4)(curled(text)).replace(" ", "\u00a0")
    ).replace("\n", "\r\n"),
}
