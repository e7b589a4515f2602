"""Meetings, ceremonies and events that a sentence says are held or attended: 举办甲产业对接会, 甲项目集中开工、竣工仪式在乙区举行.

In: a sentence. Out: the place of each name. Must not: take a gathering that is only spoken of (会议指出) or has no name (专题会议).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.names import QUOTED
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past, since
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.list_marks import BULLET
from briefgen.numerals import COUNT, ORDINAL

_WORDS = beside(__file__)
HEAD_WORDS = (*_WORDS["heads"], *(f"集中{what}" for what in _WORDS["together"]))
_ALL = any_of(_WORDS["together"])
_STEPS = f"(?:{_ALL})(?:[、及和]?(?:{_ALL})|（(?:{_ALL})）)*"
_HEAD = f"(?:(?:{any_of(_WORDS['heads'])})(?:系列)?(?:活动)?|集中{_STEPS}活动)"
GATHERING_HEAD = re.compile(f"{_HEAD}(?![长员议费场馆商])")
_HOW = f"(?:{any_of(_WORDS['adverbs'])})*"
_WHERE = "(?:(?:于[^，。；]{1,8}|[0-9]{1,2}日|，)?在[^，。；]{1,24}?)?"
_PART = "(?:（[^）]*）|[^，。；、“”]{0,4}专场|[^，。；、“”]{0,8}分会场(?:活动)?)?"
_NTH = f"第[{ORDINAL}0-9]+[场次期]"
_WHEN = "(?:(?:[0-9]{1,2}月)?[0-9]{1,2}(?:日?[至—-][0-9]{1,2})?日)?"
HELD_BEHIND = re.compile(
    rf"{_PART}[”’]?{_WHEN}{_HOW}{_WHERE}{_HOW}(?:{any_of(_WORDS['held'])})"
    rf"|[”’]?，(?:共|现场|集中)?(?:签约|[0-9]+[余多]?[个大](?:重点|重大)?项目)"
    rf"|[”’]?[上中]?(?:消息|获悉)|[”’]?现场(?=[，。；]|$|敲定|签约|签下|达成)|[”’]?的(?:配套|系列|重要|专场)活动"
    rf"|[”’]?(?:的{_NTH}[^，。；“”]{{0,8}}?)?(?:[^，。；、“”的]{{0,6}}(?:分|主)会场|{any_of(_WORDS['during'])})"
)
"""Behind the name of a gathering: 在市民中心举行, ，现场签约, 济南分会场."""
HOLDING = re.compile(any_of(_WORDS["holding"]))
NAMELESS = re.compile(f"(?:第[{ORDINAL}0-9]+[场次期]|{any_of(_WORDS['nameless'])})+{_HEAD}|{any_of(_WORDS['bare'])}")
OF = re.compile(f"了?(?:[0-9{COUNT}]+[次场届期]|首[次场届])?的?")
BEFORE = re.compile(
    rf"(?!·){BULLET}|了|(?<=会)的|的(?!{_NTH})|(?<![^，。；])(?:记者)?[据从自]|(?<![^，。；])作为|(?<![现存])在(?![线谈建岸])|[上下]午|(?<=[0-9])日"
    rf"|{any_of(_WORDS['before'])}"
)
"""Before a name, no part of it: 昨日下午，在市里召开的, the mark of a caption."""
_ON = "[暨和、][^，。；：！？\\n]{0,24}?|（[^）]*）|[^，。；：！？\\n的在上“”]{0,6}?"
HEAD_GOES_ON = re.compile(rf"(?:{_ON})(?:{any_of((*_WORDS['heads'], '活动'))})")
"""Behind a head: 甲发布会暨乙签约仪式, 甲集中开工动员大会 is one."""
BRANCH = re.compile("[^，。；、“”]{0,8}分会场")
"""甲动员会乙市分会场活动: a part of what was held."""
ASSEMBLY = re.compile(any_of(_WORDS["assemblies"]))
_TOGETHER = f"(?:项目|工程)集中(?:{_ALL})(?:[、及和或]?(?:{_ALL}))*"
STEPS_TOGETHER = re.compile(
    rf"(?<![^，。；：！？\n])(?:[0-9]+[余多]?[个项只])?(?P<name>(?:[^，。；：！？“”的\n]|“[^“”]{{1,16}}”){{0,32}}?{_TOGETHER})(?=[，。；！？\n]|$)"
)
"""甲区8个重大项目集中开工: all that a clause says."""
PRESS = re.compile(
    rf"(?<![^，。；：从在日])(?P<name>[^，。；：、“”从在日]{{2,14}}?(?:{any_of(_WORDS['held_by'])})(?:召开|举办|举行)了?的?(?:新闻)?发布会)"
)
"""甲市召开新闻发布会: it is called by who holds it."""
CLOSED = re.compile(r"[^“”]{0,8}”(?:系列)?(?:活动|大会|仪式)?")
"""Behind a name in quotation marks."""
DURING = tuple(_WORDS["during"])
SHORTEST_GATHERING, SHORTEST_CAPTION = 3, 10
"""Characters of a name, and of one that is all of a sentence: 第三届甲博览会乙市招商项目签约大会."""


def find_gatherings(text: str) -> Iterator[tuple[int, int]]:
    """The gatherings of one sentence that are held or attended, by start."""
    masked = QUOTED.sub(lambda quoted: "\ufffc" * len(quoted.group()), text)
    last = 0
    for event in STEPS_TOGETHER.finditer(text) if "集中" in text else ():
        if HOLDING.search(event["name"]) is None:
            yield event.span("name")
    for press in PRESS.finditer(text) if "发布会" in text else ():
        yield press.span("name")
    for head in GATHERING_HEAD.finditer(text):
        joined = HEAD_GOES_ON.match(text, head.end()) and not BRANCH.match(text, head.end())
        if head.start() < last or joined:
            continue
        found = _held(text, masked, head) or _holding(text, masked, head)
        if found is not None:
            last = found[1]
            yield found


def _held(text: str, masked: str, head: re.Match[str]) -> tuple[int, int] | None:
    """甲仪式在乙区举行: the name begins its clause, or its quotation."""
    low = _clause_start(masked, head.start())
    whole = not low and head.end() == len(text.rstrip("。")) >= SHORTEST_CAPTION
    if not whole and not HELD_BEHIND.match(text, head.end()):
        return None
    before = list(BEFORE.finditer(masked, low, head.start()))
    if whole and (before or HOLDING.search(text)):
        return None
    found = _named(text, before[-1].end() if before else low, head.end())
    if found is None or found[1] - found[0] == len(head.group()):
        return None
    said = text.startswith(DURING, head.end()) and ASSEMBLY.search(text, *found)
    return None if said else found


def _holding(text: str, masked: str, head: re.Match[str]) -> tuple[int, int] | None:
    """举办甲推介会: the name begins behind the verb."""
    verbs = list(HOLDING.finditer(masked, _clause_start(masked, head.start()), head.start()))
    return _named(text, past(OF, masked, verbs[-1].end()), head.end()) if verbs else None


def _clause_start(masked: str, at: int) -> int:
    return since(masked, at, "，。；：！？\n")


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name between two places, with all of the quotation that it stands in."""
    quote = text.rfind("“", 0, end)
    if quote >= 0 and (closed := CLOSED.match(text, end)):
        start, end = min(start, quote), closed.end()
    if NAMELESS.fullmatch(text, start, end):
        return None
    if end - start > MAX_NAME and (joint := text.find("暨", start, start + MAX_NAME)) > 0:
        end = joint  # 甲集中开工活动暨乙开工仪式: the first of two that are long together
    if end - start > MAX_NAME and text[start] == "“":
        start = text.find("”", start, end) + 1  # “长的主题”系列新闻发布会·甲市专场发布会
    return (start, end) if SHORTEST_GATHERING <= end - start <= MAX_NAME else None
