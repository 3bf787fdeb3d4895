"""What an agency is called: in each language its official name, then names as clippings write them.

"The ministry" and "our ministry" are no names: they say which one is meant only to who reads on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.looked_up.bodies import Body, by_count
from clipline.site.words.wording import LANGUAGES
from clipline.texts import Texts

_SHOWN = 12  # of a body, in each language
_ARTICLES = ("the ", "The ")


class Names(Noun, frozen=True):
    """What a body is called in one language; `written` are other names, with how often.

    `language` is what the page calls it, `official` is empty where the archive's list has none.
    """

    lang: str
    language: str
    official: str
    written: tuple[tuple[str, int], ...]


def find_names(archive: Archive, body: Body) -> tuple[Names, ...]:
    """Its names by language, the archive's own language first."""
    official, written = _listed(archive, body), _written(archive, body)
    home = archive.config.language
    order = sorted(
        {*official, *written}, key=lambda lang: (lang != home, -written[lang].total(), lang)
    )
    texts = archive.texts
    names = (_names_in(texts, lang, official.get(lang, ""), written[lang]) for lang in order)
    return tuple(found for found in names if found.official or found.written)


def _names_in(texts: Texts, lang: str, official: str, written: Counter[str]) -> Names:
    others = Counter({name: times for name, times in written.items() if name != official})
    language = texts.get(f"language.{lang}", LANGUAGES.get(lang, lang))
    return Names(lang, language, official, by_count(others)[:_SHOWN])


def _listed(archive: Archive, body: Body) -> dict[str, str]:
    """Its first name in each language of the archive's list."""
    entry = next((e for e in archive.config.agencies if e.id == body.id), None)
    firsts = dict(reversed(entry.names)) if entry else {}
    return {archive.config.language: body.name, **firsts} if entry else firsts


def _written(archive: Archive, body: Body) -> dict[str, Counter[str]]:
    """The names that clippings of each language write."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for clipping in body.clippings:
        brief = archive.brief_by_id[clipping]
        words = (
            word for agency in brief.agencies if agency.id == body.id for word in agency.proper
        )
        written[brief.lang or archive.config.language].update(_bare_names(words))
    return written


def _bare_names(mentions: Iterable[str]) -> Iterable[str]:
    """Those that are names, without their article."""
    for words in mentions:
        name = next((words[len(a) :] for a in _ARTICLES if words.startswith(a)), words)
        if name and (any(map(str.isupper, name)) or not any(map(str.islower, name))):
            yield name
