"""Rule files and the fact schema → one `RuleSet`, with every problem of every file at its line and column.

In: YAML paths (facts may be declared in any of them; facts.yaml holds the built-in ones). Out: `RuleSet`, compiled; or all
`Problem`s. Must not: run examples (`testing`) or judge whether rules get in each other's way (`checking`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from briefgen import shapes
from briefgen.errors import InvalidInput, Problem, nearest, told_path
from briefgen.extract.rules.compile import (
    NAME_TYPES,
    PRIVATE,
    TEXT,
    Alphabet,
    CompiledLine,
    alphabet,
    compile_line,
    compile_regex,
)
from briefgen.extract.rules.facts import FactSchema, read_facts
from briefgen.extract.rules.language import Misspelt, Pattern, SlotNode, WordList, parse, walk
from briefgen.extract.rules.linear import TooCostly
from briefgen.extract.text.spans import VALUE_TYPES
from briefgen.strict_yaml import Keys, Located, load_yaml

__all__ = ["FactSchema", "Line", "Rule", "RuleSet", "built_in_files", "load_rules", "read_rules"]

BUILT_IN = Path(__file__).parents[2] / "rules"
FILE_KEYS = frozenset({"version", "words", "facts", "rules"})
NAMES = ("id", "title", "fact")
BLOCKS = ("say", "then", "regex", "examples", "counterexamples")
"""Keys of a rule whose text has a line for each thing it says."""
RULE_KEYS = frozenset({*NAMES, *BLOCKS})
VERSION = "1"
LAYER = 100_000
"""More rules than a layer ever holds: the order of a workspace's rules begins below the built-in ones."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block in a rule, and where it stands in its file."""

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as written; `order` settles ties: a later layer goes first, in a layer the earlier rule."""

    id: str
    title: str
    fact: str
    say: tuple[Line, ...]
    then: tuple[Line, ...]
    regex: tuple[Line, ...]
    examples: tuple[Line, ...]
    counterexamples: tuple[Line, ...]
    file: str
    row: int
    column: int
    order: int = 0

    def problem(self, what: str, next_step: str = "", line: Line | None = None) -> Problem:
        """A `Problem` at the rule, or at one of its lines."""
        place = (line.row, line.column) if line else (self.row, self.column)
        return Problem(self.file, *place, what, next_step)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """`types`: the name types that the rule asks for; other names are plain text to it."""

    rule: Rule
    say: tuple[CompiledLine, ...]
    then: tuple[CompiledLine, ...]
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A word list and where it was written."""

    words: tuple[str, ...]
    file: str
    row: int
    column: int


@dataclass(frozen=True)
class RuleSet:
    """Rules ready to match. Invariant: every compiled rule names a fact, word lists and slot types that exist."""

    compiled: tuple[CompiledRule, ...]
    facts: Mapping[str, FactSchema]
    words: Mapping[str, WordEntry]
    letters: Alphabet

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(compiled.rule for compiled in self.compiled)


def built_in_files() -> tuple[Path, ...]:
    """The rule files of the package, by name."""
    return tuple(sorted(BUILT_IN.glob("*.yaml")))


def load_rules(extra: Sequence[Path] = (), built_in: bool = True, gazetteers: Collection[str] = ()) -> RuleSet:
    """The built-in rules with those of a workspace on top: an id of a later file replaces the earlier rule.

    `gazetteers` are span types beyond the known ones. Raises `InvalidInput` with all problems of all files.
    """
    stamps = tuple(path.stat().st_mtime_ns for path in extra if path.exists())
    return _cached(tuple(extra), built_in, tuple(sorted(gazetteers)), stamps)


@lru_cache(maxsize=4)
def _cached(extra: tuple[Path, ...], built_in: bool, gazetteers: tuple[str, ...], _stamps: tuple[int, ...]) -> RuleSet:
    rules, problems = read_rules(extra, built_in, gazetteers)
    if problems:
        raise InvalidInput(problems)
    return rules


def read_rules(
    extra: Sequence[Path] = (), built_in: bool = True, gazetteers: Collection[str] = ()
) -> tuple[RuleSet, list[Problem]]:
    """The same without raising: what could be read, and every problem."""
    reader = _Reader(frozenset(VALUE_TYPES | NAME_TYPES | {TEXT} | set(gazetteers)))
    layers = [built_in_files() if built_in else (), *((path,) for path in extra)]
    for layer in layers:
        reader.layer(layer)
    compiled, letters = reader.compile(gazetteers)
    return RuleSet(compiled, reader.facts, reader.words, letters), sorted(reader.problems)


@dataclass
class _Reader:
    """Collects files layer by layer; within a layer a name is given once, a later layer replaces."""

    types: frozenset[str]
    facts: dict[str, FactSchema] = field(default_factory=dict)
    words: dict[str, WordEntry] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    misshapen: set[str] = field(default_factory=set)  # rules of which a value is told already
    layers: int = 0

    def layer(self, paths: Sequence[Path]) -> None:
        """Reads files that stand together: one kind of thing has one of a name in them, and replaces that of a layer before."""
        self.layers += 1
        given: dict[tuple[str, str], str] = {}
        for path in paths:
            shown = f"rules/{path.name}" if path.parent == BUILT_IN else told_path(path)
            try:
                located = load_yaml(path, shown)
            except InvalidInput as error:
                self.problems += error.problems
                continue
            self._file(located, given)

    def _file(self, located: Located, given: dict[tuple[str, str], str]) -> None:
        data = located.value
        if not isinstance(data, dict):
            self.problems.append(located.no_mapping("写 version、words、facts、rules，照 docs/rules.md 的样子"))
            return
        self.problems += located.unknown_keys(FILE_KEYS)
        if data.get("version") != VERSION:
            self.problems.append(located.problem(f"version 应为 {VERSION}", "在文件开头写 version: 1", ("version",)))
        self._words(located, data.get("words"), given)
        facts, problems = read_facts(located, data.get("facts"))
        self.problems += problems
        for name, fact in facts.items():
            self._once(located, given, "事实", name, ("facts", name))
            self.facts[name] = fact
        entries = data.get("rules") or []
        if not isinstance(entries, list):
            told = "“rules”应是一列规则"
            self.problems.append(located.problem(told, "每条以“- id: 名称”开头", ("rules",)))
            return
        for at, entry in enumerate(entries):
            self._rule(located, at, entry, given)

    def _once(self, located: Located, given: dict[tuple[str, str], str], what: str, name: str, keys: Keys) -> None:
        if (what, name) in given:
            step = f"前一个在 {given[what, name]}；改名或删去一个"
            self.problems.append(located.problem(f"{what}“{name}”写了两次", step, keys, at_key=True))
        line, column = located.key_at(*keys)
        given[what, name] = f"{located.shown}:{line}:{column}"

    def _words(self, located: Located, words: object, given: dict[tuple[str, str], str]) -> None:
        if words is not None and not isinstance(words, dict):
            self.problems.append(located.no_mapping("例如 引进: [引进, 新引进]", ("words",)))
            return
        for name, listed in (words or {}).items():
            keys: Keys = ("words", name)
            if not listed:
                self.problems.append(located.problem(f"词表“{name}”是空的", "写成 [词, 词]", keys, at_key=True))
                continue
            if not isinstance(listed, list) or not all(isinstance(word, str) and word.strip() for word in listed):
                self.problems.append(located.problem(f"词表“{name}”应是列表，每项一个词", "写成 [词, 词]", keys))
                continue
            texts = [str(word).strip() for word in listed]
            twice = sorted({w for w in texts if texts.count(w) > 1})
            if twice:
                self.problems.append(located.problem(f"词表“{name}”里“{'、'.join(twice)}”写了两次", "删去一个", keys))
            self._once(located, given, "词表", name, keys)
            self.words[name] = WordEntry(tuple(texts), located.shown, *located.key_at(*keys))

    def _rule(self, located: Located, at: int, entry: object, given: dict[tuple[str, str], str]) -> None:
        keys: Keys = ("rules", at)
        if not isinstance(entry, dict):
            self.problems.append(located.no_mapping("一条规则要写 id、title、fact、say、examples", keys))
            return
        self.problems += located.unknown_keys(RULE_KEYS, keys)
        wrong = list(_wrong_values(located, keys, entry))
        self.problems += wrong
        ident = entry.get("id")
        if not isinstance(ident, str):
            return
        # both rules of one id are read on, so that all their mistakes are told together
        key = ident if ("规则", ident) not in given else f"{ident} {located.shown} {at}"
        self._once(located, given, "规则", ident, (*keys, "id"))
        self.rules[key] = _as_rule(located, at, entry, len(self.rules) - LAYER * self.layers)
        if wrong:
            self.misshapen.add(key)

    def compile(self, gazetteers: Collection[str]) -> tuple[tuple[CompiledRule, ...], Alphabet]:
        """The rules as patterns, and the characters of their texts; problems of theirs are kept for the end."""
        parsed = {key: self._parse(key, rule) for key, rule in self.rules.items()}
        slots_in_regex = [parse_slots(line.text) for rule in self.rules.values() for line in rule.regex]
        patterns = [pattern for say, then in parsed.values() for pattern in (*say.values(), *then.values())]
        letters = alphabet([*patterns, *slots_in_regex], gazetteers)
        compiled = [self._compiled(rule, *parsed[key], letters) for key, rule in self.rules.items()]
        return tuple(c for c in compiled if c.say and c.rule.fact in self.facts), letters

    def _parse(self, key: str, rule: Rule) -> tuple[dict[Line, Pattern], dict[Line, Pattern]]:
        sound = key not in self.misshapen
        if sound and not rule.say and not rule.regex:
            self.problems.append(rule.problem(f"规则“{rule.id}”没有 say", "写上要找的句子，如 新签约项目{个数:count}"))
        if sound and rule.fact not in self.facts:
            known = nearest(rule.fact, self.facts) or "在 facts.yaml 里先声明它"
            self.problems.append(rule.problem(f"规则“{rule.id}”的 fact“{rule.fact}”没有声明", known))
        return self._lines(rule, rule.say), self._lines(rule, rule.then)

    def _lines(self, rule: Rule, lines: Sequence[Line]) -> dict[Line, Pattern]:
        parsed: dict[Line, Pattern] = {}
        for line in lines:
            try:
                pattern = parse(line.text)
            except Misspelt as error:
                place = Line(line.text, line.row, line.column + error.column)
                step = "对照 docs/rules.md 的“say 的写法”"
                self.problems.append(rule.problem(f"规则“{rule.id}”：{error.what}", step, place))
                continue
            unknown = self._unknown(rule, line, pattern)
            self.problems += unknown
            if not unknown:
                parsed[line] = pattern
        return parsed

    def _unknown(self, rule: Rule, line: Line, pattern: Pattern) -> list[Problem]:
        problems = []
        for node in walk(pattern):
            if isinstance(node, WordList) and node.name not in self.words:
                step = nearest(node.name, self.words) or "在 words 里写上这个词表"
                at = Line("", line.row, line.column + node.column)
                problems.append(rule.problem(f"规则“{rule.id}”用了没有的词表“{node.name}”", step, at))
            if isinstance(node, SlotNode):
                at = Line("", line.row, line.column + node.column)
                for ref in node.types:
                    if ref.name not in self.types:
                        step = nearest(ref.name, self.types) or "可用的类型：" + "、".join(sorted(self.types))
                        problems.append(rule.problem(f"规则“{rule.id}”用了没有的槽类型“{ref.name}”", step, at))
        return problems

    def _compiled(
        self, rule: Rule, say: Mapping[Line, Pattern], then: Mapping[Line, Pattern], letters: Alphabet
    ) -> CompiledRule:
        words = {name: entry.words for name, entry in self.words.items()}
        done: list[list[CompiledLine]] = [[], []]
        for out, lines in zip(done, (say, then), strict=True):
            for line, pattern in lines.items():
                try:
                    out.append(compile_line(pattern, words, letters))
                except TooCostly as error:
                    self.problems.append(rule.problem(f"规则“{rule.id}”：{error}", "拆成几行，或把空档写成原文", line))
        for line in rule.regex:
            if unknown := self._unknown(rule, line, parse_slots(line.text)):
                self.problems += unknown
                continue
            try:
                done[0].append(compile_regex(line.text, letters))
            except (TooCostly, Misspelt) as error:
                self.problems.append(rule.problem(f"规则“{rule.id}”：{error}", "尽量用 say 来写", line))
        types = frozenset().union(*(line.types for line in (*done[0], *done[1]))) - VALUE_TYPES
        return CompiledRule(rule, tuple(done[0]), tuple(done[1]), types)


def parse_slots(regex: str) -> Pattern:
    """The slots inside a `regex:` line, so that the alphabet knows the counters they name."""
    from briefgen.extract.rules.compile import SLOT_IN_REGEX

    nodes: list[SlotNode] = []
    for found in SLOT_IN_REGEX.finditer(regex):
        try:
            slots = [node for node in parse(found.group()) if isinstance(node, SlotNode)]
            nodes += [replace(node, column=found.start() + node.column) for node in slots]
        except Misspelt:  # told when the line is compiled
            continue
    return tuple(nodes)


def _wrong_values(located: Located, keys: Keys, entry: Mapping[str, object]) -> Iterator[Problem]:
    """What a rule must say and does not, and what is no text where one is due."""
    for key in NAMES:
        if entry.get(key) is None:
            yield located.problem(f"规则缺少“{key}”", f"加一行 {key}: …", keys)
        else:
            yield from shapes.text(located, (*keys, key))
    for key in BLOCKS:
        if not isinstance(entry.get(key), str | None):
            yield located.problem(f"“{key}”应是文字，一行一句", f"写成 {key}: |，下面每句一行并缩进", (*keys, key))


def _as_rule(located: Located, at: int, entry: Mapping[str, object], order: int) -> Rule:
    said = {key: value for key, value in entry.items() if isinstance(value, str)}

    def lines(key: str) -> tuple[Line, ...]:
        found = []
        for number, line in enumerate(said.get(key, "").split("\n")):
            if line.strip():
                place = located.inside("rules", at, key, line=number)
                found.append(Line(PRIVATE.sub("\ufffd", line.rstrip()), *place))
        return tuple(found)

    row, column = located.at("rules", at)
    names = {key: said.get(key, "") for key in NAMES}
    blocks = {key: lines(key) for key in BLOCKS}
    return Rule(**names, **blocks, file=located.shown, row=row, column=column, order=order)  # type: ignore[arg-type]
