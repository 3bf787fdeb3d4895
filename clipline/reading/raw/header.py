"""The keeper's header block: what they know of a clipping and its text does not say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import partial
from textwrap import dedent
from typing import get_args
from urllib.parse import urlsplit

from clipline.model import HeaderField, Rights, Span
from clipline.nouns import Noun
from clipline.partial_dates import PartialDate
from clipline.problems import Problem, problem_at, suggest
from clipline.reading.raw.front_matter import FrontMatter, read_front_matter

KEYS = ("url", "outlet", "published", "title", "archived", "lang", "note", "rights")
HEADER_LINES = 30  # a page that has a rule of dashes further down has it for its own reasons
NEARNESS = 0.75  # "publishd" is 0.94 near a key, "titel" 0.80; "date", "source", "update" 0.50

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][A-Za-z_-]{0,30}):(?:[ \t]|(?=[\r\n]|\Z))")
_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_ISO = re.compile(  # of years that have news, and years before and after them
    r"([12]\d{3})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)
_WEB = re.compile(r'https?://[^\s<>"\x00-\x1f\x7f]+\Z', re.IGNORECASE)
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


class Header(Noun, frozen=True):
    """The fields of a header block, where the clipping's own words lie, and what was amiss."""

    fields: tuple[HeaderField, ...]
    content: Span
    problems: tuple[Problem, ...] = ()


class _Line(Noun, frozen=True):
    """A line of the block; `key` is None where it is no `key: value`. `words` are the value's where
    they are not those of its span.
    """

    key: str | None
    key_span: Span
    value: Span
    words: str | None = None


def read_header(text: str, file: str) -> Header:
    """The header block at the top of a text, if it has one.

    It is one only where its first line has a known key, or nearly so, where a line `---` follows
    within `HEADER_LINES`, and where at least half of its lines are such: a pasted page may begin
    with `Published: …` too. Front matter that has a known key is one as well. Gives
    `header-unknown-key`, `header-duplicate-key`, `header-bad-line`, `header-bad-url`,
    `header-bad-date`, `header-bad-lang`, `header-bad-rights`, and `header-unclosed` where a block
    begins and never ends.
    """
    first = 1 if text.startswith("\ufeff") else 0
    front = read_front_matter(text, first, KEYS)
    if front and front.entries:
        return _read_front(text, file, front)
    lines, after = _read_lines(text, first)
    if after is None:
        return Header((), Span(0, len(text)), tuple(_unclosed(text, lines, file)))
    if not _is_header(lines):
        return Header((), Span(0, len(text)))
    fields, problems = _read_fields(text, lines, file)
    return Header(tuple(fields), Span(after, len(text)), tuple(problems))


def _read_front(text: str, file: str, front: FrontMatter) -> Header:
    """A header as another program wrote it: what else it says is no mistake."""
    lines = [_Line(entry.key, entry.key_span, entry.value, entry.words) for entry in front.entries]
    fields, problems = _read_fields(text, lines, file)
    return Header(tuple(fields), Span(front.end, len(text)), tuple(problems))


def read_iso(value: str) -> PartialDate | None:
    """An ISO 8601 date as precise as it is written, `2018-09` to the second; None for all else, and
    for years before 1000 and after 2999, about which no page tells news.
    """
    match = _ISO.fullmatch(value)
    if not match:
        return None
    parts = [int(part) if part else None for part in match.groups()[:6]]
    year, month, day, hour, minute, second = parts
    try:
        dt.date(year or 0, month or 1, day or 1)
        dt.time(hour or 0, minute or 0, second or 0)
        offset = _read_offset(match[7]) if match[7] else None
    except ValueError:
        return None
    return PartialDate(year, month, day, None, hour, minute, second, offset)


def _read_offset(zone: str) -> int:
    """Minutes east of UTC; ValueError beyond the widest zone there is, +14:00."""
    if zone == "Z":
        return 0
    clock = dt.time(int(zone[1:3]), int(zone[-2:]))
    if clock > dt.time(14):
        raise ValueError(zone)
    return (clock.hour * 60 + clock.minute) * (-1 if zone[0] == "-" else 1)


def _read_lines(text: str, at: int) -> tuple[list[_Line], int | None]:
    """The written lines before the fence, and the offset after it; None where there is none."""
    out: list[_Line] = []
    for number, match in enumerate(_LINE.finditer(text, at)):
        fence = _FENCE.match(text, match.start())
        if fence:
            return out, fence.end()
        if number >= HEADER_LINES or match.start() == len(text):
            break
        _add_line(out, text, Span(match.start(), match.end()))
    return out, None


def _add_line(lines: list[_Line], text: str, span: Span) -> None:
    """One more line, or the one above made longer: a note goes on in indented lines."""
    words = _trim(text, span)
    if words.start == words.end:
        return
    pair = _PAIR.match(text, span.start, span.end)
    if pair:
        key_span, value = Span(*pair.span(1)), _trim(text, Span(pair.end(), span.end))
        lines.append(_Line(pair[1].lower(), key_span, value))
    elif words.start > span.start and lines and lines[-1].key == "note":
        note = lines[-1]
        start = words.start if note.value.start == note.value.end else note.value.start
        lines[-1] = _Line("note", note.key_span, Span(start, words.end))
    else:
        lines.append(_Line(None, words, words))


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + max(left, len(words.rstrip())))


def _is_near(line: _Line) -> bool:
    return bool(line.key and get_close_matches(line.key, KEYS, n=1, cutoff=NEARNESS))


def _is_header(lines: list[_Line]) -> bool:
    return bool(lines) and _is_near(lines[0]) and sum(map(_is_near, lines)) * 2 >= len(lines)


def _unclosed(text: str, lines: list[_Line], file: str) -> Iterable[Problem]:
    """Two keys in lower case at the very top are the keeper's; a page writes `Published:`."""
    keys = [line.key_span.of(text) for line in lines[:2]]
    if len(keys) == 2 and all(key in KEYS for key in keys):  # noqa: PLR2004 - as the docstring says
        message = "a header block begins here, but no line --- ends it, so it was read as text"
        fix = "write a line --- between the header and the clipping"
        yield _problem_at(text, lines[0].key_span, file)(
            code="header-unclosed", severity="warning", message=message, fix=fix
        )


def _problem_at(text: str, span: Span, file: str) -> partial[Problem]:
    return partial(problem_at, text, span.start, span.end, file=file)


def _read_fields(
    text: str, lines: list[_Line], file: str
) -> tuple[list[HeaderField], list[Problem]]:
    fields: dict[str, HeaderField] = {}
    problems: list[Problem] = []
    for line in lines:
        here = _problem_at(text, line.key_span, file)
        key = line.key
        if key is None:
            problems.append(_bad_line(here))
        elif key not in KEYS:
            problems.append(_unknown_key(here, key))
        elif key in fields:
            problems.append(_duplicate_key(here, key))
        elif line.value.start < line.value.end:
            words = line.value.of(text) if line.words is None else line.words
            value = _value(key, words)
            wrong = _wrong_value(_problem_at(text, line.value, file), key, value)
            problems += wrong
            if not wrong:
                fields[key] = HeaderField(key, value, line.value)
    return list(fields.values()), problems


def _value(key: str, words: str) -> str:
    """The words as meant: a note without its indent, all else on one line, rights in lower case."""
    if key == "note":
        first, _, rest = "\n".join(words.splitlines()).partition("\n")
        return f"{first}\n{dedent(rest)}" if rest else first
    words = " ".join(line.strip() for line in words.splitlines())
    return words.lower() if key == "rights" else words


def _wrong_value(here: partial[Problem], key: str, value: str) -> list[Problem]:
    """The problem with a value, if there is one."""
    if key in ("url", "archived") and not is_web_address(value):
        fix = "give a full address that begins with https:// or http://"
        return [_error(here, "header-bad-url", f'{key}: "{_cut(value)}" is no web address', fix)]
    if key == "published" and read_iso(value) is None:
        fix = "write it as 2021-08-05, 2021-08-05T15:29+09:00, 2021-08 or 2021 (from 1000 to 2999)"
        return [_error(here, "header-bad-date", f'"{_cut(value)}" is no ISO 8601 date', fix)]
    if key == "lang" and not _LANG.fullmatch(value):
        fix = "write a language tag such as en, ko or pt-BR"
        return [_error(here, "header-bad-lang", f'"{_cut(value)}" is no language tag', fix)]
    rights = get_args(Rights)
    if key == "rights" and value not in rights:
        message = f'"{_cut(value)}" is no rights word{suggest(value[:40], rights)}'
        return [_error(here, "header-bad-rights", message, "write " + ", ".join(rights))]
    return []


def is_web_address(value: str) -> bool:
    """Whether it is safe to link to: http or https, a host, and nothing that breaks out."""
    if not _WEB.match(value):
        return False
    try:
        return bool(urlsplit(value).hostname)
    except ValueError:
        return False


def _cut(value: str) -> str:
    return value if len(value) <= 60 else value[:59] + "…"  # noqa: PLR2004 - what a line holds


def _error(here: partial[Problem], code: str, message: str, fix: str) -> Problem:
    return here(code=code, severity="error", message=message, fix=fix)


def _bad_line(here: partial[Problem]) -> Problem:
    fix = "write key: value, indent a note's further lines, or put a line --- above the text"
    return _error(here, "header-bad-line", "a header line without a key is left out", fix)


def _unknown_key(here: partial[Problem], key: str) -> Problem:
    message = f'the header has no key "{key}"{suggest(key, KEYS)}'
    return _error(here, "header-unknown-key", message, "known keys are " + ", ".join(KEYS))


def _duplicate_key(here: partial[Problem], key: str) -> Problem:
    message, fix = f'"{key}" is given twice; the first stands', "keep one of the two lines"
    return here(code="header-duplicate-key", severity="warning", message=message, fix=fix)
