"""Counts that the words right beside them do not name: 未开工项目23个, 其中甲园区8个, 甲产业园现有27家, 市级18个.

In: a count, the words beside it, the indicators found so far. Out: an `Indicator`, None where those words do name what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.metric.again import COUNTED_STEPS, PLACE, PLACED, STEPPED, counted_again
from briefgen.extract.metric.beside import Beside
from briefgen.extract.metric.counted import counted
from briefgen.extract.metric.indicator import NONE, Asked, Dictionary, Indicator, named
from briefgen.extract.metric.phrases import SEEM
from briefgen.extract.reading import Line
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.project_steps import BUILDING, DONE_AT_ONCE, STEPS
from briefgen.extract.text.siting import SITES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.to_come import TO_COME
from briefgen.extract.text.wordlists import any_of


def told_elsewhere(asked: Asked, beside: Beside, on_right: bool, head: str) -> Indicator | None:
    """The indicator of a count that the words right beside it do not tell: undone, held to be something, counted before, told of a
    sentence or a site."""
    line, book, value = asked.line, asked.book, asked.value
    verb, noun = beside.verb, beside.noun(on_right)
    if left_open := _undone(head, noun):
        return left_open
    if not noun and (alike := grown_like(asked)):
        return counted("", alike, "数", book, value)
    if not on_right and (rated := RATED.match(line.text, value.end)):
        return counted("", rated["sort"], "数", book, value)
    if known := _known_before(asked, verb, noun, on_right) or (None if on_right else _in_site(asked, f"{noun}{verb}")):
        return known
    if LEVEL_ONLY.fullmatch(noun) and (of := _of_level(asked, noun)):
        return of
    return None if noun else _by_verb(asked, verb)


GREW = re.compile(
    "(?:均|都)?((?:保持|实现|呈现?)(?:了)?(?:正|负|较快|快速|稳定|两位数|同比|平稳|高速)?增长|[正负]增长|(?:同比)?(?:下降|回落))(?=[，。；、]|$)"
)
"""29个行业保持增长, 35个行业中有26个保持增长: how the counted went tells them apart."""


def grown_like(asked: Asked) -> str | None:
    """The things counted last, told by how these of them went: 24条产业链中，17条实现两位数增长."""
    grew = GREW.match(asked.line.text, asked.value.end)
    like = last_like(asked.line, asked.at, asked.before) if grew else None
    return f"{grew[1]}{like.noun.removesuffix('中')}" if grew and like else None


def _undone(text: str, noun: str) -> Indicator | None:
    """未开工项目23个 are none of 开工项目."""
    if not noun or f"未{noun}" not in text:
        return None
    metric = "project_count" if noun.endswith("项目") else "count_of"
    return Indicator(metric, named(f"未{noun}", "数"), f"未{noun}", "shape.count")


_SORTED = "企业|工厂|车间|平台|中心|园区|基地|项目"
_SORT = (
    f"(?:国家|全国|全?省|自治区|全?市)级?[^，。；、0-9]{{2,20}}?(?:{_SORTED})(?![^，。；、]{{1,4}}(?:企业|中心|基地))"
)
_HELD = "被?(?:认定|评定|评选|命名|确定|列|授予|评)为|获评|获批|入选|入围|晋升为?|成长为"
RATED = re.compile(f"(?:均|已|都)?(?:{_HELD})(?P<sort>{_SORT})")
"""其中2家被认定为国家级“小巨人”企业: what they are held to be tells what is counted."""


def _known_before(asked: Asked, verb: str, noun: str, on_right: bool) -> Indicator | None:
    """A count whose own noun is none, a place or a site: of what was counted before, of what the sentence goes through."""
    line, book = asked.line, asked.book
    placed = None if on_right else PLACED.fullmatch(noun)
    if (not noun or placed) and (again := counted_again(asked, "" if placed else verb)):
        return _by_step(line, asked.value, again, book)
    if verb.endswith(("入驻", "落户")) and SITE.search(noun) and (again := counted_again(asked, verb)):
        return again  # 拟入驻甲产业园8个: of what was counted before
    if (not noun or placed or PLACE.match(noun)) and (among := _told_among(line, asked.at)):
        return counted("", among, "数", book)
    return None


SITE = re.compile(f"(?:园|{SITES}|新区)$")


def _by_step(line: Line, value: Span, again: Indicator, book: Dictionary) -> Indicator:
    """新开工项目103个，19个已实现竣工: the same things, told by the step behind their number."""
    step = STEP_BEHIND.match(line.text, value.end)
    if step is None or not again.noun.endswith("项目"):
        return again
    return counted(step[1], STEPPED.sub("", again.noun), "数", book, value)


_WHEN = "(?:今年|明年|年|20[0-9]{2}年)?[^，。；、的]{0,6}?(?:[年月日]|季度|半年)[底末内前初份]{0,2}"
_AHEAD = f"{TO_COME}(?:[于在到]?{_WHEN})?(?:全部)?"
"""计划本月, 拟于10月份, 确保9月底前全部: before a step that is still to come."""
STEP_BEHIND = re.compile(
    f"(?:均|都|已经?|现已|正在|正|实现|完成|进入|{_AHEAD}|{SEEM})+"
    f"({any_of((*STEPS, *BUILDING, *DONE_AT_ONCE))}|开复工|落户|入驻|建设|(?<=完成)(?:备案|立项|核准|选址))(?![0-9])"
)
"""Behind a count or its noun: 19个已竣工, 12家均已投产."""


def _told_among(line: Line, at: int) -> str:
    """What the numbers of a sentence are of: 在建项目中，江油市56个、高新区32个."""
    found = AMONG.search(line.text[: line.values[at].start])
    return found[1] if found else ""


AMONG = re.compile(rf"(?:^|[。；])(?:在)?([^，。；、0-9]{{2,14}}(?:{THINGS}|人才|产业链|品牌))中，[^。；]*$")


def _in_site(asked: Asked, told: str) -> Indicator | None:
    """甲产业园现有27家: what a park, `told` before the number, has so many of are enterprises; 省级以上开发区12家 counts the zones."""
    line, value = asked.line, asked.value
    site = IN_SITE.fullmatch(told) if value.counter in ("家", "户") else None
    if site is None or not (site["in"] or HAS.search(line.text, 0, value.start)):
        return None
    return counted("入驻" if site["in"] else "", "企业", "数", asked.book, value)


IN_SITE = re.compile(f"[^，。；、]{{0,16}}(?:园|{SITES}|孵化器)(?:现|目前|现已|已)*(?P<in>入驻|落户)?")
HAS = re.compile(f"(?:有|达到?|突破|超过?){TO_NUMBER}$")


def _of_level(asked: Asked, level: str) -> Indicator | None:
    """建成省级联合体8个、市级18个, 参与市级招商活动3场，区级6场: the things of another level."""
    last = last_like(asked.line, asked.at, asked.before)
    leveled = LEVELED_FIRST.match(last.noun) if last else None
    if last is None or leveled is None:
        return None
    noun = f"{leveled['did'] or ''}{level}{last.noun[leveled.end() :]}"
    return counted(last.verb, noun, "数", asked.book, asked.value)


LEVEL_ONLY = re.compile("(?:国家|[省市区县州])级(?:以上)?")
LEVELED_FIRST = re.compile(f"^(?P<did>参与|参加|举办|开展|组织|承办|协办|对接)?{LEVEL_ONLY.pattern}(?=..)")


def last_like(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """What was counted last by the same measure word."""
    like = (i for i in range(at - 1, -1, -1) if line.values[i].counter == line.values[at].counter)
    last = next(like, None)
    return before[last] if last is not None and before[last].noun else None


def _by_verb(asked: Asked, verb: str) -> Indicator:
    """一季度集中签约28个: nothing but what was done is told."""
    if verb in COUNTED_STEPS and asked.value.counter in ("个", "项"):
        return counted(verb, "项目", "数", asked.book, asked.value)._replace(noun=f"{verb}项目")
    return Indicator("count_of", named(verb, "数"), "", "shape.verb_count") if verb else NONE
