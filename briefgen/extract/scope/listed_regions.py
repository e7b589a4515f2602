"""The region of a number that stands behind a list of places: one of them (甲市、乙县分别新增5家、3家), or that of all (甲、乙、丙3个市).

In: the place in a line, the places that the line names as its own. Out: a region id with its reason, None where no list tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import piece_of
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.loose_places import listed_zone, own_zone
from briefgen.extract.scope.other_places import COUNTS, told_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.siting import PARK
from briefgen.numerals import SEVERAL
from briefgen.taxonomy import Mention, Taxonomy
from briefgen.taxonomy.gazetteer import ZONE


class Place(NamedTuple):
    """The characters `start:end` of a line whose region is asked for, in a document about `scope`."""

    line: Line
    start: int
    end: int
    scope: str | None
    taxonomy: Taxonomy
    cues: Cues


def by_list(at: Place, own: list[Mention]) -> Decided[str | None] | None:
    """What a list of places says for a number: one of them, or all."""
    line, start = at.line, at.start
    if any(m.end == start and PLACES_COUNTED.match(line.text, start) and ends_list(line, m) for m in own):
        return Decided(at.scope, "区域：数的是所列各地")  # 甲市、乙县10个县（市）
    if row := _respective(line, own, start, at.scope, at.taxonomy):
        return row
    if line.text.startswith("：", start - 1) and (lead := next((m for m in own if m.end == start - 1), None)):
        return told_of(lead, "冒号前")  # 启东：36个 通州：16个
    if (listed := listed_zone(line, start)) and (zone := own_zone(listed, at.scope, at.taxonomy)):
        return zone
    if not own or own[0].end > start or line.text.endswith("各", 0, start):
        return None
    if _many_placed(line, own, start):
        return Decided(at.scope, "区域：数的是所列各地")
    # 瑞丽、河口、磨憨3个沿边产业园
    summed = SUMMED.search(line.text, line.clause(start)[0], start)
    return Decided(at.scope, "区域：数的是所列各地") if summed else None


SUMMED = re.compile(r"(?<![^，。；])[^，。；、0-9]{2,8}(?:、[^，。；、0-9]{2,6}){2,8}(?<![增加了])$")
_UNITS = "设区市|盟市|市州|州市|县市区|市县区|区县|县区|市县|城区|功能区|园区|开发区|镇街|乡镇|地(?![块址段方点])|[市县区州盟旗]"
PLACES_COUNTED = re.compile(rf"等?(?:[0-9]{{1,2}}|[{SEVERAL}])个?(?:{_UNITS})")
"""Behind the last place of a list: 甲、乙、丙3个市新开工项目均在30个以上 speaks of all of them."""
PLACE_LIST_COUNTED = re.compile(rf"(?:(?:、|和|与|及)[^，。；、0-9]{{2,8}}){{1,8}}?{PLACES_COUNTED.pattern}")
"""甲区、乙县等8个县（区）签订合作项目16个，总投资94亿元: neither is the first one's."""


def _many_placed(line: Line, own: list[Mention], start: int) -> bool:
    """蓬莱风电装备、福山汽车零部件和芝罘环保装备3个集群: a count of what lies in several places, each named in its item."""
    first = line.clause(start)[0]
    inside = [m for m in own if first <= m.start and m.end <= start]
    last = inside[-1] if inside else None
    if last is None or line.text[last.start - 1] not in JOINTS or not ITEM_END.fullmatch(line.text, last.end, start):
        return False
    others = [m for m in inside if m.region != last.region and line.text[m.end] != "、"]
    alone = not any(others and others[-1].start <= v.start < last.start for v in line.values)
    return bool(others) and alone and bool(COUNTS.match(line.text, start))


ITEM_END = re.compile("[^，。；、0-9]{2,14}")
JOINTS = ("、", "和", "与", "及")


def one_of_list(line: Line, own: Sequence[Mention], place: Mention, taxonomy: Taxonomy) -> bool:
    """甲县和乙县新增企业20家, 项目分别位于甲县、乙县，总投资8亿元: what is said of several places is of none of them alone."""
    beside = (
        m
        for m in own
        if (m.end + 1 == place.start and line.text.startswith(JOINTS, m.end))
        or (place.end + 1 == m.start and line.text.startswith(JOINTS, place.end))
    )
    return any(not taxonomy.gazetteer.akin(m.region, place.region or "") for m in beside)


def ends_list(line: Line, mention: Mention) -> bool:
    return line.text.rfind("、", line.clause(mention.start)[0], mention.start) >= 0


def _respective(
    line: Line, own: list[Mention], start: int, scope: str | None, taxonomy: Taxonomy
) -> Decided[str | None] | None:
    """昆山市、张家港市分别新增5家、3家，总投资分别为8亿元、6亿元: a row of numbers goes one to one with the places listed."""
    piece = piece_of(line, start) if own else None
    if piece is None:
        return None
    mention = next((m for m in own if piece[0] <= m.start and m.end <= piece[1]), None)
    if mention is None and (zone := ZONE.search(line.text, piece[0], piece[1])) and zone.end() == piece[1]:
        # 火炬高新区、海沧区分别…: a zone of the city among its districts
        city = taxonomy.gazetteer.get(taxonomy.gazetteer.city(scope) or "")
        name = re.split(r"[，：]", line.text[piece[0] : piece[1]])[-1]
        known = taxonomy.region(name) or (taxonomy.region(f"{city.short}{name}") if city else None)
        ident = known.id if known else f"{city.id}:{city.short}{name}" if city else scope
        return Decided(ident, f"区域：“分别”依次对应“{name}”", 0.8)
    if mention is None and PARK.fullmatch(line.text, *piece):
        return Decided(scope, f"区域：“{line.text[slice(*piece)]}”未写在何处", 0.8)
    return Decided(mention.region, f"区域：“分别”依次对应“{mention.text}”", 0.9) if mention else None
