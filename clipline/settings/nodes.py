"""What a YAML node holds: the small questions that a walk over a tree asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clipline.settings.shapes import Node

YAML = "tag:yaml.org,2002:"
NULL = YAML + "null"


def scalar_value(node: Node) -> str:
    """The scalar's words; nothing where YAML reads null."""
    value: str = node.value
    return "" if node.tag == NULL else value.strip()


def is_absent(node: Node) -> bool:
    """Whether nothing is written there."""
    return node.id == "scalar" and not node.value


def leaves(row: Mapping[str, Node], keys: tuple[str, ...]) -> Iterator[Node]:
    """The texts below those keys: a text, the items of a list, the values of a table."""
    for key in keys:
        if key in row:
            yield from _scalars(row[key], _LEAF_DEPTH)


_LEAF_DEPTH = 3  # `names: {ko: [국방부]}` is the deepest; an alias may point back to its own list


def _scalars(node: Node, depth: int) -> Iterator[Node]:
    if node.id == "scalar":
        yield node
    elif depth:
        below = node.value if node.id == "sequence" else [value for _, value in node.value]
        for item in below:
            yield from _scalars(item, depth - 1)
