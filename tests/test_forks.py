"""Things made by copies of this process are those that it would make itself, in their order."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path

import pytest
from conftest import Archive

from clipline.building.forks import CHUNK, WORTH_A_COPY, can_fork, make_all
from clipline.cache import Cache

copies_only = pytest.mark.skipif(not can_fork(), reason="this system makes no copies of a process")
MANY = WORTH_A_COPY + CHUNK + 1


def tell(n: int) -> tuple[int, int]:
    """That number, and who tells it."""
    return n, os.getpid()


def nothing() -> None:
    """What most copies begin with."""


@copies_only
def test_two_copies_make_all_in_order_and_nothing_here() -> None:
    made = list(make_all([partial(tell, n) for n in range(MANY)], 2, nothing))
    assert [n for n, _ in made] == list(range(MANY))
    assert os.getpid() not in {process for _, process in made}


def test_a_few_things_are_made_here() -> None:
    assert set(make_all([os.getpid] * (WORTH_A_COPY - 1), 2, nothing)) == {os.getpid()}


def test_one_process_is_this_one() -> None:
    assert set(make_all([os.getpid] * MANY, 1, nothing)) == {os.getpid()}


@copies_only
def test_what_a_killed_copy_leaves_undone_is_made_here() -> None:
    here = os.getpid()

    def number(n: int) -> int:
        if n == CHUNK and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    makers = [partial(number, n) for n in range(MANY)]
    assert list(make_all(makers, 2, nothing)) == list(range(MANY))


@copies_only
def test_an_error_in_a_copy_is_ours() -> None:
    makers = [partial(int, "5")] * MANY + [partial(int, "five")]
    with pytest.raises(ValueError, match="five"):
        list(make_all(makers, 2, nothing))


@copies_only
def test_a_copy_reads_the_cache_by_a_connection_of_its_own(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put({b"key": b"value"})
        makers = [lambda: cache.get([b"key"])] * MANY
        assert list(make_all(makers, 2, cache.reopen)) == [{b"key": b"value"}] * MANY
        assert cache.get([b"key"]) == {b"key": b"value"}


@copies_only
def test_a_copy_has_what_is_kept_in_memory_alone() -> None:
    with Cache(None) as cache:
        cache.put({b"key": b"value"})
        makers = [lambda: cache.get([b"key"])] * MANY
        assert list(make_all(makers, 2, cache.reopen)) == [{b"key": b"value"}] * MANY


@copies_only
def test_a_site_drawn_by_two_copies_has_the_same_bytes(
    five: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    five.build("--workers", "1")
    before = five.files()
    monkeypatch.setattr("clipline.building.forks.WORTH_A_COPY", 1)
    five.build("--clean", "--workers", "2")
    assert five.files() == before
