"""The region of the paper itself, where the text does not tell of another.

In: the paper, the headlines and the first paragraphs. Out: the region's id. A paper's name may be shared with a county (新民晚报) or be none of
a place; what the text says decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.ingest.metadata.counted import CITY_LEVEL, counts
from briefgen.ingest.metadata.provinces import OWN
from briefgen.ingest.metadata.publishers import Source
from briefgen.ingest.metadata.scope_text import COUNTY
from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.divisions import WORDS


def own_home(source: Source | None, titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> str | None:
    """The paper's region, where the text does not tell of another."""
    head = [*titles, *lead]
    home = _home(source, head, taxonomy)
    elsewhere = home and (_tells_of_elsewhere(home, head, taxonomy) or _headed_elsewhere(home, titles, lead, taxonomy))
    return None if elsewhere else home


def _home(source: Source | None, texts: Sequence[str], taxonomy: Taxonomy) -> str | None:
    """The paper's own region; a county that no paragraph speaks of only shares its name with the paper (新民晚报)."""
    region = taxonomy.region(source.region) if source and source.region else None
    if region is None or region.level <= CITY_LEVEL or region.kind == "functional_zone":
        return region.id if region else None
    county = region.kind == "county"
    named = source.name if source else ""
    own = any(region.short in text.replace(named, "") or (county and COUNTY.search(text)) for text in texts)
    # a district shares its name with many a paper (解放日报, 华龙网); a county or its city hardly, where no other place is told
    alone = region.kind != "district" and region.short not in WORDS and not _elsewhere(region, texts, taxonomy)
    local = source is not None and (source.site or source.name.endswith(_LOCAL))
    return region.id if own or (alone and local) else None


_LOCAL = ("日报", "融媒体中心", "融媒")
"""What the paper of a county is called; an evening paper is a city's."""


def _tells_of_elsewhere(home: str, texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    """Whether a text names another city again and again, and no place of the paper's own region."""
    told = counts(texts, 1, taxonomy, None)
    near = [r for r in told if taxonomy.gazetteer.akin(r, home)]
    short = taxonomy.region(home)
    own = near or (short and any(short.short in text for text in texts))
    return not own and max(told.values(), default=0) > 2


def _headed_elsewhere(home: str, titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> bool:
    """Whether the headline names a city far from the paper's own region, and none of it, and the text tells of that city at least as
    often: 项目落户沧州 in a paper of 北京, which 沧州 came to. A paper that says 我市 tells of its own fair there."""
    if any(OWN.search(text) for text in (*titles, *lead)):
        return False
    headed = counts(titles, 1, taxonomy, None)
    if not headed or any(taxonomy.gazetteer.akin(region, home) for region in headed):
        return False
    told = counts(lead, 1, taxonomy, None)
    near = sum(said for region, said in told.items() if taxonomy.gazetteer.akin(region, home))
    return sum(told[region] for region in headed) >= max(near, 1)


def _elsewhere(region: Region, texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    told = (m.region for text in texts for m in taxonomy.places(text, region.id) if m.region)
    return any(not taxonomy.gazetteer.akin(t, region.id) for t in told)
