"""The search index of a site, made of what is kept of its documents and of its last index."""

from __future__ import annotations

from sys import byteorder

from clipline.building.memo import decoded, memoize_all
from clipline.cache import Cache, code_key, make_key
from clipline.coding import encode
from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.index.body_documents import find_named
from clipline.site.index.documents import Document, Head, head_of, index_clipping, index_event
from clipline.site.index.termlists import TermLists
from clipline.site.lazy import GeneratedFile
from clipline.site.search import Library, plan_index

_AT_ONCE = 256  # documents in one transaction


def index_site(site: Archive, cache: Cache, name: str) -> list[GeneratedFile]:
    """The files of the index of the site of that name."""
    code = code_key("", "interface", "site")
    lists = make_key("lists", code, byteorder, name)
    documents = Documents(site, cache, code, name)
    library = Library(
        documents.heads(),
        documents.keys,
        documents.load,
        lambda: decoded(cache.get([lists]).get(lists, b""), TermLists) or TermLists(),
        lambda made: cache.put({lists: encode(made)}),
    )
    return plan_index(library, len(site.briefs))


class _Kept(Noun, frozen=True):
    """What is kept of a body's document beside the whole: the whole's key, and its head."""

    key: bytes
    head: Head


class Documents:
    """The documents of a site: its clippings, its events, and the bodies and people in them.

    Whole ones lie in the cache. The key of a body's document is made of the document itself, since
    most of what a body does leaves that as it is.
    """

    def __init__(self, site: Archive, cache: Cache, code: bytes, name: str) -> None:
        self._site, self._cache, self._code, self._name = site, cache, code, name
        clippings = {f"c/{name}": key for name, key in site.record_keys.items()}
        events = {f"e/{name}": key for name, key in site.keys.events.items()}
        told = (clippings | events).items()
        self.keys = {name: make_key("document", code, key) for name, key in told}
        self._named = {one.id: one for one in find_named(site)}
        self._fresh: dict[bytes, bytes] = {}

    def heads(self) -> tuple[Head, ...]:
        """What is looked at in each."""
        heads, named = (make_key(what, self._code, self._name) for what in ("heads", "named"))
        found = memoize_all(
            self._cache, heads, self.keys, Head, lambda name: head_of(self._make(name))
        )
        keys = {name: one.key for name, one in self._named.items()}
        bodies = memoize_all(
            self._cache, named, keys, _Kept, lambda name: self._body(self._make(name))
        )
        self._keep()
        self.keys |= {name: body.key for name, body in bodies.items()}
        self._cache.use(self.keys.values())
        return (*found.values(), *(body.head for body in bodies.values()))

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
            made = index_clipping(site.by_id[one], site.config, public=site.public)
        elif kind == "e":
            made = index_event(site, site.event_by_id[one])
        else:
            made = self._named[name].make()
        data = encode(made)
        if name not in self.keys:
            self.keys[name] = make_key("document", self._code, data)
        self._fresh[self.keys[name]] = data
        if len(self._fresh) >= _AT_ONCE:
            self._keep()
        return made

    def _body(self, document: Document) -> _Kept:
        return _Kept(self.keys[document.id], head_of(document))

    def _keep(self) -> None:
        self._cache.put(self._fresh)
        self._fresh = {}
