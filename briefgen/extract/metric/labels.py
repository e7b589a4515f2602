"""Amounts behind the colon of a label, as bulletins and project cards write them: 固定资产投资：128亿元，占地面积：120亩.

In: a line and a value in it. Out: the line as if a sentence said the same, or None where the words before the colon are no label.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS

_MEASURES = (
    "[额值量率数]|比重|收入|支出|投资|产出|产能|面积|规模|资金|余额|增速|增幅|占比|人口|税收|利润|营收|贷款|存款|能耗"
)
LABEL = re.compile(rf"(?<![^，。；、\s月年末底度])[^，。；、：0-9“”（）《》\s]{{0,18}}(?:{_MEASURES}|{THINGS})：$")
"""Words that end like an indicator, alone before a colon."""
UNIT = re.compile(r"（[^（）0-9]{1,6}）：?[ \u3000]?$")
"""Between a label and a number whose unit it gives: 地区生产总值（亿元）1951.3."""
IN_ALL = re.compile(rf"(?:{THINGS})(?P<comma>，)(?:总?共|共计|合计|总计|共有|计)$")
"""Between what is counted and its number: 收录产业链项目，共64个."""
PRICES = re.compile(r"（按?(?:可比价格?|可比口径|不变价格?|现价|当年价格?)(?:计算)?）$")
"""Between an indicator and its number: 同比增长（可比价）6.5%."""
BEHIND = re.compile(f"(?:同比)?(?:{CHANGES})?{TO_NUMBER}")


def labelled(line: Line, at: int) -> Line | None:
    """The line with 为 for the colon between a label and value `at`, or without the comma before 共."""
    value = line.values[at]
    if value.type == "count" and (counted := _in_all(line, value)):
        return line.reworded(f"{line.text[:counted]}共{line.text[counted + 1 :]}")
    if unit := _unit_given(line, value) or _basis(line, value):
        return line.reworded(f"{line.text[: unit.start()]}{'为' * len(unit[0])}{line.text[unit.end() :]}")
    colon = line.text.rfind("：", 0, value.start)
    if colon < 0 or not BEHIND.fullmatch(line.text, colon + 1, value.start):
        return None
    if not LABEL.search(line.text, max(0, colon - 24), colon + 1):
        return None
    return line.reworded(f"{line.text[:colon]}为{line.text[colon + 1 :]}")


def is_cell_behind(line: Line, at: int) -> bool:
    """Whether a percentage is a further cell of a row (地区生产总值（亿元）1951.3 6.1%), whose column the row does not name."""
    if not at or line.values[at].type != "percent":
        return False
    value, last = line.values[at], line.values[at - 1]
    return not line.text[last.end : value.start].strip() and _unit_given(line, last) is not None


def _unit_given(line: Line, value: Span) -> re.Match[str] | None:
    """The bracket before a bare number that gives its unit."""
    bare = value.text[-1:].isdigit()
    return UNIT.search(line.text, max(0, value.start - 12), value.start) if bare else None


def _in_all(line: Line, value: Span) -> int | None:
    """Where the comma stands between what is counted and its number, which no further words follow."""
    found = IN_ALL.search(line.text, max(0, value.start - 12), value.start)
    alone = line.text[value.end : value.end + 1] in ("，", "。", "；", "")
    return found.start("comma") if found and alone else None


def _basis(line: Line, value: Span) -> re.Match[str] | None:
    """The bracket before a number that says at which prices."""
    bracketed = line.text.startswith("）", value.start - 1)
    return PRICES.search(line.text, max(0, value.start - 12), value.start) if bracketed else None
