"""How long each stage of a build takes, so that where the time goes stays visible."""

from __future__ import annotations

import time


class Stages:
    """A stopwatch: `taken` has the seconds between each lap and the one before, by name."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        """What was done since the last lap is called `name`."""
        now = time.perf_counter()
        self.taken[name] = self.taken.get(name, 0.0) + now - self._last
        self._last = now
