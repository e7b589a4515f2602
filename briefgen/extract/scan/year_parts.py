"""What a part of a year means: 上半年, 三季度, 1—8月, 年底, 5月中旬, 10日至12日.

In: the words behind the year, the year, what relative words hang on. Out: the closed interval of days, `NOTHING` for what is no part
of a year. Raises `ValueError` for a day that does not exist (2月30日).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.extract.scan.numerals import parse
from briefgen.extract.scan.timewords import DAY, DAY_IN, PART_OF_MONTH, TO, N

Interval = tuple[date | None, date | None]
NOTHING: Interval = (None, None)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words hang on: the year, the day if it is known, and the last day that the text can be of."""

    year: int | None
    day: date | None
    latest: date | None
    given: bool = False  # the year is that of a date nearby, so nothing is moved to the year before


EARLY = 3
"""Months of a year in which reports look back on the years that are over."""


def part_of_year(rest: str, year: int | None, anchor: Anchor, fixed: bool) -> Interval:
    """The part of a year; `fixed` when the words or the passage say which year it is."""
    if not rest:
        return whole_year(year) if year and fixed else NOTHING
    if rest in ("同期", "年中"):
        return NOTHING
    if _DAY_ONLY.fullmatch(rest):
        return _days(rest, anchor)
    if year is None:
        return NOTHING
    if match := _YEAR_PART.fullmatch(rest):
        return _edge(match[1], year, anchor, fixed)
    if match := _MONTH_PART.fullmatch(rest):
        return _month_edge(match[1], match[2], anchor)
    numbers = _span_of_months(rest)
    if numbers is None:
        return _calendar(rest, year, anchor, fixed)
    first, last = numbers
    start, end = date(year, first, 1), _month_end(year, last)
    if not fixed and _too_late(start, end, rest, anchor):
        start, end = date(year - 1, first, 1), _month_end(year - 1, last)
    return (None, end) if rest.endswith("末") else (start, end)


_DAY_ONLY = re.compile(f"{DAY}(?:{TO}{DAY})?")
_YEAR_PART = re.compile("(年?[底末]前?|岁末|年终|年?初|年?内|全年)")
_MONTH_PART = re.compile("([本上当下]个?)?月([底末初]?)前?")


def _edge(which: str, year: int, anchor: Anchor, fixed: bool) -> Interval:
    if "初" in which:
        return date(year, 1, 1), None
    # a report of the first months that says 全年 or 年末 tells of the year that is over
    early = not fixed and anchor.day is not None and anchor.day.month <= EARLY
    if which == "全年":
        return whole_year(year - 1 if early else year)
    if early and which.endswith("末"):
        year -= 1
    return None, date(year, 12, 31)


def _month_edge(which: str | None, edge: str, anchor: Anchor) -> Interval:
    """本月, 上月, 月底: of the month of publication, where that is known."""
    if anchor.day is None:
        return NOTHING
    day = shifted(anchor.day.replace(day=1), {"上": -1, "下": 1}.get((which or " ")[0], 0))
    start, end = day, _month_end(day.year, day.month)
    if edge in ("底", "末"):
        return None, end
    return (start, None) if edge == "初" else (start, end)


_HALF = re.compile("([上下])半年")
_QUARTERS = re.compile("(?:首季度?|第?([一二三四1-4])(?:[至到、—–~～-]([二三四2-4]))?季度)[末初]?")
_FIRST = re.compile(f"[前头]({N})个?(季度|月)")
_RANGE = re.compile(f"({N})(?:月份?)?{TO}({N})月份?")


def _span_of_months(words: str) -> tuple[int, int] | None:
    """First and last month of 上半年, 三季度, 前三季度, 前5个月, 1—8月."""
    if match := _HALF.fullmatch(words):
        return (1, 6) if match[1] == "上" else (7, 12)
    if match := _QUARTERS.fullmatch(words):
        first = count(match[1] or "一")
        last = count(match[2]) if match[2] else first
        return 3 * first - 2, 3 * last
    if match := _FIRST.fullmatch(words):
        return 1, count(match[1]) * (3 if match[2] == "季度" else 1)
    if match := _RANGE.fullmatch(words):
        return count(match[1]), count(match[2])
    return None


SLACK = timedelta(days=45)
"""1—8月 in a paper of 31 August is this year's; 1—11月 in one of January is last year's."""


def _too_late(start: date, end: date, words: str, anchor: Anchor) -> bool:
    """Whether a stretch of the year of publication lies ahead, so that the year before is meant."""
    if anchor.latest is None or anchor.day is None:
        return False
    if start.month == 1 and not _HALF.match(words) and not _QUARTERS.fullmatch(words):
        return end > anchor.latest + SLACK
    return start > anchor.latest and (anchor.latest.month <= 2 or bool(_RANGE.fullmatch(words)))


_CALENDAR = re.compile(
    f"({N})月份?(?:({PART_OF_MONTH})|([0-9]{{1,2}})[日号](?:{TO}(?:([0-9]{{1,2}})月)?([0-9]{{1,2}})[日号])?)?"
)
_TENTHS = {"上旬": (1, 10), "中旬": (11, 20)}


def _calendar(words: str, year: int, anchor: Anchor, fixed: bool) -> Interval:
    """A month, a third of it, a day or some days; of the year before where this year's is yet to come."""
    match = _CALENDAR.fullmatch(words)
    if not match:
        return NOTHING
    month, part, day, month2, day2 = match.groups()
    number = count(month)
    first = date(year, number, int(day or 1))
    ahead = anchor.latest is not None and anchor.day is not None and first > anchor.latest
    if ahead and not fixed and not (part or "").startswith(("底", "末")):
        year -= 1
        first = first.replace(year=year)
    end = _month_end(year, number)
    if day:
        return first, date(year, int(month2 or number), int(day2)) if day2 else first
    if part in _TENTHS:
        return tuple(first.replace(day=d) for d in _TENTHS[part])  # type: ignore[return-value]
    if part == "下旬":
        return first.replace(day=21), end
    if part and part[0] in "底末":
        return None, end
    return (first, None) if part == "初" else (first, end)


def _days(words: str, anchor: Anchor) -> Interval:
    """10日, 10日至12日: the latest such day not after publication."""
    if anchor.day is None:
        return NOTHING
    days = [int(n) for n in DAY_IN.findall(words)]
    month = anchor.day.replace(day=1)
    if days[0] > anchor.day.day:
        month = shifted(month, -1)
    return month.replace(day=days[0]), month.replace(day=days[-1])


def whole_year(year: int) -> Interval:
    """Its first and its last day."""
    return date(year, 1, 1), date(year, 12, 31)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, month, 1)


def shifted(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def count(numeral: str) -> int:
    """A numeral as a number. Raises ValueError where it is none."""
    value = parse(numeral)
    if value is None:
        raise ValueError(numeral)
    return int(value)
