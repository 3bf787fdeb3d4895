"""The people named in a clipping: a title beside a name, or a name that site.yaml lists."""

from __future__ import annotations

import re

from clipline.model import Evidence, Person, Span
from clipline.nouns import Noun
from clipline.reading.text.sheet import Sheet
from clipline.reading.text.slugs import slug
from clipline.reading.vocabulary import Hit, longest

_CAPITAL = r"(?:Mc|O'|Mac|d'|al-)?[A-ZÀ-ÖØ-ÞŠŽŁŚ](?:[\w-]|'(?=[A-Z]))+"
_INITIAL = r"[A-Z]\."
_PARTICLE = "{name_particle} "
_NAME = rf"(?:{_CAPITAL}|{_INITIAL})(?:[ \n](?:{_PARTICLE}){{0,2}}(?:{_CAPITAL}|{_INITIAL})){{1,3}}"
_AFTER_TITLE = rf"[ \n]({_NAME})"
_AFTER_OFFICE = rf",[ \n]({_NAME})(?=[,.;]| \()"
_BEFORE_ROLE = (
    rf"({_NAME})(?: \([a-z]+\))?,[ \n]"
    r"(?:(?!{listing}[ \n])[\w.'&-]+[ \n]){0,4}$"
)
_HANGUL_NAME = re.compile(r"(?:^|[\s(\[\"'·,])([가-힣]{2,4})(?: [^\s.,]{2,12}){0,2} $")
_HAN_NAME = re.compile(r"(?:^|[^一-鿿々])([一-鿿々]{3,5})$")
_KATAKANA_NAME = re.compile(r"(?:^|[^ァ-ヶー・])([ァ-ヶー]{2,20}(?:・[ァ-ヶー]{1,20})+)$")
_SCRIPTS = {"han": _HAN_NAME, "katakana": _KATAKANA_NAME}
_WORD = 12  # characters; no article is longer
_REACH = 100  # characters; a name and the words up to its role are shorter
_NAME_KINDS = ("country", "adjective", "capital", "agency", "generic", "outlet", "instrument")


class _Named(Noun, frozen=True):
    name: str
    role: str | None
    evidence: Evidence


def find_people(sheet: Sheet, body: tuple[Span, ...]) -> tuple[Person, ...]:
    """The people named in the body, by first mention; spellings of one man are one person."""
    found: list[_Named] = []
    for paragraph in body:
        found += _listed(sheet, paragraph)
        for title in _titles(sheet, paragraph):
            found += _after_title(sheet, paragraph, title) or _before_title(sheet, paragraph, title)
    return _grouped(sorted(found, key=lambda n: (n.evidence, n.role is None)))


def _titles(sheet: Sheet, paragraph: Span) -> list[Hit]:
    return list(longest(sheet.hits_in(paragraph, "title.")))


def _listed(sheet: Sheet, paragraph: Span) -> list[_Named]:
    return [
        _Named(h.entry.value, None, Evidence(h.span, "person-listed"))
        for h in longest(sheet.hits_in(paragraph, "person"))
    ]


def _after_title(sheet: Sheet, paragraph: Span, title: Hit) -> list[_Named]:
    """As in "Brig. Gen. Ryu Seung-ha", "President Joe Biden"; "el ministro, José Ruiz, …"."""
    match = sheet.common[_AFTER_TITLE].match(sheet.text, title.span.end, paragraph.end)
    if match is None and _has_article(sheet, paragraph, title):
        match = sheet.common[_AFTER_OFFICE].match(sheet.text, title.span.end, paragraph.end)
    if match is None:
        return []
    return _as_person(sheet, Span(match.start(1), match.end(1)), title, "person-after-title")


def _has_article(sheet: Sheet, paragraph: Span, title: Hit) -> bool:
    words = sheet.text[max(paragraph.start, title.span.start - _WORD) : title.span.start].split()
    return bool(words) and words[-1].lower() in sheet.language.list("definite")


def _before_title(sheet: Sheet, paragraph: Span, title: Hit) -> list[_Named]:
    """As in "Park Yun-kyu, Second Vice Minister"; "윤석열 대통령"; "市川恵一氏"."""
    start = max(paragraph.start, title.span.start - _REACH)
    before = sheet.text[start : title.span.start]
    match, rule = sheet.common[_BEFORE_ROLE].search(before), "person-role"
    if match is None:
        match, rule = _eastern(sheet, before, title.entry.lang), "person-title"
    if match is None:
        return []
    return _as_person(sheet, Span(start + match.start(1), start + match.end(1)), title, rule)


def _eastern(sheet: Sheet, before: str, lang: str | None) -> re.Match[str] | None:
    """A name right before its title, in the scripts in which the title's language writes names."""
    language = next((x for x in sheet.languages if x.code == lang), None)
    scripts = language.list("name.script") if language else ()
    if "hangul" in scripts:
        return _hangul(sheet, before)
    found = (_SCRIPTS[script].search(before) for script in scripts)
    return next((match for match in found if match), None)


def _hangul(sheet: Sheet, before: str) -> re.Match[str] | None:
    """A family name and a given name; the body they belong to may stand before the title."""
    match = _HANGUL_NAME.search(before)
    families = sheet.language.list("family")
    return match if match and match.group(1).startswith(families) else None


def _as_person(sheet: Sheet, span: Span, title: Hit, rule: str) -> list[_Named]:
    """The name under its canonical spelling, unless the words name something else."""
    if span.of(sheet.text).split()[0].lower() in sheet.language.list("stopwords"):
        return []
    if any(h.span.overlaps(span) for h in sheet.hits_in(_around(span), *_NAME_KINDS)):
        return []
    listed = [h.entry.value for h in sheet.hits_in(span, "person")]
    name = listed[0] if listed else " ".join(span.of(sheet.text).split())
    courtesy = title.entry.value == "title.courtesy"
    role = None if courtesy else " ".join(title.span.of(sheet.text).split())
    return [_Named(name, role, Evidence(span, rule))]


def _around(span: Span) -> Span:
    return Span(max(0, span.start - 20), span.end + 20)


def _grouped(found: list[_Named]) -> tuple[Person, ...]:
    groups: dict[str, list[_Named]] = {}
    for named in found:
        groups.setdefault(slug(named.name), []).append(named)
    return tuple(_person(id_, group) for id_, group in groups.items() if id_)


def _person(id_: str, group: list[_Named]) -> Person:
    role = next((n.role for n in group if n.role), None)
    mentions = dict.fromkeys(n.evidence.span for n in group)
    rules = {n.evidence.span: n.evidence.rule for n in reversed(group)}
    return Person(id_, group[0].name, role, tuple(Evidence(s, rules[s]) for s in mentions))
