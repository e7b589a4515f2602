"""Which region a document is about.

In: its headlines and paragraphs, its publisher and the taxonomy. Out: the region's id, with the evidence.
The document decides what it is about, not the workspace; what it does not tell stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.ingest.metadata import counties, hosts, provinces
from briefgen.ingest.metadata.counted import CITY_LEVEL, counts
from briefgen.ingest.metadata.paper_home import own_home
from briefgen.ingest.metadata.part_or_whole import beyond_zone, clear, of_city, of_zone
from briefgen.ingest.metadata.provinces import OWN
from briefgen.ingest.metadata.publishers import Source, relayed
from briefgen.ingest.metadata.scope_text import COUNTY, Text
from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.visits import visited

TITLE_WEIGHT = 3
_OF_CITY = re.compile("我市|市委、市政府")
_COUNTRY = "100000"
_NATIONAL = re.compile(r"(?:^|[，。；：！？“”\s])我国")
"""Opens the headline of a paper about the whole country."""
_OF_TOWN = re.compile(r"[全该我本]镇|全?街道|镇域|[全该我本]乡")
_TOWN = re.compile(r"(?:^|[，。；：从在是、到]|“)([\u4e00-\u9fff]{2,3}?(?:镇|乡|街道))(?!企业|村|工业)")


Told = tuple[str, str]
"""A region's id and why."""


def scope(
    titles: Sequence[str],
    lead: Sequence[str],
    source: Source | None,
    taxonomy: Taxonomy,
    rest: Sequence[str] = (),
) -> tuple[str | None, str]:
    """The region a document is about, and why: named in the headlines, else in the first paragraphs, else the paper's; what only
    the `rest` of the text names is it where the text speaks of 全市, 全区 or the like."""
    source = source or relayed(lead, taxonomy)
    text = Text(titles, lead, rest, source, own_home(source, titles, lead, taxonomy))
    headed = counts(titles, TITLE_WEIGHT, taxonomy, text.home)
    return (
        _by_people(text, taxonomy)
        or (_by_title(text, headed, taxonomy) if headed else _by_lead(text, taxonomy))
        or _by_paper(text, taxonomy)
        or _by_several(text, headed, taxonomy)
        or _by_rest(text, taxonomy)
        or (None, "材料未载明所述区域")
    )


def _by_people(text: Text, taxonomy: Taxonomy) -> Told | None:
    """Who holds what the headline is about, whose company it is, who speaks, who leads."""
    if told := hosts.host(text.titles, taxonomy) or hosts.seat(text.titles, text.lead, taxonomy):
        return told.id, f"标题所写“{told.short}”"
    if speaker := counties.interviewed(text.titles, text.lead, taxonomy):
        return speaker.id, f"标题所写的人主政“{speaker.short}”"
    if text.home is None and (county := counties.led(text.head, taxonomy)):
        return county.id, f"开头几段所写“{county.short}”"
    return None


def _by_title(text: Text, headed: Counter[str], taxonomy: Taxonomy) -> Told | None:
    if text.home is None and (province := provinces.ahead_of_cities(text.titles, [*text.lead, *text.rest], taxonomy)):
        return province.id, f"标题所写“{province.short}”"
    if city := _ahead_of_its_part(text, taxonomy):
        return city, f"标题所写“{_short(city, taxonomy)}”"
    headed.update({r: n for r, n in counts(text.lead, 1, taxonomy, text.home).items() if r in headed})
    chosen = clear(headed, taxonomy, titled=True)
    chosen = chosen and of_zone(chosen, text, taxonomy)
    if chosen and (county := counties.ordered(text.head, chosen, taxonomy)):
        return county.id, f"开头几段所写“{county.short}”"
    return (chosen, f"标题所写“{_short(chosen, taxonomy)}”") if chosen else None


_APART = re.compile("[，。；！？ ]")


def _ahead_of_its_part(text: Text, taxonomy: Taxonomy) -> str | None:
    """The city of a headline whose later clause names a part of it, where the text too begins with the city: 黄冈集中签约，武穴市
    3项目超10亿元."""
    opened = next((m.region for part in text.lead for m in taxonomy.places(part) if m.region and not m.guarded), None)
    for title in text.titles:
        named = [m for m in taxonomy.places(title) if m.region and not m.guarded]
        region = taxonomy.region(opened) if opened and len(named) > 1 and named[0].region == opened else None
        if region is None or region.level != CITY_LEVEL or not _APART.search(title, named[0].end, named[1].start):
            continue
        if all(taxonomy.gazetteer.within(m.region or "", region.id) and m.region != region.id for m in named[1:]):
            return region.id
    return None


def _by_lead(text: Text, taxonomy: Taxonomy) -> Told | None:
    met = counties.introduced([*text.lead, *text.rest], taxonomy)
    if met and (text.home is None or taxonomy.gazetteer.within(met.id, text.home)):
        return met.id, f"开头几段所写“{met.short}”"
    named = counts(text.lead, 1, taxonomy, text.home)
    county = counties.headed(text.titles, text.lead, taxonomy) if text.home is None else None
    opened = county is not None and county.id in named and _titled(text.titles, county)
    # 云霄实施制造业行动 in the headline and 云霄县 behind it: no text of its province
    if not opened and (above := _above_cities(text, taxonomy)):
        return above
    # the short name of a far district may be a word; it is none where the lead names the district in full
    named.update({r: TITLE_WEIGHT for r in named if _titled(text.titles, taxonomy.region(r))})
    if county and county.id not in named and all(taxonomy.gazetteer.within(county.id, other) for other in named):
        return county.id, f"标题所写“{county.short}”"
    if not named and text.home is None and (province := provinces.governed(text.lead, taxonomy)):
        return province.id, f"开头几段所写“{province.short}”"
    chosen = clear(named, taxonomy, titled=False)
    if chosen is None:
        return None
    chosen = beyond_zone(of_zone(of_city(chosen, text, taxonomy), text, taxonomy), text, taxonomy)
    if county := counties.ordered(text.head, chosen, taxonomy):
        return county.id, f"开头几段所写“{county.short}”"
    return chosen, f"开头几段所写“{_short(chosen, taxonomy)}”"


def _above_cities(text: Text, taxonomy: Taxonomy) -> Told | None:
    """The country or the province that a text is about whose paper says no more than its province."""
    if not _unsettled(text.home, taxonomy):
        return None
    if text.home is None and any(_NATIONAL.search(title) for title in text.titles) and not _speaks_of_own(text):
        return _COUNTRY, "标题所写“我国”"
    if province := provinces.headed(text.titles, text.lead, taxonomy):
        return province.id, f"标题所写“{province.short}”"
    province = provinces.spoken_of(text.head, taxonomy, text.titles)
    return (province.id, f"全文所写为{province.name}") if province else None


def _by_paper(text: Text, taxonomy: Taxonomy) -> Told | None:
    if text.home is None or text.source is None:
        return None
    if province := provinces.of_paper(text.home, text.head, taxonomy):
        return province.id, f"{text.source.name}，所写为“全省”"
    return text.home, f"{text.source.name}所在地“{_short(text.home, taxonomy)}”"


def _by_several(text: Text, headed: Counter[str], taxonomy: Taxonomy) -> Told | None:
    """Cities of one province in the headline, and 全省 behind it: 甲市乙市共建集群 … 全省五大产业."""
    province = provinces.spoken_of([*text.head, *text.rest], taxonomy) if headed else None
    within = province and all(taxonomy.gazetteer.within(region, province.id) for region in headed)
    return (province.id, f"全文所写为{province.name}") if province and within else None


def _by_rest(text: Text, taxonomy: Taxonomy) -> Told | None:
    last = _said_in_short(text, taxonomy)
    if last is None and _speaks_of_own(text):
        last = taxonomy.region(clear(counts(text.rest, 1, taxonomy, None), taxonomy, titled=False) or "")
    if last:
        above = taxonomy.region(taxonomy.gazetteer.city(last.id) or "")
        if above and last.kind != "county_city" and any(_OF_CITY.search(part) for part in (*text.head, *text.rest)):
            last = above  # 我市引进的项目落在任泽经开区: of the city
        return last.id, f"后文所写“{last.short}”"
    if county := counties.in_short([*text.head, *text.rest], taxonomy):
        return county.id, f"全文所写“{county.short}”"
    if province := provinces.alone([*text.head, *text.rest], taxonomy):
        return province.id, f"全文只写到“{province.short}”"
    if venue := _venue(text, taxonomy):
        return venue.id, f"全文只写到“{venue.short}”"
    if part := counties.ranked([*text.head, *text.rest], taxonomy):
        return part.id, f"全文所写“{part.short}”，与其所在市的各地比较"
    town = _town(text.head)
    return (f"{_COUNTRY}:{town}", f"开头几段所写“{town}”") if town else None


def _speaks_of_own(text: Text) -> bool:
    return any(OWN.search(part) for part in (*text.head, *text.rest))


def _said_in_short(text: Text, taxonomy: Taxonomy) -> Region | None:
    """The only district that the rest names in full, or its city beside it, and of which the text speaks in short from its first
    paragraphs on: 南海, and later 南海区."""
    named = counts(text.rest, 1, taxonomy, None)
    inner = [ident for ident in named if all(taxonomy.gazetteer.within(ident, other) for other in named)]
    region = taxonomy.region(inner[0]) if inner else None
    short = region.short if region else ""
    told = [sum(part.count(short) for part in parts) for parts in (text.head, text.rest)]
    return region if len(short) > 1 and told[0] and sum(told) > SAID else None


SAID = 3
"""Times that a short name is said, the full one aside, before it is no word."""


def _venue(text: Text, taxonomy: Taxonomy) -> Region | None:
    """The only place of a text, which the first paragraphs name as where something was held."""
    if _speaks_of_own(text) or any(COUNTY.search(part) for part in (*text.head, *text.rest)):
        return None
    told = {m.region for part in (*text.head, *text.rest) for m in taxonomy.places(part)}
    held = [m.region for part in text.head for m in taxonomy.places(part) if visited(part, m.start, m.end)]
    region = taxonomy.region(held[0] or "") if held and len(told) == 1 else None
    return region if region and region.level >= CITY_LEVEL else None


def _short(ident: str, taxonomy: Taxonomy) -> str:
    region = taxonomy.region(ident)
    return region.short if region else ident


def _town(texts: Sequence[str]) -> str | None:
    """The town that a text without any known place tells of: it opens a headline or a clause, more than once."""
    if not any(_OF_TOWN.search(text) for text in texts):
        return None
    named = Counter(found[1] for text in texts for found in _TOWN.finditer(text))
    best = named.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else None


def _unsettled(home: str | None, taxonomy: Taxonomy) -> bool:
    """Whether the paper says no more than its province."""
    region = taxonomy.region(home) if home else None
    return region is None or region.level < CITY_LEVEL


_CALLED = re.compile(r"[，。；：！？“”\s]")


def _titled(titles: Sequence[str], region: Region | None) -> bool:
    """Whether a clause of a headline begins with the region's short name, or ends with where one looks:
    五年攻坚，胶州这些项目拔地而起; 氢能看南海."""
    return region is not None and any(
        clause.startswith(region.short) or clause.endswith(tuple(f"{look}{region.short}" for look in _LOOKS))
        for title in titles
        for clause in _CALLED.split(title)
    )


_LOOKS = ("看", "在", "走进", "聚焦")
