"""Tellings that are weighed against each other become groups, each of one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clipline.timeline.joined.blocking import find_candidates
from clipline.timeline.joined.decisions import Decided
from clipline.timeline.joined.mentioned import find_needed, may_mention
from clipline.timeline.joined.scoring import may_be_alone, nearness, score_pair
from clipline.timeline.joined.weights import CONTRARY, JOIN
from clipline.timeline.told.moments import is_vaguer
from clipline.timeline.told.tellings import Telling

Copies = Mapping[str, Sequence[str]]
Tie = tuple[float, int, int]  # what speaks for two being one, and their places; the lower first


def telling_order(telling: Telling) -> tuple[str, str]:
    """An order that outlives renamed files."""
    return (telling.key, telling.name)


def weigh(a: Telling, b: Telling, copies: Copies) -> float:
    """What speaks for the two being one happening where that is enough, or would be if nothing
    else fitted; else 0.

    Which of the two is named first makes no difference.
    """
    if a.clipping == b.clipping or (a.mention and b.mention):
        return 0.0
    one, other = sorted((a, b), key=telling_order)
    reasons = score_pair(one, other, copies) or ()
    total = sum(weight for _, weight in reasons)
    enough = total >= find_needed(a, b)
    if a.mention or b.mention:
        return total if enough and may_mention(a, b, reasons) else 0.0
    return total if enough or may_be_alone(one, other, reasons) else 0.0


def find_ties(tellings: Sequence[Telling], copies: Copies) -> Iterator[Tie]:
    """Every two of the tellings that enough speaks for being one happening."""
    for i, j in find_candidates(tellings):
        if total := weigh(tellings[i], tellings[j], copies):
            yield total, i, j


def group_tellings(
    tellings: Sequence[Telling], ties: Iterable[Tie], copies: Copies, decided: Decided
) -> list[list[Telling]]:
    """Best ties first; a group never holds two tellings of one clipping or a forbidden pair.

    What the keeper says is the same comes first, what he says is not never comes together. The
    tellings are in their order; those that no tie and no decision leads to one another may as well
    be grouped apart.
    """
    desk = _Desk(tellings, copies, decided)
    at = {telling.name: i for i, telling in enumerate(tellings)}
    same = decided.same_pairs()
    for one, other in same:
        desk.join(at[one], at[other])
    desk.settled = {at[name] for pair in same for name in pair}
    clear, faint = _parted(tellings, ties)
    kept = desk.without_rivals(clear)
    for total, i, j in sorted(kept, key=_best_first):
        if total >= JOIN and desk.may_join(i, j):
            desk.join(i, j)
    for i, j in desk.lone(kept):
        if desk.may_join(i, j):
            desk.join(i, j)
    for _, i, j in sorted(desk.without_rivals(faint), key=_best_first):
        mention = i if tellings[i].mention else j
        if len(desk.group_of[mention]) == 1 and desk.may_join(i, j):
            desk.join(i, j)  # and of one happening alone: a mention makes no two of them one
    unique = {id(group): group for group in desk.group_of.values()}
    return [[tellings[i] for i in sorted(group)] for group in unique.values()]


def _parted(tellings: Sequence[Telling], ties: Iterable[Tie]) -> tuple[list[Tie], list[Tie]]:
    """The ties of what is told clearly, and those of mentions, which come when that is settled."""
    clear: list[Tie] = []
    faint: list[Tie] = []
    for tie in ties:
        _, i, j = tie
        (faint if tellings[i].mention or tellings[j].mention else clear).append(tie)
    return clear, faint


class _Desk:
    """Groups that grow; `settled` are tellings of which the keeper has decided."""

    def __init__(self, tellings: Sequence[Telling], copies: Copies, decided: Decided) -> None:
        self._tellings, self._copies, self._decided = tellings, copies, decided
        self.group_of = {i: {i} for i in range(len(tellings))}
        self.settled: set[int] = set()
        self._beaten: set[frozenset[int]] = set()

    def join(self, i: int, j: int) -> None:
        """One group of two, unless the keeper holds some of them apart."""
        a, b = self.group_of[i], self.group_of[j]
        names = {x: self._tellings[x].name for x in a | b}
        if a is b or any(self._decided.apart(names[x], names[y]) for x in a for y in b):
            return
        a |= b
        for x in b:
            self.group_of[x] = a

    def may_join(self, i: int, j: int) -> bool:
        """Whether they are of two groups, and none of the one speaks against any of the other."""
        if self.group_of[i] is self.group_of[j]:
            return False
        group, others = self.group_of[i] - self.settled, self.group_of[j] - self.settled
        return not any(self._are_apart(x, y) for x in group for y in others)

    def _are_apart(self, i: int, j: int) -> bool:
        if {i, j} in self._beaten:
            return True
        return _apart(self._tellings[i], self._tellings[j], self._copies)

    def without_rivals(self, ties: Sequence[Tie]) -> list[Tie]:
        """The ties but those that a better one beats: a clipping that tells of two happenings has
        one account at most of what another tells; where two fit alike, nobody knows which, unless
        they tell one thing twice.
        """
        rivals: dict[tuple[int, str], list[tuple[Tie, int]]] = defaultdict(list)
        for tie in ties:
            _, i, j = tie
            rivals[i, self._tellings[j].clipping].append((tie, j))
            rivals[j, self._tellings[i].clipping].append((tie, i))
        lost: set[Tie] = set()
        for of_one in rivals.values():
            best = max(self._rank(tie) for tie, _ in of_one)
            first = [(tie, told) for tie, told in of_one if self._rank(tie) == best]
            alike = len(first) > 1
            kept = self._told_first([told for _, told in first]) if alike else first[0][1]
            beaten = [tie for tie, told in of_one if told != kept]
            lost.update(beaten)
            self._beaten.update(frozenset(tie[1:]) for tie in beaten if not alike)
        return [tie for tie in ties if tie not in lost]

    def _told_first(self, rivals: Sequence[int]) -> int | None:
        """Of one clipping's tellings of one thing the first; None where they may be of two."""
        told = sorted(rivals, key=lambda i: (self._tellings[i].agreement.evidence, i))
        first = self._tellings[told[0]]
        others = (score_pair(first, self._tellings[i], {}) for i in told[1:])
        return told[0] if all(map(_is_one, others)) else None

    def _rank(self, tie: Tie) -> tuple[float, ...]:
        total, i, j = tie
        return (total, *nearness(self._tellings[i], self._tellings[j]))

    def lone(self, ties: Iterable[Tie]) -> list[tuple[int, int]]:
        """Of the ties that are not enough by themselves those beside which nothing else fits."""
        fits: dict[int, dict[int, int]] = defaultdict(dict)
        for _, i, j in ties:
            if self.group_of[i] is self.group_of[j] or self.may_join(i, j):
                fits[i][min(self.group_of[j])] = j
                fits[j][min(self.group_of[i])] = i
        weak = [(i, j) for total, i, j in sorted(ties, key=_best_first) if total < JOIN]
        vaguer = [
            (i, j) if is_vaguer(self._tellings[i], self._tellings[j]) else (j, i) for i, j in weak
        ]
        return [(i, j) for i, j in vaguer if len(fits[i]) == 1]


def _is_one(reasons: Sequence[tuple[str, float]] | None) -> bool:
    """Whether more than kind, day and sides speaks for two being one, and nothing against it."""
    weights = [weight for _, weight in reasons or ()]
    return sum(weights) > JOIN and min(weights) >= 0


def _best_first(tie: Tie) -> Tie:
    total, i, j = tie
    return (-total, i, j)


def _apart(a: Telling, b: Telling, copies: Copies) -> bool:
    """Whether two can have no place in one group, whatever else there speaks for them."""
    if a.clipping == b.clipping:
        return True
    reasons = score_pair(a, b, copies)
    if reasons is None:
        return True
    against = any(reason in CONTRARY for reason, _ in reasons)
    return against and sum(weight for _, weight in reasons) < JOIN
