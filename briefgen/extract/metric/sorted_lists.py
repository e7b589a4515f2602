"""Counts by place or by field that go through what was counted before: 按县区划分：甲县4项，总投资35.63亿元；市直1项.

In: a line, a count in it, its indicator by the words beside it, what the sentences before counted. Out: an `Indicator`. A list behind
分别为 is read by `placed_lists`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.metric.again import PLACE, head_start
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.metric.list_rows import is_row, row_head
from briefgen.extract.reading import Line
from briefgen.extract.text.things import THINGS

SORTED = re.compile("(?:其中，)?(?:按|分|从)[^，。；：]{1,8}(?:划分|分布?|看)[，：]")
"""Opens a sentence that goes through what the one before counted; asked of every line that has counts."""


def goes_through(line: Line) -> bool:
    """Whether a line goes through what was counted before by field (按行业分：…) or by place (其中，甲区10个，乙市3个)."""
    if SORTED.match(line.text) or is_row(line):
        return True
    first = line.values[0].start if line.values and line.text.startswith("其中") else -1
    return any(not place.guarded and place.end == first for place in line.places)


OWN_LEVEL = frozenset({"市直", "市本级", "市级", "县本级", "区本级", "省直"})
THING = re.compile(f"(?:{THINGS})$")
LONGEST_SORT = 14


def counts_of(line: Line, found: Sequence[Indicator]) -> dict[str, Indicator]:
    """What a line counts first, by measure word."""
    out: dict[str, Indicator] = {}
    for value, told in zip(line.values, found, strict=True):
        if value.type == "count" and value.counter and THING.search(told.noun):
            out.setdefault(value.counter, told)
    return out


def of_sort(indicator: Indicator, line: Line, at: int, counted: Mapping[str, Indicator]) -> Indicator:
    """The indicator of value `at`, a place's or a field's part of what was `counted` before."""
    value = line.values[at]
    model = counted.get(value.counter or "") if value.type == "count" else None
    if model is None:
        return indicator
    in_row = row_head(line, at)
    head = in_row or line.text[max(line.clause(value.start)[0], head_start(line, value.start)) : value.start]
    if not head or len(head) > LONGEST_SORT:
        return indicator
    if not in_row and (THING.search(indicator.noun) or indicator.verb):
        return indicator
    start = line.text.find(head, line.part(value.start)) if in_row else value.start - len(head)
    placed = any(not p.guarded and p.end == start + len(head) for p in line.places)
    if placed or head in OWN_LEVEL or PLACE.match(head):
        return model
    things = THING.search(model.noun)
    return model._replace(name=named(head, things[0], "数"), noun=f"{head}{things[0]}") if things else indicator
