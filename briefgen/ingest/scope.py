"""Who published a document, and which region it is about.

In: its headlines, paragraphs and furniture, and the taxonomy. Out: the publisher and the region's id, with the evidence.
The document decides what it is about, not the workspace; what it does not tell stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.ingest.furniture import PAPER, PAPER_END
from briefgen.ingest.provinces import province_of
from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.divisions import WORDS
from briefgen.taxonomy.visits import visited

_CITY_LEVEL = 2  # taxonomy/regions.yaml, kinds: 0 country, 1 province, 2 city, 3 district, 4 zone …
_PAPER_NAME = re.compile(rf"([\u4e00-\u9fff]{{2,8}}?)(?:{PAPER_END}|报|融媒体?中心)(?:社|$|(?=\W|讯))")
_SITE = re.compile(r"^[●○□■◎]?([\u4e00-\u9fff]{2,6}?)(?:新闻网|网|在线|发布)(?=$|\W|记者|通讯员|\d)")
"""The site of a region, by its name: 天门网记者, 深圳新闻网1月24日讯."""
TITLE_WEIGHT = 3
_COUNTY = re.compile(r"[我全]县|县[委长]")
_OFFICE = re.compile(r"(?:人民)?政府|委省政府|[^，。；、]{2,6}厅")
_OWN = re.compile(r"全[市县区]|[我本][市县区]")
CLEAR = 0.6  # a runner-up with this share of the winner's mentions leaves the question open


class Source(NamedTuple):
    """The publisher's name, its usual region, and the words that tell."""

    name: str
    region: str | None
    basis: str
    site: bool = False  # 天门网, not 天门日报


def publisher(furniture: Sequence[tuple[str, str]], taxonomy: Taxonomy) -> Source | None:
    """The publisher that mastheads (first), by-lines and date lines name; `furniture` is (role, text)."""
    for roles in (("masthead",), ("byline", "date"), ("client",)):
        for text in (t for role, t in furniture if role in roles):
            found = _known(text, taxonomy) or (_named(text, taxonomy) if roles != ("client",) else None)
            if found:
                return found
    return None


def _known(text: str, taxonomy: Taxonomy) -> Source | None:
    """The known publisher whose longest name stands in `text`; 观海新闻/青岛早报 is 青岛早报."""
    plain = re.sub(r"\s+", "", text)
    names = [
        (name in (p.name, *p.name.split("/")), len(name), p)
        for p in taxonomy.publishers
        for name in (p.name, *p.aliases)
        if name in plain
    ]
    if not names:
        return None
    best = max(names, key=lambda n: n[:2])[2]
    return Source(best.name, best.scope, f"“{text[:40]}”")


def _named(text: str, taxonomy: Taxonomy) -> Source | None:
    for token in re.split(r"[\s/、，：:（）()|□《》]+", text):
        site = _SITE.match(token)
        home = taxonomy.region(site[1]) if site else None
        if site and home and home.level:
            return Source(site[0].lstrip("●○□■◎"), home.id, f"“{text[:40]}”", site=True)
        match = _PAPER_NAME.search(token) if PAPER.match(token) else None
        if match and match[1] not in ("本", "新华"):
            region = taxonomy.region(match[1]) or taxonomy.region(match[1] + "市")
            return Source(match.group().removesuffix("社"), region.id if region else None, f"“{text[:40]}”")
    return None


def scope(
    titles: Sequence[str],
    lead: Sequence[str],
    source: Source | None,
    taxonomy: Taxonomy,
    rest: Sequence[str] = (),
) -> tuple[str | None, str]:
    """The region a document is about, and why: named in the headlines, else in the first paragraphs, else the paper's; what only
    the `rest` of the text names is it where the text speaks of 全市, 全区 or the like."""
    home = _home(source, [*titles, *lead], taxonomy)
    counts = _counts(titles, TITLE_WEIGHT, taxonomy, home)
    if not counts and _unsettled(home, taxonomy):
        if province := _province(titles, lead, taxonomy):
            return province.id, f"标题所写“{province.short}”"
        if province := province_of([*titles, *lead], taxonomy):
            return province.id, f"全文所写为{province.name}"
    where = "标题"
    if not counts:
        counts, where = _counts(lead, 1, taxonomy, home), "开头几段"
        # the short name of a far district may be a word; it is none where the lead names the district in full
        counts.update({r: TITLE_WEIGHT for r in counts if _opens(titles, taxonomy.region(r))})
        if not counts and home is None and (county := _headed(titles, lead, taxonomy)):
            return county.id, f"标题所写“{county.short}”"
    else:
        inside = {r: n for r, n in _counts(lead, 1, taxonomy, home).items() if r in counts}
        counts.update(inside)
    if not counts and home is None and (province := _governed(lead, taxonomy)):
        return province.id, f"开头几段所写“{province.short}”"
    chosen = _clear(counts, taxonomy, titled=where == "标题")
    if chosen and where != "标题":
        chosen = _of_zone(chosen, [*titles, *lead], taxonomy)
    if chosen:
        region = taxonomy.region(chosen)
        return chosen, f"{where}所写“{region.short if region else chosen}”"
    if home and source and (above := _province_above(home, [*titles, *lead], taxonomy)):
        return above.id, f"{source.name}，所写为“全省”"
    if home and source:
        region = taxonomy.region(home)
        return home, f"{source.name}所在地“{region.short if region else home}”"
    if any(_OWN.search(text) for text in (*titles, *lead, *rest)):
        last = taxonomy.region(_clear(_counts(rest, 1, taxonomy, None), taxonomy, titled=False) or "")
        if last:
            return last.id, f"后文所写“{last.short}”"
    return None, "材料未载明所述区域"


def _of_zone(chosen: str, texts: Sequence[str], taxonomy: Taxonomy) -> str:
    """The county of a zone, where the text speaks of 我县 and names the zone alone."""
    region = taxonomy.gazetteer.get(chosen)
    above = taxonomy.region(region.parent) if region and region.parent and region.kind == "functional_zone" else None
    whole = above is not None and above.kind == "county" and any(_COUNTY.search(text) for text in texts)
    return above.id if above and whole else chosen


def _unsettled(home: str | None, taxonomy: Taxonomy) -> bool:
    """Whether the paper says no more than its province."""
    region = taxonomy.region(home) if home else None
    return region is None or region.level < _CITY_LEVEL


def _home(source: Source | None, texts: Sequence[str], taxonomy: Taxonomy) -> str | None:
    """The paper's own region; a county that no paragraph speaks of only shares its name with the paper (新民晚报)."""
    region = taxonomy.region(source.region) if source and source.region else None
    if region is None or region.level <= _CITY_LEVEL or region.kind == "functional_zone":
        return region.id if region else None
    county = region.kind == "county"
    own = any(region.short in text or (county and _COUNTY.search(text)) for text in texts)
    # a district shares its name with many a paper (解放日报, 华龙网); a county or its city hardly, where no other place is told
    alone = region.kind != "district" and region.short not in WORDS and not _elsewhere(region, texts, taxonomy)
    return region.id if own or (alone and source and source.site) else None


def _elsewhere(region: Region, texts: Sequence[str], taxonomy: Taxonomy) -> bool:
    told = (m.region for text in texts for m in taxonomy.places(text, region.id) if m.region)
    return any(
        not taxonomy.gazetteer.within(t, region.id) and not taxonomy.gazetteer.within(region.id, t) for t in told
    )


def _province(titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province that a headline names: a report about it names many of its cities, none of which it is about. A company's
    (山东山河100万头生猪屠宰项目即将投运) is not meant where the lead tells of a county or city elsewhere."""
    for title in titles:
        for mention in taxonomy.places(title):
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded else None
            if region and region.level == _CITY_LEVEL - 1 and region.kind != "macro_region":
                told = _counts(lead, 1, taxonomy, None)
                if any(
                    (known := taxonomy.region(r)) and known.level > _CITY_LEVEL and known.short in title for r in told
                ):
                    return None  # 云南人口第一大县镇雄: the county that the lead tells of
                own = not told or any(taxonomy.gazetteer.within(r, region.id) for r in told)
                return region if own else None
    return None


def _headed(titles: Sequence[str], lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The county whose short name opens a headline (云霄37个项目开工), where the text says 我县, 全县 or 县委."""
    if not any(_COUNTY.search(text) for text in (*titles, *lead)):
        return None
    regions = (taxonomy.region(title[:2]) for title in titles)
    return next((r for r in regions if r and r.kind == "county"), None)


def _governed(lead: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province whose government the first paragraphs tell of: 广东省政府举行新闻发布会."""
    for text in lead:
        for mention in taxonomy.places(text):
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded else None
            if region and region.level == _CITY_LEVEL - 1 and _OFFICE.match(text, mention.end):
                return region
    return None


def _opens(titles: Sequence[str], region: Region | None) -> bool:
    return region is not None and any(title.startswith(region.short) for title in titles)


def _province_above(home: str, texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province of a city's paper that writes of 全省 alone."""
    region = taxonomy.region(home)
    above = taxonomy.region(region.parent) if region and region.level == _CITY_LEVEL and region.parent else None
    own = any(_OWN.search(text) for text in texts)
    return above if above and not own and any("全省" in text for text in texts) else None


def _counts(texts: Iterable[str], weight: int, taxonomy: Taxonomy, home: str | None) -> Counter[str]:
    """Mentions of regions from city level down, within the paper's own region where that is known; not those of places
    that the text only goes to."""
    counts: Counter[str] = Counter()
    for text in texts:
        for mention in taxonomy.places(text, home):
            region = taxonomy.region(mention.region) if mention.region and not mention.guarded else None
            if (
                region
                and region.level >= _CITY_LEVEL
                and region.parent
                and (home is None or _within(region, home, taxonomy))
                and not visited(text, mention.start, mention.end)
            ):
                counts[region.id] += weight
    return counts


def _within(region: Region, home: str, taxonomy: Taxonomy) -> bool:
    return taxonomy.gazetteer.within(region.id, home)


def _clear(counts: Counter[str], taxonomy: Taxonomy, titled: bool) -> str | None:
    """The region named most; of near equals the one that holds the others, else their common parent. Counts keep the order
    in which the regions came; `titled` says that headlines named them."""
    if not counts:
        return None
    (best, most), *others = counts.most_common()
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
    return next((r for r in common if (known := taxonomy.region(r)) and known.level >= _CITY_LEVEL), None)
