"""Lists of projects, companies and parks in one sentence: 甲、乙等项目签约, 开工项目12个，包括甲、乙等, 新挂牌甲、乙2个园区.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s, each with the stage
that is told of the whole list. Must not: take sorts of projects (生物医药、冷链物流等项目) for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.naming.named import Named, named, staged
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.items import PARK, clause_at, is_name, items, list_start
from briefgen.extract.naming.projects.sizes import behind_amount
from briefgen.extract.naming.projects.words import AMOUNT_AHEAD, GENERIC, SITE, VALUE, WORDS
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.scan.numerals import parse
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, STANDING, STEPS, TOGETHER
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Status

_HAVING = "(?:拥有|具有|掌握|具备|从事|专注于?|深耕)[^，。；、等的]{2,14}的"
_BROUGHT = f"(?:[^，。；、等的]{{0,4}}(?:招引|引进|落户|{any_of(STEPS)})的|{_HAVING})"
_LEVELS = "[国省市县区](?:家|级)?、[省市县区]级?"
_LEADER = "(?<!为)(?:头部|龙头)(?=[，。；、]|落户|相继|先后)"
_RESEARCH = "高校|院校|科研机构|科研院所|科研单位|研究机构"
_PARK = "园区(?!路|道|管网|基础|配套|设施|供)"
_COUNT = f"(?:(?:总?投资)?{VALUE}+的?)?(?:(?:总|计划)?投资均?{TO_NUMBER}{VALUE}+的)?"
_MOD = f"(?P<mod>{_BROUGHT}??(?:[^，。；、等的]{{0,10}}?|(?<={VALUE})[^，。；、等的]{{10,24}}?))"
LIST = re.compile(
    rf"(?:等|……等?)(?:一批|一系列|多个|众多)?(?:{_LEVELS})?{_COUNT}{_MOD}"
    rf"(?P<head>项目|工程|成果转化|企业|公司|金融机构|{_RESEARCH}|机构|商户|{_LEADER}|{_PARK}|为代表的)"
    r"|(?<=项目)等(?=已|均|将|正|陆续|相继|先后|顺利|成功)"
)
"""What ends a list of names: 等一批新能源项目, 等国家、省级重点项目, 甲项目等陆续开工, ……一批项目同日竣工."""
LIST_KIND = dict.fromkeys(_RESEARCH.split("|"), Kind.INSTITUTION) | {
    "项目": Kind.PROJECT,
    "工程": Kind.PROJECT,
    "成果转化": Kind.PROJECT,
    "园区": Kind.PARK,
}
GONE_TO = ("前往", "赴", "到", "走进")
"""Before schools: 组织企业前往甲大学等高校招聘."""
PARTNERS = ("与", "同", "和")
"""Before companies: 与甲、乙等企业签订协议 makes neither a project."""
OF_RESEARCH = re.compile("研发|科研|研究|创新|技术")
"""Between 等 and 机构: laboratories and centres, no companies."""
_SET = (
    f"项目(?:共?有|共|达|为)?{VALUE}+，|{VALUE}+[^，。；]{{0,6}}项目，"
    f"|(?:{any_of(STEPS)})[^，。；]{{0,6}}项目，?|的项目|项目，"
)
_STEP = f"(?:{any_of((*STEPS, *STANDING))})的?[^，。；、有]{{0,6}}"
_NAMES = "(?P<names>[^，。；]{4,240}?、[^，。；]{4,40}?)"
INCLUDED = re.compile(
    rf"(?:{_SET})(?:其中)?(?:代表性?项目|主要|重点)?(?:包括|包含|涵盖|有){_NAMES}等(?:重大|重点)?(?:项目)?(?=[，。；])"
    rf"|{_STEP}(?:项目|工程|的)(?:主要|共|还)?有(?!{VALUE}){_NAMES.replace('names', 'had')}(?:等(?:重大|重点)?(?:项目)?)?(?=[，。；]|$)"
    rf"|[既也更还]有{_NAMES.replace('names', 'both')}等[^，。；]{{0,40}}?项目(?=[，。；]|$)"
)
"""开工项目6个，包括甲、乙等; 竣工项目有甲、乙; 既有甲、乙等引领转型的重点项目."""
HAVING = [f"{what}{how}有" for what in ("项目", "工程", "的") for how in ("", "主要", "共", "还")]
HAVING += ["既有", "也有", "更有", "还有"]
"""Words of which a sentence holds one where it names parts of a set by 有."""
INCLUDED_ALL = re.compile(
    rf"(?P<set>项目(?:集中)?(?:{any_of(TOGETHER)})?(?P<number>{VALUE}+)|(?P<before>{VALUE}+)[^，。；、]{{0,8}}项目)，?"
    r"(?:其中)?(?:包括|包含|涵盖|分别[为是])(?P<names>[^，。；：]{4,160})(?=[，。；])"
)
"""开工项目6个，包括甲、乙、…: all that were counted."""
_SORTS = ("重大", "重点", "产业", "工业", "建设", "新建", "签约", "招商", "龙头", "标志性", "支柱")
SUMMED = re.compile(rf"(?P<number>{VALUE}+)(?:{any_of(_SORTS)}){{0,3}}(?:项目|工程)")
SUMMING = [f"{many}{what}" for many in ("个", "大", "项") for what in (*_SORTS, "项目", "工程")]
"""Words of which a sentence holds one where it sums a list up."""
SHORTEST_LISTED = 4
"""Characters of a name in a counted list of a trade's projects."""
LONG_LIST, MISCOUNTED = 6, 1
"""A list of so many names may hold one more or less than the number behind it says."""
SUMMED_PARKS = re.compile(
    rf"(?:等)?(?:{VALUE}+|[两三四五]大)(?P<sort>[^，。；：、的和与及{VALUE}]{{0,8}}?)(?P<head>园区?|集聚区)(?![内里项企])"
)
CONTENTS = re.compile(r"(?:建设|主要)内容|内容为|主要建设(?!地)")
"""Before a list of what one project consists of."""
GOODS_AHEAD = re.compile(r"从?(?:从事|主营|经营|生产|加工|制造|销售)")
"""Before a list of goods: 从事甲、乙等服饰企业40家 names no company."""
NO_COMPANIES = re.compile(any_of(WORDS["ways"]))
"""Between 等 and 企业: 资金、技术等方式支持企业."""
NO_PROJECTS = re.compile(any_of(WORDS["realms"]))
"""Between 等 and 项目: 教育、医疗等方面项目合作, 甲局、乙局等部门推动项目."""
PRODUCT = re.compile(f"(?:{any_of(WORDS['products'])})$")
TRADE = re.compile(f"(?:{any_of(WORDS['trades'])})$")
FIELD_END = re.compile(f"(?:{any_of(WORDS['fields'])})$")
SORT = re.compile(f"(?:{any_of(WORDS['trades_alone'])})$|(?:{any_of(WORDS['sorts'])})[^A-Za-z“”]{{1,4}}$")
GOODS = re.compile(f"(?:{any_of(WORDS['goods'])})$")
LONGEST_SORT = 7
"""Characters of a sort of goods that a count of projects is told by."""
SORTS = re.compile("相关|类型|生产|上游|下游|配套")
"""Between 等 and 企业: then names of companies may be goods."""
BARE_TRADE = re.compile("^.{2}(?:发电|种植|养殖|康养|回收|租赁)$")
"""A trade among the names in a list of projects: 风力发电."""
TALKED_OF = re.compile(r"[^，。；]{0,16}(?P<verb>交流|洽谈|磋商|商谈|座谈)")
"""Behind a list: 就甲、乙等项目与企业深入交流."""
STEP_AHEAD = re.compile(f"(?:新?(?:续建|{any_of(BUILDING)})(?:建设|了)?(?=.{{4}}))?")
"""Before the first of a list: 开工甲总成、乙基地等9个项目."""
VERB_AHEAD = 12
"""Characters before a list that may hold its verb: 签约了一批甲、乙等项目."""


def lists(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲、乙等项目签约: the names of a list before the noun that sums them up."""
    for found in LIST.finditer(masked):
        kind = _kind_of_list(found)
        start = max(list_start(text, masked, found.start()), behind_amount(text, masked, found.start()))
        low, _ = clause_at(masked, found.start())
        if kind is Kind.PROJECT:
            start = past(STEP_AHEAD, masked, start, found.start())
        elif kind is Kind.INSTITUTION:
            start += masked.startswith(("与", "同", "和"), start)
        listed = list(items(text, masked, start, found.start(), kind))
        if kind is Kind.INSTITUTION and masked.endswith(GONE_TO, 0, start):
            continue
        if CONTENTS.search(masked, low, start + 1) or _names_none(masked, found, start, [item for _, item in listed]):
            continue
        if kind is Kind.PROJECT:
            listed = [*_priced(text, masked, low, start), *listed]
        joined = masked.startswith(PARTNERS, start) or masked.endswith(PARTNERS, 0, start)
        partners = joined and kind is Kind.ENTERPRISE
        stage = None if partners else _stage_of_list(text, masked, start, found, words)
        for at, item in listed:
            sort = kind is Kind.PROJECT and (BARE_TRADE.search(item) or item in WORDS["trades_alone"])
            if is_name(item, kind) and not sort:
                yield staged(_kind_of_item(item, found, stage), at, item, stage, f"list.{kind}")


def _kind_of_list(found: re.Match[str]) -> Kind:
    """What the noun says that sums a list up."""
    if found["head"] == "机构" and OF_RESEARCH.search(found["mod"] or ""):
        return Kind.PLATFORM
    return LIST_KIND.get(found["head"] or "项目", Kind.ENTERPRISE)


def _kind_of_item(item: str, found: re.Match[str], stage: StageHit | None) -> Kind:
    """What an item of a list is: what sums the list up, unless its own name says else."""
    kind = _kind_of_list(found)
    if kind is Kind.INSTITUTION:
        return Kind.PLATFORM if item.endswith(("实验室", "中心", "平台")) else kind
    if stage is None and item.endswith(("公司", "集团")):
        return Kind.ENTERPRISE  # 来到甲有限公司、乙集团等项目现场
    if kind is Kind.ENTERPRISE and item.endswith("项目"):
        return Kind.PROJECT  # 引进甲项目、乙项目等企业
    return Kind.INSTITUTION if found["head"] == "机构" and not found["mod"] else kind


def _stage_of_list(text: str, masked: str, start: int, found: re.Match[str], words: StageWords) -> StageHit | None:
    """The stage that is told of a list that begins at `start`: behind the noun that sums it up, in it, or before the list."""
    low, high = clause_at(masked, found.start())
    stage = words.after(text, found.end(), high)
    if _kind_of_list(found) is Kind.PROJECT:
        stage = stage or words.after(text, found.start(), found.end())  # 甲、乙等在建项目
        return stage or _stage_ahead(text, masked, low, start, found.end(), words)
    built = stage and text.startswith("的", stage.end)  # 甲、乙等8家企业出资建设的丙研究院: how far is what they build
    return None if built else stage


PRICED = re.compile(f"{VALUE}+的(?P<name>[^，。；、的{VALUE}]{{2,24}})、(?:总?投资)?{VALUE}+的$")


def _priced(text: str, masked: str, low: int, start: int) -> Iterator[tuple[int, str]]:
    """202亿元的甲汽车、166亿元的乙电池等项目: what stands before the amount of the last."""
    while found := PRICED.search(masked, low, start):
        yield found.start("name"), text[found.start("name") : found.end("name")]
        start = found.start("name")


def _names_none(masked: str, found: re.Match[str], start: int, listed: Sequence[str]) -> bool:
    """Whether a list is of sorts, goods or offices, none of its items a name."""
    mod = found["mod"] or ""
    kind = LIST_KIND.get(found["head"] or "项目", Kind.ENTERPRISE)
    if kind is Kind.PROJECT:
        cut = masked.startswith("、", start)  # the list begins before the verb that its first item holds
        wanted = _are_wanted(masked, start, found, listed)
        return wanted or NO_PROJECTS.search(mod) is not None or _are_trades(masked, found, listed, cut)
    if kind is not Kind.ENTERPRISE:
        return False
    goods = GOODS_AHEAD.match(masked, max(0, start - 1))
    return bool(NO_COMPANIES.search(mod) or goods or _are_classes(masked, found, listed))


def _are_classes(masked: str, found: re.Match[str], listed: Sequence[str]) -> bool:
    """甲类材料、乙机、丙器等企业近200家, 甲面板、乙型材等生产企业: trades, of which one at least is no name."""
    sorts = masked.startswith(VALUE, found.end()) or SORTS.search(found["mod"] or "")
    return bool(sorts) and any(GOODS.search(item) for item in listed)


def _stage_ahead(text: str, masked: str, low: int, start: int, end: int, words: StageWords) -> StageHit | None:
    """The stage before a list; an amount between them stretches the way: 新签约总投资3亿元的甲、总投资1亿元的乙等项目."""
    if text.endswith(("就", "围绕"), 0, start) and (talked := TALKED_OF.match(text, end)):
        return StageHit("lead", *talked.span("verb"), 0, Status.ACTUAL)
    amount = AMOUNT_AHEAD.search(masked, low, start)
    stage = words.before(text, low if amount else max(low, start - VERB_AHEAD), start)
    making = max(low, start - len(MAKING))
    if stage is None and SOME_OF.match(text, making, end):
        order = words.order("construction")
        stage = StageHit("construction", making, start, order, words.status(text, low, making))
    return stage


MAKING = "打造"
SOME_OF = re.compile(f"{MAKING}[^，。；]*等(?:一批|一系列|多个|[0-9]+个)")
"""打造甲总部、乙中心等一批项目: what is being made of a place is being built."""


_FIELD = "[^，。；：、]{2,8}(?:方面|领域|产业|产业链|上|环节)"
AIMED_AT = re.compile(f"(?<![^，。；：、])(?:{_FIELD})?(?:{any_of(WORDS['aiming'])})*(?:招引|引进|引入|培育|发展)$")
"""Before a list: 重点招引甲制造、乙回收等项目 wants such, and tells of none that has come."""


WHOSE = re.compile(f"(?:{any_of(WORDS['companies'])}|园|园区|城|{SITE})$|[“”A-Za-z]")
"""Shows that an item of such a list is somebody's, or a place."""


def _are_wanted(masked: str, start: int, found: re.Match[str], listed: Sequence[str]) -> bool:
    """Whether a list says what projects are to be won, none of its items called like a company."""
    if VALUE in found.group() or "一批" in found.group() or any(WHOSE.search(item) for item in listed):
        return False
    return AIMED_AT.search(masked, 0, start) is not None


def _are_trades(masked: str, found: re.Match[str], listed: Sequence[str], cut: bool) -> bool:
    """一批生物医药、冷链物流产业等项目, 种苗培育、综合利用等项目: sorts of projects, none of them named."""
    if masked.endswith(("产业", "行业", "领域"), 0, found.start()):
        return True
    if TRADE.search(found["mod"] or "") and not (VALUE in found.group() and all(map(_may_be_name, listed))):
        return True
    counted = VALUE in found.group() or masked.startswith(VALUE, found.end())
    if len(listed) == 1 and counted and len(listed[0]) <= LONGEST_SORT and GOODS.search(listed[0]):
        return True  # 签约稀土永磁电机等项目8个
    if any(item.endswith("企业") for item in listed) or 2 * sum(SORT.match(item) is not None for item in listed) > len(
        listed
    ):
        return True  # 引进甲类企业、乙类零件等项目, 策划绿色化工、数字经济等项目
    field = found["mod"] and (FIELD_END.search(found["mod"]) or not GENERIC.fullmatch(found["mod"]))
    if field and any(PRODUCT.search(item) for item in listed):
        return 2 * sum(len(item) <= 4 for item in listed) > len(listed)
    short = [item for item in listed if len(item) <= 6 and TRADE.search(item)]
    if VALUE in found.group() or not (cut or len(listed) > 1):
        return False
    return 2 * len(short) > len(listed) or len(short) == len(listed)


def summed(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲、乙产业基地2个项目成功签约: as many names as are summed up behind them."""
    for found in SUMMED.finditer(masked) if "、" in masked else ():
        start = max(list_start(text, masked, found.start()), behind_amount(text, masked, found.start()))
        listed = list(items(text, masked, start, found.start(), Kind.PROJECT))
        number = parse(text[found.start() : found.end("number")].rstrip("个大项"))
        missing = MISCOUNTED if len(listed) >= LONG_LIST else 0
        if number is None or len(listed) < 2 or abs(number - len(listed)) > missing:
            continue
        if not all(is_name(item, Kind.PROJECT) for _, item in listed) or _are_fields([item for _, item in listed]):
            continue
        low, high = clause_at(masked, found.start())
        stage = words.after(text, found.end(), high) or _stage_ahead(text, masked, low, start, found.end(), words)
        for at, item in listed:
            yield staged(Kind.PROJECT, at, item, stage, "list.project")


JOINED = re.compile("、[^，。；：、\ufffc]{4,16}?[和与及](?=[^，。；：、]{4,16}?项目(?!库|制|组))")
"""甲座椅、乙储能和丙铜箔项目: 和 before the last of a list."""
LAST = re.compile("[^，。；：、]{2,16}?(?=项目)")


def joined(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """新签约的甲座椅、乙储能和丙铜箔项目均已开工: three names, where each can be one."""
    for found in JOINED.finditer(masked):
        last = LAST.match(masked, found.end())
        end = last.end() if last else found.end()
        start = list_start(text, masked, found.start())
        listed = [*items(text, masked, start, found.end() - 1, Kind.PROJECT), (found.end(), text[found.end() : end])]
        if VALUE in masked[start:end] or not all(
            is_name(item, Kind.PROJECT) and _may_be_name(item) for _, item in listed
        ):
            continue
        low, high = clause_at(masked, found.start())
        stage = words.after(text, end + 2, high) or _stage_ahead(text, masked, low, start, end, words)
        for at, item in listed:
            whole = item + "项目" * (at == found.end())
            yield staged(Kind.PROJECT, at, whole, stage, "list.project")


def _are_fields(listed: Sequence[str]) -> bool:
    """生物医药、新材料、高端装备3个项目: fields; 甲新能源电池、乙半导体材料2个项目 are somebody's."""
    fields = [item for item in listed if FIELD_END.search(item)]
    return len(fields) == len(listed) or any(len(item) < SHORTEST_LISTED + 2 for item in fields)


def _may_be_name(item: str) -> bool:
    """Whether an item of a counted list is no sort of goods: 甲市东龙、乙市龙庆等11个拉链制造项目."""
    return len(item) >= SHORTEST_LISTED and not any(sort.search(item) for sort in (TRADE, FIELD_END, PRODUCT, GOODS))


def included(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """开工项目113个，包括甲中心、乙示范区等: names given of a counted set, at the stage that is told of the set."""
    for found in INCLUDED.finditer(masked):
        at, end = found.span(str(found.lastgroup))
        low, _ = clause_at(masked, found.start())
        stage = words.before(text, low, at)
        listed = list(items(text, masked, at, end, Kind.PROJECT))
        if 2 * sum(FIELD_END.search(item) is not None for _, item in listed) > len(listed):
            continue  # 开工项目涵盖锂电新材料、生物医药等
        for at, item in listed:
            if is_name(item, Kind.PROJECT):
                yield staged(Kind.PROJECT, at, item, stage, "list.project")


def included_all(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """集中开工项目3个，包括甲、乙、丙，总投资5亿元: as many names as were counted."""
    for found in INCLUDED_ALL.finditer(masked):
        number = parse(text[slice(*found.span("number" if found["number"] else "before"))].rstrip("个"))
        listed = list(items(text, masked, found.start("names"), found.end("names"), Kind.PROJECT))
        if number != len(listed) or not all(is_name(item, Kind.PROJECT) for _, item in listed):
            continue
        low, _ = clause_at(masked, found.start("set"))
        stage = words.before(text, low, found.end("set"))
        for at, item in listed:
            yield staged(Kind.PROJECT, at, item, stage, "list.project")


def summed_parks(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """新挂牌甲、乙、丙3个园区: each is a park, named without its head; of 甲、乙两大医药产业园 each is a 医药产业园."""
    for found in SUMMED_PARKS.finditer(masked) if "、" in masked else ():
        start = left_edge(masked, found.start(), listed=True)
        of_one_sort = found["sort"] and text.endswith(("个", "大", "座"), 0, found.start("sort"))
        if "、" in masked[start : found.start()] and (of_one_sort or not found["sort"]):
            for at, item in items(text, masked, start, found.start(), Kind.PARK):
                own = not of_one_sort or PARK.search(item)
                full = item if own else item + found["sort"] + found["head"]
                if is_name(full, Kind.PARK):
                    yield named(Kind.PARK, at, item, None, None, None, "list.counted_parks")._replace(name=full)
