"""How often a text names each region from city level down.

In: texts, the taxonomy and the paper's own region where that is known. Out: a counter that keeps the order in which the regions
came. What it makes of them is for the caller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.taxonomy import Mention, Taxonomy
from briefgen.taxonomy.visits import visited

CITY_LEVEL = 2  # taxonomy/regions.yaml, kinds: 0 country, 1 province, 2 city, 3 district, 4 zone …
DISTRICT_LEVEL = 3


def counts(texts: Iterable[str], weight: int, taxonomy: Taxonomy, home: str | None) -> Counter[str]:
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
                and not _called_too(text, mention, taxonomy)
            ):
                out[region.id] += weight
    return out


def _called_too(text: str, mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a zone is named with the district that it is one with: 泰州医药高新区（高港区） is the district."""
    zone = taxonomy.gazetteer.get(mention.region or "")
    if zone is None or zone.level <= DISTRICT_LEVEL or not text.startswith("（", mention.end):
        return False
    shut = text.find("）", mention.end, mention.end + 10)
    district = taxonomy.region(text[mention.end + 1 : shut]) if shut >= 0 else None
    return district is not None and district.level == DISTRICT_LEVEL
