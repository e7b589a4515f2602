"""Tables typed as plain text → a sentence a row, as the rows of real tables are read.

In: the pieces of a page, a line each. Out: the same, the rows of a table as prose: the words of its head stand before the figures, its
units behind them, as characters that stand for none of the file; its head is left out. Cells are set apart by bars, tabs, wide blanks,
commas, single blanks, or stand on lines of their own. Must not take prose or a list for a table: below a head that numbers its rows or
gives a unit stand rows that answer it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, takewhile

from briefgen.document import Cleaning
from briefgen.ingest.pages.clean import BLANK
from briefgen.ingest.pages.pieces import Piece
from briefgen.ingest.pages.traced import Log, Traced, drop
from briefgen.ingest.table_captions import Caption, caption_of
from briefgen.ingest.told_rows import NUMBER, UNIT, UNIT_COLUMNS, Cell, Column, are_names, columns, told

_HAS_UNIT = re.compile(rf"[（(](?:单位：)?{UNIT.pattern}[）)]$")
_UNIT_ALONE = re.compile(rf"[（(]{UNIT.pattern}[）)]")
_BARS, _TABS, _WIDE = re.compile(r"[|│┃]"), re.compile(r"\t+"), re.compile(rf"{BLANK}{{2,}}|\u3000")
_COMMAS, _SINGLE = re.compile('[，,](?=(?:[^"“”]*["“”][^"“”]*["“”])*[^"“”]*$)'), re.compile(rf"{BLANK}+")
_LISTED = re.compile("、(?![^（(]*[）)])")
_WAYS = (_BARS, _TABS, _WIDE, _COMMAS, _SINGLE, _LISTED)
"""What sets cells apart, the surest first."""
_LOOSE = frozenset({_COMMAS, _SINGLE, _LISTED})
"""Ways that prose has too, so that a head needs three cells."""
_RULED = re.compile(r"[|:：\s\-—─━│┃┌┬┐├┼┤└┴┘+=]+")
_FRAME = re.compile(r"[\s─━│┃┌┬┐├┼┤└┴┘]*[─━][\s─━│┃┌┬┐├┼┤└┴┘]*")
"""A line that only draws the frame of a table."""
_EMPTY = frozenset({"", "-", "--", "—", "——", "－", "/", "／", "无", "…"})
_SUM = re.compile("合\\s*计|总\\s*计|小\\s*计|共\\s*计")
_LONGEST_HEAD, _LONGEST_LINE = 20, 400
_BETWEEN = 30  # characters of a line that heads a group of rows
_MOST = 12  # columns of a table whose cells stand on lines of their own


@dataclass(frozen=True, slots=True)
class _Head:
    """A table's head: its columns by number from 1, and the line behind it."""

    columns: Mapping[int, Column]
    behind: int
    split: Callable[[Traced], list[Traced]] | None

    @property
    def figured(self) -> frozenset[int]:
        """Columns that hold nothing but figures."""
        return frozenset(number for number, column in self.columns.items() if column.unit or column.serial)


def tell_tables(pieces: Sequence[Piece], log: Log) -> list[Piece]:
    """The pieces of a page, the rows of its tables as sentences."""
    out: list[Piece] = []
    at = 0
    for frame in (p for p in pieces if _FRAME.fullmatch(p.text)):
        drop(frame.body, "表格的框线", log)
    pieces = [p for p in pieces if not _FRAME.fullmatch(p.text)]
    while at < len(pieces):
        read = _table(pieces, at, log)
        if read:
            rows, at = read
            out += rows
        else:
            out.append(pieces[at])
            at += 1
    return out


def _table(pieces: Sequence[Piece], at: int, log: Log) -> tuple[list[Piece], int] | None:
    """The rows of the table that line `at` heads and the line behind it, None where none begins."""
    above = [p.text for p in pieces[max(0, at - 2) : at]]
    caption = caption_of([text for text in above if len(text) <= 60 and not text.endswith(("。", "；"))])
    for read, head in ((_lined, _head(pieces, at, caption)), (_stacked, _stacked_head(pieces, at, caption))):
        rows = list(read(pieces, head)) if head else []
        if head and any(row for _, row, _ in rows):
            for piece in pieces[at : head.behind]:
                drop(piece.body, "表头并入各行", log)
            return [_told(p, row, head, log) if row else p for p, row, _ in rows], rows[-1][2]
    return None


def _head(pieces: Sequence[Piece], at: int, caption: Caption) -> _Head | None:
    """The head that one line is, with the way in which it sets its cells apart."""
    body = pieces[at].body
    if len(body.text) > _LONGEST_LINE or "。" in body.text:
        return None
    for way in _WAYS:
        cells = _cells(body, way)
        if len(cells) >= (3 if way in _LOOSE else 2) and (named := _named([c.text for c in cells], caption)):
            return _Head(named, at + 1, partial(_cells, way=way))
    return None


def _named(texts: Sequence[str], caption: Caption) -> dict[int, Column] | None:
    """The columns that these cells head, spread names (总 投 资) closed up; None unless they number the rows or give a unit."""
    texts = [_SINGLE.sub("", text) for text in texts]
    if not are_names(texts) or any(len(t) > _LONGEST_HEAD or re.search("[：；]", t) for t in texts):
        return None
    named = columns([Cell(1, number, text) for number, text in enumerate(texts, 1)], caption=caption)
    measured = any(_HAS_UNIT.search(text) or text in UNIT_COLUMNS for text in texts)
    sure = named[1].serial or measured or (caption.units and any(c.unit for c in named.values()))
    return named if sure and all(texts) else None


def _cells(line: Traced, way: re.Pattern[str]) -> list[Traced]:
    body = line.strip("|│┃ \t\u3000") if way is _BARS else line
    spread = _SUM.match(body.text)  # 合　计 is one cell, however wide it is set
    first = spread.end() if spread else 0
    cuts = [(0, 0), *(m.span() for m in way.finditer(body.text, first)), (len(body.text),) * 2]
    return [body.cut(a, b).strip().strip('"“”' if way is _COMMAS else None) for (_, a), (b, _) in pairwise(cuts)]


Row = tuple[Piece, dict[int, Traced] | None, int]
"""A piece, the cells of the row that it is by number (None of a line that is no row), and the line behind it."""


def _lined(pieces: Sequence[Piece], head: _Head) -> Iterator[Row]:
    """The rows below a head, a line each; a short line between two rows, no sentence, heads those below it."""
    at = head.behind
    while at < len(pieces):
        row = _row(pieces[at], head)
        ruled = _RULED.fullmatch(pieces[at].text)
        heads = len(pieces[at].text) <= _BETWEEN and not pieces[at].text.endswith("。")
        between = heads and at + 1 < len(pieces) and _row(pieces[at + 1], head)
        if row is None and not ruled and not between:
            return
        if not ruled:
            yield pieces[at], row, at + 1
        at += 1


def _row(piece: Piece, head: _Head) -> dict[int, Traced] | None:
    if head.split is None or len(piece.text) > _LONGEST_LINE or "。" in piece.text[:-1]:
        return None
    cells = head.split(piece.body)
    if len(cells) < len(head.columns):  # a long name leaves one blank before the next cell
        single = _cells(piece.body, _SINGLE)
        cells = single if len(single) == len(head.columns) else cells
    return _placed(cells, head)


def _placed(cells: Sequence[Traced], head: _Head) -> dict[int, Traced] | None:
    """The cells of a row under their columns, None where they do not answer the head; what is left empty at the end of a line does
    not show."""
    if len(cells) > len(head.columns):
        return None
    if len(cells) < len(head.columns) and _SUM.match(cells[0].text):
        return _summed(cells, head)
    placed = dict(enumerate(cells, 1))
    fits = all(n in placed and _fits(placed[n].text, head.columns[n].serial) for n in head.figured)
    return _filled(placed, head) if fits and len(cells) > 1 else None


def _summed(cells: Sequence[Traced], head: _Head) -> dict[int, Traced] | None:
    """A sum has neither number nor name nor place: its figures answer the columns of figures."""
    numbers = [number for number in sorted(head.figured) if not head.columns[number].serial]
    figures = [cell for cell in cells[1:] if cell.text]
    if len(figures) != len(numbers) or not all(_fits(cell.text, False) for cell in figures):
        return None
    naming = next((number for number, column in head.columns.items() if column.naming), 1)
    return _filled({naming: cells[0], **dict(zip(numbers, figures, strict=True))}, head)


def _filled(placed: Mapping[int, Traced], head: _Head) -> dict[int, Traced] | None:
    """The cells that say something, where some of them is a figure that no row's number is."""
    figures = any(re.search(r"\d", cell.text) for number, cell in placed.items() if not head.columns[number].serial)
    return {number: cell for number, cell in placed.items() if cell.text not in _EMPTY} if figures else None


def _fits(text: str, serial: bool) -> bool:
    """Whether a cell may stand under a column of figures, or of the numbers of rows (1, 一, ★)."""
    return text in _EMPTY or re.match(r"[约近超]?[-+—–－−]?\d", text) is not None or (serial and len(text) <= 3)


def _stacked_head(pieces: Sequence[Piece], at: int, caption: Caption) -> _Head | None:
    """The head of a table whose cells stand on lines of their own: as many lines as stand above the first figure, less those that
    the first column of figures has before it."""
    if len(pieces[at].text) > _LONGEST_HEAD:
        return None
    lines, wide = _headed(pieces[at : at + 2 * _MOST])
    first = next((n for n, text in enumerate(lines) if NUMBER.fullmatch(text)), 0)
    for number in range(2, min(first, _MOST) + 1):
        named = _named(lines[:number], caption)
        figured = min((n for n, c in (named or {}).items() if c.unit or c.serial), default=0)
        if named and (named[1].serial or not named[1].unit) and figured and first - (figured - 1) == number:
            return _Head(named, at + wide[number], None)
    return None


def _headed(pieces: Sequence[Piece]) -> tuple[list[str], list[int]]:
    """The cells of a head on lines of their own, a unit joined to the name above it; and how many lines the first so many take."""
    texts: list[str] = []
    wide = [0]
    for at, piece in enumerate(pieces, 1):
        if texts and _UNIT_ALONE.fullmatch(piece.text):
            texts[-1] += piece.text
            wide[-1] = at
        else:
            texts.append(piece.text)
            wide.append(at)
    return texts, wide


def _stacked(pieces: Sequence[Piece], head: _Head) -> Iterator[Row]:
    """The rows below such a head, as many lines each as it has columns; those of a sum are its name and figures."""
    at, length = head.behind, len(head.columns)
    while at < len(pieces):
        lines = pieces[at : at + length]
        if lines and _SUM.match(lines[0].text):
            lines = [lines[0], *takewhile(lambda piece: NUMBER.fullmatch(piece.text), lines[1:])]
        row = _placed([p.body for p in lines], head)
        if row is None:
            return
        at += len(lines)
        yield lines[0], row, at


def _told(piece: Piece, row: Mapping[int, Traced], head: _Head, log: Log) -> Piece:
    """A row as a sentence; the characters that it adds stand for none of the file."""
    body = Traced("", ())
    for part in told([Cell(1, number, cell.text) for number, cell in row.items()], head.columns):
        first = part.cell.text.find(part.said)
        kept = row[part.cell.column].cut(first, first + len(part.said))
        body = body + _added(part.before) + kept + _added(part.unit + part.behind)
    start, end = body.span()
    log.append(Cleaning(start, end, "", "", "表格一行按表头读成一句"))
    return replace(piece, body=body, item=True)


def _added(text: str) -> Traced:
    return Traced(text, (-1,) * len(text))
