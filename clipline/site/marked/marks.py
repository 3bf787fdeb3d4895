"""The words of a clipping that a fact was read from, numbered so that links can point at them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from clipline.model import Agreement, Event, Evidence, Fact, Record, Span
from clipline.nouns import Noun
from clipline.texts import Texts

EventByAccount = Mapping[tuple[str, str], Event]


class Label(Noun, frozen=True):
    """What marked words tell. `kind` is `event`, `agency`, `person` or `fact`.

    `address` is the page of what is told, where it has one; `status` is an event's.
    """

    kind: str
    words: str
    address: str | None = None
    status: str | None = None


class Mark(Noun, frozen=True):
    """Words of a clipping with all that was read from them; `id` is `s1`, `s2` … in text order."""

    id: str
    span: Span
    labels: tuple[Label, ...]

    @property
    def sentence(self) -> bool:
        """Whether an event was read from it, which makes it a passage rather than a name."""
        return any(label.kind == "event" for label in self.labels)

    @property
    def address(self) -> str | None:
        """The page of what is named here, where there is one."""
        return next((label.address for label in self.labels if label.address), None)


def event_address(event: str) -> str:
    """Where an event's page lies below the site."""
    return f"events/{event}/index.html"


def clipping_address(clipping: str) -> str:
    """Where a clipping's page lies below the site."""
    return f"clippings/{clipping}/index.html"


def agency_address(agency: str) -> str:
    """Where an agency's page lies below the site."""
    return f"agencies/{agency}/index.html"


def person_address(person: str) -> str:
    """Where a person stands on the page of people."""
    return f"people/index.html#p-{person}"


def find_marks(record: Record, told: EventByAccount, texts: Texts) -> tuple[Mark, ...]:
    """Every stretch of words that a fact of the record was read from, in text order.

    Mentions are numbered with them, so that a mark is called the same when another clipping comes
    that tells of what is mentioned.
    """
    labels: dict[Span, dict[Label, None]] = defaultdict(dict)
    size = len(record.clipping.text)
    for evidence, label in _labelled(record, told, texts):
        if 0 <= evidence.span.start < evidence.span.end <= size:
            labels[evidence.span][label] = None
    mentioned = {e.span for one in record.mentions for e in _places(one)}
    spans = sorted({*labels, *mentioned}, key=lambda span: (span.start, -span.end))
    numbered = enumerate(spans, 1)
    return tuple(Mark(f"s{n}", span, tuple(labels[span])) for n, span in numbered if span in labels)


def facts_of(record: Record) -> list[tuple[str, Fact[object]]]:
    """The record's plain facts with the field of each, in the order of a citation."""
    named: list[tuple[str, Fact[object]]] = [
        ("title", record.title),  # type: ignore[list-item] # a Fact is only ever read
        ("outlet", record.outlet),  # type: ignore[list-item]
        ("wire", record.wire),  # type: ignore[list-item]
        ("byline", record.byline),  # type: ignore[list-item]
        ("place", record.place),  # type: ignore[list-item]
        ("published", record.published),  # type: ignore[list-item]
        ("captured", record.captured),  # type: ignore[list-item]
    ]
    return named


def _labelled(
    record: Record, told: EventByAccount, texts: Texts
) -> Iterator[tuple[Evidence, Label]]:
    for agreement in record.agreements:
        label = _event_label(agreement, told.get((record.clipping.id, agreement.id)))
        yield from ((e, label) for e in (agreement.evidence, *agreement.more))
        if agreement.date_evidence:
            yield agreement.date_evidence, Label("fact", texts.say("fact.date"))
    for field, fact in facts_of(record):
        if not (record.title_derived and field == "title"):
            label = Label("fact", texts.say(f"fact.{field}"))
            yield from ((e, label) for e in fact.evidence)
    for agency in record.agencies:
        label = Label("agency", agency.name, agency_address(agency.id))
        yield from ((e, label) for e in agency.mentions)
    for person in record.people:
        label = Label("person", person.name, person_address(person.id))
        yield from ((e, label) for e in person.mentions)


def _places(agreement: Agreement) -> Iterator[Evidence]:
    yield agreement.evidence
    yield from filter(None, [agreement.date_evidence])


def _event_label(agreement: Agreement, event: Event | None) -> Label:
    if event is None:
        return Label("event", agreement.label, None, agreement.status)
    return Label("event", event.label, event_address(event.id), event.status)
