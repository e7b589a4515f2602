"""Filters that a template may use besides Jinja's: Chinese numerals, 万 and 亿, dates, 顿号 lists, notes.

In: values of the page. Out: `Markup` with the marks that the audit reads. Every filter prints through the page's own
functions, so that a number stays bound to its fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from briefgen.fact import Fact
from briefgen.model.derive import CURRENCIES, shown
from briefgen.model.landscape import Figure
from briefgen.numerals import DIGITS, TENS

SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_DIGITS = f"〇{DIGITS}"
_AMOUNT = re.compile(rf"(?P<before>\D*)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>[{TENS}]*)(?P<currency>[^\d{TENS}余多]+)")


def chinese(number: int) -> str:
    """1 → 一, 12 → 十二; headings need no more than 99."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def in_unit(fact: Fact, scale: str) -> str:
    """An amount of money in 万 or 亿, hedges kept and nothing rounded: 41000万元 in 亿 is 4.1亿元.

    As written where it is no plain amount (a range, 50多亿元, a count).
    """
    text = Figure(fact).text
    found = _AMOUNT.fullmatch(text)
    if not found or fact.value is None or fact.high is not None or found["currency"] not in CURRENCIES.values():
        return text
    return f"{found['before']}{shown(fact.value / SCALES[scale])}{scale}{found['currency']}"


@pass_context
def _chinese(context: Context, number: int) -> Markup:
    """{{ loop.index|chinese }} → 三; only for numbering: the audit wants it in order."""
    return Markup(context["frame"]("ordinal", chinese(int(number))))


@pass_context
def _date(context: Context, day: date) -> Markup:
    return Markup(context["day"](day))


@pass_context
def _cite(context: Context, facts: Fact | Iterable[Fact]) -> Markup:
    return Markup(context["cite"](*((facts,) if isinstance(facts, Fact) else facts)))


def _listed(items: Iterable[Any]) -> Markup:
    """甲、乙、丙."""
    return Markup("、").join(escape(item) for item in items)


def _amount(scale: str) -> Callable[[Context, Fact | Figure], Markup]:
    @pass_context
    def amount(context: Context, value: Fact | Figure) -> Markup:
        fact = value.fact if isinstance(value, Figure) else value
        return Markup(context["ledger"].fig_in(fact, scale))

    return amount


FILTERS: Mapping[str, Callable[..., Markup]] = {
    "chinese": _chinese, "date": _date, "cite": _cite, "listed": _listed, "wan": _amount("万"), "yi": _amount("亿"),
}  # fmt: skip
