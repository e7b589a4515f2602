"""The times of a line that can rule a number.

In: a reading and a line of it. Out: its times but those that are a base of comparison (较去年), part of a name (年度投资计划,
第一季度集中签约仪式), a goal's year or the day of a report.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.scope.years import YEAR
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of

OF_FOUNDING = re.compile(
    "(?:就)?(?:建[厂成立校]|成立|始建|创[立建办]|起步|诞生|设立|落户|进驻|投产)[^，。；、0-9]{0,3}的"
)
"""Behind the time since when something stands: 上世纪50年代建厂的柳钢完成投资8亿元."""
BOOKED = re.compile("(?:排期?|排产|排单|预订|预约)(?:到了?|至)?$")
"""Before the month up to which the orders last: 订单已排至6月后."""
_SET = "(?:(?:定下|确定|制定|下达|提出|设定|既定|预定|部署|安排)的[^，。；、0-9]{0,4})?(?:年度|全年)?"
OF_GOAL = re.compile(
    f"{_SET}(?:目标|任务|预算|计划)(?:任务|数|量)?的|{_SET}(?:目标|任务)(?=[，。；])|(?:总量|总数|总额|总和)的{TO_NUMBER}[0-9]"
)
"""完成全年目标的64.3%, 为年初定下的全年任务的200%: the year is that of the goal."""
UPON = re.compile("[^，。；、0-9]{0,10}(?:的基础|基础|前提)上")
"""在去年签约项目基础上追加投资: the time is that of what is built upon."""
DATELINE = re.compile(r"[电讯](?=[\s（(，：“]|$)")
"""Behind the day of a report: 中新网云南昭通10月25日电."""
GOAL = re.compile(r"(?:年度|全年)?(?:目标|任务|计划)(?!是|为|[：:]|新)|[^，。；、0-9]{2,6}(?:目标|任务)(?=[，。；])")
REACHED_OF_PLAN = re.compile(r"(?:完成|占|达到?|超额?)了?$")
"""完成全年目标序时进度85.4%: nor does it rule what follows."""
OF_SUM = re.compile(f"{YEAR.pattern}|[今本明]年")
"""The year of a planned sum: 2024年度计划投资163亿元, 今年计划投资54亿元."""
PLANNED_SUM = re.compile(f"度?(?:年度)?计划(?:完成)?(?:总?投资|投入)额?{TO_NUMBER}$")
NAMED_AFTER = re.compile(
    r"[^，。；：、0-9]{0,14}?(?:集中|现场|重大|重点|招商|项目)[^，。；：0-9]{0,8}?(?:仪式|签约会|推进会|推介会|现场会|观摩会)"
)
"""第一季度项目集中签约仪式: the time is in the name of the event."""
IN_NAME = re.compile("(?:20[0-9]{2}年度?)?(?:[0-9]{1,2}月份?|[一二三四]季度|[上下]半年)?")
QUARTERLY = re.compile(f"[^，。；：0-9]{{0,22}}?(?:{any_of(TOGETHER)})活动")
DAY = re.compile("[日号]$|近日|日前|[昨今][天日]")
DATED = re.compile("(?<!近)[日号]$|[昨今][天日]")
"""A day that says more than the month in an event's name; 近日，举行1月份签约活动 was in January."""
_GATHERING = "仪式|活动|签约会|推介会|观摩会|招商会|洽谈会|对接会|恳谈会|交流会|峰会|论坛|博览会"
NAMED_HELD = re.compile(rf"(?:(?!召开|举行|举办|开展|先后)[^，。；：]){{0,40}}?(?:{_GATHERING})")
"""Behind the year in the name of an event."""
PLANS = re.compile(
    f"计划(?:新?(?:{any_of((*TOGETHER, *BUILDING))})|实施|引进|招引|安排|完成|新建|培育|组织|生产(?!量|总量)|销售|出口|新增|投入)"
)
"""Behind a time that rules: 今年计划生产360万双; not 年度计划."""


def ruling_times(reading: Reading, index: int, cues: Cues) -> list[Span]:
    """The times of a line that can rule a number, in order."""
    return once(_ruling, reading, index, cues)


def _ruling(reading: Reading, index: int, cues: Cues) -> list[Span]:
    line = reading.lines[index]
    return [
        t
        for t in line.times
        if not _is_base(line, t, cues)
        and not BOOKED.search(line.text, max(0, t.start - 4), t.start)
        and (not cues.not_period.match(line.text, t.end) or PLANS.match(line.text, t.end) or _sums(line, t))
        and not OF_GOAL.match(line.text, t.end)
        and not (GOAL.match(line.text, t.end) and REACHED_OF_PLAN.search(line.text, max(0, t.start - 4), t.start))
        and not _names_event(line, t)
        and not _names_event_of_day(line, t)
        and not DATELINE.match(line.text, t.end)
        and not UPON.match(line.text, t.end)
        and not line.text.endswith(("经过", "历经"), 0, t.start)  # 经过近60年发展，聚集企业638家
        and not OF_FOUNDING.match(line.text, t.end)
        and not _in_note(line, t)
        and not line.text.startswith(("开局之年", "收官之年"), t.end)  # “十四五”开局之年 is one of its years
        and not line.text.startswith("之星", t.end)  # “明日之星”企业
    ]


def _in_note(line: Line, time: Span) -> bool:
    """增长40.4%（平均增速以2019年为基数计算），居第五: what a bracket without a number explains rules nothing outside."""
    opened = line.text.rfind("（", 0, time.start)
    if opened < 0 or "）" in line.text[opened : time.start]:
        return False
    shut = line.text.find("）", time.end)
    explains = shut - opened > len(time.text) + NOTE
    return shut >= 0 and explains and not any(opened < v.start < shut for v in line.values)


NOTE = 8
"""Characters that a bracket around a time may hold besides it, and still only date what stands before: （截至2022年8月底）."""


def _sums(line: Line, time: Span) -> bool:
    """Whether a written year is that of the planned sum right behind it."""
    value = next((v for v in line.values if v.start >= time.end), None)
    return OF_SUM.match(time.text) is not None and value is not None and is_sum(line, time, value.start)


def is_sum(line: Line, time: Span, start: int) -> bool:
    """Whether a time only names the plan whose sum stands at `start`: 2024年度计划投资163亿元."""
    return PLANNED_SUM.fullmatch(line.text, time.end, start) is not None


def _names_event(line: Line, time: Span) -> bool:
    if not time.text.endswith("季度"):
        return False
    held = QUARTERLY.match(line.text, time.end) or NAMED_AFTER.match(line.text, time.end)
    # 9月8日，全市第三季度集中签约活动举行: the day says more; without one the quarter is when it was
    return held is not None and any(DATED.search(t.text) for t in line.times if t.end <= time.start)


def dates_event(line: Line, time: Span) -> bool:
    """Whether a time is in the name of what is held: 举行2022年重大项目集中开工仪式, 举行1月份签约活动."""
    return IN_NAME.fullmatch(time.text) is not None and NAMED_HELD.match(line.text, time.end) is not None


def _names_event_of_day(line: Line, time: Span) -> bool:
    """3月11日，甲市举行2022年重大项目集中开工仪式: the year is in the name of what was held on that day."""
    return dates_event(line, time) and any(DATED.search(t.text) for t in line.times if t.end <= time.start)


LONGEST_BASE = 4
"""Characters before a time that tell whether it is compared with: 相当于去年全年."""


def _is_base(line: Line, time: Span, cues: Cues) -> bool:
    return bool(cues.base.search(line.text[max(0, time.start - LONGEST_BASE) : time.start]))
