"""How long ago, as pages say it beside who signs: `7 hours ago`, `Today, 12:04`."""

from __future__ import annotations

import re

from clipline.reading.text.function_words import every_language

_WIDEST = 40  # characters of a line that says no more
_AGE = r"(?<!\w)(?i:{pattern.age})(?!\w)|(?<=[a-zß-ÿ])(?i:{pattern.age})(?!\w)"
_ALONE = r"(?i:{pattern.age})"
_EDGES = " .,;:()[]|•·-\u2013—\u00a0"


def find_ages(text: str) -> list[tuple[int, int]]:
    """Where a line says how long ago; offsets count from its start."""
    return [match.span() for match in re.finditer(every_language()[_AGE], text)]


def is_age(text: str) -> bool:
    """Whether a line says how long ago, and nothing else."""
    if len(text) > _WIDEST or not any(map(str.isdigit, text)):
        return False
    return every_language()[_ALONE].fullmatch(text.strip(_EDGES)) is not None
