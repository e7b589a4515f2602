"""Size classes: a sum or a number that sorts what follows it (5亿元以上项目, 其中3家产值超10亿元), and counts nothing.

In: a line, one of its values, what a rule says of it. Out: whether it is a class, and the count that stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.annotate.rule_hits import Meaning
from briefgen.extract.reading import Line
from briefgen.extract.relations.sums import AMOUNT
from briefgen.extract.text.grants import GRANT, GRANTS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.extract.text.yields import EARNED
from briefgen.numerals import COUNT, SEVERAL

_WORDS = beside(__file__)
SORTED = re.compile(
    rf"(?:[级的]|以[上下]的?)?(?!{any_of((*_WORDS['never_sorts'], *GRANTS))})[^，。；、0-9]{{0,10}}?"
    rf"(?:{any_of(_WORDS['sorted'])}|项目(?!{any_of(('资金', *GRANTS))}))"
)
"""The nouns that a size class sorts: 5亿元以上项目, 超十亿元企业, 2000万元以上的工业企业."""
SIZED = re.compile(
    r"(?:投资)?(?:建设|产业|工业)?项目[0-9]+[个项]|的(?:企业)?(?:共|已|仅|只|就)*(?:有|达到?)?[0-9]+[家个户]"
)
"""实施500万元投资建设项目15个, 年销售收入超亿元的有6家: the money sorts what is counted, though no 以上 says so."""
OF_THEM = re.compile(
    rf"(?:的(?:企业)?)?(?:共|已|仅|只|就)*(?:有|达到?)?[0-9{SEVERAL}]+[家户](?!次)|(?:(?<=以上)的|的(?:共|已|仅|只|就)*有)[0-9{SEVERAL}]+[个项]"
)
"""规模以上企业百余家，其中营收过亿元的23家、过10亿元2家; 在谈项目38个，协议投资10亿元以上的7个."""
_SIZE = f"(?:产值|营收|规模|投资)?(?:超过?|突破|达到?)?[0-9{COUNT}百千]+[万亿]+元?(?:以上)?"
SORTED_LATER = re.compile(
    rf"(?:、[0-9{COUNT}]+[个家]{_SIZE})+的"
    r"(?P<noun>[^，。；、0-9]{0,8}(?:产业集群|集群|产业|企业|项目|园区|基地|县|镇))"
)
"""2个产值超千亿元、3个超五百亿元的产业集群: what the first class sorts is told behind the last."""
EACH_ONE = re.compile(f"[0-9{SEVERAL}][个家条座]$")
"""Right before the sum that each of the counted has."""
ONE_SUM = re.compile("[0-9.]+(?:万|亿)?(?:元|美元)")
FIRMS = re.compile(r"(?:以上)?的?[^，。；、0-9]{0,10}?(?:企业|公司|客商|产业链|集群)")
"""Behind what sorts enterprises, whatever a rule says of the amount: 年销售收入超过5000万元的纺织企业."""
LOOSE = re.compile(r"[余多](?:万|亿)?元$")
CLASS_WORD = re.compile(r"以上|以下|级|[超过逾]|不低于|不少于|亿元$|万元$")
_NUMBER = f"[0-9{COUNT}百]+"
COUNT_BEHIND = re.compile(f"(?:共|已有|达到?)?{_NUMBER}[个家项]")
"""Right behind what is sorted: 投资过500万元的技改项目96个."""
MORE_SORTS = re.compile("、[超过逾]?[0-9]+[万亿]*元(?:以上)?的")
"""一批投资过50亿元、过100亿元的项目."""
A_BATCH = re.compile("一批(?:单体|总)?投资额?$")
"""一批投资超百亿元的项目 are of one class."""
COUNTED_FIRMS = re.compile(f"[家户个]年?(?:{EARNED}|销售|主营业务收入)$")
"""Before 过10亿元的企业: 5家产值过10亿元的企业 are of one class."""
BEFORE_CLASS = re.compile(r"(?:单体|总|年)?(?:投资额?|产值|营收|规模|税收|用地|占地)?[达在为]?")
SIZES = frozenset({"money", "number", "area"})
"""Types of values that may sort what follows them."""
LEAST = ("ge", "gt")


def is_class(line: Line, value: Span, meaning: Meaning | None) -> bool:
    """Whether a number only names a class: as a rule says of it, else as the words beside it do."""
    sized = line.text.endswith("投资", 0, value.start) and line.text.startswith("的", value.end)
    if meaning and meaning.threshold:
        return not (sized and ONE_SUM.fullmatch(value.text))  # 签订了投资30亿元的项目合作协议
    if earns_grant(line, value):
        return True
    if value.type not in SIZES:
        return False
    if _or_more(line, value) or _condition(line, value):
        return True
    bound = value.type in ("money", "area") and value.qualifier in LEAST
    firms = bound and (FIRMS.match(line.text, value.end) or OF_THEM.match(line.text, value.end))
    told = meaning is None or firms or _sorts_its_count(line, value) or SIZED.match(line.text, value.end)
    return bool(told) and _sorts(line, value)


_MORE_OF_ROW = "(?:[、和或][0-9.]+[万亿]*[^，。；、0-9的]{0,4}?)*"
CONDITION = re.compile(f"{_MORE_OF_ROW}的[^，。；0-9]{{0,16}}，")
REACHED = re.compile("(?:首次)?(?:达到?|满|不低于|不少于|超过|突破)$")
GRANTED = re.compile(f"给予|{GRANT}")
WAS_GRANTED = re.compile("获|已|去年|累计|共(?!同)")


def earns_grant(line: Line, value: Span) -> bool:
    """年产值首次突破1亿元、5亿元的，分别给予30万元、80万元奖励; 研发投入增量超过200万元的，按5%补助: from where on something is paid."""
    behind = CONDITION.match(line.text, value.end)
    if behind is None or WAS_GRANTED.search(line.text):
        return False
    part = line.part(value.start)
    least = (
        value.qualifier in LEAST
        or REACHED.search(line.text, part, value.start)
        or line.text.startswith("、", value.start - 1)
    )
    paid = GRANTED.search(line.text, behind.end()) and not GRANTED.search(line.text, part, value.start)
    return bool(least and paid)


FOR_THOSE = re.compile("(?:、[0-9.]+[万亿]*元(?:以上)?)*的(?:[^，。；0-9]{2,30}?)?(?:项目|企业|公司)")
ONE_OF_ROW = re.compile("元(?:以上)?、$")


def _condition(line: Line, value: Span) -> bool:
    """What is asked of those whom a policy is for: 对投资5000万元以上的甲、乙类项目; 采购额新增1000万元以上的，给予奖励."""
    least = value.qualifier in LEAST or ONE_OF_ROW.search(line.text, 0, value.start)
    if value.type != "money" or not least:
        return False
    if value.text.endswith("以上") and line.text.startswith(("的，", "）"), value.end):
        return "（" in line.text[: value.start] or line.text.startswith("的", value.end)
    named = line.text.startswith("对", line.part(value.start)) or line.text.startswith(
        "对", line.clause(value.start)[0]
    )
    return named and FOR_THOSE.match(line.text, value.end) is not None


_OF_EACH = f"(?:{EARNED}|销售|总?投资额?)"
EACH_OF = re.compile(
    rf"(?:其中|其余|[，：。]|^)(?:已?有)?{_NUMBER}[家户个](?P<noun>{THINGS})?(?:年)?{_OF_EACH}?(?P<each>均|都)?[达在为]?到?$"
)
"""其中3家产值超10亿元, 26个项目投资额均超过5000万元: the sum that each of them reaches sorts them."""


OR_MORE = re.compile("(?:人民币)?或者?[0-9.]+[万亿]*(?:元|美元|欧元)以上的")
"""投资在50亿元人民币或3亿美元以上的项目: one class in two currencies."""


def _or_more(line: Line, value: Span) -> bool:
    if value.type != "money" or "或" not in line.text:
        return False
    either = re.search("投资[额在达为]*$", line.text[: value.start]) and OR_MORE.match(line.text, value.end)
    before = next((v for v in line.values if v.type == "money" and 0 < value.start - v.end <= 2), None)
    return bool(either) or (before is not None and _or_more(line, before))


def _sorts_its_count(line: Line, value: Span) -> bool:
    if value.type != "money" or value.qualifier not in LEAST or line.clause(value.start)[1] > value.end + 1:
        return False
    clause = line.clause(value.start)[0]
    of = EACH_OF.search(line.text, max(0, clause - 1), value.start)
    # 3个项目总投资超7亿元 may be the sum of three; 均超7亿元, 超百亿元 is none
    return of is not None and (of["noun"] != "项目" or of["each"] is not None or not re.search("[0-9]", value.text))


def _sorts(line: Line, value: Span) -> bool:
    """Whether a number sorts the things that follow it instead of summing them."""
    text, end = line.text, value.end
    if value.qualifier not in (*LEAST, "lt", "le", "eq"):
        return False
    money, least = value.type == "money", value.qualifier in LEAST
    if least and ((money and OF_THEM.match(text, end)) or SORTED_LATER.match(text, end)):
        return True
    if _sorts_its_count(line, value):
        return True
    following = SORTED.match(text, end)
    if least and A_BATCH.search(text, 0, value.start):
        return following is not None or MORE_SORTS.match(text, end) is not None
    summed = AMOUNT.search(text[max(0, value.start - 8) : value.start])
    if money and SIZED.match(text, end):
        return not summed
    return following is not None and _sorts_what_follows(line, value, following, summed is not None)


def _sorts_what_follows(line: Line, value: Span, following: re.Match[str], summed: bool) -> bool:
    """The same of a number with a noun behind it that a class may sort; `summed` where the words before it tell a sum."""
    noun = following[0]
    if value.type == "money" and EACH_ONE.search(line.text, max(0, value.start - 6), value.start):
        return not noun.startswith("的")  # 形成6个500亿元产业集群
    if LOOSE.search(value.text) or (value.qualifier == "eq" and not noun.startswith("级")):
        return False
    if value.text.startswith(("最高", "不超过")):
        return False  # 给予最高1亿元项目资助
    if summed and noun.startswith("的"):
        # 总投资超100亿元的…项目 tells one project's size; only 以上的 sorts
        firms = COUNTED_FIRMS.search(line.text, max(0, value.start - 12), value.start)
        counted = value.qualifier in LEAST and COUNT_BEHIND.match(line.text, following.end())
        return bool(firms or counted) or value.text.endswith(("以上", "以下"))
    return bool(CLASS_WORD.search(value.text)) or noun.startswith("级")


def class_of(line: Line, classes: Sequence[bool], at: int) -> int | None:
    """The count that class `at` sorts: the one right behind it, else the one before; `classes` are those of the line's values."""
    value, values = line.values[at], line.values
    near = range(at + 1, min(at + 3, len(values)))
    behind = next((i for i in near if values[i].type == "count" and not classes[i]), None)
    before = _counted_first(line, at)
    if behind is None or re.search("[，。；]", line.text[value.end : values[behind].start]):
        return before
    direct = before is not None and COUNTED_FIRMS.search(line.text, max(0, value.start - 12), value.start)
    return before if direct else behind


def _counted_first(line: Line, at: int) -> int | None:
    """2个以上投资10亿元以上的项目: the count stands before its class."""
    if not at or line.values[at - 1].type != "count":
        return None
    between = line.text[line.values[at - 1].end : line.values[at].start]
    return at - 1 if BEFORE_CLASS.fullmatch(between) or _sorts_its_count(line, line.values[at]) else None
