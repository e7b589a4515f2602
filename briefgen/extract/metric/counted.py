"""The indicator of a count once the words are known: what was done, and to what.

In: a verb, a noun, the dictionary. Out: an `Indicator`. Which words tell it is for `counts` and `sized_counts`.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.indicator import MASS, Alias, Dictionary, Indicator, named
from briefgen.extract.text.project_steps import STEPS
from briefgen.extract.text.spans import Span

LISTS = frozenset({"chains_count", "listed_parks"})
OF_PROJECTS = re.compile("(?:项目|工程|基地|产业园|工厂)(?:（[^（）]*）|之一|[^，。；、]{0,2})?$")
"""What a step counts projects of, sites included; 引进高层次人才, 建成研发平台, 签约企业 are other things."""
PROJECTS = frozenset({"个", "项", "家", "宗", "批", "大", "条", "处", "座", "组", "只", None})
"""Measure words of projects; what is counted in 套 or 户 is a flat."""
OCCASIONS = frozenset({"次", "场", "期", "轮", "届", "批次", "场次"})
"""Measure words of what takes place: 链长带队外出招商63次 are no 63 chiefs."""
STEPPED_PROJECTS = frozenset(f"{step}项目" for step in STEPS)
COMPLETED = re.compile("^完成(?=.{2})")
"""完成签约落地项目35个 are 签约落地项目."""


def counted(verb: str, noun: str, tail: str, book: Dictionary, value: Span | None = None) -> Indicator:
    """The indicator of a count by what was done and to what; `tail` (数, 总数, 人次) closes its name, `value` tells by its measure word
    what it cannot count."""
    verb = "" if verb == "完成" and noun in STEPPED_PROJECTS else COMPLETED.sub("", verb)
    if verb.startswith("未"):  # 未开工项目 are none of 开工项目
        return Indicator(book.metric(noun, ("count",)), named(verb, noun, tail), noun, "shape.count", verb)
    if noun.endswith("产业链"):
        verb = ""  # 推动, 担纲, 聚焦24条产业链: always the length of the list
    found = _in_dictionary(verb, noun, book, value)
    if MASS.search(noun) or noun.endswith(("数", "数量", tail)):
        tail = ""  # 产量34.2万辆 is no 产量数, 企业数量27家 no 企业数量数
    metric, rule = (found.metric, f"metric.{found.metric}") if found else ("count_of", "shape.count")
    if found and noun.endswith("库"):  # 建立76家企业培育库 is one pool
        return Indicator(metric, book.taxonomy.metrics[metric].name, noun, rule, verb)
    return Indicator(metric, named(verb, noun, tail), noun, rule, verb)


def _in_dictionary(verb: str, noun: str, book: Dictionary, value: Span | None) -> Alias | None:
    """The dictionary's metric of what was done to what; None where its name only sounds like one."""
    found = book.last(f"{verb}{noun}", ("count",))
    if found is None or noun.endswith(("公寓", "住房", "安置房")):
        return None  # 人才公寓竣工交付1200套
    if found.metric in LISTS:  # 重点产业链规上企业 are enterprises
        return found if noun.endswith(found.words) else None
    if value and value.counter in OCCASIONS and book.taxonomy.metrics[found.metric].kind == "stock":
        return None
    if not found.metric.startswith("project_count"):
        return found
    if verb and found.end <= len(verb) and noun and not OF_PROJECTS.search(noun):
        return None
    if value and value.counter not in PROJECTS:
        return None
    if "未" in noun[: found.start + 1]:
        return book.last("项目", ("count",))  # 已签约未开工项目 are no 开工项目
    return found
