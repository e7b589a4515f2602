"""Which region a document is about.

In: its headlines and paragraphs, its publisher and the taxonomy. Out: the region's id, with the evidence.
The document decides what it is about, not the workspace; what it does not tell stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.ingest.metadata import counties, hosts, provinces
from briefgen.ingest.metadata.counted import CITY_LEVEL, DISTRICT_LEVEL, counts
from briefgen.ingest.metadata.provinces import OWN
from briefgen.ingest.metadata.publishers import Source, relayed
from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.divisions import WORDS
from briefgen.taxonomy.visits import visited

TITLE_WEIGHT = 3
_COUNTY = re.compile(r"[我全]县|县[委长]")
_OF_CITY = re.compile("我市|市委、市政府")
_WHOLE_CITY = re.compile("(?<![居列占于较比超在])(?:全市|我市)(?!第|前|平均|末|首|最)")
_OF_PART = re.compile("[我全该本][区县旗]|[区县旗](?:委(?!员)|政府|长)")
_COUNTRY = "100000"
_NATIONAL = re.compile(r"(?:^|[，。；：！？“”\s])我国")
"""Opens the headline of a paper about the whole country."""
_OF_TOWN = re.compile(r"[全该我本]镇|全?街道|镇域|[全该我本]乡")
_TOWN = re.compile(r"(?:^|[，。；：从在是、到]|“)([\u4e00-\u9fff]{2,3}?(?:镇|乡|街道))(?!企业|村|工业)")
_LOCAL = ("日报", "融媒体中心", "融媒")
"""What the paper of a county is called; an evening paper is a city's."""
CLEAR = 0.6  # a runner-up with this share of the winner's mentions leaves the question open


class _Text(NamedTuple):
    """What tells of the region: headlines, the first paragraphs, the rest; the paper and its own region, where it holds."""

    titles: Sequence[str]
    lead: Sequence[str]
    rest: Sequence[str]
    source: Source | None
    home: str | None

    @property
    def head(self) -> list[str]:
        """What a paper says first."""
        return [*self.titles, *self.lead]


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
    text = _Text(titles, lead, rest, source, _own_home(source, titles, lead, taxonomy))
    headed = counts(titles, TITLE_WEIGHT, taxonomy, text.home)
    return (
        _by_people(text, taxonomy)
        or (_by_title(text, headed, taxonomy) if headed else _by_lead(text, taxonomy))
        or _by_paper(text, taxonomy)
        or _by_several(text, headed, taxonomy)
        or _by_rest(text, taxonomy)
        or (None, "材料未载明所述区域")
    )


def _own_home(source: Source | None, titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> str | None:
    """The paper's region, where the text does not tell of another."""
    head = [*titles, *lead]
    home = _home(source, head, taxonomy)
    elsewhere = home and (_tells_of_elsewhere(home, head, taxonomy) or _headed_elsewhere(home, titles, lead, taxonomy))
    return None if elsewhere else home


def _by_people(text: _Text, taxonomy: Taxonomy) -> Told | None:
    """Who holds what the headline is about, whose company it is, who speaks, who leads."""
    if told := hosts.host(text.titles, taxonomy) or hosts.seat(text.titles, text.lead, taxonomy):
        return told.id, f"标题所写“{told.short}”"
    if speaker := counties.interviewed(text.titles, text.lead, taxonomy):
        return speaker.id, f"标题所写的人主政“{speaker.short}”"
    if text.home is None and (county := counties.led(text.head, taxonomy)):
        return county.id, f"开头几段所写“{county.short}”"
    return None


def _by_title(text: _Text, headed: Counter[str], taxonomy: Taxonomy) -> Told | None:
    if text.home is None and (province := provinces.ahead_of_cities(text.titles, [*text.lead, *text.rest], taxonomy)):
        return province.id, f"标题所写“{province.short}”"
    if city := _ahead_of_its_part(text, taxonomy):
        return city, f"标题所写“{_short(city, taxonomy)}”"
    headed.update({r: n for r, n in counts(text.lead, 1, taxonomy, text.home).items() if r in headed})
    chosen = _clear(headed, taxonomy, titled=True)
    chosen = chosen and _of_zone(chosen, text.head, taxonomy)
    if chosen and (county := counties.ordered(text.head, chosen, taxonomy)):
        return county.id, f"开头几段所写“{county.short}”"
    return (chosen, f"标题所写“{_short(chosen, taxonomy)}”") if chosen else None


_APART = re.compile("[，。；！？ ]")


def _ahead_of_its_part(text: _Text, taxonomy: Taxonomy) -> str | None:
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


def _by_lead(text: _Text, taxonomy: Taxonomy) -> Told | None:
    met = counties.introduced([*text.lead, *text.rest], taxonomy)
    if met and (text.home is None or taxonomy.gazetteer.within(met.id, text.home)):
        return met.id, f"开头几段所写“{met.short}”"
    named = counts(text.lead, 1, taxonomy, text.home)
    county = counties.headed(text.titles, text.lead, taxonomy) if text.home is None else None
    opened = county is not None and county.id in named and _titled(text.titles, county)
    # 云霄实施制造业行动 in the headline and 云霄县 behind it: no text of its province
    if _unsettled(text.home, taxonomy) and not opened:
        if text.home is None and any(_NATIONAL.search(title) for title in text.titles) and not _speaks_of_own(text):
            return _COUNTRY, "标题所写“我国”"
        if province := provinces.headed(text.titles, text.lead, taxonomy):
            return province.id, f"标题所写“{province.short}”"
        if province := provinces.spoken_of(text.head, taxonomy, text.titles):
            return province.id, f"全文所写为{province.name}"
    # the short name of a far district may be a word; it is none where the lead names the district in full
    named.update({r: TITLE_WEIGHT for r in named if _titled(text.titles, taxonomy.region(r))})
    if county and county.id not in named and all(taxonomy.gazetteer.within(county.id, other) for other in named):
        return county.id, f"标题所写“{county.short}”"
    if not named and text.home is None and (province := provinces.governed(text.lead, taxonomy)):
        return province.id, f"开头几段所写“{province.short}”"
    chosen = _clear(named, taxonomy, titled=False)
    if chosen is None:
        return None
    chosen = _beyond_zone(_of_zone(_of_city(chosen, text, taxonomy), text.head, taxonomy), text, taxonomy)
    if county := counties.ordered(text.head, chosen, taxonomy):
        return county.id, f"开头几段所写“{county.short}”"
    return chosen, f"开头几段所写“{_short(chosen, taxonomy)}”"


def _by_paper(text: _Text, taxonomy: Taxonomy) -> Told | None:
    if text.home is None or text.source is None:
        return None
    if province := provinces.of_paper(text.home, text.head, taxonomy):
        return province.id, f"{text.source.name}，所写为“全省”"
    return text.home, f"{text.source.name}所在地“{_short(text.home, taxonomy)}”"


def _by_several(text: _Text, headed: Counter[str], taxonomy: Taxonomy) -> Told | None:
    """Cities of one province in the headline, and 全省 behind it: 甲市乙市共建集群 … 全省五大产业."""
    province = provinces.spoken_of([*text.head, *text.rest], taxonomy) if headed else None
    within = province and all(taxonomy.gazetteer.within(region, province.id) for region in headed)
    return (province.id, f"全文所写为{province.name}") if province and within else None


def _by_rest(text: _Text, taxonomy: Taxonomy) -> Told | None:
    last = _said_in_short(text, taxonomy)
    if last is None and _speaks_of_own(text):
        last = taxonomy.region(_clear(counts(text.rest, 1, taxonomy, None), taxonomy, titled=False) or "")
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


def _speaks_of_own(text: _Text) -> bool:
    return any(OWN.search(part) for part in (*text.head, *text.rest))


def _said_in_short(text: _Text, taxonomy: Taxonomy) -> Region | None:
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


def _venue(text: _Text, taxonomy: Taxonomy) -> Region | None:
    """The only place of a text, which the first paragraphs name as where something was held."""
    if _speaks_of_own(text) or any(_COUNTY.search(part) for part in (*text.head, *text.rest)):
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


def _of_zone(chosen: str, texts: Sequence[str], taxonomy: Taxonomy) -> str:
    """The county of a zone, where the text speaks of 我县 and names the zone alone."""
    region = taxonomy.gazetteer.get(chosen)
    above = taxonomy.region(region.parent) if region and region.parent and region.kind == "functional_zone" else None
    whole = above is not None and above.kind == "county" and any(_COUNTY.search(text) for text in texts)
    return above.id if above and whole else chosen


def _of_city(chosen: str, text: _Text, taxonomy: Taxonomy) -> str:
    """The city of a district or zone, where the text speaks of 全市 before it comes to the part, and never of 全区 or 我县:
    全市现有企业136家，集中在甲区."""
    region, city = taxonomy.gazetteer.get(chosen), taxonomy.gazetteer.city(chosen)
    own = {r.kind for i in taxonomy.gazetteer.ancestors(chosen) if (r := taxonomy.gazetteer.get(i))}
    if region is None or city is None or region.level < DISTRICT_LEVEL:
        return chosen
    if "county_city" in own and all(_within_either(r, chosen, taxonomy) for r in counts(text.head, 1, taxonomy, city)):
        return chosen  # a county's city has its 全市 too, where no other part of the city is told
    if any(_OF_PART.search(part) for part in (*text.head, *text.rest)):
        return chosen
    for part in text.head:
        whole = _WHOLE_CITY.search(part)
        named = next((m.start for m in taxonomy.places(part, city) if taxonomy.gazetteer.within(m.region, city)), None)
        if whole and (named is None or whole.start() < named):
            return city
        if named is not None:
            return chosen
    return chosen


def _beyond_zone(chosen: str, text: _Text, taxonomy: Taxonomy) -> str:
    """The city of a zone that a text names once, where it goes on to several other places of the city: a company in the zone has its
    plantations in 甲市、乙县."""
    region, city = taxonomy.gazetteer.get(chosen), taxonomy.gazetteer.city(chosen)
    if region is None or city is None or region.kind != "functional_zone" or region.parent != city:
        return chosen
    told = counts([*text.head, *text.rest], 1, taxonomy, city)
    others = [r for r in told if r not in (chosen, city)]
    return city if told[chosen] == 1 and len(others) > 1 else chosen


def _unsettled(home: str | None, taxonomy: Taxonomy) -> bool:
    """Whether the paper says no more than its province."""
    region = taxonomy.region(home) if home else None
    return region is None or region.level < CITY_LEVEL


def _home(source: Source | None, texts: Sequence[str], taxonomy: Taxonomy) -> str | None:
    """The paper's own region; a county that no paragraph speaks of only shares its name with the paper (新民晚报)."""
    region = taxonomy.region(source.region) if source and source.region else None
    if region is None or region.level <= CITY_LEVEL or region.kind == "functional_zone":
        return region.id if region else None
    county = region.kind == "county"
    named = source.name if source else ""
    own = any(region.short in text.replace(named, "") or (county and _COUNTY.search(text)) for text in texts)
    # a district shares its name with many a paper (解放日报, 华龙网); a county or its city hardly, where no other place is told
    alone = region.kind != "district" and region.short not in WORDS and not _elsewhere(region, texts, taxonomy)
    local = source is not None and (source.site or source.name.endswith(_LOCAL))
    return region.id if own or (alone and local) else None


def _tells_of_elsewhere(home: str, texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    """Whether a text names another city again and again, and no place of the paper's own region."""
    told = counts(texts, 1, taxonomy, None)
    near = [r for r in told if _within_either(r, home, taxonomy)]
    short = taxonomy.region(home)
    own = near or (short and any(short.short in text for text in texts))
    return not own and max(told.values(), default=0) > 2


def _headed_elsewhere(home: str, titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> bool:
    """Whether the headline names a city far from the paper's own region, and none of it, and the text tells of that city at least as
    often: 项目落户沧州 in a paper of 北京, which 沧州 came to. A paper that says 我市 tells of its own fair there."""
    if any(OWN.search(text) for text in (*titles, *lead)):
        return False
    headed = counts(titles, 1, taxonomy, None)
    if not headed or any(_within_either(region, home, taxonomy) for region in headed):
        return False
    told = counts(lead, 1, taxonomy, None)
    near = sum(said for region, said in told.items() if _within_either(region, home, taxonomy))
    return sum(told[region] for region in headed) >= max(near, 1)


def _within_either(one: str, other: str, taxonomy: Taxonomy) -> bool:
    return taxonomy.gazetteer.within(one, other) or taxonomy.gazetteer.within(other, one)


def _elsewhere(region: Region, texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    told = (m.region for text in texts for m in taxonomy.places(text, region.id) if m.region)
    return any(
        not taxonomy.gazetteer.within(t, region.id) and not taxonomy.gazetteer.within(region.id, t) for t in told
    )


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


SIBLINGS = 3
"""Counties named beside the one named most that make a text one about their city."""


def _beside(region: str, counts: Counter[str], taxonomy: Taxonomy) -> list[str]:
    """The other counties and districts of its city that a text names about as often as a county or district."""
    city, near = taxonomy.gazetteer.city(region), counts[region] - 1
    own = taxonomy.region(region)
    if own is None or own.level != DISTRICT_LEVEL or city is None:
        return []
    others = (taxonomy.region(other) for other, said in counts.items() if other != region and said >= near)
    return [o.id for o in others if o and o.level == DISTRICT_LEVEL and taxonomy.gazetteer.within(o.id, city)]


def _clear(counts: Counter[str], taxonomy: Taxonomy, titled: bool) -> str | None:
    """The region named most; of near equals the one that holds the others, else their common parent. Counts keep the order
    in which the regions came; `titled` says that headlines named them."""
    if not counts:
        return None
    (best, most), *others = counts.most_common()
    if not titled and len(_beside(best, counts, taxonomy)) >= SIBLINGS:
        return taxonomy.gazetteer.city(best)
    near = [region for region, count in others if count >= CLEAR * most]
    if not near:
        return best
    group = [best, *near]
    holding = [r for r in group if all(taxonomy.gazetteer.within(o, r) for o in group)]
    if holding:
        # a district named as often as its city: the headline says which part of the city it is about, and so does the
        # opening that names it first; one named later (a project's place) is only a part
        inner = [r for r in group if all(taxonomy.gazetteer.within(r, o) for o in group)]
        leads = titled or next(r for r in counts if r in group) in inner
        return inner[0] if inner and leads else holding[0]
    shared = [set(taxonomy.gazetteer.ancestors(r)) for r in group]
    common = [r for r in taxonomy.gazetteer.ancestors(best) if all(r in s for s in shared)]
    return next((r for r in common if (known := taxonomy.region(r)) and known.level >= CITY_LEVEL), None)
