"""What the sections on the chain-chief system's instruments call: rows chosen by `views.registers`, words with their marks.

In: a rendering's ledger. Out: functions by name for core/sections/*.html.j2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from briefgen.fact import Fact, Status
from briefgen.model.instrument_rows import Box, CampaignHead, Promotion, Role, Service
from briefgen.model.landscape import Chain, Promise, StageEvent
from briefgen.model.narrow import cell_of
from briefgen.render.drawing.nested import KINDS
from briefgen.render.page.figures import Ledger
from briefgen.render.views import registers
from briefgen.render.wording.clauses import is_told
from briefgen.render.wording.periods import ends_on_a_day
from briefgen.render.wording.writing import Writer, is_ahead

UNTOLD = "材料未载明"


def functions(ledger: Ledger, chosen: Sequence[Fact], order: Sequence[str]) -> dict[str, Any]:
    """`chosen` are the indicators that the audience shows, `order` the ids that it puts first."""
    landscape, writer = ledger.landscape, Writer(ledger.landscape)
    only_chain = isinstance(cell_of(landscape), Chain)
    return {
        "only_chain": only_chain,
        "boxes": registers.boxes,
        "box_names": (*registers.FIVE, *registers.FOUR),
        "box_states": registers.box_states,
        "empty_lists": registers.empty_lists,
        "three_rows": partial(registers.three_rows, landscape),
        "answer_rows": partial(registers.answer_rows, landscape),
        "clauses_told": partial(registers.clauses_told, writer),
        "by_stage": registers.by_stage,
        "ledger_rows": partial(registers.ledger_rows, landscape),
        "indicator_rows": partial(registers.indicator_rows, landscape, chosen, every=only_chain),
        "promise_rows": partial(registers.promise_rows, landscape, writer),
        "promise_state": registers.promise_state,
        "due": partial(due, ledger),
        "task_kind": registers.task_kind,
        "timeline_rows": partial(registers.timeline_rows, landscape),
        "told_under": partial(registers.told_under, writer, order=order),
        "leading_projects": registers.leading_projects,
        "promotion_kind": lambda row: KINDS[row.kind],
        "overdue": partial(_overdue, landscape.as_of),
        "holder": partial(holder, ledger),
        "stage_when": partial(stage_when, ledger),
        "period": partial(period, ledger),
        "quoted_in": partial(quoted_in, ledger),
        "row_name": partial(row_name, ledger),
        "service_named": partial(service_named, ledger),
        "cite_entries": partial(cite_entries, ledger),
        "cite_service": partial(cite_service, ledger),
        "cite_head": partial(cite_head, ledger, writer, order),
    }


def _overdue(as_of: date | None, due: date | None) -> bool:
    return as_of is not None and due is not None and due < as_of


def quoted_in(ledger: Ledger, text: str, facts: Iterable[Fact]) -> Markup:
    """Words that one of the facts' sentences holds, as it spells them (“链主”企业), figures linked; a listed name that none
    spells stays a name, and a word of ours for a kind of mechanism stays as it is."""
    facts = tuple(facts)
    spelt = re.compile("[“”]?".join(map(re.escape, text)))
    for fact in facts:
        if found := spelt.search(fact.sentence):
            opened = found[0].count("”") > found[0].count("“") and fact.sentence[: found.start()].endswith("“")
            return ledger.lift(fact, found.start() - opened, found.end())
    owner = next((f for f in facts if text in f.members or text == f.subject), None)
    return ledger.name(text, f"fact:{owner.id}") if owner else escape(text)


def holder(ledger: Ledger, role: Role) -> Markup:
    """Who fills a role."""
    told = [quoted_in(ledger, who, role.facts) for who in role.held_by]
    return Markup("；").join(told) if told else escape(UNTOLD)


def stage_when(ledger: Ledger, event: StageEvent) -> Markup:
    """When a stage was reached; a month's end stays as its own sentence writes it."""
    told = event.fact.period
    if told is None:
        return Markup("")
    as_written = not told.start and told.text in event.fact.sentence  # else a sentence before it gives the time
    return quoted_in(ledger, told.text, (event.fact,)) if as_written else ledger.when(event.fact)


def due(ledger: Ledger, promise: Promise) -> Markup:
    """When a promise is due."""
    return _deadline(ledger, promise.fact) if promise.due else escape(UNTOLD)


def _deadline(ledger: Ledger, fact: Fact) -> Markup:
    """The day that a time ends on, or its words where they give none (未来五年)."""
    told = fact.period
    if told is None or told.end is None:
        return escape(UNTOLD)
    if ends_on_a_day(told) or told.text not in fact.sentence:
        return ledger.day(told.end)
    return quoted_in(ledger, told.text, (fact,))


def period(ledger: Ledger, fact: Fact) -> Markup:
    """What time a figure is of; of what is wanted or foreseen, when it is due."""
    if fact.status is not Status.ACTUAL and fact.period and fact.period.end and not fact.period.start:
        return Markup("期限{}").format(_deadline(ledger, fact))
    if is_ahead(fact, ledger.landscape.source_of(fact)):
        return escape(UNTOLD)
    return ledger.when(fact) or escape(UNTOLD)


def row_name(ledger: Ledger, row: Promotion) -> Markup:
    """The list or occasion that a row of promotion counts, behind its place where that is not the brief's own and not said."""
    name, place = quoted_in(ledger, row.name, row.facts), row.region_name
    if not place or row.region == ledger.landscape.scope or is_told(place, row.name):
        return name
    return Markup("{}：{}").format(ledger.name(place, f"region:{row.region}"), name)


def service_named(ledger: Ledger, region: str, name: str) -> Markup:
    """The mechanism of another region, told there."""
    found = next((s for s in ledger.landscape.instruments.services if s.name == name and s.region_name == region), None)
    return quoted_in(ledger, name, found.facts) if found else escape(name)


def cite_entries(ledger: Ledger, box: Box) -> Markup:
    """The endnotes of what a box holds."""
    return ledger.cite(*(entry.fact for entry in box or ()))


def cite_service(ledger: Ledger, service: Service) -> Markup:
    """The endnotes of a mechanism and of the case that is told of it."""
    return ledger.cite(service.facts[0], *service.case[:1])


def cite_head(ledger: Ledger, writer: Writer, order: Sequence[str], head: CampaignHead) -> Markup:
    """The endnotes of what a campaign's head prints."""
    told = list(registers.told_under(writer, head, order))
    told += [p.facts[0] for p in registers.leading_projects(head)]
    return ledger.cite(*(told or head.facts[:1]))
