"""The value scanner: every number of a text with its unit, hedge and range, every time, and what only looks like them.

In: cleaned text of a sentence, a paragraph or a document. Out: spans of VALUE_TYPES, `time` (period unresolved) and
`code`, sorted and disjoint, offsets in the text given. Must not know metrics, rules or places; must not raise, and
takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from briefgen.extract.scan import noise, times
from briefgen.extract.scan.cursor import PERCENT, TABLES, UNITS, YUAN, Cursor
from briefgen.extract.scan.numerals import ARABIC, LONGEST_NUMERAL, SCALE, parse
from briefgen.extract.scan.ranks import rank, top
from briefgen.extract.scan.spoken import HALF, HUNDRED_MILLION, LENGTH, NUMBER, PART, doubling, half, part, spoken
from briefgen.extract.scan.timewords import TO
from briefgen.extract.scan.units import Unit
from briefgen.extract.text.spans import Span
from briefgen.numerals import AMOUNT, COUNT, DIGITS, ORDINAL, SCALES, SEVERAL

_GAP = rf"(?:\s{{1,4}}(?=[{SCALES}]{{0,2}}(?:元|美元|欧元|个百分点|%)))?"
"""Between a number and its unit that a line break parted."""
_DIGITS = re.compile(
    f"({ARABIC}){_GAP}([余多来几]?)((?>{SCALE}{{0,3}}))((?>(?:{ARABIC}(?>{SCALE}+)){{0,3}}))([余多来+]?)[ \u3000]?({TABLES.pattern})?"
)
"""A number in figures with what follows it: scale, further figures (1万5千), 余 or 多, unit."""
_LABEL_UNIT = re.compile(
    rf"[\u4e00-\u9fff](?:（(?P<scale>{SCALE}{{0,2}}+)(?![位名])(?P<unit>{TABLES.pattern})）[：]?[ \u3000]?)$"
)
"""Before a bare number of a table that was laid out as text: 地区生产总值（亿元）1951.3."""
_HIGH = re.compile(f"{TO}(?=[0-9])")
_FRACTION = re.compile("([1-9])/([1-9][0-9]?)(?![0-9/])")
_SHARED = re.compile("(?:[、和及与][0-9.]{1,8}个?)*[、和及与](?:全[国省市州])?[0-9.]{1,8}个百分点")
"""0.5个、0.2个百分点: the unit is written once, at the end."""
_SHARED_UNIT = re.compile("(?:[、和及与][0-9.]{1,8}个?)*[、和及与][0-9]{1,6}(?:[.][0-9]{1,4})?(个百分点|%)")
_SIMPLE = {
    scale: Decimal(factor)
    for scale, factor in {
        "": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
        "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
    }.items()
}  # fmt: skip

# The first character is taken by one class, so that the regex engine skips to it; what must follow is told by look-behind.
_ANCHOR = re.compile(
    f"[0-9第前首翻半{AMOUNT}零]"
    f"(?:(?<=[0-9])|(?<=第)(?=[0-9{ORDINAL}])|(?<=前)(?=[0-9{COUNT}百])"
    "|(?<=首)(?:位|(?<=[居列榜之]首))|(?<=翻)(?=[了一二两三四五1-5番倍近])|(?<=半)(?=数|年|个月|个百分点|(?<=[一过近超]半))"
    f"|(?<=零)(?=点[{DIGITS}零〇]{{1,6}}+[万亿]{{0,2}}+(?:{TABLES.pattern}))"
    f"|(?<=[{AMOUNT}])(?:(?=分之)|(?=[{SEVERAL}{SCALES}]{{1,3}}分之)"
    f"|[{AMOUNT}零〇]{{0,14}}+(?:点[{DIGITS}零〇]{{1,6}}+)?[余多来几]?[万亿]{{0,2}}+"
    f"(?:{TABLES.pattern}|{TO}{NUMBER}[余多来几]?(?:{TABLES.pattern}))"
    "|(?<=亿)(?![级产])|[万千百]?亿(?![级产])))"
)


def scan(text: str) -> tuple[Span, ...]:
    """All values, times and codes of a text."""
    at = Cursor(text)
    position = 0
    for start, end in times.find(at.text):
        _stretch(at, position, start)
        at.time(start, end)
        position = end
    _stretch(at, position, len(text))
    return tuple(at.out)


def _stretch(at: Cursor, position: int, limit: int) -> None:
    """The numbers between two times."""
    search, text = _ANCHOR.search, at.text
    at.ceiling = limit
    while match := search(text, position, limit):
        start = match.start()
        position = max(_candidate(at, start, match.end(), limit), start + 1)


def _candidate(at: Cursor, start: int, end: int, limit: int) -> int:
    """Deal with what may be a number at `start`; returns where to go on."""
    first = at.text[start]
    if at.in_name(start):
        return at.code(start) if first in "0123456789" else end
    if first in "0123456789":
        road = noise.ROAD.match(at.text, start, limit)
        return at.code(start, road.end()) if road else _digits(at, start, limit)
    if first in "第前":
        return rank(at, start)
    if first == "首":
        return top(at, start)
    if first == "翻":
        return doubling(at, start)
    if first == "半":
        back = start > at.floor and at.text[start - 1] in "一过近超" and at.text[start + 1 : start + 2] not in LENGTH
        match = HALF.match(at.text, start - back)
        return max(half(at, match), start + 1) if match else start + 1
    if match := PART.match(at.text, start, limit):
        return part(at, match)
    return spoken(at, start, limit)


# ---- digits ------------------------------------------------------------------------------------------------------------
def _digits(at: Cursor, start: int, limit: int) -> int:
    text = at.text
    match = _DIGITS.match(text, start, limit)
    if match is None or match.end(1) - start > LONGEST_NUMERAL:
        return at.code(start, match.end(1) if match else start + 1)
    digits, inner, scale, rest, inner2, word = match.groups()
    if (special := _special(at, start, match.end(1))) is not None:
        return special
    value = _amount(digits, scale, rest)
    if value is None:
        return at.code(start)
    unit, end = at.unit(word, match.end())
    if word == "个" and (hundred := HUNDRED_MILLION.match(text, end)):
        more = hundred["more"] or inner or inner2
        return at.value(start, hundred.end(), value * 100_000_000, YUAN, TABLES.inside.get(more))
    if unit is None:
        end = match.end(5) if inner2 and scale else match.end(4) if scale or rest else match.end(1)
    if unit is None and "." in digits and (shared := _SHARED_UNIT.match(text, end)):
        unit = UNITS[shared[1]]  # 8.6和12.8个百分点: the unit is written once, at the end
        return at.value(start, end, value, unit, None)
    ranged = end < limit and text[end] in "—–~～-至到"
    if ranged and (done := _range(at, start, value, unit, scale, end, limit)) is not None:
        return done
    if unit is None:
        return _bare(at, start, end, value, scale, inner or inner2)
    return _united(at, start, end, value, unit, match)


def _united(at: Cursor, start: int, end: int, value: Decimal, unit: Unit, match: re.Match[str]) -> int:
    """A number with its unit that is no range: a value, or the name of a class, an item of a list, a code."""
    digits, inner, scale, _, inner2, _ = match.groups()
    if at.is_class(unit, end):
        return at.code(start, end + 1)
    if unit.type == "count":
        if "." in digits and not scale and (split := _listed(at, start, digits)):
            return split
        if unit.word == "个" and _SHARED.match(at.text, end):
            unit = UNITS["个百分点"]
    if _is_code(at, start, value, unit, scale, end):
        return at.code(start)
    return at.value(start, end, value, unit, TABLES.inside.get(inner or inner2))


def _amount(digits: str, scale: str, rest: str) -> Decimal | None:
    factor = None if rest else _SIMPLE.get(scale)
    if factor is None:
        return parse(digits + scale + rest)
    amount = Decimal(digits.replace(",", ""))
    return amount * factor if scale else amount


def _special(at: Cursor, start: int, end: int) -> int | None:
    """Codes and fractions told by the characters around the digits."""
    text = at.text
    before = at.before(start)
    if before and (before in "×〔#№" or (before == "+" and noise.is_ascii_word(text[start - 2 : start - 1]))):
        return at.code(start)
    if noise.LISTED_YEAR.match(text, start):
        return at.code(start, end)
    if text[end : end + 1] not in "+×xX*:：∶︰/" or end >= len(text):
        return None
    if match := noise.SUM.match(text, start, at.ceiling):
        return at.code(start, match.end())
    if (match := _FRACTION.match(text, start, at.ceiling)) and int(match[1]) < int(match[2]):
        return at.value(start, match.end(), Decimal(100) * int(match[1]) / int(match[2]), PERCENT, None)
    return None


def _is_code(at: Cursor, start: int, value: Decimal, unit: Unit, scale: str, end: int) -> bool:
    """A unit that is none here: letters before it (H135架), 每7个人, and the words of _DOUBTFUL."""
    before = at.before(start)
    if before and before in "每第":
        return True
    if before.isascii() and (before.isalpha() or before == "-"):
        plain = unit.type in ("money", "percent", "pp", "area") or bool(scale)
        if not plain and (before != "-" or at.text[start - 2 : start - 1].isascii()):
            return True
    doubtful = _DOUBTFUL.get(unit.word)
    return doubtful is not None and doubtful(at, start, value, scale, end)


def _not_compute(at: Cursor, start: int, value: Decimal, scale: str, end: int) -> bool:
    """1080P is a picture; 100P beside 算力 is computing power."""
    return value in noise.VIDEO or not TABLES.nouns["compute"].search(at.text[max(0, start - 20) : end + 20])


Doubt = Callable[[Cursor, int, Decimal, str, int], bool]
_DOUBTFUL: dict[str, Doubt] = {
    "P": _not_compute,
    "E": _not_compute,
    "岁": lambda at, start, value, scale, end: not TABLES.nouns["life"].search(at.window(start, 14)),
    "周岁": lambda at, start, value, scale, end: True,
    "度": lambda at, start, value, scale, end: not (scale or TABLES.nouns["power"].search(at.window(start, 8))),
    "期": lambda at, start, value, scale, end: (
        (value < 4 or noise.PHASE_OF.match(at.text, end) is not None)
        and not noise.EVENT_COUNTED.search(at.window(start, 8))
    ),
    "大": lambda at, start, value, scale, end: value > 20 or noise.SCORE.search(at.window(start, 4)) is not None,
    "分": lambda at, start, value, scale, end: at.before(start) in ("时", "点"),
    "平": lambda at, start, value, scale, end: not scale,
    "小时": lambda at, start, value, scale, end: noise.names_hours(at.text, end, value),
    "分钟": lambda at, start, value, scale, end: noise.names_hours(at.text, end, value),
    "年": lambda at, start, value, scale, end: noise.names_plan(at.text, end, "年"),
    "个月": lambda at, start, value, scale, end: noise.names_plan(at.text, end, "个月"),
    "个": lambda at, start, value, scale, end: noise.counts_ones(at.text, end),
}  # fmt: skip


def _listed(at: Cursor, start: int, digits: str) -> int | None:
    """1.5家 at the head of a line is item 1 and 5家."""
    if start and at.text[start - 1] not in "\n。；：！？":
        return None
    return at.code(start, start + digits.index(".") + 1)


def _bare(at: Cursor, start: int, end: int, value: Decimal, scale: str, inner: str) -> int:
    """A number without a unit: with a scale it counts something (10万以上), else only after 达, 为, 指数."""
    text, before = at.text, at.before(start)
    if before and before in "） ：\u3000" and not scale and (told := _LABEL_UNIT.search(at.window(start, 12))):
        return at.value(start, end, value * _SIMPLE.get(told["scale"], Decimal(1)), UNITS[told["unit"]], None)
    if text.startswith("级", end) or (before and before in "每第") or (before.isascii() and before.isalpha()):
        return at.code(start, end + 1 if text.startswith("级", end) else None)
    if scale:
        before = at.window(start, 14)
        sum_told = (
            noise.is_money(before) or noise.LISTED_SUM.match(text, end) or noise.OF_PROJECTS.match(text, end)
            if "亿" in scale
            else "万" in scale and noise.ends_with_sum(at.window(start, 30), text, end)
        )
        unit = YUAN if sum_told or noise.is_sum_of(at.window(start, 8), scale, text, end) else None
        return at.value(start, end, value, unit, TABLES.inside.get(inner))
    if (
        value != value.to_integral_value()
        and noise.BEFORE_INDEX.search(at.window(start, 3))
        and noise.CLOSED.match(text, end)
    ):
        return at.value(start, end, value, None, None)
    return at.code(start)


def _range(at: Cursor, start: int, low: Decimal, unit: Unit | None, scale: str, end: int, limit: int) -> int | None:
    """3—5家, 10~15亿元, 5%至8%; None where the second number does not make it a range."""
    link = _HIGH.match(at.text, end)
    match = _DIGITS.match(at.text, link.end(), limit) if link else None
    if match is None or at.before(start) in ("从", "由", "自") or match.end(1) - match.start() > LONGEST_NUMERAL:
        return None
    digits, _, scale2, rest, _, word = match.groups()
    unit2, end2 = at.unit(word, match.end())
    high = _amount(digits, scale2, rest)
    both = unit is None and unit2 is None and "亿" in scale and "亿" in scale2
    if both and noise.is_money(at.window(start, 14)):
        unit2 = YUAN  # 年产值70亿至100亿
    if high is None or unit2 is None or (unit is not None and unit.unit != unit2.unit):
        return None
    if scale2 and not scale and unit is None and low < Decimal(digits.replace(",", "")):
        low *= _SIMPLE.get(scale2, Decimal(1))  # 10~15亿元
    if unit is not None and unit.factor != unit2.factor:
        low = low * unit.factor / unit2.factor
    if low >= high or at.is_class(unit2, end2):
        return None
    if _is_code(at, start, high, unit2, scale2, end2):
        return at.code(start, end2)
    return at.value(start, end2, low, unit2, None, high)
