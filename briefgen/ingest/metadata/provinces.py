"""The province that a document is about: by its headline, by 我省 and 全省 beside its places, by its government.

In: headlines and paragraphs. Out: a province or None. A text that speaks of 全市 or 我县 is about none, and 居全省第二 is a
yardstick; whether a city or county is meant instead is for scope.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.ingest.metadata.counted import CITY_LEVEL, counts
from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.visits import visited

OWN = re.compile(r"全[市县区]|[我本][市县区]")
_OFFICE = re.compile(r"(?:人民)?政府|委省政府|[^，。；、]{2,6}厅")
_SEVERAL = 3  # places of a province: more than a city and its districts
_WHOLE = re.compile(r"(?<![居列占于较比超在])(?:全省|我省)(?!第|前|平均|末|首|最|均)")
_WHOLE_REGION = re.compile(r"[全我]区|自治区(?!唯一|首[个家批例]|级|第)")
_LEAGUES = re.compile(r"盟市|各市|自治区(?!唯一|首[个家批例]|级|第)")
_NARROWER = re.compile(r"全[市县镇]|[我本][市县镇]")
_LETTERS = {
    "冀": "130000",
    "晋": "140000",
    "蒙": "150000",
    "辽": "210000",
    "苏": "320000",
    "浙": "330000",
    "皖": "340000",
    "闽": "350000",
    "赣": "360000",
    "鲁": "370000",
    "豫": "410000",
    "鄂": "420000",
    "湘": "430000",
    "粤": "440000",
    "桂": "450000",
    "琼": "460000",
    "川": "510000",
    "黔": "520000",
    "滇": "530000",
    "陕": "610000",
    "陇": "620000",
    "疆": "650000",
}
"""The one-character names of provinces, by their codes; 京, 津, 沪 and 渝 have no parts that are called so."""
_PART = re.compile(rf"([{''.join(_LETTERS)}])(?:[东南西北]{{1,2}}|中)(?:地区|[、，。；的和]|经济[区带]|城市群)")
"""A part of a province: 滇中地区, 皖北、皖南."""


def spoken_of(texts: Sequence[str], taxonomy: Taxonomy, titles: Sequence[str] = ()) -> Region | None:
    """The province that a text without 全市 or 全县 speaks of as a whole, or that one of the `titles` calls 我省."""
    if not any("我省" in title for title in titles) and any(_NARROWER.search(text) for text in texts):
        return None
    wholes = sum(len(_WHOLE.findall(text)) for text in texts)
    whole = wholes > 0
    region = not whole and any(_WHOLE_REGION.search(text) for text in texts)
    if not whole and not region:
        return None
    told = _told(texts, taxonomy)
    ranked = sorted(told, key=lambda ident: -len(told[ident]))
    if not ranked or (len(ranked) > 1 and len(told[ranked[0]]) == len(told[ranked[1]])):
        return None
    province = taxonomy.region(ranked[0])
    cities = {taxonomy.gazetteer.city(place) for place in told[ranked[0]]} - {None}
    if wholes == 1 and len(cities) == 1:
        return None  # 全省集中开工，甲市开工218个: of the city, or of its only county
    if province and region:
        # 全区 is an autonomous region only beside several of its cities or its own kind
        leagues = any(_LEAGUES.search(text) for text in texts)
        return province if province.name.endswith("自治区") and leagues and not _of_one_city(texts, taxonomy) else None
    return province


def _of_one_city(texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    """Whether a text names one city more often than all the others: 全区集中开工活动举行，甲市设分会场. 甲市项目…."""
    cities: Counter[str | None] = Counter()
    for place, said in counts(texts, 1, taxonomy, None).items():
        cities[taxonomy.gazetteer.city(place)] += said
    most = max(cities.values(), default=0)
    return most >= _SEVERAL and 2 * most > cities.total()


_FIRM = re.compile("[^，。；：、 ]{2,14}(?:集团|公司)$")
"""Behind the province that the name of the company begins with which a headline ends with: 走进吉林甲药业集团."""


def headed(titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province that a headline names: a report about it names many of its cities, none of which it is about. A company's
    (山东山河100万头生猪屠宰项目即将投运) is not meant where the lead tells of a county or city elsewhere."""
    for title in titles:
        for mention in taxonomy.places(title):
            other = visited(title, mention.start, mention.end) or _FIRM.match(title, mention.end)
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded and not other else None
            if region and region.level == CITY_LEVEL - 1 and region.kind != "macro_region":
                told = counts(lead, 1, taxonomy, None)
                if any(
                    (known := taxonomy.region(r)) and known.level > CITY_LEVEL and known.short in title for r in told
                ):
                    return None  # 云南人口第一大县镇雄: the county that the lead tells of
                own = not told or any(taxonomy.gazetteer.within(r, region.id) for r in told)
                return region if own else None
    return None


def governed(lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province whose government the first paragraphs tell of: 广东省政府举行新闻发布会."""
    if any(_NARROWER.search(text) for text in lead):
        return None  # 根据《甲省人民政府办公厅通知》，…全市建立机制
    for text in lead:
        for mention in taxonomy.places(text):
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded else None
            if region and region.level == CITY_LEVEL - 1 and _OFFICE.match(text, mention.end):
                return region
    return None


def alone(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province that a text names, twice at least, with no more than a few places in it, apart from where something was held."""
    told = [
        taxonomy.region(m.region)
        for text in texts
        for m in taxonomy.places(text)
        if m.region and not m.guarded and not visited(text, m.start, m.end)
    ]
    wide = [r for r in told if r and r.level == CITY_LEVEL - 1 and r.kind != "macro_region"]
    if len(wide) < 2 or len({r.id for r in wide}) > 1 or 2 * len(wide) <= len(told):
        return None
    inside = all(r and taxonomy.gazetteer.within(r.id, wide[0].id) for r in told)
    return wide[0] if inside else None


def ahead_of_cities(titles: Sequence[str], texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province that opens a headline before one of its cities, where the text goes on to name several of its places:
    甲省10县入围百强 乙市占四席; not 甲省乙市."""
    for title in titles:
        named = [m for m in taxonomy.places(title) if m.region and not m.guarded]
        first = taxonomy.region(named[0].region or "") if named and not named[0].start else None
        apart = len(named) > 1 and named[1].start - named[0].end > 1
        if first and apart and first.level == CITY_LEVEL - 1 and first.kind != "macro_region":
            told = counts(texts, 1, taxonomy, first.id)
            return first if len(told) > _SEVERAL else None
    return None


def of_paper(home: str, texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province of a city's paper, the city being `home`, that writes of 全省 alone."""
    city = taxonomy.region(home)
    province = taxonomy.region(city.parent) if city and city.level == CITY_LEVEL and city.parent else None
    own = any(OWN.search(text) for text in texts)
    return province if not own and any("全省" in text for text in texts) else None


def _told(texts: Sequence[str], taxonomy: Taxonomy) -> dict[str, set[str]]:
    """For each province, the places of it that the texts name."""
    told: dict[str, set[str]] = {}
    for text in texts:
        for mention in taxonomy.places(text):
            province = _province_of(mention.region, taxonomy)
            if province and mention.region and not visited(text, mention.start, mention.end):
                told.setdefault(province, set()).add(mention.region)
        for part in _PART.finditer(text):
            told.setdefault(_LETTERS[part[1]], set()).add(part[0])
    return told


def _province_of(region: str | None, taxonomy: Taxonomy) -> str | None:
    regions = (taxonomy.gazetteer.get(ident) for ident in taxonomy.gazetteer.ancestors(region))
    return next((r.id for r in regions if r and r.level == CITY_LEVEL - 1 and r.kind != "macro_region"), None)
