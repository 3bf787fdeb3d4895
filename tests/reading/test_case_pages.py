"""Whole pages in many layouts: each case file lies beside what a careful reader takes from it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from reading_page import PageRead, read_page

CASES = Path(__file__).resolve().parent.parent / "cases" / "reading"


def runs_of(page: PageRead) -> str:
    """The roles of the lines that are not blank, as `nav 3, headline 1`."""
    runs = groupby(role for role, _ in page.lines)
    return ", ".join(f"{role} {len(list(lines))}" for role, lines in runs)


def seen(page: PageRead) -> dict[str, Any]:
    """What was read, in the words of an expected record."""
    masthead = page.masthead
    return {
        "roles": runs_of(page),
        "title": page.title,
        "published": page.published,
        "captured": page.captured,
        "outlet": masthead.outlet.value,
        "wire": masthead.wire.value,
        "byline": list(masthead.byline.value or ()),
        "place": masthead.place.value,
    }


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_page_is_read_as_a_careful_reader_would(case: Path) -> None:
    expected = yaml.safe_load(case.with_suffix(".expected.yaml").read_text(encoding="utf-8"))
    got = seen(read_page(case.read_text(encoding="utf-8")))
    assert {key: got[key] for key in expected} == expected


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_zones_tile_the_page_and_the_body_lies_in_them(case: Path) -> None:
    page = read_page(case.read_text(encoding="utf-8"))
    ends = [0, *(zone.span.end for zone in page.zones)]
    assert [zone.span.start for zone in page.zones] == ends[:-1]
    assert ends[-1] == len(page.sheet.text)
    for span in page.body:
        assert {zone.role for zone in page.zones if zone.span.overlaps(span)} == {"body"}
