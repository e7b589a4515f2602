"""Counts with a size class: 新签约5亿元以上项目131个, 技改项目96个，其中过亿元的41个, 3家企业产值突破10亿元.

In: a line, a count in it, its class and what that measures. Out: an `Indicator`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.beside import own_part
from briefgen.extract.metric.counted import COMPLETED, counted
from briefgen.extract.metric.indicator import Asked, Indicator, named
from briefgen.extract.metric.phrases import (
    SEEMED,
    left_phrase,
    right_phrase,
    trim,
    unfilled,
)
from briefgen.extract.reading import Line
from briefgen.extract.relations.size_classes import SORTED_LATER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS

SHORT_NOUN = 6
"""Characters of a noun that is said again in full: 其中过亿元的41个 of 工业技改项目96个, but of 企业 alone."""


def sized(asked: Asked, size: tuple[Span, str]) -> Indicator:
    """A count with a size class in front: 新签约5亿元以上项目131个, 技改项目96个，其中过亿元的41个."""
    line, value, (span, measured) = asked.line, asked.value, size
    start, _ = own_part(line, span.start)
    verb, left = left_phrase(line.text, start, min(span.start, value.start), asked.cues)
    if not verb and (step := SEEMED.sub("", left, count=1)) in asked.cues.steps:
        verb = step  # 集中开工亿元以上项目223个
    verb = COMPLETED.sub("", verb.removesuffix("投资") or verb)  # 签约投资过亿元项目: 投资 is what the class measures
    noun = _noun_behind_class(asked, span) if span.start > value.start else _noun_of_class(asked, span)
    if noun in ("", "的"):
        earlier = _counted_last(line, asked.at, asked.before)
        noun = earlier if len(earlier) <= SHORT_NOUN else earlier[-2:]
        noun = noun or ("企业" if value.counter in ("家", "户") else "")  # 8家产值超百亿元
    noun = noun.removesuffix("数量")
    told = counted(verb, noun, "数", asked.book)
    kind = measured if measured not in ("项目投资额", "规模") and verb != "销售" else ""
    return told._replace(name=named(verb, kind, span.text, noun, "数"))


def _noun_of_class(asked: Asked, span: Span) -> str:
    """What is counted between its class and its number (5亿元以上项目131个), else behind the number (过亿元的41个项目)."""
    text, value = asked.line.text, asked.value
    between = trim(unfilled(text[span.end : value.start])).rstrip("就都也")
    return between or right_phrase(text, value.end, asked.line.clause(value.end - 1)[1], asked.cues)[0]


SORTED_BY = re.compile(
    r"(?:的)?([^，。；、0-9的]{0,10}?(?:项目|企业|园区|集群|产业(?!集群|园|项目|企业|工程|基地|平台)|平台|基金|工程))(?!链)"
)
EACH_OWN = re.compile(THINGS)
"""Right behind a count, what each of it is: 3家企业产值突破10亿元."""


def _noun_behind_class(asked: Asked, span: Span) -> str:
    """What is counted where its class stands behind the number; none of its own in 其中3家超10亿元."""
    text = asked.line.text
    if own := EACH_OWN.match(text, asked.value.end):
        return own[0]
    if later := SORTED_LATER.match(text, span.end):
        return trim(later["noun"])
    behind = SORTED_BY.match(text, span.end)
    return trim(behind[1]) if behind else ""


def _counted_last(line: Line, at: int, before: Sequence[Indicator]) -> str:
    """What was counted last before a count, by the same measure word if anything was."""
    counts = [i for i in range(at - 1, -1, -1) if line.values[i].type == "count" and before[i].noun]
    like = next((i for i in counts if line.values[i].counter == line.values[at].counter), None)
    return before[like if like is not None else counts[0]].noun if counts else ""
