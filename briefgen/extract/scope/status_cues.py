"""The cue that speaks for a value: right before it, right behind it, or the nearest to the left that still rules it.

In: a line, a value in it, the cues of the line. Out: the cue, or None; what it makes of the value is for `status`. A cue right
beside the value says that at once: then out comes a Status with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.reading import Line
from briefgen.extract.scope.decided import Decided
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import STEPS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Status

HARD_END = "。；！？"
"""End a part of a sentence, over which most cues reach to the right."""
CLAUSE_END = re.compile("[，；。]")
_NEAR = 40
"""A cue that stands right before the number, with its 达, 约 and the like, is no longer."""
CUE_REACH = 400
"""A cue further back than this many characters no longer speaks of the number; it also bounds the work a number costs."""


NAMED_PLAN = ("的规划", "》规划")
"""A plan that is named, not what is laid out: 依托园区的规划."""


_OF_GOAL = re.compile("(?:完成|占|为|达到?)[^，。；、0-9]{0,3}[年全][^，。；、0-9]{2,6}$")
_SHARE = re.compile("[0-9.]+[%％]")


def _is_share_done(text: str, start: int) -> bool:
    """完成全年任务52.3% is done, whatever word stands right before it."""
    return bool(_SHARE.match(text, start) and _OF_GOAL.search(text, max(0, start - _NEAR), start))


GAP = re.compile("(?:[高低快慢]于|高出|落后于?|距|较|比)$")
"""增速低于年度目标5.8个百分点: how far things are from what was wanted."""


def own_word(text: str, start: int, cues: Cues) -> Decided[Status] | None:
    """A cue right before the number, with its 达, 约 and the like between them."""
    low = max(0, start - _NEAR)
    if not text.endswith(cues.own_ends, low, start):
        return None
    tail = text[low:start]
    for kind, pattern in cues.own.items():
        found = pattern.search(tail)
        if found and not (
            tail.endswith(NAMED_PLAN) or GAP.search(tail, 0, found.start()) or _is_share_done(text, start)
        ):
            return Decided(Status(kind), f"状态：数前写“{found[0]}”")
    return None


INVESTMENT = re.compile(f"(?:投资额?|占地(?:面积)?){TO_NUMBER}$")
ATTRIBUTE = re.compile("拟[^，。；、的]{1,5}的")
"""19家拟进规的小微企业 are counted now."""


def behind(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    """A cue behind the number, in its clause: 新建150P…将于年底启用. The investment of a project stays what it is."""
    start, end = line.clause(value.start)
    tail = re.split(r"[、\s]", line.text[value.end : min(end, value.end + 40)], maxsplit=1)[0]
    found = cues.after.search(tail)
    if not found or INVESTMENT.search(line.text[start : value.start]) or tail.startswith(("总投资", "投资")):
        return None
    if any(value.end + found.end() <= v.start < end for v in line.values if v.counter == value.counter is not None):
        return None  # 新签约的20个项目预计年底前开工12个
    if ATTRIBUTE.match(tail) or cues.pseudo.search(tail) or is_ba(tail, found[0], found.end(), len(tail), cues):
        return None
    return Decided(Status(cues.status_of[found[0]]), f"状态：数后写“{found[0]}”", 0.8)


STANDS_BEFORE = 60
"""Characters that the words for a standing demand may stand before its least."""


GIVES = re.compile("每年[可能]?[为向给][^，。；]{1,14}?(?:提供|供应|输送|贡献|节约|创造)")
"""每年为全省提供90%以上的塑料原料 tells what is."""


def least(line: Line, value: Span, cues: Cues) -> Decided[Status] | None:
    """The least or the most that a standing demand sets (每年新增不少于5家, 每条链引进项目3个以上)."""
    if value.qualifier not in ("ge", "le"):
        return None
    start, _ = line.clause(value.start)
    if GIVES.search(line.text, start, value.start):
        return None
    if found := cues.standing.search(line.text[max(start, value.start - STANDS_BEFORE) : value.start]):
        return Decided(Status.TARGET, f"状态：“{found[0]}”的下限")
    return None


NEXT_YEAR = re.compile("第[二三四五]年")
TO_BUILD = re.compile(r"(?:新建|扩建|改建|建设|购置|配套)")
BUILDS_WHAT = re.compile(
    r"(?:在[^，。；]{2,30}?)?(?:主要|规划|计划)?(?:新建|扩建|改建|建设|建成|修建|铺设|架设|安装|购置|配套|硬化|绿化)"
)
BUILDINGS_LISTED = re.compile(rf"(?:，(?:{TO_BUILD.pattern}|及|和)?[^，。；：]{{2,30}})+$")
SAYS_DONE = re.compile(r"已|现有|目前|实现|完成|达到|投资|产值|营收|收入|税")


GRANTS = re.compile(f"(?:[市县区省州]级?)?财政|(?:对[^，。；]{{2,20}})?给予|{GRANT}")
"""Opens what is granted for a goal, not the goal: 确保新增企业3家，市财政安排奖补资金8000万元."""


MEANWHILE = re.compile("，(?:活动|大会)?(?:期间|其间|会上|现场)")
"""Comes to what was done there: 争取签约一批项目，期间举办活动3场."""


class Cue(NamedTuple):
    """A cue to the left of a value: its kind, its word, and whether it stands in an earlier clause."""

    kind: str
    word: str
    earlier: bool


def nearest(line: Line, value: Span, cued: Sequence[re.Match[str]], cues: Cues) -> Cue | None:
    """The nearest cue to the left within the sentence part that rules the value; what stands as 把 is none."""
    text, high = line.text, value.start
    low = max(0, high - CUE_REACH)
    near = [found for found in cued if low <= found.start() < high and found.end() <= value.end]
    if not near:
        return None
    part = _part_start(text, low, high)
    clause = max(text.rfind("，", part, high), text.rfind("：", part, high))
    until = line.clause(high)[1]
    best: Cue | None = None
    for found in near:
        if found.start() < part or is_ba(text, found[0], found.end(), until, cues):
            continue
        kind = cues.kind_of(found[0])
        if kind == "planned" and (_ends(text, found, value, clause) or _said_already(text, found, best)):
            continue
        if kind == "target" and found.start() < clause and _is_no_goal(text, found.end(), clause, high):
            continue
        inside = kind in ("conditional", "expected") and value.type == "count"
        if inside and text.find("其中", found.end(), high) >= 0:
            continue  # 达产后产值869亿元，其中半导体领域2个
        best = Cue(kind, found[0], found.start() < clause)
    return best


def _is_no_goal(text: str, goal: int, clause: int, until: int) -> bool:
    """Whether the clauses behind a goal's no longer say what is to be reached."""
    return GRANTS.match(text, clause + 1) is not None or MEANWHILE.search(text, goal, until) is not None


def _part_start(text: str, low: int, at: int) -> int:
    """Where the part of the sentence begins; 投产后第一年…；第二年… are one."""
    part = max([text.rfind(mark, low, at) for mark in HARD_END]) + 1
    while part and NEXT_YEAR.match(text, part):
        part = max([text.rfind(mark, low, part - 1) for mark in HARD_END]) + 1
    return part


TAKES_STEP = re.compile(f"[^，。；、0-9]{{0,6}}(?:项目|企业)(?:现场|集中|正式|成功)?(?:{any_of(STEPS)})")
"""17个项目即将竣工、13个项目现场签约: each item of a list tells how far it is."""
PLANNED_SUM = re.compile("计划(?:总|项目|固定资产)?投资额?[^，。；、的]{1,12}元的")
"""计划总投资247亿元的11个项目开工: the plan is that of the sum."""


def _ends(text: str, found: re.Match[str], value: Span, clause: int) -> bool:
    """Whether a plan told of one clause is none of the value's: unlike a condition, a forecast and a goal it reaches no further,
    unless it is a clause of its own (下一步，推动…), the value a least (计划引进项目20个以上，到位资金15亿元以上) or what is built."""
    if text.find("、", found.end(), value.start) >= 0 and TAKES_STEP.match(text, value.end):
        return True
    if (summed := PLANNED_SUM.match(text, found.start())) and summed.end() <= value.start:
        return True
    if value.qualifier == "ge" or found.start() >= clause or text.startswith("，", found.end()):
        return False
    over = text.find("，", found.start(), value.start) >= 0
    return over and not (_lists_on(text, found, value.start) or _builds_on(text, found, clause, value.start))


def _said_already(text: str, plan: re.Match[str], before: Cue | None) -> bool:
    """Whether what goes before a plan says more: 达产后产能将翻倍, 预计项目实施后，每年将产生产值, 预计将实现收入."""
    if before is None:
        return False
    foreseen = before.kind == "expected" and plan[0] == "将"
    return before.kind == "conditional" or foreseen or text.endswith(before.word, 0, plan.start())


def _builds_on(text: str, found: re.Match[str], clause: int, until: int) -> bool:
    """Whether the clauses behind a plan's only say what is to be built: 计划建设园区，修建道路4公里，安装路灯160盏."""
    first = text.find("，", found.end(), until)
    marks = [at for at in range(first, clause + 1) if text[at] == "，"] if first >= 0 else []
    return (
        bool(marks)
        and all(BUILDS_WHAT.match(text, at + 1) for at in marks)
        and not SAYS_DONE.search(text, first, until)
    )


def _lists_on(text: str, found: re.Match[str], until: int) -> bool:
    """Whether what stands up to a number is still the list of what is to be built: 拟新建厂房2万平方米，办公楼5000平方米."""
    built = TO_BUILD.match(text, found.end())
    comma = text.find("，", found.end(), until)
    return (
        built is not None
        and BUILDINGS_LISTED.match(text, comma, until) is not None
        and not SAYS_DONE.search(text, comma, until)
    )


def is_ba(text: str, word: str, end: int, until: int, cues: Cues) -> bool:
    """Whether a 将 that ends at `end` stands as 把 in its clause: 将A作为B."""
    found = cues.ba.search(text, end, _clause_end(text, end, until)) if word == "将" else None
    return found is not None and found.start() > end  # 将引入20家企业 is to come, 将20家企业引入园区 is done


def _clause_end(text: str, start: int, end: int) -> int:
    found = CLAUSE_END.search(text, start, end)
    return found.start() if found else end
