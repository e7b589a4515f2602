"""What a time means: the closed interval of days against the publication date.

In: the words of one time and the publication date. Out: a Period with ISO days. Must not invent: recurring, vague and
unresolvable times have no days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefgen.document import Published
from briefgen.extract.scan.numerals import fold, parse
from briefgen.extract.scan.timewords import DATE, DAY, DAY_IN, TO, N, find
from briefgen.fact import Period

__all__ = ["find", "resolve"]

Interval = tuple[date | None, date | None]
NOTHING: Interval = (None, None)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What relative words hang on: the year, the day if it is known, and the last day that the text can be of."""

    year: int | None
    day: date | None
    latest: date | None
    given: bool = False  # the year is that of a date nearby, so nothing is moved to the year before


@lru_cache(maxsize=4096)
def resolve(text: str, published: Published | None, year: int | None = None) -> Period:
    """The closed interval that the words of a time mean.

    `published`: publication date as known; without its day, words that hang on the day (目前, 今年以来) have no dates.
    `year`: the year of an explicit date in the same passage, for months and quarters beside it.
    Deadlines and stocks (年底, 到2025年, 截至6月底) have an end only. Recurring and vague words (每年, 近年来) have neither.
    """
    anchor = _Anchor(
        year if year is not None else published.year if published else None,
        published.day if published else None,
        published.latest if published else None,
        year is not None,
    )
    words = _SHORT_YEAR.sub("20", re.sub(r"[“”\s]", "", fold(text)))
    try:
        start, end = _interval(words, anchor)
    except ValueError:  # 2月30日, year 0: such a day does not exist
        start, end = NOTHING
    if start and end and start > end:
        start, end = NOTHING
    return Period(text, start, end)


_LEAD = re.compile("^(截[至止](?:到|至)?|到|至(?!今)|自|从)")
_END = re.compile("(以来|起|期间|时期|之前|以前|(?<!目|当|日)前)$")
_TWO_DATES = re.compile(f"({DATE}){TO}({DATE})")
_YEARS = re.compile(f"((?:19|20)[0-9]{{2}})年?度?{TO}((?:19|20)[0-9]{{2}})年?度?")
_HEAD = re.compile("^(?:((?:19|20)[0-9]{2})(?:年|(?=[全上下前第一二三四])|(?=[1-4]季))|([今去明前上本当同次])年)度?")
_NUMERIC = re.compile(r"((?:19|20)[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_SHORT_YEAR = re.compile("^(?=2[0-9]年[0-9]{1,2}月)")
"""24年1月."""
_NOW = re.compile("目前(?:为止)?|当前|当下|眼下|如今|现在|现阶段|迄今(?:为止)?|至今|今[天日]")


def _interval(words: str, anchor: _Anchor) -> Interval:
    for resolver in _RESOLVERS:
        found = resolver(words, anchor)
        if found is not None:
            return found
    return _dated(words, anchor)


def _numeric(words: str, anchor: _Anchor) -> Interval | None:
    match = _NUMERIC.fullmatch(words)
    if not match:
        return None
    day = date(*(int(g) for g in match.groups()))
    return day, day


def _now(words: str, anchor: _Anchor) -> Interval | None:
    core = _LEAD.sub("", words)
    if not _NOW.fullmatch(core):
        return None
    if core in ("今天", "今日"):
        return anchor.day, anchor.day
    return None, anchor.day


EARLY = 3
"""Months of a year in which reports look back on the years that are over."""


def _near(words: str, anchor: _Anchor) -> Interval | None:
    """近三年 back from the day; 未来五年, 三年内 forward to a deadline; 3年前 that year."""
    past = re.fullmatch(f"过去的?({N})年(?:[里来中间])?", words)
    if past and anchor.day and anchor.day.month <= EARLY:
        return date(anchor.day.year - _count(past[1]), 1, 1), date(anchor.day.year - 1, 12, 31)
    if match := re.fullmatch(f"(?:近|最近|过去)的?({N})(年|个月)(?:时间)?(?:以?来|间|[里中])?", words):
        if anchor.day is None:
            return NOTHING
        return _shift(anchor.day, -_months(match)) + timedelta(days=1), anchor.day
    if match := re.fullmatch(f"(?:未来|今后|接下来|往后)?的?({N})(年|个月)(?:时间)?[内间里中]?", words):
        return (None, _shift(anchor.day, _months(match))) if anchor.day else NOTHING
    if match := re.fullmatch(f"({N})年[之以]?前", words):
        return _year(anchor.year - _count(match[1])) if anchor.year else NOTHING
    return None


def _count(numeral: str) -> int:
    value = parse(numeral)
    if value is None:
        raise ValueError(numeral)
    return int(value)


def _months(match: re.Match[str]) -> int:
    return _count(match[1]) * (12 if match[2] == "年" else 1)


def _plan(words: str, anchor: _Anchor) -> Interval | None:
    """“十四五” is 2021 to 2025; the first plan with such a name, 十五, began in 2001."""
    match = re.fullmatch("(?:截[至止]|到|至|自|从)?十([一二三四五六])五(期间|时期|以来|末期?|初期?)?(?:以来)?", words)
    if not match:
        return None
    first = 2001 + 5 * _count(match[1])
    start, end = date(first, 1, 1), date(first + 4, 12, 31)
    if "以来" in words:
        return start, anchor.day
    if (match[2] or "").startswith("末") or words[0] in "截到至":
        return None, end
    if (match[2] or "").startswith("初"):
        return start, None
    return start, end


def _decade(words: str, anchor: _Anchor) -> Interval | None:
    """上世纪50年代, 80年代: ten years of the twentieth century."""
    named = re.match("(?:(?:上|20|二十)世纪)", words)
    decades = [_count(n) for n in re.findall("([1-9]0|[一二三四五六七八九]十)年代", words)]
    if not decades or not (named or decades[0] >= NO_CENTURY):
        return None
    return date(1900 + decades[0], 1, 1), date(1900 + decades[-1] + 9, 12, 31)


NO_CENTURY = 50
"""A decade from here on is the last century's without a word for it."""


def _years(words: str, anchor: _Anchor) -> Interval | None:
    match = _YEARS.match(words)
    return (date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)) if match else None


def _dates(words: str, anchor: _Anchor) -> Interval | None:
    """2023年3月至2024年6月."""
    match = _TWO_DATES.match(words)
    return (_dated(match[1], anchor)[0], _dated(match[2], anchor)[1]) if match else None


def _yesterday(words: str, anchor: _Anchor) -> Interval | None:
    step = {"昨": -1, "明": 1}.get(words[:1], 0)
    if words[1:] not in ("天", "日") or not step:
        return None
    day = anchor.day + timedelta(days=step) if anchor.day else None
    return day, day


_RESOLVERS: tuple[Callable[[str, _Anchor], Interval | None], ...] = (
    _numeric,
    _now,
    _near,
    _plan,
    _decade,
    _years,
    _dates,
    _yesterday,
)


def _dated(words: str, anchor: _Anchor) -> Interval:
    """A year, a part of it, or both, with what leads and what follows."""
    lead = _LEAD.match(words)
    core = words[lead.end() :] if lead else words
    tail = _END.search(core)
    core = core[: tail.start()] if tail else core
    ending = tail[1] if tail else ""
    if re.match("[二][〇零○]", core):
        core = str(parse(core[:4])) + core[4:]
    head = _HEAD.match(core)
    rest = core[head.end() :] if head else core
    year = _head_year(head, anchor)
    stretch = _part(rest, year, anchor, bool(head) or anchor.given)
    if stretch is None or stretch == NOTHING:
        return NOTHING
    return _bounded(stretch, lead[1] if lead else "", ending, anchor)


def _head_year(head: re.Match[str] | None, anchor: _Anchor) -> int | None:
    if head and head[1]:
        return int(head[1])
    if anchor.year is None or (head and head[2] in "当同次"):
        return None
    return anchor.year + {"去": -1, "上": -1, "前": -2, "明": 1}.get(head[2] if head else "", 0)


def _bounded(stretch: Interval, lead: str, ending: str, anchor: _Anchor) -> Interval:
    """截至, 到 and 前 leave the end; 以来 and 起 run from the start to the day of publication."""
    start, end = stretch
    if ending in ("以来", "起") or lead in ("自", "从"):
        if ending == "以来" and start and anchor.year == start.year and anchor.day is None:
            return NOTHING  # 今年以来 of a text whose day is unknown
        return start, anchor.day if ending == "以来" else None
    if lead or ending in ("前", "之前", "以前"):
        return None, end
    return start, end


def _part(rest: str, year: int | None, anchor: _Anchor, fixed: bool) -> Interval | None:
    """The part of a year; `fixed` when the words or the passage say which year it is."""
    if not rest:
        return _year(year) if year and fixed else NOTHING
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


def _edge(which: str, year: int, anchor: _Anchor, fixed: bool) -> Interval:
    if "初" in which:
        return date(year, 1, 1), None
    # a report of the first months that says 全年 or 年末 tells of the year that is over
    early = not fixed and anchor.day is not None and anchor.day.month <= EARLY
    if which == "全年":
        return _year(year - 1 if early else year)
    if early and which.endswith("末"):
        year -= 1
    return None, date(year, 12, 31)


def _month_edge(which: str | None, edge: str, anchor: _Anchor) -> Interval:
    """本月, 上月, 月底: of the month of publication, where that is known."""
    if anchor.day is None:
        return NOTHING
    day = _shift(anchor.day.replace(day=1), {"上": -1, "下": 1}.get((which or " ")[0], 0))
    start, end = day, _month_end(day.year, day.month)
    if edge in ("底", "末") and edge:
        return None, end
    return (start, None) if edge == "初" else (start, end)


_HALF = re.compile("([上下])半年")
_QUARTERS = re.compile("第?([一二三四1-4])(?:[至到、—–~～-]([二三四2-4]))?季度[末初]?")
_FIRST = re.compile(f"前({N})个?(季度|月)")
_RANGE = re.compile(f"({N})(?:月份?)?{TO}({N})月份?")


def _span_of_months(words: str) -> tuple[int, int] | None:
    """First and last month of 上半年, 三季度, 前三季度, 前5个月, 1—8月."""
    if match := _HALF.fullmatch(words):
        return (1, 6) if match[1] == "上" else (7, 12)
    if match := _QUARTERS.fullmatch(words):
        first, last = _count(match[1]), _count(match[2] or match[1])
        return 3 * first - 2, 3 * last
    if match := _FIRST.fullmatch(words):
        return 1, _count(match[1]) * (3 if match[2] == "季度" else 1)
    if match := _RANGE.fullmatch(words):
        return _count(match[1]), _count(match[2])
    return None


SLACK = timedelta(days=45)
"""1—8月 in a paper of 31 August is this year's; 1—11月 in one of January is last year's."""


def _too_late(start: date, end: date, words: str, anchor: _Anchor) -> bool:
    """Whether a stretch of the year of publication lies ahead, so that the year before is meant."""
    if anchor.latest is None or anchor.day is None:
        return False
    if start.month == 1 and not _HALF.match(words) and not _QUARTERS.fullmatch(words):
        return end > anchor.latest + SLACK
    return start > anchor.latest and (anchor.latest.month <= 2 or bool(_RANGE.fullmatch(words)))


_CALENDAR = re.compile(
    f"({N})月份?(?:(上旬|中旬|下旬|底前|底|末|初)|([0-9]{{1,2}})[日号](?:{TO}(?:([0-9]{{1,2}})月)?([0-9]{{1,2}})[日号])?)?"
)
_TENTHS = {"上旬": (1, 10), "中旬": (11, 20)}


def _calendar(words: str, year: int, anchor: _Anchor, fixed: bool) -> Interval:
    """A month, a third of it, a day or some days; of the year before where this year's is yet to come."""
    match = _CALENDAR.fullmatch(words)
    if not match:
        return NOTHING
    month, part, day, month2, day2 = match.groups()
    number = _count(month)
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


def _days(words: str, anchor: _Anchor) -> Interval:
    """10日, 10日至12日: the latest such day not after publication."""
    if anchor.day is None:
        return NOTHING
    days = [int(n) for n in DAY_IN.findall(words)]
    month = anchor.day.replace(day=1)
    if days[0] > anchor.day.day:
        month = _shift(month, -1)
    return month.replace(day=days[0]), month.replace(day=days[-1])


def _year(year: int) -> Interval:
    return date(year, 1, 1), date(year, 12, 31)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1]) if 1 <= month <= 12 else date(year, month, 1)


def _shift(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
