"""Whether a number is so, laid down, wanted or foreseen.

In: a line and a value in it. Out: a Status with its reason. Cues have a direction (most rule what follows them), an end
(the clause, or the sentence for conditions) and look-alikes (将近, 投资计划), see cues.yaml; ConText (Harkema et al. 2009)
decides negation in clinical notes the same way.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.scope.aims import set_by
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.period_times import ruling_times
from briefgen.extract.scope.publication import is_ahead, is_past
from briefgen.extract.scope.status_cues import INVESTMENT, Cue, behind, least, nearest, own_word
from briefgen.extract.scope.status_sentence import said_by
from briefgen.extract.scope.status_uncued import uncued
from briefgen.extract.scope.steps import Step, step_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.project_steps import BUILDING, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period, Status


def decide_status(reading: Reading, index: int, value: Span, period: Period | None, cues: Cues) -> Decided[Status]:
    """The status of one value of line `index`: what stands right beside it, else its cue, else what its sentence says."""
    line = reading.lines[index]
    if told := own_word(line.text, value.start, cues) or _own_of_row(line, value, cues) or _behind(line, value):
        return told
    if aim := set_by(reading, index, value.start):
        return Decided(Status.TARGET, f"状态：“{aim}”，材料未写明日期", 0.9)
    if line.times and (step := step_of(line, ruling_times(reading, index, cues), value.start)):
        return _of_step(step, reading, period)
    said = once(said_by, reading, index, cues)
    cue = nearest(line, value, said.cued, cues) if said.cued else None
    if cue is None or (is_ahead(reading, period) and (cue.word == IN_ALL or _aims_anew(line, cue, value, period))):
        return uncued(reading, index, value, period, said, cues)
    return _overruled(reading, line, cue, value, period) or _of_cue(line, cue, value, cues)


IN_ALL = "累计"
"""Tells what is so, but of no time to come: 到2025年，累计完成投资1000亿元."""


def _aims_anew(line: Line, cue: Cue, value: Span, period: Period | None) -> bool:
    """Whether the time by which something is to be begins behind what is so: 已印发行动计划，提出到2026年产值达到100亿元."""
    if period is None or cue.kind != "actual" or not period.text.startswith(("到", "至")):
        return False
    return line.text.rfind(period.text, 0, value.start) > line.text.rfind(cue.word, 0, value.start)


YEARLY_TOO = re.compile("、年[^，。；、0-9]{1,5}")


def _own_of_row(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    """设计年产值约160亿元、年利税18亿元: what a year yields besides is laid down as well."""
    if value.type != "money" or "、年" not in line.text:
        return None
    last = next((v for v in reversed(line.values) if v.end <= value.start), None)
    joined = last and YEARLY_TOO.fullmatch(line.text, last.end, value.start)
    return own_word(line.text, last.start, cues) if last and joined else None


AT_AIM = re.compile("的?目标(?!企业|客户|客商|市场|城市|项目|人群)")
"""按照产值翻番的目标."""
ALREADY = re.compile(
    f"(?:[均都现])?已(?=[^，。；、]{{0,6}}(?:{any_of((*STEPS, *BUILDING))}|验收|完成|入驻|运营|到位|兑现|启动))|正在|在建"
)
"""目标新增智能工厂8个，其中5个已验收、3个在建."""
TASK = re.compile("的?(?:目标任务|任务目标|[^，。；、0-9的]{0,2}任务)(?=[，。；、]|$|的)")
"""已完成全年新签约项目90亿元的任务: what was to be done."""


FOR_AIMS = re.compile("(?:围绕|锚定|聚焦|紧扣|紧盯|瞄准|对照|按照|朝着|为?实现)[^，。；]*的[^，。；、0-9]{0,4}目标$")
"""围绕全年营收突破3200亿元、引进项目260个的目标: a clause whose figures are all aimed at."""
PUT_INTO = re.compile("(?:左右|以上)?(?:投入|用于|用作)(?!使用|运[营行]|生产)")
"""每年将营收的5.5%投入研发 tells what is done."""


def _behind(line: Line, value: Span) -> Decided[Status] | None:
    """What stands behind the number, right there or at the end of its clause."""
    if "目标" in line.text and _for_aims(line, value):
        return Decided(Status.TARGET, "状态：本分句写“的目标”")
    if PUT_INTO.match(line.text, value.end) and "将" in line.text[line.clause(value.start)[0] : value.start]:
        return Decided(Status.ACTUAL, "状态：“将”即“把”")
    if "任务" in line.text and (tasked := TASK.match(line.text, value.end)):
        return Decided(Status.TARGET, f"状态：数后写“{tasked[0]}”")
    if "目标" in line.text and (aim := AT_AIM.match(line.text, value.end)):
        return Decided(Status.TARGET, f"状态：数后写“{aim[0].removeprefix('的')}”")
    already = ALREADY.match(line.text, value.end)
    return Decided(Status.ACTUAL, f"状态：数后写“{already[0]}”") if already else None


def _for_aims(line: Line, value: Span) -> bool:
    start, end = line.clause(value.start)
    return value.counter != "大" and FOR_AIMS.fullmatch(line.text[start:end].rstrip("，。；")) is not None


def _of_step(step: Step, reading: Reading, period: Period | None) -> Decided[Status]:
    """18万平方米厂房预计12月交付, 4条生产线明年3月投产: as the words before the time say, else as the time lies."""
    ahead = Status.PLANNED if is_ahead(reading, period) else Status.ACTUAL
    return Decided(step.status or ahead, f"状态：数后写“{step.time.text}”")


def _overruled(reading: Reading, line: Line, cue: Cue, value: Span, period: Period | None) -> Decided[Status] | None:
    """What is so, though a cue before it foresees, plans or wants: where another thing, or the past, begins behind the cue."""
    if cue.earlier and cue.kind == "expected":
        if _describes(line, value):
            # 甲项目预计2024年投产，投资30亿元的乙项目…: the forecast is of another's stage
            return Decided(Status.ACTUAL, "状态：项目的投资额", 0.9)
        if _completes(line, value.start, cue):
            return Decided(Status.ACTUAL, "状态：本分句写“完成”")
    if period and is_past(reading, period) and _goes_back(line, cue, value, period):
        return Decided(Status.ACTUAL, f"状态：时期“{period.text}”已过")
    if cue.kind == "planned" and line.text.endswith("了", 0, value.start):
        return Decided(Status.ACTUAL, "状态：数前写“了”")
    return None


def _describes(line: Line, value: Span) -> bool:
    """Whether a number is the investment or the land of the project named right behind it."""
    return line.text.startswith("的", value.end) and bool(
        INVESTMENT.search(line.text[max(0, value.start - 10) : value.start])
    )


COMPLETES = re.compile("[^，。；]{4,}?完成(?!率)")
"""甲产业预计实现产值1686亿元，902家企业完成产值1297亿元: what others have done stands beside the forecast."""


def _completes(line: Line, start: int, cue: Cue) -> bool:
    """Whether the clause says whose figures are done, where that of the forecast says so of nothing."""
    first, end = line.clause(start)
    foreseen = line.text.rfind(cue.word, 0, first)
    return COMPLETES.match(line.text, first, end) is not None and "完成" not in line.text[foreseen:first]


def _goes_back(line: Line, cue: Cue, value: Span, period: Period) -> bool:
    """Whether a time that is over begins anew behind a cue: 确保达标企业顺利升规，仅2023年净增6家, 自2021年投产后，产值连年增长，
    2023年达到12亿元."""
    if cue.kind == "conditional":
        return line.text.rfind(period.text, 0, value.start) > line.text.rfind(cue.word, 0, value.start)
    return cue.kind in ("target", "planned") and cue.earlier


def _of_cue(line: Line, cue: Cue, value: Span, cues: Cues) -> Decided[Status]:
    """What a cue makes of the number; one that says it is so leaves it to what stands behind the number."""
    if cue.kind != "actual":
        status = Status.EXPECTED if cue.kind == "conditional" else Status(cue.kind)
        return Decided(status, f"状态：“{cue.word}”")
    later = behind(line, value, cues) if cue.earlier else None  # 已建成厂房42万平方米，另有18万平方米预计12月交付
    return later or least(line, value, cues) or Decided(Status.ACTUAL, f"状态：“{cue.word}”")
