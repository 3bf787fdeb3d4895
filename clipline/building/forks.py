"""Things made on all cores by copies of this process: each has whatever this one has at hand, so
nothing but what was made is sent from one to the other.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

T = TypeVar("T")
WORTH_A_COPY = 300  # things to make; below it a second process costs more than it saves (two cores)
CHUNK = 24  # made and sent back at once: some 40 ms of work and 200 KB
_AHEAD = 4  # chunks under way or waiting to be taken, for each copy

_makers: Sequence[Callable[[], Any]] = ()  # in a copy: what it was made for


def can_fork() -> bool:
    """Whether this system makes copies of a process; macOS does, but its libraries may break."""
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()


def make_all(
    makers: Sequence[Callable[[], T]], copies: int, prepare: Callable[[], None]
) -> Iterator[T]:
    """What these give, in their order; by so many copies of this process, or here where that is
    fewer than two or cannot be. Each copy begins with `prepare`.

    What copies that break down leave undone is made here; an error of a maker is the caller's.
    """
    if copies < 2 or len(makers) < WORTH_A_COPY or not can_fork():  # noqa: PLR2004 - one is this
        yield from (make() for make in makers)
        return
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(copies, context, _take, (makers, prepare)) as pool:
        yield from _collect(pool, makers, _AHEAD * copies)


def _collect(
    pool: ProcessPoolExecutor, makers: Sequence[Callable[[], T]], ahead: int
) -> Iterator[T]:
    starts = iter(range(0, len(makers), CHUNK))
    waiting: deque[tuple[int, Future[list[T]] | None]] = deque()
    while True:
        while len(waiting) < ahead and (at := next(starts, None)) is not None:
            waiting.append((at, _start(pool, at)))
        if not waiting:
            return
        at, future = waiting.popleft()
        try:
            yield from future.result() if future else _make(makers, at)
        except BrokenProcessPool:  # a copy was killed, most likely for want of memory
            yield from _make(makers, at)


def _start(pool: ProcessPoolExecutor, at: int) -> Future[list[Any]] | None:
    try:
        return pool.submit(_make_there, at)
    except BrokenProcessPool:
        return None


def _take(makers: Sequence[Callable[[], Any]], prepare: Callable[[], None]) -> None:
    global _makers  # noqa: PLW0603 - a copy has one task all its life
    _makers = makers
    prepare()


def _make_there(at: int) -> list[Any]:
    return _make(_makers, at)


def _make(makers: Sequence[Callable[[], T]], at: int) -> list[T]:
    return [make() for make in makers[at : at + CHUNK]]
