"""What an archive tells becomes the files of its site; a file that is as it was is not made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from clipline.building.collection import for_reading
from clipline.building.forks import make_all
from clipline.building.indexing import index_site
from clipline.building.ledger import Ledger
from clipline.building.memo import memoize, memoize_all
from clipline.building.placement import finish_interrupted
from clipline.building.stages import Stages
from clipline.building.workers import count_processes
from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.config import Config
from clipline.model import Event, Page, Record
from clipline.nouns import Noun, replace
from clipline.problems import Problem
from clipline.result import Job, Line
from clipline.site.archive import Archive, Holdings, arrange
from clipline.site.citing.references import plan_event_citations
from clipline.site.exports import plan_data
from clipline.site.html.assets import read_assets
from clipline.site.kinds.changes import Before
from clipline.site.lazy import GeneratedFile, Keep, LazyData, Lines, Loader
from clipline.site.lists.keys import with_keys
from clipline.site.looked_up.briefs import Brief, make_brief
from clipline.site.pages import plan_site
from clipline.site.render import (
    Compiled,
    Environment,
    find_unused_templates,
    load_templates,
    make_environment,
    read_templates,
    render_page,
)
from clipline.site.takeaways.takeaway import plan_takeaway
from clipline.texts import read_texts
from clipline.timeline.people import Joined

Maker = Callable[[], bytes | Problem]


class ReadArchive(Noun, frozen=True):
    """What an archive's clippings tell, before anything is drawn: their records, a key for each, a
    line for each by publication, and the events. `copies` is by clipping id; `hidden` as in
    `events.find_hidden`, `spellings` as in `people.join_sightings`; `before` is an earlier build,
    where one is to be compared with.
    """

    records: Mapping[str, Record]
    keys: Mapping[str, bytes]
    lines: tuple[Line, ...]
    spellings: Joined
    copies: Mapping[str, Sequence[str]]
    events: tuple[Event, ...]
    hidden: Mapping[tuple[str, str], str]
    problems: tuple[Problem, ...]
    before: Before | None = None


class Drawn(Noun, frozen=True):
    """The files of a site by address, made as they are asked for, without those `kept` as they lie
    there; why each among them was made. When all were asked for, `problems` has the pages that
    their templates could not draw.
    """

    files: Iterator[tuple[str, bytes]]
    kept: frozenset[str]
    reasons: Mapping[str, str]
    problems: list[Problem]
    ledger: Ledger


def draw(job: Job, config: Config, told: ReadArchive, cache: Cache, stages: Stages) -> Drawn:
    """Every file of the site but those that are as they were."""
    site = _arrange(job, config, told, cache)
    pages, keep = plan_site(site, told.before), _keeper(cache)
    supplements = [*plan_data(site, keep), *plan_event_citations(site)]
    stages.lap("plan")
    files, problems = read_assets(job.templates, site.texts)
    files[".nojekyll"] = b""
    files |= plan_takeaway(site, pages, keep)
    stages.lap("feeds")
    supplements += index_site(site, cache, str(job.out.absolute()))
    stages.lap("search")
    finish_interrupted(job.out)
    ledger = Ledger(cache, job.out)
    texts = read_texts(config.language)
    environment = make_environment(job.templates, texts, _compiled(cache))
    problems += find_unused_templates(environment)
    sources = partial(read_templates, environment=environment)
    stale = _find_stale(pages, sources, ledger) | _find_changed(supplements, ledger)
    stages.lap("compare")
    load_templates((page.template for page in pages if page.address in stale), environment)
    every: dict[str, Maker] = {one.address: partial(_write, one) for one in supplements}
    every |= {page.address: partial(_draw, page, environment) for page in pages}
    makers = {address: make for address, make in every.items() if address in stale}

    def all_files() -> Iterator[tuple[str, bytes]]:
        yield from files.items()
        tasks = list(makers.values())
        made = make_all(tasks, count_processes(job.workers), cache.reopen)
        for address, content in zip(makers, made, strict=True):
            if isinstance(content, Problem):
                problems.append(content)
                ledger.forget(address)
            else:
                yield address, content
        stages.lap("draw")

    return Drawn(all_files(), frozenset(every.keys() - stale.keys()), stale, problems, ledger)


def _arrange(job: Job, config: Config, told: ReadArchive, cache: Cache) -> Archive:
    """What pages look things up in."""
    public, records = job.public, told.records
    rules = make_key(
        "brief", code_key("", "interface", "site"), f"{public}", encode(for_reading(config))
    )
    keys = {name: make_key(rules, key) for name, key in told.keys.items()}

    def brief_of(name: str) -> Brief:
        return make_brief(records[name], config, public=public)

    own = make_key("briefs", rules, str(job.clippings.absolute()))
    briefs = memoize_all(cache, own, keys, Brief, brief_of)
    site = arrange(Holdings(briefs, records, keys, public), told.events, config, told.copies)
    return with_keys(replace(site, hidden=told.hidden, spellings=told.spellings))


def _write(one: GeneratedFile) -> bytes:
    return one.make().encode("utf-8", "replace")


def _draw(page: Page, environment: Environment) -> bytes | Problem:
    drawn = render_page(page, environment)
    return drawn if isinstance(drawn, Problem) else drawn.encode()


def _keeper(cache: Cache) -> Keep:
    """Lines are kept in the cache."""
    code = code_key("", "interface", "site")

    def keep(keys: Mapping[str, bytes], make: Callable[[str], Lines]) -> Loader:
        own = {name: make_key("lines", code, key) for name, key in keys.items()}
        cache.use(own.values())
        return lambda names: memoize(cache, {name: own[name] for name in names}, Lines, make)

    return keep


def _compiled(cache: Cache) -> Compiled:
    """Compiled templates in the cache."""

    def key_of(name: str) -> bytes:
        return make_key("compiled", code_key(""), name)

    def load(name: str) -> bytes | None:
        return cache.get([key_of(name)]).get(key_of(name))

    return Compiled(load, lambda name, data: cache.put({key_of(name): data}))


def _find_stale(
    pages: Iterable[Page], sources: Callable[[str], tuple[str, ...]], ledger: Ledger
) -> dict[str, str]:
    """Why each page that must be drawn must be; `sources` gives all that a template is made of."""
    code = code_key("", "interface", "site")
    keys: dict[str, bytes] = {}
    stale = {}
    for page in pages:
        if page.template not in keys:
            keys[page.template] = make_key(code, *sources(page.template))
        why = ledger.enter(page.address, _data_key(page), keys[page.template])
        if why:
            stale[page.address] = why
    return stale


def _find_changed(supplements: Iterable[GeneratedFile], ledger: Ledger) -> dict[str, str]:
    """Why each other file that must be made must be."""
    code = code_key("", "interface", "site")
    reasons = ((one.address, ledger.enter(one.address, one.key, code)) for one in supplements)
    return {address: why for address, why in reasons if why}


def _data_key(page: Page) -> bytes | None:
    """A key for all that the page's template is given; None where it is no plain data."""
    if isinstance(page.data, LazyData):
        return make_key(page.address, page.template, page.title, page.data.key)
    try:
        return make_key(page.address, page.template, page.title, encode(page.data))
    except (TypeError, ValueError):
        return None
