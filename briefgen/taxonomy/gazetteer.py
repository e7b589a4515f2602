"""Place names in a text: longest match over all divisions and zones, names that only contain a place kept out.

In: a text and, where known, the region that the document is about. Out: `Mention`s in order. It does not decide which
of them a figure belongs to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.taxonomy.divisions import AREAS, WORDS
from briefgen.taxonomy.terms import Mention, Region

# What a zone of a city is called; the city's name before it makes the zone's (合肥高新区, 苏州工业园区).
ZONE_WORD = re.compile(
    r"经济技术开发区|经济开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|高新区|经开区|工业园区|综合保税区|综保区|自贸片区|"
    r"自贸区|开发区|新区|科学城|临空经济区|示范区"
)
ZONE = re.compile(f"(?:国家级)?(?:{ZONE_WORD.pattern})")
COMPASS = re.compile("[东南西北中市城新江河湖港口]")
"""In the names of districts that many cities have parts of."""
_NAME = r"[^的在与和及至到，。；：、“”（）\s0-9]"
_ZONE_OF_ITS_OWN = "经济技术开发区|经济开发区|经开区|高新区|工业园区|产业园区|工业集中区|产业集聚区"
OWN_ZONE = re.compile(rf"(?!全[省区市县]|省级|国家级|各){_NAME}{{2,4}}?(?:{_ZONE_OF_ITS_OWN})")
TOWN = re.compile(rf"{_NAME}{{2,3}}(?:镇|乡|街道)")
SITED = ("位于", "地处", "落户", "落地", "入驻", "走进", "来到", "坐落于", "选址", "在", "讯")
OF_COUNTY = re.compile(r"全?县(?![级区])|市(?![场级政民区直委容内外])")
"""Behind a county's name: what it is or was, or all of it."""
PARK_OF = re.compile(r"(?:县)?(?:工业园|产业园|产业集聚区|工业集中区|化工园)")
NUMBER = re.compile(r"[0-9]|[（(][0-9]")
OF_NUMBER = re.compile(r"(?:达到?|突破|实现|完成|以[0-9]|[0-9])")
"""Behind a county's city that a paper of the whole country tells of: 常熟达到3079亿元."""
BARE_ZONE = re.compile("区(?![域级内外间划])")
"""Behind a city and the name of a county elsewhere: 潍坊滨海区 is a zone of 潍坊."""
KINDS = ("县", "市", "区")
NEW_AREA = re.compile(
    r"(?!(?:建设|打造|推进|发展|加快|规划|支持|推动|设立|各|等|这|该))[^的在与和及至到，。；：、“”（）\s0-9]{2,3}新区(?!域)"
)
"""A zone with a name of its own behind its city's: 宁波前湾新区."""
TRADE_ZONE = re.compile(
    r"(?:医药|石化|化工|航空|航天|临港)(?:国家)?(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区)"
)
"""A zone named for its trade behind its city's name: 泰州医药高新区."""


@dataclass(frozen=True)
class Gazetteer:
    """The gazetteer of places. `guards` are strings, `patterns` (before, after) regexes around a place name."""

    regions: Mapping[str, Region]
    guards: Sequence[str]
    patterns: Sequence[tuple[re.Pattern[str] | None, re.Pattern[str]]]

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, list[str]] = defaultdict(list)
        for region in self.regions.values():
            for name in {region.name, region.short, *region.aliases}:
                if len(name) >= 2 and (name not in WORDS or name == region.name):
                    names[name].append(region.id)
        return {name: tuple(ids) for name, ids in names.items()}

    @cached_property
    def _words(self) -> list[str]:
        names = dict.fromkeys([*self._names, *self._worded])
        return [*self.guards, *(name for name in names if name not in set(self.guards))]

    @cached_property
    def _worded(self) -> dict[str, str]:
        """The cities whose short name is an everyday word."""
        return {r.short: r.id for r in self.regions.values() if r.level == 2 and r.short in WORDS}

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)

    def ancestors(self, region: str | None) -> Iterable[str]:
        """The region and all above it, nearest first."""
        known = self._lineages.get(region or "")
        return self._climbed(region) if known is None else known

    @cached_property
    def _lineages(self) -> dict[str, tuple[str, ...]]:
        return {ident: tuple(self._climbed(ident)) for ident in self.regions}

    def _climbed(self, region: str | None) -> Iterable[str]:
        seen: set[str] = set()
        while region and region not in seen:
            seen.add(region)
            yield region
            known = self.get(region)
            region = known.parent if known else None

    def get(self, ident: str) -> Region | None:
        """A region by id, zones written as `parent:name` included."""
        if ident in self.regions or ":" not in ident:
            return self.regions.get(ident)
        parent, name = ident.split(":", 1)
        return Region(ident, name, name, parent, "functional_zone", 4)

    def within(self, region: str | None, other: str | None) -> bool:
        """Whether `region` is `other` or lies in it."""
        return other is not None and other in self.ancestors(region)

    def akin(self, one: str | None, other: str | None) -> bool:
        """Whether one of two regions lies in the other, or they are the same."""
        return self.within(one, other) or self.within(other, one)

    def city(self, region: str | None) -> str | None:
        """The prefecture-level city or municipality that a region lies in."""
        return self._cities[region] if region in self._cities else self._city(region)

    @cached_property
    def _cities(self) -> dict[str | None, str | None]:
        return {ident: self._city(ident) for ident in self.regions}

    def _city(self, region: str | None) -> str | None:
        for ident in self.ancestors(region):
            known = self.get(ident)
            if known and (known.level == 2 or known.kind in ("municipality", "sar")):
                return ident
        return None

    def find(self, text: str, scope: str | None = None) -> tuple[Mention, ...]:
        """All mentions; names of several regions mean the one in `scope`'s city or in the place named just before."""
        out: list[Mention] = []
        for word, start, end in self._automaton.find_matches_as_indexes(text):
            name = self._words[word]
            if word < len(self.guards):
                out.append(Mention(start, end, name, None, guarded=True))
                continue
            if out and start < out[-1].end:
                continue  # inside the zone that was read with the place before it
            before = out[-1] if out and out[-1].end == start and out[-1].region else None
            if before and (zone := self._zone_in(text, before, end)):
                out[-1] = zone  # 赛罕区金山高新区 is no zone of a far 金山
                continue
            if name not in self._names:
                if ident := self._listed(text, name, out, start, end, scope):
                    out.append(Mention(start, end, name, ident))
                continue
            region = self._which(name, before.region if before else None, scope)
            if region is None:
                region = self._told_by_context(text, name, start, end, scope)
            if region is None:
                continue
            named = start
            if before and self.within(region, before.region):
                start = out.pop().start
                wide = self.get(before.region or "")
                named = named if wide and wide.level == 1 else start  # 江西赣州经开区 is called 赣州经开区
            out.append(self._zone(text, Mention(start, end, text[start:end], region), named))
        return tuple(self._guarded(text, mention) for mention in out)

    def _listed(
        self, text: str, name: str, out: Sequence[Mention], start: int, end: int, scope: str | None
    ) -> str | None:
        """A word is the city that it names where a paper of its province sets it right before a number or among its cities."""
        ident = self._worded[name]
        if ident == scope or not self.within(ident, scope):
            return None
        listed = text.startswith("、", end) and (not start or text[start - 1] in "，。；、：")
        after = bool(out) and out[-1].end == start - 1 and text[start - 1] in "、和及"
        return ident if after or listed or NUMBER.match(text, end) else None

    def _which(self, name: str, before: str | None, scope: str | None) -> str | None:
        ids = self._names[name]
        home = self.city(scope) or scope
        for anchor in (before, scope, home):
            within = not before or (anchor != before and self.within(anchor, before))
            if anchor in ids and within and all(name != self.regions[i].name for i in ids):
                return anchor  # 长沙 in a paper of 长沙市 is the city, not 长沙县 in it
            inside = [i for i in ids if anchor and i != anchor and self.within(i, anchor)]
            if len(inside) == 1:
                return inside[0]
        known = [self.regions[i] for i in ids]
        high = [r for r in known if r.level <= 2]
        if high:
            return min(high, key=lambda r: r.level).id  # 吉林, 海南 alone are the provinces
        if name in AREAS:
            return None
        # two characters of a far county (南山, 西湖, 和平) are a word, a road or a hill more often than the county
        alone = len(known) == 1 and (len(name) > 2 or name == known[0].name or name.endswith(KINDS))
        return known[0].id if alone else None

    def _zone_in(self, text: str, before: Mention, end: int) -> Mention | None:
        """The zone of a district that is named behind it by the name of a district elsewhere."""
        region, found = self.get(before.region or ""), ZONE.match(text, end) or BARE_ZONE.match(text, end)
        if not found or region is None or region.level not in (2, 3):
            return None
        name = text[before.end : end]
        if any(self.within(ident, region.id) for ident in self._names[name]):
            return None
        own = text[before.end : found.end()]
        return Mention(before.start, found.end(), text[before.start : found.end()], f"{region.id}:{own}")

    def _told_by_context(self, text: str, name: str, start: int, end: int, scope: str | None) -> str | None:
        """A far county's two characters are the county where a zone follows (东山经济技术开发区, 位于富顺晨光经开区), its
        former kind (双流县, 上虞市), its own authorities (云霄县委, 云霄全县), or a headline opens with them (东山：筑巢引凤)."""
        heads = text.startswith("：", end) and (not start or text[start - 1] == "\n")
        opens = not start or text[start - 1] == "\n" or text.endswith(SITED, max(0, start - 3), start)
        sited = opens and (OWN_ZONE.match(text, end) or TOWN.match(text, end))
        known = [self.regions[i] for i in self._names[name]]
        if scope is None and [r.kind for r in known] == ["county_city"] and OF_NUMBER.match(text, end):
            return known[0].id if not start or text[start - 1] in "，。；：\n" else None
        own = ZONE.match(text, end) or PARK_OF.match(text, end) or (len(name) == 2 and OF_COUNTY.match(text, end))
        if not (heads or sited or own):
            return None
        # 市北高新区 is many a city's; of a county and a far city's district that share a name it is the county
        counties = [r for r in known if r.kind != "district"] or [r for r in known if not COMPASS.search(name)]
        far = scope and counties and not self.within(counties[0].id, self._above(scope))
        return counties[0].id if len(counties) == 1 and not far else None

    def _above(self, scope: str) -> str | None:
        """The province that a document is about, or lies in."""
        return next((i for i in self.ancestors(scope) if (r := self.get(i)) and r.level == 1), None)

    def _zone(self, text: str, mention: Mention, named: int) -> Mention:
        """The mention, with the zone that follows it; the zone's name begins at `named`."""
        found = (
            ZONE.match(text, mention.end) or NEW_AREA.match(text, mention.end) or TRADE_ZONE.match(text, mention.end)
        )
        if found and found[0] in self._names:
            return mention
        region = self.regions.get(mention.region or "")
        if region and region.level == 1 and not found and not self._names_at(text, mention.end):
            found = OWN_ZONE.match(text, mention.end)  # 贵州大龙经济开发区: of a place that no list names
        if not found or region is None or region.level not in (1, 2, 3):
            return mention
        if found[0] == "工业园区" and mention.text.endswith("市"):
            return mention  # 上饶市工业园区: all those of the city
        name = text[named : found.end()]
        ids = self._names.get(name)
        ident = ids[0] if ids else f"{region.id}:{name}"
        return Mention(mention.start, found.end(), text[mention.start : found.end()], ident)

    def _names_at(self, text: str, at: int) -> bool:
        return any(text[at : at + length] in self._names for length in (2, 3, 4))

    def _guarded(self, text: str, mention: Mention) -> Mention:
        for before, after in self.patterns:
            if after.match(text, mention.end) and (
                before is None or before.search(text[max(0, mention.start - 4) : mention.start])
            ):
                return Mention(mention.start, mention.end, mention.text, None, guarded=True)
        return mention
