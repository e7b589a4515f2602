"""Problems and what answers them. Facts in, rows out; a box without a fact stays empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.fact import Fact, Kind
from briefgen.model.landscape import Answer

VAGUE = "vague"
Place = tuple[str, int, int, str]


def answers(facts: Sequence[Fact]) -> tuple[Answer, ...]:
    """Each problem with its measures: those linked to it, else those of its chain in the same sentence or paragraph."""
    linked: dict[str, list[Fact]] = defaultdict(list)
    by_sentence: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    by_paragraph: dict[Place, list[Fact]] = defaultdict(list)
    bound: set[str] = set()
    for fact in facts:
        if fact.kind is not Kind.MEASURE or is_vague(fact):
            continue
        for link in fact.links:
            if link.relation == "answers":
                linked[link.fact].append(fact)
                bound.add(fact.id)
        by_sentence[fact.seed, fact.sentence].append(fact)
        if fact.chain:
            by_paragraph[_paragraph(fact)].append(fact)
    return tuple(
        Answer(p, tuple(linked.get(p.id) or _near(p, by_sentence, by_paragraph, bound)))
        for p in facts
        if p.kind is Kind.PROBLEM
    )


def is_vague(measure: Fact) -> bool:
    """Whether a measure says too little to be printed as an answer or a task: 优化营商环境, 召开动员大会."""
    return VAGUE in measure.flags


def _near(
    problem: Fact,
    by_sentence: Mapping[tuple[str, str], list[Fact]],
    by_paragraph: Mapping[Place, list[Fact]],
    bound: set[str],
) -> list[Fact]:
    """Measures said right beside the problem; one that answers another problem by a link is not taken."""
    here = by_sentence.get((problem.seed, problem.sentence), [])
    same = [m for m in here if m.chain == problem.chain and m.id not in bound]
    if same or not problem.chain:
        return same
    return [m for m in by_paragraph.get(_paragraph(problem), []) if m.id not in bound]


def _paragraph(fact: Fact) -> Place:
    return fact.seed, fact.article, fact.paragraph, fact.chain or ""
