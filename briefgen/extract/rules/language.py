"""One line of `say` or `then`, as an analyst writes it → a tree of nodes.

In: the line. Out: `Pattern`, or `Misspelt` with the column and a sentence in Chinese. Nothing here knows word lists, slot types
or regular expressions: what a name means is checked by `checking` and compiled by `compile`.

    新签约{档次:money}项目{个数:count}      {名:类型}, {名:percent|pp}, {名:count(家|户)}
    <引进>（甲|乙）?…达…… 1000             <词表>, (甲|乙), ? after a group, word or slot, … and …… gaps
"""

from __future__ import annotations

from dataclasses import dataclass

SHORT_GAP, LONG_GAP = 12, 40
"""Characters that `…` and `……` may pass over; a clause of such papers is 15 characters long, a sentence 60."""

PUNCTUATION = str.maketrans(",;:()?!", "，；：（）？！")
"""Half-width marks beside Chinese text mean the same as full-width ones; the fold keeps every offset."""


@dataclass(frozen=True, slots=True)
class Literal:
    text: str


@dataclass(frozen=True, slots=True)
class WordList:
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class TypeRef:
    """A slot type and the counters it is restricted to, `count(家|户)`."""

    name: str
    counters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotNode:
    name: str
    types: tuple[TypeRef, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    node: Node


@dataclass(frozen=True, slots=True)
class Gap:
    """Characters passed over: inside the clause, or (`long`) inside the sentence."""

    long: bool


Node = Literal | WordList | SlotNode | Choice | Maybe | Gap
Pattern = tuple[Node, ...]


class Misspelt(ValueError):
    """A line that cannot be read; `column` counts from 0."""

    def __init__(self, column: int, what: str) -> None:
        super().__init__(what)
        self.column, self.what = column, what


def parse(line: str) -> Pattern:
    """The nodes of one line; raises `Misspelt`."""
    nodes, at = _sequence(line, 0, inside=False)
    if at < len(line):
        raise Misspelt(at, f"多了一个“{line[at]}”")
    if not any(not isinstance(node, Gap) for node in nodes):
        raise Misspelt(0, "这一行没有可以匹配的文字")
    return nodes


@dataclass(frozen=True, slots=True)
class Token:
    """A node at the top level of a line, and the text that it was written as: `line[column : column + len(text)]`."""

    node: Node
    text: str
    column: int


def tokens(line: str) -> tuple[Token, ...]:
    """The top level of a line that `parse` has read, each node with its place."""
    found: list[tuple[Node, int, int]] = []
    at = 0
    while at < len(line):
        start = at
        if line[at].isspace():
            at += 1
        elif line[at] == "?":
            last, start, _ = found.pop()
            at += 1
            found.append((Maybe(last), start, at))
        else:
            node, at = _node(line, at)
            before = found[-1][0] if found else None
            if isinstance(node, Literal) and isinstance(before, Literal):
                node, start = Literal(before.text + node.text), found.pop()[1]
            found.append((node, start, at))
    return tuple(Token(node, line[start:end], start) for node, start, end in found)


def walk(nodes: Pattern) -> list[Node]:
    """Every node, groups opened."""
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        if isinstance(node, Maybe):
            found += walk((node.node,))
        elif isinstance(node, Choice):
            for option in node.options:
                found += walk(option)
    return found


def _sequence(line: str, at: int, inside: bool) -> tuple[Pattern, int]:
    nodes: list[Node] = []
    while at < len(line) and line[at] not in (")|" if inside else ")"):
        char = line[at]
        if char.isspace():
            at += 1
            continue
        if char == "?":
            at = _optional(nodes, at)
            continue
        node, at = _node(line, at)
        _append(nodes, node)
    return tuple(nodes), at


def _node(line: str, at: int) -> tuple[Node, int]:
    match line[at]:
        case "{":
            return _slot(line, at)
        case "<":
            end = _closing(line, at, ">")
            return WordList(line[at + 1 : end].strip(), at), end + 1
        case "(":
            return _choice(line, at)
        case "…":
            long = line[at : at + 2] == "……"
            return Gap(long), at + (2 if long else 1)
        case "}" | ">" | "|":
            raise Misspelt(at, f"多了一个“{line[at]}”")
        case char:
            return Literal(char.translate(PUNCTUATION)), at + 1


def _append(nodes: list[Node], node: Node) -> None:
    """Neighbouring characters become one literal, so that a literal is as long as the text allows."""
    if isinstance(node, Literal) and nodes and isinstance(nodes[-1], Literal):
        nodes[-1] = Literal(nodes[-1].text + node.text)
    else:
        nodes.append(node)


def _optional(nodes: list[Node], at: int) -> int:
    if not nodes or isinstance(nodes[-1], Literal | Gap | Maybe):
        raise Misspelt(at, "“?”只能跟在 (…)、<词表> 或 {槽} 之后；单个字请写成 (字)?")
    nodes[-1] = Maybe(nodes[-1])
    return at + 1


def _choice(line: str, at: int) -> tuple[Node, int]:
    options, here = [], at + 1
    while True:
        option, here = _sequence(line, here, inside=True)
        if not option:
            raise Misspelt(here, "(甲|乙) 里有一项是空的；可有可无请写成 (甲|乙)?")
        options.append(option)
        if here >= len(line):
            raise Misspelt(at, "“(”没有配对的“)”")
        here += 1
        if line[here - 1] == ")":
            return Choice(tuple(options)), here


def _closing(line: str, at: int, mark: str) -> int:
    end = line.find(mark, at)
    if end < 0:
        raise Misspelt(at, f"“{line[at]}”没有配对的“{mark}”")
    if not line[at + 1 : end].strip():
        raise Misspelt(at, f"“{line[at]}{mark}”里是空的")
    return end


def _slot(line: str, at: int) -> tuple[Node, int]:
    end = _closing(line, at, "}")
    body = line[at + 1 : end]
    name, colon, types = body.partition(":") if ":" in body else body.partition("：")
    # a slot may be named by its type alone: {money}
    types = types if colon else name
    refs = tuple(_type(part, at) for part in _split_types(types))
    return SlotNode(name.strip() if colon else refs[0].name, refs, at), end + 1


def _split_types(types: str) -> list[str]:
    parts, depth = [""], 0
    for char in types:
        depth += (char in "(（") - (char in ")）")
        if char == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _type(part: str, column: int) -> TypeRef:
    name, bracket, rest = part.strip().replace("（", "(").replace("）", ")").partition("(")
    if not name:
        raise Misspelt(column, "槽要写成 {名:类型}，类型不能空着")
    if bracket and not rest.endswith(")"):
        raise Misspelt(column, f"类型“{part.strip()}”的括号没有配对")
    counters = tuple(c.strip() for c in rest[:-1].split("|") if c.strip()) if bracket else ()
    return TypeRef(name.strip(), counters)
