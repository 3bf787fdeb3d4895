"""Whose office it is: a country's adjective or name beside people who act for it."""

from __future__ import annotations

import re

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence

REPORT_GAP = 3  # words between a body and its "said"
_OFFICE = r"[,;:.](?! {and}\b)|\b{office_break}\b"
_LISTED = r", |[ \n]{and}[ \n]"
_SAID = 30  # characters between an office and its "said": a name
_MODIFIED = 45  # characters after "Norwegian" or "Japan's" in which a person in office stands
_SOMEBODY = re.compile(r"'s[ \n][A-Z][a-zà-ÿ]+[ \n][A-Z][\w'-]+(?![\w'-]|[ \n][A-Z])")


def has_office(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "Japan's ambassador", "Norwegian and Icelandic officials", "Peru's government"."""
    near = Span(span.end, min(sentence.span.end, span.end + _MODIFIED))
    people = sentence.cues("official", "title.office", "group", "guest", "state_body")
    cues = [h for h in people if near.covers(h.span)]
    before = [h for h in sentence.cues("official", "title.office") if h.span.end == span.start - 1]
    if before and (scene.text[span.start].islower() or scene.order == "v2"):
        return True  # "su homólogo argentino", "le ministre japonais", "die Minister Polens"
    if scene.order == "v2" and _owns(scene, sentence, span):
        return True
    if not cues:
        return False
    office = max(h.span.end for h in cues if h.span.start == cues[0].span.start)
    said = [h for h in sentence.cues("say") if 0 <= h.span.start - office <= _SAID]
    if said and len(scene.text[office : said[0].span.start].split()) <= REPORT_GAP:
        return False  # "Malaysia's trade minister said": who tells of it is no side
    gap = scene.text[span.end : cues[0].span.start]
    return not scene.grammar[_OFFICE].search(gap[2:])


def is_of_somebody(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "met Italy's Ada Vidal", who has an office where people in office meet."""
    offices = sentence.cues("official", "title.office")
    return bool(offices) and _SOMEBODY.match(scene.text, span.end) is not None


def _owns(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "der Kommission Deutschlands und Polens": whose session or paper it is."""
    if any(noun.span.end == span.start - 1 for noun in sentence.nouns):
        return True
    left = [h.span for h in sentence.countries if h.span.end < span.start]
    gap = scene.text[left[-1].end : span.start] if left else ""
    return scene.grammar[_LISTED].fullmatch(gap) is not None and has_office(
        scene, sentence, left[-1]
    )
