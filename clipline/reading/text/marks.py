"""The form of a line: its length, how it begins and ends, and the signs in it that are no words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from clipline.model import Span
from clipline.reading.text.affiliated_names import BUREAU
from clipline.reading.text.function_words import every_language
from clipline.reading.text.names import find_sole_names

# Widths in columns (a Hangul or Han character takes two). On 37 clippings and 58 pages of our own
# the headlines have 25 to 104 columns and hardly any menu item has more than 40.
TINY, SHORT, PROSE, LONG, VERY_LONG = 16, 40, 80, 140, 300
HEADLINE = (18, 190)
WHOLE = 0.55  # share of a line's letters above which something is what the line is for
_SIGNED = 30  # characters in which a reporter and a bureau sign
_TAIL = 80  # characters in which a credit at the end stands
_READ = 2000  # characters: a longer line has told by then whether it is running text

_SENTENCE_END = r"(?:[.。!?…][\"')\]」』»]*|{verb_end})(?:\[\d{1,3}\])*$"
_CREDIT_TAIL = re.compile(r"[.!?。][\"')]* ?\([^()\n]{2,40}\)$")
_BREAK = (
    r"[.!?](?:(?<=[^\W\d_A-Z]{3}.)|(?<=\d\d.))[\"')»]* +[\"'(«»]?[A-ZÀ-Þ가-힣]"
    r"|[.!?](?<=[a-z]{3}.)[\"']?[A-Z][a-z]|\.(?<={verb_end}\.) ?[^\W\d_]|。[^\s」』)]"
)
# Where two tags were joined; the parts of `YouTube` and `LinkedIn` are shorter.
_JOINT = re.compile(r"(?<=[^\W\d_A-Z]{3})[A-Z][^\W\d_A-Z]{2,}")
_TAGS = 5  # words of a line of tags: a headline that names two firms has more
_STOPS = ".!?。…\"')]"
_KICKER = re.compile(r"[^\W\d_][^\s.]*(?: [^\s.]+){0,2}\. ")  # `Pêche. Les deux ports signent`
_LINK = re.compile(r"(?:https?://|www\.)\S*")
_MAIL = re.compile(r"[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,40}|\[e-?mail.protected\]", re.IGNORECASE)
_HASHTAG = re.compile(r"#\w+")
_SIDES = (
    r"(?i:\((?:(?:{side_from} )?(?:[LRC](?=\)(?!\w))|{side})|[2-9]{ordinal_end} {side_from} [a-z]+"
    r"|{side_open}[^()\n]{0,10})\))"
    r"|(?<=\w), (?:[a-z]+ ){0,2}{side}(?=,)|\[(?i:{side})\]"
)
# `…代表=14日、東京都内`: where verbs come last a caption ends with the day of its photo.
_DAY_TAIL = r"=(?:\d{4}{year_mark})?(?:\d{1,2}{month_mark})?\d{1,2}{day_mark}[^。.\n]{0,24}$"
_CREDIT_END = r"[.。)][\"']? ?[/|(\[] ?[^.。/|()\[\]\n]{2,30} ?{given_photo}[)\]]?\.?$"
_SLASHED = (  # `(Harbor Wire/Jane Doe)`, `(HPA Photo/Jane Doe, File)`
    r"\([A-Z][\w.&-]*(?: [A-Z][\w.&'-]*){0,3}/[A-Z][^\W\d_]+(?: [A-Z][\w.'-]*){1,3}"
    r"(?: [a-z]+ [A-Z]{2,6})?(?:, [A-Z]\w+)?\)"
)
_PHOTO_TAIL = (
    r"(?:[©ⓒ] ?[^\s.][^.]{0,50}|/ ?{photo_source}\b.{0,30}"
    r"|\((?:[^():\n]{2,40} )?(?i:{photo})(?: {photo_by} [^()\n]{3,40})?\)"
    r"|\[(?i:{photo}) {photo_by} [^\[\]\n]{3,60}\]|\([^():\n]{2,30}: [A-Z][^():\n]{2,30}\)"
    rf"|{_SLASHED}"
    r"|\b[A-Z]{2,}/[A-Z][^.]{3,30}|\[(?:[^\]\n]{2,20}|[A-Z][A-Z ,.&/'-]{2,80})\]"
    r"|(?<=[.。])[\"']? ?[/|] ?[^/|.\d\s][^/|.\n]{1,30})$"
)
_SHOT = re.compile(  # so, and `[Jane Doe/HPA]`
    rf"(?:{_SLASHED}|\[[A-Z][^\W\d_]+(?: [A-Z][\w.'-]*){{1,3}}/[A-Z][\w .-]{{1,30}}\])$"
)
_DATED_TAIL = re.compile(
    r"(?:19|20)\d\d[./-] ?\d{1,2}[./-] ?\d{1,2}\.?(?: \S+@\S+| \[e-?mail.protected\])?\W*$",
    re.IGNORECASE,
)
_CELLS = re.compile(r" {2,}| [|·•] |(?<=\w)[·•](?=\w)")
_SPACED = re.compile(r" {2,}| [|·•] ")
_CELL = 30  # characters: the longest item seen in a menu written on one line has 26
# `I`, `my`, `imo`, `lol`: one set of characters begins it, so that a search skips to the next.
_PERSONAL = re.compile(r"[Iiml](?<!\w.)(?:(?<=[Ii])|(?<=i)mo|(?<=m)y|(?<=l)ol)\b")
QUOTED = re.compile(r" {0,3}>(?: ?> ?)* ?(?=\S|$)")  # a line of a mail that was passed on


def width_of(text: str) -> int:
    """How many columns it takes: a Hangul or Han character takes two."""
    return len(text) if text.isascii() else (len(text) + len(text.encode())) // 2


def stripped(text: str, span: Span) -> Span:
    """The span without the blanks at its ends."""
    start, end = span
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return span
    left = text[start:end].lstrip()
    start = end - len(left)
    return Span(start, start + len(left.rstrip()))


def unquoted(text: str, span: Span) -> Span:
    """The same for a line, without the marks of a mail that was passed on either."""
    start, end = span
    marked = text.find(">", start, start + 4) >= 0  # few lines are, and this is quicker seen
    quoted = QUOTED.match(text, start, end) if marked else None
    return stripped(text, Span(quoted.end(), end) if quoted else span)


_MAIL_HEAD = r"{mail_head} ?: \S"
_SPEAKER = re.compile(r"[A-Z][A-Z .'-]{2,40}(?:, [A-Z ]{3,30}|\([A-Z ]{3,30}\))?:(?: |$)")
_OF_SO_MANY = r"[A-Z][a-z]{3,5} \d{1,2} {of_so_many} \d{1,2} [^\W\d]"
_RIGHTS_FIRST = r"(?i:(?:{copyright} ?)?(?:[©ⓒ]|\(c\))|{copyright},? \d{4})"
_OPENINGS = "\"'([0123456789"

# `Page 2 of 3`, `Seite 2 von 3`, `2 / 3`
_PAGE_OF = re.compile(r"(?:[^\W\d_]{1,7}\.? \d{1,3} [^\W\d_]{1,3} \d{1,3}|\d{1,3} ?/ ?\d{1,3})$")


def _worded(template: str) -> Callable[[str], re.Match[str] | None]:
    """How to look for a template of any language's words."""

    def match(text: str) -> re.Match[str] | None:
        return every_language()[template].match(text)

    return match


# A sign, the characters without which it cannot be there, and where to look for it.
_MARKS: tuple[tuple[str, frozenset[str], Callable[[str], object]], ...] = (
    ("crumb", frozenset(">»\u203a→"), re.compile(r"\S [>»\u203a→] \S").search),
    ("crumb", frozenset("/"), re.compile(r"\S{1,20} / \S.* / \S|\S{2,8} / \S").match),
    ("crumb", frozenset("|"), re.compile(r"(?:[^|]{1,40} \| ){3}").match),
    ("slug", frozenset("/"), re.compile(r"[a-z]{2,5}(?:/[a-z]{2,6}){1,4}$").match),
    ("slug", frozenset("0123456789"), re.compile(r"\d{18,}$").match),
    ("page-number", frozenset("-\u2013—"), re.compile(r"[-\u2013—] ?\d{1,3} ?[-\u2013—]$").match),
    ("page-number", frozenset("0123456789"), _PAGE_OF.match),
    ("bracketed", frozenset("["), re.compile(r"\[[^\[\]]{12,120}\]$").match),
    # `(Harbor Wire, 6 June 2007)`, `(Web editor: Jane Doe)`; a sentence in brackets has its stop
    ("parenthesis", frozenset("("), re.compile(r"\([^()]{4,100}[^()\s.!?]\)$").match),
    ("pipes", frozenset("|·•"), re.compile(r" [|·•] ").search),
    ("numbered", frozenset(".)"), re.compile(r"\(?\d{1,2}[.)] ?[^\d\s]").match),
    ("numbered", frozenset("①②③④⑤⑥⑦⑧⑨⑩"), re.compile("[①-⑳]").match),
    ("bullet", frozenset("•●○◆■□▲△▶※*·∙\u2023-"), re.compile(r"[•●○◆■□▲△▶※*·∙\u2023-] ?\w").match),
    (
        "clock",
        frozenset("0123456789"),
        re.compile(r"\d{1,2}[.:h]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?$", re.IGNORECASE).match,
    ),
    ("gallery", frozenset("/"), re.compile(r"\[?\d{1,2}/\d{1,2}\]? ?[^\W\d]").match),
    (
        "gallery",
        frozenset("123456789"),
        _worded(_OF_SO_MANY),
    ),
    (
        "rights-first",
        frozenset("©ⓒ(0123456789"),
        _worded(_RIGHTS_FIRST),
    ),
    (
        "short-date",
        frozenset("./-·"),
        re.compile(r"[^\d]{3,40}(?<!\d)\d{1,2}([./·-])\d{1,2}\1\d\d\b").match,
    ),
    ("mail-line", frozenset(":"), _worded(_MAIL_HEAD)),
    ("speaker", frozenset(":"), _SPEAKER.match),
    # `IMG_2034`, `arton150776`, `Harbour at dawn.jpg`
    (
        "file-name",
        frozenset("0123456789."),
        re.compile(r"(?=\S*[A-Za-z]{3})(?=\S*\d{3})[\w.-]+$|[^:]{1,60}\.(?:jpe?g|png)$").match,
    ),
    ("handle", frozenset("@"), re.compile(r"(?<![\w.])@\w{3,}").search),
    ("rights", frozenset("©ⓒ("), re.compile(r"[©ⓒ]|\([cC]\)").search),
    ("link", frozenset("."), _LINK.search),
    ("mail", frozenset("@["), _MAIL.search),
)

_SIGNS = frozenset().union(*(signs for _, signs, _find in _MARKS))


@lru_cache(maxsize=4096)
def _marks_with(present: frozenset[str]) -> tuple[tuple[str, Callable[[str], object]], ...]:
    """The marks that a line with these of the signs may have, and how to look for each."""
    return tuple((name, find) for name, signs, find in _MARKS if not present.isdisjoint(signs))


def find_shape(text: str, width: int) -> Iterator[str]:
    """Its length, and how it begins and ends."""
    yield _size(width)
    breaks = (
        width >= SHORT
        and every_language()[_BREAK].search(text, _after_kicker(text, width), _READ) is not None
    )
    asked = text[-1] in "?!" and not breaks and width <= LONG
    if not asked and (
        every_language()[_SENTENCE_END].search(text, max(0, len(text) - 12)) or _has_credit(text)
    ):
        yield "sentence" if width >= SHORT else "short-sentence"
    elif HEADLINE[0] <= width <= HEADLINE[1] and _opens(text[0]):
        yield "headlike"
        if breaks and width < LONG:
            yield "unstopped"
    if breaks:
        yield "sentences"
    if text[0].islower():
        yield "lower-start"
    if not any(map(str.isalnum, text)):
        yield "mark-only"
    elif text.replace(",", "").isdigit():
        yield "number-only"
    if text[-1] == ":":
        yield "colon"
    if find_sole_names(text):
        yield "name-only"


def _after_kicker(text: str, width: int) -> int:
    """Where the headline itself begins: `Pêche. Deux ports signent un accord`, no two sentences."""
    kicker = _KICKER.match(text) if width < LONG and text[-1] not in _STOPS else None
    return kicker.end() if kicker else 0


def _is_glued(text: str) -> bool:
    """`AttacksDevice securityNewsThreats`: tags that lost what parted them."""
    words = text.split()
    joints = [count for word in words if (count := len(_JOINT.findall(word)))]
    return max(joints, default=0) > 1 or (len(joints) > 1 and len(words) <= _TAGS)


def _opens(char: str) -> bool:
    return char.isupper() or not char.isascii() or char in _OPENINGS


def _has_credit(text: str) -> bool:
    return text[-1] == ")" and _CREDIT_TAIL.search(text, max(0, len(text) - _TAIL)) is not None


def _size(width: int) -> str:
    if width < TINY:
        return "tiny"
    if width < SHORT:
        return "short"
    if width < PROSE:
        return "middling"
    if width < LONG:
        return "prose"
    return "long" if width < VERY_LONG else "very-long"


def find_marks(text: str, width: int) -> Iterator[str]:
    """Links, addresses, bullets, breadcrumbs, hash tags, `©`, `(L)`, credits at the end."""
    short = width < VERY_LONG
    for name, find in _marks_with(_SIGNS.intersection(text)) if short else ():
        match = find(text)
        if match is not None:
            yield _measured(name, match, text)
    if short and "#" in text and len(_HASHTAG.findall(text)) > 1:
        yield "hashtags"
    if width < LONG and _is_glued(text):
        yield "glued"
    if text[-1] in ")】]" and (signed := BUREAU.search(text, max(0, len(text) - _SIGNED))):
        yield "signature" if signed.start() == 0 else "signed"
    if ("(" in text or "[" in text or text.count(",") > 1) and every_language()[_SIDES].search(
        text, 0, VERY_LONG
    ):
        yield "sides"
    if width >= SHORT:
        yield from _tails(text)
    if short:
        yield from _menu(text)
    if len(_PERSONAL.findall(text, 0, VERY_LONG)) > 1:
        yield "personal"


def _menu(text: str) -> Iterator[str]:
    """Several short things side by side on one line, as menus are pasted."""
    if "  " not in text and not ("|" in text or "·" in text or "•" in text):
        return
    cells = [cell for cell in _CELLS.split(text) if cell.strip()]
    if len(cells) > 1 and max(map(len, cells)) <= _CELL and text[-1] not in ".!?":
        joined = _SPACED.search(text) is None and any(" " in cell.strip() for cell in cells)
        if not joined:  # `a meeting of judges·police` is a title with a list in it
            yield "cells" if len(cells) > 2 else "cell-pair"  # noqa: PLR2004 - a pair may be a title's


def _measured(name: str, match: object, text: str) -> str:
    """A link or an address is told apart from a line that is nothing else."""
    if name not in {"link", "mail"} or not isinstance(match, re.Match):
        return name
    return f"{name}-only" if len(match.group()) >= WHOLE * len(text) else name


def _tails(text: str) -> Iterator[str]:
    """What a caption or a report is credited with at its end."""
    start = max(14, len(text) - _TAIL)  # a line that begins with `©` credits no photo
    credited = text[-1] in "])" or not _PHOTO_SIGNS.isdisjoint(text[start:])
    if credited and every_language()[_PHOTO_TAIL].search(text, start):
        yield "photo-tail"
        if _SHOT.search(text, start):
            yield "shot"
    dated = text[-1] in "0123456789]." or "@" in text[start:]
    shot = "=" in text[start:] and every_language()[_DAY_TAIL].search(text, start)
    if shot or (dated and _DATED_TAIL.search(text, start)):
        yield "dated-tail"
    if every_language()[_CREDIT_END].search(text, start):
        yield "caption-end"
    if _has_credit(text):
        yield "credit-tail"


_PHOTO_SIGNS = frozenset("©ⓒ/|")
