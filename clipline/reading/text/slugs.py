"""Names as stable identifiers, the same in every clipping and every build."""

from __future__ import annotations

import re
import unicodedata

_BETWEEN = re.compile(r"[\W_]+")
_LIMIT = 80  # a file name holds 255 bytes, a letter of Hangul takes three


def slug(words: str) -> str:
    """Lower case, words joined by hyphens, Latin letters without their accents."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c)
    )
    joined = _BETWEEN.sub("-", unicodedata.normalize("NFC", plain)).strip("-")
    return joined[:_LIMIT].rstrip("-")


def glued(words: str) -> str:
    """Letters and figures alone, in lower case, as hosts and handles spell a name."""
    return _BETWEEN.sub("", words).lower()
