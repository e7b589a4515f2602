"""The words beside a count: the verb and the noun before it, the noun behind it, and the part of the clause that is its own.

In: a line, a count in it. Out: the words. What they say is counted is for `counts`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.metric.again import TOTALS
from briefgen.extract.metric.indicator import POINTED, Asked
from briefgen.extract.metric.phrases import SEEMED, SEEMS, SIZE_LEVEL, STOP, left_phrase, right_phrase, unfilled
from briefgen.extract.reading import Line
from briefgen.extract.text.cues import Cues
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.spans import Span
from briefgen.extract.text.things import THINGS
from briefgen.extract.text.wordlists import any_of, beside

AMONG = re.compile(f"(?:是|为|属于)([^，。；、0-9的]{{2,12}}(?:{THINGS}))(?=[，。；]|$)")
_WORDS = beside(__file__)
MOVED_IN = re.compile(any_of(_WORDS["moved_in"]))
TOOK_PART = tuple(_WORDS["took_part"])
PEOPLE = re.compile(f"[^，。；、的]{{0,8}}?(?:{any_of(_WORDS['people'])})(?!才|队伍|公寓|住房)")
"""Whom a number of people counts, without what they do."""


class Beside(NamedTuple):
    """The words beside a count: the verb and the noun before it, the noun behind it and the verb that follows that."""

    verb: str
    left: str
    right: str
    after: str

    def noun(self, on_right: bool) -> str:
        """What is counted: the noun behind the number, where there is one."""
        return self.right if on_right else self.left


DONE_AFTER = re.compile(f"(?:已经?|共|又|再|先后|累计)+[一-鿿]了?{TO_NUMBER}$")
"""A verb of one character behind what was done."""
FRONTED = re.compile("([^，。；、的]{2,12})(?:我们|我[市县区省]|全[市县区省])(?:一?共|已经?|现|目前)?有$")
"""数字化车间我们共有9个: what is counted is told first."""


def before_count(line: Line, value: Span, start: int, cues: Cues) -> Beside:
    """The verb and the noun before a count."""
    text = line.text
    verb, left = left_phrase(text, start, value.start, cues)
    if (step := SEEMED.sub("", left, count=1)) in cues.steps:
        verb, left = step, ""  # 集中开工8个项目
    if (left in TOTALS and not counts_behind(text, value.end)) or any(left == t.text for t in line.times):
        left = ""
    if verb and not left and not counts_behind(text, value.end):
        verb, left = _done_last(text, start, value.start, verb, cues)
    if not verb and not left and (fronted := FRONTED.search(text, start, value.start)):
        left = fronted[1]
    left = POINTED.sub("", left)
    if len(left) == 1 and (done := DONE_AFTER.search(text, start, value.start)):
        verb, left = left_phrase(text, start, done.start(), cues)  # 现场协调会已开47场
    if left.endswith("中") and not left.endswith(("集中", "其中")) and len(left) > 3:
        left = left[:-1]  # 15家链主企业中已有9家
    if left and text.endswith(IN_ALL, 0, value.start):
        verb, left = _listed(text, start, value.start, verb, left, cues)
    left = OF_FIELDS.sub(r"\1", left) if any(v.end == start for v in line.values) else left
    undone_yet = verb and f"未{verb}" in text[start : value.start]
    return Beside(f"未{verb}" if undone_yet else verb, left, "", "")


def behind_count(asked: Asked, end: int, before: Beside) -> Beside:
    """The same with the noun behind the count, in the clause that ends at `end`."""
    line, value, left = asked.line, asked.value, before.left
    right, after, summed = _phrase_behind(asked, end)
    if summed:
        left = right = ""
    right, after = _sort(line, value, right, after, end)
    right, after = _of_level(line, value, _of_chain(line, value, right), after)
    right, after = _without_doing(line, value, left, right, after)
    if not right and (among := AMONG.match(line.text, value.end)):
        right = among[1]  # 签约项目中有3个是新材料项目
    if value.counter != "大":
        return Beside(before.verb, left, right, after)
    # 六大战略性新兴产业项目共40个: the projects have a number of their own; 电子信息、金融服务四大支柱产业落地项目782个
    field = FIELD_OF.match(right)
    return Beside("", "", field[0] if field else first_head(right, asked.cues), after)


def _phrase_behind(asked: Asked, end: int) -> tuple[str, str, bool]:
    """The noun and the verb behind a count, and whether the noun only names the sum of what is counted behind it
    (9个总投资额30.49亿元的项目)."""
    line, at, _, book, cues = asked
    text, value = line.text, asked.value
    following = line.values[at + 1].start if at + 1 < len(line.values) else end
    time = next((t.start for t in line.times if t.start > value.end), end)
    right, after = right_phrase(text, value.end, min(end, following, time), cues)
    if following == value.end < end and line.values[at + 1].type in ("area", "money", "measure"):
        right, after = right_phrase(text, line.values[at + 1].end, end, cues)  # 21栋38万平方米标准厂房
    if not right or following >= end or following != value.end + len(right):
        return right, after, False
    right = first_head(right, cues)
    return right, after, book.last(right, ("money", "area")) is not None


def _of_chain(line: Line, value: Span, right: str) -> str:
    """The noun behind a count without those who have it (唯一拥有3个历史文化名城的州), with what is counted of a chain
    (26家产业链龙头企业, 两条产业链关键环节)."""
    if "的" in right and line.text.endswith(HAVING, 0, value.start):
        right = right.partition("的")[0]
    if value.counter in FIRMS and (firms := FIRMS_OF_CHAIN.match(line.text, value.end)):
        return firms[0].replace("的", "")
    chained = value.counter == "个" and right.endswith("产业链")
    links = LINKS.match(line.text, value.end + len(right)) if chained else None
    return f"{right}{links[0]}" if links else right


def _of_level(line: Line, value: Span, right: str, after: str) -> tuple[str, str]:
    """3家国家级、12家省级企业技术中心: the noun that stands behind the last level."""
    levels = LEVELS_LISTED.match(line.text, value.end)
    return (f"{levels[1]}{levels[2]}", "") if levels else (right, after)


def _without_doing(line: Line, value: Span, left: str, right: str, after: str) -> tuple[str, str]:
    """The noun and the verb behind a count, where what stands there tells what the counted do or where they went."""
    if left and line.text.endswith("有", 0, value.start) and MOVED_IN.match(line.text, value.end):
        return "", ""  # 全球十大医药企业已有7家落户于此
    if right.startswith(TOOK_PART) and PEOPLE.fullmatch(left):
        return "", ""  # 知名企业家代表逾200人参加招商活动
    people = PEOPLE.match(right) if value.counter in ("名", "人", "位") else None
    return (people[0], "") if people else (right, after)  # 1100多名工人奋战在一线


def _sort(line: Line, value: Span, right: str, after: str, end: int) -> tuple[str, str]:
    """The noun and the verb behind a count, where the noun only begins a list of sorts or names where the counted are."""
    stop = value.end + len(right)
    if right and (sort := SORT_OF_LIST.match(line.text, stop, end) or SORT_BY.match(line.text, stop, end)):
        # 40多家泳装、运动服等服饰类企业, 5家技术先进、年销售收入超5000万元的民营企业
        # 10个百亿级、20个“小巨人”的企业梯队: the class belongs to the name
        level = right if SIZE_LEVEL.fullmatch(right) or right.endswith("”") else ""
        right, after, stop = f"{level}{sort[1]}", "", value.end + len(sort[1])
    if right and any(p.start <= value.end + 2 and p.end == stop for p in line.places):
        right = ""  # 企业有7家落户滁州: where they are is not what they are
    return right, after


def _done_last(text: str, start: int, end: int, verb: str, cues: Cues) -> tuple[str, str]:
    """(入库, 重点项目) for 重点项目入库42个, ("", 供需对接) for 供需对接36场: the verb stands last before its number."""
    head = unfilled(text[start:end])
    if not head.endswith(verb):
        return verb, ""
    _, noun = left_phrase(text, start, start + len(head) - len(verb), cues)
    if len(noun) < 2:
        return verb, ""
    if not SEEMS.sub("", noun):
        return verb, ""  # 集中开工8个项目
    headed = any(m.end() == len(noun) for m in cues.heads.finditer(noun))
    if verb in cues.steps and not headed:
        return verb, ""  # 基础设施领域虽新开工仅2个项目
    return (verb, noun) if headed else ("", f"{noun}{verb}")


def counts_behind(text: str, at: int) -> bool:
    """Whether words follow at an offset, which may name what is counted."""
    return at < len(text) and not STOP.match(text, at)


def own_part(line: Line, at: int, index: int | None = None) -> tuple[int, int]:
    """The clause around a number, from the last place or time before it on, and from the last number where `index` is
    given: none of them is part of an indicator's name."""
    start, end = line.clause(at)
    # 占长垣税收总额的18.4%: a share's whole is part of its name, the place included
    text = line.text
    places = (p for p in line.places if p.end <= at and not p.guarded)
    cuts = [p.end for p in places if not text.endswith(("占", "“"), 0, p.start) and not MARKET.match(text, p.end)]
    cuts += [t.end for t in line.times if t.end <= at and _dates(line, t, at)]
    if index:
        cuts.append(line.values[index - 1].end)
    return max([start, *(cut for cut in cuts if cut <= at)]), end


IN_ALL = ("共", "共计", "合计", "总计")


def _listed(text: str, start: int, end: int, verb: str, left: str, cues: Cues) -> tuple[str, str]:
    """参与制定国家标准、行业标准共74项: both of two that are summed up, where they are of a kind."""
    at = text.rfind(left, start, end)
    if verb or at <= start or text[at - 1] != "、":
        return verb, left
    done, first = left_phrase(text, start, at - 1, cues)
    alike = first[-2:] == left[-2:] and len(first) <= LISTED_LENGTH
    return (done, f"{first}、{left}") if alike else (verb, left)


LISTED_LENGTH = 8
HAVING = ("拥有", "具有")
FIRMS = ("家", "户", "名", "位")
FIRMS_OF_CHAIN = re.compile(
    "[^，。；、的0-9为]{0,14}产业链的?[^，。；、的0-9]{0,6}?(?:企业家|企业|公司|供应商|客商|专家|代表|人才)(?!孵化|服务)"
)
"""近百家风电装备产业链的企业, 26家产业链龙头企业 are enterprises."""
LEVELS_LISTED = re.compile(
    "((?:国家|[省市县])级)[、和及][0-9]{1,3}[家个](?:国家|[省市县区])级([^，。；、0-9为]{2,14}?)(?=[，。；、等为]|$)"
)
"""3家国家级、12家省级企业技术中心: what is counted is told once, behind the last level."""
FIELD_OF = re.compile("[^，。；、]{2,14}?(?:产业|行业)(?=项目|企业|产值|营|税|增|投资|规模|规上|总|用电|利润)")
OF_FIELDS = re.compile("^(产业链|产业|领域|行业|板块|重点领域)的(?=.)")
"""涉及食品加工等9个产业链的项目有28个: projects of chains."""
MARKET = re.compile("市场(?:占有率|占比|份额)|[0-9百]+强")
"""城轨车辆国内市场占有率, 中国500强企业: of which market or list it is told is part of the name."""


def _dates(line: Line, time: Span, at: int) -> bool:
    """Whether a time stands before the words of a name: 全年固定资产投资; not 业务收入年底有望 or 较上年."""
    based = BASE.search(line.text[max(0, time.start - 2) : time.start])
    return not based and len(unfilled(line.text[time.end : at])) >= 2


BASE = re.compile("[较比占超于]$|同比|对比|年度$")


def first_head(phrase: str, cues: Cues) -> str:
    """A phrase up to its first head noun, 项目 and 企业 behind it kept; the whole where it has none."""
    ends = (m.end() for m in cues.heads.finditer(phrase) if not phrase.startswith(("项目", "企业"), m.end()))
    return phrase[: next(ends, len(phrase))]


LINKS = re.compile("(?:核心|关键|缺失|薄弱|紧缺){1,3}(?:环节|领域)")
"""3个产业链缺失环节 are no chains; 两条产业链关键环节 are two chains."""
_SORT = f"[^，。；、的0-9]{{0,12}}?(?:{THINGS}"
SORT_BY = re.compile(rf"(?:、[^，。；、的]{{2,12}}){{0,3}}、[^，。；、]{{2,24}}的({_SORT}|产线))")
SORT_OF_LIST = re.compile(
    rf"(?:、[^，。；、0-9]{{2,12}}){{1,6}}?等(?!成为|是|为|[已均被将都])({_SORT}|人才|集群|产业链))"
)
