"""Indicators that a number takes over from an earlier number of its sentence.

In: a line, a value's index and the indicators found so far. Out: an Indicator, or None where the words beside the number
must tell: the same things counted again (竣工96个, 总数达到119家, 煤山镇4个), the same amount reached (今年力争突破2000亿元). What a row
of numbers takes over is read by `row_indicators`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.metric.indicator import MASS, Asked, Dictionary, Indicator, named
from briefgen.extract.metric.phrases import STOP
from briefgen.extract.metric.row_indicators import ROW
from briefgen.extract.reading import Line
from briefgen.extract.text.growth import MOVED_TO
from briefgen.extract.text.project_steps import BUILDING, DONE_AT_ONCE, STANDING, STEPS
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of

TOTAL = re.compile("总数|总量|累计|总计|达到|达")
TOTALS = frozenset({"总量", "总数", "总计", "累计", "总规模", "存量", "保有量", "数量"})
# what stands for a place or an office before a number that counts the same again: 煤山镇4个, 市发改委3个
PLACE = re.compile(r"^[^，。；]{1,8}(?:镇|乡|街道|新区|开发区|功能区|园区|区|县|市|州|旗|办|局|委|湾)$")


PLACED = re.compile(r"[^，。；、的]{1,7}(?:镇|乡|街道|新区|开发区)")


COUNTED_STEPS = frozenset({*STEPS, *STANDING, *BUILDING, *DONE_AT_ONCE, "新签约", "新开工", "签约落地"})


STEPPED = re.compile(f"^(?:园区|集中|重新)?新?(?:上|建设|洽谈|{any_of((*STEPS, *STANDING))})(?=项目)")
STEP_OF = re.compile(f"(?<=..)(?:{any_of(STEPS)})(?=项目$)")
"""新签约项目60个，新开工35个, 产业链签约项目86个，开工63个: another step of the projects."""


def counted_again(asked: Asked, verb: str) -> Indicator | None:
    """新增37家，总数达到119家; 新增5家、3家; 开工128个，竣工96个: the same things counted again, or another step of them."""
    line, at, before, book, _ = asked
    value = asked.value
    placed = PLACE.match(line.text[max(line.clause(value.start)[0], head_start(line, value.start)) : value.start])
    for i in range(at - 1, -1, -1):
        earlier, told = line.values[i], before[i]
        alike = earlier.counter == value.counter
        if alike and placed and told.rule == "shape.verb_count":
            return told
        if told.noun and not alike and value.counter == "席" and earlier.type == "count":
            # 259个单项冠军中，宁波占得18席
            return told._replace(name=named(told.noun.removesuffix("中"), "数"), rule="shape.counted_again")
        if told.noun and alike:
            head = line.text[earlier.end : value.start]
            return told if placed and not verb else _counted_as(told, head, verb, book)
    return None


def _counted_as(told: Indicator, head: str, verb: str, book: Dictionary) -> Indicator:
    """What was counted before, `told`, with the words `head` between its number and this one."""
    if ROW.fullmatch(head) or RAISED.fullmatch(head) or (verb and told.noun.startswith(verb)):
        return told  # 引进项目48个；甲、乙分别引进41个、26个
    mass = MASS.search(told.noun)
    if verb:
        of_project = verb in COUNTED_STEPS and told.noun.endswith("项目")
        metric = book.metric(f"{verb}项目" if of_project else f"{verb}{told.noun}", ("count",))
        noun = STEP_OF.sub("", STEPPED.sub("", told.noun)) if of_project else told.noun
        tail = "" if mass or noun.endswith("数") else "数"
        return Indicator(metric, named(verb, noun, tail), noun, "shape.counted_again", verb)
    tail = "" if mass else "总数" if TOTAL.search(head) else "数"
    return told._replace(name=named(told.noun, tail), rule="shape.counted_again", verb="")


RAISED = re.compile("[，、]?(?:力争|争取|冲刺)(?:达到?|完成|实现)?")
"""Between two numbers of one thing: 10亿元以上项目超8个、力争15个."""


def told_last(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """What the number of the same unit before value `at` measures, the nearest of which that is told."""
    unit = line.values[at].unit
    return next((before[i] for i in range(at - 1, -1, -1) if line.values[i].unit == unit and before[i].name), None)


def head_start(line: Line, at: int) -> int:
    """Where the last piece of a clause before `at` begins: behind the last mark."""
    return max((m.end() for m in STOP.finditer(line.text, 0, at)), default=0)


WISHED = re.compile(
    "^(?:全[国省市区县]|我[省市区县])?(?:(?:这|该)(?:一|个)?(?:数字|数据|数值|指标|比例|规模))?"
    f"(?:{TO_COME}|目标|可|要|能|全年|今年|明年|年底|实际|累计|合计|共计?|再|又|已|首次|一举)*"
    f"(?:是|为|达到?|突破|超过?|过|破|冲刺?|直奔|奔着|剑指|实现|完成|{MOVED_TO})*"
)
"""今年目标是突破60%, 预计全年可突破240亿元: of what was measured before."""


def measured_again(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """高新区完成投资128.6亿元；裕华区42.3亿元: a place alone before the number, measured as the one of the same unit before."""
    value = line.values[at]
    start = _part_of(line, value.start)
    head = WISHED.sub("", line.text[start : value.start]).rstrip("为达均分别")
    places = [p for p in line.places if start <= p.start and p.end <= value.start and not p.guarded]
    if head and not PLACE.match(head) and not (places and places[-1].end >= start + len(head)):
        return None
    if not head and (long := _length_of_counted(line, at, before)):
        return long
    if not head and _told_between(line, at):
        return None
    return told_last(line, at, before)


def _length_of_counted(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """新建道路12条、35公里: how long the counted are, and not what another length before was of."""
    last = line.values[at - 1] if at else None
    if last is None or last.type != "count" or line.values[at].unit not in ("m", "km") or not before[at - 1].noun:
        return None
    if line.text[last.end : line.values[at].start] not in ("、", "，", ""):
        return None
    told = before[at - 1]
    return Indicator("amount_of", named(told.verb, told.noun, "长度"), f"{told.noun}长度", "shape.amount")


def _part_of(line: Line, at: int) -> int:
    """Where the words begin that stand alone before `at`: behind the last mark and the last time."""
    start = max(line.clause(at)[0], head_start(line, at))
    return max([start, *(t.end for t in line.times if t.end <= at)])


def _told_between(line: Line, at: int) -> bool:
    """Whether a clause without a number stands between: 完成投资112亿元；电子行业快速增长，完成113亿元."""
    between = line.text[line.values[at - 1].end : line.clause(line.values[at].start)[0]] if at else ""
    return re.search("[，；。]", between.rstrip("，。；")) is not None


SAID = re.compile("^[^，。；0-9]{0,12}(?:表示|介绍|提出|要求|明确|指出|说)，$")
"""Before the clause of a sentence that says no more: 省经信厅表示，全年力争突破8500亿元."""


def _without_times(line: Line, start: int, end: int) -> str:
    """The words of a clause up to a number, its times left out: 预计今年底达到."""
    words, at = "", start
    for time in line.times:
        if start <= time.start and time.end <= end:
            words, at = words + line.text[at : time.start], time.end
    return words + line.text[at:end]


def measured_earlier(
    line: Line, at: int, before: Sequence[Indicator], earlier: Mapping[str, Indicator]
) -> Indicator | None:
    """实现产值1850亿元。今年力争突破2000亿元: an amount that is only said to be reached, measured as the one of its unit told last, or
    by the `earlier` sentence."""
    value = line.values[at]
    if value.type not in ("money", "measure"):
        return None
    head = _without_times(line, line.clause(value.start)[0], value.start)
    if not head or WISHED.sub("", head).rstrip("约近"):
        return None
    same = next((i for i in range(at - 1, -1, -1) if line.values[i].unit == value.unit), None)
    clause = line.clause(value.start)[0]
    if same is None:
        return earlier.get(value.unit or "") if not clause or SAID.search(line.text, 0, clause) else None
    told = before[same]
    if not told.name or told.metric == "size_class" or _told_between(line, at):
        return None
    return _step_of_investment(told.name, head) or told


PLANNED, DONE = re.compile("(?:计划(?:完成)?|总)投资$"), re.compile("(?:已|累计|实际)*完成")
"""总投资9亿元，2025年计划投资4.6亿元，一季度完成1.2亿元: what is done is no plan, nor the whole."""


def _step_of_investment(name: str, head: str) -> Indicator | None:
    """What is done of an investment, or laid down for the year (总投资9亿元，本年计划3亿元); `head` stands before the number."""
    if PLANNED.search(name) and DONE.match(head):
        return Indicator("investment_done", "完成投资", "完成投资", "shape.amount")
    if name.endswith("总投资") and head == "计划":
        return Indicator("investment_plan_year", "年度计划投资", "年度计划投资", "shape.amount")
    return None


def only_amounts(line: Line, found: Sequence[Indicator]) -> dict[str, Indicator]:
    """What the amounts of a sentence measure, by unit, where all of a unit measure one thing."""
    told: dict[str, dict[str | None, Indicator]] = {}
    for value, indicator in zip(line.values, found, strict=True):
        if value.type in ("money", "measure") and indicator.metric != "size_class":
            told.setdefault(value.unit or "", {})[indicator.name] = indicator
    only = {unit: next(iter(names.values())) for unit, names in told.items() if len(names) == 1}
    return {unit: indicator for unit, indicator in only.items() if indicator.name}
