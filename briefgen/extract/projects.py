"""Named projects and companies in one sentence, each with the stage that its own clause says.

In: a sentence, its typed spans, the stages of the taxonomy. Out: `Named`s. Three shapes are read: lists (甲、乙等项目签约),
what an amount describes (总投资50亿元的甲项目), and what stands before 项目 or is the subject of a stage word (甲年内奠基). Counted
classes (制造业项目59个) are quantities and no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.names import ENDS_WITH_HEAD, MAX_NAME, left_edge, mask
from briefgen.extract.spans import VALUE_TYPES, Span
from briefgen.extract.stages import StageHit, StageWords
from briefgen.fact import Kind, Status

VALUE = "\ufffb"
"""Stands for each character of a value in the masked text, so that numbers never look like words."""

CLAUSE = re.compile(r"[^，。；：！？\n]+")
LIST = re.compile(
    rf"等(?:一批|一系列|多个|众多)?(?:{VALUE}+(?:的)?)?(?P<mod>[^，。；、等的]{{0,10}}?)"
    rf"(?P<head>项目|工程|成果转化|企业|公司|金融机构|机构|商户|园区|为代表的)"
)
VERB = re.compile(r"方式|帮助|多所|措施|问题|领域|渠道|手段|形式|服务|支持|推动|开展|进行")
LIST_KIND = {"项目": Kind.PROJECT, "工程": Kind.PROJECT, "成果转化": Kind.PROJECT, "园区": Kind.PARK}
OF_AMOUNT = re.compile(rf"投资(?:额)?(?:约|近|超)?{VALUE}+的(?P<name>[^，。；]+)")
NAME_STOP = re.compile(
    r"、(?:总|计划)?投资|和(?:总|计划)?投资|等|于|已|将|均|正(?!大)|预计|力争|有望|计划|年底|年内|年初|月底|目前|全面|先后|陆续|顺利|正式|成功|开始|主要|是|也|还|"
    rf"为(?!民)|落成|达到|{VALUE}"
)
HEADED = re.compile(r"(?P<head>项目|工程)(?P<tail>[一二三四]期|（[一二三四]期）|[^，。；、的]{1,8}段(?!时))?")
NO_HEAD = re.compile(
    r"[^，。；]{0,3}年(?![底内初前度末])|库|清单|化|单|组|部|制|法人|经理|书|年|名单|引建|招引|为王|攻坚|要素|用地|负责|数|落地、"
)
NO_NAME = re.compile(r"\d年|\d月|季度|举行|^[与同]|(?:抓|上|导入新|引新|谋|跑|争|建)$|^各")
TECHNICAL = re.compile(r"(?:专项|课题|项目)——(?P<name>“[^“”]{4,40}”)")
QUOTED_SITE = re.compile(
    r"(?:建设|打造|新建|建成|启用)(?P<name>“[^“”]{2,20}(?:工厂|基地|项目|产线|港|中心|平台|实验室)”)"
)
TWO_COMPANIES = re.compile(rf"{VALUE}+(?:[^，。；、]{{0,4}})(?:企业|公司)")
SUMMED_PARKS = re.compile(rf"(?:等)?{VALUE}+(?:专业|产业|特色)?园区?")
INSTITUTE = re.compile(r"(?:研究[所院]|[理学工业]所|大学|学院|中心|实验室)$")
BY_ROLE = re.compile(r"以(?P<name>[^，。；、“”]{2,16}?)为(?:龙头|代表|核心|链主)")
BY_LISTING = re.compile(
    r"(?<![^，。；、])(?P<name>[^，。；、“”首]{2,12}?)(?:成功|在)?(?:登陆(?:港交所|科创板|创业板|上交所|深交所|北交所|资本市场)|(?:科创板|创业板|北交所|主板)(?:首发)?上市)"
)
SITE = r"(?:加氢站|工厂|基地|大厦|酒店|综合体|中心|研究院|快速路|高架|大桥|隧道|机场|码头|公园|乐园|动漫谷|不夜城|科技城|新城|生产线|产线|电站|电厂|医院|学校|广场|总部|港)"
CAPTION = re.compile(
    rf"^(?:[■▲▶◀◆●]\s*)?(?:图为)?(?P<building>(?:正在)?建设中的)?(?P<name>[^，。；！？]{{4,36}}?(?:项目|{SITE}|安装平台|生产基地))。?$"
)

GENERIC_WORD = (
    "[一二三四五]期|重点|重大|重要|产业链|产业|工业|制造业|服务业|基础设施|招商|优质|优势|引领性|大|小|好|新|老|各|各类|各个|该|本|此|两|一批|多个|众多|单体|单个|上下游|配套|零部件|相关|有关|"
    "高质量|高精尖|高科技|科技|创新|建设|投资|合作|合作类|外资|内资|民生|民间|市级|省级|国家级|区级|县级|三级|龙头|链主|特色|会展|签约|落地|在建|续建|新建|已建|在谈|储备|意向|策源|"
    "开工|竣工|投产|运营|新开工|新签约|未来|标志性|数字化|智能化|技术|技术改造|改造|技改|装备|符合|要求|领军|领域|的|等|类|型|个|全新|存量|增量|关键|核心|产业化|产学研|研发|示范|样板|"
    "首批|应用|试点|智慧|绿色|环保|能源|文旅|农业|商贸|物流|总部|园区|成熟|代表性|带动性|影响力|强|高|低|年度|专项|城市更新|两个|“高精尖”|所有|部分|个别|实体|社会|政府|企业|中小|主导|"
    "亿元以上|百亿级|千亿级|十亿级|百亿|千亿|省|市|区|县|全市|全省|全区|大型|服务|工程|项目|化|首台|套|（套）|先进|高端|传统|新兴|现代|战略性"
)
GENERIC = re.compile(
    rf"(?:[^，。；]{{1,3}}[省市区县州])?(?:{GENERIC_WORD}|[^，。；]{{1,4}}(?:省|市|区|县)级|“[^”]*经济”|“双招双引”|和|与|、|及)*"
)
NO_SUBJECT = re.compile(
    r"^项目|(?:性|机型|车型|企业|产业链|产业|链条|政策|机制|工作|措施|资金|人才|问题|经济|成果|模式|活动|会议|大会|峰会|目标|任务|体系|市|区|县|镇|省|协议|方案|办法|意见|投资|能力|水平|优势|园区|项目建设|项目|"
    r"期间|时间|产品|建设|发展|条件|环境|平台|名单|会|部门|干部|场景|集群|系统|设备|行业|方面|领域|要素|力量|技术|理念|导向|关键|之|一个|新型工业化|消费|数据|手续)$"
)
LEADING = re.compile(
    r"^(?:目前|如今|其中|同时|近日|日前|今年|去年|据悉|另外|此外|随着|[一二三]是|促使|包括|比如|例如|图为|由|在[^，]{2,14}?(?:中|内|下|上)|在)+"
)
PREDICATE = re.compile(
    r"(?:于|已经|已于|已|将于|将|均已|均|正在|正|预计|力争|有望|计划|即将|年底前|年底|年内|年初|上半年|下半年|今年|明年|去年|\d{1,2}月底|\d{1,2}月份?|月底|近日|日前|目前|全面|全部|先后|陆续|"
    r"相继|顺利|正式|成功|开始|加快|加速|抓紧|全力|集中|同步|率先|实现|完成|进入|投资协议|提前|快速|主体|整体|一次性|在我国|等)+$"
)
SUBJECT_STAGES = frozenset(
    [
        "signed",
        "landed",
        "approvals",
        "groundbreaking",
        "construction",
        "structure_done",
        "equipment",
        "completed",
        "production",
        "ramp_up",
        "full_output",
    ]
)


TRANSITIVE = frozenset(
    [
        "引进",
        "招引",
        "引入",
        "建设",
        "加快推进",
        "推进建设",
        "项目建设",
        "推动建设",
        "签订",
        "签下",
        "签署",
        "进驻",
        "入驻",
    ]
)
"""Stage words that name what is done to an object; what stands before them is an actor."""


@dataclass(frozen=True, slots=True)
class Named:
    """A project, park or company named at `start:end`; `stage` is an id of stages.yaml, `cue` the place of its word."""

    kind: Kind
    start: int
    end: int
    name: str
    stage: str | None
    cue: tuple[int, int] | None
    status: Status | None
    how: str


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with quoted and bracketed pieces and values blanked; offsets stay."""
    masked = list(mask(text))
    for span in spans:
        if span.type in VALUE_TYPES:
            masked[span.start : span.end] = VALUE * (span.end - span.start)
    return "".join(masked)


def find_projects(text: str, spans: Sequence[Span], words: StageWords) -> list[Named]:
    """What is named in one sentence, by start; of two that overlap the first found wins (lists before heads)."""
    masked = blanked(text, spans)
    found: list[Named] = []
    shapes = (_lists, _of_amounts, _technical, _quoted_sites, _headed, _built, _subjects)
    for shape in shapes:
        for named in shape(text, masked, words):
            if not any(named.start < other.end and other.start < named.end for other in found):
                found.append(named)
    return sorted(found, key=lambda n: n.start)


def find_caption(text: str, words: StageWords) -> list[Named]:
    """The project that a picture shows, when the caption is nothing but its name."""
    found = CAPTION.match(text)
    if found is None or GENERIC.fullmatch(found["name"].removesuffix("项目")):
        return []
    stage = "construction" if found["building"] else None
    cue = found.span("building") if stage else None
    return [_named(Kind.PROJECT, found.start("name"), found["name"], stage, cue, None, "caption")]


def _named(
    kind: Kind, start: int, name: str, stage: str | None, cue: tuple[int, int] | None, status: Status | None, how: str
) -> Named:
    return Named(kind, start, start + len(name), name, stage, cue, status, how)


def _staged(kind: Kind, start: int, name: str, stage: StageHit | None, how: str) -> Named:
    if stage is None:
        return _named(kind, start, name, None, None, None, how)
    return _named(kind, start, name, stage.stage, (stage.start, stage.end), stage.status, how)


def _clause(masked: str, at: int) -> tuple[int, int]:
    start = max(masked.rfind(mark, 0, at) for mark in "，。；：！？") + 1
    ends = [found for mark in "，。；：！？" if (found := masked.find(mark, at)) >= 0]
    return start, min(ends, default=len(masked))


def _lists(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in LIST.finditer(masked) if "等" in masked else ():
        kind = LIST_KIND.get(found["head"], Kind.ENTERPRISE)
        if kind is Kind.ENTERPRISE and VERB.search(found["mod"]):
            continue
        start = max(left_edge(masked, found.start(), listed=True), _behind_amount(masked, found.start()))
        low, high = _clause(masked, found.start())
        stage = words.after(text, found.end(), high) or words.before(text, max(low, start - 12), start)
        if kind is not Kind.PROJECT:
            stage = words.after(text, found.end(), high)
        for at, item in _items(text, masked, start, found.start(), kind):
            if _is_name(item, kind):
                yield _staged(kind, at, item, stage, f"list.{kind}")
    yield from _pairs(text, masked)
    yield from _summed_parks(text, masked)
    yield from _companies(text)


def _summed_parks(text: str, masked: str) -> Iterator[Named]:
    """新挂牌甲、乙、丙3个园区: each is a park, named without its head."""
    for found in SUMMED_PARKS.finditer(masked):
        start = left_edge(masked, found.start(), listed=True)
        if "、" in masked[start : found.start()]:
            for at, item in _items(text, masked, start, found.start(), Kind.PARK):
                if _is_name(item, Kind.PARK):
                    yield _named(Kind.PARK, at, item, None, None, None, "list.counted_parks")


def _companies(text: str) -> Iterator[Named]:
    for pattern in (BY_ROLE, BY_LISTING):
        for found in pattern.finditer(text):
            name = found["name"]
            whole = pattern is BY_LISTING or left_edge(name, len(name)) == 0
            if whole and "的" not in name and _is_name(name, Kind.ENTERPRISE):
                kind = Kind.INSTITUTION if INSTITUTE.search(name) else Kind.ENTERPRISE
                yield _named(kind, found.start("name"), name, None, None, None, "company")


def _pairs(text: str, masked: str) -> Iterator[Named]:
    """利客来、国美两家企业: names that a count sums up."""
    for found in TWO_COMPANIES.finditer(masked):
        start = left_edge(masked, found.start(), listed=True)
        if "、" in masked[start : found.start()]:
            for at, item in _items(text, masked, start, found.start(), Kind.ENTERPRISE):
                if _is_name(item, Kind.ENTERPRISE):
                    yield _named(Kind.ENTERPRISE, at, item, None, None, None, "list.counted")


def _behind_amount(masked: str, end: int) -> int:
    low = max(0, end - MAX_NAME)
    last = masked.rfind(VALUE, low, end) + 1
    return last + (masked[last : last + 1] == "的") if last else 0


def _items(text: str, masked: str, start: int, end: int, kind: Kind) -> Iterator[tuple[int, str]]:
    marks = "、" if kind is not Kind.ENTERPRISE else "、和及与"
    if kind is Kind.PROJECT and "、" in masked[start:end]:
        marks = "、"
    at = start
    for here in range(start, end + 1):
        if here == end or masked[here] in marks:
            lead = left_edge(masked[:here], here) if at > start else at
            at = max(at, lead)
            if here > at:
                yield at, text[at:here]
            at = here + 1


def _is_name(item: str, kind: Kind) -> bool:
    if not 2 <= len(item) <= MAX_NAME or GENERIC.fullmatch(item) or VALUE in item:
        return False
    if kind is Kind.ENTERPRISE:
        return not re.search(
            r"(?:产业|行业|企业|领域|机构|技术|材料|产品|能力|环境|资源|政策|园区|链|市|区|县|省|化|制造|服务|设计|研发|检测|业|商|国|地)$",
            item,
        )
    bare = ENDS_WITH_HEAD.search(item)
    return not (bare and bare.start() == 0) and not re.search(r"(?:产业|产业链|领域|方面|工作|环节|制度|建设)$", item)


def _of_amounts(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    # one amount may stand in the name that another describes, so every place is tried
    at = 0
    while found := OF_AMOUNT.search(masked, at):
        start = found.start("name")
        stop = NAME_STOP.search(masked, start + 1, found.end())
        end = stop.start() if stop else found.end()
        trigger = words.after(text, start, end)
        end = min(end, trigger.start) if trigger else end
        at = max(end, start + 1)
        name = text[start:end]
        name = re.sub(r"(?<=项目|工程)建设$", "", name)
        if masked.startswith(VALUE, start) or GENERIC.fullmatch(name) or not 3 <= len(name) <= MAX_NAME:
            continue
        low, high = _clause(masked, start)
        stage = words.after(text, end, high, last=True) or words.before(text, _earlier(masked, low), found.start())
        kind = Kind.PARK if re.search(r"(?:产业园区?|科技园|园区|物流园)$", name) else Kind.PROJECT
        yield _staged(kind, start, name, stage, "of_amount")


def _earlier(masked: str, start: int) -> int:
    """The start of the clause before: 推动建设占地100亩，总投资10亿元的甲园 is one statement cut by the amount."""
    return _clause(masked, start - 2)[0] if start > 1 and masked[start - 1] == "，" else start


def _technical(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in TECHNICAL.finditer(text):
        yield _named(Kind.PROJECT, found.start("name"), found["name"], None, None, None, "programme")


def _quoted_sites(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in QUOTED_SITE.finditer(text):
        low, _ = _clause(masked, found.start())
        stage = words.before(text, low, found.start("name"))
        kind = Kind.PLATFORM if re.search("(?:中心|平台|实验室)”$", found["name"]) else Kind.PROJECT
        yield _staged(kind, found.start("name"), found["name"], stage, "quoted_site")


def _headed(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in HEADED.finditer(masked):
        tail = found["tail"] or ""
        end = found.end()
        start = left_edge(masked, found.start())
        start = max(start, _behind_amount(masked, found.start()))
        if NO_HEAD.match(masked, found.end("head")) and not tail:
            continue
        if (
            found["head"] == "工程"
            and not tail
            and not re.search(r"(?:[一二三四]期|地铁|大桥|隧道|高速|铁路|水库)$", masked[: found.start()])
        ):
            continue
        modifier = text[start : found.start()]
        counted = masked.startswith(VALUE, end) or (start and masked[start - 1] == VALUE)
        bare = GENERIC.match(modifier)
        rest = modifier[bare.end() :] if bare else modifier
        if (
            counted
            or NO_NAME.search(modifier)
            or len(rest) < 2
            or len(modifier) < 3
            or not _is_name(modifier, Kind.PROJECT)
        ):
            continue
        start += modifier.find("重点项目") + 4 if "重点项目" in modifier[:-4] else 0
        low, high = _clause(masked, found.start())
        stage = words.after(text, end, high, last=True) or words.before(text, max(low, start - 8), start)
        stage = stage or _told_later(text, high, words)
        if start < end <= start + MAX_NAME:
            yield _staged(Kind.PROJECT, start, text[start:end], stage, "headed")


BUILT = re.compile(
    r"(?:开工建设|推进建设|加快建设|投资建设|建设|新建|建成|启用)了?(?P<name>[^，。；、的“”]{4,24}?(?:基地|工厂|研发中心|综合体|生产线|总部|大厦|产线|加氢站|储能电站|数据中心))(?=[，。；、]|$)"
)


def _built(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """建设甲成果转化基地: what is built is named behind the verb."""
    for found in BUILT.finditer(masked):
        name = found["name"]
        if VALUE in name or not _is_name(text[found.start("name") : found.end("name")], Kind.PROJECT):
            continue
        if left_edge(masked, found.end("name") - 2) > found.start("name") or GENERIC.fullmatch(
            re.sub(SITE + "$", "", name)
        ):
            continue
        low, _ = _clause(masked, found.start())
        stage = words.before(text, low, found.start("name"))
        yield _staged(Kind.PROJECT, found.start("name"), text[found.start("name") : found.end("name")], stage, "built")


LATER = re.compile(r"[，；](?:该|此)?项目(?!招|建设|为)")


def _told_later(text: str, at: int, words: StageWords) -> StageHit | None:
    """针对甲项目，……，项目从开工到竣工用了不到1年，提前半年投产: what the sentence says of it further on."""
    found = LATER.search(text, at)
    return words.after(text, found.end(), len(text), last=True) if found else None


def _subjects(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲已于上半年建成投产: what stands before a stage word, when it can be a name."""
    for clause in CLAUSE.finditer(masked):
        stage = words.after(text, clause.start(), clause.end())
        if stage is None or stage.stage not in SUBJECT_STAGES or text[stage.start : stage.end] in TRANSITIVE:
            continue
        rest = masked[stage.end : clause.end()]
        # 建造交付我国首台设备 has an object: the subject is a maker, no project
        maker = len(rest) > 4 and not re.match("[并、及（]", rest)
        if maker and not re.search("交付|建造", text[stage.start : stage.end]):
            continue
        start = clause.start()
        if lead := LEADING.match(masked[start : stage.start]):
            start += lead.end()
        before = masked[start : stage.start]
        cut = max(before.rfind("的"), before.rfind(VALUE))
        if cut >= 0:
            start += cut + 1
            before = masked[start : stage.start]
        if predicate := PREDICATE.search(before):
            before = before[: predicate.start()]
        for at, name in _split_subject(text, start, before):
            if _is_subject(name, masked[at : at + len(name)]):
                if maker:
                    yield _named(Kind.ENTERPRISE, at, name, None, None, None, "maker")
                    continue
                last = words.after(text, stage.start, clause.end(), last=True) or stage
                yield _staged(Kind.PROJECT, at, name, last, "subject")


def _split_subject(text: str, start: int, before: str) -> Iterator[tuple[int, str]]:
    if "、" in before and re.search(SITE + r"、", before):
        at = start
        for piece in before.split("、"):
            yield at, text[at : at + len(piece)]
            at += len(piece) + 1
    else:
        yield start, text[start : start + len(before)]


def _is_subject(name: str, masked: str) -> bool:
    if (
        not 4 <= len(name) <= 30
        or VALUE in masked
        or name.count("“") != name.count("”")
        or NO_SUBJECT.search(name)
        or GENERIC.fullmatch(name)
    ):
        return False
    return left_edge(masked, len(masked)) == 0
