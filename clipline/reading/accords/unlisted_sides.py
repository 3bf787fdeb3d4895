"""Names that stand beside a side of an agreement and are none only for not being listed.

Who is listed in site.yaml is read as a side, so that a state which is not would be missed without a
word. A name is told by its capital; where nouns have one too, by having no article anywhere; where
no letter has, by the word for a government or a minister behind it, or by its script.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from clipline.model import Agency, Agreement, Person, Span, Unlisted
from clipline.nouns import replace
from clipline.reading.accords.labels import without_sides
from clipline.reading.text.sentences import find_sentences
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit
from clipline.settings.corrections import RULE

_START = attrgetter("span.start")
_WORD = r"[A-ZÀ-Þ](?:[\w-]*[a-zà-ÿ])?(?![\w.])"
_NAME = rf"(?P<name>{_WORD}(?:[ \n]{_WORD}){{0,2}})"
_AND = r",?[ \n]{and}[ \n](?:{the}[ \n])?"
_BEHIND = _AND + _NAME
_BEFORE = _NAME + _AND + "$"
_PAIR = rf"(?:{{the}}[ \n])?{_NAME}{_AND}{_NAME.replace('name', 'other')}"
_WITH = r"\b{name_with}[ \n](?:{the}[ \n])?" + _NAME
# German: "Norwegen und Island haben", "zwischen Island und Norwegen", "mit Island ein Abkommen"
_NOUN = r"(?P<name>[A-ZÄÖÜ][a-zäöüß]{3,})"
_NOUN_BEHIND = rf"[ \n]{{and}}[ \n]{_NOUN}(?=[ \n][a-zäöü]|,)"
_NOUN_BEFORE = rf"(?:^|\b{{between}}[ \n]){_NOUN}[ \n]{{and}}[ \n]$"
_NOUN_WITH = rf"\b{{name_with}}[ \n]{_NOUN}(?=[ \n]{{a}}[ \n])"
_WITH_ARTICLE = rf"(?<!\w)(?i:(?:{{the}}|{{a}})[ \n])(?:[a-zäöüß]+[ \n])?{_NOUN}"
# "노르웨이와 아이슬란드 정부는", "ノルウェーとアイスランドは"
_MARKED = r"(?:[가-힣]{2,7}(?= ?{of_a_state})|[ァ-ヶー]{3,14}(?={of_a_state}|{topic_mark}))"
_MARKED_BEHIND = rf"(?: ?{{of_a_state}})?{{with_mark}} ?(?P<name>{_MARKED})"
_MARKED_BEFORE = (
    r"(?<![가-힣ァ-ヶー])(?P<name>[가-힣]{2,7}(?= ?{of_a_state})|[ァ-ヶー]{3,14})"
    r"(?: ?{of_a_state})?{with_mark} ?$"
)
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
    known = [mention.span for one in named for mention in one.mentions]
    told = {agreement.evidence.span: agreement for agreement in agreements}
    more = {e.span for agreement in agreements for e in agreement.more}
    found: dict[str, Unlisted] = {}
    common = _common_nouns(sheet)
    for sentence in find_sentences(sheet.text, body, sheet.language):
        agreement = next((a for span, a in told.items() if sentence.covers(span)), None)
        if agreement is None and (sentence in more or not _tells(sheet, sentence)):
            continue
        span = agreement.evidence.span if agreement else sentence
        names = [*_names(sheet, span, agreement)]
        meant = [*known, *_listed(sheet, span)] if names else []
        for name in names:
            words = name.of(sheet.text)
            if words not in common and not any(name.overlaps(other) for other in meant):
                label = agreement.label if agreement else None
                found.setdefault(words, Unlisted(name, label))
    return tuple(found.values())


def without_inherited(
    sheet: Sheet,
    agreements: Sequence[Agreement],
    agencies: Sequence[Agency],
    unlisted: Sequence[Unlisted],
) -> tuple[Agreement, ...]:
    """The agreements; one whose sentence has such a name is a guess where some of its sides stand
    elsewhere, and these are none of it where one does stand there: "Norway signed a pact with
    Iceland" is none of Denmark's.
    """
    names = {one.span.of(sheet.text) for one in unlisted}
    out = []
    for one in agreements:
        words, elsewhere = one.evidence.span.of(sheet.text), _sides_elsewhere(sheet, one)
        if elsewhere and one.evidence.rule != RULE and any(name in words for name in names):
            sides = _without(sheet, one, elsewhere, agencies) if one.named else one
            out.append(replace(sides, confidence="guess"))
        else:
            out.append(one)
    return tuple(out)


def _sides_elsewhere(sheet: Sheet, one: Agreement) -> set[str]:
    """The sides that neither its sentence nor a further one on it names, by a capital or else."""
    spans = [evidence.span for evidence in (one.evidence, *one.more)]
    there = (h for span in spans for h in sheet.hits_in(span, "country", "adjective", "capital"))
    return set(one.countries) - set(one.named) - {hit.entry.value for hit in there}


def _without(
    sheet: Sheet, one: Agreement, elsewhere: set[str], agencies: Sequence[Agency]
) -> Agreement:
    """The agreement without the sides from elsewhere, and without them in what it is called."""
    gone = {c.names[0] for c in sheet.config.countries if c.code in elsewhere and c.names}
    bodies = [a for a in agencies if a.id in elsewhere or a.country in elsewhere]
    gone |= {body.name for body in bodies}
    kept = tuple(name for name in one.parties if name not in gone)
    if not kept or kept == one.parties:
        return one
    return replace(
        one,
        label=without_sides(sheet, one.label, one.parties),
        parties=kept,
        countries=tuple(code for code in one.countries if code not in elsewhere),
        agencies=tuple(id_ for id_ in one.agencies if id_ not in {body.id for body in bodies}),
    )


def _listed(sheet: Sheet, sentence: Span) -> list[Span]:
    """All that has a meaning already."""
    first = bisect_left(sheet.hits, sentence.start, key=_START)
    last = bisect_left(sheet.hits, sentence.end, first, key=_START)
    return [hit.span for hit in sheet.hits[first:last]]


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
    behind, before, alone = _ways(sheet)
    for side in sides:
        if agreement is not None and side.entry.value not in agreement.countries:
            continue
        end = min(sentence.end, side.span.end + _REACH)
        if match := grammar[behind].match(text, side.span.end, end):
            yield Span(*match.span("name"))
        lead = max(sentence.start, side.span.start - _REACH)
        if match := grammar[before].search(text[lead : side.span.start]):
            yield Span(lead + match.start("name"), lead + match.end("name"))
    if alone and len({side.entry.value for side in sides}) == 1:
        for match in grammar[alone].finditer(text, sentence.start, sentence.end):
            yield Span(*match.span("name"))
    svo = alone == _WITH
    if svo and not sides and (match := grammar[_PAIR].match(text, sentence.start, sentence.end)):
        yield Span(*match.span("name"))
        yield Span(*match.span("other"))


def _ways(sheet: Sheet) -> tuple[str, str, str]:
    """How a name stands behind a side, before one, and beside the deed of one."""
    order = sheet.language.list("order")
    if "sov" in order:
        return _MARKED_BEHIND, _MARKED_BEFORE, ""
    if "v2" in order:
        return _NOUN_BEHIND, _NOUN_BEFORE, _NOUN_WITH
    return _BEHIND, _BEFORE, _WITH


def _common_nouns(sheet: Sheet) -> frozenset[str]:
    """What the text has with an article somewhere, where every noun has a capital."""
    if "v2" not in sheet.language.list("order"):
        return frozenset()
    return frozenset(match["name"] for match in sheet.grammar[_WITH_ARTICLE].finditer(sheet.text))
