"""Numbers in brackets: the price behind a project's name, the figure of each place of a list, of a yardstick.

In: a line, a value's index and the indicators found so far. Out: an `Indicator`, None for a number that no brackets hold or that the words in
them name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import told_last
from briefgen.extract.metric.indicator import NONE, Indicator
from briefgen.extract.reading import Line
from briefgen.extract.text.priced_rows import rows_of_projects
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside


def bracketed(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """增速前三的是甲产业（12.5%）、乙产业（9.8%）: a list of names, each with its number, measured as the one before the list;
    the names are no indicators. 比全省（7.7%）和全国平均水平（7.0%）分别高0.7个百分点: what it is compared with likewise."""
    value = line.values[at]
    if not line.text.startswith("（", value.start - 1) or not line.text.startswith("）", value.end):
        return None
    if value.counter == "个" and line.text.endswith(FIELDS, 0, value.start - 1):
        return NONE  # 一、高端装备产业链（12个）: so many of what belongs to it
    compared = YARDSTICK.search(line.text, max(0, value.start - 40), value.start - 1)
    if ("）、" not in line.text and not compared) or value.type == "count":
        return None
    return cost_in_brackets(line, value) or told_last(line, at, before) or NONE


FIELDS = ("产业链", "产业", "领域")
YARDSTICK = re.compile(
    r"(?:比|较|高于|低于|快于|高出)[^，。；（）]{0,4}(?:全[国省市区县]|[^，。；（）]{2,4}[省市])[^，。；（）]{0,6}"
    r"(?:（[^（）]{1,8}）(?:和|与|及|、)[^，。；（）]{2,10})?$"
)
"""Before a number in brackets: 比全省（7.7%）和全国平均水平（7.0%）."""


def cost_in_brackets(line: Line, value: Span) -> Indicator | None:
    """甲算力总部（15亿元）, 乙智造园（6.6亿元，用地90亩）: what a project costs."""
    if value.type != "money" or not line.text.startswith("（", value.start - 1):
        return None
    listed = BY_PLACE.match(line.text) and not MEASURED.search(
        line.text, max(0, value.start - LONGEST_SITE), value.start - 1
    )
    sited = COSTING.search(line.text, max(0, value.start - LONGEST_SITE), value.start - 1)
    in_row = any(start < value.start < end for start, end in rows_of_projects(line.text))
    costs = (listed or sited or in_row) and line.text.startswith(("，", "、", "；", "）"), value.end)
    return Indicator("total_investment", "投资额", "投资额", "shape.bracketed") if costs else None


BY_PLACE = re.compile("(?:[·•] *)?[^，。；：、（）]{2,8}(?:[市县区]|园区)：[^，。；：、（）]{3,24}（[0-9]")
"""章贡区：影像设备基地（12亿元）、数智研究院（2.6亿元）: a place's projects, each with its price."""
MEASURED = re.compile("(?:业|税|收入|[额值])$")
COSTING = re.compile(f"(?:项目|工程|{SITES}|{any_of(beside(__file__)['costing'])})$")
LONGEST_SITE = 8
"""No word of either is longer, the bracket behind it included."""
