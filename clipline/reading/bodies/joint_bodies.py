"""Bodies that meet as two countries' own only where they are called joint, or after the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Span
from clipline.reading.bodies.sides import country_hits
from clipline.reading.text.sheet import Sheet
from clipline.reading.vocabulary import Entry, Hit

_PAIR = r"(?P<pair>[A-Za-zÀ-ɏ]{3,20}-[A-Za-zÀ-ɏ]{3,20})(?!\w)"
_WORDS = r"(?:[\n ](?!{preposition} |{definite} |{article} )[A-Za-zÀ-ɏ]{2,24}){0,2}?"
_BEHIND = (
    rf"(?<!\w)(?P<head>(?i:{{kind}}){_WORDS}"
    rf"(?:[\n ](?P<joint>{{joint_behind}})(?!\w)|(?=[\n ]{_PAIR})))"
)
_BEFORE = (
    rf"(?<!\w)(?:{_PAIR}|(?P<joint>{{joint}})(?!\w)){_WORDS}"
    rf"[\n ](?P<head>(?:[A-ZÄÖÜ][a-zäöüß]{{0,24}}?)?(?i:{{kind}}))(?!\w)"
)
# "合同経済委員会"
_WITHIN = r"(?P<head>(?P<joint>{joint})[가-힣一-鿿ァ-ヶー]{0,10}?{kind})"


def find_joint_bodies(sheet: Sheet, span: Span) -> Iterator[Hit]:
    """A noun for each, as in "comisión económica mixta", "the Danish-Irish expert group"."""
    for kind in sheet.language.lists("joint_head"):
        eastern = "sov" in sheet.language.list("order")
        for template in (_WITHIN,) if eastern else (_BEHIND, _BEFORE):
            pattern = sheet.grammar[template.replace("{kind}", f"{{joint_head.{kind}}}")]
            for match in pattern.finditer(sheet.text, span.start, span.end):
                if _is_of_both(sheet, match):
                    entry = Entry("noun", kind, match["head"], sheet.language.code)
                    yield Hit(Span(*match.span("head")), entry)


def _is_of_both(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether it is called joint, or the two words before a stroke's ends are two countries'."""
    if match["joint"] is not None:
        return True
    return len({h.entry.value for h in country_hits(sheet, Span(*match.span("pair")))}) > 1
