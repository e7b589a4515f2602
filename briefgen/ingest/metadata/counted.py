"""How often a text names each region from city level down.

In: texts, the taxonomy and the paper's own region where that is known. Out: a counter that keeps the order in which the regions
came. What it makes of them is for the caller.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefgen.taxonomy import Mention, Taxonomy
from briefgen.taxonomy.visits import visited

CITY_LEVEL = 2  # taxonomy/regions.yaml, kinds: 0 country, 1 province, 2 city, 3 district, 4 zone …
DISTRICT_LEVEL = 3


_RANKED = re.compile("[居列占排]$")
_RANK = re.compile("(?:首|第|前|榜首)")
"""位居甲市首位: a place whose parts are ranked."""
_COMPARED = re.compile("市?(?:同口径|同行业?|同类|同等规模|相比)")
"""而合肥市同口径企业达26户, 比合肥同行高出3个百分点: a place that another is compared with."""


def counts(texts: Sequence[str], weight: int, taxonomy: Taxonomy, home: str | None) -> Counter[str]:
    """Mentions of regions from city level down, within the paper's own region where that is known; not those of places
    that the text only goes to."""
    out: Counter[str] = Counter()
    for text in texts:
        for mention in taxonomy.places(text, home):
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded else None
            if (
                region
                and region.level >= CITY_LEVEL
                and region.parent
                and (home is None or taxonomy.gazetteer.within(region.id, home))
                and not visited(text, mention.start, mention.end)
                and not _COMPARED.match(text, mention.end)
                and not _called_too(text, mention, taxonomy)
                and not (
                    _RANKED.search(text, max(0, mention.start - 2), mention.start) and _RANK.match(text, mention.end)
                )
            ):
                out[region.id] += weight
    for ident in list(out):
        out[ident] += weight * _said_in_short(ident, texts, taxonomy)
    return out


def _said_in_short(ident: str, texts: Sequence[str], taxonomy: Taxonomy) -> int:
    """How often texts that name a county in full name it in short too: 南安市石井镇, and 南安半导体科技产业港."""
    region = taxonomy.region(ident)
    if region is None or taxonomy.county_shorts.get(region.short) is not region:
        return 0
    full = (m.text for text in texts for m in taxonomy.places(text) if m.region == ident and region.short in m.text)
    return sum(text.count(region.short) for text in texts) - sum(1 for _ in full)


def _called_too(text: str, mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a zone is named with the district that it is one with: 泰州医药高新区（高港区） is the district."""
    zone = taxonomy.gazetteer.get(mention.region or "")
    if zone is None or zone.level <= DISTRICT_LEVEL or not text.startswith("（", mention.end):
        return False
    shut = text.find("）", mention.end, mention.end + 10)
    district = taxonomy.region(text[mention.end + 1 : shut]) if shut >= 0 else None
    return district is not None and district.level == DISTRICT_LEVEL
