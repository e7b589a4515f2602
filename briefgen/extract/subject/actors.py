"""The company that 公司, 企业 and 我们 mean where a sentence names none, and the one whose man speaks.

In: the lines of a reading and the names in each. Out: for a line the name of a company, None where the text leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.naming.projects.words import GENERIC
from briefgen.extract.reading import Line, Reading, once, paragraph_before
from briefgen.extract.text.siting import PARKS, SITES, ZONES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.speaking import SAYS
from briefgen.extract.text.visiting import ELSEWHERE, GONE_TO
from briefgen.extract.text.wordlists import any_of

Names = Mapping[int, Sequence[Span]]

_OPENS_CLAUSE = r"(?<![^，。；：“\n年月日度])"
_FIRM_ALONE = "(?:公司|企业|集团|工厂|厂里|合作社)(?!家|数|军|化|式|[^，。；]{0,2}[、和])"
THE_COMPANY = re.compile(
    rf"这家[^，。；、]{{0,16}}企业|{_OPENS_CLAUSE}(?:目前|如今|现在)?(?:该|这家)?{_FIRM_ALONE}"
    "|“我们|我们(?:公司|企业|厂)|他们生产|(?:企业|公司)(?:相关)?负责人"
)
"""这家电池企业, 公司 that opens a clause, “我们 of its people: the company named before."""
OPENLY = re.compile(r"公司|集团|这家|该企业|“我们|企业负责人|他们生产")
NEAR, FAR, LEADS = 4, 12, 3
"""Lines looked back at: for a sentence that only goes on, and for one that says 该项目 or 公司."""


def lines_back(reading: Reading, index: int, reach: int, beyond: bool) -> Iterator[int]:
    """The lines before one, nearest first: of its paragraph, and of those above under the same headings if `beyond`."""
    line = reading.lines[index]
    for at in range(index - 1, max(-1, index - 1 - reach), -1):
        earlier = reading.lines[at]
        apart = (earlier.article, earlier.headings) != (line.article, line.headings)
        if apart or (earlier.block != line.block and (not beyond or once(_goes_elsewhere, reading, index))):
            return
        yield at


def _goes_elsewhere(reading: Reading, index: int) -> bool:
    """Whether the paragraph of a line opens by going to another place than the one before: 随后来到…."""
    lines = reading.lines
    while index and lines[index - 1].block == lines[index].block:
        index -= 1
    return ELSEWHERE.match(lines[index].text) is not None


def opens(line: Line, name: Span) -> bool:
    """Whether a sentence begins with a name, or goes to it."""
    return name.start < 2 * LEADS or GONE_TO.search(line.text, 0, name.start) is not None


def says_the_company(reading: Reading, index: int) -> bool:
    """Whether line `index` speaks of a company that was named before."""
    return THE_COMPANY.search(reading.lines[index].text) is not None


def company_before(reading: Reading, index: int, names: Names) -> str | None:
    """The company that was named last, for 该公司 and 公司 said again; for 企业 alone the only one of the paragraph."""
    if not once(says_the_company, reading, index) or _official_says(reading, index):
        return None
    if not OPENLY.search(reading.lines[index].text):
        return _only_company(reading, index, names)
    for at in lines_back(reading, index, NEAR, beyond=True):
        spans = names.get(at, ())
        if companies := _companies(reading.lines[at], spans):
            return companies[-1]
    return None


BESIDE = ("、", "隶属", "属于", "与", "同", "由", "为", "向", "给", "来自")
"""Before a company that a sentence tells of besides the one it is about."""


FOUNDERS = re.compile("由[^，。；]{2,20}[、和与]$")
"""甲公司是由乙集团和丙集团组建的企业."""


def _companies(line: Line, spans: Sequence[Span]) -> list[str]:
    """The companies that a line speaks of, those of a list (甲、乙等龙头企业) aside."""
    listed = ("、", "等", "和", "与", "及")
    return [
        s.name
        for s in spans
        if s.type == "enterprise"
        and s.name
        and not line.text.startswith(listed, s.end)
        and not line.text.endswith(BESIDE, 0, s.start)
        and not FOUNDERS.search(line.text, line.clause(s.start)[0], s.start)
    ]


def _only_company(reading: Reading, index: int, names: Names) -> str | None:
    """The company that the paragraph began to tell of, else the paper, when it names no other: 甲有限公司是…。企业产值7亿元."""
    for beyond, reach in ((False, NEAR), (True, FAR)):
        back = lines_back(reading, index, reach, beyond=beyond)
        told = [name for at in back for name in _companies(reading.lines[at], names.get(at, ()))]
        if told:
            return told[0] if len(set(told)) == 1 else None
    return None


OTHERS = re.compile(f"全[市县区省镇]|[该全本]链|我[市县区省镇]|{SITES}|产业|行业|企业|各")
"""A sentence with one of these may be about more than the company of its paragraph."""
_WHEN = "20[0-9]{2}年|[今去明]年|目前|截[至止]|(?:[0-9]{1,2}—)?[0-9]{1,2}月|[一二三四]季度|[上下]半年|全年|年底"
_MENDED = "(?:改造|技改|升级|搬迁|扩建|转型)(?:完成|升级)?后"
_SINCE = "刚[^，。；]{1,4}时|[^，。；]{2,4}之初|如今|现在|眼下|起步时|(?:成立|投产|建厂)以来"
_HE_SAYS = f"(?:相关|有关)?负责人[^，。；：]{{0,5}}(?:{SAYS})"
_STRUCK = "受[^，。；]{2,14}(?:影响|拖累|冲击|带动|拉动)"
TELLS_ON = re.compile(f"“?(?:{_WHEN}|{_STRUCK}|{_HE_SAYS}|{_SINCE}|预计|同时|近年|按照|根据|{_MENDED})")
"""Begins a sentence that has no subject of its own, as a lead-in does: a time, or a word that only goes on."""


def told_of(reading: Reading, index: int, names: Names) -> str | None:
    """The company that the paragraph of a line is all about: its first sentence names it, and no other is named up to here; or
    the park that the sentence before is about."""
    line = reading.lines[index]
    if names.get(index) or not line.values or any(p.start < line.values[-1].start for p in line.places):
        return None
    if scene := _scene(reading, index, names):
        return scene
    if introduced := _introduced(reading, index, names):
        return introduced
    if not (line.led or TELLS_ON.match(line.text)):
        return None
    if OTHERS.search(line.text):
        return _park_told(reading, index, names)
    back = list(lines_back(reading, index, FAR, beyond=False))
    spans = [(at, s) for at in back for s in names.get(at, ())]
    told = {name for at in back for name in _companies(reading.lines[at], names.get(at, ()))}
    if len(told) != 1 or any(s.type != "enterprise" for _, s in spans):
        return _park_told(reading, index, names)
    return told.pop() if any(at == back[-1] and opens(reading.lines[at], s) for at, s in spans) else None


INTRODUCES = re.compile("[^，。；：]{0,8}(?:公司|企业|厂子?)——$")


def _introduced(reading: Reading, index: int, names: Names) -> str | None:
    """The company that the paragraph introduces and no other: 他的公司——甲有限公司，落户新城七年。从600平方米车间起步."""
    if OTHERS.search(reading.lines[index].text):
        return None
    back = list(lines_back(reading, index, FAR, beyond=False))
    spans = [(reading.lines[at], s) for at in reversed(back) for s in names.get(at, ())]
    if not spans:
        return None
    line, first = spans[0]
    others = [s for later, s in spans if s.name != first.name and (later is not line or s.type == first.type)]
    return first.name if not others and INTRODUCES.search(line.text, 0, first.start) else None


SCENE = re.compile(
    "的?[^，。；、]{0,6}?(?:车间|厂区|厂房|生产线|产线|生产基地|展厅)(?:[内里中上])?(?:，|$|看到|[^，。；]{0,4}(?:忙|轰鸣))"
)
"""Behind a company, where a reporter stands: 走进甲公司生产车间，机器轰鸣."""


def _scene(reading: Reading, index: int, names: Names) -> str | None:
    """The company in whose workshop the sentences before are set, the only one they name: 走进甲公司车间，机器轰鸣。10条生产线运行."""
    if OTHERS.search(reading.lines[index].text):
        return None
    back = list(lines_back(reading, index, SCENE_LASTS, beyond=False))
    spans = [(reading.lines[at], s) for at in back for s in names.get(at, ())]
    firms = [(line, s) for line, s in spans if s.type == "enterprise"]
    if len({s.name for _, s in firms}) != 1 or any(s.type not in ("enterprise", "park") for _, s in spans):
        return None
    line, firm = firms[-1]
    return firm.name if SCENE.match(line.text, firm.end) else None


SCENE_LASTS = 3
"""Sentences that a scene lasts."""
WIDER = re.compile(f"全[市县区省镇]|我[市县区省镇]|各|{any_of(ZONES)}")
"""A sentence with one of these is about more than a park."""


def _park_told(reading: Reading, index: int, names: Names) -> str | None:
    """甲医药港已签约项目56个。目前，已开工厂房18栋: the only name of the sentence before, which it begins with."""
    earlier = next(lines_back(reading, index, 1, beyond=False), None)
    spans = names.get(earlier, ()) if earlier is not None else ()
    parks = {s.name for s in spans if s.start < 2 * LEADS and (s.type == "park" or (s.name or "").endswith(PARKS))}
    alone = len(parks) == 1 and len({s.name for s in spans}) == 1
    return parks.pop() if alone and not WIDER.search(reading.lines[index].text) else None


SAID = re.compile(f"[^，。；“”]{{0,40}}(?:{SAYS})")
SPEECH = 4
"""Sentences that one answer goes on for before its speaker is told."""


def speaker(reading: Reading, index: int, names: Names) -> tuple[str, int] | None:
    """The company whose man says a line, told behind the quotation, and how far that goes: “我们去年营收3亿元。”甲公司总经理说."""
    line = reading.lines[index]
    if by := _answers(reading, index, names):
        return by, len(line.text)
    for at in range(index, min(index + SPEECH, len(reading.lines))):
        later = reading.lines[at]
        if later.block != line.block:
            return None
        if (end := _closing(later.text)) is not None:
            if not OURS.search(line.text) and not _spoken(reading, index):
                return None
            by = _told_by(reading, at, end + 1, names)
            return (by, end if at == index else len(line.text)) if by else None
    return None


LABEL = re.compile("(?P<who>[^，。；：“”、]{2,4})：")
MARKET = re.compile("全国|全球|国内|国际|市场")
POST = "(?:董事长|总经理|总裁|创始人|厂长|首席执行官)"


def _answers(reading: Reading, index: int, names: Names) -> str | None:
    """The only company told of up to a paragraph in which its man answers: 访甲电机董事长赵某 … 赵某：去年营收12亿元."""
    first = next(reversed([index, *paragraph_before(reading, index, FAR)]))
    label, line = LABEL.match(reading.lines[first].text), reading.lines[index]
    if label is None or any(wide.search(line.text) for wide in (WIDER, OTHERS, MARKET)):
        return None
    before = [at for at in range(max(0, first - INTERVIEW), first) if reading.lines[at].article == line.article]
    man = re.compile(POST + re.escape(label["who"]))
    told = {s.name or "" for at in before for s in names.get(at, ()) if s.type == "enterprise"}
    firm = max(told, key=len, default="")
    one = firm and all(name in firm for name in told)
    return firm if one and any(man.search(reading.lines[at].text) for at in before) else None


INTERVIEW = 60
"""Lines of an interview looked back at for who is asked."""


def _spoken(reading: Reading, index: int) -> bool:
    """Whether a line stands in what somebody says: in a quotation that begins in it, or began before and has not ended."""
    text = reading.lines[index].text
    first = min((at for mark in "“”" if (at := text.find(mark)) >= 0), default=-1)
    if first >= 0:
        return text.startswith("”", first) or first == 0
    for at in lines_back(reading, index, SPEECH, beyond=False):
        text = reading.lines[at].text
        if text.rfind("”") > text.rfind("“"):
            return False
        if "“" in text:
            return True
    return False


def _closing(text: str) -> int | None:
    """Where what somebody says ends: at the mark behind a full sentence."""
    if "”" not in text:
        return None
    ends = [text.find(mark) + 1 for mark in ("。”", "！”", "？”", "，”") if mark in text]
    return min(ends, default=None)


OFFICIAL = re.compile("[局厅处科市县区镇乡州]长|书记|主任|调研员|秘书长|专员")
OF_FIRM = re.compile("公司|集团|车间|厂")


def _official_says(reading: Reading, index: int) -> bool:
    """“我们的目标是5亿元。”市工信局局长说: 我们 are no company."""
    if "我们" not in reading.lines[index].text:
        return False
    for at in range(index, min(index + SPEECH, len(reading.lines))):
        text = reading.lines[at].text
        if (end := _closing(text)) is not None:
            by = text[end + 1 :].strip() or (reading.lines[at + 1].text if at + 1 < len(reading.lines) else "")
            said = SAID.match(by)
            return bool(said and OFFICIAL.search(said[0]) and not OF_FIRM.search(said[0]))
    return False


BY_PROJECT = re.compile("(?![该本此这])([^，。；、“”的]{4,24}项目)(?:现场|建设)?(?:负责人|经理|总监)")
"""甲公司乙项目负责人说: he speaks of the project."""


def _told_by(reading: Reading, at: int, start: int, names: Names) -> str | None:
    """The company named where the words behind a quotation say who speaks: in its line, else at the head of the next one."""
    if start >= len(reading.lines[at].text.rstrip()) and at + 1 < len(reading.lines):
        at, start = at + 1, 0
    said = SAID.match(reading.lines[at].text, start)
    if said and (by := BY_PROJECT.match(reading.lines[at].text, start)) and not GENERIC.fullmatch(by[1]):
        return by[1]
    spans = names.get(at, ()) if said else ()
    who = next((s.name for s in spans if said and s.type == "enterprise" and start <= s.start < said.end()), None)
    if who is None and said and reading.lines[at].text.startswith(FIRM_SAYS, start):
        return _company_last(reading, at, names, beyond=True)
    if who is None and said and reading.lines[at].text.startswith(MAN_SAYS, start):
        return _company_last(reading, at, names, beyond=False)
    return who


FIRM_SAYS = ("公司", "企业负责人", "该公司", "该企业")
"""甲公司赶制订单。“我们出口增长40%。”公司总经理说."""
MAN_SAYS = ("董事长", "总经理", "副总经理", "厂长", "总裁", "创始人")
"""The same in the paragraph of the company alone: “我们要做到20亿元。”董事长赵某说."""


def _company_last(reading: Reading, index: int, names: Names, beyond: bool) -> str | None:
    """The company named last before a line, in its paragraph or `beyond` it."""
    back = lines_back(reading, index, NEAR, beyond=beyond)
    told = (companies for at in back if (companies := _companies(reading.lines[at], names.get(at, ()))))
    return next(told, [None])[-1]


OURS = re.compile("我们|公司|企业")
