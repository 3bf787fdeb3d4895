"""What hangs together: links between names, of which only those in question are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping


class Links:
    """How strongly each name is linked to others, both ways; `known` gives a name's links as they
    were, the first time they are asked for.
    """

    def __init__(self, known: Callable[[str], Mapping[str, float]]) -> None:
        self._known = known
        self._now: dict[str, dict[str, float]] = {}

    @property
    def looked_at(self) -> tuple[str, ...]:
        """The names whose links were asked for or changed."""
        return tuple(self._now)

    def of(self, name: str) -> dict[str, float]:
        """The links of a name."""
        if name not in self._now:
            self._now[name] = dict(self._known(name))
        return self._now[name]

    def cut(self, name: str) -> None:
        """The name is linked to none."""
        for other in self.of(name):
            del self.of(other)[name]
        self._now[name] = {}

    def link(self, one: str, other: str, strength: float = 1.0) -> None:
        """The two are linked."""
        self.of(one)[other] = strength
        self.of(other)[one] = strength


def find_components(
    seeds: Iterable[str], neighbours: Callable[[str], Iterable[str]]
) -> Iterator[set[str]]:
    """All that hangs together with each seed, each once."""
    done: set[str] = set()
    for seed in seeds:
        if seed in done:
            continue
        found, waiting = {seed}, [seed]
        while waiting:
            new = [other for other in neighbours(waiting.pop()) if other not in found]
            found.update(new)
            waiting += new
        done |= found
        yield found
