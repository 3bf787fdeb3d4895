"""What an archive tells becomes the files of its site; a page that is as it was is not drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.config import Config
from clipline.ledger import Ledger
from clipline.memo import recall
from clipline.model import Event, Page, Record
from clipline.problems import Problem
from clipline.result import Archive
from clipline.site.archive import Archive as Shelves
from clipline.site.archive import gather
from clipline.site.body_documents import index_bodies
from clipline.site.changes import Before
from clipline.site.documents import Document, index_clipping, index_event
from clipline.site.exports import plan_exports
from clipline.site.pages import plan_site
from clipline.site.render import make_environment, read_assets, read_templates, render_page
from clipline.site.rights import plan_rights
from clipline.site.search import plan_search
from clipline.site.takeaway import plan_takeaway
from clipline.stages import Stages
from clipline.texts import read_texts
from clipline.timeline.people import Joined
from clipline.timeline.tellings import Telling


@dataclass(frozen=True, slots=True)
class Told:
    """What an archive's clippings tell, before anything is drawn. `copies` is by clipping id;
    `hidden` as in `events.find_hidden`, `spellings` as in `people.join_people`; `before` is an
    earlier build, where one is to be compared with.
    """

    records: tuple[Record, ...]
    spellings: Joined
    tellings: tuple[Telling, ...]
    copies: Mapping[str, Sequence[str]]
    events: tuple[Event, ...]
    hidden: Mapping[tuple[str, str], str]
    problems: tuple[Problem, ...]
    before: Before | None = None


def copy_assets(templates: Sequence[Path]) -> tuple[dict[str, bytes], list[Problem]]:
    """The templates' own files by address, or what keeps them from being read."""
    try:
        return read_assets(templates), []
    except OSError as error:
        message = f"a file of the templates cannot be read: {error.strerror or error}"
        fix = "make it a file that you may read, or remove it"
        return {}, [Problem("template-error", "error", str(error.filename), message, fix)]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The files of a site by address, without those `kept` as they lie there; why each page among
    them was made; and the pages that their templates could not draw.
    """

    files: Mapping[str, bytes]
    kept: frozenset[str]
    reasons: Mapping[str, str]
    problems: tuple[Problem, ...]
    ledger: Ledger


def draw(archive: Archive, config: Config, told: Told, cache: Cache, stages: Stages) -> Drawn:
    """Every file of the site but the pages that are as they were."""
    records, events, copies = told.records, told.events, told.copies
    shown = {r.clipping.id: plan_rights(r, archive.public) for r in records}
    exports = plan_exports(records, events, config, shown, copies)
    stages.lap("tables")
    shelves = replace(
        gather(records, events, config, shown, copies),
        hidden=told.hidden,
        spellings=told.spellings,
    )
    stages.lap("plan")
    exports |= plan_search(_documents(archive, shelves, told, cache), len(records))
    files = {address: text.encode() for address, text in exports.items()}
    stages.lap("search")
    assets, problems = copy_assets(archive.templates)
    files |= assets
    files[".nojekyll"] = b""
    pages = plan_site(shelves, told.before)
    files |= plan_takeaway(shelves, pages)
    ledger = Ledger(cache, archive.out)
    stages.lap("plan")
    stale = _find_stale(pages, archive, ledger)
    stages.lap("compare")
    environment = make_environment(archive.templates, read_texts(config.language))
    for page in pages:
        drawn = render_page(page, environment) if page.address in stale else ""
        if isinstance(drawn, Problem):
            problems.append(drawn)
            ledger.forget(page.address)
        elif page.address in stale:
            files[page.address] = drawn.encode()
    stages.lap("draw")
    kept = frozenset(page.address for page in pages if page.address not in stale)
    return Drawn(files, kept, stale, tuple(problems), ledger)


def _documents(archive: Archive, shelves: Shelves, told: Told, cache: Cache) -> list[Document]:
    """What search may find: the clippings, then the events, the agencies and the people."""
    public, config = archive.public, shelves.config
    names = encode((config.language, config.agencies))
    rules = make_key("document", code_key("", "interface", "site"), f"{public}", names)

    def index(record: Record) -> Document:
        return index_clipping(record, shelves.shown[record.clipping.id], config)

    documents = recall(cache, rules, told.records, Document, index)
    by_id, shown = shelves.by_id, shelves.shown
    events = [index_event(e, by_id, shown, told.copies, config) for e in told.events]
    return [*documents, *events, *index_bodies(shelves)]


def _find_stale(pages: Iterable[Page], archive: Archive, ledger: Ledger) -> dict[str, str]:
    """Why each page that must be drawn must be."""
    environment = make_environment(archive.templates)
    code = code_key("", "interface", "site")
    keys: dict[str, bytes] = {}
    stale = {}
    for page in pages:
        if page.template not in keys:
            keys[page.template] = make_key(code, *read_templates(page.template, environment))
        why = ledger.enter(page.address, _data_key(page), keys[page.template])
        if why:
            stale[page.address] = why
    return stale


def _data_key(page: Page) -> bytes | None:
    """A key for all that the page's template is given; None where it is no plain data."""
    try:
        return make_key(page.address, page.template, page.title, encode(page.data))
    except (TypeError, ValueError):
        return None
