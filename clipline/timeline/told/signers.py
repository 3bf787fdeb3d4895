"""The bodies whose people sign: who signs for a body brings it into the event."""

from __future__ import annotations

import re
from itertools import pairwise

from clipline.config import read_language, rules_of
from clipline.model import Record, Span

# "Ada Vidal (left) of Uruguay's Navy": from a name to the body that it is of.
_OF = re.compile(
    r"(?: \(\w+\))? (?:of|from) (?:the )?(?:(?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+['\u2019]s )?"
)
_AND = re.compile(r",? and (?:[\w.]+ ){0,3}")  # a rank may stand before the second name
_REACH = 60  # characters from a name to its body
_VERB = 24  # characters from the last body to the end of the verb


def find_signers(record: Record) -> tuple[str, ...]:
    """The ids of bodies of which two people, each named with theirs, sign together.

    None where the clipping tells of several things signed: which of them it was is not said.
    """
    if sum(agreement.status == "signed" for agreement in record.agreements) != 1:
        return ()
    text, pairs = record.clipping.text, pairwise(_people_of_bodies(record))
    found = (
        body
        for (one, first), (other, second) in pairs
        if _AND.fullmatch(_flat(text, one.end, other.start)) and _sign(record, other.end)
        for body in (first, second)
    )
    return tuple(dict.fromkeys(found))


def _people_of_bodies(record: Record) -> list[tuple[Span, str]]:
    """Each person named with a body, from the name to the body's end, in the order of the text."""
    text = record.clipping.text
    people = sorted({m.span for person in record.people for m in person.mentions})
    bodies = sorted({(m.span, a.id) for a in record.agencies for m in a.mentions})
    return [
        (Span(person.start, span.end), body)
        for person in people
        for span, body in bodies
        if 0 < span.start - person.end < _REACH
        and _OF.fullmatch(_flat(text, person.end, span.start))
    ]


def _sign(record: Record, at: int) -> bool:
    """Whether a verb of signing follows there."""
    after = _flat(record.clipping.text, at, at + _VERB)
    verbs = read_language(rules_of(record.lang.value)).list("verb.signed")
    return any(after.startswith((f" {verb} ", f" {verb}.")) for verb in verbs)


def _flat(text: str, start: int, end: int) -> str:
    """That stretch with its line breaks as spaces."""
    return text[start:end].replace("\n", " ")
