"""Numbers by which something changed (比年初增加2315亿元, 较去年同期多19个), what is granted (最高3000万元), how much of a plan was done.

In: a line, a value in it, the indicators before it. Out: an `Indicator`, or None. Growth in percent is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import told_last
from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.metric.phrases import left_phrase
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import row_of
from briefgen.extract.text.against import AGAINST
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.growth import CHANGING
from briefgen.extract.text.hedges import HEDGES, REACHES, TO_NUMBER
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of

_MORE_OR_LESS = (*CHANGING, "净增", "净增加", "新增", "多增", "少增", "增", "压减", "压缩", "缩短", "多", "少")
CHANGED = re.compile(f"(?:同比|{AGAINST})({any_of(_MORE_OR_LESS)}){TO_NUMBER}$")
CHANGED_ALONE = re.compile(f"(增加|减少){TO_NUMBER}")
"""年末床位1.2万张，增加300张: all that a clause says behind a number of the same unit."""
ENDINGS = tuple({verb[-1] for verb in _MORE_OR_LESS})
"""How a verb of CHANGED ends: asked first."""
MORE = {"多": "增加", "增": "增加", "净增加": "净增", "新增": "增加", "少": "减少"}
_GRANTS = f"{GRANT}|支持"
AHEAD = re.compile(f"(?:给予|按|享受|提供|发放)[^，。；]{{0,16}}?({_GRANTS})|(?:给予|按)$")
GIVEN = re.compile(
    "(?:对(?P<who>[^，。；0-9]{2,24}?))?(?:，|再)?(?:最高|一次性|分别|额外|每年)*(?:给予|予以|给|奖励|补助)(?:最高|一次性|分别|不超过)*$"
)
"""对首次认定的企业一次性给予100万元奖励: whom a grant goes to."""
BEHIND = re.compile(f"(?:、最高[0-9.]+[万亿]*元)?(?:给予|的)?[^，。；]{{0,6}}?({_GRANTS})")
GRANT_AHEAD = re.compile(f"(?:给予|予以)[^，。；0-9的]{{0,6}}?({GRANT})(?:资金)?$")
"""给予一次性奖励20万元: the grant stands before its sum."""
WHAT_IS_GIVEN = re.compile(f"(?:的|一次性|资金)?({_GRANTS}|扶持)")
BY_RATE = re.compile(r"按每[亩户家个台套人][^，。；]{0,2}$")


def changed(line: Line, at: int, before: Sequence[Indicator], cues: Cues) -> Indicator | None:
    """By how much the amount named in its clause, or the one of the same unit before it, is larger or smaller."""
    value = line.values[at]
    start, _ = line.clause(value.start)
    head = line.text[start : _row_start(line, at, before)]
    ends = head.rstrip(REACHES + HEDGES).endswith(ENDINGS)
    found = CHANGED.search(head) or _changed_alone(head, line, at) if ends else None
    if found is None:
        return None
    verb = MORE.get(found[1], found[1])
    noun = left_phrase(head, 0, found.start(), cues)[1]
    if len(noun) < 2:
        last = _of_row(line, at, before) or told_last(line, at, before) or _rate(value, before)
        told = last and last.name if last and last.rule != "shape.changed" else last and last.noun
        noun = _changing(told or last.noun, last) if last else ""  # 签约亿元以上项目212个，同比增加37个
    tail = (
        "数"
        if value.type == "count" and not noun.endswith("数")
        else "额"
        if value.type == "money" and not noun
        else ""
    )
    metric = "count_of" if value.type in ("count", "number") else "amount_of"
    return Indicator(metric, named(noun, verb, tail), noun, "shape.changed", verb)


def _changing(told: str, last: Indicator) -> str:
    """What changes: 项目 of 项目数, which only counts them; 参保人数 is so called."""
    return told if last.noun.endswith("数") else told.removesuffix("数")


def _changed_alone(head: str, line: Line, at: int) -> re.Match[str] | None:
    """The verb that is all of a clause right behind the clause of a like number."""
    if not at or line.text[line.values[at - 1].end : line.clause(line.values[at].start)[0]] != "，":
        return None
    alike = (line.values[at - 1].unit, line.values[at - 1].counter) == (line.values[at].unit, line.values[at].counter)
    return CHANGED_ALONE.fullmatch(head) if alike else None


def _of_row(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """“小巨人”26家、专精特新153家，分别增加19家、121家: each of a row is more of its own."""
    row = row_of(line, at)
    if row is None or row.mark is None or row.first < row.length:
        return None
    first = row.first - row.length
    counters = [v.counter for v in line.values[first : row.first]]
    alike = counters == [v.counter for v in line.values[row.first : row.first + row.length]]
    base = before[first + row.place]
    return base if alike and base.name else None


def _rate(value: Span, before: Sequence[Indicator]) -> Indicator | None:
    """平均利率3.85%，较年初下降42个基点: a hundredth of a point is one of the rate."""
    return before[-1] if value.unit == "基点" and before and (before[-1].name or "").endswith("率") else None


def _row_start(line: Line, at: int, before: Sequence[Indicator]) -> int:
    """较上年同期增加5个、31.6亿元: the numbers of a row all tell by how much, whatever their units."""
    start = line.values[at].start
    while at and before[at - 1].rule == "shape.changed" and line.text[line.values[at - 1].end : start] in ("、", "和"):
        at -= 1
        start = line.values[at].start
    return start


def granted(line: Line, at: int, told: bool = False) -> Indicator | None:
    """按不超过8%给予补助，最高3000万元: what is granted at most, behind the word for it or before it. Where the words before the number
    are `told` by a noun, only 最高 and 按每亩 are looked at."""
    if given := _given(line, at):
        return given
    value = line.values[at]
    if told and not value.text.startswith("最高") and not BY_RATE.search(line.text, 0, value.start):
        return None
    before = [m for m in AHEAD.finditer(line.text, line.part(value.start), value.start) if m[1]]
    behind = BEHIND.match(line.text, value.end)
    word = before[-1][1] if before else behind[1] if behind else None
    if word is None or value.qualifier not in ("le", "eq", "range"):
        return None
    if value.type == "percent":
        return Indicator("ratio_of", f"{word}比例", word, "shape.granted")
    return Indicator("fiscal_support", f"{word}金额", word, "shape.granted") if value.qualifier != "eq" else None


def _given(line: Line, at: int) -> Indicator | None:
    """对先进制造业项目最高给予8000万元扶持: the grant and whom it goes to; 分别给予30万元、80万元奖励 says it once for a row."""
    value, row = line.values[at], row_of(line, at)
    if value.type != "money":
        return None
    first, last = (line.values[row.first], line.values[row.first + row.length - 1]) if row else (value, value)
    if told := GRANT_AHEAD.search(line.text, line.clause(first.start)[0], first.start):
        return Indicator("fiscal_support", f"{told[1]}金额", told[1], "shape.granted")
    behind = WHAT_IS_GIVEN.match(line.text, last.end)
    found = GIVEN.search(line.text, line.part(first.start), first.start) if behind else None
    if not behind or not found:
        return None
    whom = (found["who"] or "").removeprefix("于")
    whom = whom.rpartition("的")[2] if len(whom) > LONGEST_WHOM else whom.replace("的", "")
    return Indicator("fiscal_support", named(whom, f"{behind[1]}金额"), behind[1], "shape.granted")


LONGEST_WHOM = 14
"""Characters of whom a grant goes to; of more only what stands behind the last 的."""
_AMOUNT = "[0-9.]+[万亿]*"
_GOAL = f"(?:全年|年度|年|年初|今年|本年)?(?:目标任务|计划|目标|任务|预算)(?:数|额)?(?:新?(?:{any_of(TOGETHER)})|投资|生产量?|产量|销量)?"
_GOAL = f"(?:{_GOAL}|(?:去年|上年)(?:全年)?(?:总量|总数|总额|总和))"
_SET = "(?:[^，。；0-9]{0,6}(?:下达|定下|确定|制定|设定|[国省市县区][定列])的?)?"
PLAN = re.compile(
    rf"(?:为|达到?|相当于|完成了?|占){_SET}(?:{_AMOUNT}[元个家户])?({_GOAL})"
    rf"(?:{_AMOUNT}[元个家户人亩%])?的?{TO_NUMBER}$"
)
"""固定资产投资增长11.5%，为年度计划的104.6%."""


def of_plan(head: str, plan: str, before: Sequence[Indicator], cues: Cues) -> Indicator:
    """How much of a plan was done: of what stands before it, else of the indicator told last."""
    noun = left_phrase(head, 0, len(head), cues)[1]
    last = next((i for i in reversed(before) if i.name and i.metric not in ("rank", "gap_to_benchmark")), None)
    of = noun if len(noun) >= 2 else (last.noun or last.name or "") if last else ""
    metric = "investment_rate" if "投资" in of else "ratio_of"
    return Indicator(metric, named(of, f"占{plan}比例") or f"占{plan}比例", of, "shape.of_plan")
