"""Projects that the words around them show: 总投资50亿元的甲, 甲是省级重点项目, 举行甲奠基仪式, 打造“甲中心”, 建设甲研发中心.

In: a sentence, the same with quotes and values blanked (see `find.blanked`), the stage words. Out: `Named`s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.naming.named import Named, named, staged
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.heads import NO_HEAD
from briefgen.extract.naming.projects.items import clause_at, is_name, items
from briefgen.extract.naming.projects.sizes import earlier, name_stop
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE, SITE_END, VALUE, WORDS
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.once_built import ONCE_BUILT
from briefgen.extract.text.siting import LIES, PARKS
from briefgen.extract.text.spans import MAX_NAME
from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind
from briefgen.list_marks import BULLET
from briefgen.numerals import COUNT

_AREA = f"(?:总|规划)?(?:占地(?:面积)?|建筑面积|用地(?:面积)?){TO_NUMBER}{VALUE}+"
OF_AMOUNT = re.compile(
    rf"投资(?:总额|额)?{TO_NUMBER}{VALUE}+(?:[、，](?:{_AREA}|年产[^，。；的]{{2,20}})|\ufffc+)?的(?P<name>[^，。；]+)"
)
PROJECT_HEAD = re.compile("项目(?:[一二三四]期|（[^（）]{1,8}）)?")
HEAD_IN_STAGE = re.compile("(?:项目|工程)(?=建设)")
"""In a stage word, what ends the name: 甲产业园项目建设如火如荼."""
NEXT_NAME = re.compile(
    "[、和与及暨](?![^，。；]{2,30}(?:公司|集团)(?:计划|拟|将|总|投资)*$)|[—（“]|.{0,12}(?:项目|工程|基地)"
)
"""Behind a head within a name that goes on."""
QUOTED_NAME = re.compile("“[^“”]{4,38}(?:项目|工程|基地|工厂)”")
"""A name in quotes behind an amount, numbers and 、 in it: 总投资5000万元的“年产6000吨甲、300吨乙生产线改造项目”."""
SAID_AGAIN = re.compile("，这(?:一|个|座|家|项)*(?:计划|预计)?总?$")
"""甲项目，这个总投资6亿元的最大生产项目: what it is said to be is no name of another."""
TWO_SITES = re.compile(rf"(?P<one>.{{2,}}?(?:产业园区?|科技园|物流园|园区|项目|{SITE}))[和与及](?P<two>.{{3,}})")
"""Two sites in one name: 甲科技园和乙基地."""
TOPIC_HEADS = ("项目", "工程", "基地", "中心", "工厂", "总部", "综合体")
IS_ONE = ("是", "为", "作为")
_TOPIC = rf"[^，。；、：“”\s0-9]{{4,30}}?(?:{any_of(TOPIC_HEADS)})"
TOPIC = re.compile(
    rf"(?:(?<![^。；])|(?<=[0-9][.．、]))(?P<name>{_TOPIC})(?=也?(?:{any_of(IS_ONE)})[^，。；]{{0,40}}(?:项目|工程|组成部分|之一)[，。；])"
)
"""A sentence that opens with what it is about: 甲电池项目是省级重点项目，总投资50亿元."""
_LIES = any_of((*LIES, "落户"))
LYING = re.compile(f"(?:{_LIES})[^，。；的]{{2,16}}的(?=.{{4}})")
"""Before the name: 位于甲区的乙项目是省重点项目."""
NO_TOPIC = re.compile(f"[该这此本]|我[市省区县]|{ONCE_BUILT}")
PROGRAMME = re.compile(r"(?:专项|课题|项目)——(?P<name>“[^“”]{4,40}”)")
_NUMERAL = f"[{COUNT}0-9]"
_FORM = rf"(?!{_NUMERAL}[^“”第期号]{{1,2}}{_NUMERAL})"  # “一园三中心” is a way of laying out
FOUNDED = ("揭牌", "挂牌", "成立", "设立")
"""Verbs for what has an office from then on, no building site."""
VERBS = ("建设", "打造", "新建", "建成", "启用", "的", *FOUNDED)
"""Right before a site in quotes, or 的 between the two."""
QUOTED_SITE = re.compile(
    rf"(?P<verb>建设|打造|新建|建成|启用|{any_of(FOUNDED)})(?:了?[一]?[个座处]?[^，。；“”]{{0,48}}的)?"
    rf"(?P<name>“{_FORM}[^“”、]{{2,20}}(?:{any_of(WORDS['quoted_sites'])})”)"
)
"""打造全省首个的“远航超级工厂”."""
PLATFORM = re.compile("(?:中心|平台|实验室)”$")
_HELD = "(?:举行|举办|召开|暨|迎来|[0-9]日，|上午，|下午，)(?:了)?"
_ALSO_HELD = "暨(?:大会|座谈会|推介会|动员会|现场会|新闻发布会)[^，。；、]{0,4}"
CEREMONY = re.compile(
    rf"{_HELD}(?P<name>[^，。；：、“”暨]{{4,30}}?)(?P<stage>{any_of(WORDS['ceremonies'])})(?:{_ALSO_HELD})?仪式"
)
"""暨甲项目开工仪式: whose it is."""
UNDER = re.compile("(?:集中)?开?(?:复工)?[、及和]?$")
"""Ends what stands before the step of a ceremony: 甲项目集中开|竣工仪式."""
CLASS = re.compile(rf"(?:{any_of(WORDS['class_ends'])}|产业)$|^20[0-9]{{2}}年")
"""Ends or begins what is a class of projects, with the year of the ceremony."""
WHAT_IS_BUILT = re.compile(
    r"(?:开工建设|推进建设|加快建设|投资建设|建设|新建|建成|启用)了?"
    rf"(?P<name>[^，。；、的“”]{{4,24}}?(?:(?:{any_of(WORDS['built'])})(?=[，。；、等]|$)|{SITE}(?=(?P<size>{VALUE}))))"
)
"""加快建设远航电池生产线: a site behind the verb for building it."""
FLOOR = re.compile("[约近超]?[0-9.]+万?(?:平方米|㎡|亩|平方公里)")
"""新建甲交易中心1.6万平方米 is one; 新建生产线12条 are counted."""
BUILT_FOR = re.compile(
    rf"投资{TO_NUMBER}{VALUE}+[^，。；、的{VALUE}]{{0,12}}?(?:建设|新建|建起|建成|兴建|打造)了?"
    rf"(?P<name>[^，。；、的“”{VALUE}]{{4,28}}?(?:{SITE}|[二三四]期))(?=[，。；、等（\ufffc]|$)"
)
"""拟投资18亿元建设甲研发制造基地, 投资2亿元建设乙材料二期: what the money is for, whatever verbs stand in its name."""
FIELDS = ("种植基地", "养殖基地", "原料基地", "示范基地")
"""建成豆角种植基地1.2万亩: so much of a sort, no site with a name."""
_MEASURED = "(?:总|计划|规划|设计|预计|累计完成)*(?:投资|规模|装机|产能|占地|用地|年产|产量|总?建筑面积)"
_IN_TIME = f"{ONCE_BUILT}|正在规划|，由[^，。；、的]{{2,16}}(?:出资|投资)|受[^，。；]{{2,8}}影响|因[^，。；]{{2,12}}未|迟迟|进度|工期"
BEFORE_WORK, AT_WORK = ("前期工作", "前期手续"), ("吊装", "浇筑", "砌筑", "铺设", "总体进度")
_UNDER_WAY = f"{any_of(BEFORE_WORK)}|(?:[{VALUE}0-9×.]+[^，。；]{{0,10}}(?:机组|生产线))?，[^，。；、]{{0,8}}(?:{any_of(AT_WORK)}|安装|施工)"
SITE_MEASURED = re.compile(
    rf"(?<![^，。；：])(?:{BULLET})*(?:其|其中|如今|目前|随着|同日|当天|同期)?(?:(?:{_LIES})[^，。；、的]{{2,16}}的)?"
    rf"(?:(?P<name>[^，。；：、“”的其{VALUE}]{{2,24}}?{SITE}(?:[一二三四]期)?)(?=，?{_MEASURED}|{_IN_TIME}|{_UNDER_WAY})"
    rf"|(?P<phase>[^，。；：、“”的其{VALUE}]{{4,24}}?[一二三四]期)(?={_UNDER_WAY}))"
    rf"|(?:要数|当属|莫过于|首推)(?P<first>[^，。；：、“”的其{VALUE}]{{4,28}}?{SITE})(?=[，。；]|$)"
)
"""A clause that opens with a site and tells its size: 甲江门基地总投资200亿元; 最受关注的要数乙再制造基地。"""
QUOTED_MEASURED = re.compile(f"(?P<name>“[^“”、0-9]{{3,20}}{SITE}”)(?=，?{_MEASURED})")
"""国家批复的“甲沙漠基地”总规模1100万千瓦."""
AWARDED = re.compile("(?:国家|省|市|自治区)级?[^，。；]{0,4}(?:技术中心|研究中心)$")
"""建成国家企业技术中心: what a company was recognised as."""
WISHED = re.compile(r"(?:国家|全国|国内|全球|世界|国际|区域)(?:重要|一流|领先|知名|性)")
"""Begins what a place wants to become: 建设国家重要能源和战略资源基地."""


PUT_ON = re.compile(
    r"(?:已|正|拟|被)将(?P<names>[^，。；：“”的]{4,40}?)(?:列入|纳入|列为)[^，。；]{0,16}(?:项目|工程)(?=[，。；]|$)"
)
"""已将甲污水处理厂二期列入明年为民办实事项目."""
BUILT_THING = re.compile(f"(?:{SITE}|[园区馆厂桥路港])(?:[一二三四]期)?$")


def put_on(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """已将甲水厂二期、乙变电站列入重点项目: what is put on a list of projects."""
    for found in PUT_ON.finditer(masked):
        for at, item in items(text, masked, *found.span("names"), Kind.PROJECT):
            name = SITE_END.sub("", item)
            if BUILT_THING.search(item) and is_name(item, Kind.PROJECT) and name and not GENERIC.fullmatch(name):
                yield named(Kind.PROJECT, at, item, None, None, None, "put_on")


def of_amounts(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """总投资50亿元的甲项目: what an amount describes."""
    # one amount may stand in the name that another describes, so every place is tried
    at = 0
    while found := OF_AMOUNT.search(masked, at):
        start = found.start("name")
        stop = name_stop(text, masked, start, found.end())
        end = stop.start() if stop else found.end()
        if quoted := QUOTED_NAME.match(text, start):
            end = quoted.end()
        trigger = None if quoted else words.after(text, start, end)
        if trigger:
            head = HEAD_IN_STAGE.match(masked, trigger.start, end)
            end = head.end() if head else min(end, trigger.start)
        at = max(_head_end(masked, start, end), start + 1)
        name = text[start : _head_end(masked, start, end)]
        if masked.startswith(VALUE, start) or not _is_described(name) or SAID_AGAIN.search(masked, 0, found.start()):
            continue
        low, high = clause_at(masked, start)
        told = min(end, start + len(name))  # 甲项目进展|顺利: what stops a name may be part of a stage word
        stage = words.after(text, told, high, last=True) or words.before(text, earlier(masked, low), found.start())
        counted = masked.startswith(VALUE, end)
        for at_one, one in _each(start, name) if counted else ((start, name),):
            kind = Kind.PARK if one.endswith(PARKS) else Kind.PROJECT
            yield staged(kind, at_one, one, stage, "of_amount")


def _head_end(masked: str, start: int, end: int) -> int:
    """Where a name ends that goes on behind its head: 甲项目列入省重点, but 甲项目和乙项目 and 甲项目库 go on."""
    head = PROJECT_HEAD.search(masked, start + 2, end)
    if head is None or NEXT_NAME.match(masked, head.end(), end) or NO_HEAD.match(masked, head.end()):
        return end
    return head.end()


def _is_described(name: str) -> bool:
    """Whether what an amount describes is a name."""
    return 3 <= len(name) <= MAX_NAME and not name.endswith("企业") and not GENERIC.fullmatch(name)


def _each(start: int, name: str) -> Iterator[tuple[int, str]]:
    """甲科技园和乙基地, of 甲科技园和乙基地两大项目; with no count the amount is that of both as one."""
    two = TWO_SITES.fullmatch(name)
    if two is None:
        yield start, name
        return
    for part in ("one", "two"):
        yield start + two.start(part), two[part]


def topics(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲项目是省级重点项目: what a sentence opens with and says it is."""
    for found in TOPIC.finditer(masked):
        start = past(LYING, masked, found.start("name"), found.end("name"))
        name = text[start : found.end("name")]
        if NO_TOPIC.match(name) or GENERIC.fullmatch(name):
            continue
        yield staged(Kind.PROJECT, start, name, words.after(masked, found.end(), len(text)), "topic")


def programmes(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """重点研发专项——“甲关键技术”: what a programme pays for."""
    for found in PROGRAMME.finditer(text):
        yield named(Kind.PROJECT, found.start("name"), found["name"], None, None, None, "programme")


def quoted_sites(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """打造“甲中心”: a site or platform named in quotes behind the verb."""
    for found in QUOTED_SITE.finditer(text):
        low, _ = clause_at(masked, found.start())
        stage = words.before(text, low, found.end("verb"))
        kind = Kind.PLATFORM if PLATFORM.search(found["name"]) or found["verb"] in FOUNDED else Kind.PROJECT
        yield staged(kind, found.start("name"), found["name"], stage, "quoted_site")


def ceremonies(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """举行甲基地奠基仪式: the project that a ceremony is held for."""
    for found in CEREMONY.finditer(masked):
        start = max(left_edge(masked, found.end("name")), found.start("name"))
        name = UNDER.sub("", text[start : found.end("name")])
        bare = name.removesuffix("项目")
        if CLASS.search(bare):
            continue  # 2017年甲县重大招商项目签约仪式
        if VALUE in masked[start : found.end("name")] or len(bare) < 4 or GENERIC.fullmatch(bare):
            continue
        if is_name(name, Kind.PROJECT) and not NO_SUBJECT.search(bare):
            yield staged(Kind.PROJECT, start, name, words.after(text, *found.span("stage")), "ceremony")


ITEM_WITH_SUM = re.compile(
    rf"[：；](?P<name>[^，。；：、“”{VALUE}]{{4,30}}?)(?:（[^（）]{{1,12}}）)?，(?:总|计划|预计|概算|估算)*投资{TO_NUMBER}{VALUE}+"
)
"""项目有：甲产业园，总投资120亿元；乙水厂二期，总投资4亿元: the items of a list, each with its price."""


def itemised(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """The names of a list that puts the price of each behind it."""
    found = list(ITEM_WITH_SUM.finditer(masked))
    if len(found) < 2 or "项目" not in masked[: found[0].start()]:
        return
    for item in found:
        start, end = item.span("name")
        name = text[start:end]
        if is_name(name, Kind.PROJECT) and left_edge(masked[:end], end - 2) <= start:
            kind = Kind.PARK if name.endswith(PARKS) else Kind.PROJECT
            yield staged(kind, start, name, words.after(text, item.end(), clause_at(masked, item.end())[1]), "itemised")


def sited(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲江门基地总投资200亿元: a site that a clause opens with and tells the size of."""
    for found in SITE_MEASURED.finditer(masked):
        start, end = found.span(str(found.lastgroup))
        name = text[start:end]
        plain = not GENERIC.fullmatch(SITE_END.sub("", name)) and left_edge(masked[:end], end) <= start
        if plain and is_name(name, Kind.PROJECT) and not NO_TOPIC.match(name):
            yield staged(Kind.PROJECT, start, name, words.after(text, end, clause_at(masked, end)[1]), "sited")
    for quoted in QUOTED_MEASURED.finditer(text) if "”" in text else ():
        yield staged(Kind.PROJECT, quoted.start(), quoted["name"], None, "sited")


def built(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """建设甲成果转化基地: what is built is named behind the verb."""
    for found in WHAT_IS_BUILT.finditer(masked):
        start, end = found.span("name")
        name = text[start:end]
        whole = found["size"] or left_edge(masked, end - 2) <= start
        if found["size"] and (not FLOOR.match(text, end) or name.endswith(FIELDS)):
            continue
        if (
            VALUE in found["name"]
            or not whole
            or WISHED.match(name)
            or AWARDED.match(name)
            or not is_name(name, Kind.PROJECT)
        ):
            continue
        if not GENERIC.fullmatch(SITE_END.sub("", found["name"])):
            low, _ = clause_at(masked, found.start())
            yield staged(Kind.PROJECT, start, name, words.before(text, low, start), "built")


def built_for(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """投资18亿元建设甲研发制造基地: what an amount goes into."""
    for found in BUILT_FOR.finditer(masked):
        start, end = found.span("name")
        name = text[start:end]
        if not WISHED.match(name) and is_name(name, Kind.PROJECT) and not GENERIC.fullmatch(SITE_END.sub("", name)):
            stage = words.after(text, end, clause_at(masked, end)[1]) or words.before(text, found.start(), start)
            yield staged(Kind.PROJECT, start, name, stage, "built_for")
