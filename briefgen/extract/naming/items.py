"""Lists of names in a sentence: where one begins, its items, and what can be a name.

In: a sentence, and the same with quotes and values blanked (see `projects`). Out: offsets and pieces of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.names import ENDS_WITH_HEAD, MAX_NAME, left_edge
from briefgen.extract.naming.project_words import GENERIC, VALUE
from briefgen.fact import Kind


def clause_at(masked: str, at: int) -> tuple[int, int]:
    start = max(masked.rfind(mark, 0, at) for mark in "，。；：！？") + 1
    ends = [found for mark in "，。；：！？" if (found := masked.find(mark, at)) >= 0]
    return start, min(ends, default=len(masked))


def items(text: str, masked: str, start: int, end: int, kind: Kind) -> Iterator[tuple[int, str]]:
    marks = "、" if kind is not Kind.ENTERPRISE else "、和及与"
    if kind is Kind.PROJECT and "、" in masked[start:end]:
        marks = "、"
    at = start
    for here in range(start, end + 1):
        begins = masked.startswith("和", here) and masked.startswith("、", here - 1)  # 甲电子、和翔鸭业
        if here == end or (masked[here] in marks and not begins):
            lead = _edge(masked[:here], here) if at > start else at
            at = max(at, lead)
            if here > at:
                yield at, text[at:here]
            at = here + 1


def is_name(item: str, kind: Kind) -> bool:
    if not 2 <= len(item) <= MAX_NAME or GENERIC.fullmatch(item) or VALUE in item:
        return False
    if kind is Kind.ENTERPRISE:
        return not re.search(
            r"^“[^”]*”$|^(?:年产|占地|投资|汽车$)|(?:手机|终端|计算机|电脑|服务器|部件|器件|组件|传感器|制品|疫苗|抗体|试剂|饮片|整车)$|[0-9][余多]?[家个户]$|以[上下]$|(?:产业|行业|企业|银行|担保|保险|证券|基金|信托|领域|机构|技术|材料|产品|能力|环境|资源|政策|园区|链|市|区|县|省|(?<!石)化|制造|服务|设计|研发|检测|(?<![药实乳矿铝铜置盐酒纸])(?<!.{3}农)业|商|国|地)$",
            item,
        )
    if item[0] in "/／—-":
        return False
    bare = ENDS_WITH_HEAD.search(item)
    return not (bare and bare.start() == 0) and not re.search(
        r"(?:产业|(?<!全)产业链|领域|方面|工作|环节|制度|建设)$", item
    )


def _edge(masked: str, end: int, listed: bool = False) -> int:
    """The left edge of a name that may end with a verb: 甲村旅游开发."""
    edge = left_edge(masked, end, listed)
    return left_edge(masked, end - 2, listed) if edge == end and end > 2 else edge


OF_PLACE = re.compile(r"(?<=[、和及])[^，。；、的和及]{2,6}的$")
"""农科区的, before the name of what lies there."""
PLACES_IN_LIST = 6


def list_start(text: str, masked: str, end: int) -> int:
    """Where the list that ends at `end` begins; a place before one of its items (、农科区的甲项目) does not end it."""
    start = _edge(masked, end, listed=True)
    for _ in range(PLACES_IN_LIST):
        place = OF_PLACE.search(masked, max(0, start - 8), start)
        if place is None:
            break
        start = left_edge(masked, place.start() - 1, listed=True)
    return start
