"""How results leave the program: a table for a person, JSON lines or CSV for a program; messages on stderr.

In: rows (plain dicts) and columns. Out: text on stdout; notes, warnings and progress on stderr. The only module besides
`cli` that knows there is a terminal. Knows nothing of what the rows mean.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from briefgen.json_lines import json_line
from briefgen.sheet import csv_text, told

Row: TypeAlias = Mapping[str, Any]
Columns: TypeAlias = Mapping[str, str]
"""Keys of a row and their Chinese headings, in the order a person should see them."""


@dataclass(slots=True)
class Console:
    """What the global options said: `json` forced, how much to tell."""

    json: bool = False
    quiet: bool = False
    verbose: bool = False
    told: set[str] = field(default_factory=set)

    def rows(
        self, rows: Iterable[Row], columns: Columns, form: str | None = None, short: Callable[[Row], Row] | None = None
    ) -> None:
        """Print rows in `form` (table, jsonl, csv).

        `short` makes the row of a table, which has less room, from a full one.
        """
        form = self.form(form)
        if form == "jsonl":
            for row in rows:
                sys.stdout.write(json_line(row) + "\n")
        elif form == "csv":
            _write_csv(list(rows), columns)
        else:
            _write_table([short(row) for row in rows] if short else list(rows), columns)

    def form(self, asked: str | None) -> str:
        """The form that was asked for, else a table on a terminal and JSON lines otherwise."""
        return asked or ("jsonl" if self.json or not sys.stdout.isatty() else "table")

    def texts(self, texts: Iterable[str]) -> None:
        """What a person reads in place of a table, with an empty line between."""
        sys.stdout.write("\n\n".join(texts) + "\n")

    def one(self, row: Row, text: str) -> None:
        """A single result: `text` for a person on a terminal, else the row as a JSON line."""
        as_json = self.json or not sys.stdout.isatty()
        sys.stdout.write((json_line(row) if as_json else text) + "\n")

    def document(self, data: Row) -> None:
        """One JSON document with line breaks, for a file that a program reads and a person may open."""
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")

    def note(self, text: str) -> None:
        """What was done, unless -q."""
        if not self.quiet:
            _err(text)

    def warn(self, text: str) -> None:
        """What a person should look at; each only once."""
        if text not in self.told:
            self.told.add(text)
            _err(f"警告：{text}")

    def problem(self, text: str) -> None:
        """What went wrong with one of several things."""
        _err(text)

    @contextmanager
    def progress(self) -> Iterator[Any]:
        """A bar on stderr when a person watches, else nothing; yields a `Progress` callable."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda _what, _done, _of: None
            return
        with _bar() as tell:
            yield tell


def _err(text: str) -> None:
    sys.stderr.write(text + "\n")


@contextmanager
def _bar() -> Iterator[Any]:
    from rich.console import Console as Rich
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Rich(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def tell(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=of)
            bar.update(tasks[what], completed=done, total=of)

        yield tell


def _write_table(rows: Sequence[Row], columns: Columns) -> None:
    from rich.console import Console as Rich
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False)
    shown = [key for key in columns if any(row.get(key) not in (None, "", [], ()) for row in rows)]
    for key in shown or columns:
        table.add_column(columns[key], overflow="fold")
    for row in rows:
        table.add_row(*(Text(told(row.get(key)).replace("\n", " ")) for key in shown))
    Rich(file=sys.stdout, highlight=False).print(table)


def _write_csv(rows: Sequence[Row], columns: Columns) -> None:
    flat = [_flat(row) for row in rows]
    header = flat[0] if flat else _flat(dict.fromkeys(columns))
    sys.stdout.write(csv_text(header, (row.values() for row in flat)))


def _flat(row: Row) -> dict[str, object]:
    """A period becomes three columns; so every row has the same ones."""
    flat: dict[str, object] = {}
    for key, value in row.items():
        if key == "period":
            period = value or {}
            flat |= {f"period_{part}": period.get(part) for part in ("text", "start", "end")}
        else:
            flat[key] = value
    return flat
