"""Percentages, points and multiples: growth, shares, how much of a plan was done, plain rates. How far one is above another is read by
`gaps`.

In: a line, a value in it, where its own words begin, the indicators before it. Out: an `Indicator`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import PLACED, measured_again
from briefgen.extract.metric.changes import PLAN, granted, of_plan
from briefgen.extract.metric.gaps import PACE_SAID, against, paced
from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, NONE, Asked, Dictionary, Indicator, named
from briefgen.extract.metric.phrases import FILLERS, left_phrase, unfilled
from briefgen.extract.metric.placings import LASTING, RATIOS
from briefgen.extract.metric.row_indicators import row_base
from briefgen.extract.metric.shares import given, held, market_share, part_of_things
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import row_of
from briefgen.extract.text.against import BASED, COMPARED
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.growth import CHANGING, MOVED_TO, RATES, STRONGLY
from briefgen.extract.text.hedges import HEDGES, REACHES, TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.numerals import COUNT

DOING = re.compile("(?:销售|消费|融资|纳税)$")
PLAINLY = STRONGLY | {"增": "增长", "减": "下降", "降": "下降", "涨": "上涨"}
"""How it is told is no part of a name: 电力投资激增101.8%."""
HOW_FAST = re.compile(
    "(?:[，、]?(?:按?(?:同|可比)口径|相比|逆势|强劲|稳步|快速|高速|较快|大幅度?|小幅|显著|迅猛|持续|平稳|稳定|继续|仍然?|实现|名义|实际|可比|直线))+$"
)
"""逆势增长, 实际增长: how it grew is no part of what did."""
_PACE = ("加快", "放缓", "减缓", "回升")
_LESS_OR_MORE = ("收窄", "扩大", "缩短", "压缩", "压减")
_CHANGED = any_of((*CHANGING, *STRONGLY, *RATES, *_PACE, *_LESS_OR_MORE))
CHANGE = re.compile(f"({_CHANGED}|(?<=[比均])[增减涨降])(?:了|{FILLERS})*{TO_NUMBER}$")
"""Just before the number; how it compares (同比, 环比) stands within a few characters before."""
SHARE = re.compile(
    f"(占(?!比|有[率量])[^，。；%]{{0,20}}?(?:的|比重|比例|份额)?|占比|比重)(?:[将已可的]|(?<=[占比][比重]){FILLERS}+)*{TO_NUMBER}$"
)
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
        return _change(LASTING.sub("", KEPT.sub("", clause)), pace[1], base, value, asked.cues)
    return _plain(asked, start, base)


PUT_FROM = re.compile("(?:将|把|拿出|提取|按)([^，。；、0-9]{2,12}?)的?$")
PUT_INTO = re.compile("(?:的)?(?:左右|以上)?(?:用于|投入到?|投向)([^，。；、0-9]{2,8})")


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
    if at and not before[at - 1].name and grows_the_last(line, at):
        return ""  # an amount that nothing names has a growth that nothing names
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


def _plain(asked: Asked, start: int, base: str) -> Indicator:
    """A rate named before its number, or what was measured last."""
    line, at, before, book, cues = asked
    value = asked.value
    end = value.start
    if value.type == "multiple" and (former := FORMER.search(line.text, start, end)):
        end = former.start()  # 产能达到原来的3倍
    verb, noun = left_phrase(line.text, start, end, cues)
    if restored := _restored(asked, base):
        return restored
    noun = noun.removesuffix("同比")
    noun = "" if any(noun == time.text for time in line.times) else noun
    if noun == "强度" and at and before[at - 1].noun:
        noun = f"{before[at - 1].noun}强度"  # 研发经费投入增长18%，强度达到1.55%
    if value.type == "percent" and line.text.endswith("完成", start, end):
        noun = noun or _work(unfilled(line.text[start : end - 2]), cues)
        if WHAT_IS_DONE.fullmatch(noun):
            return Indicator("ratio_of", named(noun, "完成率"), noun, "shape.ratio")  # 主体施工完成25%
    if behind := given(line, at, cues) or held(line, at, before, noun):
        return behind
    if elsewhere := _told_elsewhere(asked, noun) or part_of_things(line, at, noun, cues):
        return elsewhere
    if of := CONTRIBUTED.search(line.text, line.clause(start)[0], end):
        return Indicator("ratio_of", named(of[0].replace("的贡献率", "贡献率")), "贡献率", "shape.ratio")
    doubles = DOUBLED.match(value.text) and OWN.fullmatch(noun)
    if noun and not (value.type == "multiple" and (base or doubles)):
        found = book.last(noun, ("percent",))
        if found and noun.endswith("率") and not noun.endswith(found.words):
            found = None  # 对工业增长的贡献率
        verb = "" if found or verb in MAKES else verb  # 生产的高端轴承国内市场占有率超过40%
        return Indicator(found.metric if found else "ratio_of", named(verb, noun), noun, "shape.ratio")
    return _times(value, LASTING.sub("", noun), base)


RESTORED = re.compile("(?:恢复[到至]|相当于|达到)(20[0-9]{2}年|上年|去年)(?:同期)?(?:水平)?的$")


def _restored(asked: Asked, base: str) -> Indicator | None:
    """旅游收入268亿元，恢复到2019年的88%: how much it is of what it was; a row answers one by one."""
    line, at, before = asked.line, asked.at, asked.before
    row = row_of(line, at)
    first = line.values[row.first].start if row else asked.value.start
    found = RESTORED.search(line.text, line.clause(first)[0], first)
    if found is None or asked.value.type != "percent":
        return None
    of = before[row.first - row.length + row.place].name if row and row.first >= row.length else base
    return Indicator("ratio_of", named(of or "", f"相当于{found[1]}比例"), "", "shape.restored") if of else None


def _work(head: str, cues: Cues) -> str:
    """厂房建设 of 厂房建设已完成90%: a work whose last word is a verb."""
    verb, noun = left_phrase(head, 0, len(head), cues)
    done = left_phrase(head, 0, len(head) - len(verb), cues)[1] if verb and head.endswith(verb) else ""
    return f"{done}{verb}" if done else noun


MAKES = frozenset({"生产", "销售", "制造", "研发"})
CONTRIBUTED = re.compile(f"对[^，。；、0-9]{{2,20}}?贡献率(?=是?{TO_NUMBER}$)")
"""对全省经济增长的贡献率达23.8%."""


def _told_elsewhere(asked: Asked, noun: str) -> Indicator | None:
    """A rate that the noun before it does not tell: the topic's, one measured before, a grant, an average."""
    line, at, before, book, _ = asked
    value = asked.value
    bare = not noun or PLACED.fullmatch(noun)
    if bare and (again := _topical(line, at, book) or measured_again(line, at, before) or _judged(line, value)):
        return again
    if bare and (most := MOST.search(line.text, max(0, value.start - 30), value.start)):
        return Indicator("growth_yoy", most[1], "", "shape.most")
    part = value.type == "percent" and BY_RATE.search(line.text, line.clause(value.start)[0], value.start)
    if (len(noun) < 2 or part) and (grant := granted(line, at)):
        return grant
    if line.text.startswith(("的平均水平", "的平均值"), value.end):
        rated = next((i.noun for i in reversed(before) if i.noun and i.metric not in GROWTH), "")
        return Indicator("ratio_of", named(rated, "平均水平"), rated, "shape.ratio")
    return None


def _times(value: Span, noun: str, base: str) -> Indicator:
    """How many times as much: of what doubles in the clause itself, else of what was measured last."""
    doubled = noun if DOUBLED.match(value.text) and OWN.fullmatch(noun) else base
    name = named(doubled, "倍数") if value.type == "multiple" and doubled else None
    return Indicator("multiple", name, "", "shape.multiple") if name else NONE


BY_RATE = re.compile("(?:按|给予|享受)[^，。；0-9]{0,20}$")
"""按新增部分的1%奖励, 给予设备投资额8%的补助: what is granted is a part of it."""
MOST = re.compile("(增速|增幅)最[快高大]的?[是为][^，。；0-9]{2,12}，(?:达到?|为)?$")
"""增速最快的是甲市，达到14.8%."""
WHAT_IS_DONE = re.compile(".{1,20}[^率度例]")
FORMER = re.compile("(?:[达是为增提扩升]+[高加到至大]*)?(?:原来|过去|以前|之前|此前)的$")
DOUBLED, OWN = re.compile("翻"), re.compile(r"(?!同比|比|较|与|[去上]年|在)[^0-9年月的]{2,20}")
"""年产量达到50万辆，研发平台翻一番: what doubles is named in the clause itself."""


_TOO_LOW = "(?:还|仍|较|偏|比较|相对|总体|很)*(?:低|高|不高|不足|不够)"
_PLACED = f"(?:排名?|[位名]?[居列]|保持|稳居)?[^，。；、0-9率]{{0,6}}(?:第[{COUNT}0-9]+|首位|前列)"
JUDGED = re.compile(
    rf"([^，。；、的0-9]{{2,10}}[率度])(?:{_TOO_LOW}|{_PLACED})，(?:目前|现在|现|当前)?(?:只|仅|才)?(?:有|为|达到?)?$"
)


def _judged(line: Line, value: Span) -> Indicator | None:
    """本地配套率低，目前只有45%, 市场占有率全国第一，达35%: a rate that was judged or placed in the clause before."""
    found = JUDGED.search(line.text, max(0, value.start - 30), value.start)
    return Indicator("ratio_of", named(found[1]), found[1], "shape.judged") if found else None


TOPIC = re.compile(r"(?:从|按|就)([^，。；0-9]{2,14}?)(?:上|来)?(?:看|说|分|排名|排序)，")


def _topic(line: Line, at: int) -> str:
    """开工率 in 从开工率看，甲县100%、乙县87.5%."""
    found = list(TOPIC.finditer(line.text, 0, line.values[at].start))
    return found[-1][1] if found else ""


def _topical(line: Line, at: int, book: Dictionary) -> Indicator | None:
    told = _topic(line, at)
    return Indicator(book.metric(told, ("percent",)), told, told, "shape.topic") if told.endswith("率") else None


def _change(head: str, verb: str, base: str, value: Span, cues: Cues) -> Indicator:
    each = EACH.search(head)
    if each:  # 28条产业链增长，增速均超30%: of each, not of how many there are
        head, base = head[: each.start()], base.removesuffix("数") if "均" in each[0] else base
    verb = PLAINLY.get(verb, verb)
    compared = COMPARED.search(head)
    how = _compared(compared[1]) if compared else ""
    base_told = compared or BASED.search(head)
    fast = None if base_told else HOW_FAST.search(head)
    noun = left_phrase(head, 0, base_told.start() if base_told else fast.start() if fast else len(head), cues)[1]
    metric = "share_change" if value.type == "pp" else "growth_mom" if how == "环比" else "growth_yoy"
    if len(noun) < 2 and (doing := DOING.search(head, 0, base_told.start() if base_told else len(head))):
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


def _share(asked: Asked, start: int, share: re.Match[str]) -> Indicator:
    """A share whose words, `share`, stand before the number; what stands from `start` up to them is the part."""
    line = asked.line
    last = _shared(line, asked.at, start + share.start(), asked.before)
    noun = left_phrase(line.text, start, start + share.start(), asked.cues)[1]
    whole = re.sub(f"^占到?|(?:的|比重|比例|份额|[{REACHES}{HEDGES}])+$", "", share[1])
    whole = "" if whole in ("占", "比") else whole
    part = noun if len(noun) >= 2 else "" if last is None else last.noun if len(last.noun) > 2 else last.name or ""
    name = named(part, f"占{whole}比重" if whole else "占比")
    return Indicator("share", name or "占比", part, "shape.share")
