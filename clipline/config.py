"""site.yaml and the files of languages, read and checked: the only room that knows YAML."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import yaml

from clipline.model import Rights
from clipline.nouns import Noun, field
from clipline.problems import Place, Problem
from clipline.settings.checking import Checker
from clipline.settings.decisions import DecisionEntry
from clipline.settings.entry_ids import free_id
from clipline.settings.firsts import first_like
from clipline.settings.schema import missing, site_schema
from clipline.settings.shapes import Node, Table
from clipline.settings.yaml_file import LINE_END, SIZE, UNSEEN, YamlFile, is_too_deep

Loader, Words = (getattr(yaml, f"C{n}", getattr(yaml, n)) for n in ("SafeLoader", "BaseLoader"))


class Language(Noun, frozen=True):
    """A language file. `words` maps a dotted list name (`stamp.published`) to its words."""

    code: str
    name: str
    words: Mapping[str, tuple[str, ...]]

    def list(self, key: str) -> tuple[str, ...]:
        """The words of that list; none where the language has no such list."""
        return self.words.get(key, ())

    def lists(self, prefix: str) -> Mapping[str, tuple[str, ...]]:
        """The lists below a prefix, by what follows it: `lists("month")["4"]`."""
        return _lists_below(self, prefix + ".")

    def __hash__(self) -> int:
        """By its code, so that what depends on a language alone can be computed once."""
        return hash(self.code)


@cache
def _lists_below(language: Language, start: str) -> Mapping[str, tuple[str, ...]]:
    below = {k[len(start) :]: v for k, v in language.words.items() if k.startswith(start)}
    return MappingProxyType(below)


class CountryEntry(Noun, frozen=True):
    """A country: its names, what its people and things are called, and its seats of power."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


class AgencyEntry(Noun, frozen=True):
    """A public body. `generic` names ("defense ministry") belong to one in each country; `side` is
    the union or country that one acts for whose `country` is `INT`.
    """

    id: str
    name: str
    country: str
    names: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    side: str | None = None

    @property
    def proper(self) -> tuple[str, ...]:
        """The names that are this body's alone: all of them but the generic ones."""
        shared = {name.lower() for name in self.generic}
        names = (self.name, *(name for _, name in self.names), *self.aliases)
        return tuple(name for name in dict.fromkeys(names) if name.lower() not in shared)


class OutletEntry(Noun, frozen=True):
    """Who publishes. `signatures` are words by which its pages show whose they are.

    `offset` is the home zone in minutes east of UTC; `credits` are the forms in which a wire
    signs (`(AFP)` has the credit `AFP`). A `worldwide` one is at home in its own `lang` alone.
    """

    name: str
    country: str | None = None
    lang: str | None = None
    offset: int | None = None
    wire: bool = False
    worldwide: bool = False
    aliases: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    rights: Rights | None = None
    date_order: str | None = None


class PersonEntry(Noun, frozen=True):
    """A person whose name is spelled in several ways; `country` is whose office they hold."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


class InstrumentEntry(Noun, frozen=True):
    """A named document, meeting or exercise, and what kind of agreement it is."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


class Config(Noun, frozen=True):
    """An archive's site.yaml. `nouns` maps a kind of agreement to the archive's own words for it;
    `groups` are words for several countries at once (`한미`), each with its codes.
    """

    title: str = "Clippings"
    description: str = ""
    language: str = "en"
    base_url: str | None = None
    rights: Rights = "quote"
    about: str = ""
    keeper: str = ""
    contact: str = ""
    license: str = ""
    countries: tuple[CountryEntry, ...] = ()
    agencies: tuple[AgencyEntry, ...] = ()
    outlets: tuple[OutletEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    instruments: tuple[InstrumentEntry, ...] = ()
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    decisions: tuple[DecisionEntry, ...] = ()

    def __hash__(self) -> int:
        """Cheap, so that what depends on an archive alone can be computed once."""
        return hash((self.title, self.base_url, len(self.agencies), len(self.decisions)))


@cache
def read_language(code: str) -> Language:
    """The language file of that code; KeyError where there is none."""
    data = _read_own("languages", code)
    return Language(code, data.pop("name"), dict(_flatten("", data)))


@cache
def rules_of(lang: str | None) -> str:
    """The code of the language by whose rules one is read: without its own by those of English."""
    return lang if lang is not None and lang in _codes("languages") else "en"


@cache
def languages() -> tuple[Language, ...]:
    """Every language there is a file for, by code."""
    return tuple(read_language(code) for code in _codes("languages"))


def read_interface(code: str) -> dict[str, tuple[str, ...]]:
    """The texts of the interface in that language, by dotted key; KeyError where there is none."""
    return dict(_flatten("", _read_own("interface", code)))


def _read_own(folder: str, code: str) -> dict[str, Any]:
    """What Clipline's own file for that language holds, `no` as a word; KeyError without one."""
    file = resources.files("clipline").joinpath(folder, f"{code}.yaml")
    try:
        return cast("dict[str, Any]", yaml.load(file.read_text(encoding="utf-8"), Words))  # noqa: S506 - a safe loader
    except FileNotFoundError:
        raise KeyError(code) from None


def _codes(folder: str) -> list[str]:
    files = resources.files("clipline").joinpath(folder).iterdir()
    return sorted(f.name[:-5] for f in files if f.name.endswith(".yaml"))


def _flatten(prefix: str, node: Any) -> list[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 - YAML
    if isinstance(node, dict):
        return [pair for k, v in node.items() for pair in _flatten(f"{prefix}{k}.", v)]
    words = node if isinstance(node, list) else [node]
    return [(prefix[:-1], tuple(str(word) for word in words))]


def read_config(path: Path, shown_as: str = "site.yaml") -> tuple[Config, tuple[Problem, ...]]:
    """The archive's settings, and what is wrong with them by line; never an exception.

    What is wrong is left out and the rest used. A missing file gives the defaults and a note,
    a file that is no YAML the defaults and an error.
    """
    try:
        data = _read(path)
    except FileNotFoundError:
        return Config(), (missing(shown_as),)
    except (OSError, ValueError) as error:
        message = f"it cannot be read: {getattr(error, 'strerror', None) or error}"
        return Config(), (YamlFile(shown_as).unread(message, "make it a file that you may read"),)
    text = YamlFile(shown_as).decode(data)
    return (Config(), (text,)) if isinstance(text, Problem) else _parse(text, shown_as)


def _read(path: Path) -> bytes:
    """What the file holds, as far as it may be large; a pipe would be waited for."""
    if path.exists() and not path.is_file():
        raise IsADirectoryError(errno.EISDIR, "it is no regular file")
    with path.open("rb") as file:
        return file.read(4 * SIZE + 1)


def _parse(text: str, shown_as: str) -> tuple[Config, tuple[Problem, ...]]:
    def schema(root: Node) -> Table:
        return site_schema(_countries_listed(root), _codes("interface"))

    values, problems = read_yaml(YamlFile(shown_as), text, schema)
    return first_like(_config(values)), problems


def read_yaml(
    file: YamlFile, text: str, schema: Callable[[Node], Table]
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of a YAML file that fit its schema, which is asked for the shape of the tree that
    was found, and what is wrong with the others; never an exception.
    """
    if is_too_deep(text):
        fix = "keep only settings in it, and close every bracket"
        return {}, (file.unread("it is too large, or nested too deeply", fix),)
    lines = LINE_END.split(text)
    try:
        root = cast("Node | None", yaml.compose(text, Loader=Loader))
    except yaml.MarkedYAMLError as error:
        return {}, (_broken(error, file, lines),)
    except yaml.YAMLError:
        return {}, (file.unread("it holds a control character", UNSEEN),)
    if root is None:
        return {}, ()
    checker = Checker(file.shown_as, lines)
    values = checker.check(root, schema(root))
    return values, tuple(sorted(checker.problems, key=lambda p: p.sort_key))


def _countries_listed(root: Node) -> list[str]:
    """The keys below `countries`, known before anything that refers to them is read."""
    tables = [root] if root.id == "mapping" else []
    below = [v for t in tables for k, v in t.value if k.value == "countries" and v.id == "mapping"]
    keys = [key.value for table in below for key, _ in table.value if key.id == "scalar"]
    return [key for key in keys if re.fullmatch("[A-Z]{2}", key)]


def _broken(error: yaml.MarkedYAMLError, file: YamlFile, lines: list[str]) -> Problem:
    mark = error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = min(mark.column, len(lines[line])) if mark else 0
    return file.broken(what, Place(file.shown_as, line + 1, column + 1, 1, lines[line]))


def _config(values: dict[str, Any]) -> Config:
    agreements = values.get("agreements", {})
    return Config(
        **cast("dict[str, Any]", {k: v for k, v in values.items() if isinstance(v, str)}),
        countries=tuple(CountryEntry(c, **t) for c, t in values.get("countries", {}).items()),
        agencies=_agencies(values.get("agencies", ())),
        outlets=tuple(_outlet(row) for row in values.get("outlets", ())),
        people=tuple(PersonEntry(**row) for row in values.get("people", ())),
        instruments=tuple(InstrumentEntry(**row) for row in agreements.get("instruments", ())),
        nouns=agreements.get("nouns", {}),
        groups=tuple(values.get("pairs", {}).items()),
        decisions=tuple(DecisionEntry(**row, place=at) for row, at in values.get("events", ())),
    )


def _agencies(rows: list[dict[str, Any]]) -> tuple[AgencyEntry, ...]:
    out: dict[str, AgencyEntry] = {}
    taken = {row["id"] for row in rows if "id" in row}
    for row in rows:
        slug = row.get("id") or free_id(f"{row['country']} {row['name']}", {*taken, *out})
        names = tuple((lang, n) for lang, ns in row.get("names", {}).items() for n in ns)
        out[slug] = AgencyEntry(**{**row, "id": slug, "names": names})
    return tuple(out.values())


def _outlet(row: dict[str, Any]) -> OutletEntry:
    zone = row.pop("zone", None)
    return OutletEntry(**row, offset=_minutes(zone) if zone else None)


def _minutes(zone: str) -> int:
    hours, minutes = zone[1:].split(":")  # "+09:00": minutes east of UTC
    return (-1 if zone[0] == "-" else 1) * (int(hours) * 60 + int(minutes))
