"""Whether a date without its year or week lies ahead, by the verb it hangs on."""

from __future__ import annotations

import re
from functools import cache

from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.calendar.grammar import date_language
from clipline.reading.calendar.templates import word_pattern

_CLAUSE = 100  # a date's verb stands at most this far before it
_UNTIL = 24  # "beginning", a short word and their spaces
_SHORT_WORD = r"[ \n](?:\w{1,5}[ \n])?\Z"
_PLACE = re.compile(r",(?: [A-Z][\w.]*){1,3},")  # in Oslo, Norway, on
_OPENING = re.compile(r"(?:\A|[.!?]['\")]{0,2}\s{1,3}|\n\s{0,3})(?:\w{2,5}\s)?\Z")
_CLAUSE_END = r"[,;:!?\"]|(?<=[a-z0-9)]{2})\.[\"')]{0,2}\s|\n\s*\n"


class _Tense(Noun, frozen=True):
    """`ahead` anywhere in a clause, or `until` right before a date, means a date to come.

    So does `after` in the clause that a date opens, or `last` where verbs come last; `past` right
    before it means one gone by.
    """

    ahead: re.Pattern[str]
    after: re.Pattern[str]
    until: re.Pattern[str]
    past: re.Pattern[str]
    behind: re.Pattern[str]  # takes it back: "had been due to"
    clause_end: re.Pattern[str]
    told: re.Pattern[str]
    last: re.Pattern[str] | None


def looks_ahead(lang: str, text: str, span: Span, *, until: bool) -> bool:
    """Whether the date hangs on words about the future, with no clause ending between.

    Of 20 weekdays so marked in annotated news 15 lie ahead; "by Wednesday" does not tell, so
    `until` leaves such words out.
    """
    tense = _tense(lang)
    before = text[max(0, span.start - _CLAUSE) : span.start]
    leads = [m.end() for m in tense.ahead.finditer(before)]
    if until and (match := tense.until.search(before, max(0, len(before) - _UNTIL))):
        leads.append(match.end())
    if not leads or tense.clause_end.search(_PLACE.sub("", before[leads[-1] :])):
        return _opens(tense, text, span) or _is_to_end(tense, text, span)
    clause = tense.clause_end.split(before)[-1]
    return not tense.behind.search(clause)


def looks_back(lang: str, text: str, span: Span) -> bool:
    """Whether a word right before the date says that it has gone by: "ended Oct. 31"."""
    return bool(_tense(lang).past.search(text, max(0, span.start - _UNTIL), span.start))


def _opens(tense: _Tense, text: str, span: Span) -> bool:
    """Whether a date opens a sentence about the future: "On Tuesday, the panel will vote"."""
    if not _OPENING.search(text, max(0, span.start - _UNTIL), span.start):
        return False
    after = text[span.end : span.end + _CLAUSE].removeprefix(",")
    clause = tense.clause_end.split(after, maxsplit=1)[0]
    return bool(tense.after.search(clause)) and not tense.told.search(clause)


def _is_to_end(tense: _Tense, text: str, span: Span) -> bool:
    """As in "9월 중 업무협약을 맺을 계획이다": the verb at the end of its clause tells."""
    end = span.end + _CLAUSE
    return tense.last is not None and tense.last.match(text, span.end, end) is not None


@cache
def _tense(lang: str) -> _Tense:
    """The words as they are listed: `may` tells of what is to come, `May` does not."""
    last = date_language(lang).list("pattern.ahead_last")
    ahead, after, until, past, behind, clause, told = (
        rf"(?<!\w)(?:{_as_listed(lang, name)})(?![a-z])"
        for name in ("ahead", "ahead_after", "until", "past", "behind", "clause", "told")
    )
    return _Tense(
        re.compile(ahead),
        re.compile(after),
        re.compile(f"{until}{_SHORT_WORD}"),
        re.compile(f"{past}{_SHORT_WORD}"),
        re.compile(behind),
        re.compile(f"{_CLAUSE_END}|{clause}"),
        re.compile(told),
        re.compile("|".join(last)) if last else None,
    )


def _as_listed(lang: str, name: str) -> str:
    return word_pattern(date_language(lang).list(f"relative.{name}"), listed=True)
