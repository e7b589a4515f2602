"""`columns` of a sidecar: which column of a table is which field of a fact.

In: the mapping as written, the dictionaries' indicators. Out: `Column`s, or problems with line and column. It knows no table: whether a
column is there is found out when the table is read.

    columns:
      项目名称: project
      总投资（亿元）: investment            # an indicator, by id or Chinese name; the unit stands in the heading
      本年完成: {field: investment_done, unit: 万元}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefgen import shapes
from briefgen.errors import InvalidInput, Problem, nearest
from briefgen.strict_yaml import Located

NAMES = {"project": "项目", "enterprise": "企业", "park": "园区", "platform": "平台"}
"""Fields that say whose row it is; each makes a fact of this kind."""
OTHERS = {
    "region": "区域", "chain": "产业链", "stage": "阶段", "date": "时间", "period": "时期", "status": "状态",
}  # fmt: skip
"""Fields that say something of a row's facts: `stage` and its `date` of whose row it is, `period` of the figures."""
INVESTMENT = "total_investment"
_SHORT = {"investment": INVESTMENT, "投资": INVESTMENT, "投资额": INVESTMENT}
_KEYS = frozenset({"field", "unit"})


class Metric(Protocol):
    """What a mapping needs of an indicator."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Column:
    """The column headed `name` holds `field`: one of NAMES or OTHERS, or an indicator's id; `unit` of bare numbers."""

    name: str
    field: str
    unit: str
    problem: Problem  # what to say when the table has no such column


def read_columns(located: Located, metrics: Mapping[str, Metric]) -> tuple[tuple[Column, ...], list[Problem]]:
    """The mapping of a sidecar, empty where it has none."""
    data = located.value.get("columns") if isinstance(located.value, dict) else None
    if data is None:
        return (), []
    if not isinstance(data, dict):
        return (), [located.problem("columns 应写成若干“列名: 字段”", "例如 项目名称: project", ("columns",))]
    fields = {**{name: name for name in metrics}, **{m.name: m.id for m in metrics.values()}}
    fields |= {word: field for field, told in (NAMES | OTHERS).items() for word in (field, told)} | _SHORT
    found: list[Column] = []
    problems: list[Problem] = []
    for name, said in data.items():
        try:
            found.append(_column(located, name, said, fields))
        except InvalidInput as error:
            problems += error.problems
    return tuple(found), problems + list(_twice(located, found))


def _column(located: Located, name: str, said: object, fields: Mapping[str, str]) -> Column:
    keys = ("columns", name)
    unit = ""
    if isinstance(said, dict):
        if problems := located.unknown_keys(_KEYS, keys):
            raise InvalidInput(problems)
        if "unit" in said and (problems := list(shapes.text(located, (*keys, "unit")))):
            raise InvalidInput(problems)
        unit, said = str(said.get("unit", "")), said.get("field")
    if not isinstance(said, str):
        raise InvalidInput(
            [located.problem(f"“{name}”要写明是哪个字段", "例如 project，或 {field: investment, unit: 亿元}", keys)]
        )
    if said not in fields:
        known = "、".join((*NAMES, *OTHERS, "investment"))
        step = nearest(said, fields) or f"可用的有：{known}，以及指标的编号或名称"
        raise InvalidInput([located.problem(f"没有“{said}”这个字段", step, keys)])
    return Column(name, fields[said], unit.strip(), located.problem(f"表里没有“{name}”这一列", "", keys, at_key=True))


def _twice(located: Located, columns: Sequence[Column]) -> Iterator[Problem]:
    """Two columns for one thing that a row has only one of."""
    first: dict[str, str] = {}
    for column in columns:
        other = first.setdefault(column.field, column.name)
        if other != column.name:
            what = f"“{other}”和“{column.name}”都写成了 {column.field}"
            yield located.problem(what, "一个字段只能有一列", ("columns", column.name), at_key=True)


def missing(columns: Sequence[Column], headings: Sequence[str]) -> list[Problem]:
    """A problem for each mapped column that no table of the file has, with the nearest that it has."""
    named = "表里的列有：" + "、".join(headings) if headings else "没有找到表头；列名要和表头一字不差"
    return [
        Problem(p.file, p.line, p.column, p.what, nearest(column.name, headings) or named)
        for column in columns
        if column.name not in headings
        for p in (column.problem,)
    ]
