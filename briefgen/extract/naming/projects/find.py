"""Named projects and companies in one sentence, each with the stage that its own clause says.

In: a sentence, its typed spans, the stages of the taxonomy. Out: `Named`s. The shapes in which they are named are read by
`lists` (甲、乙等项目签约), `companies` (以甲为龙头), `frames` (总投资50亿元的甲项目), `heads` (甲项目) and
`events` (甲年内奠基). Counted classes (制造业项目59个) are quantities and no names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from briefgen.extract.naming.clauses import is_clause
from briefgen.extract.naming.named import Named, named
from briefgen.extract.naming.names import mask
from briefgen.extract.naming.projects import companies, frames, lists
from briefgen.extract.naming.projects.announced import announced
from briefgen.extract.naming.projects.bracketed import PRICED, STEP_IN_BRACKETS, bracketed, priced, rows
from briefgen.extract.naming.projects.events import (
    PROGRESS,
    SIGHTS,
    SUBJECT_STAGES,
    TRANSITIVE,
    contracts,
    seen,
    subjects,
)
from briefgen.extract.naming.projects.heads import headed
from briefgen.extract.naming.projects.items import clause_at
from briefgen.extract.naming.projects.onward import with_what_follows
from briefgen.extract.naming.projects.words import GENERIC, SITE, SITE_ALONE, VALUE, WORDS
from briefgen.extract.naming.projects.works import WORKS, works
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.text.hints import Shape, needs
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.extract.text.stretches import apart
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind

SHOWN = ("图为", "航拍", "俯瞰", "鸟瞰", "空中俯瞰")
"""Begins what is said under a picture, on a line that the page may set as any other: ④航拍甲基地."""
CAPTION = re.compile(
    rf"^(?:(?:[■▲▶◀◆●]|[①-⑨])\s*)?(?P<shown>{any_of(SHOWN)})?的?(?P<building>(?:正在)?建设中的)?"
    rf"(?P<name>[^，。；！？]{{4,36}}?(?:项目|{SITE}|安装平台|生产基地))。?$"
)
"""A caption that only names: ▲建设中的远航冰箱智能制造项目."""


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with quoted and bracketed pieces and values blanked; offsets stay. A voltage is part of a name (220千伏变电站)."""
    masked = mask(text)
    for span in spans:
        if span.type in VALUE_TYPES and span.unit != "kV":
            masked = f"{masked[: span.start]}{VALUE * (span.end - span.start)}{masked[span.end :]}"
    return masked


def find_projects(
    text: str, spans: Sequence[Span], words: StageWords, hints: Collection[str] | None = None
) -> list[Named]:
    """What is named in one sentence, by start; of two that overlap the first found wins (lists before heads). `hints` are the
    shapes of `hint_words` whose words stand in it."""
    shapes = [shape for name, shape in SHAPES.items() if hints is None or name in hints]
    if not shapes:
        return []
    masked = blanked(text, spans)
    found = apart(new for shape in shapes for new in shape.find(text, masked, words))
    if not found:
        return []
    if topics := [n for n in found if n.how == "topic"]:
        # 甲项目是乙园的支撑性战略项目: what it is said to be is no name of another
        found = [n for n in found if not any(t.end < n.start < clause_at(masked, t.end)[1] for t in topics)]
    found = [n for n in found if not (_sums_up(n, found, text) or _is_counted(n, text, masked) or _is_bare(n))]
    found.sort(key=lambda n: n.start)
    return list(with_what_follows(found, text, masked, words))


SUMMING = re.compile("等[^，。；、等]{0,16}$")


def _sums_up(one: Named, found: Sequence[Named], text: str) -> bool:
    """甲、乙等多个储能电池项目: what sums a list of names up is no name."""
    summing = SUMMING.search(text, max(0, one.start - 20), one.start) if one.kind is Kind.PROJECT else None
    return summing is not None and any(other.end == summing.start() for other in found)


def _is_bare(one: Named) -> bool:
    """污水处理厂, 研发中心: what a site of another has, and no project of its own; 公司2月只: no name."""
    return is_clause(one.name) or (one.kind is Kind.PROJECT and SITE_ALONE.fullmatch(one.name) is not None)


COUNT_BEHIND = re.compile(f"(?:共?有|共计?|达到?|为|由|从)?{VALUE}+(?=[，。；、）增扩提发减]|$)")


def _is_counted(one: Named, text: str, masked: str) -> bool:
    """全市光伏项目共有8个, 可检项目由140项增至386项: what is counted is a set; in 甲项目、乙项目2个 the names are counted."""
    alone = text.endswith("项目", 0, one.end) and not text.endswith(("、", "和", "及", "与"), 0, one.start)
    count = COUNT_BEHIND.match(masked, one.end) if alone else None
    return count is not None and text.endswith(("个", "项"), 0, count.end())


def find_caption(text: str, is_caption: bool = True) -> list[Named]:
    """The project that a picture shows, when the caption is nothing but its name; what is set as no caption has to say so."""
    found = CAPTION.match(text) if is_caption or any(word in text for word in SHOWN) else None
    if found is None or not (is_caption or found["shown"]) or GENERIC.fullmatch(found["name"].removesuffix("项目")):
        return []
    stage = "construction" if found["building"] else None
    cue = found.span("building") if stage else None
    return [named(Kind.PROJECT, found.start("name"), found["name"], stage, cue, None, "caption")]


Find = Callable[[str, str, StageWords], Iterator[Named]]
_TOPICS = [f"{head}{also}{verb}" for head in frames.TOPIC_HEADS for also in ("", "也") for verb in frames.IS_ONE]
SHAPES: Mapping[str, Shape[Find]] = {
    "project.rows": Shape(rows, ["元）、"]),
    "project.announced": Shape(announced, ["有：", "包括：", "包含：", "为：", "是："]),
    "project.list": Shape(lists.lists, ["等", "……"]),
    "project.included": Shape(lists.included, ["包括", "包含", "涵盖", *lists.HAVING]),
    "project.included_all": Shape(lists.included_all, ["包括", "包含", "涵盖", "分别为", "分别是"]),
    "project.summed": Shape(lists.summed, lists.SUMMING),
    "project.joined": Shape(lists.joined, ["项目"]),
    "project.pair": Shape(companies.pairs, ["企业", "公司"]),
    "project.called_on": Shape(companies.called_on, companies.IN_TURN),
    "project.titled": Shape(companies.titled, companies.TITLES),
    "project.investor": Shape(companies.investors, companies.OPENING_WORDS),
    "project.gone_to": Shape(companies.gone_to, companies.GOING_TO),
    "project.ranked": Shape(companies.ranked, companies.RANKING),
    "project.arrived": Shape(companies.arrivals, companies.ARRIVING),
    "project.summed_parks": Shape(lists.summed_parks, ["园"]),
    "project.company": Shape(companies.companies, companies.SHOWING),
    "project.joint": Shape(companies.joint, companies.IN_CONCERT),
    "project.of_amount": Shape(frames.of_amounts, ["投资"]),
    "project.itemised": Shape(frames.itemised, ["："]),
    "project.ceremony": Shape(frames.ceremonies, ["仪式"]),
    "project.topic": Shape(frames.topics, _TOPICS),
    "project.programme": Shape(frames.programmes, ["——“"]),
    "project.quoted_site": Shape(frames.quoted_sites, [f"{v}“" for v in frames.VERBS]),
    "project.bracketed": Shape(bracketed, STEP_IN_BRACKETS),
    "project.priced": Shape(priced, PRICED),
    "project.headed": Shape(headed, ["项目", "工程"]),
    "project.put_on": Shape(frames.put_on, ["列入", "纳入", "列为"]),
    "project.contract": Shape(contracts, ["签订", "签署", "签下"]),
    "project.built_for": Shape(frames.built_for, ["投资"]),
    "project.built": Shape(frames.built, {*WORDS["built"], *WORDS["sites"]}),
    "project.sited": Shape(frames.sited, [*WORDS["sites"], *frames.BEFORE_WORK, *frames.AT_WORK]),
    "project.works": Shape(works, WORKS),
    "project.seen": Shape(seen, SIGHTS),
    "project.subject": Shape(subjects, []),  # the words for stages, which the taxonomy gives
}
"""In the order in which they take places."""


def hint_words(words: StageWords) -> Mapping[str, Collection[str]]:
    """For each shape the words of which it needs one."""
    return {**needs(SHAPES), "project.subject": words.words_of(SUBJECT_STAGES) - TRANSITIVE.difference(PROGRESS)}
