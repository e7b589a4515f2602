"""The region of a number that is told of another place than the sentence's: 朔州（68.3%）、忻州（65.0%）, 多于乙市的38家, 比全省平均水平（7.7%）.

In: a line and the offset of a number or of its bracket. Out: a region id with its reason, None where the number is the sentence's own.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.other_places import told_of
from briefgen.taxonomy import Taxonomy


def of_yardstick(line: Line, start: int) -> Decided[str | None] | None:
    """多于乙市的38家, 比乙市的32%低: what the other place has."""
    other = next((m for m in line.places if m.end == start - 1 and m.region and not m.guarded), None)
    than = other and THAN.search(line.text, max(0, other.start - 3), other.start)
    multiple = any(v.start == start and v.type == "multiple" for v in line.values)
    return told_of(other, "比较中的") if other and than and not multiple else None


THAN = re.compile("(?:[高低多少快慢好大小]于|比|较|相比|不及|不如|落后|领先)$")


def in_brackets(line: Line, start: int, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """朔州（68.3%）、忻州（65.0%）: the number in the brackets is that of the place before them, wherever it lies; so is that of a
    yardstick."""
    named = next((m for m in line.places if m.end == start - 1 and not m.guarded), None)
    if named:
        return told_of(named, "括号前")
    wider = YARDSTICK.search(line.text, max(0, start - 12), start - 1)
    if wider is None:
        return None
    level = "国省市".index(wider[1])
    regions = (taxonomy.gazetteer.get(ident) for ident in taxonomy.gazetteer.ancestors(scope))
    above = next((r for r in regions if r and r.level == level), None)
    return Decided(above.id, f"区域：括号前“全{wider[1]}”即{above.name}") if above else None


YARDSTICK = re.compile(r"全([国省市])[^，。；（）]{0,6}$")
"""Before a bracket: 比全省平均水平（7.7%）."""
