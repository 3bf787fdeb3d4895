"""What bears out that a name on top of a page is whose page it is: the rights, the menu below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipline.model import Candidate, Evidence, Span
from clipline.reading.layout.page import Page
from clipline.reading.text.function_words import every_language

RIGHTS = "its firm holds the rights"
_MENU = "a menu below it"
# Points; that a name stands on top has three, a wire's or another firm's rights have as many.
_POINTS = {RIGHTS: 3.0, _MENU: 1.5}
_MARK = r"©|ⓒ|\([cC]\)|(?i:{copyright})"
_AFTER = 60  # characters: from a mark of rights to the end of the firm's name
_WORD = re.compile(r"[^\W\d_]{2,}")
_TELLING = 5  # letters: a shorter word is in many firms' names
_WORDS, _WIDEST, _LONG = 5, 40, 4  # words and letters of a nameplate; letters of `della`, `vom`
_INITIALS = 3  # letters of a short form
_MENU_SIGNS = frozenset({"cells", "crumb", "cell-pair", "pipes", "nav:whole", "section:whole"})


def find_proofs(
    page: Page, name: Span, line: int, common: frozenset[str]
) -> Iterator[Candidate[str]]:
    """Candidates that say the name again; `common` are words that many papers have in theirs."""
    told = name.of(page.sheet.text)
    if not _is_titled(told) or is_phrase(page, name):
        return
    holder = _holder(page, told, common)
    if holder is not None:
        yield _found(told, holder, RIGHTS)
    hits = page.sheet.hits_in(name, "cue.", "byline.")
    plain = not any(h.entry.value.startswith(("cue.", "byline.nobody")) for h in hits)
    if len(told) <= _WIDEST and plain and _heads_menu(page, line):
        yield _found(told, name, _MENU)


def is_common(page: Page, name: Span) -> bool:
    """Whether the page has all words of a name in small letters too: a section's or a menu's."""
    words = _WORD.findall(name.of(page.sheet.text))
    return bool(words) and all(word.lower() in page.small for word in words)


def _found(name: str, span: Span, rule: str) -> Candidate[str]:
    return Candidate(name, _POINTS[rule], (Evidence(span, rule),), ((rule, _POINTS[rule]),))


def _holder(page: Page, name: str, common: frozenset[str]) -> Span | None:
    """Where a word of the name, or its initials, stands behind a mark of rights."""
    words = {word.lower() for word in _WORD.findall(name) if len(word) >= _TELLING}
    words -= common
    short = "".join(word[0] for word in name.split() if word[0].isupper())
    for zone in page.zones:
        mark = every_language()[_MARK].search(page.sheet.text, zone.span.start, zone.span.end)
        if mark is None or zone.role in {"body", "caption", "comment"}:
            continue
        end = min(zone.span.end, mark.end() + _AFTER)
        for match in _WORD.finditer(page.sheet.text, mark.end(), end):
            initials = len(short) >= _INITIALS and match[0] == short
            if initials or match[0].lower() in words:
                return Span(*match.span())
    return None


def is_phrase(page: Page, name: Span) -> bool:
    """`Without Fear or Favour`, `Terms Privacy Feedback`: a motto or a menu, and no name."""
    first = name.of(page.sheet.text).split(maxsplit=1)[0].lower()
    menu = [hit for hit in page.sheet.hits_in(name, "cue.") if hit.span.end < name.end]
    return first in page.sheet.language.list("preposition") or len(menu) > 1


def _is_titled(name: str) -> bool:
    """Whether all long words of a name are written with capitals, as on a nameplate.

    More than a few are a menu's, unless small words join them: `Institute for Law and Trade`.
    """
    words = name.split()
    long = [word for word in words if len(word) >= _LONG]
    if not 1 < len(long) <= _WORDS or not name[0].isupper() or "  " in name:
        return False
    if not all(any(map(str.isupper, word)) for word in long):
        return False
    return len(words) <= _WORDS or any(word.islower() for word in words)


def _heads_menu(page: Page, line: int) -> bool:
    """Whether the page's first words stand right above its menu."""
    if page.above(line):
        return False
    under = [page.zones[n] for n in page.below(line)]
    menus = (zone for zone in under if zone.role == "nav")
    return any(name in _MENU_SIGNS for zone in menus for name, _ in zone.reasons)
