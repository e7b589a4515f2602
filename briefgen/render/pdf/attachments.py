"""Files that travel inside the PDF: all facts as CSV, all sources as JSON; the same bytes for the same Landscape."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from briefgen.fact import PRINTED, Fact
from briefgen.model.landscape import Landscape, Source
from briefgen.sheet import csv_text, inert


def facts_csv(facts: Iterable[Fact]) -> bytes:
    """One row a fact, the contract's fields, UTF-8 with a byte order mark so that spreadsheet programs read Chinese."""
    return csv_text(PRINTED, map(fact_row, facts)).encode()


def fact_row(fact: Fact) -> tuple[str, ...]:
    """The cells of one fact's row."""
    row = fact.as_json()
    return tuple(inert(_cell(row[name])) for name in PRINTED)


def _cell(value: object) -> str:
    if isinstance(value, bool | dict | list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return "" if value is None else str(value)


def sources_json(landscape: Landscape, sources: Iterable[Source]) -> bytes:
    """Sources, skipped files and derived numbers with their inputs."""
    told = {
        "as_of": landscape.as_of.isoformat() if landscape.as_of else None,
        "sources": [_source(s) for s in sources],
        "skipped": [{"seed": s.seed, "reason": s.reason, "told": s.told} for s in landscape.skipped],
        "derived": [
            {"id": d.id, "operation": d.operation, "text": d.text, "formula": d.formula, "inputs": list(d.inputs)}
            for d in landscape.derived
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _source(source: Source) -> dict[str, Any]:
    when = source.published
    return {
        "number": source.number,
        "seed": source.seed,
        "title": source.title,
        "publisher": source.publisher,
        "published": when.best if when else None,
        "earliest": when.earliest.isoformat() if when else None,
        "latest": when.latest.isoformat() if when else None,
        "basis": when.basis if when else None,
        "scope": source.scope,
        "scope_name": source.scope_name,
        "facts": source.facts,
    }
