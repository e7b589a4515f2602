"""How far a number stands above or below another's: 比全国高2个百分点, 增速分别高于全国、全省0.8个和1.2个百分点, 高于上年5.6%.

In: a number, the words before it in its clause, what was measured before. Out: an `Indicator`, or None where nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.indicator import GROWTH, Asked, Indicator, named
from briefgen.extract.metric.phrases import left_phrase
from briefgen.extract.metric.row_indicators import row_before
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import row_of
from briefgen.extract.text.growth import RATES

ABOVE_LAST = re.compile("(高于|低于)(?:上年|去年)(?:同期)?(?:水平)?$")
"""产值1450亿元，高于上年5.6%: by how much it grew."""
DISTANCE = re.compile(
    r"(高于|低于|快于|慢于|高出|(?<![降减])低|(?<!提)高|领先|超过|(?<![加较])快(?=[了出]?$)|(?<![减放])慢(?=[了出]?$))"
    r"((?:(?!高于|低于|快于|慢于|比(?![重例]))[^，。；]){0,16})$"
)
PACE_SAID = re.compile("，?(?:增速|增幅|降幅|涨幅)")
AGAINST_WHOM = re.compile("(?<!占)比(?![重例率拼])|较(?![强高大多好低快])")
_WHOLE = "全[国省市区县州]|国家|(?<=、)[省市县州](?=[、和与高低分平])"
_ELSEWHEN = "[0-9]{1,2}月份?|[一二三四]季度|上半年"
COMPARED_WITH = re.compile(
    f"(?:比|较|和|与|、|于)({_WHOLE}|{_ELSEWHEN}|[^，。；（）、和与比较]{{2,4}}[省市])[^，。；（）、和与]{{0,4}}"
)
"""比全省（7.7%）和全国（7.0%）分别高, 比国家、省、市高, 比7月份高: whom or when a gap compares with."""
FURTHER = re.compile("^.*[0-9](?:个百分点|个|%)?[、和](?=全[国省市])")
"""Before a further yardstick: 高于全省0.7个、全国0.9个百分点."""
UNEVEN = re.compile("(?:平均)?(?:水平|利率|增速)?(?:平均|分别|要|还|均|都)*$")
"""Behind whom a gap compares with."""


def against(asked: Asked, head: str, base: str) -> Indicator | None:
    """How far a number is above or below the year before, or another's."""
    type = asked.value.type
    if type == "percent" and base and (above := ABOVE_LAST.search(head)):
        risen = "同比增长" if above[1] == "高于" else "同比下降"
        return Indicator("growth_yoy", named(base, risen), base, "shape.growth")
    gap = DISTANCE.search(head) if type in ("pp", "count") else None
    return _gap(asked, base, gap) if gap else None


MONEY_GAP = re.compile(
    "(?:(?P<over>高出|高于|低于)|比)(?P<whom>[^，。；0-9比]{2,14}?)(?:的?平均水平|平均|水平|标准)*(?(over)|(?P<how>高|低|多|少)出?)$"
)


def money_gap(asked: Asked) -> Indicator | None:
    """亩均税收18.4万元，高出全市平均水平3.6万元; 比省定标准高出3.6万元: by how much an amount is above another's."""
    line, value = asked.line, asked.value
    found = MONEY_GAP.search(line.text, line.clause(value.start)[0], value.start)
    last = next(
        (one for one in reversed(asked.before) if one.name and one.metric not in ("gap_to_benchmark", "rank")), None
    )
    if not found or not last or SAME_ELSEWHEN.match(found["whom"]):
        return None
    how = "低于" if (found["over"] or found["how"]) in ("低于", "低", "少") else "高于"
    base = last.noun if last.metric in GROWTH else last.name
    return Indicator("gap_to_benchmark", named(base or "", how, found["whom"]), "", "shape.gap")


SAME_ELSEWHEN = re.compile("(?:去年|上年|上月|同期|往年|一季度|上半年|[0-9]{4}年|计划|原)")
"""比去年同期多3亿元 is a change, no gap."""


def _gap(asked: Asked, base: str, gap: re.Match[str]) -> Indicator:
    """The distance whose word, `gap`, stands before the number; `base` is what was measured last."""
    line, at, before, _, _ = asked
    of = row_before(line, at, before)
    if at and before[at - 1].metric == "gap_to_benchmark" and line.text[line.values[at - 1].end] == "、" and not of:
        rated = GAP_WORD.split(before[at - 1].name or "", maxsplit=1)[0]  # 增速快于全省2.3个百分点、慢于目标1个百分点
        return Indicator("gap_to_benchmark", named(rated, *_benchmark(line, at, gap)), "", "shape.gap")
    rated = f"{of.noun}增速" if of else _compares(asked, gap) or paced(before, base, gap.string)
    return Indicator("gap_to_benchmark", named(rated, *_benchmark(line, at, gap)), "", "shape.gap")


GAP_WORD = re.compile("[高低快慢]于|领先|超过")


def _compares(asked: Asked, gap: re.Match[str]) -> str:
    """What the clause itself compares: 贷款利率 of 贷款利率比全省高, 制造业投资增速 of 制造业投资增速高于全省; none for 增速 alone."""
    text, end = asked.line.text, asked.value.start - len(gap.string) + gap.start()
    start = asked.value.start - len(gap.string)
    first = asked.line.clause(start)[0]
    against = AGAINST_WHOM.search(text, first, end)
    noun = left_phrase(text, *((first, against.start()) if against else (start, end)), asked.cues)[1]
    return "" if len(noun) < 2 or noun in RATES else noun


def _benchmark(line: Line, at: int, gap: re.Match[str]) -> tuple[str, str]:
    """How a gap compares and with whom, who may stand before the word: 比全省（7.7%）和全国（7.0%）分别高0.7、1.4个百分点."""
    row, against = row_of(line, at), _yardsticks(line, at)
    if gap[2] and row and "、" in gap[2] and len(against) == row.length:
        return gap[1], against[0]  # 分别高于全国、全省0.8个和1.2个百分点
    if gap[2] not in ("", "了", "出") or gap[1] not in ("高", "低", "高出", "快", "慢"):
        return gap[1], FURTHER.sub("", gap[2])[:12]
    with_whom = AGAINST_WHOM.search(gap.string, 0, gap.start())
    if not against and with_whom:  # 比大型企业高出1.8个百分点
        against = [UNEVEN.sub("", gap.string[with_whom.end() : gap.start()])]
    return (f"{gap[1][0]}于", against[0][:12]) if against else (gap[1], "")


def _yardsticks(line: Line, at: int) -> list[str]:
    """What the clause of value `at` compares with last: 比全国高2个百分点、比全省高1.1个百分点."""
    end = line.values[at].start
    start = line.clause(end)[0]
    than = [found.start() for found in AGAINST_WHOM.finditer(line.text, start, end)]
    return [found[1] for found in COMPARED_WITH.finditer(line.text, than[-1] if than else start, end)]


def next_gap(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """A further number of a row of gaps: of the next one that grew, or against another yardstick."""
    row = row_of(line, at)
    if row is None or not row.place or before[at - 1].metric != "gap_to_benchmark":
        return None
    against, name = _yardsticks(line, row.first), before[at - 1].name or ""
    last, of = row_before(line, at - 1, before), row_before(line, at, before)
    if last and of and of.noun != last.noun and name.startswith(last.noun):
        # 应税销售、用电量分别增长…，增幅分别高于全省7.6和2.7个百分点
        return before[at - 1]._replace(name=f"{of.noun}{name.removeprefix(last.noun)}")
    if len(against) != row.length or not name.endswith(against[row.place - 1]):
        return None
    return before[at - 1]._replace(name=f"{name.removesuffix(against[row.place - 1])}{against[row.place]}")


def paced(before: Sequence[Indicator], base: str, head: str = "") -> str:
    """What a gap compares: the growth told before it, else the amount or rate."""
    grown = next((i for i in reversed(before) if i.metric in GROWTH), None)
    if grown and grown.noun and PACE_SAID.match(head):
        return f"{grown.noun}增速"  # 同比增长12.7%，较上月下降0.7个百分点，增速比全州低18个百分点
    last = next((i for i in reversed(before) if i.metric not in ("gap_to_benchmark", "rank")), None)
    if last and last.metric in GROWTH:
        return f"{last.noun}增速"
    if last and last.metric == "share_change" and last.noun:
        return last.noun  # 较1—4月提高2.7个百分点，高于全市平均增速14.6个百分点
    told = last.name if last and last.name else base
    pace = PACE_SAID.match(head)
    return told or (pace[0].lstrip("，") if pace else "")  # 增幅超过全省平均2.2个百分点
