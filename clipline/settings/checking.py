"""A YAML tree held against a schema: what fits becomes plain values, the rest problems.

It knows no key of site.yaml; the schema is data, written where the values are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from clipline.nouns import Noun, field
from clipline.problems import Place, Problem, suggest
from clipline.settings.nodes import YAML, is_absent, leaves, scalar_value
from clipline.settings.shapes import (
    FLAWED,
    Either,
    Flag,
    Keyed,
    Node,
    Placed,
    Plain,
    Rows,
    Shape,
    Table,
    Text,
    Unique,
    Words,
)

_FOUND = {"scalar": "a text", "sequence": "a list", "mapping": "keys with values"}
_STRING = YAML + "str"
_PLAIN_TAGS = frozenset(
    f"{YAML}{kind}"
    for kind in (
        "str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map",
    )
)  # fmt: skip
_ENTRY = "[]"  # marks the key that a list's entry is told by
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_CHOICES_SHOWN = 20  # a line's worth
_NAMES = 1000  # of one row, more than any has; aliases within aliases could make a billion
_REPEATS = 1000  # nodes read again through aliases; the archive's own file has none


class TooManyAliases(Exception):  # noqa: N818 - it ends the walk and never leaves this room
    """The aliases of a file repeat more than a person would write."""


class Checker(Noun):
    """One walk over one file; `problems` is what it found wrong so far."""

    file: str
    lines: Sequence[str]
    problems: list[Problem] = field(default_factory=list)
    _visited: set[int] = field(default_factory=set)
    _repeats: int = 0
    _told: set[tuple[str, int, int]] = field(default_factory=set)
    _left_out: set[int] = field(default_factory=set)
    _owners: dict[tuple[int, str, str], tuple[dict[str, Node], Node]] = field(default_factory=dict)

    def check(self, root: Node, shape: Table) -> dict[str, Any]:
        """The values of the file that fit the schema, by key; what does not fit is left out."""
        try:
            return self._read(root, shape, "") or {}
        except TooManyAliases:
            fix = "write the repeated parts out instead of using `&` and `*`"
            self._report(root, "alias-overflow", "the aliases of this file repeat too much", fix)
            return {}

    def _read(self, node: Node, shape: Shape, key: str) -> Any:  # noqa: ANN401 - any value
        if isinstance(shape, Placed):
            told = len(self.problems)
            value = self._read(node, shape.shape, key)
            if isinstance(value, dict) and len(self.problems) > told:
                value[FLAWED] = True
            return None if value is None else (value, self._place(node))
        if isinstance(shape, Either):
            return self._read(node, shape.table if node.id == "mapping" else shape.plain, key)
        if id(node) in self._left_out or not self._enter(node):
            return None
        return self._read_plain(node, shape, key)

    def _read_plain(self, node: Node, shape: Plain, key: str) -> Any:  # noqa: ANN401 - any value, a line a shape
        match shape:
            case Text():
                return self._text(node, shape, key)
            case Flag():
                return self._flag(node, shape, key)
            case Words():
                return self._words(node, shape, key)
            case Rows():
                return self._rows(node, shape, key)
            case Keyed():
                return self._keyed(node, shape, key)
            case Table():
                return self._table(node, shape, key)

    def _enter(self, node: Node) -> bool:
        """Whether the node may be read: of a plain type, and not repeated without end."""
        if id(node) in self._visited:
            self._repeats += 1
            if self._repeats > _REPEATS:
                raise TooManyAliases
        self._visited.add(id(node))
        if node.tag in _PLAIN_TAGS:
            return True
        tag = node.tag.replace(YAML, "!!")
        self._report(node, "tag-unknown", f'"{tag}" is no plain type', "write the value without it")
        return False

    def _text(self, node: Node, shape: Text, key: str) -> str | None:
        if node.id != "scalar":
            self._is(node, "scalar", shape, key)
            return None
        value = scalar_value(node)
        if not value:
            fix = "write the text, or remove the entry"
            self._report(node, "value-empty", f"{_subject(key)} is an empty text", fix)
            return None
        if shape.choices and value not in shape.choices:
            self._no_choice(node, value, shape)
            return None
        if shape.pattern and not shape.pattern.fullmatch(value):
            message = f'"{value}" is no {shape.wanted}{suggest(value, shape.near)}'
            self._report(node, "value-wrong", message, f"write it as in `{shape.example}`")
            return None
        return value

    def _no_choice(self, node: Node, value: str, shape: Text) -> None:
        shown = ", ".join(shape.choices[:_CHOICES_SHOWN])
        rest = ", …" if len(shape.choices) > _CHOICES_SHOWN else ""
        message = f'"{value}" is no {shape.wanted}{suggest(value, shape.choices)}'
        self._report(node, "value-unknown", message, f"write one of: {shown}{rest}")

    def _flag(self, node: Node, shape: Flag, key: str) -> bool | None:
        if not self._is(node, "scalar", shape, key):
            return None
        value = _FLAGS.get(node.value.lower())
        if value is None:
            message = f'"{key}" is "{node.value}"; wanted {shape.wanted}'
            self._report(node, "type-wrong", message, f"write `{key}: true` or `{key}: false`")
        return value

    def _words(self, node: Node, shape: Words, key: str) -> tuple[str, ...] | None:
        if node.id == "scalar" and shape.single:
            one = self._text(node, shape.item, key)
            return (one,) if one else None
        if node.id == "scalar" and not scalar_value(node):
            return ()
        if node.id == "scalar":
            message = f'"{key}" is a text; wanted {shape.wanted}'
            self._report(node, "type-wrong", message, f"write `{key}: [{scalar_value(node)}]`")
            return None
        if not self._is(node, "sequence", shape, key):
            return None
        plain = not shape.item.choices and not shape.item.pattern
        out: dict[str, None] = {}
        for item in node.value:
            word = self._plain_word(item) if plain else ""
            word = word or self._read(item, shape.item, f"{key}{_ENTRY}")
            if word:
                out[word] = None
        return tuple(out)

    def _plain_word(self, node: Node) -> str:
        """The words of an untroubled scalar, quickly: nearly all of a file is these."""
        place = id(node)
        if node.tag != _STRING or place in self._visited or place in self._left_out:
            return ""
        self._visited.add(place)
        value: str = node.value
        return value.strip() if node.id == "scalar" else ""

    def _rows(self, node: Node, shape: Rows, key: str) -> list[dict[str, Any]] | None:
        if is_absent(node) or not self._is(node, "sequence", shape, key):
            return None
        rows = (self._read(item, shape.row, f"{key}{_ENTRY}") for item in node.value)
        return [row for row in rows if row is not None]

    def _keyed(self, node: Node, shape: Keyed, key: str) -> dict[str, Any] | None:
        if is_absent(node) or not self._is(node, "mapping", shape, key):
            return None
        out = {}
        for name, key_node, value_node in self._pairs(node):
            if self._text(key_node, shape.key, key) is None:
                continue
            value = self._read(value_node, shape.value, name)
            if value is not None:
                out[name] = value
        return out

    def _table(self, node: Node, shape: Table, key: str) -> dict[str, Any] | None:
        if is_absent(node) or not self._is(node, "mapping", shape, key):
            return None
        self._hold_unique(node, shape.unique)
        out = {}
        for name, key_node, value_node in self._pairs(node):
            if name not in shape.keys:
                self._unknown_key(key_node, name, shape)
            elif not is_absent(value_node) or name in shape.required:
                value = self._read(value_node, shape.keys[name], name)
                if value is not None:
                    out[name] = value
        return out if self._has_required(node, shape, out) else None

    def _has_required(self, node: Node, shape: Table, out: Mapping[str, Any]) -> bool:
        written = {key.value for key, _ in node.value if key.id == "scalar"}
        misspelt = "".join(suggest(key, shape.keys) for key in written - shape.keys.keys())
        for name in shape.required:
            if name not in written and f'"{name}"' not in misspelt:
                fix = f"add `{name}: {shape.keys[name].example}`"
                self._report(node, "key-missing", f'this entry has no "{name}"', fix)
        return all(name in out for name in shape.required)

    def _pairs(self, node: Node) -> Iterator[tuple[str, Node, Node]]:
        """Key, its node, its value's node; a key that is no text or comes again is reported."""
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar":
                self._report(key_node, "type-wrong", "a key must be a text", "write `key: value`")
                continue
            name = scalar_value(key_node)
            if name in lines:
                message = f'"{name}" stands here twice (first in line {lines[name]})'
                self._report(key_node, "key-twice", message, "join the two, or remove one")
                continue
            lines[name] = key_node.start_mark.line + 1
            yield name, key_node, value_node

    def _unknown_key(self, node: Node, name: str, shape: Table) -> None:
        message = f'unknown key "{name}"{suggest(name, shape.keys)}'
        known = f"the keys here are: {', '.join(shape.keys)}"
        fix = "write the merged keys out; merging is not read" if name == "<<" else known
        self._report(node, "key-unknown", message, fix)

    def _hold_unique(self, row: Node, rules: Iterable[Unique]) -> None:
        """Report and leave out each text of the row that is another row's already."""
        values = {key.value: value for key, value in row.value if key.id == "scalar"}
        for rule in rules:
            named = list(islice(leaves(values, rule.keys), _NAMES))
            shared = {n.value.lower() for n in islice(leaves(values, (rule.unless,)), _NAMES)}
            apart = next((n.value for n in leaves(values, (rule.apart,))), "")
            for node in named:
                word = node.value.lower()
                scope = apart if word in shared else ""
                row_of, first = self._owners.setdefault((id(rule), scope, word), (values, node))
                if row_of is not values and word:
                    self._shared(node, first, row_of, rule.fix)

    def _shared(self, node: Node, first: Node, row: Mapping[str, Node], fix: str) -> None:
        self._left_out.add(id(node))
        if node is first:
            return  # the whole row is repeated by an alias
        owner = next((n.value for n in leaves(row, ("name",))), "")
        named = f' of "{owner}"' if owner and owner != node.value else ""
        message = f'"{node.value}" is a name{named} already (line {first.start_mark.line + 1})'
        self._report(node, "name-shared", message, fix)

    def _is(self, node: Node, kind: str, shape: Plain, key: str) -> bool:
        if node.id == kind:
            return True
        wanted = "a text" if isinstance(shape, Text) else shape.wanted
        message = f"{_subject(key)} is {_FOUND[node.id]}; wanted {wanted}"
        listed = not key or key.endswith(_ENTRY)
        fix = f"write it as in `{shape.example}`" if listed else f"write `{key}: {shape.example}`"
        self._report(node, "type-wrong", message, fix)
        return False

    def _report(self, node: Node, code: str, message: str, fix: str) -> None:
        place = self._place(node)
        if (code, place.line, place.column) in self._told:
            return  # an alias brought the walk here again
        self._told.add((code, place.line, place.column))
        self.problems.append(place.problem(code, "error", message, fix))

    def _place(self, node: Node) -> Place:
        start, end = node.start_mark, node.end_mark
        source = self.lines[start.line] if start.line < len(self.lines) else ""
        last = end.column if end.line == start.line else len(source.rstrip())
        width = max(1, last - start.column)
        return Place(self.file, start.line + 1, start.column + 1, width, source)


def _subject(key: str) -> str:
    if key.endswith(_ENTRY):
        return f'an entry of "{key.removesuffix(_ENTRY)}"'
    return f'"{key}"' if key else "the file"
