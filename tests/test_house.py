"""The house, held to its own rules: who may know whom, what is pure, and how long is too long."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

from clipline.cache import AROUND

CODE = Path(__file__).resolve().parent.parent / "clipline"

# Rooms in their order: each may import only from those above it. A room that is not named here
# (one that was split off) may stand anywhere, as long as one order remains that suits them all.
WINGS = ("", "reading", "timeline", "site", "whole")
HALLS = {"settings": "", "building": "whole"}  # folders that are no wings of their own
ORDER = {
    "": ("nouns", "problems", "partial_dates", "model", "config"),
    "reading": (
        "source", "vocabulary", "zones", "dates", "masthead", "entities", "agreements", "record",
    ),
    "timeline": ("copies", "events"),
    "site": ("rights", "charts", "pages", "search", "exports", "render"),
    "whole": (
        "cache", "building.stages", "building.lock", "building.placement", "building.workers",
        "building.collection", "pipeline", "explain",
        "report", "cli",
    ),
}  # fmt: skip

# Rooms of the pure wings that may touch more than their arguments, and why.
DOORS = {
    "config": "reads site.yaml and the language files",
    "reading.source": "reads the clippings",
    "reading.keeper.pairing": "takes names of files apart, and opens none",
    "site.tables.columns": "csv writes into an io.StringIO",
    "site.html.assets": "reads the templates' files",
    "site.render": "reads the templates",
}
PACKAGES = {
    "yaml": "config",
    "dateutil": "reading.calendar.arithmetic",
    "ahocorasick": "reading.vocabulary",
    "charset_normalizer": "reading.raw.decoding",
    "distributed": "building.workers",
    "jinja2": "site.render",
    "markupsafe": "site.render",
    "msgspec": "nouns coding",
    "markdown": "site.html.notes",
    "nh3": "site.html.notes",
}
IMPURE = {
    "asyncio", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess",
    "tempfile", "threading", "time", "uuid",
}  # fmt: skip
IMPURE_CALLS = {"open", "print", "input", "exit", "eval", "exec", "now", "today", "utcnow"}
IMPURE_NAMES = {"argv", "environ", "stdin", "stdout", "stderr"}
TOPIC = re.compile(
    r"\b(korean?|rok|seoul|pyongyang|washington|pentagon|yonhap|chanakya|dapa|cyber\w*)\b",
    re.IGNORECASE,
)
LONGEST_ROOM = 300
LONGEST_FUNCTION = 40


@cache
def rooms() -> dict[str, Path]:
    """Every module by its dotted name below the package."""
    paths = (path for path in CODE.rglob("*.py") if path.name != "__init__.py")
    return {".".join(p.relative_to(CODE).with_suffix("").parts): p for p in sorted(paths)}


@cache
def tree(room: str) -> ast.Module:
    return ast.parse(rooms()[room].read_text(encoding="utf-8"))


@cache
def imports(room: str) -> frozenset[str]:
    """The dotted names of what a room imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree(room)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{room} imports relatively"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


@cache
def own_imports(room: str) -> frozenset[str]:
    """The rooms of this house that a room imports."""
    return frozenset(name.removeprefix("clipline.") for name in imports(room)) & set(rooms())


@cache
def wing(room: str) -> str:
    """The wing of a room; top-level rooms that know a later wing are of the whole."""
    folder, dot, _ = room.partition(".")
    if dot or room in ORDER[""]:
        return HALLS.get(folder, folder) if dot else ""
    later = any(wing(name) for name in own_imports(room))
    return "whole" if later or room in ORDER["whole"] else ""


def is_pure(room: str) -> bool:
    return room not in DOORS and (wing(room) != "whole" if "." in room else room in ORDER[""])


def test_no_room_imports_from_a_later_wing() -> None:
    wrong = [
        f"{room} imports {name}"
        for room in rooms()
        for name in own_imports(room)
        if WINGS.index(wing(name)) > WINGS.index(wing(room))
    ]
    assert wrong == []


def test_every_room_that_has_a_place_is_there() -> None:
    prefixes = {name: f"{name}." if name not in ("", "whole") else "" for name in ORDER}
    named = {prefixes[name] + room for name, order in ORDER.items() for room in order}
    assert named <= set(rooms())


def test_rooms_import_only_from_those_above_them() -> None:
    above = {room: set(own_imports(room)) for room in rooms()}
    for name, order in ORDER.items():
        prefix = f"{name}." if name not in ("", "whole") else ""
        for earlier, later in pairwise(order):
            above.setdefault(prefix + later, set()).add(prefix + earlier)
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        pytest.fail("no order of rooms suits these, each to stand below the next: " + str(error))


@pytest.mark.parametrize("name", ["reading", "timeline", "site"])
def test_the_folders_of_a_wing_lie_in_one_direction(name: str) -> None:
    def corner(room: str) -> str:
        """The folder within the wing, or the room itself where it stands in the wing's front."""
        return room.split(".")[1]

    above: dict[str, set[str]] = {}
    for room in rooms():
        if room.startswith(f"{name}."):
            known = {corner(other) for other in own_imports(room) if wing(other) == name}
            above.setdefault(corner(room), set()).update(known - {corner(room)})
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        pytest.fail("no order of folders suits these, each to stand below the next: " + str(error))


@pytest.mark.parametrize("room", [room for room in rooms() if is_pure(room)])
def test_a_pure_room_knows_no_file_clock_network_or_chance(room: str) -> None:
    assert {name.partition(".")[0] for name in imports(room)} & IMPURE == set()
    calls = [node.func for node in ast.walk(tree(room)) if isinstance(node, ast.Call)]
    names = {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in calls}
    assert names & IMPURE_CALLS == set()
    attributes = {n.attr for n in ast.walk(tree(room)) if isinstance(n, ast.Attribute)}
    assert attributes & IMPURE_NAMES == set()


def test_what_no_cached_value_depends_on_knows_more_than_the_rules() -> None:
    assert {room for room in AROUND if room not in rooms() or wing(room) != "whole"} == set()


def test_each_package_has_one_door() -> None:
    wrong = []
    for room in rooms():
        for package in {name.partition(".")[0] for name in imports(room)}:
            known = package == "clipline" or package in sys.stdlib_module_names
            if not known and room not in PACKAGES.get(package, "").split():
                wrong.append(f"{room} imports {package}, whose door is {PACKAGES.get(package)}")
    assert wrong == []


def test_the_init_files_are_empty() -> None:
    assert [path for path in CODE.rglob("__init__.py") if path.read_bytes()] == []


def words_of(room: str) -> Iterator[tuple[int, str]]:
    """Every string of a room with its line, but for docstrings, which match nothing."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree(room))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree(room)):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield node.lineno, str(node.value)


def test_the_code_knows_no_topic() -> None:
    wrong = [
        f"{room}:{line}: {match[0]}"
        for room in rooms()
        for line, words in words_of(room)
        for match in TOPIC.finditer(words)
    ]
    assert wrong == []


def test_no_room_is_long() -> None:
    lengths = {room: path.read_bytes().count(b"\n") for room, path in rooms().items()}
    assert {r: n for r, n in lengths.items() if n > LONGEST_ROOM} == {}


def test_no_function_is_long() -> None:
    wrong = {
        f"{room}.{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for room in rooms()
        for node in ast.walk(tree(room))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    assert {name: lines for name, lines in wrong.items() if lines > LONGEST_FUNCTION} == {}


def test_every_room_and_public_function_says_what_it_gives() -> None:
    silent = [room for room in rooms() if not ast.get_docstring(tree(room))]
    silent += [
        f"{room}.{node.name}"
        for room in rooms()
        for node in tree(room).body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []
