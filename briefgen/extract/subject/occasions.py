"""The gathering that a number was told at: 甲推介会在乙市举行，现场签约项目35个.

In: the lines of a reading, the gatherings held in each, a value and its indicator. Out: the gathering's name, None where the words
around the number do not say that it is of one. Must not: take for a gathering's what is told of there (会上介绍，全市企业350家).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.extract.annotate.annotator import Names
from briefgen.extract.metric.indicator import Indicator
from briefgen.extract.metric.phrases import trim
from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.actors import NEAR, lines_back
from briefgen.extract.text.events import EVENTS
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of

_PLACE = f"[本此这][次届]|(?:{any_of(EVENTS)})(?:期间|上|现场|中|共|为期)|[闭落]幕，|[会式]上|现场|当[天日]|活动(?:中|上|期间)"
_TOGETHER = f"集中(?:{any_of(TOGETHER)}|开竣工)|共签[约订署]"
_ATTENDED = "参展|参会|与会|出席|参加|应邀|到会"
AT_IT = re.compile(f"{_PLACE}|{_TOGETHER}|{_ATTENDED}")
TOLD_THERE = re.compile("介绍|通报|指出|了解到|获悉|表示|透露|强调|宣布|报告")
"""Between a gathering and a number that is only spoken of there."""
OF_GATHERINGS = re.compile(
    "项目|签约|协议|合同|意向|成交|引资|展[览出]|论坛|嘉宾|观众|展商|展位|订单|客商|采购|代表|企业|机构"
)
"""What gatherings are counted by."""
OF_MORE = re.compile("累计|已有|现有|目前|截至|以来|总数|季度|上半年|下半年|[去上全]年|[0-9]{4}年")
"""Tells what stands whether or not a gathering is held, or of a stretch of time."""

DONE_THERE = re.compile(f"签[订署]|{any_of(TOGETHER)}|出席|参")
OF_ONE = re.compile(f"(?!.*(?:集中|重[大点]|[批暨]|系列|季度))[^，。]*项目(?:{any_of(TOGETHER)}|揭牌)(?:仪式|活动)")
"""The ceremony of one project tells no other figures: 甲基板项目开工仪式."""


def gathering_of(
    reading: Reading, index: int, value: Span, indicator: Indicator, names: Mapping[int, Names]
) -> str | None:
    """The gathering that a number is of; `names` are those of each line."""
    line = reading.lines[index]
    if value.type not in ("count", "money", "area") or not OF_GATHERINGS.search(indicator.name or ""):
        return None
    part, (_, end) = line.part(value.start), line.clause(value.start)
    before = [place for place in names[index].gatherings if place[1] <= value.start]
    told = max(part, before[-1][1]) if before else part
    said = AT_IT.search(line.text, part, end)
    if (
        _is_part(line, value, end)
        or said is None
        or TOLD_THERE.search(line.text, part, value.start)
        or OF_MORE.search(line.text, told, end)
    ):
        return None
    if before:
        return _name(line, before[-1])
    earlier = (at for at in lines_back(reading, index, NEAR, beyond=True) if names[at].gatherings)
    return next((_name(reading.lines[at], names[at].gatherings[-1]) for at in earlier), None)


def _is_part(line: Line, value: Span, end: int) -> bool:
    """八大项目中，20亿元的项目两个: a count behind another, of which nothing is said to be done there, is a part of that."""
    counted = any(v.type == "count" and v.end <= value.start for v in line.values)
    return counted and not DONE_THERE.search(line.text, line.clause(value.start)[0], end)


def _name(line: Line, place: tuple[int, int]) -> str | None:
    name = trim(line.text[slice(*place)])
    return None if OF_ONE.fullmatch(name) else name
