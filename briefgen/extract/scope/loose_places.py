"""What loose words for a place mean in a document: 高新区, 经开区 at the head of a clause, 全市, 我县.

In: a line, the document's own scope. Out: the words, and the region that they stand for, with its reason. Which number they rule is
for `regions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.reading import Line
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.own_places import MARK
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.stretches import past, since
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import ORDINAL
from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.gazetteer import NEW_AREA, OWN_ZONE, ZONE, ZONE_WORD

TELLS_RANK = re.compile(
    rf"首[个家批例座]|唯一|排[名位]|第[{ORDINAL}0-9]+(?!产业)|前列|前茅|前[{ORDINAL}0-9]+[位名]|平均"
)
"""Behind 全市 where it is the yardstick: 总量全市第三."""
BASED_ON = re.compile("根据|按照|依据|融入|融合|对照")
"""根据全市产业布局，…: the wider place is only what is gone by."""
LEVELS = {"city": (1, 2), "county": (3, 4), "province": (1, 1), "own_province": (1, 1)}
"""The levels of regions that a word may stand for, by what the cues say of it."""


def zones_of(line: Line) -> dict[int, str]:
    """The zones that open a clause, by its start."""
    if not ZONE_WORD.search(line.text):
        return {}
    begins = (start or past(MARK, line.text, 0) for start in line.clauses)
    found = ((line.clause(begin)[0], _zone_at(line, begin)) for begin in begins)
    # 高新区和六个工业园区 are more than the zone
    return {
        start: zone[0] for start, zone in found if zone and not line.text.startswith(("和", "与", "及"), zone.end())
    }


_NO_NAMES = any_of(beside(__file__)["no_zone_names"])
_HAS = "[是的：，]|今年|去年|[0-9]|管委会|现有|已|完成|实现|新增|集聚|规上|规模以上|GDP|地区生产总值|固定资产"
NAMED = re.compile(f"(?!{_NO_NAMES})(?:{NEW_AREA.pattern}|{OWN_ZONE.pattern})(?={_HAS})")
"""A zone that is spoken of by a name of its own."""
IN = re.compile("走进|来到|在")


def _zone_at(line: Line, begin: int) -> re.Match[str] | None:
    """The zone that a clause opens with, or that it is: 走进高新区，."""
    start = past(IN, line.text, begin)
    found = ZONE.match(line.text, start) or _named(line, start)
    return found if found and (start == begin or line.text.startswith("，", found.end())) else None


def _named(line: Line, begin: int) -> re.Match[str] | None:
    """徐圩新区是…: a zone that no list knows and that its city's name does not lead."""
    found = NAMED.match(line.text, begin)
    return None if found is None or any(begin <= m.start < found.end() for m in line.places) else found


def listed_zone(line: Line, start: int) -> str | None:
    """江油市56个、高新区32个、市开发区14个: a zone among the places of a list, right before its number."""
    if not line.text.endswith(("区", "城"), 0, start):
        return None
    low = since(line.text, start, "、：")
    zone = ZONE.fullmatch(line.text, low + line.text.startswith("市", low), start) if low else None
    return zone[0] if zone else None


def own_zone(word: str, scope: str | None, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """高新区, 经开区 in a paper about a city is the city's own."""
    city, word = taxonomy.gazetteer.get(taxonomy.gazetteer.city(scope) or ""), word.removeprefix("国家级")
    if not city or word == "新区":
        return None
    zone = taxonomy.region(f"{city.short}{word}")
    own = taxonomy.gazetteer.get(scope or "")
    if own and own.level > 3 and own.name.endswith(word):
        return Decided(own.id, f"区域：“{word}”即{own.name}", 0.8)
    if zone is None and ZONE.fullmatch(word) is None:
        return Decided(f"{city.id}:{word}", f"区域：“{word}”", 0.7)
    if zone is None and own and own.level == 3 and own.parent == city.id and word in ("开发区", "经济开发区"):
        city = own  # 开发区 in a district's paper is the district's
    zone = zone or taxonomy.region(f"{city.id}:{city.short}{word}")
    return Decided(zone.id, f"区域：“{word}”即{zone.name}", 0.7) if zone else None


def self_words(line: Line, cues: Cues) -> list[re.Match[str]]:
    """全市, 我区 and the like; in 高于全市平均, 占全市产量 the wider place is the yardstick."""
    text = line.text
    found = cues.self_pattern.finditer(text)
    return [
        w
        for w in found
        if not cues.away.search(text[max(0, w.start() - 4) : w.start()])
        and not TELLS_RANK.match(text, w.end())
        and not BASED_ON.search(text, max(0, w.start() - 2), w.start())
        and not text.startswith("“", w.start() - 1)  # “全市争一流” is a motto
    ]


def self_word(
    found: Sequence[re.Match[str]], start: int, end: int, scope: str | None, taxonomy: Taxonomy, cues: Cues
) -> Decided[str | None] | None:
    """The region of the last of the words `found` between `start` and `end`: 全市 in a paper of a district is its city."""
    words = [w[0] for w in found if start <= w.start() and w.end() <= end]
    if not words or not scope:
        return None
    word = words[-1]
    low, high = LEVELS[cues.self_words[word]]
    own = taxonomy.gazetteer.get(scope)
    if cues.self_words[word] == "own_province" and (own is None or own.level > high):
        return None
    for ident in taxonomy.gazetteer.ancestors(scope):
        region = taxonomy.gazetteer.get(ident)
        province = region and region.level == 1 and region.kind not in ("municipality", "sar")
        fits = region and low <= region.level <= high and not (province and cues.self_words[word] == "city")
        # a county-level city calls itself 全市 in its own papers
        own_city = region and ident == scope and region.kind == "county_city" and low == 1
        if region and (fits or own_city):
            return Decided(ident, f"区域：“{word}”即{region.name}")
    return None
