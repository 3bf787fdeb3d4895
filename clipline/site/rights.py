"""How much of each clipping may be published, decided once, before anything is drawn."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import attrgetter

from clipline.model import MENTION, Evidence, Record, Rights, Span
from clipline.nouns import Noun

# The gold sentences of the five clippings are 1 to 4 a clipping, 12 to 31 % of the body's words,
# and 25 to 52 words long; of 37 with the practice clippings the longest has 52 words.
QUOTED_SHARE = 1 / 3
QUOTED_SENTENCES = 6
SENTENCE_WORDS = 80  # what no reader would call a sentence any more is no short quotation
EXCERPT_WORDS = 60  # one or two paragraphs of the five clippings
TITLE_WORDS = 25  # the longest headline of 37 clippings has 16
SHORT_WORDS = 12  # the longest name or stamp of the five clippings has 10

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\s\u3040-\u30ff\u3400-\u9fff]+")
_START, _ORDER = attrgetter("start"), attrgetter("start", "end")
_NEVER = ("comment", "related")  # what others wrote on the page was never the archive's to give


class Shown(Noun, frozen=True):
    """What of a clipping's text may be printed: `text_spans` are apart, in order.

    `public` is False in a private build, where the one span is the whole text.
    """

    rights: Rights
    public: bool
    text_spans: tuple[Span, ...]


def plan_rights(record: Record, public: bool) -> Shown:  # noqa: FBT001 - a build is public or not
    """What of the record's text this build may print.

    - A private build prints everything.
    - `facts` prints no text: titles, names, dates and places are facts, quotations are not. Why a
      date stands names the two or three words that it was read from ("the previous day").
    - `quote` prints the evidence sentences of agreements, the headline, and the few words that
      names and dates were read from. Sentences come in order of the agreements, each one's own
      before its further ones, and those of mentions last; at most `QUOTED_SENTENCES` and
      `QUOTED_SHARE` of the body's words. The first is printed whatever its share, unless it is
      longer than `SENTENCE_WORDS`. A mention is printed where it is among the agreements, and
      has its share either way, so that whether others may be printed hangs on no other clipping.
    - `excerpt` adds the body's first `EXCERPT_WORDS` words, at most `QUOTED_SHARE` of them.
    - `full` adds the whole headline and body, and never comments or related headlines.
    """
    if not public:
        return Shown(record.rights, public, (Span(0, len(record.clipping.text)),))
    if record.rights == "facts":
        return Shown("facts", public, ())
    spans = [*_sentences(record), *_short_words(record)]
    if record.rights == "excerpt":
        spans += _opening(record)
    if record.rights == "full":
        spans += [*record.body, *(z.span for z in record.zones if z.role == "headline")]
    return Shown(record.rights, public, _merge(_without_others(record, spans)))


def allows(shown: Shown, span: Span) -> bool:
    """Whether all of the span may be printed."""
    at = bisect_right(shown.text_spans, span.start, key=_START)
    return at > 0 and shown.text_spans[at - 1].covers(span)


def shown_title(record: Record, shown: Shown) -> str | None:
    """The title this build prints: a printed headline is a fact, its length a headline's.

    One made from the lead is text, and so is a line too long for a headline.
    """
    if record.title.value and shown.public and shown.rights == "facts":
        span = record.title.evidence[0].span if record.title.evidence else Span(0, 0)
        if record.title_derived or _words(record.clipping.text, span) > TITLE_WORDS:
            return None
    return record.title.value


def _words(text: str, span: Span) -> int:
    """How many words a span has; two characters of Han or kana count as one."""
    words = span.of(text)
    return len(words.split()) if words.isascii() else len(_WORD.findall(words))


def _sentences(record: Record) -> list[Span]:
    text = record.clipping.text
    allowed = QUOTED_SHARE * sum(_words(text, span) for span in record.body)
    used, out = 0, list[Span]()
    clear = dict.fromkeys(e.span for e in _clear_evidence(record))
    mentioned = sorted(e.span for e in _mention_evidence(record))
    for span in dict.fromkeys((*clear, *mentioned)):
        words = _words(text, span)
        fits = used + words <= allowed or not out
        if words <= SENTENCE_WORDS and fits and len(out) < QUOTED_SENTENCES:
            out.append(span)
            used += words
    untold = {one.evidence.span for one in record.mentions}
    return [span for span in out if span in clear or span not in untold]


def _clear_evidence(record: Record) -> Iterator[Evidence]:
    clear = [one for one in record.agreements if one.evidence.rule != MENTION]
    yield from (agreement.evidence for agreement in clear)
    for agreement in clear:
        yield from agreement.more


def _mention_evidence(record: Record) -> Iterator[Evidence]:
    told = (one.evidence for one in record.agreements)
    yield from (evidence for evidence in told if evidence.rule == MENTION)
    yield from (one.evidence for one in record.mentions)


def _short_words(record: Record) -> list[Span]:
    text = record.clipping.text
    spans = [e.span for e in _fact_evidence(record)]
    short = [span for span in spans if _words(text, span) <= SHORT_WORDS]
    headline = () if record.title_derived else record.title.evidence
    return [*short, *(e.span for e in headline if _words(text, e.span) <= SENTENCE_WORDS)]


def _fact_evidence(record: Record) -> Iterator[Evidence]:
    facts = (record.published, record.captured, record.outlet, record.wire, record.byline)
    for fact in (record.title, *facts, record.place):
        yield from fact.evidence
    for agency in record.agencies:
        yield from agency.mentions
    for person in record.people:
        yield from person.mentions
    for agreement in record.agreements:
        if agreement.date_evidence:
            yield agreement.date_evidence


def _opening(record: Record) -> list[Span]:
    text = record.clipping.text
    total = sum(_words(text, span) for span in record.body)
    left = min(EXCERPT_WORDS, int(total * QUOTED_SHARE))
    out = []
    for span in record.body:
        ends = [word.end() for word in islice(_WORD.finditer(text, span.start, span.end), left)]
        if ends:
            out.append(Span(span.start, ends[-1]))
            left -= len(ends)
    return out


def _without_others(record: Record, spans: Iterable[Span]) -> list[Span]:
    others = _merge(zone.span for zone in record.zones if zone.role in _NEVER)
    return [span for span in spans if not any(span.overlaps(other) for other in others)]


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch as one."""
    out: list[Span] = []
    for span in sorted(spans, key=_ORDER):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
