"""What an event is called: an address that outlives later clippings, and what else leads to it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clipline.nouns import Noun
from clipline.timeline.told.tellings import Telling

Group = Sequence[Telling]


class Name(Noun, frozen=True):
    """What a group of accounts is called; `former` are other ids that lead to it, `shared` to
    others too.
    """

    id: str
    former: tuple[str, ...]
    shared: tuple[str, ...]


def count_bearers(groups: Iterable[Group]) -> Mapping[str, int]:
    """How many groups bear each plain name."""
    return Counter(name for group in groups for name in plain_names(group))


def name_groups(
    groups: Iterable[Group], bearers: Mapping[str, int]
) -> Iterator[tuple[Name, Group]]:
    """Each group with its id and the other ids that lead to it.

    It is named after its earliest account that is no mention, so that later clippings do not change
    the address; what its others would be called leads to it too. Word for word the same sentence
    may be told of two happenings ("They met on Tuesday", two countries' Department of Science):
    none of these has the name for itself, whichever came first; each is called by its parties and
    day too, and the name they share leads to all of them.

    `bearers` are as in `count_bearers`, for all groups there are. A group's name depends on those
    alone that bear the same names: it is the right one where these are among the `groups`.
    """
    groups = list(groups)
    firsts = [_first(group) for group in groups]
    ids = [t.event_id if bearers[t.event_id] == 1 else t.longer_id for t in firsts]
    taken = Counter(ids)
    for group, first, name in zip(groups, firsts, ids, strict=True):
        end = f"-{hashlib.sha256(first.name.encode()).hexdigest()[:6]}" if taken[name] > 1 else ""
        others = sorted(plain_names(group) - {name + end})
        former = tuple(other for other in others if bearers[other] == 1)
        shared = tuple(other for other in others if bearers[other] > 1)
        yield Name(name + end, former, shared), group


def plain_names(group: Group) -> set[str]:
    """What its event would be called after each of its accounts, if no other bore that name."""
    return {telling.event_id for telling in group if not telling.mention}


def own_name(group: Group) -> str:
    """The plain name that it is called after: that of its earliest account."""
    return _first(group).event_id


def _first(group: Group) -> Telling:
    return min((telling for telling in group if not telling.mention), key=_earliest)


def _earliest(telling: Telling) -> tuple[str, str, str]:
    return (telling.published, telling.key, telling.name)
