"""The region of what names no place itself: by the company that opens the sentence, the paragraph, the headings, the document.

In: a reading and a line of it. Out: a region id with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.document import BlockKind
from briefgen.extract.reading import WHOLE, Line, Reading, once, paragraph_before
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.loose_places import own_zone, zones_of
from briefgen.extract.scope.own_places import CITY, COUNTY, FIRM, MARK, own_places, seats, subject_place
from briefgen.extract.scope.sited import sited
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.siting import LIES, SITES
from briefgen.list_marks import OPENS_POINT
from briefgen.taxonomy import Mention, Taxonomy

_GOING_ON = "同日|同时|当天|当日|近日|日前|今年以来|目前|连日来"
VIEWED = "航拍|俯瞰|鸟瞰|远眺|图为"
"""Before the place that a picture shows."""
BEFORE_PLACE = re.compile(
    rf"(?:{MARK.pattern})?(?:{VIEWED})|{MARK.pattern}|{OPENS_POINT.pattern}|(?:{_GOING_ON}|(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日)，?"
)
"""Before the place that a paragraph opens with."""
PLACE_BACK = 7
"""Sentences looked back at."""
OF_FIELD = re.compile("(?:[^，。；]{2,12}方面，)?")
"""Before the company that opens a sentence: 农业产业化方面，甲县乙食品有限公司…."""
_AT = ("在", "走进", "来到")
AT = (*_AT, *LIES, *(f"{at}{lies}" for at in _AT for lies in LIES))
CAME_TO = re.compile(
    "(?:随后|接着|接下来|之后|而后|最后|首先)?，?(?:(?:调研组|督导组|考察组|记者|笔者)?一?行?人?)(?:走进|来到|走访|转入|转到|转至|抵达|到达)"
)
"""随后来到甲县，…: what the sentences behind it tell is seen there."""
PREMISES = re.compile(f"[^，。；]{{2,40}}(?:公司|厂|车间|集团|生产线|基地|工地|施工现场|(?:{SITES})(?=，))")
"""4月24日，在甲区某公司生产车间…: what a reporter sees there tells of the place, to the end of the paragraph."""


def from_context(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> Decided[str | None]:
    """What stands above a line, or around the whole document, says for its facts."""
    line = reading.lines[index]
    if seat := _seat(line, reading.scope, taxonomy):
        return seat
    if sheet := sited(reading, index, taxonomy):
        return sheet
    if topic := _topic(reading, index, taxonomy, cues):
        return Decided(topic.region, f"区域：同段前文“{topic.text}”", 0.7)
    above = once(_places_above, reading, WHOLE, taxonomy)
    for heading in reversed(line.headings):
        for mention in above[heading]:
            if subject_place(mention, heading, reading.scope, taxonomy, cues):
                return Decided(mention.region, f"区域：标题“{mention.text}”", 0.7)
    region = taxonomy.gazetteer.get(reading.scope) if reading.scope else None
    return Decided(reading.scope, f"区域：全文所写为{region.name}" if region else "区域：不明", 0.9 if region else 0.3)


def _seat(line: Line, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """In a paper of a whole province or the country, a company that opens a sentence sits in the city that opens its name."""
    first = line.places[0] if line.places else None
    if first is None or not first.guarded or not FIRM.match(line.text, first.end):
        return None
    region, own = taxonomy.region(first.text), taxonomy.gazetteer.get(scope or "")
    if region is None or not OF_FIELD.fullmatch(line.text, 0, first.start):
        return None
    if own and not taxonomy.gazetteer.within(region.id, own.id):
        return None
    if region.level != CITY or (own and own.level >= CITY):
        return None
    return Decided(region.id, f"区域：句首企业名含“{first.text}”", 0.6)


def _places_above(reading: Reading, _: int, taxonomy: Taxonomy) -> dict[str, tuple[Mention, ...]]:
    """The places that each heading of the document names."""
    headings = {heading for line in reading.lines for heading in line.headings}
    return {heading: taxonomy.places(heading, reading.scope) for heading in headings}


def _topic(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> Mention | None:
    """The place that opens an earlier sentence of the same paragraph (即墨区……。……。), if no wider word came since."""
    line = reading.lines[index]
    if line.kind not in (BlockKind.BODY, BlockKind.CAPTION) or any(
        m.region == reading.scope for m in line.places if not m.guarded
    ):
        return None  # 甲园区有序推进。甲市开工319个；9个省重点项目完成投资62亿元
    for at in paragraph_before(reading, index, PLACE_BACK):
        earlier = reading.lines[at]
        if OPENS_POINT.match(reading.lines[at + 1].text):
            return None
        own = once(own_places, reading, at, taxonomy, cues)
        if once(_speaks_of_self, reading, at, cues) and not (own and _of_itself(earlier, own[0], taxonomy, cues)):
            return once(place_told, reading, at, taxonomy, cues)
        if own and _heads_list(earlier, own):
            return None
        if seat := next((m for m in own if seats(earlier, m) or _site(earlier, m, line)), None):
            return seat
        if own and _opens_line(earlier, own[0].start):
            return own[0] if _rules_on(earlier, own[0], reading.lines[at + 1 : index + 1]) else None
        if any(m.region == reading.scope for m in own):
            return None
        if (zone := zones_of(earlier).get(0)) and (told := own_zone(zone, reading.scope, taxonomy)):
            return Mention(0, len(zone), zone, told.value)
    return None


def _rules_on(earlier: Line, place: Mention, behind: Sequence[Line]) -> bool:
    """Whether the place that opens a sentence is told of up to the last of the lines `behind` it, rather than one thing in it alone."""
    of_one = CALLED_AFTER.match(earlier.text, place.end) or OF_ONE_SITE.match(earlier.text, place.end)
    if of_one and not _goes_on(behind[-1]):
        return False
    return not (_only_of_project(earlier, place) and any(map(_opens_with_time, behind)))


TURNED = re.compile("^(?:放眼|纵观)全市|[向到]全市。?$")
"""Turns from a district to its city: 把目光移向全市。"""


def place_told(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> Mention | None:
    """The place, not the document's own, that line `index` speaks of as 全市 or 该县, since it, or one before it in the paragraph, opens
    with its name: 甲市有底气。全市现有企业31家, in a text about a county of it; 乙县也不弱。该县新增企业9家."""
    words, city = set(cues.self_pattern.findall(reading.lines[index].text)), taxonomy.gazetteer.city(reading.scope)
    if words == {"全市"} and city != reading.scope and TURNED.search(reading.lines[index].text):
        return Mention(0, 0, "全市", city)
    the = next((word[-1] for word in words if word.startswith("该")), "")
    if not the and (city == reading.scope or words != {"全市"}):
        return None
    for at in (index, *paragraph_before(reading, index, PLACE_BACK)):
        for place in once(own_places, reading, at, taxonomy, cues)[:1]:
            named = place.text.endswith(the) if the else place.region == city
            return place if named and _opens_line(reading.lines[at], place.start) else None
    return None


TAKEN_UP = re.compile("(?:该|这|园区|项目|公司|企业|基地|集团|工厂|厂区|这里|一期|二期|三期|如今|目前|全部)")


def _site(earlier: Line, place: Mention, line: Line) -> bool:
    """甲园位于乙区，规划面积5平方公里。去年，园区实现产值18亿元: whether a sentence goes on about what lies in the place."""
    lies = earlier.text.endswith(LIES, 0, place.start) and earlier.clause(place.start)[0] == 0
    alone = not earlier.text.startswith(("、", "和", "与", "及"), place.end)
    return lies and alone and _goes_on(line)


CALLED_AFTER = re.compile("(?<![市县区旗州盟])[^，。；、市县区旗0-9]{2,8}(?:集群|中心|电站|机场|港|大桥|走廊|枢纽)")
"""Behind the short name of a county in the name of a work: 甲数据中心集群."""
OF_ONE_SITE = re.compile(f"的[^，。；、0-9的]{{2,16}}?(?:项目|{SITES})(?:又|再|也|正|已|今年|，)")
"""甲县的乙产业园又添新丁。全链短板…: what lies in the place is told of, and then something else."""


def _goes_on(line: Line) -> bool:
    """Whether a sentence goes on about the site that the one before told of."""
    time = line.times[0] if line.times and not line.times[0].start else None
    start = time.end + line.text.startswith("，", time.end) if time else 0
    return TAKEN_UP.match(line.text, start) is not None


OF_PROJECT = re.compile("[^，。；、]{0,8}?投资[^，。；、]{2,12}元的[^，。；、]{2,30}项目")


def _only_of_project(line: Line, place: Mention) -> bool:
    """12月2日，甲镇投资10亿元的乙项目动工用时29分钟。全年动工项目235个: the place is where one project lies."""
    return OF_PROJECT.match(line.text, place.end) is not None


def _opens_with_time(line: Line) -> bool:
    return bool(line.times) and not line.times[0].start


def _of_itself(line: Line, place: Mention, taxonomy: Taxonomy, cues: Cues) -> bool:
    """昆山召开大会，助力全市工业: in a sentence that a county opens, 全市 or 全县 is that county."""
    region = taxonomy.gazetteer.get(place.region or "")
    if region is None or region.level != COUNTY or not _opens_line(line, place.start):
        return False
    words = cues.self_pattern.findall(line.text)
    return line.text.find(words[0]) > place.end and all(word == f"全{region.name[-1]}" for word in words)


def _opens_line(line: Line, start: int) -> bool:
    """Whether nothing but a time or the like stands before `start`: 1—11月，甲市签约项目96个."""
    if not start or BEFORE_PLACE.fullmatch(line.text, 0, start):
        return True
    time = line.times[0] if line.times else None
    began = time.end if time and not time.start else 0
    head = line.text[began:start].lstrip("，")
    if head in AT and PREMISES.match(line.text, start):
        return True
    came = head == "在" or CAME_TO.fullmatch(head)
    place = next((m for m in line.places if m.start == start), None) if came else None
    return not head or (place is not None and line.text.startswith("，", place.end))


def _heads_list(line: Line, own: Sequence[Mention]) -> bool:
    """Whether a place is the first of a list: 瑞丽、河口、磨憨3个产业园 speaks of no one of them, nor does
    甲市电池产业集群、乙区电机产业集群先后入选."""
    first = own[0]
    end = line.clause(first.start)[1]
    items = any(m.end <= end and m.region != first.region and line.text[m.start - 1] == "、" for m in own[1:])
    return items or line.text.startswith("、", first.end)


def _speaks_of_self(reading: Reading, index: int, cues: Cues) -> bool:
    return bool(cues.self_pattern.search(reading.lines[index].text))
