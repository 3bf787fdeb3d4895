"""The nouns of the house, so that every room means the same by the same word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from clipline.nouns import Noun, field
from clipline.partial_dates import PartialDate
from clipline.problems import Problem
from clipline.reasons import Reason
from clipline.settings.corrections import NOTHING, Correction, Corrections

Role = Literal["nav", "headline", "meta", "caption", "body", "related", "comment", "bio", "notice"]
Confidence = Literal["certain", "likely", "guess"]
Rights = Literal["facts", "quote", "excerpt", "full"]
T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of a text: code points, half-open. A tuple: a text has thousands of them."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Evidence(Noun, frozen=True, order=True):
    """The words that a value was read from, and the named rule that read them."""

    span: Span
    rule: str


class Candidate(Noun, Generic[T], frozen=True):
    """A value that might have been: its words, and the named weights that add up to `score`."""

    value: T
    score: float
    evidence: tuple[Evidence, ...]
    reasons: tuple[tuple[str, float], ...] = ()


class Fact(Noun, Generic[T], frozen=True):
    """A value with the words it came from; `lost` keeps the other candidates, best first.

    `value` is None where the text does not tell; `evidence` may still show a partial date.
    `reasons` are the named weights that made it win, and add up to `score`.
    """

    value: T | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = "certain"
    lost: tuple[Candidate[T], ...] = ()
    score: float = 0.0
    reasons: tuple[tuple[str, float], ...] = ()


class HeaderField(Noun, frozen=True):
    """One `key: value` line of the keeper's header block; the span is the value's."""

    key: str
    value: str
    span: Span


class Clipping(Noun, frozen=True):
    """A saved file. `text` is the whole file as decoded; `content` leaves out the header block."""

    id: str
    file: str
    sha256: str
    text: str
    content: Span
    header: tuple[HeaderField, ...] = ()
    encoding: str = "utf-8"
    problems: tuple[Problem, ...] = ()
    corrections: Corrections = NOTHING

    def header_value(self, key: str) -> HeaderField | None:
        """The header's line of that key, or None."""
        return next((f for f in self.header if f.key == key), None)


class Zone(Noun, frozen=True):
    """One line of the text, its break included (or all that was not read), and what it is."""

    role: Role
    span: Span
    reasons: tuple[tuple[str, float], ...] = ()


class Agency(Noun, frozen=True):
    """A public body that acts in a clipping. `country` is ISO 3166 alpha-2 or `INT`.

    `known`: listed in site.yaml. `id` is a slug, the same in every clipping.
    """

    id: str
    name: str
    country: str | None
    known: bool
    mentions: tuple[Evidence, ...]


class Person(Noun, frozen=True):
    """A person named in a clipping; `role` is the title as printed."""

    id: str
    name: str
    role: str | None
    mentions: tuple[Evidence, ...]


MENTION = "mention"  # the rule by which a sentence is read that may tell of what others tell
UNTOLD = "untold"  # the kind of one that no word calls a paper, a session or an exercise


class Agreement(Noun, frozen=True):
    """Who agreed what with whom, when, and how far it got, as one clipping tells it.

    `evidence` is the sentence; `more` holds further sentences on the same agreement.
    `alternatives` are other readings of the same words ("the previous day"); `counted_from` is
    the day named before that they were counted from, its rule says which way.
    `date` may lack its year (`date.iso` is None then): it is kept, never completed. `week` is all
    that the words tell of the day where they tell no more. `named` are the countries that its
    sentence names, sides or not, by code.
    """

    id: str
    label: str
    kind: str
    status: str
    parties: tuple[str, ...]
    evidence: Evidence
    date: PartialDate | None = None
    date_end: PartialDate | None = None
    week: PartialDate | None = None
    alternatives: tuple[PartialDate, ...] = ()
    date_evidence: Evidence | None = None
    counted_from: Evidence | None = None
    more: tuple[Evidence, ...] = ()
    agencies: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    ordinal: int | None = None
    instrument: str | None = None
    place: str | None = None
    confidence: Confidence = "likely"


class Unlisted(Noun, frozen=True):
    """A name that is no side of an agreement only for not being listed; `label` is the agreement's,
    None where none was read.
    """

    span: Span
    label: str | None


class Record(Noun, frozen=True):
    """What one clipping says. All spans are offsets into `clipping.text`.

    `lang` is a BCP 47 tag. `title_derived`: no headline is printed, the title was made from the
    lead. `captured` is the day on which the page was saved, `wire` the agency that the text is
    credited to, `byline` the reporters without their titles, `place` the town of the dateline, and
    `dateline` all of its words. `zones` hold every line once, in order; `body` are the paragraphs
    of the article proper. `rights` say how much of it may be published, `url` and `archive_url`
    where it was found and is kept. `note` is the keeper's, in Markdown; `corrected` is what the
    keeper's corrections changed; `unlisted` are sides that site.yaml lacks; `mentions` are further
    sentences that may tell of what another clipping tells, and by themselves of nothing.
    """

    clipping: Clipping
    lang: Fact[str]
    title: Fact[str]
    title_derived: bool
    published: Fact[PartialDate]
    captured: Fact[PartialDate]
    outlet: Fact[str]
    wire: Fact[str]
    byline: Fact[tuple[str, ...]]
    place: Fact[str]
    dateline: Span | None
    zones: tuple[Zone, ...]
    body: tuple[Span, ...]
    agencies: tuple[Agency, ...]
    people: tuple[Person, ...]
    agreements: tuple[Agreement, ...]
    rights: Rights
    url: str | None = None
    archive_url: str | None = None
    note: str | None = None
    problems: tuple[Problem, ...] = ()
    corrected: tuple[Correction, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()
    mentions: tuple[Agreement, ...] = ()


class Account(Noun, frozen=True):
    """One clipping's telling of an event."""

    clipping: str
    agreement: Agreement


class Event(Noun, frozen=True):
    """One happening. Accounts differ on the fields of `disagrees`; `former` are other ids that
    lead to it, `shared` to others too.
    """

    id: str
    label: str
    kind: str
    status: str
    parties: tuple[str, ...]
    agencies: tuple[str, ...]
    accounts: tuple[Account, ...]
    date: PartialDate | None = None
    date_end: PartialDate | None = None
    disagrees: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    former: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    decided: tuple[tuple[str, str], ...] = ()  # what the keeper decided, and why


class Page(Noun, frozen=True):
    """A page to be written: `address` is its file below `_site/`: `index.html`, `404.html`, else a
    folder's `…/index.html`.
    """

    address: str
    template: str
    title: str
    data: Mapping[str, Any] = field(default_factory=dict)
