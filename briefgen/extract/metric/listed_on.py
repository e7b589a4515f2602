"""What a further amount of a list is of, whose own words tell only a part: 年产单晶硅3万吨、多晶硅5万吨; 地下厂房长180米、宽26米、高55米.

In: a line, the index of a measure, the noun before it, the indicators before it. Out: an `Indicator`, or None. Must not: carry on over a
comma what only a list carries on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.amount_words import HANDLES
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line

YEARLY = re.compile(
    f"(?:新增|累计)?(?:[年月日](?:产|加工|处理|生产|出栏|存栏|屠宰|冶炼|消纳|回收|销售)|(?:{HANDLES}))(?![能量值品率])"
)
"""Begins the name of what is made in a year, or handled."""
LENGTHS = frozenset({"m", "km"})
SIDES = {"长": "长度", "宽": "宽度", "高": "高度", "深": "深度", "厚": "厚度"}
SIDE = re.compile(f"(?P<of>[^，。；、]{{0,14}}?)(?<![增成全总周时延最船距身])(?P<side>[{''.join(SIDES)}])(?:度|约|达)?")


def listed_on(line: Line, at: int, noun: str, before: Sequence[Indicator]) -> Indicator | None:
    """The indicator that a list or a row of sides gives a measure."""
    return _side(line, at, noun, before) or _made_too(line, at, noun, before)


def _made_too(line: Line, at: int, noun: str, before: Sequence[Indicator]) -> Indicator | None:
    """年产单晶硅3万吨、多晶硅5万吨: the verb of a list rules all its items."""
    if not at or line.text[line.values[at - 1].end : line.values[at].start].rstrip("约近超达") not in (
        f"、{noun}",
        f"和{noun}",
    ):
        return None
    lead = YEARLY.match(before[at - 1].name or "")
    metric = before[at - 1].metric or "amount_of"
    return Indicator(metric, named(lead[0], noun), noun, "shape.yearly") if lead and noun else None


def _side(line: Line, at: int, noun: str, before: Sequence[Indicator]) -> Indicator | None:
    """长180米、宽26米、高55米: each side of the thing that the first one names."""
    side = SIDE.fullmatch(noun) if line.values[at].unit in LENGTHS else None
    if side is None:
        return None
    of = side["of"]
    if not of and at and before[at - 1].rule == RULE:
        of = (before[at - 1].name or "").removesuffix(before[at - 1].noun)
    name = SIDES[side["side"]]
    return Indicator("amount_of", named(of, name), name, RULE)


RULE = "shape.side"
