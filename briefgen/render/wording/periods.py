"""Words for times: periods of facts, dates of papers. Pure, and the same for the page and for the audit that reads it.

A period is told absolutely where the model resolved it (上半年 of a paper of 2022 → 2022年上半年), else in its own words:
a reader of the brief must never take 今年 of an old paper for this year.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from briefgen.document import Published
from briefgen.fact import Period

_YEAR = re.compile(r"(?:19|20)\d\d年")


def date_words(day: date) -> str:
    """2024年5月9日."""
    return f"{day.year}年{day.month}月{day.day}日"


def published_words(published: Published | None) -> str:
    """The publication date cut to what is known: 2024年, 2024年5月 or 2024年5月9日."""
    if published is None:
        return "日期未载明"
    parts = [int(p) for p in published.best.split("-")]
    return "".join(f"{n}{unit}" for n, unit in zip(parts, "年月日", strict=False))


def period_words(period: Period | None) -> str:
    """The words for a fact's period, empty for none."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if _YEAR.search(period.text) or (start is None and end is None):
        return period.text
    if start is None:
        return f"截至{date_words(end)}" if end else period.text
    if end is None and period.text.endswith("初"):  # 8月初 says when something was done, not since when
        return f"{start.year}年{f'{start.month}月' if '月' in period.text else ''}初"
    if end is None:
        return f"{start.year}年以来" if (start.month, start.day) == (1, 1) else f"{date_words(start)}以来"
    return _interval(start, end, period.text)


def ends_on_a_day(period: Period) -> bool:
    """Whether the words of a period give the day it ends on; 未来五年 in a paper of 9 October ends on no day that anyone said."""
    end = period.end
    return end is not None and ("日" in period.text or end.day == calendar.monthrange(end.year, end.month)[1])


def _interval(start: date, end: date, text: str) -> str:
    if start == end:
        return date_words(start)
    if "以来" in text and (start.month, start.day) == (1, 1):
        return f"{start.year}年以来（截至{end.month}月{end.day}日）" if end.year == start.year else text
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if not whole_months:
        return f"{date_words(start)}至{date_words(end)}"
    if start.year != end.year:
        if start.month == 1 and end.month == 12:
            return f"{start.year}—{end.year}年"
        return f"{start.year}年{start.month}月至{end.year}年{end.month}月"
    if (start.month, end.month) == (1, 12):
        return f"{start.year}年"
    halves = {(1, 6): "上半年", (7, 12): "下半年", (1, 3): "一季度"}
    named = halves.get((start.month, end.month), "")
    if named and named in text:  # 上半年 stays 上半年, 1—6月 stays 1—6月
        return f"{start.year}年{named}"
    months = str(start.month) if start.month == end.month else f"{start.month}—{end.month}"
    return f"{start.year}年{months}月"
