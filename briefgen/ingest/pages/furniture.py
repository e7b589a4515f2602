"""What a page carries beside its articles: mastheads, by-lines, editors, credits, dates, jump marks.

In: pieces. Out: the same pieces, furniture named by its `role`, by-lines and jump marks cut off where they cling to a
sentence. It must not touch a sentence, and leaves alone whatever is only perhaps furniture.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.ingest.pages.clean import CJK
from briefgen.ingest.pages.pieces import Piece
from briefgen.ingest.pages.traced import Log, Traced, drop, trim
from briefgen.numerals import DIGITS, ORDINAL

TOLD = {
    "byline": "署名行，记入元数据",
    "masthead": "报头，记入元数据",
    "editors": "编辑行，不是正文",
    "client": "客户端与二维码提示，不是正文",
    "credit": "图片来源，不是正文",
    "date": "日期行，记入元数据",
    "page": "页码与版次，不是正文",
    "jump": "转版提示，不是正文",
}
MAX_LINE = 100  # no by-line or masthead is longer; what is longer is not even looked at

PAPER_END = "日报|早报|晚报|晨报|商报|时报|快报|都市报|周报|周刊"
PAPER = re.compile(rf"[{CJK}]{{1,8}}(?:(?:{PAPER_END})社?|报|新闻网?|融媒(?:体中心)?|传媒中心|观察|客户端|在线|发布)")
_MARK = re.compile(r"^[□■◎○●◇◆▢☐▪]\s*")
_TOKENS = re.compile(r"[\s、，,：:/|｜丨()（）\[\]【】]+")
_NAME = re.compile(rf"[{CJK}·]{{1,4}}")
_WRITES = "记者|通讯员|撰稿摄影|撰稿|摄影报道|摄影|摄|采写|供稿|供图|评论员|实习生|文图|图文"
_DUTY = re.compile(rf"(?:本版|本报|本刊)?(?:首席|见习|实习|特约|全媒体|融媒体?|特派)?(?:{_WRITES})")
_ROLE = re.compile(rf"(?:[{CJK}A-Za-z\d—-]{{0,14}}?){_DUTY.pattern}(?:[{CJK}]{{2,4}})?")
_DUTY_LAST = re.compile(_DUTY.pattern + "$")
_ASKED = re.compile(r"记者(?:从|在|了解|获悉|看到|采访|近日|昨|今)")
_CHECKS = "审读|排版|校对|组版|版式|责校|一审|二审|三审|初审|复审|终审|主审|审校|审核"
_PLANS = "统筹|策划|监制|编审|主任|编委|总编|视觉|制图|检校|设计"
_EDITOR = re.compile(
    rf"(?:本版|执行|新媒体|实习|见习|责任|值班|网络|美术|总|{_CHECKS})?(?:主编|责编|编辑|美编|图编|{_CHECKS}|{_PLANS})"
)
_CLIENT = re.compile(
    r"客户端\s*[：:·]|扫码(?:阅读|观看|关注|下载|看)|扫描?.{0,6}二维码|扫一扫|关注.{0,8}公众号|打印本页|关闭窗口|"
    r"(?:字号|浏览次数|阅读量|点击数|分享到)\s*[：:\d]|^您?(?:的|所在)?(?:当前位置|首页)\s*[：:>»›]|"
    r"^(?:推荐|相关|延伸)(?:阅读|链接|新闻)[：:]?$"
)
"""What a web page offers its reader: 扫码阅读, 字号：大 中 小, 您的当前位置：, 相关阅读."""
_CREDIT = re.compile(
    rf"[（(]?(?:(?:本报|新华社|中新社|资料|图片|照片|相关)?(?:资料(?:照片|图片|图|片)|图片来源.*)|图片?由.{{1,16}}提供|.{{2,20}}供[图稿]|"
    rf"(?:新华社|中新社|资料)图?片?发?|.{{0,8}}(?:[{CJK}]{{2,3}}|[{CJK}]\s[{CJK}])\s*摄)[）)]?"
)
"""Whose picture it is: 资料图片, 图片由甲公司提供, 记者 张三 摄."""
_PAGE = re.compile(
    rf"第?\s*[A-D]?(?:\d{{1,3}}|[{ORDINAL}]{{1,2}})\s*版(?:\s*[：:]\s*[\[【]?[{CJK}]{{2,8}}[\]】]?)?|"
    r"[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:\s*[，/]?\s*共\s*\d{1,3}\s*页)?|[A-D]\d{2}|0\d"
)
# names of pages, where one stands on a line of its own
_PAGE_NAME = re.compile(
    "要闻|时政|聚焦|综合|综合新闻|头版|专题|特别报道|专版|城事|视点|导读|(?:本市|区域|都市|产业|经济|国内|国际)新闻"
)
_WEEKDAY = re.compile(r"(?:\d{1,2}月\d{1,2}日)?\s*星期[一二三四五六日天]")
_PRINT = re.compile(r"国内统一(?:连续出版物|刊)号|邮发代号|今日.{0,4}\d+\s*版|总第\s*\d+\s*期|CN\s?\d{2}-\d{4}")
_YEAR = rf"20\d{{2}}|二[○〇零一二]{{2}}[{DIGITS}〇零]"
_MONTH = rf"\d{{1,2}}|[{ORDINAL}]{{1,2}}"
_DAY = rf"\d{{1,2}}|[{ORDINAL}]{{1,3}}"
DATE = re.compile(rf"({_YEAR})\s*[年./-]\s*({_MONTH})\s*[月./-]\s*({_DAY})(?:\s*日)?")
_LABEL = "(?:发布|成文|更新|发表|刊发|录入|添加)?(?:时间|日期)|(?:信息|稿件|文章|新闻)?来源|作者|责任编辑|供稿"
_COUNTER = "点击(?:率|量|次数|数)?|浏览(?:次数|量)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|字[体号]|打印|分享"
_LABELLED = re.compile(
    rf"(?:(?:{_LABEL}|{_COUNTER}|发布[{CJK}]{{2,3}}|(?:责任)?编辑|责编|校对|审核|终审|记者|通讯员)\s*[：:]\s*[^：:；]{{0,24}}?\s*)+"
)
"""What a site prints beside the date: 来源：甲日报 编辑：某某 点击率：."""
_WRAPPED = re.compile(r"[（(【]([^（()）【】]+)[)）】]")
"""A line in brackets: （文章来源：甲日报）."""
_DATED = re.compile(rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?\s+[{CJK}]{{2,10}}")
"""A site's date and who put the page there: 2020-06-17 甲开发区."""
_DAY_TOO = "星期[一二三四五六日天]|周[一二三四五六日天]|农历.{1,9}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"
_CLOCK_MARK = re.compile(_CLOCK)
_DATE_REST = re.compile(rf"{_LABEL}|{_DAY_TOO}|{_CLOCK}|[\s：:（）()|，]+|{PAPER.pattern}|[{CJK}]{{2,6}}网(?![{CJK}])")
_SECTION = re.compile(rf"[{CJK}·A-D\d]{{1,6}}")
_MAST = re.compile(rf"[{CJK}]{{1,6}}(?:{PAPER_END}|报)")


def role(text: str) -> str:
    """The furniture that a whole line is, "" when it is content."""
    if len(text) > MAX_LINE or "。" in text[:-1]:
        return ""
    if _PAGE.fullmatch(text) or _PAGE_NAME.fullmatch(text) or _PRINT.search(text):
        return "page"
    if len(text) <= 60 and _CLIENT.search(text) and not text.endswith("。"):
        return "client"
    if _WEEKDAY.fullmatch(text) or _is_date(text):
        return "date"
    if _JUMP.fullmatch(text):
        return "jump"
    if len(text) <= 30 and _CREDIT.fullmatch(text):
        return "credit"
    wrapped = _WRAPPED.fullmatch(text)
    return _line_of_names(text) or ("byline" if wrapped and _LABELLED.fullmatch(wrapped[1]) else "")


def _is_date(text: str) -> bool:
    """Whether a line is a date with nothing beside it but what a site labels."""
    if not DATE.search(text):
        return False
    if _DATED.fullmatch(text):
        return True
    rest = DATE.sub("", text)
    return not _DATE_REST.sub("", rest) or _LABELLED.fullmatch(_CLOCK_MARK.sub("", rest).strip(" |｜丨")) is not None


def _line_of_names(text: str) -> str:
    tokens = [t for t in _TOKENS.split(_MARK.sub("", text)) if t]
    if _is_row(tokens, _EDITOR):
        return "editors"
    if is_byline(text) or _OFFICIAL.fullmatch(text):
        return "byline"
    return "masthead" if _is_masthead(text, tokens) else ""


def _is_row(tokens: list[str], label: re.Pattern[str]) -> bool:
    """Labels, each with names: 主编 杨海振 美编 李飞. One label alone must begin the line."""
    labels = [t for t in tokens if label.fullmatch(t)]
    names = [t for t in tokens if not label.fullmatch(t)]
    return bool(labels and names and label.fullmatch(tokens[0])) and all(
        _NAME.fullmatch(t) or label.match(t) for t in names
    )


def is_byline(text: str) -> bool:
    """Whether a line is made of papers, duties (记者, 通讯员, 撰稿 …) and names only."""
    if len(text) > MAX_LINE or _ASKED.search(text):
        return False
    tokens = [t for t in _TOKENS.split(_MARK.sub("", text)) if t]
    duties = [t for t in tokens if _ROLE.fullmatch(t)]
    rest = [t for t in tokens if not _ROLE.fullmatch(t) and not PAPER.fullmatch(t)]
    named = bool(rest) or not all(_DUTY_LAST.search(t) for t in duties)
    return bool(duties) and named and all(_NAME.fullmatch(t) for t in rest)


def _is_masthead(text: str, tokens: list[str]) -> bool:
    """A paper's name with the name of a page, a date or nothing beside it: 青岛日报 聚焦."""
    if len(text) > 40 or not tokens or not any(_MAST.fullmatch(t) for t in (tokens[0], tokens[-1])):
        return False
    rest = [t for t in _TOKENS.split(DATE.sub("", text)) if t and not _MAST.fullmatch(t)]
    return len(rest) <= 4 and all(_SECTION.fullmatch(t) or _DATE_REST.fullmatch(t) for t in rest)


# who gives a report, below its title: 苏州市市长 某某某
_OFFICIAL = re.compile(
    rf"[{CJK}]{{0,12}}(?:市长|省长|主席|主任|县长|区长|局长|院长|检察长|书记)\s+[{CJK}]\s?[{CJK}]{{1,3}}"
)

_VERSION = rf"第?\s*[A-D]?[\d{ORDINAL}]{{1,3}}\s*版"
_JUMP = re.compile(
    rf"[（(]?\s*(?:▶|►|→)*\s*(下转|上接|紧接|接|转|详见|见)\s*[^（）()。，]{{0,6}}{_VERSION}[^（）()。，]{{0,12}}[）)]?"
)
_JUMP_IN = re.compile(
    rf"[（(]\s*(下转|上接|紧接|详见|见)[^（）()。]{{0,8}}{_VERSION}[^（）()。]{{0,12}}[）)]|(下转|上接){_VERSION}"
)
_TAIL = re.compile(r"(?<=[。！？”）])\s*([（(]?[^。！？”“（）()]{2,80}[）)]?)$")
# names in brackets behind the last sentence: （郭某 方某某）; by their surnames, lest a note be taken for a name
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟"
    "熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤康易乔童"
)
_SIGNED = re.compile(rf"[（(][{_SURNAMES}][{CJK}]{{1,2}}(?:[\s、，]+[{_SURNAMES}][{CJK}]{{1,2}}){{0,5}}[）)]")
_PHOTO = re.compile(rf"\s*[（(]?(?:本报|新华社)?(?:记者|通讯员)?\s*(?:[{CJK}]{{2,3}}|[{CJK}]\s[{CJK}])\s*摄[）)]?$")
_OWN_LINE = rf"(?:本报|本刊|本网|新华社|中新社)(?:[{CJK}]{{0,6}}?(?:\d{{1,2}}月)?\d{{1,2}}日)?"
_SITE_LINE = rf"(?:[{CJK}]{{1,6}}网·)?{PAPER.pattern}(?:(?:\d{{1,2}}月)?\d{{1,2}}日)?"
_HEAD = re.compile(
    rf"^(?:{_OWN_LINE}|{_SITE_LINE}|[{CJK}]{{2,6}}\d{{1,2}}月\d{{1,2}}日)(?:讯|电)"
    r"\s*(?:[（(][^（）()]{1,60}[）)]|记者[^，。]{1,20}报道)?\s*[：:，]?(?=\S)"
)
"""What a report opens with: 本报3月5日讯（记者张三）, 新华社北京3月5日电, 甲网·乙新闻3月5日讯."""
_HEAD_NAMES = re.compile(r"^[（(]([^（）()]{2,60})[）)]\s*")


def sort_out(pieces: list[Piece], log: Log) -> list[Piece]:
    """Pieces with their role; what clings to a sentence is cut off and stands as a piece of its own."""
    out: list[Piece] = []
    for piece in pieces:
        known = "" if piece.level else role(piece.text)
        if known:
            drop(piece.body, TOLD[known], log)
            out.append(replace(piece, role=known))
        else:
            out += _trimmed(piece, log)
    return out


def _trimmed(piece: Piece, log: Log) -> list[Piece]:
    piece = _without_jump(piece, log)
    piece, before = _without_head(piece, log)
    piece, after = _without_tail(piece, log)
    return [*before, *([piece] if piece.text else []), *after]


def _without_jump(piece: Piece, log: Log) -> Piece:
    for match in reversed(list(_JUMP_IN.finditer(piece.text))):
        body, word = piece.body, match.group(1) or match.group(2)
        drop(body.cut(*match.span()), TOLD["jump"], log)
        kept = trim(body.cut(0, match.start()) + body.cut(match.end()), log)
        last, first = match.end() == len(piece.text), match.start() == 0
        piece = replace(
            piece,
            body=kept,
            cut=piece.cut or (last and word in ("下转", "紧接") and not replace(piece, body=kept).closed),
            resumed=piece.resumed or (first and word in ("上接", "紧接")),
        )
    return piece


def _without_head(piece: Piece, log: Log) -> tuple[Piece, list[Piece]]:
    """本报讯（记者 某某）, 新华社北京3月5日电, （记者 某某）: an article's opening."""
    head = _HEAD.match(piece.text[:MAX_LINE])
    if head is None:
        names = _HEAD_NAMES.match(piece.text[:MAX_LINE])
        head = names if names and is_byline(names.group(1)) else None
    if head is None or head.end() == len(piece.text):
        return piece, []
    cut = _furniture(piece.body.cut(0, head.end()), log)
    return replace(piece, body=trim(piece.body.cut(head.end()), log), lead=True), [cut]


def _without_tail(piece: Piece, log: Log) -> tuple[Piece, list[Piece]]:
    """A by-line or a photographer behind the last sentence."""
    after: list[Piece] = []
    offset = max(0, len(piece.text) - MAX_LINE)
    found = _TAIL.search(piece.text, offset)
    if found and not (is_byline(found.group(1)) or _SIGNED.fullmatch(found.group(1))):
        found = None
    found = found or _PHOTO.search(piece.text, offset)
    if found and found.start() > 0 and piece.text[found.start() - 1] in "。！？”）":
        after.append(_furniture(piece.body.cut(found.start()), log))
        piece = replace(piece, body=trim(piece.body.cut(0, found.start()), log))
    return piece, after


def _furniture(body: Traced, log: Log) -> Piece:
    drop(body, TOLD["byline"], log)
    return Piece(body.strip(), role="byline")
