"""One sentence's telling of an agreement: its frame, who it is between, and when."""

from __future__ import annotations

from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.phrases import Phrase
from clipline.reading.dates import DateExpression

FUTURE = frozenset({"planned", "considered"})
TWO_SIDES = 2


class Telling(Noun, frozen=True):
    """A frame with its parties and its date. `own`: how many sides its sentence itself names;
    `rule`: how the date was found; `more`: further sentences on the same; `label`: what it is
    called, where its own words do not tell, and `of` whose words do; `topic` what it is about;
    `past`: it was done long before the clipping.
    """

    frame: Frame
    parties: Parties
    own: int
    when: DateExpression | None
    rule: str
    more: tuple[Span, ...] = ()
    label: str = ""
    of: Frame | None = None
    topic: frozenset[str] = frozenset()
    past: bool = False

    @property
    def phrase(self) -> Phrase:
        """The words of the agreement."""
        return self.frame.phrase

    @property
    def weight(self) -> tuple[int, bool, int]:
        """Which of two is shown: the dated, the named, the one with more parties."""
        dated = 0 if self.when is None else 1 if self.rule == "report" else 2
        return (dated, self.phrase.named, self.own)

    @property
    def ahead(self) -> bool:
        """Whether it has not happened yet."""
        return self.frame.status in FUTURE
