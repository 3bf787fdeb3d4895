"""The marks that Lighthouse gives each kind of page, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable

from instruments import run_lighthouse

TRIES = 4  # a busy machine makes the time that scripts take look longer, never shorter
LIMITS = {
    "largest-contentful-paint": 1500,
    "total-blocking-time": 50,
    "cumulative-layout-shift": 0.02,
}


def find_shortfalls(start: str, pages: Iterable[str]) -> dict[str, str]:
    """What is short of full marks and of the limits, by address; the best of some tries."""
    left = {f"{start}{address}": "" for address in pages}
    for _ in range(TRIES):
        found = {page["address"]: _shortfall(page) for page in run_lighthouse(left)}
        left = {address: told for address, told in found.items() if told}
        if not left:
            break
    return left


def _shortfall(page: dict[str, dict[str, float]]) -> str:
    """What one page lacks."""
    scores = {name: score for name, score in page["scores"].items() if score < 100}
    figures = {name: page["figures"][name] for name in LIMITS}
    over = {name: round(figure, 3) for name, figure in figures.items() if figure > LIMITS[name]}
    return f"{scores} {over} {page['failed']}" if scores or over else ""
