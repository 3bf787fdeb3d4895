"""What the keeper corrects in one clipping: the nouns, as written and as applied.

Values are plain texts here: what they mean is known where they are applied.
"""

from __future__ import annotations

from typing import Literal

from clipline.nouns import Noun
from clipline.problems import Place
from clipline.settings.decisions import DecisionEntry

Act = Literal["not", "is", "add"]
CHANGES = ("label", "kind", "status", "date", "date_end", "parties")  # of an agreement
RULE = "correction"  # in the evidence of what the keeper says
NONE = "none"  # as a value: the page has no such thing


class Said(Noun, frozen=True, order=True):
    """Words of the corrections file, and where they stand in it."""

    text: str
    place: Place


class ValueCorrection(Noun, frozen=True):
    """A field's value; no texts mean that the page does not tell. `words` are its evidence."""

    field: str
    texts: tuple[str, ...]
    place: Place
    words: Said | None = None
    reason: str = ""


class RoleCorrection(Noun, frozen=True):
    """What the lines from `first` to `last` are, counted from 1 in the whole file."""

    first: int
    last: int
    role: str
    place: Place
    reason: str = ""


class NameCorrection(Noun, frozen=True):
    """A body or a person that is none (`not`), is another (`is`), or was missed (`add`)."""

    act: Act
    words: Said
    name: Said | None
    role: str | None
    place: Place
    reason: str = ""


class AgreementCorrection(Noun, frozen=True):
    """An agreement that is none (`not`), is told otherwise (`is`), or was missed (`add`).

    `changes` are the fields that are given, in the order of their names.
    """

    act: Act
    words: Said
    changes: tuple[tuple[str, tuple[str, ...]], ...]
    place: Place
    reason: str = ""


class Corrections(Noun, frozen=True):
    """All of one clipping's corrections, in an order that is not the file's; `events` are decisions
    on what it tells, applied where accounts are joined.
    """

    values: tuple[ValueCorrection, ...] = ()
    roles: tuple[RoleCorrection, ...] = ()
    agencies: tuple[NameCorrection, ...] = ()
    people: tuple[NameCorrection, ...] = ()
    agreements: tuple[AgreementCorrection, ...] = ()
    events: tuple[DecisionEntry, ...] = ()

    def value(self, field: str) -> ValueCorrection | None:
        """The correction of that field, or None."""
        return next((v for v in self.values if v.field == field), None)


NOTHING = Corrections()


class Correction(Noun, frozen=True, order=True):
    """A correction that changed something: `was` is what had been read, `value` what stands.

    `words` are those it was found by; they are the clipping's, so rights decide on them.
    """

    field: str
    words: str
    value: str
    was: str
    reason: str = ""
