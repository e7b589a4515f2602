"""Bare figures of places and companies under a title, or behind a label, that says what they measure: 二、旗县区到位资金 over
甲区78.2亿元，乙县61.4亿元; （一）规上工业增加值增速 over 前三位：甲市11.2%、乙市10.5%.

In: a line and a value in it, the indicators before it. Out: an Indicator, None where the value does not stand alone behind a place, or the
title names nothing that is measured so. Which place a number is of is for the scope.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import PLACE
from briefgen.extract.metric.indicator import Dictionary, Indicator
from briefgen.extract.metric.row_indicators import ROW
from briefgen.extract.reading import Line
from briefgen.extract.text.spans import Span
from briefgen.numerals import COUNT
from briefgen.titles import MONEY, RATES, measured_by

_RULE = "shape.headed"
_LAST_OR_FIRST = rf"[前后末][{COUNT}0-9]{{1,2}}[位名]的?"
BEARER = re.compile(rf"{_LAST_OR_FIRST}(?!合计|占)(?=[^，。；]{{0,6}}[县市区旗州]|$)|.*(?:公司|集团)$")
"""What a number is of, and no indicator: 前两位的甲区、乙县, 甲钢构有限公司."""
ORDER = re.compile(
    rf"(?:其中，?)?(?:(?:排名|位居|居|排在|增速|完成)?(?:全[市省区县])?{_LAST_OR_FIRST}(?:县|市|区|地区|单位)?"
    "|(?:较高|较快|较好|较低|较慢|靠前|靠后|领先|落后)的?(?:县|市|区|地区|单位)?)(?:的?(?:分别|依次)?[为是])?"
)
"""A label that says which places of all, and leaves to the title what is measured: 前三位：甲市11.2%."""
ITEM = re.compile(
    rf"[，、；。：\s和及]*(?:其中，?)?(?:[0-9]{{1,2}}[.．、]|第[{COUNT}0-9]{{1,2}}[名位]?[：\s])?\s*(?:{_LAST_OR_FIRST}(?:分别|依次)?[为是]?)?"
    r"(?P<places>[^，。；：（）0-9\s]{2,30}?)(?:[：\s　]*|(?:分别|均|各|合计)?(?:为|是|达到?|有)?)[（(]?"
)
_SCORE = ("分", "得分", "总分", "评分")


def headed(line: Line, at: int, before: Sequence[Indicator], book: Dictionary) -> Indicator | None:
    """What value `at` measures by the label before it or the title above it."""
    value = line.values[at]
    if at and before[at - 1].rule == _RULE and ROW.fullmatch(line.text, line.values[at - 1].end, value.start):
        return before[at - 1] if line.values[at - 1].type == value.type else None
    if not line.headings and "：" not in line.text:
        return None
    begin = line.part(value.start)
    label, behind = _label(line, begin, value)
    measure = measured_by(label)
    if not measure and not ORDER.fullmatch(label):
        behind = begin  # 甲县：78.2亿元
    if not measure:
        measure = measured_by(line.headings[-1]) if line.headings else ""
    name = _name(measure, value)
    if name is None or not _is_placed(line, at, behind):
        return None
    return Indicator(book.metric(measure, (_dimension(value),)), name, measure, _RULE)


def _label(line: Line, begin: int, value: Span) -> tuple[str, int]:
    """The words up to the colon before a value, and where what they head begins."""
    colon = line.text.find("：", begin, value.start)
    return ("", begin) if colon < 0 else (line.text[begin:colon], colon + 1)


def _is_placed(line: Line, at: int, behind: int) -> bool:
    """Whether nothing but places or companies stands between a value and the one before it."""
    value = line.values[at]
    item = ITEM.fullmatch(line.text, max([behind, *(v.end for v in line.values[:at])]), value.start)
    if item is None:
        return False
    start, end = item.span("places")
    known = [p for p in line.places if start <= p.start and p.end <= end and not p.guarded]
    return all(
        any(p.end - p.start == len(name) and p.text == name for p in known) or PLACE.match(name) or BEARER.match(name)
        for name in re.split("[、和]", item["places"])
    )


def _name(measure: str, value: Span) -> str | None:
    """The name under which a value of its type is what a title measures."""
    if not measure:
        return None
    if value.type in ("percent", "pp"):
        fits = RATES.search(measure) is not None
    elif value.type == "money":
        fits = MONEY.search(measure) is not None and not RATES.search(measure)
    elif value.unit == "分":
        fits = measure.endswith(_SCORE)
    elif value.type == "count":
        things = measure.removesuffix("数")
        return (
            f"{things}数"
            if things.endswith(("项目", "企业", "户")) and value.counter in ("个", "家", "户", "项")
            else None
        )
    else:
        fits = value.type == "measure" and measure.endswith("量")
    return measure if fits else None


def _dimension(value: Span) -> str:
    return "percent" if value.type in ("percent", "pp") else value.type
