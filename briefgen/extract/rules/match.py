"""One sentence and its spans → hits of the rules, the losers kept with the reason.

In: a `RuleSet`, then sentences with spans whose offsets count in the sentence. Out: `Hit`s in order of start. Nothing
here decides what a hit means; the same sentence and spans always give the same hits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.extract.rules.compile import NAME_TYPES, PRIVATE, Alphabet, CompiledLine
from briefgen.extract.rules.language import PUNCTUATION
from briefgen.extract.rules.load import CompiledRule, Rule, RuleSet
from briefgen.extract.rules.prefilter import Prefilter
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.fact import Kind

NameFinder = Callable[[str, frozenset[str]], Sequence[Span]]
NamesOf = Callable[[frozenset[str]], Sequence[Span]]

SPACE = re.compile(r"\s")
HALF_WIDTH = re.compile(f"[{re.escape(''.join(map(chr, PUNCTUATION)))}]")
UNUSUAL = re.compile(f"{HALF_WIDTH.pattern[:-1]}\\s\ue000-\uf8ff]")
"""What is not taken over as it stands."""
NO_TYPES: frozenset[str] = frozenset()
MAX_THEN = 4
"""Continuations followed after one hit: 新签约…个，总投资…，合同外资…，其中… is as long as such chains get."""


class Slot(NamedTuple):
    """What stands in a slot: `sentence[start:end] == text`, and the span for a typed one."""

    start: int
    end: int
    text: str
    span: Span | None


class Hit(NamedTuple):
    """A rule found at `start:end` of the sentence; `then` are its continuations, in order, with slots of their own.

    `score` is characters explained less characters passed over: the hit that says most about a value wins it.
    """

    rule: Rule
    fact: str
    slots: Mapping[str, Slot]
    start: int
    end: int
    score: int
    then: tuple[Hit, ...] = ()

    def all_slots(self) -> dict[str, Slot]:
        """Slots of the hit and of its continuations; an earlier one wins a name."""
        merged = dict(self.slots)
        for following in self.then:
            for name, slot in following.slots.items():
                merged.setdefault(name, slot)
        return merged


class Lost(NamedTuple):
    """A hit that is not used, the hit that won, and why (Chinese)."""

    hit: Hit
    winner: Hit
    why: str


class Matcher:
    """Compiled rules with their prefilter; hold one for many sentences."""

    def __init__(self, rules: RuleSet, names: NameFinder | None = None) -> None:
        """`names` gives the names of wanted types in a sentence; asked only when a rule needs some."""
        self._names = names
        self._letters = rules.letters
        self._prefilter = Prefilter(rules.compiled)
        # a number may be a quantity and stand in a list of chains too: the two families never take from each other
        self._quantities = frozenset(
            c.rule.id for c in rules.compiled if rules.facts[c.rule.fact].kind is Kind.QUANTITY
        )

    def match(self, sentence: str, spans: Sequence[Span]) -> list[Hit]:
        """The hits that stand, by start."""
        return self.contest(sentence, spans)[0]

    def match_each(self, sentences: Iterable[tuple[str, Sequence[Span], NamesOf]]) -> list[list[Hit]]:
        """The hits that stand in each of many sentences, whose spans and names are known already."""
        seen = [(_compact(sentence), spans, names) for sentence, spans, names in sentences]
        words = self._prefilter.words([compact.text for compact, _, _ in seen])
        return [self._contest(*one, held)[0] for one, held in zip(seen, words, strict=True)]

    def contest(self, sentence: str, spans: Sequence[Span]) -> tuple[list[Hit], list[Lost]]:
        """The hits that stand, and those that lost a value or a name to a better one."""
        compact = _compact(sentence)
        names = (lambda types: self._names(sentence, types)) if self._names is not None else _nameless
        return self._contest(compact, spans, names, *self._prefilter.words([compact.text]))

    def _contest(
        self, compact: _Compact, spans: Sequence[Span], names: NamesOf, words: Iterable[int]
    ) -> tuple[list[Hit], list[Lost]]:
        candidates = self._prefilter.candidates(compact.text, frozenset([span.type for span in spans]), words)
        if not candidates:
            return [], []
        wanted = NO_TYPES.union(*[rule.types for rule, _ in candidates])
        shadows = _Shadows(compact, [*spans, *names(wanted)] if wanted else spans, self._letters)
        hits: list[Hit] = []
        for rule, line in candidates:
            hits += _run(rule, line, shadows)
        if len(hits) < 2:
            return hits, []
        standing, lost = _settle([h for h in hits if h.rule.id in self._quantities])
        more, also_lost = _settle([h for h in hits if h.rule.id not in self._quantities])
        return sorted([*standing, *more], key=_place), [*lost, *also_lost]

    def shadow(self, sentence: str, spans: Sequence[Span], types: frozenset[str]) -> Shadow:
        """The sentence as a rule that asks for `types` sees it, for `explain`."""
        names = self._names(sentence, types) if types and self._names is not None else ()
        return _Shadows(_compact(sentence), [*spans, *names], self._letters).of(types)


def _run(rule: CompiledRule, line: CompiledLine, shadows: _Shadows) -> list[Hit]:
    shadow = shadows.of(rule.types)
    for need in line.needs:
        if shadow.types.isdisjoint(need):
            return []
    hits: list[Hit] = []
    for found in line.regex.finditer(shadow.text):
        start, end = found.span()
        if end > start:
            hit = shadow.hit(rule.rule, line, found, start, end)
            hits.append(_with_then(hit, rule.then, shadow, end) if rule.then else hit)
    return hits


def _with_then(hit: Hit, lines: Sequence[CompiledLine], shadow: Shadow, at: int) -> Hit:
    """The hit with the longest continuations that follow without a break."""
    following: list[Hit] = []
    open_lines = list(lines)
    while open_lines and len(following) < MAX_THEN:
        matches = [(line, m) for line in open_lines if (m := line.regex.match(shadow.text, at)) and m.end() > at]
        if not matches:
            break
        line, found = max(matches, key=lambda pair: pair[1].end())
        open_lines.remove(line)
        following.append(shadow.hit(hit.rule, line, found, at, found.end()))
        at = found.end()
    if not following:
        return hit
    score = hit.score + sum(h.score for h in following)
    return Hit(hit.rule, hit.fact, hit.slots, hit.start, hit.end, score, tuple(following))


def _nameless(types: frozenset[str]) -> Sequence[Span]:
    return ()


class _Compact(NamedTuple):
    """A sentence without white space, with full-width marks; `offsets` are None where nothing was left out."""

    sentence: str
    text: str
    offsets: list[int] | None


def _compact(sentence: str) -> _Compact:
    if not UNUSUAL.search(sentence):
        return _Compact(sentence, sentence, None)
    text = sentence.translate(PUNCTUATION) if HALF_WIDTH.search(sentence) else sentence
    if PRIVATE.search(text):
        text = PRIVATE.sub("\ufffd", text)
    if not SPACE.search(text):
        return _Compact(sentence, text, None)
    kept = [at for at, char in enumerate(text) if not char.isspace()]
    return _Compact(sentence, "".join(text[at] for at in kept), kept)


@dataclass(slots=True)
class Shadow:
    """A text in which each span is one character. Character i is `sentence[starts[i]:end(i)]`."""

    sentence: str
    text: str
    starts: list[int]
    spans: dict[int, Span]
    types: frozenset[str]

    def end(self, at: int) -> int:
        """The end of a character of the shadow in the sentence."""
        span = self.spans.get(at)
        return self.starts[at] + 1 if span is None else span.end

    def hit(self, rule: Rule, line: CompiledLine, found: re.Match[str], start: int, end: int) -> Hit:
        slots: dict[str, Slot] = {}
        passed = 0
        for (low, high), name in zip(found.regs[1:], line.groups, strict=True):
            if low < 0 or low == high:
                continue
            if name is None:
                passed += high - low
                continue
            known = self.spans.get(low) if high - low == 1 else None
            passed += high - low if known is None else 0
            low, high = self.starts[low], self.end(high - 1)
            slots[name] = Slot(low, high, self.sentence[low:high], known)
        typed = len([slot for slot in slots.values() if slot.span is not None])
        score = (end - start) + 2 * typed - passed
        return Hit(rule, rule.fact, slots, self.starts[start], self.end(end - 1), score)


@dataclass(slots=True)
class _Shadows:
    """Shadows of one sentence, one for each set of name types that rules ask for, made when first needed."""

    compact: _Compact
    spans: Sequence[Span]
    letters: Alphabet
    made: dict[frozenset[str], Shadow] = field(default_factory=dict)

    def of(self, types: frozenset[str]) -> Shadow:
        shadow = self.made.get(types)
        if shadow is None:
            shadow = self.made[types] = self._make(types)
        return shadow

    def _make(self, types: frozenset[str]) -> Shadow:
        sentence, text, offsets = self.compact
        pieces: list[str] = []
        starts: list[int] = []
        owners: dict[int, Span] = {}
        at = 0
        for span, char in self._shown(types):
            low, high = span.start, span.end
            if offsets is not None:
                low, high = bisect_left(offsets, low), bisect_left(offsets, high)
            if low < at or high <= low:
                continue
            pieces += (text[at:low], char)
            starts += range(at, low) if offsets is None else offsets[at:low]
            owners[len(starts)] = span
            starts.append(span.start)
            at = high
        pieces.append(text[at:])
        starts += range(at, len(text)) if offsets is None else offsets[at:]
        return Shadow(sentence, "".join(pieces), starts, owners, frozenset([s.type for s in owners.values()]))

    def _shown(self, types: frozenset[str]) -> list[tuple[Span, str]]:
        wanted = VALUE_TYPES | types
        shown = [s for s in self.spans if s.type in wanted and s.end > s.start]
        shown.sort(key=lambda s: (s.start, -s.end, s.type in NAME_TYPES))
        return [(s, char) for s in shown if (char := self.letters.char(s.type, s.counter, s.unit))]


def _place(hit: Hit) -> tuple[int, int, int]:
    return hit.start, hit.end, hit.rule.order


def _settle(hits: list[Hit]) -> tuple[list[Hit], list[Lost]]:
    """The best hit takes the values and names in its slots; a later one that wants one of them has lost."""
    if len(hits) < 2:
        return hits, []
    standing: list[Hit] = []
    lost: list[Lost] = []
    taken: dict[tuple[int, int], Hit] = {}
    for hit in sorted(hits, key=lambda h: (-h.score, h.start, h.rule.order)):
        places = _places(hit)
        winner = None if taken.keys().isdisjoint(places) else next(taken[place] for place in places if place in taken)
        if winner is None:
            standing.append(hit)
            taken.update(dict.fromkeys(places, hit))
        elif winner.rule is not hit.rule or places - _places(winner):
            lost.append(
                Lost(hit, winner, f"同一处已由规则“{winner.rule.id}”说明（{winner.score} 分对 {hit.score} 分）")
            )
    return standing, lost


def _places(hit: Hit) -> set[tuple[int, int]]:
    slots = [*hit.slots.values()]
    for following in hit.then:
        slots += following.slots.values()
    values = {(s.start, s.end) for s in slots if s.span is not None and s.span.type in VALUE_TYPES}
    # a rule without values is about the name it found
    return values or {(s.start, s.end) for s in slots} or {(hit.start, hit.end)}
