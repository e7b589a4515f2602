"""Which time a number belongs to.

In: a reading and a value's place. Out: a Period resolved against the publication date, or None. A time rules what
follows it in its sentence until the next one; a stretch of time rules the rest of its paragraph where a sentence has
no time of its own. A base of comparison (较去年) and a time in a name (年度投资计划) rule nothing.
"""

from __future__ import annotations

import re
from functools import partial

from briefgen.document import BlockKind
from briefgen.extract.cues import Cues
from briefgen.extract.decided import Decided
from briefgen.extract.reading import TELLS_PARTS, WHOLE, Line, Reading, once
from briefgen.extract.rows import answered, piece_at, row_of
from briefgen.extract.scan.numerals import fold
from briefgen.extract.scan.times import find, resolve
from briefgen.extract.scope.years import BULLETIN, SAME_SPAN, WISH, YEAR, aimed_at, year_ago, year_of
from briefgen.extract.spans import Span
from briefgen.fact import Period

# a day, a month's or year's end dates what is told beside it, not the next item of a list: 甲于9月底交付；乙…
POINT = re.compile(
    r"(?<![—–~～至到、0-9-])[0-9一二三四五六七八九十]+(?:[日号]|月(?:份|底|末|初|[上中下]旬)?)$|年[底末]前?$|月[底末]$|年内$"
)
HEADED = re.compile(r"20[0-9]{2}年|今年|去年")
AGAIN = re.compile(r"当[年月天日]|同期|同年")
STATISTICS = re.compile(r"经济|运行|公报|统计|工业|效益|财政|消费|外贸|进出口|投资|增长|增速|增幅|主营|营收|产值|指标")
STRETCH = re.compile(
    r"半年|季度(?!末)|[0-9一二三四五六七八九十]{1,2}(?:——|[—–~～至到-])[0-9一二三四五六七八九十]{1,2}月|前[0-9一二三四五六七八九十]{1,2}个?月|20[0-9]{2}年$|全年|去年$|今年以来|过去的?一年"
)
PART_OF_YEAR = re.compile("半年|季度|月")
TITLES = frozenset({BlockKind.HEADLINE, BlockKind.DECK})
PARTS = re.compile(rf"{TELLS_PARTS.pattern}|此外|另外")
BACK, AT_DAY, LEADS = 8, 3, 12
"""Sentences looked back at; those that a day of stock rules; characters before a time that leads its sentence."""
FOUNDED = re.compile(r"(?:成立|始建|建立|创建|创办|设立|诞生|创立|建成|注册)于$")
"""Before the time of a founding: it dates nothing else."""
OF_FOUNDING = re.compile(
    "(?:就)?(?:建[厂成立校]|成立|始建|创[立建办]|起步|诞生|设立|落户|进驻|投产)[^，。；、0-9]{0,3}的"
)
"""Behind the time since when something stands: 上世纪50年代建厂的柳钢完成投资8亿元."""
OF_GOAL = re.compile(r"(?:目标|任务|预算)(?:任务|数)?的")
"""完成全年目标的64.3%: the year is that of the goal."""
UPON = re.compile("[^，。；、0-9]{0,10}(?:的基础|基础|前提)上")
"""在去年签约项目基础上追加投资: the time is that of what is built upon."""
DATELINE = re.compile(r"[电讯](?=[\s（(，：“]|$)")
"""Behind the day of a report: 中新网云南昭通10月25日电."""
GOAL = re.compile(r"(?:年度|全年)?(?:目标|任务|计划)(?!是|为|[：:]|新)|[^，。；、0-9]{2,6}(?:目标|任务)(?=[，。；])")
DONE = re.compile(r"(?:完成|占|达到?|超额?)了?$")
"""完成全年目标序时进度85.4%: nor does it rule what follows."""
PLANNED_SUM = re.compile(r"度?(?:年度)?计划(?:完成)?(?:总?投资|投入)[约近超达为额]*$")
PLANNED_YEAR = re.compile(r"度?(?:年度)?计划(?:完成)?(?:总?投资|投入)")
"""Between a written year and its sum: 2024年度计划投资163亿元."""
NAMED_AFTER = re.compile(
    r"[^，。；：、0-9]{0,14}?(?:集中|现场|重大|重点|招商|项目)[^，。；：0-9]{0,8}?(?:仪式|签约会|推进会|推介会|现场会|观摩会|(?:签约|开工|竣工|投产)活动)"
)
"""第一季度项目集中签约仪式: the time is in the name of the event."""
REPORTED = re.compile(r"(?:召开|举行|举办|发布)的[^，。；]{2,40}?(?:获悉|了解到|得知|悉)")
"""从3月3日召开的会议上了解到，…: the day is that of the meeting, not of what was said there."""
OCCASION = re.compile(r"(?:据[悉了解]{1,2}，)?(?:在?(?:本|此|这|该)[次批轮](?!性)|会上|(?:活动|仪式)(?:现场|上))")
"""Opens a sentence that tells of one event, not of the stretch of time told before it."""
WRITTEN_YEAR = re.compile("20[0-9]{2}年度?")
DAY = re.compile("[日号]$|近日|日前|[昨今][天日]")
NAMED_HELD = re.compile(
    r"(?:(?!召开|举行|举办|开展|先后)[^，。；：]){0,40}?(?:仪式|活动|签约会|推介会|观摩会|招商会|洽谈会|对接会|峰会|论坛|博览会)"
)
"""Behind the year in the name of an event."""
HELD = re.compile("举行|举办|召开|启动|开幕|启幕|开工|签约|揭牌")
PLANS = re.compile(
    r"计划(?:新?开工|实施|引进|招引|安排|完成|竣工|签约|新建|培育|组织|生产(?!量|总量)|建成|销售|出口|投产|新增|投入)"
)
"""Behind a time that rules: 今年计划生产360万双; not 年度计划."""
EXPECTED = re.compile(r"预计|有望|将(?!军)")
AHEAD = 60
"""Characters that a condition may stand before what it foresees."""
PAST_YEAR = re.compile("(?:过去)?一年[来里]")
"""Opens the sentence that sums up the year of its heading; behind other words (实施一年来) it is counted from them."""
BASED = re.compile(r"[是从由自]")
FORESEEN: Decided[Period | None] = Decided(None, "时期：所预计的事未写时期")


def ruling_times(reading: Reading, index: int, cues: Cues) -> list[Span]:
    """The times of a line that can rule a number, in order."""
    return once(_ruling, reading, index, cues)


def _ruling(reading: Reading, index: int, cues: Cues) -> list[Span]:
    line = reading.lines[index]
    return [
        t
        for t in line.times
        if not _is_base(line, t, cues)
        and (not cues.not_period.match(line.text, t.end) or PLANS.match(line.text, t.end) or _sums(line, t))
        and not OF_GOAL.match(line.text, t.end)
        and not (GOAL.match(line.text, t.end) and DONE.search(line.text, max(0, t.start - 4), t.start))
        and not _names_event(line, t)
        and not _names_event_of_day(line, t)
        and not DATELINE.match(line.text, t.end)
        and not UPON.match(line.text, t.end)
        and not OF_FOUNDING.match(line.text, t.end)
        and not line.text.startswith("之星", t.end)  # “明日之星”企业
    ]


def _sums(line: Line, time: Span) -> bool:
    """Whether a written year is that of the planned sum right behind it."""
    value = next((v for v in line.values if v.start >= time.end), None)
    return YEAR.match(time.text) is not None and value is not None and _is_sum(line, time, value.start)


def _is_sum(line: Line, time: Span, start: int) -> bool:
    return PLANNED_SUM.fullmatch(line.text, time.end, start) is not None


def _names_event(line: Line, time: Span) -> bool:
    return time.text.endswith("季度") and NAMED_AFTER.match(line.text, time.end) is not None


def _names_event_of_day(line: Line, time: Span) -> bool:
    """3月11日，甲市举行2022年重大项目集中开工仪式: the year is in the name of what was held on that day."""
    if not WRITTEN_YEAR.fullmatch(time.text) or not NAMED_HELD.match(line.text, time.end):
        return False
    return any(DAY.search(t.text) for t in line.times if t.end <= time.start)


def _is_base(line: Line, time: Span, cues: Cues) -> bool:
    return bool(cues.base.search(line.text[max(0, time.start - 2) : time.start]))


def decide_period(reading: Reading, index: int, start: int, cues: Cues) -> Decided[Period | None]:
    """The period of the number at `start` of line `index`."""
    line = reading.lines[index]
    times = ruling_times(reading, index, cues)
    if not times:
        return FORESEEN if _conditional(reading, index, start, cues) else once(_told_above, reading, index, cues)
    if row := _respective(line, times, start):
        return Decided(_resolved(reading, index, row, cues), f"时期：“分别”依次对应“{row.text}”")
    if year := _year_of_row(line, times, start):
        return Decided(resolve(year, reading.published), f"时期：“分别”依次对应“{year}”")
    before = [t for t in reversed(times) if t.end <= start and _reaches(line, t, start, cues)]
    # 今年1—11月签约项目136个，当年完成投资…: 当年 takes up the time before it
    if time := next((t for t in before if not AGAIN.fullmatch(t.text)), before[0] if before else None):
        if time.text.startswith("每"):
            # 2021年至2023年，每年安排…: the years that 每年 runs over
            time = next((t for t in before if _lasts_years(_resolved(reading, index, t, cues))), time)
        if AGAIN.fullmatch(time.text) and (carried := once(_carried, reading, index, cues)):
            return Decided(carried, f"时期：“{time.text}”即前文“{carried.text}”", 0.8)
        return Decided(_resolved(reading, index, time, cues), f"时期：“{time.text}”")
    if _foreseen(line, start) or _conditional(reading, index, start, cues):
        return FORESEEN
    return once(_told_above, reading, index, cues)


def _told_above(reading: Reading, index: int, cues: Cues) -> Decided[Period | None]:
    """What the sentences before and the heading say for a number that no time of its own sentence rules."""
    if carried := _carried(reading, index, cues):
        return Decided(carried, f"时期：承前文“{carried.text}”", 0.7)
    if headed := _headed(reading, index):
        return Decided(headed, f"时期：标题“{headed.text}”", 0.6)
    return Decided(None, "时期：未写明")


def _lasts_years(period: Period) -> bool:
    return period.start is not None and period.end is not None and (period.end - period.start).days > 366


def _resolved(reading: Reading, index: int, time: Span, cues: Cues) -> Period:
    text = reading.lines[index].text
    if PAST_YEAR.fullmatch(time.text) and not text[: time.start].strip("“") and (headed := _headed(reading, index)):
        return headed
    times = partial(_times_of, reading, cues)
    if SAME_SPAN.fullmatch(time.text) and (base := _before(reading, index, time, cues)):
        return year_ago(base, time.text)
    return resolve(time.text, reading.published, year_of(reading, index, time, times))


def _times_of(reading: Reading, cues: Cues, index: int) -> list[Span]:
    return ruling_times(reading, index, cues)


def _before(reading: Reading, index: int, time: Span, cues: Cues) -> Period | None:
    """The stretch that 去年同期 takes up: told before it in the sentence, else in those before."""
    told = [t for t in ruling_times(reading, index, cues) if t.end <= time.start and not SAME_SPAN.fullmatch(t.text)]
    return _resolved(reading, index, told[-1], cues) if told else once(_carried, reading, index, cues)


def _respective(line: Line, times: list[Span], start: int) -> Span | None:
    """2021年、2022年产值分别为52亿元、64亿元: a row of numbers goes one to one with the times listed."""
    if len(times) < 2:
        return None
    found, place = answered(line, start)
    told = [next((t for t in times if a <= t.start and t.end <= b), None) for a, b in found]
    return told[place] if told and all(told) else None


YEARS = re.compile("(20[0-9]{2})年?(?:——|[—–~～至到-])(20[0-9]{2})年")


def _year_of_row(line: Line, times: list[Span], start: int) -> str | None:
    """2016年至2018年，分别完成生产总值236亿元、314亿元、365亿元: as many numbers as years are one of each."""
    at = next((i for i, v in enumerate(line.values) if v.start == start), None)
    row = row_of(line, at) if at is not None else None
    if row is None or row.mark is None or piece_at(line, start):
        return None
    before = [t for t in times if t.end <= row.mark]
    years = YEARS.fullmatch(before[-1].text) if before else None
    if years is None or int(years[2]) - int(years[1]) + 1 != row.length:
        return None
    return f"{int(years[1]) + row.place}年"


def _reaches(line: Line, time: Span, start: int, cues: Cues) -> bool:
    """Whether a time speaks for a number after it: 每天 for its own clause, a day for its own item of a list, the year of
    a base (是2018年的6.3倍, 从去年的18家增加到…) for the number right behind it at most, and none for what a condition
    foresees (预计年底投产，达产后…)."""
    beside = SAME_SPAN.fullmatch(time.text) and _follows_time(line, time)
    if time.text.startswith(("每", "连续")) or beside or FOUNDED.search(line.text, max(0, time.start - 4), time.start):
        return time.start >= line.clause(start)[0]
    led = time.start if BASED.match(time.text) else time.start - 1
    if "年代" in time.text and SINCE.search(line.text, time.end, start):
        return False
    based = BASED.match(line.text, led) if led >= 0 else None
    if based and line.text.startswith("的", time.end):
        return time.end + 1 == _row_start(line, start) and based[0] != "是"
    clause = line.clause(start)[0]
    if time.end <= clause and REPORTED.match(line.text, time.end):
        return False
    if PLANNED_YEAR.match(line.text, time.end) and YEAR.match(time.text):
        return _is_sum(line, time, start)
    if time.end <= clause and time.text[0] not in "到至截" and cues.conditional.search(line.text, time.end, start):
        return False  # a condition holds for all that follows: 达产后预计年产30万辆，年产值400亿元
    if not POINT.search(time.text):
        return True
    if time.end <= clause and EXPECTED.search(line.text, clause, start) and not _stands_alone(line, time):
        return False
    whole = time.text[0] in "到至" and line.text[: time.start] in (
        "",
        "预计",
        "初步预计",
    )  # 预计到年末，甲完成5亿元；乙…
    return whole or time.text.startswith("截") or time.start > line.text.rfind("；", 0, start)


def _follows_time(line: Line, time: Span) -> bool:
    """上半年产量67万辆，上年同期为71万辆，同比下降5%: what is compared with speaks for its clause alone."""
    part = max(line.text.rfind(mark, 0, time.start) for mark in "；。") + 1
    return any(part <= t.start < time.start for t in line.times)


def _stands_alone(line: Line, time: Span) -> bool:
    """2025年底，产能将达100万辆: a day that is a clause of its own dates what is foreseen behind it."""
    alone = line.clause(time.start)[0] == time.start and line.text.startswith("，", time.end)
    return alone and EDGE.search(time.text) is not None


SINCE = re.compile("现[已有]|至今|如今|目前|已")
"""Behind a decade, where a sentence comes to what is now: 上世纪80年代起步，现已汇聚企业147家."""
BY_NOW = re.compile("已(?!签约)|目前|截至|累计|完成了|实现了|[去上]年")
"""Tells that a sentence says what is so."""
OPENING = 8
"""Characters that a sentence says first that it is to come in."""
EDGE = re.compile("[底末前]$")


def _row_start(line: Line, start: int) -> int:
    """Where the row begins that holds the number at `start`: 从2012年的77家和351亿元."""
    at = next((i for i, v in enumerate(line.values) if v.start == start), None)
    row = row_of(line, at) if at is not None else None
    return line.values[row.first].start if row else start


def _foreseen(line: Line, start: int) -> bool:
    """Whether the clause foresees what the number says, behind a day that does not speak for it: 已于8月投用，预计年产值…."""
    return EXPECTED.search(line.text, line.clause(start)[0], start) is not None


def _conditional(reading: Reading, index: int, start: int, cues: Cues) -> bool:
    """Whether a condition stands before the number (达产后可年产…), which then is of no time told above."""
    if not once(_tells_condition, reading, index, cues):
        return False
    text = reading.lines[index].text
    part = text.rfind("；", 0, start) + 1
    return cues.conditional.search(text, max(part, start - AHEAD), start) is not None


def _tells_condition(reading: Reading, index: int, cues: Cues) -> bool:
    return cues.conditional.search(reading.lines[index].text) is not None


def _headed(reading: Reading, index: int) -> Period | None:
    """The year of the heading above (一、2023年工作回顾), or the stretch of time that the title of a bulletin says."""
    for heading in reversed(reading.lines[index].headings):
        if year := HEADED.search(heading):
            return resolve(year[0], reading.published)
    return once(_titled, reading, WHOLE)


def _titled(reading: Reading, _: int) -> Period | None:
    """The time of a bulletin: 甲市2019年统计公报, 上半年全市经济稳中向好."""
    times = [reading.title[start:end] for start, end in find(fold(reading.title))]
    if title := BULLETIN.search(reading.title):
        part = next((time for time in times if time.startswith(title[1]) and PART_OF_YEAR.search(time)), None)
        return resolve(part or f"{title[1]}年", reading.published)
    if not STATISTICS.search(reading.title):
        return None
    told = next((time for time in times if STRETCH.search(time)), None)
    return resolve(told, reading.published) if told else None


def _carried(reading: Reading, index: int, cues: Cues) -> Period | None:
    """The time of a sentence before that this one goes on under."""
    line = reading.lines[index]
    parted = None
    if OCCASION.match(line.text) and (day := _day_of_event(reading, index, cues)):
        return day
    for at in range(index - 1, max(-1, index - BACK), -1):
        earlier = reading.lines[at]
        if earlier.block != line.block:
            parted = once(_tells_parts, reading, index) if parted is None else parted
            titles = {earlier.kind, line.kind} <= TITLES
            if not titles and (not parted or earlier.headings != line.headings):
                return None
        if times := [t for t in ruling_times(reading, at, cues) if not _of_base(earlier, t)]:
            return _ruled(reading, index, at, times, cues)
    return None


def _day_of_event(reading: Reading, index: int, cues: Cues) -> Period | None:
    """The day of what was told to be held: 3月11日，甲市举行集中开工仪式。此次开工项目共73个."""
    for at in range(index - 1, max(-1, index - BACK), -1):
        days = [t for t in ruling_times(reading, at, cues) if DAY.search(t.text)]
        if days and HELD.search(reading.lines[at].text, days[0].end):
            return _resolved(reading, at, days[0], cues)
    return None


def _of_base(line: Line, time: Span) -> bool:
    """Whether a time only takes up another (当年) or is what is compared with (由上年同期的45.9%提高到51%, 是2011年的2.7倍)."""
    led = time.start and BASED.match(line.text, time.start - 1)
    base = led and (time.text.endswith("同期") or (led[0] == "是" and line.text.startswith("的", time.end)))
    return bool(AGAIN.fullmatch(time.text) or SAME_SPAN.fullmatch(time.text) or base)


def _tells_parts(reading: Reading, index: int) -> bool:
    """Whether the paragraph of a line goes on about the parts of what the one before tells: 从行业看，…."""
    line = reading.lines[index]
    first = next(at for at in range(index, -1, -1) if at == 0 or reading.lines[at - 1].block != line.block)
    return bool(PARTS.match(reading.lines[first].text))


def _ruled(reading: Reading, index: int, at: int, times: list[Span], cues: Cues) -> Period | None:
    """The last time of line `at`, where it rules line `index` too."""
    time, text = times[-1].text, reading.lines[index].text
    period = _resolved(reading, at, times[-1], cues)
    opens = times[-1].start < 2
    if time.startswith(("截", "至")) and WISH.search(text, 0, OPENING):
        return None  # 截至5月底，已兑现2600万元。后续还将减税1亿元
    if "年代" in time:
        return None
    if at == index - 1 and text.startswith("其中"):
        return period  # 昨日，全市签约项目25个。其中，甲区11个
    # 截至6月底，入园企业1280家。在建项目中，甲市56个: what stands at a day stands in the next sentences too
    if opens and time.startswith(("截", "至")) and period.end and index - at <= AT_DAY:
        return period
    # 10月份，全市…增长5.8%。采矿业下降8.2%: a month of statistics rules its paragraph
    if opens and time.endswith("月份"):
        return period
    published = reading.published
    ahead = period.end and published and period.end > published.latest
    if ahead and BY_NOW.search(text) and WISH.search(reading.lines[at].text, times[-1].end):
        return None  # “十四五”期间，甲市计划投资500亿元。全省已有五大产业
    if OCCASION.match(text) or (aimed_at(reading.lines[at].text, times[-1]) and not WISH.search(text)):
        return None
    known = period.start and period.end and (period.end - period.start).days > 31
    # of a text whose date is unknown, the words tell
    stretch = known or (period.start is None and period.end is None and STRETCH.search(time))
    goes_on = at == index - 1 and cues.carry.match(text)
    return period if stretch and (goes_on or reading.lines[at].times[0].start < LEADS) else None
