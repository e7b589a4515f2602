"""Files that travel inside the PDF: all facts as CSV, all sources as JSON; the same bytes for the same Landscape."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from briefgen.fact import PRINTED, Fact
from briefgen.model.landscape import Landscape, Source


def facts_csv(facts: Iterable[Fact]) -> bytes:
    """One row a fact, the contract's fields, UTF-8 with a byte order mark so that spreadsheet programs read Chinese."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(PRINTED)
    writer.writerows(fact_row(fact) for fact in facts)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def fact_row(fact: Fact) -> tuple[str, ...]:
    """The cells of one fact's row."""
    row = fact.as_json()
    return tuple(_cell(row[name]) for name in PRINTED)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | dict | list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    text = str(value)
    # a cell that starts so is run as a formula by spreadsheet programs; seeds are untrusted
    return f"'{text}" if text[:1] in "=+-@\t\r" and not _number(text) else text


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


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
