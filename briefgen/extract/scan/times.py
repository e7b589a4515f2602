"""What a time means: the closed interval of days against the publication date.

In: the words of one time and the publication date. Out: a Period with ISO days. Must not invent: recurring, vague and
unresolvable times have no days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from briefgen.document import Published
from briefgen.extract.scan.numerals import fold, parse
from briefgen.extract.scan.timewords import DATE, TO, N, find
from briefgen.extract.scan.year_parts import EARLY, NOTHING, Anchor, Interval, count, part_of_year, shifted, whole_year
from briefgen.fact import Period
from briefgen.numerals import DIGITS

__all__ = ["find", "resolve"]


@lru_cache(maxsize=4096)
def resolve(text: str, published: Published | None, year: int | None = None) -> Period:
    """The closed interval that the words of a time mean.

    `published`: publication date as known; without its day, words that hang on the day (目前, 今年以来) have no dates.
    `year`: the year of an explicit date in the same passage, for months and quarters beside it.
    Deadlines and stocks (年底, 到2025年, 截至6月底) have an end only. Recurring and vague words (每年, 近年来) have neither.
    """
    anchor = Anchor(
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
_END = re.compile("(以来|至今|起|期间|时期|之前|以前|(?<!目|当|日)前)$")
_TWO_DATES = re.compile(f"({DATE}){TO}({DATE})")
_YEARS = re.compile(f"((?:19|20)[0-9]{{2}})年?度?{TO}((?:19|20)[0-9]{{2}})年?度?")
_HEAD = re.compile("^(?:((?:19|20)[0-9]{2})(?:年|(?=[全上下前第一二三四])|(?=[1-4]季))|([今去明前上本当同次])年)度?")
_NUMERIC = re.compile(r"((?:19|20)[0-9]{2})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_SHORT_YEAR = re.compile("^(?=2[0-9]年[0-9]{1,2}月)")
"""24年1月."""
_NOW = re.compile("目前(?:为止)?|发稿时?|当前|当下|眼下|如今|现在|现阶段|迄今(?:为止)?|至今|今[天日]")


def _interval(words: str, anchor: Anchor) -> Interval:
    words = words.replace("开年以来", "今年以来")
    for resolver in _RESOLVERS:
        found = resolver(words, anchor)
        if found is not None:
            return found
    return _dated(words, anchor)


def _numeric(words: str, anchor: Anchor) -> Interval | None:
    match = _NUMERIC.fullmatch(words)
    if not match:
        return None
    day = date(*(int(g) for g in match.groups()))
    return day, day


def _now(words: str, anchor: Anchor) -> Interval | None:
    core = _LEAD.sub("", words)
    if not _NOW.fullmatch(core):
        return None
    if core in ("今天", "今日"):
        return anchor.day, anchor.day
    return None, anchor.day


def _near(words: str, anchor: Anchor) -> Interval | None:
    """近三年 back from the day; 未来五年, 三年内 forward to a deadline; 3年前 that year."""
    past = re.fullmatch(f"过去的?({N})年(?:[里来中间])?", words)
    if past and anchor.day and anchor.day.month <= EARLY:
        return date(anchor.day.year - count(past[1]), 1, 1), date(anchor.day.year - 1, 12, 31)
    if match := re.fullmatch(f"(?:近|最近|过去)的?({N})(年|个月)(?:时间)?(?:以?来|间|[里中])?", words):
        if anchor.day is None:
            return NOTHING
        return shifted(anchor.day, -_months(match)) + timedelta(days=1), anchor.day
    ahead = f"(?:未来|今后|接下来|往后)的?({N})(年|个月)(?:时间)?[内间里中]?"
    if match := re.fullmatch(ahead, words) or re.fullmatch(f"({N})(年|个月)(?:时间)?[之以]?内", words):
        return (None, shifted(anchor.day, _months(match))) if anchor.day else NOTHING
    if match := re.fullmatch(f"({N})年[之以]?前", words):
        return whole_year(anchor.year - count(match[1])) if anchor.year else NOTHING
    return None


def _months(match: re.Match[str]) -> int:
    return count(match[1]) * (12 if match[2] == "年" else 1)


def _plan(words: str, anchor: Anchor) -> Interval | None:
    """“十四五” is 2021 to 2025; the first plan with such a name, 十五, began in 2001."""
    match = re.fullmatch("(?:截[至止]|到|至|自|从)?十([一二三四五六])五(期间|时期|以来|末期?|初期?)?(?:以来)?", words)
    if not match:
        return None
    first = 2001 + 5 * count(match[1])
    start, end = date(first, 1, 1), date(first + 4, 12, 31)
    if "以来" in words:
        return start, anchor.day
    if (match[2] or "").startswith("末") or words[0] in "截到至":
        return None, end
    if (match[2] or "").startswith("初"):
        return start, None
    return start, end


def _decade(words: str, anchor: Anchor) -> Interval | None:
    """上世纪50年代, 80年代: ten years of the twentieth century."""
    named = re.match("(?:(?:上|20|二十)世纪)", words)
    decades = [count(n) for n in re.findall(f"([1-9]0|[{DIGITS}]十)年代", words)]
    if not decades or not (named or decades[0] >= NO_CENTURY):
        return None
    return date(1900 + decades[0], 1, 1), date(1900 + decades[-1] + 9, 12, 31)


NO_CENTURY = 50
"""A decade from here on is the last century's without a word for it."""


def _years(words: str, anchor: Anchor) -> Interval | None:
    match = _YEARS.match(words)
    return (date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)) if match else None


def _dates(words: str, anchor: Anchor) -> Interval | None:
    """2023年3月至2024年6月."""
    match = _TWO_DATES.match(words)
    return (_dated(match[1], anchor)[0], _dated(match[2], anchor)[1]) if match else None


def _yesterday(words: str, anchor: Anchor) -> Interval | None:
    step = {"昨": -1, "明": 1}.get(words[:1], 0)
    if words[1:] not in ("天", "日") or not step:
        return None
    day = anchor.day + timedelta(days=step) if anchor.day else None
    return day, day


_RESOLVERS: tuple[Callable[[str, Anchor], Interval | None], ...] = (
    _numeric,
    _now,
    _near,
    _plan,
    _decade,
    _years,
    _dates,
    _yesterday,
)


def _dated(words: str, anchor: Anchor) -> Interval:
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
    stretch = part_of_year(rest, year, anchor, bool(head) or anchor.given)
    if stretch == NOTHING:
        return NOTHING
    return _bounded(stretch, lead[1] if lead else "", ending, anchor)


def _head_year(head: re.Match[str] | None, anchor: Anchor) -> int | None:
    if head and head[1]:
        return int(head[1])
    if anchor.year is None or (head and head[2] in "当同次"):
        return None
    return anchor.year + {"去": -1, "上": -1, "前": -2, "明": 1}.get(head[2] if head else "", 0)


SINCE = ("以来", "至今")


def _bounded(stretch: Interval, lead: str, ending: str, anchor: Anchor) -> Interval:
    """截至, 到 and 前 leave the end; 以来 and 起 run from the start to the day of publication."""
    start, end = stretch
    if ending in (*SINCE, "起") or lead in ("自", "从"):
        if ending in SINCE and start and anchor.year == start.year and anchor.day is None:
            return NOTHING  # 今年以来 of a text whose day is unknown
        return start, anchor.day if ending in SINCE else None
    if lead or ending in ("前", "之前", "以前"):
        return None, end
    return start, end
