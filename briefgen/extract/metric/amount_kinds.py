"""Amounts of a kind that is plain from their unit and the words around: a site's area, a distance, a voltage, a plant's output, a grant, a
fund. What the dictionary need not be asked for.

In: an amount with its words. Out: an `Indicator`, None for any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.amount_words import Words
from briefgen.extract.metric.brackets import cost_in_brackets
from briefgen.extract.metric.changes import granted
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.text.funds import FOUNDING, FUNDS
from briefgen.extract.text.hedges import TO_NUMBER


def of_kind(words: Words) -> Indicator | None:
    """An area of a site named behind it, a grant, a fund: what the dictionary need not be asked for."""
    (line, at, *_), start, verb, noun, *_ = words
    text, value = line.text, line.values[at]
    if value.type == "money" and (goal := GOAL.search(text, start, value.start)):
        return Indicator("amount_of", goal[1], goal[1], "shape.goal")
    if cost := cost_in_brackets(line, value):
        return cost
    if value.type == "area" and (area := _area(words)):
        return area
    if value.unit in LENGTHS and (way := DISTANCE.search(text, line.clause(start)[0], value.start)):
        return Indicator("amount_of", named(f"距{way[1]}距离"), "距离", "shape.distance")
    if value.unit in VOLTAGE and not noun.endswith("电压"):
        return Indicator("amount_of", "电压等级", "电压等级", "shape.voltage")  # 配套10KV高压电力
    if value.type == "measure" and (able := ABLE.match(text, value.end)) and not noun.startswith("年"):
        product = able[1].replace("等产", "产")  # 原有80万吨化纤产能
        return Indicator("capacity_output", named(product), able[1], "shape.able")
    if value.type == "measure" and (phase := ENDS_IN_PHASE.search(noun)):
        return Indicator("capacity_output", f"{phase[0]}产能", "产能", "shape.phase")  # 一期30GWh已投产
    if value.type == "money" and (grant := granted(line, at, bool(noun))):
        return grant
    fund = FUND.match(text, value.end) if noun.endswith("规模") or verb in FOUNDING else None
    return Indicator("fund_size", named(fund[1], "规模"), f"{fund[1]}规模", "metric.fund_size") if fund else None


FUND = re.compile(f"的?([^，。；、的]{{0,16}}?(?:{FUNDS}))")
GOAL = re.compile("((?:年度|全年)?(?:销售|营收|产值|投资|招商|引资|税收|收入)(?:额)?目标)[是为达定]*$")
"""今年销售目标为100亿元: what is aimed at."""
ABLE = re.compile("的?([^，。；、的0-9]{0,10}产能)(?=[，。；、进将已]|$)")
LENGTHS = frozenset({"m", "km", "海里"})
DISTANCE = re.compile(f"距离?([^，。；、]{{2,12}}?)(?:仅有?|只有?|不过)?{TO_NUMBER}$")
"""距国际航线仅5海里."""
VOLTAGE = frozenset({"V", "kV", "伏", "千伏"})
ENDS_IN_PHASE = re.compile("[一二三四首](?:期|阶段)$")


def _area(words: Words) -> Indicator | None:
    """An area by the site or the rooms named behind it, or of what was counted right before."""
    (line, at, before, _, _), start, _, noun, *_ = words
    text, value = line.text, line.values[at]
    joined = not noun or noun in ("成", "打造成") or text[start : value.start].endswith(("和", "、", "及", "与"))
    if joined and OF_SITE.match(text, value.end):
        planned = "规划" if "规划" in text[start : value.start] else ""
        return Indicator("land_area", f"{planned}面积", "面积", "shape.area")
    # 近8万平方米无尘车间, 和3120平方米的电商中心
    rooms = None if noun.endswith("面积") else ROOMS.match(text, value.end)
    if site := rooms or (AREA_OF.match(text, value.end) if joined else None):
        return Indicator("building_area", f"{site[1]}面积", "面积", "shape.area")
    return _spread(line, at, before) if at and not noun else None


OF_SITE = re.compile(
    r"的?[^，。；、]{2,20}?(?:园区?|基地|新城|新区|开发区|片区|小镇|科学城|核心区|示范区|功能区|起步区)"
)
ROOMS = re.compile(
    "的?((?!、)[^，。；的]{0,12}(?:车间|厂房|标房|仓库|展厅|楼(?![盘市宇])|孵化器|加速器|宿舍|公寓|用房|[场展]馆|综合体))"
)
AREA_OF = re.compile("的([^，。；、0-9的]{2,20}?)(?=[，。；、]|[和及与][0-9]|$)")


def _spread(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """标准化厂房13栋共4800平方米, 供应工业用地7宗818亩: the area of what was counted just before."""
    last, noun = line.values[at - 1], before[at - 1].noun
    joined = SPREAD.fullmatch(line.text, last.end, line.values[at].start)
    if not joined or last.type != "count" or not noun:
        return None
    return Indicator("land_area" if LAND.search(noun) else "building_area", named(noun, "面积"), "面积", "shape.area")


LAND = re.compile("[用土]地|地块|宗地|[农林耕]田")
SPREAD = re.compile("(?:[，、]?(?:总?共|合计|总计|计))?")
