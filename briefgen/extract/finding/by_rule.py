"""Findings by rule: what a hit of a rule without a number becomes, its place and its name.

In: the hits of a sentence and the facts of the rules. Out: `Finding`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.finding.wording import as_name
from briefgen.extract.naming.doing import find_doing
from briefgen.extract.naming.measures import is_spoken_of
from briefgen.extract.naming.names import HEADS
from briefgen.extract.naming.policies import PAPER_ENDS
from briefgen.extract.naming.problems import LEAD
from briefgen.extract.rules import FactSchema, Hit
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past, since, until
from briefgen.fact import Kind
from briefgen.list_marks import OPENS_POINT
from briefgen.numerals import COUNT

LIST_MARK = re.compile("、|和|与|(?<![涉普波])及|以及")
COUNT_OF_NAMES = re.compile("[0-9][余多]?[家个名户]")
BEFORE_PROBLEM = re.compile(rf"{LEAD.pattern}|^“?作为[^，]{{2,12}}，|“(?=[^“”]*$)")
"""Leads to what is lacking, or opens a quotation that goes on behind it; a rule may take it along."""
VERBLESS = re.compile(
    r"(?:组织)?(?:召开|举办|举行)了?(?:[一二两三四][次场期])?|承办|产业链(?:方面，)?(?:提出|正在|将)?|提出|的|是|有(?=“)"
)
_EFFORT = "(?:通过|用|经过)[0-9一二两三四五]+(?:[至到—-][0-9一二三四五]+)?年(?:左右)?的?(?:努力|时间)"
BY_WHEN = re.compile(rf"{_EFFORT}|到?(?:20[0-9]{{2}}年(?:底|末)?|今年底|明年|年底|“?十[四五六]五”?末)")
"""力争到2025年底，营收突破8000亿元: what is striven for stands behind the comma."""
OWN_TITLE = re.compile(rf"{HEADS['policy'].pattern}|(?:制定|制订|出台|印发)本(?:{PAPER_ENDS})")
"""甲产业链实施方案 over a paper, 制定本方案 in it: the paper itself, nothing done."""
REST_OF_CLAUSE = re.compile(r"[^，。；：！？]*")
REST_OF_NAME = re.compile(r"(?:[^，。；：！？、等和与及的开进了就双并0-9（后]{0,8}(?=[、等和与及，。；]|$))?")
"""Behind the head of whom one called on: 走访甲电子总部, 基地."""
NO_HONOUR = re.compile("(?<=[选围评批榜])(?:的|复|以来|数量|总数|个数|率)")
"""Behind a verb of honouring: 入围的板块分别是, 入围数量全省第一."""
NO_FEAT = re.compile("(?<=首次)(?:召开|举行|举办|开展|走进|参加|提出)")
"""Behind 首次: a meeting held for the first time is no honour."""
SHAMEFUL = re.compile("负增长|下降|下滑|垫底|倒数|亏损|落后")
"""是全市唯一负增长的一条链: to be the only one of its kind is no honour."""
REWARDED = re.compile(f"(?:{GRANT})(?=[，。；、]|$)")
"""首台（套）装备按售价的两成奖补: for what a reward is given, to nobody yet."""
OF_PERSON = re.compile("劳动模范|先进(?:个人|工作者)|优秀(?:共产)?党员|劳动奖章|好人|道德模范|红旗手")
"""In what one was honoured with: a person's honour is none of a place or a company."""
COUNTED_ON = re.compile("(?:建设)?项目[0-9]")
"""实施重点工程|项目780个: what is counted is no measure."""
STOP = re.compile(r"[”、，。；！：等和并]")
"""Shows only where a measure ends."""


def by_rule(here: Here, text: str, hits: Iterable[Hit], facts: Mapping[str, FactSchema]) -> Iterator[Finding]:
    """What the rules find in one sentence but its numbers."""
    for hit in hits:
        schema = facts[hit.fact]
        slot = hit.slots.get(schema.name or "")
        if slot is None or schema.kind is Kind.QUANTITY:
            continue
        listed = hit.slots.get(schema.members or "")
        if _tells_none(text, hit, schema.kind, slot.start) or (listed and not _lists(listed.text)):
            continue
        start, end, name = _told(text, hit, schema.kind, slot.start, slot.end)
        if schema.kind is Kind.MEASURE and _does_nothing(text, start, end, name):
            continue
        yield Finding(
            schema.kind,
            here.index,
            start,
            end,
            name,
            hit.rule.id,
            stage=schema.stage,
            status=schema.status,
            members=_members(listed.text) if listed else (),
            flags=here.flags,
        )


CELL = "  "
"""Parts the cells of a table."""
ASKED = re.compile("(?P<what>.)不(?P=what)[，。！？、”]?$")
"""链强不强，看数字: a question, nothing lacking."""
SAID_TO_BE = ("是", "作为", "系")
GREATEST = re.compile("最|唯一")
"""是全国最大的生产基地: what is the greatest is told for that, by a rule of its own."""
_BUILT_UP = "^(?:着力|全力|加快|努力|积极)*(?:打造|争创|建设)(?![了中的])"
NOT_WON = re.compile(
    f"{_BUILT_UP}|力争|争取|努力|确保|鼓励|支持(?!下)|扶持|引导|推动更多|目标是|^[也还都]?要|^(?:对|凡)"
)
"""In the clause up to the end of an honour: it is wished for, what others are helped to
(支持本地产品进入采购目录), or what a reward is set on (对首次进入500强的企业给予奖励)."""
AIMED_AT = re.compile("(?:建设|打造|建成|建|创建|争创|塑造|迈向)“$")
"""Before a title in quotation marks: it is wished for (建设“世界光伏之都”)."""


def _tells_none(text: str, hit: Hit, kind: Kind, start: int) -> bool:
    """Whether nothing is honoured (对首次配套的企业给予奖励, 入选的企业), nothing lacking (有针对性补短板)."""
    if kind is Kind.PROBLEM and (text.startswith("性", start) or CELL in text[start : hit.end]):
        return True  # 有针对性; a row of a table
    if kind is Kind.PROBLEM and ASKED.search(text, hit.start, hit.end):
        return True
    if kind is Kind.VISIT and text.startswith("以赴", hit.start - 1):
        return True  # 全力以赴抓招商
    return kind is Kind.HONOUR and (
        text.endswith(("对", "从"), 0, hit.start)
        or (text.startswith(SAID_TO_BE, hit.start) and GREATEST.search(text, hit.start, hit.end) is not None)
        or AIMED_AT.search(text, 0, start) is not None
        or NOT_WON.search(text[since(text, hit.start, "，。；：") : hit.end]) is not None
        or NO_HONOUR.match(text, start) is not None
        or NO_FEAT.match(text, start) is not None
        or OF_PERSON.search(text, hit.start, hit.end) is not None
        or SHAMEFUL.search(text, hit.start, hit.end) is not None
        or REWARDED.search(text, start, until(text, start, "，。；")) is not None
    )


def _does_nothing(text: str, start: int, end: int, name: str) -> bool:
    """Whether what sounds like a measure is counted, a title, or what something is said to be (是建设智慧园区的重要支撑)."""
    said_to_be = text.endswith("是", 0, start) and text.startswith("的", end)
    doing = find_doing(text, start, end, led=True)
    return (
        said_to_be
        or (doing is not None and not doing.whole and text.startswith("的", doing.end))  # 共建的中心: which one it is
        or is_spoken_of(text, start, end)
        or bool(COUNTED_ON.match(text, end) or OWN_TITLE.fullmatch(name))
        or _in_title(text, start)
    )


def _in_title(text: str, at: int) -> bool:
    """Whether a title stands around a place: 实施 in 《甲实施方案》 tells nothing done."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


SO_MANY = re.compile(f"[0-9{COUNT}]+条[^，。；：是为]*$")
"""Before the chains that a verb counts: 推进13条优势|产业链."""
AMONG_CHAINS = re.compile("产业链(?=[中内里上])")
"""聚焦两条产业链中规模优势明显、具备产业链整合能力的企业: the chains end where those among them begin."""
HEADLINE = re.compile(r"(?:.*[\u4e00-\u9fff”]\s+(?=\S{4}))?")
"""甲市集中开工62个项目 单体投资创新高: the part of a headline before the one that tells it."""
QUOTATION = re.compile("“[^“”]*”")
WITH_VERB = frozenset({Kind.HONOUR, Kind.VISIT, Kind.MEASURE, Kind.TARGET})
"""What is told by its verb too: 赴上海考察, 首次出口, 实施梯度培育工程."""


def _told_until(text: str, hit: Hit, kind: Kind, start: int, end: int) -> int:
    """Where what is told by its verb ends: with its slot, or with the clause that goes on."""
    # the slot was full, or a verb came last (支持企业参加…): the clause goes on
    over = "" if STOP.fullmatch(text, end, hit.end) else text[end : hit.end].rstrip("，。；")
    called = QUOTATION.fullmatch(text, start, end) and text[hit.start] not in "把将"  # “甲”活动 is all of a name
    more = end - start >= MAX_NAME or (kind is Kind.MEASURE and over and not called)
    end = past(REST_OF_CLAUSE, text, end) if more else end + len(over)
    if kind is Kind.VISIT:
        end = past(REST_OF_NAME, text, end)
    if kind is Kind.TARGET and BY_WHEN.fullmatch(text, start, end) and end + 1 < len(text):
        end = past(REST_OF_CLAUSE, text, end + 1)
    return end


def _told(text: str, hit: Hit, kind: Kind, start: int, end: int) -> tuple[int, int, str]:
    """The place and the name of a fact by rule."""
    if kind is Kind.PROBLEM:
        start = max([start, *(m.end() for m in BEFORE_PROBLEM.finditer(text, start, end) if end - m.end() >= 4)])
        start += text[start] in "和与但且而的"
        if (mark := OPENS_POINT.match(text[start:end])) and end - start - mark.end() >= 4:
            start += mark.end()
    if kind is Kind.CHAIN_LIST:
        counted, among = SO_MANY.search(text, hit.start, start), AMONG_CHAINS.search(text, start, end)
        start, end = counted.start() if counted else start, among.end() if among else end
    if kind not in WITH_VERB:
        return start, end, as_name(text[start:end])
    end = _told_until(text, hit, kind, start, end)
    start = past(VERBLESS, text, hit.start)
    if hit.end > end and text.startswith("”", end) and "“" in text[start + 1 : end].rpartition("”")[2]:
        end += 1  # 素有“茶乡”的美誉, 打造“茶都”: what the verb tells stands in quotation marks
    name = as_name(text[start:end])
    if kind is Kind.HONOUR:  # what was honoured stands before the verb
        name = name[past(HEADLINE, name, 0) :]
        low = since(text, start, "，。；：")
        start = low if end - low <= 60 else start
    return start, end, name


def _lists(text: str) -> bool:
    """Whether names are listed: one is no list (以两条产业链为主线), nor are counts (链主企业130家、平台820个)."""
    return len(_members(text)) > 1 and not COUNT_OF_NAMES.search(text)


def _members(text: str) -> tuple[str, ...]:
    return tuple(part.strip("等 ") for part in LIST_MARK.split(text) if part.strip("等 "))
