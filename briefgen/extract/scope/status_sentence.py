"""What a sentence says for all its numbers: its cues, and the words with which it opens goals, wishes, plans.

In: a reading and a line of it. Out: one frozen `Said`, worked out once a line. What it makes of a number is for `status`, where a
cue speaks of it, and for `status_uncued`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.extract.reading import Reading, once
from briefgen.extract.scope.aims import aim_end
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.period_times import PLANS, UPON
from briefgen.extract.scope.status_context import opens
from briefgen.extract.text.cues import Cues
from briefgen.fact import Status

GOALS = re.compile(r"目标(?:任务)?(?:[是为])?[：:]")
"""今年的主要预期目标是：甲增长7%；乙增长8%: all that it lists, to the end of the sentence."""
STRIVES = re.compile(
    r"“?(?:(?:到[^，。；]{2,14}，)?(力争|争取|确保)|(?:初步)?预计(?=到?(?:今年|全年|年[末底]|20[0-9]{2}年|全[市县区省])))"
)
"""Opens a sentence all of whose parts are still to be reached: 到2025年，力争新引进…；新培育…."""
IN_YEARS = re.compile("(?:提出|计划|力争|拟|准备)，?(?:要|将)?(?:力争)?用[0-9一二三四五]年(?:左右)?的?时间")
"""会议提出，用3年时间…: what is to be reached by then."""
DEMANDS = ("要", "须", "务必", "努力", "奋力", "打算", "冲刺", "剑指")
"""A sentence that demands or orders something holds one of them."""
PUSHES = ("推动", "促进", "力促", "助推")
"""Words for pushing something on, perhaps to a level."""
OPEN_YEAR = re.compile("(?<![^，。；：])(?:今年|本年)?全年")
"""Opens what a year is to bring; with a least told it is not said to be so: 全年新签约项目15个以上, told in April."""
LEAST_TOLD = re.compile("[0-9](?:[个家项户名]|[万亿]元)以上(?=[，。；、])|不少于|不低于")
OPENED = re.compile(r"(?:重点|主要|着力|全力)(?:抓好|做好|推进|抓)[^，。；：]{0,12}：")
"""Opens a list of what is to be done, in the same sentence."""
OWN_PLAN = re.compile(
    r"“?(?:今年|今后|接下来|未来|下一?步|下一?阶段)?，?(?:我们|我[市县区省州]|全[市县区省州]|[^，。；“”0-9]{2,6}[市县区])[还也都]?将"
    r"(?![军近]|[^，；。]{0,24}(?:作为|放在|列为|纳入|打造成|进行了))"
)
"""Opens a sentence that lays down what is to be done clause by clause: 我们将实施三年行动，建立推进机制…."""


class Said(NamedTuple):
    """What a sentence says for all its values. What it opens rules the values behind it."""

    cued: Sequence[re.Match[str]]
    """Its cues."""
    words: bool
    """Whether it holds a word for status, be it no cue."""
    goal: re.Match[str] | None
    """Where its goals begin."""
    strives: re.Match[str] | None
    """The wish or forecast that it opens with."""
    demands: bool
    """Whether something may be demanded in it."""
    pushes: bool
    """Whether it tells of something that is pushed on."""
    opened: re.Match[str] | None
    """The list of work that it opens with."""
    yearly: re.Match[str] | None
    """What begins to tell of a year that may not be over."""
    in_years: re.Match[str] | None
    """What says within how many years."""
    plan: Decided[Status] | None
    """What it is as a plan that lays down what follows."""


def said_by(reading: Reading, index: int, cues: Cues) -> Said:
    """What line `index` says for all its values."""
    text = reading.lines[index].text
    words = cues.status.search(text) is not None
    own = once(opens, reading, index).says or ((planned := OWN_PLAN.match(text)) and planned[0])
    return Said(
        cued=tuple(_cued(text, cues)) if words else (),
        words=words,
        goal=GOALS.search(text),
        strives=STRIVES.match(text),
        demands=any(word in text for word in DEMANDS),
        pushes=any(word in text for word in PUSHES),
        opened=OPENED.match(text),
        yearly=OPEN_YEAR.search(text) if "全年" in text and LEAST_TOLD.search(text) else None,
        in_years=IN_YEARS.search(text) if "时间" in text else None,
        plan=Decided(Status.PLANNED, f"状态：“{own}”", 0.8) if own else None,
    )


NAMED_PLAN = re.compile("[^，。；：、按照原据]计划(?=[，。；、”》）])")
"""实施倍增计划，实现产值9亿元: a plan that was carried out, or joined, plans nothing of what follows."""


def _cued(text: str, cues: Cues) -> Iterator[re.Match[str]]:
    """The cues of a sentence but those that are part of another word, of a gap or an aim, or the name of a plan."""
    shams = [m.span() for m in cues.pseudo.finditer(text)]
    for found in cues.status.finditer(text):
        word, at = found[0], found.start()
        sham = any(start <= at < end for start, end in shams) and not _plans(text, at)
        aimed = word.startswith("目标") and aim_end(text, at)
        upon = word in ("去年", "上年") and UPON.match(text, found.end())
        named = word == "计划" and NAMED_PLAN.match(text, max(0, at - 1))
        if not (sham or aimed or upon or named or _of_gap(text, found)):
            yield found


OF_YEAR = re.compile(r"(?<!完成)(?<!占)(?<!达)(?<!达到)(?<!超)(?:全年|年度)$")


def _plans(text: str, start: int) -> bool:
    """全年计划实施项目46个 plans; 完成年度计划开工的八成 does not, nor 投资计划完成."""
    return PLANS.match(text, start) is not None and OF_YEAR.search(text, max(0, start - 4), start) is not None


FROM_GOAL = re.compile(r"(?:[高低快慢]于|高出|超出?|超过|欠|塌|落后|距|较|比)[^，。；]{0,16}目标$")
"""高于年初预期目标2.1个百分点, 塌目标1.8个百分点: how far from the goal things are."""
_GAP = 24


def _of_gap(text: str, found: re.Match[str]) -> bool:
    """Whether a cue is the goal that a figure is measured by."""
    end = found.end() + (2 if text.startswith("目标", found.end()) else 0)
    return text.endswith("目标", 0, end) and FROM_GOAL.search(text, max(0, found.start() - _GAP), end) is not None
