"""The whole story on one screen: read, record, merge, plan, render, publish into place."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.collection import for_reading, read_collection
from clipline.config import Config, languages, read_config
from clipline.decisions import DecisionEntry
from clipline.drawing import Told, draw
from clipline.history import read_before
from clipline.memo import recall
from clipline.model import Record
from clipline.placement import Placed, place_files
from clipline.problems import Problem
from clipline.reading.record import make_reader, read_record
from clipline.reading.source import read_clipping
from clipline.result import Archive, Result, make_line
from clipline.stages import Stages
from clipline.timeline.copies import match_fingerprints
from clipline.timeline.events import check_decisions, find_hidden, join_tellings
from clipline.timeline.explaining import explain_event
from clipline.timeline.people import join_people
from clipline.timeline.testimony import Testimony, testify

# A site.yaml of which nothing could be read: a site built without it would be another site.
BROKEN = {"yaml-broken", "config-unreadable"}


def build(archive: Archive, cache: Cache) -> Result:
    """The archive's site, built and put into place; what is wrong is in the result's problems."""
    config, problems = read_config(archive.config, archive.config.name)
    if BROKEN & {problem.code for problem in problems} and archive.out.exists():
        return Result((), 0, problems, Placed(), kept=True)
    config = replace(config, base_url=archive.base_url or config.base_url)
    before = read_before(archive.since) if archive.since else None
    stages = Stages()
    with _no_collection():
        told = replace(read_archive(archive, config, cache, stages), before=before)
        drawn = draw(archive, config, told, cache, stages)
    placed = place_files(drawn.files, archive.out, clean=archive.clean, kept=drawn.kept)
    if placed.done:
        drawn.ledger.close(archive.out, placed.occupied)
    stages.lap("place")
    everything = (*problems, *told.problems, *drawn.problems, *placed.problems)
    ordered = tuple(sorted(everything, key=lambda p: p.sort_key))
    lines = tuple(map(make_line, told.records))
    return Result(
        lines, len(told.events), ordered, placed, reasons=drawn.reasons, stages=stages.taken
    )


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for cycles meanwhile: a build makes a million small things that all last to its
    end, and looking through them took a fifth of its time (1,000 clippings, 2026-11-26).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_archive(archive: Archive, config: Config, cache: Cache, stages: Stages) -> Told:
    """The clippings read, and what they tell joined."""
    read, found = read_collection(archive.clippings, config, cache, archive.workers)
    stages.lap("read")
    records, spellings = join_people(read, config)
    rules = make_key(
        "testimony", code_key("", "languages", "timeline"), encode(for_reading(config))
    )
    said = recall(cache, rules, records, Testimony, lambda record: testify(record, config))
    copies = match_fingerprints([one.fingerprint for one in said])
    tellings = tuple(telling for one in said for telling in one.tellings)
    decisions = list_decisions(records, config)
    events = join_tellings(tellings, decisions, copies)
    hidden = find_hidden(tellings, decisions, copies)
    doubts = [p for record in records for p in record.problems]
    unclear = check_decisions(tellings, decisions)
    problems = (*found, *doubts, *unclear)
    stages.lap("join")
    return Told(records, spellings, tellings, copies, events, hidden, problems)


def list_decisions(records: Iterable[Record], config: Config) -> tuple[DecisionEntry, ...]:
    """What the keeper decided on events: in site.yaml, then beside clippings, in their order."""
    beside = (
        entry.beside(record.clipping.id)
        for record in records
        for entry in record.clipping.corrections.events
    )
    return (*config.decisions, *beside)


def read_one(path: Path, config_file: Path) -> tuple[Record | None, tuple[Problem, ...]]:
    """The record of one clipping, or None and why there is none."""
    config, _ = read_config(config_file, config_file.name)
    clipping = read_clipping(path, path.absolute().parent.parent)
    if not clipping.text:
        return None, clipping.problems
    return read_record(clipping, make_reader(config, languages())), ()


def read_event(archive: Archive, name: str) -> dict[str, Any] | None:
    """Why the event of that id is one, with figures; None where the archive has no such event."""
    config, _ = read_config(archive.config, archive.config.name)
    with Cache(archive.cache) as cache:
        told = read_archive(archive, config, cache, Stages())
    decisions = list_decisions(told.records, config)
    return explain_event(told.tellings, decisions, told.copies, name)
