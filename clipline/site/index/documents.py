"""What search finds: each clipping and event as its words, its facets and the row it is shown as.

A document depends on nothing but its own clipping or event, so that it can be kept from build to
build. Its text is what the build may print, so nothing else can be found or shown.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sys import intern

from clipline.config import Config
from clipline.model import MENTION, Event, Record, Span
from clipline.nouns import Noun, replace
from clipline.partial_dates import PartialDate
from clipline.reading.raw.markup import words_of
from clipline.site.archive import Archive, name_outlet
from clipline.site.index.tokens import find_tokens
from clipline.site.looked_up.label_languages import UNKNOWN
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.rights import SHORT_WORDS, Shown, plan_rights, shown_title
from clipline.site.tables.tables import on_one_line
from clipline.site.words.known_as import name_bodies, name_countries, name_date, name_kinds
from clipline.site.words.wording import say_date, say_kind, say_status
from clipline.texts import Texts, read_texts
from clipline.timeline.chosen.certainty import of_event
from clipline.timeline.copies import count_stories

QUOTES = 4  # sentences that an event is found by; more of them say the same
SHORT_PIECE = 4  # tokens; shorter stretches between withheld words are names, which are listed
# Weights of a term: told in passing, told more than once for the text's length, in the title.
PASSING, OFTEN, TITLE = 0, 1, 2
_OFTEN = 1.8  # times in a text of usual length: 0.6 of BM25's most (k1 = 1.2, b = 0.75)
_USUAL_LENGTH = 300  # tokens of an article


class Value(Noun, frozen=True):
    """A facet's value: `key` is what an address holds, `words` what people read."""

    facet: str
    key: str
    words: str


class Shape(Noun, frozen=True):
    """How a result is shown. `told` says what it is; `status` and its words are an event's.

    `by` is who published it, an event's kind, or whose an agency is.
    """

    address: str
    title: str
    lang: str
    when: str
    told: str
    by: str
    status: str
    status_words: str
    names: tuple[str, ...]
    text: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All that it is found by; a phrase stands within one of them."""
        return (self.title, self.when, self.by, self.status_words, *self.names, *self.text)


class Document(Noun, frozen=True):
    """A clipping or event as search knows it. `terms` are sorted; `weights` has a byte for each.

    `id` tells it from all others; `day` is the first day its date may mean; a `body` is an agency
    or a person, which has none.
    """

    id: str
    day: dt.date | None
    terms: tuple[str, ...]
    weights: bytes
    facets: tuple[Value, ...]
    shape: Shape
    body: bool = False


class Head(Noun, frozen=True):
    """What is looked at in every document, whichever are searched for.

    `owner` is the country of an agency.
    """

    id: str
    day: dt.date | None
    lang: str
    facets: tuple[Value, ...]
    body: bool
    owner: str


def head_of(document: Document) -> Head:
    """The document without its words."""
    shape = document.shape
    owner = shape.by if document.body else ""
    return Head(document.id, document.day, shape.lang, document.facets, document.body, owner)


def index_clipping(record: Record, config: Config, *, public: bool) -> Document:
    """The clipping as a document; of its text, what this build may print.

    What it only mentions is left out, so that no other clipping changes its document.
    """
    clear = tuple(one for one in record.agreements if one.evidence.rule != MENTION)
    record = replace(record, agreements=clear)
    clipping, published = record.clipping, record.published.value
    shown, texts = plan_rights(record, public), read_texts(config.language)
    text = tuple(_pieces(record, shown))
    outlets = [name for name in (record.outlet.value, record.wire.value) if name]
    unsaved = [texts.say("row.unsaved")] if record.title_derived else []
    shape = Shape(
        clipping_address(clipping.id),
        on_one_line(shown_title(record, shown) or clipping.file.rpartition("/")[2]),
        record.lang.value or UNKNOWN,
        say_date(texts, published).words,
        " · ".join([texts.say("search.clipping"), *unsaved]),
        on_one_line(name_outlet(texts, record.outlet.value, record.wire.value)) if outlets else "",
        "",
        "",
        _names(record, text),
        text,
    )
    facets = (
        _year(texts, published),
        Value("what", "clipping", texts.say("search.clippings")),
        *_kinds(texts, [one.kind for one in clear]),
        *(Value("outlet", name, name) for name in dict.fromkeys(outlets)),
        *(Value("agency", agency.id, agency.name) for agency in record.agencies),
    )
    unseen = name_bodies({agency.id for agency in record.agencies}, config)
    return _document(f"c/{clipping.id}", published, facets, shape, unseen)


def index_event(archive: Archive, event: Event) -> Document:
    """The event as a document: its label, its parties, who told of it, and in which words.

    Who asks in another language than the clippings' finds it by its agencies' and countries' names.
    """
    config, texts = archive.config, archive.texts
    accounts = [archive.brief_by_id[account.clipping] for account in event.accounts]
    named = {a.id: a.name for brief in accounts for a in brief.agencies}
    agencies = {key: named[key] for key in event.agencies if key in named}
    outlets = [brief.outlet or brief.wire for brief in accounts]
    told = count_stories((account.clipping for account in event.accounts), archive.copies)
    shape = Shape(
        event_address(event.id),
        on_one_line(event.label),
        archive.label_lang(event) or config.language,
        say_date(texts, event.date, event.date_end).words,
        _told(texts, event, told),
        on_one_line(say_kind(texts, event.kind)),
        event.status,
        on_one_line(say_status(texts, event.status)),
        _unique((*event.parties, *agencies.values())),
        tuple(islice(_quotes(archive, event), QUOTES)),
    )
    facets = (
        _year(texts, event.date),
        Value("what", "event", texts.say("search.events")),
        *_kinds(texts, [event.kind]),
        *(Value("outlet", name, name) for name in dict.fromkeys(outlets) if name),
        *(Value("agency", key, name) for key, name in agencies.items()),
    )
    countries = name_countries(archive.event_countries[event.id], config)
    unseen = [*name_bodies(event.agencies, config), *name_kinds([event.kind], config), *countries]
    return _document(f"e/{event.id}", event.date, facets, shape, unseen)


def _told(texts: Texts, event: Event, sources: int) -> str:
    """How many tell of it, and whether it is sure that it happened."""
    sure = of_event(event).happened
    words = [] if sure == "certain" else [texts.say(f"sure.{sure}")]
    return " · ".join([texts.count("source", sources), *words])


def _quotes(archive: Archive, event: Event) -> Iterator[str]:
    """The sentences that tell of it, as far as this build may print them."""
    seen = set()
    for account in event.accounts:
        words = on_one_line(archive.quote(account.clipping, account.agreement.evidence.span) or "")
        if words and words not in seen:
            seen.add(words)
            yield words


def _document(
    key: str,
    date: PartialDate | None,
    facets: tuple[Value, ...],
    shape: Shape,
    unseen: Sequence[str] = (),
) -> Document:
    day = date.first if date else None
    return make_document(key, day, facets, shape, (*unseen, name_date(date)))


def make_document(
    key: str,
    day: dt.date | None,
    facets: tuple[Value, ...],
    shape: Shape,
    unseen: Sequence[str] = (),
) -> Document:
    """A document that is found by all its lines, and by words that are not shown."""
    unshown = (intern(token) for words in unseen for token in find_tokens(words))
    weights = dict.fromkeys(unshown, PASSING) | _weigh(shape)
    terms = tuple(sorted(weights))
    return Document(key, day, terms, bytes(weights[term] for term in terms), facets, shape)


def _weigh(shape: Shape) -> dict[str, int]:
    """The weight of each token of its lines; the strings are shared with all other documents."""
    title = set(find_tokens(shape.title))
    told = Counter(token for line in shape.lines[1:] for token in find_tokens(line))
    often = _OFTEN * (0.25 + 0.75 * told.total() / _USUAL_LENGTH)
    weights = {
        intern(term): OFTEN if times > max(1, often) else PASSING for term, times in told.items()
    }
    return weights | dict.fromkeys(map(intern, title), TITLE)


def _year(texts: Texts, date: PartialDate | None) -> Value:
    year = str(date.year) if date and date.year is not None else None
    return Value("year", year or "unknown", year or texts.say("search.no_year"))


def _kinds(texts: Texts, kinds: Iterable[str]) -> Iterator[Value]:
    named = {kind: say_kind(texts, kind) for kind in kinds}
    return (Value("kind", kind, words) for kind, words in named.items() if words)


def _names(record: Record, text: Sequence[str]) -> tuple[str, ...]:
    """Who is named, and as what they are written where the text shown does not hold it."""
    names = [record.wire.value if record.outlet.value else None, *(record.byline.value or ())]
    names += [record.place.value, *(agency.name for agency in record.agencies)]
    names += [person.name for person in record.people]
    shown = "\n".join(text)
    mentions = [m for agency in record.agencies for m in agency.mentions]
    mentions += [m for person in record.people for m in person.mentions]
    for mention in mentions:
        words = words_of(record.clipping, mention.span)
        if words not in shown and len(words.split()) <= SHORT_WORDS:
            names.append(words)
    return _unique(name for name in names if name)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(on_one_line, names))))


def _pieces(record: Record, shown: Shown) -> Iterator[str]:
    """The stretches of headline, article and captions that the build may print, in order."""
    text, title = record.clipping.text, [e.span for e in record.title.evidence]
    wanted = [*record.body, *(z.span for z in record.zones if z.role in {"caption", "headline"})]
    for span in sorted(set(wanted)):
        if record.title_derived or not any(span.overlaps(other) for other in title):
            for piece in _allowed(span, shown.text_spans):
                words = on_one_line(piece.of(text))
                if piece == span or len(find_tokens(words)) >= SHORT_PIECE:
                    yield words


def _allowed(span: Span, spans: Iterable[Span]) -> Iterator[Span]:
    for other in spans:
        if span.overlaps(other):
            yield Span(max(span.start, other.start), min(span.end, other.end))
