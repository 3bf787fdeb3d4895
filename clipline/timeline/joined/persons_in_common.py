"""Whom two tellings both name."""

from __future__ import annotations

from clipline.timeline.told.tellings import Telling


def people_in_common(a: Telling, b: Telling) -> frozenset[str]:
    """Whom both name by two names; one of them may have been read as no person."""
    return (a.people & (b.people | b.names)) | (b.people & a.names)


def surnames_in_common(a: Telling, b: Telling) -> frozenset[str]:
    """The surnames of people of the one that stand in the other's sentence or are told there."""
    return (a.surnames & (b.surnames | b.capitals)) | (b.surnames & a.capitals)
