"""Bodies that share a word: "Departments of Justice and Commerce", "foreign ministries of …"."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Config, Language
from clipline.model import Span
from clipline.nouns import replace
from clipline.reading.bodies.bodies import after_adjective
from clipline.reading.bodies.mention import Mention, as_listed, listed_ids
from clipline.reading.text.sheet import Sheet

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
_FIELD = r"[ \n]{of}[ \n]([A-Z][a-z]+(?:[ \n][A-Z][a-z]+)?)(?=[ \n]{of}[ \n])"
_LATIN_FIELD = rf"[ \n]{_OF_THE}({_LATIN_NAME})(?=[ \n]{_OF_THE})"


def find_plurals(sheet: Sheet, paragraph: Span) -> list[Mention]:
    """One mention for each body that a plural in the paragraph names, or one that counts two."""
    out: list[Mention] = []
    for hit in sheet.hits_in(paragraph, "body."):
        if hit.entry.value.startswith("body.plural."):
            singular = hit.entry.value.removeprefix("body.plural.")
            named = _departments(sheet, hit.span, singular) or _shared(sheet, hit.span, singular)
            out += (
                named
                or _councils(sheet, hit.span, singular)
                or _of_field(sheet, hit.span, singular)
                or _in_one_word(sheet, hit.span, singular)
            )
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
    return [as_listed(sheet, s, f"{kind} {n}", anchor) for s, n in zip(spans, names, strict=True)]


def find_hyphenated(sheet: Sheet, paragraph: Span) -> list[Mention]:
    """As in "das Außen- und das Innenministerium", "外務、防衛両省": the end is written once."""
    hyphen = sheet.text.startswith
    return [
        as_listed(
            sheet, Span(m.start(), m.end(1) + hyphen("-", m.end(1))), m[1] + m[2], Span(*m.span())
        )
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
            ids = tuple(listed_ids(sheet.config)[1].get(name, ()))
            return [Mention(whole, name, ids, generic=True, count=2)]
    return []


def _of_field(sheet: Sheet, span: Span, singular: str) -> list[Mention]:
    """As in "the Ministries of Foreign Affairs of Norway and Iceland"."""
    own = sheet.language.list("body.singular")
    match = sheet.grammar[_LATIN_FIELD if own else _FIELD].match(sheet.text, span.end)
    field = match[1].replace("\n", " ").lower() if match else ""
    if match is None or (field not in sheet.language.list("body.portfolio") and not own):
        return []
    if any(h.span.start == match.start(1) for h in sheet.hits_in(Span(*match.span()), "country")):
        return []  # "los ministerios de Noruega y de Islandia": whose they are
    kind = own[0].split()[0] if own else singular.capitalize()
    name = f"{kind}{sheet.text[span.end : match.start(1)]}{match[1]}"
    shared = as_listed(sheet, Span(span.start, match.end(1)), name, span)
    return [replace(shared, generic=True, count=2, anchor=None)]


def _in_one_word(sheet: Sheet, span: Span, singular: str) -> list[Mention]:
    """As in "beide Fischereiministerien": field and kind in one word."""
    if singular not in {word.lower() for word in sheet.language.list("body.portfolio")}:
        return []
    ids = tuple(listed_ids(sheet.config)[1].get(singular, ()))
    return [Mention(span, singular.capitalize(), ids, generic=True, count=2)]


@cache
def _of_each_country(config: Config, language: Language, singular: str) -> tuple[str, ...]:
    """The names of that kind that a body in each country has, longer ones first."""
    fields = {f"{field} {singular}" for field in language.list("body.portfolio")}
    listed = {name for name in listed_ids(config)[1] if name.endswith(" " + singular)}
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
            out.append(as_listed(sheet, Span(at, at + len(field)), f"{field} {singular}", anchor))
    return out if len(out) > 1 else []
