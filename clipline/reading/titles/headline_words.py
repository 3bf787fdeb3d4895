"""What a headline says, beside its neighbours: a kicker and a body's name say little."""

from __future__ import annotations

from collections.abc import Iterator

from clipline.model import Span, Zone
from clipline.reading.bodies.bodies import find_bodies
from clipline.reading.layout.page import Page
from clipline.reading.text.marks import HEADLINE, SHORT, width_of
from clipline.reading.text.roots import roots_of
from clipline.reading.vocabulary import longest

# Words of four letters or more; 9 of 10 headlines on 270 pages have more. Hangul's are shorter.
_LITTLE = 4
_TOPIC = 3  # words of a kicker: `Avian Influenza (Bird Flu)`
_WIDEST = 110  # columns: a longer line under a short one is its standfirst
_SHARE = 0.75  # of the headline's columns: a kicker has no more
_SHARED = 5  # words of the first paragraph, which the headline sums up
_LEAD = 600  # characters of that paragraph
_NAMED = 0.6  # of a line's letters: the rest may be a second body
_TOLD = 0.75  # of a line's letters: a menu's item is a body's name and no more
_LABEL = 30  # columns: `News provided by:`


def lead_words(page: Page) -> frozenset[str]:
    """The words of the first paragraph, without their endings."""
    told = page.zones[page.opened :] or page.zones
    first = next((z.span for z in told if z.role == "body"), None)
    return frozenset(roots_of(first.of(page.sheet.text)[:_LEAD])) if first else frozenset()


def find_headline_words(page: Page, lead: frozenset[str], span: Span, line: int) -> Iterator[str]:
    """The names of the weights that the words of a line, and of the lines next to it, earn."""
    words = span.of(page.sheet.text)
    own = roots_of(words)
    if len(own) <= _LITTLE - (words[0] >= "가"):
        yield "says little"
    if len(own & lead) >= _SHARED:
        yield "shares five words with the first paragraph"
    if _is_body(page, span):
        yield "a body's name"
    above = next((page.zones[n] for n in page.above(line)), None)
    if above is not None and _is_label(page, above):
        yield "behind a label"
    if _heads(page, above, words):
        yield "under a kicker"
    if is_kicker(words) and _is_headed(page, words, page.line_at(span.end - 1)):
        yield "over a headline"


def _is_body(page: Page, span: Span) -> bool:
    """Whether a public body's name, listed or known by its form, is most of the line."""
    named = [body.span for body in find_bodies(page.sheet, (span,))]
    named += [hit.span for hit in page.sheet.hits_in(span, "agency", "generic")]
    longest = max((s.end - s.start for s in named), default=0)
    return longest >= _NAMED * (span.end - span.start)


def _is_label(page: Page, zone: Zone) -> bool:
    """`From:`, `News provided by`: what follows is who speaks."""
    words = zone.span.of(page.sheet.text).strip()
    if width_of(words) >= _LABEL:
        return False
    cues = page.sheet.hits_in(zone.span, "cue.")
    return words[-1] == ":" or any(cue.entry.value == "cue.source" for cue in cues)


def _heads(page: Page, above: Zone | None, words: str) -> bool:
    """Whether the line above is the kicker of this one."""
    if above is None or above.role != "headline":
        return False
    kicker = above.span.of(page.sheet.text).strip()
    return is_kicker(kicker) and not words.startswith(kicker) and _fits(kicker, words)


def _is_headed(page: Page, kicker: str, line: int) -> bool:
    """Whether the line below is the headline of this kicker."""
    below = (page.zones[n] for n in page.below(line))
    return any(
        zone.role == "headline" and _fits(kicker, zone.span.of(page.sheet.text).strip())
        for zone in below
    )


def is_kicker(words: str) -> bool:
    """Whether a line is as short as what is printed over a headline: `After talks in Oslo`."""
    return width_of(words) < SHORT and len(roots_of(words)) <= _TOPIC


def _fits(kicker: str, words: str) -> bool:
    """Whether the line under it has a headline's length, and is no sentence."""
    width = width_of(words)
    if not HEADLINE[0] <= width <= _WIDEST or words[-1] in ".:":
        return False
    more = len(roots_of(words)) > len(roots_of(kicker))
    return more and width_of(kicker) <= _SHARE * width


def tells_of_bodies(page: Page, span: Span) -> bool:
    """Whether it names two bodies and says more: `Coast Guard, Navy to train` is no menu's item."""
    named = longest(page.sheet.hits_in(span, "agency"))
    letters = sum(map(len, span.of(page.sheet.text).split()))
    told = sum(hit.span.end - hit.span.start for hit in named)
    return len(named) > 1 and told < _TOLD * letters
