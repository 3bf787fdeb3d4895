"""Agreements in languages whose verbs come last: Korean and Japanese."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements

PUBLISHED = dt.date(2023, 6, 14)


def told(text: str, lang: str = "ko") -> list[tuple[str, str, str | None]]:
    """Kind, status and day of what the text tells of."""
    found = agreements(text, lang, PUBLISHED)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "수산부 장관은 6.9(금) 노르웨이를 찾아 브라질과 어업 협정(Fisheries; Pact)에 서명했다.",
        "노르웨이와 브라질 정상은 6. 9. 오슬로에서 어업 협정에 서명했다.",
    ],
)
def test_the_day_of_a_signing_may_be_written_in_points(text: str) -> None:
    assert told(text) == [("agreement", "signed", "2023-06-09")]
