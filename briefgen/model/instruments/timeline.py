"""The mechanism step by step: meetings, plans, lists, parks, bodies. Facts in, dated `Step`s out, the earliest first.

A step has the day of its own words where they give one; else only the day of the document that tells it. Nothing is dated
from elsewhere.
"""

from __future__ import annotations

import re

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Step
from briefgen.model.instruments.told import Told, unquoted
from briefgen.model.rows import Figure

_MEETING = re.compile(r"(?:会议|大会|现场会|观摩会|推进会)$")
_SYSTEM = re.compile(
    r"链长|产业链|链主|专班|投资促进|招商|园区|专业园|清单|5个1|实体经济|三年行动|产业体系|摘星夺旗|四场硬仗"
)
_KINDS = {
    Kind.POLICY: "plan",
    Kind.MECHANISM: "mechanism",
    Kind.INSTITUTION: "institution",
    Kind.CHAIN_LIST: "list",
    Kind.PLATFORM: "platform",
}


def timeline(told: Told) -> tuple[Step, ...]:
    """All steps; the same thing named again in one document is one step."""
    steps: dict[tuple[str, str], Step] = {}
    for fact in told.facts:
        if kind := _kind(fact):
            text = fact.metric_name or "" if kind == "park" else unquoted(fact.subject or fact.written)
            key = fact.seed, text + (fact.text if kind == "park" else "")
            steps.setdefault(key, _step(kind, text, fact, told))
    number = {s.seed: s.number for s in told.sources.values()}
    return tuple(sorted(steps.values(), key=lambda s: _order(s, number[s.facts[0].seed], told)))


def _kind(fact: Fact) -> str | None:
    if fact.kind is Kind.MEASURE and _MEETING.search(fact.written) and _SYSTEM.search(fact.written):
        return "meeting"
    if fact.metric == "listed_parks":
        return "park"
    about = fact.kind in _KINDS and not fact.chain and _SYSTEM.search((fact.subject or "") + fact.written)
    return _KINDS[fact.kind] if about else None


def _step(kind: str, text: str, fact: Fact, told: Told) -> Step:
    period = fact.period
    when = period.start if period and period.start == period.end else None
    words = period.text if period else None
    figure = Figure(fact) if kind == "park" else None
    return Step(when, words, told.day(fact), kind, text, fact.region, fact.region_name, figure, (fact,))


def _order(step: Step, number: int, told: Told) -> tuple[str, int, int]:
    """By the step's own day, else its document's; a document of which only the year is known stands at its number."""
    published = told.sources[step.facts[0].seed].published
    day = step.when.isoformat() if step.when else published.best if published else "9999"
    return day, number, step.facts[0].start
