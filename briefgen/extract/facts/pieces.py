"""What both ways of making a fact share, as arguments of `Fact`: its id, where it stands, what its number says, whose it is.

In: a document, what was decided. Out: ids, typed mappings to be spread into `Fact(…)`. Must not decide anything.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TypedDict

from briefgen.document import Document
from briefgen.extract.text.spans import Span
from briefgen.fact import fact_id
from briefgen.taxonomy.terms import Chain, Region


class Ids:
    """The ids of one document's facts, handed out in order; state: how often each key was met."""

    def __init__(self, document: Document) -> None:
        # what stays the same when the file is renamed or edited elsewhere
        self._identity = f"{document.publisher or ''}|{document.title}"
        self._met: Counter[tuple[str, str, str]] = Counter()

    def next(self, what: str, text: str, sentence: str) -> str:
        """The id of a fact: `what` is its metric or kind, `text` its cleaned expression; equals are told apart by their order."""
        key = (what, text, sentence)
        self._met[key] += 1
        return fact_id(self._identity, *key, self._met[key] - 1)


class Place(TypedDict):
    """Where a fact stands in its seed."""

    seed: str
    start: int
    end: int
    text: str
    line: int
    locator: dict[str, int | str] | None


def place(document: Document, start: int, end: int) -> Place:
    """The place of raw characters `start:end`."""
    return {
        "seed": document.seed,
        "start": start,
        "end": end,
        "text": document.raw[start:end],
        "line": document.line(start),
        "locator": document.locator(start),
    }


class Amount(TypedDict):
    """What a number says."""

    value: Decimal | None
    high: Decimal | None
    unit: str | None
    counter: str | None
    qualifier: str | None


def amount(value: Span) -> Amount:
    """The amount of a value span."""
    return {
        "value": value.value,
        "high": value.high,
        "unit": value.unit,
        "counter": value.counter,
        "qualifier": value.qualifier,
    }


class OfRegion(TypedDict):
    """Which region a fact is about."""

    region: str | None
    region_name: str | None


def of_region(region: Region | None) -> OfRegion:
    """Id and full name."""
    return {"region": region.id if region else None, "region_name": region.name if region else None}


class OfChain(TypedDict):
    """Which chain a fact is about."""

    chain: str | None
    chain_name: str | None


def of_chain(chain: Chain | None) -> OfChain:
    """Id and canonical name."""
    return {"chain": chain.id if chain else None, "chain_name": chain.name if chain else None}
