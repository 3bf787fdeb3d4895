"""Public bodies where the kind comes first and what it is for behind it, in small letters or in
capitals: "Agence … de la …", "Soprintendenza … di …"; the words are their language's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Span
from clipline.reading.sheet import Sheet
from clipline.reading.vocabulary import Hit

_WORD = r"[^\W\d_][\w-]*[\w](?: (?:[A-ZÀ-Þ][\w-]+)(?![\w']))?(?: (?:[A-ZÀ-Þ][\w-]+)(?![\w']))?"
_QUALITY = r" (?:{pattern.quality})(?![\w'-])"
_FIELD = rf" ({{pattern.led}})({_WORD})(?![\w'])"
_ALSO = rf"(?:,| {{and}}) ({{pattern.led}})({_WORD})(?![\w'])"
_BESIDE = rf" {{and}} ()({_WORD})(?![\w'])"
_PUBLIC = r"(?<![\w-])(?:{pattern.public})(?![\w-])"
_DEMONYM = r" (?:{pattern.demonym})(?![\w-])"
_SHORT = re.compile(r" ?\(([A-Z][A-Za-z-]{1,11})\)")
_TO_SHORT = re.compile(r"(?P<rest>(?: [\w',-]+){0,7}) ?\((?P<short>[A-Z][A-Za-z]{2,11})\)")
_REACH = 140  # characters of a name after its first word
_QUALITIES, _FIELDS = 3, 4  # in a row, at most


def find_offices(sheet: Sheet, paragraph: Span) -> Iterator[Span]:
    """Those of a paragraph; one that anybody may found only where its words show a state's."""
    for hit in sheet.hits_in(paragraph, "body."):
        sure = hit.entry.value == "body.office"
        if not sure and hit.entry.value != "body.office_if":
            continue
        whole = _whole(sheet, paragraph, hit.span)
        rest = Span(hit.span.end, whole.end)
        if not rest.of(sheet.text) or _is_no_name(sheet, hit, rest):
            continue
        if sure or _is_public(sheet, hit.span, whole):
            yield whole


def _is_no_name(sheet: Sheet, head: Hit, rest: Span) -> bool:
    """As in "el ministerio chileno", which says only whose it is; nor is what two states share."""
    words = rest.of(sheet.text).lower().split()
    if not sheet.grammar.words("joint").isdisjoint(words):
        return True
    kinds = {name.split()[-1].split("'")[-1] for name in sheet.language.list("body.bare")}
    bare = len(words) == 1 and head.span.of(sheet.text).lower() in kinds
    return bare and bool(sheet.hits_in(rest, "adjective"))


def _whole(sheet: Sheet, paragraph: Span, head: Span) -> Span:
    """The name from its head on, as far as qualities and fields follow each other."""
    text = sheet.text[head.end : min(paragraph.end, head.end + _REACH)].replace("\n", " ")
    at = _after_qualities(sheet, text, 0)
    for count in range(_FIELDS):
        field = sheet.grammar[_FIELD].match(text, at)
        if field is None and count:
            field = _beside(sheet, text, at)
        if field is None:
            break
        at = _after_qualities(sheet, text, field.end())
    at = _to_short_form(text, at, head.of(sheet.text)) if at else at
    return Span(head.start, head.end + at)


def _to_short_form(text: str, at: int, head: str) -> int:
    """The name goes on to the short form that its words' first letters spell: "… (Ispra)"."""
    match = _TO_SHORT.match(text, at)
    if match is None or not match["rest"] or match["short"][0].lower() != head[0].lower():
        return at
    words = re.findall(r"[^\W\d_]+", head + text[: match.end("rest")])
    letters = iter(word[0].lower() for word in words)
    return match.end("rest") if all(x in letters for x in match["short"].lower()) else at


def _after_qualities(sheet: Sheet, text: str, at: int) -> int:
    for _ in range(_QUALITIES):
        quality = sheet.grammar[_QUALITY].match(text, at)
        if quality is None:
            break
        at = quality.end()
    return at


def _beside(sheet: Sheet, text: str, at: int) -> re.Match[str] | None:
    """One more field: led as the first is, or a bare word in capitals, or a known one."""
    led = sheet.grammar[_ALSO].match(text, at)
    if led is not None:
        return None if _is_another(sheet, led[2]) else led
    bare = sheet.grammar[_BESIDE].match(text, at)
    if bare is None or _is_another(sheet, bare[2]):
        return None
    known = bare[2].lower() in sheet.language.list("body.field")
    return bare if known or bare[2][0].isupper() else None


def _is_another(sheet: Sheet, words: str) -> bool:
    """Whether the words begin another body, or who is none: "et de la gendarmerie"."""
    first = words.split(maxsplit=1)[0]
    lists = (f"body.{part}" for part in ("office", "office_if", "head", "whole", "beyond"))
    names = tuple(name for key in lists for name in sheet.language.list(key))
    return first.lower() in names or words.startswith(names)


def _is_public(sheet: Sheet, head: Span, whole: Span) -> bool:
    """By a word for it, whose it is, its field, or a short form that its first letter begins."""
    rest = Span(head.end, whole.end)
    behind = rest.of(sheet.text).replace("\n", " ")
    if sheet.grammar[_PUBLIC].search(behind) is not None:
        return True
    whose = sheet.grammar[_DEMONYM].search(behind)
    if whose is not None and (behind != whose.group() or behind[1].islower()):
        return True  # "Instituto Ribeiro" is a man's
    if sheet.hits_in(rest, "country", "adjective", "capital"):
        return True
    words = set(re.findall(r"\w+", behind.lower()))
    if words & {*sheet.language.list("body.field"), *sheet.language.list("body.portfolio")}:
        return True
    short = _SHORT.match(sheet.text, whole.end)
    return short is not None and short[1][0] == head.of(sheet.text)[0]
