"""Agencies, people and countries as search finds them: by every name, with what is told of them.

They have no date. They are numbered before all that has one (`search.place`) and are ranked above
others that have the words as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.index.documents import OFTEN, TITLE, Document, Shape, Value
from clipline.site.index.tokens import find_tokens, whole_name
from clipline.site.kinds.body_pages import PersonRow, person_rows
from clipline.site.lazy import key_of
from clipline.site.lists.body_names import find_names
from clipline.site.looked_up.bodies import Body
from clipline.site.looked_up.countries import country_address
from clipline.site.marked.marks import person_address
from clipline.site.tables.tables import on_one_line


class Named(Noun, frozen=True):
    """An agency or a person: the id of its document, which `make` gives; `key` stands for all that
    the document is made from.
    """

    id: str
    key: bytes
    make: Callable[[], Document]


def find_named(archive: Archive) -> Iterator[Named]:
    """Each agency, each person, and each country that has a page."""
    listed = {entry.id: (*entry.proper, *entry.generic) for entry in archive.config.agencies}
    settings, records = archive.keys.settings, archive.record_keys
    for body in archive.agencies.values():
        key = key_of(settings, body, [records[clipping] for clipping in body.clippings])
        make = partial(_index_agency, archive, body, listed.get(body.id, ()))
        yield Named(f"a/{body.id}", key, make)
    for person in person_rows(archive):
        key = key_of(settings, person)
        yield Named(f"p/{person.id}", key, partial(_index_person, archive, person))
    filed = Counter(code for codes in archive.event_countries.values() for code in codes)
    for code in archive.country_slugs:
        key = key_of(settings, code, archive.country_slugs[code], filed[code])
        make = partial(_index_country, archive, code, filed[code])
        yield Named(f"l/{code}", key, make)


def _index_agency(archive: Archive, body: Body, listed: Iterable[str]) -> Document:
    texts, config = archive.texts, archive.config
    told = texts.count("clipping", len(body.clippings))
    events = texts.count("event", len(body.events)) if body.events else ""
    only = texts.say("agency.only_named", n=len(body.clippings))
    called = find_names(archive, body)
    official = (n.official for n in called if n.official)
    written = (name for n in called for name, _ in n.written)
    known = dict.fromkeys(map(on_one_line, (*official, *listed, *written)))
    names = [name for name in known if name != body.name]
    shape = Shape(
        body.address,
        on_one_line(body.name),
        config.language,
        texts.say("search.agency"),
        texts.say("search.figures", events=events, clippings=told) if events else only,
        archive.country(body.country) if body.country else "",
        "",
        "",
        tuple(names),
        (),
    )
    facets = (
        Value("what", "agency", texts.say("site.agencies")),
        Value("agency", body.id, body.name),
    )
    return _document(f"a/{body.id}", facets, shape, (body.name, *names))


def _index_person(archive: Archive, person: PersonRow) -> Document:
    texts = archive.texts
    roles = (role for role, _ in person.roles)
    shape = Shape(
        person_address(person.id),
        on_one_line(person.name),
        archive.config.language,
        texts.say("search.person"),
        texts.count("clipping", len(person.clippings)),
        "",
        "",
        "",
        tuple(map(on_one_line, (*roles, *person.spellings))),
        (),
    )
    facets = (Value("what", "person", texts.say("people.title")),)
    return _document(f"p/{person.id}", facets, shape, (person.name, *person.spellings))


def _index_country(archive: Archive, code: str, events: int) -> Document:
    texts, called = archive.texts, archive.country(code)
    listed = next((entry.names for entry in archive.config.countries if entry.code == code), ())
    names = tuple(name for name in dict.fromkeys(map(on_one_line, listed)) if name != called)
    shape = Shape(
        country_address(archive.country_slugs[code]),
        called,
        archive.config.language,
        texts.say("search.country"),
        texts.count("event", events),
        "",
        "",
        "",
        names,
        (),
    )
    facets = (Value("what", "country", texts.say("search.countries")),)
    return _document(f"l/{code}", facets, shape, (called, *names))


def _document(key: str, facets: tuple[Value, ...], shape: Shape, names: Iterable[str]) -> Document:
    """A name of one word, a person's or a country's says who is meant; others' words are in many.

    Each name is a term as a whole too, by which who types just that finds whom it names first.
    """
    weights = {token: 0 for line in shape.lines for token in find_tokens(line)}
    for name in names:
        tokens = find_tokens(name)
        whole = len(name.split()) == 1 or key.startswith(("p/", "l/"))
        for token in tokens:
            weights[token] = max(weights[token], TITLE if whole else OFTEN)
        if tokens:
            weights[whole_name(name)] = TITLE
    terms = tuple(sorted(weights))
    return Document(key, None, terms, bytes(weights[t] for t in terms), facets, shape, body=True)
