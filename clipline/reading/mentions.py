"""Where a text names public bodies, before it is settled which ones they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.bodies import Body, after_adjective, find_bodies
from clipline.reading.cover import Cover
from clipline.reading.parts_of_names import is_tail, is_title
from clipline.reading.sheet import Sheet
from clipline.reading.vocabulary import Hit, longest

_ACRONYM = re.compile(r"[ \n]?\([ ]?([A-Z][A-Za-z&.]*(?:[ -][A-Z&][A-Za-z&]*)?)[ ]?\)")
_INSIDE = r" {inside} ?(?:{the} ?)?(?:[A-Z][\w.]+ )?$"
_LEAD = 40  # characters before a name in which its preposition stands
_FORUM = r"\b{in} {the} $"
_NAME = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}"
_PLURAL_LIST = (
    rf"[ \n]{{of}}[ \n]((?:{{the}} )?{_NAME}(?: {{and}} {_NAME}(?=,))?)"
    rf"((?:,[ \n]{_NAME}){{0,12}}),?[ \n]{{and}}[ \n]({_NAME})"
)
_OF_THE = "(?:{of} (?:{the} )?)"
_LATIN_NAME = r"[A-ZÀ-Ý][\wà-ÿ]+(?: [A-ZÀ-Ý][\wà-ÿ]+)?"
_LATIN_LIST = (
    rf"[ \n]{_OF_THE}({_LATIN_NAME})((?:,[ \n]{_OF_THE}?{_LATIN_NAME}){{0,12}}),?[ \n]{{and}}"
    rf"[ \n]{_OF_THE}?({_LATIN_NAME})"
)
_SHARED_TAIL = r"([\w-]+(?: [\w-]+)?)(?:, ([\w-]+))?,? {and} ([\w-]+) $"
_OF_ARTICLE = r"\b({of}) {the} "
_MOST_ACRONYM = 12
_REPORT_REACH = 3  # words may stand between a body and the "said" that it is the subject of


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a body is named. `listed` are the ids of site.yaml that the words may mean,
    `name` what an unlisted one is called; `generic`: a name that one body in each country has;
    `count`: how many bodies a plural stands for; `anchor`: the whole list a country qualifies.
    """

    span: Span
    name: str
    listed: tuple[str, ...] = ()
    generic: bool = False
    count: int = 1
    anchor: Span | None = None


def find_mentions(sheet: Sheet, body: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Every mention by start: listed names first, then forms that none of them covers."""
    named = [h for p in body for h in sheet.hits_in(p, "agency", "generic", "instrument")]
    hits = _apart(longest(named))
    listed = [m for span, same in groupby(hits, key=_span) for m in _listed(sheet, span, same)]
    lists = [m for p in body for m in (*_plurals(sheet, p), *_hyphenated(sheet, p))]
    taken = [h.span for h in hits] + [h.span for p in body for h in sheet.hits_in(p, "outlet")]
    forms = _free(sheet, find_bodies(sheet, body), taken)
    return tuple(sorted({*lists, *_outside(lists, listed), *_outside(lists, forms)}, key=_place))


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Of names that overlap the longer: "the White House" gives way to its "White House Office"."""
    out: list[Hit] = []
    for hit in hits:
        if out and out[-1].span != hit.span and out[-1].span.overlaps(hit.span):
            if _size(hit) <= _size(out[-1]):
                continue
            clash = out[-1].span
            out = [h for h in out if h.span != clash]
        out.append(hit)
    return out


def _size(hit: Hit) -> int:
    return hit.span.end - hit.span.start


def acronym_after(text: str, end: int) -> Span | None:
    """The short form that a name introduces: `Name (ACR)`."""
    match = _ACRONYM.match(text, end)
    if match is None or sum(c.isupper() for c in match.group(1)) < 2:  # noqa: PLR2004 - "(Ministry)" is none
        return None
    short = len(match.group(1)) <= _MOST_ACRONYM
    return Span(match.start(1), match.end(1)) if short else None


def _span(hit: Hit) -> Span:
    return hit.span


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.span.start, -mention.span.end)


def _listed(sheet: Sheet, span: Span, same: Iterable[Hit]) -> list[Mention]:
    hits = [h for h in same if h.entry.kind in {"agency", "generic"}]
    if not hits or _is_place(sheet, span) or is_title(sheet, span) or is_tail(sheet, span):
        return []
    ids = tuple(dict.fromkeys(h.entry.value for h in hits))
    generic = any(h.entry.kind == "generic" for h in hits)
    return [Mention(span, span.of(sheet.text), ids, generic)]


def _is_place(sheet: Sheet, span: Span) -> bool:
    """As in "the ministry building", "at the Embassy": a venue does nothing itself."""
    venue, house = _venues(sheet.language)
    if venue is not None and venue.match(sheet.text, span.end):
        return True
    if house is None or not house.search(span.of(sheet.text)):
        return False
    lead = sheet.grammar[_INSIDE].search(sheet.text, max(0, span.start - _LEAD), span.start)
    if lead is None:
        return False
    people = sheet.hits_in(Span(max(0, lead.start() - _LEAD), lead.start()), "official.")
    return not people or people[-1].span.end != lead.start()


@cache
def _venues(language: Language) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What follows a body that is a place, and the names of bodies that are a house as well."""
    venue, house = ("|".join(map(re.escape, language.list(k))) for k in ("venue", "body.house"))
    return (
        re.compile(rf"(?:'s)?[ \n]?(?:{venue})(?![a-z])", re.IGNORECASE) if venue else None,
        re.compile(rf"(?<!\w)(?:{house})(?!\w)") if house else None,
    )


def is_forum(sheet: Sheet, span: Span) -> bool:
    """As in "at the United Nations": where something is done, not who does it."""
    return sheet.grammar[_FORUM].search(sheet.text, max(0, span.start - 8), span.start) is not None


def is_reporting(sheet: Sheet, span: Span) -> bool:
    """Whether the body is who says it: "the defense ministry said", "according to the …"."""
    text = sheet.text
    near = Span(max(0, span.start - 18), min(len(text), span.end + 18))
    for hit in sheet.hits_in(near, "say."):
        if not hit.span.overlaps(span):
            left, right = sorted((hit.span, span))
            gap = text[left.end : right.start]
            if len(gap.split()) <= _REPORT_REACH and "." not in gap:
                return True
    return False


def _outside(taken: list[Mention], mentions: list[Mention]) -> list[Mention]:
    cover = Cover(t.span for t in taken)
    return [m for m in mentions if not cover.overlaps(m.span)]


def _free(sheet: Sheet, bodies: tuple[Body, ...], taken: list[Span]) -> list[Mention]:
    """Forms that overlap no listed name and no longer form."""
    out: list[Mention] = []
    cover = Cover(taken)
    end = -1
    for body in bodies:
        clash = cover.overlaps(body.span)
        if body.span.start < end or clash or _is_place(sheet, body.span):
            continue
        if is_title(sheet, body.span):
            continue
        end = body.span.end
        name = " ".join(body.span.of(sheet.text).split())
        out.append(Mention(body.span, name, (), body.generic))
    return out


def _plurals(sheet: Sheet, paragraph: Span) -> list[Mention]:
    out: list[Mention] = []
    for hit in sheet.hits_in(paragraph, "body."):
        if hit.entry.value.startswith("body.plural."):
            singular = hit.entry.value.removeprefix("body.plural.")
            named = _departments(sheet, hit.span, singular) or _shared(sheet, hit.span, singular)
            out += named or _councils(sheet, hit.span, singular)
    return out


def _departments(sheet: Sheet, span: Span, singular: str) -> list[Mention]:
    """As in "the Departments of Homeland Security, Justice and Commerce": one body for each."""
    own = sheet.language.list("body.singular")
    of = next(iter(sheet.language.list("function.of")), "")
    kind = own[0] if own else f"{singular.capitalize()} {of}"
    end = after_adjective(sheet, span.end)
    match = sheet.grammar[_LATIN_LIST if own else _PLURAL_LIST].match(sheet.text, end)
    if match is None:
        return []
    if any(h.span.start == match.start(1) for h in sheet.hits_in(Span(*match.span()), "country")):
        return []  # "the ministries of Norway and Iceland": whose they are, not what of
    first = Span(span.start, match.end(1))
    spans = [first, *_items(sheet.text, Span(match.start(2), match.end(2)))]
    spans.append(Span(match.start(3), match.end(3)))
    names = [match.group(1)] + [s.of(sheet.text) for s in spans[1:]]
    anchor = Span(span.start, match.end(3))
    return [_as_listed(sheet, s, f"{kind} {n}", anchor) for s, n in zip(spans, names, strict=True)]


def _hyphenated(sheet: Sheet, paragraph: Span) -> list[Mention]:
    """As in "das Außen- und das Innenministerium": the first lacks what the second ends with."""
    return [
        _as_listed(sheet, Span(m.start(), m.end(1) + 1), m[1] + m[2], Span(*m.span()))
        for pattern in sheet.language.list("pattern.shared")
        for m in re.compile(pattern).finditer(sheet.text, paragraph.start, paragraph.end)
    ]


def _items(text: str, span: Span) -> list[Span]:
    found = re.compile(r"[A-ZÀ-Ý][\w-]*(?: [A-Z][\w-]*)*").finditer(text, span.start, span.end)
    return [Span(m.start(), m.end()) for m in found]


def _councils(sheet: Sheet, span: Span, singular: str) -> list[Mention]:
    """As in "the two national security councils", "the foreign ministries of A and B"."""
    before = sheet.text[max(0, span.start - 40) : span.start].replace("\n", " ").lower()
    for name in _of_each_country(sheet.config, sheet.language, singular):
        lead = name.removesuffix(singular)
        if before.endswith(lead):
            whole = Span(span.start - len(lead), span.end)
            ids = tuple(_ids(sheet.config)[1].get(name, ()))
            return [Mention(whole, name, ids, generic=True, count=2)]
    return []


@cache
def _of_each_country(config: Config, language: Language, singular: str) -> tuple[str, ...]:
    """The names of that kind that a body in each country has, longer ones first."""
    fields = {f"{field} {singular}" for field in language.list("body.portfolio")}
    listed = {name for name in _ids(config)[1] if name.endswith(" " + singular)}
    return tuple(sorted(fields | listed, key=lambda name: (-len(name), name)))


def _shared(sheet: Sheet, span: Span, singular: str) -> list[Mention]:
    """As in "the foreign and defense ministries": fields that share one word."""
    before = sheet.text[max(0, span.start - 40) : span.start].replace("\n", " ")
    match = sheet.grammar[_SHARED_TAIL].search(before)
    fields = [f for f in (match.groups() if match else ()) if f]
    known = sheet.language.list("body.portfolio")
    out = []
    for field in fields:
        field = field if field.lower() in known else field.split()[-1]  # noqa: PLW2901 - "The foreign"
        at = sheet.text.rfind(field, span.start - len(before), span.start)
        if field.lower() in known and at >= 0:
            anchor = Span(span.start - len(match.group() if match else ""), span.end)
            out.append(_as_listed(sheet, Span(at, at + len(field)), f"{field} {singular}", anchor))
    return out if len(out) > 1 else []


def _as_listed(sheet: Sheet, span: Span, name: str, anchor: Span) -> Mention:
    """A mention of that name, listed or not: the words alone would not show it."""
    folded = sheet.grammar[_OF_ARTICLE].sub(r"\1 ", name).lower()
    ids, generic = (known.get(folded, []) for known in _ids(sheet.config))
    return Mention(span, name, (*ids, *generic), generic=bool(generic) or not ids, anchor=anchor)


def generic_mention(sheet: Sheet, span: Span, name: str) -> Mention:
    """A mention of the body that many countries have under that name."""
    return Mention(span, name, tuple(_ids(sheet.config)[1].get(name, ())), generic=True)


@cache
def _ids(config: Config) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The bodies by their own names and by their generic ones, in lower case."""
    own: dict[str, list[str]] = {}
    generic: dict[str, list[str]] = {}
    for agency in config.agencies:
        for name in {n.lower() for n in (agency.name, *agency.aliases)}:
            own.setdefault(name, []).append(agency.id)
        for name in {n.lower() for n in agency.generic}:
            generic.setdefault(name, []).append(agency.id)
    return own, generic
