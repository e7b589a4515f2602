"""Whether a number is so, laid down, wanted or foreseen.

In: a line and a value in it. Out: a Status with its reason. Cues have a direction (most rule what follows them), an end
(the clause, or the sentence for conditions) and look-alikes (将近, 投资计划), see cues.yaml; ConText (Harkema et al. 2009)
decides negation in clinical notes the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.cues import Cues
from briefgen.extract.decided import Decided
from briefgen.extract.reading import Line, Reading, once
from briefgen.extract.scope.periods import PLANS, UPON
from briefgen.extract.spans import Span
from briefgen.fact import Period, Status

# How far a cue reaches to the right: over the whole sentence part, or over its own clause and the next ones without a cue.
HARD_END = "。；！？"
CLAUSE_END = re.compile("[，；。]")
INVESTMENT = re.compile(r"(?:总投资|投资|投资额|总投资额|占地|占地面积)[约近超达为额]*$")
GOALS = re.compile(r"目标(?:任务)?(?:[是为])?[：:]")
"""今年的主要预期目标是：甲增长7%；乙增长8%: all that it lists, to the end of the sentence."""
STRIVES = re.compile(r"“?(?:到[^，。；]{2,14}，)?(力争|争取|确保)")
"""Opens a sentence all of whose parts are still to be reached: 到2025年，力争新引进…；新培育…."""
PUSHES = ("推动", "促进", "力促", "助推")
PUSHED = re.compile(rf"(?<![已来有效经])(?:{'|'.join(PUSHES)})(?!了)[^，。；]{{2,30}}?(突破|达到|超过|迈向|跨越)?$")
REACHES = ("突破", "超", "达")
"""推动产业集群规模突破500亿元, 推动增加值增长10%以上 are still to be reached."""
IN_YEARS = re.compile("提出，?(?:要|将)?(?:力争)?用[0-9一二三四五]年(?:左右)?的?时间")
"""会议提出，用3年时间…: what is to be reached by then."""
LEAST = ("不少于", "不低于")
GOAL_OF = re.compile("力争|争取|确保|目标(?=不少于|不低于|[是为]|[0-9])")
"""招商项目目标不少于150个，…；新开工项目不少于500个: a least told in the sentence of a goal is one too."""
GAP = re.compile(r"(?:[高低快慢]于|高出|超出?|超过|欠|塌|落后|距|较|比)[^，。；]{0,16}目标$")
"""高于年初预期目标2.1个百分点, 塌目标1.8个百分点: how far from the goal things are."""
_GAP = 24
_NEAR = 40
"""A cue that stands right before the number, with its 达, 约 and the like, is no longer."""
_BACK = 400
"""A cue further back than this many characters no longer speaks of the number; it also bounds the work a number costs."""

UNTOLD = Decided(Status.ACTUAL, "状态：无计划、预计字样", 0.9)


def decide_status(reading: Reading, index: int, value: Span, period: Period | None, cues: Cues) -> Decided[Status]:
    """The status of one value of line `index`."""
    line = reading.lines[index]
    if own := _own_word(line.text, value.start, cues):
        return own
    said = once(_said, reading, index, cues)
    cue = _nearest(line, value, said.cued, cues) if said.cued else None
    if cue and cue[2] and cue[0] == "expected" and _describes(line, value):
        # 甲项目预计2024年投产，投资30亿元的乙项目…: the forecast is of another's stage
        return Decided(Status.ACTUAL, "状态：项目的投资额", 0.9)
    if cue is None:
        return _uncued(reading, index, value, period, said, cues)
    if cue[0] in ("target", "planned") and cue[2] and _past(reading, period):
        # 确保达标企业顺利升规，仅2023年净增6家: the wish ends where the past begins
        return Decided(Status.ACTUAL, f"状态：时期“{period.text if period else ''}”已过")
    if cue[0] == "planned" and line.text.endswith("了", 0, value.start):
        return Decided(Status.ACTUAL, "状态：数前写“了”")
    if cue[0] != "actual":
        return _from_cue(cue[0], cue[1])
    return _standing(line, value, cues) or Decided(Status.ACTUAL, f"状态：“{cue[1]}”")


class _Said(NamedTuple):
    """What a line says for all its values: its cues but those that are part of another word, whether it holds any of their
    words, where its goals begin, whether it opens with a wish or with what is to be done, what it
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


def _said(reading: Reading, index: int, cues: Cues) -> _Said:
    text = reading.lines[index].text
    cued = list(cues.status.finditer(text))
    shams = [m.span() for m in cues.pseudo.finditer(text)] if cued else ()
    real = [
        found
        for found in cued
        if (not any(s <= found.start() < e for s, e in shams) or _plans(text, found.start()))
        and not _of_gap(text, found)
        and not (found[0] in ("去年", "上年") and UPON.match(text, found.end()))
    ]
    pushes = any(word in text for word in PUSHES)
    own = once(_opens, reading, index).says or ((planned := OWN_PLAN.match(text)) and planned[0])
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
    return text.endswith("目标", 0, end) and GAP.search(text, max(0, found.start() - _GAP), end) is not None


def _uncued(
    reading: Reading, index: int, value: Span, period: Period | None, said: _Said, cues: Cues
) -> Decided[Status]:
    """The status of a value that no cue before it speaks of."""
    line = reading.lines[index]
    if said.goal and said.goal.end() <= value.start:
        return Decided(Status.TARGET, f"状态：“{said.goal[0].rstrip('：:')}”")
    if standing := _standing(line, value, cues):
        return standing
    if said.strives and said.strives.end() <= value.start:
        return Decided(Status.TARGET, f"状态：“{said.strives[1]}”")
    if value.text.startswith(LEAST) and (goal := GOAL_OF.search(line.text, max(0, value.start - _BACK), value.start)):
        return Decided(Status.TARGET, f"状态：“{goal[0]}”")
    if (takes := said.in_years) and takes.end() <= value.start and "；" not in line.text[takes.end() : value.start]:
        return Decided(Status.TARGET, f"状态：“{takes[0]}”")
    pushed = PUSHED.search(line.text, line.clause(value.start)[0], value.start) if said.pushes else None
    if pushed and (pushed[1] or value.text.startswith(REACHES) or value.qualifier == "ge"):
        return Decided(Status.TARGET, "状态：要推动达到的数")
    if said.words and (after := _after(line, value, cues)):
        return after
    if said.yearly and said.yearly.end() <= value.start and _unfinished(reading, period):
        return Decided(Status.PLANNED, f"状态：“{said.yearly[0]}”未过", 0.7)
    if said.opened:
        return Decided(Status.PLANNED, f"状态：“{said.opened[0]}”")
    return _ahead(reading, period) or said.plan or once(_told_above, reading, index, cues)


def _told_above(reading: Reading, index: int, cues: Cues) -> Decided[Status]:
    """What the sentences before and the heading say for a value without a cue of its own."""
    return _section(reading, index) or _heading(reading, index, cues) or UNTOLD


def _describes(line: Line, value: Span) -> bool:
    """Whether a number is the investment or the land of the project named right behind it."""
    return line.text.startswith("的", value.end) and bool(
        INVESTMENT.search(line.text[max(0, value.start - 10) : value.start])
    )


def _from_cue(kind: str, word: str) -> Decided[Status]:
    status = Status.EXPECTED if kind == "conditional" else Status(kind)
    return Decided(status, f"状态：“{word}”")


def _past(reading: Reading, period: Period | None) -> bool:
    published = reading.published
    if not published or not period or not period.end or period.end > published.latest:
        return False
    # of a text whose day is unknown, the year of publication is not over
    return published.day is not None or period.end.year < published.latest.year


def _own_word(text: str, start: int, cues: Cues) -> Decided[Status] | None:
    """A cue right before the number, with its 达, 约 and the like between them."""
    low = max(0, start - _NEAR)
    if not text.endswith(cues.own_ends, low, start):
        return None
    tail = text[low:start]
    for kind, pattern in cues.own.items():
        if found := pattern.search(tail):
            return Decided(Status(kind), f"状态：数前写“{found[0]}”")
    return None


def _nearest(line: Line, value: Span, cued: Sequence[re.Match[str]], cues: Cues) -> tuple[str, str, bool] | None:
    """(kind, word, in an earlier clause) of the nearest cue to the left within the sentence part; what stands as 把 is none."""
    text = line.text
    low, high = max(0, value.start - _BACK), value.start
    near = [found for found in cued if low <= found.start() < high and found.end() <= value.end]
    if not near:
        return None
    part = max([text.rfind(mark, low, high) for mark in HARD_END]) + 1
    while part and NEXT_YEAR.match(text, part):
        part = max([text.rfind(mark, low, part - 1) for mark in HARD_END]) + 1  # 投产后第一年…；第二年…
    clause = max(text.rfind("，", part, high), text.rfind("：", part, high))
    until = line.clause(value.start)[1]
    best: tuple[str, str, bool] | None = None
    for found in near:
        if found.start() < part or _is_ba(text, found[0], found.end(), until, cues):
            continue
        kind = cues.status_of[found[0]]
        # a plan told of one clause is not one of the next; a condition, a forecast and a goal reach to the end of the part
        # unless it is a clause of its own: 下一步，推动…
        told = kind == "planned" and found.start() < clause and not text.startswith("，", found.end())
        # 计划引进项目20个以上，到位资金15亿元以上: a least is still planned
        over = told and value.qualifier != "ge" and text.find("，", found.start(), high) >= 0
        if over and not (_lists_on(text, found, high) or _builds_on(text, found, clause, high)):
            continue
        inside = kind in ("conditional", "expected") and value.type == "count"
        if inside and text.find("其中", found.end(), high) >= 0:
            continue  # 达产后产值869亿元，其中半导体领域2个
        foreseen = best is not None and best[0] == "expected" and found[0] == "将"  # 预计项目实施后，每年将产生产值
        if (
            kind == "planned"
            and best
            and (best[0] == "conditional" or foreseen or text.endswith(best[1], 0, found.start()))
        ):
            continue  # 达产后产能将翻倍, 预计将实现收入: what goes before the plan says more
        best = kind, found[0], found.start() < clause
    return best


NEXT_YEAR = re.compile("第[二三四五]年")
TO_BUILD = re.compile(r"(?:新建|扩建|改建|建设|购置|配套)")
BUILDS = re.compile(r"新建|扩建|改建|建设|建成|修建|铺设|架设|安装|购置|配套|硬化|绿化")
LISTED = re.compile(rf"(?:，(?:{TO_BUILD.pattern}|及|和)?[^，。；：]{{2,30}})+$")
DONE = re.compile(r"已|现有|目前|实现|完成|达到|投资|产值|营收|收入|税")


def _builds_on(text: str, found: re.Match[str], clause: int, until: int) -> bool:
    """Whether the clauses behind a plan's only say what is to be built: 计划建设园区，修建道路4公里，安装路灯160盏."""
    first = text.find("，", found.end(), until)
    marks = [at for at in range(first, clause + 1) if text[at] == "，"] if first >= 0 else []
    return bool(marks) and all(BUILDS.match(text, at + 1) for at in marks) and not DONE.search(text, first, until)


def _lists_on(text: str, found: re.Match[str], until: int) -> bool:
    """Whether what stands up to a number is still the list of what is to be built: 拟新建厂房2万平方米，办公楼5000平方米."""
    built = TO_BUILD.match(text, found.end())
    comma = text.find("，", found.end(), until)
    return built is not None and LISTED.match(text, comma, until) is not None and not DONE.search(text, comma, until)


def _is_ba(text: str, word: str, end: int, until: int, cues: Cues) -> bool:
    """Whether a 将 that ends at `end` stands as 把 in its clause: 将A作为B."""
    found = cues.ba.search(text, end, _clause_end(text, end, until)) if word == "将" else None
    return found is not None and found.start() > end  # 将引入20家企业 is to come, 将20家企业引入园区 is done


def _clause_end(text: str, start: int, end: int) -> int:
    found = CLAUSE_END.search(text, start, end)
    return found.start() if found else end


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
    if ATTRIBUTE.match(tail) or cues.pseudo.search(tail) or _is_ba(tail, found[0], found.end(), len(tail), cues):
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
    begins = period.end if period and WITHIN.fullmatch(period.text) else period.start if period else None
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


WITHIN = re.compile("[0-9一二两三四五六七八九十几数]+年(?:之?内)")


OPENED = re.compile(r"(?:重点|主要|着力|全力)(?:抓好|做好|推进|抓)[^，。；：]{0,12}：")
"""Opens a list of what is to be done, in the same sentence."""
SECTION = re.compile(
    "|".join(
        [
            "下一步|下一阶段|重点抓好|重点做好|主要抓好|预期目标|目标任务是",
            *(f"{when}[^，。]{{0,6}}(?:(?<![主重需首])要|重点)" for when in ("今年", "新的一年")),
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
    r"|《[^《》]{0,38}(?:方案|规划|意见|计划|纲要)》(?:明确|提出|要求)"
)
OWN_PLAN = re.compile(
    r"“?(?:今年|今后|接下来|未来)?，?(?:我们|我[市县区省州]|全[市县区省州]|[^，。；“”0-9]{2,6}[市县区])[还也都]?将"
    r"(?![军近]|[^，；。]{0,24}(?:作为|放在|列为|纳入|打造成|进行了))"
)
"""Opens a sentence that lays down what is to be done clause by clause: 我们将实施三年行动，建立推进机制…."""
CHAIN_TOPIC = re.compile(r"[^，。；]{2,20}(?:产业链?|集群|园区|领域)方面，")
"""What a plan lays down chain by chain goes on over its paragraphs."""


REVIEW = re.compile(r"[^，。]{0,6}年来|过去|去年|[^，。]{0,8}回顾")
POINT = re.compile(r"[一二三四五六七八九十]是|[（(][一二三四五六七八九十]{1,2}[）)]")
"""Opens a paragraph of a list that a line with a colon opens."""


def _section(reading: Reading, index: int) -> Decided[Status] | None:
    """2025年…重点抓好以下工作：一是…。二是…. The plans of a report."""
    line = reading.lines[index]
    pointed = once(_opens, reading, index).pointed
    for at in range(index - 1, max(-1, index - 12), -1):
        earlier = once(_opens, reading, at)
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


def _opens(reading: Reading, index: int) -> _Opens:
    text = reading.lines[index].text
    says, section = PLAN_SAYS.match(text), SECTION.search(text)
    told = section[0] if section and not REVIEW.match(text) else None
    return _Opens(says[0] if says else None, POINT.match(text) is not None, told)


OF_GOALS = re.compile("(?:(?:工作|发展|奋斗|预期|招商引资)目标(?:任务)?|目标任务)$")
"""Ends the title of a paper that only lists what is to be reached."""


def _heading(reading: Reading, index: int, cues: Cues) -> Decided[Status] | None:
    if goals := OF_GOALS.search(reading.title):
        return Decided(Status.TARGET, f"状态：标题“{goals[0]}”", 0.7)
    for heading in reversed(reading.lines[index].headings):
        for kind, pattern in cues.headings.items():
            if found := pattern.search(heading):
                return Decided(Status(kind), f"状态：标题“{found[0]}”之下", 0.7)
    return None
