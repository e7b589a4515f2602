"""The province that a document speaks of where it only says 我省, 全省 or, of an autonomous region, 全区.

In: a document's headlines and first paragraphs. Out: the province whose places, parts (滇中) or own name they tell most of, or None.
A text that speaks of 全市 or 我县 is about no province, and 居全省第二 is a yardstick.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.taxonomy import Region, Taxonomy
from briefgen.taxonomy.visits import visited

_PROVINCE_LEVEL = 1
_WHOLE = re.compile(r"(?<![居列占于较比超在])(?:全省|我省)(?!第|前|平均|末|首|最|均)")
_WHOLE_REGION = re.compile(r"[全我]区|自治区")
_LEAGUES = re.compile(r"盟市|自治区")
_NARROWER = re.compile(r"全[市县镇]|[我本][市县镇]")
_LETTERS = {
    "冀": "130000",
    "晋": "140000",
    "蒙": "150000",
    "辽": "210000",
    "苏": "320000",
    "浙": "330000",
    "皖": "340000",
    "闽": "350000",
    "赣": "360000",
    "鲁": "370000",
    "豫": "410000",
    "鄂": "420000",
    "湘": "430000",
    "粤": "440000",
    "桂": "450000",
    "琼": "460000",
    "川": "510000",
    "黔": "520000",
    "滇": "530000",
    "陕": "610000",
    "陇": "620000",
    "疆": "650000",
}
"""The one-character names of provinces, by their codes; 京, 津, 沪 and 渝 have no parts that are called so."""
_PART = re.compile(rf"([{''.join(_LETTERS)}])(?:[东南西北]{{1,2}}|中)(?:地区|[、，。；的和]|经济[区带]|城市群)")
"""A part of a province: 滇中地区, 皖北、皖南."""


def province_of(texts: Sequence[str], taxonomy: Taxonomy) -> Region | None:
    """The province that a text without 全市 or 全县 speaks of as a whole."""
    if any(_NARROWER.search(text) for text in texts):
        return None
    whole = any(_WHOLE.search(text) for text in texts)
    region = not whole and any(_WHOLE_REGION.search(text) for text in texts)
    if not whole and not region:
        return None
    told = _told(texts, taxonomy)
    ranked = sorted(told, key=lambda ident: -len(told[ident]))
    if not ranked or (len(ranked) > 1 and len(told[ranked[0]]) == len(told[ranked[1]])):
        return None
    province = taxonomy.region(ranked[0])
    if province and region:
        # 全区 is an autonomous region only beside several of its cities or its own kind
        leagues = any(_LEAGUES.search(text) for text in texts)
        return province if province.name.endswith("自治区") and leagues else None
    return province


def _told(texts: Sequence[str], taxonomy: Taxonomy) -> dict[str, set[str]]:
    """For each province, the places of it that the texts name."""
    told: dict[str, set[str]] = {}
    for text in texts:
        for mention in taxonomy.places(text):
            province = _above(mention.region, taxonomy)
            if province and mention.region and not visited(text, mention.start, mention.end):
                told.setdefault(province, set()).add(mention.region)
        for part in _PART.finditer(text):
            told.setdefault(_LETTERS[part[1]], set()).add(part[0])
    return told


def _above(region: str | None, taxonomy: Taxonomy) -> str | None:
    regions = (taxonomy.gazetteer.get(ident) for ident in taxonomy.gazetteer.ancestors(region))
    return next((r.id for r in regions if r and r.level == _PROVINCE_LEVEL and r.kind != "macro_region"), None)
