"""Which region a fact belongs to: by clause, sentence, paragraph, heading, document, in this order.

In: a reading and a place in it. Out: a region id with its reason. Places only visited, quoted or compared with are left
out (cues `away`); 全市, 我市, 新区 mean what the document's own scope makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.document import BlockKind
from briefgen.extract.cues import Cues
from briefgen.extract.decided import Decided
from briefgen.extract.reading import WHOLE, Line, Reading, once
from briefgen.extract.rows import piece_at
from briefgen.taxonomy import Mention, Taxonomy
from briefgen.taxonomy.places import ZONE
from briefgen.taxonomy.visits import visited

# between a value and the name that it describes: 总投资60亿元的平度…
OF_NAME = re.compile(r"的[“‘]?")
# 蓝谷至胶东国际机场快速路 lies in neither end
ROAD = re.compile(r"[至到—–-]")
POINT = re.compile(
    r"[一二三四五六七八九十]是|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]，"
)
"""Opens the next point of a list, which is no longer about the place of the one before."""
SUMMED = re.compile(r"(?<![^，。；])[^，。；、0-9]{2,8}(?:、[^，。；、0-9]{2,6}){2,8}(?<![增加了])$")
COUNTED = re.compile(
    r"等?(?:[0-9]{1,2}|[两二三四五六七八九十])个?(?:设区市|盟市|市州|州市|县市区|市县区|区县|县区|市县|[市县区州盟旗])"
)
"""Behind the last place of a list: 甲、乙、丙3个市新开工项目均在30个以上 speaks of all of them."""
INCLUDED = re.compile(r"(?:包括|涵盖|囊括|涉及)[^，。；]{4,80}?等[^，。；]{0,20}$")
"""Before a number that counts more than what is listed: 包括甲市新材料、乙市新能源等产业链项目438个."""
SITED = re.compile(r"(?:位于|坐落于|坐落在|地处)$")
RANKED = re.compile(r"第[一二三四五六七八九十0-9]+(?!产业)|前列|前茅|前[一二三四五六七八九十0-9]+[位名]|平均")
"""Behind 全市 where it is the yardstick: 总量全市第三."""
MARK = re.compile(r"[0-9]{1,2}[.．、]|[■▲●◆]")
"""Before the first word of an item."""
OPENING = re.compile(
    rf"{MARK.pattern}|(?:同日|同时|当天|当日|近日|日前|此外|另外|今年以来|目前|连日来|据了解|据悉|(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日)，?"
)
"""Before the place that a paragraph opens with."""
LEVELS = {"city": (1, 2), "county": (3, 4), "province": (1, 1)}


def decide_region(
    reading: Reading, index: int, start: int, end: int, taxonomy: Taxonomy, cues: Cues
) -> Decided[str | None]:
    """The region of the characters `start:end` of line `index`."""
    line = reading.lines[index]
    if line.text.startswith("（", start - 1) and (placed := _bracketed(line, start, reading.scope, taxonomy)):
        return placed
    said = once(_said, reading, index, taxonomy, cues)
    if said is None or not any(said):  # most sentences name no place
        return once(_from_context, reading, index, taxonomy, cues)
    own, zones, words = said
    clause_start, clause_end = line.clause(start)
    within = [m for m in own if start <= m.start and m.end <= end and not _above(m.region, reading.scope, taxonomy)]
    if within and not ROAD.match(line.text, within[0].end) and not _brand(line, within[-1], start, end, taxonomy):
        return Decided(within[-1].region, f"区域：名称中的“{within[-1].text}”")
    if named := _described(line, own, end):
        return Decided(named.region, f"区域：所修饰的名称含“{named.text}”")
    if COUNTED.match(line.text, start) and any(m.end == start and _ends_list(line, m) for m in own):
        return Decided(reading.scope, "区域：数的是所列各地")  # 甲市、乙县10个县（市）
    if row := _respective(line, own, start, reading.scope, taxonomy):
        return row
    if zone := _own_zone(_listed_zone(line, start), reading.scope, taxonomy):
        return zone
    summed = not line.text.endswith("各", 0, start) and SUMMED.search(line.text, clause_start, start)
    if summed and any(m.end <= start for m in own):
        return Decided(reading.scope, "区域：数的是所列各地")  # 瑞丽、河口、磨憨3个沿边产业园
    if inside := _speaking([m for m in own if clause_start <= m.start and m.end <= start], line, start):
        if COUNTED.match(line.text, inside[-1].end) and _ends_list(line, inside[-1]):
            return Decided(reading.scope, "区域：说的是所列各地")
        return _told(inside[-1], "同一分句")
    if zone := _own_zone(zones.get(clause_start), reading.scope, taxonomy):
        return zone
    if wide := _self_word(words, clause_start, start, reading.scope, taxonomy, cues):
        return wide
    if following := [
        m for m in own if end <= m.start < min(clause_end, end + 16) and "、" not in line.text[end : m.start]
    ]:
        return Decided(following[0].region, f"区域：同一分句“{following[0].text}”", 0.8)
    part = max(line.text.rfind("；", 0, start), line.text.rfind("。", 0, start)) + 1
    if earlier := [m for m in own if part <= m.start and m.end <= clause_start and _leads(m, line)]:
        return _told(earlier[-1], "同句")
    for at in reversed(zones):
        # 高新区完成投资128.6亿元，投资完成率96.2%: a zone that leads an earlier clause of the part
        if part <= at < clause_start and (zone := _own_zone(zones[at], reading.scope, taxonomy)):
            return zone
    # 全市园区引进项目166个，协议引资315亿元: the whole that the sentence speaks of goes on
    wide = _self_word(words, part, clause_start, reading.scope, taxonomy, cues)
    return wide or once(_from_context, reading, index, taxonomy, cues)


def _speaking(inside: list[Mention], line: Line, start: int) -> list[Mention]:
    """Those of a clause's places that can speak for a number: none of what a count merely includes, and where a thing lies rather
    than what it is called (位于甲市开发区内的乙地软件园)."""
    if not inside:
        return inside
    if included := INCLUDED.search(line.text, inside[0].start - 2 if inside[0].start > 1 else 0, start):
        inside = [m for m in inside if m.end <= included.start()]
    lies = next((m for m in inside if SITED.search(line.text, max(0, m.start - 3), m.start)), None)
    if lies and (of := line.text.find("的", lies.end, start)) >= 0:
        return [m for m in inside if m.end <= of]
    return inside


def _ends_list(line: Line, mention: Mention) -> bool:
    return line.text.rfind("、", line.clause(mention.start)[0], mention.start) >= 0


class _Said(NamedTuple):
    """What a line says for all its facts: its own places, the zones that open a clause by its start, 全市 and the like."""

    own: list[Mention]
    zones: dict[int, str]
    words: list[re.Match[str]]


def _said(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> _Said | None:
    """None for a line that names no place at all."""
    said = _Said(
        once(_own_places, reading, index, taxonomy, cues), _zones(reading, index), _self_words(reading, index, cues)
    )
    return said if any(said) or reading.lines[index].places else None


def _above(region: str | None, scope: str | None, taxonomy: Taxonomy) -> bool:
    """Whether a place is the city above the document's own: 芜湖长江公路二桥 in a paper of a district of 芜湖."""
    return region != scope and taxonomy.gazetteer.within(scope, region)


def _brand(line: Line, mention: Mention, start: int, end: int, taxonomy: Taxonomy) -> bool:
    """卧龙防爆: a company's short name that a far district's happens to open."""
    region = taxonomy.gazetteer.get(mention.region or "")
    short = region is not None and region.level == 3 and len(mention.text) == 2 and mention.start == start
    return short and end - start <= 6 and not line.text.endswith(("园", "区", "港", "城", "项目"), 0, end)


def _own_places(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> list[Mention]:
    line = reading.lines[index]
    own: list[Mention] = []
    for m in line.places:
        # 甲市和乙市: the second is no yardstick of the first
        joined = bool(own) and own[-1].end == m.start - 1 and line.text[m.start - 1] in "和与及"
        if subject_place(m, line.text, reading.scope, taxonomy, cues, joined):
            own.append(m)
    return own


def _told(mention: Mention, where: str) -> Decided[str | None]:
    return Decided(mention.region, f"区域：{where}“{mention.text}”")


def _respective(
    line: Line, own: list[Mention], start: int, scope: str | None, taxonomy: Taxonomy
) -> Decided[str | None] | None:
    """昆山市、张家港市分别新增5家、3家，总投资分别为8亿元、6亿元: a row of numbers goes one to one with the places listed."""
    piece = piece_at(line, start) if len(own) > 1 else None
    mention = next((m for m in own if piece and piece[0] <= m.start and m.end <= piece[1]), None)
    if piece and mention is None and (zone := ZONE.search(line.text, piece[0], piece[1])) and zone.end() == piece[1]:
        # 火炬高新区、海沧区分别…: a zone of the city among its districts
        city = taxonomy.gazetteer.get(taxonomy.gazetteer.city(scope) or "")
        name = re.split(r"[，：]", line.text[piece[0] : piece[1]])[-1]
        known = taxonomy.region(name) or (taxonomy.region(f"{city.short}{name}") if city else None)
        ident = known.id if known else f"{city.id}:{city.short}{name}" if city else scope
        return Decided(ident, f"区域：“分别”依次对应“{name}”", 0.8)
    return Decided(mention.region, f"区域：“分别”依次对应“{mention.text}”", 0.9) if mention else None


YARDSTICK = re.compile(r"全([国省市])[^，。；（）]{0,6}$")
"""Before a bracket: 比全省平均水平（7.7%）."""


def _bracketed(line: Line, start: int, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """朔州（68.3%）、忻州（65.0%）: the number in the brackets is that of the place before them, wherever it lies; so is that of a
    yardstick."""
    named = next((m for m in line.places if m.end == start - 1 and not m.guarded), None)
    if named:
        return _told(named, "括号前")
    wider = YARDSTICK.search(line.text, max(0, start - 12), start - 1)
    if wider is None:
        return None
    level = "国省市".index(wider[1])
    regions = (taxonomy.gazetteer.get(ident) for ident in taxonomy.gazetteer.ancestors(scope))
    above = next((r for r in regions if r and r.level == level), None)
    return Decided(above.id, f"区域：括号前“全{wider[1]}”即{above.name}") if above else None


def _zones(reading: Reading, index: int) -> dict[int, str]:
    line = reading.lines[index]
    if not ZONE.search(line.text):
        return {}
    marked = MARK.match(line.text)
    begins = (marked.end() if marked and not start else start for start in line.clauses)
    found = ((line.clause(begin)[0], ZONE.match(line.text, begin)) for begin in begins)
    # 高新区和六个工业园区 are more than the zone
    return {
        start: zone[0] for start, zone in found if zone and not line.text.startswith(("和", "与", "及"), zone.end())
    }


def _listed_zone(line: Line, start: int) -> str | None:
    """江油市56个、高新区32个: a zone among the places of a list, right before its number."""
    if not line.text.endswith(("区", "城"), 0, start):
        return None
    low = line.text.rfind("、", 0, start) + 1
    zone = ZONE.fullmatch(line.text, low, start) if low else None
    return zone[0] if zone else None


def _own_zone(word: str | None, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """高新区, 经开区 at the head of a clause, in a paper about a city, is the city's own."""
    city = taxonomy.gazetteer.get(taxonomy.gazetteer.city(scope) or "") if word else None
    if not word or not city or word == "新区":
        return None
    zone = taxonomy.region(f"{city.short}{word}")
    own = taxonomy.gazetteer.get(scope or "")
    if own and own.level > 3 and own.name.endswith(word):
        return Decided(own.id, f"区域：“{word}”即{own.name}", 0.8)
    if zone is None and own and own.level == 3 and own.parent == city.id and word in ("开发区", "经济开发区"):
        city = own  # 开发区 in a district's paper is the district's
    zone = zone or taxonomy.region(f"{city.id}:{city.short}{word}")
    return Decided(zone.id, f"区域：“{word}”即{zone.name}", 0.7) if zone else None


def _described(line: Line, own: list[Mention], end: int) -> Mention | None:
    of = OF_NAME.match(line.text, end)
    return next((m for m in own if of and m.start == of.end()), None)


def _leads(mention: Mention, line: Line) -> bool:
    """Whether a clause is about the place: it stands first, or after 在."""
    start, _ = line.clause(mention.start)
    head = line.text[start : mention.start]
    return (
        head in ("", "在", "其中", "仅", "截至目前", "此次", "本次")
        or MARK.fullmatch(head) is not None
        or head.endswith(("位于", "坐落于", "地处"))
        or head in ("推动", "支持", "促进", "助推", "助力")
    )


def subject_place(
    mention: Mention, text: str, scope: str | None, taxonomy: Taxonomy, cues: Cues, joined: bool = False
) -> bool:
    """Whether a place name can be what a sentence or heading speaks of: it lies in the document's scope and is no
    destination, origin or yardstick, unless it is `joined` to such a place."""
    places = taxonomy.gazetteer
    region = places.get(mention.region) if mention.region else None
    if mention.guarded or region is None:
        return False
    if not (scope and places.within(region.id, scope)) and visited(text, mention.start, mention.end):
        return False
    home = places.city(scope) or scope
    if home and not places.within(region.id, home):
        return False
    if home and region.id != scope and places.within(scope, region.id):
        # the city above a district's document: 全市, 青岛 as yardstick or as a part of names
        return _opens(mention, text)
    return joined or not cues.away.search(text[max(0, mention.start - 4) : mention.start])


def _opens(mention: Mention, text: str) -> bool:
    """Whether a place stands first in its clause, by itself (青岛, not 青岛市级)."""
    first = not mention.start or text[mention.start - 1] in "，；。！？：…\n—"
    return first and not text.startswith("市", mention.end)


def _self_words(reading: Reading, index: int, cues: Cues) -> list[re.Match[str]]:
    """全市, 我区 and the like; in 高于全市平均, 占全市产量 the wider place is the yardstick."""
    text = reading.lines[index].text
    found = cues.self_pattern.finditer(text)
    return [
        w
        for w in found
        if not cues.away.search(text[max(0, w.start() - 4) : w.start()])
        and not RANKED.match(text, w.end())
        and not text.startswith("“", w.start() - 1)  # “全市争一流” is a motto
    ]


def _self_word(
    found: Sequence[re.Match[str]], start: int, end: int, scope: str | None, taxonomy: Taxonomy, cues: Cues
) -> Decided[str | None] | None:
    words = [w[0] for w in found if start <= w.start() and w.end() <= end]
    if not words or not scope:
        return None
    word = words[-1]
    low, high = LEVELS[cues.self_words[word]]
    for ident in taxonomy.gazetteer.ancestors(scope):
        region = taxonomy.gazetteer.get(ident)
        fits = region and low <= region.level <= high
        # a county-level city calls itself 全市 in its own papers
        own_city = region and ident == scope and region.kind == "county_city" and low == 1
        if region and (fits or own_city):
            return Decided(ident, f"区域：“{word}”即{region.name}")
    return None


def _from_context(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> Decided[str | None]:
    line = reading.lines[index]
    if seat := _seat(line, reading.scope, taxonomy):
        return seat
    if topic := _topic(reading, index, taxonomy, cues):
        return Decided(topic.region, f"区域：同段前文“{topic.text}”", 0.7)
    above = once(_places_above, reading, WHOLE, taxonomy)
    for heading in reversed(line.headings):
        for mention in above[heading]:
            if subject_place(mention, heading, reading.scope, taxonomy, cues):
                return Decided(mention.region, f"区域：标题“{mention.text}”", 0.7)
    region = taxonomy.gazetteer.get(reading.scope) if reading.scope else None
    return Decided(reading.scope, f"区域：全文所写为{region.name}" if region else "区域：不明", 0.9 if region else 0.3)


COMPANY = re.compile(r"[^，。；：、（）]{2,14}(?:有限公司|股份公司|有限责任公司)")


def _seat(line: Line, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """In a paper of a whole province or the country, a company that opens a sentence sits in the city that opens its name."""
    first = line.places[0] if line.places else None
    if first is None or first.start or not first.guarded or not COMPANY.match(line.text, first.end):
        return None
    region, own = taxonomy.region(first.text), taxonomy.gazetteer.get(scope or "")
    wide = own is None or own.level < 2
    if not wide or region is None or region.level != 2 or (own and not taxonomy.gazetteer.within(region.id, own.id)):
        return None
    return Decided(region.id, f"区域：句首企业名含“{first.text}”", 0.6)


def _places_above(reading: Reading, _: int, taxonomy: Taxonomy) -> dict[str, tuple[Mention, ...]]:
    """The places that each heading of the document names."""
    headings = {heading for line in reading.lines for heading in line.headings}
    return {heading: taxonomy.places(heading, reading.scope) for heading in headings}


def _topic(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> Mention | None:
    """The place that opens an earlier sentence of the same paragraph (即墨区……。……。), if no wider word came since."""
    line = reading.lines[index]
    if line.kind is not BlockKind.BODY:
        return None
    for at in range(index - 1, max(-1, index - 8), -1):
        earlier = reading.lines[at]
        if earlier.block != line.block or POINT.match(reading.lines[at + 1].text):
            return None
        if once(_speaks_of_self, reading, at, cues):
            return None
        own = once(_own_places, reading, at, taxonomy, cues)
        if own and _heads_list(earlier, own[0]):
            return None
        if own and _opens_line(earlier, own[0].start):
            return own[0]
    return None


AT = ("在", "走进", "来到", "位于")
PREMISES = re.compile(r"[^，。；]{2,40}(?:公司|厂|车间|集团|生产线|基地|工地|施工现场)")
"""4月24日，在甲区某公司生产车间…: what a reporter sees there tells of the place, to the end of the paragraph."""


def _opens_line(line: Line, start: int) -> bool:
    """Whether nothing but a time or the like stands before `start`: 1—11月，甲市签约项目96个."""
    if not start or OPENING.fullmatch(line.text, 0, start):
        return True
    time = line.times[0] if line.times else None
    began = time.end if time and not time.start else 0
    head = line.text[began:start].lstrip("，")
    return not head or (head in AT and PREMISES.match(line.text, start) is not None)


def _heads_list(line: Line, mention: Mention) -> bool:
    """Whether a place is the first of a list: 瑞丽、河口、磨憨3个产业园 speaks of no one of them."""
    return line.text.startswith("、", mention.end)


def _speaks_of_self(reading: Reading, index: int, cues: Cues) -> bool:
    return bool(cues.self_pattern.search(reading.lines[index].text))
