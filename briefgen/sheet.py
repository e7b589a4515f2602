"""What rows look like as CSV, and a value as a cell: for the terminal, for export and for what travels inside a PDF.

In: rows of values. Out: text. Seeds are untrusted, so no cell may be run as a formula. Knows nothing of what rows mean.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheet programs read Chinese as garbage
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def told(value: object) -> str:
    """A value as a person reads it in a table or a sheet."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else ""
    if isinstance(value, list | tuple):
        return "；".join(map(told, value))
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def inert(text: str) -> str:
    """The text, marked as one where a spreadsheet would take it for a formula; a number with its sign is none."""
    return f"'{text}" if text.startswith(_FORMULA) and not _number(text) else text


def csv_text(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A sheet that spreadsheet programs open as they should."""
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([inert(told(value)) for value in row] for row in rows)
    return out.getvalue()


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
