"""Of the regions that a text names, the one it is about: the part or the whole that holds it.

In: how often each is named, the text. Out: a region's id.
"""

from __future__ import annotations

import re
from collections import Counter

from briefgen.ingest.metadata.counted import CITY_LEVEL, DISTRICT_LEVEL, counts
from briefgen.ingest.metadata.scope_text import COUNTY, Text
from briefgen.taxonomy import Taxonomy


def clear(counts: Counter[str], taxonomy: Taxonomy, titled: bool) -> str | None:
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


CLEAR = 0.6
"""A runner-up with this share of the winner's mentions leaves the question open."""


def _beside(region: str, counts: Counter[str], taxonomy: Taxonomy) -> list[str]:
    """The other counties and districts of its city that a text names about as often as a county or district."""
    city, near = taxonomy.gazetteer.city(region), counts[region] - 1
    own = taxonomy.region(region)
    if own is None or own.level != DISTRICT_LEVEL or city is None:
        return []
    others = (taxonomy.region(other) for other, said in counts.items() if other != region and said >= near)
    return [o.id for o in others if o and o.level == DISTRICT_LEVEL and taxonomy.gazetteer.within(o.id, city)]


SIBLINGS = 3
"""Counties named beside the one named most that make a text one about their city."""


def of_zone(chosen: str, text: Text, taxonomy: Taxonomy) -> str:
    """The county of a zone, where the text speaks of 我县 and names the zone alone; the county or county's city whose short name stands
    in a headline that says nothing of the zone: 21个项目花落平湖, held in 平湖经开区."""
    region = taxonomy.gazetteer.get(chosen)
    above = taxonomy.region(region.parent) if region and region.parent and region.kind == "functional_zone" else None
    if above is None or above.kind not in ("county", "county_city"):
        return chosen
    titled = any(above.short in t and all(m.region != chosen for m in taxonomy.places(t)) for t in text.titles)
    whole = above.kind == "county" and any(COUNTY.search(part) for part in text.head)
    return above.id if titled or whole else chosen


def of_city(chosen: str, text: Text, taxonomy: Taxonomy) -> str:
    """The city of a district or zone, where the text speaks of 全市 before it comes to the part, and never of 全区 or 我县:
    全市现有企业136家，集中在甲区."""
    region, city = taxonomy.gazetteer.get(chosen), taxonomy.gazetteer.city(chosen)
    own = {r.kind for i in taxonomy.gazetteer.ancestors(chosen) if (r := taxonomy.gazetteer.get(i))}
    if region is None or city is None or region.level < DISTRICT_LEVEL:
        return chosen
    if any(_CITY_HELD.search(part) for part in text.head):
        return city
    if "county_city" in own and all(taxonomy.gazetteer.akin(r, chosen) for r in counts(text.head, 1, taxonomy, city)):
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


_CITY_HELD = re.compile(
    "(?:^|[日天午，])全?市(?!场|民|值|委|政府)[^，。；]{2,30}会(?:议|暨[^，。；]{2,12}会)?在[^，。；]{2,8}(?:举行|召开|举办)"
)
"""11月9日，市制造业现场会在甲县举行: the city came to a county of its own."""
_WHOLE_CITY = re.compile("(?<![居列占于较比超在])(?:全市|我市)(?!第|前|平均|末|首|最)")
_OF_PART = re.compile("[我全该本][区县旗]|[区县旗](?:委(?!员)|政府|长)")


def beyond_zone(chosen: str, text: Text, taxonomy: Taxonomy) -> str:
    """The city of a zone that a text names once, where it goes on to several other places of the city: a company in the zone has its
    plantations in 甲市、乙县."""
    region, city = taxonomy.gazetteer.get(chosen), taxonomy.gazetteer.city(chosen)
    if region is None or city is None or region.kind != "functional_zone" or region.parent != city:
        return chosen
    told = counts([*text.head, *text.rest], 1, taxonomy, city)
    others = [r for r in told if r not in (chosen, city)]
    return city if told[chosen] == 1 and len(others) > 1 else chosen
