"""The glyphs of a PDF page → its lines in reading order, paragraphs whole.

In: glyphs with their boxes, in points, y upward. Out: lines of text, a heading's level with each. Glyphs that share a baseline
are a segment until a gap parts them; a gutter that long segments keep clear of on both sides makes columns, and what
crosses it (a headline, a wide picture's caption) divides the page into bands. Segments side by side that are no columns
are the cells of a table. It goes by geometry only, never by what a text says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

GAP = 1.3  # times the size of the glyphs: wider blanks part segments; justified Chinese text has none
COLUMN = 8  # characters: segments of columns are longer than those of tables
FULL = 1.6  # sizes: a line that ends this near to its column's edge goes on in the next
HEADING = 1.25  # times the size of the body
_WORD = re.compile(r"[!-~]{1,24}")  # what is not broken at the end of a line
DEPTH = 6  # columns within columns; no page has more


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, what it takes of its line, the height of its baseline, and its size, in points; `apart` where the
    file has a blank before it."""

    char: str
    left: float
    right: float
    base: float
    size: float
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of one baseline without a gap."""

    text: str
    left: float
    right: float
    base: float
    size: float


Row = list[Segment]
Line = tuple[int, str]
"""A heading's level or 0, and a text."""


def lines(glyphs: Iterable[Glyph], biggest: bool) -> list[Line]:
    """The paragraphs and headings of a page in reading order; `biggest`: its largest type is the headline's."""
    segments = [s for row in _rows(list(glyphs)) for s in _segments(row)]
    if not segments:
        return []
    body = _body_size(segments)
    top = max((s.size for s in segments if len(s.text) >= 4), default=body)
    out: list[Line] = []
    for column in _columns(segments, DEPTH):
        out += _paragraphs(_in_rows(column), body, top if biggest else 0.0)
    return out


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs by baseline, from the top of the page; those of one line differ by less than half a size."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: -g.base):
        if row and row[0].base - glyph.base > 0.45 * min(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _segments(row: list[Glyph]) -> Iterator[Segment]:
    row = sorted(row, key=lambda g: g.left)
    part = [row[0]]
    for glyph in row[1:]:
        if glyph.left - part[-1].right > GAP * max(glyph.size, part[-1].size):
            yield _segment(part)
            part = []
        elif _is_double(part[-1], glyph):
            continue
        part.append(glyph)
    yield _segment(part)


def _is_double(left: Glyph, right: Glyph) -> bool:
    """The same glyph printed twice a hair apart: bold type of simple programs."""
    return left.char == right.char and right.left - left.left < 0.2 * right.size


def _segment(part: Sequence[Glyph]) -> Segment:
    text = part[0].char
    for before, glyph in pairwise(part):
        tight = glyph.apart or (before.char.isascii() and glyph.char.isascii())
        text += (" " if glyph.left - before.right > (0.2 if tight else 0.6) * glyph.size else "") + glyph.char
    size = Counter(round(g.size, 1) for g in part).most_common(1)[0][0]
    return Segment(
        text,
        part[0].left,
        max(g.right for g in part),
        median(g.base for g in part),
        size,
    )


def _body_size(segments: Iterable[Segment]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for segment in segments:
        sizes[segment.size] += len(segment.text)
    return sizes.most_common(1)[0][0]


def _columns(segments: list[Segment], depth: int) -> Iterator[list[Segment]]:
    """Segments by column, columns and bands in reading order."""
    for band in _bands(segments):
        gutter = _gutter(band) if depth else None
        if gutter is None:
            yield band
            continue
        for crossing, found in groupby(band, key=lambda s: s.left < gutter - 1 and s.right > gutter + 1):
            part = list(found)
            if crossing:
                yield part
                continue
            for side in ([s for s in part if s.right <= gutter + 1], [s for s in part if s.right > gutter + 1]):
                if side:
                    yield from _columns(side, depth - 1)


def _bands(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Segments from the top, parted where the page is blank over its whole width for more than a paragraph's space."""
    rows = _in_rows(segments)
    pitches = [above[0].base - below[0].base for above, below in pairwise(rows)]
    least = 1.7 * median(pitches) if pitches else 0.0
    band: list[Segment] = []
    for row in rows:
        blank = 2.3 * min(band[-1].size, row[0].size) if band else 0.0
        if band and band[-1].base - row[0].base > max(least, blank):
            yield band
            band = []
        band += row
    yield band


def _gutter(segments: Sequence[Segment]) -> float | None:
    """An x that segments keep clear of, long ones on either side of it; None where there are no columns."""
    if len(segments) < 6:
        return None
    size = median(s.size for s in segments)
    best: tuple[float, float] | None = None
    for x in {s.left for s in segments}:
        left = [s for s in segments if s.right <= x - 0.5 * size]
        right = [s for s in segments if s.left >= x - 1]
        crossing = len(segments) - len(left) - len(right)
        if min(len(left), len(right)) < 3 or crossing > 0.3 * len(segments):
            continue
        if not (_is_column(left) and _is_column(right) and _overlap(left, right)):
            continue
        place = x - 0.25 * size
        score = min(len(left), len(right)) - 2.0 * crossing
        if best is None or score > best[0]:
            best = (score, place)
    return best[1] if best else None


def _is_column(side: Sequence[Segment]) -> bool:
    """Lines of prose: most of them as wide as the column, and long."""
    widest = max(s.right for s in side) - min(s.left for s in side)
    wide = [s for s in side if s.right - s.left >= 0.6 * widest]
    return len(wide) * 2 >= len(side) and median(len(s.text) for s in side) >= COLUMN


def _overlap(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Both stand side by side for some lines, not one below the other."""
    low = max(min(s.base for s in left), min(s.base for s in right))
    high = min(max(s.base for s in left), max(s.base for s in right))
    return high - low > 2 * median(s.size for s in left)


def _in_rows(segments: Sequence[Segment]) -> list[Row]:
    """Segments side by side are one row."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda s: -s.base):
        if rows and rows[-1][0].base - segment.base <= 0.45 * min(rows[-1][0].size, segment.size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.left) for row in rows]


def _paragraphs(rows: Sequence[Row], body: float, top: float) -> Iterator[Line]:
    """Rows put together where a line goes on in the next."""
    if not rows:
        return
    # a headline may be wider than the column that it heads
    prose = [r for r in rows if abs(r[-1].size - body) < 0.1 * body] or rows
    left, right = min(r[0].left for r in rows), max(r[-1].right for r in prose)
    text, level = "", 0
    for at, row in enumerate(rows):
        text = _glued(text, "\t".join(s.text for s in row))
        level = max(level, _level(row, body, top))
        if at + 1 < len(rows) and _goes_on(row, rows[at + 1], left, right, level):
            continue
        yield (level if len(text) <= 80 else 0), text
        text, level = "", 0


def _level(row: Row, body: float, top: float) -> int:
    size = max(s.size for s in row)
    if size < HEADING * body or len(row) > 1:
        return 0
    return 1 if top and size >= 0.97 * top else 2


def _goes_on(row: Row, below: Row, left: float, right: float, level: int) -> bool:
    """Whether a paragraph goes on in the row below: the line is full, the next one not indented, of one size, and near."""
    first, last, then = row[0], row[-1], below[0]
    if len(row) > 1 or len(below) > 1 or abs(last.size - then.size) > 0.1 * last.size:
        return False
    near = last.base - then.base < 2.6 * last.size
    if level:  # a headline of two lines is set in the middle
        return near and abs((first.left + first.right) - (then.left + then.right)) < 2 * last.size
    return near and right - last.right < _needed(then) and then.left < left + 0.9 * then.size


def _needed(below: Segment) -> float:
    """The room that the first word of a line takes: where there was more, the line above ended of itself."""
    word = _WORD.match(below.text)
    return (FULL + (0.65 * len(word.group()) if word else 0)) * below.size


def _glued(text: str, more: str) -> str:
    latin = text[-1:].isascii() and text[-1:].isalpha() and more[:1].isascii() and more[:1].isalpha()
    return text + (" " if latin else "") + more
