"""Turns of phrase with a name in them, each tried only where its own words stand.

A language's list has the name as `NAME`. Few lines hold any of the words beside it, and those are
found at once; the name's own pattern, which may match anywhere, is tried in no other line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from clipline.model import Span

_NAME = "NAME"
_ESCAPE = re.compile(r"\\.|\W")


class Turns:
    """Turns of phrase, by their place in the list; `name` is the pattern of the name, with a group
    of that name.
    """

    def __init__(self, turns: Iterable[str], name: str) -> None:
        self._turns = tuple(turns)
        self._name = name
        self._cues: dict[int, re.Pattern[str]] = {}
        self._whole: dict[int, re.Pattern[str]] = {}

    def find(self, text: str, line: Span) -> Iterator[tuple[int, re.Match[str]]]:
        """The first place in the line of each turn that it has, by the turn's number."""
        if not self._turns or self._any.search(text, line.start, line.end) is None:
            return
        for number, turn in enumerate(self._turns):
            if self._cue(number, turn).search(text, line.start, line.end):
                match = self._pattern(number, turn).search(text, line.start, line.end)
                if match is not None:
                    yield number, match

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(map(own_words, self._turns)), re.MULTILINE)

    def _cue(self, number: int, turn: str) -> re.Pattern[str]:
        if number not in self._cues:
            self._cues[number] = re.compile(own_words(turn), re.MULTILINE)
        return self._cues[number]

    def _pattern(self, number: int, turn: str) -> re.Pattern[str]:
        if number not in self._whole:
            self._whole[number] = re.compile(turn.replace(_NAME, self._name), re.MULTILINE)
        return self._whole[number]


def own_words(turn: str) -> str:
    """What stands before or after the name of a turn, the wordier of the two."""
    before, _, after = turn.partition(_NAME)
    return max(before, after, key=lambda side: len(_ESCAPE.sub("", side)))
