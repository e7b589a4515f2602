"""The parts of a total by field: 实现产值4478.2亿元，其中汽车产业1287.4亿元、新材料210亿元.

In: the indicator found beside an amount, and those of the total it may be a part of. Out: the indicator, measured as the total is
where the sentence plainly shares it. A part that says itself what it measures (其中税收200亿元) keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.indicator import NONE, Indicator
from briefgen.extract.reading import TELLS_PARTS, Line, Reading, paragraph_before
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.things import INDUSTRY
from briefgen.numerals import ORDINAL

FIELD_NAME = re.compile(f"(?:{INDUSTRY})$")
SAID = re.compile(r"到位资金|产值|营收|营业收入|增加值|投资|税收|销售额|进出口|出口额")
_PAID = f"{GRANT}|订单|工资|基金|合同"
_SUMS = "总计|合计|累计|成交|授信|库存|贷|债"
MEASURES = re.compile(
    f"投入|收入|支出|[额量值税费款]$|资金|利润|投资|外资|规模|资产|余额|[出进]口|^[户人亩村社]均|{_PAID}|{_SUMS}"
)
LONGEST_FIELD, SHORT_FIELD = 12, 6  # characters of a field's name
PARTS = re.compile(rf"{TELLS_PARTS.pattern}|(?:排名|排在|位居)?前[0-9{ORDINAL}]+")
PARTS_BACK = 3  # sentences of parts that may follow a total


def of_field(
    indicator: Indicator, line: Line, at: int, whole: Indicator | None, found: Sequence[Indicator], knowledge: Knowledge
) -> Indicator:
    """`whole`: the total that the amount is said to be a part of; `found`: the indicators of the line before it."""
    noun = indicator.noun
    if (
        indicator == NONE
        and whole
        and line.values[at].type == "money"
        and line.text.startswith("）", line.values[at].end)
    ):
        return whole  # 前五的产业为：甲产业（1177亿元）、…
    if indicator.rule != "shape.amount" or indicator.metric != "amount_of" or not noun:
        return indicator
    if whole is None and (_is_field(noun, knowledge) or _is_all(line, at, noun)):
        whole = _before(line, at, found)
    said = SAID.search(whole.name or "") if whole else None
    if whole is None or said is None or indicator.verb or len(noun) > LONGEST_FIELD or MEASURES.search(noun):
        return indicator
    return Indicator(whole.metric, f"{noun}{said[0]}", noun, "shape.part_amount")


def _is_field(noun: str, knowledge: Knowledge) -> bool:
    """Whether a noun names a field of industry, by its end or as the dictionary of chains does."""
    return FIELD_NAME.search(noun) is not None or any(m.text == noun for m in knowledge.chains.find(noun))


def _is_all(line: Line, at: int, noun: str) -> bool:
    """Whether a clause says no more than a short name and its amount: 实现产值1200亿元，高端装备430亿元."""
    start = line.values[at].start
    head = line.text[line.clause(start)[0] : start].rpartition("、")[2]
    return len(noun) <= SHORT_FIELD and head == noun


def _before(line: Line, at: int, found: Sequence[Indicator]) -> Indicator | None:
    """The indicator of the amount of the same unit told last before; a class of size is no amount."""
    unit = line.values[at].unit
    told = (found[i] for i in range(at - 1, -1, -1) if line.values[i].unit == unit and found[i].name)
    return next((one for one in told if one.metric != "size_class"), None)


def total(line: Line, found: Sequence[Indicator]) -> Indicator:
    """What the first amount of a sentence measures, where parts of it may be told; `NONE` for nothing of the kind."""
    amounts = (i for i, value in zip(found, line.values, strict=True) if value.type == "money" and i.name)
    first = next(amounts, NONE)
    return first if first.name and SAID.search(first.name) else NONE


def total_before(reading: Reading, index: int, totals: Mapping[int, Indicator]) -> Indicator | None:
    """The total of the sentences before, for one that goes on about its parts: 其中，高端装备430亿元."""
    line = reading.lines[index]
    if not PARTS.match(line.text):
        return None
    for at in paragraph_before(reading, index, PARTS_BACK):
        if at in totals and not PARTS.match(reading.lines[at].text):
            return totals[at]
    return None
