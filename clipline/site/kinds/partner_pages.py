"""Who acts with whom: a picture of the busiest parties, and a table of all pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipline.model import Event, Page
from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.kinds.matrix import Pair, count_pairs, plan_matrix
from clipline.site.lists.entries import Link, link_event, link_parties
from clipline.site.looked_up.bodies import slug_names
from clipline.site.words.wording import When, say_date

ROWS = 180  # pairs in the table, of up to 1 KB each; the data has the others
NEWEST = 3  # events of a pair that its row names


class PairRow(Noun, frozen=True):
    """Two parties as the table shows them; `id` is the row's place on its page."""

    id: str
    parties: tuple[Link, Link]
    count: int
    newest: tuple[tuple[Link, When], ...]


def plan_partners(archive: Archive) -> Page:
    """The page of all that act together."""
    pairs = count_pairs(archive.events)
    slugs = slug_names(name for pair in pairs for name in (pair.one, pair.other))
    ids = {pair: f"{slugs[pair.one]}--{slugs[pair.other]}" for pair in pairs}
    called = {name: archive.call(name) for pair in pairs for name in (pair.one, pair.other)}
    matrix, rows = plan_matrix(pairs, called), pairs[:ROWS]
    data = {
        "matrix": matrix,
        "called": called,
        "addresses": {
            label.name: archive.party_addresses[label.name]
            for label in (matrix.labels if matrix else ())
            if label.name in archive.party_addresses
        },
        "places": _places(rows, ids),
        "rows": tuple(_row(archive, pair, ids[pair]) for pair in rows),
        "more": len(pairs) - len(rows),
    }
    return Page("partners/index.html", "partners.html", archive.texts.say("partners.title"), data)


def _places(rows: Sequence[Pair], ids: Mapping[Pair, str]) -> dict[tuple[str, str], str]:
    return {(pair.one, pair.other): ids[pair] for pair in rows}


def _row(archive: Archive, pair: Pair, place: str) -> PairRow:
    one, other = link_parties(archive, (pair.one, pair.other))
    newest = tuple(_link(archive, event) for event in reversed(pair.events[-NEWEST:]))
    return PairRow(place, (one, other), len(pair.events), newest)


def _link(archive: Archive, event: Event) -> tuple[Link, When]:
    when = say_date(archive.texts, event.date, event.date_end)
    return link_event(archive, event), when
