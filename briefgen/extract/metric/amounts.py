"""What an amount, an area or another measure is of: the words on both sides of it, in the order in which they are asked.

In: a line, a value in it, the indicators before it. Out: an `Indicator`. What is plain from its unit is read by `amount_kinds`, the words
behind it by `amounts_behind`, those before it by `amounts_ahead`.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.amount_kinds import LENGTHS, of_kind
from briefgen.extract.metric.amount_words import DIMS, HANDLES, LONGEST_WHOLE, MADE, OWNER, PHYSICAL, YEARLY, Words
from briefgen.extract.metric.amounts_ahead import ahead
from briefgen.extract.metric.amounts_behind import behind, yearly_too
from briefgen.extract.metric.beside import own_part
from briefgen.extract.metric.capacities import capacity, installed, time_of_growth
from briefgen.extract.metric.durations import lasting
from briefgen.extract.metric.gaps import money_gap
from briefgen.extract.metric.indicator import NONE, Alias, Asked, Indicator, named
from briefgen.extract.metric.phrases import STOP, left_phrase, right_phrase
from briefgen.extract.metric.plain_words import plainly
from briefgen.extract.reading import Line
from briefgen.extract.text.building import BUILDS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.spans import Span


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
    words = Words(asked, start, verb, noun, DIMS.get(value.type, PHYSICAL))
    if kind := of_kind(words):
        return kind
    if value.type != "money" and (made := YEARLY_OF.search(noun)):
        return Indicator("capacity_output", named(made[0]), made[0], "shape.yearly")  # 公司年产隔膜3亿平方米
    alias = asked.book.last(line.text[max(start, value.start - NEAR) : value.start], words.dims)
    return _beside(words._replace(alias=alias), end)


NEAR = 24
"""Characters before a number that may hold its alias."""
HANDLED = re.compile(f"(?:首次|新增|累计|成功|已|全年)*({HANDLES})")
YEARLY_OF = re.compile("(?<=.)年产(?![能量值])[^，。；]{2,}$")


def _beside(words: Words, end: int) -> Indicator:
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
    if more := yearly_too(asked, right) or installed(value, noun, right) or capacity(asked, verb, noun, right):
        return more
    if ends:
        return _by_word(words._replace(right=right), ends)
    signed = _signed(words)
    if value.type == "measure" and right and OWNER.search(noun) and not alias:
        words = words._replace(noun="")  # 西部水电公司45万吨铝水
    words = words._replace(right=right)
    return _whole(words, behind(words) or signed or ahead(words))


CUT = re.compile("(压减|淘汰|化解|退出|关停|削减|压缩)(?:[0-9.]+(?:米|吨|立方米))?([^，。；、0-9]{0,10}产能)")
"""压减钢铁产能30万吨: what is taken away is no capacity."""


def _whole(words: Words, told: Indicator) -> Indicator:
    """入驻标准厂房4万平方米, 种植中药材5万亩: the area of what stands beside it; 新签约项目90亿元: the sum of the projects; 新建管网12公里,
    配套道路3公里: their length."""
    type = words.asked.value.type
    if words.asked.value.unit in LENGTHS and WAYS.search(way := told.name or words.noun):
        return told._replace(
            metric="amount_of", name=named(way, "长度"), noun=told.noun or way, rule=told.rule or "shape.way"
        )
    if told.metric == "amount_of" and told.name and type == "area" and not told.name.endswith(AREAS):
        return told._replace(name=named(told.name, "面积"))
    if told.metric == "amount_of" and type == "money" and (told.name or "").endswith(("项目", "工程")):
        return told._replace(name=named(told.name or "", "金额"))
    return told


WAYS = re.compile("(?:管网|管道|管线|管廊|道路|公路|铁路|轨道|[绿步干]道|主干线|线路|通道|廊道|堤防|岸线)$")
AREAS = ("面积", "占地", "用地", "指标", "规模")


def _signed(words: Words) -> Indicator | None:
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


SUMS = re.compile("投资额|总?(?:金额|资金|额度?)|基金|贷款")
SIGNED = re.compile("新?签约|引进|落地")
SIGNS = frozenset({"签约", "新签约", "签约引进", "意向签约"})
JOINED_SUM = re.compile(
    f"(?:[^，。；、0-9]{{0,8}}项目)?[，、](?:协议|合同|计划|总)*(?:投资额|金额|资金|额度?|基金|贷款)共?{TO_NUMBER}"
)


def _by_word(words: Words, found: Alias) -> Indicator:
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


# 汇川技术投资12亿元建设的项目: who invests is no part of what is measured
BUILT_BY = re.compile(f"(?:{BUILDS})的")
MADE_HERE = re.compile("(?:中试|自动化|智能化|数字化|新|全)?(?:生产线|产线|车间|项目|基地|工厂)")
"""What makes the product behind an output is no part of its name: 年产20万吨高纯晶硅项目."""
OF_PROJECT = re.compile(f"的[^，。；]{{2,40}}?(?:项目|工程|{SITES})")
INVESTOR = re.compile("(?P<who>[^，。；]{3,})(?<![产备业间施商程目金改设])(?<!科研)(?:总|计划)?投资(?:额|总额)?$")


def _invests(line: Line, value: Span, noun: str) -> bool:
    """Whether the words before are of who invests: 甲环保投资32亿元的乙项目, but 固定资产投资5亿元的乙项目."""
    return INVESTOR.match(noun) is not None and OF_PROJECT.match(line.text, value.end) is not None


DRAWN = ("带动", "拉动", "撬动", "争取", "节约", "减免", "降低")
"""What is done to money that is another's, or is not spent."""
ADDED = ("新增", "净增")
"""What makes an amount a part of the one it is named by."""
