"""`rules check`: everything that is wrong with rule files, in one report.

In: what `load.read_rules` read, with its problems; `annotate` for the examples; the known metrics and stages. Out: `Problem`s,
sorted by place. Problems of form (keys, names, spelling of a line) come from `load`; here come those that need the whole
set: unused word lists, unknown indicators, rules without examples, examples that fail, rules that never win.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from briefgen.errors import Problem, nearest
from briefgen.extract.rules.compile import NAME_TYPES, TEXT
from briefgen.extract.rules.language import Misspelt, SlotNode, WordList, parse, walk
from briefgen.extract.rules.load import FactSchema, Rule, RuleSet, read_rules
from briefgen.extract.rules.testing import Annotate, run_tests, split_example
from briefgen.extract.text.spans import VALUE_TYPES
from briefgen.fact import Kind

KNOWN_TYPES = VALUE_TYPES | NAME_TYPES | {TEXT}
"""A slot named by its type alone ({region}) is only looked at, never used."""


def check_rules(
    extra: Sequence[Path],
    annotate: Annotate,
    metrics: Collection[str] = (),
    stages: Collection[str] = (),
    built_in: bool = True,
) -> list[Problem]:
    """Every problem of the built-in rules and `extra`; `metrics` and `stages` are the known ids, empty: not checked."""
    rules, problems = read_rules(extra, built_in)
    problems = list(problems)
    problems += _unused_words(rules)
    problems += _unknown_ids(rules, metrics, stages)
    for rule in rules.rules:
        problems += _rule(rule, rules)
    problems += _twins(rules.rules)
    problems += run_tests(rules, annotate).problems
    return sorted(set(problems))


def _unused_words(rules: RuleSet) -> Iterator[Problem]:
    used = {
        n.name
        for rule in rules.rules
        for line in (*rule.say, *rule.then)
        for n in _nodes(line.text)
        if isinstance(n, WordList)
    }
    for name, entry in rules.words.items():
        if name not in used:
            step = f"删去它，或在 say 里写 <{name}>"
            yield Problem(entry.file, entry.row, entry.column, f"词表“{name}”没有规则用到", step)


def _unknown_ids(rules: RuleSet, metrics: Collection[str], stages: Collection[str]) -> list[Problem]:
    problems: list[Problem] = []
    for fact in rules.facts.values():
        named = {fact.metric, *(also.metric for also in fact.also.values())}
        for metric in sorted(m for m in named if m and metrics and m not in metrics):
            step = nearest(metric, metrics) or "先在词典的 metrics 里写上它"
            problems.append(Problem(*fact.place, f"事实“{fact.id}”的指标“{metric}”不在指标词典里", step))
        if fact.stage and stages and fact.stage not in stages:
            step = nearest(fact.stage, stages) or "可用的有：" + "、".join(stages)
            problems.append(Problem(*fact.place, f"事实“{fact.id}”的阶段“{fact.stage}”不在阶段词典里", step))
    return problems


def _rule(rule: Rule, rules: RuleSet) -> list[Problem]:
    problems = []
    if not rule.examples:
        problems.append(rule.problem(f"规则“{rule.id}”没有例句", "在 examples 里写一句：句子 => 槽=值"))
    fact = rules.facts.get(rule.fact)
    if fact is not None and rule.say and not rule.regex:
        problems += _against_fact(rule, fact)
    slots = _slots(rule)
    problems += [
        rule.problem(f"例句里的槽“{want.slot}”在规则“{rule.id}”里没有", nearest(want.slot, slots) or "删去它", line)
        for line in rule.examples
        for want in split_example(line.text)[1]
        if slots and not rule.regex and want.slot not in slots
    ]
    return problems


def _against_fact(rule: Rule, fact: FactSchema) -> list[Problem]:
    """The slots of a rule and those that its fact knows must be the same."""
    wanted = fact.value if fact.kind is Kind.QUANTITY else fact.name
    step = f"在这一行写上 {{{wanted}:类型}}，花括号用半角"
    problems = [
        rule.problem(f"规则“{rule.id}”这一行没有槽“{wanted}”，它的事实靠这个槽取值", step, line)
        for line in rule.say
        if wanted not in {n.name for n in _nodes(line.text) if isinstance(n, SlotNode)}
    ]
    for name in sorted(_slots(rule) - fact.slots - KNOWN_TYPES):
        step = nearest(name, fact.slots) or f"在事实“{fact.id}”里声明它，或不取名字"
        problems += [rule.problem(f"规则“{rule.id}”的槽“{name}”在事实“{fact.id}”里没有用处", step)]
    return problems


def _twins(rules: Sequence[Rule]) -> list[Problem]:
    """Lines that say the same: the later rule would always be shadowed by the earlier."""
    first: dict[str, Rule] = {}
    problems = []
    for rule in rules:
        for line in rule.say:
            said = "".join(line.text.split())
            if said in first:
                told = f"规则“{rule.id}”的这一行与规则“{first[said].id}”相同，永远轮不到"
                problems.append(rule.problem(told, "删去一行，或写得更具体", line))
            first.setdefault(said, rule)
    return problems


def _slots(rule: Rule) -> set[str]:
    lines = (*rule.say, *rule.then)
    return {n.name for line in lines for n in _nodes(line.text) if isinstance(n, SlotNode)}


def _nodes(line: str) -> list[object]:
    try:
        return list(walk(parse(line)))
    except Misspelt:  # told by `load`
        return []
