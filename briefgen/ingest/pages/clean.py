"""Characters put right: width of punctuation, look-alikes, stray blanks and Latin words.

In: a traced line. Out: the same line in the characters that later steps expect, every change in the log. It changes what
a character looks like, never what a text says: 1.5, 5+5+7, 1-3月, H135, 10KV and MiniLED stay as they are.
"""

from __future__ import annotations

import re
import unicodedata

from briefgen.ingest.pages.traced import Log, Traced, edit
from briefgen.numerals import DIGITS

CJK = r"\u3400-\u9fff\uf900-\ufaff\u3007"
WIDE = CJK + "“”‘’《》〈〉（）「」『』【】〔〕、。，；：！？…—％"
BLANK = r"[ \t\u3000\u00a0\u2000-\u200a\u202f\u205f]"

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+"
)
_NARROW = re.compile(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b]+|(?<=[\d\uff10-\uff19])\uff0e(?=[\d\uff10-\uff19])"
    r"|(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))"  # １，２３４ is one number
)
_RADICAL = re.compile(r"[\u2e80-\u2fd5\uf900-\ufaff]")
# Radicals for which Unicode has no compatibility mapping; PDF readers give them for the plain characters.
_RADICALS = dict(
    zip(
        "⻓⻛⻢⻋⻔⻅⻆⻉⻘⻄⻬⻩⻰⻚⻜⻝⻥⻦⻮⻳⻨⺠⻁⻙⻣⻤⻑",
        "长风马车门见角贝青西齐黄龙页飞食鱼鸟齿龟麦民虎韦骨鬼長",
        strict=True,
    )
)
_MARKET = re.compile("\u5dff")
_ZERO = re.compile(f"(?<=[{DIGITS}〇○])[○Ｏ](?=[{DIGITS}〇○年])")
_STRAY = re.compile(rf"(?<=[{CJK}]){BLANK}*\b(and|or){BLANK}*(?=[{CJK}])", re.ASCII)
_STRAY_WORDS = {"and": "和", "or": "或"}
_NOTE = re.compile(rf"(?<=[{CJK}%”）])[\[［]\d{{1,2}}[\]］]")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_HALF_MARK = re.compile(rf"(?<=[{WIDE}%])({BLANK}*)([,;:!?])|([,;:!?])(?={BLANK}*[{WIDE}])")
_STOP = re.compile(rf"(?<=[{CJK}])\.$")
_PAREN = re.compile(r"[()]")
_QUOTE = re.compile('"')
HAS_CJK = re.compile(f"[{CJK}]")


def characters(line: Traced, log: Log) -> Traced:
    """One line with look-alikes, widths and stray Latin words put right; blanks stay, see `blanks`."""
    line = edit(line, _INVISIBLE, "", "去掉不可见字符", log)
    line = edit(line, _NARROW, lambda m: unicodedata.normalize("NFKC", m.group()), "全角数字、字母改半角", log)
    line = edit(line, _RADICAL, _radical, "部首、兼容汉字改通用汉字", log)
    line = edit(line, _MARKET, "市", "形近字“巿”(U+5DFF)改“市”", log)
    line = edit(line, _ZERO, "〇", "年份中的圆圈改“〇”", log)
    if not HAS_CJK.search(line.text):
        return line
    line = edit(line, _STRAY, lambda m: _STRAY_WORDS[m.group(1)], "中文之间混入的英文连词改中文", log)
    line = edit(line, _NOTE, "", "去掉注释标号", log)
    line = edit(line, _HALF_MARK, _full, "半角标点改全角", log)
    line = edit(line, _STOP, "。", "句末半角点改句号", log)
    return _misturned(_quotes(_parens(line, log), log), log)


def _radical(match: re.Match[str]) -> str:
    plain = _RADICALS.get(match.group()) or unicodedata.normalize("NFKC", match.group())
    return plain if len(plain) == 1 else match.group()


def _full(match: re.Match[str]) -> str:
    return (match.group(1) or "") + _FULL[match.group(2) or match.group(3)]


def _parens(line: Traced, log: Log) -> Traced:
    """Both brackets of a pair get one width; a pair is Chinese when either stands next to a Chinese character."""
    text = line.text
    opened: list[int] = []
    wide: set[int] = set()
    for match in _PAREN.finditer(text):
        at = match.start()
        if match.group() == "(":
            opened.append(at)
        elif opened:
            pair = (opened.pop(), at)
            if any(HAS_CJK.match(c) for end in pair for c in (text[end - 1 : end], text[end + 1 : end + 2])):
                wide.update(pair)
        elif HAS_CJK.match(text[at - 1 : at]):
            wide.add(at)
    wide.update(at for at in opened if HAS_CJK.match(text[at + 1 : at + 2]))
    new = {"(": "（", ")": "）"}
    return edit(line, _PAREN, lambda m: new[m.group()] if m.start() in wide else m.group(), "半角括号改全角", log)


def _quotes(line: Traced, log: Log) -> Traced:
    """Straight quotation marks of a Chinese line, if they pair, become “ and ” in turn."""
    count = line.text.count('"')
    if not count or count % 2:
        return line
    turn = iter("“”" * (count // 2))
    return edit(line, _QUOTE, lambda _: next(turn), "直引号改弯引号", log)


_CURLY = re.compile("[“”]")
_LABEL = re.compile("[^“”，。；！？]{1,30}")


def _misturned(line: Traced, log: Log) -> Traced:
    """“链长制“ is “链长制”: of two quotation marks that look alike around a few words one was mistyped.

    Only marks that no other is the partner of: “甲“乙”丙 is left.
    """
    text = line.text
    if text.count("“") == text.count("”"):
        return line
    alone: list[int] = []
    for mark in _CURLY.finditer(text):
        if mark.group() == "”" and alone and text[alone[-1]] == "“":
            alone.pop()
        else:
            alone.append(mark.start())
    wrong: set[int] = set()
    while len(alone) > 1:
        first, second = alone[:2]
        pair = text[first] == text[second] and _LABEL.fullmatch(text, first + 1, second) is not None
        if pair:
            wrong.add(first if text[first] == "”" else second)
        alone = alone[1 + pair :]
    turned = {"“": "”", "”": "“"}
    return edit(
        line, _CURLY, lambda m: turned[m.group()] if m.start() in wrong else m.group(), "方向印反的引号改正", log
    )


_BY_MARK = re.compile(rf"(?<=[，。、；：！？“《（”》）]){BLANK}+|{BLANK}+(?=[，。、；：！？”》）])")
_BY_STOP = re.compile(rf"(?<=[，。、；：]){BLANK}+|{BLANK}+(?=[，。、；：])")
_BY_NUMBER = re.compile(rf"(?<=[{CJK}”》）]){BLANK}+(?=[A-Za-z\d])|(?<=[A-Za-z\d%]){BLANK}+(?=[{CJK}“《（])")
_IN_WORDS = re.compile(rf"(?<=[{CJK}”》）]){BLANK}+(?=[{CJK}“《（])")
_ANY = re.compile(rf"{BLANK}+")
TABLE = re.compile(rf"\t|\||{BLANK}{{2,}}(?=\S)|(?:{BLANK}[-\d.]+%?){{3}}|(?:{BLANK}[\d.]+[万亿]?[个家项户元]){{2}}")


def blanks(line: Traced, sentence: bool, log: Log) -> Traced:
    """Blanks that typesetting left: none next to numbers or marks, none within a `sentence`, one elsewhere.

    A headline's blank stands for a comma and a table's parts its cells, so these stay.
    """
    if not sentence and TABLE.search(line.text):
        return line
    line = edit(line, _BY_MARK if sentence else _BY_STOP, "", "去掉标点旁的空白", log)
    line = edit(line, _BY_NUMBER, "", "去掉汉字与数字、字母之间的空白", log)
    if sentence:
        return edit(line, _IN_WORDS, "", "去掉汉字之间的空白", log)
    return edit(line, _ANY, " ", "连续空白并为一个", log)
