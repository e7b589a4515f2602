"""When a document came out, told from its own words.

In: its title, paragraphs and furniture. Out: `Published` with the evidence, or None: a year that the text does not tell is
not guessed, because every relative period (今年, 上半年) hangs on it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefgen.document import Published
from briefgen.ingest.pages.furniture import DATE
from briefgen.numerals import DIGIT

_YEAR = re.compile(r"(?<![\d—–-])(20\d{2})年(?!代|版)")
_DAY = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日")
_DATELINE = re.compile(r"讯|电|星期")
_FUTURE = re.compile(r"将|拟|计划|预计|预期|力争|争取|有望|目标|到20|规划|起施行")
# A bulletin on a year is issued early in the next one (the national one at the end of February).
_BULLETIN = re.compile(r"(20\d{2})年.{0,24}(?:统计公报|年度报告|决算)")
_REPORT = re.compile(r"(20\d{2})年.{0,16}(?:政府工作报告|工作要点)|政府工作报告.{0,4}(20\d{2})")
_ISSUER = "政府|管委会|管理委员会|委员会|办公室|局|委|中心"
_ISSUED = re.compile(rf"[\u4e00-\u9fff]{{2,18}}(?:{_ISSUER})\s*{DATE.pattern}(?:\s*\d{{1,2}}:\d{{2}})?")
"""Below the title: 甲市人民政府 2024-04-15."""
_THIS = re.compile(r"今年[（(]即?(20\d{2})年?[）)]")
_LAST = re.compile(r"(?:去年|上年)[（(]即?(20\d{2})年?[）)]")
_PART_OF = r"(?:1\s*[-—–~至到]\s*)?(?:1[01]|[1-9])月(?![0-9])|上半年|前三季度|一季度|三季度"
_PART = re.compile(rf"(20\d{{2}})年(?:{_PART_OF})")
_PARTLY = re.compile(r"(?:^|[，。；])(?:1[-—–~至](1[0-2]|[1-9])月|(上半年|前三季度|一季度))")
_OVER = re.compile(
    r"仅(20\d{2})年|(20\d{2})年全年|截[至止](20\d{2})年(?:12月)?(?:31日|底|末)|(20\d{2})年(?:底|末)[，已共]"
)
_JUST_OVER = re.compile(r"刚刚过去的(20\d{2})年")
_LEAD_DATELINE = re.compile(r"[^，。；：]{0,18}?(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日[讯电](?=[（(，\s])")
"""Opens a report: 中新网 甲市10月23日电（记者 某某）."""
_PART_END = {"一季度": 3, "上半年": 6, "前三季度": 9}
_NEAR = 80  # characters between a year and the part of it that shows the year still going on


def published(title: str, paragraphs: Sequence[str], furniture: Iterable[str]) -> Published | None:
    """The date of a document: a date it bears, else the year it speaks from."""
    furniture = tuple(furniture)
    stamped = _stamp(furniture, paragraphs)
    if stamped:
        return stamped
    reported = _reported(paragraphs)
    if reported:
        return reported
    told = _titled(title) or _equated(paragraphs) or _newest(paragraphs)
    return _within(*told, paragraphs, furniture) if told else None


def read_date(match: re.Match[str]) -> date | None:
    """The day that a `DATE` names, None when there is none such."""
    try:
        return date(_number(match[1]), _number(match[2]), _number(match[3]))
    except ValueError:
        return None


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4:
        return int("".join(str(DIGIT[c]) for c in text))
    tens, ten, ones = text.rpartition("十")
    return (DIGIT.get(tens, 1) * 10 if ten else 0) + DIGIT.get(ones, 0)


def _stamp(furniture: Sequence[str], paragraphs: Sequence[str]) -> Published | None:
    """One full date, on a line of its own, in brackets below the title or below the last paragraph."""
    places = list(furniture)
    places += [p for p in paragraphs[:4] if len(p) <= 60 and p[:1] in "（—("]
    places += [p for p in paragraphs[:3] if len(p) <= 40 and _ISSUED.fullmatch(p)]
    places += [p for p in paragraphs[-2:] if len(p) <= 30 and DATE.search(p) and p[-1] in "日0123456789）"]
    days = {day: text for text in reversed(places) for match in DATE.finditer(text) if (day := read_date(match))}
    if len(days) != 1:
        return None
    ((day, text),) = days.items()
    return Published(day.isoformat(), day, day, f"文中载明的日期“{text[:40]}”")


_REPORTED = re.compile(r"记者|讯[）】，]?|召开|举行|发布会|获悉")
_PRINTED_WITHIN = timedelta(days=3)
"""A daily prints what it heard on a named day within days; the day heard stands for the day printed."""


def _reported(paragraphs: Sequence[str]) -> Published | None:
    """The full date that opens the lead of a report: 2023年7月20日，记者从…获悉."""
    for paragraph in paragraphs[:2]:
        found = DATE.match(paragraph)
        if found and (day := read_date(found)) and _REPORTED.search(paragraph, found.end(), found.end() + 40):
            return Published(
                day.isoformat(), day, day + _PRINTED_WITHIN, f"导语“{paragraph[: found.end() + 12]}”，见报或晚一两日"
            )
    return None


def _titled(title: str) -> tuple[int, str] | None:
    if found := _BULLETIN.search(title):
        return int(found[1]) + 1, f"标题“{found.group()}”，此类文件于次年发布"
    if found := _REPORT.search(title):
        return int(found[1] or found[2]), f"标题“{found.group()}”"
    return None


def _equated(paragraphs: Sequence[str]) -> tuple[int, str] | None:
    """今年（2024年）, 去年（2023年）."""
    for paragraph in paragraphs:
        if found := _THIS.search(paragraph):
            return int(found[1]), f"正文“{found.group()}”"
        if found := _LAST.search(paragraph):
            return int(found[1]) + 1, f"正文“{found.group()}”"
    return None


def _newest(paragraphs: Sequence[str]) -> tuple[int, str] | None:
    """The year of issue from the newest year that is told as past: itself while it goes on, the next when it is over.

    Signs of both kinds, or of none, leave the year untold.
    """
    text = "\n".join(paragraphs)
    newest = max((int(m[1]) for m in _YEAR.finditer(text) if not _is_future(text, m)), default=None)
    if newest is None:
        return None
    just = next((m for m in _JUST_OVER.finditer(text) if int(m[1]) == newest), None)
    if just:
        return newest + 1, f"正文“{just.group()}”"
    going_on, over = _going_on(newest, text, paragraphs[:3]), _over(newest, text)
    if going_on and not over:
        return newest, f"正文最晚的年份{newest}年尚未过完：“{going_on}”"
    if over and not going_on:
        return newest + 1, f"正文最晚的年份{newest}年已经过去：“{over}”，据此推断为次年"
    return None


_CLAUSE = re.compile(r"[，。；\n]")


def _is_future(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a year or day, or the one behind its comma (2025年，力争……), speaks of what is to come."""
    first = max(0, match.start() - 30)
    start = max(first, *(text.rfind(mark, first, match.start()) + 1 for mark in "，。；\n"))
    last = match.end() + 30
    end = _CLAUSE.search(text, match.end() + 1, last)
    return bool(_FUTURE.search(text, start, end.start() if end else last))


def _going_on(year: int, text: str, lead: Sequence[str]) -> str | None:
    """Words that show `year` going on: a day of it in the lead, figures for a part of it."""
    for paragraph in lead:
        for found in DATE.finditer(paragraph):
            if found[1] == str(year) and read_date(found):
                return found.group()
    if "今年" not in text or _PART.search(lead[0]):
        part = next((m for m in _PART.finditer(text) if int(m[1]) == year), None)
        if part:
            return part.group()
    for named in _YEAR.finditer(text):
        later = _PARTLY.search(text, named.end(), named.end() + _NEAR) if int(named[1]) == year else None
        if later and "\n" not in text[named.end() : later.start()]:
            return f"{named.group()}……{later.group().lstrip('，。；')}"
    return None


def _over(year: int, text: str) -> str | None:
    """Words that show `year` to be over: its end, its whole, or its months named by one who writes 今年 of another."""
    for found in _OVER.finditer(text):
        if str(year) in found.groups():
            return found.group().strip("，已共")
    if _PART.search(text.partition("\n")[0]):
        return None  # 2016年1—7月 in the opening of a report is the year it speaks from
    part = next((m for m in _PART.finditer(text) if int(m[1]) == year), None)
    return f"{part.group()}……今年" if part and "今年" in text else None


def _within(year: int, why: str, paragraphs: Sequence[str], furniture: Sequence[str]) -> Published:
    """Year `year`, narrowed by a dateline and by the last day that is told as past."""
    for line in furniture:
        found = _DAY.search(line) if _DATELINE.search(line) else None
        if found and (day := _day(year, found)):
            return Published(day.isoformat(), day, day, f"{why}；电头“{line[:30]}”")
    for lead in paragraphs[:2]:
        found = _LEAD_DATELINE.match(lead)
        if found and (day := _day(year, found)):
            return Published(day.isoformat(), day, day, f"{why}；电头“{found.group()}”")
    past = [d for p in paragraphs for m in _DAY.finditer(p) if not _dated_or_future(p, m) and (d := _day(year, m))]
    parts = [_end_of(year, m) for p in paragraphs for m in _PARTLY.finditer(p) if not _dated_or_future(p, m)]
    return Published(str(year), max([*past, *parts], default=date(year, 1, 1)), date(year, 12, 31), why)


def _dated_or_future(text: str, match: re.Match[str]) -> bool:
    """A day of another year, or one still to come."""
    return text[: match.start()].endswith(("年", "月")) or _is_future(text, match)


def _day(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, int(match[1]), int(match[2]))
    except ValueError:
        return None


def _end_of(year: int, match: re.Match[str]) -> date:
    month = int(match[1]) if match[1] else _PART_END[match[2]]
    return date(year, month, monthrange(year, month)[1])
