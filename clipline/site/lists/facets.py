"""What events are filed under (kind, status, country, agency, outlet), and choosing among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipline.model import Event
from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.looked_up.bodies import Body, slug_names
from clipline.site.looked_up.countries import country_address, stands_last
from clipline.site.words.wording import KINDS, STATUSES, say_year
from clipline.texts import Texts

FEW = 5  # fewer events than these are seen at a glance


class Choice(Noun, frozen=True):
    """One value of a facet: its name in addresses, its words, the page of all its events."""

    slug: str
    words: str
    address: str


class Facet(Noun, frozen=True):
    """One way to file events. `filed` holds the slugs of each event by its id."""

    key: str
    folder: str
    words: str
    choices: tuple[Choice, ...]
    filed: Mapping[str, tuple[str, ...]]

    def events_of(self, events: Iterable[Event]) -> dict[str, list[Event]]:
        """The events below each slug, in their order."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            for slug in self.filed.get(event.id, ()):
                found[slug].append(event)
        return found


class Option(Noun, frozen=True):
    """A value that a page's filter offers, with how many of the page's entries have it."""

    slug: str
    words: str
    count: int


class Menu(Noun, frozen=True):
    """A facet as a page's filter offers it: the options that its entries have."""

    key: str
    folder: str
    words: str
    options: tuple[Option, ...]


class Filter(Noun, frozen=True):
    """What a page offers to choose from.

    `codes` are by event id: the numbers of its options, counted through all menus from 0.
    A number is short, and a page of 400 entries has 200 KB.
    """

    menus: tuple[Menu, ...]
    codes: Mapping[str, str]


def find_facets(archive: Archive) -> tuple[Facet, ...]:
    """All ways in which the archive's events are filed."""
    kinds = {event.id: event.kind for event in archive.events}
    statuses = {event.id: event.status for event in archive.events}
    return (
        _vocabulary(archive.texts, "kind", "kinds", kinds, KINDS),
        _vocabulary(archive.texts, "status", "statuses", statuses, STATUSES),
        _countries(archive),
        _bodies(archive, "agency", "agencies", archive.agencies.values()),
        _bodies(archive, "outlet", "outlets", archive.outlets.values()),
    )


def file_years(texts: Texts, events: Iterable[Event]) -> Facet:
    """The events by year, the last year first, what has none at the end."""
    filed = {e.id: e.date.year if e.date and e.date.year else 0 for e in events}
    years = sorted(set(filed.values()), reverse=True)
    words = {year: say_year(texts, year) if year else texts.say("date.none") for year in years}
    slugs = {year: f"{year:04d}" if year else "undated" for year in years}
    return Facet(
        "year",
        "years",
        texts.say("facet.year"),
        tuple(Choice(slugs[y], words[y], f"years/{slugs[y]}/index.html") for y in years),
        {event: (slugs[year],) for event, year in filed.items()},
    )


def make_filter(facets: Sequence[Facet], events: Sequence[Event]) -> Filter | None:
    """The choice among these events; None where there is little to choose."""
    if len(events) < FEW:
        return None
    menus = []
    numbers: dict[tuple[str, str], int] = {}
    for facet in facets:
        counts = Counter(slug for event in events for slug in facet.filed.get(event.id, ()))
        present = [choice for choice in facet.choices if counts[choice.slug]]
        if len(present) > 1:
            options = tuple(Option(c.slug, c.words, counts[c.slug]) for c in present)
            menus.append(Menu(facet.key, facet.folder, facet.words, options))
            numbers |= {(facet.key, o.slug): n for n, o in enumerate(options, len(numbers))}
    codes = {event.id: _code(facets, event, numbers) for event in events}
    return Filter(tuple(menus), codes) if menus else None


def _code(facets: Iterable[Facet], event: Event, numbers: Mapping[tuple[str, str], int]) -> str:
    pairs = ((facet.key, slug) for facet in facets for slug in facet.filed.get(event.id, ()))
    return " ".join(str(numbers[pair]) for pair in pairs if pair in numbers)


def _vocabulary(
    texts: Texts, key: str, folder: str, values: Mapping[str, str], words: Sequence[str]
) -> Facet:
    """A facet of one word an event, in the order in which the vocabulary has its words."""
    slugs = slug_names(values.values())
    order = {value: at for at, value in enumerate(words)}
    ordered = sorted(slugs, key=lambda value: (order.get(value, len(order)), value))
    choices = [(slugs[value], texts.get(f"{key}.{value}", value)) for value in ordered]
    return Facet(
        key,
        folder,
        texts.say(f"facet.{key}"),
        tuple(Choice(slug, name, f"{folder}/{slug}/index.html") for slug, name in choices),
        {event: (slugs[value],) for event, value in values.items()},
    )


def _countries(archive: Archive) -> Facet:
    slugs = archive.country_slugs
    named = sorted(((archive.country(c), c) for c in slugs), key=lambda n: (stands_last(n[1]), n))
    return Facet(
        "country",
        "countries",
        archive.texts.say("facet.country"),
        tuple(Choice(slugs[code], name, country_address(slugs[code])) for name, code in named),
        {
            event: tuple(slugs[code] for code in codes)
            for event, codes in archive.event_countries.items()
        },
    )


def _bodies(archive: Archive, key: str, folder: str, bodies: Iterable[Body]) -> Facet:
    filed: dict[str, list[str]] = defaultdict(list)
    acting = [body for body in bodies if body.events]
    for body in acting:
        for event in body.events:
            filed[event].append(body.id)
    names = Counter(body.name for body in acting)
    choices = tuple(
        Choice(body.id, _told_apart(archive, body, names[body.name]), body.address)
        for body in acting
    )
    ids = {event: tuple(found) for event, found in filed.items()}
    return Facet(key, folder, archive.texts.say(f"facet.{key}"), choices, ids)


def _told_apart(archive: Archive, body: Body, bearers: int) -> str:
    """What a body is called; where several bear its name, with whose it is."""
    name = archive.call(body.name)
    return f"{name} ({archive.country(body.country)})" if bearers > 1 else name
