"""Where a text names public bodies, before it is settled which ones they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby

from clipline.config import Config, Language
from clipline.model import Span
from clipline.reading.bodies.bodies import Body, find_bodies
from clipline.reading.bodies.joint_bodies import find_joint_bodies
from clipline.reading.bodies.mention import Mention
from clipline.reading.bodies.parts_of_names import is_tail, is_title
from clipline.reading.bodies.plural_bodies import find_hyphenated, find_plurals
from clipline.reading.bodies.whose import country_after
from clipline.reading.text.cover import Cover
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Hit, longest

_ACRONYM = re.compile(r"[ \n]?\([ ]?([A-Z][A-Za-z&.]*(?:[ -][A-Z&][A-Za-z&]*)?)[ ]?\)")
_SPELT = (
    r"(?<![\w-])(?P<name>(?:[A-Z][\w-]+[ \n](?:{tail_link}[ \n]|{for_whom}[ \n]){0,2}){2,6})"
    r"\((?P<short>[A-Z]{2,6})\)"
)
_CAPITALS = re.compile(r"\b[A-Z]\w+")
_WITHIN = r" {within} ?(?:{the} ?)?(?:[A-Z][\w.]+ )?$"
_INSIDE = r" {inside} ?(?:{the} ?)?(?:[A-Z][\w.]+ )?$"
_NEAR = 6  # bodies that may begin before an outlet's name ends
_LEAD = 40  # characters before a name in which its preposition stands
_EASTERN_FORUM = r" ?(?:[가-힣]{2,5} ){0,2}[가-힣]{0,4}{forum_of}"
_FORUM = r"\b{in} {the} $"
_MOST_ACRONYM = 12
_ARTICLE = 6  # characters of "(the "
_SHORT_FIRST = re.compile(r"(?<![\w-])([A-Z][A-Za-z&-]*[A-Z]) ?\((?:[a-z]{1,3}[ '])?$")
_LEAST_SPELT = 3  # letters
_REPORT_REACH = 3  # words may stand between a body and the "said" that it is the subject of


def find_mentions(sheet: Sheet, body: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Every mention by start: listed names first, then forms that none of them covers."""
    named = [h for p in body for h in sheet.hits_in(p, "agency", "generic", "instrument")]
    countries = [h.span for p in body for h in sheet.hits_in(p, "country")]
    named = [h for h in named if not _is_inside(h.span, countries)]
    bodies = find_bodies(sheet, body)
    goes_on = _longer_names(sheet, bodies)
    other = _other_meanings(sheet, body)
    hits = [h for h in _apart(longest(named)) if not goes_on(h)]
    hits = [h for h in hits if h.span.of(sheet.text) not in other and not _is_law(sheet, h.span)]
    listed = [m for span, same in groupby(hits, key=_span) for m in _listed(sheet, span, same)]
    lists = [m for p in body for m in (*find_plurals(sheet, p), *find_hyphenated(sheet, p))]
    outlets = [h.span for p in body for h in sheet.hits_in(p, "outlet")]
    taken = [h.span for h in hits] + [o for o in outlets if not _begins(sheet, o, bodies)]
    forms = _free(sheet, bodies, taken)
    return tuple(sorted({*lists, *_outside(lists, listed), *_outside(lists, forms)}, key=_place))


def _begins(sheet: Sheet, outlet: Span, bodies: tuple[Body, ...]) -> bool:
    """Whether it is a body's name, or begins one: "The National Water Authority"."""
    article = outlet.of(sheet.text).split(maxsplit=1)[0].lower() in sheet.grammar.words("the")
    starts = {outlet.start, outlet.start + article * (outlet.of(sheet.text).find(" ") + 1)}
    at = bisect_right(bodies, outlet.end, key=lambda body: body.span.start)
    near = bodies[max(0, at - _NEAR) : at]
    least = outlet.end + bool(sheet.hits_in(outlet, "agency"))
    return any(b.span.start in starts and b.span.end >= least for b in near)


def _other_meanings(sheet: Sheet, body: tuple[Span, ...]) -> frozenset[str]:
    """Acronyms that the text itself spells out as none of those that are listed: "the Northern
    Sealing Company (NSC)".
    """
    out = set()
    for paragraph in body:
        for match in sheet.grammar[_SPELT].finditer(sheet.text, *paragraph):
            words = Span(match.start("name"), match.end("name"))
            initials = "".join(word[0] for word in _CAPITALS.findall(match["name"]))
            known = sheet.hits_in(words, "agency", "generic")
            if initials.endswith(match["short"]) and not known:
                out.add(match["short"])
    return frozenset(out)


def _is_law(sheet: Sheet, name: Span) -> bool:
    """As in "the NIS Directive", "la directive NIS": letters that name what is in force."""
    if not name.of(sheet.text).isupper():
        return False
    lead = sheet.text[max(0, name.start - _LEAD) : name.start]
    before = sheet.grammar[r"(?<!\w){statute}[ ]$"].search(lead)
    return bool(before or sheet.grammar[r"[ -]?{statute}(?!\w)"].match(sheet.text, name.end))


def _is_inside(span: Span, countries: list[Span]) -> bool:
    """As in "アラブ首長国連邦", where no space parts "国連" from what stands around it."""
    at = bisect_right(countries, span.start, key=lambda country: country.start)
    return any(c.covers(span) and c != span for c in countries[max(0, at - 2) : at])


def _longer_names(sheet: Sheet, bodies: tuple[Body, ...]) -> Callable[[Hit], bool]:
    """Whether a name goes on: "the Ministry of Health and Family Welfare of India" is longer than
    the listed one, and its owner has none under the shorter.
    """
    owners: dict[int, list[tuple[int, str]]] = {}
    for body in bodies:
        owner = country_after(sheet, body.span.end)
        if owner is not None:
            owners.setdefault(body.span.start, []).append((body.span.end, owner.entry.value))
    homes = _countries(sheet.config)

    def goes_on(hit: Hit) -> bool:
        longer = owners.get(hit.span.start, ())
        home = homes.get(hit.entry.value)
        return any(end > hit.span.end and owner != home for end, owner in longer)

    return goes_on


@cache
def _countries(config: Config) -> dict[str, str]:
    return {agency.id: agency.country for agency in config.agencies}


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


def acronym_after(text: str, name: Span) -> Span | None:
    """The short form that a name introduces, mostly in brackets; one as `Ispra` its words spell."""
    match = _ACRONYM.match(text, name.end) or _first(text, name)
    if match is None or len(match[1]) > _MOST_ACRONYM:
        return None
    capitals = sum(c.isupper() for c in match[1])
    if capitals < 2 and not _spells(match[1], name.of(text)):  # noqa: PLR2004 - "(Ministry)" is none
        return None
    return Span(match.start(1), match.end(1))


def _first(text: str, name: Span) -> re.Match[str] | None:
    """As in "TIDA (the Tide Authority)": the short form stands first."""
    closed = text.startswith(")", name.end)
    start = max(0, name.start - _MOST_ACRONYM - _ARTICLE)
    return _SHORT_FIRST.search(text, start, name.start) if closed else None


def _spells(short: str, name: str) -> bool:
    """Whether the first letters of the name's words, some left out, are the short form's."""
    letters = iter(word[0].lower() for word in re.findall(r"[^\W\d_]+", name))
    return len(short) >= _LEAST_SPELT and all(letter in letters for letter in short.lower())


def _span(hit: Hit) -> Span:
    return hit.span


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.span.start, -mention.span.end)


def _listed(sheet: Sheet, span: Span, same: Iterable[Hit]) -> list[Mention]:
    hits = [h for h in same if h.entry.kind in {"agency", "generic"}]
    if (
        not hits
        or _is_first_part(sheet.text, span)
        or _is_place(sheet, span)
        or is_title(sheet, span)
        or is_tail(sheet, span)
    ):
        return []
    ids = tuple(dict.fromkeys(h.entry.value for h in hits))
    generic = any(h.entry.kind == "generic" for h in hits)
    return [Mention(span, span.of(sheet.text), ids, generic)]


def _is_first_part(text: str, span: Span) -> bool:
    """As in "Nato-Gipfel", "Asean-led": what kind of thing it is, and not who acts."""
    tail = text[span.end : span.end + 2]
    return tail[:1] == "-" and tail[1:].isalpha() and " " not in span.of(text)


def _is_place(sheet: Sheet, span: Span) -> bool:
    """As in "the ministry building", "at the Embassy": a venue does nothing itself."""
    venue, house, hall = _venues(sheet.language)
    if venue is not None and venue.match(sheet.text, span.end):
        return True
    words = span.of(sheet.text)
    if not (house and house.search(words)) and not (hall and hall.search(words)):
        return False
    inside = sheet.grammar[_INSIDE if house and house.search(words) else _WITHIN]
    lead = inside.search(sheet.text, max(0, span.start - _LEAD), span.start)
    if lead is None:
        return False
    people = sheet.hits_in(Span(max(0, lead.start() - _LEAD), lead.start()), "official.")
    return not people or people[-1].span.end != lead.start()


@cache
def _venues(language: Language) -> tuple[re.Pattern[str] | None, ...]:
    """What follows a body that is a place; names of bodies that are a house, or open to all."""
    lists = ("venue", "body.house", "body.hall")
    venue, house, hall = ("|".join(map(re.escape, language.list(key))) for key in lists)
    return (
        re.compile(rf"(?:'s)?[ \n]?(?:{venue})(?![a-z])", re.IGNORECASE) if venue else None,
        re.compile(rf"(?<!\w)(?:{house})(?!\w)") if house else None,
        re.compile(rf"(?<!\w)(?:{hall})(?!\w)") if hall else None,
    )


def is_forum(sheet: Sheet, span: Span) -> bool:
    """As in "at the United Nations": where something is done, not who does it; where no space
    parts the words also "아세안 정상회의".
    """
    if sheet.grammar[_EASTERN_FORUM].match(sheet.text, span.end) is not None:
        return True
    if span.of(sheet.text).endswith(sheet.language.list("body.staffed") or ("\0",)):
        return False  # "director at the European Tide Agency"
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


def _is_joint(sheet: Sheet, span: Span) -> bool:
    """As in "the Joint Trade Commission": it is of two countries, meets, and does not act."""
    words = span.of(sheet.text).lower().split()
    shared = words[-1] in sheet.language.list("shared")
    return shared and not sheet.grammar.words("joint").isdisjoint(words)


def _free(sheet: Sheet, bodies: tuple[Body, ...], taken: list[Span]) -> list[Mention]:
    """Forms that overlap no listed name and no longer form."""
    out: list[Mention] = []
    cover = Cover(taken)
    shared = Cover(h.span for h in find_joint_bodies(sheet, Span(0, len(sheet.text))))
    end = -1
    for body in bodies:
        clash = cover.overlaps(body.span)
        if body.span.start < end or clash or _is_place(sheet, body.span):
            continue
        joint = _is_joint(sheet, body.span) or shared.overlaps(body.span)
        if is_title(sheet, body.span) or joint:
            continue
        end = body.span.end
        name = " ".join(body.span.of(sheet.text).split())
        out.append(Mention(body.span, name, (), body.generic))
    return out
