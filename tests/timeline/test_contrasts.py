"""What speaks against one happening though kind, day and sides are the same."""

from __future__ import annotations

from typing import Any

from joined_records import find_copies, merge_events
from tellings import CONFIG, telling

from clipline.model import Record

DAY = "2024-06-18"


def groups(*records: Record) -> int:
    return len(merge_events(records, CONFIG, find_copies(records)))


def paper(name: str, words: str, *agencies: str, **given: Any) -> Record:  # noqa: ANN401 - any field
    told: dict[str, Any] = {"label": "Memorandum", "date": DAY, "published": DAY, **given}
    return telling(name, words, agencies=agencies, **told)


def test_what_two_ministries_signed_and_what_two_others_did_are_two_papers() -> None:
    words = "The two offices of Norway and Chile signed a memorandum on data in Alta on Tuesday."
    ocean = paper("ocean", words, "no-ocean", "cl-ocean")
    forest = paper("forest", words.replace("data", "plans"), "no-forest", "cl-forest")
    partly = paper("partly", words.replace("data", "plans"), "no-ocean", "cl-forest")
    unnamed = paper("unnamed", words.replace("data", "plans"))
    assert groups(ocean, forest) == 2
    assert groups(ocean, partly) == groups(ocean, unnamed) == 1
