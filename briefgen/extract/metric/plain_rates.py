"""Rates that are named before their number, and those that the words around tell: 市场占有率超过40%, 按新增部分的1%奖励, 恢复到2019年的88%.

In: a line, a percentage, a number of points or a multiple in it that is no growth, share or gap (see `rates`). Out: an `Indicator`.
"""

from __future__ import annotations

import re

from briefgen.extract.metric.again import PLACED, measured_again
from briefgen.extract.metric.changes import granted
from briefgen.extract.metric.indicator import GROWTH, NONE, Asked, Dictionary, Indicator, named
from briefgen.extract.metric.phrases import left_phrase, unfilled
from briefgen.extract.metric.placings import HOW_LONG
from briefgen.extract.metric.shares import given, held, part_of_things
from briefgen.extract.reading import Line
from briefgen.extract.reading.rows import row_of
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.numerals import COUNT


def plain(asked: Asked, start: int, base: str) -> Indicator:
    """A rate named before its number from `start` on, or what was measured last (`base`)."""
    line, value, cues = asked.line, asked.value, asked.cues
    end = value.start
    if value.type == "multiple" and (former := FORMER.search(line.text, start, end)):
        end = former.start()  # 产能达到原来的3倍
    if restored := _restored(asked, base):
        return restored
    if topmost := _topmost(asked):
        return topmost
    verb, noun = left_phrase(line.text, start, end, cues)
    noun = _own_noun(asked, noun)
    if value.type == "percent" and line.text.endswith("完成", start, end):
        noun = noun or _work(unfilled(line.text[start : end - 2]), cues)
        if WHAT_IS_DONE.fullmatch(noun):
            return Indicator("ratio_of", named(noun, "完成率"), noun, "shape.ratio")  # 主体施工完成25%
    if elsewhere := _told_elsewhere(asked, noun):
        return elsewhere
    if of := CONTRIBUTED.search(line.text, line.clause(start)[0], end):
        return Indicator("ratio_of", named(of[0].replace("的贡献率", "贡献率")), "贡献率", "shape.ratio")
    doubles = DOUBLED.match(value.text) and OWN.fullmatch(noun)
    if noun and not (value.type == "multiple" and (base or doubles)):
        return _by_noun(verb, noun, asked.book)
    return _times(value, HOW_LONG.sub("", noun), base)


TOPMOST = re.compile(
    f"(?P<rate>[^，。；、0-9]{{2,14}}(?:率|占比|强度))?(?:最[高低]|居首|领先|垫底)(?:的是[^，。；0-9]{{2,12}})?，(?:仅|只有)?{TO_NUMBER}$"
)
"""甲链办结率最高，为83.3%；乙链最低，仅50%."""


def _topmost(asked: Asked) -> Indicator | None:
    """The rate that is the highest or the lowest, told in the clause before its number; the second time it is left out."""
    line, value = asked.line, asked.value
    found = TOPMOST.search(line.text, max(0, value.start - 40), value.start) if "，" in line.text else None
    if found is None:
        return None
    last = next((one for one in reversed(asked.before) if one.rule == "shape.topmost"), None)
    noun = left_phrase(line.text, found.start(), found.end("rate"), asked.cues)[1] if found["rate"] else ""
    name = noun.rpartition("链")[2] or (last.noun if last else "")
    return Indicator("ratio_of", named(name), name, "shape.topmost") if name else None


def _own_noun(asked: Asked, noun: str) -> str:
    """What the words before a number name, but for what is a time or says only how it compares."""
    line, at = asked.line, asked.at
    noun = noun.removesuffix("同比")
    if any(noun == time.text for time in line.times):
        return ""
    if noun == "强度" and at and asked.before[at - 1].noun:
        return f"{asked.before[at - 1].noun}强度"  # 研发经费投入增长18%，强度达到1.55%
    return noun


def _by_noun(verb: str, noun: str, book: Dictionary) -> Indicator:
    """The rate that the noun before a number names."""
    found = book.last(noun, ("percent",))
    if found and noun.endswith("率") and not noun.endswith(found.words):
        found = None  # 对工业增长的贡献率
    verb = "" if found or verb in MAKES else verb  # 生产的高端轴承国内市场占有率超过40%
    return Indicator(found.metric if found else "ratio_of", named(verb, noun), noun, "shape.ratio")


FORMER = re.compile("(?:[达是为增提扩升]+[高加到至大]*)?(?:原来|过去|以前|之前|此前)的$")
WHAT_IS_DONE = re.compile(".{1,20}[^率度例]")
MAKES = frozenset({"生产", "销售", "制造", "研发"})
CONTRIBUTED = re.compile(f"对[^，。；、0-9]{{2,20}}?贡献率(?=是?{TO_NUMBER}$)")
"""对全省经济增长的贡献率达23.8%."""
DOUBLED, OWN = re.compile("翻"), re.compile(r"(?!同比|比|较|与|[去上]年|在)[^0-9年月的]{2,20}")
"""年产量达到50万辆，研发平台翻一番: what doubles is named in the clause itself."""
RESTORED = re.compile("(?:恢复[到至]|相当于|达到)(20[0-9]{2}年|上年|去年)(?:同期)?(?:水平)?的$")


def _restored(asked: Asked, base: str) -> Indicator | None:
    """旅游收入268亿元，恢复到2019年的88%: how much it is of what it was; a row answers one by one."""
    line, at, before = asked.line, asked.at, asked.before
    row = row_of(line, at)
    first = line.values[row.first].start if row else asked.value.start
    found = RESTORED.search(line.text, line.clause(first)[0], first)
    if found is None or asked.value.type != "percent":
        return None
    of = before[row.first - row.length + row.place].name if row and row.first >= row.length else base
    return Indicator("ratio_of", named(of or "", f"相当于{found[1]}比例"), "", "shape.restored") if of else None


def _work(head: str, cues: Cues) -> str:
    """厂房建设 of 厂房建设已完成90%: a work whose last word is a verb."""
    verb, noun = left_phrase(head, 0, len(head), cues)
    done = left_phrase(head, 0, len(head) - len(verb), cues)[1] if verb and head.endswith(verb) else ""
    return f"{done}{verb}" if done else noun


def _told_elsewhere(asked: Asked, noun: str) -> Indicator | None:
    """A rate that the noun before it does not tell: the topic's, one measured before, a grant, an average, a part of
    the things named behind it."""
    line, at, before, book, cues = asked
    value = asked.value
    if behind := given(line, at, cues) or held(line, at, before, noun):
        return behind
    bare = not noun or PLACED.fullmatch(noun)
    if bare and (again := _topical(line, at, book) or measured_again(line, at, before) or _judged(line, value)):
        return again
    if bare and (most := MOST.search(line.text, max(0, value.start - 30), value.start)):
        return Indicator("growth_yoy", most[1], "", "shape.most")
    part = value.type == "percent" and BY_RATE.search(line.text, line.clause(value.start)[0], value.start)
    if (len(noun) < 2 or part) and (grant := granted(line, at)):
        return grant
    if line.text.startswith(("的平均水平", "的平均值"), value.end):
        rated = next((i.noun for i in reversed(before) if i.noun and i.metric not in GROWTH), "")
        return Indicator("ratio_of", named(rated, "平均水平"), rated, "shape.ratio")
    return part_of_things(line, at, noun, cues)


BY_RATE = re.compile("(?:按|给予|享受)[^，。；0-9]{0,20}$")
"""按新增部分的1%奖励, 给予设备投资额8%的补助: what is granted is a part of it."""
MOST = re.compile("(增速|增幅)最[快高大]的?[是为][^，。；0-9]{2,12}，(?:达到?|为)?$")
"""增速最快的是甲市，达到14.8%."""


def _times(value: Span, noun: str, base: str) -> Indicator:
    """How many times as much: of what doubles in the clause itself, else of what was measured last."""
    doubled = noun if DOUBLED.match(value.text) and OWN.fullmatch(noun) else base
    name = named(doubled, "倍数") if value.type == "multiple" and doubled else None
    return Indicator("multiple", name, "", "shape.multiple") if name else NONE


_TOO_LOW = "(?:还|仍|较|偏|比较|相对|总体|很)*(?:低|高|不高|不足|不够)"
_PLACED = f"(?:排名?|[位名]?[居列]|保持|稳居)?[^，。；、0-9率]{{0,6}}(?:第[{COUNT}0-9]+|首位|前列)"
JUDGED = re.compile(
    rf"([^，。；、的0-9]{{2,10}}[率度])(?:{_TOO_LOW}|{_PLACED})，(?:目前|现在|现|当前)?(?:只|仅|才)?(?:有|为|达到?)?$"
)


def _judged(line: Line, value: Span) -> Indicator | None:
    """本地配套率低，目前只有45%, 市场占有率全国第一，达35%: a rate that was judged or placed in the clause before."""
    found = JUDGED.search(line.text, max(0, value.start - 30), value.start)
    return Indicator("ratio_of", named(found[1]), found[1], "shape.judged") if found else None


TOPIC = re.compile(r"(?:从|按|就)([^，。；0-9]{2,14}?)(?:上|来)?(?:看|说|分|排名|排序)，")


def _topic(line: Line, at: int) -> str:
    """开工率 in 从开工率看，甲县100%、乙县87.5%."""
    found = list(TOPIC.finditer(line.text, 0, line.values[at].start))
    return found[-1][1] if found else ""


def _topical(line: Line, at: int, book: Dictionary) -> Indicator | None:
    told = _topic(line, at)
    return Indicator(book.metric(told, ("percent",)), told, told, "shape.topic") if told.endswith("率") else None
