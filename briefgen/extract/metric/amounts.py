"""What an amount, an area or another measure is of: the words before it, behind it, or the clause that it goes on about.

In: a line, a value in it, the indicators before it. Out: an `Indicator`. What numbers take over from earlier ones is read by `again`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.metric.again import PLACE, cost_in_brackets, measured_again, told_last
from briefgen.extract.metric.beside import own_part
from briefgen.extract.metric.capacities import capacity, installed, time_of_growth
from briefgen.extract.metric.changes import granted
from briefgen.extract.metric.durations import lasting
from briefgen.extract.metric.gaps import money_gap
from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, NONE, Alias, Asked, Dictionary, Indicator, named
from briefgen.extract.metric.listed_on import listed_on
from briefgen.extract.metric.phrases import STOP, left_phrase, right_phrase
from briefgen.extract.metric.plain_words import plainly
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import HEDGES, REACHES, TO_NUMBER
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside

DIMS = {"money": ("money",), "count": ("count",), "area": ("area",), "percent": ("percent",)}
NEAR, LONGEST_WHOLE = 24, 16
"""Characters before a number that may hold its alias; of a noun that is an indicator's name as it stands."""
PHYSICAL = ("capacity", "compute", "power", "duration")
# words in a phrase that show whose amount it is, not what amount
OWNER = re.compile(rf"公司|集团|项目|基地|工厂|[0-9]|产品|{SITES}|新区|[一二三四]期")
OF_SITE = re.compile(
    r"的?[^，。；、]{2,20}?(?:园区?|基地|新城|新区|开发区|片区|小镇|科学城|核心区|示范区|功能区|起步区)"
)
# 汇川技术投资12亿元建设的项目: who invests is no part of what is measured
BUILT_BY = re.compile(r"(?:建设|打造|新建|兴建|投建)的")
FOUNDING = frozenset({"组建", "设立", "成立", "发起设立", "发起", "新设", "筹建"})
FUND = re.compile(r"的?([^，。；、的]{0,16}?(?:基金|专项资金|引导资金|转贷资金|周转资金|风险资金|资金池))")


class _Words(NamedTuple):
    """An amount with the words beside it: where its own begin, the verb and the noun before it, the dimensions that the dictionary is
    asked for, the alias before it that the dictionary knows, the noun behind it."""

    asked: Asked
    start: int
    verb: str
    noun: str
    dims: tuple[str, ...]
    alias: Alias | None = None
    right: str = ""

    def ends_in_alias(self) -> bool:
        """Whether the alias stands right before the number, but for 达到 and the like."""
        before = self.asked.line.text[self.start : self.asked.value.start].rstrip(f"{REACHES}{HEDGES}共计额")
        return self.alias is not None and before.endswith(self.alias.words.rstrip("额"))


def amount(asked: Asked) -> Indicator:
    """What an amount, an area or another measure is of."""
    line, value = asked.line, asked.value
    start, end = own_part(line, value.start, asked.at)
    verb, noun = left_phrase(line.text, start, value.start, asked.cues)
    noun = "" if any(noun == t.text for t in line.times) else noun.removeprefix("项目")
    if time_of_growth(line, value):
        return NONE
    if value.type == "money" and (told := (money_gap(asked) if asked.at else None) or plainly(line, value)):
        return told
    if value.type == "duration" and (told := lasting(line, value)):
        return told
    if value.type == "area" and verb and not noun and STOP.match(line.text, value.end):  # 高标准农田累计建成356万亩
        noun = left_phrase(line.text, start, max(start, line.text.rfind(verb, start, value.start)), asked.cues)[1]
    if value.type == "measure" and not verb and (handled := HANDLED.fullmatch(noun)):
        verb, noun = handled[1], ""  # 首次出口16.5吨魔芋胶
    words = _Words(asked, start, verb, noun, DIMS.get(value.type, PHYSICAL))
    if kind := _of_kind(words):
        return kind
    if value.type != "money" and (made := YEARLY_OF.search(noun)):
        return Indicator("capacity_output", named(made[0]), made[0], "shape.yearly")  # 公司年产隔膜3亿平方米
    alias = asked.book.last(line.text[max(start, value.start - NEAR) : value.start], words.dims)
    return _beside(words._replace(alias=alias), end)


def _beside(words: _Words, end: int) -> Indicator:
    """What an amount is of by the words on both sides of it, up to `end`."""
    asked, verb, noun, alias = words.asked, words.verb, words.noun, words.alias
    line, at, value, text = asked.line, asked.at, asked.value, asked.line.text
    begins = line.clause(words.start)[0]
    if alias and alias.metric == "capacity_output" and (cut := CUT.search(text, begins, value.start)):
        return Indicator("amount_of", named(cut[1], cut[2]), cut[2], "shape.cut")
    ends = alias if words.ends_in_alias() else None
    if ends and ends.words not in YEARLY:
        return _signed(words) or _by_word(words, ends)
    following = line.values[at + 1].start if at + 1 < len(line.values) else end
    right, _ = right_phrase(text, value.end, min(end, following), asked.cues)
    if more := _yearly_too(asked, right) or installed(value, noun, right) or capacity(asked, verb, noun, right):
        return more
    if ends:
        return _by_word(words._replace(right=right), ends)
    signed = _signed(words)
    if value.type == "measure" and right and OWNER.search(noun) and not alias:
        words = words._replace(noun="")  # 西部水电公司45万吨铝水
    words = words._replace(right=right)
    return _whole(_behind(words) or signed or _ahead(words), value.type)


def _whole(told: Indicator, type: str) -> Indicator:
    """入驻标准厂房4万平方米, 种植中药材5万亩: the area of what stands beside it; 新签约项目90亿元: the sum of the projects."""
    if told.metric == "amount_of" and told.name and type == "area" and not told.name.endswith(AREAS):
        return told._replace(name=named(told.name, "面积"))
    if told.metric == "amount_of" and type == "money" and (told.name or "").endswith(("项目", "工程")):
        return told._replace(name=named(told.name or "", "金额"))
    return told


AREAS = ("面积", "占地", "用地", "指标", "规模")
SUMS = re.compile("投资额|总?(?:金额|资金|额度?)|基金|贷款")
SIGNED = re.compile("新?签约|引进|落地")
SIGNS = frozenset({"签约", "新签约", "签约引进", "意向签约"})


def _signed(words: _Words) -> Indicator | None:
    """签约投资额2亿元; 签约项目11个、总金额58.2亿元, 争取项目65个、资金43亿元: a sum that says little is told by what was done,
    or by what was done to the things counted just before."""
    line, at, before, _, _ = words.asked
    if line.values[at].type != "money" or not SUMS.fullmatch(words.noun):
        return None
    last = before[at - 1] if at and line.values[at - 1].type == "count" else NONE
    joint = line.text[line.values[at - 1].end : line.values[at].start] if at else ""
    step = SIGNED.match(last.name or "")
    listed = (last.verb or (step[0] if step else "")) if JOINED_SUM.fullmatch(joint) else ""
    done = words.verb if words.verb in SIGNS else listed
    metric = words.alias.metric if words.alias else "amount_of"
    return Indicator(metric, named(done, words.noun), words.noun, "shape.signed", done) if done else None


JOINED_SUM = re.compile(
    f"(?:[^，。；、0-9]{{0,8}}项目)?[，、](?:协议|合同|计划|总)*(?:投资额|金额|资金|额度?|基金|贷款)共?{TO_NUMBER}"
)


def _yearly_too(asked: Asked, right: str) -> Indicator | None:
    """年产20万吨多晶硅、20吉瓦组件: a further product of a year."""
    line, at, before, _, _ = asked
    value = asked.value
    listed = at and value.type == "measure" and line.text[value.start - 1] == "、"
    if not listed or before[at - 1].metric != "capacity_output" or before[at - 1].rule == "shape.plant":
        return None
    product = MADE.sub("", right.removeprefix("的"))
    return Indicator("capacity_output", named("年产", product), product, "shape.yearly") if product else None


def _behind(words: _Words) -> Indicator | None:
    """What is told behind the number."""
    text, value, book = words.asked.line.text, words.asked.value, words.asked.book
    verb, noun, right = words.verb, words.noun, words.right
    if noun and not words.alias and value.type == "money" and GRANTED.fullmatch(right):
        return Indicator("amount_of", named(verb, right), right, "shape.yielded")  # 获工信部1000万元奖补资金
    if text.endswith("均", 0, value.start) and right.partition("“")[0].endswith("量"):
        average = text[value.start - 2 : value.start]
        return Indicator(
            "amount_of", named(average, right.partition("“")[0]), right, "shape.average"
        )  # 日均超900吨生鲜乳产量
    if right and not noun and (spent := INVESTED.match(right)):
        right = spent[0]  # 66亿元投资完成率达96.4%
    if any(place.text == right for place in words.asked.line.places):
        return None  # 最高5000万~甲市69条政策出台
    if len(right) > 1 and not noun and not STOP.match(text, value.end) and text[value.end] != "的":
        metric = book.metric(right, words.dims)
        right = (MADE.sub("", right) if value.type == "measure" else "") or right
        return Indicator(metric, named(verb, right), right, "shape.amount_before")
    if noun in YEARLY and (product := MADE.sub("", right)):
        return Indicator("capacity_output", named(noun, product), noun, "shape.yearly")
    if not noun and value.type in MEASURES and (much := MUCH.match(text, value.end)):
        return Indicator("amount_of", named(much[1]), much[1], "shape.yielded")
    yielded = YIELDED.match(text, value.end) if not noun else None
    if yielded and verb in BRINGS:
        return Indicator("amount_of", named(yielded[1]), yielded[1], "shape.yielded")  # 取得3000万元的订单
    if yielded and not verb and (there := book.last(yielded[1], words.dims)):
        return Indicator(there.metric, named(yielded[1]), yielded[1], "shape.yielded")  # 每月达到5000万元的营收
    return None


def _ahead(words: _Words) -> Indicator:
    """What is told before the number, in its clause or further back."""
    line, at, before, book, _ = words.asked
    verb, noun, alias = words.verb, words.noun, words.alias
    if alias:
        plain = noun if 2 <= len(noun) <= LONGEST_WHOLE and not OWNER.search(noun) else alias.words
        return Indicator(alias.metric, named(plain) or plain, noun, f"metric.{alias.metric}")
    if not verb and (not noun or PLACE.match(noun)) and (again := measured_again(line, at, before)):
        return again
    if not verb and not noun and (reached := _reached(line, at, before, book) or _led(line, at, words.start, book)):
        return reached
    verb = (verb.removeprefix("完成") if noun else verb) or verb  # 完成新签约项目90亿元
    if noun in STAGES and (whole := told_last(line, at, before)) and whole.noun:
        return whole._replace(name=named(noun, whole.noun), rule="shape.staged")  # 建成厂房236万平方米，在建158万平方米
    if LEVEL.fullmatch(noun) and (whole := told_last(line, at, before)) and LEVEL.search(whole.name or ""):
        return whole._replace(name=LEVEL.sub(noun, whole.name or "", count=1))  # 国家级平台奖励300万元、省级50万元
    if verb in SETS_ASIDE and not noun and words.asked.value.type == "money":
        noun = "资金"
    done = verb == "完成" and len(noun) >= 2 and noun != "投资"
    name = named("" if done else verb, noun)
    if not verb and words.asked.value.unit in GOODS and len(noun) >= 2 and grows_the_last(line, at + 1):
        output = (
            "" if noun.endswith("量") else "量" if MOVED.search(noun) else "产量"
        )  # 发电量601亿千瓦时，增长0.8%；单晶硅棒6.9万吨，增长63.9%
        return Indicator("amount_of", named(noun, output), f"{noun}{output}", "shape.output")
    if not verb and words.asked.value.type == "measure" and (listed := listed_on(line, at, noun, before)):
        return listed
    if not verb and words.asked.value.type in MEASURES and not MEASURED_END.search(noun):
        return NONE  # 一排排8米多高的货架
    return Indicator("amount_of", name, noun, "shape.amount") if name else NONE


MEASURES = frozenset({"measure", "duration"})
_HOW_MUCH = (
    "[亩单]产|库容|[车全航]程|[量能力率长宽高深径距速温度比限期龄重载]"
    "|里程|面积|规模|时间|周期|储备|库存|功率|寿命|时长|用时|并网|吞吐|降水|装机"
)
_MADE = (
    "产出|处理|加工|存栏|出栏|总产|播种|种植|养殖|产[电煤钢]|储[能水电]|发(?:绿|清洁)?电|节能|(?:折|节约)?标准?煤|节[煤电水]"
    "|用[电水气煤地]|[日月年](?:产|处理|加工|供|用|销|屠宰)[^，。；]*"
)
_HANDLES = any_of(beside(__file__)["handles"])
HANDLED = re.compile(f"(?:首次|新增|累计|成功|已|全年)*({_HANDLES})")
MEASURED_END = re.compile(f"^(?:新增|累计|[年月日])?(?:{_HANDLES})|(?:{_HOW_MUCH}|{_MADE})$")
"""Ends a noun that something is measured of."""
STAGES = frozenset({"在建", "续建", "拟建", "待建", "新建", "已建成"})


MOVED = re.compile(f"到发|吞吐|发送|{_HANDLES}")
"""到发货物286万吨 were not made there."""
GOODS = frozenset({"t", "kg", "m3"})
"""Units of what a bulletin lists as made, each with its growth."""
LEVEL = re.compile("(?:国家|[省市区县州])级")
SETS_ASIDE = frozenset({"安排", "统筹", "拨付", "下达", "筹措", "整合", "列支"})
"""每年安排1500万元: money, though no word says so."""


def _spread(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """标准化厂房13栋共4800平方米, 供应工业用地7宗818亩: the area of what was counted just before."""
    last, noun = line.values[at - 1], before[at - 1].noun
    joined = SPREAD.fullmatch(line.text, last.end, line.values[at].start)
    if not joined or last.type != "count" or not noun:
        return None
    return Indicator("land_area" if LAND.search(noun) else "building_area", named(noun, "面积"), "面积", "shape.area")


LAND = re.compile("[用土]地|地块|宗地|[农林耕]田")
SPREAD = re.compile("(?:[，、]?(?:总?共|合计|总计|计))?")
REACHED = re.compile(f"[，、]?(?:总量|总额|规模)?(?:已)?(?:达到?|为|实现|突破|超过?){TO_NUMBER}")


def _reached(line: Line, at: int, before: Sequence[Indicator], book: Dictionary) -> Indicator | None:
    """地区生产总值增长5.6%，达到3668亿元, 产值翻番、突破50亿元: the level of what grew."""
    last = before[at - 1] if at else NONE
    doubled = at and line.values[at - 1].type == "multiple"
    noun = (last.name or "").removesuffix("倍数") if doubled else last.noun
    if not noun or not (doubled or last.metric in GROWTH):
        return None
    value = line.values[at]
    between = line.text[line.values[at - 1].end : value.start]
    at_once = between in ("，", "、") and value.text.startswith(("突破", "超"))
    if not at_once and not REACHED.fullmatch(between):
        return None
    metric = book.metric(noun, DIMS.get(value.type, PHYSICAL))
    return Indicator(metric, named(noun), noun, "shape.reached")


LEADS_TO_SUM = re.compile(f"(?:突破|实现)?{TO_NUMBER}")


def _led(line: Line, at: int, start: int, book: Dictionary) -> Indicator | None:
    """营收连续7年增加，2020年达1706亿元: the amount that leads the clause before, which gave none of it."""
    value, first = line.values[at], line.clause(line.values[at].start)[0]
    start = max([start, *(t.end for t in line.times if t.end <= value.start)])
    if value.type != "money" or not first or not LEADS_TO_SUM.fullmatch(line.text, start, value.start):
        return None
    begin, end = line.clause(first - 1)
    begin = next((t.end for t in line.times if t.start == begin), begin)
    told = any(v.type == "money" and begin <= v.start < end for v in line.values)
    found = None if told or line.text[end - 1] != "，" else book.last(line.text[begin : begin + LEADS], ("money",))
    if found is None:
        return None
    noun = WHOLE_AREA.sub("", line.text[begin : begin + found.end])
    return Indicator(found.metric, named(noun), noun, "shape.led")


WHOLE_AREA = re.compile("^(?:全|我)[省市县区州旗](?=..)")
LEADS = 10
"""Characters that an indicator may take at the head of a clause."""


def _area(words: _Words) -> Indicator | None:
    """An area by the site or the rooms named behind it, or of what was counted right before."""
    (line, at, before, _, _), start, _, noun, *_ = words
    text, value = line.text, line.values[at]
    joined = not noun or noun in ("成", "打造成") or text[start : value.start].endswith(("和", "、", "及", "与"))
    if joined and OF_SITE.match(text, value.end):
        planned = "规划" if "规划" in text[start : value.start] else ""
        return Indicator("land_area", f"{planned}面积", "面积", "shape.area")
    # 近8万平方米无尘车间, 和3120平方米的电商中心
    rooms = None if noun.endswith("面积") else ROOMS.match(text, value.end)
    if site := rooms or (AREA_OF.match(text, value.end) if joined else None):
        return Indicator("building_area", f"{site[1]}面积", "面积", "shape.area")
    return _spread(line, at, before) if at and not noun else None


def _of_kind(words: _Words) -> Indicator | None:
    """An area of a site named behind it, a grant, a fund: what the dictionary need not be asked for."""
    (line, at, *_), start, verb, noun, *_ = words
    text, value = line.text, line.values[at]
    if value.type == "money" and (goal := GOAL.search(text, start, value.start)):
        return Indicator("amount_of", goal[1], goal[1], "shape.goal")
    if cost := cost_in_brackets(line, value):
        return cost
    if value.type == "area" and (area := _area(words)):
        return area
    if value.unit in LENGTHS and (way := DISTANCE.search(text, line.clause(start)[0], value.start)):
        return Indicator("amount_of", named(f"距{way[1]}距离"), "距离", "shape.distance")
    if value.unit in VOLTAGE and not noun.endswith("电压"):
        return Indicator("amount_of", "电压等级", "电压等级", "shape.voltage")  # 配套10KV高压电力
    if value.type == "measure" and (able := ABLE.match(text, value.end)) and not noun.startswith("年"):
        return Indicator(
            "capacity_output", named(able[1].replace("等产", "产")), able[1], "shape.able"
        )  # 原有80万吨化纤产能
    if value.type == "measure" and (phase := ENDS_IN_PHASE.search(noun)):
        return Indicator("capacity_output", f"{phase[0]}产能", "产能", "shape.phase")  # 一期30GWh已投产
    if value.type == "money" and (grant := granted(line, at, bool(noun))):
        return grant
    fund = FUND.match(text, value.end) if noun.endswith("规模") or verb in FOUNDING else None
    return Indicator("fund_size", named(fund[1], "规模"), f"{fund[1]}规模", "metric.fund_size") if fund else None


GOAL = re.compile("((?:年度|全年)?(?:销售|营收|产值|投资|招商|引资|税收|收入)(?:额)?目标)[是为达定]*$")
"""今年销售目标为100亿元: what is aimed at."""
GRANTED = re.compile("[^，。；、的]{0,6}(?:资金|贷款|授信|补贴|补助)")
INVESTED = re.compile("[^，。；、的]{0,8}?投资(?=完成|聚焦|用于|投向|带动)")
ROOMS = re.compile(
    "的?((?!、)[^，。；的]{0,12}(?:车间|厂房|标房|仓库|展厅|楼(?![盘市宇])|孵化器|加速器|宿舍|公寓|用房|[场展]馆|综合体))"
)
AREA_OF = re.compile("的([^，。；、0-9的]{2,20}?)(?=[，。；、]|[和及与][0-9]|$)")
ABLE = re.compile("的?([^，。；、的0-9]{0,10}产能)(?=[，。；、进将已]|$)")
CUT = re.compile("(压减|淘汰|化解|退出|关停|削减|压缩)(?:[0-9.]+(?:米|吨|立方米))?([^，。；、0-9]{0,10}产能)")
"""压减钢铁产能30万吨: what is taken away is no capacity."""
LENGTHS = frozenset({"m", "km", "海里"})
DISTANCE = re.compile(f"距离?([^，。；、]{{2,12}}?)(?:仅有?|只有?|不过)?{TO_NUMBER}$")
"""距国际航线仅5海里."""
VOLTAGE = frozenset({"V", "kV", "伏", "千伏"})
ENDS_IN_PHASE = re.compile("[一二三四首](?:期|阶段)$")
BRINGS = frozenset({"取得", "接到", "获得", "实现", "签订", "产生", "创造", "带来"})
MUCH = re.compile("的([^，。；、的0-9]{2,8}量)(?=[，。；、]|$)")
"""每日4000吨的运输量: what is so much."""
YIELDED = re.compile("的([^，。；、的0-9]{2,6})(?=[，。；”])")
YEARLY_OF = re.compile("(?<=.)年产(?![能量值])[^，。；]{2,}$")
YEARLY = {"年产": "年产能", "年处理": "年处理能力", "年加工": "年加工能力"}
MADE = re.compile(
    r"(?:的)?(?:生产能力|产能|能力|规模|生产基地|生产线|生产项目|产线|搅拌站|项目|基地|工厂|工程|一体化).*$"
)
MADE_HERE = re.compile("(?:中试|自动化|智能化|数字化|新|全)?(?:生产线|产线|车间|项目|基地|工厂)")
"""What makes the product behind an output is no part of its name: 年产20万吨高纯晶硅项目."""


def _by_word(words: _Words, found: Alias) -> Indicator:
    """An amount right behind an alias of the dictionary."""
    line, value, noun, right = words.asked.line, words.asked.value, words.noun, words.right
    metric, alias = found.metric, found.words
    if alias in YEARLY and (not right or MADE_HERE.match(right)):
        return Indicator(metric, YEARLY[alias], noun, f"metric.{metric}")  # 年产1000吨中试生产线
    product = MADE.sub("", right) if alias in YEARLY else ""
    own = alias in noun and alias not in YEARLY and len(noun) <= LONGEST_WHOLE
    invests = BUILT_BY.match(line.text, value.end) or _invests(line, value, noun)
    if own and not OWNER.search(noun) and not invests:
        name = named(noun)
    elif 2 <= len(product) <= LONGEST_WHOLE:
        name = named(alias, product)
    else:
        name = alias.removeprefix("实现")
    if value.type != "money" or not words.verb.endswith(DRAWN + ADDED) or name != noun:
        return Indicator(metric, name, noun, f"metric.{metric}")
    # 带动投资3亿元 is nobody's own investment, 新增产值3亿元 no 产值
    drawn = words.verb.endswith(DRAWN)
    return Indicator("amount_of" if drawn else metric, named(words.verb, noun), noun, f"metric.{metric}", words.verb)


OF_PROJECT = re.compile(f"的[^，。；]{{2,40}}?(?:项目|工程|{SITES})")
INVESTOR = re.compile("(?P<who>[^，。；]{3,})(?<![产备业间施商程目金改设])(?<!科研)(?:总|计划)?投资(?:额|总额)?$")


def _invests(line: Line, value: Span, noun: str) -> bool:
    """Whether the words before are of who invests: 甲环保投资32亿元的乙项目, but 固定资产投资5亿元的乙项目."""
    return INVESTOR.match(noun) is not None and OF_PROJECT.match(line.text, value.end) is not None


DRAWN = ("带动", "拉动", "撬动", "争取", "节约", "减免", "降低")
"""What is done to money that is another's, or is not spent."""
ADDED = ("新增", "净增")
"""What makes an amount a part of the one it is named by."""
