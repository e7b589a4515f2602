"""The words for times: where a text names one.

In: text folded by numerals.fold. Out: places, sorted and disjoint; what they mean is for times.resolve. Must not take a
number that is no date (3942.1亿元) or a word that only looks like a time (项目前期, 体现在, 达产后年产值).
"""

from __future__ import annotations

import re

from briefgen.numerals import COUNT, DIGITS, ORDINAL, SEVERAL

TO = "(?:——|[—–~～-]|至|到)"
_CN = f"[{COUNT}]{{1,3}}"
N = f"(?:[0-9]{{1,2}}|{_CN})"
_YEAR = "(?:19|20)[0-9]{2}年度?(?![级代])"
DAY = "[0-9]{1,2}(?:日|号(?![线路楼院门文机公]))"
PART_OF_MONTH = "上旬|中旬|下旬|底前|底|末|初"
_MONTH = (
    f"[0-9]{{1,2}}月(?:份)?(?:(?:{PART_OF_MONTH})|{DAY}(?:{TO}(?:[0-9]{{1,2}}月)?{DAY})?"
    f"|{TO}[0-9]{{1,2}}月(?:份)?(?:{DAY})?)?"
)
_MONTHS = f"[0-9]{{1,2}}{TO}[0-9]{{1,2}}月(?:份)?"
_QUARTER = (
    f"(?:第?[一二三四1-4](?:[至到、—-][二三四2-4])?季度(?:末|初)?|首季度?|[前头][一二两三1-3]个?季度|[前头]{N}个?月)"
)
_NOT_EDGE = (
    "(?!蒙|部|容|涵|需|外|陆|河|生|销|循|步|级|中(?!旬)|次|心|期|始|创|选|审|验|评|衷|盘|层|色|蕴|数|座|气|端|梢)"
)
"""2023年内蒙古, 年初步, 年底盘: the edge of a year is the head of another word."""
_PART = f"(?:[上下]半年|{_QUARTER}|{_MONTHS}|{_MONTH}|年?(?:[底末]前|[底末初内]{_NOT_EDGE})|全年|同期|年中)"
_BEFORE = f"前(?![0-9{COUNT}百几列后端期往沿景瞻进移置述提线台锋])"
_TAIL = f"(?:以来|至今|期间|之前|以前|{_BEFORE}|起(?![步来点草到用源航势飞重降初始诉]))"
_NOT_YEAR = "(?![产均薪龄检轻级味画会化率限收息利货销份])"
"""成本年均, 不同年级, 以上年薪: 年 is the head of another word."""
_RELATIVE = f"(?:(?:今|去|明)年度?|(?:上|本|当|同|次)年度?{_NOT_YEAR})"
_PLAN = "十[一二三四五六]五"
_PLAN_PART = "”?(?:期间|时期|以来|末期?|初期?|中期|前期|后期)?"
_DATED = f"(?:(?:{_YEAR}|{_RELATIVE}){_PART}?|{_PART}|“?{_PLAN}{_PLAN_PART})(?:{_TAIL})?"
_NOT_PLAN = "(?!”?(?:规划|纲要|计划|重点专项|国家|重大))"
_NAMED_PART = f"(?:全年|[上下]半年|前[一二两三1-3]个?季度|第?[一二三四1-4]季度[末初]?|前{N}个?月)"
"""What may follow a year written without 年: 2024全年."""
_DECADE = f"(?:[1-9]0|[{DIGITS}]十)年代(?:[初末]期?|中期|后期)?"
_DECADES = f"{_DECADE}(?:{TO}{_DECADE})?"
_SPAN = f"(?:{N}{TO})?{N}(?:年|个月|个?季度|周|天)"

# one alternative for each first character: the regex engine then skips to those characters
_LED_BY_WORD = (
    f"截[至止](?:到|至)?(?:目前(?:为止)?|当前|发稿时?|今[天日]|{_DATED})",
    rf"到(?<![达高加升降长大扩减少涨抬拉延推得受看遇感想做提]到)(?!到?底)(?:目前(?:为止)?|{_DATED})",
    rf"至(?<![日月年0-9]至)(?:今|{_DATED})",
    f"[自]{_DATED}",
    f"从{_DATED}",
    *(f"{c}年度?(?![轻夜味画]){_PART}?{_TAIL}?" for c in "今去明"),
    f"本(?<![成基资股]本)年度?{_NOT_YEAR}{_PART}?{_TAIL}?|本(?:月(?:[底末]前?|初)?|周|季度)",
    f"同(?<!不同)年{_NOT_YEAR}{_PART}?{_TAIL}?",
    f"次(?<![本这每首多两一二三历]次)(?:年度?{_NOT_YEAR}{_PART}?{_TAIL}?|日)",
    f"上世纪{_DECADES}", f"二十世纪{_DECADES}",
    rf"上(?<!以上)(?:半年|年度?{_NOT_YEAR}{_PART}?|个?季度|个?月(?![涨升])|周(?![边转期年])){_TAIL}?",
    rf"当(?:年(?![产均]){_PART}?|前(?![述例])|[天日月]|下(?![属游岗]))",
    f"下(?<![以当地天之]下)(?:半年|个?季度|个?月(?![台饼色球亮牙])|周(?![边转期年])){_TAIL}?",
    rf"前(?:年(?<![目此以提当之]前年)(?![产均])|[一二两三1-3]个?季度(?:以来)?|{N}个?月|{N}年(?![前级]))",
    f"第[一二三四1-4]季度[末初]?{_TAIL}?", r"首(?<![岁卷榜])季(?:度)?(?![军])", rf"头(?<![源龙码街])(?:[一二两三1-3]个季度|{N}个月)",
    f"一(?:季度[末初]?|[至到—-][二三四]季度|[至到](?:十[一二]?|[二三四五六七八九])月(?:份)?){_TAIL}?",
    *(f"{c}季度[末初]?{_TAIL}?" for c in "二三四"),
    *(
        f"{c}(?<![{ORDINAL}]{c})[{ORDINAL}]{{0,2}}年(?:多)?"
        f"(?:来(?!自)|间(?![接隔])|内(?![部蒙])|以来|[之以]?[前后](?![0-9列端期])|(?=累计|共(?![同建享有])))"
        for c in f"{COUNT}几多数"
    ),
    *(f"{c}(?<![0-9{ORDINAL}第]{c})月份{_TAIL}?" for c in ORDINAL), "十[一二]月份",
    rf"二[〇零○][一二三四][{DIGITS}〇零○]年",
    r"目(?<![项盲科栏节数题名条]目)前(?!期|后|列|端|沿|往|提|景)",
    r"眼下", r"如今(?!后)", r"现(?<![体表实发展呈出显再重涌]现)(?:在|阶段)", r"迄今(?:为止)?",
    r"日(?<![节假0-9工生昨今明当次往旬]日)前(?!夕|后)",
    rf"近(?<![附临最靠时了经达亲]近)(?:日(?!点)|期|来|几年来?|些年来?|年来?|年|{N}年(?:来|间)?|{N}个月(?:来)?)",
    rf"最近(?:{_SPAN}(?:[来内间])?)?",
    *(f"{w}(?:的)?(?:{_SPAN}|几年)(?:时间)?(?:以?来|[内间里中])?" for w in ("过去", "未来", "今后", "往后", "接下来", "此后")),
    rf"连续(?:{N}|多|数)(?:年|个?月|个?季度)",
    r"历(?<![农学阳阴公西佛经]历)年(?![限龄轻])(?:来)?", r"往年(?:同期)?", r"多年来", r"长期以来", r"一直以来",
    f"年(?:初(?:以来|至今)|[底末]前|[底末初内]{_NOT_EDGE}|终)", r"岁末", r"开年以来", r"全年(?!级|龄|无休)",
    r"月(?:底前|底|末|初)", r"季末",
    r"每(?:年|月|个月|季度|周(?!边)|天|日)", r"逐年", r"逐月",
    r"昨[天日]", r"今[天日]", r"明[天日]", r"次日",
    f"“{_PLAN}{_PLAN_PART}{_NOT_PLAN}", f"十[一二三四五六]五(?=期间|时期|以来|末|规|收|开|初|以)(?:期间|时期|以来|末|初)?{_NOT_PLAN}",
    *(f"{w}(?:期间|假期|黄金周|小长假)" for w in ("春节", "国庆", "元旦", "五一", "“五一”", "中秋", "端午", "“十一”", "暑期")),
)  # fmt: skip
_WORD_LED = re.compile("|".join(_LED_BY_WORD).replace("[自]", "自"))
DATE = "(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?"
_DIGIT_LED = re.compile(
    f"{DATE}{TO}{DATE}{_TAIL}?"
    f"|(?:20世纪)?{_DECADES}"
    f"|(?:19|20)[0-9]{{2}}(?:{TO}(?:19|20)[0-9]{{2}}(?=[{SEVERAL}]年)|{_NAMED_PART}{_TAIL}?)"
    f"|(?:19|20)[0-9]{{2}}(?:年度?{TO}(?:19|20)[0-9]{{2}}年度?|{TO}(?:19|20)[0-9]{{2}}年度?|年度?(?![级代]){_PART}?){_TAIL}?"
    rf"|(?:19|20)[0-9]{{2}}([-./])[0-9]{{1,2}}\1[0-9]{{1,2}}(?![0-9])"
    f"|[1-4](?:{TO}[2-4])季度[末初]?{_TAIL}?|{_MONTHS}{_TAIL}?|{_MONTH}{_TAIL}?|[0-9]{{1,2}}日(?:{TO}[0-9]{{1,2}}日)?"
    f"|2[0-9]年{_MONTH}"  # 24年1月
    f"|[0-9]{{1,2}}(?:多|余)?年(?:来(?!自)|间(?!接)|内(?!部)|以来|[之以]?[前后](?![0-9列端期]))"
)
_DIGITS = re.compile("[0-9]{1,4}+(?=[年月日多余./—–~～至到全上下前第一二三四世-])")
"""Where a date in digits may begin; a plain class and a look-ahead, so that the regex engine skips to it."""
_TITLE = re.compile("《[^《》]{0,80}》")
_MONTH_IN = re.compile("([0-9]{1,2})月")
DAY_IN = re.compile("([0-9]{1,2})[日号]")


def find(text: str) -> list[tuple[int, int]]:
    """Places of the times of a text, sorted and disjoint; none within a 《title》. `text` is folded (numerals.fold)."""
    found = [m.span() for m in _WORD_LED.finditer(text)]
    for digits in _DIGITS.finditer(text):
        match = _DIGIT_LED.match(text, digits.start())
        if match and _is_date(text, match):
            found.append(match.span())
    found += _since_events(text, found) if "以来" in text else []
    if not found:
        return []
    titles = [m.span() for m in _TITLE.finditer(text)] if "《" in text else []
    found.sort(key=lambda s: (s[0], -s[1]))
    kept: list[tuple[int, int]] = []
    last = at = 0
    for start, end in found:
        while at < len(titles) and titles[at][1] <= start:
            at += 1
        if start >= last and not (at < len(titles) and titles[at][0] < start):
            kept.append((start, end))
            last = end
    return kept


_EVENT = (
    "发布|出台|印发|实施|推行|启动|开展|开工|成立|挂牌|揭牌|获批|批复|建成|投产|投用|开业|开园|开通|运营|运行|组建|设立|创建|创办"
    "|建[市区县园厂校]|改革开放|十[一二三四五六七八九]大|[一二三四五六七]中全会|发生|入[春夏秋冬]|开春|落户|入驻|上市|换届|履职"
)
_SINCE_EVENT = re.compile(
    f"(?:自从?|从)?(?:(?!以及)[^，。；：、！？“”《》]|“[^“”]{{1,12}}”|《[^《》]{{1,30}}》){{0,20}}?(?:{_EVENT})以来"
)
"""《方案》发布以来, “百日攻坚战”启动以来, 开园以来: since an event, whose day the words do not tell."""
_EDGES = "，。；：、！？（）"


def _since_events(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches since an event, where no time of the calendar stands in their words."""
    stretches: list[tuple[int, int]] = []
    at = text.find("以来")
    while at >= 0:
        start = max(text.rfind(mark, max(0, at - 40), at) for mark in _EDGES) + 1
        dated = any(start < e and s < at + 2 for s, e in found)
        if not dated and (since := _SINCE_EVENT.match(text, start, at + 2)) and since.end() == at + 2:
            stretches.append(since.span())
        at = text.find("以来", at + 2)
    return stretches


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Digits before it, or a thirteenth month: 3942.1月 is no January."""
    start = match.start()
    if start and (text[start - 1] in "0123456789." or re.match("[0-9],", text[max(0, start - 2) : start])):
        return False
    words = match.group()
    return all(1 <= int(n) <= 12 for n in _MONTH_IN.findall(words)) and all(
        1 <= int(n) <= 31 for n in DAY_IN.findall(words)
    )
