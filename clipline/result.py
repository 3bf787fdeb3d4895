"""What a build is asked for and what it gives.

The room is light, so that a build with nothing to do need not load what others do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from clipline.building.placement import Placed
from clipline.model import Record
from clipline.nouns import Noun, field
from clipline.problems import Problem


class Job(Noun, frozen=True):
    """Where an archive's parts lie, and how it is to be built. `templates`: first match wins.

    `cache` is the folder of what may be kept from build to build; `clean` uses none of it.
    `workers` as in `workers.open_engine`; `since` is an earlier build, to compare with.
    """

    clippings: Path
    config: Path
    templates: tuple[Path, ...]
    out: Path
    public: bool = False
    base_url: str | None = None
    clean: bool = False
    cache: Path | None = None
    workers: str | None = None
    since: Path | None = None


class Line(Noun, frozen=True):
    """A clipping as a report tells of it; `published` is ISO, bodies and agreements by name."""

    id: str
    file: str
    published: str | None
    outlet: str | None
    wire: str | None
    title: str | None
    agencies: tuple[str, ...]
    agreements: tuple[str, ...]


class Result(Noun, frozen=True):
    """What a build read, found wrong and wrote; `kept`: it left the previous site as it was.

    `clippings` are by publication, `events` are how many there are; `reasons` say by address why a
    page was made again, `stages` how many seconds each stage took. `site` is a key for how the
    site looks.
    """

    clippings: tuple[Line, ...]
    events: int
    problems: tuple[Problem, ...]
    placed: Placed
    kept: bool = False
    site: bytes = b""
    reasons: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, float] = field(default_factory=dict)


def make_line(record: Record) -> Line:
    """The record's line."""
    published = record.published.value
    return Line(
        id=record.clipping.id,
        file=record.clipping.file,
        published=published.iso if published else None,
        outlet=record.outlet.value,
        wire=record.wire.value,
        title=record.title.value,
        agencies=tuple(agency.name for agency in record.agencies),
        agreements=tuple(agreement.label for agreement in record.agreements),
    )
