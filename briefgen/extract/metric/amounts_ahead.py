"""What an amount is of by the words before it: the dictionary's alias, a noun of its own, what grew or led the clause before.

In: an amount with its words. Out: an `Indicator`, `NONE` where nothing names it. What numbers take over from earlier ones is read by `again`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import PLACE, measured_again, told_last
from briefgen.extract.metric.amount_words import DIMS, HANDLES, LONGEST_WHOLE, MEASURES, OWNER, PHYSICAL, Words
from briefgen.extract.metric.growing import grows_the_last
from briefgen.extract.metric.indicator import GROWTH, NONE, Dictionary, Indicator, named
from briefgen.extract.metric.listed_on import listed_on
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER


def ahead(words: Words) -> Indicator:
    """What is told before the number, in its clause or further back."""
    noun, alias = words.noun, words.alias
    if alias:
        plain = noun if 2 <= len(noun) <= LONGEST_WHOLE and not OWNER.search(noun) else alias.words
        return Indicator(alias.metric, named(plain) or plain, noun, f"metric.{alias.metric}")
    return _further_back(words) or _by_noun(words)


def _further_back(words: Words) -> Indicator | None:
    """An amount whose own words do not name it, or only its stage or level: what was measured last, grew or led the clause."""
    line, at, before, book, _ = words.asked
    verb, noun = words.verb, words.noun
    if not verb and (not noun or PLACE.match(noun)) and (again := measured_again(line, at, before)):
        return again
    if not verb and not noun and (reached := _reached(line, at, before, book) or _led(line, at, words.start, book)):
        return reached
    if noun in STAGES and (whole := told_last(line, at, before)) and whole.noun:
        return whole._replace(name=named(noun, whole.noun), rule="shape.staged")  # 建成厂房236万平方米，在建158万平方米
    if LEVEL.fullmatch(noun) and (whole := told_last(line, at, before)) and LEVEL.search(whole.name or ""):
        return whole._replace(name=LEVEL.sub(noun, whole.name or "", count=1))  # 国家级平台奖励300万元、省级50万元
    return None


def _by_noun(words: Words) -> Indicator:
    """An amount by the verb and the noun right before it."""
    line, at, value = words.asked.line, words.asked.at, words.asked.value
    noun = "资金" if words.verb in SETS_ASIDE and not words.noun and value.type == "money" else words.noun
    verb = (words.verb.removeprefix("完成") if words.noun else "") or words.verb  # 完成新签约项目90亿元
    done = verb == "完成" and len(noun) >= 2 and noun != "投资"
    name = named("" if done else verb, noun)
    if not verb and value.unit in GOODS and len(noun) >= 2 and grows_the_last(line, at + 1):
        # 发电量601亿千瓦时，增长0.8%；单晶硅棒6.9万吨，增长63.9%
        output = "" if noun.endswith("量") else "量" if MOVED.search(noun) else "产量"
        return Indicator("amount_of", named(noun, output), f"{noun}{output}", "shape.output")
    if not verb and value.type == "measure" and (listed := listed_on(line, at, noun, words.asked.before)):
        return listed
    if value.unit in BOXES and noun.endswith("集装箱"):
        return Indicator("amount_of", "集装箱吞吐量", "集装箱吞吐量", "shape.boxes")
    if not verb and value.type in MEASURES and not MEASURED_END.search(noun):
        return NONE  # 一排排8米多高的货架
    return Indicator("amount_of", name, noun, "shape.amount") if name else NONE


STAGES = frozenset({"在建", "续建", "拟建", "待建", "新建", "已建成"})
MOVED = re.compile(f"到发|吞吐|发送|{HANDLES}")
"""到发货物286万吨 were not made there."""
GOODS = frozenset({"t", "kg", "m3"})
"""Units of what a bulletin lists as made, each with its growth."""
BOXES = frozenset({"TEU", "标箱", "标准箱", "箱"})
"""Units of what ports handle."""
LEVEL = re.compile("(?:国家|[省市区县州])级")
SETS_ASIDE = frozenset({"安排", "统筹", "拨付", "下达", "筹措", "整合", "列支"})
"""每年安排1500万元: money, though no word says so."""
_HOW_MUCH = (
    "[亩单]产|库容|[车全航]程|[量能力率长宽高深径距速温度比限期龄重载耗]"
    "|里程|面积|规模|时间|周期|储备|库存|功率|寿命|时长|用时|并网|吞吐|降水|装机"
)
_MADE = (
    "产出|处理|加工|存栏|出栏|总产|播种|种植|养殖|产[电煤钢]|储[能水电]|发(?:绿|清洁)?电|节能|(?:折|节约)?标准?煤|节[煤电水]"
    "|用[电水气煤地]|[日月年](?:产|处理|加工|供|用|销|屠宰)[^，。；]*"
)
MEASURED_END = re.compile(f"^(?:新增|累计|[可能年月日])*(?:{HANDLES}|产(?![业值品能量出]))|(?:{_HOW_MUCH}|{_MADE})$")
"""Ends a noun that something is measured of."""


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


REACHED = re.compile(f"[，、]?(?:总量|总额|规模)?(?:已)?(?:达到?|为|实现|突破|超过?){TO_NUMBER}")


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


LEADS_TO_SUM = re.compile(f"(?:突破|实现)?{TO_NUMBER}")
WHOLE_AREA = re.compile("^(?:全|我)[省市县区州旗](?=..)")
LEADS = 10
"""Characters that an indicator may take at the head of a clause."""
