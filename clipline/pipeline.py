"""The whole story on one screen: read, record, merge, plan, render, publish into place."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from clipline.building.accounts import LoadedAccounts, load_accounts
from clipline.building.drawing import ReadArchive, draw
from clipline.building.history import read_before
from clipline.building.joining import join_archive
from clipline.building.placement import Placed, place_files
from clipline.building.stages import Stages
from clipline.cache import Cache, code_key, make_key
from clipline.coding import decode, encode
from clipline.config import Config, languages, read_config
from clipline.model import Record
from clipline.nouns import replace
from clipline.problems import Problem
from clipline.reading.record import make_reader, read_record
from clipline.reading.source import read_clipping
from clipline.result import Job, Result
from clipline.settings.firsts import first_like
from clipline.site.lazy import LazyMapping
from clipline.timeline.copies import match_fingerprints
from clipline.timeline.explaining import explain_event
from clipline.timeline.people import Standing, join_sightings, rename_people

# A site.yaml of which nothing could be read: a site built without it would be another site.
_BROKEN = {"yaml-broken", "config-unreadable"}
# Problems of clippings that may be none: they say that something is not listed, or read so anyway.
_BY_SETTINGS = ("agency-", "agreement-", "decision-", "outlet-", "wire-", "date-two-readings")
_BY_LISTS = {
    "correction-agency", "correction-agreement", "correction-idle", "correction-party",
}  # fmt: skip


def build(job: Job, cache: Cache) -> Result:
    """The archive's site, built and put into place; what is wrong is in the result's problems.

    NoHistoryError where `since` holds no build, NoEngineError where the workers cannot be had;
    OSError where a file that it needs cannot be used.
    """
    config, problems = read_settings(job, cache)
    if are_broken(problems) and job.out.exists():
        return Result((), 0, problems, Placed(), kept=True)
    config = replace(config, base_url=job.base_url or config.base_url)
    before = read_before(job.since) if job.since else None
    stages = Stages()
    with _no_collection():
        told = replace(read_archive(job, config, cache, stages), before=before)
        drawn = draw(job, config, told, cache, stages)
    with _new_collected():
        placed = place_files(drawn.files, job.out, clean=job.clean, kept=drawn.kept)
    site = drawn.ledger.close(job.out, placed) if placed.done else b""
    stages.lap("place")
    ordered = order_problems(problems, (*told.problems, *drawn.problems, *placed.problems))
    return Result(
        told.lines,
        len(told.events),
        ordered,
        placed,
        site=site,
        reasons=drawn.reasons,
        stages=stages.taken,
    )


def are_broken(problems: Iterable[Problem]) -> bool:
    """Whether the settings that have these problems could not be read at all."""
    return any(problem.code in _BROKEN for problem in problems)


def order_problems(
    of_settings: Iterable[Problem], others: Iterable[Problem]
) -> tuple[Problem, ...]:
    """All by file and place; where no settings could be read this comes first, and what may only
    follow from it is left out.
    """
    first, rest = tuple(of_settings), tuple(others)
    if not are_broken(first):
        return tuple(sorted((*first, *rest), key=lambda p: p.sort_key))
    own = (p for p in rest if not p.code.startswith(_BY_SETTINGS) and p.code not in _BY_LISTS)
    return (*first, *sorted(own, key=lambda p: p.sort_key))


def read_settings(job: Job, cache: Cache) -> tuple[Config, tuple[Problem, ...]]:
    """What `read_config` gives, from the cache where the file was read before as it is now."""
    try:
        content = job.config.read_bytes() if job.config.is_file() else None
    except OSError:
        content = None
    if content is None:
        return read_config(job.config, job.config.name)
    key = make_key("settings", code_key("", "interface"), job.config.name, content)
    try:
        found = decode(cache.get([key])[key], tuple[Config, tuple[Problem, ...]])
    except (KeyError, ValueError):
        found = read_config(job.config, job.config.name)
        with suppress(ValueError):  # half a letter cannot be kept
            cache.put({key: encode(found)})
    config, problems = found
    return first_like(config), problems


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for cycles meanwhile: a build makes a million small things that all last to its
    end, and looking through them took a fifth of its time (1,000 clippings, 2026-11-26). They are
    set aside before it is on again, since it would begin with all of them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def _new_collected() -> Iterator[None]:
    """Cycles are searched for among what is made meanwhile, not among what is there: a page's
    templates leave some, which came to 250 MB for 4,000 clippings (2026-11-27).
    """
    was_on = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()


def read_archive(job: Job, config: Config, cache: Cache, stages: Stages) -> ReadArchive:
    """The clippings read, and what they tell joined."""
    loaded = load_accounts(job, config, cache, stages)
    summaries = loaded.summaries
    sightings = (one for summary in summaries.values() for one in summary.sightings)
    renamed, spellings = join_sightings(sightings, config)
    decisions = (*config.decisions, *loaded.decisions)
    joined = join_archive(loaded.told, decisions, cache, str(job.clippings.absolute()))
    doubts = [problem for summary in summaries.values() for problem in summary.problems]
    told = ReadArchive(
        records=_renamed(loaded, renamed),
        keys=_keys(loaded, renamed),
        lines=tuple(summary.line for summary in summaries.values()),
        spellings=spellings,
        copies=joined.copies,
        events=joined.events,
        hidden=joined.hidden,
        problems=(*loaded.collection.problems, *doubts, *joined.problems),
    )
    stages.lap("join")
    return told


def _renamed(loaded: LoadedAccounts, renamed: Mapping[str, Standing]) -> Mapping[str, Record]:
    """The records by publication, with one name for each person."""
    records = loaded.collection.records
    return LazyMapping(loaded.summaries, lambda name: rename_people(records[name], renamed))


def _keys(loaded: LoadedAccounts, renamed: Mapping[str, Standing]) -> dict[str, bytes]:
    """A key for each record with the names that stand in it, by publication."""
    keys = {}
    for name, summary in loaded.summaries.items():
        new = [(one.id, renamed[one.id]) for one in summary.sightings if one.id in renamed]
        key = loaded.collection.keys[name]
        keys[name] = make_key(key, encode(new)) if new else key
    return keys


def read_one(path: Path, job: Job) -> tuple[Record | None, tuple[Problem, ...]]:
    """The record of one clipping by the archive's settings, and what is wrong with these; without
    a record also why there is none.
    """
    with Cache(job.cache) as cache:
        config, problems = read_settings(job, cache)
    file, folder = path.absolute(), job.clippings.absolute()
    root = folder.parent if file.is_relative_to(folder) else file.parent.parent
    clipping = read_clipping(file, root)
    if not clipping.text:
        return None, (*problems, *clipping.problems)
    return read_record(clipping, make_reader(config, languages())), problems


def read_event(job: Job, name: str) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    """Why the event of that id is one, with figures, and what is wrong with the archive's settings;
    None where the archive has no such event.
    """
    with Cache(job.cache) as cache:
        config, problems = read_settings(job, cache)
        loaded = load_accounts(job, config, cache, Stages())
    decisions, tellings = (*config.decisions, *loaded.decisions), loaded.tellings
    copies = match_fingerprints([loaded.told[name].fingerprint for name in loaded.summaries])
    return explain_event(tellings, decisions, copies, name), problems
