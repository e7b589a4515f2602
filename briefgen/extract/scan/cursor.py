"""Where the value scanner stands in a text, and how a value with its hedges becomes a span.

In: a text, and numbers that the readers (values, spoken, ranks) found in it. Out: spans in order, none reaching behind
the end of the one before. Must not decide what is a number.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.extract.scan import noise
from briefgen.extract.scan.numerals import fold, parse
from briefgen.extract.scan.units import Unit, load_tables
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.project_steps import BUILDING, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period
from briefgen.numerals import DIGITS, TENS

TABLES = load_tables()
UNITS, NOT_BEFORE = TABLES.units, TABLES.not_before
PERCENT, TIMES, YUAN = UNITS["%"], UNITS["倍"], UNITS["元"]
SIGNED = ("percent", "pp", "money")
MAY_BE_MORE = ("duration", "multiple")
"""Types of values behind which 多 may stand: 3年多, 四倍多."""
HALF = Decimal("0.5")
HALF_MORE = re.compile("半(?![年月天个导径])")
"""Behind a length, a multiple or 成: 两年半, 四倍半, 两成半; not 三成半导体企业."""
TENTH = re.compile(f"[{DIGITS}1-9](?=[，。；、！）的]|左右|以上|以下|$)")
"""Behind 成: 五成五 is 55 percent; 三成三季度 is not."""
NOT_MORE = ("个", "家", "种", "项", "方", "元", "样")
"""多 before one of these opens the next word: 三成多 ends, 三成多家企业 does not."""

ENDS_MORE = re.compile("[高长宽深重厚远的，。；、）]|$")
"""Behind the 多 of a measure: 8米多高, 里程20公里多; 5公里多条道路 are many roads."""
AT_MOST = re.compile(f"最[高多长](?:可以?|能够?|还?可|将|获得?|给予?|予以|达到?|享受?|{GRANT}|支持|[补奖贷])+$")
"""奖励最高可以达到500万元, 最多给予50万元: how much is given at most."""
AT_LEAST = re.compile(
    f"(?:至少|最少)(?![要需])[^，。；、0-9的]{{1,6}}$"
    f"|不少于(?:新?(?:{any_of((*STEPS, *BUILDING))})|新?引进|新增|新?培育|新?招引|完成|新?建设|打造|举办|开展|组织|认定)了?$"
)
"""Before a verb with its count: 至少引进1个, 每人至少挂钩2家."""
TOPPED = "封顶"
"""Bounds money (奖励200万元封顶); 12栋已封顶 and 封顶5栋 are houses."""
STEPPED_ON = ("站上", "迈上", "跨上", "跃上")
"""Before an amount: 产值站上4000亿元台阶; 迈上3个台阶 counts steps."""
WITHIN = re.compile("之?内(?!部|容|外|蒙|需|陆)")
"""Behind days: 15个工作日内拨付, 3日内办结."""
OF_WHOLE = re.compile("(约|近|超)占(?:全|我|世)[^，。；、0-9占]{1,4}$")
"""约占全国的十分之一: the hedge of a share stands before what it is a share of."""


class Cursor:
    """One pass over one text. `text` is folded; `floor` is the end of the last span, which no hedge may reach behind,
    `ceiling` the start of the next time, which no code and no hedge may reach."""

    __slots__ = ("_name", "_names", "ceiling", "floor", "out", "source", "text")

    def __init__(self, source: str) -> None:
        self.source, self.text = source, fold(source)
        self.out: list[Span] = []
        self.floor, self.ceiling = 0, len(source)
        self._names = noise.named(self.text)
        self._name = 0

    def in_name(self, at: int) -> bool:
        """Whether `at` is inside a quoted name or a title; asked with growing offsets only."""
        names = self._names
        while self._name < len(names) and names[self._name][1] <= at:
            self._name += 1
        return self._name < len(names) and names[self._name][0] <= at

    def before(self, at: int) -> str:
        """The character before `at`, empty at the start."""
        return self.text[at - 1] if at else ""

    def window(self, start: int, length: int) -> str:
        """Up to `length` characters before `start`."""
        return self.text[max(0, start - length) : start]

    # each of these adds a span and returns its end

    def time(self, start: int, end: int) -> int:
        """A time was read at `start:end`; gives the offset to go on from, as all of these do."""
        text = self.source[start:end]
        self.out.append(Span(start, end, text, "time", period=Period(text)))
        self.floor = end
        return end

    def code(self, start: int, end: int | None = None) -> int:
        """No number stands here: a model, a road, a quotation of digits. Without `end` the whole of the code around `start`."""
        if end is None:
            start, end = noise.code_span(self.text, start, self.floor)
        end = min(end, self.ceiling)
        self.out.append(Span(start, end, self.source[start:end], "code"))
        self.floor = end
        return end

    def rank(self, start: int, end: int, value: Decimal, qualifier: str) -> int:
        """A rank was read."""
        self.out.append(Span(start, end, self.source[start:end], "rank", value, None, "rank", None, qualifier))
        self.floor = end
        return end

    def value(
        self,
        start: int,
        end: int,
        value: Decimal,
        unit: Unit | None,
        qualifier: str | None,
        high: Decimal | None = None,
    ) -> int:
        """`value` and `high` in `unit`; the hedges around `start:end` join the span and decide the qualifier."""
        kind, name, counter = ("number", "count", None) if unit is None else (unit.type, unit.unit, unit.counter)
        if unit is not None:
            if unit.factor != 1:
                value *= unit.factor
                high = high if high is None else high * unit.factor
            if kind in SIGNED and self._is_minus(start):
                start, value = start - 1, -value
            end, value, qualifier = self._half_more(end, value, unit, qualifier)
        start, end, qualifier = self._with_hedges(start, end, value, unit, qualifier)
        qualifier = qualifier or "eq" if high is None else "range"
        self.out.append(Span(start, end, self.source[start:end], kind, value, high, name, counter, qualifier))
        self.floor = end
        return end

    def _with_hedges(
        self, start: int, end: int, value: Decimal, unit: Unit | None, qualifier: str | None
    ) -> tuple[int, int, str | None]:
        """`start:end` with the hedges around it, and the qualifier that they decide."""
        if before := self.hedge_before(start, unit, value):
            qualifier, start = before
        if after := self.hedge_after(end, unit):
            qualifier, end = after
        elif unit is not None and unit.unit in ("day", "hour") and WITHIN.match(self.text, end):
            qualifier = "le"
        return start, end, qualifier

    def _is_minus(self, start: int) -> bool:
        """下降-2.3%; not the hyphen of 2—3% or A-5%."""
        if start <= self.floor or self.text[start - 1] not in "-−":
            return False
        return start < 2 or not self.text[start - 2].isascii() or self.text[start - 2].isspace()

    def _half_more(
        self, end: int, value: Decimal, unit: Unit, qualifier: str | None
    ) -> tuple[int, Decimal, str | None]:
        """两年半, 3个半月, 3个多月, 四倍半, 两成半, 五成五, 3个多百分点."""
        if "半" in unit.word:
            return end, value + HALF * unit.factor, qualifier
        if "多" in unit.word:
            return end, value, "gt"
        tenth = TENTH.match(self.text, end) if unit.word == "成" else None
        if tenth and (tenths := parse(tenth[0])) is not None:
            return tenth.end(), value + tenths, qualifier
        if unit.type == "duration" or self.text[end - 1] in "倍成":
            half = HALF_MORE.match(self.text, end)
            return (half.end(), value + HALF * unit.factor, qualifier) if half else (end, value, qualifier)
        return end, value, qualifier

    def hedge_before(self, start: int, unit: Unit | None, value: Decimal) -> tuple[str, int] | None:
        """Qualifier of the hedge that ends at `start`, and where the span then begins."""
        text = self.text
        if start <= self.floor:
            return None
        for hedge in TABLES.before.get(text[start - 1], ()):
            at = start - len(hedge.word)
            if at < self.floor or not text.startswith(hedge.word, at):
                continue
            if hedge.not_after and text.endswith(hedge.not_after, self.floor, at):
                return None
            if not self._bounds(hedge.word, start, unit, value):
                return None
            return hedge.qualifier, at if hedge.part else start
        if "最" in (window := self.window(start, 12)) and AT_MOST.search(window):
            return "le", start
        if unit is not None and unit.type == "count" and AT_LEAST.search(self.window(start, 8)):
            return "ge", start  # 每年至少引进1个
        if unit is not None and unit.type == "percent" and (share := OF_WHOLE.search(self.window(start, 10))):
            return ("gt" if share[1] == "超" else "approx"), start
        return None

    def _bounds(self, word: str, start: int, unit: Unit | None, value: Decimal) -> bool:
        """Whether a hedge that is also a verb bounds the number: 过50亿元, 上万; not 去过3家, 突破5项关键技术."""
        if word == "上":
            return self.text[start] in TENS
        if word == "过":
            return unit is None or unit.type != "count" or (value >= 100 and value % 10 == 0)
        if word == TOPPED:
            return unit is not None and unit.type == "money"
        if word in STEPPED_ON:
            return unit is None or unit.type != "count"
        if word.startswith("突破") and unit is not None and unit.type == "count":
            if self.text.endswith(("重点", "集中", "联合"), 0, start - len(word)):
                return False
            at = self.text.find(unit.word, start, start + 20)
            return at < 0 or not noise.OVERCOME.match(self.text, at + len(unit.word))
        return True

    def hedge_after(self, end: int, unit: Unit | None) -> tuple[str, int] | None:
        """Qualifier of the hedge that begins at `end`, and where it ends."""
        text = self.text
        first = text[end : end + 1]
        for word, qualifier in TABLES.after.get(first, ()):
            if word == TOPPED and (unit is None or unit.type != "money"):
                continue
            if text.startswith(word, end, self.ceiling) and not text.startswith(("游", "述"), end + len(word)):
                return qualifier, end + len(word)
        if first == "多" and unit is not None and (unit.type in MAY_BE_MORE or unit.word == "成"):
            return None if text.startswith(NOT_MORE, end + 1) else ("gt", end + 1)
        if first == "多" and unit is not None and unit.type in ("measure", "area") and ENDS_MORE.match(text, end + 1):
            return "gt", end + 1
        return None

    def unit(self, word: str | None, end: int) -> tuple[Unit | None, int]:
        """The unit that a word ending at `end` is here, and its end; none where it heads another word (5项目, 3人工)."""
        if not word:
            return None, end
        text = self.text
        last = word[-1]
        if last in NOT_BEFORE and text.startswith(NOT_BEFORE[last], end):
            return None, end - len(word)
        if last.isascii() and last.isalnum() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
            return None, end - len(word)
        unit = UNITS[word]
        if text.startswith("/", end) and (unit.type == "money" or unit.type == "measure"):
            match = noise.PER.match(text, end)
            end = match.end() if match else end
        return unit, end

    def is_class(self, unit: Unit, end: int) -> bool:
        """20万吨级, 百亿元级: the name of a class."""
        return self.text.startswith("级", end) and unit.type != "count"
