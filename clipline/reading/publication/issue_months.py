"""The month of an issue, where a page shows no day: "Lima Review, March 2021"."""

from __future__ import annotations

from clipline.model import Evidence, Fact, Span
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reading.calendar.grammar import date_grammar
from clipline.reading.calendar.scan import Found
from clipline.reading.layout.page import Page

_LONGEST = 60  # characters: a masthead's line, and no sentence


def find_issue_month(page: Page, unread: Fact[PartialDate]) -> Fact[PartialDate]:
    """The one month with its year that ends a short line above the text; else `unread`.

    A month in running text dates what is told, and two of them date an archive's pages.
    """
    if page.body is None:
        return unread
    found: dict[PartialDate, Evidence] = {}
    for line in page.lines_of("nav", "meta", "headline"):
        if line.end > page.body.start or line.end - line.start > _LONGEST:
            continue
        for words in date_grammar(page.sheet.language.code).scan(
            page.sheet.text, line.start, line.end
        ):
            if _is_issue(page, words, line):
                date = PartialDate(words.fields["year"], _month(words))
                found.setdefault(date, Evidence(Span(words.start, words.end), "month of an issue"))
    if len(found) != 1:
        return unread
    date, evidence = next(iter(found.items()))
    return Fact(date, (evidence,), "likely", unread.lost)


def _is_issue(page: Page, words: Found, line: Span) -> bool:
    marks = "".join(page.sheet.common.words("issue_mark"))
    ends = not page.sheet.text[words.end : line.end].strip(" .)" + marks)
    return words.rule == "month_year" and "year" in words.fields and ends


def _month(words: Found) -> int:
    return words.fields.get("month") or words.fields["m"]


def day_in_month(page: Page, published: Fact[PartialDate]) -> Fact[PartialDate]:
    """The dateline's day, where it names one of the month that is all that is known else."""
    month, dateline = published.value, page.dateline
    if month is None or month.day is not None or dateline is None or dateline.day is None:
        return published
    told = dateline.date
    if told is None or told.day is None or told.year is not None or told.month != month.month:
        return published
    evidence = Evidence(dateline.day, "dateline in the month above")
    day = replace(told, year=month.year)
    return Fact(day, (evidence, *published.evidence), "likely", published.lost)
