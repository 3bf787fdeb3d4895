"""Under which license an archive may be used: a short name that is known, an address or a title."""

from __future__ import annotations

import re

# As https://spdx.org/licenses/ has them: of texts, of data, and of what programs are under.
SHORT_NAMES = (
    *(
        f"CC-{terms}-{version}"
        for version in ("4.0", "3.0", "2.5", "2.0", "1.0")
        for terms in ("BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND")
    ),
    "CC0-1.0", "CC-PDDC", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0",
    "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0", "C-UDA-1.0", "O-UDA-1.0",
    "OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "OGL-Canada-2.0", "OGDL-Taiwan-1.0",
    "DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "etalab-2.0", "NLOD-1.0", "NLOD-2.0", "LAL-1.2", "LAL-1.3",
    "GFDL-1.2-only", "GFDL-1.2-or-later", "GFDL-1.3-only", "GFDL-1.3-or-later",
    "MIT", "MIT-0", "0BSD", "ISC", "Unlicense", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "BSL-1.0", "Zlib", "WTFPL", "MPL-2.0", "EPL-2.0", "EUPL-1.1", "EUPL-1.2", "Artistic-2.0",
    "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later",
    "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later",
    "AGPL-3.0-only", "AGPL-3.0-or-later",
)  # fmt: skip
_PARTED = re.compile(r"[\s_-]+")


def _even(told: str) -> str:
    return _PARTED.sub("-", told).casefold()


_BY_WORDS = {_even(name): name for name in SHORT_NAMES}
_KNOWN = "|".join(re.escape(words).replace(r"\-", r"[\s_-]+") for words in _BY_WORDS)
# A title is several words, or one of letters alone: what has a figure, a hyphen or a stroke in one
# word is meant as a short name or an address.
PATTERN = re.compile(
    rf"(?i:{_KNOWN}|LicenseRef-[a-z0-9.-]+|https?://[^\s/?#@]+(?:[/?#]\S*)?)"
    r"|(?!\w+:/|www\.)(?:[^\W\d_]+|\S+(?: +\S+)+)"
)


def find_short_name(told: str) -> str | None:
    """The short name that is meant, as it is written: "CC-BY-4.0" of "cc by 4.0"; else None."""
    return _BY_WORDS.get(_even(told))
