"""Tellings that are weighed against each other become groups, each of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from clipline.timeline.blocking import find_candidates
from clipline.timeline.decisions import Decided
from clipline.timeline.scoring import JOIN, score_pair
from clipline.timeline.tellings import Telling

Copies = Mapping[str, Sequence[str]]
Tie = tuple[float, int, int]  # what speaks for two being one, and their places; the lower first


def telling_order(telling: Telling) -> tuple[str, str]:
    """An order that outlives renamed files."""
    return (telling.key, telling.name)


def weigh(a: Telling, b: Telling, copies: Copies) -> float:
    """What speaks for the two being one happening where that is enough; else 0.

    Which of the two is named first makes no difference.
    """
    if a.clipping == b.clipping:
        return 0.0
    one, other = sorted((a, b), key=telling_order)
    total = sum(weight for _, weight in score_pair(one, other, copies) or ())
    return total if total >= JOIN else 0.0


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
    group_of = {i: {i} for i in range(len(tellings))}
    names = [telling.name for telling in tellings]

    def join(i: int, j: int) -> None:
        a, b = group_of[i], group_of[j]
        if a is b or any(decided.apart(names[x], names[y]) for x in a for y in b):
            return
        a |= b
        for x in b:
            group_of[x] = a

    at = {name: i for i, name in enumerate(names)}
    same = decided.same_pairs()
    for one, other in same:
        join(at[one], at[other])
    settled = {at[name] for pair in same for name in pair}
    for _, i, j in sorted(ties, key=_best_first):
        pairs = [(x, y) for x in group_of[i] for y in group_of[j] if not {x, y} & settled]
        if not any(_apart(tellings[x], tellings[y], copies) for x, y in pairs):
            join(i, j)
    unique = {id(group): group for group in group_of.values()}
    return [[tellings[i] for i in sorted(group)] for group in unique.values()]


def _best_first(tie: Tie) -> Tie:
    total, i, j = tie
    return (-total, i, j)


def _apart(a: Telling, b: Telling, copies: Copies) -> bool:
    return a.clipping == b.clipping or score_pair(a, b, copies) is None
