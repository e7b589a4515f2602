"""Lists of names in a sentence: where one begins, its items, and what can be a name.

In: a sentence, and the same with quotes and values blanked (see `find.blanked`). Out: offsets and pieces of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.clauses import is_clause
from briefgen.extract.naming.names import ENDS_WITH_HEAD, HEADS, left_edge
from briefgen.extract.naming.projects.words import GENERIC, VALUE
from briefgen.extract.text.building import BUILDS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past, since, until
from briefgen.extract.text.trades import TRADES
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.fact import Kind

_WORDS = beside(__file__)
_NO_TRADE = rf"(?<![{''.join(_WORDS['trades_of_names'])}])(?<!.{{3}}农)业"
NO_COMPANY = re.compile(
    rf"^(?:{any_of(_WORDS['company_never_begins'])}|汽车$|“[^”]*”$|[0-9]+[名位])"
    rf"|(?:{any_of(_WORDS['posts'])})[^，。；、]{{0,5}}$"
    rf"|(?:{any_of(_WORDS['company_never_ends'])}|(?<!..新)材料|{_NO_TRADE}|(?<!石)化|[0-9][余多]?[家个户]|[0-9][万亿]*元)$"
)
"""What a list of companies holds besides their names: goods, fields, counts, what they are called for."""
PARK = re.compile(f"(?:{HEADS['park'].pattern})$")
"""以甲、乙两大医药产业园为核心: no company."""
TRADE = re.compile(f"(?:{any_of((*TRADES, *_WORDS['trade_words']))})+")
NO_PROJECT = re.compile(f"(?:{any_of(_WORDS['project_never_ends'])})(?<!全产业链)$|^.{{0,7}}建设$")
"""道路建设 is a task; 甲乡村生态旅游基础设施建设 is called after a place."""


SUMS_UP = re.compile("等[^，。；、]{0,10}(?:项目|企业)")
"""甲等重大项目和乙: an item that sums up others is no name."""


def clause_at(masked: str, at: int) -> tuple[int, int]:
    """The clause that holds an offset, without the marks around it."""
    return since(masked, at, "，。；：！？"), until(masked, at, "，。；：！？")


VERB = 2
"""Characters of a verb, and of half the words that stand before one inside a name."""


def is_inside(masked: str, at: int, edge: int) -> bool:
    """Whether the verb before `edge` is part of the name that begins at `at`: 甲人才孵化|研学基地 is one, 大力推进|甲 is not."""
    closed = masked[edge - 1] in f"的了{VALUE}"
    return not closed and edge - VERB - at >= 2 * VERB and left_edge(masked, edge - VERB) == at


INVESTED = re.compile(
    f"[^，。；、]{{2,24}}?(?:总|计划|预计)?投资(?:金额|总额|额)?{TO_NUMBER}{VALUE}+的?(?:{BUILDS}|的)(?=.{{4}})"
)
"""Before the name of what a company builds, in a list: 包括甲公司投资20亿元建设乙项目、丙公司…."""


def items(text: str, masked: str, start: int, end: int, kind: Kind) -> Iterator[tuple[int, str]]:
    """The items of the list in `start:end`, each with its offset; names of companies hold no 和."""
    marks = "、和及与" if kind is Kind.ENTERPRISE else "、"
    at = start
    for here in range(start, end + 1):
        begins = masked.startswith("和", here) and masked.startswith("、", here - 1)  # 甲电子、和翔鸭业
        both = masked.startswith("以及", here)
        if here == end or both or (masked[here] in marks and not begins and not masked.endswith("以", 0, here)):
            lead = _edge(masked[:here], here) if at > start else at
            at = at if is_inside(masked, at, lead) else max(at, lead)
            if kind is Kind.PROJECT:
                at = past(INVESTED, masked, at, here)
            if here > at:
                yield at, text[at:here]
            at = here + 1 + both


def is_name(item: str, kind: Kind) -> bool:
    """Whether an item of a list can be the name of a company, or of anything else."""
    if not 2 <= len(item) <= MAX_NAME or GENERIC.fullmatch(item) or VALUE in item:
        return False
    if SUMS_UP.search(item):
        return False
    if kind is Kind.ENTERPRISE:
        return NO_COMPANY.search(item) is None and PARK.search(item) is None and not is_trade(item)
    if item[0] in "/／—-；，。：":
        return False
    bare = ENDS_WITH_HEAD.search(item)
    return not (bare and bare.start() == 0) and NO_PROJECT.search(item) is None


def is_trade(item: str) -> bool:
    """Whether an item is a trade and no name: 装备制造, 新能源汽车."""
    return TRADE.fullmatch(item) is not None


HEADS_POINT = re.compile(f"(?:{any_of(_WORDS['heads_points'])})$")
"""Ends what a point of a speech is about: a trade, a task, who does it, how it went."""


def names_entry(name: str) -> bool:
    """Whether what a point of a list opens with can be a project's name: 甲村竹木复合板技改, no 项目建设情况."""
    other = GENERIC.fullmatch(name) or is_trade(name) or HEADS_POINT.search(name)
    return not other and is_name(name, Kind.PROJECT) and not is_clause(name)


def _edge(masked: str, end: int, listed: bool = False) -> int:
    """The left edge of a name that may end with a verb: 甲村旅游开发."""
    edge = left_edge(masked, end, listed)
    return left_edge(masked, end - 2, listed) if edge == end and end > 2 else edge


OF_PLACE = re.compile(r"(?<=[、和及])[^，。；、的和及]{2,6}的$")
"""农科区的, before the name of what lies there."""
PLACES_IN_LIST = 6
NOUN_AHEAD = 24
"""Characters of an item up to a verb inside it."""


def list_start(text: str, masked: str, end: int) -> int:
    """Where the list that ends at `end` begins; a place before one of its items (、农科区的甲项目) does not end it."""
    start = _edge(masked, end, listed=True)
    for _ in range(PLACES_IN_LIST):
        place = OF_PLACE.search(masked, max(0, start - 8), start)
        if place is None:
            break
        start = left_edge(masked, place.start() - 1, listed=True)
    start += masked.startswith("好", start) and masked.endswith(("发挥", "用", "做", "建", "管"), 0, start)
    mark = masked.rfind("、", max(0, start - NOUN_AHEAD), start)
    if mark >= 0 and is_inside(masked, mark + 1, start):
        return list_start(text, masked, mark)  # 甲基地、冰雪人才孵化|研学基地: the verb stands inside an item
    return start
