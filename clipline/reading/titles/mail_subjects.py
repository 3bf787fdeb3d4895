"""The subject in the head of a mail: what whoever sent it calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clipline.model import Candidate, Evidence, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.marks import unquoted
from clipline.reading.text.roots import roots_of
from clipline.reading.text.scoring import weigh
from clipline.reading.titles.headline_words import find_headline_words

_LIST = re.compile(r"\[[\w.-]{2,30}\] (?=\S)")  # the list to which a mail was sent
_FIELDS = 8  # lines of a form: from the title to the day of issue
_TEXT = 3000  # characters of the text whose words a subject shares


def find_subjects(
    page: Page, lead: frozenset[str], weights: Mapping[str, float]
) -> Iterator[Candidate[str]]:
    """`Subject: Two harbours share a pilot`; of a mail passed on both subjects are told."""
    for number, zone in enumerate(page.zones):
        if page.body is not None and zone.span.start >= page.body.start:
            return
        heads = any(name == "mail-header" for name, _ in zone.reasons)
        span = _subject(page, page.unquoted[number]) if heads else None
        if span is not None:
            names = ["the subject of a mail", *_fit(page, span), *_said_below(page, span)]
            names += find_headline_words(page, lead, span, number)
            value = span.of(page.sheet.text)
            yield weigh(value, (Evidence(span, "subject"),), names, dict(weights))


def without_label(page: Page, span: Span, line: int) -> Span:
    """`Title: Two harbours share a pilot`, as forms print it above the day of issue."""
    cues = page.sheet.hits_in(span, "cue.")
    label = next((h.span for h in cues if h.entry.value == "cue.titled"), None)
    if label is None or label.start != span.start:
        return span
    below = (name for zone in page.zones[line + 1 : line + _FIELDS] for name, _ in zone.reasons)
    if page.sheet.text[label.end - 1] != ":" and "stamp-label" not in below:
        return span
    rest = unquoted(page.sheet.text, Span(label.end, span.end))
    return rest if rest.end > rest.start else span


def without_subject(page: Page, span: Span, line: int) -> Span:
    """`Subject: [harbour-list] Two harbours share a pilot` in a mail's head, the label aside."""
    heads = any(name == "mail-header" for name, _ in page.zones[line].reasons)
    return (_subject(page, span) if heads else None) or span


def _subject(page: Page, line: Span) -> Span | None:
    """What stands after `Subject:`, without `Fwd:` of those who passed it on."""
    text = page.sheet.text
    cues = page.sheet.hits_in(line, "cue.")
    label = next((h.span for h in cues if h.entry.value == "cue.subject"), None)
    if label is None or label.start != line.start:
        return None
    rest = unquoted(text, Span(label.end, line.end))
    for hit in cues:
        if hit.entry.value == "cue.reply" and hit.span.start == rest.start:
            rest = unquoted(text, Span(hit.span.end, line.end))
    tag = _LIST.match(text, rest.start, rest.end)
    rest = Span(tag.end(), rest.end) if tag else rest
    return rest if rest.end > rest.start else None


def _fit(page: Page, span: Span) -> Iterator[str]:
    """Whether the text speaks of what the subject says."""
    body = page.body.of(page.sheet.text)[:_TEXT] if page.body else ""
    if roots_of(span.of(page.sheet.text)).isdisjoint(roots_of(body)):
        yield "shares no word with the text"


def _said_below(page: Page, span: Span) -> Iterator[str]:
    """Whether a headline in the mail has words of its subject: `Alert: harbours share a pilot`."""
    own = roots_of(span.of(page.sheet.text))
    lines = (line for line in page.lines_of("headline") if line.start >= span.end)
    if any(len(own & roots_of(line.of(page.sheet.text))) > 1 for line in lines):
        yield "a headline says the same"
