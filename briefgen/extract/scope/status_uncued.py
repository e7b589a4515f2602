"""The status of a number that no cue before it speaks of: what its sentence opens with, what is demanded in its clause, when it is.

In: a line, a value in it, what the sentence says for all its numbers. Out: a Status with its reason.
"""

from __future__ import annotations

import re

from briefgen.extract.reading import Line, Reading, once, paragraph_before
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.publication import is_open, is_open_year
from briefgen.extract.scope.status_context import UNTOLD, told_above
from briefgen.extract.scope.status_cues import CUE_REACH, GRANTS, MEANWHILE, behind, least, nearest
from briefgen.extract.scope.status_sentence import PUSHES, Said, said_by
from briefgen.extract.scope.work_lists import of_work_list
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import since
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Period, Status
from briefgen.numerals import COUNT

PARTS = 3
"""Sentences looked back at for the set that is planned."""


def uncued(reading: Reading, index: int, value: Span, period: Period | None, said: Said, cues: Cues) -> Decided[Status]:
    """The status of `value` in line `index`, which is told of `period`; the first of these that tells it."""
    line = reading.lines[index]
    return (
        _of_goals(value, said)
        or least(line, value, cues)
        or _striven(line, value, said)
        or _demanded(line, value, said)
        or (_ordered(line, value) if said.demands else None)
        or (behind(line, value, cues) if said.words else None)
        or _to_be_done(reading, line, value, period, said)
        or _ahead(reading, index, value, period, cues)
        or said.plan
        or _of_planned_set(reading, index, value, cues)
        or _over(reading, line, period)
        or told_above(reading, index, cues)
        or of_work_list(reading, index, value, cues)
        or UNTOLD
    )


def _of_goals(value: Span, said: Said) -> Decided[Status] | None:
    if said.goal is None or said.goal.end() > value.start:
        return None
    return Decided(Status.TARGET, f"状态：“{said.goal[0].rstrip('：:')}”")


LEAST = ("不少于", "不低于")
GOAL_OF = re.compile("力争|争取|确保|目标(?=不少于|不低于|[是为]|[0-9])")
"""招商项目目标不少于150个，…；新开工项目不少于500个、500个以上: a least told in the sentence of a goal is one too."""


def _striven(line: Line, value: Span, said: Said) -> Decided[Status] | None:
    """What a sentence that opens with a wish is to reach, or to reach at least, or in so many years."""
    opened = said.strives
    if opened and opened.end() <= value.start and not MEANWHILE.search(line.text, 0, value.start):
        return Decided(Status.TARGET if opened[1] else Status.EXPECTED, f"状态：“{opened[1] or opened[0]}”")
    goal = (
        GOAL_OF.search(line.text, max(0, value.start - CUE_REACH), value.start)
        if value.text.startswith(LEAST) or value.text.endswith("以上")
        else None
    )
    if goal:
        return Decided(Status.TARGET, f"状态：“{goal[0]}”")
    takes = said.in_years
    if takes and takes.end() <= value.start and "；" not in line.text[takes.end() : value.start]:
        return Decided(Status.TARGET, f"状态：“{takes[0]}”")
    return None


_TO_REACH = f"新?(?:{any_of((*STEPS, *BUILDING))})|引进|招引|新增|完成|实现|达到|突破|培育|新建|打造|储备|盘活|建成|形成|集聚|构建|做到"
_DEMANDED = "(?<![需主重首紧只想不纪摘概简提扼])要|必须|务必|努力|奋力|打算"
MUST = re.compile(f"(?P<must>{_DEMANDED})(?={_TO_REACH})[^，。；了]*$|(?P<aims>冲刺|剑指){TO_NUMBER}$")
"""必须完成产值20亿元, 全市要引进项目30个, 冲刺1000亿元: what is demanded."""
PUSHED = re.compile(rf"(?<![已来有效经])(?:{'|'.join(PUSHES)})(?!了)[^，。；]{{2,30}}?(突破|达到|超过|迈向|跨越)?$")
LEVEL_OPENS = ("突破", "超", "达")
"""推动产业集群规模突破500亿元, 推动增加值增长10%以上 are still to be reached."""


def _demanded(line: Line, value: Span, said: Said) -> Decided[Status] | None:
    """What the clause demands, or pushes on towards the number."""
    if not (said.demands or said.pushes):
        return None
    first = line.clause(value.start)[0]
    must = MUST.search(line.text, first, value.start) if said.demands else None
    if must:
        return Decided(Status.TARGET, f"状态：“{must['must'] or must['aims']}”")
    pushed = PUSHED.search(line.text, first, value.start) if said.pushes else None
    if pushed and (pushed[1] or value.text.startswith(LEVEL_OPENS) or value.qualifier == "ge"):
        return Decided(Status.TARGET, "状态：要推动达到的数")
    return None


_ORDERS = "(?:[^，。；]{2,14}?(?:强调|要求|指出|提出|表示)，)?"
ORDERED = re.compile(
    f"(?!“?(?:我|他|她|咱))(?:{_ORDERS})[^，。；0-9]{{0,14}}?(?<![需主重首紧只想不纪摘概简提扼])(?:要|须|必须|务必)"
    "(?![素求点闻道塞约害是么]|清醒|看到|认识|不要|[到等][^，。；]{2,12}才)"
)
"""Opens a part of a sentence that says what is to be done: 要强化平台赋能，新建中试基地5家; 市工信局要尽快出台措施，设立2亿元资金."""
IS_SO = re.compile("已|现有|目前|累计|去年|了")


def _ordered(line: Line, value: Span) -> Decided[Status] | None:
    """What a part of a sentence orders, to its end: nothing there is said to be so, nor is it what a project costs."""
    part = since(line.text, value.start, "。；：")
    order = ORDERED.match(line.text, part, value.start)
    if order is None or IS_SO.search(line.text, order.end(), value.start) or line.text.startswith("的", value.end):
        return None
    if GRANTS.match(line.text, line.clause(value.start)[0]):  # 要确保新增企业3家，市财政安排奖补资金8000万元
        return None
    return Decided(Status.PLANNED, f"状态：“{order[0][-8:]}”之后")


MORE_TO_DO = re.compile(f"再(?:{_TO_REACH}|实施|启动|投入)[^，。；了]*$")
"""今年再实施技改项目150个, told in spring."""


def _to_be_done(reading: Reading, line: Line, value: Span, period: Period | None, said: Said) -> Decided[Status] | None:
    """What a year that had months to go is to bring, and what a list of work goes through."""
    more = MORE_TO_DO.search(line.text, line.clause(value.start)[0], value.start) if "再" in line.text else None
    if more and "以来" not in line.text[: value.start] and is_open_year(reading, period):
        return Decided(Status.PLANNED, f"状态：“{more[0][:3]}”")
    if said.yearly and said.yearly.end() <= value.start and is_open_year(reading, period):
        return Decided(Status.PLANNED, f"状态：“{said.yearly[0]}”未过", 0.7)
    return Decided(Status.PLANNED, f"状态：“{said.opened[0]}”") if said.opened else None


WITHIN = re.compile(f"[0-9{COUNT}几数]+年(?:之?内)")
TIME_AHEAD = re.compile("^(?:未来|今后|接下来|往后)|[0-9年月][年月日]?[底末]?前$|”末期?$")
"""未来三年, 2025年前, 12月底前, “十四五”末: what is told of such a time is still to be done, if the time lies ahead."""
LEVEL = re.compile(
    "(?:达到?|突破|超过?|重返|[跨跃]上|[迈跨]过|迈上|站上|(?:年均)?(?:增长|提高|下降|降低|提升)"
    "|(?:提高?|提升|增加?|扩大|上升|恢复|压减|压缩|压|降低|降|控制|稳定|保持)[到至在])$"
)
REACHES = ("突破", "超", "达", "跨上", "跃上")
"""产值重返3000亿元, 占比提高到35%: a mark to be reached, where 开工项目30个 and 新增企业30家 are work to be done."""


def _over(reading: Reading, line: Line, period: Period | None) -> Decided[Status] | None:
    """2022年实现营业收入1183亿元, in the middle of a plan of 2023: what a year brought that was over is so."""
    published = reading.published
    over = published and period and period.end and period.end < published.earliest and period.text in line.text
    return Decided(Status.ACTUAL, f"状态：时期“{period.text}”已过", 0.8) if over and period else None


def _is_mark(line: Line, value: Span) -> bool:
    """Whether a number is a level that something is to reach."""
    reached = value.text.startswith(REACHES) or LEVEL.search(line.text, line.clause(value.start)[0], value.start)
    return value.type in ("percent", "pp") or bool(reached)


def _ahead(reading: Reading, index: int, value: Span, period: Period | None, cues: Cues) -> Decided[Status] | None:
    """What is told of a time that was still to come."""
    line, published = reading.lines[index], reading.published
    if published is None or period is None or line.text.endswith("了", 0, value.start):
        return None
    if is_open(reading, period) and period.text.startswith(("到", "至")):
        if f"{period.text}才" in line.text:  # 要到明年8月才能投运，中间有30万千瓦的缺口
            return Decided(Status.EXPECTED, f"状态：“{period.text}才”")
        return Decided(Status.TARGET, f"状态：时期“{period.text}”在发表之后", 0.9)
    to_come = WITHIN.fullmatch(period.text) or TIME_AHEAD.search(period.text)
    begins = period.end if to_come else period.start
    if begins is None or begins <= published.latest:
        return None
    above = told_above(reading, index, cues)
    wanted = _is_mark(line, value) or (above and above.value is Status.TARGET)
    return Decided(Status.TARGET if wanted else Status.PLANNED, f"状态：时期“{period.text}”在发表之后", 0.8)


GOES_THROUGH = re.compile("其中|涉及|包括|包含|主要包括|(?:按|从|分)[^，。；]{1,8}[分看]，")
STEPPED = re.compile(f"已|达到|复工|完成|到位|验收|交付|在建|{any_of((*STEPS, *BUILDING))}")


def _of_planned_set(reading: Reading, index: int, value: Span, cues: Cues) -> Decided[Status] | None:
    """今年计划实施项目126个。其中，续建项目33个: the parts of what is planned are, but for those told by how far they are."""
    line = reading.lines[index]
    if value.type != "count" or not GOES_THROUGH.match(line.text):
        return None
    if STEPPED.search(line.text, *line.clause(value.start)):
        return None
    before = next(
        (at for at in paragraph_before(reading, index, PARTS) if not GOES_THROUGH.match(reading.lines[at].text)), None
    )
    counts = [v for v in reading.lines[before].values if v.type == "count"] if before is not None else []
    if before is None or not counts:
        return None
    cue = nearest(reading.lines[before], counts[0], once(said_by, reading, before, cues).cued, cues)
    return Decided(Status.PLANNED, f"状态：承前文“{cue.word}”", 0.8) if cue and cue.kind == "planned" else None
