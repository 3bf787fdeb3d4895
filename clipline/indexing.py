"""The search index of a site, made of what is kept of its documents and of its last index."""

from __future__ import annotations

from sys import byteorder

from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.memo import decoded, recall
from clipline.site.archive import Archive
from clipline.site.body_documents import index_bodies
from clipline.site.documents import Document, Head, head_of, index_clipping, index_event
from clipline.site.later import Supplement
from clipline.site.search import Library, plan_index
from clipline.site.termlists import TermLists

_AT_ONCE = 256  # documents in one transaction


def index_site(site: Archive, cache: Cache, name: str) -> list[Supplement]:
    """The files of the index of the site of that name."""
    code = code_key("", "interface", "site")
    lists = make_key("lists", code, byteorder, name)
    documents = Documents(site, cache, code)
    library = Library(
        documents.heads(),
        documents.keys,
        documents.load,
        decoded(cache.get([lists]).get(lists, b""), TermLists) or TermLists(),
        lambda made: cache.put({lists: encode(made)}),
    )
    return plan_index(library, len(site.briefs))


class Documents:
    """The documents of a site: its clippings, its events, and the bodies and people in them.

    Whole ones lie in the cache; those of bodies are made each time, of what is at hand.
    """

    def __init__(self, site: Archive, cache: Cache, code: bytes) -> None:
        self._site, self._cache, self._code = site, cache, code
        clippings = {f"c/{name}": key for name, key in site.record_keys.items()}
        events = {f"e/{name}": key for name, key in site.keys.events.items()}
        told = (clippings | events).items()
        self.keys = {name: make_key("document", code, key) for name, key in told}
        self._fresh: dict[bytes, bytes] = {}

    def heads(self) -> tuple[Head, ...]:
        """What is looked at in each."""
        keys = {name: make_key("head", key) for name, key in self.keys.items()}
        found = recall(self._cache, keys, Head, lambda name: head_of(self._make(name)))
        bodies = tuple(self._body(document) for document in index_bodies(self._site))
        self._keep()
        self._cache.use(self.keys.values())
        return (*found.values(), *bodies)

    def load(self, name: str, key: bytes) -> Document | None:
        """The document of that name and key; one that is no more is known as long as it is kept."""
        found = decoded(self._cache.get([key]).get(key, b""), Document)
        if found is None and self.keys.get(name) == key:
            return self._make(name)
        return found

    def _make(self, name: str) -> Document:
        kind, _, one = name.partition("/")
        site = self._site
        if kind == "c":
            made = index_clipping(site.by_id[one], site.shown[one], site.config)
        elif kind == "e":
            made = index_event(site, site.event_by_id[one])
        else:
            made = next(d for d in index_bodies(site) if d.id == name)
        self._put(name, encode(made))
        return made

    def _body(self, document: Document) -> Head:
        data = encode(document)
        key = self.keys[document.id] = make_key("document", self._code, data)
        if key not in self._cache.known([key]):
            self._put(document.id, data)
        return head_of(document)

    def _put(self, name: str, data: bytes) -> None:
        self._fresh[self.keys[name]] = data
        if len(self._fresh) >= _AT_ONCE:
            self._keep()

    def _keep(self) -> None:
        self._cache.put(self._fresh)
        self._fresh = {}
