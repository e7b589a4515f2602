"""Companies that a sentence calls by a name without the ending of one: 宁德时代, 三一重工, 海尔 (taxonomy/companies.yaml); airports and
ports, which have figures of their own (郑州机场完成客运量1353万人次).

In: the lines of a reading and the names found in them. Out: those names by line, for numbers only; they are no findings. Must
not take a part of a longer word or name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.naming.names import left_edge
from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.lookup import in_each
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import overlaps

Names = Mapping[int, Sequence[Span]]
TRADE = re.compile(r"产业|行业|零部件|工业(?!园)|生态圈|上下游|概念股|系(?!统)|杯")
"""Behind a name that only tells a trade or a set of others: 北京汽车产业, 华为生态圈."""


SERVED = ("为", "给", "向", "替", "供应", "配套", "服务")
"""Before a company that something is made for: 为特斯拉配套齿轮120万件."""


PORT = re.compile(
    "(?:机场|港)(?=(?:已|累计|共|全年|今年|[上下]半年)*(?:开通|开辟|完成|实现|旅客|客运|货邮|货运|货物|集装箱|吞吐|通航|航线))"
)


class Firms:
    """The short names of companies, found in many lines at once."""

    def __init__(self, names: Sequence[str]) -> None:
        self._finder = AhoCorasick(list(names), MatchKind.LeftmostLongest)

    def beside(self, reading: Reading, names: Names) -> dict[int, list[Span]]:
        """The companies of each line that has a number, those aside that stand in one of its `names`."""
        texts = [line.text if line.values else "" for line in reading.lines]
        out: dict[int, list[Span]] = {}
        for index, found in enumerate(in_each(texts, self._finder.find_matches_as_indexes)):
            line = reading.lines[index]
            places = [(start, end) for _, start, end in found if _stands_alone(line, start, end, names.get(index, ()))]
            told = [
                Span(start, end, line.text[start:end], "enterprise", name=line.text[start:end])
                for start, end in sorted([*places, *_ports(line)])
            ]
            if told:
                out[index] = told
        return out


def _ports(line: Line) -> Iterator[tuple[int, int]]:
    """The airports and ports that a line with a number tells the figures of."""
    for found in PORT.finditer(line.text) if line.values else ():
        place = next((p for p in line.places if 0 <= found.start() - p.end <= 6), None)
        start = place.start if place else left_edge(line.text, found.end())
        if found.end() - start > len(found[0]) + 1:
            yield start, found.end()


def _stands_alone(line: Line, start: int, end: int, named: Sequence[Span]) -> bool:
    if TRADE.match(line.text, end) or line.text.endswith(SERVED, 0, start) or overlaps(start, end, named):
        return False
    placed = any(start in (p.end, p.end + 1) for p in line.places) or any(p.start <= start < p.end for p in line.places)
    timed = any(t.end == start for t in line.times)
    return placed or timed or left_edge(line.text, end) == start
