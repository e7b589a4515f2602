"""What an amount is of by the words behind it: 20万吨多晶硅, 3000万元的订单, 1000万元奖补资金.

In: an amount with its words. Out: an `Indicator`, None where nothing behind it tells.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.amount_words import MADE, MEASURES, YEARLY, Words
from briefgen.extract.metric.indicator import Asked, Indicator, named
from briefgen.extract.metric.phrases import STOP
from briefgen.extract.text.grants import GRANT


def behind(words: Words) -> Indicator | None:
    """What is told behind the number."""
    if found := _granted(words) or _averaged(words):
        return found
    text, value = words.asked.line.text, words.asked.value
    noun, right = words.noun, words.right
    if not noun and (spent := INVESTED.match(text, value.end)):
        right = spent[0]  # 66亿元投资用于园区建设
    if any(place.text == right for place in words.asked.line.places):
        return None  # 最高5000万~甲市69条政策出台
    if not noun:
        return _thing(words, right) or _yielded(words)
    product = MADE.sub("", right) if noun in YEARLY else ""
    return Indicator("capacity_output", named(noun, product), noun, "shape.yearly") if product else None


def _granted(words: Words) -> Indicator | None:
    """获工信部1000万元奖补资金: the giver stands before the number."""
    if words.alias or not words.noun or words.asked.value.type != "money" or not GRANTED.fullmatch(words.right):
        return None
    return Indicator("amount_of", named(words.verb, words.right), words.right, "shape.yielded")


def _averaged(words: Words) -> Indicator | None:
    """日均超900吨生鲜乳产量."""
    text, start = words.asked.line.text, words.asked.value.start
    output = words.right.partition("“")[0]
    if not output.endswith("量") or not text.endswith("均", 0, start):
        return None
    return Indicator("amount_of", named(text[start - 2 : start], output), words.right, "shape.average")


def _thing(words: Words, right: str) -> Indicator | None:
    """20万吨多晶硅, 3亿元投资: the noun right behind the number."""
    text, value = words.asked.line.text, words.asked.value
    if len(right) < 2 or STOP.match(text, value.end) or text[value.end] == "的":
        return None
    metric = words.asked.book.metric(right, words.dims)
    thing = (MADE.sub("", right) if value.type == "measure" else "") or right
    return Indicator(metric, named(words.verb, thing), thing, "shape.amount_before")


def _yielded(words: Words) -> Indicator | None:
    """取得3000万元的订单, 每日4000吨的运输量: what 的 leads to."""
    text, value = words.asked.line.text, words.asked.value
    if value.type in MEASURES and (much := MUCH.match(text, value.end)):
        return Indicator("amount_of", named(much[1]), much[1], "shape.yielded")
    yielded = YIELDED.match(text, value.end)
    if yielded and words.verb in BRINGS:
        return Indicator("amount_of", named(yielded[1]), yielded[1], "shape.yielded")
    if yielded and not words.verb and (there := words.asked.book.last(yielded[1], words.dims)):
        return Indicator(there.metric, named(yielded[1]), yielded[1], "shape.yielded")  # 每月达到5000万元的营收
    return None


GRANTED = re.compile(f"[^，。；、的]{{0,6}}(?:资金|贷款|授信|{GRANT})")
INVESTED = re.compile("[^，。；、的]{0,8}?投资(?=完成|聚焦|用于|投向|带动)")
MUCH = re.compile("的([^，。；、的0-9]{2,8}量)(?=[，。；、]|$)")
BRINGS = frozenset({"取得", "接到", "获得", "实现", "签订", "产生", "创造", "带来"})
YIELDED = re.compile("的([^，。；、的0-9]{2,6})(?=[，。；”])")


def yearly_too(asked: Asked, right: str) -> Indicator | None:
    """年产20万吨多晶硅、20吉瓦组件: a further product of a year."""
    line, at, before, _, _ = asked
    value = asked.value
    listed = at and value.type == "measure" and line.text[value.start - 1] == "、"
    if not listed or before[at - 1].metric != "capacity_output" or before[at - 1].rule == "shape.plant":
        return None
    product = MADE.sub("", right.removeprefix("的"))
    return Indicator("capacity_output", named("年产", product), product, "shape.yearly") if product else None
