"""What a page says twice: pull-quotes, captions, decks and near-equal sentences.

In: the facts of one document in reading order. Out: the same facts, later mentions linked to the first one of the body.
Repeats stay facts; only the model leaves them out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefgen.document import BlockKind
from briefgen.fact import Fact, Kind

ALIKE = 0.6
"""Share of the shorter sentence's character pairs found in the other one; 0.75 of a whole pull-quote leaves this for its
single sentences, which the page cuts differently."""

LOOK = 24
"""Equal figures compared at most, so that a document of one figure repeated stays linear."""


def link_repeats(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts with `repeats` set. Quantities repeat by value and sentence, names by kind and name; the class that a count is of
    (亿元以上) only where its count does."""
    originals: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    ordered = sorted(facts, key=lambda f: (f.block in SIDE, f.start))
    told: dict[str, str] = {}
    for fact in ordered:
        if fact.repeats:
            continue
        alike = originals[_key(fact)]
        same = next((o for o in alike[:LOOK] if _says_again(fact, o)), None) if alike else None
        if same:
            told[fact.id] = same.id
        else:
            alike.append(fact)
    own = {f.id for f in ordered if f.threshold and (count := f.linked("class_of")) and count not in told}
    return tuple(replace(f, repeats=told[f.id]) if f.id in told and f.id not in own else f for f in facts)


SIDE = frozenset({BlockKind.PULL_QUOTE, BlockKind.CAPTION, BlockKind.DECK, BlockKind.HEADLINE, BlockKind.HEADING})


def _key(fact: Fact) -> tuple[object, ...]:
    if fact.kind is Kind.QUANTITY:
        return fact.kind, fact.value, fact.high, fact.unit, fact.counter, fact.qualifier
    return fact.kind, fact.subject or fact.text


def _says_again(fact: Fact, original: Fact) -> bool:
    if fact.kind is not Kind.QUANTITY:
        return fact.stage in (None, original.stage) or fact.sentence == original.sentence
    if fact.paragraph == original.paragraph and fact.sentence == original.sentence:
        return False
    if fact.metric == "chains_count":
        return True  # 24条重点产业链 is one list however often it is named
    one, other = _pairs(fact.sentence), _pairs(original.sentence)
    return len(one & other) >= ALIKE * min(len(one), len(other))


def _pairs(sentence: str) -> set[str]:
    return {sentence[i : i + 2] for i in range(len(sentence) - 1)}
