"""What each clipping of an archive tells, from the cache where it was told before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from clipline.building.collection import Collection, for_reading, open_collection
from clipline.building.gist import Gist, make_gist
from clipline.building.memo import decoded, recall, recall_all
from clipline.building.stages import Stages
from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.config import Config
from clipline.nouns import Noun
from clipline.result import Archive
from clipline.settings.decisions import DecisionEntry
from clipline.timeline.told.tellings import Telling
from clipline.timeline.told.testimony import Testimony, testify

_AT_ONCE = 256  # values in one transaction


class Hearings:
    """What each clipping tells, by id: looked up in the cache when it is asked for, made where it
    is not there, and held as long as this is. `keys` are by id, each for all that it is made from.
    """

    def __init__(
        self, keys: Mapping[str, bytes], cache: Cache, make: Callable[[str], Testimony]
    ) -> None:
        self.keys = keys
        self._cache, self._make = cache, make
        self._held: dict[str, Testimony] = {}
        self._fresh: dict[bytes, bytes] = {}

    def __getitem__(self, name: str) -> Testimony:
        if name not in self._held:
            self.load([name])
        return self._held[name]

    def load(self, names: Iterable[str]) -> None:
        """Look these up together."""
        keys = {name: self.keys[name] for name in names if name not in self._held}
        self._held |= recall(self._cache, keys, Testimony, self._make)

    def hold(self, name: str, told: Testimony) -> None:
        """Hold what the clipping tells; it is kept with others, at last when all is `settled`."""
        self._held[name] = told
        self._fresh[self.keys[name]] = encode(told)
        if len(self._fresh) >= _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Keep what was not kept yet."""
        self._cache.put(self._fresh)
        self._fresh = {}

    def find(self, key: bytes) -> Testimony | None:
        """What was told under that key by a clipping that is no more, or is other by now."""
        return decoded(self._cache.get([key]).get(key, b""), Testimony)


class Heard(Noun, frozen=True):
    """The clippings of an archive, the gist of each by publication, and what each tells."""

    collection: Collection
    gists: Mapping[str, Gist]
    told: Hearings

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """All that they tell of."""
        self.told.load(self.gists)
        return tuple(one for name in self.gists for one in self.told[name].tellings)

    @property
    def decisions(self) -> tuple[DecisionEntry, ...]:
        """What the keeper decided on events beside the clippings, in their order."""
        return tuple(entry for gist in self.gists.values() for entry in gist.decisions)


def hear_archive(archive: Archive, config: Config, cache: Cache, stages: Stages) -> Heard:
    """The clippings read, and what each tells."""
    found = open_collection(archive.clippings, config, cache, archive.workers)
    stages.lap("read")
    rules = make_key("gist", code_key("", "languages", "timeline"), encode(for_reading(config)))
    told = Hearings(
        {name: make_key("testimony", rules, key) for name, key in found.keys.items()},
        cache,
        lambda name: testify(found.records[name], config),
    )

    def hear(name: str) -> Gist:
        """Both are made of a record while it is at hand."""
        told.hold(name, testify(found.records[name], config))
        return make_gist(found.records[name], config)

    own = make_key("gists", rules, str(archive.clippings.absolute()))
    gists = recall_all(cache, own, found.keys, Gist, hear)
    told.settle()
    ordered = dict(sorted(gists.items(), key=lambda pair: pair[1].order))
    return Heard(found, ordered, told)
