"""Stock or flow: whether a figure tells how many there are (总数达到18个) or how many came in during a time (新增4个).

Facts in, `Sort`s out, or None where no word tells; the dictionary's `kind` then says what the indicator is by habit. A word tells of the
number that it stands before, and of those that go on in its list: 新增4个集群和6家企业 came in, and of 新增5家、累计30家 only the
first did. What is not said by a word is not guessed from a value.
"""

from __future__ import annotations

import re
from enum import Enum

from briefgen.fact import Fact
from briefgen.numerals import TENS


class Sort(Enum):
    """How a figure counts (Eurostat, *Statistics Explained*: stocks at a moment, flows over a time)."""

    STOCK = "stock"
    FLOW = "flow"


_FLOW = re.compile("新增|净增|新认定|新挂牌")
_GIVEN = re.compile("认定|年.*培育")
"""Comes in where a time is told for it: 全年培育认定8家; 培育2个产业集群 without one is work on what is there."""
_STOCK = re.compile("累计|总数|共有|现有|达到|动态培育库")
_NUMBER = re.compile(rf"\d[\d.]*[{TENS}余多]*")
_CLAUSE = re.compile("[，。；！？,;]")
_PIECE = re.compile(f"{_CLAUSE.pattern}|、")


def sort_of(fact: Fact) -> Sort | None:
    """What the words of the figure's clause say that it is, those nearest before it first; else the name of its indicator."""
    nearest, *further = reversed(_NUMBER.split(_CLAUSE.split(fact.before)[-1]))
    for words in (f"{nearest}{_own(fact.behind)}", *further):
        if told := _told(words, fact):
            return told
    return Sort.FLOW if _FLOW.match(fact.metric_name or "") else None


def _own(behind: str) -> str:
    """The words behind a number that are no other's: not 总产值达到 of 8条产业链总产值达到2100亿元."""
    words = _PIECE.split(behind)[0]
    return "" if _NUMBER.search(words) else words


def _told(words: str, fact: Fact) -> Sort | None:
    if _FLOW.search(words):
        return Sort.FLOW
    if _STOCK.search(words):
        return Sort.STOCK
    return Sort.FLOW if fact.period and _GIVEN.search(words) else None
