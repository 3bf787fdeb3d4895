"""Names of bodies that an ending or an adjective makes, by the patterns of their language."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.text.function_words import grammar_of
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import longest

_HANGUL_TAIL = r"(?<![가-힣A-Za-z])[가-힣·]{{1,14}}(?:{})(?=[^가-힣]|{})"
# A name in Hangul, Han or kana that a Latin short form follows: "電子局(ASD)", "장비청(BAAINBw)".
_SHORTENED = (
    r"(?<![가-힣])[가-힣]{2,14}{short_form_end}(?=\([A-Z][A-Za-z-]{1,9}\))"
    r"|(?<![一-鿿ァ-ヶー])[一-鿿ァ-ヶー]{2,14}{short_form_end}(?=\([A-Z][A-Za-z-]{1,9}\))"
)
_ABROAD = (
    r"[ \n]?(?:{of_mark})?(?P<name>{pattern.body_abroad})(?=[^가-힣一-鿿ァ-ヶー]|$|{body_end})"
)
# begun at no letter within a word in kana: "(インドネシア)気象気候地球物理庁"
_HAN_TAIL = r"(?:(?<![ァ-ヶー])|(?=[一-鿿]))[一-鿿ァ-ヶー]{{1,12}}(?:{})(?={}|[^一-鿿]|$)"


def find_endings(sheet: Sheet, paragraph: Span) -> list[Span]:
    """As in "Nationale Polizeibehörde", "정보보호위원회": an adjective or an ending makes them."""
    joint = _joint(sheet.language)
    found = [
        Span(m.start(), m.end())
        for pattern in _patterns(sheet.language)
        for m in pattern.finditer(sheet.text, paragraph.start, paragraph.end)
    ]
    found += _abroad(sheet, paragraph)
    return [span for span in found if not (joint and span.of(sheet.text).endswith(joint))]


def _abroad(sheet: Sheet, paragraph: Span) -> list[Span]:
    """As in "몽골 산림부": behind a country's name even a short word is a body's."""
    pattern = sheet.grammar[_ABROAD]
    out = []
    for hit in longest(sheet.hits_in(paragraph, "country")):
        match = pattern.match(sheet.text, hit.span.end, paragraph.end)
        if match is not None:
            out.append(Span(match.start("name"), match.end()))
    return out


@cache
def _joint(language: Language) -> tuple[str, ...]:
    """A committee of two states meets as one, and is no body of either."""
    nouns = language.list("noun.committee") if "sov" in language.list("order") else ()
    return (*language.list("compound.committee"), *nouns)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """The patterns of names in that language, and the endings of those written in Hangul or Han."""
    own = tuple(_wrapping(words) for words in language.list("pattern.body"))
    tails = language.list("body.form")
    if not tails:
        return own
    form = _HANGUL_TAIL if "가" <= tails[0][0] <= "힣" else _HAN_TAIL
    after = grammar_of((language,)).fill("{body_end}")
    return (
        re.compile(form.format("|".join(tails), after)),
        grammar_of((language,))[_SHORTENED],
        *own,
    )


def _wrapping(words: str) -> re.Pattern[str]:
    """The pattern, where a line may break at each of its spaces."""
    return re.compile(words.replace(" ", "[ \\n]"))
