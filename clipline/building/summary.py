"""What one clipping gives to the whole: its line of the report, whom it names, what is wrong."""

from __future__ import annotations

from clipline.config import Config
from clipline.model import Record
from clipline.nouns import Noun
from clipline.partial_dates import dated_order
from clipline.problems import Problem
from clipline.result import Line, make_line
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.people import Sighting, find_sightings


class RecordSummary(Noun, frozen=True):
    """What is looked at of every record in every build."""

    line: Line
    problems: tuple[Problem, ...]
    decisions: tuple[DecisionEntry, ...]
    sightings: tuple[Sighting, ...]

    @property
    def order(self) -> tuple[str, str]:
        """By publication, the unknown last, then by id."""
        return dated_order(self.line.published, self.line.id)


def summarize(record: Record, config: Config) -> RecordSummary:
    """The summary of one record."""
    clipping = record.clipping
    return RecordSummary(
        line=make_line(record),
        problems=record.problems,
        decisions=tuple(entry.beside(clipping.id) for entry in clipping.corrections.events),
        sightings=find_sightings(record, config),
    )
