"""site.yaml and the language files, read and checked: the only room that knows YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

from clipline.model import Rights

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Language:
    """A language file. `words` maps a dotted list name (`stamp.published`) to its words."""

    code: str
    name: str
    words: Mapping[str, tuple[str, ...]]

    def list(self, key: str) -> tuple[str, ...]:
        """The words of that list; none where the language has no such list."""
        return self.words.get(key, ())

    def lists(self, prefix: str) -> dict[str, tuple[str, ...]]:
        """The lists below a prefix, by what follows it: `lists("month")["4"]`."""
        start = prefix + "."
        return {k[len(start) :]: v for k, v in self.words.items() if k.startswith(start)}


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country: its names, what its people and things are called, and its seats of power."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """A public body. `generic` names ("defense ministry") belong to one in each country."""

    id: str
    name: str
    country: str
    names: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletEntry:
    """Who publishes. `signatures` are words by which its pages show whose they are.

    `offset` is the home zone in minutes east of UTC; `credits` are the forms in which a wire
    signs (`(Yonhap)` has the credit `Yonhap`).
    """

    name: str
    country: str | None = None
    lang: str | None = None
    offset: int | None = None
    wire: bool = False
    aliases: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    rights: Rights | None = None
    date_order: str | None = None


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person whose name is spelled in several ways."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentEntry:
    """A named document, meeting or exercise, and what kind of agreement it is."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """An archive's site.yaml. `nouns` maps a kind of agreement to the archive's own words for it."""

    title: str = "Clippings"
    description: str = ""
    language: str = "en"
    base_url: str | None = None
    rights: Rights = "quote"
    about: str = ""
    countries: tuple[CountryEntry, ...] = ()
    agencies: tuple[AgencyEntry, ...] = ()
    outlets: tuple[OutletEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    instruments: tuple[InstrumentEntry, ...] = ()
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def read_language(code: str) -> Language:
    """The language file of that code; KeyError where there is none."""
    file = resources.files("clipline").joinpath("languages", f"{code}.yaml")
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a safe loader
    except FileNotFoundError:
        raise KeyError(code) from None
    return Language(code, data.pop("name"), dict(_flatten("", data)))


@cache
def languages() -> tuple[Language, ...]:
    """Every language there is a file for, by code."""
    folder = resources.files("clipline").joinpath("languages")
    codes = sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".yaml"))
    return tuple(read_language(code) for code in codes)


def _flatten(prefix: str, node: Any) -> list[tuple[str, tuple[str, ...]]]:  # noqa: ANN401 - YAML
    if isinstance(node, dict):
        return [pair for k, v in node.items() for pair in _flatten(f"{prefix}{k}.", v)]
    words = node if isinstance(node, list) else [node]
    return [(prefix[:-1], tuple(str(word) for word in words))]
