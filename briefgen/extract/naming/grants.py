"""Grants in one sentence: for what a policy pays, how much (对购置机床的按设备投资额的12%给予补助, 对新认定的中心，一次性奖励200万元).

In: a sentence. Out: the place of each grant, with whom it is for where that fits into a name. Must not: take what has been paid or
received already (累计发放奖补资金1.2亿元) for what is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.extract.text.grants import GRANTS
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.list_marks import BULLET, POINT
from briefgen.numerals import COUNT

_WORDS = beside(__file__)
_OFFERS = (*GRANTS, *_WORDS["short"])
_GRANT = any_of(_OFFERS)
_AMOUNT = rf"[0-9{COUNT}]+(?:\.[0-9]+)?(?:[%％成]|[万亿]?元|[万亿]|倍)"
CLAUSE = re.compile("[^，。；：！？—…\n]+")
OFFERED = re.compile(
    rf"(?:{any_of((*_WORDS['given'], *_WORDS['each']))})[^，。；：]*?(?:{_GRANT})"
    rf"|(?:{_GRANT})[^，。；：]{{0,4}}?(?:{any_of(_WORDS['up_to'])})|奖励?{_AMOUNT}"
)
AMOUNT = re.compile(_AMOUNT)
PAID = re.compile(any_of(_WORDS["paid"]))
_MARKS = f"(?:{POINT}|{BULLET}|其中|并|同时|此外)*"
TO_WHOM = re.compile(f"{_MARKS}(?=(?:对|凡)|[^，。；：]*的$)")
"""Begins a clause that says whom the next one pays: 对新认定的中心，; 首次入库的，."""
LEADS = re.compile(f"{_MARKS}(?:[^，。；：对]{{2,8}}(?=对))?")
"""Before the words of a grant, who pays it included: 县财政对进入目录的企业奖20万."""
WHOSE = re.compile(f"(?:分别|均|各|给予|予以|按|{any_of(_WORDS['each'])})")
"""Begins a grant that does not say for whom: the clause before does."""
SAYS_HOW = re.compile(f"按|给予|予以|{any_of(_WORDS['each'])}")
"""Where the grant begins that a clause too long for a name ends with."""


class Grant(NamedTuple):
    """A grant named at `start:end`; `whom` is where the words begin that say for whom, the same or earlier."""

    start: int
    end: int
    whom: int


def find_grants(text: str) -> Iterator[Grant]:
    """The grants of one sentence, by start."""
    if not any(word in text for word in _OFFERS):
        return
    before: re.Match[str] | None = None
    for clause in CLAUSE.finditer(text):
        start, end = past(LEADS, text, *clause.span()), clause.end()
        if OFFERED.search(text, start, end) and AMOUNT.search(text, start, end) and not PAID.search(clause[0]):
            whom = _whom(text, start, before) if before and text.startswith("，", before.end()) else start
            first = next((at for at in (whom, start, _how(text, start, end)) if end - at <= MAX_NAME), end)
            if first < end:
                yield Grant(first, end, whom)
        before = clause


def _whom(text: str, start: int, before: re.Match[str]) -> int:
    """Where it is said for whom the grant at `start` is, in the clause before or its own."""
    told = TO_WHOM.match(text, *before.span())
    if told is None and WHOSE.match(text, start):
        return past(LEADS, text, *before.span())
    return told.end() if told else start


def _how(text: str, start: int, end: int) -> int:
    found = SAYS_HOW.search(text, start, end)
    return found.start() if found else end
