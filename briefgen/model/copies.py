"""Facts of a copy → the facts of its original that they say again.

In: which documents are copies (`ingest.copies`), and the facts of all. Out: pairs of facts. Only what stands in both counts as
said again: a copy's own sentence, or a sentence in which the copy has another number or time, keeps its facts, so that
nothing is lost and what disagrees is seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefgen.fact import Fact, Kind, Period, Status
from briefgen.ingest.copies import Copy

NEAR = 0.6
"""Share of the shorter sentence's pairs of characters in the other one: an edit or two, or a line broken in two."""
COMPARED = 50
"""Equal figures of the original that one of the copy is held against, so that a text of one figure stays linear."""
_MARKS = re.compile(r"[\W_]+")

Which: TypeAlias = tuple[str, str]
"""Seed and id: two files of one title and publisher have facts of one id."""
_Key: TypeAlias = tuple[Kind, str, str, str | None, Status]


@dataclass(frozen=True, slots=True)
class _Line:
    fact: Fact
    words: str
    pairs: frozenset[str]


def said_again(facts: Iterable[Fact], copies: Sequence[Copy]) -> dict[Which, Fact]:
    """By seed and id of a copy's fact, the original's fact that it says again; each of these is said again once a copy."""
    if not copies:
        return {}
    by_seed: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_seed[fact.seed].append(fact)
    pairs = (pair for copy in copies for pair in _paired(by_seed[copy.seed], by_seed[copy.of]))
    return {(mine.seed, mine.id): other for mine, other in pairs}


def _paired(mine: Sequence[Fact], others: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    free: dict[_Key, list[_Line]] = defaultdict(list)
    for fact in others:
        free[_key(fact)].append(_line(fact))
    for fact in mine:
        line, among = _line(fact), free[_key(fact)]
        best = max(among[:COMPARED], key=lambda one: _likeness(line, one), default=None)
        if best is not None and _likeness(line, best) >= NEAR:
            among.remove(best)
            yield fact, best.fact


def _key(fact: Fact) -> _Key:
    """What must be the same: next month's ledger names the same project at another stage, and that is news."""
    return fact.kind, _MARKS.sub("", fact.text), str(fact.value), fact.stage, fact.status


def _line(fact: Fact) -> _Line:
    words = _MARKS.sub("", fact.sentence)
    return _Line(fact, words, frozenset(words[at : at + 2] for at in range(len(words) - 1)))


def _likeness(one: _Line, other: _Line) -> float:
    """How much of the shorter sentence stands in the longer one; nothing where the times differ."""
    if not _same_time(one.fact.period, other.fact.period):
        return 0.0
    if one.words == other.words:
        return 1.0
    shorter = min(len(one.pairs), len(other.pairs))
    return len(one.pairs & other.pairs) / shorter if shorter else 0.0


def _same_time(one: Period | None, other: Period | None) -> bool:
    """Times that may be the same: 今年 of an undated copy is not resolved."""
    if one is None or other is None:
        return True
    pairs = ((one.start, other.start), (one.end, other.end))
    return all(a == b for a, b in pairs if a and b)
