"""A pasted text read as far as its masthead, with a small archive of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from clipline.config import Config, CountryEntry, OutletEntry, languages
from clipline.model import Clipping, Span, Zone
from clipline.reading.masthead import Masthead, read_masthead
from clipline.reading.raw.normalization import normalize
from clipline.reading.record import Reader, lay_out, make_reader
from clipline.reading.stamps.short_stamps import find_page_stamps
from clipline.reading.text.sheet import Sheet
from clipline.reading.zones import find_body, find_zones

OUTLETS = (
    OutletEntry(
        "Yonhap News Agency", "KR", offset=540, wire=True,
        aliases=("Yonhap", "Yonhap News", "연합뉴스"), credits=("Yonhap", "연합뉴스"),
        domains=("yna.co.kr",),
    ),
    OutletEntry(
        "Newsis", "KR", offset=540, wire=True, aliases=("뉴시스",), credits=("뉴시스",),
        domains=("newsis.com",),
    ),
    OutletEntry(
        "Kyodo News", "JP", offset=540, wire=True, aliases=("Kyodo", "共同通信"),
        credits=("Kyodo", "共同"),
    ),
    OutletEntry(
        "Reuters", "GB", wire=True, worldwide=True, credits=("Reuters",), domains=("reuters.com",)
    ),
    OutletEntry(
        "Associated Press", "US", wire=True, aliases=("The Associated Press", "AP"),
        credits=("AP",),
    ),
    OutletEntry("Agence France-Presse", "FR", wire=True, aliases=("AFP",), credits=("AFP",)),
    OutletEntry("dpa", "DE", offset=60, wire=True, credits=("dpa",)),
    OutletEntry("NHK", "JP", offset=540),
    OutletEntry("Fogbell", "GB", credits=("Fogbell",)),
    OutletEntry("ThePrint", "IN", offset=330),
    OutletEntry("Le Monde", "FR", offset=60),
    OutletEntry("El País", "ES", offset=60),
    OutletEntry("The Herald", "GB", aliases=("the Herald",), domains=("herald.example",)),
)  # fmt: skip
COUNTRIES = (
    CountryEntry("KR", ("South Korea",), capitals=("Seoul", "서울")),
    CountryEntry("IN", ("India",), capitals=("New Delhi",)),
    CountryEntry("JP", ("Japan", "日本"), capitals=("Tokyo", "東京", "ソウル")),
    CountryEntry("DE", ("Germany",), capitals=("Berlin",)),
)


@dataclass(frozen=True)
class PageRead:
    """What the reader makes of a text."""

    sheet: Sheet
    zones: tuple[Zone, ...]
    body: tuple[Span, ...]
    masthead: Masthead

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Role and words of each line that is not blank."""
        words = ((zone.role, zone.span.of(self.sheet.text).strip()) for zone in self.zones)
        return [(role, line) for role, line in words if line]

    @property
    def paragraphs(self) -> list[str]:
        """The article's paragraphs."""
        return [span.of(self.sheet.text) for span in self.body]

    @property
    def title(self) -> str | None:
        """The headline as printed."""
        title = self.masthead.title
        return title.evidence[0].span.of(self.sheet.text) if title.value else None

    @property
    def published(self) -> str | None:
        """The publication date in ISO 8601."""
        return self.masthead.published.value.iso if self.masthead.published.value else None

    @property
    def captured(self) -> str | None:
        """The day of saving in ISO 8601."""
        return self.masthead.captured.value.iso if self.masthead.captured.value else None

    def role_of(self, words: str) -> str:
        """The role of the line that holds these words."""
        return next(role for role, line in self.lines if words in line)


@cache
def reader() -> Reader:
    """The words of the small archive and of all languages."""
    return make_reader(Config(outlets=OUTLETS, countries=COUNTRIES), languages())


def read_page(text: str, archive: Reader | None = None) -> PageRead:
    """A text with its zones, its body and its masthead; the names are the small archive's."""
    clipping = Clipping("x", "x.txt", "", text, Span(0, len(text)))
    sheet, _ = lay_out(normalize(text), clipping, archive or reader())
    stamps = find_page_stamps(sheet)
    zones = find_zones(sheet, stamps)
    body = find_body(sheet, zones)
    return PageRead(sheet, zones, body, read_masthead(sheet, zones, stamps))


def names_of(text: str) -> tuple[str, ...] | None:
    """Who signs a page."""
    return read_page(text).masthead.byline.value
