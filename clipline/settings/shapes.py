"""A node of the user's YAML, and the shapes it may have, of which a schema is made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from clipline.nouns import Noun


class Mark(Protocol):
    """A place in the file, both numbers from 0."""

    line: int
    column: int


class Node(Protocol):
    """A composed YAML node: `id` is `scalar`, `sequence` or `mapping`."""

    id: str
    tag: str
    value: Any
    start_mark: Mark
    end_mark: Mark


class Text(Noun, frozen=True):
    """A text; `choices` or `pattern` say which, `wanted` in words ("is no …").

    `near` are some that fit the pattern, which a misspelt one may mean.
    """

    wanted: str = "text"
    example: str = "some text"
    choices: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    near: tuple[str, ...] = ()


class Flag(Noun, frozen=True):
    """True or false."""

    wanted: str = "true or false"
    example: str = "true"


class Words(Noun, frozen=True):
    """A list of texts; with `single`, one text may stand for a list of one."""

    item: Text = Text()
    single: bool = False
    wanted: str = "a list of texts"
    example: str = "[one, another]"


class Unique(Noun, frozen=True):
    """No two rows may share a text under `keys`.

    A text that the row lists under `unless` too may be shared by rows that differ in `apart`.
    """

    keys: tuple[str, ...]
    unless: str = ""
    apart: str = ""
    fix: str = "keep it in one of the two"


class Table(Noun, frozen=True):
    """Known keys, each with its shape."""

    keys: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    unique: tuple[Unique, ...] = ()
    wanted: str = "keys with values"
    example: str = "{key: value}"


class Either(Noun, frozen=True):
    """The table where there are keys, else the plain shape: `en`, or `{value: en, reason: …}`."""

    plain: Text | Words
    table: Table

    @property
    def example(self) -> str:
        """How it is written when there is nothing to add."""
        return self.plain.example


FLAWED = "flawed"  # a key of a placed table's values, where a mistake in it has been told


class Placed(Noun, frozen=True):
    """A shape whose value is wanted together with its place, as a pair."""

    shape: Text | Table | Either

    @property
    def example(self) -> str:
        """How the value is written."""
        return self.shape.example


class Rows(Noun, frozen=True):
    """A list of entries of one kind."""

    row: Table | Placed
    wanted: str = "a list of entries"
    example: str = "[{name: …}]"


class Keyed(Noun, frozen=True):
    """A table whose keys are the user's own, such as country codes."""

    key: Text
    value: Shape
    wanted: str = "keys with values"
    example: str = "{key: value}"


Plain: TypeAlias = Text | Flag | Words | Table | Rows | Keyed
Shape: TypeAlias = Plain | Either | Placed
