"""Investment promotion: signings, landings, lists of projects, visits and agreements, with list, threshold, period, amount.

Counts of what was done in, `Promotion` rows out, in order of source and place; what is wanted is a promise. Nothing is
summed: a higher threshold is inside a lower one (`inside`), and lists of different occasions overlap.
"""

from __future__ import annotations

from collections import defaultdict

from briefgen.fact import Fact, Kind, Status
from briefgen.model.instrument_rows import Promotion
from briefgen.model.instruments.told import Told, once
from briefgen.model.rows import Figure

KINDS = {
    "project_count_signed": "signed",
    "project_count_landed": "landed",
    "project_count_talks": "signed",
    "leader_visits": "visits",
    "promo_attendees": "visits",
    "strategic_agreements": "agreements",
    "national_exhibitions": "landed",
    "project_count_building": "building",
    "project_count_started": "started",
}


def promotion(told: Told) -> tuple[Promotion, ...]:
    """A row for each count of promotion, for each part of one, and for each list of projects that an amount is given of."""
    amounts: dict[str, list[Figure]] = defaultdict(list)
    for fact in told.of(Kind.QUANTITY):
        if count := fact.linked("amount_of"):
            amounts[count].append(Figure(fact))
    rows: dict[str, Promotion] = {}
    for fact in told.of(Kind.QUANTITY):
        inside = told.by_id.get(fact.part_of or "")
        kind = KINDS.get(fact.metric or "")
        if kind is None and fact.metric == "project_count":
            kind = rows[inside.id].kind if inside and inside.id in rows else "listed" if amounts[fact.id] else None
        if kind and fact.value is not None and not fact.threshold and fact.status is Status.ACTUAL:
            rows[fact.id] = _row(kind, fact, inside, amounts[fact.id], told)
    return tuple(rows.values())


def _row(kind: str, fact: Fact, inside: Fact | None, amounts: list[Figure], told: Told) -> Promotion:
    threshold = told.threshold(fact)
    beside = [f.fact for f in amounts] + ([threshold.fact] if threshold else []) + ([inside] if inside else [])
    return Promotion(
        kind=kind,
        name=_name(fact, amounts),
        region=fact.region,
        region_name=fact.region_name,
        chain_name=fact.chain_name,
        count=Figure(fact),
        threshold=threshold,
        amounts=tuple(amounts),
        period=fact.period.text if fact.period else None,
        inside=Figure(inside) if inside else None,
        facts=once((fact, *beside)),
    )


def _name(fact: Fact, amounts: list[Figure]) -> str:
    """The list or occasion that is counted, as the material calls it; else the clause that counts."""
    named = (fact.subject, *(a.fact.subject for a in amounts))
    return next((n for n in named if n and n != fact.region_name), None) or fact.clause.strip()
