"""Problems and what answers them. Facts in, rows out; a box without a fact stays empty."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.fact import Fact, Kind
from briefgen.model.landscape import Answer

VAGUE = "vague"
PAST = re.compile(r"原本|原先|原来|此前|以往|过去|曾经?|一度")
"""Opens what was lacking once: 原本临时接入的电量无法满足生产."""
ONCE = re.compile(r"一度|曾经|曾(?=[陷面遭出受因])")
STILL = re.compile(r"目前|当前|如今|现在|仍|依然|依旧|还|但")
Place = tuple[str, int, int, str]


def answers(facts: Sequence[Fact]) -> tuple[Answer, ...]:
    """Each problem with what answers it: facts linked to it, else measures of its chain in the same sentence or paragraph."""
    linked: dict[str, list[Fact]] = defaultdict(list)
    by_sentence: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    by_paragraph: dict[Place, list[Fact]] = defaultdict(list)
    for fact in facts:
        if is_vague(fact):
            continue
        asked = [link.fact for link in fact.links if link.relation == "answers"]
        for problem in asked:
            linked[problem].append(fact)
        if fact.kind is Kind.MEASURE and fact.chain and not asked:
            by_sentence[fact.seed, fact.sentence].append(fact)
            by_paragraph[_paragraph(fact)].append(fact)
    return tuple(
        Answer(p, tuple(linked.get(p.id) or _near(p, by_sentence, by_paragraph)))
        for p in facts
        if p.kind is Kind.PROBLEM and not _is_past(p)
    )


def _is_past(problem: Fact) -> bool:
    """Whether a problem is told as one of the past: 原本无法满足; 产业一度陷入无序开发、产能过剩的困境, and what follows from it."""
    before = problem.sentence[: problem.mark[0]]
    once = ONCE.search(before)
    return bool(PAST.match(problem.text) or (once and not STILL.search(before, once.end())))


def is_vague(measure: Fact) -> bool:
    """Whether a measure says too little to be printed as an answer or a task: 优化营商环境, 召开动员大会."""
    return VAGUE in measure.flags


def _near(
    problem: Fact, by_sentence: Mapping[tuple[str, str], list[Fact]], by_paragraph: Mapping[Place, list[Fact]]
) -> list[Fact]:
    """Measures that a paper's pass chain by chain tells of the chain of a problem, those of its sentence before others."""
    if not problem.chain:
        return []
    here = [m for m in by_sentence.get((problem.seed, problem.sentence), []) if m.chain == problem.chain]
    return here or by_paragraph.get(_paragraph(problem), [])


def _paragraph(fact: Fact) -> Place:
    return fact.seed, fact.article, fact.paragraph, fact.chain or ""
