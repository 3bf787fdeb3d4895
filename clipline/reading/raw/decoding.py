"""Bytes as text, never guessed where they say themselves what they are."""

from __future__ import annotations

import re

from clipline.nouns import Noun
from clipline.problems import Problem

# What clippings of the last thirty years were saved in; the first that gives the guessed text is
# the one that is named. Anything rarer is more often a wrong guess than a right one.
ENCODINGS = (
    "cp949", "shift_jis", "euc_jp", "gb18030", "big5", "cp1252", "iso8859_15", "cp1251", "euc_kr",
)  # fmt: skip
CONTROL_SHARE = 0.05  # of the characters; the practice clippings have none, a zip file a tenth
BROKEN_SHARE = 0.2  # of those above ASCII: cut-off UTF-8 has one, other encodings nearly all

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ABOVE_ASCII = re.compile(r"[^\x00-\x7f]")


class Decoded(Noun, frozen=True):
    """A text, the encoding it was read in, and a warning where that is a guess."""

    text: str
    encoding: str = "utf-8"
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str) -> Decoded | Problem:
    """A file's bytes as text: UTF-8, UTF-16 with its mark, else a guess that is reported.

    A UTF-8 mark stays, as U+FEFF, so that offsets are those of `data.decode("utf-8")`. Gives
    `clipping-binary`, and `clipping-encoding`: a note of a mark other than UTF-8's, a warning of
    a guess, an error where none fits.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _checked(_strict(data, "utf-16"), "utf-16", file, _marked(file))
    if b"\0" in data:
        return _binary(file)
    text = _strict(data, "utf-8")
    return _guess(data, file) if text is None else _checked(text, "utf-8", file)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _checked(text: str | None, encoding: str, file: str, *problems: Problem) -> Decoded | Problem:
    """The text, unless it is mostly what no keyboard writes."""
    if text is None or len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        return _binary(file)
    return Decoded(text, encoding, problems)


def _guess(data: bytes, file: str) -> Decoded | Problem:
    """Damaged UTF-8 is UTF-8 still; else the guess of charset-normalizer among `ENCODINGS`."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\N{REPLACEMENT CHARACTER}")
    if broken <= BROKEN_SHARE * len(_ABOVE_ASCII.findall(mended)):
        return _checked(
            mended, "utf-8", file, _warning(file, f"{broken} of its characters are broken")
        )
    encoding = _guess_encoding(data)
    if encoding is None:
        return _undecodable(mended, file)
    message = f"it is not UTF-8; it was read as {encoding}, by guess"
    return _checked(_strict(data, encoding), encoding, file, _warning(file, message))


def _guess_encoding(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and seldom needed

    best = from_bytes(data, cp_isolation=list(ENCODINGS)).best()
    text = _strict(data, best.encoding) if best else None
    if text is None:
        return None
    return next(name for name in ENCODINGS if _strict(data, name) == text)


def _undecodable(mended: str, file: str) -> Problem:
    if isinstance(_checked(mended, "utf-8", file), Problem):
        return _binary(file)
    message = "it is no UTF-8, and no other encoding fits it"
    fix = "open it where it looks right and save it as UTF-8"
    return Problem("clipping-encoding", "error", file, message, fix)


def _marked(file: str) -> Problem:
    message = "it is UTF-16 by its first bytes, and was read as such"
    fix = "nothing needs to be done; saved as UTF-8 it is half the size and every tool reads it"
    return Problem("clipping-encoding", "note", file, message, fix)


def _warning(file: str, message: str) -> Problem:
    fix = "if words look wrong, open it where they look right and save it as UTF-8"
    return Problem("clipping-encoding", "warning", file, message, fix)


def _binary(file: str) -> Problem:
    fix = "save the page's words as a .txt file, in UTF-8"
    return Problem("clipping-binary", "error", file, "this is no text", fix)
