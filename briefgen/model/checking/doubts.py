"""What to check before signing: figures that disagree, scopes left open, cut sentences, guesses of our own.

In: facts, projects, checks. Out: `Doubt`s with the facts concerned; the text told holds no number, so that every digit
on a page is a figure's. By rule, never by name; each rule groups by key and never compares all with all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from briefgen.document import Document
from briefgen.fact import UNNAMED, Fact, Kind
from briefgen.model.checking.adding import Keyed
from briefgen.model.checking.cautions import cautions
from briefgen.model.landscape import Check, Doubt, Project
from briefgen.model.named.names import taken_apart
from briefgen.model.named.projects import Ledger
from briefgen.model.problems import VAGUE
from briefgen.numerals import COUNT

FLAGS = {
    "ambiguous_scope": "数字所属范围原文不明确，引用前须核实",
    "attachment": "数字修饰范围原文不明确，按就近理解",
    "truncated": "原文在此处截断，后文缺失",
    "typo_suspected": "疑有误字，按原文照录",
    "caption_only": "仅见于图片说明，正文未提及",
    "base_unclear": "比较基期原文未说明",
    "pp_or_percent": "单位疑有误，或指比重增减而非增长率，待核",
}
UNKNOWN_FLAG = "抽取时标记存疑，须核实"
SHORT = 3
"""Characters of a name that says too little to set two figures against each other."""
TELLING_DIGITS = 4
"""A figure with fewer digits is equal to another by chance."""
_AND_OTHERS = re.compile(rf"的[^，。；]{{2,30}}?等\s*[\d{COUNT}]+[个家项]")
_LAGS = re.compile("[^，。；0-9]{2,12}(?:未|没有|无法|不能|滞后)")
"""8个签约项目未能按期开工: a part of those signed, which another sentence counts."""
_MECHANISM = re.compile(r"^(?:落实|建立|实行|完善)|(?:工作|运行|推进|服务)*(?:机制|模式|制度|体系|方法|工作法)$")


def doubts(
    documents: Sequence[Document],
    facts: Sequence[Fact],
    figures: Sequence[Keyed],
    met_again: Sequence[Fact],
    book: Ledger,
    checks: Sequence[Check],
) -> tuple[Doubt, ...]:
    """All doubts: first what disagrees, then what is unclear, then what the model itself has guessed."""
    found = chain(
        _failed(checks),
        _conflicts(figures),
        _versions(book.projects),
        _moved_back(book.projects),
        _two_chains(book.projects),
        _same_value(figures),
        _overlapping(figures, checks),
        _same_name(facts),
        _flagged(facts, documents, book.words),
        _open_scope(facts),
        _attached(book.projects),
        cautions(facts, figures, book, documents),
        _guesses(book),
        _twice(met_again),
    )
    return tuple(found)


def _failed(checks: Iterable[Check]) -> list[Doubt]:
    return [Doubt("check_failed", c.told, c.facts, (c.result,)) for c in checks if not c.holds]


def _conflicts(figures: Iterable[Keyed]) -> list[Doubt]:
    """One indicator of one subject, place and time with two values, in different sentences."""
    groups: dict[object, list[Fact]] = defaultdict(list)
    for item in figures:
        if (
            not (item.fact.part_of or _LAGS.match(item.fact.behind))
            and item.key.period[0] != "None"
            and _says_what(item)
        ):
            groups[item.key._replace(counter=""), item.fact.region].append(item.fact)
    told = "指标、对象、区域、时段相同而数值不同"
    return [Doubt("conflict", told, tuple(g)) for g in groups.values() if len(g) > 1 and _disagree(g)]


def _says_what(item: Keyed) -> bool:
    """Whether the name tells indicators apart: 任务数 or 面积, which the dictionary does not know, is of many things, and
    产值 or 总投资 is of one that must be told."""
    fact = item.fact
    if item.of_thing and not (fact.subject or fact.chain):
        return False
    if fact.metric == "ratio_of" and PAID.search(fact.metric_name or ""):
        return False  # 按投资的8%给予补助, 按增量的5%补助: of what, the name leaves out
    # 占比 and 完成率 are short too, but two of one subject that differ do disagree
    unnamed = fact.metric in UNNAMED and fact.metric != "ratio_of"
    return not unnamed or len(fact.metric_name or "") > SHORT


def _disagree(group: Sequence[Fact]) -> bool:
    """Hedged figures disagree only with figures outside their hedge; so only exact ones are held against each other."""
    exact = {f.value for f in group if f.qualifier in (None, "eq") and f.high is None}
    return len(exact) > 1 and len({(f.seed, f.sentence) for f in group}) > 1


PAID = re.compile("补助|补贴|奖励|奖补|资助|贴息")
PHASED = re.compile("[一二三四五]期|追加|增资|新增|首期")
"""二期再追加投资4亿元: a part of what a project costs, no other telling of it."""


def _versions(projects: Iterable[Project]) -> list[Doubt]:
    """A project's investment told differently: in one document it disagrees, over time it is a version."""
    found = []
    for project in projects:
        by_metric: dict[tuple[str | None, str | None], list[Fact]] = defaultdict(list)
        for figure in project.values:
            if figure.fact.part_of or PHASED.search(figure.fact.metric_name or ""):
                continue  # 总投资6亿元，其中设备投资3亿元: the part is no other telling of the whole
            by_metric[figure.fact.metric, figure.fact.unit].append(figure.fact)
        for facts in by_metric.values():
            if len({f.value for f in facts}) > 1:
                one = len({f.seed for f in facts}) == 1
                told = "项目投资额在相同材料中说法不同" if one else "项目投资额前后说法不同，按日期并列，不相加"
                found.append(Doubt("conflict" if one else "value_changed", told, tuple(facts)))
    return found


def _moved_back(projects: Iterable[Project]) -> list[Doubt]:
    """A later document that tells only an earlier stage than was reached before."""
    found = []
    for project in projects:
        best: dict[str, tuple[int, Fact]] = {}
        for event in project.stages:
            if event.status == "actual" and event.order >= best.get(event.fact.seed, (0, event.fact))[0]:
                best[event.fact.seed] = (event.order, event.fact)
        told = list(best.values())  # in order of document
        for (before, reached), (after, again) in pairwise(told):
            if after < before:
                found.append(Doubt("stage_back", "较晚材料所述阶段早于此前已达阶段，并列待核", (reached, again)))
    return found


def _two_chains(projects: Iterable[Project]) -> list[Doubt]:
    """A project told under two chains: the ledger takes the one told most, the others stay to be seen."""
    found = []
    for project in projects:
        first = {f.chain: f for f in reversed(project.facts) if f.chain}
        if len(first) > 1:
            facts = sorted(first.values(), key=project.facts.index)
            found.append(Doubt("chain_differs", "项目所属产业链说法不同，台账取提及较多者，待核", tuple(facts)))
    return found


def _same_value(figures: Iterable[Keyed]) -> list[Doubt]:
    """The same telling number under two indicators or of two lists: perhaps one figure under two names."""
    groups: dict[object, list[Fact]] = defaultdict(list)
    for item in figures:
        fact = item.fact
        if fact.value is not None and len(fact.value.normalize().as_tuple().digits) >= TELLING_DIGITS:
            groups[fact.value, fact.unit].append(fact)
    told = "数值相同而指标、对象或区域不同，可能是相同数字的不同口径"
    return [
        Doubt("same_value", told, tuple(g))
        for g in groups.values()
        if _differs(g) and len({(f.seed, f.sentence) for f in g}) > 1
    ]


def _differs(group: Sequence[Fact]) -> bool:
    """Whether equal figures are of different things; one that a paper says again of what it calls otherwise is the same."""
    if len({(f.metric, f.region) for f in group}) > 1:
        return True
    return len({f.seed for f in group}) > 1 and len({f.subject for f in group}) > 1


def _overlapping(figures: Iterable[Keyed], checks: Iterable[Check]) -> list[Doubt]:
    """Counts of projects of several lists in one document and region: a project may stand on more than one.

    One list at several times is one, and of a list and its part a check knows already how they lie (开工907个、开工率98.8%).
    """
    groups: dict[object, list[Keyed]] = defaultdict(list)
    summed = {item.fact.linked("amount_of") for item in figures}
    related = [{f.id for f in check.facts} for check in checks if check.holds]
    for item in figures:
        # a list is what a sum is told of; a chain's count without one is no list
        listed = item.fact.id in summed or (item.key.metric != "project_count" and not item.key.chain)
        if item.key.metric.startswith("project_count") and _of_projects(item.fact) and listed:
            groups[item.fact.region, item.fact.seed, item.key.status].append(item)
    told = "各口径项目数可能交叉，相同项目或重复计入，不得相加"
    return [
        Doubt("list_overlap", told, tuple(i.fact for i in g))
        for g in groups.values()
        if len({(i.key.threshold, i.key.listed, i.key.named) for i in g}) > 1
        and len({i.fact.value for i in g}) > 1
        and not any({i.fact.id for i in g} <= ids for ids in related)
    ]


def _of_projects(fact: Fact) -> bool:
    """Whether a count is of a list of projects: 新引进企业400家 is of none, 其中 of a part of one."""
    return not fact.part_of and not (fact.metric_name or "").endswith("企业数")


def _same_name(facts: Iterable[Fact]) -> list[Doubt]:
    """A numbered mechanism (5个1, 四张清单) under one name in several documents, its parts different or untold."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in (f for f in facts if f.kind is Kind.MECHANISM):
        name = _MECHANISM.sub("", _core(fact))
        if any(c in f"0123456789{COUNT}" for c in name):
            groups[name].append(fact)
    found = []
    for group in groups.values():
        contents = {frozenset(f.members) for f in group}
        if len({f.seed for f in group}) > 1 and len(contents) > 1:
            untold = frozenset() in contents
            told = "名称相同，部分材料未列内容，不能认定是相同机制" if untold else "名称相同而内容不同"
            found.append(Doubt("same_name", told, tuple(group)))
    return found


def _core(fact: Fact, places: Sequence[str] = ()) -> str:
    return taken_apart(fact.subject or fact.text, places).core if fact.kind is not Kind.QUANTITY else fact.id


def _pictured(fact: Fact) -> bool:
    """Whether a fact is the gathering that a picture shows: 发布会现场, ▲签约仪式现场."""
    return fact.text.endswith("现场") or fact.sentence.startswith("现场", fact.mark[1])


def _flagged(facts: Sequence[Fact], documents: Iterable[Document], places: Sequence[str]) -> list[Doubt]:
    """What extraction marked, one doubt a sentence and mark, and figures of sentences that the page cut."""
    captioned = {f.seed for f in facts if "caption_only" in f.flags}
    named = (f for f in facts if f.seed in captioned and f.kind is not Kind.QUANTITY and "caption_only" not in f.flags)
    in_text = {(f.seed, _core(f, places)) for f in named}
    cut = {(d.seed, d.text[s.start : s.end]) for d in documents for s in d.sentences if s.truncated}
    groups: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        flags = set(fact.flags) - {VAGUE} | ({"truncated"} if (fact.seed, fact.sentence) in cut else set())
        if "caption_only" in flags and (_pictured(fact) or (fact.seed, _core(fact, places)) in in_text):
            # a picture of a gathering (发布会现场), or the body names it too, if in other words
            flags.discard("caption_only")
        for flag in sorted(flags):
            groups[fact.seed, fact.sentence, flag].append(fact)
    for (_, _, flag), group in groups.items():
        if flag == "truncated":
            group[:] = group[-1:]  # the last before the cut
    return [Doubt(flag, FLAGS.get(flag, UNKNOWN_FLAG), tuple(g)) for (_, _, flag), g in groups.items()]


def _open_scope(facts: Sequence[Fact]) -> list[Doubt]:
    """An amount told after 其中 while the whole has none: 项目55个，其中20亿元以上20个，总投资…, of the whole or the part?"""
    by_id = {f.id: f for f in facts}
    summed = {f.linked("amount_of") for f in facts}
    found = []
    for fact in facts:
        part = by_id.get(fact.linked("amount_of") or "")
        whole = by_id.get(part.part_of) if part and part.part_of else None
        if part and whole and whole.id not in summed and not fact.part_of and "ambiguous_scope" not in fact.flags:
            found.append(Doubt("ambiguous_scope", FLAGS["ambiguous_scope"], (fact, whole, part)))
    return found


def _attached(projects: Iterable[Project]) -> list[Doubt]:
    """An investment before a name that goes on: 投资50亿元的一汽锻造等4个项目, 总投资100亿元的…项目一期."""
    found = []
    for project in projects:
        for fact in (v.fact for v in project.values if not {"attachment", "ambiguous_scope"} & set(v.fact.flags)):
            behind = fact.behind
            if _AND_OTHERS.match(behind):
                found.append(Doubt("attachment", FLAGS["attachment"], (fact,)))
            elif behind.startswith("的") and taken_apart(project.name, ()).phase:
                found.append(Doubt("ambiguous_scope", "投资额属于整个项目还是其中分期，原文不明确", (fact,)))
    return found


def _guesses(book: Ledger) -> list[Doubt]:
    merged = [Doubt("merged_by_inference", p.merged, p.facts) for p in book.guessed]
    told = "名称相近，依据不足，未予合并，请核是否为相同项目"
    apart = [Doubt("possibly_same", told, tuple(p.facts[0] for p in ps)) for ps in book.left_apart]
    return [*merged, *apart]


def _twice(met_again: Sequence[Fact]) -> list[Doubt]:
    told = "相同内容见于多个文件，只计入排序在前的文件"
    return [Doubt("duplicate_document", told, tuple(met_again))] if met_again else []
