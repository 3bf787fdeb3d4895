"""What joining keeps from one build to the next: the desk's files on clippings and events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from zlib import crc32

from clipline.model import Event
from clipline.nouns import Noun, field
from clipline.timeline.copies import hashes_of
from clipline.timeline.joined.blocking import posted_in, term_of
from clipline.timeline.joined.decisions import Decided
from clipline.timeline.kept.inverted_index import InvertedIndex, Pair
from clipline.timeline.told.clipping_accounts import ClippingAccounts
from clipline.timeline.told.tellings import Telling

Terms = Callable[[ClippingAccounts], Iterable[int]]  # what is noted of a clipping, each once


class Card(Noun, frozen=True):
    """What a clipping has to do with others: `matches` share its words (a link to each), `ties` are
    what speaks for each of its agreements being another's, by that telling's name; `dossiers` are
    where its agreements are filed.
    """

    matches: Mapping[str, float] = field(default_factory=dict)
    ties: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    dossiers: Mapping[str, str] = field(default_factory=dict)


class Dossier(Noun, frozen=True):
    """One happening: the names of the tellings that tell of it, sorted, the plain names it bears,
    its event, and why the keeper hides it, if he does.
    """

    accounts: tuple[str, ...]
    bears: tuple[str, ...]
    event: Event
    hidden: str | None = None


class Change(Noun, frozen=True):
    """Clippings that are other than they were, by id: what those that went told, and what those
    that came tell. One that changed is in both.
    """

    gone: Mapping[str, ClippingAccounts]
    come: Mapping[str, ClippingAccounts]

    @property
    def size(self) -> int:
        """How many clippings it is about."""
        return len(self.gone.keys() | self.come.keys())


class Files(Noun):
    """All that joining knows. `names` are the clippings by number, an empty one is free; `copies`
    those that carry the same story as another; a dossier's key is the first of its accounts.

    The indexes tell in which clippings a shingle, a block or an event's id stands; those of
    blocks and ids may name clippings too many. `accounts_of` gives what a clipping tells now.
    """

    names: list[str]
    copies: dict[str, tuple[str, ...]]
    decided: Decided
    cards: MutableMapping[str, Card]
    dossiers: MutableMapping[str, Dossier]
    shingles: InvertedIndex
    blocks: InvertedIndex
    ids: InvertedIndex
    accounts_of: Callable[[str], ClippingAccounts]
    numbers: dict[str, int] = field(default_factory=dict)
    _told: dict[str, dict[str, Telling]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.numbers = {name: number for number, name in enumerate(self.names) if name}

    def card(self, clipping: str) -> Card:
        """The clipping's card, an empty one where it has none yet."""
        return self.cards.get(clipping) or Card()

    def telling(self, name: str) -> Telling | None:
        """The telling of that name, or None where there is none now."""
        clipping = clipping_of(name)
        if clipping not in self._told:
            self._told[clipping] = {t.name: t for t in self.of_clipping(clipping)}
        return self._told[clipping].get(name)

    def tellings(self, names: Iterable[str]) -> list[Telling]:
        """Those of these names that there are now."""
        return [telling for name in names if (telling := self.telling(name))]

    def of_clipping(self, clipping: str) -> Sequence[Telling]:
        """What the clipping tells, in its order; nothing where there is none of that id."""
        return self.accounts_of(clipping).tellings if clipping in self.numbers else ()

    def of_event(self, event: str) -> Sequence[Telling]:
        """The tellings whose event may bear that id, shorter or longer."""
        told = (self.of_clipping(self.names[n]) for n in self.ids.holders(_term(event)))
        every = (t for own in told for t in own if not t.mention)
        return [t for t in every if event in (t.event_id, t.longer_id)]

    def dossier_of(self, telling: Telling) -> str:
        """Where the telling is filed."""
        return self.cards[telling.clipping].dossiers[telling.agreement.id]

    def take(self, change: Change) -> None:
        """Number the clippings, and note in which of them each term stands."""
        self._told.clear()
        for index, terms in self._terms():
            index.drop(self._pairs(change.gone, terms))
        for name in change.gone.keys() - change.come.keys():
            self.names[self.numbers.pop(name)] = ""
        self._number(sorted(change.come.keys() - change.gone.keys()))
        for index, terms in self._terms():
            index.add(self._pairs(change.come, terms))

    def _number(self, clippings: Iterable[str]) -> None:
        """Give each a number that is free, or one more."""
        free = [number for number, name in enumerate(self.names) if not name]
        for name in clippings:
            if not free:
                free.append(len(self.names))
                self.names.append("")
            self.numbers[name] = number = free.pop()
            self.names[number] = name

    def _pairs(self, told: Mapping[str, ClippingAccounts], terms: Terms) -> Iterator[Pair]:
        return ((term, self.numbers[name]) for name, one in told.items() for term in terms(one))

    def _terms(self) -> tuple[tuple[InvertedIndex, Terms], ...]:
        """Each index with what is noted there of a clipping."""
        return ((self.shingles, _shingles_of), (self.blocks, _blocks_of), (self.ids, _ids_of))


def clipping_of(telling: str) -> str:
    """The clipping of the telling of that name."""
    return telling.rpartition("#")[0]


def _shingles_of(told: ClippingAccounts) -> Iterable[int]:
    return hashes_of(told.fingerprint)


def _blocks_of(told: ClippingAccounts) -> set[int]:
    return {term_of(block) for telling in told.tellings for block in posted_in(telling)}


def _ids_of(told: ClippingAccounts) -> set[int]:
    clear = (t for t in told.tellings if not t.mention)
    return {_term(name) for t in clear for name in (t.event_id, t.longer_id)}


def _term(event: str) -> int:
    return crc32(event.encode("utf-8", "surrogatepass"))
