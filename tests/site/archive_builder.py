"""A small archive of real values for tests of what is drawn from one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from record_builder import COMMITTEE, MEMO, record_of

from clipline.config import Config
from clipline.model import Account, Event, Record
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.site.archive import Archive, gather
from clipline.site.exports import plan_data
from clipline.site.lists.keys import with_keys
from clipline.site.render import make_environment

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SIGNED = Event(
    id="e-memo",
    label="Memorandum on sea data",
    kind="mou",
    status="signed",
    parties=("Norway", "Chile"),
    agencies=("ocean-agency",),
    accounts=(Account("fjord-pact", MEMO),),
    date=PartialDate(2021, 5, 4),
)
PLANNED = Event(
    id="e-committee",
    label="Joint committee",
    kind="committee",
    status="planned",
    parties=("Norway", "Chile"),
    agencies=(),
    accounts=(Account("fjord-pact", COMMITTEE),),
    date=PartialDate(2021, 10),
)
ON_THE_WEB = Config(title="Sea data", base_url="https://fjord.example/repo")


def archive_of(
    records: Iterable[Record] | None = None,
    events: Iterable[Event] = (SIGNED, PLANNED),
    config: Config | None = None,
    *,
    public: bool = False,
) -> Archive:
    """The archive of those records and events; of the fjord pact alone where none are given."""
    kept = records if records is not None else [record_of()]
    return arranged(kept, events, config or Config(title="Sea data"), public=public)


def event_of(**changes: Any) -> Event:  # noqa: ANN401 - any field of an event
    """The signed memorandum, with those fields changed."""
    return replace(SIGNED, **changes)


def arranged(
    records: Iterable[Record],
    events: Iterable[Event],
    config: Config,
    copies: Mapping[str, Sequence[str]] | None = None,
    *,
    public: bool = False,
) -> Archive:
    """The archive of these; `copies` are by clipping id, no order matters."""
    return with_keys(gather([*records], [*events], config, copies or {}, public=public))


def exports_of(archive: Archive) -> dict[str, str]:
    """The text of each data file by its address below `_site/`."""
    return {file.address: file.make() for file in plan_data(archive)}


@cache
def own_templates() -> jinja2.Environment:
    """Clipline's own templates, each compiled once for all tests of a process."""
    return make_environment([TEMPLATES])
