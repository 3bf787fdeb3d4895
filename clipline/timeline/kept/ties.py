"""What speaks for tellings being of one happening, weighed again where a clipping came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from clipline.nouns import replace
from clipline.timeline.joined.blocking import posted_in, sought_in, term_of
from clipline.timeline.joined.grouping import find_ties, telling_order, weigh
from clipline.timeline.kept.files import Change, Files, clipping_of
from clipline.timeline.kept.links import Links
from clipline.timeline.told.tellings import Telling


def tie_again(files: Files, change: Change, retold: AbstractSet[str], *, wide: bool) -> Links:
    """The ties of all tellings in question, after the change was taken.

    Two tellings are tied or not whatever else there is, but for whether their clippings are copies.
    So those are weighed again that came, and those of clippings whose copies are others (`retold`).
    If `wide`, all are.
    """
    links = Links(lambda name: _known(files, name))
    for told in change.gone.values():
        for telling in told.tellings:
            links.cut(telling.name)
    again = set(files.numbers) if wide else {*change.come, *retold}
    tellings = [telling for clipping in again for telling in files.of_clipping(clipping)]
    for telling in tellings:
        links.cut(telling.name)
    ties = _all_ties(files, tellings) if wide else _ties_of(files, tellings)
    for one, other, total in ties:
        links.link(one.name, other.name, total)
    _file(files, links)
    return links


def _known(files: Files, name: str) -> dict[str, float]:
    clipping, _, agreement = name.rpartition("#")
    return dict(files.card(clipping).ties.get(agreement, {}))


def _all_ties(
    files: Files, tellings: Iterable[Telling]
) -> Iterator[tuple[Telling, Telling, float]]:
    ordered = sorted(tellings, key=telling_order)
    for total, i, j in find_ties(ordered, files.copies):
        yield ordered[i], ordered[j], total


def _ties_of(files: Files, tellings: Iterable[Telling]) -> Iterator[tuple[Telling, Telling, float]]:
    """The ties of each telling, found in the blocks that it seeks in."""
    for telling in tellings:
        blocks = sought_in(telling)
        found = {n for block in blocks for n in files.blocks.holders(term_of(block))}
        for other in (t for n in found for t in files.of_clipping(files.names[n])):
            total = weigh(telling, other, files.copies)
            if total and not blocks.isdisjoint(posted_in(other)):
                yield telling, other, total


def _file(files: Files, links: Links) -> None:
    clippings = {clipping_of(name) for name in links.looked_at} & files.numbers.keys()
    for clipping in clippings:
        card = files.card(clipping)
        told = files.of_clipping(clipping)
        ties = {t.agreement.id: found for t in told if (found := links.of(t.name))}
        if ties != card.ties:
            files.cards[clipping] = replace(card, ties=ties)
