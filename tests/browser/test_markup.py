"""The whole built site as the Nu HTML checker and Lighthouse see it, for oneself and published."""

from __future__ import annotations

from pathlib import Path

import pytest
from instruments import check_markup
from marks import find_shortfalls
from site_checker import find_faults
from visits import one_of_each

pytest_plugins = ["visiting"]
pytestmark = [pytest.mark.browser, pytest.mark.long]


def test_the_markup_of_every_page_is_without_error(site: Path, published: tuple[Path, str]) -> None:
    assert check_markup(site) == ""
    assert check_markup(published[0]) == ""


def test_no_link_or_id_of_the_published_site_is_broken(published: tuple[Path, str]) -> None:
    assert find_faults(published[0]) == []


def test_lighthouse_gives_every_kind_of_page_full_marks(published: tuple[Path, str]) -> None:
    site, start = published
    assert find_shortfalls(start, one_of_each(site)) == {}
