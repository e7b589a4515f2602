"""Which time a number belongs to.

In: a reading and a value's place. Out: a Period resolved against the publication date, or None. A time rules what
follows it in its sentence until the next one; a stretch of time rules the rest of its paragraph where a sentence has
no time of its own. A base of comparison (较去年) and a time in a name (年度投资计划) rule nothing.
"""

from __future__ import annotations

import re

from briefgen.extract.cues import Cues
from briefgen.extract.decided import Decided
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.spans import Span
from briefgen.extract.times import resolve
from briefgen.fact import Period

# a day, a month's or year's end dates what is told beside it, not the next item of a list: 甲于9月底交付；乙…
POINT = re.compile(r"[0-9一二三四五六七八九十]+(?:日|月(?:份|底|末|初|[上中下]旬)?)$|年[底末]前?$|月[底末]$|年内$")
HEADED = re.compile(r"20[0-9]{2}年|今年|去年")


def ruling_times(reading: Reading, index: int, cues: Cues) -> list[Span]:
    """The times of a line that can rule a number, in order."""
    return once(_ruling, reading, index, cues)


def _ruling(reading: Reading, index: int, cues: Cues) -> list[Span]:
    line = reading.lines[index]
    return [t for t in line.times if not _is_base(line, t, cues) and not cues.not_period.match(line.text, t.end)]


def _is_base(line: Line, time: Span, cues: Cues) -> bool:
    return bool(cues.base.search(line.text[max(0, time.start - 2) : time.start]))


def decide_period(reading: Reading, index: int, start: int, cues: Cues) -> Decided[Period | None]:
    """The period of the number at `start` of line `index`."""
    line = reading.lines[index]
    before = (t for t in reversed(ruling_times(reading, index, cues)) if t.end <= start and _reaches(line, t, start))
    if time := next(before, None):
        period = resolve(time.text, reading.published)
        return Decided(period, f"时期：“{time.text}”")
    carried = once(_carried, reading, index, cues)
    if carried:
        return Decided(carried, f"时期：承前文“{carried.text}”", 0.7)
    if headed := once(_headed, reading, index):
        return Decided(headed, f"时期：标题“{headed.text}”", 0.6)
    return Decided(None, "时期：未写明")


def _reaches(line: Line, time: Span, start: int) -> bool:
    """Whether a time speaks for a number after it: 每天 for its own clause, a day for its own item of a list."""
    if time.text.startswith("每"):
        return time.start >= line.clause(start)[0]
    return time.start > line.text.rfind("；", 0, start) or not POINT.search(time.text)


def _headed(reading: Reading, index: int) -> Period | None:
    """The year of the heading above: 一、2023年工作回顾, 三、2024年重点工作."""
    for heading in reversed(reading.lines[index].headings):
        if year := HEADED.search(heading):
            return resolve(year[0], reading.published)
    return None


def _carried(reading: Reading, index: int, cues: Cues) -> Period | None:
    line = reading.lines[index]
    for at in range(index - 1, max(-1, index - 8), -1):
        earlier = reading.lines[at]
        if earlier.block != line.block:
            return None
        if times := ruling_times(reading, at, cues):
            period = resolve(times[-1].text, reading.published)
            stretch = period.start and period.end and (period.end - period.start).days > 31
            goes_on = at == index - 1 and cues.carry.match(line.text)
            return period if stretch and (goes_on or earlier.times[0].start < 12) else None
    return None
