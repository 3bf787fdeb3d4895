"""What an outlet changed in a story that it did not write: sentences cut, added, put otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from clipline.config import read_language, rules_of
from clipline.model import Record, Span
from clipline.nouns import Noun
from clipline.reading.text.sentences import find_sentences

# Two sentences in the same place that share as much of their words are one, put otherwise: a
# dateline taken off leaves 0.8, another name for a ministry 0.7; neighbours in a text share 0.3.
_REWORDED = 0.6
# Of the longest copy's length; one that has less was cut, as papers cut far more than they add.
_WHOLE = 0.8
_WORD = re.compile(r"\w+")


class Difference(Noun, frozen=True):
    """How a copy departs from a story. Spans are of sentences, each in its own clipping's text.

    `left_out` are the story's, `added` the copy's, `reworded` the story's and the copy's;
    `kept` says how many sentences are word for word the same.
    """

    kept: int
    left_out: tuple[Span, ...]
    added: tuple[Span, ...]
    reworded: tuple[tuple[Span, Span], ...]


def find_original(records: Sequence[Record]) -> Record:
    """The one of several copies that the others are held against: the wire's own, if it is there,
    else the earliest of those that are not cut, else the longest of these.
    """
    longest = max(map(_length, records))

    def rank(record: Record) -> tuple[bool, bool, str, int, str]:
        published, length = record.published.value, _length(record)
        told = (published.iso if published else None) or "9999"
        is_cut = length < _WHOLE * longest
        return (not _is_the_wires(record), is_cut, told, -length, record.clipping.id)

    return min(records, key=rank)


def _length(record: Record) -> int:
    return sum(span.end - span.start for span in record.body)


def _is_the_wires(record: Record) -> bool:
    return record.outlet.value is not None and record.outlet.value == record.wire.value


def find_difference(story: Record, copy: Record) -> Difference:
    """What the copy changed; letters' case and punctuation count for nothing."""
    of_story, of_copy = _sentences(story), _sentences(copy)
    said, printed = list(of_story.values()), list(of_copy.values())
    steps = SequenceMatcher(None, said, printed, autojunk=False).get_opcodes()
    ours, theirs = list(of_story), list(of_copy)
    kept, left_out, added = 0, list[Span](), list[Span]()
    reworded: list[tuple[Span, Span]] = []
    for step, a, b, c, d in steps:
        if step == "equal":
            kept += b - a
            continue
        pairs = _paired(said[a:b], printed[c:d])
        reworded += [(ours[a + i], theirs[c + j]) for i, j in pairs.items()]
        left_out += [ours[a + i] for i in range(b - a) if i not in pairs]
        added += [theirs[c + j] for j in range(d - c) if j not in pairs.values()]
    return Difference(kept, tuple(left_out), tuple(added), tuple(reworded))


def _sentences(record: Record) -> Mapping[Span, tuple[str, ...]]:
    """The body's sentences with their words, casefolded, without the dateline; a stretch without
    words is none.
    """
    text = record.clipping.text
    spans = find_sentences(text, record.body, read_language(rules_of(record.lang.value)))
    said = {}
    for span in spans:
        dated = record.dateline is not None and span.covers(record.dateline)
        start = record.dateline.end if record.dateline and dated else span.start
        said[span] = tuple(_WORD.findall(text[start : span.end].casefold()))
    return {span: words for span, words in said.items() if words}


def _paired(said: Sequence[tuple[str, ...]], printed: Sequence[tuple[str, ...]]) -> dict[int, int]:
    """Which sentences of one stretch are those of the other in other words, both in order."""
    pairs: dict[int, int] = {}
    start = 0
    for i, words in enumerate(said):
        for j in range(start, len(printed)):
            if SequenceMatcher(None, words, printed[j], autojunk=False).ratio() >= _REWORDED:
                pairs[i], start = j, j + 1
                break
    return pairs
