"""When a document came out, told from its own words.

In: its title, cleaned text and furniture. Out: `Published` with the evidence, or None: a year that the text does not tell
is not guessed, because every relative period (今年, 上半年) hangs on it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from briefgen.document import Published
from briefgen.ingest.furniture import DATE

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_YEAR = re.compile(r"(?<!\d)(20\d{2})年")
_DAY = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日")
_DATELINE = re.compile(r"(?:讯|电)")
_FUTURE = re.compile(r"将|拟|计划|预计|预期|力争|争取|有望|目标|到20|规划")
# A bulletin on the year before is issued early in the next one (国家统计局《统计公报》 is issued at the end of February).
_BULLETIN = re.compile(r"(20\d{2})年.{0,24}(?:统计公报|年度报告|决算)")
_REPORT = re.compile(r"(20\d{2})年.{0,16}(?:政府工作报告|工作要点|预算)|政府工作报告.{0,4}(20\d{2})年?")
_PART = re.compile(
    r"(?:截至|截止)?(20\d{2})年(?:1?\s*[-—–~至到]\s*)?(?:(1[0-2]|[1-9])月(?!份?以来)|(上半年|前三季度|一季度|三季度))"
)
_PARTLY = re.compile(r"(?:^|[，。；])(?:1[-—–~至](1[0-2]|[1-9])月|(上半年|前三季度|一季度))")
_SINCE = re.compile(r"(20\d{2})年以来")
_THIS = re.compile(r"今年[（(](?:即)?(20\d{2})年?[）)]")
_LAST = re.compile(r"(?:去年|上年)[（(](?:即)?(20\d{2})年?[）)]")
_PART_END = {"一季度": 3, "上半年": 6, "前三季度": 9, "三季度": 9}


def published(title: str, paragraphs: Sequence[str], furniture: Iterable[str]) -> Published | None:
    """The date of a document: a date it bears, else the year it speaks from."""
    furniture = tuple(furniture)
    stamped = _stamp(furniture, paragraphs)
    if stamped:
        return stamped
    told = _year(title, paragraphs)
    if told is None:
        return None
    year, why = told
    return _within(year, why, paragraphs, furniture)


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
        return int("".join(str(_DIGITS[c]) for c in text))
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _stamp(furniture: Sequence[str], paragraphs: Sequence[str]) -> Published | None:
    """A full date on a line of its own, or in brackets below the title."""
    lines = [(text, match) for text in furniture for match in DATE.finditer(text)]
    lines += [(p, m) for p in paragraphs[:4] if len(p) <= 60 and p[:1] in "（—(" for m in DATE.finditer(p)]
    lines += [(p, m) for p in paragraphs[-2:] if len(p) <= 30 for m in DATE.finditer(p) if m.end() >= len(p) - 1]
    days = {day: text for text, match in reversed(lines) if (day := read_date(match))}
    if len(days) != 1:
        return None
    ((day, text),) = days.items()
    return Published(day.isoformat(), day, day, f"文中载明的日期“{text[:40]}”")


def _year(title: str, paragraphs: Sequence[str]) -> tuple[int, str] | None:
    """The year of issue, with the words that tell it; two answers are no answer."""
    if found := _BULLETIN.search(title):
        return int(found[1]) + 1, f"标题“{found.group()}”，公报于次年发布"
    if found := _REPORT.search(title):
        return int(found[1] or found[2]), f"标题“{found.group()}”"
    text = "\n".join(paragraphs)
    for pattern, add in ((_THIS, 0), (_LAST, 1)):
        if found := pattern.search(text):
            return int(found[1]) + add, f"正文“{found.group()}”"
    newest = max((int(m[1]) for m in _YEAR.finditer(text) if not _is_future(text, m.start())), default=None)
    if newest is None:
        return None
    words = _current(newest, paragraphs)
    return (newest, f"正文所述最晚的年份，当年尚未过完：“{words}”") if words else None


def _is_future(text: str, at: int) -> bool:
    start = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
    end = min((e for mark in "。；\n" if (e := text.find(mark, at)) >= 0), default=len(text))
    return bool(_FUTURE.search(text, start, min(end, at + 40)))


def _current(year: int, paragraphs: Sequence[str]) -> str | None:
    """Words that show `year` still going on: figures for a part of it, a day in the lead, 以来."""
    lead = "\n".join(paragraphs[:3])
    for paragraph in paragraphs:
        named = [m for m in _YEAR.finditer(paragraph) if int(m[1]) == year]
        for pattern in (_PART, _SINCE):
            for found in pattern.finditer(paragraph):
                part = found[2] if pattern is _PART else "x"
                if int(found[1]) == year and part != "12" and (part != "x" or "今年" not in paragraph):
                    if pattern is _PART and "今年" in "".join(paragraphs) and not _in_lead(found, paragraph, lead):
                        continue  # a writer who says 今年 names a year with its month when it is another one
                    return found.group()
        later = named and _PARTLY.search(paragraph, named[-1].end())
        if later and not re.search("去年|上年同期为", paragraph[: named[-1].start()]):
            return paragraph[named[-1].start() : named[-1].end()] + "……" + later.group().lstrip("，。；")
    return None


def _in_lead(found: re.Match[str], paragraph: str, lead: str) -> bool:
    return paragraph in lead


def _within(year: int, why: str, paragraphs: Sequence[str], furniture: Sequence[str]) -> Published:
    """Year `year`, narrowed by a dateline and by the last day that is told as past."""
    for line in furniture:
        if _DATELINE.search(line) and (found := _DAY.search(line)) and (day := _day(year, found)):
            return Published(day.isoformat(), day, day, f"{why}；电头“{line[:30]}”")
    text = "\n".join(paragraphs)
    past = [
        d
        for m in _DAY.finditer(text)
        if not _other_year(text, m.start()) and not _is_future(text, m.start()) and (d := _day(year, m))
    ]
    months = [
        _end_of(year, m)
        for p in paragraphs
        for m in _PARTLY.finditer(p)
        if not _YEAR.search(p[max(0, m.start() - 6) : m.start()])
    ]
    earliest = max([*past, *months], default=date(year, 1, 1))
    return Published(str(year), min(earliest, date(year, 12, 31)), date(year, 12, 31), why)


def _other_year(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].endswith(("年", "去"))


def _day(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, int(match[1]), int(match[2]))
    except ValueError:
        return None


def _end_of(year: int, match: re.Match[str]) -> date:
    month = int(match[1]) if match[1] else _PART_END[match[2]]
    return date(year, month, monthrange(year, month)[1])
