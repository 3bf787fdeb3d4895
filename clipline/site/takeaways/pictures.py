"""The picture that stands for the archive where its pages are linked: its years, as a PNG.

Most that show such pictures read no SVG. It is drawn by hand, since it is made of rectangles only.
"""

from __future__ import annotations

import struct
import zlib

from clipline.nouns import Noun, field
from clipline.site.charts import Block, Chart

CARD = "card.png"
WIDTH, HEIGHT = 1200, 630  # what Open Graph's readers crop least
_MARGIN = 90
_PAPER, _LINE, _BAR, _SOFT = range(4)
_COLOURS = bytes.fromhex("fcfaf5 ddd6c7 8c2a1b 625b50")
_EDGE = 5  # of an event that was only planned
_DOT = 5  # a digit is drawn from dots
_DIGITS = {  # five dots a row, the leftmost the highest bit
    "0": (14, 17, 19, 21, 25, 17, 14),
    "1": (4, 12, 4, 4, 4, 4, 14),
    "2": (14, 17, 1, 6, 8, 16, 31),
    "3": (14, 17, 1, 6, 1, 17, 14),
    "4": (2, 6, 10, 18, 31, 2, 2),
    "5": (31, 16, 30, 1, 1, 17, 14),
    "6": (6, 8, 16, 30, 17, 17, 14),
    "7": (31, 1, 2, 4, 8, 8, 8),
    "8": (14, 17, 17, 14, 17, 17, 14),
    "9": (14, 17, 17, 15, 1, 2, 12),
}


class _Canvas(Noun):
    """Rows of palette numbers."""

    rows: list[bytearray] = field(default_factory=lambda: [bytearray(WIDTH) for _ in range(HEIGHT)])

    def fill(self, left: float, top: float, width: float, height: float, colour: int) -> None:
        """A rectangle, as far as it lies within the picture."""
        start, stop = max(0, round(left)), min(WIDTH, round(left + width))
        line = bytes([colour]) * max(0, stop - start)
        for row in self.rows[max(0, round(top)) : max(0, round(top + height))]:
            row[start : start + len(line)] = line


def draw_card(chart: Chart | None) -> bytes:
    """A PNG of the archive's events by year; of the line alone where it has none."""
    canvas = _Canvas()
    ground = HEIGHT - _MARGIN - 40
    canvas.fill(_MARGIN, ground, WIDTH - 2 * _MARGIN, 3, _LINE)
    if chart is not None and chart.columns:
        scale = min((WIDTH - 2 * _MARGIN) / chart.width, (ground - _MARGIN) / chart.base)
        left = (WIDTH - chart.width * scale) / 2
        _draw_columns(canvas, chart, (scale, left, ground))
    return format_png([bytes(row) for row in canvas.rows])


def format_png(rows: list[bytes]) -> bytes:
    """Rows of palette numbers as a PNG (ISO 15948): one byte a dot, no filter."""
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    parts = ((b"IHDR", header), (b"PLTE", _COLOURS), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _draw_columns(canvas: _Canvas, chart: Chart, place: tuple[float, float, int]) -> None:
    """`place`: the scale, where the chart begins, and the height of the line it stands on."""
    scale, left, ground = place
    for column in chart.columns:
        for block in column.blocks:
            _draw_block(canvas, block, chart.base, place)
        if column.labelled:
            _draw_number(canvas, column.tally.words, left + column.middle * scale, ground + 22)


def _draw_block(
    canvas: _Canvas, block: Block, base: float, place: tuple[float, float, int]
) -> None:
    scale, left, ground = place
    x, y = left + block.x * scale, ground - (base - block.y) * scale
    width, height = block.width * scale, block.height * scale
    canvas.fill(x, y, width, height, _BAR)
    if block.ahead:
        canvas.fill(x + _EDGE, y + _EDGE, width - 2 * _EDGE, height - 2 * _EDGE, _PAPER)


def _draw_number(canvas: _Canvas, digits: str, middle: float, top: float) -> None:
    left = middle - (len(digits) * 6 - 1) * _DOT / 2
    for at, digit in enumerate(digits):
        for y, bits in enumerate(_DIGITS[digit]):
            for x in range(5):
                if bits >> (4 - x) & 1:
                    spot = left + (at * 6 + x) * _DOT, top + y * _DOT
                    canvas.fill(*spot, _DOT, _DOT, _SOFT)
