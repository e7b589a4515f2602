"""The value scanner: every number of a text with its unit, hedge and range, every time, and what only looks like them.

In: cleaned text of a sentence, a paragraph or a document. Out: spans of VALUE_TYPES, `time` (period unresolved) and
`code`, sorted and disjoint, offsets in the text given. Must not know metrics, rules or places; must not raise, and
takes time linear in the text.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.extract import noise, times
from briefgen.extract.numerals import ARABIC, CHINESE, LONGEST, SCALE, fold, parse, parse_pair
from briefgen.extract.spans import Span
from briefgen.extract.units import Unit, load_tables
from briefgen.fact import Period

TABLES = load_tables()
UNITS, NOT_BEFORE, BEFORE, INSIDE, AFTER = (
    TABLES.units,
    TABLES.not_before,
    TABLES.before,
    TABLES.inside,
    TABLES.after,
)

_GAP = r"(?:\s{1,4}(?=[百千万亿]{0,2}(?:元|美元|欧元|个百分点|%)))?"  # a number split from its unit by a line break
_DIGITS = re.compile(
    f"({ARABIC}){_GAP}([余多来几]?)({SCALE}*+)((?:{ARABIC}{SCALE}++)*+)([余多来+]?)[ \u3000]?({TABLES.pattern})?"
)
_CN_NUMBER = f"{CHINESE}(?:点[零〇一二三四五六七八九]{{1,6}}+)?[万亿]*"
_TO = "(?:——|[—–~～-]|至|到)"
_RANGE_TO = re.compile(f"{_TO}(?=[0-9])")
_SPOKEN = re.compile(f"(?:({_CN_NUMBER}){_TO})?({_CN_NUMBER})([余多来几]?)([万亿]*)({TABLES.pattern})")
_PART = re.compile("([一二两三四五六七八九十百千万]{1,4})分之([0-9.]+|[零〇一二两三四五六七八九十百点]{1,8})")
_RANK = re.compile("第([0-9]{1,3}|[一二三四五六七八九十百]{1,4})([位名])?|前([0-9]{1,3}|[一二两三四五六七八九十百]{1,3})([位名强])?")
_FIRST = re.compile("首位|榜首|之首|首(?<=[居列]首)")
_FOLD = re.compile("翻了?([近约超])?(?:([一二两三四五1-5])番|(一?)倍|番)")
_HALF = re.compile("半数|[一过近超]半|半(?:年|个月|个百分点)")
_ANCHOR = re.compile(
    "[0-9]|第(?=[0-9一二三四五六七八九十])|前(?=[0-9一二三四五六七八九十百])|首(?:位|(?<=[居列榜之]首))|翻(?=[了一二两三四五1-5番倍近])"
    "|半(?:数|年|个月|个百分点)|[一过近超]半"
    f"|{_PART.pattern}|(?:{_CN_NUMBER}{_TO})?{_CN_NUMBER}[余多来几]?[万亿]*(?:{TABLES.pattern})"
)
_BOUNDARY = re.compile(r"$|[\s，。；、：！？,;:）)”」’的且和及与并，]|左右|以上|以内|方阵|之内|水平|地位|的位")
_SLASH = re.compile("/(?:亩|年|月|日|天|户|人|平方米|平|吨|小时|㎡|公里|千瓦时|度|辆|套|台|次|股|桶)")
_CUE_OF_RANK = re.compile("(?:居|列|排|位次|名次|升至|升到|跃至|前移至|进至|晋至|跻身|进入|迈入|闯入|保持|稳定|稳居|全[国省市球区]|世界|国内|百强|500强)[^，。；]{0,12}$")
_TOP = re.compile("(?:[国省市球界内区量率速额数值模分业])$")
_TASK = re.compile("(?:放在|摆在|放到|置于|作为|列为|摆上)[^，。；]{0,30}$")
_LISTED = re.compile("[\n。；：！？]$|^$")
_NUMBER_CUE = re.compile("(?:达到?|为|至|到|升|降|是|得分|指数|从|由|系数)$")
_VIDEO = {Decimal(n) for n in (480, 720, 1080, 1440, 2160)}
_FRACTION = re.compile("([1-9])/([1-9][0-9]?)(?![0-9/])")


def scan(text: str) -> tuple[Span, ...]:
    """All values, times and codes of a text."""
    return tuple(_Scan(text).run())


class _Scan:
    """One pass over one text; `floor` is the end of the last span, which no hedge may reach behind."""

    __slots__ = ("_name_at", "_named", "floor", "folded", "out", "text")

    def __init__(self, text: str) -> None:
        self.text, self.folded = text, fold(text)
        self.out: list[Span] = []
        self.floor = 0
        self._named = noise.named(self.folded)
        self._name_at = 0

    def run(self) -> list[Span]:
        position = 0
        for start, end in times.find(self.folded):
            self._values(position, start)
            self._put(start, end, "time")
            position = end
        self._values(position, len(self.text))
        return self.out

    # ---- the walk ------------------------------------------------------------------------------------------------------
    def _values(self, position: int, limit: int) -> None:
        search = _ANCHOR.search
        while match := search(self.folded, position, limit):
            start = match.start()
            position = max(self._one(start, match.end(), limit), start + 1)

    def _one(self, start: int, end: int, limit: int) -> int:
        """Deal with the candidate at `start`; returns where to go on."""
        first = self.folded[start]
        if self._is_named(start):
            return self._code(start) if first.isdigit() else end
        if first in "0123456789":
            return self._digits(start, limit)
        if first in "第前":
            return self._rank(start)
        if first == "首":
            return self._top(start)
        if first == "翻":
            return self._doubling(start)
        if half := _HALF.match(self.folded, start):
            return self._half(start, half.end())
        if part := _PART.match(self.folded, start):
            return self._part(part)
        return self._spoken(start, limit)

    def _is_named(self, at: int) -> bool:
        names = self._named
        while self._name_at < len(names) and names[self._name_at][1] <= at:
            self._name_at += 1
        return self._name_at < len(names) and names[self._name_at][0] <= at

    def _put(self, start: int, end: int, kind: str) -> int:
        text = self.text[start:end]
        self.out.append(Span(start, end, text, kind, period=Period(text) if kind == "time" else None))
        self.floor = end
        return end

    def _code(self, start: int) -> int:
        start, end = noise.code_span(self.folded, start, self.floor)
        return self._put(start, end, "code")

    # ---- digits --------------------------------------------------------------------------------------------------------
    def _digits(self, start: int, limit: int) -> int:
        text = self.folded
        if special := self._special(start):
            return special
        match = _DIGITS.match(text, start, limit)
        if match is None or match.end(1) - start > LONGEST:
            return self._put(start, match.end(1) if match else start + 1, "code")
        digits, inner, scale, rest, inner2, word = match.groups()
        unit, end = self._unit(word, match.end())
        value = self._parse(digits + scale + rest)
        if value is None:
            return self._code(start)
        if unit is None:
            end = match.end(5) if inner2 and scale else match.end(4) if scale else match.end(1)
        if (not scale and self._high_follows(text, end)) or ((scale or unit) and self._high_follows(text, end)):
            if (done := self._range(start, value, unit, scale, end, limit)) is not None:
                return done
        if unit is None:
            return self._bare(start, end, value, scale, inner or inner2)
        if self._is_code(start, value, unit, scale, end) or self._level(unit, end):
            return self._code(start)
        if unit.type == "count" and "." in digits and not scale:
            return self._listed(start, digits)
        return self._value(start, end, value, unit, INSIDE.get(inner or inner2), digits=True)

    def _parse(self, numeral: str) -> Decimal | None:
        return parse(numeral) if len(numeral) <= LONGEST else None

    def _special(self, start: int) -> int | None:
        """Codes and fractions told by the characters around the digits."""
        text = self.folded
        if (match := noise.SUM.match(text, start)) and match.end() > start:
            return self._put(start, match.end(), "code")
        before = text[start - 1] if start else ""
        if before in "+×〔#№" and before:
            return self._code(start)
        if (match := _FRACTION.match(text, start)) and int(match[1]) < int(match[2]):
            value = Decimal(100) * int(match[1]) / int(match[2])
            return self._value(start, match.end(), value, UNITS["%"], None)
        return None

    def _unit(self, word: str | None, end: int) -> tuple[Unit | None, int]:
        """The unit that a word is here; none where it is the head of another word (5项目, 3人工)."""
        if not word:
            return None, end
        text = self.folded
        if word[-1] in NOT_BEFORE and text.startswith(NOT_BEFORE[word[-1]], end):
            return None, end - len(word)
        if word.isascii() and word.isalnum() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
            return None, end - len(word)
        unit = UNITS[word]
        if unit.type in ("money", "measure") and (match := _SLASH.match(text, end)):
            end = match.end()
        return unit, end

    def _is_code(self, start: int, value: Decimal, unit: Unit, scale: str, end: int) -> bool:
        """A unit that is none here: letters before it (H135架), 1080P, 95分, 36岁, 5个1, 2期."""
        text = self.folded
        before = text[start - 1] if start else ""
        plain = unit.type in ("money", "percent", "pp", "area") or bool(scale)
        if before.isascii() and (before.isalpha() or before == "-") and not plain:
            return before != "-" or text[start - 2 : start - 1].isascii()
        word = unit.word
        if word in ("P", "E"):
            window = text[max(0, start - 20) : end + 20]
            return value in _VIDEO or not TABLES.nouns["compute"].search(window)
        if word in ("岁", "周岁"):
            return not TABLES.nouns["life"].search(text, max(0, start - 14), start)
        if word == "度":
            return not (scale or TABLES.nouns["power"].search(text, max(0, start - 8), start))
        if word == "期":
            return value < 4
        if word == "平":
            return not scale
        if word in ("年", "个月") and noise.PLAN.match(text, end):
            return True
        if (start and before == "每") or before == "第":
            return True
        return word == "个" and noise.counts_ones(text, end)

    def _level(self, unit: Unit, end: int) -> bool:
        return unit.type != "count" and self.folded.startswith("级", end)

    def _listed(self, start: int, digits: str) -> int:
        """1.5家 at the head of a line is item 1 and 5家; elsewhere half a firm is no count."""
        point = start + digits.index(".") + 1
        if _LISTED.search(self.folded, max(0, start - 1), start):
            self._put(start, point, "code")
            return point
        return self._code(start)

    def _bare(self, start: int, end: int, value: Decimal, scale: str, inner: str) -> int:
        """A number without a unit: with a scale it counts something (10万以上), else only after 达, 为, 指数."""
        text = self.folded
        before = text[start - 1] if start else ""
        if text.startswith("级", end) or (before in "每第" and before) or (before.isascii() and before.isalpha()):
            return self._code(start)
        if scale:
            unit = UNITS["元"] if "亿" in scale and self._money(start) else None
            return self._value(start, end, value, unit, INSIDE.get(inner))
        is_number = value % 1 and _NUMBER_CUE.search(text, max(0, start - 3), start)
        if is_number and (_BOUNDARY.match(text, end) or text.startswith("点", end)):
            return self._value(start, end, value, None, None)
        return self._code(start)

    def _money(self, start: int) -> bool:
        window = re.split("[，。；：、]", self.folded[max(0, start - 14) : start])[-1]
        return bool(TABLES.nouns["money"].search(window)) and not TABLES.nouns["people"].search(window)

    # ---- ranges --------------------------------------------------------------------------------------------------------
    def _high_follows(self, text: str, end: int) -> bool:
        return text[end : end + 1] in "—–~～-至到" and end < len(text)

    def _range(
        self, start: int, low: Decimal, unit: Unit | None, scale: str, end: int, limit: int
    ) -> int | None:
        """3—5家, 10~15亿元, 5%至8%; None where the second number does not make it a range."""
        text = self.folded
        link = _RANGE_TO.match(text, end)
        match = _DIGITS.match(text, link.end(), limit) if link else None
        if match is None or text[start - 1 : start] in ("从", "由", "自") or match.end(1) - match.start() > LONGEST:
            return None
        digits, _, scale2, rest, _, word = match.groups()
        unit2, end2 = self._unit(word, match.end())
        high = self._parse(digits + scale2 + rest)
        if high is None or unit2 is None or (unit is not None and unit.unit != unit2.unit):
            return None
        if not scale and scale2 and unit is None and low < (self._parse(digits) or 0):
            low *= parse(scale2) or 1
        if low * (unit or unit2).factor >= high * unit2.factor or self._level(unit2, end2):
            return None
        if self._is_code(start, high, unit2, scale2, end2):
            return self._put(start, end2, "code")
        if unit is not None and unit is not unit2:
            low = low * unit.factor / unit2.factor
        return self._value(start, end2, low, unit2, None, high=high)

    # ---- Chinese numerals ----------------------------------------------------------------------------------------------
    def _spoken(self, start: int, limit: int) -> int:
        text = self.folded
        if name := self._set_phrase(start):
            return start + len(name)
        match = _SPOKEN.match(text, start, limit)
        if match is None:
            return start + 1
        low_words, words, inner, scale, word = match.groups()
        unit, end = self._unit(word, match.end())
        if unit is None:
            return match.end(2)
        pair = parse_pair(words + scale) if not low_words else None
        value = pair[0] if pair else parse(low_words or words + scale)
        high = pair[1] if pair else parse(words + scale) if low_words else None
        if value is None or (high is not None and high <= value) or (low_words and high is None):
            return end
        numeral = words + scale
        if not self._is_said(start, end, numeral, unit, inner, ranged=high is not None):
            return end
        # 百家 without a hedge says about a hundred
        loose = unit.type == "count" and all(c in "百千万亿" for c in numeral)
        return self._value(start, end, value, unit, INSIDE.get(inner) or ("approx" if loose else None), high=high)

    def _set_phrase(self, start: int) -> str | None:
        for name in TABLES.names.get(self.folded[start], ()):
            if self.folded.startswith(name, start):
                return name
        return None

    def _is_said(self, start: int, end: int, numeral: str, unit: Unit, inner: str, ranged: bool) -> bool:
        """Whether a Chinese numeral before a unit counts, rather than names, orders or says 一个 loosely."""
        text = self.folded
        before = text[start - 1] if start else ""
        if before in ("第", "每", "首", "同", "统", "唯", "之") or text.endswith(TABLES.idle, 0, start):
            return False
        if before in "零〇一二三四五六七八九十百千万亿" and before:
            return False
        hedged = bool(inner) or ranged or self._hedge_before(start, unit, Decimal(100)) is not None
        hedged = hedged or self._hedge_after(end, unit) is not None
        if self._level(unit, end) or (unit.word == "个" and noise.counts_ones(text, end)):
            return False
        if noise.PER_HEAD.match(text, end) or (before.isascii() and before.isalnum()):
            return False
        small = all(c not in "十百千万亿" for c in numeral)
        if unit.type == "duration":
            return self._lasts(start, end, numeral, unit, hedged, inner)
        if numeral[0] in "百千万亿" and all(c in "十百千万亿" for c in numeral):
            return self._is_round(end, unit, hedged)
        if numeral == "一":
            return (hedged and unit.type != "count") or unit.type in ("multiple", "pp")
        if numeral == "二" and unit.type == "count":
            return False  # 二 before a measure word orders; two things are 两
        if unit.word == "大":
            return len(numeral) == 1
        if unit.word == "期" or (small and unit.type in ("money", "measure", "area") and not hedged):
            return False
        return not small or unit.spoken or unit.type not in ("count",)

    def _is_round(self, end: int, unit: Unit, hedged: bool) -> bool:
        """百家企业, 超亿元企业; not 百亿元产业, 千人计划, 万元."""
        if noise.EVENT.match(self.folded, end):
            return False
        if unit.type == "count":
            return hedged or unit.spoken
        return hedged

    def _lasts(self, start: int, end: int, numeral: str, unit: Unit, hedged: bool, inner: str) -> bool:
        text = self.folded
        if unit.word in ("年", "个月") and noise.PLAN.match(text, end):
            return False
        if numeral in ("百", "千", "万") and unit.unit == "year":
            return hedged and bool(inner)
        return hedged or bool(noise.LASTS.search(text, max(0, start - 4), start))

    # ---- halves, fractions, doubling, ranks ------------------------------------------------------------------------------
    def _half(self, start: int, end: int) -> int:
        text = self.folded
        words, before = text[start:end], text[start - 1] if start else ""
        if words in ("半年", "半个月"):
            if before in ("上", "下", "前", "后", "大", "多", "小", "第", "每", "一") and not text.endswith("提前", 0, start):
                return end
            unit = UNITS[words[1:]]
            plan = noise.PLAN.match(text, end)
            return end if plan else self._value(start, end, Decimal("0.5"), unit, None)
        if words == "半个百分点":
            return self._value(start, end, Decimal("0.5"), UNITS["个百分点"], None)
        return self._half_of(start, end, words, before)

    def _half_of(self, start: int, end: int, words: str, before: str) -> int:
        text = self.folded
        if words[0] in "过近超":
            if text[end : end + 1] in ("年", "个", "天", "小", "导", "径", "夜", "场", "月", "数") and text[end : end + 1] != "数":
                return start + 1
            if text.endswith(("时间", "任务", "双"), 0, start):
                return end
            end += text.startswith("数", end)
            return self._value(start, end, Decimal(50), UNITS["%"], {"近": "approx"}.get(words[0], "gt"))
        said = self._hedge_before(start, UNITS["%"], Decimal(50)) or self._hedge_after(end, UNITS["%"])
        if said or re.search("(?:占|达|到|完成)[^，。；]{0,8}$", text[max(0, start - 10) : start]):
            return self._value(start, end, Decimal(50), UNITS["%"], None)
        return end

    def _part(self, match: re.Match[str]) -> int:
        """百分之五, 千分之五, 三分之二: percent, exact to the precision of the context."""
        below, above = parse(match[1]), self._parse(match[2]) if match[2][-1] != "." else None
        start, end = match.span()
        if below is None or above is None or below <= 0 or (match[1] not in ("百",) and above > below):
            return end
        return self._value(start, end, above * 100 / below, UNITS["%"], None)

    def _doubling(self, start: int) -> int:
        match = _FOLD.match(self.folded, start)
        if match is None:
            return start + 1
        hedge, times_doubled, _ = match.groups()
        power = int(parse(times_doubled) or 1) if times_doubled else 1
        qualifier = {"近": "approx", "约": "approx", "超": "gt"}.get(hedge or "")
        return self._value(start, match.end(), Decimal(2**power), UNITS["倍"], qualifier)

    def _rank(self, start: int) -> int:
        text = self.folded
        match = _RANK.match(text, start)
        if match is None:
            return start + 1
        numeral, place, top, top_place = match.groups()
        end, value = match.end(), parse(numeral or top)
        cue = _CUE_OF_RANK.search(text, max(0, start - 16), start)
        closed = _BOUNDARY.match(text, end)
        if numeral:
            ranked = place or (closed and (cue or _TOP.search(text, max(0, start - 1), start)) and start)
        else:
            ranked = cue and (top_place in ("位", "名", "强") or closed)
        if value is None or not ranked or _TASK.search(text, max(0, start - 36), start):
            return end if numeral else start + 1
        return self._ranked(start, end, value, "le" if top else "eq")

    def _top(self, start: int) -> int:
        text = self.folded
        first = start - 1 if text[start - 1 : start] in ("榜", "之") else start
        match = _FIRST.match(text, first)
        if match is None or not re.search("(?:居|列|排名|稳占|保持|跃升|升至)[^，。；]{0,12}$", text[max(0, first - 14) : first]):
            return start + 1
        if text[match.end() : match.end() + 1] in ("度", "产", "城") or _TASK.search(text, max(0, first - 36), first):
            return match.end()
        if match.group() == "首" and not _BOUNDARY.match(text, match.end()):
            return match.end()
        return self._ranked(first, match.end(), Decimal(1), "eq")

    def _ranked(self, start: int, end: int, value: Decimal, qualifier: str) -> int:
        self.out.append(Span(start, end, self.text[start:end], "rank", value, None, "rank", None, qualifier))
        self.floor = end
        return end

    # ---- hedges and the span -------------------------------------------------------------------------------------------
    def _hedge_before(self, start: int, unit: Unit | None, value: Decimal) -> tuple[str, int] | None:
        """Qualifier of the hedge that ends at `start`, and where the span then begins."""
        text = self.folded
        if start <= self.floor:
            return None
        for hedge in BEFORE.get(text[start - 1], ()):
            at = start - len(hedge.word)
            if at < self.floor or not text.startswith(hedge.word, at):
                continue
            if hedge.not_after and text.endswith(hedge.not_after, self.floor, at):
                return None
            if not self._hedges(hedge.word, start, unit, value):
                return None
            return hedge.qualifier, at if hedge.part else start
        return None

    def _hedges(self, word: str, start: int, unit: Unit | None, value: Decimal) -> bool:
        """Whether a hedge that is also a verb bounds the number: 过50亿元, 上万; not 去过3家, 突破5项关键技术."""
        text = self.folded
        if word == "上":
            return text[start] in "十百千万亿"
        if word == "过":
            return unit is None or unit.type != "count" or (value >= 100 and value % 10 == 0)
        if word == "突破" and unit is not None and unit.type == "count":
            at = text.find(unit.word, start, start + 20)
            return at < 0 or not noise.OVERCOME.match(text, at + len(unit.word))
        return True

    def _hedge_after(self, end: int, unit: Unit | None) -> tuple[str, int] | None:
        text = self.folded
        for word, qualifier in AFTER.get(text[end : end + 1], ()):
            if text.startswith(word, end):
                other = text[end + len(word) : end + len(word) + 1]
                if (word == "上下" and other == "游") or (word == "以上" and other == "述"):
                    return None
                return qualifier, end + len(word)
        lasting = unit is not None and (unit.type in ("duration", "multiple") or unit.word == "成")
        if lasting and text.startswith("多", end) and text[end + 1 : end + 2] not in ("个", "家", "种", "项", "方", "元"):
            return "gt", end + 1
        return None

    def _value(
        self,
        start: int,
        end: int,
        value: Decimal,
        unit: Unit | None,
        qualifier: str | None,
        *,
        high: Decimal | None = None,
        digits: bool = False,
    ) -> int:
        text = self.folded
        factor = unit.factor if unit else 1
        scaled = value * factor
        if digits and start > self.floor and text[start - 1] in "-−" and unit and unit.type in ("percent", "pp", "money"):
            start, scaled = start - 1, -scaled
        if unit and unit.type == "duration" and text.startswith("半", end):
            end, scaled = end + 1, scaled + Decimal("0.5")
        before, after = self._hedge_before(start, unit, scaled), self._hedge_after(end, unit)
        if before:
            qualifier, start = before
        if after:
            qualifier, end = after
        self.out.append(
            Span(
                start,
                end,
                self.text[start:end],
                unit.type if unit else "number",
                scaled,
                high * factor if high is not None else None,
                unit.unit if unit else "count",
                unit.counter if unit else None,
                "range" if high is not None else qualifier or "eq",
            )
        )
        self.floor = end
        return end
