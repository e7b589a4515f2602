"""Which time a number belongs to.

In: a reading and a value's place. Out: a Period resolved against the publication date, or None. A time rules what
follows it in its sentence until the next one; a stretch of time rules the rest of its paragraph where a sentence has
no time of its own. A base of comparison (较去年) and a time in a name (年度投资计划) rule nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.reading.rows import answered, piece_at, row_at
from briefgen.extract.scan.times import resolve
from briefgen.extract.scope.aims import aim_end
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.period_context import (
    AGAIN,
    LEARNT,
    SAME_DAY,
    carried_period,
    day_of_event,
    lasts_years,
    resolved,
    told_above,
)
from briefgen.extract.scope.period_lists import listed_period
from briefgen.extract.scope.period_times import OF_SUM, is_sum, ruling_times
from briefgen.extract.scope.steps import step_of
from briefgen.extract.scope.years import SAME_SPAN
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.project_steps import BUILDING, DONE_AT_ONCE, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period
from briefgen.numerals import ORDINAL

# a day, a month's or year's end dates what is told beside it, not the next item of a list: 甲于9月底交付；乙…
POINT = re.compile(
    rf"(?<![—–~～至到、0-9-])[0-9{ORDINAL}]+(?:[日号]|月(?:份|底|末|初|[上中下]旬)?)$|年[底末]前?$|月[底末]$|年内$"
)
FOUNDED = re.compile(r"(?:成立|始建|建立|创建|创办|设立|诞生|创立|建成|注册)于$")
"""Before the time of a founding: it dates nothing else."""
COLON = re.compile("[^，。；：0-9]{0,16}：")
PLANNED_YEAR = re.compile(r"度?(?:年度)?计划(?:完成)?(?:总?投资|投入)")
"""Between a written year and its sum: 2024年度计划投资163亿元."""
IS, FROM, UP_TO = ("是", "为"), ("从", "由", "自"), ("到", "至")
_NEWS = "数据|消息|情况|公报|报告|成绩单|答卷|通报|工作[：:]"
REPORTED = re.compile(
    "(?:召开|举行|举办|发布)的[^，。；]{2,40}?(?:获悉|了解到|得知|悉)"
    f"|(?<=[日号天前])[^。；0-9《]{{0,30}}?(?:获悉|了解到|介绍，|透露|披露|(?:通报|发布|公布|晒出)[^，。；《]{{0,16}}(?:{_NEWS}))"
)
"""从3月3日召开的会议上了解到，…, 昨日，市工信局通报上半年工作：…: the day is that of the report, not of what is said there."""
EXPECTED = re.compile(r"预计|有望|将(?!军)")
AHEAD = 60
"""Characters that a condition may stand before what it foresees."""
FORESEEN: Decided[Period | None] = Decided(None, "时期：所预计的事未写时期")


EXTENT = re.compile("(?:占地|建筑面积|规划面积|(?:规划|拟)用地)[^，。；、0-9]{0,5}$")
OF_NO_TIME: Decided[Period | None] = Decided(None, "时期：占地、面积不随时期")
"""1—9月，甲市签约项目9个。该园占地800亩: how much ground a thing covers is of no time told before."""


def decide_period(reading: Reading, index: int, start: int, cues: Cues) -> Decided[Period | None]:
    """The period of the number at `start` of line `index`."""
    line = reading.lines[index]
    times = ruling_times(reading, index, cues)
    if not times:
        return FORESEEN if _conditional(reading, index, start, cues) else _above(reading, index, start, cues)
    if row := _respective(line, times, start):
        return Decided(resolved(reading, index, row, cues), f"时期：“分别”依次对应“{row.text}”")
    if year := _year_of_row(line, times, start):
        return Decided(resolve(year, reading.published), f"时期：“分别”依次对应“{year}”")
    if noted := _noted(line, times, start):
        return Decided(resolved(reading, index, noted, cues), f"时期：数后括号写“{noted.text}”")
    if step := step_of(line, times, start):
        return Decided(resolved(reading, index, step.time, cues), f"时期：“{step.time.text}”")
    if before := [t for t in reversed(times) if t.end <= start and _reaches(line, t, start, cues)]:
        return _of_nearest(reading, index, before, cues)
    if led_up := _led_up_to(line, times, start):
        return Decided(resolved(reading, index, led_up, cues), f"时期：引子后的“{led_up.text}”", 0.8)
    if _foreseen(line, start) or _conditional(reading, index, start, cues):
        return FORESEEN
    return _above(reading, index, start, cues)


def _above(reading: Reading, index: int, start: int, cues: Cues) -> Decided[Period | None]:
    """What stands above the line says for a number that no time of its own sentence rules."""
    told = once(told_above, reading, index, cues)
    if told.value and EXTENT.search(reading.lines[index].text, max(0, start - 10), start):
        return OF_NO_TIME
    listed = None if told.value else listed_period(reading, index, start, cues)
    return listed or told


def _of_nearest(reading: Reading, index: int, before: Sequence[Span], cues: Cues) -> Decided[Period | None]:
    """The period of a number that the times `before` it reach, nearest first: the first that does not only take up another
    (今年1—11月签约项目136个，当年完成投资…)."""
    time = next((t for t in before if not AGAIN.fullmatch(t.text)), before[0])
    if time.text.startswith("每"):
        # 2021年至2023年，每年安排…: the years that 每年 runs over
        time = next((t for t in before if lasts_years(resolved(reading, index, t, cues))), time)
    if time.text in SAME_DAY and (day := day_of_event(reading, index, cues)):
        return Decided(day, f"时期：“{time.text}”即前文“{day.text}”", 0.8)
    if AGAIN.fullmatch(time.text) and (carried := once(carried_period, reading, index, cues)):
        return Decided(carried, f"时期：“{time.text}”即前文“{carried.text}”", 0.8)
    return Decided(resolved(reading, index, time, cues), f"时期：“{time.text}”")


def _respective(line: Line, times: list[Span], start: int) -> Span | None:
    """2021年、2022年产值分别为52亿元、64亿元: a row of numbers goes one to one with the times listed."""
    if len(times) < 2:
        return None
    found, place = answered(line, start)
    told = [next((t for t in times if a <= t.start and t.end <= b), None) for a, b in found]
    return told[place] if told and all(told) else None


def _noted(line: Line, times: list[Span], start: int) -> Span | None:
    """经过多年发展，加工量7.9万吨（2023年）: a time alone in the bracket behind a number."""
    value = next((v for v in line.values if v.start == start), None)
    if value is None or not line.text.startswith("（", value.end):
        return None
    return next((t for t in times if t.start == value.end + 1 and line.text.startswith("）", t.end)), None)


YEARS = re.compile("(20[0-9]{2})年?(?:——|[—–~～至到-])(20[0-9]{2})年")


def _year_of_row(line: Line, times: list[Span], start: int) -> str | None:
    """2016年至2018年，分别完成生产总值236亿元、314亿元、365亿元: as many numbers as years are one of each."""
    row = row_at(line, start)
    if row is None or row.mark is None or piece_at(line, start):
        return None
    before = [t for t in times if t.end <= row.mark]
    years = YEARS.fullmatch(before[-1].text) if before else None
    if years is None or int(years[2]) - int(years[1]) + 1 != row.length:
        return None
    return f"{int(years[1]) + row.place}年"


STEP_ALONE = re.compile(f"(?<=[日底旬初月份])(?:正式|已|建成)?(?:{any_of((*STEPS, *BUILDING, *DONE_AT_ONCE))})，")
"""2月26日投产，达产产值12亿元: the day of a step, told without a subject, is that of nothing else."""


def _reaches(line: Line, time: Span, start: int, cues: Cues) -> bool:
    """Whether a time speaks for the number at `start` behind it."""
    clause = line.clause(start)[0]
    if base := _base(line, time):
        return base not in IS and time.end + 1 == _row_start(line, start)
    if _of_its_clause(line, time):
        return time.start >= clause
    if _parted(line, time, start, clause):
        return False
    if time.end <= clause and time.start in line.clauses and STEP_ALONE.match(line.text, time.end):
        return False
    if PLANNED_YEAR.match(line.text, time.end) and OF_SUM.match(time.text):
        return is_sum(line, time, start)
    if time.end <= clause and not time.text.startswith(UP_TO) and cues.conditional.search(line.text, time.end, start):
        return False  # a condition holds for all that follows: 达产后预计年产30万辆，年产值400亿元
    return not POINT.search(time.text) or _point_reaches(line, time, start, clause)


def _base(line: Line, time: Span) -> str:
    """The word that makes a time a base of comparison, which speaks for the number right behind it at most: 是 of 是2018年的6.3倍,
    从 of 从去年的18家增加到…; empty for none."""
    led = time.start if time.text.startswith(FROM) else time.start - 1
    based = led >= 0 and line.text.startswith((*IS, *FROM), led) and line.text.startswith("的", time.end)
    return line.text[led] if based else ""


def _of_its_clause(line: Line, time: Span) -> bool:
    """每天, the time of a founding, and 上年同期 behind another time (上半年产量67万辆，上年同期为71万辆，同比下降5%): each speaks for
    its own clause alone."""
    if time.text.startswith(("每", "连续")) or FOUNDED.search(line.text, max(0, time.start - 4), time.start):
        return True
    again = SAME_SPAN.fullmatch(time.text) is not None
    return again and any(line.part(time.start) <= t.start < time.start for t in line.times)


def _parted(line: Line, time: Span, start: int, clause: int) -> bool:
    """Whether what stands behind a time parts it from the number at `start`: an aim that it belongs to, a decade's way to now, a
    meeting that it is the day of."""
    if "目标" in line.text and time.end < aim_end(line.text, time.start) <= start:
        return True
    if (time.text.endswith("前") or line.text.endswith("于", 0, time.start)) and _is_step_s(line, time, clause):
        return True
    if "年代" in time.text and SINCE.search(line.text, time.end, start):
        return True
    reported = REPORTED.match(line.text, time.end) if time.end <= clause else None
    return reported is not None and reported.end() <= start


WISHES = re.compile("(?:力争|争取|确保|计划|预计|同时|[要将已于在])*")


def _is_step_s(line: Line, time: Span, clause: int) -> bool:
    """力争甲项目6月底前投产，乳业产值突破900亿元, 甲厂已于上半年投产，乙园10个项目签约: by when one thing is done is not by when the
    next is."""
    first = line.clause(time.start)[0]
    return first < clause and time.start - past(WISHES, line.text, first) >= NAMES_ONE


NAMES_ONE = 3
"""Characters that name something."""


def _point_reaches(line: Line, time: Span, start: int, clause: int) -> bool:
    """Whether a day speaks for the number at `start` of a clause: no further than its item of a list, unless it opens the list
    (预计到年末，甲完成5亿元；乙…; 各县区11月份新开工情况：甲区2个；乙区3个)."""
    if time.end <= clause and EXPECTED.search(line.text, clause, start) and not _stands_alone(line, time):
        return False
    if time.text.startswith("截") or time.start >= line.part(start):
        return True
    if time.text.startswith(UP_TO) and line.text[: time.start] in ("", "预计", "初步预计"):
        return True
    if not time.start and EDGE.search(time.text) and STANDS.search(line.text, line.part(start), start):
        return True  # 6月末，存款余额451亿元，增长14%；贷款余额421亿元，增长6%
    headed = COLON.match(line.text, time.end)
    return headed is not None and headed.end() <= start


TEASER = re.compile(f"——{LEARNT}$")
"""Ends what leads a sentence: 6个项目入选优秀案例、59个项目同步开工——今年以来，甲市…."""


def _led_up_to(line: Line, times: list[Span], start: int) -> Span | None:
    """The time right behind the headline words that a sentence is led in by; they are of that time too."""
    first = times[0]
    led = start < first.start and TEASER.search(line.text, start, first.start)
    return first if led and not POINT.search(first.text) else None


def _stands_alone(line: Line, time: Span) -> bool:
    """2025年底，产能将达100万辆: a day that is a clause of its own dates what is foreseen behind it."""
    alone = line.clause(time.start)[0] == time.start and line.text.startswith("，", time.end)
    return alone and EDGE.search(time.text) is not None


SINCE = re.compile("现[已有]|至今|如今|目前|已")
"""Behind a decade, where a sentence comes to what is now: 上世纪80年代起步，现已汇聚企业147家."""
EDGE = re.compile("[底末前]$")
STANDS = re.compile("余额|存量|保有量")
"""Measured at a day."""


def _row_start(line: Line, start: int) -> int:
    """Where the row begins that holds the number at `start`: 从2012年的77家和351亿元."""
    row = row_at(line, start)
    return line.values[row.first].start if row else start


def _foreseen(line: Line, start: int) -> bool:
    """Whether the clause foresees what the number says, behind a day that does not speak for it: 已于8月投用，预计年产值…."""
    return EXPECTED.search(line.text, line.clause(start)[0], start) is not None


def _conditional(reading: Reading, index: int, start: int, cues: Cues) -> bool:
    """Whether a condition stands before the number (达产后可年产…), which then is of no time told above."""
    if not once(_tells_condition, reading, index, cues):
        return False
    line = reading.lines[index]
    return cues.conditional.search(line.text, max(line.part(start), start - AHEAD), start) is not None


def _tells_condition(reading: Reading, index: int, cues: Cues) -> bool:
    return cues.conditional.search(reading.lines[index].text) is not None
