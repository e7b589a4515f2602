"""The places that a line can be about.

In: a line of a reading. Out: the mentions, without those only visited, quoted or compared with (cues `away`). Which of them a fact
belongs to is for regions.py.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.siting import PARK
from briefgen.extract.text.stretches import past
from briefgen.list_marks import BULLET, FIGURED
from briefgen.numerals import COUNT
from briefgen.taxonomy import Mention, Taxonomy
from briefgen.taxonomy.visits import visited

SIGNED_WITH = re.compile("(?:公司|集团|企业|银行)与$")
SIGNS = re.compile("(?:人民)?(?:政府|管委会)?(?:成功|正式)?(?:签订|签署|签约|达成|合作)")
PARK_OF = re.compile("[^，。；、：“”的在与和0-9]{1,8}?(?:园区?|谷|港|基地|中心)(?!级)")
"""Behind a city whose name only begins a park's: 长沙科创谷."""
WHOLE_HAS = "产值|产量|产能|总量|增加值|固定资产投资|生产总值|GDP|进出口"
"""What is measured of a province, a country or an area as a whole."""
_AREA = f"(?:地区|区域|[0-9{COUNT}]+(?:市|个城市))*"
_OF_AREA = "[^，。；、企客商签招引协推“”（]"
AREA_HAS = re.compile(
    rf"{_AREA}(?:{_OF_AREA}{{2,10}}企业)?{_OF_AREA}{{0,16}}?"
    f"(?:{WHOLE_HAS}|规模|比例|比重|占全[国省]|人口|拥有|集聚)"
)
"""长三角地区集成电路产业规模…: what an area has that is more than a city, not who comes from there (长三角企业, 长三角客商)."""
FIRM = re.compile(r"[^，。；：、（）的]{2,14}(?:有限公司|股份公司|有限责任公司)|[^，。；：、（）的]{2,6}集团")
CITY, COUNTY = 2, 3
MARK = re.compile(rf"(?:{FIGURED}|{BULLET})\s*")
"""Before the first word of an item."""


def own_places(reading: Reading, index: int, taxonomy: Taxonomy, cues: Cues) -> list[Mention]:
    """The places that line `index` can be about, in order."""
    line = reading.lines[index]
    own: list[Mention] = []
    for place in line.places:
        m = _seat_of_firm(place, line.text, reading.scope, taxonomy)
        # 甲市和乙市, 甲县工业园和乙县工业园: the second is no yardstick of the first
        joined = bool(own) and line.text[m.start - 1] in "和与及" and _name_ends(line.text, own[-1]) == m.start - 1
        if not _multiplied(line, m) and subject_place(m, line.text, reading.scope, taxonomy, cues, joined):
            own.append(m)
    return own


def _seat_of_firm(place: Mention, text: str, scope: str | None, taxonomy: Taxonomy) -> Mention:
    """A county told in full before a company, in its city's paper: 甲县乙食品有限公司 lies in the county, whatever its name is."""
    own = taxonomy.gazetteer.get(scope or "")
    if not place.guarded or own is None or own.level != CITY or not FIRM.match(text, place.end):
        return place
    region = taxonomy.region(place.text)
    known = (
        region and region.level == COUNTY and region.name == place.text and taxonomy.gazetteer.within(region.id, own.id)
    )
    return Mention(place.start, place.end, place.text, region.id) if region and known else place


def _name_ends(text: str, place: Mention) -> int:
    """甲县工业园和乙县工业园: where the name that a place begins ends."""
    return past(PARK, text, place.end)


def _multiplied(line: Line, place: Mention) -> bool:
    """约为乙市的1.5倍: the yardstick of what it is a multiple of."""
    at = place.end + 1
    return line.text.startswith("的", place.end) and any(v.start == at and v.type == "multiple" for v in line.values)


def subject_place(
    mention: Mention, text: str, scope: str | None, taxonomy: Taxonomy, cues: Cues, joined: bool = False
) -> bool:
    """Whether a place name can be what a sentence or heading speaks of: it lies in the document's scope and is no
    destination, origin or yardstick, unless it is `joined` to such a place."""
    places = taxonomy.gazetteer
    region = places.get(mention.region) if mention.region else None
    if mention.guarded or region is None or (is_area(mention, taxonomy) and not AREA_HAS.match(text, mention.end)):
        return False
    if not (scope and places.within(region.id, scope)) and visited(text, mention.start, mention.end):
        return False
    home = places.city(scope) or scope
    if home and not places.within(region.id, home):
        return False
    if home and region.id != scope and places.within(scope, region.id):
        # the city above a district's document: 全市, 青岛 as yardstick or as a part of names
        return _opens(mention, text)
    if signed_with(text, mention):
        return True
    return joined or not cues.away.search(text[max(0, mention.start - 4) : mention.start])


SEATED = re.compile("(?:[^，。；、0-9]{0,6})?(?:干了|深耕|扎根|创业|建厂|设厂|办厂|起家|投产|落户)")
"""Behind 在 and a place: where the company sits of which a sentence goes on to tell."""


def seats(line: Line, mention: Mention) -> bool:
    """甲工艺在乙市干了22年: whether a place is where a company sits."""
    return line.text.startswith("在", mention.start - 1) and SEATED.match(line.text, mention.end) is not None


def is_area(mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a place is one of several provinces or cities: 长三角, 成渝地区."""
    region = taxonomy.gazetteer.get(mention.region or "")
    return region is not None and region.kind == "macro_region"


def signed_with(text: str, mention: Mention) -> bool:
    """甲公司与乙市签订项目: whether a company signs with the place, where the project then goes."""
    before = SIGNED_WITH.search(text, max(0, mention.start - 3), mention.start)
    return bool(before and SIGNS.match(text, mention.end))


def _opens(mention: Mention, text: str) -> bool:
    """Whether a place stands first in its clause, by itself (青岛, not 青岛市级)."""
    first = not mention.start or text[mention.start - 1] in "，；。！？：…\n—"
    return first and not text.startswith("市", mention.end) and not PARK_OF.match(text, mention.end)
