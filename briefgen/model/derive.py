"""The only makers of derived numbers: operation and inputs in, a `Derived` with its formula as printed (Chinese) out.

Must not choose what to add, compare or count: the callers know the rules. Decimal throughout; a total is printed in the
unit that its parts are written in, and no part is rounded.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from briefgen.fact import Fact
from briefgen.model.landscape import Derived
from briefgen.numerals import TENS

CURRENCIES = {"CNY": "元", "USD": "美元", "EUR": "欧元", "JPY": "日元", "HKD": "港元", "GBP": "英镑", "KRW": "韩元"}
SCALES = (("亿", Decimal(10**8)), ("万", Decimal(10**4)))
WIDE = Context(prec=60)
"""A third has as many places as Decimal holds: a share of more than a hundred percent is told to as many, and so is wider."""
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")
_HEDGES = re.compile(r"\s|[余多]|以上|以下|左右|以内|上下")


def count(number: int, what: str, inputs: Iterable[Fact]) -> Derived:
    """How many there are of `what`, a phrase that says what is counted (已达“签约”阶段的项目)."""
    return _made("count", inputs, Decimal(number), str(number), f"{what}共{number}项")


def total(parts: Sequence[Fact]) -> Derived:
    """The sum of figures that may be added; the caller has seen to it that they may."""
    value = sum((_value(p) for p in parts), Decimal(0))
    text = written(value, parts)
    return _made("sum", parts, value, text, "＋".join(plain(p) for p in parts) + f"＝{text}")


def parts_of(parts: Sequence[Fact], whole: Fact) -> Derived:
    """The sum of the parts of one total, set against the total as the material gives it."""
    added = total(parts)
    sign = "＝" if added.value == _value(whole) else "≠"
    terms = "＋".join(plain(p) for p in parts)
    formula = f"{terms}＝{plain(whole)}" if sign == "＝" else f"{terms}＝{added.text}{sign}{plain(whole)}"
    return _made("sum", (*parts, whole), added.value, added.text, formula)


def share(part: Fact, whole: Fact, stated: Fact) -> Derived:
    """Part by whole in percent, to as many places as the stated share has."""
    places = Decimal(1).scaleb(min(0, _exponent(_value(stated))))
    value = (_value(part) / _value(whole) * 100).quantize(places, ROUND_HALF_UP, WIDE)
    text = f"{shown(value)}%"
    return _made("share", (part, whole, stated), value, text, f"{plain(part)}÷{plain(whole)}＝{text}")


def compare(part: Fact, whole: Fact) -> Derived:
    """A part beside its whole; the value is what is left of the whole."""
    sign = "≤" if _value(part) <= _value(whole) else "＞"
    formula = f"{plain(part)}{sign}{plain(whole)}"
    return _made("difference", (part, whole), _value(whole) - _value(part), formula, formula)


def before(total: Fact, new: Fact) -> Derived:
    """The total before what came in: 18个－4个＝14个."""
    value = _value(total) - _value(new)
    text = written(value, (total,))
    return _made("difference", (total, new), value, text, f"{plain(total)}－{plain(new)}＝{text}")


def written(value: Decimal, like: Sequence[Fact]) -> str:
    """`value` (base unit) in the unit words of the figures it was made from."""
    units = {_unit_words(f) for f in like}
    scale, word = units.pop() if len(units) == 1 else _common_unit(value, like)
    return f"{shown(value / scale)}{word}"


def plain(fact: Fact) -> str:
    """A figure without hedge words, as a term of a formula."""
    return written(_value(fact), (fact,))


def _unit_words(fact: Fact) -> tuple[Decimal, str]:
    """The words after the number as written, hedges apart, and how many base units one of them is: 亿元, 10⁸."""
    text = fact.written
    number = _NUMBER.search(text)
    if fact.unit == "percent":
        return Decimal(1), "%"
    if number and (figure := Decimal(re.sub("[,，]", "", number[0]))):
        scale = _value(fact) / figure
        if scale == Decimal(10) ** scale.adjusted():  # 10⁰ … 10¹²; anything else is no plain number with a unit
            return scale, _HEDGES.sub("", text[number.end() :])
    return Decimal(1), CURRENCIES.get(fact.unit or "") or fact.counter or ""


def _common_unit(value: Decimal, like: Sequence[Fact]) -> tuple[Decimal, str]:
    """Figures written in different units: money in 亿 or 万 by its size, everything else in its base unit."""
    first = like[0]
    if first.unit in CURRENCIES:
        large = next(((size, word) for word, size in SCALES if value >= size), (Decimal(1), ""))
        return large[0], large[1] + CURRENCIES[first.unit or ""]
    return Decimal(1), first.counter or _unit_words(first)[1].lstrip(TENS)


def shown(value: Decimal) -> str:
    """A Decimal in digits, without exponent and trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _value(fact: Fact) -> Decimal:
    if fact.value is None:
        raise ValueError(f"{fact.id} carries no value")
    return fact.value


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _made(operation: str, inputs: Iterable[Fact], value: Decimal, text: str, formula: str) -> Derived:
    ids = tuple(dict.fromkeys(f.id for f in inputs))
    key = "\x1f".join((operation, formula, *sorted(ids)))
    return Derived(hashlib.sha256(key.encode()).hexdigest()[:16], operation, ids, value, text, formula)
