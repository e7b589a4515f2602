"""The table of facts that a reader searches, filters, sorts and takes away: what each row shows.

In: a rendering's ledger. Out: functions for parts/facts.html.j2. Chooses no facts of its own: those that the page's
endnotes hold, or those that a template names.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup, escape

from briefgen.fact import Fact, Kind, Status
from briefgen.render.numerals import has_number
from briefgen.render.page.embedded import facts_data
from briefgen.render.page.figures import Ledger
from briefgen.render.page.page import STATUS_WORDS
from briefgen.render.wording.everyday import about
from briefgen.render.wording.statements import mention
from briefgen.render.wording.writing import Writer

KIND_WORDS = {
    Kind.QUANTITY: "数字", Kind.PROJECT: "项目", Kind.ENTERPRISE: "企业", Kind.PARK: "园区", Kind.PLATFORM: "平台",
    Kind.POLICY: "政策", Kind.MECHANISM: "机制", Kind.INSTITUTION: "机构", Kind.PROBLEM: "问题", Kind.MEASURE: "举措",
    Kind.TARGET: "目标", Kind.HONOUR: "荣誉", Kind.VISIT: "走访", Kind.CHAIN_LIST: "产业链名单",
}  # fmt: skip


def functions(ledger: Ledger) -> dict[str, Any]:
    """What the table's template calls."""
    return {
        "cited_facts": lambda: ledger.cited,
        "facts_data": lambda facts: Markup(facts_data(facts)),
        "kind": lambda fact: KIND_WORDS[fact.kind],
        "matter": lambda fact: matter(ledger, fact),
        "state": state,
        "plain": lambda text, ref: plain(ledger, text, ref),
        "about": partial(about, Writer(ledger.landscape), ledger.landscape.facts),
    }


def matter(ledger: Ledger, fact: Fact) -> Markup:
    """What a fact is about: a quantity's indicator and whose it is, of any other fact its own words and the stage told."""
    if fact.kind is not Kind.QUANTITY:
        words = mention(fact)
        told = ledger.lift(fact, words.start, words.end)
        return Markup("{}（{}）").format(told, fact.stage) if fact.stage else told
    ref = f"fact:{fact.id}"
    name = plain(ledger, fact.metric_name or "", ref)
    if not fact.subject or fact.subject in (fact.metric_name or ""):
        return name
    return (
        Markup("{}（{}）").format(name, plain(ledger, fact.subject, ref)) if name else plain(ledger, fact.subject, ref)
    )


def state(fact: Fact) -> str:
    """Reached or wanted: of a number or a stage, and of what is still to come; a name or a problem is neither."""
    tells = fact.kind is Kind.QUANTITY or bool(fact.stage) or fact.status is not Status.ACTUAL
    return STATUS_WORDS[fact.status] if tells else "—"


def plain(ledger: Ledger, text: str, ref: str) -> Markup:
    """A name, marked only where it holds a number: a table of every fact has thousands of names."""
    return ledger.name(text, ref) if has_number(text) else escape(text)
