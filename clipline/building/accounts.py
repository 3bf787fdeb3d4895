"""What each clipping of an archive tells, from the cache where it was told before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from clipline.building.collection import Collection, for_reading, open_collection
from clipline.building.memo import decoded, memoize, memoize_all
from clipline.building.stages import Stages
from clipline.building.summary import RecordSummary, summarize
from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.config import Config
from clipline.nouns import Noun
from clipline.result import Job
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.told.clipping_accounts import ClippingAccounts, find_accounts
from clipline.timeline.told.tellings import Telling

_AT_ONCE = 256  # values in one transaction


class AccountStore:
    """What each clipping tells, by id: looked up in the cache when it is asked for, made where it
    is not there, and held as long as this is. `keys` are by id, each for all that it is made from.
    """

    def __init__(
        self, keys: Mapping[str, bytes], cache: Cache, make: Callable[[str], ClippingAccounts]
    ) -> None:
        self.keys = keys
        self._cache, self._make = cache, make
        self._held: dict[str, ClippingAccounts] = {}
        self._fresh: dict[bytes, bytes] = {}

    def __getitem__(self, name: str) -> ClippingAccounts:
        if name not in self._held:
            self.load([name])
        return self._held[name]

    def load(self, names: Iterable[str]) -> None:
        """Look these up together."""
        keys = {name: self.keys[name] for name in names if name not in self._held}
        self._held |= memoize(self._cache, keys, ClippingAccounts, self._make)

    def hold(self, name: str, told: ClippingAccounts) -> None:
        """Hold what the clipping tells; it is kept with others, at last when all is `settled`."""
        self._held[name] = told
        self._fresh[self.keys[name]] = encode(told)
        if len(self._fresh) >= _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Keep what was not kept yet."""
        self._cache.put(self._fresh)
        self._fresh = {}

    def find(self, key: bytes) -> ClippingAccounts | None:
        """What was told under that key by a clipping that is no more, or is other by now."""
        return decoded(self._cache.get([key]).get(key, b""), ClippingAccounts)


class LoadedAccounts(Noun, frozen=True):
    """The clippings of an archive, the summary of each by publication, and what each tells."""

    collection: Collection
    summaries: Mapping[str, RecordSummary]
    told: AccountStore

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """All that they tell of."""
        self.told.load(self.summaries)
        return tuple(one for name in self.summaries for one in self.told[name].tellings)

    @property
    def decisions(self) -> tuple[DecisionEntry, ...]:
        """What the keeper decided on events beside the clippings, in their order."""
        return tuple(entry for summary in self.summaries.values() for entry in summary.decisions)


def load_accounts(job: Job, config: Config, cache: Cache, stages: Stages) -> LoadedAccounts:
    """The clippings read, and what each tells."""
    found = open_collection(job.clippings, config, cache, job.workers)
    stages.lap("read")
    rules = make_key("summary", code_key("", "languages", "timeline"), encode(for_reading(config)))
    told = AccountStore(
        {name: make_key("accounts", rules, key) for name, key in found.keys.items()},
        cache,
        lambda name: find_accounts(found.records[name], config),
    )

    def hear(name: str) -> RecordSummary:
        """Both are made of a record while it is at hand."""
        told.hold(name, find_accounts(found.records[name], config))
        return summarize(found.records[name], config)

    own = make_key("summaries", rules, str(job.clippings.absolute()))
    summaries = memoize_all(cache, own, found.keys, RecordSummary, hear)
    told.settle()
    ordered = dict(sorted(summaries.items(), key=lambda pair: pair[1].order))
    return LoadedAccounts(found, ordered, told)
