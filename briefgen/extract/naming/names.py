"""Names in running text, before any rule: where a policy, mechanism, park, platform, institution or company begins and ends.

In: one sentence. Out: `Span`s of the types policy, quote, mechanism, park, platform, org and enterprise, sorted by start.
A name ends with a head noun (产业园, 机制, 管理办法 …) and begins after the nearest word that cannot belong to it: a verb, a
particle, punctuation, a count. What such a name has to do with (its stage, who made it) is decided by others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefgen.extract.spans import Span
from briefgen.extract.wordlists import any_of, beside

MAX_NAME = 40
"""The contract: a name is no clause."""

_DATA = beside(__file__)

MEASURE = "个家项条张份组处座款批场次位名支套只亩"
_CHOP = (
    r"[，。；：！？、《》“”〈〉（）()\s,;:!?…—■▲▶◀◆●·]"
    r"|[0-9０-９.]+(?:余|多)?(?:万|亿)?(?:[" + MEASURE + r"]|元(?!级|以[上下]))"
    r"|(?<![0-9.])[0-9]{1,2}[.．](?![0-9])"
    r"|[一二两三四五六七八九十百千几数]+(?:余|多)?(?:大|类|种|[" + MEASURE + r"])(?!体化|院|园)"
    r"|"
    + any_of(_DATA["stops"])
    + r"|的|了|着|在(?!线|岸)|于(?!都)|对(?!接|外|比)|为(?!民)|以(?!太|色列)|(?<![分隔脱])离(?!子|岸|心|合|退)|将(?!军)|把|从(?!化)|由|被|是|(?<![国所公私特自])有(?![限机色轨])|等(?!级|离子)|并(?!购|网|联)|(?<![单双定流走方意倾导面转])向(?!阳|好|日|量)|让|使(?!用)|至(?!尊|[^，。；]{0,16}(?:路|线|高速|铁路|大桥|隧道))|到(?!位)"
    r"|其(?!他)|该|这|(?<!其)各(?!自)|已|正(?=[在是式按以从向着等忙]|加[快紧速大]|全[力面速]|积极|紧|抓|持续|有序|成为|逐步|稳步|组织|开展|建设|推|进[行入]|处于|努力|不断|规划|谋划|筹|洽|施工|研究|对接|申报|同步|通过|打造|大力)|(?<=[^，。；：！？（）\s、了])均(?!衡|匀)|均(?=[为已在可能居实高有是由将未按完]|达到)|还|也(?!门)|又|占(?!地)|再(?!生|制造)|都(?!市|江)|就(?!业|医|诊)|更(?!新)|最|(?<![直管])辖(?![区内])"
)
_CHOP_FIRST = re.escape("".join(sorted({stop[0] for stop in _DATA["stops"]})))
"""What such a word may begin with, asked first: the regex engine would else try every branch at every character."""
CHOPS = re.compile(
    rf"(?=[\s{_CHOP_FIRST}，。；：！？、《》〈〉（）(),;:!?…—■▲▶◀◆●·0-9０-９.一二两三四五六七八九十百千几数"
    rf"的了着在于对为以离将把从由被是有等并向让使至到其该这已正均还也又再都就更最占各辖“”])(?:{_CHOP})"
)
KEPT = re.compile(any_of(_DATA["keep"]))
QUOTED = re.compile(r"“[^“”]{1,60}”")
UNSPOKEN = re.compile(r"“[^“”，。；！？]{1,60}”")
"""A quotation that may stand in a name; what people say is read like any text."""
# （一） is a list mark and no part of a name; 项目（一期） is
BRACKETS = re.compile(r"（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{0,40}）")
TITLED = re.compile(r"《[^《》\n]{2,60}》")

HEAD_WORDS: Mapping[str, Sequence[str]] = _DATA["heads"]
HEADS: dict[str, re.Pattern[str]] = {kind: re.compile(any_of(words)) for kind, words in _DATA["heads"].items()}
ENDS_WITH_HEAD = re.compile(f"(?:{any_of(word for words in _DATA['heads'].values() for word in words)})$")
GENERIC: dict[str, re.Pattern[str]] = {
    # verbs that were kept inside a name say no more than the generic words: 创新 + 新兴产业 + 专业 + 园区
    kind: re.compile(f"(?:{any_of((*words, *_DATA['stops'], '创新'))}|的|和|与|个|等)*")
    for kind, words in _DATA["generic"].items()
}
AFTER = {
    # what follows the head and shows that it is no head
    "park": re.compile(r"[区](?!别)|定位|管委|企业|发展|工作|支持|项目|运营|办公|承载|管理(?:服务)?平台|平台"),
    "mechanism": re.compile(r"体制|创新|性|造|器|建(?!设)"),
    "enterprise": re.compile(r"化|所属|化运作|总部|治理|有限|股份"),
    "org": re.compile(r"工作(?!小组|专班)|会议|会(?![长员])"),
    "platform": re.compile(r"成果|建设基地|化|经济|公司|企业"),
    "policy": re.compile(r"性|组"),
}


def find_names(text: str, hints: Collection[str] = HEADS) -> tuple[Span, ...]:
    """All names of one sentence; names of different types may overlap, of one type never. `hints` are the types whose head
    nouns stand in it."""
    found = [*_titled(text), *_quotes(text)] if "《" in text or "“" in text else []
    if kinds := [kind for kind in HEADS if kind in hints]:
        masked = mask(text)
        for kind in kinds:
            found += _headed(text, masked, kind)
    found.sort(key=lambda s: (s.start, -s.end, s.type))
    return tuple(found)


def mask(text: str) -> str:
    """The text with quoted and bracketed pieces blanked, so that no word inside them cuts a name; the length stays."""

    for opening, pattern in (("《", TITLED), ("“", UNSPOKEN), ("（", BRACKETS)):
        if opening in text:
            text = pattern.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return "\ufffc" * len(found.group())


LONG_LIST = 120
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
    # a word that is kept may go on into the head: 服务产业园
    kept = (
        [(a + edge, b + edge) for a, b in (found.span() for found in KEPT.finditer(masked[low + edge : end + 4]))]
        if chops
        else []
    )
    for start, stop in reversed(chops):
        if not kept or not any(a <= start and stop <= b for a, b in kept):
            return low + stop
    return low + edge


def _titled(text: str) -> Iterator[Span]:
    for found in TITLED.finditer(text) if "《" in text else ():
        yield Span(found.start(), found.end(), found.group(), "policy", name=found.group()[1:-1])


def _quotes(text: str) -> Iterator[Span]:
    for found in QUOTED.finditer(text) if "“" in text else ():
        yield Span(found.start(), found.end(), found.group(), "quote", name=found.group()[1:-1])


def _headed(text: str, masked: str, kind: str) -> Iterator[Span]:
    last = 0
    for found in HEADS[kind].finditer(masked):
        if AFTER[kind].match(masked, found.end()) or (kind == "park" and _goes_on(masked, found.end())):
            continue
        if masked.endswith("会商会", 0, found.end()):
            continue  # held to confer, no chamber of commerce
        start = max(last, left_edge(masked, found.start()))
        if found.group().endswith(("机制", "模式")) and not _is_generic(
            text[start : found.start()], found.group(), kind
        ):
            start = max(last, _listed_start(masked, start, found.start()))
        start = _skip_joint(masked, start, found.start(), kind)
        start = _trim_left(text, start, found.start(), kind)
        name = text[start : found.end()]
        last = found.end()
        if (
            len(name) > MAX_NAME
            or PERSON.search(masked, start, found.start())
            or (kind in ("park", "platform") and _is_title(text, start, name))
            or _is_generic(text[start : found.start()], found.group(), kind)
        ):
            continue
        yield Span(start, found.end(), name, kind, name=name)


SHORT_ITEMS = re.compile(r"(?:[^，。；：、\ufffc]{2,5}、)+[^，。；：、\ufffc]{2,5}")
"""资本、平台, before a head noun that all of them share."""


def _listed_start(masked: str, start: int, head: int) -> int:
    """Where a name begins whose head noun is shared: 产业链、资本、平台招商模式 is one mechanism."""
    if masked[start - 1 : start] != "、":
        return start
    first = left_edge(masked, head, listed=True)
    return first if SHORT_ITEMS.fullmatch(masked, first, head) else start


PERSON = re.compile(r"(?:主任|书记|[局县市区部处科镇]长|负责人|主席|总经理|记者|通讯员)(?!办公|联席|单位|热线|会商)")
"""One who holds an office is named: 甲中心主任某某及项目专班 is no name of an office."""


def _goes_on(masked: str, end: int) -> bool:
    """Whether a park's name goes on behind its head to another head: 苏州工业园区生物医药产业园 is one."""
    more = HEADS["park"].search(masked, end, end + 12)
    if more is None or more.start() == end or re.search("[和与及、]", masked[end : more.start()]):
        return False
    return left_edge(masked, more.start()) < end


JOINT = re.compile("(?<![协共人永太祥中谐泰雍颐])和|与|及其?")
NEW_NAME = re.compile(r"国家(?!级)|中国|全国|山东|[^，。；]{1,3}省(?!级)")
"""What can only begin a name: behind 和 or 与 a second one starts."""


def _skip_joint(masked: str, start: int, head: int, kind: str) -> int:
    """Cut at 和, 与, 及 when what stands before is a name of its own: 甲产业园和乙产业园."""
    for found in JOINT.finditer(masked[start:head]):
        before = masked[start : start + found.start()]
        behind = masked[start + found.end() : head]
        if (
            kind == "enterprise"
            or NEW_NAME.match(behind)
            or before.endswith("情况")
            or (kind == "platform" and before.endswith("项目"))
            or (kind == "org" and before.endswith(("部门", "单位", "企业")))
            or ENDS_WITH_HEAD.search(before)
            or not before
        ):
            start += found.end()
            return _skip_joint(masked, start, head, kind)
    return start


LEADS = re.compile(
    r"(?:访(?![谈问客])|自(?![贡由主动然治强来])|起(?!重)|近年来?|[上下]半年|前?[一二三四1-4]季度|和|与|及|或|(?:[0-9一二三四五六七八九十—–~-]*(?:[至到][0-9一二三四五六七八九十]+)?)?[年月日]|上|下|中|内|外|地|来|而(?!立)|区内|市内|全市|全区|全县|我市|我区|辖区|本地|新区|园区|目前|名|一是|二是|三是|四是|还|度|“(?:牵手|携手|联姻|结缘|链主|龙头)”)+"
)


def _trim_left(text: str, start: int, head: int, kind: str) -> int:
    found = LEADS.match(text, start, head)
    if found is None or found.group() in ("上", "中", "内", "外", "地", "来", "新区"):
        return start
    # 园区支持政策 is a name still, 全市工业园区 none
    return start if found.end() >= head and kind != "park" else found.end()


AWARDED = re.compile(r"(?:获评|[被获]?评为|认定为|命名为|荣获|授予)(?:为|了)?(?:[^，。；]{2,20}、)?$")
RANKED = re.compile(r"国家|全国|全省|[省市部]级|自治区")


def _is_title(text: str, start: int, name: str) -> bool:
    """Whether a name is a title that was won: 获评国家级示范园区 names no park."""
    return RANKED.match(name) is not None and AWARDED.search(text, max(0, start - 28), start) is not None


LIKES = ("全国", "全省", "全球", "世界", "国内")
"""居全国机器人产业园区第2位: those that a park is placed among."""
ALL_PARKS = re.compile(r"[^，。；、]{2,4}[市县州]|国家级[高新经开]{2}区和省级")
"""上饶市工业园区: all of the city's."""


def _is_generic(modifier: str, head: str, kind: str) -> bool:
    bare = modifier.strip("“”")
    if not bare:
        return len(head) < 5 and head not in ("产业专班", "招商专班")  # 考核评价办法 says enough, 办法 does not
    if kind == "park" and bare.startswith(LIKES):
        return True
    if kind == "park" and ALL_PARKS.fullmatch(bare) and head in ("园区", "产业园区", "工业园区"):
        return True
    return (
        bool(GENERIC[kind].fullmatch(bare))
        or (kind == "enterprise" and LEADS.fullmatch(bare) is not None)
        or (kind == "enterprise" and len(bare) < 2)
        or bool(CHOPS.fullmatch(bare))
    )
