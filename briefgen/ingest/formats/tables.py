"""The rows of a table → lines of text that a later step reads like prose, each cell with its place.

In: rows of cells. Out: lines in a `Builder`. A table with a header becomes a sentence a row: the name first, then 列名 and value, the unit
taken from the header where the cell is a bare number (总投资（亿元） over 12.5 → 总投资12.5亿元). Any other becomes its cells set apart
by tabs. It adds nothing else to what the cells say, and leaves out blank cells and serial numbers only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.ingest.formats.text import Builder, plain

_NUMBER = re.compile(r"[-+]?[\d,，]*\d(?:\.\d+)?")
_UNIT = re.compile(r"^(.+?)\s*(?:[（(]\s*(?:单位[：:])?\s*([^（）()\d]{1,6})\s*[）)]|[/／]\s*([^\s/／]{1,4}))$")
_SERIAL = frozenset({"序号", "编号", "No", "No.", "NO", "NO.", "#", "序"})
_NAMING = re.compile("名称|项目$|企业$|单位$|产业链$|区市$|园区$|平台$")
HEADER_ROWS = 4  # titles and notes (单位：亿元) stand above a header, seldom more than three


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of one cell; `row` and `column` from 1."""

    row: int
    column: int
    text: str

    @property
    def name(self) -> str:
        """As spreadsheets name it: B3."""
        letters, column = "", self.column
        while column:
            column, rest = divmod(column - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row}"


NO_UNITS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    unit: str
    heading: str = ""


_BLANK = _Column("", "")


def table(rows: Sequence[Sequence[Cell]], sheet: str, out: Builder, units: Mapping[str, str] = NO_UNITS) -> None:
    """Write the rows; the place of a cell is SHEET!B3, B3 where there is one sheet only.

    `units`: columns that the sidecar maps, with the unit it gives them; their cells are marked in `out`.
    """
    prefix = f"{sheet}!" if sheet else ""
    kept = [[Cell(c.row, c.column, text) for c in row if (text := plain(c.text))] for row in rows]
    at = _header(kept, units)
    if at is None:
        for row in kept:
            _set_apart(row, prefix, out)
        return
    for row in kept[:at]:
        _set_apart(row, prefix, out)
    columns = {c.column: _column(c.text, units) for c in kept[at]}
    out.headings |= dict.fromkeys(column.heading for column in columns.values())
    for row in kept[at + 1 :]:
        _told(row, columns, prefix, out, units)


def _header(rows: Sequence[Sequence[Cell]], units: Mapping[str, str]) -> int | None:
    """The first row that holds columns of the sidecar, else of several names, none of them a number, with rows of figures
    below it."""
    mapped = [sum(c.text in units for c in row) for row in rows[: 2 * HEADER_ROWS]]
    if any(mapped):
        return mapped.index(max(mapped))
    for at, row in enumerate(rows[:HEADER_ROWS]):
        below = [r for r in rows[at + 1 :] if len(r) >= 2]
        named = len(row) >= 2 and all(len(c.text) <= 30 and not _NUMBER.fullmatch(c.text) for c in row)
        if named and below and len({c.text for c in row}) == len(row) and _is_data(row, below):
            return at
    return None


def _is_data(header: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Rows below a header keep to its columns and hold figures where it has none."""
    columns = {c.column for c in header}
    fit = sum({c.column for c in row} <= columns for row in below)
    figures = any(re.search(r"\d", c.text) for row in below for c in row)
    return figures and fit * 2 > len(below) and not any("。" in c.text for c in header)


def _column(text: str, units: Mapping[str, str]) -> _Column:
    found = _UNIT.match(text)
    name, unit = (found[1], found[2] or found[3]) if found else (text, "")
    return _Column(name, units.get(text) or unit, text)


def _set_apart(row: Sequence[Cell], prefix: str, out: Builder) -> None:
    for number, cell in enumerate(row):
        out.add(cell.text, "cell", prefix + cell.name, after="\n" if number == len(row) - 1 else "\t")


def _told(
    row: Sequence[Cell], columns: dict[int, _Column], prefix: str, out: Builder, units: Mapping[str, str]
) -> None:
    """A row as a sentence: its name, then what each column says of it."""
    cells = [c for c in row if columns.get(c.column, _BLANK).name not in _SERIAL]
    if not cells:
        return
    first = next((c for c in cells if _names(c, columns)), None)
    if first:
        cells = [first, *(c for c in cells if c is not first)]
    for at, cell in enumerate(cells):
        column = columns.get(cell.column, _BLANK)
        before, said = ("", cell.text) if cell is first else _said(cell.text.rstrip("。；， "), column)
        out.add(before + said, "cell", prefix + cell.name, after="，" if at < len(cells) - 1 else "。\n")
        if said and column.heading in units:
            out.mark(f"{prefix}{cell.row}", column.heading, said)


def _names(cell: Cell, columns: dict[int, _Column]) -> bool:
    """A cell that names what its row is about."""
    column = columns.get(cell.column)
    return column is not None and bool(_NAMING.search(column.name)) and not _NUMBER.fullmatch(cell.text)


def _said(text: str, column: _Column) -> tuple[str, str]:
    """What stands before a cell's own words, and these, a bare number with its unit."""
    if _NUMBER.fullmatch(text):
        return column.name, text + column.unit
    return f"{column.name}：" if column.name else "", text
