"""Whether a number is so, laid down, wanted or foreseen.

In: a line and a value in it. Out: a Status with its reason. Cues have a direction (most rule what follows them), an end
(the clause, or the sentence for conditions) and look-alikes (将近, 投资计划), see cues.yaml; ConText (Harkema et al. 2009)
decides negation in clinical notes the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line, Reading, once, paragraph_before
from briefgen.extract.scope.aims import aim_end
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.period_times import PLANS, UPON, ruling_times
from briefgen.extract.scope.status_context import opens, told_above
from briefgen.extract.scope.status_cues import CUE_REACH, MEANWHILE, Cue, is_ba, nearest, own_word
from briefgen.extract.scope.steps import Step, step_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period, Status
from briefgen.numerals import COUNT

INVESTMENT = re.compile(f"(?:投资额?|占地(?:面积)?){TO_NUMBER}$")
GOALS = re.compile(r"目标(?:任务)?(?:[是为])?[：:]")
"""今年的主要预期目标是：甲增长7%；乙增长8%: all that it lists, to the end of the sentence."""
STRIVES = re.compile(
    r"“?(?:(?:到[^，。；]{2,14}，)?(力争|争取|确保)|(?:初步)?预计(?=到?(?:今年|全年|年[末底]|20[0-9]{2}年|全[市县区省])))"
)
"""Opens a sentence all of whose parts are still to be reached: 到2025年，力争新引进…；新培育…."""
_TO_REACH = f"新?(?:{any_of((*STEPS, *BUILDING))})|引进|招引|新增|完成|实现|达到|突破|培育|新建|打造|储备|盘活|建成|形成|集聚|构建|做到"
_DEMANDED = "(?<![需主重首紧只想不纪摘概简提扼])要|必须|务必|努力|奋力|打算"
MUST = re.compile(f"(?P<must>{_DEMANDED})(?={_TO_REACH})[^，。；了]*$|(?P<aims>冲刺|剑指){TO_NUMBER}$")
"""必须完成产值20亿元, 全市要引进项目30个, 冲刺1000亿元: what is demanded."""
PUSHES = ("推动", "促进", "力促", "助推")
PUSHED = re.compile(rf"(?<![已来有效经])(?:{'|'.join(PUSHES)})(?!了)[^，。；]{{2,30}}?(突破|达到|超过|迈向|跨越)?$")
REACHES = ("突破", "超", "达")
"""推动产业集群规模突破500亿元, 推动增加值增长10%以上 are still to be reached."""
IN_YEARS = re.compile("(?:提出|计划|力争|拟|准备)，?(?:要|将)?(?:力争)?用[0-9一二三四五]年(?:左右)?的?时间")
"""会议提出，用3年时间…: what is to be reached by then."""
LEAST = ("不少于", "不低于")
GOAL_OF = re.compile("力争|争取|确保|目标(?=不少于|不低于|[是为]|[0-9])")
"""招商项目目标不少于150个，…；新开工项目不少于500个: a least told in the sentence of a goal is one too."""
AT_AIM = re.compile("的?目标(?!企业|客户|客商|市场|城市|项目|人群)")
"""按照产值翻番的目标."""
ALREADY = re.compile(
    f"(?:[均都现])?已(?=[^，。；、]{{0,6}}(?:{any_of((*STEPS, *BUILDING))}|验收|完成|入驻|运营|到位|兑现|启动))|正在|在建"
)
"""目标新增智能工厂8个，其中5个已验收、3个在建."""
TASK = re.compile("的?(?:目标任务|任务目标|[^，。；、0-9的]{0,2}任务)(?=[，。；、]|$|的)")
"""已完成全年新签约项目90亿元的任务: what was to be done."""
FROM_GOAL = re.compile(r"(?:[高低快慢]于|高出|超出?|超过|欠|塌|落后|距|较|比)[^，。；]{0,16}目标$")
"""高于年初预期目标2.1个百分点, 塌目标1.8个百分点: how far from the goal things are."""
_GAP = 24


def decide_status(reading: Reading, index: int, value: Span, period: Period | None, cues: Cues) -> Decided[Status]:
    """The status of one value of line `index`."""
    line = reading.lines[index]
    if own := own_word(line.text, value.start, cues) or _own_of_row(line, value, cues):
        return own
    if tasked := TASK.match(line.text, value.end):
        return Decided(Status.TARGET, f"状态：数后写“{tasked[0]}”")
    if aim := AT_AIM.match(line.text, value.end):
        return Decided(Status.TARGET, f"状态：数后写“{aim[0].lstrip('的')}”")
    if already := ALREADY.match(line.text, value.end):
        return Decided(Status.ACTUAL, f"状态：数后写“{already[0]}”")
    if line.times and (step := step_of(line, ruling_times(reading, index, cues), value.start)):
        return _of_step(step, reading, period)
    said = once(_said, reading, index, cues)
    cue = nearest(line, value, said.cued, cues) if said.cued else None
    if cue and cue.earlier and cue.kind == "expected" and _describes(line, value):
        # 甲项目预计2024年投产，投资30亿元的乙项目…: the forecast is of another's stage
        return Decided(Status.ACTUAL, "状态：项目的投资额", 0.9)
    if cue and cue.earlier and cue.kind == "expected" and _completes(line, value.start, cue):
        return Decided(Status.ACTUAL, "状态：本分句写“完成”")
    if cue is None:
        return _uncued(reading, index, value, period, said, cues)
    if cue.kind in ("target", "planned") and cue.earlier and _past(reading, period):
        # 确保达标企业顺利升规，仅2023年净增6家: the wish ends where the past begins
        return Decided(Status.ACTUAL, f"状态：时期“{period.text if period else ''}”已过")
    if cue.kind == "conditional" and _past(reading, period) and _dated_behind(line, cue, value, period):
        return Decided(Status.ACTUAL, f"状态：时期“{period.text if period else ''}”已过")
    if cue.kind == "planned" and line.text.endswith("了", 0, value.start):
        return Decided(Status.ACTUAL, "状态：数前写“了”")
    if cue.kind != "actual":
        return _from_cue(cue)
    if cue.earlier and (after := _after(line, value, cues)):
        return after  # 已建成厂房42万平方米，另有18万平方米预计12月交付
    return _standing(line, value, cues) or Decided(Status.ACTUAL, f"状态：“{cue.word}”")


YEARLY_TOO = re.compile("、年[^，。；、0-9]{1,5}")


def _own_of_row(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    """设计年产值约160亿元、年利税18亿元: what a year yields besides is laid down as well."""
    if value.type != "money" or "、年" not in line.text:
        return None
    last = next((v for v in reversed(line.values) if v.end <= value.start), None)
    joined = last and YEARLY_TOO.fullmatch(line.text, last.end, value.start)
    return own_word(line.text, last.start, cues) if last and joined else None


COMPLETES = re.compile("[^，。；]{4,}?完成(?!率)")
"""甲产业预计实现产值1686亿元，902家企业完成产值1297亿元: what others have done stands beside the forecast."""


def _completes(line: Line, start: int, cue: Cue) -> bool:
    """Whether the clause says whose figures are done, where that of the forecast says so of nothing."""
    first, end = line.clause(start)
    foreseen = line.text.rfind(cue.word, 0, first)
    return COMPLETES.match(line.text, first, end) is not None and "完成" not in line.text[foreseen:first]


def _of_step(step: Step, reading: Reading, period: Period | None) -> Decided[Status]:
    """18万平方米厂房预计12月交付, 4条生产线明年3月投产: as the words before the time say, else as the time lies."""
    ahead = Status.PLANNED if is_ahead(reading, period) else Status.ACTUAL
    return Decided(step.status or ahead, f"状态：数后写“{step.time.text}”")


class _Said(NamedTuple):
    """What a line says for all its values: its cues but those that are part of another word, whether it holds any of their
    words, where its goals begin, whether it opens with a wish, a forecast or what is to be done, what it
    pushes on, and whether it tells of a year that may not be over or of years to come."""

    cued: Sequence[re.Match[str]]
    words: bool
    goal: re.Match[str] | None
    strives: re.Match[str] | None
    pushes: bool
    opened: re.Match[str] | None
    yearly: re.Match[str] | None
    in_years: re.Match[str] | None
    plan: Decided[Status] | None


NAMED_PLAN = re.compile("[^，。；：、按照原据]计划(?=[，。；、”》）])")
"""实施倍增计划，实现产值9亿元: a plan that was carried out, or joined, plans nothing of what follows."""


def _said(reading: Reading, index: int, cues: Cues) -> _Said:
    text = reading.lines[index].text
    cued = list(cues.status.finditer(text))
    shams = [m.span() for m in cues.pseudo.finditer(text)] if cued else ()
    real = [
        found
        for found in cued
        if (not any(s <= found.start() < e for s, e in shams) or _plans(text, found.start()))
        and not _of_gap(text, found)
        and not (found[0].startswith("目标") and aim_end(text, found.start()))
        and not (found[0] in ("去年", "上年") and UPON.match(text, found.end()))
        and not (found[0] == "计划" and NAMED_PLAN.match(text, max(0, found.start() - 1)))
    ]
    pushes = any(word in text for word in PUSHES)
    own = once(opens, reading, index).says or ((planned := OWN_PLAN.match(text)) and planned[0])
    plan = Decided(Status.PLANNED, f"状态：“{own}”", 0.8) if own else None
    yearly = OPEN_YEAR.search(text) if "全年" in text and LEASTS.search(text) else None
    takes = IN_YEARS.search(text) if "时间" in text else None
    goal, strives, opened = GOALS.search(text), STRIVES.match(text), OPENED.match(text)
    return _Said(real, bool(cued), goal, strives, pushes, opened, yearly, takes, plan)


OF_YEAR = re.compile(r"(?<!完成)(?<!占)(?<!达)(?<!达到)(?<!超)(?<!超额)(?:全年|年度)$")


def _plans(text: str, start: int) -> bool:
    """全年计划实施项目46个 plans; 完成年度计划开工的八成 does not, nor 投资计划完成."""
    return PLANS.match(text, start) is not None and OF_YEAR.search(text, max(0, start - 4), start) is not None


def _of_gap(text: str, found: re.Match[str]) -> bool:
    """Whether a cue is the goal that a figure is measured by."""
    end = found.end() + (2 if text.startswith("目标", found.end()) else 0)
    return text.endswith("目标", 0, end) and FROM_GOAL.search(text, max(0, found.start() - _GAP), end) is not None


def _uncued(
    reading: Reading, index: int, value: Span, period: Period | None, said: _Said, cues: Cues
) -> Decided[Status]:
    """The status of a value that no cue before it speaks of."""
    line = reading.lines[index]
    if said.goal and said.goal.end() <= value.start:
        return Decided(Status.TARGET, f"状态：“{said.goal[0].rstrip('：:')}”")
    if standing := _standing(line, value, cues):
        return standing
    if said.strives and said.strives.end() <= value.start and not MEANWHILE.search(line.text, 0, value.start):
        status = Status.TARGET if said.strives[1] else Status.EXPECTED
        return Decided(status, f"状态：“{said.strives[1] or said.strives[0]}”")
    if value.text.startswith(LEAST) and (
        goal := GOAL_OF.search(line.text, max(0, value.start - CUE_REACH), value.start)
    ):
        return Decided(Status.TARGET, f"状态：“{goal[0]}”")
    if (takes := said.in_years) and takes.end() <= value.start and "；" not in line.text[takes.end() : value.start]:
        return Decided(Status.TARGET, f"状态：“{takes[0]}”")
    if must := MUST.search(line.text, line.clause(value.start)[0], value.start):
        return Decided(Status.TARGET, f"状态：“{must['must'] or must['aims']}”")
    pushed = PUSHED.search(line.text, line.clause(value.start)[0], value.start) if said.pushes else None
    if pushed and (pushed[1] or value.text.startswith(REACHES) or value.qualifier == "ge"):
        return Decided(Status.TARGET, "状态：要推动达到的数")
    if said.words and (after := _after(line, value, cues)):
        return after
    if said.yearly and said.yearly.end() <= value.start and _unfinished(reading, period):
        return Decided(Status.PLANNED, f"状态：“{said.yearly[0]}”未过", 0.7)
    if said.opened:
        return Decided(Status.PLANNED, f"状态：“{said.opened[0]}”")
    return (
        (None if line.text.endswith("了", 0, value.start) else _ahead(reading, period))
        or (_laid_down(line, value, period) if said.plan else None)
        or said.plan
        or _of_planned_set(reading, index, value, cues)
        or once(told_above, reading, index, cues)
    )


LEVEL_REACHED = re.compile("(?:达到?|突破|超过?|实现|[升增]至|[高加大长]到)[约近]?$")


def _laid_down(line: Line, value: Span, period: Period | None) -> Decided[Status] | None:
    """《方案》提出，到2023年总产值达到2100亿元: the level that a plan sets for a year to come is a target."""
    by = period is not None and period.text.startswith(("到", "至"))
    least = value.qualifier in ("ge", "gt") or LEVEL_REACHED.search(line.text, 0, value.start)
    return Decided(Status.TARGET, f"状态：方案所定“{period.text}”的数", 0.8) if by and least and period else None


GOES_THROUGH = re.compile("其中|涉及|包括|包含|主要包括|(?:按|从|分)[^，。；]{1,8}[分看]，")
STEPPED = re.compile(f"已|达到|复工|完成|到位|验收|交付|在建|{any_of((*STEPS, *BUILDING))}")


def _of_planned_set(reading: Reading, index: int, value: Span, cues: Cues) -> Decided[Status] | None:
    """今年计划实施项目126个。其中，续建项目33个: the parts of what is planned are, but for those told by how far they are."""
    line = reading.lines[index]
    start, end = line.clause(value.start)
    if value.type != "count" or not GOES_THROUGH.match(line.text) or STEPPED.search(line.text, start, end):
        return None
    before = next(
        (at for at in paragraph_before(reading, index, PARTS) if not GOES_THROUGH.match(reading.lines[at].text)), None
    )
    counts = [v for v in reading.lines[before].values if v.type == "count"] if before is not None else []
    if before is None or not counts:
        return None
    cue = nearest(reading.lines[before], counts[0], once(_said, reading, before, cues).cued, cues)
    return Decided(Status.PLANNED, f"状态：承前文“{cue.word}”", 0.8) if cue and cue.kind == "planned" else None


PARTS = 3
"""Sentences looked back at for the set that is planned."""


def _describes(line: Line, value: Span) -> bool:
    """Whether a number is the investment or the land of the project named right behind it."""
    return line.text.startswith("的", value.end) and bool(
        INVESTMENT.search(line.text[max(0, value.start - 10) : value.start])
    )


def _from_cue(cue: Cue) -> Decided[Status]:
    status = Status.EXPECTED if cue.kind == "conditional" else Status(cue.kind)
    return Decided(status, f"状态：“{cue.word}”")


def _past(reading: Reading, period: Period | None) -> bool:
    published = reading.published
    if not published or not period or not period.end or period.end > published.latest:
        return False
    # of a text whose day is unknown, the year of publication is not over
    return published.day is not None or period.end.year < published.latest.year


def _dated_behind(line: Line, cue: Cue, value: Span, period: Period | None) -> bool:
    """自2021年投产后，产值连年增长，2023年达到12亿元: whether the time that a number is of stands behind the condition."""
    return period is not None and line.text.rfind(period.text, 0, value.start) > line.text.rfind(
        cue.word, 0, value.start
    )


def _standing(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    if value.qualifier not in ("ge", "le"):
        return None
    start, _ = line.clause(value.start)
    if found := cues.standing.search(line.text[max(start, value.start - 60) : value.start]):
        return Decided(Status.TARGET, f"状态：“{found[0]}”的下限")
    return None


def _after(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    """A cue behind the number, in its clause: 新建150P…将于年底启用. The investment of a project stays what it is."""
    start, end = line.clause(value.start)
    tail = re.split(r"[、\s]", line.text[value.end : min(end, value.end + 40)], maxsplit=1)[0]
    found = cues.after.search(tail)
    if not found or INVESTMENT.search(line.text[start : value.start]):
        return None
    if any(value.end + found.end() <= v.start < end for v in line.values if v.counter == value.counter is not None):
        return None  # 新签约的20个项目预计年底前开工12个
    if ATTRIBUTE.match(tail) or cues.pseudo.search(tail) or is_ba(tail, found[0], found.end(), len(tail), cues):
        return None
    return Decided(Status(cues.status_of[found[0]]), f"状态：数后写“{found[0]}”", 0.8)


ATTRIBUTE = re.compile("拟[^，。；、的]{1,5}的")
"""19家拟进规的小微企业 are counted now."""


def is_ahead(reading: Reading, period: Period | None) -> bool:
    """Whether a period begins, or a point of time lies, behind the day of publication."""
    if not reading.published or not period or not period.end:
        return False
    return (period.start or period.end) > reading.published.latest


def _ahead(reading: Reading, period: Period | None) -> Decided[Status] | None:
    published = reading.published
    if published and period and period.end and period.end > published.latest and period.text.startswith(("到", "至")):
        return Decided(Status.TARGET, f"状态：时期“{period.text}”在发表之后", 0.9)
    to_come = period and (WITHIN.fullmatch(period.text) or TO_COME.search(period.text))
    begins = period.end if period and to_come else period.start if period else None
    if published and period and begins and begins > published.latest:
        return Decided(Status.PLANNED, f"状态：时期“{period.text}”在发表之后", 0.8)
    return None


OPEN_YEAR = re.compile("(?<![^，。；：])(?:今年|本年)?全年")
LEASTS = re.compile("[0-9](?:[个家项户名]|[万亿]元)以上(?=[，。；、])|不少于|不低于")
"""全年新签约项目15个以上, told in April, is still to be done."""
AUTUMN = 9


def _unfinished(reading: Reading, period: Period | None) -> bool:
    """Whether a year had months to go when the paper came out; one of winter sums it up already."""
    published = reading.published
    if published is None or published.day is None or period is None or period.end is None:
        return False
    return period.end > published.latest and published.latest.month <= AUTUMN


WITHIN = re.compile(f"[0-9{COUNT}几数]+年(?:之?内)")
TO_COME = re.compile("^(?:未来|今后|接下来|往后)|[0-9]年底?前$|”末期?$")
"""未来三年, 2025年前, “十四五”末: what is told of such a time is still to be done, if the time lies ahead."""
OPENED = re.compile(r"(?:重点|主要|着力|全力)(?:抓好|做好|推进|抓)[^，。；：]{0,12}：")
"""Opens a list of what is to be done, in the same sentence."""
OWN_PLAN = re.compile(
    r"“?(?:今年|今后|接下来|未来)?，?(?:我们|我[市县区省州]|全[市县区省州]|[^，。；“”0-9]{2,6}[市县区])[还也都]?将"
    r"(?![军近]|[^，；。]{0,24}(?:作为|放在|列为|纳入|打造成|进行了))"
)
"""Opens a sentence that lays down what is to be done clause by clause: 我们将实施三年行动，建立推进机制…."""
