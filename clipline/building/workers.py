"""Reading on all cores, or on machines beyond this one: the same work, the same bytes.

Reading is pure, so a clipping may be read wherever its bytes and the archive's settings are.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice

from clipline.coding import decode, encode
from clipline.config import Config, languages
from clipline.model import Clipping
from clipline.reading.record import Reader, make_reader, read_record
from clipline.settings.firsts import first_like

CHUNK = 16  # clippings sent at once: a tenth of a second's work, 50 KB there and 150 KB back
WORTH_A_POOL = 80  # clippings; below it a second process costs more than it saves (two cores)
_AHEAD = 3  # chunks waiting for each worker, so that texts are not held together
_CLUSTER = "dask://"
_NO_DASK = "dask is not installed; the extra `cluster` has it: pip install -e '.[cluster]'"
_NO_SCHEDULER = "no scheduler answers at {}; start one with `dask scheduler`, or mend the address"


class NoEngineError(Exception):
    """The workers that were asked for cannot be had: why, and how to mend it."""


def read_chunk(settings: bytes, clippings: list[bytes]) -> list[bytes]:
    """The records of these clippings, all of them encoded: what a worker does."""
    reader = _reader(settings)
    return [encode(read_record(decode(data, Clipping), reader)) for data in clippings]


@lru_cache(maxsize=1)
def _reader(settings: bytes) -> Reader:
    return make_reader(first_like(decode(settings, Config)), languages())


def read_all(
    clippings: Iterable[bytes], settings: bytes, engine: Executor | None
) -> Iterator[bytes]:
    """The encoded record of each encoded clipping, in their order, by the engine or here.

    A few chunks are under way at a time. What a pool that breaks down leaves undone is read here.
    """
    todo = iter(clippings)
    waiting: deque[tuple[list[bytes], Future[list[bytes]] | None]] = deque()
    ahead = _AHEAD * _size(engine)
    while True:
        while len(waiting) < ahead and (chunk := list(islice(todo, CHUNK))):
            waiting.append((chunk, _start(engine, settings, chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        yield from _finish(future, settings, chunk)


def _start(
    engine: Executor | None, settings: bytes, chunk: list[bytes]
) -> Future[list[bytes]] | None:
    try:
        return engine.submit(read_chunk, settings, chunk) if engine else None
    except BrokenProcessPool:
        return None


def _finish(future: Future[list[bytes]] | None, settings: bytes, chunk: list[bytes]) -> list[bytes]:
    try:
        return future.result() if future else read_chunk(settings, chunk)
    except BrokenProcessPool:  # a worker was killed, most likely for want of memory
        return read_chunk(settings, chunk)


def _size(engine: Executor | None) -> int:
    """How many workers it has; a cluster's may come and go, so that is a guess."""
    if engine is None:
        return 1
    return int(getattr(engine, "_max_workers", 0) or 16)


@contextmanager
def open_engine(workers: str | None, clippings: int) -> Iterator[Executor | None]:
    """Where so many clippings are read: None is here, in this process.

    `workers` is a number, `dask://HOST:PORT`, or None for all cores where that pays. Gives
    NoEngineError where the cluster cannot be reached.
    """
    if workers is not None and workers.startswith(_CLUSTER):
        with _cluster(workers.removeprefix(_CLUSTER)) as engine:
            yield engine
        return
    count = count_processes(workers) if workers or clippings >= WORTH_A_POOL else 1
    if count < 2 or not clippings:  # noqa: PLR2004 - one worker is this process
        yield None
        return
    with ProcessPoolExecutor(count) as pool:
        yield pool


def count_processes(workers: str | None) -> int:
    """How many processes of this machine `workers` asks for: all its cores where it names none."""
    return int(workers) if workers and workers.isdecimal() else _cores()


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, loaded only when asked for
    except ImportError as error:
        raise NoEngineError(_NO_DASK) from error
    try:
        client = Client(f"tcp://{address}", timeout="10s")  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise NoEngineError(_NO_SCHEDULER.format(address)) from error
    with client:
        yield client.get_executor()  # type: ignore[no-untyped-call]
