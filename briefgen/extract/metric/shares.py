"""Percentages whose words stand behind them: 贡献了87.6%的应税销售, 抢占了全国70%的市场份额, 80%的生产线实现智能化改造.

In: a line, a percentage in it, the indicators before it. Out: an `Indicator`, or None where nothing behind the number tells. Shares
named before their number (占比, 占全市…的比重) are read by `rates`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.indicator import Indicator, named
from briefgen.extract.metric.phrases import left_phrase, right_phrase
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.siting import SITES
from briefgen.numerals import COUNT

GAVE = re.compile(f"(?:贡献|创造|占据)了?(?:全[国省市区县州])?{TO_NUMBER}$")
OF_WHOLE = re.compile(f"(?:贡献|创造|承担|提供|撑起|拿出)了?(?P<whole>[^，。；、0-9的]{{2,16}})的{TO_NUMBER}$")
"""贡献了全市工业产值的68%: of which whole, right before the number."""
GIVEN = re.compile(r"的?([^，。；、0-9和与的]{2,10})(?=[，。；、和与])")
NOUN_COUNTED = re.compile(f"^[0-9{COUNT}百余多近约]+[家个户名]")
SHARE_TOLD = re.compile("[0-9.]+[%％]的")
"""以全区5%的土地贡献了60%的税收: what gave it is a share itself."""
OCCUPIES = re.compile(f"(?:抢占|占据|占领|占有|拥有|获得|夺得|拿下|占)了?([^，。；、0-9]{{0,16}}?){TO_NUMBER}$")
MARKET = re.compile("的?(?:(?:国内|国际|全球|世界)?市场(?:份额|占有率|占比)?|份额)(?=[，。；、等]|$)")


GOODS = re.compile("[^，。；、的0-9]{2,14}$")
"""硅堆产品53%国内市场占有率: whose share it is, right before the number."""


def market_share(line: Line, at: int) -> Indicator | None:
    """抢占了全国70%的市场份额: the share that is held, of which market it is standing before the number."""
    value = line.values[at]
    if value.type != "percent" or not (market := MARKET.match(line.text, value.end)):
        return None
    of = OCCUPIES.search(line.text, line.clause(value.start)[0], value.start)
    whose = of[1] if of else ""
    where = market[0].removeprefix("的").removesuffix("份额").partition("市场")[0]
    whose = whose.removesuffix("市场")
    if of is None and market[0].endswith(("占有率", "份额")):
        goods = GOODS.search(line.text, line.clause(value.start)[0], value.start)
        return (
            Indicator("share", named(goods[0], market[0].removeprefix("的")), goods[0], "shape.market")
            if goods
            else None
        )
    return Indicator("share", named(whose, where, "市场份额"), f"{whose}市场", "shape.market") if of else None


WITH_SHARE = re.compile("以?占[^，。；]{0,12}[0-9.]+%?的.*$")
"""17个开发区以占全市7.8%的土地贡献了61%的增加值: what they have is no part of who they are."""


def given(line: Line, at: int, cues: Cues) -> Indicator | None:
    """352家亿元企业贡献了87.6%的应税销售: a share of what stands behind the number."""
    value = line.values[at]
    if of := OF_WHOLE.search(line.text, line.clause(value.start)[0], value.start):
        return Indicator("share", named(f"占{of['whole']}比重"), of["whole"], "shape.given")
    who = GAVE.search(line.text, line.clause(value.start)[0], value.start)
    if who is None:
        return None
    giver = left_phrase(line.text, line.clause(who.start())[0], who.start(), cues)[1]
    of = GIVEN.match(line.text, value.end)
    giver = "" if SHARE_TOLD.match(giver) else NOUN_COUNTED.sub("", WITH_SHARE.sub("", giver))
    told = (f"占{of[1]}比重" if giver else f"{of[1]}占比") if of else "贡献占比"
    return Indicator("share", named(giver, told), giver, "shape.given")


HOLDS = re.compile(
    f"(?:以|集聚|汇聚|聚集|吸纳|承载|集中|撑起|占有|拥有)了?(?:全?[国省市区县州]|[^，。；、0-9]{{1,6}})?{TO_NUMBER}$"
)
BOUGHT = re.compile(r"(?:收购|持有|受让|取得)了?[^，。；、0-9]{0,14}$")
SHARE_HELD = re.compile(
    "的(?:(?P<rate>[^，。；、0-9]{1,8}率)|([^，。；、0-9和与]{2,10}(?<![速幅长价度]))(?=[，。；、和与]|贡献|创造|产出|集聚|承载|撑起|培育))"
)


def held(line: Line, at: int, before: Sequence[Indicator], noun: str) -> Indicator | None:
    """以全省10%的国土面积，集聚了全省56%的企业数量和80%的产业总量: shares of what stands behind each number. A rate there
    needs no word for holding where no `noun` stands before the number: 达到85%的本地配套率."""
    value = line.values[at]
    of = SHARE_HELD.match(line.text, value.end) if value.type == "percent" else None
    if of is None:
        return None
    goes_on = at and before[at - 1].rule in ("shape.held", "shape.given") and line.text[value.start - 1] in "和与、"
    first = line.clause(value.start)[0]
    holds = HOLDS.search(line.text, first, value.start) or BOUGHT.search(line.text, first, value.start)
    if not goes_on and not holds and not (of["rate"] and not noun):
        return None
    if rate := of["rate"]:
        return Indicator("ratio_of", named(rate), rate, "shape.held")  # 以96.4%的投资完成率领跑
    giver = before[at - 1].noun if goes_on and before[at - 1].rule == "shape.given" else ""
    if giver:  # 贡献了全市65%的工业增加值和72%的出口
        return Indicator("share", named(giver, f"占{of[2]}比重"), giver, "shape.given")
    return Indicator("share", named(of[2], "占比"), of[2], "shape.held")


SHARE_OF = re.compile(r"[、和]([^，。；、0-9]{2,10})的$")


def next_share(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """A further share of a list, each of its own whole: 分别占园区产值的38%、利润的41%、税收的40%."""
    if not at or before[at - 1].metric != "share" or line.values[at].type != "percent":
        return None
    of = SHARE_OF.fullmatch(line.text, line.values[at - 1].end, line.values[at].start)
    return Indicator("share", named(of[1], "占比"), of[1], "shape.share") if of else None


HOLDER = re.compile(f"(?:公司|集团|企业|园|{SITES}|基地|工厂)$")
"""Before 80%的生产线: whose part it is, not what is counted."""
NO_THINGS = re.compile(f"[率度速幅长价]$|(?:占比|比重|比例|标准|份额|水平|目标|{GRANT}|优惠|贡献|精度)$")
"""What N%的 tells the size of is no thing of which it is a part: 以15%的增速, 按10%的比例."""
DONE_BEHIND = re.compile(
    "(?:已经?|均|都)?(?:(?:实现|完成|开展|进行)了?|(?P<are>[是为]))(?P<told>[^，。；、0-9的]{2,12})(?=[，。；、]|$)"
)
COMES_FROM = re.compile("(?:出自|来自|产自|源自|集聚于|集中于|集中在|诞生于).*$")
"""Behind the things, where they are from: 30%的轮胎出自甲市."""
WHOLE = re.compile(
    "(?:.*?(?:供应|生产|产出|提供|贡献|承担|占据?|拥有|集聚)了?)?(?P<whole>全[国省市区县州]|全球|世界|国内|我[国省市]|[^，。；、0-9]{2,6}[省市])"
)
"""Before 30%的轮胎: of whose they are a part."""


def part_of_things(line: Line, at: int, noun: str, cues: Cues) -> Indicator | None:
    """甲公司80%的生产线实现智能化改造, 近八成规上企业: how many of the things behind the number; `noun` stands before it."""
    value, text = line.values[at], line.text
    of = text.startswith("的", value.end)
    whole = WHOLE.fullmatch(noun)
    if value.type != "percent" or not (of or value.text.endswith("成")):
        return None
    if noun and not whole and not HOLDER.search(noun):
        return None
    things, _ = right_phrase(text, value.end, line.clause(value.start)[1], cues)
    things = COMES_FROM.sub("", things)
    if len(things) < 2 or NO_THINGS.search(things):
        return None
    done = DONE_BEHIND.match(text, value.end + of + len(things))
    if done and done["are"]:
        return Indicator("share", named(done["told"], "占比"), things, "shape.part_of_things")
    told = (whole["whole"] if whole else "", things, done["told"] if done else "")
    return Indicator("share", named(*told, "占比"), things, "shape.part_of_things")
