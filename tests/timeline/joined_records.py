"""What whole records tell, joined by the program's own steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from clipline.config import Config
from clipline.model import Event, Record
from clipline.timeline.copies import find_fingerprint, match_fingerprints
from clipline.timeline.events import join_tellings
from clipline.timeline.told.tellings import list_tellings


def find_copies(records: Iterable[Record]) -> dict[str, tuple[str, ...]]:
    """For each record that has any, the ids of those that carry the same story, sorted."""
    return match_fingerprints([find_fingerprint(record) for record in records])


def merge_events(
    records: Iterable[Record], config: Config, copies: Mapping[str, Sequence[str]]
) -> tuple[Event, ...]:
    """The events that the records tell of, by date, the keeper's decisions heeded."""
    tellings = [telling for record in records for telling in list_tellings(record, config)]
    return join_tellings(tellings, config.decisions, copies)
