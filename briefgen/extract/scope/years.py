"""Which year a time without one of its own is of, and what 去年同期 takes up.

In: a reading, one of its times, the times that rule its lines. Out: a year, or an interval a year back. Must not guess: without a
year told before it, a time stays one of the year of publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from briefgen.document import Published
from briefgen.extract.reading import Reading, once
from briefgen.extract.scan.times import resolve
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import since, until
from briefgen.extract.text.to_come import TO_COME
from briefgen.fact import Period

Times = Callable[[int], Sequence[Span]]
"""The times that can rule a number, by line."""
YEAR = re.compile(r"(20[0-9]{2})年(?![^，。]{0,4}(?:以来|至|—|-))")
BULLETIN = re.compile(r"(20[0-9]{2})年[^，。]{0,24}(?:公报|情况|总结|回顾|述职|年报|决算)")
# times without a year of their own that a heading's year can fix
ANCHORED = re.compile(
    r"(?:截[至止](?:到|至)?|到|至)?(?:全年|年[初末底内]|[上下]半年|前|第?[一二三四]|[0-9]{1,2}(?:月|—|-|至|日))"
)
TOLD = re.compile(r"(?:截[至止]|在)?(?:((?:19|20)[0-9]{2})年?|([今去上]年))(?!.*(?:以来|起|[—–~～至到-](?:19|20)))")
STRETCH = re.compile(r"(?:截[至止](?:到|至)?)?(?:全年|[上下]半年|前|第?[一二三四]|[0-9]{1,2}(?:月|—|-|至))")
_MUST = "(?<![主重需])要(?=达到|实现|突破|力争|完成|新增|确保)"
WISH = re.compile(f"{TO_COME}|目标|努力|预期|谋划|安排|即将|{_MUST}")
SAME_SPAN = re.compile("([去上前])年(?:的)?同期")
SLACK = timedelta(days=45)
"""全年 in a paper of December is this year's, 上半年 in one of June."""
LOOK_BACK, OLDEST = 6, 3
"""Sentences looked back at; years that a report looks back over."""


def year_of(reading: Reading, index: int, time: Span, times: Times) -> int | None:
    """The year that a heading, or what is told before, says for a time that has none."""
    if not ANCHORED.match(time.text):
        return None
    above = once(_year_above, reading, index)
    if above is not None:
        return _next_after(reading, index, time, times, above)
    if time.text == "全年" and reading.published and aimed_at(reading.lines[index].text, time):
        return reading.published.year
    if reading.published and _behind_next_year(time, times(index)):
        return reading.published.year + 1
    if MONTH.fullmatch(time.text) and reading.published and FORESEEN.search(reading.lines[index].text, 0, time.start):
        return _year_to_come(time.text, reading.published)
    return _told_before(reading, index, time, times)


def _next_after(reading: Reading, index: int, time: Span, times: Times, year: int) -> int:
    """The year of a bulletin, or the next one where the sentence has come to it: 2024年预期目标…。全年拟安排资金."""
    earlier = [t for t in times(index) if t.end <= time.start]
    if not earlier and index and reading.lines[index - 1].block == reading.lines[index].block:
        earlier = list(times(index - 1))
    told = TOLD.match(earlier[-1].text) if earlier else None
    return year + 1 if told and told[1] == str(year + 1) else year


def _behind_next_year(time: Span, told: Sequence[Span]) -> bool:
    """明年，计划启动项目150个，一季度开工40个: the quarter is next year's."""
    years = [t for t in told if t.end <= time.start and re.match("[今去明]年", t.text)]
    return bool(years) and years[-1].text.startswith("明年") and STRETCH.match(time.text) is not None


MONTH = re.compile("(?:到)?[0-9]{1,2}月(?:份|[上中下]旬|底|[0-9]{1,2}[日号])?")
FORESEEN = re.compile(f"(?:{TO_COME}[于在]?|可)$")


def _year_to_come(text: str, published: Published) -> int | None:
    """The year of publication where the month that is foreseen is still to come in it: 预计10月投产."""
    end = resolve(text, published, published.year).end
    return published.year if end is not None and end >= published.earliest else None


def aimed_at(text: str, time: Span) -> bool:
    """力争全年新增企业2家, 全年预计: a year that is aimed at is none that is over, even in a paper of March."""
    return WISH.search(text, max(0, time.start - 4), time.end + 4) is not None


def _year_above(reading: Reading, index: int) -> int | None:
    """The year of the heading above, or of a yearly bulletin's title: 全年 and 9月底 below it are of that year."""
    for heading in reversed(reading.lines[index].headings):
        if found := YEAR.search(heading):
            return int(found[1])
    found = BULLETIN.search(reading.title)
    return int(found[1]) if found else None


def _told_before(reading: Reading, index: int, time: Span, times: Times) -> int | None:
    """2023年，产值增长。上半年下降，下半年由降转升: a stretch that is not over is of the year told last, unless it is wished for."""
    published = reading.published
    if published is None or published.day is None or not STRETCH.match(time.text):
        return None
    end = resolve(time.text, published).end
    if end is None or end <= published.latest + SLACK or _wished(reading.lines[index].text, time):
        return None
    for at in range(index, max(-1, index - LOOK_BACK), -1):
        if reading.lines[at].block != reading.lines[index].block:
            return None
        for earlier in reversed(times(at)):
            before = at < index or earlier.end <= time.start
            based = earlier.start and reading.lines[at].text[earlier.start - 1] in "是从由自"  # 是2018年的3倍
            if before and not based and (told := TOLD.match(earlier.text)):
                return _past(told, published.year)
    return None


def _past(told: re.Match[str], now: int) -> int | None:
    year = int(told[1]) if told[1] else now - (told[2] != "今年")
    return year if now - OLDEST <= year < now else None


def _wished(text: str, time: Span) -> bool:
    """Whether the clause of a time, or the one behind it, says what is to come."""
    return WISH.search(text, since(text, time.start, "，。；"), until(text, time.end + 1, "，。；")) is not None


def year_ago(period: Period, text: str) -> Period:
    """The same stretch a year before it, or two (前年同期), under the words `text`."""
    years = 2 if text.startswith("前") else 1
    return Period(text, _back(period.start, years), _back(period.end, years))


def _back(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year - years, day=28 if leap else day.day)
