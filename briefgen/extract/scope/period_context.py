"""The period of what no time of its own sentence rules: the sentences before, the heading, the title of a bulletin.

In: a reading and a line of it. Out: a Period resolved against the publication date, with its reason.
"""

from __future__ import annotations

import re
from functools import partial

from briefgen.document import BlockKind
from briefgen.extract.reading import TELLS_PARTS, WHOLE, Line, Reading, once
from briefgen.extract.scan.numerals import fold
from briefgen.extract.scan.times import find, resolve
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.period_times import DAY, dates_event, ruling_times
from briefgen.extract.scope.publication import is_open
from briefgen.extract.scope.years import BULLETIN, SAME_SPAN, WISH, aimed_at, year_ago, year_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period
from briefgen.lead_ins import ADDING
from briefgen.numerals import COUNT, ORDINAL
from briefgen.titles import measured_by

HEADED = re.compile(r"20[0-9]{2}年|今年|去年|过去的?[一三五]年")
SAME_DAY = ("当日", "当天")
AGAIN = re.compile(r"当[年月天日]|同期|同年")
STATISTICS = re.compile(
    r"(?:安排|实施|推进|谋划)[^，。；0-9]{0,6}项目|经济|运行|公报|统计|工业|效益|财政|消费|外贸|进出口|投资|增长|增速|增幅|主营|营收|产值|指标"
)
_MONTH = f"[0-9{ORDINAL}]{{1,2}}"
_MONTHS = f"{_MONTH}月?(?:——|[—–~～至到-]){_MONTH}月|前{_MONTH}个?月"
STRETCH = re.compile(f"半年|季度(?!末)|{_MONTHS}|20[0-9]{{2}}年$|全年|去年$|今年以来|过去的?一年")
PART_OF_YEAR = re.compile("半年|季度|月")
TITLES = frozenset({BlockKind.HEADLINE, BlockKind.DECK})
ADDS = re.compile(ADDING)
LENGTHS = ("连续", "每")
"""How long or how often: such a time goes on in no other sentence."""
TIME_BACK, AT_DAY, LEADS = 8, 3, 12
"""Sentences looked back at; those that a day of stock rules; characters before a time that leads its sentence."""
BOUND = re.compile("[0-9元个家项亿万]以上|不低于|不少于|不超过")
"""What is to be reached at least: a goal goes on in it."""
_AT_IT = f"(?:[^，。；、0-9]{{0,6}}会|活动|仪式)(?:现场|期间|上)|现场(?=集中|{any_of(TOGETHER)})"
OCCASION = re.compile(
    rf"(?:随后|会后)，?(?:现场)?(?:集中)?(?:{any_of(TOGETHER)})"
    rf"|在?(?:本|此|这|该)[次批轮](?!性)|会上|参加集中(?:{any_of(TOGETHER)})|(?:活动|大会|仪式|会议|{any_of(TOGETHER)})?当天|{_AT_IT}"
)
"""Opens a sentence that tells of one event, not of the stretch of time told before it."""
EVENT_HELD = re.compile(f"举行|举办|召开|启动|开幕|启幕|揭牌|{any_of(TOGETHER)}")
PAST_YEAR = re.compile("(?:过去)?一年[来里]")
"""Opens the sentence that sums up the year of its heading; behind other words (实施一年来) it is counted from them."""
BASED = re.compile(r"[是从由自]")


def told_above(reading: Reading, index: int, cues: Cues) -> Decided[Period | None]:
    """What the sentences before and the heading say for a number that no time of its own sentence rules."""
    if carried := carried_period(reading, index, cues):
        return Decided(carried, f"时期：承前文“{carried.text}”", 0.7)
    if asked := _asked(reading, index, cues):
        return Decided(asked, f"时期：所答的问题问“{asked.text}”", 0.6)
    if headed := _headed(reading, index):
        return Decided(headed, f"时期：标题“{headed.text}”", 0.6)
    if led_up := _led_up_to(reading, index, cues):
        return Decided(led_up, f"时期：引子后的“{led_up.text}”", 0.6)
    return Decided(None, "时期：未写明")


def _asked(reading: Reading, index: int, cues: Cues) -> Period | None:
    """问：明年的目标定了吗？答：增长6%: the stretch of time that alone the question of an interview names."""
    block = reading.lines[index].block
    first = next(at for at in range(index, -1, -1) if at == 0 or reading.lines[at - 1].block != block)
    if not first or not reading.lines[first].led.startswith("答") or not reading.lines[first - 1].led.startswith("问"):
        return None
    times = ruling_times(reading, first - 1, cues)
    period = resolved(reading, first - 1, times[0], cues) if len(times) == 1 else None
    return period if period and is_stretch(period) else None


LEARNT = "(?:记者[^，。；]{0,20}?(?:获悉|了解到|看到)，)?"
REPORT_OPENS = re.compile(f"[“”]?{LEARNT}")


def _led_up_to(reading: Reading, index: int, cues: Cues) -> Period | None:
    """营收增长10%、集群达4个……记者获悉，2024年，甲市…: headline words are of the time that the report behind them opens with."""
    line = reading.lines[index]
    if not line.text.endswith("……") or index + 1 == len(reading.lines) or reading.lines[index + 1].block != line.block:
        return None
    opened = past(REPORT_OPENS, reading.lines[index + 1].text, 0)
    first = next(iter(ruling_times(reading, index + 1, cues)), None)
    stretch = first and first.start == opened and not DAY.search(first.text)
    return resolved(reading, index + 1, first, cues) if first and stretch else None


def lasts_years(period: Period) -> bool:
    """Whether a period is longer than a year, leap years included."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > 366


def resolved(reading: Reading, index: int, time: Span, cues: Cues) -> Period:
    """What a time of line `index` means, with the year that a heading or an earlier sentence gives it."""
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
    return resolved(reading, index, told[-1], cues) if told else once(carried_period, reading, index, cues)


BY_NOW = re.compile("已(?!签约)|目前|截至|累计|完成了|实现了|[去上]年")
"""Tells that a sentence says what is so."""
LASTING, IN_ALL = re.compile(f"近?[0-9{COUNT}]+年[来间]"), re.compile("累计|总共|共计")
"""近十年来，开发区加快建设。累计投入资金30亿元: what was done in all is of those years."""
SAID_FIRST = 8
"""Characters that a sentence says first that it is to come in."""


def _headed(reading: Reading, index: int) -> Period | None:
    """The year of the heading above (一、2023年工作回顾), or the stretch of time that the title of a bulletin says."""
    for heading in reversed(reading.lines[index].headings):
        if stretch := _measured_in(heading):
            return resolve(stretch, reading.published)
        if year := HEADED.search(heading):
            return resolve(year[0], reading.published)
    if any(heading.endswith("目标") for heading in reading.lines[index].headings):
        return once(_year_planned, reading, WHOLE) or once(_titled, reading, WHOLE)
    return once(_titled, reading, WHOLE)


def _measured_in(heading: str) -> str | None:
    """The stretch of time of a heading that says what is measured: 二、旗县区到位资金（1—11月）."""
    if not measured_by(heading):
        return None
    return next((heading[start:end] for start, end in find(fold(heading)) if STRETCH.search(heading[start:end])), None)


YEAR_PLANNED = re.compile(
    r"(?<![0-9—–~～至到-])(20[0-9]{2}年)(?:，?是[^，。；]{2,40}之年|[^，。；—–~～至到-]{0,30}(?:安排|方案|计划|要点)$)"
)
OPENING = 3
"""Lines that open a document."""


def _year_planned(reading: Reading, _: int) -> Period | None:
    """The one year that a plan is for, as its title or its first words say: 2026年，是…开局之年; 甲市2024年工作要点."""
    opening = (reading.title, *(line.text for line in reading.lines[:OPENING]))
    year = next((found[1] for text in opening if (found := YEAR_PLANNED.search(text))), None)
    return resolve(year, reading.published) if year else None


def _titled(reading: Reading, _: int) -> Period | None:
    """The time of a bulletin: 甲市2019年统计公报, 上半年全市经济稳中向好."""
    times = [reading.title[start:end] for start, end in find(fold(reading.title))]
    if passed := _passed_on(reading):
        return resolve(passed, reading.published)
    if title := BULLETIN.search(reading.title):
        part = next((time for time in times if time.startswith(title[1]) and PART_OF_YEAR.search(time)), None)
        return resolve(part or f"{title[1]}年", reading.published)
    if not STATISTICS.search(reading.title):
        return None
    told = next((time for time in times if STRETCH.search(time)), None)
    return resolve(told, reading.published) if told else None


PASSED_ON = re.compile("现将[^，。；《》]{4,40}(?:通报|汇报|报告|总结|公布)")


def _passed_on(reading: Reading) -> str | None:
    """The time of what a bulletin says to pass on: 现将上半年主要指标完成情况通报如下, under a title that tells of 二季度."""
    said = next((line.text for line in reading.lines[: 2 * OPENING] if PASSED_ON.match(line.text)), "")
    return next((said[start:end] for start, end in find(fold(said)) if STRETCH.search(said[start:end])), None)


BREAKS_UP = re.compile("[分按从](?:季度|季|月份?|年度|年份|时间)看")
"""上半年，…。分季度看，一季度…，二季度…。: what comes next is of the whole time again."""


def carried_period(reading: Reading, index: int, cues: Cues) -> Period | None:
    """The time of a sentence before that this one goes on under."""
    line = reading.lines[index]
    parted = None
    if line.text.startswith("其中") and index and not ruling_times(reading, index - 1, cues):
        return once(carried_period, reading, index - 1, cues)  # 此次签约95个。其中，甲市签约51个
    if OCCASION.match(line.text) and (day := day_of_event(reading, index, cues)):
        return day
    for at in range(index - 1, max(-1, index - TIME_BACK), -1):
        earlier = reading.lines[at]
        if earlier.block != line.block:
            parted = once(_tells_parts, reading, index) if parted is None else parted
            titles = {earlier.kind, line.kind} <= TITLES
            if not titles and (not parted or earlier.headings != line.headings):
                return None
        if BREAKS_UP.match(earlier.text):
            continue
        told = [t for t in ruling_times(reading, at, cues) if not t.text.startswith(LENGTHS)]
        if times := [t for t in told if not _of_base(earlier, t)]:
            return _ruled(reading, index, at, times, cues)
        if line.text.startswith("其中") and any(t.text in SAME_DAY for t in told):
            return day_of_event(reading, at, cues)  # 当日参加开工项目71个。其中，制造业项目47个
    return None


def day_of_event(reading: Reading, index: int, cues: Cues) -> Period | None:
    """The day of what was told to be held: 3月11日，甲市举行集中开工仪式。此次开工项目共73个."""
    for at in range(index - 1, max(-1, index - TIME_BACK), -1):
        times, line = ruling_times(reading, at, cues), reading.lines[at]
        days = [t for t in times if DAY.search(t.text) and not AGAIN.fullmatch(t.text)]
        if days and EVENT_HELD.search(line.text, days[0].end):
            named = next((t for t in times if dates_event(line, t)), days[0])  # 近日，甲市举行1月份签约活动
            return resolved(reading, at, named, cues)
    return None


PART_OF_EVENT = re.compile(
    rf"[^，。；0-9已]{{2,10}}(?:{any_of(TOGETHER)})[^，。；0-9]{{0,6}}项目[0-9]|[分按从][^，。；]{{1,8}}[看分]，"
)


def _part_of_event(line: Line, day: Span, text: str) -> bool:
    """10月20日，甲市推介会举行，签约项目114个。乙区签约项目24个: what a part of the place did there."""
    held = DAY.search(day.text) and EVENT_HELD.search(line.text, day.end)
    return held is not None and PART_OF_EVENT.match(text) is not None


def _of_base(line: Line, time: Span) -> bool:
    """Whether a time only takes up another (当年) or is what is compared with (由上年同期的45.9%提高到51%, 由上年的12%调整为15%,
    是2011年的2.7倍), or when a thing began (2000年成立以来)."""
    led = time.start and BASED.match(line.text, time.start - 1)
    base = led and (time.text.endswith("同期") or (led[0] in "是由从" and line.text.startswith("的", time.end)))
    founded = FOUNDED.match(line.text, time.end)
    return bool(AGAIN.fullmatch(time.text) or SAME_SPAN.fullmatch(time.text) or base or founded)


FOUNDED = re.compile("(?:正式)?(?:成立|设立|建立|创建|创办|建区|建园|建厂|批准设立)[^，。；]{0,12}以来")
"""2000年成立经济开发区以来: since when a thing is there, no time of what is told of it next."""


def _tells_parts(reading: Reading, index: int) -> bool:
    """Whether the paragraph of a line goes on about the parts of what the one before tells: 从行业看，…."""
    line = reading.lines[index]
    first = next(at for at in range(index, -1, -1) if at == 0 or reading.lines[at - 1].block != line.block)
    return bool(ADDS.search(reading.lines[first].led) or TELLS_PARTS.match(reading.lines[first].text))


def _ruled(reading: Reading, index: int, at: int, times: list[Span], cues: Cues) -> Period | None:
    """The last time of line `at`, where it rules line `index` too."""
    time, line = times[-1], reading.lines[index]
    period = resolved(reading, at, time, cues)
    until_now = time.text.startswith(("截", "至")) or (time.text.startswith("到") and not is_open(reading, period))
    if "年代" in time.text or (
        until_now and not line.text.startswith("其中") and WISH.search(line.text, 0, SAID_FIRST)
    ):
        return None  # 截至5月底，已兑现2600万元。后续还将减税1亿元
    if _goes_on(reading, index, at, time, period, until_now):
        return period
    if _is_told_apart(reading.lines[at], time, line, is_open(reading, period)):
        return None
    joined = at == index - 1 and (ADDS.search(line.led) or cues.carry.match(line.text))
    leads = joined or reading.lines[at].times[0].start < LEADS
    return period if leads and _is_stretch(time.text, period, line.text) else None


def _goes_on(reading: Reading, index: int, at: int, time: Span, period: Period, until_now: bool) -> bool:
    """Whether line `index` goes on about what line `at` tells of a time."""
    earlier, text = reading.lines[at], reading.lines[index].text
    if at == index - 1 and text.startswith("其中"):
        return True
    if index - at <= AT_DAY and _part_of_event(earlier, time, text):
        return True  # 昨日，全市签约项目25个。其中，甲区11个
    if time.start >= 2:
        return False
    if time.text.endswith("月份"):
        return True  # 10月份，全市…增长5.8%。采矿业下降8.2%: a month of statistics rules its paragraph
    # 截至6月底，入园企业1280家。在建项目中，甲市56个: what stands at a day stands in the next sentences too
    return until_now and index - at <= AT_DAY and (period.end is not None or _is_untold(period))


def _is_untold(period: Period) -> bool:
    """Whether only the words of a time tell it: that of a text whose date is unknown."""
    return period.start is None and period.end is None


def _is_told_apart(earlier: Line, time: Span, line: Line, to_come: bool) -> bool:
    """Whether a line tells of an occasion, or of what is so, where the time of the line before is that of a wish."""
    if to_come and BY_NOW.search(line.text) and WISH.search(earlier.text, time.end):
        return True  # “十四五”期间，甲市计划投资500亿元。全省已有五大产业
    aimed = aimed_at(earlier.text, time) and not WISH.search(line.text) and not BOUND.search(line.text)
    return bool(aimed or OCCASION.match(line.text))


def is_stretch(period: Period) -> bool:
    """Whether a period is a stretch of time that a list can be about, to the day or by its words: 1—9月, 五年来."""
    if period.start and period.end:
        return (period.end - period.start).days > 31
    return STRETCH.search(period.text) is not None or LASTING.fullmatch(period.text) is not None


def _is_stretch(time: str, period: Period, text: str) -> bool:
    """Whether a time is a stretch that sentences can go on under: longer than a month, or 五年来 for what was done in all."""
    if period.start and period.end and (period.end - period.start).days > 31:
        return True
    by_words = time.endswith("年以来") or (_is_untold(period) and STRETCH.search(time) is not None)
    return by_words or (LASTING.fullmatch(time) is not None and IN_ALL.search(text) is not None)
