"""Who speaks in a line: the report, or the site of itself, of its page and of who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from clipline.reading.layout.lines import Line, is_presented
from clipline.reading.text.function_words import every_language
from clipline.reading.text.marks import LONG, SHORT, TINY, width_of

_QUOTED = re.compile(r"\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|「[^」]*(?:」|$)|(?<!\w)'.*'(?!\w)")
_VOICE = r"(?<!\w){own_voice}(?!\w)|{site_says}"
_ITSELF = r"(?i:(?<!\w){itself}(?!\w)|{page_says})"
_ARTICLE = r"(?i:{the} )"
_NAME = re.compile(r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){1,2}")
_SAID = frozenset({"sentence", "sentences", "short-sentence"})
_SIGNING = frozenset({"stamp", "byline", "stamp:start", "stamp:whole"})
_ENOUGH = 3  # paragraphs: of fewer the voice is not known
_RARE = 0.2  # of the paragraphs: where more speak so, the text does
_HEAD = 12  # lines above the text in which its writers are named
_NAMES = 20  # at most
_PLATES = 3  # lines at a page's top among which its name stands
_WIDEST = 2 * LONG


def find_speakers(lines: Sequence[Line], prose: Sequence[bool]) -> dict[int, list[str]]:
    """By a line's place what tells that it is said by the site; `prose` says what reads as text."""
    lead = next((i for i, whole in enumerate(prose) if whole), len(lines))
    out: dict[int, list[str]] = {}
    voices = frozenset(_own_voices(lines, prose))
    writers, plates = (
        _first_told(names, lines, prose) for names in (_writers(lines, lead), _plates(lines, lead))
    )
    told = 0
    for index in range(lead, len(lines)):
        line = lines[index]
        told += prose[index]
        if told > 1 and not _SAID.isdisjoint(line.features) and line.width < _WIDEST:
            out[index] = [*_about(index, line, writers, plates)]
            within = any(prose[index + 1 : index + 2])
            voice = "own-voice-within" if within else "own-voice"
            out[index] += [voice] if index in voices else []
    return out


def signed_names(lines: Sequence[Line]) -> tuple[str, ...]:
    """The names that sign the page: a later line that begins with one is about the author."""
    signed = (line for line in lines if line.byline is not None and "byline" in line.features)
    names = [name.of(line.text) for line in signed if line.byline for name in line.byline.names]
    names += [name.text for name, bio in pairwise(lines) if is_presented(name, bio)]
    return tuple(names[:8])


def _first_told(
    names: Sequence[str], lines: Sequence[Line], prose: Sequence[bool]
) -> dict[str, int]:
    """By name the first paragraph that has it: who is told of above is one of the report's."""
    texts = [(n, line.text) for n, line in enumerate(lines) if prose[n]]
    end = len(lines)
    return {name: next((n for n, text in texts if name in text), end) for name in names[:_NAMES]}


def _about(
    index: int, line: Line, writers: Mapping[str, int], plates: Mapping[str, int]
) -> Iterator[str]:
    """What it tells of: its own page, who wrote it, whose site it is."""
    if every_language()[_ITSELF].search(_QUOTED.sub(" ", line.text)):
        yield "of-itself"
    if any(first >= index and line.text.startswith(name) for name, first in writers.items()):
        yield "writer"
    article = every_language()[_ARTICLE].match(line.text)
    start = article.end() if article else 0
    if any(first >= index and line.text.startswith(n, start) for n, first in plates.items()):
        yield "of-the-site"


def _own_voices(lines: Sequence[Line], prose: Sequence[bool]) -> list[int]:
    """The lines that say `we` or `you` outside quotes where the text does not."""
    voice = every_language()[_VOICE]
    said = [
        index
        for index, line in enumerate(lines)
        if not _SAID.isdisjoint(line.features)
        and SHORT <= line.width < _WIDEST
        and voice.search(_QUOTED.sub(" ", line.text))
    ]
    told = sum(line.width for line, whole in zip(lines, prose, strict=True) if whole)
    spoken = sum(lines[index].width for index in said if prose[index])
    return said if sum(prose) >= _ENOUGH and spoken <= _RARE * told else []


def _writers(lines: Sequence[Line], lead: int) -> list[str]:
    """The names on short lines above the text next to a day or a byline."""
    out: list[str] = []
    for index in range(max(0, lead - _HEAD), lead):
        line = lines[index]
        near = lines[max(0, index - 1) : index + 2]
        if (
            line.width < SHORT
            and not _is_title(line)
            and any(not _SIGNING.isdisjoint(n.features) for n in near)
        ):
            names = [m.group() for m in _NAME.finditer(line.text)]
            out += names + [" ".join(name.split()[-2:]) for name in names]
            if not line.text.isascii() and len(line.text) < _HEAD:
                out.append(line.text)
    return out


def _is_title(line: Line) -> bool:
    """Whether a short line tells something: `Two Harbours get a light` above its day signs none."""
    small = [word for word in line.text.split() if word.islower()]
    signed = line.byline is not None or not _SIGNING.isdisjoint(line.features)
    return "headlike" in line.features and len(small) > 1 and not signed


def _plates(lines: Sequence[Line], lead: int) -> list[str]:
    """The names that the page's first lines may be."""
    tops = lines[: min(_PLATES, lead)]
    names = [n.text for n in tops if n.width < SHORT and _SAID.isdisjoint(n.features)]
    parts = [name.split(" ", 1)[1] for name in names if " " in name]
    return [name for name in (*names, *parts) if _is_plate(name)]


def _is_plate(name: str) -> bool:
    """Whether a site may be called so: one plain word is as likely what the report is about."""
    if width_of(name) <= TINY // 2:
        return False
    return not name.isascii() or (name[0].isupper() and not name.isalpha())
