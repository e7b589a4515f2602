"""Percentages, points and multiples: growth, shares, how much of a plan was done. How far one is above another is read by `gaps`, a rate
that is none of these by `plain_rates`.

In: a line, a value in it, where its own words begin, the indicators before it. Out: an `Indicator`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.changes import PLAN, of_plan
from briefgen.extract.metric.gaps import PACE_SAID, against, paced
from briefgen.extract.metric.indicator import GROWTH, Asked, Indicator, named
from briefgen.extract.metric.phrases import FILLERS, left_phrase
from briefgen.extract.metric.placings import HOW_LONG, RATIOS
from briefgen.extract.metric.plain_rates import plain
from briefgen.extract.metric.row_indicators import row_base
from briefgen.extract.metric.shares import market_share
from briefgen.extract.reading import Line
from briefgen.extract.text.against import BASED, COMPARED
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.growth import CHANGING, MOVED_TO, RATES, STRONGLY
from briefgen.extract.text.hedges import HEDGES, REACHES, TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.numerals import COUNT

DOING = re.compile("(?:销售|消费|融资|纳税)$")
PLAINLY = STRONGLY | {"增": "增长", "升": "上升", "减": "下降", "降": "下降", "跌": "下降", "涨": "上涨"}
"""How it is told is no part of a name: 电力投资激增101.8%."""
HOW_FAST = re.compile(
    "(?:[，、]?(?:按?(?:同|可比)口径|相比|逆势|强劲|稳步|快速|高速|较快|大幅度?|小幅|显著|迅猛|持续|平稳|稳定|继续|仍然?|实现|名义"
    "|实际|可比|直线|目标[是为]))+$"
)
"""逆势增长, 实际增长, 目标是增长: how it grew is no part of what did."""
BY_PRICES = re.compile("按(?:不变|可比|现行)价格?(?:计算|核算|口径)*")
"""地区生产总值512亿元，按不变价格计算同比增长5.8%: by which prices, no part of it either."""
_PACE = ("加快", "放缓", "减缓", "回升")
_LESS_OR_MORE = ("收窄", "扩大", "缩短", "压缩", "压减")
_CHANGED = any_of((*CHANGING, *STRONGLY, *RATES, *_PACE, *_LESS_OR_MORE))
CHANGE = re.compile(f"({_CHANGED}|(?<=[比均])[增减涨降]|[增减涨跌升降](?=了))(?:了|{FILLERS})*{TO_NUMBER}$")
"""Just before the number; how it compares (同比, 环比) stands within a few characters before."""
_SHARED = "占(?!比|有[率量])[^，。；%]{0,20}?(?:的|比重|比例|份额)?|占比|比重|与[^，。；%]{2,16}之比"
SHARE = re.compile(f"({_SHARED})(?:[将已可的]|(?<=[占比][比重]){FILLERS}+)*{TO_NUMBER}$")
STAYS = re.compile(rf"(?:连续[0-9{COUNT}多]+[年个季月]{{1,2}}|长期|一直|始终|稳定|常年)*(?:保持|维持|稳定|控制)在?$")
"""研发投入占营业收入的比重连续三年保持在8%以上."""
EACH = re.compile(r"(?:分别|(?<![平年])均|都|也)+$")
PACE = frozenset({*_PACE, "回落"})
RATE_END = re.compile(f"(?:{any_of(RATES)})$")
PACED = re.compile(r"的?(?:较?[快高]速?|快速|中高速|平稳|强劲)?(增长|增速)(?:速度|势头|态势|水平)?(?![点极])")
KEPT = re.compile(r"(?:每[年月季](?:度)?)?[都均]?(?:保持|实现|维持|呈现)[了在]?$")
"""固定资产投资每月均保持30%以上的快速增长势头: the growth stands behind its number."""
PULLED = re.compile("(拉动|带动)[^，。；0-9]*$")
"""拉动工业增长1.2个百分点 is a contribution to that growth, 拉动工业投资增长12% tells the growth."""
TO_LEVEL = re.compile(rf"(占比|比重|率|份额|强度|覆盖面|亏损面|集中度)(?:已|将|可|有望|要)?{MOVED_TO}$")
SHARE_OF_WHOLE = re.compile("(占(?!比|有[率量])[^，。；]{1,20}(?:比重|份额))$")
"""Before 提高到: 先进制造业占规上工业比重."""
SHARED = re.compile(r"(?:率|占比|比重|份额|强度)$")


def ratio(asked: Asked, start: int) -> Indicator:
    """What a percentage, a number of points or a multiple measures; the words from `start` on are its own."""
    line, value = asked.line, asked.value
    head, base = line.text[start : value.start], _base(asked)
    if found := against(asked, head, base) or _of_plan(asked) or _level(asked, start):
        return found
    if found := _put_into(asked) or _times_another(asked):
        return found
    if change := CHANGE.search(head):
        return _changed(asked, start, base, change)
    if share_held := market_share(line, asked.at):
        return share_held
    if share := SHARE.search(STAYS.sub("", EACH.sub("", head.rstrip(f"{REACHES}{HEDGES}仅只")))):
        return _share(asked, start, share)
    if pace := PACED.match(line.text, value.end):
        clause = line.text[line.clause(value.start)[0] : value.start]
        return _change(HOW_LONG.sub("", KEPT.sub("", clause)), pace[1], base, value, asked.cues)
    return plain(asked, start, base)


PUT_FROM = re.compile("(?:将|把|拿出|提取|按)(?:每年)?([^，。；、0-9]{2,12}?)的?$")
PUT_INTO = re.compile("(?:的)?(?:左右|以上)?(?:用于|用在|投[入进]到?|投到|投向|搞|用来)([^，。；、0-9]{2,8})")


def _put_into(asked: Asked) -> Indicator | None:
    """每年将销售收入的15%投入研发: how much of one thing goes into another."""
    line, value = asked.line, asked.value
    into = PUT_INTO.match(line.text, value.end) if value.type == "percent" else None
    of = PUT_FROM.search(line.text, line.clause(value.start)[0], value.start) if into else None
    return (
        Indicator("share", named(into[1], f"投入占{of[1]}比重"), f"{into[1]}投入", "shape.share")
        if into and of
        else None
    )


TIMES_OF = re.compile(
    "([^，。；、0-9]{2,14}?[价量格度值积本率])(?:大?约|仅|已)?(?:为|是|相当于)([^，。；、0-9原去上同]{2,10}?)的$"
)
"""氢燃料重卡价格约为柴油车的2.5倍."""


def _times_another(asked: Asked) -> Indicator | None:
    """How many times another's what is told before 为 is."""
    line, value = asked.line, asked.value
    if value.type != "multiple":
        return None
    found = TIMES_OF.search(line.text, line.clause(value.start)[0], value.start)
    return Indicator("ratio_of", named(found[1], f"与{found[2]}之比"), found[1], "shape.times") if found else None


def _base(asked: Asked) -> str:
    """The name of what was measured last, which a growth or a gap may be of."""
    line, at, before, _, _ = asked
    last = row_base(line, at, before) or next(
        (i for i in reversed(before) if i.name and i.metric not in RATIOS and i.rule != "shape.of_plan"), None
    )
    if last is None or not last.name:
        return ""
    if last.rule == "shape.count" and last is before[at - 1] and (of := _told_of_counted(asked, last.noun)):
        return of
    return last.noun if last.rule == "shape.changed" else last.name


def _told_of_counted(asked: Asked, noun: str) -> str:
    """3个产业集群产值快速增长，分别增长9%、8%: what grew is told right behind what was counted last, `noun`."""
    line, at = asked.line, asked.at
    start = line.values[at - 1].end + len(noun)
    found = (
        asked.book.last(line.text[start : start + 8], ("money",))
        if line.text.startswith(noun, line.values[at - 1].end)
        else None
    )
    return f"{noun}{found.words}" if found and not found.start else ""


def _of_plan(asked: Asked) -> Indicator | None:
    """How much of a plan was done."""
    line, at, before, _, cues = asked
    first = line.clause(asked.value.start)[0]
    clause = line.text[first : asked.value.start]
    plan = PLAN.search(clause)
    if plan is None:
        return None
    told = before[: sum(v.end <= first + plan.start() for v in line.values[:at])]  # 占目标任务2个的200%: not the 2
    head = clause[: plan.start()] if clause[: plan.start()] != "分别" else _clause_before(line, first)
    return of_plan(head, plan[1], told, cues)


def _level(asked: Asked, start: int) -> Indicator | None:
    """The level that a share or a rate reached: 占比提高到52%."""
    head = asked.line.text[start : asked.value.start]
    level = TO_LEVEL.search(head)
    if level is None:
        return None
    if share := SHARE_OF_WHOLE.search(head, 0, level.end(1)):
        return _share(asked, start, share)
    noun = left_phrase(head, 0, level.end(1), asked.cues)[1]
    return Indicator(asked.book.metric(noun, ("percent",)), named(noun), noun, "shape.level")


def _clause_before(line: Line, at: int) -> str:
    """两条产业链签约项目，分别为年度任务的120%、90%: what the row is of stands in the clause before."""
    start = line.clause(max(0, at - 1))[0]
    return "" if any(start <= v.start for v in line.values if v.end < at) else line.text[start : at - 1]


_TURNS = (
    "由负转正|由降转升|由降转增|止跌回升|企稳回升|(?:稳步|持续|快速|较快|平稳|加快|小幅)(?:增长|回升|上升|提升|下降)"
)
TURNED = re.compile(f"([^，。；0-9]{{2,16}}?)(?:增速|增幅)?(?:{_TURNS})，(?:同比|环比)?$")
"""民间投资增速由负转正，同比增长2.1%: what grew is told in the clause before."""


def _changed(asked: Asked, start: int, base: str, change: re.Match[str]) -> Indicator:
    """The growth whose word, `change`, stands right before the number."""
    line, at, before, _, cues = asked
    value = asked.value
    if (
        at
        and before[at - 1].metric in GROWTH
        and (value.type == "percent" or PACE_SAID.match(line.text, line.values[at - 1].end))
    ):
        # 工业投资增长27%，两年平均增长35%, 固定资产投资下降3.1%，降幅收窄2.4个百分点
        base = before[at - 1].noun or base
    if value.type == "pp" and before and before[-1].name and SHARED.search(before[-1].name):
        base = before[-1].name  # 占比54.8%，提高1.6个百分点
    last_end = line.values[at - 1].end - start if at and line.values[at - 1].type == "money" else 0
    told = any(rate in change.string for rate in RATES)  # 投资下降3.1%，降幅收窄2.4个百分点
    grown = at and before[at - 1].metric in GROWTH and not told  # 同比增长11.2%，较1—5月提高1.9个百分点
    if value.type == "pp" and (grown or change[1] in PACE) and not base.endswith("率"):
        base = paced(before, base)
    turned = TURNED.search(line.text, max(0, value.start - 40), value.start - len(change.string) + change.start())
    head = change.string[max(0, last_end) : change.start()]
    return _change(
        head, change[1], base or (left_phrase(turned[1], 0, len(turned[1]), cues)[1] if turned else ""), value, cues
    )


RATE_JOINTS = ("，", "、", "，并", "和")


def _shared(line: Line, at: int, whole: int, before: Sequence[Indicator]) -> Indicator | None:
    """What a share is of: its like in a row, else what was told before 占 at `whole`."""
    if at and before[at - 1].metric == "share" and line.text[line.values[at - 1].end : whole] in RATE_JOINTS:
        return before[at - 1]  # 硬质合金产量占全国三成，占全球五分之一
    inside = [i for i, v in enumerate(line.values[:at]) if v.start < whole]
    told = [before[i] for i in reversed(inside) if before[i].name and not (before[i].name or "").endswith("率")]
    levels = (one for one in told if one.metric not in RATIOS)
    grown = (one for one in told if one.metric in GROWTH and one.noun)  # 增加值增长31.1%，占全市比重达84.9%
    return row_base(line, at, before) or next(levels, None) or next(grown, None)


def _change(head: str, verb: str, base: str, value: Span, cues: Cues) -> Indicator:
    head = BY_PRICES.sub("", head)
    each = EACH.search(head)
    if each:  # 28条产业链增长，增速均超30%: of each, not of how many there are
        head, base = head[: each.start()], base.removesuffix("数") if "均" in each[0] else base
    verb = PLAINLY.get(verb, verb)
    compared = COMPARED.search(head)
    how = _compared(compared[1]) if compared else ""
    base_told = compared or BASED.search(head)
    fast = None if base_told else HOW_FAST.search(head)
    end = base_told.start() if base_told else fast.start() if fast else len(head)
    noun = left_phrase(head, 0, end, cues)[1]
    metric = "share_change" if value.type == "pp" else "growth_mom" if how == "环比" else "growth_yoy"
    if len(noun) < 2 and (doing := DOING.search(head, 0, end)):
        noun = f"{left_phrase(head, 0, doing.start(), cues)[1]}{doing[0]}"  # 两家企业家电销售环比增长110%、35%
    paced = RATE_END.search(head[base_told.end() :] if base_told else "")
    noun = paced[0] if paced and len(noun) < 2 else noun  # 比上年增速加快4.6个百分点
    pulled = PULLED.search(head) if value.type == "pp" else None
    base = "" if pulled else base
    grown = f"{base.removesuffix(noun)}{noun}" if noun in RATES else noun if len(noun) >= 2 else base
    grown = f"{pulled[1]}{grown}" if pulled else grown
    return Indicator(metric, named(grown, how, verb) or verb, grown, "shape.growth")


def _compared(words: str) -> str:
    """How a change compares: with the time right before (较上月, 较上季度末), on average, else with a year ago."""
    if words.startswith("环") or "上月" in words or "上季" in words:
        return "环比"
    return words if "均" in words else "同比"


ASIDE = re.compile("（[^（）]*）$")
"""占总人口比重（常住人口城镇化率）: what a share is called besides."""


def _share(asked: Asked, start: int, share: re.Match[str]) -> Indicator:
    """A share whose words, `share`, stand before the number; what stands from `start` up to them is the part."""
    line = asked.line
    last = _shared(line, asked.at, start + share.start(), asked.before)
    noun = left_phrase(line.text, start, start + share.start(), asked.cues)[1]
    whole = re.sub(f"^占到?|(?:的|比重|比例|份额|[{REACHES}{HEDGES}])+$", "", ASIDE.sub("", share[1]))
    whole = "" if whole in ("占", "比") else whole
    part = noun if len(noun) >= 2 else "" if last is None else last.noun if len(last.noun) > 2 else last.name or ""
    name = named(part, whole if whole.endswith("之比") else f"占{whole}比重" if whole else "占比")
    return Indicator("share", name or "占比", part, "shape.share")
