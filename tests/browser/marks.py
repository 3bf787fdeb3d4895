"""The marks that Lighthouse gives each kind of page, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable

from instruments import run_lighthouse

TRIES = 4  # a busy machine makes the time that scripts take look longer, never shorter
FAST = 90  # what Lighthouse calls good; how far above it a page comes is the machine's doing too
FULL = 100
LIMITS = {"largest-contentful-paint": 1500, "cumulative-layout-shift": 0.02}


def find_shortfalls(start: str, pages: Iterable[str]) -> dict[str, str]:
    """What is short of full marks, of a good one for speed, and of the limits, by address."""
    left = {f"{start}{address}": "" for address in pages}
    for _ in range(TRIES):
        found = {page["address"]: _shortfall(page) for page in run_lighthouse(left)}
        left = {address: told for address, told in found.items() if told}
        if not left:
            break
    return left


def _shortfall(page: dict[str, dict[str, float]]) -> str:
    """What one page lacks."""
    least = dict.fromkeys(page["scores"], FULL) | {"performance": FAST}
    scores = {name: score for name, score in page["scores"].items() if score < least[name]}
    over = any(page["figures"][name] > limit for name, limit in LIMITS.items())
    return f"{scores} {page['figures']} {page['failed']}" if scores or over else ""
