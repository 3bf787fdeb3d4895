"""The whole story on one screen: read, record, merge, plan, render, publish into place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from clipline.cache import Cache
from clipline.collection import read_collection
from clipline.config import Config, languages, read_config
from clipline.history import read_before
from clipline.model import Event, Record
from clipline.placement import Placed, place_files
from clipline.problems import Problem
from clipline.reading.record import make_reader, read_record
from clipline.reading.source import read_clipping
from clipline.site.archive import gather
from clipline.site.changes import Before
from clipline.site.exports import plan_exports
from clipline.site.pages import plan_site
from clipline.site.render import make_environment, read_assets, render_page
from clipline.site.rights import plan_rights
from clipline.site.takeaway import plan_takeaway
from clipline.timeline.copies import match_fingerprints
from clipline.timeline.events import check_decisions, join_tellings
from clipline.timeline.explaining import explain_event
from clipline.timeline.testimony import testify

# A site.yaml of which nothing could be read: a site built without it would be another site.
BROKEN = {"yaml-broken", "config-unreadable"}


@dataclass(frozen=True, slots=True)
class Archive:
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


@dataclass(frozen=True, slots=True)
class Result:
    """What a build read, found wrong and wrote; `kept`: it left the previous site as it was."""

    records: tuple[Record, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    placed: Placed
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What an archive's clippings tell, before anything is drawn. `copies` is by clipping id."""

    records: tuple[Record, ...]
    events: tuple[Event, ...]
    copies: Mapping[str, Sequence[str]]
    problems: tuple[Problem, ...]


def build(archive: Archive) -> Result:
    """The archive's site, built and put into place; what is wrong is in the result's problems."""
    config, problems = read_config(archive.config, archive.config.name)
    if BROKEN & {problem.code for problem in problems} and archive.out.exists():
        return Result((), (), problems, Placed(), kept=True)
    config = replace(config, base_url=archive.base_url or config.base_url)
    before = read_before(archive.since) if archive.since else None
    told = read_archive(archive, config)
    files, unrendered = draw(archive, config, told, before)
    placed = place_files(files, archive.out, clean=archive.clean)
    everything = (*problems, *told.problems, *unrendered, *placed.problems)
    ordered = tuple(sorted(everything, key=lambda p: p.sort_key))
    return Result(told.records, told.events, ordered, placed)


def read_archive(archive: Archive, config: Config) -> Told:
    """The clippings read, and what they tell joined."""
    with Cache(None if archive.clean else archive.cache) as cache:
        records, found = read_collection(archive.clippings, config, cache, archive.workers)
        cache.sweep()
    told = [testify(record, config) for record in records]
    copies = match_fingerprints([one.fingerprint for one in told])
    tellings = [telling for one in told for telling in one.tellings]
    events = join_tellings(tellings, config.decisions, copies)
    doubts = [p for record in records for p in record.problems]
    unclear = check_decisions(tellings, config.decisions)
    return Told(records, events, copies, (*found, *doubts, *unclear))


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
        records, _ = read_collection(archive.clippings, config, cache)
    told = [testify(record, config) for record in records]
    copies = match_fingerprints([one.fingerprint for one in told])
    tellings = [telling for one in told for telling in one.tellings]
    return explain_event(tellings, config.decisions, copies, name)


def copy_assets(templates: Sequence[Path]) -> tuple[dict[str, bytes], list[Problem]]:
    """The templates' own files by address, or what keeps them from being read."""
    try:
        return read_assets(templates), []
    except OSError as error:
        message = f"a file of the templates cannot be read: {error.strerror or error}"
        fix = "make it a file that you may read, or remove it"
        return {}, [Problem("template-error", "error", str(error.filename), message, fix)]


def draw(
    archive: Archive, config: Config, told: Told, before: Before | None = None
) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file of the site by its address, and the pages that their templates could not draw."""
    shown = {r.clipping.id: plan_rights(r, archive.public) for r in told.records}
    exports = plan_exports(told.records, told.events, config, shown, told.copies)
    files = {address: text.encode() for address, text in exports.items()}
    assets, problems = copy_assets(archive.templates)
    files |= assets
    files[".nojekyll"] = b""
    gathered = gather(told.records, told.events, config, shown, told.copies)
    pages = plan_site(gathered, before)
    files |= plan_takeaway(gathered, pages)
    environment = make_environment(archive.templates)
    for page in pages:
        drawn = render_page(page, environment)
        if isinstance(drawn, Problem):
            problems.append(drawn)
        else:
            files[page.address] = drawn.encode()
    return files, problems
