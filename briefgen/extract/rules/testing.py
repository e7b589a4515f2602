"""`rules test`: every example and counterexample of every rule, run through the matcher that extraction uses.

In: a `RuleSet` and `annotate`, which gives the spans of a text. Out: `Problem`s, at the line of the example. Nothing is
written; what an example would have to say to pass is in the message.

    新签约5亿元以上项目131个 => 档次≥5亿元 个数=131个          槽 = ≥ ≤ > < ≈ 值, as written in the sentence
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.errors import Problem
from briefgen.extract.rules.load import Line, Rule, RuleSet
from briefgen.extract.rules.match import Hit, Lost, Matcher, Slot
from briefgen.extract.text.spans import Span

Annotate = Callable[[str], Sequence[Span]]

ARROW = re.compile(r"\s*=>\s*")
LIKE_AN_ARROW = re.compile(r"[=＝][>＞]|->|[→⇒➔]")
EXPECTED = re.compile(r"(?P<slot>[^\s=≥≤><≈]+?)(?P<sign>>=|<=|[=≥≤><≈])(?P<value>\S+)")
QUALIFIER = {">=": "ge", "≥": "ge", "<=": "le", "≤": "le", ">": "gt", "<": "lt", "≈": "approx"}
SIGN = {"ge": "≥", "le": "≤", "gt": ">", "lt": "<", "approx": "≈"}
QUOTES = re.compile(r"[\s“”\"‘’]")


@dataclass(frozen=True, slots=True)
class Expected:
    """One `槽=值` of an example; `qualifier` is None where any will do."""

    slot: str
    qualifier: str | None
    value: str


@dataclass(frozen=True, slots=True)
class Tested:
    """The outcome of `rules test`."""

    rules: int
    examples: int
    counterexamples: int
    problems: tuple[Problem, ...]


def run_tests(rules: RuleSet, annotate: Annotate) -> Tested:
    """All examples and counterexamples of all rules."""
    matcher = Matcher(rules)
    problems: list[Problem] = []
    for rule in rules.rules:
        for line in rule.examples:
            problems += test_example(rule, line, matcher, annotate)
        for line in rule.counterexamples:
            problems += test_counterexample(rule, line, matcher, annotate)
    return Tested(
        len(rules.rules),
        sum(len(rule.examples) for rule in rules.rules),
        sum(len(rule.counterexamples) for rule in rules.rules),
        tuple(sorted(problems)),
    )


def split_example(text: str) -> tuple[str, tuple[Expected, ...]]:
    """The sentence, and what its slots must hold."""
    sentence, _, rest = ARROW.sub("\x00", text.strip(), count=1).partition("\x00")
    return sentence, tuple(Expected(m["slot"], QUALIFIER.get(m["sign"]), m["value"]) for m in EXPECTED.finditer(rest))


def misspelt_example(text: str) -> Iterator[str]:
    """What an example says that no test would read: an arrow that is none, a value without its slot."""
    sentence, arrow, rest = ARROW.sub("\x00", text.strip(), count=1).partition("\x00")
    if not arrow and (found := LIKE_AN_ARROW.search(sentence)):
        yield f"例句里的“{found.group()}”不是 =>"
    if left := EXPECTED.sub("", rest).strip():
        yield f"例句“=>”后面的“{left}”看不懂"


def test_example(rule: Rule, line: Line, matcher: Matcher, annotate: Annotate) -> list[Problem]:
    """Problems of one example: not matched, caught by another rule, or a slot that holds something else."""
    if told := list(misspelt_example(line.text)):
        return [rule.problem(f"规则“{rule.id}”：{one}", "写成 句子 => 槽=值 槽=值，符号用半角", line) for one in told]
    sentence, expected = split_example(line.text)
    hits, lost = matcher.contest(sentence, annotate(sentence))
    own = [hit for hit in hits if hit.rule.id == rule.id]
    if not own:
        return [
            rule.problem(f"规则“{rule.id}”的例句没有匹配：{sentence}", _why(rule, hits, lost, annotate, sentence), line)
        ]
    problems = [_compare(hit, expected, annotate) for hit in own]
    if any(not differences for differences in problems):
        return []
    shown = " ".join(f"{name}{_written(slot)}" for name, slot in own[0].all_slots().items())
    return [rule.problem(f"规则“{rule.id}”的例句：{'；'.join(problems[0])}", f"实际得到：{shown}", line)]


def test_counterexample(rule: Rule, line: Line, matcher: Matcher, annotate: Annotate) -> list[Problem]:
    """A problem when the rule takes what it must not take."""
    sentence = split_example(line.text)[0]
    own = [hit for hit in matcher.match(sentence, annotate(sentence)) if hit.rule.id == rule.id]
    if not own:
        return []
    caught = sentence[own[0].start : own[0].end]
    return [rule.problem(f"规则“{rule.id}”匹配了反例：{sentence}", f"匹配的是“{caught}”；把 say 写得更具体", line)]


def _why(rule: Rule, hits: Sequence[Hit], lost: Sequence[Lost], annotate: Annotate, sentence: str) -> str:
    own = next((loser for loser in lost if loser.hit.rule.id == rule.id), None)
    if own is not None:
        return f"被规则“{own.winner.rule.id}”抢先：{own.why}"
    spans = "、".join(f"{s.text}:{s.type}" for s in annotate(sentence))
    others = "、".join(sorted({hit.rule.id for hit in hits}))
    return f"句中认出：{spans or '（没有数值和名称）'}" + (f"；匹配的规则：{others}" if others else "")


def _compare(hit: Hit, expected: Sequence[Expected], annotate: Annotate) -> list[str]:
    slots = hit.all_slots()
    found = []
    for want in expected:
        slot = slots.get(want.slot)
        if slot is None:
            found.append(f"没有槽“{want.slot}”")
        elif not _agrees(slot, want, annotate):
            found.append(f"“{want.slot}”应为 {want.value}，得到 {slot.text}")
    return found


def _agrees(slot: Slot, want: Expected, annotate: Annotate) -> bool:
    if slot.span is None or slot.span.value is None:
        return QUOTES.sub("", slot.text) == QUOTES.sub("", want.value)
    if want.qualifier is not None and slot.span.qualifier != want.qualifier:
        return False
    if QUOTES.sub("", slot.text) == want.value:
        return True
    wanted = next((s for s in annotate(want.value) if s.value is not None), None)
    if wanted is None:
        return QUOTES.sub("", slot.text) == want.value
    return (slot.span.value, slot.span.high, slot.span.unit) == (wanted.value, wanted.high, wanted.unit)


def _written(slot: Slot) -> str:
    qualifier = slot.span.qualifier if slot.span else None
    return SIGN.get(qualifier or "", "=") + QUOTES.sub("", slot.text)
