"""Where the site lives on the web, as far as its keeper has told."""

from __future__ import annotations

import hashlib
from urllib.parse import quote, urlsplit

from clipline.config import Config

NOWHERE = "archive.invalid"  # RFC 2606: a host that is none


def web_root(config: Config) -> str | None:
    """The address of the site's first folder, with its last slash; None where none is told."""
    return config.base_url.rstrip("/") + "/" if config.base_url else None


def web_url(config: Config, address: str) -> str | None:
    """The page's address on the web; None where the site has none."""
    root = web_root(config)
    return root + quote(address) if root else None


def web_host(config: Config) -> str:
    """The host's name, or one that belongs to nobody."""
    return urlsplit(config.base_url or "").hostname or NOWHERE


def name_page(config: Config, address: str) -> str:
    """An IRI that no other page has: its web address, or a UUID of the archive and the address.

    The UUID is of version 8, whose bits are its maker's own (RFC 9562, section 5.8).
    """
    url = web_url(config, address)
    if url:
        return url
    digest = hashlib.sha256(f"{config.title}\n{address}".encode("utf-8", "replace")).hexdigest()
    parts = (digest[:8], digest[8:12], "8" + digest[12:15], "8" + digest[15:18], digest[18:30])
    return "urn:uuid:" + "-".join(parts)
