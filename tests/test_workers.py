"""Reading in several processes, and on a cluster, gives what reading in one gives."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from conftest import REPOSITORY, Archive

from clipline.building.workers import CHUNK, NoEngineError, open_engine, read_all
from clipline.coding import encode
from clipline.config import read_config
from clipline.reading.source import read_clipping

UNSEEN = REPOSITORY / "tests" / "cases" / "unseen"
PAGES = sorted((UNSEEN / "one").glob("*.txt"))[: CHUNK + 4]  # two chunks, one a process


@pytest.fixture(scope="module")
def settings() -> bytes:
    return encode(read_config(REPOSITORY / "site.yaml")[0])


def clippings(pages: list[Path]) -> Iterator[bytes]:
    return (encode(read_clipping(page, page.parent.parent)) for page in pages)


@pytest.fixture(scope="module")
def records(settings: bytes) -> list[bytes]:
    """The records, read one after the other in this process."""
    return list(read_all(clippings(PAGES), settings, None))


def test_two_processes_give_the_records_of_one(settings: bytes, records: list[bytes]) -> None:
    with open_engine("2", len(PAGES)) as engine:
        assert isinstance(engine, ProcessPoolExecutor)
        assert list(read_all(clippings(PAGES), settings, engine)) == records


def test_a_few_clippings_start_no_second_process() -> None:
    with open_engine(None, 5) as engine:
        assert engine is None


def test_a_pool_whose_workers_are_killed_costs_time_and_nothing_else(
    settings: bytes, records: list[bytes]
) -> None:
    with open_engine("2", len(PAGES)) as engine:
        assert isinstance(engine, ProcessPoolExecutor)
        read = read_all(clippings(PAGES), settings, engine)
        found = [next(read)]
        for process in list(engine._processes):  # noqa: SLF001 - there is no other way to one's id
            os.kill(process, signal.SIGKILL)
        assert [*found, *read] == records


@pytest.mark.parametrize("words", ["0", "-1", "many", "tcp://host:1"])
def test_workers_that_are_neither_a_number_nor_a_cluster_are_a_usage_error(
    archive: Archive, words: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        archive.build("--workers", words)
    assert ended.value.code == 2


def test_a_site_read_by_two_processes_has_the_same_bytes(five: Archive) -> None:
    five.build("--workers", "1")
    before = five.files()
    five.build("--clean", "--workers", "2")
    assert five.files() == before


@pytest.mark.long
def test_a_cluster_that_loses_a_worker_halfway_gives_the_same_records(
    settings: bytes, records: list[bytes]
) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        address = cluster.scheduler_address.removeprefix("tcp://")
        with open_engine(f"dask://{address}", len(PAGES)) as engine:
            read = read_all(clippings(PAGES * 4), settings, engine)
            found = [next(read)]
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
            assert [*found, *read] == records * 4


@pytest.mark.long
def test_a_cluster_that_does_not_answer_is_told_so() -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with (
        pytest.raises(NoEngineError, match="no scheduler answers"),
        open_engine("dask://127.0.0.1:9", 5),
    ):
        pass
