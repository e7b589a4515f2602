"""What a sentence only asks, or tells of a time long over, and so says of nothing that it is lacking, done or aimed at.

In: a reading, a line of it, its findings. Out: the findings without those. Must not: drop a name, nor what a report tells of the year
before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from briefgen.extract.finding.finding import Finding
from briefgen.extract.reading import Reading
from briefgen.fact import Kind

SAYS = frozenset({Kind.PROBLEM, Kind.MEASURE, Kind.TARGET})
"""What a question asks for: 问：主要目标是什么？."""
YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?=年(?!以来|至今|来|版|底前))")
STILL = re.compile("目前|如今|当前|现在|眼下|仍|至今|依然|以来|依旧")
"""In a sentence with a year that is over: its problem stands."""
MENDED = re.compile(
    "[，；](?:如今|现在|而今|眼下|目前)[^，。；未没仍难]{0,12}?(?:恢复|解决|化解|好转|改善|消除|扭转|补上|破解|补齐|不愁|成为历史|翻篇)"
)
"""Behind a problem in its sentence: 疫情期间订单缩水，如今全面恢复."""
ONCE = re.compile("一度(?!电)|曾(?:经|因|在|被|陷|面临|遭)")
DONE_SINCE = re.compile(
    "(?<![未没不])(?:完成|解决|化解|打通|破解|恢复|复工|复产|落实|办结|到位|封顶|竣工|投产|补齐|扭转|走出|盘活|销号)(?!不|一半|[^，。；]{0,4}[难慢])"
)
"""In the rest of its paragraph: what once stopped (因迁改一度停滞) goes on again (用45天完成迁改)."""
SPOKEN = ("“", "”")
OVER = 2
"""Years behind the text that a sentence tells of: a report in spring looks back on one."""


def but_no_longer(reading: Reading, index: int, own: list[Finding]) -> list[Finding]:
    """The findings of a line that still say something."""
    text = reading.lines[index].text
    if text.endswith(("？", "？”")):
        return [f for f in own if f.kind not in SAYS]
    if any(f.kind is Kind.PROBLEM for f in own):
        over = len(text) if _is_over(reading, index) else max((m.start() for m in MENDED.finditer(text)), default=0)
        return [f for f in own if f.kind is not Kind.PROBLEM or (f.start >= over and not _is_past(reading, index, f))]
    return own


def _is_past(reading: Reading, index: int, problem: Finding) -> bool:
    """Whether a problem is told as one there once was, and its sentence or the next of its paragraph that it is done with."""
    line = reading.lines[index]
    low = line.clause(problem.start)[0]
    if not ONCE.search(line.text, low, problem.end) or STILL.search(line.text, problem.end):
        return False
    following = reading.lines[index + 1 : index + 2]
    rest = line.text[problem.end :] + "".join(after.text for after in following if after.block == line.block)
    return DONE_SINCE.search(rest) is not None


def _is_over(reading: Reading, index: int) -> bool:
    """Whether a sentence tells of years gone by, in its own words or, of what is quoted alone, in those right behind it."""
    line = reading.lines[index]
    if reading.published is None or STILL.search(line.text):
        return False
    years = _years(line.text)
    quoted = line.text.startswith(SPOKEN[0]) and line.text.endswith(SPOKEN[1])
    if quoted and not years and index + 1 < len(reading.lines) and reading.lines[index + 1].block == line.block:
        years = _years(reading.lines[index + 1].text)
    return bool(years) and max(years) <= reading.published.latest.year - OVER


def _years(text: str) -> Collection[int]:
    return [int(year[0]) for year in YEAR.finditer(text)]
