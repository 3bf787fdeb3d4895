"""Who holds the rights of a page, as its small print says: an outlet that the archive lists not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clipline.config import Config
from clipline.model import Candidate, Span
from clipline.nouns import Noun
from clipline.reading.layout.page import Page
from clipline.reading.outlets.credits import found
from clipline.reading.outlets.organs import is_organ
from clipline.reading.text.function_words import every_language
from clipline.reading.text.slugs import glued

_WORDS = re.compile(r"\w+")
_RIGHTS_MARK = r"(?i:©|ⓒ|\(c\)|{copyright}|{reserved})"
_MENU = 0.75  # of a holder's letters: `La Presse` has six of nine
_HOLDER = (
    r"(?i:(?:©|ⓒ|\(c\)|\b{copyright}\b)(?:[\s©ⓒ,]|\(c\))*"
    r"(?:\d{4}(?: ?[-\u2013](?: ?\d{2,4})?)?)?[\s,]*"
    r"(?:{by} (?:{the} )?)?"
    r"(?P<name>(?!{no_holder}\b)[^\W\d_][^,.|<>()\n©ⓒ]{1,40}?(?:\.(?:com|org|net)\b)?)"
    r"(?= ?(?:[,.|<>()©ⓒ\n]|$|{rights_end}|{rights_but}\b| - | {2,}|\d{4}|{firm_end}\b|s\.[al]\.)))"
)
_HELD = re.compile(  # `Harbor Media Group © 2024`
    r"^\W*(?P<name>[^\W\d_][^©ⓒ|()\n]{2,40}?) ?(?:©|ⓒ|\([cC]\)) ?\d{4}", re.MULTILINE
)
# `2024 The Herald. All rights reserved`
_YEARED = r"\W*(?:19|20)\d\d (?P<name>[^\W\d_][^.©ⓒ|()\n]{2,40}?)(?i:\W{1,3}{reserved})"
_FIRM = r"(?i:[ ,&]{0,3}(?:\w+ & )?(?:{firm_tail}|s\.[al]|b\.?v)\b)"
_LONGEST = 60  # characters of an address
_ADDRESS = re.compile(r" ?[&·/|(] ?(?:www\.)?[a-z0-9-]{2,40}\.[a-z]{2,10}(?![\w-])")
_FIRM_NAME = r" {firm_name}\.?$"


class Signs(Noun, frozen=True):
    """What a holder of rights is held against: `authors`, the words above the text that may be a
    person's name, between blanks; and what stands alone in a line of `furniture`.
    """

    authors: str
    furniture: frozenset[str]


def find_signs(page: Page) -> Signs:
    """What a page says above its text, and in lines of its own."""
    above = page.body.start if page.body else len(page.sheet.text)
    names = [line.of(page.sheet.text) for line in page.lines_of("meta") if line.start < above]
    lines = [line.of(page.sheet.text).lower() for line in page.lines_of("nav", "meta")]
    return Signs("\n".join(map(_words, names)), frozenset(line.strip() for line in lines))


def _words(name: str) -> str:
    return f" {' '.join(_WORDS.findall(name.lower()))} "


def may_hold_rights(text: str) -> bool:
    """Whether a line has a mark of rights at all: few have, and this is quicker seen."""
    return every_language()[_RIGHTS_MARK].search(text) is not None


def find_holder(
    page: Page, line: Span, signs: Signs, weights: Mapping[str, float]
) -> Iterator[Candidate[str]]:
    """An outlet that site.yaml does not list, as the page prints it."""
    match = every_language()[_HOLDER].search(page.sheet.text, line.start, line.end)
    match = match or _HELD.match(page.sheet.text, line.start, line.end)
    match = match or every_language()[_YEARED].match(page.sheet.text, line.start, line.end)
    if match is None:
        return
    holder = _without_address(page, Span(*match.span("name")))
    if every_language()[_RIGHTS_MARK].match(match["name"]):
        return  # `Copyright Harbor Media 2019`, which was cut at its end
    if "/" in match["name"]:
        return  # `© Jane Doe/Harbor Images` is whose photo it is
    cues = page.sheet.hits_in(holder, "word")
    author = "." not in match["name"] and _words(match["name"]) in signs.authors
    if author and not is_organ(page, match["name"]):
        return
    menu = (h.span.end - h.span.start for h in cues if h.entry.value.startswith("cue."))
    if max(menu, default=0) > _MENU * (holder.end - holder.start):
        return
    firm = every_language()[_FIRM].match(page.sheet.text, holder.end) or every_language()[
        _FIRM_NAME
    ].search(match["name"])
    rule = "firm's copyright" if firm and "." not in match["name"] else "printed copyright"
    listed = handled(page.sheet.config).get(glued(holder.of(page.sheet.text)), ())
    yield found(next(iter(listed), holder.of(page.sheet.text).strip()), holder, rule, weights)
    if firm and holder.of(page.sheet.text).lower().strip() in signs.furniture:
        yield found(match["name"].strip(), holder, "the firm's name again", weights)


def _without_address(page: Page, name: Span) -> Span:
    """`Harbor TV & harbortv.example` without the address beside the name."""
    beside = _ADDRESS.search(page.sheet.text, name.start, name.end + _LONGEST)
    cut = beside is not None and name.start < beside.start() < name.end
    return Span(name.start, beside.start()) if beside and cut else name


@cache
def handled(config: Config) -> dict[str, list[str]]:
    """The outlets by their names as handles are written."""
    out: dict[str, list[str]] = {}
    for outlet in config.outlets:
        for name in {glued(n) for n in (outlet.name, *outlet.aliases)}:
            out.setdefault(name, []).append(outlet.name)
    return out
