"""The administrative divisions of China down to counties, as regions.

In: divisions.json (codes of GB/T 2260 as the National Bureau of Statistics publishes them, cut-off 2023) and the names that
some of them had before (former.yaml). Out: `Region`s and, for each, the names that may stand for it. Ids are six digits, as
in regions.yaml, so that both files speak of one node.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml
from briefgen.taxonomy.terms import Region

TABLE = Path(__file__).parent / "divisions.json"

# Short names that are everyday words: only the full name is a place.
WORDS = frozenset(
    [
        "朝阳",
        "新兴",
        "复兴",
        "振兴",
        "友好",
        "前进",
        "解放",
        "红旗",
        "宏伟",
        "前锋",
        "工农",
        "东方",
        "来宾",
        "白银",
        "大同",
        "长治",
        "安康",
        "平安",
        "大理",
        "和平",
        "资源",
        "安定",
        "城区",
        "郊区",
        "矿区",
        "市区",
        "新城",
        "中方",
        "永安",
        "安居",
        "互助",
        "大通",
        "江城",
        "白沙",
        "双江",
        "青龙",
        "大化",
        "新平",
        "河口",
        "连山",
        "通道",
        "沿河",
    ]
)

# Full names that are everyday words too: a place only behind its city's name or in its city's paper.
AREAS = frozenset(["老城区", "港口区", "海港区", "新市区", "城东区", "城西区", "城北区", "城中区", "江南区"])

# Nodes of the code table that are no places.
UNNAMED = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})

_ETHNIC = (
    "朝鲜族|土家族|苗族|藏族|羌族|彝族|傣族|景颇族|白族|壮族|哈尼族|傈僳族|布依族|侗族|回族|蒙古族|哈萨克族?|柯尔克孜|蒙古|维吾尔"
    "|满族|瑶族|土族|畲族|黎族|水族|怒族|佤族|仡佬族|仫佬族|毛南族|撒拉族|东乡族|保安族|裕固族|达斡尔族|鄂温克族?|纳西族|拉祜族|布朗族"
    "|独龙族|普米族|塔吉克|锡伯|各族|鄂伦春"
)
_SUFFIX = re.compile(
    rf"(?:(?:{_ETHNIC})+自治[州县旗]|特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|林区|新区|区|县|旗)$"
)


def short_name(name: str) -> str:
    """A division's name without its kind: 苏州市 → 苏州, 延边朝鲜族自治州 → 延边; the name itself where too little is left."""
    short = _SUFFIX.sub("", name)
    return short if len(short) >= 2 else name


@cache
def provinces() -> tuple[str, ...]:
    """What provinces are called without 省: 山东, 黑龙江."""
    names = (one["name"] for one in json.loads(TABLE.read_text(encoding="utf-8")))
    return tuple(short_name(name) for name in names if name.endswith("省"))


@cache
def names() -> tuple[str, ...]:
    """What the divisions are called in full: 让胡路区."""
    regions = (
        one for province in json.loads(TABLE.read_text(encoding="utf-8")) for one in _walk(province, "100000", 1)
    )
    return tuple(sorted({one.name for one in regions}))


def read(path: Path, former: Path) -> Iterator[Region]:
    """All divisions, parents before children."""
    data: Any = load_yaml(former, former.name).value
    for province in json.loads(path.read_text(encoding="utf-8")):
        for region in _walk(province, "100000", 1):
            yield replace(region, aliases=(*data["former"].get(region.id, ()), *_called(region)))


def _called(region: Region) -> tuple[str, ...]:
    """民和县 and 民和自治县 are what 民和回族土族自治县 is called, 大理州 is 大理白族自治州."""
    kind = next((kind for kind in ("县", "州") if region.name.endswith(f"自治{kind}")), None)
    return (f"{region.short}{kind}", f"{region.short}自治{kind}") if kind and region.short != region.name else ()


def _walk(node: dict[str, Any], parent: str, level: int) -> Iterator[Region]:
    ident, name = node["code"].ljust(6, "0"), node["name"]
    if name in UNNAMED:
        ident = parent
    else:
        yield Region(ident, name, short_name(name), parent, _kind(name, level), level)
    for child in node.get("children", ()):
        yield from _walk(child, ident, min(level + 1, 3))


def _kind(name: str, level: int) -> str:
    if level == 1:
        return "municipality" if name.endswith("市") else "province"
    if level == 2:
        return "prefecture_city"
    return "county_city" if name.endswith("市") else "district" if name.endswith("区") else "county"
