"""How long joining takes: records of known events, without any reading.

    .venv/bin/python bench/joining.py [COUNT …]

Each event is told by one to four clippings: wires in other words, copies, a plan before. Prints,
for each COUNT of clippings (1,000 and 10,000 by default), CPU seconds for finding copies and for
joining, peak memory and pairwise F1 against the known events; then what joining costs in a build:
at first, when all is joined and kept, and when one clipping comes and goes again, joined where that
left off, with how many clippings were looked at.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import random
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from clipline.building.accounts import AccountStore
from clipline.building.joining import join_archive
from clipline.cache import Cache, make_key
from clipline.coding import encode
from clipline.config import Config, CountryEntry, read_config
from clipline.model import Agreement, Clipping, Evidence, Fact, Record, Span
from clipline.partial_dates import day_of
from clipline.timeline.copies import find_fingerprint, match_fingerprints
from clipline.timeline.events import join_tellings
from clipline.timeline.told.clipping_accounts import ClippingAccounts, find_accounts
from clipline.timeline.told.tellings import list_tellings

REPOSITORY = Path(__file__).resolve().parent.parent
SUBJECTS = (
    "fisheries data", "harbour security", "satellite images", "vaccine stocks", "rail freight",
    "power cables", "customs fraud", "flood warnings", "wheat storage", "malware samples",
)  # fmt: skip
KINDS = {
    "mou": ("signed", "Memorandum of understanding"),
    "agreement": ("signed", "Agreement"),
    "dialogue": ("held", "Dialogue"),
    "exercise": ("held", "Joint exercise"),
}
FIRST = dt.date(2000, 1, 1)
DAYS = 9000
Told = tuple[str, dt.date, Agreement]  # a clipping: its text, its day, what it tells


def make_records(count: int, config: Config, seed: int = 1) -> tuple[list[Record], dict[str, int]]:
    """So many records, and the number of the event that each clipping tells of."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark's
    countries = [country for country in config.countries if country.names][:60]
    records: list[Record] = []
    event_of: dict[str, int] = {}
    event = 0
    while len(records) < count:
        told = _tellings(chance, countries, event)
        for text, published, agreement in told[: count - len(records)]:
            name = f"c{len(records):06d}"
            event_of[name] = event
            records.append(_record(name, text, published, agreement))
        event += 1
    return records, event_of


def _tellings(chance: random.Random, countries: Sequence[CountryEntry], event: int) -> list[Told]:
    one, other = chance.sample(countries, 2)
    kind = chance.choice(list(KINDS))
    status, noun = KINDS[kind]
    subject = chance.choice(SUBJECTS)
    day = FIRST + dt.timedelta(days=chance.randrange(DAYS))
    label = f"{noun} on {subject}"
    found = []
    for number in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        planned = number == 2  # noqa: PLR2004 - the third telling came before
        published = day + dt.timedelta(days=-20 if planned else chance.randrange(3))
        verb = "will meet for" if planned else chance.choice(("signed", "concluded", "agreed"))
        text = (
            f"{one.names[0]} and {other.names[0]} {verb} {label.lower()} number {event} at a "
            f"ceremony in hall {chance.randrange(99)}, officials of both said on day {number}. "
            f"The paper fills {chance.randrange(9, 99)} pages and {chance.randrange(99)} annexes."
        )
        found.append((
            text,
            published,
            Agreement(
                "a", label, kind, "planned" if planned else status,
                (one.names[0], other.names[0]), Evidence(Span(0, text.index(".")), "bench"),
                date=day_of(day), countries=(one.code, other.code),
            ),
        ))  # fmt: skip
    return found


def _record(name: str, text: str, published: dt.date, agreement: Agreement) -> Record:
    whole = Span(0, len(text))
    nothing: Fact[str] = Fact(None)
    return Record(
        clipping=Clipping(name, f"clippings/{name}.txt", name, text, whole),
        lang=Fact("en"), title=nothing, title_derived=False, published=Fact(day_of(published)),
        captured=Fact(None), outlet=Fact(f"Outlet {int(name[1:]) % 40}"), wire=nothing,
        byline=Fact(None), place=nothing, dateline=None, zones=(), body=(whole,), agencies=(),
        people=(), agreements=(agreement,), rights="quote",
    )  # fmt: skip


def pairs(groups: Iterable[list[str]]) -> set[tuple[str, str]]:
    """Every two clippings of one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def measure(count: int, config: Config) -> str:
    """A line of figures."""
    records, event_of = make_records(count, config)
    start = time.process_time()
    copies = match_fingerprints([find_fingerprint(record) for record in records])
    middle = time.process_time()
    tellings = [telling for record in records for telling in list_tellings(record, config)]
    events = join_tellings(tellings, config.decisions, copies)
    end = time.process_time()
    wanted: dict[int, list[str]] = {}
    for name, number in event_of.items():
        wanted.setdefault(number, []).append(name)
    found = pairs([account.clipping for account in event.accounts] for event in events)
    right = pairs(wanted.values())
    both = len(found & right)
    f1 = 2 * both / (len(found) + len(right))
    return (
        f"{count:>7} clippings  copies {middle - start:6.2f} s  joining {end - middle:6.2f} s  "
        f"{len(events)} events  F1 {f1:.3f}  peak {_peak()} MB"
    )


def _peak() -> int:
    """Of this process, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure_builds(count: int, config: Config, folder: Path) -> Iterator[str]:
    """Lines of what a first join and one clipping more cost, each with a cache opened anew."""
    records, _ = make_records(count + 1, config)
    *all_but_one, last = records
    accounts = {r.clipping.id: find_accounts(r, config) for r in all_but_one}
    del records, all_but_one
    gc.disable()  # as in a build
    for what in ("all", "one more", "one less"):
        if what == "one more":
            accounts[last.clipping.id] = find_accounts(last, config)
        elif what == "one less":
            del accounts[last.clipping.id]
        keys = {name: make_key(encode(one)) for name, one in accounts.items()}
        with Cache(folder) as cache:
            fresh = keys.keys() if what == "all" else {last.clipping.id} & keys.keys()
            cache.put({keys[name]: encode(accounts[name]) for name in fresh})
            store = Counted(keys, cache, accounts.__getitem__)
            start = time.process_time()
            joined = join_archive(store, (), cache, "bench")
            spent = time.process_time() - start
        yield (
            f"{count:>7} clippings  {what:<9}{spent:7.3f} s  looked at {len(store.asked):,}  "
            f"{len(joined.events):,} events  cache {_size(folder):.0f} MB"
        )


class Counted(AccountStore):
    """AccountStore that know which of them were asked for."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - as its elder
        super().__init__(*given)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> ClippingAccounts:
        """What that clipping tells."""
        self.asked.add(name)
        return super().__getitem__(name)


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.iterdir()) / 1e6


def main() -> None:
    """Measure each count asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 10_000])
    config, _ = read_config(REPOSITORY / "site.yaml")
    for count in parser.parse_args().counts:
        print(measure(count, config), flush=True)
        with tempfile.TemporaryDirectory() as folder:
            for line in measure_builds(count, config, Path(folder)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
