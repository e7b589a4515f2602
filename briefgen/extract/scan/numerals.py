"""Numerals: Arabic, Chinese and mixed ones, read exactly.

In: the characters of one numeral (1,234.5 · 两万 · 1万5千 · 3.5万亿 · 十七八), without hedge and unit.
Out: a `Decimal`, or None where the characters are no number. Must not look at what stands around the numeral, use binary
floats, or raise.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.numerals import COUNT, DIGIT, ORDINAL, SCALES, TENS
from briefgen.taxonomy.characters import SIMPLIFIED

SMALL = {"十": 10, "百": 100, "千": 1000}
BIG = {"万": Decimal(10**4), "亿": Decimal(10**8)}
LONGEST_NUMERAL = 30
"""A numeral of more characters is a code; it also keeps every product within the 28 digits of the decimal context."""

# full-width forms and traditional characters; one to one, so that offsets stay what they were
_WIDE = "０１２３４５６７８９％．＋－／"
_NARROW = "0123456789%.+-/"
_FOLD = str.maketrans(SIMPLIFIED | dict(zip(_WIDE, _NARROW, strict=True)) | {"圓": "元"})
_FOLDABLE = re.compile(f"[{_WIDE}{''.join(SIMPLIFIED)}]")
_WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

# atomic groups, not possessive ones: Python 3.11.2 miscounts a possessive repeat of a group (cpython#106052)
ARABIC = r"[0-9]++(?>(?:,[0-9]{3}(?![0-9]))*)(?>(?:\.[0-9]++)?)"
_THOUSAND = "千(?![瓦米克伏帕卡赫])"  # 3万千瓦 is 3万 of 千瓦
SCALE = f"(?:[十百万亿]|{_THOUSAND}(?!升))"  # 3千升 is 3 of 千升, 三千升 3000 of 升
CHINESE = f"(?:[{COUNT}百万亿]|{_THOUSAND})(?>(?:[{COUNT}零〇百万亿]|{_THOUSAND}){{0,14}})"

_ADJACENT = re.compile(f"([{ORDINAL}{SCALES}零]*?)([一二三四五六七八两])([两二三四五六七八九])([十百千]?[万亿]*)")
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|.", re.S)


def fold(text: str) -> str:
    """The text with full-width digits and traditional characters made plain; the length stays."""
    if not _FOLDABLE.search(text):
        return text
    return _WIDE_COMMA.sub(",", text).translate(_FOLD)


def parse(numeral: str) -> Decimal | None:
    """The number that a numeral writes; None for none (adjacent digits such as 七八, an empty or overlong string)."""
    numeral = fold(numeral.strip())
    if not numeral or len(numeral) > LONGEST_NUMERAL:
        return None
    if numeral[0] in DIGIT and all(c in DIGIT for c in numeral):
        return _positional(numeral)
    whole, point, fraction = numeral.partition("点")
    if point:
        return _with_point(whole, fraction)
    return _big(numeral)


def parse_pair(numeral: str) -> tuple[Decimal, Decimal] | None:
    """Low and high of two adjacent Chinese digits: 七八 → 7, 8; 十七八 → 17, 18; 二三十 → 20, 30; 三五 → 3, 5."""
    match = _ADJACENT.fullmatch(numeral) if len(numeral) <= LONGEST_NUMERAL else None
    if not match:
        return None
    head, a, b, tail = match.groups()
    if DIGIT[b] - DIGIT[a] != 1 and (a, b) != ("三", "五"):
        return None
    low, high = _big(head + a + tail), _big(head + b + tail)
    return (low, high) if low is not None and high is not None and low < high else None


def _positional(digits: str) -> Decimal | None:
    """二〇二四 → 2024; one digit is itself, two or three in a row are no number."""
    if len(digits) == 1 or len(digits) >= 4:
        return Decimal("".join(str(DIGIT[c]) for c in digits))
    return None


def _with_point(whole: str, fraction: str) -> Decimal | None:
    """三点五 → 3.5, 三点五亿 → 350000000."""
    digits = fraction.rstrip(TENS)
    scale = _big(fraction[len(digits) :]) if len(digits) < len(fraction) else Decimal(1)
    base = _big(whole)
    if base is None or scale is None or not digits or any(c not in DIGIT for c in digits):
        return None
    return (base + Decimal("0." + "".join(str(DIGIT[c]) for c in digits))) * scale


def _big(numeral: str) -> Decimal | None:
    """Split at the last 亿, then at the last 万; what stands before multiplies, what stands after is added."""
    for unit in "亿万":
        head, found, tail = numeral.rpartition(unit)
        if not found:
            continue
        times = _big(head) if head else Decimal(1)
        rest = _tail(tail, BIG[unit])
        return None if times is None or rest is None else times * BIG[unit] + rest
    return _small(numeral)


def _tail(tail: str, unit: Decimal) -> Decimal | None:
    """What follows 万 or 亿: nothing, a lower number, or the spoken single digit of 一万五 (15000)."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and tail in DIGIT:
        return DIGIT[tail] * unit / 10
    rest = _big(tail)
    return rest if rest is not None and rest < unit else None


def _small(numeral: str) -> Decimal | None:
    """Below 万: 二十五, 一百零五, 3千5百, 1,234.5, and the spoken 两千五 (2500)."""
    value, pending, last, zero = Decimal(0), None, 10**5, False
    for token in _TOKEN.findall(numeral):
        if token in SMALL:
            if SMALL[token] >= last or (pending is None and last != 10**5 and not zero):
                return None
            value += (Decimal(1) if pending is None else pending) * SMALL[token]
            pending, last, zero = None, SMALL[token], False
        elif pending is not None:
            return None
        elif token in DIGIT and DIGIT[token] == 0:
            zero = True
        else:
            pending = _number(token)
            if pending is None:
                return None
    if pending is None:
        return value
    spoken = last < 10**5 and not zero and numeral[-1] in DIGIT
    return value + pending * (last // 10 if spoken else 1)


def _number(token: str) -> Decimal | None:
    if token in DIGIT:
        return Decimal(DIGIT[token])
    return Decimal(token.replace(",", "")) if token[0] in "0123456789" else None
