"""Which measure answers which problem: in one sentence (针对甲，乙; 乙，破解甲), and from one sentence to the next (对此，乙).

In: a sentence, what was found in it and before it. Out: clauses that are a measure since they answer a problem; the findings with
their answers. Must not: answer a problem of another paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.finding.finding import Finding
from briefgen.extract.naming.problems import CALLED, PROBLEM
from briefgen.extract.reading import Reading
from briefgen.extract.text.stretches import since
from briefgen.fact import Kind

ANSWER_WITHIN = 120
"""Characters between a problem and the measure that answers it."""
BETWEEN_PROBLEMS = re.compile(r"[”’]?(?:、|和|与|及|，)[“‘]?")
"""Between two problems that one measure answers: 甲不足、乙匮乏等问题."""
CHAIN_ANSWER = re.compile(r"产业链")
HELP = "measure.help"
ANSWER = "measure.answer"
AIMED = re.compile(
    r"(?:针对|面对|瞄准|聚焦|围绕|为了?(?:有效)?(?:解决|破解|化解|缓解))[^，。；：！？]*(?:(?<=“)[^。；！？”]*)?$"
)
"""Before a problem: what the next clause says answers it; a quotation may hold several (针对“甲不足，乙受限”问题)."""
CLOSED = re.compile(rf"[”’]?(?:[等的]|等[^，。；“”]{{0,6}}|这[一些])?{CALLED}?，")
"""Behind it, up to where the next clause begins."""
LEADING = re.compile(r"[^，。；：！？]{2,24}(?:牵头|以外|之外|同时|基础上|过程中|情况下|之后|以来)，")
"""A clause before the one that says what is done."""
REMEDY_CLAUSE = re.compile(r"[^，。；：！？]{6,40}(?=[，。；！]|$)")
NO_ANSWER = re.compile(
    r"(?:但|还|仍|也|却|是|有|记者|如何|怎样|怎么|我们[该要]|你)|[^，]*(?:表示|认为|介绍|指出|要求|强调|坦言|高度重视|[说道讲])$"
)
IN_REPLY = re.compile(
    r"(?:对此|为此|鉴于此|有鉴于此|针对(?:这|上述|以上)[^，。；]{0,12}|面对(?:这|上述)[^，。；]{0,12})，"
)
"""Opens a sentence that answers what the one before it says is lacking."""
_AT_LAST = "终得|终于|终|最终|也|已|都|全部|得到|得以|圆满|妥善|有效|顺利|一一|逐一|彻底|迎刃"
OVERCOME = re.compile(rf"(?:{PROBLEM}|老大难)[”’]?(?:{_AT_LAST})+(?:解决|化解|破解|消除|而解)")
"""Ends a sentence whose measures answer what the one before it says is lacking: 历史“顽疾”终得解决."""

SOLVES = re.compile(
    r"(?:解决|破解|化解|缓解|纾解|攻克|攻坚|突破|打破|打通|疏通|扫清|消除|排除|补[齐足上])[^，。；：！？]{0,24}$"
)
"""Before a problem: what is done in this clause and before it in the sentence takes it away."""
PART = re.compile(r"[；。！？]|[，：](?:但|却|然而|不过)")
"""Parts a sentence: what is done in one does not answer what the next names."""


def answer_clauses(text: str, found: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    """The clause right behind a problem that it is aimed at, unless a measure is found in it already."""
    for problem in found:
        if problem.kind is not Kind.PROBLEM or not AIMED.search(text, 0, problem.start):
            continue
        closed = CLOSED.match(text, problem.end)
        if closed is None:
            continue
        leading = LEADING.match(text, closed.end())
        clause = REMEDY_CLAUSE.match(text, (leading or closed).end())
        if clause is None or NO_ANSWER.match(clause[0]) or clause[0].count("“") != clause[0].count("”"):
            continue
        if not any(f.kind is Kind.MEASURE and clause.start() <= f.start < clause.end() for f in found):
            yield clause.span()


def answered(reading: Reading, index: int, own: list[Finding], before: Sequence[Finding]) -> list[Finding]:
    """The findings of a sentence, its measures with the problems that they answer: `before` are all earlier findings."""
    text = reading.lines[index].text
    asked, until = _asked(reading, index, before)
    out: list[Finding] = []
    listed: list[int] = []
    for at, finding in enumerate(own):
        if finding.kind is Kind.PROBLEM:
            beside = listed and BETWEEN_PROBLEMS.fullmatch(text, own[listed[-1]].end, finding.start)
            listed = [*listed, at] if beside else [at]
        elif finding.kind is Kind.MEASURE:
            if listed and _answers(text, own[listed[-1]], finding):
                finding = finding._replace(answers=tuple(len(before) + problem for problem in listed))
            elif not listed and asked and finding.end <= until:
                finding = finding._replace(answers=asked)
        out.append(finding)
    return _solved(text, out, len(before))


def _solved(text: str, own: list[Finding], before: int) -> list[Finding]:
    """The findings of a sentence, those by which it says that a problem is solved with that problem: 建立台账，化解堵点."""
    answering = {problem for finding in own for problem in finding.answers}
    for at, problem in enumerate(own):
        if problem.kind is not Kind.PROBLEM or before + at in answering:
            continue
        for means in _means(text, own, problem):
            own[means] = own[means]._replace(answers=(*own[means].answers, before + at))
    return own


def _means(text: str, own: Sequence[Finding], problem: Finding) -> list[int]:
    """What is done before a problem in its part of the sentence, or by which mechanism in its clause.

    Behind a problem whose solving opens the part (破解甲，乙), what is done there.
    """
    clause = since(text, problem.start, "，；：")
    if not SOLVES.search(text, clause, problem.start):
        return []
    start = max((m.end() for m in PART.finditer(text, 0, problem.start)), default=0)
    apart = PART.search(text, problem.end)
    end = apart.start() if apart else len(text)
    done = [at for at, f in enumerate(own) if f.kind is Kind.MEASURE and start <= f.start and f.end <= end]
    led = [at for at in done if own[at].end <= problem.start]
    led += [at for at, f in enumerate(own) if f.kind is Kind.MECHANISM and clause <= f.start and f.end <= problem.start]
    if led or clause != start or not SOLVES.match(text, clause, problem.start):
        return sorted(led)
    return [at for at in done if own[at].start >= problem.end]


def _answers(text: str, problem: Finding, measure: Finding) -> bool:
    """What a chain does, what helps a company, or what is aimed at it answers the problem named shortly before it."""
    if not problem.end <= measure.start <= problem.end + ANSWER_WITHIN:
        return False
    if measure.rule in (HELP, ANSWER) or CHAIN_ANSWER.search(text, problem.end, measure.start + 1):
        return True
    return bool(AIMED.search(text, 0, problem.start)) and "；" not in text[problem.end : measure.start]


def _asked(reading: Reading, index: int, before: Sequence[Finding]) -> tuple[tuple[int, ...], int]:
    """The problems of the sentence before that this one answers, and how far it does."""
    lines = reading.lines
    if not index or lines[index - 1].block != lines[index].block or not before or before[-1].sentence != index - 1:
        return (), 0
    text = lines[index].text
    overcome = OVERCOME.search(text)
    if overcome is None and not IN_REPLY.match(text):
        return (), 0
    first = next((i for i in range(len(before) - 1, -1, -1) if before[i].sentence < index - 1), -1) + 1
    asked = tuple(i for i in range(first, len(before)) if before[i].kind is Kind.PROBLEM)
    return asked, overcome.start() if overcome else len(text)
