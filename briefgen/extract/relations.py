"""How the numbers of a sentence hang together: size classes, parts of totals, amounts of counted sets.

In: a line's values. Out: indexes and flags; no ids, since facts do not exist yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from briefgen.extract.reading import Line
from briefgen.extract.ruled import Meaning
from briefgen.extract.spans import Span
from briefgen.extract.wordlists import any_of, beside, guarded

_WORDS = beside(__file__)
_TOLD = "[达约近超过为额共计]*$"
"""Between the words for a sum and its number."""
SORTED = re.compile(
    rf"(?:[级的]|以[上下]的?)?(?!{any_of(_WORDS['never_sorts'])})[^，。；、0-9]{{0,10}}?"
    rf"(?:{any_of(_WORDS['sorted'])}|{guarded(_WORDS['sorted_but'])})"
)
"""The nouns that a size class sorts: 5亿元以上项目, 超十亿元企业, 2000万元以上的工业企业."""
SIZED = re.compile(r"(?:投资)?(?:建设|产业|工业)?项目[0-9]+[个项]|的(?:企业)?(?:共|已)?(?:有|达到?)[0-9]+[家个户]")
"""实施500万元投资建设项目15个, 年销售收入超亿元的有6家: the money sorts what is counted, though no 以上 says so."""
OF_THEM = re.compile(r"的(?:企业)?(?:共|已)?(?:有|达到?)?[0-9两二三四五六七八九十]+[家户]")
"""规模以上企业百余家，其中营收过亿元的23家、过10亿元的2家."""
_SIZE = "(?:产值|营收|规模|投资)?(?:超过?|突破|达到?)?[0-9一二三四五六七八九十百千]+[万亿]+元?(?:以上)?"
SORTED_LATER = re.compile(
    rf"(?:、[0-9一二两三四五六七八九十]+[个家]{_SIZE})+的"
    r"(?P<noun>[^，。；、0-9]{0,8}(?:产业集群|集群|产业|企业|项目|园区|基地|县|镇))"
)
"""2个产值超千亿元、3个超五百亿元的产业集群: what the first class sorts is told behind the last."""
EACH_ONE = re.compile("[0-9两二三四五六七八九十][个家条座]$")
"""Right before the sum that each of the counted has."""
ONE_SUM = re.compile("[0-9.]+(?:万|亿)?(?:元|美元)")
FIRMS = re.compile(r"(?:以上)?的?[^，。；、0-9]{0,10}?(?:企业|公司|客商)")
"""Behind what sorts enterprises, whatever a rule says of the amount: 年销售收入超过5000万元的纺织企业."""
LOOSE = re.compile(r"[余多](?:万|亿)?元$")
CLASS_WORD = re.compile(r"以上|以下|级|[超过逾]|不低于|不少于|亿元$|万元$")
AMOUNT = re.compile(f"(?:{any_of(_WORDS['sums'])}){_TOLD}")
COUNT_BEHIND = re.compile("(?:共|已有|达到?)?[0-9]+[个家项]")
"""Right behind what is sorted: 投资过500万元的技改项目96个."""
MORE_SORTS = re.compile("、[超过逾]?[0-9]+[万亿]*元(?:以上)?的")
"""一批投资过50亿元、过100亿元的项目."""
A_BATCH = re.compile("一批(?:单体|总)?投资额?$")
"""一批投资超百亿元的项目 are of one class."""
COUNTED_FIRMS = re.compile(r"[家户个](?:年)?(?:产值|营收|销售额?|销售收入|营业收入|主营业务收入|税收)$")
"""Before 过10亿元的企业: 5家产值过10亿元的企业 are of one class."""
BEFORE_CLASS = re.compile(r"(?:单体|总|年)?(?:投资额?|产值|营收|规模|税收)?[达在为]?")
PART = re.compile(r"其中|含|包括")
OPENING = re.compile(r"(?<=；)其中|其中(?=：)")
_INVESTED = f"(?:{any_of(_WORDS['investments'])})投资"
OWN_INDICATOR = re.compile(
    f"(?:{_INVESTED}|(?:利用|使用|到账|到位)外资|(?:规模以上|规模|规上)工业[年总企业]{{0,2}}产值){_TOLD}"
)
"""完成工业投资320亿元 is an indicator of its own, not the sum of the projects told before it."""
PAIR = re.compile(
    rf"(?:大幅|逐步)?(?:{any_of(_WORDS['moves'])})[到至为](?:[0-9]{{4}}年[底末]?的?)?[^，。；、0-9]{{0,4}}?"
)
FROM = re.compile(r"[从由自][^，。；、从由0-9]{0,8}$|[从由自](?:[0-9]{4}年|上年|去年)[^，。；、0-9]{0,6}的$")


SIZES = frozenset({"money", "number", "area"})
"""Types of values that may sort what follows them."""


class Relation(NamedTuple):
    """For one value: whether it only names a class, the value it is a class of, the value it is part of, and the count
    whose sum it is (indexes into the line's values)."""

    threshold: bool = False
    class_of: int | None = None
    part_of: int | None = None
    amount_of: int | None = None
    after: int | None = None
    hangs_on: tuple[tuple[str, int], ...] = ()


def relate(line: Line, ruled: Mapping[int, Meaning]) -> tuple[Relation, ...]:
    """Relations of a line's values, one for each; what a rule says goes before what the shapes say."""
    values = line.values
    places: dict[int | None, int] = {value.start: at for at, value in enumerate(values)}
    classes = [_ruled_class(ruled.get(value.start), line, value) for value in values]
    return tuple(
        [
            _hung(_relation(line, values, classes, at), line, ruled.get(value.start), places)
            for at, value in enumerate(values)
        ]
    )


def _ruled_class(meaning: Meaning | None, line: Line, value: Span) -> bool:
    sized = line.text.endswith("投资", 0, value.start) and line.text.startswith("的", value.end)
    if meaning and meaning.threshold and sized and ONE_SUM.fullmatch(value.text):
        return False  # 签订了投资30亿元的项目合作协议
    if meaning is None or not meaning.threshold:
        if value.type not in SIZES:
            return False
        bound = value.type in ("money", "area") and value.qualifier in ("gt", "ge")
        firms = bound and (FIRMS.match(line.text, value.end) or OF_THEM.match(line.text, value.end))
        told = meaning is None or firms or SIZED.match(line.text, value.end)
        return bool(told) and is_class(line, value)
    return True


EACH_OF = re.compile(
    r"(?:其中|其余|，|^)(?:已?有)?[0-9]+[家户个](?:年)?(?:产值|营收|销售额?|销售收入|营业收入|税收|投资额?)?[达在为]?到?$"
)
"""其中3家产值超10亿元: the sum that each of them reaches sorts them."""


def _sorts_its_count(line: Line, value: Span) -> bool:
    if value.type != "money" or value.qualifier not in ("ge", "gt") or line.clause(value.start)[1] > value.end + 1:
        return False
    clause = line.clause(value.start)[0]
    return EACH_OF.search(line.text, max(0, clause - 1), value.start) is not None


def _hung(relation: Relation, line: Line, meaning: Meaning | None, places: Mapping[int | None, int]) -> Relation:
    links = [("amount_of", relation.amount_of)] if relation.amount_of is not None else []
    links += [("after", relation.after)] if relation.after is not None else []
    if meaning and meaning.of in places and meaning.relation and meaning.relation != "class_of":
        of = places[meaning.of]
        links = [(meaning.relation, whole_of_parts(line, of) if meaning.relation == "amount_of" else of)]
    if not links:
        return relation
    amount = next((other for name, other in links if name == "amount_of"), relation.amount_of)
    return relation._replace(amount_of=amount, hangs_on=tuple(links))


def is_class(line: Line, value: Span) -> bool:
    """Whether a money or plain number sorts the things that follow it instead of summing them."""
    if value.type not in SIZES or value.qualifier not in ("ge", "gt", "lt", "le", "eq"):
        return False
    if value.type == "money" and value.qualifier in ("ge", "gt") and OF_THEM.match(line.text, value.end):
        return True
    if _sorts_its_count(line, value):
        return True
    if value.qualifier in ("ge", "gt") and SORTED_LATER.match(line.text, value.end):
        return True
    if value.qualifier in ("ge", "gt") and A_BATCH.search(line.text, 0, value.start):
        return SORTED.match(line.text, value.end) is not None or MORE_SORTS.match(line.text, value.end) is not None
    following = SORTED.match(line.text, value.end)
    if value.type == "money" and SIZED.match(line.text, value.end):
        return not AMOUNT.search(line.text[max(0, value.start - 8) : value.start])
    if following and value.type == "money" and EACH_ONE.search(line.text, max(0, value.start - 6), value.start):
        return not following[0].startswith("的")  # 形成6个500亿元产业集群
    if not following or LOOSE.search(value.text) or (value.qualifier == "eq" and not following[0].startswith("级")):
        return False
    if value.text.startswith(("最高", "不超过")):
        return False  # 给予最高1亿元项目资助
    if AMOUNT.search(line.text[max(0, value.start - 8) : value.start]) and following[0].startswith("的"):
        # 总投资超100亿元的…项目 tells one project's size; only 以上的 sorts
        firms = COUNTED_FIRMS.search(line.text, max(0, value.start - 12), value.start)
        counted = value.qualifier in ("gt", "ge") and COUNT_BEHIND.match(line.text, following.end())
        return bool(firms or counted) or value.text.endswith(("以上", "以下"))
    return bool(CLASS_WORD.search(value.text)) or following[0].startswith("级")


def _relation(line: Line, values: tuple[Span, ...], classes: list[bool], at: int) -> Relation:
    value = values[at]
    if classes[at]:
        after = next(
            (i for i in range(at + 1, min(at + 3, len(values))) if values[i].type == "count" and not classes[i]), None
        )
        near = after is not None and not re.search("[，。；]", line.text[value.end : values[after].start])
        first = _counted_first(line, values, at)
        direct = first is not None and COUNTED_FIRMS.search(line.text, max(0, value.start - 12), value.start)
        return Relation(threshold=True, class_of=after if near and not direct else first)
    after = at + 1 if before_after(line, at) is not None else None
    return Relation(
        part_of=_whole(line, values, classes, at), amount_of=_counted(line, values, classes, at), after=after
    )


def _counted_first(line: Line, values: tuple[Span, ...], at: int) -> int | None:
    """2个以上投资10亿元以上的项目: the count stands before its class."""
    if not at or values[at - 1].type != "count":
        return None
    between = line.text[values[at - 1].end : values[at].start]
    return at - 1 if BEFORE_CLASS.fullmatch(between) or _sorts_its_count(line, values[at]) else None


def _whole(line: Line, values: tuple[Span, ...], classes: list[bool], at: int) -> int | None:
    """The nearest earlier value of the same unit before the 其中 that this value follows."""
    if values[at].type in ("percent", "pp", "multiple", "rank"):
        return None
    marks = [m.start() for m in PART.finditer(line.text, line.part(values[at].start), values[at].start)]
    if not marks and "其中" in line.text:
        # 进出口总额…；其中出口…；进口…: an earlier 其中 goes on where it opens its part
        marks = [m.start() for m in OPENING.finditer(line.text, 0, values[at].start)]
    if not marks:
        return None
    for i in range(at - 1, -1, -1):
        same = (values[i].unit, values[i].counter) == (values[at].unit, values[at].counter)
        if values[i].end <= marks[-1] and same and not classes[i]:
            return None if _other_level(line, values[i], values[at]) else i
    return None


LEVEL = re.compile("国家级|省级|[市区县]级")


def _other_level(line: Line, whole: Span, part: Span) -> bool:
    """国家级集群14个，其中先进制造业集群5个，省级集群20个: what is of another level is no part."""
    levels = [LEVEL.findall(line.text, line.clause(value.start)[0], value.start) for value in (whole, part)]
    return bool(levels[0] and levels[1]) and levels[0][-1] != levels[1][-1]


def before_after(line: Line, at: int) -> int | None:
    """Of the first number of a pair (从18万元提高到30万元): where the pair's 从 stands."""
    values = line.values
    if at + 1 >= len(values) or values[at].type != values[at + 1].type:
        return None
    if not PAIR.fullmatch(line.text[values[at].end : values[at + 1].start]):
        return None
    start = line.clause(values[at].start)[0]
    found = FROM.search(line.text[start : values[at].start])
    return start + found.start() if found else None


def _counted(line: Line, values: tuple[Span, ...], classes: list[bool], at: int) -> int | None:
    """The count just before a sum of money: 项目131个，计划总投资3942.1亿元."""
    value = values[at]
    listed = at and values[at - 1].type == "money" and line.text.startswith("、", values[at - 1].end)
    if listed and _counted(line, values, classes, at - 1) is None:
        return None  # 到位内资128亿元、外资1.9亿美元: as the one before it in its list
    if at and value.type == "money" and (led := _led_by_set(line, values, classes, at)) is not None:
        return led
    if not at or value.type != "money" or not _sums(line, value):
        return None
    if values[at - 1].type == "money" and NEXT_SUM.fullmatch(line.text[values[at - 1].end : value.start]):
        return _counted(line, values, classes, at - 1)  # 项目31个，总投资530亿元，年度投资170亿元
    near = range(at - 1, max(-1, at - 4), -1)
    first = next((i for i in near if _is_set(line, values[i]) and not _bracketed(line, values[i])), None)
    if first is None or GRANTED.search(line.text, values[first].end, value.start):
        return None
    if _names_another(SPELT_OUT.sub("", line.text[values[first].end : value.start])):
        return None
    return whole_of_parts(line, first)


SPELT = re.compile("，?(?:其中)?，?(?:包括|包含|含|有|分别[是为])[^，。；0-9]{0,8}")
NEXT_PART = re.compile("[^，。；、0-9]{0,12}[、和及][^，。；、0-9]{0,12}")


def whole_of_parts(line: Line, last: int) -> int:
    """100个项目，包含21个签约项目、28个开工项目和51个在建项目，总投资481亿元: of all, not of the last part."""
    at, values = last, line.values
    while at and values[at - 1].counter == values[last].counter:
        between = line.text[values[at - 1].end : values[at].start]
        if not NEXT_PART.fullmatch(between):
            told = at < last and between.count("，") < 2 and values[at - 1].value
            adds_up = "其中" in between and told == sum(part.value or 0 for part in values[at : last + 1])
            return at - 1 if told and (adds_up or SPELT.search(between)) else last
        at -= 1
    return last


_YIELDS = "(?:共|累计|合计|全年|已)*(?:实现|完成|贡献|创造|上缴|缴纳)了?[^，。；、0-9]{2,12}"
LED = re.compile(f"[^，。；、0-9]{{0,14}}(?:企业|园区|开发区|集群|公司|机构|基地|平台){_YIELDS}")
"""59家县域开发区实现经营收入1.6万亿元: between a set and what it yields."""
LED_ON = re.compile(f"[，；]{_YIELDS}")


def _led_by_set(line: Line, values: tuple[Span, ...], classes: list[bool], at: int) -> int | None:
    """The set that opens the clause of an amount and yields it; what it yields besides follows: …，增长18%；实现税收644亿元."""
    start = line.clause(values[at].start)[0]
    if values[at - 1].type == "count" and LED.fullmatch(line.text, values[at - 1].end, values[at].start):
        return at - 1 if _is_set(line, values[at - 1]) and not classes[at - 1] else None
    if start and LED_ON.fullmatch(line.text, start - 1, values[at].start):
        last = next((i for i in range(at - 1, -1, -1) if values[i].type == "money"), None)
        return _led_by_set(line, values, classes, last) if last else None
    return None


GRANTED = re.compile("财政|给予|奖补|奖励|补助|补贴")
"""新增企业3家，市财政安排奖补资金8000万元: what is granted for a count is not its sum."""


def _sums(line: Line, value: Span) -> bool:
    """Whether the words before a sum of money say that it sums something, and none behind it that it describes something."""
    if line.text.startswith("的", value.end) or not AMOUNT.search(line.text, max(0, value.start - 10), value.start):
        return False
    return OWN_INDICATOR.search(line.text, max(0, value.start - 12), value.start) is None


def _names_another(between: str) -> bool:
    """甲等7个项目建成，乙产业园完成投资9.3亿元: a clause that names another thing sums nothing."""
    if "；" in between or between.count("，") > 1:
        return True
    _, comma, last = between.rpartition("，")
    return bool(comma and OTHER_PROJECTS.match(last)) or len(OWN_WORDS.sub("", last)) > OTHERS


NEXT_SUM = re.compile(r"[，、](?:计划|今年|本年|当年)?(?:年度|年)?(?:计划|预计)?(?:总)?投资额?[约近超达为]*")
BRACKETED = re.compile(r"（[^（）]*$")
"""Before a number that only a bracket tells: 项目444项（拆分后569项），总投资5141亿元."""


def _bracketed(line: Line, value: Span) -> bool:
    return "（" in line.text and BRACKETED.search(line.text, 0, value.start) is not None


OTHER_PROJECTS = re.compile("[国省市区县]级?重[点大][^，。；0-9]{0,4}项目")
"""甲等9个项目竣工，市重点项目完成投资131亿元."""
_LISTED = "，(?:分别|主要)?(?:是|为|包括|包含|涵盖|生产|从事|建设)[^，。；0-9]*、[^，。；0-9]*(?=，)"
_ALL_ARE = "，[均都](?:为|是|属)[^，。；0-9]*(?=，)"
SPELT_OUT = re.compile(f"{_LISTED}|{_ALL_ARE}")
"""工业项目5个，分别是甲、乙、丙，总投资4.7亿元: the names between a count and its sum."""
OWN_WORDS = re.compile("^(?:[^，。；0-9]{0,12}的)?[^，。；0-9的]{0,6}?(?:项目|企业)(?:目前)?")
"""The counted noun behind its number: 15个集中竣工的重大项目目前已累计完成投资140亿元."""
OTHERS = 10
"""Characters between the comma and the number of a sum: 计划总投资约, 实际到位资金达."""
PROJECTS = re.compile("[^，。；、0-9]{0,12}项目")
PIECES = frozenset("辆台吨块件人名位次场头只羽尾片锭")
HELD = re.compile("容纳[^，。；0-9]{0,10}$")
"""可容纳企业30家，产值35亿元: what a park has room for is no set that the amount is the sum of."""
LESS = re.compile(r"(?:比|较)[^，。；]{1,10}(?:多|少|增加|减少|增长|下降)[了约近超达]*$")


def _is_set(line: Line, value: Span) -> bool:
    """Whether a count is of things that an amount can be the sum of: no output (86.9万辆), no change (较去年同期多19个)."""
    pieces = value.counter in PIECES and not PROJECTS.match(line.text, value.end)
    if value.type != "count" or pieces or line.text.endswith(("任务", "目标"), 0, value.start):
        return False
    before = line.text[max(0, value.start - 16) : value.start]
    return not LESS.search(before) and not HELD.search(before)
