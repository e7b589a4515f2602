"""The rows of a table → lines of text that a later step reads like prose, each cell with its place.

In: rows of cells. Out: lines in a `Builder`. A table with a header becomes a sentence a row: the name first, then 列名 and value, the unit
taken from the header where the cell is a bare number (总投资（亿元） over 12.5 → 总投资12.5亿元). Any other becomes its cells set apart
by tabs. It adds nothing else to what the cells say, and leaves out blank cells and serial numbers only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.ingest.formats.text import Builder, plain
from briefgen.ingest.table_captions import caption_of
from briefgen.ingest.told_rows import NO_UNITS, Cell, Column, columns, header, told


def table(rows: Sequence[Sequence[Cell]], sheet: str, out: Builder, units: Mapping[str, str] = NO_UNITS) -> None:
    """Write the rows; the place of a cell is SHEET!B3, B3 where there is one sheet only.

    `units`: columns that the sidecar maps, with the unit it gives them; their cells are marked in `out`.
    """
    prefix = f"{sheet}!" if sheet else ""
    kept = [[Cell(c.row, c.column, text) for c in row if (text := plain(c.text))] for row in rows]
    at = header(kept, units)
    if at is None:
        for row in kept:
            _set_apart(row, prefix, out)
        return
    for row in kept[:at]:
        _set_apart(row, prefix, out)
    named = columns(kept[at], units, caption_of([c.text for row in kept[:at] for c in row]))
    out.headings |= dict.fromkeys(column.heading for column in named.values())
    for row in kept[at + 1 :]:
        _write(row, named, prefix, out, units)


def _set_apart(row: Sequence[Cell], prefix: str, out: Builder) -> None:
    for number, cell in enumerate(row):
        out.add(cell.text, "cell", prefix + cell.name, after="\n" if number == len(row) - 1 else "\t")


def _write(
    row: Sequence[Cell], named: Mapping[int, Column], prefix: str, out: Builder, units: Mapping[str, str]
) -> None:
    """A row as a sentence."""
    for part in told(row, named):
        said = part.said + part.unit
        out.add(part.before + said, "cell", prefix + part.cell.name, after=part.behind.replace("。", "。\n"))
        if said and part.heading in units:
            out.mark(f"{prefix}{part.cell.row}", part.heading, said)
