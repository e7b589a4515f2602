"""The facts that travel inside an HTML brief for its CSV download: the rows of facts.csv, column by column.

In: facts. Out: JSON for a `<script type="application/json">`, which no browser runs and no reader sees; and back, for the
audit. A column whose values repeat is written as its different values (`of`) and where each stands (`at`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from briefgen.fact import PRINTED, Fact
from briefgen.render.attachments import fact_row


def facts_data(facts: Iterable[Fact]) -> str:
    """The columns of facts.csv by their names; no `<` in it, so that no text of a seed can end the script."""
    rows = [fact_row(fact) for fact in facts]
    columns = {name: _column([row[at] for row in rows]) for at, name in enumerate(PRINTED)}
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _column(values: Sequence[str]) -> list[str] | dict[str, list[str] | list[int]]:
    places = {value: at for at, value in enumerate(dict.fromkeys(values))}
    if 2 * len(places) > len(values):
        return list(values)
    return {"of": list(places), "at": [places[value] for value in values]}


def rows_in(data: str) -> Iterator[tuple[str, ...]]:
    """The rows that `facts_data` wrote; ValueError, KeyError, IndexError or TypeError for anything else."""
    columns = json.loads(data)
    if tuple(columns) != PRINTED:
        raise ValueError("not the columns of facts.csv")
    full = [c if isinstance(c, list) else [c["of"][at] for at in c["at"]] for c in columns.values()]
    return zip(*full, strict=True)
