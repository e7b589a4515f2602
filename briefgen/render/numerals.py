"""Where a text says a number: digit runs, and Chinese numerals in numeric use.

In: any text. Out: spans. Knows nothing of facts or markup; the template guard and the audit both ask here, so that what
a template may not type is just what a finished page may not hold unmarked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefgen.numerals import AMOUNT, TENS

CHINESE = f"{AMOUNT}零〇壹贰叁肆伍陆柒捌玖拾佰仟"
"""Numeral characters. 几, 数 and 半 stay out: they give no value by themselves."""

_MEASURE = "个家项条款张位名人次场处座台套亩元吨度倍成年月日天期批层级类届轮枚件艘架例种份支只户所间幢栋宗笔单元分"
_LOOSE = re.compile(
    "一批|一些|一般|一定|一体|一线|一方面|一并|一律|一致|一直|一同|一旦|一流|一系列|一揽子|进一步|统一|唯一|万一|之一|"
    "单一|逐一|专一|同一|另一|这一|某一|任一|每一|一经|千方百计|十分|百分比|一一|一次性|两者|两侧|两地|两类|"
    "七台河|万年县|三元区|三台县|九台区|五台县|五台山|五家渠|伍家岗"  # all divisions that read as a count (taxonomy)
)
_NUMBER = re.compile(
    rf"[\d①-⑳⑴-⒇Ⅰ-Ⅻⅰ-ⅻ½¼¾％‰]+(?:[.,．，:][\d]+)*[{TENS}]*"  # 1,186.5亿 is one run
    rf"|第[{CHINESE}]+"
    rf"|[{CHINESE}]*[{TENS}拾佰仟][{CHINESE}]+|[{CHINESE}]+[{TENS}拾佰仟]+"
    rf"|[{CHINESE}]+(?:分之[{CHINESE}]+|(?=[{_MEASURE}]))"
)
_DIGITS = re.compile(r"\d+(?:[.．]\d+)*")


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """Spans of `text` that say a number, left to right; words that only look so (统一, 进一步, 一批) are left out."""
    loose = [m.span() for m in _LOOSE.finditer(text)]
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if not any(a <= start and end <= b for a, b in loose):
            yield start, end


def has_number(text: str) -> bool:
    """Whether `text` says a number anywhere."""
    return next(numbers(text), None) is not None


def tally(text: str) -> Counter[str]:
    """Every digit run and every Chinese numeral character of `text`, counted: equal tallies, equal numbers."""
    found: Counter[str] = Counter(m.group() for m in _DIGITS.finditer(text))
    found.update(c for c in text if c in CHINESE)
    return found
