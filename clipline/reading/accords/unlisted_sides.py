"""Names that stand beside a side of an agreement and are none only for not being listed.

Who is listed in site.yaml is read as a side, so that a state which is not would be missed without a
word. A name is told by its capital; where nouns have one too, or no letter has, nothing is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from clipline.model import Agency, Agreement, Person, Span, Unlisted
from clipline.nouns import replace
from clipline.reading.text.sentences import find_sentences
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit
from clipline.settings.corrections import RULE

_WORD = r"[A-ZÀ-Þ](?:[\w-]*[a-zà-ÿ])?(?![\w.])"
_NAME = rf"(?P<name>{_WORD}(?:[ \n]{_WORD}){{0,2}})"
_AND = r",?[ \n]{and}[ \n](?:{the}[ \n])?"
_BEHIND = _AND + _NAME
_BEFORE = _NAME + _AND + "$"
_PAIR = rf"(?:{{the}}[ \n])?{_NAME}{_AND}{_NAME.replace('name', 'other')}"
_WITH = r"\b{name_with}[ \n](?:{the}[ \n])?" + _NAME
_REACH = 60  # characters of a name with what joins it
_DONE = frozenset({"verb.signed", "verb.announced", "verb.held"})


def find_unlisted_sides(
    sheet: Sheet,
    body: tuple[Span, ...],
    agreements: Sequence[Agreement],
    named: Sequence[Agency | Person],
) -> tuple[Unlisted, ...]:
    """Each such name once, where it stands first; `named` are bodies and people, which are known.

    A sentence that tells of a deed of one listed state, and that no agreement was read from, is
    looked at too.
    """
    if "svo" not in (sheet.language.list("order") or ("svo",)):
        return ()
    known = [mention.span for one in named for mention in one.mentions]
    told = {agreement.evidence.span: agreement for agreement in agreements}
    more = {e.span for agreement in agreements for e in agreement.more}
    found: dict[str, Unlisted] = {}
    for sentence in find_sentences(sheet.text, body, sheet.language):
        agreement = next((a for span, a in told.items() if sentence.covers(span)), None)
        if agreement is None and (sentence in more or not _tells(sheet, sentence)):
            continue
        span = agreement.evidence.span if agreement else sentence
        names = [*_names(sheet, span, agreement)]
        meant = [*known, *_listed(sheet, span)] if names else []
        for name in names:
            if not any(name.overlaps(other) for other in meant):
                label = agreement.label if agreement else None
                found.setdefault(name.of(sheet.text), Unlisted(name, label))
    return tuple(found.values())


def doubt_sides(
    text: str, agreements: Sequence[Agreement], unlisted: Sequence[Unlisted]
) -> tuple[Agreement, ...]:
    """The agreements; one is a guess whose sentence has such a name, while not all of the sides
    that it was given stand there: "Norway signed a pact with Iceland" is none of Denmark's.
    """
    names = {one.span.of(text) for one in unlisted}

    def is_doubtful(one: Agreement) -> bool:
        words = one.evidence.span.of(text)
        elsewhere = set(one.countries) - set(one.named)
        return bool(elsewhere) and one.evidence.rule != RULE and any(n in words for n in names)

    return tuple(replace(a, confidence="guess") if is_doubtful(a) else a for a in agreements)


def _listed(sheet: Sheet, sentence: Span) -> list[Span]:
    """All that has a meaning already."""
    first = bisect_left(sheet.hits, sentence.start, key=_start)
    last = bisect_left(sheet.hits, sentence.end, first, key=_start)
    return [hit.span for hit in sheet.hits[first:last]]


def _start(hit: Hit) -> int:
    return hit.span.start


def _tells(sheet: Sheet, sentence: Span) -> bool:
    """As in "Norway signed a pact with Iceland", of which one side alone is listed."""
    sides = {hit.entry.value for hit in _sides(sheet, sentence)}
    nouns = sheet.hits_in(sentence, "noun", "instrument")
    verbs = {hit.entry.value for hit in sheet.hits_in(sentence, "verb.")}
    return len(sides) == 1 and bool(nouns) and bool(verbs & _DONE)


def _sides(sheet: Sheet, sentence: Span) -> Sequence[Hit]:
    return sheet.hits_in(sentence, "country", "adjective")


def _names(sheet: Sheet, sentence: Span, agreement: Agreement | None) -> Iterator[Span]:
    """What is joined to a side, or to the deed where one side alone is listed; or the two that
    open a sentence in which nobody is.
    """
    text, grammar, sides = sheet.text, sheet.grammar, _sides(sheet, sentence)
    for side in sides:
        if agreement is not None and side.entry.value not in agreement.countries:
            continue
        behind = min(sentence.end, side.span.end + _REACH)
        if match := grammar[_BEHIND].match(text, side.span.end, behind):
            yield Span(*match.span("name"))
        lead = max(sentence.start, side.span.start - _REACH)
        if match := grammar[_BEFORE].search(text[lead : side.span.start]):
            yield Span(lead + match.start("name"), lead + match.end("name"))
    if len({side.entry.value for side in sides}) == 1:
        for match in grammar[_WITH].finditer(text, sentence.start, sentence.end):
            yield Span(*match.span("name"))
    if not sides and (match := grammar[_PAIR].match(text, sentence.start, sentence.end)):
        yield Span(*match.span("name"))
        yield Span(*match.span("other"))
