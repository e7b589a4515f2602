"""Problems in one sentence: what an item of it says is lacking, item by item.

In: a sentence. Out: the place of each item that says so. An item ends at a comma or at 、; names listed before one shared predicate
(机构设置、职能划分不到位) are one item. What is lacking is said by the words of problems.yaml. Must not: take what is praised (能耗低) or a
count that only sounds so (不足三家).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from briefgen.extract.naming.shortfalls import SHAPES as SHORTFALLS
from briefgen.extract.naming.shortfalls import find_shortfalls
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.hints import needs
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import clear_of, overlaps, since
from briefgen.extract.text.wordlists import any_of, beside, guarded, quick
from briefgen.list_marks import BULLET, POINT
from briefgen.numerals import COUNT

ITEMS, NAMED = "problem.item", "problem.called"
"""Two ways of saying it: an item that ends with what is lacking, and what is called a problem; the third are whole clauses
(`shortfalls`)."""
SHORTEST_PROBLEM = 3
"""招工难."""


_DATA = beside(__file__)
_NOT = rf"不(?:{any_of(_DATA['not_quite'])})?{quick(_DATA['not'])}"
_BARE = quick(_DATA["bare"])
_PAIRS = "|".join(f"(?:{any_of(p['of'])})(?:{any_of(_DATA['degree'])})*(?:{any_of(p['is'])})" for p in _DATA["pairs"])
_BEHIND = r"(?<=[^，。；：！？、“”\s])"
_DEAR = r"(?<=[^，。；：！？、“”\s][资款金贷费地电房料工])贵"
_HARD = rf"{_BEHIND}(?<![克破解排为艰两疑急畏避救犯灾困万遇不最大])难(?:度大)?|{_DEAR}"
"""融资难, 用地贵; but 攻坚克难 is none."""
PROBLEM = any_of(_DATA["called"])
_NOUN_FIRST = "".join(sorted({word[0] for word in _DATA["called"]}))
CALLED = f"(?:{any_of((*_DATA['called'], *_DATA['also_called']))})"
"""What a lack is called behind it: 甲不足等问题, 乙匮乏的现状; a `PROBLEM` is called so by itself too."""
_CALLED_SO = rf"(?:[等的]|等[^，。；、“”]{{0,6}}|这些|这一){CALLED}|等?[{COUNT}0-9]+个?大?方面|{CALLED}(?!台账|清单|库|导向|反映)"
_AFFECTED = "(?:的?(?:影响|冲击|拖累))(?=[，。；、等]|$)"
_END = rf"[”’]?(?:{_CALLED_SO}|{_AFFECTED}|等|[，。；：！？、”’（]|$)"
_TAIL = rf"(?={_END}|[”’]?[和与及](?!谐))"
_NAME = "(?:[^，。；：！？“”]|“[^“”]{1,20}”)"
_WANTING = f"(?:{any_of(_DATA['wanting'])})(?:进一步)?(?:{any_of(_DATA['wanted'])})"
_FIRST = "".join(
    sorted(
        {word[0] for word in (*_DATA["bare"], *_DATA["wanting"], *(w for p in _DATA["pairs"] for w in p["of"]))}
        | {"不", "难", "贵", "差", "严", *_DATA["cannot"]["verb"]}
        | {word[0] for word in _DATA["unable"]}
    )
)
_POOR = rf"{_BEHIND}(?<![逆顺时误温价落出偏级利视电色极等])差"
"""招商效果差; but 贸易逆差 is an amount."""
_STUCK = rf"{_BEHIND}(?:{any_of(_DATA['unable'])})(?:再|如期|及时|按[^，。；]{{1,6}})?(?:{any_of(_DATA['stuck'])})"
"""环评手续无法办理, 不能按期投产."""
CANNOT = [f"{verb}不{outcome}" for verb in _DATA["cannot"]["verb"] for outcome in _DATA["cannot"]["outcome"]]
"""招不满, 吃不饱, 卖不出去."""
_GRAVE = rf"{_BEHIND}{{2}}(?<!不)严重"
_CANNOT = rf"[{''.join(_DATA['cannot']['verb'])}]不(?:{any_of(_DATA['cannot']['outcome'])})"
_LACK = f"{_GRAVE}|{_CANNOT}|{_NOT}|(?<!不){_BARE}|{_PAIRS}|{_WANTING}|{_HARD}|{_POOR}|{_STUCK}"
SAID = re.compile(rf"(?=[{_FIRST}])(?<!甘)(?<!甘于)(?:{_LACK})(?!”[^，。；“”]{{0,2}}技术){_TAIL}")
LACKS = re.compile(any_of((*_DATA["lacking"], *_DATA["urgent"], *_DATA["unable"], *_DATA["placed"])))
"""Opens what LACKING finds."""
_LACKS = f"{quick(_DATA['lacking'])}|{quick(_DATA['unable'])}(?:{any_of(_DATA['unable_to'])})"
LACKING = re.compile(
    rf"(?:{_LACKS})(?:“[^“”]{{1,20}}”|(?:(?!、){_NAME}){{2,30}}?)(?={_END})"
    rf"|{quick(_DATA['urgent'])}(?:(?!、){_NAME}){{0,12}}?(?:{any_of(_DATA['urgent_things'])})(?=[，。；：！？]|$)"
    rf"|{quick(_DATA['placed'])}[^，。；：！？“”]{{0,16}}?(?:{any_of(_DATA['low'])}){_TAIL}"
)
"""缺乏龙头企业, 急需高端人才, 处于价值链中低端."""
COUNTED_SHORTAGE = re.compile(
    rf"(?<=[^，。；：！？、“”\s]{{2}})缺口[高有在]?{TO_NUMBER}[0-9][^，。；：！？、“”]{{0,10}}?{_TAIL}"
)
"""技工缺口约1.2万人: what is lacking is counted."""
SOLVED = re.compile(
    rf"{quick(_DATA['solving'])}(?:好|了|掉)?(?P<lack>{_NAME}{{2,24}}?(?:{PROBLEM})+)(?=等|的?[，。；：！？、”’]|$)"
)
"""破解招商“两张皮”难题, 面临巨大资金压力问题."""
SEEN = re.compile(rf"(?<!不)(?:存在|出现)[着了]?(?P<lack>(?!可喜|喜人){_NAME}{{2,16}}?现象)(?=[，。；、等”]|$)")
"""存在漏统现象."""
_SOLVED = f"(?P<noun>{PROBLEM})[^，。；：！？、“”]{{0,6}}?(?:{any_of(_DATA['told_solved'])})"
_STANDS = f"(?P<whole>(?:{PROBLEM})[^，。；：！？、“”]{{0,6}}?(?:{any_of(_DATA['told_standing'])}))"
TOLD = re.compile(rf"(?=[{_NOUN_FIRST}])(?:{_STANDS}(?=[，。；：！？、”’（]|$)|{_SOLVED})")
"""交通瓶颈迅速得到化解: the problem ends with its noun; one that stands (结构性矛盾依然突出) is told with its predicate."""
QUOTED_NICKNAME = re.compile(rf"(?<!啃)(?<!啃[下的])“(?:{any_of(_DATA['nicknames'])})”")
"""Who gnaws at a “硬骨头” is at work on it."""
NICKNAMED = re.compile(
    r"(?<![^，。；：！？、])[^，。；：！？、“”]{2,16}，?(?:一直|曾经?)*(?:是|成为|成了)[^，。；：！？“”]{0,16}"
    + QUOTED_NICKNAME.pattern
)
"""老旧路口，是多年未解决的“老大难”: who is called so is part of it."""
ITEM_STOPS = "，。；：！？、\n"
EMPTY = re.compile(f"(?>{any_of((*_DATA['empty'], *_DATA['called'], *_DATA['also_called'], *_DATA['solving']))})*")
LACKING_ITEM = re.compile(r"[^，。；：！？、\s](?:[^，。；：！？、\s]|\s(?!\s))*")
"""A row of a table parts its cells by two spaces."""
_TOLD = r"反映出?(?:的|有的)?"
LEAD = re.compile(
    rf"(?:(?:{any_of(_DATA['overcoming'])})[好掉]?|{any_of(_DATA['leads'])}|{guarded(_DATA['leads_but'])}|{_TOLD})(?:了(?!解)|的(?=[^确是]))?"
)
"""Stands before what is lacking and is no part of it."""
ITEM_NUMBER = re.compile(rf"^\s*(?:{POINT}|{BULLET}|[“‘”’])+")
POINTED = re.compile(rf"\s*(?:{POINT}|{BULLET})+|[而但且则](?![且是])|可惜|遗憾的是，?")
_DONE_WITH = "^对[^，]+的(?:项目|企业|单位|部门)$"
_NOBODY = "没有(?:一[家个名户次起][^，。；]{0,6})?(?:因|出现|发生)|未(?:因|出现|发生)"
NO_PROBLEM = re.compile(
    rf"(?P<a>.)不(?P=a)|{any_of(_DATA['denied'])}|{_NOBODY}|^不(?!锈|少)|^[^，]{{1,2}}而不|{_DONE_WITH}|^(?:{any_of(_DATA['denied_at_once'])})"
)
"""能不能, 不存在, 没有一家企业因缺电停产, 高而不…: nothing is lacking; 对进度滞后的项目 says with what something is done."""
NO_SUBJECT = re.compile(r"^(?:[都也还又仍很较太更最偏过](?:是|为)?|[这那]个?|就|才|并|而)*$")
_HAS_NOT = "有[^，。；：、“”没无缺]{2,6}[没无缺][^，。；：、“”]{2,6}"
CALLED_BEHIND = re.compile(
    f"(?<=.{{4}})(?:等|(?<=[难贵低少弱短小慢窄差散乱缺足高])的)(?:{any_of((*_DATA['called'], *_DATA['also_called']))})$"
)
"""重投入轻产出等不足, 融资渠道窄的问题: what it is called is no part of what says by itself what is lacking."""
HAS_NOT = re.compile(f"{_HAS_NOT}(?:、{_HAS_NOT})+")
"""有资源没产业、有产品没品牌."""
SHARED = re.compile(r"^[^，。；：！？“”]{2,12}$")
"""A noun listed before the predicate that it shares."""
SAID_SO = re.compile(f"{any_of(_DATA['quoted'])}|{guarded(_DATA['quoted_but'])}")
"""What somebody who is quoted calls a problem."""
ENDS = ("难", "贵", "低", "少", "弱", "短", "小", "慢")
"""What may end a heading that names a problem and has no mark behind it."""


class Lack(NamedTuple):
    """An item `start:end` that says what is lacking."""

    start: int
    end: int


COMMON = frozenset({"大", "多", "长"})
"""So common in any text (链长制) that a sentence is looked at only where a word of `pairs` or `degree` ends before them."""


def _ends() -> set[str]:
    """With what an item may end that says what is lacking by an adjective."""
    ends = {"难", "贵", "差", "难度大"}
    for pair in _DATA["pairs"]:
        before = {word[-1] for word in (*pair["of"], *_DATA["degree"])}
        for word in pair["is"]:
            ends |= {f"{last}{word}" for last in before} if word in COMMON else {word}
    return ends


def hint_words() -> Mapping[str, Collection[str]]:
    """For each way of saying it the words of which a sentence holds one."""
    ends = _ends()
    called = {word[0] for word in (*_DATA["called"], *_DATA["also_called"])}
    marked = {f"{end}{mark}" for end in ends for mark in {*"，。；：！？、”’（等的和与及", *called} if len(end) < 3}
    denied = {f"不{word}" for word in (*_DATA["not"], *_DATA["not_quite"])}
    done = (*_DATA["unable_to"], *_DATA["stuck"], "按", "再", "如期", "及时")
    unable = {f"{word}{what}" for word in _DATA["unable"] for what in done}
    words = (_DATA["bare"], CANNOT, ["严重"], _DATA["lacking"], _DATA["wanting"], _DATA["low"], denied, unable, marked)
    return {
        ITEMS: {"缺口"}.union(*words, [end for end in ends if len(end) > 2]),
        NAMED: {"、有", "现象", *_DATA["called"], *_DATA["nicknames"]},
        **needs(SHORTFALLS),
    }


def find_problems(text: str, hints: Collection[str] = (ITEMS, NAMED, *SHORTFALLS)) -> list[Lack]:
    """The problems of one sentence, by start; `hints` are the ways whose words stand in it."""
    found = list(_items(text)) if ITEMS in hints or text.endswith(ENDS) else []
    whole = list(_whole(text, hints))
    more = [*whole, *(_called(text, whole) if NAMED in hints else ())]
    if more:
        found += clear_of(more, found)
        found.sort()
    if "；" in text and "：" in text and (listed := [*_announced(text, found)]):
        found = sorted([*found, *listed])
    return [_bracketed(text, lack) for lack in found] if "）" in text else found


def _bracketed(text: str, lack: Lack) -> Lack:
    """个别县（市、区）财政矛盾突出: a problem whose place ends in a bracket begins with the place."""
    shut = text.find("）", lack.start, lack.end)
    if shut < 0 or "（" in text[lack.start : shut]:
        return lack
    opened = max(text.rfind("（", 0, lack.start), 0)
    return lack._replace(start=since(text, opened, ITEM_STOPS))


def _called(text: str, whole: Collection[Lack]) -> Iterator[Lack]:
    """Problems that are called so, as solved or as standing: 破解招商“两张皮”难题, 结构性矛盾依然突出, 甲是我市的短板; none in the
    clauses that are told as a `whole`."""
    yield from (Lack(*found.span()) for found in HAS_NOT.finditer(text) if "、有" in text)
    for nickname in NICKNAMED.finditer(text) if "“" in text and QUOTED_NICKNAME.search(text) else ():
        yield Lack(*nickname.span())
    places = sorted(found.span("lack") for way in (SOLVED, SEEN) for found in way.finditer(text))
    for found in TOLD.finditer(text):
        start = since(text, found.start(), ITEM_STOPS)
        if 2 <= found.start() - start <= MAX_NAME:
            places.append((start, found.end(str(found.lastgroup))))
    last = 0
    for start, end in places:
        lack = _lack(text, max(last, start), end) if end > last else None
        if lack and not overlaps(*lack, whole) and not EMPTY.fullmatch(text, *lack):
            last = lack.end
            yield lack


_SOLVING = "".join(f"(?<!{word})" for word in _DATA["overcoming"])
ANNOUNCED = re.compile(
    rf"(?:{_SOLVING}(?:{any_of(_DATA['troubles'])})[^，。；：解决破办]{{0,6}}|(?:{any_of(_DATA['admitted'])})，?)"
    r"：(?P<items>[^。！？：]{8,200})"
)
"""记者听到烦恼：甲日处理能力只有0.5万吨；乙仅420套, 也清醒看到：…: each item tells one."""
LITTLE = re.compile(any_of(_DATA["little"]))
BETTER_SO = re.compile(any_of(_DATA["better_so"]))
"""In an item: what is the better the lower."""
CLAUSES = re.compile("[^，；]+")


def _announced(text: str, found: Collection[Lack]) -> Iterator[Lack]:
    """What the items of a list that is announced as one of troubles say is little, where nothing says more in them."""
    for told in ANNOUNCED.finditer(text):
        at = told.start("items")
        for item in told["items"].split("；"):
            clause = CLAUSES.match(item)
            taken = any(lack.start < at + len(item) and at < lack.end for lack in found)
            little = clause and LITTLE.search(clause[0]) and not BETTER_SO.search(clause[0])
            if clause and little and not taken and len(clause[0]) <= MAX_NAME:
                yield Lack(at, at + clause.end())
            at += len(item) + 1


def _whole(text: str, hints: Collection[str]) -> Iterator[Lack]:
    """Clauses that say as a whole how far something falls short."""
    for found in find_shortfalls(text, hints):
        who = found.groupdict().get("who")
        nobody = who is not None and (EMPTY.fullmatch(who) or NO_SUBJECT.match(who))
        if nobody or NO_PROBLEM.search(found.group()):
            continue
        mark = POINTED.match(found.group())
        begin = found.start("told") if "told" in found.groupdict() else found.start()
        start = begin + (mark.end() if mark else 0)
        told_why = "what" in found.groupdict()  # 受出口订单影响，产值下降 begins with why
        while not told_why and (lead := LEAD.match(text, start, found.end() - SHORTEST_PROBLEM)):
            start = lead.end()
        if found.end() - start <= MAX_NAME:
            yield Lack(start, found.end())


def _items(text: str) -> Iterator[Lack]:
    """What an item says is lacking."""
    last, shared = 0, -1
    ways = [SAID, *([LACKING] if LACKS.search(text) else []), *([COUNTED_SHORTAGE] if "缺口" in text else [])]
    for item in LACKING_ITEM.finditer(text):
        if shared >= 0 and text[item.start() - 1] != "、":
            shared = -1
        begin = item.start() if shared < 0 else shared
        said: list[re.Match[str]] = []
        for way in ways:
            said = said or list(way.finditer(text, begin, item.end()))
        if not said:
            listed = text[item.end() : item.end() + 1] == "、" and SHARED.match(_bare(text, *item.span()))
            shared = (item.start() if shared < 0 else shared) if listed else -1
            continue
        shared = -1
        for end in [found.end() for found in said]:
            # one item may name two: 企业“用工难”和求职者“就业难”
            lack = _lack(text, max(begin, last), end) or _lack(text, max(item.start(), last), end)
            if lack is not None:
                last = lack.end
                yield lack


def _bare(text: str, start: int, end: int) -> str:
    begin = max((m.end() for m in LEAD.finditer(text, start, end)), default=start)
    return text[begin:end]


def _lack(text: str, start: int, end: int) -> Lack | None:
    """The problem that ends at `end`, without what leads to it; None for what is too short, too long, or denied."""
    if NO_PROBLEM.search(text[start:end]):
        return None
    if mark := ITEM_NUMBER.match(text[start:end]):
        start += mark.end()
    for lead in LEAD.finditer(text, start, end):
        if end - lead.end() >= SHORTEST_PROBLEM and not NO_SUBJECT.match(text[lead.end() : end]):
            start = lead.end()
    if mark := ITEM_NUMBER.match(text[start:end]):
        start += mark.end()
    start += text[start] in "又和与及也还而"
    if called := CALLED_BEHIND.search(text, start, end):
        end = called.start()
    if text[start - 1 : start] == "“" and text.count("”", start, end) > text.count("“", start, end):
        start -= 1  # “两热”、“两冷”问题 begins with its quotation
    if text.count("“", start, end) > text.count("”", start, end):
        # 甲“转贷难、乙贵”: the quotation goes on; “有链无核” ends with it
        inside = text.rfind("“", start, end) + 1
        start, end = (start, end + 1) if text.startswith("”", end) and inside - start > 1 else (inside, end)
    return Lack(start, end) if SHORTEST_PROBLEM <= end - start <= MAX_NAME else None
