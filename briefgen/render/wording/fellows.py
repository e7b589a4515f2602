"""What stands with a fact: the facts of its sentence, and the names that a figure may be of.

In: a whole landscape, as a key. Out: look-ups, made once for the many writers of one landscape. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefgen.fact import Fact, Kind
from briefgen.model.identity import Same
from briefgen.model.landscape import Landscape

BEARERS = frozenset({Kind.PARK, Kind.PROJECT, Kind.ENTERPRISE, Kind.PLATFORM})
"""Facts that name what a figure may be of."""


@lru_cache(maxsize=1)
def by_sentence(whole: Same[Landscape]) -> Mapping[tuple[str, str], Sequence[Fact]]:
    """The facts of each sentence, by seed and sentence."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in whole.of.facts:
        found.setdefault((fact.seed, fact.sentence), []).append(fact)
    return found


@lru_cache(maxsize=1)
def bearers(whole: Same[Landscape]) -> frozenset[str]:
    """The names of all parks, projects, enterprises and platforms, and of what heads paragraphs."""
    return frozenset(f.subject or f.text for f in whole.of.facts if f.kind in BEARERS) | heads(whole)


@lru_cache(maxsize=1)
def heads(whole: Same[Landscape]) -> frozenset[str]:
    """What figures are of that their own sentences leave out: 光电信息。规上企业210家. What counts things, or
    was held, is no such name."""
    told = ((f.subject or "", f.sentence) for f in whole.of.facts if f.kind is Kind.QUANTITY)
    named = frozenset(f.subject for f in whole.of.facts if f.kind is not Kind.QUANTITY)
    return frozenset(name for name, said in told if name not in said and not _COUNTS.search(name)) - named


_COUNTS = re.compile("[0-9]|(?:会|仪式|活动|论坛|签约|会议|展|节)$")
