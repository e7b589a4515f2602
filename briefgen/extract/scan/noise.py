"""What looks like a number and is none: names in quotes and titles, codes, set phrases, names of plans and levels.

In: text folded by numerals.fold, and places in it. Out: intervals and yes or no. Must not type a value.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.extract.scan.units import load_tables
from briefgen.extract.text.grants import GRANT
from briefgen.extract.text.growth import CHANGES
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import AMOUNT, ORDINAL, SCALES

_QUOTED = re.compile("《[^《》]{0,80}》|“[^“”]{0,80}”|「[^「」]{0,80}」|『[^『』]{0,80}』|‘[^‘’]{0,60}’")
_INNER = re.compile("‘[^‘’]{0,60}’")
_NUMERAL = re.compile(f"[0-9{AMOUNT}半双首]")
_SAID = re.compile(
    rf"[，。！？；,]|[0-9][余多]?[{SCALES}]*(?:元|美元|%|个百分点|亩|平方米|公里)"
    f"|{CHANGES}|新增|达到|实现|突破|完成|引进|签约|建成|培育|超过"
)
"""A quote that speaks (今年新增3条生产线) or counts money is text; a short one without names a mechanism."""
_PART_OF_NAME = re.compile("(?:[1一][^，。；、“”]{1,16})(?:、[1一][^，。；、“”]{1,22})+(?:[（(][^（）()]*[）)])?")
_PLUSSED = re.compile(
    "[0-9一][个名张套支项位家][^，。；、“”+]{1,16}(?:[+][0-9一][个名张套支项位家][^，。；、“”+]{1,16}?)+(?=[”，。；、的工机模])"
)
"""1名县领导+1个部门+1套政策: the parts of a mechanism's name."""
NAME_LENGTH = 16
_LAST_PLACES = re.compile(
    f"(?<![之此今会最])[后末](?:[0-9]{{1,2}}|[{ORDINAL}两]{{1,2}})[位名](?=[，。；：、）]|的(?!专家|同志)|分别|依次|[是为]|合计|[县市区])"
)
"""后三位：甲县、乙县 are the last places of a ranking, which count nothing."""


def named(text: str) -> list[tuple[int, int]]:
    """Quotes and titles whose numbers are parts of a name: “5个1”, “四张清单”, 《三年行动方案》."""
    unquoted = [m.span() for m in _PLUSSED.finditer(text)] if "+" in text else []
    unquoted += [m.span() for m in _LAST_PLACES.finditer(text)]
    if "“" not in text and "《" not in text and "「" not in text and "『" not in text and "‘" not in text:
        return unquoted
    spans = unquoted + [m.span() for m in _QUOTED.finditer(text) if _is_name(m.group())]
    if "‘" in text:  # “深化‘三个年’活动、打好‘八场硬仗’”: a quotation that is no name may hold some
        spans += [m.span() for m in _INNER.finditer(text) if _is_name(m.group())]
    return sorted(set(spans))


def _is_name(quoted: str) -> bool:
    inside = quoted[1:-1]
    if not _NUMERAL.search(inside):
        return False
    if quoted[0] == "《" or _PART_OF_NAME.fullmatch(inside):
        return True
    return len(inside) <= NAME_LENGTH and not _SAID.search(inside)


SUM = re.compile(r"[0-9][0-9.]*(?:[+＋×xX*:：∶︰][0-9NnXx][0-9.]*)+")
"""5+5+7, 1+4+6, 7×24, 3.5:34.7:61.8."""
_TOKEN = re.compile(r"[A-Za-z0-9.+×/:：-]*[A-Za-z0-9]?(?:号线|号楼|号院|号路|号|线|路|级|版|期|强|届|世纪|年代)?")
_LEFT = re.compile(r"[A-Za-z][A-Za-z0-9.-]*$")


def code_span(text: str, start: int, floor: int) -> tuple[int, int]:
    """The whole code that holds the digit at `start`: H135, DA50, 15号线, 0532-12345678."""
    left = _LEFT.search(text, max(floor, start - 12), start)
    match = _TOKEN.match(text, start)
    return left.start() if left else start, max(match.end() if match else start, start + 1)


ROAD = re.compile("(?<=[GS])[0-9]{1,4}(?=[^，。；、0-9A-Za-z]{2,8}(?:高速|公路))")
"""G5成绵高速: the number of a motorway, no five tenths."""
_ONE = re.compile("“?[1一](?![流级类体站批线等般汽带期号定些起致并亿万0-9.]|[—–~～至到-][0-9])")


def counts_ones(text: str, end: int) -> bool:
    """5个1, 五个“一”: a mechanism of so many parts."""
    return bool(_ONE.match(text, end))


_WORDS = beside(__file__)
_PLAN = re.compile(rf"[期年]?(?:{any_of(_WORDS['plans'])}|[^，。；0-9]{{0,8}}(?:答卷|成绩单|报表|工作会))")


def names_plan(text: str, end: int, unit: str) -> bool:
    """三年行动, 五年规划: a length of time that names a plan; `unit` ends at `end`."""
    return unit in ("年", "个月") and bool(_PLAN.match(text, end))


_SERVICE = re.compile(any_of(_WORDS["services"]))
_CIRCLE = re.compile("[^，。；、达到]{0,6}圈")


def names_hours(text: str, end: int, value: Decimal) -> bool:
    """24小时自助图书馆, 1小时通勤圈: how a service or a circle is called."""
    return bool(_CIRCLE.match(text, end)) or (value == 24 and bool(_SERVICE.match(text, end)))


def is_ascii_word(character: str) -> bool:
    return character.isascii() and character.isalnum()


def is_money(before: str) -> bool:
    """Whether the words before a number without a unit, back to the clause's start, speak of money."""
    clause = _CLAUSE.split(before)[-1]
    nouns = load_tables().nouns
    return bool(nouns["money"].search(clause)) and not nouns["people"].search(clause)


def ends_with_sum(before: str, text: str, end: int) -> bool:
    """Whether a round number that ends at `end` and names nothing behind it is told by a sum right before it: 税收达8000万."""
    return bool(_SUM_OF.search(before)) and bool(CLOSED.match(text, end))


def is_sum_of(before: str, scale: str, text: str, end: int) -> bool:
    """Whether a round number that names nothing behind it is a project's sum (甲项目81亿，) or a grant (最高5000万！)."""
    owner = _PROJECT_OF_SUM if "亿" in scale else _GRANT
    closed = CLOSED.match(text, end) or text.startswith(("~", "～"), end)
    return bool(closed) and bool(owner.search(before))


_AS_MUCH = "(?:可?达|接近|近|超过?|约)*$"
_PROJECT_OF_SUM = re.compile(f"(?:项目|工程|产业园){_AS_MUCH}")
_GRANT = re.compile(f"(?:最高|{GRANT}|给予|(?<=[业人家户项个])[奖补]|[省贷花赚]了){_AS_MUCH}")
OF_PROJECTS = re.compile("(?:及?以上)?的?[^，。；、0-9]{0,6}(?:项目|工程)")
"""Behind a number without a unit: 10亿以上产业项目 cost that much."""
_REACHED = "(?:达到?了?|实现了?|突破|超过?|接近|为|是|有|近|约|共|至|到)*"
_SUM_BEFORE = "(?:元|收入|销售额|产值|税[收金]|利润|利税)[^，。；、]{0,4}[0-9.多余]+[万亿]元?"
_SUM_OF = re.compile(
    f"(?:(?:{any_of(_WORDS['sums'])})(?:就|也|已经?|都|将|便|可以?|能够?|预计|有望)*{_REACHED}"
    f"|{_SUM_BEFORE}，(?:同比|比上年|其中[^，。；、]{{2,4}})?(?:增加|增长|减少|实现|贡献)了?"
    "|带货(?:实现|达到?|突破)*)$"
)
"""税收达8000万, 税收达8000万元，增加500万, 直播带货300万."""
_CLAUSE = re.compile("[，。；：、]")
EVENT = re.compile(any_of(_WORDS["events"]))
"""千人计划, 百家工程: a round number before one of these names an event."""
PER_HEAD = re.compile(f"口?(?:{any_of(_WORDS['per_head'])})")
"""万人有效发明专利拥有量, 万元地区生产总值能耗: the base of a rate."""
PER = re.compile(f"/(?:{any_of(_WORDS['per'])})")
"""18万元/亩, 100万吨/年."""
LISTED_YEAR = re.compile("20[0-9]{2}(?=[十百千](?:强|佳|优|大))")
"""2016百强企业: the year of a list, no number of it."""
OVERCOME = re.compile("[^，。；]{0,8}(?:关键|核心|技术|难题|瓶颈|卡脖子|堵点|难点)")
"""突破3项关键技术 overcomes them."""
LASTS = re.compile(f"(?:{any_of(_WORDS['lasts'])})$")
"""What makes a plain 三年 a length of time."""
LISTED_SUM = re.compile("[、和][0-9][0-9.]*[百千]?亿元")
"""Behind 200亿 in 200亿、300亿元、400亿元."""
SHARE = re.compile("(?:占|达|到|完成)[^，。；]{0,8}$")
PHASE_OF = re.compile(
    "[^，。；、0-9]{0,8}(?:项目|工程|厂房)|(?:已|均|正|全部|将)*(?:建成|投[产运用]|开工|在建|竣工|封顶|完工)"
)
"""Behind 8期 (8期厂房, 7、8期开工建设): which phase of a project it is, no number of them."""
EVENT_COUNTED = re.compile("(?:举办|开展|培训|发布|举行)[^，。；]{0,6}$")
BEFORE_INDEX = re.compile("(?:达到?|为|至|到|升|降|是|得分|指数|水平|从|由|系数)$")
"""What makes a plain decimal the level of an index (PMI为50.8)."""
CLOSED = re.compile(r"$|[\s，。；、！？,;:）)”」的且和及与并点]")
SCORE = re.compile("[0-9][比：:]$")
"""5比1大胜: what a match ended with."""
VIDEO = frozenset(Decimal(n) for n in (480, 720, 1080, 1440, 2160))
