"""Whose recognition is told: the level that a figure's clause or an honour's own words name. Facts in, a word or nothing out.

A province or city is known by its name where the fact lies in it (山东省 of a fact of 济南市); must not guess a level that no word tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefgen.fact import Fact
from briefgen.model.region_tree import RegionTree
from briefgen.taxonomy.terms import GRADES

_CLAUSE = re.compile(r"[，。；：,;:！？!?、（）()]")
_BEFORE_A_TITLE = "[省市区县](?=[“专瞪重])"  # 省“专精特新”企业, 市重点实验室
_REACH = "全球|世界|全国|我国|国内|全省|全市|国务院|工信部"


def level_of(fact: Fact, places: RegionTree) -> str:
    """The level told in the figure's clause before or right after it (省级重点项目1个), else empty."""
    words = _words(places.authorities(fact.region))
    found = words.findall(_CLAUSE.split(fact.before)[-1])
    found = found or words.findall(_CLAUSE.split(fact.behind)[0])
    return found[-1] if found else ""


def reach_of(honour: Fact, places: RegionTree) -> str | None:
    """How far an honour reaches by its own words (全国首个), else the level that its clause tells."""
    own = _HONOURED.search(honour.written)
    return own[0] if own else level_of(honour, places) or None


@lru_cache(maxsize=1024)
def _words(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join((GRADES, "国家", *map(re.escape, names), _BEFORE_A_TITLE)))


_HONOURED = re.compile(f"{GRADES}|{_REACH}|{_BEFORE_A_TITLE}")
