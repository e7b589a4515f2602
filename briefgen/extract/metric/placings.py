"""Places in a ranking: what is ranked (投产企业数居全省第三), and by how many places it moved (比6月份前进1位).

In: a line, a value in it, the indicators before it. Out: an `Indicator`, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import TOTALS
from briefgen.extract.metric.answers import FILLER
from briefgen.extract.metric.indicator import GROWTH, Indicator, named
from briefgen.extract.metric.phrases import left_phrase
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import row_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.growth import RATES
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.numerals import COUNT, SEVERAL

RATIOS = frozenset({"rank", "multiple", "growth_yoy", "growth_mom", "share", "gap_to_benchmark", "share_change"})
HOW_LONG = re.compile(
    rf"(?:已|并)?(?:连续|持续)(?:[0-9{COUNT}]+)(?:个)?(?:年度?|月|季度|批次)(?:均|都|稳)?$|在[^，。；]{{2,16}}中$"
)
"""How long it has been so, and among whom: 连续4年居, 在全省100个园区中排位."""
LASTED = re.compile(f"^(?:已|并)?连续[0-9{COUNT}]+年(?=.)")
"""连续5年数量位列榜首: how long it has been so, before what is ranked."""
PLACE_OF = re.compile(r"([^，。；0-9]{2,16})(?:位次|排名|名次|排位)")
MOVED = re.compile(rf"(?:(前进|前移|上升|提升|提高|跃升|晋升|进|升)|后退|后移|下降|下滑|退|降){TO_NUMBER}$")


BEFORE_RANK = re.compile(r"(?:名列|双双|均|并列|稳|跃|位|排名|列|居|均居|位居|位列|保持|继续)+$")
# 居全国城市首位, 列三县两区第1位: among whom it is placed
_REACHED = "(?:已)?(?:上升|提升|跃升|前移|前进|升)[至到]"
PLACING = re.compile(
    "(?:均|并列|分别|分)?(?:均为(?=全[国省市区县]|世界|全球)|名列|位居|位列|排名|稳居|跃居|跻身|保持|"
    rf"{_REACHED}|[居排]|(?<!单)列)[^，。；]*$"
)
# 连续三年位居全国机器人产业园区第2位: the whole thing is placed among its like, not what was told of it last
_AMONG_LIKE = "(?:全[国省市]|世界|全球)[^，。；0-9]{1,12}(?:园区|产业园|开发区|企业|口岸)"
AMONG = re.compile(rf"^(?:已|并)?(?:连续[^，。；居列排]{{0,6}})?(?:均|稳)?(?:位居|位列|排名|居|列)({_AMONG_LIKE})$")
THAN_BEFORE = re.compile("(?:较|比)(?:[去上前]年|20[0-9]{2}年|上[月季]|同期)的?$")


def _unscoped(line: Line, start: int, head: str) -> str:
    """What is ranked without the place or time alone before it: 甲县较去年的第25位, 甲县（第64位，2010年第65位）."""
    scopes = [(place.start, place.text) for place in line.places] + [(time.start, time.text) for time in line.times]
    for at, words in scopes:
        if start <= at < start + len(head) and head[at - start :] == words:
            return head[: at - start].strip("、，）（")
    return head


AREA = re.compile("、[^，。；、0-9额量率值速幅]{2,3}")
"""列全省第五、苏南第一 tells two areas of one thing."""
ENDING = ("pp", "percent", "money", "rank")
_LIKE = "百强[县区市]?|县市|县区|城市|地市|园区|开发区|高新区"
_RATED = "力|度|量|率|值|额|发展|创新|水平|指数|规模|增速|工业百强"
FIELD_RANKED = re.compile(
    rf"(?:位居|位列|居|列)(?:全[国省市区县]|世界|全球|[东中西]部)(?:[^，。；、]{{0,4}}?(?:{_LIKE}))?"
    rf"([^，。；、0-9]{{2,10}}(?:{_RATED}))$"
)
"""位居全国百强县投资潜力第3: what is ranked stands behind among whom."""
REALM = re.compile(
    "在?(?:世界|全球|亚洲|全[国省市区县]|国内|国际|业内|同?行业|[东中西]部(?:地区)?|省内|市内)(?:中|排名)?"
)
"""Alone before a rank: 转换效率27.8%，世界第一 ranks what was told before it."""
WHO = re.compile(f"(?:公司|集团|铁路局|银行|[0-9{SEVERAL}]+[家个户][^，。；、]{{0,8}}企业)$")
"""其中甲集团由第5位升至第2位: who is ranked is not what is."""
ONCE = "为由从"
"""Before the first of two places (由第5位升至第2位)."""


RANKING = re.compile(
    "(?:位列|位居|名列|荣列|入围|列|居|排名?)([^，。；、]{2,14}?(?:[0-9]+|百)强(?:企业|县|区|市|榜单?|名单)?)$"
)
"""位列中国民营企业500强第386位: the list that is ranked."""
TOP = re.compile("[位名强]?的([^，。；、的0-9]{2,12}?(?:企业|公司|集团|品牌|城市|园区|院校))")
NO_TOTAL = re.compile("(?:总量|规模)$")
LONGEST_RANKED = 20
"""Characters of what stands before a rank and is ranked as it stands."""


def placing(line: Line, value: Span, before: Sequence[Indicator], cues: Cues) -> Indicator:
    """What a rank ranks: the words before it, else the indicator told last."""
    start, _ = line.clause(value.start)
    if ranking := RANKING.search(line.text, start, value.start):
        return _rank(ranking[1])
    if among := AMONG.search(line.text[start : value.start]):
        return _rank(among[1])
    start = max([start, *(v.end for v in line.values if v.end <= value.start and v.type in ENDING)])
    if at_once := FIELD_RANKED.search(line.text, start, value.start):
        return _rank(at_once[1])
    if value.text.startswith("前") and (of := TOP.match(line.text, value.end)):
        return _rank(of[1])  # 全国前五的整机制造企业
    head, end = _ranked(line, value, start)
    told = [one for one, v in zip(before, line.values, strict=False) if v.end <= end]
    _, noun = left_phrase(head, 0, len(head), cues)
    noun = head if noun and 2 <= len(head) <= LONGEST_RANKED else noun
    if WHO.search(noun):
        return Indicator("rank", "排名", "", "metric.rank")
    noun = "" if REALM.fullmatch(noun) else noun.removeprefix("其中")
    if not noun and told and told[-1].rule == "shape.count" and any(m.start == start for m in line.places):
        return _rank("")  # 对3个县通报表扬，甲市居全省第二: another one than what was counted
    return _as_before(line, value, noun, told) or _rank(_of_last(noun, told))


def _rank(noun: str) -> Indicator:
    return Indicator("rank", named(noun, "排名"), noun, "metric.rank")


def _ranked(line: Line, value: Span, start: int) -> tuple[str, int]:
    """The words from `start` up to a rank that say what is ranked, and where they end."""
    head = HOW_LONG.sub("", BEFORE_RANK.sub("", PLACING.sub("", line.text[start : value.start])))
    start += head.rfind("（") + 1
    head = head.removesuffix("已")
    head = _unscoped(line, start, THAN_BEFORE.sub("", head.rpartition("（")[2].rstrip(ONCE)))
    return LASTED.sub("", SOME_OF_THEM.sub("", head.lstrip(f"{FILLER}、"))), start + len(head)


SOME_OF_THEM = re.compile("^(?:其中?)?(?:有?[0-9]{1,3}[个项家条])?")
"""其中3个指标列全市第二."""


def _as_before(line: Line, value: Span, noun: str, told: Sequence[Indicator]) -> Indicator | None:
    """The rank told before, of one thing placed among more (产业规模居全国第8位，居中部第1), or what moved up to this place."""
    if not told:
        return None
    last, end = told[-1], values_end(line, value)
    area = AREA.fullmatch(line.text, end, value.start)
    if last.metric == "rank" and (area or (last.noun and not noun)):
        return last
    if last.rule == "shape.moved" and (not noun or line.text.startswith(("至", "到"), end)):
        return _rank(last.noun)
    return None


def _of_last(noun: str, told: Sequence[Indicator]) -> str:
    """The name of what is ranked: a noun that says little (总量, 增速) is that of the indicator told last."""
    last = next((i for i in reversed(told) if i.name and i.metric not in NO_BASE and i.rule not in NO_BASE), None)
    if noun in RATES and last is None and told and told[-1].metric == "rank" and told[-1].noun:
        return f"{NO_TOTAL.sub('', told[-1].noun)}{noun}"  # 生产总值总量居全国第5位，增速居全省第一
    if last is None or not last.name or not (len(noun) < 2 or noun in TOTALS or noun in RATES):
        return noun
    if last.metric == "share" and noun not in TOTALS and (last.name or "").endswith(WIDER):
        return last.noun  # 省级重点项目38个，占全省的6.5%，居全省第5位
    grown = (last.metric in RATIOS and noun not in TOTALS) or noun in RATES
    if grown and last.noun:
        return f"{last.noun}增速"
    return f"{last.noun}{noun}" if last.metric in RATIOS else last.name


def row_ranked(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """工业投资增长24%、民间投资增长9%，增速分别居全省第2、第5位: each place of a row is that of one growth before it, also where
    as many gaps stand between (高于全省1.2、0.4个百分点)."""
    row = row_of(line, at) if line.values[at].type == "rank" else None
    if row is None or row.mark is None or row.first < row.length:
        return None
    told = before[row.first - row.length : row.first]
    if row.first >= 2 * row.length and all(i.metric == "gap_to_benchmark" for i in told):
        told = before[row.first - 2 * row.length : row.first - row.length]
    if not all(i.metric in GROWTH and i.noun for i in told) or told[0].noun == told[-1].noun:
        return None
    bare = line.text[line.clause(row.mark)[0] : row.mark] in ("", *RATES)
    return _rank(f"{told[row.place].noun}增速") if bare else None


WIDER = ("占全国比重", "占全省比重", "占全市比重", "占全区比重")
NO_BASE = frozenset({"rank", "gap_to_benchmark", "shape.of_plan", "shape.moved"})
"""Metrics and rules of what is no indicator that could be ranked."""


def moved(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """比6月份前进1位, 位次提升3位: places gained or lost in what was ranked last."""
    value = line.values[at]
    found = MOVED.search(line.text[max(0, value.start - 8) : value.start])
    if found is None:
        return None
    clause = line.text[line.clause(value.start)[0] : value.start]
    own = PLACE_OF.search(clause)
    last = f"{own[1]}排名" if own else next((i.name for i in reversed(before) if i.metric == "rank"), None) or "排名"
    noun = last.removesuffix("排名")
    return Indicator("count_of", named(last, "提升" if found[1] else "下降"), noun, "shape.moved")


def values_end(line: Line, value: Span) -> int:
    """Where the value before this one ends."""
    return max((v.end for v in line.values if v.end <= value.start), default=0)
