"""The zones that a text tells of as it does of parks: 松木经开区已入驻企业300家, 甲经开区管委会主任介绍，园区新签约项目20个.

In: the lines of a reading, the names found in each, the document's own region. Out: the same names and the zones that clauses are
about; for 园区 and 经开区 said again, the park or zone whose man was told of. Must not: take the zone that the whole document is
about, a class of them (省级开发区), or one that a list counts by place (甲高新区10个，乙县3个).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.naming.clauses import is_clause
from briefgen.extract.naming.names import left_edge
from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.siting import LIES, SITES, ZONES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, overlaps
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
_ZONE = any_of(ZONES)
ZONE_AGAIN = re.compile(f"(?<![^，。；：“\\n年月日度])(?:目前|该)?({_ZONE})")
"""经开区今年安排重点项目40个: a zone said again without its name."""
_NAME = r"[^的在与和及至到向从将把是为有了个家各该本我全级，。；：、“”（）\s0-9]"
_GOES_ON = f"{any_of(_WORDS['goes_on'])}|{_NAME}{{0,4}}(?:区域|片区)"
NAMED = re.compile(
    f"(?:{any_of(_WORDS['leads'])})?(?P<name>(?!{any_of((*_WORDS['no_name'], *LIES))}){_NAME}{{2,10}}?(?:{_ZONE}))(?!{_GOES_ON})"
)
_OFFICE, _MEN = any_of(_WORDS["offices"]), any_of(_WORDS["men"])
OFFICE = re.compile(f"[^，。；]{{0,3}}(?:{_OFFICE})|[^，。；]{{0,6}}(?:{_MEN})")
"""Behind a zone that only tells whose man speaks: 甲经开区党工委书记介绍，全市…."""
OF_OFFICE = re.compile(f"(?<![^，。；：”据\\n])(?P<name>{_NAME}{{2,24}}?(?:{SITES}))(?:{_OFFICE}|{_MEN})")
"""The park or zone that an office or a man is of: 甲经开区管委会主任介绍，园区…."""
LISTED = ("、", "和", "与", "及")


def with_zones(reading: Reading, names: Mapping[int, Sequence[Span]]) -> Mapping[int, Sequence[Span]]:
    """The names by line with the zones that clauses are about."""
    out = dict(names)
    for index, line in enumerate(reading.lines):
        told = [*_zones(line, names.get(index, ()), reading.scope)] if "区" in line.text else ()
        if told:
            out[index] = by_start(names.get(index, ()), told)
    return out


def office_of(line: Line) -> str | None:
    """The park or zone whose office or man a line tells of: 甲产业园管委会主任介绍，园区…."""
    if "委" not in line.text and "负责人" not in line.text and "经理" not in line.text:
        return None
    found = [m["name"] for m in OF_OFFICE.finditer(line.text) if left_edge(m["name"], len(m["name"])) == 0]
    return found[-1] if found and not is_clause(found[-1]) else None


def _zones(line: Line, named: Sequence[Span], scope: str | None) -> Iterator[Span]:
    for clause in line.clauses:
        start = next((t.end for t in line.times if t.start == clause), clause)
        found = NAMED.match(line.text, start)
        if found is None or not _is_told_of(line, found, scope):
            continue
        at, end = found.span("name")
        if not overlaps(at, end, named):
            yield Span(at, end, found["name"], "park", name=found["name"])


def _is_told_of(line: Line, found: re.Match[str], scope: str | None) -> bool:
    """Whether a clause is about a zone, and not the whole document."""
    start, end = found.span("name")
    own = any(p.start == start and p.region == scope for p in line.places)
    counted = any(v.start == end and v.type == "count" for v in line.values)
    listed = line.text.startswith(LISTED, end)
    there = line.text.startswith("的", end) and line.text.startswith(("在", "走进", "来到", "位于"), max(0, start - 2))
    does = left_edge(found["name"], end - start) > 0  # 永岭搬进工业区
    return not (own or counted or listed or there or does or OFFICE.match(line.text, end))
