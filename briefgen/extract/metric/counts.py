"""What a count counts: the noun before or behind it with the verb that belongs to it, the list it ends.

In: a line, a count in it, the indicators found so far. Out: an `Indicator`. Numbers that take over an earlier one's (rows, 总数达到
119家) are read by `again`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import COUNTED_STEPS, PLACE, PLACED, STEPPED, counted_again
from briefgen.extract.metric.beside import Beside, before_count, behind_count, counts_behind, own_part
from briefgen.extract.metric.counted import counted
from briefgen.extract.metric.indicator import DID, NONE, Asked, Dictionary, Indicator, named, who_did
from briefgen.extract.metric.phrases import (
    SEEM,
    SIZE_LEVEL,
    STOP,
    left_phrase,
    leveled,
    unfilled,
    verb_before_list,
)
from briefgen.extract.metric.sized_counts import sized
from briefgen.extract.metric.sorted_lists import THING
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, DONE_AT_ONCE, STEPS, TOGETHER
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.extract.text.yearly import ENDS_YEARLY

AVERAGE = re.compile(f"(日均|月均|周均|年均){TO_NUMBER}")
"""快递业务量85亿件，日均2600万件."""


def _last_like(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """What was counted last by the same measure word."""
    like = (i for i in range(at - 1, -1, -1) if line.values[i].counter == line.values[at].counter)
    last = next(like, None)
    return before[last] if last is not None and before[last].noun else None


def count(asked: Asked, size: tuple[Span, str] | None) -> Indicator:
    """The indicator of a count; `size` as for `indicate`."""
    line, at, before, _, cues = asked
    text, value = line.text, asked.value
    if size:
        return sized(asked, size)
    start, end = own_part(line, value.start, at)
    if (average := AVERAGE.fullmatch(text, start, value.start)) and (of := _last_like(line, at, before)):
        return of._replace(name=named(average[1], of.noun), rule="shape.average")
    if members := _members(line, at, before):
        return members
    if (yearly := ENDS_YEARLY.search(text, start, value.start)) and (made := _made(line, value, end)):
        return Indicator("capacity_output", named(yearly[0], made), made, "shape.yearly")
    if line.text.startswith("的", value.start - 1) and (moved := _over_years(asked)):
        return moved
    alone = not text[start : value.start].strip() and not counts_behind(text, value.end)
    if alone and (again := counted_again(asked, "")):
        return again
    beside = behind_count(asked, end, before_count(line, value, start, cues))
    on_right = bool(beside.right) and not STOP.match(text, value.end)
    if value.counter in ("家", "户") and not on_right and not beside.verb and DONE_TO_FIRMS.search(beside.left):
        beside = beside._replace(left=f"{beside.left}企业")  # 累计完成属地化培育21家
    if on_right and beside.left.endswith(("量", "产能")):
        on_right, beside = False, beside._replace(verb="")  # 建设年出栏量不低于60万头生猪规模养殖基地
    head = text[start : value.start]
    told = _told_elsewhere(asked, beside, on_right, head) or _told(asked, beside, on_right, head)
    if (each := PER_HEAD.search(text, line.clause(value.start)[0], value.start)) and each["noun"] == beside.left:
        return told._replace(metric="count_of", name=named(each["each"], beside.left, "数"))
    return told


FROM, UP_TO = ("从", "由", "自"), ("到", "至")


def _over_years(asked: Asked) -> Indicator | None:
    """产量从2016年的13万辆，增至2023年的18万辆: what is told before the first year, for both."""
    line, _, _, book, cues = asked
    year = next((t for t in line.times if t.end == asked.value.start - 1), None)
    if year is None:
        return None
    start = year.start - (not year.text.startswith((*FROM, *UP_TO)))
    if line.text.startswith(UP_TO, start):
        return counted_again(asked, "")
    if not line.text.startswith(FROM, start):
        return None
    noun = left_phrase(line.text, line.clause(year.start)[0], start, cues)[1]
    return counted("", noun, "数", book, asked.value) if noun else None


MADE = re.compile(
    "(?:的)?(?:建设|新建|扩建|技改|养殖|加工|生产|回收|利用)*(?:项目|基地|生产线|产线|工厂|车间|工程|能力).*$"
)


def _made(line: Line, value: Span, end: int) -> str:
    """年屠宰500万头生猪建设项目, 年拆解5万辆报废汽车: what is made or handled, told behind its number."""
    stop = STOP.search(line.text, value.end, end)
    made = MADE.sub("", line.text[value.end : stop.start() if stop else end])
    return made if len(made) <= PRODUCT and "的" not in made else ""


PRODUCT = 12
PER_HEAD = re.compile(
    f"(?P<each>每[万千百]?(?:人口?|户|名|亩|平方公里))(?:拥有|有|就有)?(?P<noun>[^，。；、每]{{2,10}}?)有?{TO_NUMBER}$"
)
"""每万人拥有5G基站21.3个."""
LEVEL_ONLY = re.compile("(?:国家|[省市区县州])级(?:以上)?")
LEVELED_FIRST = re.compile(f"^(?P<did>参与|参加|举办|开展|组织|承办|协办|对接)?{LEVEL_ONLY.pattern}(?=..)")


def _of_level(asked: Asked, level: str) -> Indicator | None:
    """建成省级联合体8个、市级18个, 参与市级招商活动3场，区级6场: the things of another level."""
    last = _last_like(asked.line, asked.at, asked.before)
    leveled = LEVELED_FIRST.match(last.noun) if last else None
    if last is None or leveled is None:
        return None
    noun = f"{leveled['did'] or ''}{level}{last.noun[leveled.end() :]}"
    return counted(last.verb, noun, "数", asked.book, asked.value)


DONE_TO_FIRMS = re.compile("(?:培育|引进|认定|孵化|招引|入库|升规|上规|诊断|改造)$")
PERSONS = ("人", "名")


def _members(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """招引高层次人才团队4支、82人, 考察213批1500余人次: the persons of what was counted right before."""
    last, turns = before[at - 1] if at else NONE, line.values[at].counter or ""
    if turns in TURNS and at and line.values[at - 1].end == line.values[at].start and last.noun:
        return Indicator("count_of", named(last.verb, last.noun, turns), last.noun, "shape.members", last.verb)
    if line.values[at].counter not in PERSONS or line.values[at - 1].type != "count" or not last.noun:
        return None
    households = line.values[at - 1].counter == "户"  # 搬迁群众120户、430人
    if line.text[line.values[at - 1].end : line.values[at].start] not in ("、", "共") or not (
        households or GROUPS.search(last.noun)
    ):
        return None
    return Indicator("count_of", named(last.verb, last.noun, "人数"), last.noun, "shape.members", last.verb)


GROUPS = re.compile("(?:团队|队伍|小组|专班|工作组|服务队|培训班)$")


def _told_elsewhere(asked: Asked, beside: Beside, on_right: bool, head: str) -> Indicator | None:
    """The indicator of a count that the words right beside it do not tell: undone, counted before, told of a sentence."""
    line, book = asked.line, asked.book
    verb, noun, value = beside.verb, beside.noun(on_right), asked.value
    if left_open := _undone(head, noun):
        return left_open
    if not on_right and (rated := RATED.match(line.text, value.end)):
        return counted("", rated["sort"], "数", book, value)
    placed = None if on_right else PLACED.fullmatch(noun)
    if (not noun or placed) and (again := counted_again(asked, "" if placed else verb)):
        return _by_step(line, value, again, book)
    if verb.endswith(("入驻", "落户")) and SITE.search(noun) and (again := counted_again(asked, verb)):
        return again  # 拟入驻甲产业园8个: of what was counted before
    if (not noun or placed or PLACE.match(noun)) and (among := _told_among(line, asked.at)):
        return counted("", among, "数", book)
    if (
        value.counter in ("家", "户")
        and not on_right
        and (site := IN_SITE.fullmatch(f"{noun}{verb}"))
        and (site["in"] or HAS.search(line.text, 0, value.start))
    ):
        return counted("入驻" if site["in"] else "", "企业", "数", book, value)  # 甲产业园现有27家
    if LEVEL_ONLY.fullmatch(noun) and (of := _of_level(asked, noun)):
        return of
    if not noun:
        if verb in COUNTED_STEPS and value.counter in ("个", "项"):
            return counted(verb, "项目", "数", book, value)._replace(noun=f"{verb}项目")  # 一季度集中签约28个
        return Indicator("count_of", named(verb, "数"), "", "shape.verb_count") if verb else NONE
    return None


_SORTED = "企业|工厂|车间|平台|中心|园区|基地|项目"
_SORT = (
    f"(?:国家|全国|全?省|自治区|全?市)级?[^，。；、0-9]{{2,20}}?(?:{_SORTED})(?![^，。；、]{{1,4}}(?:企业|中心|基地))"
)
_HELD = "被?(?:认定|评定|评选|命名|确定|列|授予|评)为|获评|获批|入选|入围|晋升为?|成长为"
RATED = re.compile(f"(?:均|已|都)?(?:{_HELD})(?P<sort>{_SORT})")
"""其中2家被认定为国家级“小巨人”企业: what they are held to be tells what is counted."""


def _undone(text: str, noun: str) -> Indicator | None:
    """未开工项目23个 are none of 开工项目."""
    if not noun or f"未{noun}" not in text:
        return None
    metric = "project_count" if noun.endswith("项目") else "count_of"
    return Indicator(metric, named(f"未{noun}", "数"), f"未{noun}", "shape.count")


AMONG = re.compile(rf"(?:^|[。；])(?:在)?([^，。；、0-9]{{2,14}}(?:{THINGS}|人才|产业链|品牌))中，[^。；]*$")


def _told_among(line: Line, at: int) -> str:
    """What the numbers of a sentence are of: 在建项目中，江油市56个、高新区32个."""
    found = AMONG.search(line.text[: line.values[at].start])
    return found[1] if found else ""


IN_SITE = re.compile(f"[^，。；、]{{0,16}}(?:园|{SITES}|孵化器)(?:现|目前|现已|已)*(?P<in>入驻|落户)?")
"""甲产业园现有27家: what a park has so many of are enterprises."""
HAS = re.compile(f"(?:有|达到?|突破|超过?){TO_NUMBER}$")
"""省级以上开发区12家 counts the zones."""
_WHEN = "(?:今年|明年|年|20[0-9]{2}年)?[^，。；、的]{0,6}?(?:[年月日]|季度|半年)[底末内前初份]{0,2}"
_AHEAD = f"(?:计划|拟|将|预计|有望|力争|争取|确保)(?:[于在到]?{_WHEN})?(?:全部)?"
"""计划本月, 拟于10月份, 确保9月底前全部: before a step that is still to come."""
STEP_BEHIND = re.compile(
    f"(?:均|都|已经?|现已|正在|正|实现|完成|进入|{_AHEAD}|{SEEM})+"
    f"({any_of((*STEPS, *BUILDING, *DONE_AT_ONCE))}|开复工|落户|入驻|建设|(?<=完成)(?:备案|立项|核准|选址))(?![0-9])"
)
"""Behind a count or its noun: 19个已竣工, 12家均已投产."""


def _by_step(line: Line, value: Span, again: Indicator, book: Dictionary) -> Indicator:
    """新开工项目103个，19个已实现竣工: the same things, told by the step behind their number."""
    step = STEP_BEHIND.match(line.text, value.end)
    if step is None or not again.noun.endswith("项目"):
        return again
    return counted(step[1], STEPPED.sub("", again.noun), "数", book, value)


def _told(asked: Asked, beside: Beside, on_right: bool, head: str) -> Indicator:
    """The indicator of a count as the words beside it tell."""
    line, at, before, book, cues = asked
    text, value, noun = line.text, asked.value, beside.noun(on_right)
    verb, left, right, after = beside
    if level := SIZE_LEVEL.fullmatch(noun):
        noun = f"{level[0]}{leveled(text, value.end, cues) or _thing_counted(line, at, before)}"
    if GRADE.fullmatch(noun):
        noun = f"{noun}{_thing_counted(line, at, before)}"  # 物流企业124家，其中5A级4家
    if value.counter in ("家", "户") and not on_right and noun.endswith(TRADES):
        noun = f"{noun}企业"  # 新增规上工业92家、限上商贸67家
    if on_right and value.counter != "大":  # 科技服务、会展等七大服务业: a list that is summed up, nothing is done
        verb = _verb_of_list(text, line.clause(value.start)[0], value.start, verb, left, cues)
    if not verb and at:
        verb = _listed_verb(line, at, before)
    if on_right and LANDS.fullmatch(noun) and (sold := SOLD.search(text, line.clause(value.start)[0], value.start)):
        verb = sold[1]
    if on_right and (held := CONDUCTED.match(text, value.end + len(right))):
        verb = held[1]
    if on_right and (did := DID.match(text, value.end + len(right))):
        noun, after = who_did(did, right), ""
    if on_right and (grew := GREW.match(text, value.end + len(right))):
        noun = f"{grew[1]}{right}"
    elif on_right and (grew := GREW.match(text, value.end)) and (last_like := _last_like(line, at, before)):
        noun = f"{grew[1]}{last_like.noun.removesuffix('中')}"
    elif value.counter == "户" and (settled := SETTLED.match(text, value.end)):
        verb, noun = settled[0], "户"
    completes = head.endswith(COMPLETES)
    if right in WORKED_ON and (verb or completes) and (work := WORK_ON.match(text, value.end + len(right))):
        verb, noun = verb or "完成", f"{work[1]}{right}"
    behind = _step_behind(line, value, right, after) if on_right else ""
    return counted(behind or verb, noun, _tail(head, value, on_right), book, value)


GREW = re.compile(
    "(?:均|都)?((?:保持|实现|呈现?)(?:了)?(?:正|负|较快|快速|稳定|两位数|同比|平稳|高速)?增长|[正负]增长|(?:同比)?(?:下降|回落))(?=[，。；、]|$)"
)
"""29个行业保持增长, 35个行业中有26个保持增长: how the counted went tells them apart."""
SETTLED = re.compile("(?:搬[入进迁出]|住[进上]|迁[入出])[^，。；、0-9]{0,4}")
"""96户搬入新居: households are told by where they went."""
TRADES = ("工业", "商贸", "商业", "服务业", "建筑业", "制造业", "商贸业", "批零", "住餐", "外贸", "流通业")


def _thing_counted(line: Line, at: int, before: Sequence[Indicator]) -> str:
    """项目 of 新签约亿元以上项目156个，其中百亿级2个: the head of what was counted last by the same measure word."""
    last = _last_like(line, at, before)
    head = THING.search(last.noun) if last else None
    return head[0] if head else ""


GRADE = re.compile("[0-9]?A{1,5}级|[一二三四五]星级|[ABCD]类|[甲乙丙]级")


def _verb_of_list(text: str, start: int, end: int, verb: str, left: str, cues: Cues) -> str:
    """The verb of a count whose noun stands behind it: that before a list of names (新挂牌甲、乙2个园区), none behind a name."""
    if text[:end].endswith("等") or (left and "、" in text[start:end]):
        return verb_before_list(text, start, end, cues)
    said = unfilled(text[start:end])
    if not verb and (done := DONE_TO.search(said)):
        return done[0]
    return "" if left else verb


DONE_TO = re.compile(f"(?:{any_of(beside(__file__)['done_to'])})$")
"""洽谈推进7个项目, 关停35家企业: what was done to the counted, told right before their number."""


def _step_behind(line: Line, value: Span, right: str, after: str) -> str:
    """The step of the counted behind their noun, which belongs to the name: 29条生产线投入生产, 31家企业已投产."""
    if after in BEHIND:
        return after
    step = (
        STEP_BEHIND.match(line.text, value.end + len(right))
        if right.endswith(("项目", "企业", "工程", "公司"))
        else None
    )
    return "" if step is None or step[1] == "建设" else step[1]


SITE = re.compile(f"(?:园|{SITES}|新区)$")


def _listed_verb(line: Line, at: int, before: Sequence[Indicator]) -> str:
    """新建换电站36座、充电桩2180个: the verb of a list rules all its items."""
    last = line.values[at - 1]
    between = line.text[last.end : line.values[at].start]
    listed = between[:1] in "、和及与" and between and not STOP.search(between[1:])
    return before[at - 1].verb if listed and last.type == "count" else ""


# verbs behind the counted noun that belong to the name: 29条生产线投入生产, 10家项目入驻
BEHIND = frozenset(
    {"入驻", "签约", "落地", "落户", "投产", "开工", "竣工", "入围", "入选", "申报", "签约落地", "参会", "参展", "到会"}
)
CONDUCTED = re.compile(f"(?:进行|举行)了?(?:集中|现场|正式)?({any_of(TOGETHER)}|发布|揭牌|路演)")
"""16个项目进行了集中签约."""
WORKED_ON = ("企业", "居民", "园区", "学校", "医院", "村", "社区", "小区")
COMPLETES = ("完成", "完成了", "实现", "实现了")
_WORKS = any_of(beside(__file__)["works"])
WORK_ON = re.compile(f"的?([^，。；、0-9的]{{0,8}}?(?:{_WORKS}))(?=[，。；、]|$)")
"""完成474家企业数字化诊断, 引导30家企业上市: what is done to the counted stands behind them."""
LANDS = re.compile("国家[和及与]?(?:地区)?|省市|省[、市份]*|城市|大?洲|地区")
SOLD = re.compile("(出口|远销|畅销|销往|行销|覆盖|辐射|遍布|服务)(?:[至到往]|了)?[^，。；]{0,24}$")
"""产品出口全球六大洲70多个国家: what counts no things, but where they go."""


TURNS = frozenset({"家次", "人次", "户次", "场次", "批次", "班次", "车次", "架次", "艘次", "列次", "件次"})
"""Measure words that are a name's end: 外出招商30批次."""
IN_ALL = re.compile(r"总数[分别达到为]*$")


def _tail(head: str, value: Span, on_right: bool) -> str:
    if value.counter in TURNS:
        return value.counter
    return "总数" if not on_right and IN_ALL.search(head) else "数"
