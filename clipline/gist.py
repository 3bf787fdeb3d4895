"""What one clipping gives to the whole: what it tells, whom it names, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from clipline.config import Config
from clipline.decisions import DecisionEntry
from clipline.model import Record
from clipline.problems import Problem
from clipline.result import Line, make_line
from clipline.timeline.people import Sighting, find_sightings
from clipline.timeline.testimony import Testimony, testify


@dataclass(frozen=True, slots=True)
class Gist:
    """All of a record that is looked at before a page is drawn."""

    line: Line
    problems: tuple[Problem, ...]
    decisions: tuple[DecisionEntry, ...]
    sightings: tuple[Sighting, ...]
    testimony: Testimony

    @property
    def order(self) -> tuple[str, str]:
        """By publication, the unknown last, then by id."""
        return (self.line.published or "9999", self.line.id)


def make_gist(record: Record, config: Config) -> Gist:
    """The gist of one record."""
    clipping = record.clipping
    return Gist(
        line=make_line(record),
        problems=record.problems,
        decisions=tuple(entry.beside(clipping.id) for entry in clipping.corrections.events),
        sightings=find_sightings(record, config),
        testimony=testify(record, config),
    )
