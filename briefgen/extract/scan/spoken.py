"""Numbers in Chinese numerals: counts, amounts, halves, fractions and doublings, and what of them is only spoken so.

In: a cursor and the place of a candidate. Out: spans on the cursor; each function returns where to go on.
A plain 一 is 'a', 二 before a measure word orders, 百 and 千 in names and idioms count nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.extract.scan import noise
from briefgen.extract.scan.cursor import PERCENT, TABLES, TIMES, UNITS, YUAN, Cursor
from briefgen.extract.scan.numerals import BIG, CHINESE, LONGEST_NUMERAL, parse, parse_pair
from briefgen.extract.scan.timewords import TO
from briefgen.extract.scan.units import Unit
from briefgen.numerals import COUNT, DIGITS, ORDINAL, SCALES, TENS

NUMBER = f"(?:零(?=点)|{CHINESE})(?>(?:点[{DIGITS}零〇]{{1,6}}+[万亿]{{0,2}}+)?)"
HALF = re.compile("半数|[一过近超]半|半(?:年|个月|个百分点)")
PART = re.compile(f"([{COUNT}百千万]{{1,4}})分之([0-9]+(?:\\.[0-9]+)?|[{COUNT}零〇百点]{{1,8}})")
_SPOKEN = re.compile(f"(?:({NUMBER}){TO})?({NUMBER})([余多来几]?)([万亿]{{0,2}}+)({TABLES.pattern})")
HUNDRED_MILLION = re.compile("亿(?![元级吨度千条产])|(?P<more>[多来])亿元?")
"""今年的目标是1.5个亿, 一个亿以上的产值, 8个多亿; not 3个亿元以上项目."""
_BARE_ROUND = re.compile("[十百千]?万?亿")
_DOUBLING = re.compile("翻了?([近约超])?(?:([一二两三四五1-5])番|(一?)倍|番)")
_ROUND = frozenset(TENS)
_NUMERALS = frozenset(f"{ORDINAL}零〇{SCALES}")
COUNTERS_OF_BUILDINGS = frozenset("条座栋台套幢")
BUILT_THING = re.compile("(?:[线楼房站厂库桥]|机组|设备|基地|中心)$")
ENDS = frozenset(["", *"，。；、（）！"])
"""建成生产线一条，: one, where the clause ends with it."""
SUM = re.compile("(?:投资|投资额|产值|营收|收入|规模)$")
LENGTH = frozenset("年个天小导径夜场月")
"""半 before one of these is half a year, a semiconductor …, and no share."""
AGO = re.compile("[来前后]|以[来前后]|之[前后]|的?时间[里内]?，")
"""Behind a length that tells when, not how long: 三个多月来, 一个半月后."""
HUNDRED = Decimal(100)


def spoken(at: Cursor, start: int, limit: int) -> int:
    """两条, 百余名, 三成, 十七八家, 三至五家."""
    for name in TABLES.names.get(at.text[start], ()):
        if at.text.startswith(name, start):
            return start + len(name)
    match = _SPOKEN.match(at.text, start, limit)
    if match is None:
        return _round_money(at, start)
    low_words, words, inner, scale, word = match.groups()
    loose = words == "一" and not low_words and word in _LOOSE and at.before(start) not in TABLES.before
    if loose and not (word == "个" and HUNDRED_MILLION.match(at.text, match.end())):
        return _one(at, start, match.end(), word)
    unit, end = at.unit(word, match.end())
    if unit is None:  # 突破千亿大关: no 大
        return max(match.end(2), _round_money(at, start))
    numeral = words + scale
    bounds = _bounds(low_words, numeral)
    if word == "个" and bounds and (sum_told := HUNDRED_MILLION.match(at.text, end)):
        high, more = bounds[1] and bounds[1] * BIG["亿"], sum_told["more"] or inner
        return at.value(start, sum_told.end(), bounds[0] * BIG["亿"], YUAN, TABLES.inside.get(more), high)
    if bounds is None or not _counts(at, start, end, numeral, unit, bool(inner or bounds[1])):
        return end
    qualifier = TABLES.inside.get(inner)
    if qualifier is None and unit.type in ("count", "money") and set(numeral) <= _ROUND - {"十"}:
        qualifier = "approx"  # 百家 without a hedge is about a hundred
    return at.value(start, end, bounds[0], unit, qualifier, bounds[1])


def _one(at: Cursor, start: int, end: int, word: str) -> int:
    """一个, 一批, 一项, by far the most frequent of all, count nothing; 建成生产线一条 does."""
    built = word in COUNTERS_OF_BUILDINGS and BUILT_THING.search(at.window(start, 3)) and at.text[end : end + 1] in ENDS
    return at.value(start, end, Decimal(1), UNITS[word], None) if built else end


_LOOSE = frozenset(word for word, unit in UNITS.items() if unit.type == "count")


def _bounds(low_words: str | None, numeral: str) -> tuple[Decimal, Decimal | None] | None:
    """Value and, of a range, the high end; None for no number."""
    if low_words:
        low, high = parse(low_words), parse(numeral)
        return (low, high) if low is not None and high is not None and low < high else None
    value = parse(numeral)
    return (value, None) if value is not None else parse_pair(numeral)


def _counts(at: Cursor, start: int, end: int, numeral: str, unit: Unit, hedged: bool) -> bool:
    """Whether a Chinese numeral before a unit counts, rather than names, orders or says 一个 loosely."""
    if _names(at, start, end, numeral, unit):
        return False
    if unit.word == "成" and at.text.startswith("半", end):
        return True
    hedged = hedged or at.hedge_before(start, unit, HUNDRED) is not None or at.hedge_after(end, unit) is not None
    if unit.type == "duration":
        return _lasts(at, start, end, numeral, unit, hedged)
    if _ROUND - {"十"} >= set(numeral):
        return _is_round(at, start, end, unit, hedged)
    if len(numeral) == 1 and unit.type in ("money", "measure", "area"):
        return hedged
    return _is_plain(numeral, unit, hedged)


def _names(at: Cursor, start: int, end: int, numeral: str, unit: Unit) -> bool:
    """Whether a numeral with its unit names, orders or stands in an idle phrase: 第三个, 分两批, 一个个, 省百大项目."""
    text, before = at.text, at.before(start)
    if before and (before in "第每首同统唯之届" or before in _NUMERALS or (before.isascii() and before.isalnum())):
        return True
    idle = text.endswith(TABLES.idle, 0, start) and (before != "数" or numeral[0] in _ROUND)
    if idle or at.is_class(unit, end) or noise.PER_HEAD.match(text, end):
        return True
    if before == "分" and unit.word in ("批", "步", "期", "类", "段", "组"):
        return True  # 分两批确定
    if before == "前" and unit.word == "批":
        return True  # 参加前两批开工项目150个
    if unit.word == "个" and noise.counts_ones(text, end):
        return True
    return unit.word == "大" and numeral in ("百", "千")  # 省百大项目 is what a list is called


def _is_plain(numeral: str, unit: Unit, hedged: bool) -> bool:
    if numeral == "一":
        return unit.type in ("multiple", "pp") or (hedged and unit.type != "count")
    if unit.type != "count":
        return True
    if numeral == "二" or unit.word == "期":
        return False
    if unit.word == "大":
        return len(numeral) == 1 and numeral != "十"  # 二十大 is a congress, 十大… a list of honours
    return unit.spoken or any(c in _ROUND for c in numeral)


def _is_round(at: Cursor, start: int, end: int, unit: Unit, hedged: bool) -> bool:
    """百家企业, 超亿元企业, 总投资百亿元; not 百亿元产业, 千人计划, 万元."""
    if noise.EVENT.match(at.text, end):
        return False
    summed = unit.type == "money" and at.text[end : end + 1] in ENDS and SUM.search(at.window(start, 4))
    return hedged or bool(summed) or (unit.type == "count" and unit.spoken)


def _lasts(at: Cursor, start: int, end: int, numeral: str, unit: Unit, hedged: bool) -> bool:
    """A plain 三年 is mostly part of a name or of a phrase; one with a hedge or after 缩短, 为期 is a length."""
    if noise.names_plan(at.text, end, unit.word):
        return False
    if numeral in ("百", "千", "万"):
        return False
    if unit.word.startswith(("个半", "个多")):
        return not AGO.match(at.text, end)
    return hedged or bool(noise.LASTS.search(at.window(start, 4)))


def _round_money(at: Cursor, start: int) -> int:
    """营收突破百亿: money without its 元."""
    match = _BARE_ROUND.match(at.text, start)
    value = parse(match.group()) if match else None
    if match is None or value is None:
        return start + 1
    if noise.is_money(at.window(start, 14)) and at.hedge_before(start, YUAN, value):
        return at.value(start, match.end(), value, YUAN, None)
    return match.end()


_TAKES = ("提前", "用", "仅", "历时", "不到", "短短", "耗时")
_DOES = re.compile("(?:接待|卖出|售出|完成|实现|新增|产出|签约|引进|生产|销售|出口|发货|交付)")
"""Behind 半年: by when something was done, rather than how long it took."""


def _by_half_year(text: str, start: int, end: int) -> bool:
    """甲景区半年接待游客386万人次, not 提前半年完成交付."""
    return _DOES.match(text, end) is not None and not text.endswith(_TAKES, 0, start)


def half(at: Cursor, match: re.Match[str]) -> int:
    """半年, 半个百分点, 近一半, 过半."""
    text, (start, end), words, before = at.text, match.span(), match.group(), at.before(match.start())
    if words in ("半年", "半个月"):
        part_of_year = before and before in "上下前后大多小第每一" and not text.endswith("提前", 0, start)
        if part_of_year or noise.names_plan(text, end, "年") or _by_half_year(text, start, end):
            return end
        return at.value(start, end, Decimal("0.5"), UNITS[words[1:]], None)
    if words == "半个百分点":
        return at.value(start, end, Decimal("0.5"), UNITS["个百分点"], None)
    if words[0] in "过近超":
        if text.endswith(("时间", "任务", "双"), 0, start):
            return end
        end += text.startswith("数", end)
        return at.value(start, end, Decimal(50), PERCENT, "approx" if words[0] == "近" else "gt")
    hedged = at.hedge_before(start, PERCENT, HUNDRED) or at.hedge_after(end, PERCENT)
    if hedged or noise.SHARE.search(at.window(start, 10)):
        return at.value(start, end, Decimal(50), PERCENT, None)
    return end


def part(at: Cursor, match: re.Match[str]) -> int:
    """百分之五, 千分之五, 三分之二: percent, to the precision of the decimal context."""
    start, end = match.span()
    below = parse(match[1])
    above = parse(match[2]) if len(match[2]) <= LONGEST_NUMERAL else None
    if not below or above is None or (match[1] != "百" and above > below):
        return end
    return at.value(start, end, above * 100 / below, PERCENT, None)


def doubling(at: Cursor, start: int) -> int:
    """翻番, 翻一番, 翻倍 are 2; 翻两番 is 4."""
    match = _DOUBLING.match(at.text, start)
    if match is None:
        return start + 1
    hedge, times, _ = match.groups()
    power = int(parse(times) or 1) if times else 1
    qualifier = {"近": "approx", "约": "approx", "超": "gt"}.get(hedge or "")
    return at.value(start, match.end(), Decimal(2**power), TIMES, qualifier)
