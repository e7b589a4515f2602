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
        return [f for f in own if f.kind is not Kind.PROBLEM or f.start >= over]
    return own


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
