"""What bodies and countries are called on pages: by their names in the archive's language."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache

from clipline.config import Config
from clipline.texts import read_texts


@cache
def call_names(config: Config) -> Mapping[str, str]:
    """The name for people by the name that the data have, where site.yaml has another one.

    A body's names bear their language; of a country's, the first in the language's script is meant.
    A name that bodies of two countries have keeps its words: it does not tell whose it is.
    """
    listed = Counter(entry.name for entry in config.agencies)
    firsts = {
        entry.name: dict(reversed(entry.names)).get(config.language, entry.name)
        for entry in config.agencies
        if listed[entry.name] == 1
    }
    script = read_texts(config.language).say("letters")
    countries = {c.names[0]: _first_in(script, c.names) for c in config.countries if c.names}
    return {name: said for name, said in {**firsts, **countries}.items() if said != name}


def _first_in(script: str, names: tuple[str, ...]) -> str:
    return next((n for n in names if all(_is_in(script, c) for c in n if c.isalpha())), names[0])


def _is_in(script: str, letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(script)
