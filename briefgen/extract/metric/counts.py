"""What a count counts: the noun before or behind it with the verb that belongs to it, the list it ends.

In: a line, a count in it, the indicators found so far. Out: an `Indicator`. Counts that the words beside them do not name are read by
`counts_elsewhere`, numbers that take over an earlier one's (rows, 总数达到119家) by `again`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import counted_again
from briefgen.extract.metric.beside import Beside, before_count, behind_count, counts_behind, own_part
from briefgen.extract.metric.counted import counted
from briefgen.extract.metric.counts_elsewhere import GREW, STEP_BEHIND, grown_like, last_like, told_elsewhere
from briefgen.extract.metric.indicator import DID, NONE, Asked, Indicator, named, who_did
from briefgen.extract.metric.phrases import SIZE_LEVEL, STOP, left_phrase, leveled, unfilled, verb_before_list
from briefgen.extract.metric.sized_counts import sized
from briefgen.extract.metric.sorted_lists import THING
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import TOGETHER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.extract.text.yearly import ENDS_YEARLY


def count(asked: Asked, size: tuple[Span, str] | None) -> Indicator:
    """The indicator of a count; `size` as for `indicate`."""
    if size:
        return sized(asked, size)
    line, value = asked.line, asked.value
    start, end = own_part(line, value.start, asked.at)
    if shaped := _of_shape(asked, start, end):
        return shaped
    beside = behind_count(asked, end, before_count(line, value, start, asked.cues))
    on_right = bool(beside.right) and not STOP.match(line.text, value.end)
    if value.counter in FIRMS and not on_right and not beside.verb and DONE_TO_FIRMS.search(beside.left):
        beside = beside._replace(left=f"{beside.left}企业")  # 累计完成属地化培育21家
    if on_right and beside.left.endswith(("量", "产能")):
        on_right, beside = False, beside._replace(verb="")  # 建设年出栏量不低于60万头生猪规模养殖基地
    head = line.text[start : value.start]
    told = told_elsewhere(asked, beside, on_right, head) or _told(asked, beside, on_right, head)
    each = PER_HEAD.search(line.text, line.clause(value.start)[0], value.start)
    if each and each["noun"] == beside.left:
        return told._replace(metric="count_of", name=named(each["each"], beside.left, "数"))
    return told


FIRMS = ("家", "户")
"""Measure words of enterprises."""
DONE_TO_FIRMS = re.compile("(?:培育|引进|认定|孵化|招引|入库|升规|上规|诊断|改造)$")
PER_HEAD = re.compile(
    f"(?P<each>每[万千百]?(?:人口?|户|名|亩|平方公里))(?:拥有|有|就有)?(?P<noun>[^，。；、每]{{2,10}}?)有?{TO_NUMBER}$"
)
"""每万人拥有5G基站21.3个."""


def _of_shape(asked: Asked, start: int, end: int) -> Indicator | None:
    """A count whose clause, from `start` to `end`, has a shape of its own: an average, persons, a year's output, a year behind 从,
    a number that stands alone."""
    line, at, before, _, _ = asked
    text, value = line.text, asked.value
    if (average := AVERAGE.fullmatch(text, start, value.start)) and (of := last_like(line, at, before)):
        return of._replace(name=named(average[1], of.noun), rule="shape.average")
    if members := _members(line, at, before):
        return members
    if (yearly := ENDS_YEARLY.search(text, start, value.start)) and (made := _made(line, value, end)):
        return Indicator("capacity_output", named(yearly[0], made), made, "shape.yearly")
    if text.startswith("的", value.start - 1) and (moved := _over_years(asked)):
        return moved
    alone = not text[start : value.start].strip() and not counts_behind(text, value.end)
    return counted_again(asked, "") if alone else None


AVERAGE = re.compile(f"(日均|月均|周均|年均){TO_NUMBER}")
"""快递业务量85亿件，日均2600万件."""
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
PRODUCT = 12


def _made(line: Line, value: Span, end: int) -> str:
    """年屠宰500万头生猪建设项目, 年拆解5万辆报废汽车: what is made or handled, told behind its number."""
    stop = STOP.search(line.text, value.end, end)
    made = MADE.sub("", line.text[value.end : stop.start() if stop else end])
    return made if len(made) <= PRODUCT and "的" not in made else ""


PERSONS = ("人", "名")


def _members(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """招引高层次人才团队4支、82人, 考察213批1500余人次, 搬迁群众120户、430人: the persons of what was counted right before."""
    one, told = (line.values[at - 1], before[at - 1]) if at else (None, NONE)
    value = line.values[at]
    if one is None or one.type != "count":
        return None
    joint = line.text[one.end : value.start].removeprefix(told.noun)
    if value.counter in TURNS and not joint and told.noun:
        return Indicator("count_of", named(told.verb, told.noun, value.counter or ""), told.noun, MEMBERS, told.verb)
    if value.counter not in PERSONS or joint not in ("、", "共"):
        return None
    if told.noun and (one.counter == "户" or GROUPS.search(told.noun)):
        return Indicator("count_of", named(told.verb, told.noun, "人数"), told.noun, MEMBERS, told.verb)
    reached = next((verb for verb in REACHED if (told.name or "").startswith(verb)), None)
    return (
        Indicator("count_of", named(reached, "人数"), "人", MEMBERS, reached) if reached else None
    )  # 惠及86个村、6.2万人


MEMBERS = "shape.members"
REACHED = ("惠及", "覆盖", "受益", "带动", "辐射", "涉及")
GROUPS = re.compile("(?:团队|队伍|小组|专班|工作组|服务队|培训班)$")
TURNS = frozenset({"家次", "人次", "户次", "场次", "批次", "班次", "车次", "架次", "艘次", "列次", "件次"})
"""Measure words that are a name's end: 外出招商30批次."""


def _told(asked: Asked, beside: Beside, on_right: bool, head: str) -> Indicator:
    """The indicator of a count as the words beside it tell."""
    text, value, right, after = asked.line.text, asked.value, beside.right, beside.after
    noun = _whole_noun(asked, beside.noun(on_right), on_right)
    verb = _verb(asked, beside, on_right, noun)
    behind_noun = value.end + len(right)
    if on_right and (did := DID.match(text, behind_noun)):
        noun, after = who_did(did, right), ""
    if went := _as_they_went(asked, right, on_right):
        verb, noun = went[0] or verb, went[1]
    completes = head.endswith(COMPLETES)
    if right in WORKED_ON and (verb or completes) and (work := WORK_ON.match(text, behind_noun)):
        verb, noun = verb or "完成", f"{work[1]}{right}"
    step = _step_behind(asked.line, value, right, after) if on_right else ""
    return counted(step or verb, noun, _tail(head, value, on_right), asked.book, value)


def _as_they_went(asked: Asked, right: str, on_right: bool) -> tuple[str, str] | None:
    """The verb and the noun of counted things that are told apart by how they went, or of households by where they moved."""
    text, value = asked.line.text, asked.value
    if on_right and (grew := GREW.match(text, value.end + len(right))):
        return "", f"{grew[1]}{right}"
    if on_right and (alike := grown_like(asked)):
        return "", alike
    settled = SETTLED.match(text, value.end) if value.counter == "户" else None
    return (settled[0], "户") if settled else None


SETTLED = re.compile("(?:搬[入进出]|住[进上]|迁[入出])[^，。；、0-9]{0,4}(?=[，。；、]|$)")
"""96户搬入新居: households are told by where they went."""
COMPLETES = ("完成", "完成了", "实现", "实现了")
WORKED_ON = ("企业", "居民", "园区", "学校", "医院", "村", "社区", "小区")
_WORKS = any_of(beside(__file__)["works"])
WORK_ON = re.compile(f"的?([^，。；、0-9的]{{0,8}}?(?:{_WORKS}))(?=[，。；、]|$)")
"""完成474家企业数字化诊断, 引导30家企业上市: what is done to the counted stands behind them."""


def _whole_noun(asked: Asked, noun: str, on_right: bool) -> str:
    """What is counted, with the head that a size class, a grade or a trade alone leaves out."""
    line, at, before, value = asked.line, asked.at, asked.before, asked.value
    if level := SIZE_LEVEL.fullmatch(noun):
        noun = f"{level[0]}{leveled(line.text, value.end, asked.cues) or _thing_counted(line, at, before)}"
    if GRADE.fullmatch(noun):
        noun = f"{noun}{_thing_counted(line, at, before)}"  # 物流企业124家，其中5A级4家
    if value.counter in FIRMS and not on_right and noun.endswith(TRADES):
        noun = f"{noun}企业"  # 新增规上工业92家、限上商贸67家
    return noun


TRADES = (
    "工业",
    "商贸",
    "商业",
    "服务业",
    "建筑业",
    "制造业",
    "商贸业",
    "批零",
    "住餐",
    "外贸",
    "流通业",
    "规上",
    "限上",
    "四上",
)
GRADE = re.compile("[0-9]?A{1,5}级|[一二三四五]星级|[ABCD]类|[甲乙丙]级")


def _thing_counted(line: Line, at: int, before: Sequence[Indicator]) -> str:
    """项目 of 新签约亿元以上项目156个，其中百亿级2个: the head of what was counted last by the same measure word."""
    last = last_like(line, at, before)
    head = THING.search(last.noun) if last else None
    return head[0] if head else ""


def _verb(asked: Asked, beside: Beside, on_right: bool, noun: str) -> str:
    """What was done to the counted: right before the number, before the list that it ends, or behind their noun."""
    line, at, value, text = asked.line, asked.at, asked.value, asked.line.text
    verb, clause = beside.verb, line.clause(value.start)[0]
    if on_right and value.counter != "大":  # 科技服务、会展等七大服务业: a list that is summed up, nothing is done
        verb = _verb_of_list(text, clause, value.start, verb, beside.left, asked.cues)
    if not verb and at:
        verb = _listed_verb(line, at, asked.before)
    if on_right and LANDS.fullmatch(noun) and (sold := SOLD.search(text, clause, value.start)):
        verb = sold[1]
    held = CONDUCTED.match(text, value.end + len(beside.right)) if on_right else None
    return held[1] if held else verb


LANDS = re.compile("国家[和及与]?(?:地区)?|省市|省[、市份]*|城市|大?洲|地区")
SOLD = re.compile("(出口|远销|畅销|销往|行销|覆盖|辐射|遍布|服务)(?:[至到往]|了)?[^，。；]{0,24}$")
"""产品出口全球六大洲70多个国家: what counts no things, but where they go."""
CONDUCTED = re.compile(f"(?:进行|举行)了?(?:集中|现场|正式)?({any_of(TOGETHER)}|发布|揭牌|路演)")
"""16个项目进行了集中签约."""


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


def _listed_verb(line: Line, at: int, before: Sequence[Indicator]) -> str:
    """新建换电站36座、充电桩2180个: the verb of a list rules all its items."""
    last = line.values[at - 1]
    between = line.text[last.end : line.values[at].start]
    listed = between[:1] in "、和及与" and between and not STOP.search(between[1:])
    return before[at - 1].verb if listed and last.type == "count" else ""


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


# verbs behind the counted noun that belong to the name: 29条生产线投入生产, 10家项目入驻
BEHIND = frozenset(
    {"入驻", "签约", "落地", "落户", "投产", "开工", "竣工", "入围", "入选", "申报", "签约落地", "参会", "参展", "到会"}
)
IN_ALL = re.compile(r"总数[分别达到为]*$")


def _tail(head: str, value: Span, on_right: bool) -> str:
    if value.counter in TURNS:
        return value.counter
    return "总数" if not on_right and IN_ALL.search(head) else "数"
