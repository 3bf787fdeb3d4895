from __future__ import annotations

import struct
import zlib

from clipline.site.charts import Tally, plan_chart
from clipline.site.takeaways.pictures import HEIGHT, WIDTH, draw_card

PAPER, BAR, SOFT = 0, 2, 3


def rows_of(png: bytes) -> list[bytes]:
    """The picture's dots, read chunk by chunk as a viewer does."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, dict[bytes, bytes]()
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size]) == (
            zlib.crc32(kind + data),
        )
        chunks[kind] = data
        at += 12 + size
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    dots = zlib.decompress(chunks[b"IDAT"])
    assert len(dots) == HEIGHT * (WIDTH + 1)
    return [dots[n * (WIDTH + 1) + 1 : (n + 1) * (WIDTH + 1)] for n in range(HEIGHT)]


def test_more_events_make_a_taller_column() -> None:
    chart = plan_chart([Tally("2021", 1, 0, None), Tally("2022", 4, 0, None)])
    rows = rows_of(draw_card(chart))
    first = sum(row[WIDTH // 2 - 150] == BAR for row in rows)
    second = sum(row[WIDTH // 2 + 150] == BAR for row in rows)
    assert 0 < first < second
    assert any(SOFT in row for row in rows)


def test_what_was_only_planned_is_an_outline() -> None:
    rows = rows_of(draw_card(plan_chart([Tally("2021", 1, 1, None)])))
    middle = [row[WIDTH // 2] for row in rows]
    assert BAR in middle
    assert PAPER in middle[middle.index(BAR) : len(middle) - middle[::-1].index(BAR)]


def test_an_archive_without_events_and_one_of_many_years_have_a_picture() -> None:
    assert len(set(rows_of(draw_card(None)))) > 1
    many = plan_chart([Tally(str(1900 + n), n % 90, n % 7, None) for n in range(126)])
    assert draw_card(many) == draw_card(many)
    assert len(draw_card(many)) < 20_000
