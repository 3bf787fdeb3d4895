"""How long reading takes: a record of about 4 KB, and hostile texts of growing length.

    .venv/bin/python bench/speed.py [--hostile] [--size CHARACTERS] [--rounds N]

Times are CPU milliseconds of one core, the best of some rounds for each text. A text of 4 KB is
two or three of the pages below tests/cases/unseen, one after the other. Hostile texts are read at
a quarter of the size and at the whole: where the last column is about 4, time grows as length.
Beyond 100,000 characters a text is read in part, and a megabyte costs what these do.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterable, Sequence
from itertools import cycle

from reading import UNSEEN, make_archive_reader

from clipline.model import Clipping, Span
from clipline.reading.raw.extent import CHARACTERS
from clipline.reading.record import Reader, read_record

# Each is repeated to the size asked for: what a rule that looks ahead or back trips over.
HOSTILE = {
    "dates": "on May 3, 2021, ",
    "dates, a line each": "2021-05-03 14:05\n",
    "numbers": "1234567 ",
    "digits": "7",
    "letters, a line each": "a\n",
    "letters, a paragraph each": "a\n\n",
    "spaces": " ",
    "breaks": "\n",
    "brackets": "(",
    "quotes": '"',
    "one word": "x",
    "one word of capitals": "A",
    "capitals": "A. ",
    "capitalised words": "Aaa Bbb ",
    "words without a stop": "the allies have agreed with the ministry and ",
    "bodies": "Ministry of Defense and Department of State of ",
    "signings": "The two countries signed an agreement on May 3. ",
    "bylines": "By Ann Example and Bob Sample\n",
    "bylines and rights in turn": "By Jane Doe\n\u00a9 2024 Harbor News Ltd\n",
    "headlines": "Allies Sign Pact On Shared Defense Of Networks\n",
    "outlets, a line each": "Yonhap\n",
    "Korean": "국방부는 지난달 30일 미국과 양해각서를 체결했다고 밝혔다. ",
    "Japanese": "両政府は5日、覚書に署名したと発表した。",
    "mails": "a.b@c.d ",
    "hyphens": "a-",
    "links": "https://example.org/a?b=c ",
    "zero width": "a\u200b",
    "decomposed": "e\u0301 ",
}
# The same between the headline and the text of a page: what looks for either from every line.
WITHIN = {
    "blank lines below a headline": "\n",
    "menus": "World\n",
    "subjects of mails": "Subject: Ministers meet in Oslo\n",
    "names and headlines in turn": "Jane Doe\nAllies Sign Pact On Shared Defense\n",
    "names far apart": "Jane Doe" + "\n" * 20,
}
KINDS = (*HOSTILE, *WITHIN)
_HEAD = "Norway and Iceland sign fisheries pact\nBy Jane Doe\nJune 3, 2021\n"
_BODY = "OSLO, June 3 -- Norway and Iceland signed an agreement on fisheries on Thursday.\n"


def pages_of(size: int) -> list[Clipping]:
    """Texts of about that many characters, each of whole pages of the unseen sets."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(UNSEEN.glob("*/*.txt"))]
    following = cycle(texts)
    out = []
    for _ in texts:
        text = next(following)
        while len(text) < size:
            text += "\n\n" + next(following)
        out.append(clipping_of(text[:size]))
    return out


def clipping_of(text: str) -> Clipping:
    """A clipping without header or corrections."""
    return Clipping("bench", "bench.txt", "", text, Span(0, len(text)))


def hostile(kind: str, size: int) -> Clipping:
    """The hostile text of that kind, of so many characters at most."""
    head, body = (_HEAD, _BODY) if kind in WITHIN else ("", "")
    piece, room = HOSTILE.get(kind) or WITHIN[kind], size - len(head) - len(body)
    return clipping_of(head + (piece * (room // len(piece) + 1))[:room] + body)


def time_reading(clippings: Sequence[Clipping], reader: Reader, rounds: int) -> list[float]:
    """The best time of each, in milliseconds."""
    best = [float("inf")] * len(clippings)
    for _ in range(rounds):
        for i, clipping in enumerate(clippings):
            start = time.process_time()
            read_record(clipping, reader)
            best[i] = min(best[i], (time.process_time() - start) * 1000)
    return best


def print_pages(reader: Reader, sizes: Iterable[int], rounds: int) -> None:
    """Median and 95th percentile at each size."""
    for size in sizes:
        times = sorted(time_reading(pages_of(size), reader, rounds))
        p95 = times[int(len(times) * 0.95)]
        print(
            f"{size:>9,} characters  median {statistics.median(times):7.2f} ms  p95 {p95:7.2f} ms"
        )


def print_hostile(reader: Reader, size: int) -> None:
    """Each hostile text at a quarter of the size and at the whole, slowest last."""
    rows = []
    for name in KINDS:
        times = time_reading([hostile(name, size // 4), hostile(name, size)], reader, 1)
        rows.append((times[1], times[0], name))
    for whole, quarter, name in sorted(rows):
        growth = whole / quarter if quarter else 0.0
        print(f"{name:<28} {quarter:9.0f} ms {whole:9.0f} ms   x{growth:.1f}")


def main() -> None:
    """Print the times asked for."""
    parser = argparse.ArgumentParser(description="How long reading takes.")
    parser.add_argument("--hostile", action="store_true", help="hostile texts instead of pages")
    parser.add_argument("--size", type=int, default=CHARACTERS, help="of a hostile text")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    reader = make_archive_reader()
    if options.hostile:
        print_hostile(reader, options.size)
    else:
        print_pages(reader, (1024, 4096, 16384), options.rounds)


if __name__ == "__main__":
    main()
