"""What a date template may begin with, so that it is tried nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

DIGITS, YEAR = "0", "0000"  # stand for a number of one to three digits, and of four
# What goes on from a year's digits and one more is another number that lost the space before it:
# a time, or what is counted, `20243 min read`.
GLUED = r"\d?(?::[0-5]\d|\.? [^\W\d_])"
_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()|]|.", re.DOTALL)
_ITEM = re.compile(
    r"\\.|\[(?:\\.|[^\]])*\]|\{[a-z_]+2?\}|<>|.", re.DOTALL
)  # an escape, a class, a slot, a mark, a character
_QUANTIFIER = re.compile(r"[?*]|\{0,\d+\}")
_REPEAT = re.compile(r"\{\d+(?:,\d+)?\}")

SlotLeads = Callable[[str], set[str]]


def leads(template: str, slot_leads: SlotLeads) -> tuple[set[str], bool]:
    """Small letters, words or kinds of number it may begin with; whether it may match nothing."""
    found: set[str] = set()
    empty = False
    for branch in _branches(template):
        more, nothing = _branch_leads(branch, slot_leads)
        found |= more
        empty = empty or nothing
    return found, empty


def _branches(template: str) -> list[str]:
    """The alternatives of a pattern, those within groups left whole."""
    depth, branches = 0, [""]
    for part in _TOKEN.findall(template):
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            branches.append("")
        else:
            branches[-1] += part
    return branches


def _branch_leads(branch: str, slot_leads: SlotLeads) -> tuple[set[str], bool]:
    found: set[str] = set()
    for item, optional in _items(branch):
        more, nothing = _item_leads(item, slot_leads)
        found |= more
        if not (optional or nothing):
            return found, False
    return found, True


def _items(branch: str) -> Iterator[tuple[str, bool]]:
    """The parts of a branch in turn, and whether each may be left out."""
    at = 0
    while at < len(branch):
        end = _group_end(branch, at) if branch[at] == "(" else _ITEM.match(branch, at).end()  # type: ignore[union-attr]  # any character is an item
        item = branch[at:end]
        quantifier = _QUANTIFIER.match(branch, end)
        repeat = quantifier or _REPEAT.match(branch, end)
        yield item, quantifier is not None
        at = repeat.end() if repeat else end


def _group_end(branch: str, start: int) -> int:
    depth = 0
    for token in _TOKEN.finditer(branch, start):
        depth += (token[0] == "(") - (token[0] == ")")
        if depth == 0:
            return token.end()
    return len(branch)


def _item_leads(item: str, slot_leads: SlotLeads) -> tuple[set[str], bool]:
    if item.startswith(("(?=", "(?!", "(?<")) or item in {"<>", r"\b"}:
        return set(), True
    if item.startswith("("):
        return leads(re.sub(r"^\((?:\?:|\?P<\w+>)?", "", item)[:-1], slot_leads)
    if item.startswith("{"):
        return slot_leads(item.strip("{}").removesuffix("2")), False
    if item.startswith("["):
        return _literal(item[1:-1].replace(r"\d", DIGITS).replace("\\", "")), False
    return _literal(DIGITS if item == r"\d" else item[-1]), False


def _literal(characters: str) -> set[str]:
    letters = {char.lower() for char in characters if not char.isdecimal()}
    return letters | ({DIGITS, YEAR} if any(char.isdecimal() for char in characters) else set())
