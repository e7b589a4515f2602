"""Sums of money: the count of a sentence that an amount is the sum of, 项目131个，计划总投资3942.1亿元.

In: a line, the index of an amount, which of its values only sort. Out: the index of the count, None where the amount sums none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.reading import Line
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.extract.text.yearly import ENDS_YEARLY
from briefgen.extract.text.yields import EARNED, YIELDS

_WORDS = beside(__file__)
_TOLD = f"额?[共计]*{TO_NUMBER}$"
"""Between the words for a sum and its number."""
AMOUNT = re.compile(f"(?:{any_of(_WORDS['sums'])}){_TOLD}")
_INVESTED = f"(?:{any_of(_WORDS['investments'])})投资"
OWN_INDICATOR = re.compile(
    f"(?:{_INVESTED}|(?:利用|使用|到账|到位)外资|(?:规模以上|规模|规上)工业[年总企业]{{0,2}}产值){_TOLD}"
)
"""完成工业投资320亿元 is an indicator of its own, not the sum of the projects told before it."""


def counted_by(line: Line, classes: Sequence[bool], at: int) -> int | None:
    """The count just before a sum of money: 项目131个，计划总投资3942.1亿元."""
    value, values = line.values[at], line.values
    listed = at and values[at - 1].type == "money" and line.text.startswith("、", values[at - 1].end)
    if listed and counted_by(line, classes, at - 1) is None:
        return None  # 到位内资128亿元、外资1.9亿美元: as the one before it in its list
    if at and value.type == "money" and (led := _led_by_set(line, classes, at)) is not None:
        return led
    if not at or value.type != "money" or not _sums(line, value):
        return None
    if values[at - 1].type == "money" and NEXT_SUM.fullmatch(line.text[values[at - 1].end : value.start]):
        return counted_by(line, classes, at - 1)  # 项目31个，总投资530亿元，年度投资170亿元
    near = range(at - 1, max(-1, at - 4), -1)
    first = next((i for i in near if _is_set(line, values[i]) and not _bracketed(line, values[i])), None)
    if first is None or GRANTED.search(line.text, values[first].end, value.start):
        return None
    if _names_another(SPELT_OUT.sub("", line.text[values[first].end : value.start])):
        return None
    if _is_part(line, first) and OUTPUT.search(line.text, max(0, value.start - 12), value.start):
        return first - 1
    return whole_of_parts(line, first)


OUTPUT = re.compile(f"(?:{EARNED})(?:总?额)?{TO_NUMBER}$")


def _is_part(line: Line, at: int) -> bool:
    """企业78家，其中规上企业41家，产值326亿元: what is made is made by all of them."""
    one, other = line.values[at - 1] if at else None, line.values[at]
    return one is not None and one.counter == other.counter and "其中" in line.text[one.end : other.start]


SPELT = re.compile("，?(?:其中)?，?(?:包括|包含|含|有|分别[是为])[^，。；0-9]{0,8}")
NEXT_PART = re.compile("[^，。；、0-9]{0,12}[、和及][^，。；、0-9]{0,12}")


def whole_of_parts(line: Line, last: int) -> int:
    """100个项目，包含21个签约项目、28个开工项目和51个在建项目，总投资481亿元; 项目117个，其中10亿元以上项目29个、百亿元以上项目3个，总投资436亿元:
    of all, not of the last part."""
    values = line.values
    alike = [i for i in range(last + 1) if values[i].counter == values[last].counter]
    for before, at in zip(alike[-2::-1], alike[:0:-1], strict=True):
        between = _unclassed(line, before, at)
        if not NEXT_PART.fullmatch(between):
            told = at < last and between.count("，") < 2 and values[before].value
            more = told and told > max(part.value or 0 for part in values[at : last + 1] if part.type == "count")
            return before if more and ("其中" in between or SPELT.search(between)) else last
    return last


def _unclassed(line: Line, before: int, at: int) -> str:
    """The words between two counts, without the amounts that sort what is counted."""
    sorts = [v.text for v in line.values[before + 1 : at] if v.type == "money" and v.qualifier in ("ge", "gt")]
    between = line.text[line.values[before].end : line.values[at].start]
    for sort in sorts:
        between = between.replace(sort, "")
    return between


_YIELDS = f"{YIELDS}[^，。；、0-9]{{2,12}}"
_MADE_BY = f"年?(?:工业)?总?(?:{EARNED})(?:合计|共|总额)?{TO_NUMBER}"
SET_YIELDS = re.compile(f"[^，。；、0-9]{{0,14}}(?:{THINGS}|开发区)(?:{_YIELDS}|{_MADE_BY})")
"""59家县域开发区实现经营收入1.6万亿元, 17个园区年产值达880亿元: between a set and what it yields."""
YIELDS_TOO = re.compile(f"[，；]{_YIELDS}")


def _led_by_set(line: Line, classes: Sequence[bool], at: int) -> int | None:
    """The set that opens the clause of an amount and yields it; what it yields besides follows: …，增长18%；实现税收644亿元."""
    values = line.values
    start = line.clause(values[at].start)[0]
    if values[at - 1].type == "count" and SET_YIELDS.fullmatch(line.text, values[at - 1].end, values[at].start):
        return at - 1 if _is_set(line, values[at - 1]) and not classes[at - 1] else None
    if start and YIELDS_TOO.fullmatch(line.text, start - 1, values[at].start):
        last = next((i for i in range(at - 1, -1, -1) if values[i].type == "money"), None)
        return _led_by_set(line, classes, last) if last else None
    return None


GRANTED = re.compile(f"财政|给予|{GRANT}")
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
    return (
        bool(comma and (OTHER_PROJECTS.match(last) or ONE_OF_THEM.match(last))) or len(OWN_WORDS.sub("", last)) > OTHERS
    )


NEXT_SUM = re.compile(f"[，、](?:计划|今年|本年|当年)?(?:年度|年)?(?:计划|预计)?(?:总)?投资额?{TO_NUMBER}")
BRACKETED = re.compile(r"（[^（）]*$")
"""Before a number that only a bracket tells: 项目444项（拆分后569项），总投资5141亿元."""


def _bracketed(line: Line, value: Span) -> bool:
    return "（" in line.text and BRACKETED.search(line.text, 0, value.start) is not None


ONE_OF_THEM = re.compile("其中[^，。；、0-9]{2,20}?(?:项目|工程|公司|集团)(?=(?:计划|预计)?(?:总?投资|[年实完]))")
"""上了3个项目，其中高端面料项目投资4.5亿元: of one alone."""
OTHER_PROJECTS = re.compile("[国省市区县]级?重[点大][^，。；0-9]{0,4}项目|[园区]内(?:企业|项目)")
"""甲等9个项目竣工，市重点项目完成投资131亿元; 创新平台12个，园内企业年产值85亿元."""
_LISTED = "，(?:分别|主要)?(?:是|为|包括|包含|涵盖|生产|从事|建设)[^，。；0-9]*、[^，。；0-9]*(?=，)"
_ALL_ARE = "，[均都](?:为|是|属)[^，。；0-9]*(?=，)"
SPELT_OUT = re.compile(f"{_LISTED}|{_ALL_ARE}")
"""工业项目5个，分别是甲、乙、丙，总投资4.7亿元: the names between a count and its sum."""
OWN_WORDS = re.compile("^(?:[^，。；0-9]{0,12}的)?[^，。；0-9的]{0,6}?(?:项目|企业)(?:目前)?")
"""The counted noun behind its number: 15个集中竣工的重大项目目前已累计完成投资140亿元."""
OTHERS = 10
"""Characters between the comma and the number of a sum: 计划总投资约, 实际到位资金达."""
PROJECTS = re.compile("[^，。；、0-9]{0,12}项目")
PIECES = frozenset("辆台吨块件人名位次场头只羽尾片锭张间株棵艘架列")
ROOM_FOR, HELPED = re.compile("容纳[^，。；0-9]{0,10}$"), re.compile("(?:带动|辐射|惠及)[^，。；0-9]{0,10}$")
"""可容纳企业30家，产值35亿元; 带动农户1.2万户，年产值15亿元: whom there is room for, and households that are helped, are no set that
the amount is the sum of."""
FIRMS = re.compile("企业|公司|主体|商户|单位")
"""What 户 counts that costs and yields something; 96户搬入新居，完成投资8.6亿元 is no sum of households."""
COVERED = re.compile("(?:涵盖|涉及|覆盖|囊括|包括|涵括|分布[在于]|集中[在于])[^，。；]*$")
FIELDS = re.compile("[^，。；、0-9]{0,8}?(?:产业|领域|行业|板块|门类|方向|产业链)(?=[，。；、]|等)")
"""62个项目涵盖装备制造、新材料两大主导产业，总投资455亿元: the fields that the counted fall into have no sum of their own."""
LESS = re.compile(f"(?:比|较)[^，。；]{{1,10}}(?:多|少|{CHANGES}){TO_NUMBER}$")


def _is_set(line: Line, value: Span) -> bool:
    """Whether a count is of things that an amount can be the sum of: no output (86.9万辆), no change (较去年同期多19个)."""
    pieces = value.counter in PIECES and not PROJECTS.match(line.text, value.end)
    if value.type != "count" or pieces or line.text.endswith(("任务", "目标"), 0, value.start):
        return False
    if FIELDS.match(line.text, value.end) and COVERED.search(line.text, line.clause(value.start)[0], value.start):
        return False
    before = line.text[max(0, value.start - 16) : value.start]
    if value.counter == "户" and (
        HELPED.search(before) or not FIRMS.search(line.text[value.start - len(before) : value.end + 8])
    ):
        return False
    return not LESS.search(before) and not ROOM_FOR.search(before) and not ENDS_YEARLY.search(before)
