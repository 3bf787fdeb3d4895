"""Title, publication date, outlet, wire, byline and place: candidates, weighed."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Evidence, Fact, Span, Zone
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.reading.bylines.bylines import read_byline
from clipline.reading.layout.page import Page, open_page
from clipline.reading.outlets.credits import read_wire
from clipline.reading.outlets.publishers import read_outlet
from clipline.reading.publication.publication import read_publication
from clipline.reading.stamps.stamps import Stamp
from clipline.reading.text.sheet import Sheet
from clipline.reading.titles.headlines import read_title


class Masthead(Noun, frozen=True):
    """What a page says of itself. All spans are offsets into the sheet's text.

    `written` is the dateline's day, without its year where it has none.
    """

    title: Fact[str]
    published: Fact[PartialDate]
    captured: Fact[PartialDate]
    outlet: Fact[str]
    wire: Fact[str]
    byline: Fact[tuple[str, ...]]
    place: Fact[str]
    dateline: Span | None
    written: PartialDate | None = None


def read_masthead(sheet: Sheet, zones: Sequence[Zone], stamps: Sequence[Stamp]) -> Masthead:
    """The masthead of a page whose lines are known."""
    page = open_page(sheet, zones, stamps)
    published, captured = read_publication(page)
    title = read_title(page)
    byline = read_byline(page, title)
    outlet = read_outlet(page, title, byline.value or ())
    return Masthead(
        title=title,
        published=published,
        captured=captured,
        outlet=outlet,
        wire=read_wire(page, outlet),
        byline=byline,
        place=_place(page),
        dateline=page.dateline.span if page.dateline else None,
        written=page.dateline.date if page.dateline else None,
    )


def _place(page: Page) -> Fact[str]:
    """The dateline's place; in capitals it is written as a name."""
    if page.dateline is None or page.dateline.place is None:
        return Fact(None)
    words = page.dateline.place.of(page.sheet.text)
    words = words.title() if words.isupper() and len(words) > 3 else words  # noqa: PLR2004 - `USA`
    return Fact(words, (Evidence(page.dateline.place, "dateline"),))
