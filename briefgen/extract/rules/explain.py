"""Why a rule did not match: for each rule of which a text occurs in a sentence, how far it got and what stopped it.

In: the rules, then one sentence with its spans. Out: `Attempt`s, the nearest first. A line of `say` is taken apart into its
tokens; the longest run of them that stands in the sentence is what it found, its neighbours are what it missed. Rules that
matched are no business of this module: `Matcher.contest` tells of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefgen.extract.rules.compile import TEXT, TEXT_MAX, CompiledLine, compile_line
from briefgen.extract.rules.language import (
    LONG_GAP,
    SHORT_GAP,
    Choice,
    Gap,
    Literal,
    Maybe,
    SlotNode,
    Token,
    WordList,
    tokens,
    walk,
)
from briefgen.extract.rules.load import CompiledRule, Line, Rule, RuleSet
from briefgen.extract.rules.match import Hit, Matcher, Shadow
from briefgen.extract.text.spans import Span

SHOWN = 10
"""Characters of the sentence that are shown where something else was wanted."""
WORD = re.compile(r"\w")
"""A comma that a line begins with is nothing that it found."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A token that does not stand where it should: as written, its place in the rule file, the offset in the sentence, what
    stands there instead, and `reach`, how far a gap before it may look (0 without one). `before`: left of what was found."""

    token: str
    row: int
    column: int
    at: int
    instead: str
    reach: int
    before: bool
    lacking: tuple[str, ...] = ()  # the slot's types, where the whole sentence holds none of them

    def told(self) -> str:
        """The reason as a person reads it."""
        side = "前面" if self.before else "后面"
        if self.lacking:
            return f"{side}要“{self.token}”，这句话里没有认出 {'、'.join(self.lacking)}"
        within = f"（至多隔 {self.reach} 个字）" if self.reach else ""
        there = (
            f"那里是“{self.instead}”" if self.instead else "句子到这里就" + ("开始" if self.before else "结束") + "了"
        )
        return f"{side}{within}要“{self.token}”，{there}"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A line of a rule that did not match: the stretch `start:end` of the sentence that it found, as `sentence[start:end]`,
    what it missed, and `share`, how much of the line was found (0 to 1). `then`: a line that should have gone on where a hit
    of the rule ends."""

    rule: Rule
    line: Line
    start: int
    end: int
    text: str
    missing: tuple[Missing, ...]
    share: float
    then: bool = False


class Explainer:
    """Rules with their lines taken apart when first asked for; hold one for many sentences."""

    def __init__(self, rules: RuleSet, matcher: Matcher) -> None:
        self._rules = rules
        self._matcher = matcher
        self._words = {name: entry.words for name, entry in rules.words.items()}
        self._runs: dict[tuple[str, int, int], re.Pattern[str]] = {}

    def attempts(self, sentence: str, spans: Sequence[Span]) -> tuple[Attempt, ...]:
        """One attempt for each rule that failed though a text of it occurs, and for each hit that could not go on, of the
        nearest line; best first."""
        hits, lost = self._matcher.contest(sentence, spans)
        matched = {hit.rule.id for hit in hits} | {loser.hit.rule.id for loser in lost}
        shadows: dict[frozenset[str], Shadow] = {}
        found = []
        for compiled in self._rules.compiled:
            if compiled.rule.id in matched or not _occurs(compiled, sentence):
                continue
            if compiled.types not in shadows:
                shadows[compiled.types] = self._matcher.shadow(sentence, spans, compiled.types)
            lines = list(self._lines(compiled.rule, compiled.rule.say, sentence, shadows[compiled.types]))
            if lines:
                found.append(max(lines, key=lambda attempt: attempt.share))
        found += [attempt for hit in hits if (attempt := self._broken_off(hit, sentence, spans)) is not None]
        return tuple(sorted(found, key=lambda a: (-a.share, a.start, a.rule.order)))

    def _broken_off(self, hit: Hit, sentence: str, spans: Sequence[Span]) -> Attempt | None:
        """The line of `then` that came nearest behind a hit which none has continued."""
        if hit.then or not hit.rule.then:
            return None
        types = next(c.types for c in self._rules.compiled if c.rule is hit.rule)
        shadow = self._matcher.shadow(sentence, spans, types)
        lines = [a for a in self._lines(hit.rule, hit.rule.then, sentence, shadow) if a.start >= hit.end]
        return replace(max(lines, key=lambda attempt: attempt.share), then=True) if lines else None

    def _lines(self, rule: Rule, lines: Sequence[Line], sentence: str, shadow: Shadow) -> Iterator[Attempt]:
        for written in lines:  # a line of `regex` has no tokens to tell of
            tried = _Tried.of(written)
            run = self._longest(tried, shadow) if tried.needed else None
            if run is None:
                continue
            missing = tuple(_missing(tried, run, sentence, shadow))
            first, last = shadow.starts[run.start], shadow.end(run.end - 1)
            if missing and WORD.search(sentence, first, last):
                share = tried.weight(run.low, run.high) / tried.weight(0, len(tried.row))
                yield Attempt(rule, written, first, last, sentence[first:last], missing, share)

    def _longest(self, tried: _Tried, shadow: Shadow) -> _Run | None:
        """The heaviest run of tokens that holds a text and is found."""
        needed = tried.needed
        runs = [(low, high) for i, low in enumerate(needed) for high in needed[i:] if tried.holds_text(low, high)]
        for low, high in sorted(runs, key=lambda run: (-tried.weight(*run), run)):
            found = self._pattern(tried, low, high).search(shadow.text)
            if found and found.end() > found.start():
                return _Run(low, high, found.start(), found.end())
        return None

    def _pattern(self, tried: _Tried, low: int, high: int) -> re.Pattern[str]:
        key = (tried.written.text, low, high)
        if key not in self._runs:
            nodes = tuple(token.node for token in tried.row[low : high + 1])
            self._runs[key] = compile_line(nodes, self._words, self._rules.letters).regex
        return self._runs[key]


def _occurs(compiled: CompiledRule, sentence: str) -> bool:
    return any(_line_occurs(line, sentence) for line in compiled.say)


def _line_occurs(line: CompiledLine, sentence: str) -> bool:
    return any(text in sentence for anchor in line.anchors for text in anchor)


def _is_open(token: Token) -> bool:
    """What any sentence has: something optional, a gap, a slot for any text."""
    node = token.node
    if isinstance(node, SlotNode):
        return all(ref.name == TEXT and not ref.counters for ref in node.types)
    return isinstance(node, Maybe | Gap)


def _is_text(token: Token) -> bool:
    return isinstance(token.node, Literal | WordList | Choice) and bool(WORD.search(token.text))


def _weight(token: Token) -> int:
    """Characters that finding the token explains; any sentence holds some text, so that a text slot says little."""
    match token.node:
        case Literal(text):
            return len(text)
        case SlotNode(_, types, _):
            return 1 if any(ref.name == TEXT for ref in types) else 3
        case _:
            return 2


class _Run(NamedTuple):
    """Tokens `low` to `high` of a line, found at `start:end` of a shadow."""

    low: int
    high: int
    start: int
    end: int


class _Tried(NamedTuple):
    """A line of a rule as it is tried on a sentence: its tokens, and the indexes of those that not any sentence has."""

    written: Line
    row: Sequence[Token]
    needed: Sequence[int]

    @classmethod
    def of(cls, written: Line) -> _Tried:
        """The line taken apart."""
        row = tokens(written.text)
        return cls(written, row, [at for at, token in enumerate(row) if not _is_open(token)])

    def weight(self, low: int, high: int) -> int:
        """What finding the needed tokens `low` to `high` explains."""
        return sum(_weight(self.row[at]) for at in self.needed if low <= at <= high)

    def holds_text(self, low: int, high: int) -> bool:
        """Whether a needed token of these is a text."""
        return any(_is_text(self.row[at]) for at in self.needed if low <= at <= high)


def _missing(tried: _Tried, run: _Run, sentence: str, shadow: Shadow) -> Iterator[Missing]:
    """The needed tokens right before and behind a run, which were not found."""
    row, line = tried.row, tried.written
    before = next((at for at in reversed(tried.needed) if at < run.low), None)
    if before is not None:
        token, edge = row[before], shadow.starts[run.start]
        instead, reach = sentence[max(0, edge - SHOWN) : edge], _reach(row[before + 1 : run.low])
        column = line.column + token.column
        yield Missing(token.text, line.row, column, edge, instead, reach, True, _lacking(token, shadow))
    after = next((at for at in tried.needed if at > run.high), None)
    if after is not None:
        token, edge = row[after], shadow.end(run.end - 1)
        instead, reach = _there(sentence, edge, shadow), _reach(row[run.high + 1 : after])
        column = line.column + token.column
        yield Missing(token.text, line.row, column, edge, instead, reach, False, _lacking(token, shadow))


def _lacking(token: Token, shadow: Shadow) -> tuple[str, ...]:
    """The types that a slot wants, where the sentence has a span of none of them."""
    wanted = _types(token)
    return tuple(sorted(wanted)) if wanted and not wanted & shadow.types else ()


def _there(sentence: str, edge: int, shadow: Shadow) -> str:
    """What stands behind an offset; a span with its type, since that is what a slot looks at."""
    span = next((s for s in shadow.spans.values() if s.start == edge), None)
    if span is None:
        return sentence[edge : edge + SHOWN]
    return f"{span.text}:{span.type}" + (f"({span.counter})" if span.counter else "")


def _types(token: Token) -> frozenset[str]:
    if not isinstance(token.node, SlotNode):
        return frozenset()
    names = frozenset(ref.name for ref in token.node.types)
    return frozenset() if TEXT in names else names


def _reach(between: Sequence[Token]) -> int:
    reach = 0
    for node in (node for token in between for node in walk((token.node,))):
        if isinstance(node, Gap):
            reach += LONG_GAP if node.long else SHORT_GAP
        elif isinstance(node, SlotNode) and any(ref.name == TEXT for ref in node.types):
            reach += TEXT_MAX
    return reach
