"""Public bodies where the kind comes first and what it is for behind it, in small letters or in
capitals: "Agence … de la …", "Soprintendenza … di …"; the words are their language's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.text.function_words import Grammar, grammar_of
from clipline.reading.text.sheet import Sheet

_WORD = r"[^\W\d_][\w-]*[\w](?: (?:[A-ZÀ-Þ][\w-]+)(?![\w']))?(?: (?:[A-ZÀ-Þ][\w-]+)(?![\w']))?"
_QUALITY = r" (?:{pattern.quality})(?![\w'-])"
_FIELD = rf" ({{pattern.led}})({_WORD})(?![\w'])"
_ALSO = rf"(?:,| {{and}}) ({{pattern.led}})({_WORD})(?![\w'])"
_BESIDE = rf" {{and}} ()({_WORD})(?![\w'])"
_PUBLIC = r"(?<![\w-])(?:{pattern.public})(?![\w-])"
_DEMONYM = r" (?:{pattern.demonym})(?![\w-])"
_ARTICLE = 8  # characters of "de la "
_THE_ONE = r"(?i:(?<!\w){the_one_of}[ \n]?$)"
_SHORT = re.compile(r" ?\(([A-Z][A-Za-z-]{1,11})\)")
_TO_SHORT = re.compile(r"(?P<rest>(?: [\w',-]+){0,7}) ?\((?P<short>[A-Z][A-Za-z]{2,11})\)")
_NAMED_AFTER = re.compile(r"(?: [A-ZÀ-Þ][\w'-]+){1,2}")
_REACH = 140  # characters of a name after its first word
_QUALITIES, _FIELDS = 3, 4  # in a row, at most


class _Ground(Noun, frozen=True):
    """A text, and the language by whose words its names are read."""

    sheet: Sheet
    language: Language
    grammar: Grammar


def find_offices(sheet: Sheet, paragraph: Span) -> Iterator[Span]:
    """Those of a paragraph; one that anybody may found only where its words show a state's.

    Another language's are read where they begin with a capital and are plainly a state's.
    """
    ground = _Ground(sheet, sheet.language, sheet.grammar)
    for hit in sheet.hits_in(paragraph, "body."):
        if hit.entry.value in {"body.office", "body.office_if"}:
            sure = hit.entry.value == "body.office"
            yield from _offices(ground, paragraph, hit.span, sure=sure)
        elif hit.entry.value == "body.office_low" and _is_the_one(ground, hit.span):
            yield from _in_small_letters(ground, paragraph, hit.span)
    for language in _others(sheet.languages, sheet.language):
        other = _Ground(sheet, language, grammar_of((language,)))
        for match in _capital_heads(language, sheet.language).finditer(sheet.text, *paragraph):
            yield from _offices(other, paragraph, Span(*match.span()), sure=False)


def _is_the_one(ground: _Ground, head: Span) -> bool:
    """Whether it stands in small letters behind "the": "l'agence …", not "une agence …"."""
    before = ground.sheet.text[max(0, head.start - _ARTICLE) : head.start]
    small = head.of(ground.sheet.text)[0].islower()
    return small and ground.grammar[_THE_ONE].search(before) is not None


def _in_small_letters(ground: _Ground, paragraph: Span, head: Span) -> Iterator[Span]:
    """As in "l'agence spatiale algérienne": both what for and whose it is are told."""
    whole = _whole(ground, paragraph, head)
    rest = Span(head.end, whole.end)
    behind = rest.of(ground.sheet.text).replace("\n", " ")
    whose = ground.grammar[_DEMONYM].search(behind) or ground.sheet.hits_in(rest, "country")
    if whose and len(behind.split()) > 1 and not _is_no_name(ground, head, rest):
        yield whole


@cache
def _others(languages: tuple[Language, ...], own: Language) -> tuple[Language, ...]:
    """The other languages that have such names; none where names are written in other letters."""
    if "sov" in own.list("order"):
        return ()
    return tuple(lang for lang in languages if lang != own and lang.list("body.office"))


@cache
def _capital_heads(language: Language, own: Language) -> re.Pattern[str]:
    """The kinds of a language in capitals, but those that the text's own language has as well."""
    kinds = (*language.list("body.office"), *language.list("body.office_if"))
    shared = {w for key, ws in own.lists("body").items() if key != "not" for w in ws}
    heads = {kind for kind in kinds if kind[0].isupper() and kind.split()[0] not in shared}
    words = "|".join(map(re.escape, sorted(heads, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<![\w-])(?=[A-ZÀ-Þ])(?:{words})(?![\w-])")


def _offices(ground: _Ground, paragraph: Span, head: Span, *, sure: bool) -> Iterator[Span]:
    whole = _whole(ground, paragraph, head)
    rest = Span(head.end, whole.end)
    if not rest.of(ground.sheet.text) or _is_no_name(ground, head, rest):
        return
    if sure or _is_public(ground, head, whole):
        yield whole


def _is_no_name(ground: _Ground, head: Span, rest: Span) -> bool:
    """As in "el ministerio chileno", which says only whose it is; nor is what two states share."""
    text = ground.sheet.text
    words = rest.of(text).lower().split()
    if not ground.grammar.words("joint").isdisjoint(words):
        return True
    kinds = {name.split()[-1].split("'")[-1] for name in ground.language.list("body.bare")}
    bare = len(words) == 1 and head.of(text).lower() in kinds
    return bare and bool(ground.sheet.hits_in(rest, "adjective"))


def _whole(ground: _Ground, paragraph: Span, head: Span) -> Span:
    """The name from its head on, as far as qualities and fields follow each other."""
    end = min(paragraph.end, head.end + _REACH)
    text = ground.sheet.text[head.end : end].replace("\n", " ")
    at = _after_qualities(ground, text, 0)
    named = _NAMED_AFTER.match(text, at)
    if named is not None and ground.grammar[_FIELD].match(text, named.end()) is not None:
        at = named.end()  # "Instituto Chico Mendes de …"
    for count in range(_FIELDS):
        field = ground.grammar[_FIELD].match(text, at)
        if field is None and count:
            field = _beside(ground, text, at)
        if field is None:
            break
        at = _after_qualities(ground, text, field.end())
    at = _to_short_form(text, at, head.of(ground.sheet.text)) if at else at
    return Span(head.start, head.end + at)


def _to_short_form(text: str, at: int, head: str) -> int:
    """The name goes on to the short form that its words' first letters spell: "… (Ispra)"."""
    match = _TO_SHORT.match(text, at)
    if match is None or not match["rest"] or match["short"][0].lower() != head[0].lower():
        return at
    words = re.findall(r"[^\W\d_]+", head + text[: match.end("rest")])
    letters = iter(word[0].lower() for word in words)
    return match.end("rest") if all(x in letters for x in match["short"].lower()) else at


def _after_qualities(ground: _Ground, text: str, at: int) -> int:
    for _ in range(_QUALITIES):
        quality = ground.grammar[_QUALITY].match(text, at)
        if quality is None:
            break
        at = quality.end()
    return at


def _beside(ground: _Ground, text: str, at: int) -> re.Match[str] | None:
    """One more field: led as the first is, or a bare word in capitals, or a known one."""
    led = ground.grammar[_ALSO].match(text, at)
    if led is not None:
        return None if _is_another(ground, led[2]) else led
    bare = ground.grammar[_BESIDE].match(text, at)
    if bare is None:
        return None  # without an article it is no other body
    known = bare[2].lower() in ground.language.list("body.field")
    return bare if known or bare[2][0].isupper() else None


def _is_another(ground: _Ground, words: str) -> bool:
    """Whether the words begin another body, or who is none: "et de la gendarmerie"."""
    first = words.split(maxsplit=1)[0]
    lists = (f"body.{part}" for part in ("office", "office_if", "head", "whole", "beyond"))
    names = tuple(name for key in lists for name in ground.language.list(key))
    return first.lower() in names or words.startswith(names)


def _is_public(ground: _Ground, head: Span, whole: Span) -> bool:
    """By a word for it, whose it is, its field, or a short form that its first letter begins."""
    rest = Span(head.end, whole.end)
    behind = rest.of(ground.sheet.text).replace("\n", " ")
    kind = head.of(ground.sheet.text)
    if ground.grammar[_PUBLIC].search(kind[1:] + behind) is not None:
        return True
    whose = ground.grammar[_DEMONYM].search(behind)
    if whose is not None and (behind != whose.group() or behind[1].islower()):
        return True  # "Instituto Ribeiro" is a man's
    if ground.sheet.hits_in(rest, "country", "adjective", "capital"):
        return True
    words = set(re.findall(r"\w+", behind.lower()))
    if words & {*ground.language.list("body.field"), *ground.language.list("body.portfolio")}:
        return True
    short = _SHORT.match(ground.sheet.text, whole.end)
    return short is not None and short[1][0] == head.of(ground.sheet.text)[0]
