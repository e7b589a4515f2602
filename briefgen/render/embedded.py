"""The facts that travel inside an HTML brief for its CSV download: the rows of facts.csv, column by column.

In: facts. Out: JSON for a `<script type="application/json">`, which no browser runs and no reader sees; and back, for the
audit. Nothing is written twice: a column whose values repeat is its different values (`of`) and where each stands (`at`);
one that mostly says what another says (the subject of a name is its text) is the name of that one (`like`) and its own
values, 0 where they are the other's. The rows of the page's table are in the same order, so that none names its fact.
"""

from __future__ import annotations

import json
import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from briefgen.fact import PRINTED, Fact
from briefgen.render.attachments import fact_row

Column: TypeAlias = "list[str] | dict[str, Any]"
"""As it is written: the values, or see above."""


def facts_data(facts: Iterable[Fact]) -> str:
    """The columns of facts.csv by their names; no `<` in it, so that no text of a seed can end the script."""
    rows = [fact_row(fact) for fact in facts]
    columns: dict[str, Column] = {}
    for name, values in zip(PRINTED, zip(*rows, strict=True) if rows else [()] * len(PRINTED), strict=True):
        columns[name] = _column(values, columns)
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _column(values: Sequence[str], before: Mapping[str, Column]) -> Column:
    places = {value: at for at, value in enumerate(dict.fromkeys(values))}
    if 2 * len(places) <= len(values):
        return {"of": list(places), "at": [places[value] for value in values]}
    for name, other in before.items():
        if isinstance(other, list) and 2 * sum(map(operator.eq, values, other)) > len(values):
            return {"like": name, "own": [0 if a == b else a for a, b in zip(values, other, strict=True)]}
    return list(values)


def rows_in(data: str) -> Iterator[tuple[str, ...]]:
    """The rows that `facts_data` wrote; ValueError, KeyError, IndexError or TypeError for anything else."""
    columns = json.loads(data)
    if tuple(columns) != PRINTED:
        raise ValueError("not the columns of facts.csv")
    return zip(*(_values(one, columns) for one in columns.values()), strict=True)


def _values(column: Any, columns: Mapping[str, Any]) -> list[str]:  # noqa: ANN401 (JSON of anybody's)
    if isinstance(column, list):
        return column
    if "like" in column:
        return [b if a == 0 else a for a, b in zip(column["own"], columns[column["like"]], strict=True)]
    return [column["of"][at] for at in column["at"]]
