"""Names in running text, before any rule: where a policy, mechanism, park, platform, institution or company begins and ends.

In: one sentence. Out: `Span`s of the types policy, quote, mechanism, park, platform, org and enterprise, sorted by start.
A name ends with a head noun (产业园, 机制, 管理办法 …) and begins after the nearest word that cannot belong to it: a verb, a
particle, punctuation, a count. What such a name has to do with (its stage, who made it) is decided by others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefgen.extract.naming.place_names import torn_by
from briefgen.extract.text.firms import STANDINGS
from briefgen.extract.text.spans import MAX_NAME, Span
from briefgen.extract.text.wordlists import any_of, beside, guarded
from briefgen.numerals import COUNT, ORDINAL
from briefgen.taxonomy.divisions import provinces

_DATA = beside(__file__)

_MARK = r"[，。；：！？、【】《》“”〈〉（）()\s,;:!?…—■▲△▼▽▶►◀◄◆◇★☆●①-⑨⑴-⑼]|(?<![\u4e00-\u9fff])·|·(?![\u4e00-\u9fff])"
_COUNTER = "个家项条张份组处座款批场次位名支套只亩"
_COUNT = rf"[0-9０-９.]+[余多]?[万亿]?(?:[{_COUNTER}]|元(?!级|以[上下]))|(?<![0-9.])[0-9]{{1,2}}[.．](?![0-9])"
_SPOKEN = rf"[{COUNT}百千几数]+[余多]?[大类种{_COUNTER}](?!体化|院|园)"
_ONE_BY_ONE = "一(?:个个|座座|批批|项项|台台|栋栋|片片|条条|家家)"
_EACH = r"(?<=[^，。；：！？（）\s、了])均(?!衡|匀)"  # a clause may open with a name that it begins: 均和云谷
_UP_TO = (
    "至(?!尊|[^，。；]{0,16}(?:路|线|高速|铁路|大桥|隧道|特高压|输变电|直流|管道|运河))"  # 甲至乙高速公路 is one name
)
_FIRST = re.escape("".join(sorted({word[0] for word in (*_DATA["stops"], *_DATA["characters"])})))
CHOPS = re.compile(
    # what such a word may begin with is asked first: the regex engine would else try every branch at every character
    rf"(?=[{_FIRST}至\s，。；：！？、【】《》〈〉（）(),;:!?…—■▲△▼▽▶►◀◄◆◇★☆●①-⑨⑴-⑼·“”0-9０-９.{COUNT}百千万几数])"
    rf"(?:{_MARK}|{_ONE_BY_ONE}|{_COUNT}|{_SPOKEN}|{any_of(_DATA['stops'])}|{_EACH}|{_UP_TO}|{guarded(_DATA['characters'])})"
)
"""What no name holds, so that it begins behind it."""
KEPT = re.compile(any_of(_DATA["keep"]))
QUOTED = re.compile(r"“[^“”]{1,60}”")
UNSPOKEN = re.compile(r"“[^“”，。；！？]{1,60}”")
"""A quotation that may stand in a name; what people say is read like any text."""
# （一） is a list mark and no part of a name; 项目（一期） is
BRACKETS = re.compile(rf"（(?![{ORDINAL}\d]{{1,3}}）)[^（）]{{0,40}}）")
TITLED = re.compile(r"《[^《》\n]{2,60}》")

HEAD_WORDS: Mapping[str, Sequence[str]] = _DATA["heads"]
HEADS: dict[str, re.Pattern[str]] = {kind: re.compile(any_of(words)) for kind, words in _DATA["heads"].items()}
ENDS_WITH_HEAD = re.compile(f"(?:{any_of(word for words in _DATA['heads'].values() for word in words)})$")
GENERIC: dict[str, re.Pattern[str]] = {
    # verbs that were kept inside a name say no more than the generic words: 创新 + 新兴产业 + 专业 + 园区
    kind: re.compile(f"(?:{any_of((*words, *_DATA['stops'], '创新'))}|的|和|与|个|等)*")
    for kind, words in _DATA["generic"].items()
}
NEVER_HEADS = {kind: re.compile(guarded(words)) for kind, words in _DATA["never_before"].items()}
"""What follows a head noun and shows that it is none."""


def find_names(text: str, hints: Collection[str] = HEADS) -> tuple[Span, ...]:
    """All names of one sentence; names of different types may overlap, of one type never. `hints` are the types whose head
    nouns stand in it."""
    found = [*_titled(text), *_quotes(text)] if "《" in text or "“" in text else []
    if "enterprise" in hints and "（" in text:
        found += _in_brackets(text)
    if "”" in text and ("平台" in text or "大脑" in text):
        found += _called(text)
    if kinds := [kind for kind in HEADS if kind in hints]:
        masked = mask(text)
        for kind in kinds:
            found += _headed(text, masked, kind)
    found.sort(key=lambda s: (s.start, -s.end, s.type))
    return tuple(found)


LISTED_IN_BRACKETS = re.compile("（([^（）]*公司、[^（）]*)）")


def _in_brackets(text: str) -> Iterator[Span]:
    """龙头企业4家（甲茶业公司、乙米业公司）: companies of a list that brackets hold."""
    for found in LISTED_IN_BRACKETS.finditer(text):
        for span in _headed(found[1], found[1], "enterprise"):
            yield Span(found.start(1) + span.start, found.start(1) + span.end, span.text, span.type, name=span.name)


def mask(text: str) -> str:
    """The text with quoted and bracketed pieces blanked, and places but for their kind, so that no word inside them cuts a name; the
    length stays."""

    for opening, pattern in (("《", TITLED), ("“", UNSPOKEN), ("（", BRACKETS)):
        if opening in text:
            text = pattern.sub(_blank, text)
    return PLACES.sub(_place, text)


CALLED = re.compile(r"“[^“”，。；、]{2,12}”平台(?!企业|经济|公司|型)|“[^“”，。；、]{1,8}大脑”")
"""“慧企通”平台, “铜产业大脑”: a platform that a nickname alone tells from others."""


def _called(text: str) -> Iterator[Span]:
    for found in CALLED.finditer(text):
        yield Span(*found.span(), found[0], "platform", name=found[0])


def _blank(found: re.Match[str]) -> str:
    return "\ufffc" * len(found.group())


def _place(found: re.Match[str]) -> str:
    return "\ufff0" * (len(found.group()) - 1) + found.group()[-1]


LONG_LIST = 240
"""Characters looked back for where a list of names begins."""


def left_edge(masked: str, end: int, listed: bool = False) -> int:
    """Where the noun phrase that ends at `end` begins: behind the last word that cannot belong to it.

    `listed` lets 、 stand inside, for a list that is split later.
    """
    low = max(0, end - (LONG_LIST if listed else MAX_NAME + 8))
    window = masked[low:end]
    # no word reaches over these, so nothing before them needs to be looked at
    edge = max(window.rfind("，"), window.rfind("。"), window.rfind("；"), window.rfind("：")) + 1
    chops = [found.span() for found in CHOPS.finditer(window, edge) if not (listed and found.group() == "、")]
    if listed:
        chops = [*_outside_items(window, chops)]
    # a word that is kept may go on into the head: 服务产业园
    kept = (
        [(a + edge, b + edge) for a, b in (found.span() for found in KEPT.finditer(masked[low + edge : end + 4]))]
        if chops
        else []
    )
    for start, stop in chops if listed else reversed(chops):
        if not kept or not any(a <= start and stop <= b for a, b in kept):
            return low + stop
    return low + edge


def _outside_items(window: str, chops: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The words that bound a list, the last first: no verb that ends one of its items (甲基础设施建设、规划统筹、乙)."""
    ended = -1
    for start, end in reversed(chops):
        if window.startswith("、", end) or end == ended:
            ended = start
        else:
            yield start, end


def _titled(text: str) -> Iterator[Span]:
    for found in TITLED.finditer(text) if "《" in text else ():
        yield Span(found.start(), found.end(), found.group(), "policy", name=found.group()[1:-1])


def _quotes(text: str) -> Iterator[Span]:
    for found in QUOTED.finditer(text) if "“" in text else ():
        yield Span(found.start(), found.end(), found.group(), "quote", name=found.group()[1:-1])


def _headed(text: str, masked: str, kind: str) -> Iterator[Span]:
    last = 0
    for head in HEADS[kind].finditer(masked):
        if _heads_none(masked, head, kind):
            continue
        start, last = _start(text, masked, head, last, kind), head.end()
        name = text[start:last]
        founded = not _is_generic(text[start : head.start()], head.group(), kind) or _is_founded(text, start, name)
        if founded and not _is_no_name(text, masked, head, start, kind):
            yield Span(start, last, name, kind, name=name)


NO_CHAMBERS = ("会商会", "招商会", "协商会")
"""What is held to confer or to win investors, no chamber of commerce."""


def _heads_none(masked: str, head: re.Match[str], kind: str) -> bool:
    """Whether a head noun is part of another word, or of a longer name that has its head further on."""
    if NEVER_HEADS[kind].match(masked, head.end()) or masked.endswith(NO_CHAMBERS, 0, head.end()):
        return True
    return kind == "park" and _goes_on(masked, head.end())


def _start(text: str, masked: str, head: re.Match[str], last: int, kind: str) -> int:
    """Where the name begins that ends in a head noun, behind the name that ends at `last`."""
    start = max(last, left_edge(masked, head.start()))
    shares = head.group().endswith(("机制", "模式"))
    if shares and not _is_generic(text[start : head.start()], head.group(), kind):
        start = max(last, _listed_start(masked, start, head.start()))
    start = _skip_joint(masked, start, head.start(), kind)
    if text.startswith("（", start) and not text.startswith("，", start - 1):
        # 甲城市服务（深圳）集团有限公司: no name begins with a bracket
        start = max(last, left_edge(masked, start - 2))
    return _trim_left(text, start, head.start(), kind)


def _is_no_name(text: str, masked: str, head: re.Match[str], start: int, kind: str) -> bool:
    """Whether what begins at `start` and ends in a head noun is more than a name, or only sounds like one."""
    name = text[start : head.end()]
    if len(name) > MAX_NAME or PERSON.search(masked, start, head.start()):
        return True
    if kind == "enterprise":
        return name.startswith("多家") or (name.endswith("分公司") and text.endswith("公司", 0, start))
    if kind in ("park", "platform") and _is_title(text, start, name):
        return True
    return kind == "park" and (text.endswith("各", 0, start) or name.endswith(ONE_OF_TWO))


SHORT_ITEMS = re.compile(r"(?:[^，。；：、\ufffc]{2,5}、)+[^，。；：、\ufffc]{2,5}")
"""资本、平台, before a head noun that all of them share."""


def _listed_start(masked: str, start: int, head: int) -> int:
    """Where a name begins whose head noun is shared: 产业链、资本、平台招商模式 is one mechanism."""
    if masked[start - 1 : start] != "、":
        return start
    first = left_edge(masked, head, listed=True)
    return first if SHORT_ITEMS.fullmatch(masked, first, head) else start


ONE_OF_TWO = tuple(f"{joint}{head}" for joint in "和与及" for head in ("园区", "产业园区", "专业园区"))
"""用地储备供应和园区建设: two things to be done, no park's name."""
PERSON = re.compile(
    r"(?:主任|书记|[局县市州区部处科镇]长|总顾问|负责人|主席|总经理|记者|通讯员)(?!办公|联席|单位|热线|会商|沙|春|治|安|江|河|城|岭|兴|葛|汀)"
)
"""One who holds an office is named: 甲中心主任某某及项目专班 is no name of an office."""


def _goes_on(masked: str, end: int) -> bool:
    """Whether a park's name goes on behind its head to another head: 苏州工业园区生物医药产业园 is one."""
    more = HEADS["park"].search(masked, end, end + 12)
    if more is None or more.start() == end or re.search("[和与及、]", masked[end : more.start()]):
        return False
    return left_edge(masked, more.start()) < end


JOINT = re.compile("(?<![协共人永太祥中谐泰雍颐])和|与|及其?")
NEW_NAME = re.compile(rf"国家(?!级)|中国|全国|{any_of(provinces())}|[^，。；]{{1,3}}省(?!级)")
"""What can only begin a name: behind 和 or 与 a second one starts."""


ENDS_BEFORE = {
    "mechanism": ("情况", "改革", "行动", "政策"),
    "platform": ("情况", "项目"),
    "park": ("情况", "区"),
    "org": ("情况", "部门", "单位", "企业"),
}
"""How what stands before a joint ends where it is no part of the name behind: by the kind of that name."""


def _skip_joint(masked: str, start: int, head: int, kind: str) -> int:
    """Cut at 和, 与, 及 when what stands before is a name of its own: 甲产业园和乙产业园."""
    for found in JOINT.finditer(masked[start:head]):
        before = masked[start : start + found.start()]
        behind = masked[start + found.end() : head]
        # 新和成生物科技有限公司: one name
        parted = (
            ENDS_WITH_HEAD.search(before) or NEW_NAME.match(behind) or before.endswith(ENDS_BEFORE.get(kind, "情况"))
        )
        if not before or parted or (kind == "enterprise" and len(before) > 1):
            return _skip_joint(masked, start + found.end(), head, kind)
    return start


_NUMERAL = f"[0-9{ORDINAL}—–~-]"
_DATE = f"前?[一二三四1-4]季度|(?:{_NUMERAL}*(?:[至到][0-9{ORDINAL}]+)?)?[年月日]"
LEADS = re.compile(f"(?:{guarded(_DATA['leads_but'])}|{_DATE}|{any_of(_DATA['leads'])})+")
"""Dates and particles before a name that left_edge leaves."""
FIRM_STANDING = re.compile(f"[^，。；、]{{0,14}}(?:{STANDINGS})”?企业(?!{any_of(_DATA['standings_but'])})(?=.{{2}})")
"""龙头企业甲科技有限公司, 国家级“小巨人”企业乙股份有限公司: what a company is stands before its name."""
OWNED = ("央企", "国企", "民企", "外企")
"""Whose a company is, before its name."""
KEPT_ALONE = frozenset(_DATA["leads_kept_alone"])


def _cuts(name: str) -> bool:
    lead = LEADS.match(name)
    led = lead is not None and lead.group() not in KEPT_ALONE
    return led or left_edge(name, len(name)) > 0 or JOINT.search(name) is not None or name.startswith(BESIDE)


BESIDE = ("同", "跟", "涉")
"""Begins no name, as 与 and 和: 同甲公司, 涉铝园区."""
PLACES = torn_by(_cuts)
"""Divisions whose names are blanked but for their kind: 东|至县, 和|平区."""


def _trim_left(text: str, start: int, head: int, kind: str) -> int:
    if kind == "enterprise" and (standing := FIRM_STANDING.match(text, start, head)):
        return standing.end()
    if kind == "enterprise" and text.startswith(OWNED, start, head):
        return start + len(OWNED[0])
    found = None if PLACES.match(text, start) else LEADS.match(text, start, head)
    if found is None or found.group() in KEPT_ALONE:
        return start
    # 园区支持政策 is a name still, 全市工业园区 none
    return start if found.end() >= head and kind != "park" else found.end()


_AWARD = "授牌为|获评|[被获]?评为|认定为|命名为|荣获|授予|入选|入围|获批|争创|力争建成|努力建成|创建|申报"
AWARDED = re.compile(f"(?:{_AWARD})(?:为|了)?(?:[^，。；]{{2,20}}、)?$")
LEVEL_NAMED = re.compile(r"国家|全国|全省|[省市部]级|自治区")


def _is_title(text: str, start: int, name: str) -> bool:
    """Whether a name is a title that was won: 获评国家级示范园区 names no park."""
    return LEVEL_NAMED.match(name) is not None and AWARDED.search(text, max(0, start - 28), start) is not None


LIKES = tuple(_DATA["likes"])
"""居全国机器人产业园区第2位: those that a park is placed among."""
ALL_PARKS = re.compile("[^，。；、]{2,4}[市州]")
"""上饶市工业园区: all of the city's."""
ALL_OF_A_PLACE, SHORT_OFFICES = frozenset(_DATA["all_parks"]), frozenset(_DATA["short_offices"])


FOUNDED_OFFICES = frozenset(_DATA["offices_founded"])
FOUNDING = re.compile(f"(?:{any_of(_DATA['founding'])})了?(?:由[^，。；]{{2,24}}的)?$")


def _is_founded(text: str, start: int, name: str) -> bool:
    """成立由副市长任组长的工作专班: there is one from then on."""
    return name in FOUNDED_OFFICES and FOUNDING.search(text, max(0, start - 32), start) is not None


def _is_generic(modifier: str, head: str, kind: str) -> bool:
    bare = modifier.strip("“”")
    if not bare:
        # 考核评价办法 says enough, 办法 does not, and no kind of park
        return kind == "park" or (len(head) < 5 and head not in SHORT_OFFICES)
    if kind == "park" and bare.startswith((*LIKES, "涉")) and not PLACES.match(bare):  # 涉铝园区: all of the trade
        return True
    if kind == "park" and ALL_PARKS.fullmatch(bare) and head in ALL_OF_A_PLACE:
        return True
    return (
        bool(GENERIC[kind].fullmatch(bare))
        or (kind == "enterprise" and LEADS.fullmatch(bare) is not None)
        or (kind == "enterprise" and len(bare) < 2)
        or bool(CHOPS.fullmatch(bare))
    )
