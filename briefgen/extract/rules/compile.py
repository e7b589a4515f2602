"""Patterns → bounded regular expressions over a shadow text, in which every typed span is one private-use character.

In: rules and word lists. Out: `CompiledRule`s and the `Alphabet` that turns spans into shadow characters. Every repetition
has a bound, so a match costs at most `MAX_COST` steps a character; what would cost more is refused here.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefgen.extract.rules.language import (
    LONG_GAP,
    SHORT_GAP,
    Choice,
    Gap,
    Literal,
    Maybe,
    Node,
    Pattern,
    SlotNode,
    TypeRef,
    WordList,
    walk,
)
from briefgen.extract.rules.linear import TooCostly, check_regex
from briefgen.extract.text.spans import VALUE_TYPES
from briefgen.extract.text.wordlists import any_of

NAME_TYPES = frozenset(
    {"time", "region", "chain", "org", "project", "park", "enterprise", "platform", "policy", "mechanism", "quote"}
)
"""Spans hidden from a rule unless it asks for them: a rule that says 项目 must still find it inside a project's name."""

SCANNED = VALUE_TYPES | {"time"}
"""Types that the value scanner finds."""

TEXT = "text"
TEXT_MAX = 40
MAX_COST = 50_000
"""Ways in which one line may match from one character: the product of its bounds."""

CLAUSE_END = "，。；：！？\n"
SENTENCE_END = "。！？\n"
PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Which private-use character stands for which type; a counter that some rule names has one of its own."""

    plain: Mapping[str, str]
    special: Mapping[tuple[str, str], str]

    def char(self, kind: str, counter: str | None, unit: str | None) -> str | None:
        """The character of a span, None for a type that no rule can ask for."""
        for restriction in (counter, unit):
            if restriction and (kind, restriction) in self.special:
                return self.special[kind, restriction]
        return self.plain.get(kind)

    def chars(self, ref: TypeRef) -> str:
        """Every character that satisfies a slot type."""
        if ref.counters:
            return "".join(self.special[ref.name, counter] for counter in ref.counters)
        return self.plain[ref.name] + "".join(c for (kind, _), c in self.special.items() if kind == ref.name)

    @property
    def values(self) -> str:
        """Characters of all values, as the inside of a class."""
        return "".join(self.chars(TypeRef(kind)) for kind in sorted(VALUE_TYPES))


@dataclass(frozen=True)
class CompiledLine:
    """`source` is its regular expression, in which `groups[i]` names the slot of group i + 1, None for a gap; `anchors` are sets of texts
    of each of which one must occur, `needs` the types of which one must occur each (`scanned` those of them that no name can meet),
    `types` all that are asked for."""

    source: str
    groups: tuple[str | None, ...]
    anchors: tuple[frozenset[str], ...]
    needs: tuple[frozenset[str], ...]
    types: frozenset[str]
    scanned: tuple[frozenset[str], ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first tried: one document tries a few of hundreds of lines."""
        return re.compile(self.source)


def alphabet(patterns: Iterable[Pattern], gazetteers: Iterable[str] = ()) -> Alphabet:
    """One character for each known type, and for each counter that a pattern names."""
    kinds = sorted(VALUE_TYPES | NAME_TYPES | set(gazetteers))
    plain = {kind: chr(0xE000 + at) for at, kind in enumerate(kinds)}
    asked = sorted(
        {
            (ref.name, counter)
            for pattern in patterns
            for node in walk(pattern)
            if isinstance(node, SlotNode)
            for ref in node.types
            if ref.name != TEXT
            for counter in ref.counters
        }
    )
    return Alphabet(plain, {key: chr(0xE400 + at) for at, key in enumerate(asked)})


def compile_line(pattern: Pattern, words: Mapping[str, tuple[str, ...]], letters: Alphabet) -> CompiledLine:
    """One line as a regex; raises `TooCostly`. Names are known to exist (`load` has checked them)."""
    cost = _cost(pattern)
    if cost > MAX_COST:
        raise TooCostly(f"这一行的空档和 text 槽太多，最多要试 {cost} 种匹配（上限 {MAX_COST}）")
    groups: list[str | None] = []
    source = _sequence(pattern, words, letters, groups, last=True)
    slots = [node for node in walk(pattern) if isinstance(node, SlotNode)]
    needs = tuple(
        frozenset(ref.name for ref in n.types) for n in pattern if isinstance(n, SlotNode) and not _is_text(n)
    )
    return CompiledLine(
        source,
        tuple(groups),
        tuple(_anchors(pattern, words)),
        needs,
        frozenset(ref.name for node in slots for ref in node.types) - {TEXT},
        tuple(need for need in needs if need <= SCANNED),
    )


def compile_regex(source: str, letters: Alphabet) -> CompiledLine:
    """A `regex:` line: slots as {名:类型} inside it; raises `TooCostly` when it is not provably bounded."""
    from briefgen.extract.rules.language import parse

    groups: list[str | None] = []
    types: set[str] = set()

    def slot(written: str) -> str:
        node = parse(written)[0]
        assert isinstance(node, SlotNode)
        groups.append(node.name)
        types.update(ref.name for ref in node.types)
        return _slot(node, letters, last=False)

    # only slots are groups: a bracket of the writer's must not shift them, one inside a slot ({个数:count(家|户)}) is none
    pieces = re.split(f"({SLOT_IN_REGEX.pattern})", source)
    expanded = "".join(slot(p) if at % 2 else re.sub(r"(?<!\\)\((?!\?)", "(?:", p) for at, p in enumerate(pieces))
    anchors = check_regex(expanded, MAX_COST)
    line = CompiledLine(expanded, tuple(groups), (anchors,) if anchors else (), (), frozenset(types) - {TEXT})
    if line.regex.groups != len(groups):
        raise TooCostly("正则表达式里不要写带名字的组，槽请写成 {名:类型}")
    return line


SLOT_IN_REGEX = re.compile(r"\{[^{}:：\d,][^{}:：]*[:：][^{}]+\}")


def _sequence(
    nodes: Pattern, words: Mapping[str, tuple[str, ...]], letters: Alphabet, groups: list[str | None], last: bool
) -> str:
    end = len(nodes) - 1
    return "".join(_node(node, words, letters, groups, last and at == end) for at, node in enumerate(nodes))


def _node(
    node: Node, words: Mapping[str, tuple[str, ...]], letters: Alphabet, groups: list[str | None], last: bool
) -> str:
    match node:
        case Literal(text):
            return re.escape(text)
        case WordList(name, _):
            return f"(?:{any_of(words[name])})"
        case Choice(options):
            return "(?:" + "|".join(_sequence(option, words, letters, groups, last) for option in options) + ")"
        case Maybe(inner):
            return f"(?:{_node(inner, words, letters, groups, last)})?"
        case Gap(long):
            groups.append(None)
            return _gap(long, letters)
        case SlotNode(name, _, _):
            groups.append(name)
            return _slot(node, letters, last)


def _gap(long: bool, letters: Alphabet) -> str:
    # a short gap never jumps over a value: what stands behind the value is said of that value
    return f"([^{SENTENCE_END}]{{0,{LONG_GAP}}}?)" if long else f"([^{CLAUSE_END}{letters.values}]{{0,{SHORT_GAP}}}?)"


def _slot(node: SlotNode, letters: Alphabet, last: bool) -> str:
    typed = "".join(letters.chars(ref) for ref in node.types if ref.name != TEXT)
    if not _is_text(node):
        return f"([{typed}])"
    endings = [ending for ref in node.types if ref.name == TEXT for ending in ref.counters]
    text = f"(?!、)[^{CLAUSE_END}]{{1,{TEXT_MAX}}}" + ("" if last or endings else "?")
    if endings:  # {问题:text(不足|难题)}: the text ends with one of these words
        text += f"(?:{any_of(endings)})"
    return f"([{typed}]|{text})" if typed else f"({text})"


def _is_text(node: SlotNode) -> bool:
    return any(ref.name == TEXT for ref in node.types)


def _cost(nodes: Pattern) -> int:
    cost = 1
    for node in nodes:
        match node:
            case Gap(long):
                cost *= LONG_GAP if long else SHORT_GAP
            case SlotNode() if _is_text(node):
                cost *= TEXT_MAX
            case Maybe(inner):
                cost *= 1 + _cost((inner,))
            case Choice(options):
                cost *= _choice_cost(options)
            case _:
                pass
    return cost


def _choice_cost(options: tuple[Pattern, ...]) -> int:
    """Plain texts exclude each other, unless one begins another."""
    costs = [_cost(option) for option in options]
    texts = sorted(option[0].text for option in options if isinstance(option[0], Literal))
    overlap = any(b.startswith(a) for a, b in itertools.pairwise(texts))
    varied = sum(cost for cost in costs if cost > 1)
    return max(2 if overlap else 1, varied + (len(texts) > 0 and varied > 0))


def _anchors(nodes: Pattern, words: Mapping[str, tuple[str, ...]]) -> list[frozenset[str]]:
    """Sets of texts of each of which one must occur; the best first: its shortest text as long as can be, then the fewest
    texts."""
    found = [texts for node in nodes if (texts := _anchor(node, words))]
    return sorted(found, key=lambda texts: (-min(map(len, texts)), len(texts)))


def _anchor(node: Node, words: Mapping[str, tuple[str, ...]]) -> frozenset[str] | None:
    match node:
        case Literal(text):
            return frozenset({text})
        case WordList(name, _):
            return frozenset(words[name])
        case SlotNode(_, types, _) if all(ref.name == TEXT and ref.counters for ref in types):
            return frozenset(ending for ref in types for ending in ref.counters)
        case Choice(options):
            inner = [_anchors(option, words) for option in options]
            return frozenset().union(*(best[0] for best in inner)) if all(inner) else None
        case _:
            return None
