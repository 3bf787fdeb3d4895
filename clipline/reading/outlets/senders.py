"""Outlets by the lines that name them beside people: who sends a mail, who adds to a wire."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from clipline.model import Candidate, Evidence, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.names import find_sole_names
from clipline.reading.text.slugs import glued
from clipline.reading.vocabulary import Hit

_SENDER = (
    r"{mail_from} ?: \"?(?P<name>[^\"<>\n@]{3,70}?)\"?"
    r"(?: ?<(?:mailto:)?[^@<>\s]+@(?P<host>[^<>\s]+)>)?\s*$"
)
_SPELT = 4  # letters: a shorter word is in many hosts


def find_senders(
    page: Page, people: Collection[str], weights: Mapping[str, float]
) -> Iterator[Candidate[str]]:
    """The sender of a mail, if no person; of a mail passed on, the sender of the inner one."""
    found: list[tuple[str, Span]] = []
    for zone in page.zones:
        if page.body is not None and zone.span.start >= page.body.start:
            break
        if any(name == "mail-header" for name, _ in zone.reasons):
            match = page.sheet.common[_SENDER].match(
                page.sheet.text, zone.span.start, zone.span.end
            )
            if match and not _is_person(match["name"], match["host"] or "", people):
                found.append((match["name"].strip(), Span(*match.span("name"))))
    for name, span in found[-1:]:
        yield Candidate(
            name,
            weights["sender of the mail"],
            (Evidence(span, "sender of the mail"),),
            (("sender of the mail", weights["sender of the mail"]),),
        )


def _is_person(name: str, host: str, people: Collection[str]) -> bool:
    """Whether someone signs and no house: a house's name is spelt in its host."""
    if name in people:
        return True
    spelt = glued(host)
    words = [word.lower() for word in re.findall(r"\w+", name) if len(word) >= _SPELT]
    return bool(find_sole_names(name)) and not any(word in spelt for word in words)


def find_partners(page: Page, weights: Mapping[str, float]) -> Iterator[Candidate[str]]:
    """`By The Evening Ledger with Reuters`: who adds to a wire, where it is no person."""
    for line in page.lines_of("meta"):
        hits = page.sheet.hits_in(line, "byline.", "credit", "outlet")
        adding = next((h for h in hits if h.entry.value == "byline.with"), None)
        if adding is None or not any(_follows(adding, hit) for hit in hits):
            continue
        signs = [h for h in hits if h.entry.value == "byline.before" and h.span.start == line.start]
        start = signs[0].span.end if signs else line.start
        name = page.sheet.text[start : adding.span.start].strip()
        first = name.split(maxsplit=1)[0].lower() if name else ""
        if first in page.sheet.language.list("definite") and not page.sheet.hits_in(
            Span(start, adding.span.start), "byline.nobody"
        ):
            at = page.sheet.text.index(name, start)
            yield Candidate(
                name,
                weights["printed with a wire"],
                (Evidence(Span(at, at + len(name)), "printed with a wire"),),
                (("printed with a wire", weights["printed with a wire"]),),
            )


def _follows(adding: Hit, hit: Hit) -> bool:
    """Whether a wire's name comes right after the word that adds it."""
    return hit.entry.kind in {"credit", "outlet"} and 0 <= hit.span.start - adding.span.end <= 1
