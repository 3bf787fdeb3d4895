"""The identifier of an entry of site.yaml that gives none: the same in every build."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection


def free_id(words: str, taken: Collection[str]) -> str:
    """A slug of these words that is not taken yet: `gb-home-office`, else `gb-home-office-2`."""
    slug = free = _slug(words)
    number = 2
    while free in taken:
        free = f"{slug}-{number}"
        number += 1
    return free


def _slug(name: str) -> str:
    """ASCII words joined by hyphens; a name in another script gets a number of its own."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall("[a-z0-9]+", plain.lower().replace("'", "").replace(".", "")))
    if len(plain.strip()) * 2 >= len(name):
        return slug
    return f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".strip("-")
