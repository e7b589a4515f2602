"""What stands above a table → the units of its figures and what they measure: 工业技改投资（单位：亿元、%） over 完成额, 同比增长.

In: the lines above a head, the name of a column. Out: its unit, its full name. It must not guess: a column gets the one unit of its kind
that is given, and takes the measure only where it says none itself (完成额, 本月, 增速).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.titles import MONEY, RATES, TIME, measured_by

_UNIT = "(?:[百千万亿]{0,2}(?:元|美元|吨|千瓦时)|[%％个家项户])"
_UNITS = re.compile(f"单位[：:]([^（）()。]{{1,20}})|[（(]({_UNIT}(?:[、，,/／]{_UNIT})*)[）)]$")
_BETWEEN_UNITS = re.compile(r"[、，,/／和；;\s]+")
_MONEY_UNIT, _COUNT_UNIT = re.compile("[百千万亿]{0,2}(?:元|美元)"), re.compile("[个家项户人条件台套]")
_RATE_UNIT = re.compile("[%％]")
_COUNTS = re.compile("数$")

_RATE_ALONE = re.compile("(?:同比)?(?:增速|增幅|增长|增减)|同比")
_COUNT_ALONE = re.compile("数量|个数|项目数|企业数|户数")
_WHEN = re.compile(rf"本月|当月|本期|本季度?|本年|累计|本年累计|(?=[前上下全一二三四\d]){TIME}")
_AMOUNT_ALONE = re.compile("(?:实际|累计|年度|全年)*(?:完成|目标|任务|计划)?[数值额量]?")
_NO_MORE = frozenset({"绝对值", "绝对数", "总量", "数值", "数量", "数额", "金额", "指标值"})


@dataclass(frozen=True, slots=True)
class Caption:
    """The units that it gives, and what the figures below it measure, empty where it does not say so."""

    units: tuple[str, ...] = ()
    measure: str = ""

    def unit(self, name: str) -> str:
        """单位：亿元、个 holds for sums of money and for counts, each for its own: 项目数 beside 总投资 is no sum."""
        if RATES.search(name):
            return self._only(_RATE_UNIT)
        if MONEY.search(name):
            return self._only(_MONEY_UNIT)
        if _says_nothing(name):
            others = [unit for unit in self.units if not _RATE_UNIT.fullmatch(unit)]
            return self._only(_MONEY_UNIT) if MONEY.search(self.measure) else others[0] if len(others) == 1 else ""
        return self._only(_COUNT_UNIT) if _COUNTS.search(name) else ""

    def _only(self, kind: re.Pattern[str]) -> str:
        found = [unit for unit in self.units if kind.fullmatch(unit)]
        return found[0] if len(found) == 1 else ""

    def full_name(self, name: str, behind: bool) -> str:
        """The name with the measure that it leaves out; the growth right behind an amount (`behind`) is that amount's."""
        amount = re.sub("增速$|增幅$", "", self.measure)
        if not self.measure or amount in name:
            return name
        if amount.endswith(("项目", "企业")):
            return f"{amount}数" if _COUNT_ALONE.fullmatch(name) else name
        if _RATE_ALONE.fullmatch(name):
            said = "同比增长" if name in ("同比", "同比增减") else name
            return said if behind else amount + said
        if name in _NO_MORE:
            return amount
        if _WHEN.fullmatch(name):
            return name + amount
        return amount + name if _says_nothing(name) else name


def _says_nothing(name: str) -> bool:
    return (bool(name) and any(told.fullmatch(name) for told in (_WHEN, _AMOUNT_ALONE))) or name in _NO_MORE


NO_CAPTION = Caption()


def caption_of(lines: list[str]) -> Caption:
    """What the lines above a table say, the nearest last."""
    given = [(found[1] or found[2]).strip() for line in lines if (found := _UNITS.search(line))]
    measures = [told for line in lines if (told := measured_by(line))]
    units = tuple(_BETWEEN_UNITS.split(given[-1])) if given else ()
    return Caption(units, measures[-1] if measures else "")
