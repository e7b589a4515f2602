"""Problems and what answers them, promises and when they are due. Facts in, rows out; a box without a fact stays empty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefgen.fact import Fact, Kind, Status
from briefgen.model.landscape import Answer, Project, Promise, Source

Place = tuple[str, int, int, str]


def answers(facts: Sequence[Fact]) -> tuple[Answer, ...]:
    """Each problem with its measures: those linked to it, else those of its chain in the same sentence or paragraph."""
    linked: dict[str, list[Fact]] = defaultdict(list)
    by_sentence: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    by_paragraph: dict[Place, list[Fact]] = defaultdict(list)
    bound: set[str] = set()
    for fact in facts:
        if fact.kind is not Kind.MEASURE:
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


def promises(facts: Sequence[Fact], projects: Sequence[Project], sources: Mapping[str, Source]) -> tuple[Promise, ...]:
    """Targets, and what is planned or expected by a date, in order of due date; the undated last."""
    kept = {f.id: later for p in projects for f, later in _kept(p, sources)}
    made = [f for f in facts if not f.threshold and _promised(f, sources[f.seed])]
    found = [Promise(f, _due(f), kept.get(f.id, ())) for f in made]
    return tuple(sorted(found, key=lambda p: (p.due is None, str(p.due), sources[p.fact.seed].number, p.fact.start)))


def _promised(fact: Fact, source: Source) -> bool:
    if fact.kind is Kind.TARGET or fact.status is Status.TARGET:
        return True
    due = _due(fact)
    if fact.status is Status.ACTUAL or due is None:
        return False
    # 上半年签约…计划总投资: the period is when it was signed, and over when the paper came out
    return source.published is None or due >= source.published.earliest


def _kept(project: Project, sources: Mapping[str, Source]) -> Iterator[tuple[Fact, tuple[Fact, ...]]]:
    """For each stage announced of a project, the later tellings that it is reached."""
    reached = [e for e in project.stages if e.status == "actual"]
    for event in project.stages:
        if event.status != "actual":
            told = sources[event.fact.seed].number
            yield (
                event.fact,
                tuple(e.fact for e in reached if e.order >= event.order and sources[e.fact.seed].number > told),
            )


def _due(fact: Fact) -> date | None:
    return fact.period.end if fact.period else None
