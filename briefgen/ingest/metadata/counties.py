"""The county that a document is about where it names it in short, or only by its authorities.

In: headlines and first paragraphs. Out: a county, its city or a district, or None. Whether a city or a province is meant instead is
for scope.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefgen.ingest.metadata.counted import DISTRICT_LEVEL
from briefgen.numerals import ORDINAL
from briefgen.taxonomy import Mention, Region, Taxonomy
from briefgen.taxonomy.visits import visited

_OWN = {"county": re.compile("[我全]县|县[委长]"), "county_city": re.compile("[我全]市|市[委长]")}
"""What the text of a county's or a county city's paper says of itself."""
_HEAD = re.compile(r"(?:^|[，。；：！？“”\s]|[在从向对为到、]|走进|来到|聚焦|看)$")
"""Before a name that is spoken of."""
_CLAUSE = re.compile(r"[，。；：！？“”\s]")
_ORDERED = re.compile(r"(?:按照|围绕|遵照|落实|根据|贯彻|执行|对照|锚定|在)(?:了|好|落实)?$")
"""Before the authorities whose orders a text follows."""
_AUTHORITY = re.compile("(?:[市区县]?委)?(?:、?[市区县]?(?:人民)?政府)?(?<=[委府])")
_DEPLOYED = re.compile(r"[^，。；]{0,16}(?:部署|要求|安排|决策|领导|精神|目标)")


def headed(titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The county whose short name opens a headline (云霄37个项目开工), where the text says 我县 or 县委, of a county's city 全市;
    the county or county's city that a headline and the text behind it name in short (义乌小商品出海 … 前11个月，义乌出口)."""
    clauses = (clause for title in titles for clause in _CLAUSE.split(title))
    opening = (region for clause in clauses if (region := taxonomy.region(clause[:2])) and region.kind in _OWN)
    for region in opening:
        if any(_OWN[region.kind].search(text) for text in (*titles, *lead)):
            return region
    shorts = taxonomy.county_shorts
    named = {title[at : at + 2] for title in titles for at in range(len(title) - 1)}
    told = [shorts[name] for name in sorted(named & shorts.keys()) if any(_speaks_of(text, name) for text in lead)]
    return told[0] if len(told) == 1 else None


def ordered(texts: Sequence[str], city: str, taxonomy: Taxonomy) -> Region | None:
    """The county or district of a city whose authorities' orders a text follows: 按照甲区委部署."""
    told = {
        region.id: region
        for text in texts
        for mention in taxonomy.places(text, city)
        if (region := taxonomy.region(mention.region or "")) is not None
        and region.level == DISTRICT_LEVEL
        and taxonomy.gazetteer.within(region.id, city)
        and _ORDERED.search(text, max(0, mention.start - 6), mention.start)
        and (office := _AUTHORITY.match(text, mention.end))
        and _DEPLOYED.match(text, office.end())
    }
    return next(iter(told.values())) if len(told) == 1 else None


_LEADER = re.compile(
    "[区县市旗]?(?:委(?:副书记、(?:代)?[区县市旗]长|书记)|(?:人民)?政府[区县市旗]长|长)(?P<name>[\u4e00-\u9fff]{2,3}?)"
    "(?=接受|在接受|在|说|表示|介绍|告诉|认为|，|。)"
)


def interviewed(titles: Sequence[str], texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The county or district whose leader a headline names and a text lets speak: 李某：做强四大产业 … 甲县委书记李某说."""

    def speaks(text: str, place: Mention) -> bool:
        leader = _LEADER.match(text, place.end)
        return leader is not None and any(f"{leader['name']}{mark}" in title for title in titles for mark in "：: ")

    return _only(texts, taxonomy, speaks)


def _only(texts: Sequence[str], taxonomy: Taxonomy, fits: Callable[[str, Mention], bool]) -> Region | None:
    """The county or district that some mention in the texts fits, None where two do."""
    told = {
        region.id: region
        for text in texts
        for mention in taxonomy.places(text)
        if (region := taxonomy.region(mention.region or "")) is not None
        and region.level == DISTRICT_LEVEL
        and fits(text, mention)
    }
    return next(iter(told.values())) if len(told) == 1 else None


_DELEGATES = re.compile(
    "[市区县]?(?:委|人民政府|政府|长)[^，。；]{0,30}(?:率[^，。；]{0,12}(?:团|队|组|一行)|带队|一行)"
)


def led(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The only county or district whose leaders a text follows to other places: 甲县委副书记率考察组到乙市考察."""
    return _only(texts, taxonomy, lambda text, place: _DELEGATES.match(text, place.end) is not None)


_AGAIN = {
    "district": re.compile("[该全我]区|区[委长]"),
    "county": re.compile("[该全我]县|县[委长]"),
    "county_city": _OWN["county_city"],
    "functional_zone": re.compile("该(?:开发|园|新|高新|示范)?区|[全我]区(?!域)"),
    "prefecture_city": re.compile("[该全我]市"),
}
"""How a text speaks of a place that it has introduced."""
_EARLY = 60
"""Characters before the first place of a text that is introduced: a slogan and who writes."""
_LEADS = re.compile(r"(?:^|，|悉，?|讯[^，。；]{0,4})$")


def introduced(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The county, district, zone or city that the first sentence is about, named in full, and that the text speaks of again:
    甲市乙区坚持“项目为王”理念，…；该区创新机制."""
    first = next((m for m in taxonomy.places(texts[0]) if not m.guarded), None) if texts else None
    region = taxonomy.region(first.region) if first and first.region else None
    if first is None or region is None or region.kind not in _AGAIN or not first.text.endswith(region.name):
        return None
    before = texts[0][: first.start].rpartition("。")[2]
    if first.start > _EARLY or not _LEADS.search(before) or visited(texts[0], first.start, first.end):
        return None
    if _AGAIN[region.kind].search(before):
        return None  # 我市出台措施，甲市、乙区先行试点
    return region if any(_AGAIN[region.kind].search(text) for text in texts) else None


_RANKED = re.compile("[居列排](?:在|名)?$")
_RANK = re.compile(f"(?:各[县市区]{{1,3}})?(?:首位|第[{ORDINAL}0-9]|前[列茅0-9{ORDINAL}])")
_TWICE = 2


def ranked(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The county or district whose place in its city a text tells (数量位居甲市首位), where it says the part's short name, be it
    a word, more than once."""
    cities = {
        mention.region
        for text in texts
        for mention in taxonomy.places(text)
        if _RANKED.search(text, max(0, mention.start - 3), mention.start) and _RANK.match(text, mention.end)
    }
    parts = (r for r in taxonomy.gazetteer.regions.values() if r.parent in cities and r.level == DISTRICT_LEVEL)
    told = [r for r in parts if len(r.short) > 1 and sum(text.count(r.short) for text in texts) >= _TWICE]
    return told[0] if len(cities) == 1 and len(told) == 1 else None


def in_short(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The only county or county's city whose short name opens clauses of a text that names it nowhere in full, and more than
    once: 近年来，琼海坚持…. 目前，琼海已引进…."""
    shorts = taxonomy.county_shorts
    named = {text[at : at + 2] for text in texts for at in range(len(text) - 1)}
    often = [name for name in named & shorts.keys() if sum(_times_opens(text, name) for text in texts) >= _TWICE]
    return shorts[often[0]] if len(often) == 1 else None


def _speaks_of(text: str, name: str) -> bool:
    return _times_opens(text, name) > 0


def _times_opens(text: str, name: str) -> int:
    """How often a name that is not only visited stands where a text begins to speak of something."""
    places = (found.span() for found in re.finditer(re.escape(name), text))
    return sum(
        _HEAD.search(text, max(0, start - 2), start) is not None and not visited(text, start, end)
        for start, end in places
    )
