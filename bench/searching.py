"""What a search costs: bytes of the index, bytes and time of a query, files of one more document.

    .venv/bin/python bench/searching.py [COUNT …] [--words N] [--size N] [--open FOLDER]

Documents are sentences of the pages below tests/cases/unseen, shuffled within their language, and
names that nobody else has, as the texts of a real archive have; half as many events, each with two
of its sentences, and half as many agencies and people stand beside them. `--words` is the length
of a text: 230 as saved, 75 where rights allow quotations only. Bytes are those of gzip, as a
server sends them; a query loads the directory, its terms' files and the rows of the first ten
results. `--open` writes the index into a built site's folder and times queries there in Chromium,
from file://, with an empty cache.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import random
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reading import UNSEEN, make_archive_reader

from clipline.nouns import replace
from clipline.reading.record import read_record
from clipline.reading.source import read_clipping
from clipline.site import search
from clipline.site.index import ages
from clipline.site.index.documents import Document, Shape, Value, head_of, make_document
from clipline.site.index.postings import term_order
from clipline.site.index.termlists import TermLists
from clipline.site.index.tokens import find_tokens

FIRST, DAYS = dt.date(2000, 1, 1), 9000
QUERIES = 60
ROWS = 10
ADDED = 60_000  # documents in all archives that are made with one document more, at most six
_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。다])(?=\s)|(?<=。)")
Pool = dict[str, list[str]]


def read_pool() -> tuple[Pool, list[tuple[str, str, tuple[Value, ...]]]]:
    """Sentences by language, and of each page its title, its language and its facets."""
    reader = make_archive_reader()
    pool: Pool = defaultdict(list)
    heads = []
    for path in sorted(UNSEEN.glob("*/*.txt")):
        record = read_record(read_clipping(path, path.parent.parent), reader)
        lang = record.lang.value or "en"
        for span in record.body:
            words = " ".join(span.of(record.clipping.text).split())
            pool[lang] += [found for found in _SENTENCE.split(words) if found.strip()]
        outlet = record.outlet.value or "Example"
        facets = (
            *(Value("kind", a.kind, a.kind) for a in record.agreements),
            Value("outlet", outlet, outlet),
            *(Value("agency", a.id, a.name) for a in record.agencies),
        )
        heads.append((record.title.value or "Untitled", lang, facets))
    return pool, heads


def make_documents(count: int, words: int, seed: int = 1) -> Iterator[Document]:
    """So many clippings and half as many events."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark's
    pool, heads = read_pool()
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    for number in range(count):
        title, lang, facets = chance.choice(heads)
        text: list[str] = []
        while sum(len(line.split()) for line in text) < words * (0.5 if lang == "ja" else 0.9):
            text.append(chance.choice(pool[lang]))
            if lang == "ja" and sum(map(len, text)) > words * 2:
                break
        # A name in fifteen words, the thousandth as frequent as Zipf's law has it.
        names = tuple(_name(chance, syllables).title() for _ in range(words // 15))
        day = FIRST + dt.timedelta(days=chance.randrange(DAYS))
        yield _document(f"c/{number:06d}", day, lang, title, (*names, *text), facets)
        if number % 2:
            label = f"{title[:40]} {_name(chance, syllables)}"
            lines = (*names[:2], *text[:2])
            yield _document(f"e/{number:06d}", day, lang, label, lines, facets)
            yield _body(f"{number:06d}", [*names[2:4], chance.choice(heads)[0][:30]])


def _name(chance: random.Random, syllables: Sequence[str]) -> str:
    which = random.Random(min(60_000, int(chance.paretovariate(0.6))))  # noqa: S311
    return "".join(which.choice(syllables) for _ in range(which.choice((2, 3, 3, 4))))


def _document(  # noqa: PLR0913, PLR0917 - a document has as many parts
    key: str, day: dt.date, lang: str, title: str, lines: tuple[str, ...], facets: tuple[Value, ...]
) -> Document:
    address = f"clippings/{key}/index.html"
    shape = Shape(address, title, lang, str(day), "Clipping", "", "", "", (), lines)
    year = Value("year", str(day.year), str(day.year))
    return make_document(key, day, (year, *facets), shape)


def _body(key: str, names: list[str]) -> Document:
    shape = Shape(
        f"agencies/{key}/index.html", names[0], "en", "Agency", "3", "", "", "", tuple(names), ()
    )
    made = make_document(f"a/{key}", None, (Value("what", "agency", "Agencies"),), shape)
    return replace(made, body=True)


def index_files(documents: Iterable[Document], clippings: int) -> dict[str, str]:
    """The text of each file of the index of these by its address; none is known from before."""
    known = {document.id: document for document in documents}
    heads = tuple(map(head_of, known.values()))
    keys = {name: name.encode() for name in known}
    library = search.Library(
        heads, keys, lambda name, _: known.get(name), TermLists, lambda _: None
    )
    return {file.address: file.make() for file in search.plan_index(library, clippings)}


def packed(text: str) -> int:
    """The bytes of a file as it is sent."""
    return len(gzip.compress(text.encode(), 9))


def query_bytes(files: dict[str, str], documents: Sequence[Document], terms: int) -> list[int]:
    """What each of some queries of that many words loads first, words as frequent as in texts."""
    chance = random.Random(5)  # noqa: S311 - a benchmark's
    parts = _ages(files)
    rows = [packed(text) for address, text in files.items() if "/found/" in address]
    sizes: dict[str, int] = {}
    told = [document for document in documents if not document.body]
    out = []
    for _ in range(QUERIES):
        tokens = [token for line in chance.choice(told).shape.text for token in find_tokens(line)]
        asked = chance.sample([token for token in tokens if len(token) > 3] or tokens, terms)  # noqa: PLR2004
        names = {"search/dir.js"}
        for name, bounds in parts:
            shards = {sum(term_order(b) <= term_order(token) for b in bounds) for token in asked}
            names |= {f"search/{name}-{shard}.js" for shard in shards}
        for name in names - sizes.keys():
            sizes[name] = packed(files[name])
        out.append(sum(sizes[name] for name in names) + sum(chance.sample(rows, ROWS)))
    return out


def _changed(files: dict[str, str], documents: Sequence[Document], day: dt.date, at: int) -> int:
    """How many files differ with one more document of that day, whose words another has."""
    late = replace(documents[at], id="c/new", day=day)
    clippings = sum(document.id.startswith("c/") for document in documents)
    more = index_files([*documents, late], clippings + 1)
    return sum(files.get(address) != text for address, text in more.items())


def _ages(files: dict[str, str]) -> list[tuple[str, list[str]]]:
    """The names of the term files of each age, and where each but the first begins."""
    found = re.search(r"{.*}", files["search/dir.js"])
    assert found
    return [(name, bounds) for name, bounds, _ in json.loads(found[0])["terms"]]


def measure(count: int, words: int) -> dict[str, str]:
    """Prints a line on an archive of that size; its files."""
    documents = list(make_documents(count, words))
    begun = time.process_time()
    files = index_files(documents, count)
    taken = time.process_time() - begun
    terms = {a: packed(t) for a, t in files.items() if "/terms-" in a or "/new-" in a}
    facets = packed(files["search/facets.js"]), packed(files["search/agencies.js"])
    one, two = (statistics.median(query_bytes(files, documents, n)) for n in (1, 2))
    tries = range(max(1, min(6, ADDED // count)))
    late, early = (
        max(_changed(files, documents, day, at) for at in tries)
        for day in (FIRST + dt.timedelta(days=DAYS), FIRST + dt.timedelta(days=DAYS // 2))
    )
    print(
        f"{count:7,} clippings of {words} words: {len(terms):3} term files, "
        f"{sum(terms.values()) / 1e6:.2f} MB, largest {max(terms.values()) / 1024:.0f} KB; "
        f"directory {packed(files['search/dir.js']) / 1024:.1f} KB, "
        f"facets {facets[0] / 1024:.0f} and {facets[1] / 1024:.0f} KB; "
        f"a query of one word {one / 1024:.0f} KB, of two {two / 1024:.0f} KB; "
        f"one more: up to {late} files, of an older year {early}; {taken:.1f} s"
    )
    return files


def time_queries(files: dict[str, str], site: Path, queries: Sequence[str]) -> None:
    """Milliseconds from the page's start to its first results, each in a fresh browser profile."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here

    for address, text in files.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_text(text, encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for query in queries:
            times = []
            for _ in range(5):
                context = browser.new_context()
                page = context.new_page()
                page.goto(f"{site.as_uri()}/search/index.html?q={query}")
                page.wait_for_selector("#found[aria-busy=false]", state="attached")
                times.append(page.evaluate("performance.now()"))
                told = page.locator("#told").inner_text()
                context.close()
            print(f"  {query}: {told}, {statistics.median(times):.0f} ms")
        browser.close()


def main() -> None:
    """Measure archives of the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[10_000], metavar="COUNT")
    parser.add_argument("--words", type=int, default=230)
    parser.add_argument("--size", type=int, help="clippings to a term file, not as usual")
    parser.add_argument("--open", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    if options.size:
        ages.CLIPPINGS = ages.FEW_CLIPPINGS = options.size
    ages.FEW_FILES = 10_000 if options.size else ages.FEW_FILES
    for count in options.counts:
        files = measure(count, options.words)
        if options.open:
            time_queries(files, options.open.resolve(), ("cyber", "memorandum signed", "국방부"))


if __name__ == "__main__":
    main()
