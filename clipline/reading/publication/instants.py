"""Stamps as instants: zones that the page itself settles, and two stamps that are one moment."""

from __future__ import annotations

import datetime as dt
from functools import cache

from clipline.config import Config
from clipline.nouns import replace
from clipline.reading.layout.page import Page
from clipline.reading.stamps.stamps import Stamp

_LOOKED_AT = 4  # stamps at the top among which one may be in universal time

# Zone names of several countries, in minutes east of UTC: IANA, tzdata 2024a.
_ZONES = {
    "IST": {"IN": 330, "IL": 120, "IE": 60},
    "CST": {"US": -360, "MX": -360, "CN": 480, "TW": 480, "CU": -300},
    "AST": {"CA": -240, "PR": -240, "SA": 180, "IQ": 180, "KW": 180},
}
# `ET` is summer or standard time by the day (U.S. Energy Policy Act of 2005: from 2007 on).
# The day a computer's clock begins with, here or west of Greenwich: what it prints for no date.
_EPOCH = (dt.date(1970, 1, 1), dt.date(1969, 12, 31))
_AMERICAN = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}


def find_instants(page: Page) -> list[Stamp]:
    """The page's stamps with the offsets that it settles; no zone is invented."""
    told = (stamp for stamp in page.stamps if stamp.date.first not in _EPOCH)
    return _one_instant(page, [_zoned(page, stamp) for stamp in told])


def _one_instant(page: Page, stamps: list[Stamp]) -> list[Stamp]:
    """Of two stamps a whole home zone apart the local one, its offset known by the other."""
    homes = {offset for offset in _home_offsets(page) if offset}
    timed = [s for s in stamps if s.date.hour is not None and s.date.offset is None]
    plain = [s for s in timed if s.label is None]
    for universal in plain[:_LOOKED_AT]:
        for local in timed[: 2 * _LOOKED_AT]:
            offset = _minutes(local) - _minutes(universal)
            if offset in homes and local.label != "updated":
                kept = [s for s in stamps if s is not universal]
                return [_with_offset(s, local, offset) for s in kept]
    return stamps


def _with_offset(stamp: Stamp, local: Stamp, offset: int) -> Stamp:
    """The local stamp, and any other of the same minute, with the offset that is now known."""
    if stamp.date.hour is None or _minutes(stamp) != _minutes(local):
        return stamp
    return replace(stamp, date=replace(stamp.date, offset=offset))


def _minutes(stamp: Stamp) -> int:
    day = stamp.date.first or dt.date.min
    return day.toordinal() * 1440 + (stamp.date.hour or 0) * 60 + (stamp.date.minute or 0)


def _home_offsets(page: Page) -> list[int]:
    """The zones of the outlets and wires that the page names, as site.yaml has them."""
    known = _offsets(page.sheet.config)
    kinds = ("outlet", "credit", "signature", "domain")
    named = {hit.entry.value for hit in page.sheet.hits_of(*kinds)}
    return [offset for name in sorted(named) if (offset := known.get(name)) is not None]


@cache
def _offsets(config: Config) -> dict[str, int | None]:
    return {outlet.name: outlet.offset for outlet in config.outlets}


@cache
def _homes(config: Config) -> dict[str, str | None]:
    return {outlet.name: outlet.country for outlet in config.outlets}


def _zoned(page: Page, stamp: Stamp) -> Stamp:
    """A stamp in a zone whose name is that of several countries, settled by the dateline's."""
    american = _AMERICAN.get((stamp.zone or "").upper())
    if american is not None and stamp.date.offset is None and stamp.date.first is not None:
        summer = 60 if _is_summer(stamp.date.first) else 0
        return replace(stamp, date=replace(stamp.date, offset=american + summer))
    choices = _ZONES.get((stamp.zone or "").upper())
    if not choices or stamp.date.offset is not None:
        return stamp
    told = set() if "US" in choices else _told_countries(page)
    for countries in (_dateline_countries(page), _outlet_countries(page), told):
        offsets = {choices[country] for country in countries if country in choices}
        if len(offsets) == 1:
            return replace(stamp, date=replace(stamp.date, offset=offsets.pop()))
        if offsets:
            return stamp
    return stamp


def _is_summer(day: dt.date) -> bool:
    """Whether North America keeps summer time: from March's second to November's first Sunday."""
    march, november = dt.date(day.year, 3, 8), dt.date(day.year, 11, 1)
    return _sunday(march) <= day < _sunday(november)


def _sunday(day: dt.date) -> dt.date:
    """The first Sunday from that day on."""
    return day + dt.timedelta(days=-day.isoweekday() % 7)


def _dateline_countries(page: Page) -> set[str]:
    """The countries of the dateline's place; a report from abroad is stamped at home."""
    if page.dateline is None:
        return set()
    hits = page.sheet.hits_in(page.dateline.span, "capital", "country")
    return {hit.entry.value for hit in hits}


def _told_countries(page: Page) -> set[str]:
    """The countries of which the page tells; they settle a zone that is no American one."""
    hits = page.sheet.hits_of("country", "adjective", "capital")
    return {hit.entry.value for hit in hits}


def _outlet_countries(page: Page) -> set[str]:
    """The countries of the outlets that the page names."""
    homes = _homes(page.sheet.config)
    named = {homes.get(h.entry.value) for h in page.sheet.hits_of("outlet")}
    return {country for country in named if country}
