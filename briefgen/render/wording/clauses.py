"""The clauses of a sentence: where each begins and ends, and which of them cannot be told without the one before.

In: text of a sentence. Out: spans, patterns, yes or no. Must not know the Landscape, or cut a clause in two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.fact import Fact
from briefgen.lead_ins import ACCORDING
from briefgen.model.zones import short_of
from briefgen.numerals import COUNT

STOP = "，；。！？：,;!?"
_OPEN, _CLOSE = "“（《〈【(「‘", "”）》〉】)」’"
_COMPARES = "其中|占|同比|环比|较|比|高于|低于|快于"
_SUMS = "总投资|计划总投资|(?:年度)?计划投资|协议(?:总?投资|引资|资金|金额)|投资总?额|总额|总数|合同|意向"
_LEANS = (
    "并|且|而|其|这|该(?![市县区省镇])|此|它|用于|分别|为|共|以|均|也|还|两|最|有效|有力|惠及|给予|累计可|使|让|将|活动(?!期间|中|现场|上)"
    "|[^，。；]{0,8}双双|主要(?:集中|分布)|涉及(?![^，；。]{1,14}的)"
)
_YIELDS = (
    "(?:直接|间接)?(?:带动|拉动|撬动)|实现|(?:全部|全面)?(?:达产|满产)|投产后|建成后|预计|力争|转化|年均|达|产值|利税|营收|营业收入|年?平均增长"
    "|增速|增幅|(?:创造|提供|新增|吸纳|解决)[^，；。]{0,3}(?:就业|岗位)|年产(?![^，；。]*(?:项目|基地|生产线))"
)
_BARE = r"(?:项目)?投资[^，；。]{1,9}元(?:[，；。]|$)"  # 投资2亿元: of what?
_FUNDS = "(?:财政|专项|奖补|扶持|补助)*(?:资金)?"
_GRANTS = rf"(?:每年|年均)?(?:统筹)?(?:安排|投入|拨付){_FUNDS}(?:不少于|不低于|近|约|超)?[\d.]+[万亿]?元(?:[，；。]|$)"  # 安排资金5000万元: for what?
_RATES = (
    r"[^，。；\d]{0,4}(?:开工|复工|投产|竣工|履约|办结|落地|到位|入驻|转化|达标|满意)率"
    r"(?:[达为到须要]|不低于|不少于|超过?|保持在)*\d"
)  # 开工率71.5%: of what?
_STRETCH = r"(?:[今去]年|20\d\d年)?(?:全年|[上下]半年|前?[一二三四]个?季度|\d{1,2}[—～至\-]\d{1,2}月|[今去]年)"
_ALONE = (
    rf"(?:{_STRETCH})?[\d.]+(?:%|[万亿]元|[个家项条])(?:[，；。]|$)"  # 甲县、乙县分别增长8.5%，8.4%; 今年上半年176亿元
)
_GREW = r"(?:增长|下降|上涨)[\d.]+(?:%|倍)(?:[，；。]|$)"  # 今年上半年176亿元，增长18.4%: what did?
_SIZES = r"总占地|总建筑|总装机|面积|超[^，；。\d]{0,3}元企业"
_FORESEES = (
    "(?:今年|明年|全年|年内)(?:(?:预计|有望)(?:可|将|能)?(?:达|突破|超|实现|完成)"
    r"|(?:预计|有望|力争|可|将|能)*(?:达到?|突破|超过?|过|破|冲刺?|奔着)(?=[\d近约]))"
)  # 全年奔着400亿元去: of what?
_REACHES = r"到?20\d\d年底?(?:将|可|预计|有望)*(?:达到?|突破|超过?)(?=[\d近约超])"  # 产量达6万吨，2025年达到10万吨
_AIMS = "(?:今年|明年|全年|下一?步|到[^，]{1,8})?的?目标[是为]"
_COMES = (
    r"(?:力争|争取|确保|计划|预计|有望|拟|将|可)[于在到至]?(?:[今明后]年|20\d\d年|年)?"
    r"[上中下底初末一二三四]?(?:半年|旬|季度|\d{1,2}月[底初末份]?)?[之以]?[前内]?"
    "(?:正式|全面|整体|部分)?(?:(?:建成|竣工|完工|投产|投用|开工|动工|复工|交付|启用|上线|试产|试生产|运营|通车|封顶|达产|并网|投料)[并和]?)+"
    "(?:[，；。]|$)"
)  # 力争年底前投产: of what?
NEEDS_LEFT = re.compile(
    r"^(?!(?:计划)?(?:总投资|投资|占地|建筑面积)[^，；。]{1,14}的)"  # 总投资50亿元的某项目 stands by itself
    rf"(?:{_COMPARES}|{_SUMS}|{_LEANS}|{_YIELDS}|{_SIZES}|{_GREW}|{_BARE}|{_ALONE}|{_GRANTS}|{_RATES}|{_FORESEES}|{_REACHES}|{_AIMS}|{_COMES})"
)
"""How a clause begins that says nothing without the one before it."""
TAKES_RIGHT = re.compile(
    r"^(?!(?:计划)?(?:总投资|投资)[^，；。]{1,14}的)"
    rf"(?:{_COMPARES}|{_SUMS}|协议|引资|(?:分别)?(?:增长|下降)|年均|利税|完成投资|完成[全年度]{{0,3}}(?:计划|目标|任务)|{_ALONE})"
)
"""How a clause begins that tells more of what the one before it counts."""
POINTS_BACK = re.compile(
    r"^(?:[\d一二三四—\-至到年月]{0,14}(?:累计)?完成投资|其中|从[^，]{1,10}看|这些|上述|此外还|对此)"
)
"""Sentences that speak of what the sentence before them said."""
_BRINGS = "现(?:已|共)?(?:入驻|有|拥有|集聚)|新签约|新增|新引进|签约|引进|完成|累计|已|建成|促成|发放|拥有|获评|认定|共"
_WORKS_ON = "滚动|推动|推进|培育|筹备|打造|诊断|盘活|新建|整修|解决|帮助|指导|协助|组织|排查|规划"
VERB = re.compile(f"(?:{_BRINGS}|{_WORKS_ON})")
_MONTHS = r"年底|\d{1,2}(?:[—\-至]\d{1,2})?月[底末份]?"
_WHEN = rf"(?:截至)?(?:20\d\d年|今年|去年|当年|同年)?(?:全年|[上下]半年|[前第一二三四]{{1,2}}季度|{_MONTHS}|目前|当前|日前|年内)?"
CAME_SO_FAR = re.compile(f"{_WHEN}(?:累计|已经?|共)*(?:完成|(?:新?开|复|竣)工|投产|交付)")
"""上半年完成投资327亿元, 目前已开工18个: how far that has come which the clause before names; a time says no more of whose it is."""
_ADVERBIAL = re.compile(
    rf"^(?:[^，]{{0,12}}(?:以来|目前|当前|期间|方面|显示|统计|来看|看|中|后|时|年|月|日|上|下)|同时|此外|{ACCORDING})[，,]$"
)
OPENERS = re.compile(
    rf"^[■□◆●▲▼▶◀►◄★☆△▽]?(?:【[^】]{{1,8}}】)?(?:[^，。；、0-9]{{2,5}}是?——|[问答]：|)"
    "(?:本[表册]共?(?:收录|列入))?"
    rf"(?:见证了?|同时|此外|另外|当前|目前|截至目前|{ACCORDING}|其间|与此同时|近日|日前|比如|例如|尤其是|)[，,]?"
)


@lru_cache(maxsize=4096)
def clauses(sentence: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of a sentence, punctuation with the clause it ends; none inside brackets or quotation marks."""
    spans, start, depth = [], 0, 0
    for at, char in enumerate(sentence):
        depth += (char in _OPEN) - (char in _CLOSE)
        between_digits = char == "," and sentence[at - 1 : at].isdigit() and sentence[at + 1 : at + 2].isdigit()
        if char in STOP and depth <= 0 and not between_digits:
            spans.append((start, at + 1))
            start = at + 1
    if start < len(sentence):
        spans.append((start, len(sentence)))
    return tuple((b - len(sentence[a:b].lstrip()), b) for a, b in spans)


_YIELD_AT = re.compile(
    r"[^，。]{0,10}[年月季度半](?:可?实现|完成|达到?)?(?:年|规上|总|工业总|工业)?(?:产值|营收|营业收入|销售收入|销售额|利税)"
)
"""A time and what something yields: 2022年实现产值254亿元, of what the clause before it names."""


_OF_SO_MANY = re.compile(r"\d[^，]*(?:(?<![集高初])中|(?<![公海])里)[，,]$")
"""梳理的594个项目中，, 走访的12家企业里，: what the clause behind it is a part of."""


def first_told(fact: Fact, at: int) -> int | None:
    """With which of `clauses` a statement on clause `at` of a fact's sentence begins; None where it cannot be told by itself."""
    told = [fact.sentence[start:end] for start, end in clauses(fact.sentence)]
    if at > 0 and (_names_nothing(fact, told[at]) or POINTS_BACK.match(told[at])):
        at -= 1
    elif at == 0 and _OF_ALL.match(told[at]) and _names_nothing(fact, told[at]):
        return None
    at = _whole(told, at)
    if at > 0 and (VERB.match(told[at]) or CAME_SO_FAR.match(told[at])) and gives_subject(told[at - 1], told[: at - 1]):
        at = _whole(told, at - 1)
    if NEEDS_LEFT.match(told[at]) and not says_whose(fact, told[at]) and not of_occasion(fact, told[at]):
        return None
    return None if at > 0 and told[at - 1] in AMONG else at


_BARE_COUNT = re.compile(
    rf"{_WHEN}前?(?:将|再|累计|已|力争|确保)*(?:{_BRINGS}|{_WORKS_ON}|投用|开工|竣工|投产|关停|推广)+[\d{COUNT}]+[余多]?[个家项条座处台户][，。；]?"
)
"""年底前建成投用4座: of what?"""


_OF_ALL = re.compile("全[省市县区州旗](?:已|累计|共)*(?:新?(?:开|复|竣)工|投产|签约|引进|新增)")
"""全市新开工76个: of what only the heading says."""


def _names_nothing(fact: Fact, clause: str) -> bool:
    """Whether a clause ends in a bare count and leaves what it counts to the clause before (加快加氢站建设，年底前建成投用4座)."""
    if _BARE_COUNT.fullmatch(clause):
        return True
    ends = clause.rstrip(STOP).endswith(fact.sentence[slice(*fact.mark)])
    counted = (fact.metric_name or "").removesuffix("数").removesuffix("总")
    return fact.unit == "count" and ends and len(counted) > 1 and not (counted.isascii() or counted[-2:] in clause)


def _whole(told: Sequence[str], at: int) -> int:
    """The clause with which what clause `at` says begins: 占年度计划的54% goes back to what was done."""
    while at > 0 and (NEEDS_LEFT.match(told[at]) or _YIELD_AT.match(told[at]) or _OF_SO_MANY.search(told[at - 1])):
        at -= 1
    return at


AMONG = ("其中，", "其中,", "其中：")
_AIM = re.compile("力争|预计|将")


def says_whose(fact: Fact, clause: str) -> bool:
    """力争2026年甲县新签约项目30个: an aim that opens its sentence and says itself whose it is."""
    opens = fact.sentence.startswith(clause) and _AIM.match(clause)
    return bool(opens and fact.region_name and is_told(fact.region_name, clause))


_THIS_TIME = re.compile("(?:此|本|这)次(?:活动|签约|仪式)?(?:上|中)?，?(?=共|集中|现场|签约|新?开工)")


def of_occasion(fact: Fact, clause: str) -> re.Match[str] | None:
    """此次 that opens a sentence, where the fact tells the day of what was held: 此次共签约项目28个 is told under that day."""
    opened = _THIS_TIME.match(clause) if fact.sentence.startswith(clause) else None
    return opened if fact.period and fact.period.start and fact.period.start == fact.period.end else None


OPEN_ENDS = ("是", "为", "的", "包括", "如下", "后", "之时", "之际", "同时", "以来", "基础上", "过程中")
"""What asks for more: 最高的前两位是, 甲项目投产后, 年度增量超过800万元的."""


UNTOLD = re.compile(
    r"记者|^——|^\d+[个家项][^，]{1,12}数(?:，|$)|\S\s+\d+[个家项]\s|^[^，]*(?:会同|联合)[^，]*部门$|[本此这]次|这[两三四几些\d]+[个项条家]"
    "|我们|咱们|我司|我公司|[他她它]们|^依托|(?<![集高初])中$"
    "|^[^，]{0,8}?(?<![其吉])[他她](?![们人方国省市])|^(?:父亲|母亲|爷爷|奶奶|儿子|女儿|妻子|丈夫)"
    "|本(?:政策|办法|规划|方案|意见|措施|条例)|其余|[这那][里儿]"
    r"|^[^，\d]{2,12}(?:[市县区旗州镇盟])[\d.]+(?:%|[万亿]*元|[个家项])(?:，|$)"
    "|^[^，]*，占(?:项目)?总数|会[^，；]{0,12}(?:召开|举行)$|(?:发言|汇报|交流|致辞|“交账”|表态)(?:——)?$|^[^，]{0,12}听取|逐一[^，；]{0,4}“"
    "|^对[^，]*的[^，]*(?:项目|企业|单位)$"
    "|^[^，]{0,14}(?:以|按照|围绕|通过|针对|根据|聚焦)"
    "[^，]*(?:模式|方式|思路|要求|抓手|引领|核心|支撑|依托|载体|主线)$"
)
"""What a brief does not repeat: how the paper came to know it, a gathering that it does not name, what somebody says of himself
(我们有35条生产线), what one did of whom it tells (他抵押房子换来20万元), or of others unnamed, the rest or a share of what was
counted before (其余19个项目), that a meeting was held (12条产业链调度会召开, 3位链长逐一发言), a subtitle, a row of a table, a place
with a bare figure (甲区78.2亿元), a way or a place without what is done (依托4个园区, 梳理的594个项目中)."""
EACH = re.compile("(?:同比|环比|增速)?分别")
"""A clause that tells one figure for each clause before it."""
_TURNS_TO = "(?:围绕|聚焦|针对|瞄准|立足|紧扣|对照|锚定|紧盯)"
AIMED_AT = re.compile(f"[^，]{{0,12}}{_TURNS_TO}[^，]*")
"""A clause that only says what the one behind it turns to: 甲市围绕16条产业链."""
AIM = re.compile(f"(?:[^，0-9]{{0,8}}[要须])?(?:{_TURNS_TO}|按照|为?实现)(?P<aim>[^，]+)的[^，、0-9]{{0,4}}目标")
"""围绕全年营收突破3200亿元的目标: such a clause that holds an aim."""
NO_VERB = re.compile(rf"(?:[^，。；]{{2,14}}的)[\d{COUNT}]+[余多]?[个家项条户][^，。；的了]{{1,6}}[，,]?")
"""集中签约的42个项目: a clause that only names what the one behind it tells of."""
TIME_ONLY = re.compile(r"[^，]{0,8}(?:[年月日]|季度|半年|以来|月份)，")
"""A clause that is nothing but a time."""


def closed(text: str) -> bool:
    """Whether a piece leaves nothing open: no bracket, no 最高的前两位是, no 以“一企带一链”模式."""
    if UNTOLD.search(text):
        return False
    pairs = (("“", "”"), ("（", "）"), ("《", "》"))
    return not text.endswith(OPEN_ENDS) and all(text.count(a) == text.count(b) for a, b in pairs)


_LISTED_AIMS = re.compile("目标(?:为|是|如下)?：$")


def gives_subject(clause: str, before: Sequence[str] = ()) -> bool:
    """Whether the clause before a bare verb is more than a time or a topic, so that the verb has its subject there; one that stands
    in a list of aims (主要目标：增加值增长8%，新签约项目60个) gives none to the next."""
    return clause[-1:] in "，," and not _ADVERBIAL.match(clause) and not any(map(_LISTED_AIMS.search, before))


_ZONE = re.compile(r"(?:高新|经开|保税|自贸|综保)区$")


_PLACE = re.compile(r"[\u4e00-\u9fff]{3,12}?(?:新区|实验区|示范区|开发区|园区|[市区县州])")


def is_told(region: str, words: str) -> bool:
    """Whether the words name a region; in its city's paper 合肥高新区 is 高新区, and a long name loses what is in between. A zone
    is named by its short name too: 合肥高新技术产业开发区 by 高新区."""
    zone = _ZONE.search(short_of(region) or region)
    if _short(region) in words or (zone is not None and zone[0] in words):
        return True
    opens = _PLACE.match(words)
    return opens is not None and is_name(opens[0], region)


def is_name(words: str, region: str) -> bool:
    """Whether words are a region's name, whole, short, or with characters left out: 航空港实验区 of 甲市航空港经济综合实验区."""
    if words in (region, _short(region)):
        return True
    rest = iter(region)
    return len(words) > 2 and words[-2:] == region[-2:] and all(char in rest for char in words)


def _short(region: str) -> str:
    name = region.rsplit("市", 1)[-1] or region
    return name[:-1] if len(name) > 2 and name[-1] in "市区县" and not name.endswith("新区") else name
