"""Tables of projects (.csv, .xlsx) → text: a row a line, each cell with its place (B3; 表名!B3 in a workbook of several sheets).

In: bytes; of a CSV the encoding that its sidecar names. Out: lines as `tables` words them. Of a formula the value that was last
shown is read; hidden sheets are left out, and said so. Nothing is calculated, and no link is followed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from math import isfinite
from typing import Any

from briefgen.ingest.decode import Decoded, Undecodable, decode
from briefgen.ingest.formats.archive import OLE, examine
from briefgen.ingest.formats.tables import table
from briefgen.ingest.formats.text import Builder
from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip
from briefgen.ingest.told_rows import NO_UNITS, Cell

ZIP = b"PK\x03\x04"
MAX_ROWS = 100_000
MAX_COLUMNS = 200  # a row of more columns is cut, lest one cell at XFD1 makes every row sixteen thousand wide

_QUOTED = re.compile(r'\[[^\]]*\]|"[^"]*"')
"""In a number format: colours, locales ([DBNum1]) and words, whose letters stand for no part of a date."""

Sheet = Any  # openpyxl's, which comes without types
Value = Any


def read(data: bytes, encoding: str | None, limits: Limits, units: Mapping[str, str] = NO_UNITS) -> Decoded:
    """The text of a table. What a file is goes by its content: offices name workbooks .csv. `units`: see `tables.table`.
    Raises Skip."""
    if data.startswith((ZIP, OLE)):
        return _workbook(data, limits, units)
    return _csv(data, encoding, limits, units)


def _csv(data: bytes, encoding: str | None, limits: Limits, units: Mapping[str, str]) -> Decoded:
    decoded = decode(data, encoding)
    if isinstance(decoded, Undecodable):
        raise Skip(decoded.reason, decoded.told)
    limits.chars(len(decoded.text))
    csv.field_size_limit(limits.max_chars)
    try:
        lines = list(islice(csv.reader(io.StringIO(decoded.text, newline=""), _dialect(decoded.text)), MAX_ROWS + 1))
    except csv.Error:
        raise Skip("broken", "不是完好的 CSV（引号没有配对，或有空字符）；用 Excel 或 WPS 打开后另存") from None
    out = Builder(decoded.encoding, limits)
    _table(lines, "", out, units)
    return out.built()


def _dialect(text: str) -> type[csv.Dialect]:
    """Comma, semicolon or tab: the one that the first line has most of; a full-width comma only where each of the first
    lines has as many, for prose has them too."""
    lines = [line for line in text.split("\n", 6)[:6] if line.strip()]
    first = lines[0] if lines else ""
    wide = {line.count("，") for line in lines}

    class Dialect(csv.excel):
        delimiter = "，" if len(lines) > 1 and len(wide) == 1 and "，" in first else max(",\t;", key=first.count)

    return Dialect


def _workbook(data: bytes, limits: Limits, units: Mapping[str, str]) -> Decoded:
    examine(data, "xl/workbook.xml", limits)
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    limits.pages(len(book.worksheets), "张工作表")
    out = Builder("xlsx", limits)
    for sheet in sheets:
        name = str(sheet.title) if len(sheets) > 1 else ""
        _table(_rows(sheet), name, out, units)
    if len(sheets) < len(book.worksheets):
        hidden = [str(s.title) for s in book.worksheets if s.sheet_state != "visible"]
        out.notes.append(f"隐藏的工作表没有读：{'、'.join(hidden)}")
    return out.built()


def _rows(sheet: Sheet) -> Iterable[Sequence[str]]:
    sheet.reset_dimensions()  # what a file says of its own size is no measure
    for cells in islice(sheet.iter_rows(max_col=MAX_COLUMNS), MAX_ROWS + 1):
        yield [_shown(cell.value, cell.number_format or "") for cell in cells]


def _shown(value: Value, form: str) -> str:
    """A cell's value as the sheet shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        parts = _QUOTED.sub("", form).lower()
        return (
            f"{value.year}年" + f"{value.month}月" * ("m" in parts or "d" in parts) + f"{value.day}日" * ("d" in parts)
        )
    if isinstance(value, int | float):
        percent = form.endswith("%")
        return _number(value * (100 if percent else 1)) + ("%" if percent else "")
    return str(value)


def _number(value: int | float) -> str:
    """All digits before the point and ten in all, never an exponent: behind them is what a calculation left over."""
    if isinstance(value, int) or not isfinite(value) or value.is_integer():
        return str(int(value) if isfinite(value) else value)
    before = len(str(int(abs(value))))
    return f"{value:.{max(2, 10 - before)}f}".rstrip("0").rstrip(".")


def _table(rows: Iterable[Sequence[str]], sheet: str, out: Builder, units: Mapping[str, str]) -> None:
    cells = [
        [Cell(at, column, text) for column, text in enumerate(row, start=1) if text.strip()]
        for at, row in enumerate(rows, start=1)
    ]
    if len(cells) > MAX_ROWS:
        raise Skip("too_long", f"表格超过 {MAX_ROWS} 行；请拆成几份")
    table(cells, sheet, out, units)
