"""Centres, schools and associations that only their own figures need: 甲检测中心可检项目由140项增至386项, 乙产业联盟（成员156家）.

In: a line. Out: their names. Must not: name a kind that is counted (省级企业技术中心新增12家), or what stands behind a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from briefgen.extract.naming.clauses import is_clause
from briefgen.extract.naming.names import left_edge
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
_HEAD = any_of(_WORDS["heads"])
_NAME = rf"(?P<name>[^，。；：、“”（）\s0-9的]{{3,24}}(?:{_HEAD}))(?!{any_of(_WORDS['never_before'])})"
_CHANGED = "(?:已?由|已?从|达到?|已达|为|有|突破|超过?|增至|覆盖|扩大到|发展到)?"
HEADED = re.compile(_HEAD)
TELLS = re.compile(rf"{_NAME}(?!{any_of(_WORDS['counts_it'])})[^，。；：、0-9的]{{2,8}}?{_CHANGED}{TO_NUMBER}[0-9]")
"""宁川轴承实验室检测项目由60项扩大到210项."""
HOLDS = re.compile(f"{_NAME}（(?:{any_of(_WORDS['holds'])}){TO_NUMBER}[0-9]")
"""云岭职业学院（在校生4300余名）, in a list."""
REST = 4
"""Characters of a name behind its place."""
OWN = re.compile(f"(?:中国|国家|[省市州县区])(?!级|[^，。；]{{0,2}}(?:企业|工程)?(?:技术|研究)中心).{{{REST},}}")
"""市轴承质检中心: the only one of its city."""


def institutes(line: Line) -> Iterator[Span]:
    """The institutions of a line whose own figures it tells."""
    if not line.values or HEADED.search(line.text) is None:
        return
    opening = (TELLS.match(line.text, next((t.end for t in line.times if t.start == at), at)) for at in line.clauses)
    for found in chain(filter(None, opening), HOLDS.finditer(line.text) if "（" in line.text else ()):
        start, end = found.span("name")
        if _is_one(line, start, end):
            yield Span(start, end, line.text[start:end], "platform", name=line.text[start:end])


def _is_one(line: Line, start: int, end: int) -> bool:
    """Whether a name is one institution's: it says where that is, or is the only one of a place."""
    name = line.text[start:end]
    placed = any(p.start == start and end - p.end >= REST for p in line.places)
    whole = left_edge(line.text[:end], end) <= start and end - start <= MAX_NAME
    return whole and not is_clause(name) and (placed or OWN.match(name) is not None)
