"""Whether what signs a page is a person: no firm, body, post or place, and no word of a menu."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Language
from clipline.model import Span
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language
from clipline.reading.vocabulary import Hit, longest

_NOBODY = frozenset({"byline.nobody", "byline.organ", "cue.caption", "cue.credit"})
_NO_PERSON = ("outlet", "credit", "country", "agency", "domain")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_LETTERS = 3  # capitals: `AJ` may be a first name
_NAMED = 3  # letters: names in Hangul that end as papers' do have three
_EASTERN = 0x2E80  # the first character of those scripts
_MOST = 0.6  # of a name's letters: a family name may also be a capital's


def is_person(page: Page, name: Span) -> bool:
    """Whether what signs is neither a body, a post or a place nor a word of a menu."""
    size = name.end - name.start
    words = name.of(page.sheet.text)
    other = is_firm(words) or _is_paper(page, words) or _is_label(page, name)
    other = other or _is_calendar(page, words) or _is_house(page, name)
    common = words.isascii() and page.is_common(_WORD.findall(words))  # `Front Page`
    if other or common or _is_post(page, words):
        return False
    hits = page.sheet.hits_in(name, *_NO_PERSON)
    if 2 * max((hit.span.end - hit.span.start for hit in hits), default=0) > size:
        return False
    if any(_is_no_first_name(page, name, hit) for hit in hits):
        return False
    places = page.sheet.hits_in(name, "capital", "title.")
    if max((hit.span.end - hit.span.start for hit in places), default=0) > _MOST * size:
        return False
    cues = page.sheet.hits_in(name, "word")
    menu = (h for h in longest(cues) if h.entry.value.startswith("cue."))
    if 2 * sum(h.span.end - h.span.start for h in menu) > size:
        return False
    nobody = any(h.entry.value in _NOBODY or _is_cue(h, name) for h in cues)
    return not nobody and not _is_host(page, words)


def is_told(page: Page, line: Span) -> bool:
    """Whether a headline tells of that name, and the text does: it is the report's, no author's.

    `Jane Doe: Who owns the fog` is what Jane Doe says.
    """
    name = line.of(page.sheet.text)
    heads = (head.of(page.sheet.text) for head in page.headlines)
    told = any(name in head and not head.startswith(name) for head in heads)
    return told and page.body is not None and name in page.body.of(page.sheet.text)


def is_firm(words: str) -> bool:
    """Whether a name ends as a firm's does."""
    return words.rsplit(maxsplit=1)[-1].strip(".,") in every_language().words("firm")


def _is_host(page: Page, words: str) -> bool:
    """Whether the page's links spell it as a host of its own: `www.harborworks.example`."""
    return "".join(filter(str.isalnum, words)).lower() in page.hosts


def _is_post(page: Page, words: str) -> bool:
    """`기자` between two names: what follows a name is none."""
    return any(words in language.list("byline.after") for language in page.sheet.languages)


def _is_label(page: Page, name: Span) -> bool:
    """`Last Revised` above a day, whatever its capitals: the words of a stamp are no name."""
    around = page.sheet.hits_in(name, "stamp.")
    words = name.of(page.sheet.text).rstrip(" :").lower()
    return any(hit.entry.name.lower() == words for hit in around)


def _is_paper(page: Page, words: str) -> bool:
    """`Le Phare du Soir`, `항구일보`, `Studio 7`, `A A`, `QUAY FIELD.jpg`: an article, a paper's
    ending, a number, letters and a picture's file are no person.
    """
    first, *rest = words.split()
    if not words.isascii() and len(words) > _NAMED and words.endswith(_eastern_press()):
        return True
    if (
        any(map(str.isdigit, words))
        or max(map(len, words.split())) == 1
        or words.lower().endswith(_FILES)
    ):
        return True
    return len(rest) > 1 and first.lower() in page.sheet.language.list("definite")


@cache
def _eastern_press() -> tuple[str, ...]:
    """How the names of papers and stations end in scripts other than this."""
    press = every_language().words("byline.press")
    return tuple(sorted(word for word in press if ord(word[0]) >= _EASTERN))


def _is_calendar(page: Page, words: str) -> bool:
    """`MAY JUN JUL` above an archive's copy: months and weekdays alone are no name."""
    found = words.lower().replace(".", "").split()
    return len(found) > 1 and _calendar_words(page.sheet.languages).issuperset(found)


@cache
def _calendar_words(languages: tuple[Language, ...]) -> frozenset[str]:
    """The names of their months and weekdays, in small letters."""
    return frozenset(
        word.lower()
        for language in languages
        for what in ("month", "weekday")
        for listed in language.lists(what).values()
        for word in listed
    )


def _is_house(page: Page, name: Span) -> bool:
    """`HPA Oslo`: the letters of a house and the place of its studio."""
    letters, _, place = name.of(page.sheet.text).partition(" ")
    if len(letters) < _LETTERS or not letters.isupper() or place.isupper():
        return False
    start = name.end - len(place)
    places = page.sheet.hits_in(Span(start, name.end), "capital", "country")
    return any(hit.span == Span(start, name.end) for hit in places)


def _is_no_first_name(page: Page, name: Span, hit: Hit) -> bool:
    """`Axios Codebook`, `U.S. Citizen`: an outlet or a country in capitals begins it."""
    words = hit.span.of(page.sheet.text)
    begins = hit.span.start == name.start
    return begins and (hit.entry.kind == "outlet" or words.isupper())


def _is_cue(hit: Hit, name: Span) -> bool:
    return hit.entry.value.startswith("cue.") and hit.span == name
