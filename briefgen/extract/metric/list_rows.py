"""Rows of a list that tell a head, a count and an amount and no more: 先进制造业  52个  164.9亿元  占比57.6%; 甲市：27个，71.6亿元.

In: a line, the indicator of a value by the words beside it, what a line above counted and summed. Out: an `Indicator`. Must not: read a
sentence that says itself what it counts (甲市签约项目27个).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line

_GAP = r"[\s　]+|[：，、][\s　]*"
COUNTED = ("项目", "企业", "公司", "产业链", "单位", "平台")
"""Words of a head that names what is counted: 集中开工项目25个，总投资157亿元 is no row."""
HEAD = re.compile(rf"(?P<head>[^，。；：、0-9（）\s　]{{2,14}})(?:{_GAP})?")
NEXT = re.compile(rf"(?:{_GAP})(?P<said>(?:计划)?总?投资额?|占比)?")
LONGEST = 60
"""Characters of a row."""


def row_head(line: Line, at: int) -> str | None:
    """The head of the row that value `at` stands in: rows are told apart by ；; None in any other sentence."""
    values, begin = line.values, line.part(line.values[at].start)
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


def _amount_follows(line: Line, first: int) -> bool:
    """A count alone makes no row: 产业链12条。"""
    if first + 1 == len(line.values) or line.values[first + 1].type != "money":
        return False
    return NEXT.fullmatch(line.text, line.values[first].end, line.values[first + 1].start) is not None


def is_row(line: Line) -> bool:
    """Whether a line begins as such a row."""
    return bool(line.values) and row_head(line, 0) is not None


def first_sum(line: Line, found: Sequence[Indicator]) -> Indicator | None:
    """What the first sum of money of a line measures that is no size class."""
    sums = (told for told, value in zip(found, line.values, strict=True) if value.type == "money")
    return next((told for told in sums if told.name and told.metric != "size_class"), None)


def of_list_row(indicator: Indicator, line: Line, at: int, summed: Indicator | None) -> Indicator:
    """The amount of a row, which a line above summed up (总投资286.3亿元), and the share that it has of that."""
    value = line.values[at]
    head = row_head(line, at) if value.type in ("money", "percent") else None
    if head is None:
        return indicator
    if value.type == "percent":
        return indicator._replace(name=named(head, "占比"), noun="占比")
    says = line.text[line.values[at - 1].end : value.start].strip("，、： 　")
    return indicator if says else summed or indicator
