"""Clauses that say as a whole what falls short: 甲与先进地区仍有较大差距, 高纯料九成靠外购, 签而未动, 卡在用海审批上.

In: a sentence. Out: matches, `who` in them what falls short, where the shape names it. Must not: weigh what a clause denies (see
`problems`), or take a number compared with an earlier one (成本比去年高) for more than a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain

from briefgen.extract.text.hints import Shape
from briefgen.extract.text.wordlists import any_of, beside
from briefgen.numerals import COUNT

_DATA = beside(__file__)
_BEGINS, _ENDS = "(?<![^，。；：！？、“—])", "(?=[，。；：！？、”（]|——|$)"
_NAME = "(?:[^，。；：！？“”—]|“[^“”]{1,20}”)"
_WHO = rf"{_BEGINS}(?P<who>{_NAME}{{2,24}}?)"
_ONE = rf"{_BEGINS}(?:(?!、){_NAME}){{2,24}}?"
"""Who falls short, listed items before it left out."""
_STILL = f"(?:{any_of(_DATA['standing'])})*"
_GAP = f"(?:{any_of(_DATA['gaps'])})(?=[，。；！？、”]|$)"
_HOLDS = f"(?:{any_of(_DATA['holding_back'])})"
_UP_TO = "[^，。；：！？、“”]"
_SHARE = f"(?:[0-9.]+[%％成]|[{COUNT}]成)"
_FOR_LONG = f"(?:[0-9{COUNT}几数]+个?多?(?:半|余)?(?:天|周|月|年|季度|工作日)|大?半个?[年月])"
_YIELD = "|".join(f"(?<={rate})" for rate in _DATA["yields"])
_GOOD_RATE = f"率(?:{_YIELD}|{''.join(f'(?<!{rate})' for rate in _DATA['better_low'])})"
_RICH = f"(?:{any_of(_DATA['rich'])})[^，。；：、]{{0,12}}?(?:{any_of(_DATA['shares'])})"
_RATE = f"{_GOOD_RATE}|(?:{any_of(_DATA['should_be_high'])})|{_RICH}"
_ELSEWHERE = any_of((*_DATA["strangers"], *_DATA["next_door"]))
_UNWILLING = f"不(?:{any_of(_DATA['unwilling'])})[^，。；、“”]{{1,3}}"
_THAN = f"比(?!重|例)(?![^，。；：、]{{0,4}}(?:{any_of(_DATA['past_times'])}))[^，。；：、]{{2,12}}?"

SHORTFALLS: Mapping[re.Pattern[str], Sequence[str]] = {
    re.compile(rf"{_WHO}{_STILL}(?<!没)(?:存在|有|存|遇到了?|受到|陷入)(?:{any_of(_DATA['how_far'])})*{_GAP}"): _DATA[
        "gaps"
    ],
    re.compile(
        rf"{_WHO}{_STILL}面临着?(?:{any_of(_DATA['how_far'])})*的?(?:{any_of(_DATA['faced'])})(?=[，。；！？、”]|$)"
    ): [f"面临{word[0]}" for word in (*_DATA["how_far"], *_DATA["faced"])],
    re.compile(rf"{_WHO}(?:(?<=[块点面])，)?{_STILL}(?:是|成为|成了){_UP_TO}{{0,10}}?{_GAP}"): _DATA["gaps"],
    re.compile(
        rf"{_BEGINS}(?P<who>“[^“”]{{3,20}}”|{_NAME}{{2,24}}?){_STILL}[没未](?:有|能)?"
        rf"(?:{any_of(_DATA['thoroughly'])})+(?:{any_of(_DATA['mended'])}){_ENDS}"
    ): _DATA["mended"],
    re.compile(
        rf"{_WHO}{_STILL}(?:(?:是|成为|成了){_HOLDS}{_UP_TO}{{2,16}}|{_HOLDS}[了着]{_UP_TO}{{2,16}})(?=[，。；！？、]|$)"
    ): (_DATA["holding_back"]),
    re.compile(
        rf"{_WHO}(?:{any_of(_DATA['measured'])}){_UP_TO}{{0,6}}?(?<!不)(?:{any_of(_DATA['behind'])}){_UP_TO}{{2,18}}(?=[，。；！？、]|$)"
    ): _DATA["behind"],
    re.compile(rf"{_WHO}{_STILL}有(?:很多|一些|许多|不少)?不[^，。；的]{{1,4}}的(?:地方|方面)"): ("的地方", "的方面"),
    re.compile(rf"{_WHO}{_STILL}(?<!却)没有一[家个条座所]{_UP_TO}{{2,20}}(?=[，。；！？、]|$)"): ("没有一",),
    re.compile(r"(?P<who>“[^“”]{3,8}”)之[困痛忧]"): ("”之",),
}
"""The shapes that name a gap, and the words of which the sentence then holds one."""
WAYS: Mapping[re.Pattern[str], Sequence[str]] = {
    re.compile(
        rf"{_ONE}(?:(?:(?<![可牢稳])(?:{any_of(_DATA['leaning'])})|{any_of(_DATA['fetching'])}){_UP_TO}{{0,6}}?(?:{_ELSEWHERE})"
        rf"|(?:{any_of((*_DATA['sending'], *_DATA['sending_far']))}){_UP_TO}{{0,4}}?(?:{any_of(_DATA['next_door'])})){_UP_TO}{{0,6}}?{_ENDS}"
    ): (*_DATA["strangers"], *_DATA["next_door"]),  # 高纯料九成靠外购, 检测要跑外省
    re.compile(rf"{_BEGINS}{_NAME}{{2,24}}?(?:{any_of(_DATA['nearly'])})(?:一片)?空白{_ENDS}"): ("空白",),
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,14}}[“‘]?(?:{any_of(_DATA['begun'])})[而了][未没不]"
        rf"(?:{any_of(_DATA['undone'])})(?:[”’]|{_ENDS}|的?(?:项目|土地|现象|问题|情况))"
    ): [f"{a}{b}" for a in "而了" for b in "未没不"],
    re.compile(rf"{_ONE}无[{''.join(_DATA['nothing'])}]可[^，。；：、“”]{{1,3}}?(?:的|[”’])?{_ENDS}"): [
        f"无{thing}可" for thing in _DATA["nothing"]
    ],
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,24}}?(?:{any_of(_DATA['late'])})(?:了?[近约超逾达]?过?{_FOR_LONG}(?:左右|以上)?|至今){_ENDS}"
    ): _DATA["late"],
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,24}}?(?:{any_of(_DATA['long_since'])})(?:仍|尚|还|都)?[未没](?:有|能)?{_UP_TO}{{0,4}}?"
        rf"(?:{any_of(_DATA['steps'])}){_UP_TO}{{0,4}}{_ENDS}"
    ): _DATA["long_since"],
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,20}}?(?<![{''.join(_DATA['stuck_not_after'])}])(?:{any_of(_DATA['stuck'])})"
        rf"[“”]?{_UP_TO}{{2,16}}?(?:{any_of(_DATA['stuck_at'])})”?{_ENDS}"
    ): _DATA["stuck"],
    re.compile(
        rf"{_ONE}(?:{any_of(_DATA['dear'])}){_UP_TO}{{0,4}}?{_THAN}(?:高|贵|长|多)出?{_UP_TO}{{0,10}}{_ENDS}"
    ): _DATA["dear"],
    re.compile(
        rf"{_ONE}(?:{any_of(_DATA['worth'])}){_UP_TO}{{0,4}}?{_THAN}(?:低|少|慢|短|小|差)了?{_UP_TO}{{0,10}}{_ENDS}"
    ): _DATA["worth"],
    re.compile(
        rf"{_BEGINS}[^，。；：！？“”0-9]{{0,24}}?(?:{_RATE}){_UP_TO}{{0,12}}?"
        rf"(?:{any_of((*_DATA['hardly'], *_DATA['fallen']))})[约近]?{_SHARE}{_ENDS}"
    ): (*_DATA["hardly"], *_DATA["fallen"]),
    re.compile(rf"{_ONE}却(?:{any_of(_DATA['hardly'])})[约近]?{_SHARE}{_ENDS}"): ("却",),
    re.compile(
        rf"{_BEGINS}(?![^，。；]*(?:{any_of(_DATA['good_shares'])}))(?:(?!、){_NAME}){{2,24}}?"
        rf"(?:{any_of(_DATA['shares'])}|占){_UP_TO}{{0,14}}?(?:仍|依然|依旧|还){_UP_TO}?高达[约近]?{_SHARE}{_ENDS}"
    ): ("高达",),
    re.compile(
        rf"{_ONE}(?:{any_of(_DATA['dear'])}){_UP_TO}{{0,6}}?上?[涨翻升]了[约近]?(?:{_SHARE}|一?倍|一半){_ENDS}"
    ): ("涨了", "翻了", "升了"),
    re.compile(
        rf"{_BEGINS}(?:(?!、){_NAME}){{0,24}}?(?:{any_of(_DATA['tested'])}){_UP_TO}{{0,4}}?"
        rf"(?<![不能])(?:{any_of(_DATA['sending_far'])})[^，。；：“”0-9]{{2,12}}{_ENDS}"
    ): _DATA["sending_far"],
    re.compile(
        rf"{_BEGINS}{_NAME}{{2,30}}?[未没](?:有|能)?(?:{any_of(_DATA['kept'])})了?"
        rf"(?:{any_of(_DATA['plans'])}){_UP_TO}{{0,8}}{_ENDS}"
    ): _DATA["plans"],
    re.compile(
        rf"{_BEGINS}(?:{_UP_TO}{{2,20}}，)?也?是{_UP_TO}{{0,4}}唯一{_UP_TO}{{0,4}}(?:{any_of(_DATA['shrinking'])})的{_UP_TO}{{1,8}}{_ENDS}"
    ): ("唯一",),
    re.compile(rf"{_BEGINS}{_UP_TO}{{0,16}}“{_UNWILLING}(?:[、，]{_UNWILLING})*”(?:的?(?:问题|现象)|{_ENDS})"): [
        f"“不{word}" for word in _DATA["unwilling"]
    ],
    re.compile(rf"{_ONE}(?:有|达|多)[^，。；：、“”]{{1,16}}却(?:{any_of(_DATA['has_none'])}){_UP_TO}{{1,16}}{_ENDS}"): (
        "却",
    ),
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{2,10}}[多大]、(?!{_UP_TO}{{0,8}}(?:{any_of(_DATA['good_when_few'])})){_UP_TO}{{2,10}}[少弱散缺]{_ENDS}"
    ): ("多、", "大、"),
    re.compile(rf"{_ONE}(?<!不)(?:{any_of(_DATA['worried'])}){_ENDS}"): _DATA["worried"],
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{2,24}}?(?:{any_of(_DATA['hardly'])}){_UP_TO}{{1,16}}，这?[也正都]?是{_UP_TO}{{0,8}}"
        rf"(?:{any_of(_DATA['gaps'])}){_ENDS}"
    ): _DATA["gaps"],  # 三电部分只有38%，这是最大的短板
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,16}}?(?:{any_of(_DATA['earned'])}){_UP_TO}{{0,8}}?(?:{any_of(_DATA['pressed'])}){_UP_TO}{{1,10}}{_ENDS}"
    ): _DATA["pressed"],  # 单车利润压到不足千元
    re.compile(rf"最?(?:{any_of(_DATA['worries'])})的[还就也正]?是(?!什么|否|如何){_UP_TO}{{2,20}}{_ENDS}"): _DATA[
        "worries"
    ],  # 最头疼的是招工
    re.compile(
        rf"最(?:大|突出|主要)的?(?:{any_of(_DATA['gaps'])}|难题|问题)[还就也正]?是(?!什么|否|如何|怎)(?P<told>[^，。；：！？、“”0-9]{{4,20}}){_ENDS}"
    ): ("最大", "最突出", "最主要"),  # 最大的痛点是检测要跑到外省
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{2,20}}?{_FOR_LONG}多?了?，?[仍还却都]+[没未](?!停|断|歇|出|发生|少|误|来)(?:有|能)?{_UP_TO}{{1,8}}{_ENDS}"
    ): [f"{still}{no}" for still in "仍还却都" for no in "没未"],  # 贷款批了半年还没到账
    re.compile(rf"{_ONE}以{_UP_TO}{{0,4}}?(?:{any_of(_DATA['low_goods'])}){_UP_TO}{{0,8}}?为主(?:的|{_ENDS})"): (
        "为主",
    ),
    re.compile(
        rf"(?<!没)有[^，。；：、“”有]{{1,3}}(?:{any_of(_DATA['helpless'])})(?![机驾车船艇零值售矿叉配]){_UP_TO}{{1,3}}{_ENDS}"
    ): _DATA["helpless"],  # 有单不敢接
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,8}}“[^“”]{{1,6}}”[偏较太]?(?:少[、，]“[^“”]{{1,6}}”[偏较太]?多|多[、，]“[^“”]{{1,6}}”[偏较太]?少)"
        rf"(?:{_ENDS}|的?(?:现象|问题|局面|格局))"
    ): ("少、“", "少，“", "多、“", "多，“"),  # “大树”少、“灌木”多
    re.compile(
        rf"(?<![短紧奇急空补残不欠或断])缺(?![口额席陷失乏少])[^，。；：“”的0-9]{{1,10}}?[0-9][0-9.]*[万余多]*"
        rf"(?:人|名|个|亩|吨|套|台|间|张|[万亿]元){_UP_TO}{{0,2}}{_ENDS}"
    ): ("缺",),  # 缺普工160人左右
    re.compile(
        r"(?<![^，。；：！？、“”\s—])缺(?!一不可|[口席额乏少点陷勤失憾])[^，。；：、“”\s的]{1,6}(?=[：、]|，(?:缺|没))"
    ): ("缺",),
    re.compile(
        rf"{_BEGINS}(?![若如凡对当]|一旦|{_UP_TO}{{0,24}}(?:{any_of(_DATA['eased'])})){_UP_TO}{{0,20}}?(?:{any_of(_DATA['bad_high'])})"
        rf"{_UP_TO}{{0,4}}?(?:{any_of(_DATA['as_high'])})了?{_SHARE}{_ENDS}"
    ): _DATA["bad_high"],  # 标准厂房空置率接近三成
    re.compile(
        rf"{_BEGINS}(?!{_UP_TO}{{0,30}}(?:{any_of(_DATA['good_when_none'])})){_NAME}{{2,30}}?"
        rf"(?:{any_of(_DATA['still_none'])})(?:零|0|空白){_ENDS}"
    ): _DATA["still_none"],  # 过亿元企业至今还是零
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,16}}?(?:{any_of(_DATA['owed'])}){_UP_TO}{{0,4}}?(?:{any_of(_DATA['dragged'])})"
        rf"[近约超逾达]?过?{_FOR_LONG}(?:以上|之久)?(?:的{_UP_TO}{{0,2}}?(?:{any_of(_DATA['plenty'])}))?{_ENDS}"
    ): _DATA["dragged"],  # 应收账款拖到14个月的不稀罕
    re.compile(
        rf"{_ONE}(?:{any_of(_DATA['per_time'])})最?多?也?只能(?:{any_of(_DATA['output'])})[近约]?[0-9{COUNT}]{_UP_TO}{{1,10}}{_ENDS}"
    ): ("只能",),  # 专用线每天只能发12列
    re.compile(rf"{_ONE}[也都]?就(?:那么|这么)(?:{any_of(_DATA['just_so'])})(?:{_ENDS}|(?=[”’]))"): (
        "就那么",
        "就这么",
    ),
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,16}}?(?:{any_of(_DATA['to_finish'])}){_UP_TO}{{0,6}}?(?:卡|堵|困)在了?{_UP_TO}{{2,18}}{_ENDS}"
    ): ("卡在", "堵在", "困在"),  # 二期管线卡在2.4公里的红树林段
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,12}}(?:{any_of(_DATA['lonely'])})的{_UP_TO}{{0,3}}?(?:{any_of(_DATA['plenty'])}){_ENDS}"
    ): [f"{word}的" for word in _DATA["lonely"]],  # 单打独斗的多
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{2,24}}?因{_UP_TO}{{2,14}}?而?一?再?(?:{any_of(_DATA['late'])})(?:了?[近约]?{_FOR_LONG})?{_ENDS}"
    ): _DATA["late"],  # 索道改造因征地拖延
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{3,20}}?比原?(?:计划|合同|工期|定){_UP_TO}{{0,4}}?(?:晚|慢|推迟|落后)了?[近约]?{_FOR_LONG}{_ENDS}"
    ): ("比原", "比计划"),  # 比原计划晚了4个月
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,16}}?(?<![没补])(?:有|存在|还差|尚差)[近约]?[0-9][0-9.]*[万亿]?"
        rf"{_UP_TO}{{1,5}}的?{_UP_TO}{{0,4}}(?<!市场)(?<!需求)缺口{_ENDS}"
    ): ("缺口",),  # 中间有约30万千瓦的缺口
}
"""The shapes that tell what goes wrong: a dependence, a lack, a lateness, a comparison to one's disadvantage."""
DROPS: Mapping[re.Pattern[str], Sequence[str]] = {
    re.compile(
        rf"{_BEGINS}{_UP_TO}{{0,16}}?(?<![未不])受(?![益理到])(?!{_UP_TO}{{0,16}}(?:{any_of(_DATA['helped'])})){_UP_TO}{{2,16}}"
        rf"(?:{any_of(_DATA['struck'])})，(?P<what>{_UP_TO}{{2,20}}?)(?:{any_of(_DATA['fell'])})[了至到]?{_UP_TO}{{0,12}}{_ENDS}"
    ): [f"{struck}，" for struck in _DATA["struck"]],  # 受出口订单影响，产值下降2.6%
    re.compile(
        rf"{_BEGINS}(?P<what>{_UP_TO}{{0,20}}?(?:{any_of(_DATA['measured'])}))[为是]?[0-9.]+[%％]，[仍还也]?"
        rf"(?:{any_of(_DATA['behind'])}){_UP_TO}{{2,18}}{_ENDS}"
    ): [f"，{behind}" for behind in _DATA["behind"]],  # 开工率61.2%，低于全省平均4个百分点
}
"""The shapes that tell of a figure why, or how much lower, it is; bad, unless it is good when low."""
NO_GAP = re.compile(f"{any_of(_DATA['never_measured'])}|没有|补上?|[找查]")
"""In who falls short: 能耗水平低于全国, 没有短板."""
NO_WAY = re.compile(
    "摆脱|打破|结束|改变|告别|替代|降低|减少|变|曾|过去|以前|解决|防止|杜绝|避免|清理|处置|盘活|一度|原本"
)
"""In what is told: it is over, or being mended (改变了甲靠进口的局面)."""

NO_DROP = re.compile(any_of((*_DATA["better_fallen"], *_DATA["never_measured"])))
"""In what fell: 能耗, 库存."""


def _shape(
    pattern: re.Pattern[str], words: Collection[str], never: re.Pattern[str], where: str | int
) -> Shape[Callable[[str], Iterator[re.Match[str]]]]:
    """What a pattern finds, unless `never` stands in the group `where`."""
    return Shape(lambda text: (found for found in pattern.finditer(text) if not never.search(found[where])), words)


SHAPES = {
    f"shortfall.{number}": shape
    for number, shape in enumerate(
        [
            *(_shape(pattern, words, NO_DROP, "what") for pattern, words in DROPS.items()),
            *(_shape(pattern, words, NO_GAP, "who") for pattern, words in SHORTFALLS.items()),
            *(_shape(pattern, words, NO_WAY, 0) for pattern, words in WAYS.items()),
        ]
    )
}
"""The shapes that name a gap first."""


def find_shortfalls(text: str, hints: Collection[str] = SHAPES.keys()) -> Iterator[re.Match[str]]:
    """The clauses of one sentence that fall short; no two overlap. `hints` are the shapes whose words stand in it."""
    taken: list[tuple[int, int]] = []
    for found in chain.from_iterable([shape.find(text) for name, shape in SHAPES.items() if name in hints]):
        if not any(found.start() < end and start < found.end() for start, end in taken):
            taken.append(found.span())
            yield found
