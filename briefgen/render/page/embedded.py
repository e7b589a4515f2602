"""The facts that travel inside an HTML brief for its CSV download: the rows of facts.csv, column by column.

In: facts. Out: JSON for a `<script type="application/json">`, which no browser runs and no reader sees; and back, for the
audit. Nothing is written twice: a column whose values repeat is its different values (`of`) and where each stands (`at`);
one that nearly always says the same is that value, the others, and the rows that say them (`but`); one that mostly says
what another says (the subject of a name is its text) is the name of that one (`like`) and its own values, 0 where they are
the other's; lists of a few words (the reasons) are the words, and by each list which of them (`words`). The rows of the
page's table are in the same order, so that none names its fact.
"""

from __future__ import annotations

import json
import operator
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from briefgen.fact import PRINTED, Fact
from briefgen.render.pdf.attachments import fact_row

Column: TypeAlias = "list[str] | dict[str, Any]"
"""As it is written: the values, or see above."""


def facts_data(facts: Iterable[Fact]) -> str:
    """The columns of facts.csv by their names; no `<` in it, so that no text of a seed can end the script."""
    rows = [fact_row(fact) for fact in facts]
    columns: dict[str, Column] = {}
    for name, values in zip(PRINTED, zip(*rows, strict=True) if rows else [()] * len(PRINTED), strict=True):
        columns[name] = _worded(_column(values, columns))
    return json.dumps(columns, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


RARE = 10
"""One row in so many, or fewer, says something else than the others of its column."""


def _column(values: Sequence[str], before: Mapping[str, Column]) -> Column:
    if not before:
        return list(values)  # the ids, which tell how many rows there are
    usual, times = Counter(values).most_common(1)[0] if values else ("", 0)
    places = {value: at for at, value in enumerate(dict.fromkeys((usual, *values)))}
    if RARE * (len(values) - times) <= len(values):
        return {"of": list(places), "but": {at: places[value] for at, value in enumerate(values) if value != usual}}
    if 2 * len(places) <= len(values):
        return {"of": list(places), "at": [places[value] for value in values]}
    for name, other in before.items():
        if isinstance(other, list) and 2 * sum(map(operator.eq, values, other)) > len(values):
            return {"like": name, "own": [0 if a == b else a for a, b in zip(values, other, strict=True)]}
    return list(values)


def _worded(column: Column) -> Column:
    """A column whose values are lists of words, each word once."""
    if isinstance(column, list) or not all(value.startswith('["') for value in column.get("of", ("",))):
        return column
    lists = [json.loads(value) for value in column["of"]]
    words = {word: at for at, word in enumerate(dict.fromkeys(word for one in lists for word in one))}
    return {"words": list(words), **column, "of": [[words[word] for word in one] for one in lists]}


def rows_in(data: str) -> Iterator[tuple[str, ...]]:
    """The rows that `facts_data` wrote; ValueError, KeyError, IndexError or TypeError for anything else."""
    columns = json.loads(data)
    if tuple(columns) != PRINTED:
        raise ValueError("not the columns of facts.csv")
    return zip(*(_values(one, columns) for one in columns.values()), strict=True)


def _values(column: Any, columns: Mapping[str, Any]) -> list[str]:  # noqa: ANN401 (JSON of anybody's)
    if isinstance(column, list):
        return column
    if "words" in column:
        told = [json.dumps([column["words"][at] for at in one], ensure_ascii=False) for one in column["of"]]
        column = {"of": told, **{key: column[key] for key in ("at", "but") if key in column}}
    if "but" in column:
        others = dict(column["but"])
        return [column["of"][others.get(str(at), 0)] for at in range(len(columns["id"]))]
    if "like" in column:
        return [b if a == 0 else a for a, b in zip(column["own"], columns[column["like"]], strict=True)]
    return [column["of"][at] for at in column["at"]]
