"""Lists of projects that a step announces: 同日开工的还有：甲产业园（总投资3亿元）；乙前驱体；丙改造, 开工项目包括：甲、乙.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s with the step that announces them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, staged
from briefgen.extract.naming.projects.items import PARK, is_name
from briefgen.extract.naming.projects.words import GENERIC
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.project_steps import STANDING, STEPS
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind

_STEP = f"(?:{any_of((*STEPS, *STANDING))})"
_GOES_ON = "(?:共|还|主要|也)*(?:有|包括|包含|为|是)[^，。；：]{0,8}"
OF_STEP = (
    rf"{_STEP}(?:的|[^，。；：]{{0,6}}(?:项目|工程|企业))(?:，?{_GOES_ON})?(?:，?(?:其中)?(?:包括|包含|分别[为是]))?"
)
AT_EVENT = rf"(?:此次|本次|这次|现场|上台|当[天日]|集中){{1,3}}{_STEP}[^，。；：说道称示绍]{{0,16}}"
ANNOUNCED = re.compile(f"(?:{OF_STEP}|{AT_EVENT})(?:：|——)$")
"""A line that goes through projects behind it: 现场签约的有14个，包括：, 此次签约“头部”企业成色足——."""
LISTED = re.compile(rf"{OF_STEP}：(?P<names>[^。：]{{8,400}})")
FIRMS = ("公司", "集团", "股份", "企业")
"""签约企业有：甲公司；乙集团: who has signed."""
ASIDE = re.compile("(?:，.*|（[^（）]*）(?:，.*)?|…+)$")
"""What the list says of one of its names."""


def announced(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """同日开工的还有：甲；乙: two at least."""
    for found in LISTED.finditer(text):
        mark = "；" if "；" in found["names"] else "、"
        items = list(_items(found.start("names"), found["names"].split(mark)))
        if len(items) < 2 or not all(_is_project(name) for _, name in items):
            continue
        stage = words.before(text, found.start(), found.start("names"))
        for at, name in items:
            yield staged(Kind.PARK if PARK.search(name) else Kind.PROJECT, at, name, stage, "announced")


def _is_project(name: str) -> bool:
    return is_name(name, Kind.PROJECT) and not GENERIC.fullmatch(name) and not name.endswith(FIRMS)


def _items(at: int, items: list[str]) -> Iterator[tuple[int, str]]:
    for item in items:
        yield at, ASIDE.sub("", item)
        at += len(item) + 1
