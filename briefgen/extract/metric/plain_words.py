"""Money told in the words of a talk: 砸进去3亿元, 一亩能卖到2万元, 钢材每吨涨了600元.

In: a line, an amount of money in it. Out: an `Indicator`, or None where its clause says it in the words of a report. Must not: name
what a price is of where the words stand in another clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
RULE = "shape.plain"
_SO_MUCH = f"(?:了|过)?{TO_NUMBER}$"
_PIECE = any_of(_WORDS["pieces"])


def _spent(verbs: Sequence[str]) -> re.Pattern[str]:
    """One character is a verb before 了 alone: 凑了8000元, and neither 棉花3亿元 nor 全省3亿元."""
    long, short = ([v for v in verbs if (len(v) > 1) == several] for several in (True, False))
    said = [f"(?:{any_of(long)})(?:了|过)?", *([f"(?:{any_of(short)})[了过]"] if short else [])]
    return re.compile(f"(?:{'|'.join(said)}){TO_NUMBER}$")


SPENDS = [(name, _spent(verbs)) for name, verbs in _WORDS["spends"].items()]
SELLS = re.compile(f"[一每](?P<piece>{_PIECE})[^，。；、0-9]{{0,6}}?卖[到出得上]?{_SO_MUCH}")
MOVES = [
    (way, re.compile(f"(?P<what>[^，。；、0-9“]{{0,8}}?)每(?P<piece>{_PIECE})(?:价格)?(?:{any_of(verbs)}){_SO_MUCH}"))
    for way, verbs in _WORDS["moves"].items()
]
GUARDS = frozenset("砸投搭掏拿出斥掷贷借凑省花卖涨贵跌降便价")
"""One of them stands in every such word."""


def plainly(line: Line, value: Span) -> Indicator | None:
    """What money is by the plain word right before it."""
    start = line.clause(value.start)[0]
    near = line.text[max(start, value.start - NEAR) : value.start]
    if value.type != "money" or not GUARDS.intersection(near):
        return None
    head = line.text[start : value.start]
    if sold := SELLS.search(head):
        return _told("亩均收入" if sold["piece"] == "亩" else f"每{sold['piece']}售价")
    for way, moved in MOVES:
        if found := moved.search(head):
            return _told(f"{found['what']}每{found['piece']}价格{way}")
    return next((_told(name) for name, spent in SPENDS if spent.search(head)), None)


NEAR = 8
"""Characters before an amount that hold such a word."""


def _told(name: str) -> Indicator:
    return Indicator("amount_of", named(name), name, RULE)
