"""Spans: typed stretches of one text, before any rule.

In and out: values only. Offsets are those of the text that was scanned.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefgen.fact import Period

MAX_NAME = 40
"""The contract: a name of more characters is a clause."""
VALUE_TYPES = frozenset(
    {"money", "count", "percent", "pp", "multiple", "area", "number", "rank", "duration", "measure"}
)
"""Spans that carry a value and so become facts; `measure` is every physical unit (t, kV, PFLOPS, km …)."""


class Span(NamedTuple):
    """`text[start:end]` and what it is.

    Values carry `value` (base unit), `high` (ranges), `unit` and `counter` as in a fact, and `qualifier`. Times carry
    `period`. Names (region, chain, org, project, park, enterprise, policy, quote) carry `name`, the canonical name, and
    `ref`, the taxonomy id where there is one. `code` is what looks like a number and is none (5G, H135, 15号线).
    """

    start: int
    end: int
    text: str
    type: str
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    counter: str | None = None
    qualifier: str | None = None
    period: Period | None = None
    name: str | None = None
    ref: str | None = None
