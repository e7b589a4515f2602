"""Measures in one sentence that no rule names: a clause that opens with a verb of doing, and what is done.

In: a sentence. Out: the place of each such clause, from its verb to its end. A clause that counts what has been reached (培育企业30家)
is a quantity and no measure, one that tells an effect (推动…发展) neither. The words are those of measures.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefgen.extract.naming.doing import GROUNDS, HASTE, SURE_VERBS, VERBS, Doing, find_doing, says_what
from briefgen.extract.naming.names import QUOTED
from briefgen.extract.text.stretches import past, since, until
from briefgen.extract.text.wordlists import any_of, beside, guarded, quick
from briefgen.numerals import COUNT

_DATA = beside(__file__)

MEASURE_CLAUSE = re.compile(r"(?:[^，。；：！？\s—]++|(?<![\u4e00-\u9fff”])\s|\s(?![\u4e00-\u9fff“])|(?<!—)—(?!—))+")
"""A headline parts its clauses by spaces."""
TAIL = re.compile(
    r"(?:等?各?项?(?<!前期)(?<!基础)(?<!日常)(?<!具体)(?<!准备)(?<!大量)(?<!相关)(?<!有关)(?<!许多)(?<!很多)工作|等)$"
)
ASIDE = re.compile(r"（(?:以下|下称|简称|见|详见|附|责任|牵头|配合)[^（）]*）$")
"""出台《甲意见》（以下简称“《意见》”）: said about the name."""
TAIL_ENDS = ("工作", "等")
"""Asked first: most clauses end with none."""
FURTHER = frozenset({*SURE_VERBS, *_DATA["effects"]})
"""Behind 、: a second verb, where the measure before it ends (强化协同、实现融合发展)."""
MANY = ("一批", "了一批", "一系列")
"""引进一批改造传统产业、培育新兴产业的项目: verbs that say which ones."""
AND_THEN = re.compile(r"(?<![合兼吞归])并(?![购网联入轨行举重存])")
"""引进头部企业并开展合作: what is done next."""
PARTICLE = re.compile(r"[了好起]?")
TOPIC = ("，是", "，既是", "，不仅是", "，不只是", "，就是", "，正是")
GROUND = re.compile(f"[^，。；：]{{0,6}}?(?:{GROUNDS})")
LEAD_IN = 6
"""Characters before what a sentence is about: 据悉，."""
COPULA = tuple(f"{also}是" for also in ("", "也", "更", "既", "还", "就", "正", "不仅", "而且"))
IS_FOR = re.compile(r"的[^，。；：的]{2,6}$")
"""Ends a clause that says what something is: 是建设现代化产业体系的迫切需要."""
NO_OBJECT = re.compile(f"{any_of(_DATA['not_object'])}|{guarded(_DATA['not_object_but'])}")
NO_END = frozenset(_DATA["not_end"])
ENDINGS = tuple(sorted({len(word) for word in NO_END}))
"""How long the words are that no object ends with."""
MAY_END = {
    verb: tuple(word for but in _DATA["not_end_but"] if verb in but["of"] for word in but["may_be"])
    for verb in {verb for but in _DATA["not_end_but"] for verb in but["of"]}
}
ACHIEVING, ACHIEVED = frozenset({"实现"}), tuple(_DATA["achieved"])
"""实现产业链贯通 says what was brought about, 实现新突破 only praises."""
WHOLE_OBJECT = frozenset(_DATA["whole_object"])
EMPTY = re.compile(rf"(?>{quick(_DATA['empty'])})+")
"""优化营商环境: nothing is named that is acted on."""
NO_ACT = tuple(_DATA["no_act"])
"""召开动员大会: nothing is done."""
ONLY_COUNTED = re.compile(r"[0-9余多近约]+[万余多]?[个项条件起次家户份](?:次)?")
"""协调解决62条: nothing is named that is counted."""
COUNT_REACHED = re.compile(
    rf"(?<![A-Za-z0-9.“+])[0-9０-９](?!G(?!W)|[0-9]*强|[+0-9]*\+)|[{COUNT}百千几数][余多]?[个家项条户人名次](?<!一[个项条])"
)
COUNTED_AT_LAST = re.compile(r"[0-9余多万亿近约]+[个家项条户人名次座元亩年月天]*$")
"""着力培育企业30家 says how many, whatever the effort."""
EFFORT = tuple(_DATA["effort"])
"""Before a verb: 全力打造3个千亿级产业集群 says what is worked at, not how many were reached."""
AHEAD = re.compile(any_of(_DATA["ahead"]))
"""Before a verb: 下一步，将推动30家企业上云 says what is to be done, how many were reached nobody can say yet."""
SO_FAR = ("已", "已经", "累计", "共", "先后")
OF_SIZE = re.compile("[0-9.]+[万亿]*元?规模的")
"""用好2亿元规模的资金池: how large the thing is that is acted on."""
CUT_DOWN = re.compile(
    rf"(?<![^，。；：！？])[^，。；：、]{{0,14}}?(?:{any_of(_DATA['red_tape'])})"
    rf"(?:由[^，。；：]{{1,12}})?(?:{any_of(_DATA['cut_down'])})[到至为][^，。；：]{{1,12}}"
)
"""审批环节由16个压减到9个: what is cut down stands before its verb."""
HASTENED = 4
"""加快成长 says what goes faster and acts on nothing: the characters of an object that is one."""
HONOURED = re.compile("的(?:做法|经验|成效|成果|案例)[^，]{0,6}[获被]")
"""培育新兴产业的做法获国务院表彰: what is done is only what is honoured."""
DESPITE_COUNT = frozenset(_DATA["despite_count"])
SHORTEST_MOTTO, LONGEST_MOTTO = 8, 26
"""Characters of a quotation, its marks included, that may say what is done."""
SHORTEST_WHOLE, SHORTEST_MEASURE, LONGEST_MEASURE = 3, 4, 40
"""Characters of a measure, verb included; one that has no object of its own may be shorter (补链条)."""


def find_measures(text: str, places: Collection[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """The clauses of one sentence that say what is done, by start; `places` are those of names of places."""
    last = 0
    cut = [found.span() for found in CUT_DOWN.finditer(text)] if any(word in text for word in _DATA["cut_down"]) else []
    yield from cut
    for start, end in sorted({clause.span() for clause in MEASURE_CLAUSE.finditer(text)}.union(_mottos(text))):
        start = max(start, last)
        while start < end:
            found, start = _measure(text, start, end, places)
            if found is not None and found not in cut and not is_spoken_of(text, *found):
                last = found[1]
                yield found


def is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a clause only says what something is, or what it is good for: 推动转移，是优化布局、建设体系的途径, 为本县打造
    集群奠定了基础."""
    if GROUND.match(text, end) or (text.endswith("基础", start, end) and "奠定" in text[start:end]):
        return True
    low = since(text, start, "，。；：")
    if text.startswith(TOPIC, end) and low - since(text, start, "。；：") <= LEAD_IN:
        return True
    return text.startswith(COPULA, low) and IS_FOR.search(text, end, until(text, end, "，。；：")) is not None


def _mottos(text: str) -> Iterator[tuple[int, int]]:
    """The quotations of a sentence that stand inside a clause: 落实“大抓项目、抓大项目”要求 says what is done."""
    for quoted in QUOTED.finditer(text) if "“" in text else ():
        if SHORTEST_MOTTO <= len(quoted[0]) <= LONGEST_MOTTO and text[quoted.start() + 1] != "以":
            yield quoted.start() + 1, quoted.end() - 1


def _measure(
    text: str, start: int, end: int, places: Collection[tuple[int, int]]
) -> tuple[tuple[int, int] | None, int]:
    """The measure that a clause opens with at `start`, if any, and where a further one may begin."""
    doing = find_doing(text, start, end, places=places)
    if doing is None:
        return None, end
    stop, after = (end, end) if text[doing.start] in "把将" else _stop(text, doing.end, end)
    if doing.whole and text.startswith("”", doing.end) and doing.end + 1 == end:
        stop = doing.end  # 通过“以商招商、以企引企”
    counted = not doing.whole and _counts(text, doing, stop)
    if stop - doing.start > LONGEST_MEASURE and not doing.whole:  # a long list is named by what fits of it
        stop = text.rfind("、", doing.end, doing.start + LONGEST_MEASURE + 1)
    if text.endswith(TAIL_ENDS, start, stop) and (tail := TAIL.search(text, start, stop)):
        stop = tail.start()
    if text.endswith("）", start, stop) and (aside := ASIDE.search(text, doing.end, stop)):
        stop = aside.start()
    if "（" in text and text.count("（", doing.end, stop) > text.count("）", doing.end, stop):
        stop = text.rfind("（", doing.end, stop)  # 建立会商机制（牵头单位：市法院）
    return ((doing.start, stop) if not counted and _is_measure(text, doing, stop) else None), after


def _stop(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a measure ends, before a second verb or with its clause, and where the next one begins."""
    if text.startswith(MANY, start) and text.rfind("的", start, end) > text.rfind("、", start, end):
        return end, end
    further = AND_THEN.search(text, start + 1, end)
    if further and text.count("“", start, further.start()) == text.count("”", start, further.start()):
        end, onward = further.start(), further.end()
    else:
        onward = end
    at = text.find("、", start, end)
    while at >= 0:
        word = next((w for n in (4, 3, 2) if (w := text[at + 1 : at + 1 + n]) in FURTHER), "")
        rest = at + 1 + len(word)
        open_quote = text.count("“", start, at) > text.count("”", start, at)
        if word and rest + 2 <= end and not open_quote and "、" not in text[rest : rest + 2]:
            return at, at + 1 if word in VERBS else onward
        at = text.find("、", at + 1, end)
    return end, onward


def _is_measure(text: str, doing: Doing, end: int) -> bool:
    if not (SHORTEST_WHOLE if doing.whole else SHORTEST_MEASURE) <= end - doing.start <= LONGEST_MEASURE:
        return False
    if doing.whole:
        return True
    verb = text[doing.start : doing.end]
    at = past(PARTICLE, text, doing.end, end)
    what = text[at:end]
    if (
        not what
        or what.count("“") != what.count("”")
        or NO_OBJECT.match(what)
        or what in WHOLE_OBJECT
        or ONLY_COUNTED.fullmatch(what)
        or HONOURED.search(what)
        or (verb in HASTE and len(what) < HASTENED)
    ):
        return False
    bare = what.rstrip("”’")
    if verb in ACHIEVING:
        return bare.endswith(ACHIEVED)
    if any(bare[-n:] in NO_END for n in ENDINGS) and not what.endswith(MAY_END.get(verb, ())):
        return False
    reached = text[at - 1] == "了" and "一批" in what
    return not reached and not what.endswith(NO_ACT)


def _counts(text: str, doing: Doing, end: int) -> bool:
    """Whether a clause says how many were reached; a number in a quotation is part of a name (“宣十条”)."""
    if text[doing.start : doing.end] in DESPITE_COUNT:
        return False
    if AHEAD.search(text, 0, doing.start) and not text.endswith(SO_FAR, 0, doing.start):
        return False
    what = QUOTED.sub("", text[doing.end : end]) if "“" in text else text[doing.end : end]
    what = OF_SIZE.sub("", what)
    if COUNT_REACHED.search(what) is None:
        # 办理环节、提交材料、办理时限分别压缩50%: the verbs are nouns that grow
        return "分别" in text[end:] and "，" not in text[end : text.find("分别", end)]
    return not text.endswith(EFFORT, 0, doing.start) or COUNTED_AT_LAST.search(what) is not None


def is_empty(measure: str) -> bool:
    """Whether a measure names nothing that is acted on."""
    if measure.endswith(NO_ACT):
        return True
    doing = find_doing(measure, 0, len(measure), led=True)
    if doing and doing.whole:
        return not says_what(measure, doing)
    at = past(PARTICLE, measure, doing.end) if doing else 0
    return EMPTY.fullmatch(measure, at) is not None
