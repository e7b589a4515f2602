"""Rows of a list that tell a head, a count and an amount and no more: 先进制造业  52个  164.9亿元  占比57.6%; 甲市：27个，71.6亿元.

In: a line, the indicator of a value by the words beside it, what a line above counted and summed. Out: an `Indicator`. Must not: read a
sentence that says itself what it counts (甲市签约项目27个).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.relations.relate import Relation

_GAP = r"[\s　]+|[：，、/／（][\s　]*"
COUNTED = ("项目", "企业", "公司", "产业链", "单位", "平台")
"""Words of a head that names what is counted: 集中开工项目25个，总投资157亿元 is no row."""
HEAD = re.compile(rf"(?P<head>[^，。；：、0-9（）\s　]{{2,14}})(?:{_GAP})?")
NEXT = re.compile(rf"(?:{_GAP})(?P<said>(?:计划)?总?投资额?|占比)?")
LABEL = re.compile("(?:[按分从][^，。；：、0-9]{1,8}|其中|合计|汇总|总计)：")
"""Before the first row of a line: 分县区：甲县5个/31.5亿元、乙县3个/12亿元."""
LONGEST = 60
"""Characters of a row."""


def row_head(line: Line, at: int) -> str | None:
    """The head of the row that value `at` stands in: rows are told apart by ；; None in any other sentence."""
    values, begin = line.values, _row_start(line, at)
    first = next(i for i, value in enumerate(values) if value.start >= begin)
    head = HEAD.fullmatch(line.text, begin, values[first].start)
    if (
        head is None
        or any(word in head["head"] for word in COUNTED)
        or values[first].type != "count"
        or values[at].end - begin > LONGEST
    ):
        return None
    joined = all(NEXT.fullmatch(line.text, values[i].end, values[i + 1].start) for i in range(first, at))
    follows = first < at or _amount_follows(line, first)
    return head["head"] if joined and follows else None


def _row_start(line: Line, at: int) -> int:
    """Where the row of value `at` begins: behind ；, a label, or the amount of the row before it."""
    begin = line.part(line.values[at].start)
    rows = (
        last.end + 1
        for last, value in pairwise(line.values[: at + 1])
        if last.type == "money" and value.type == "count" and line.text[last.end] in "、，"
    )
    label = LABEL.match(line.text, begin)
    return max([label.end() if label else begin, *rows])


def _amount_follows(line: Line, first: int) -> bool:
    """A count alone makes no row: 产业链12条。"""
    if first + 1 == len(line.values) or line.values[first + 1].type != "money":
        return False
    return NEXT.fullmatch(line.text, line.values[first].end, line.values[first + 1].start) is not None


def is_row(line: Line) -> bool:
    """Whether a line begins as such a row."""
    return bool(line.values) and row_head(line, 0) is not None


def first_sum(line: Line, relations: Sequence[Relation], found: Sequence[Indicator]) -> Indicator | None:
    """What the first sum of money of a line measures that is no size class."""
    all_of = zip(found, line.values, relations, strict=True)
    return next((told for told, value, of in all_of if value.type == "money" and told.name and not of.threshold), None)


def of_list_row(indicator: Indicator, line: Line, at: int, summed: Indicator | None) -> Indicator:
    """The amount of a row, which a line above summed up (总投资286.3亿元), and the share that it has of that."""
    value = line.values[at]
    head = row_head(line, at) if value.type in ("money", "percent") else None
    if head is None:
        return indicator
    if value.type == "percent":
        return indicator._replace(name=named(head, "占比"), noun="占比")
    says = line.text[line.values[at - 1].end : value.start].strip("，、：/／（ 　")
    return indicator if says else summed or indicator
