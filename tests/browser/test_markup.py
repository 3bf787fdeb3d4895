"""The whole built site as the Nu HTML checker and Lighthouse see it, for oneself and published."""

from __future__ import annotations

from pathlib import Path

import pytest
from instruments import check_markup, run_lighthouse
from site_checker import find_faults
from visits import find_kinds

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]

TRIES = 4  # a busy machine makes the time that scripts take look longer, never shorter
LIMITS = {
    "largest-contentful-paint": 1500,
    "total-blocking-time": 50,
    "cumulative-layout-shift": 0.02,
}


def test_the_markup_of_every_page_is_without_error(site: Path, published: tuple[Path, str]) -> None:
    assert check_markup(site) == ""
    assert check_markup(published[0]) == ""


def test_no_link_or_id_of_the_published_site_is_broken(published: tuple[Path, str]) -> None:
    assert find_faults(published[0]) == []


def test_lighthouse_gives_every_kind_of_page_full_marks(published: tuple[Path, str]) -> None:
    folder, start = published
    left = {f"{start}{address}": "" for address in one_of_each(folder)}
    for _ in range(TRIES):
        found = {page["address"]: shortfall(page) for page in run_lighthouse(left)}
        left = {address: told for address, told in found.items() if told}
        if not left:
            return
    assert left == {}


def one_of_each(site: Path) -> list[str]:
    """One page of each kind; the page for what is not there is not for search engines."""
    seen = {
        address.split("/")[0] + str(address.count("/")): address for address in find_kinds(site)
    }
    return [address for address in seen.values() if address != "404.html"]


def shortfall(page: dict[str, dict[str, float]]) -> str:
    """What that page lacks of full marks and of the limits."""
    scores = {name: score for name, score in page["scores"].items() if score < 100}
    figures = {name: page["figures"][name] for name in LIMITS}
    over = {name: round(figure, 3) for name, figure in figures.items() if figure > LIMITS[name]}
    return f"{scores} {over} {page['failed']}" if scores or over else ""
