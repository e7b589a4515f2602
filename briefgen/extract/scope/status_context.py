"""The status of what has no cue of its own: what the sentences before, the heading and the title lay down.

In: a reading and a line of it. Out: a Status with its reason.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.reading import WHOLE, Reading, once
from briefgen.extract.scope.decided import Decided
from briefgen.extract.text.cues import Cues
from briefgen.fact import Status
from briefgen.list_marks import OPENS_POINT

UNTOLD = Decided(Status.ACTUAL, "状态：无计划、预计字样", 0.9)


def told_above(reading: Reading, index: int, cues: Cues) -> Decided[Status] | None:
    """What the sentences before, the question that they answer and the heading say for a value without a cue of its own."""
    return once(_above, reading, index, cues)


def _above(reading: Reading, index: int, cues: Cues) -> Decided[Status] | None:
    return _section(reading, index) or _asked(reading, index) or _heading(reading, index, cues)


SECTION = re.compile(
    "|".join(
        [
            "下一步|下一阶段|重点抓好|重点做好|主要抓好|预期目标|目标任务是",
            *(f"{when}[^，。]{{0,6}}(?<![主重需首])要" for when in ("今年", "新的一年")),
            *(
                f"{when}，[^，。；]{{0,10}}将(?:围绕|聚焦|着力|坚持|持续|全力|深入|重点|大力)"
                for when in ("今年", "明年", "20[0-9]{2}年")
            ),
        ]
    )
)
"""Opens what is still to be done: the sentences after it tell plans, to the end of their paragraph. Every branch begins with a
character of its own, so that the regex engine skips to them."""
PLAN_SAYS = re.compile(
    r"(?:该|此|《[^《》]{4,40}》|[^，。；]{0,6})?(?:方案|规划|意见|行动计划|纲要)(?:明确|提出|要求)"
    r"|[^，。；《]{0,10}《[^《》]{0,38}(?:方案|规划|意见|计划|纲要)(?:（[^（）]{2,16}）)?》(?:明确|提出|要求)"
)
"""该方案提出, 《甲市产业链行动计划》明确: what follows is planned."""
CHAIN_TOPIC = re.compile(r"[^，。；]{2,20}(?:产业链?|集群|园区|领域)方面，")
"""What a plan lays down chain by chain goes on over its paragraphs."""
REVIEW = re.compile(r"[^，。]{0,6}年来|过去|去年|[^，。]{0,8}回顾")
"""Opens a paragraph of a list that a line with a colon opens."""


def _section(reading: Reading, index: int) -> Decided[Status] | None:
    """2025年…重点抓好以下工作：一是…。二是…. The plans of a report."""
    line = reading.lines[index]
    pointed = once(opens, reading, index).pointed
    for at in range(index - 1, max(-1, index - 12), -1):
        earlier = once(opens, reading, at)
        if earlier.says:
            return Decided(Status.PLANNED, f"状态：承前文“{earlier.says}”", 0.7)
        if reading.lines[at].block != line.block:
            goes_on = pointed and (earlier.pointed or reading.lines[at].text.endswith("："))
            if not goes_on and not CHAIN_TOPIC.match(line.text):
                return None
        pointed = pointed or earlier.pointed
        if earlier.section:
            return Decided(Status.PLANNED, f"状态：承前文“{earlier.section}”", 0.7)
    return None


class _Opens(NamedTuple):
    """What a line opens for the lines after it: the plan that says what follows, a point of a list, a section of what is to
    be done."""

    says: str | None
    pointed: bool
    section: str | None


def opens(reading: Reading, index: int) -> _Opens:
    """What line `index` opens by its first words."""
    text = reading.lines[index].text
    says, section = PLAN_SAYS.match(text), SECTION.search(text)
    told = section[0] if section and not REVIEW.match(text) else None
    return _Opens(says[0] if says else None, OPENS_POINT.match(text) is not None, told)


QUESTION = re.compile("(?:问|记者)?[：:]?[^。；]{2,40}？$")
ASKS_AHEAD = re.compile("目标|任务|落实|下一步|打算")
ASKS_TO_COME = re.compile(
    "今年的?(目标)(?:呢|是|有|定|怎)|(?:明年|下一?步|下一?阶段|下半年|今后|未来|接下来)[^？]{0,16}"
    "(?:(目标)|打算|任务|计划|安排|举措|怎么[做干抓走]|如何)"
)
"""问：明年的目标定了吗？"""
EXPLAINS = re.compile("(?:方案|规划|意见|计划|纲要|办法|措施|政策)》?(?:政策|的)?(?:解读|问答)|解读《")
"""In the title of a paper that goes through a plan by questions and answers."""
ANSWER = 12
"""Sentences of an answer."""


def _asked(reading: Reading, index: int) -> Decided[Status] | None:
    """问：有哪些主要任务？答：…: what a plan sets, in a paper that explains it; 问：明年有什么打算？ in any."""
    asks = ASKS_AHEAD if EXPLAINS.search(reading.title) else ASKS_TO_COME
    for at in range(index - 1, max(-1, index - ANSWER), -1):
        if QUESTION.fullmatch(reading.lines[at].text):
            ahead = asks.search(reading.lines[at].text)
            aim = ahead and ahead.re is ASKS_TO_COME and (ahead[1] or ahead[2])
            return (
                Decided(Status.TARGET if aim else Status.PLANNED, f"状态：所答的问题问“{ahead[0]}”", 0.7)
                if ahead
                else None
            )
    return None


YEAR_S_WORK = re.compile("20[0-9]{2}年(?:全[市县区州]|政府)?的?(?:主要)?(?:工作|任务)(?:任务|重点)?$")
"""Heads what is to be done in a year, where another heading before it looks back: 一、2023年工作回顾 … 二、2024年主要工作."""
OF_GOALS = re.compile("(?:(?:工作|发展|奋斗|预期|招商引资)目标(?:任务)?|目标任务)$")
"""Ends the title of a paper that only lists what is to be reached."""


def _heading(reading: Reading, index: int, cues: Cues) -> Decided[Status] | None:
    if goals := OF_GOALS.search(reading.title):
        return Decided(Status.TARGET, f"状态：标题“{goals[0]}”", 0.7)
    for heading in reversed(reading.lines[index].headings):
        if (year := YEAR_S_WORK.search(heading)) and once(_looked_back, reading, WHOLE) < index:
            return Decided(Status.PLANNED, f"状态：标题“{year[0]}”之下，前面是回顾", 0.7)
        for kind, pattern in cues.headings.items():
            if found := pattern.search(heading):
                return Decided(Status(kind), f"状态：标题“{found[0]}”之下", 0.7)
    return None


def _looked_back(reading: Reading, _whole: int) -> int:
    """The first line of a text under a heading that looks back, its length where none does."""
    lines = enumerate(reading.lines)
    return next((at for at, line in lines if any("回顾" in heading for heading in line.headings)), len(reading.lines))
