"""Which region a fact belongs to: by clause, sentence, paragraph, heading, document, in this order.

In: a reading and a place in it. Out: a region id with its reason. Places only visited, quoted or compared with are left
out (cues `away`); 全市, 我市, 新区 mean what the document's own scope makes of them. Lists of places are read by `listed_regions`, numbers
of places that others are compared with by `compared_regions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.scope.compared_regions import in_brackets, of_yardstick
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.leading_places import leads
from briefgen.extract.scope.listed_regions import (
    PLACE_LIST_COUNTED,
    PLACES_COUNTED,
    Place,
    by_list,
    ends_list,
    one_of_list,
)
from briefgen.extract.scope.loose_places import own_zone, self_word, self_words, zones_of
from briefgen.extract.scope.other_places import (
    is_city_or_area,
    told_of,
    told_of_above,
    told_of_elsewhere,
    whole_province,
)
from briefgen.extract.scope.own_places import own_places
from briefgen.extract.scope.region_context import from_context, place_told
from briefgen.extract.text.building import BUILDS
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.siting import LIES
from briefgen.extract.text.wordlists import any_of
from briefgen.taxonomy import Mention, Taxonomy

# between a value and the name that it describes: 总投资60亿元的平度…
OF_NAME = re.compile(r"的[“‘]?")
# 蓝谷至胶东国际机场快速路 lies in neither end
ROAD = re.compile(r"[至到—–-]")
INCLUDED = re.compile(r"(?:包括|涵盖|囊括|涉及)[^，。；]{4,80}?等[^，。；]{0,20}$")
"""Before a number that counts more than what is listed: 包括甲市新材料、乙市新能源等产业链项目438个."""
BRACKET = 16
"""Characters that a bracket behind a place may say before its number: 宁乡（第68位，2010年第73位）."""
NEXT_INVESTMENT = re.compile("、(?:总|计划总?|预计总?|拟)?投资[^，。；、]{0,14}$")
DESCRIBED = re.compile("[0-9][万亿]*元的[“‘]?$")
"""总投资60亿元的甲市旅游综合体、总投资30亿元的文化中心: the place in the first name is not the second's."""
LIES_AT = re.compile(f"(?:{any_of(LIES)})$")


def decide_region(
    reading: Reading, index: int, start: int, end: int, taxonomy: Taxonomy, cues: Cues
) -> Decided[str | None]:
    """The region of the characters `start:end` of line `index`."""
    line = reading.lines[index]
    opened = line.text.rfind("（", 0, start) + 1
    inside = opened and "）" not in line.text[opened:start] and start - opened <= BRACKET
    if inside and (placed := in_brackets(line, opened, reading.scope, taxonomy)):
        return placed
    if line.text.startswith("的", start - 1) and (compared := of_yardstick(line, start)):
        return compared
    said = once(_said, reading, index, taxonomy, cues)
    if not any(said):  # most sentences name no place
        return once(from_context, reading, index, taxonomy, cues)
    told = _of_others(line, start, said, taxonomy) if said.above or said.elsewhere else None
    if told is None and (said.own or said.zones or said.words):
        meant = once(place_told, reading, index, taxonomy, cues) if said.words else None
        place = Place(line, start, end, meant.region if meant else reading.scope, taxonomy, cues)
        told = _by_sentence(place, said)
    return told or once(from_context, reading, index, taxonomy, cues)


def _of_others(line: Line, start: int, said: _Said, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """The place around the document's own, or far from it, that the sentence tells of."""
    own = [m.start for m in said.own]
    words = [word.start() for word in said.words]
    return told_of_above(line, start, said.above, [*own, *words]) or told_of_elsewhere(
        line, start, said.elsewhere, [*own, *(at for at in words if at < start)], taxonomy
    )


def _by_sentence(at: Place, said: _Said) -> Decided[str | None] | None:
    return _by_name(at, said.own) or by_list(at, said.own) or _by_clause(at, said) or _by_part(at, said)


def _by_name(at: Place, own: list[Mention]) -> Decided[str | None] | None:
    """The place in the name itself, or in the name that a value describes."""
    if not own:
        return None
    line = at.line
    within = [m for m in own if at.start <= m.start and m.end <= at.end]
    if (
        within
        and not ROAD.match(line.text, within[0].end)
        and not _brand(line, within[-1], at.start, at.end, at.taxonomy)
    ):
        return Decided(within[-1].region, f"区域：名称中的“{within[-1].text}”")
    named = _described(line, own, at.end)
    return Decided(named.region, f"区域：所修饰的名称含“{named.text}”") if named else None


def _by_clause(at: Place, said: _Said) -> Decided[str | None] | None:
    """The last place of the clause before the number, the zone or 全市 that it is about, else a place right behind."""
    line, start = at.line, at.start
    first, last = line.clause(start)
    if inside := _speaking([m for m in said.own if first <= m.start and m.end <= start], line, start):
        counted = PLACES_COUNTED.match(line.text, inside[-1].end) and ends_list(line, inside[-1])
        if counted or one_of_list(line, said.own, inside[-1], at.taxonomy):
            return Decided(at.scope, "区域：说的是所列各地")
        return told_of(inside[-1], "同一分句")
    if (led := said.zones.get(first)) and (zone := own_zone(led, at.scope, at.taxonomy)):
        return zone
    if wide := self_word(said.words, first, start, at.scope, at.taxonomy, at.cues):
        return wide
    following = [
        m for m in said.own if at.end <= m.start < min(last, at.end + 16) and "、" not in line.text[at.end : m.start]
    ]
    if built := _cell(at, said.own) or _built_in(at, said.own):
        return told_of(built, "下一分句")
    if not following:  # 甲公司计划投资5亿元的乙项目将落户丙县
        following = [m for m in said.own if at.end <= m.start < last and SETTLES.search(line.text, at.end, m.start)]
    if not following:
        return None
    if one_of_list(line, said.own, following[0], at.taxonomy):
        return Decided(at.scope, "区域：说的是所列各地")
    return Decided(following[0].region, f"区域：同一分句“{following[0].text}”", 0.8)


SETTLES = re.compile("(?:落户|落地|落子|选址)(?:于|在|到)?$")
BUILT_IN = "，在"
LEAST_NAME = 5
CLAUSE_BUILDS = re.compile(f"[^，。；]{{0,12}}?(?:{BUILDS}|设立|布局)")


def _cell(at: Place, own: list[Mention]) -> Mention | None:
    """4.甲减速器产线，乙区，总投资8亿元: a place alone behind what a clause opens with."""
    if at.start not in at.line.clauses or at.end - at.start < LEAST_NAME:
        return None
    ends = (p for p in own if p.start == at.end + 1 and at.line.text.startswith("，", p.end))
    return next(ends, None) if at.line.text.startswith("，", at.end) else None


def _built_in(at: Place, own: list[Mention]) -> Mention | None:
    """甲公司将投资60亿元，在乙市建设产业园: what is invested goes where the next clause builds."""
    start = at.end + len(BUILT_IN)
    place = next((m for m in own if m.start == start), None) if at.line.text.startswith(BUILT_IN, at.end) else None
    return place if place and CLAUSE_BUILDS.match(at.line.text, place.end) else None


def _by_part(at: Place, said: _Said) -> Decided[str | None] | None:
    """What leads an earlier clause of the same part of the sentence."""
    line, first = at.line, at.line.clause(at.start)[0]
    part = _told_since(line, at.start)
    if _of_whole_chain(at, said.own):
        return Decided(at.scope, "区域：说的是全链")
    if earlier := [m for m in said.own if part <= m.start and m.end <= first and leads(m, line)]:
        counted = PLACE_LIST_COUNTED.match(line.text, earlier[-1].end)
        if counted or one_of_list(line, said.own, earlier[-1], at.taxonomy):
            return Decided(at.scope, "区域：说的是所列各地")
        own = self_word(said.words, earlier[-1].end, first, at.scope, at.taxonomy, at.cues)
        # 甲市集中签约活动举行，我县签约两个项目，总投资3亿元: what is said last goes on
        return own or told_of(earlier[-1], "同句")
    for begin in reversed(said.zones):
        # 高新区完成投资128.6亿元，投资完成率96.2%: a zone that leads an earlier clause of the part
        if part <= begin < first and (zone := own_zone(said.zones[begin], at.scope, at.taxonomy)):
            return zone
    # 全市园区引进项目166个，协议引资315亿元: the whole that the sentence speaks of goes on
    return self_word(said.words, part, first, at.scope, at.taxonomy, at.cues)


WHOLE_CHAIN = re.compile("全(?:产业|行业)?(?:链|行业)")


def _of_whole_chain(at: Place, own: Sequence[Mention]) -> bool:
    """甲县引进企业4户，全产业链产值达212亿元，增长9.1%: what the clause tells of, or one before it behind the last place."""
    line = at.line
    if "全" not in line.text:
        return False
    placed = max((m.end for m in own if m.end <= at.start), default=line.part(at.start))
    behind = (start for start in line.clauses if placed <= start <= at.start)
    return any(WHOLE_CHAIN.match(line.text, start) for start in behind)


GOES_ON = re.compile("(?:累计|共|已)?(?:集聚|聚集|拥有|形成|培育|建成|实现|完成|新增|获批|占)")


def _told_since(line: Line, at: int) -> int:
    """Where the part of a sentence begins that holds `at`, or one before that it goes on about, saying nothing of whom it tells:
    甲市有企业95家；集聚冠军企业20家."""
    start = line.part(at)
    while start and GOES_ON.match(line.text, start):
        start = line.part(start - 1)
    return start


def _speaking(inside: list[Mention], line: Line, start: int) -> list[Mention]:
    """Those of a clause's places that can speak for a number: none of what a count merely includes, and where a thing lies rather
    than what it is called (位于甲市开发区内的乙地软件园)."""
    if not inside:
        return inside
    if included := INCLUDED.search(line.text, inside[0].start - 2 if inside[0].start > 1 else 0, start):
        inside = [m for m in inside if m.end <= included.start()]
    if (
        line.text.startswith("等", start - 1)
        and (item := line.text.rfind("、", line.clause(start)[0], inside[-1].start)) >= 0
    ):
        inside = [m for m in inside if m.end <= item]  # 甲公司丙烷脱氢、乙县尼龙切片等18个项目: of both
    if inside and NEXT_INVESTMENT.search(line.text, line.clause(start)[0], start):
        inside = [
            m for m in inside if not (DESCRIBED.search(line.text, 0, m.start) and "、" in line.text[m.end : start])
        ]
    lies = next((m for m in inside if LIES_AT.search(line.text, max(0, m.start - 3), m.start)), None)
    if lies and (of := line.text.find("的", lies.end, start)) >= 0:
        return [m for m in inside if m.end <= of]
    return inside


class _Said(NamedTuple):
    """What a line says for all its facts: its own places, the zones that open a clause by its start, 全市 and the like, and
    the places around the document's own, and cities that have nothing to do with it, by their start."""

    own: list[Mention]
    zones: dict[int, str]
    words: list[re.Match[str]]
    above: dict[int, Mention]
    elsewhere: dict[int, Mention]


def _said(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> _Said:
    line, scope, within = reading.lines[index], reading.scope, taxonomy.gazetteer.within
    places = [m for m in line.places if m.region and not m.guarded and m.region != scope]
    home = (taxonomy.gazetteer.city(scope) or scope) if places else None
    return _Said(
        once(own_places, reading, index, taxonomy, cues),
        zones_of(line),
        self_words(line, cues),
        {m.start: m for m in (*places, *whole_province(line, scope, taxonomy)) if within(scope, m.region)},
        {
            m.start: m
            for m in places
            if home and is_city_or_area(m, taxonomy) and not taxonomy.gazetteer.akin(m.region, home)
        },
    )


def _brand(line: Line, mention: Mention, start: int, end: int, taxonomy: Taxonomy) -> bool:
    """卧龙防爆: a company's short name that a far district's happens to open."""
    region = taxonomy.gazetteer.get(mention.region or "")
    short = region is not None and region.level == 3 and len(mention.text) == 2 and mention.start == start
    return short and end - start <= 6 and not line.text.endswith(("园", "区", "港", "城", "项目"), 0, end)


def _described(line: Line, own: list[Mention], end: int) -> Mention | None:
    of = OF_NAME.match(line.text, end) if line.text.startswith("的", end) else None
    return next((m for m in own if m.start == of.end()), None) if of else None
