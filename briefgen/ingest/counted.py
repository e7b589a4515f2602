"""How often a text names each region from city level down.

In: texts, the taxonomy and the paper's own region where that is known. Out: a counter that keeps the order in which the regions
came. What it makes of them is for the caller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.visits import visited

CITY_LEVEL = 2  # taxonomy/regions.yaml, kinds: 0 country, 1 province, 2 city, 3 district, 4 zone …


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
            ):
                out[region.id] += weight
    return out
