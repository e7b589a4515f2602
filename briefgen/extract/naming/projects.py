"""Named projects and companies in one sentence, each with the stage that its own clause says.

In: a sentence, its typed spans, the stages of the taxonomy. Out: `Named`s. Three shapes are read: lists (甲、乙等项目签约),
what an amount describes (总投资50亿元的甲项目), and what stands before 项目 or is the subject of a stage word (甲年内奠基). Counted
classes (制造业项目59个) are quantities and no names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from briefgen.extract.naming import project_lists
from briefgen.extract.naming.companies import arrivals, called_on, companies, investors, joint, pairs
from briefgen.extract.naming.items import clause_at, is_name
from briefgen.extract.naming.named import Named, named, staged
from briefgen.extract.naming.names import MAX_NAME, left_edge, mask
from briefgen.extract.naming.onward import SUBJECTLESS, with_what_follows
from briefgen.extract.naming.project_sizes import behind_amount, earlier, is_counted, name_stop, size_before
from briefgen.extract.naming.project_words import (
    AMOUNT_AHEAD,
    BUILT,
    CAPTION,
    CEREMONY,
    CLASS_END,
    CLAUSE,
    COSTING,
    COSTS,
    GENERIC,
    HEADED,
    JOINED,
    LATER,
    LEADING,
    LED_BY,
    NEEDED,
    NO_HEAD,
    NO_NAME,
    NO_SUBJECT,
    OF_AMOUNT,
    PHASES,
    PREDICATE,
    PUSHABLE,
    PUSHED,
    QUOTED_NAME,
    QUOTED_SITE,
    SITE,
    SUBJECT_STAGES,
    TECHNICAL,
    TOPIC,
    TRANSITIVE,
    VALUE,
)
from briefgen.extract.naming.stages import StageHit, StageWords
from briefgen.extract.spans import VALUE_TYPES, Span
from briefgen.fact import Kind, Status


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with quoted and bracketed pieces and values blanked; offsets stay."""
    masked = mask(text)
    for span in spans:
        if span.type in VALUE_TYPES:
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
    found: list[Named] = []
    for shape in shapes:
        for new in shape(text, masked, words):
            if not any(new.start < other.end and other.start < new.end for other in found):
                found.append(new)
    topics = [n for n in found if n.how == "topic"]
    if topics:
        # 甲项目是乙园的支撑性战略项目: what it is said to be is no name of another
        found = [
            n for n in found if n in topics or not any(t.end < n.start < clause_at(masked, t.end)[1] for t in topics)
        ]
    found.sort(key=lambda n: n.start)
    return list(with_what_follows(found, text, masked, words))


def find_caption(text: str, words: StageWords) -> list[Named]:
    """The project that a picture shows, when the caption is nothing but its name."""
    found = CAPTION.match(text)
    if found is None or GENERIC.fullmatch(found["name"].removesuffix("项目")):
        return []
    stage = "construction" if found["building"] else None
    cue = found.span("building") if stage else None
    return [named(Kind.PROJECT, found.start("name"), found["name"], stage, cue, None, "caption")]


def _of_amounts(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    # one amount may stand in the name that another describes, so every place is tried
    at = 0
    while found := OF_AMOUNT.search(masked, at):
        start = found.start("name")
        stop = name_stop(masked, start, found.end())
        end = stop.start() if stop else found.end()
        if quoted := QUOTED_NAME.match(text, start):
            end = quoted.end()
        trigger = None if quoted else words.after(text, start, end)
        end = min(end, trigger.start) if trigger else end
        at = max(end, start + 1)
        name = re.sub(r"(?<=项目|工程)建设$", "", text[start:end])
        if masked.startswith(VALUE, start) or not _is_described(name):
            continue
        low, high = clause_at(masked, start)
        stage = words.after(text, end, high, last=True) or words.before(text, earlier(masked, low), found.start())
        counted = masked.startswith(VALUE, end)
        for at_one, one in _each(start, name) if counted else ((start, name),):
            kind = Kind.PARK if re.search(r"(?:产业园区?|科技园|园区|物流园)$", one) else Kind.PROJECT
            yield staged(kind, at_one, one, stage, "of_amount")


def _is_described(name: str) -> bool:
    """Whether what an amount describes is a name."""
    return 3 <= len(name) <= MAX_NAME and not name.endswith("企业") and not GENERIC.fullmatch(name)


def _each(start: int, name: str) -> Iterator[tuple[int, str]]:
    """甲科技园和乙基地, of 甲科技园和乙基地两大项目; with no count the amount is that of both as one."""
    two = JOINED.fullmatch(name)
    if two is None:
        yield start, name
        return
    for part in ("one", "two"):
        yield start + two.start(part), two[part]


def _topics(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in TOPIC.finditer(masked):
        name = text[found.start("name") : found.end("name")]
        if re.match("[该这此本]|我[市省区县]", name) or GENERIC.fullmatch(name):
            continue
        yield staged(Kind.PROJECT, found.start("name"), name, words.after(text, found.end(), len(text)), "topic")


def _technical(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in TECHNICAL.finditer(text):
        yield named(Kind.PROJECT, found.start("name"), found["name"], None, None, None, "programme")


def _quoted_sites(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    for found in QUOTED_SITE.finditer(text):
        low, _ = clause_at(masked, found.start())
        stage = words.before(text, low, found.end("verb"))
        kind = Kind.PLATFORM if re.search("(?:中心|平台|实验室)”$", found["name"]) else Kind.PROJECT
        yield staged(kind, found.start("name"), found["name"], stage, "quoted_site")


PRODUCTS = re.compile(r"(?:^|[，；。])([^，；。、]{2,24}与[^，；。、]{2,16}(?:制品|产品|用品|食品|药品|器件|设备))、$")
"""研究中心与兽用生物制品、保健品生产基地项目: products in a row before a base are of one name."""


WORKS = re.compile(r"(?:[一二三四]期|地铁|大桥|隧道|高速|铁路|水库)$")
"""Before 工程: a building, where 系统工程 is none."""


def _headed(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲项目, 乙工程一期: names that end in their head."""
    for found in HEADED.finditer(masked):
        tail, end = found["tail"] or "", found.end()
        if not tail and (NO_HEAD.match(masked, found.end("head")) or _is_effort(found, masked)):
            continue
        start, counted = _headed_start(text, masked, found)
        modifier = text[start : found.start()]
        if counted or _names_none(modifier, masked, end) or (CLASS_END.search(modifier) and not tail):
            continue
        first = start
        if led := LED_BY.search(modifier):
            start += led.end()
        if start < end <= start + MAX_NAME:
            stage = _stage_of(text, masked, start, found, words)
            if stage is None and led:
                stage = _stage_of(text, masked, first, found, words)  # 建成甲产业园和乙项目: of both
            yield staged(Kind.PROJECT, start, text[start:end], stage, "headed")


def _is_effort(found: re.Match[str], masked: str) -> bool:
    """Whether 工程 is a task and no building (民心工程)."""
    if found["head"] != "工程" or COSTS.match(masked, found.end()):
        return False
    return WORKS.search(masked, max(0, found.start() - 2), found.start()) is None


def _headed_start(text: str, masked: str, found: re.Match[str]) -> tuple[int, bool]:
    """Where the name before a head begins, and whether it is no name but what a number counts."""
    start = max(left_edge(masked, found.start()), behind_amount(text, masked, found.start()))
    if products := PRODUCTS.search(masked, 0, start):
        start = products.start(1)
    if phases := PHASES.search(masked, 0, found.start()):
        start = left_edge(masked, phases.start())
    counted = is_counted(text, masked, found.end()) or (masked.endswith(VALUE, 0, start) and text[start - 1] != "元")
    if counted and (size := size_before(text, masked, start)) is not None:
        # 孚能科技年产30GWh动力电池项目: what it makes in a year is part of its name
        return left_edge(masked, size), False
    return start, counted


def _names_none(modifier: str, masked: str, end: int) -> bool:
    """Whether the words before a head are too few or too common for a name."""
    bare = GENERIC.match(modifier)
    rest = modifier[bare.end() :] if bare else modifier
    short = len(rest.strip("“”")) < 2 or (len(modifier) < 3 and not COSTING.match(masked, end))
    return short or NO_NAME.search(modifier) is not None or not is_name(modifier, Kind.PROJECT)


def _stage_of(text: str, masked: str, start: int, found: re.Match[str], words: StageWords) -> StageHit | None:
    """The stage behind a name in its clause, else before it, else told later."""
    low, high = clause_at(masked, found.start())
    near = AMOUNT_AHEAD.search(masked, low, start)
    ahead = max(low, (near.start() if near else start) - 8)
    stage = words.after(text, found.end(), high, last=True) or words.before(text, ahead, start)
    return stage or _told_later(text, high, words)


def _ceremonies(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """举行甲基地奠基仪式: the project that a ceremony is held for."""
    for found in CEREMONY.finditer(masked):
        start = max(left_edge(masked, found.end("name")), found.start("name"))
        name = text[start : found.end("name")]
        bare = name.removesuffix("项目")
        if VALUE in masked[start : found.end("name")] or len(bare) < 4 or GENERIC.fullmatch(bare):
            continue
        if is_name(name, Kind.PROJECT) and not NO_SUBJECT.search(bare):
            yield staged(Kind.PROJECT, start, name, words.after(text, *found.span("stage")), "ceremony")


def _built(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """建设甲成果转化基地: what is built is named behind the verb."""
    for found in BUILT.finditer(masked):
        name = found["name"]
        if VALUE in name or not is_name(text[found.start("name") : found.end("name")], Kind.PROJECT):
            continue
        if left_edge(masked, found.end("name") - 2) > found.start("name") or GENERIC.fullmatch(
            re.sub(SITE + "$", "", name)
        ):
            continue
        low, _ = clause_at(masked, found.start())
        stage = words.before(text, low, found.start("name"))
        yield staged(Kind.PROJECT, found.start("name"), text[found.start("name") : found.end("name")], stage, "built")


def _told_later(text: str, at: int, words: StageWords) -> StageHit | None:
    """针对甲项目，……，项目从开工到竣工用了不到1年，提前半年投产: what the sentence says of it further on."""
    found = LATER.search(text, at)
    return words.after(text, found.end(), len(text), last=True) if found else None


def _subjects(text: str, masked: str, words: StageWords) -> Iterator[Named]:
    """甲已于上半年建成投产: what stands before a stage word, when it can be a name."""
    for clause in CLAUSE.finditer(masked):
        stage = words.after(text, clause.start(), clause.end())
        if stage is None or stage.stage not in SUBJECT_STAGES or text[stage.start : stage.end] in TRANSITIVE:
            continue
        if text.startswith(("现场", "工地", "点"), stage.end):
            continue  # 甲公司施工现场: where one stands, no project
        rest = masked[stage.end : clause.end()]
        # 建造交付我国首台设备 has an object: the subject is a maker, no project
        maker = len(rest) > 4 and not re.match("[并、及（]", rest)
        if maker and not re.search("交付|建造", text[stage.start : stage.end]):
            continue
        start = clause.start()
        if lead := LEADING.match(masked[start : stage.start]):
            start += lead.end()
        if pushed := PUSHED.match(masked, start, stage.start):
            start += pushed.end() - pushed.start()
        before = masked[start : stage.start]
        cut = max(before.rfind("的"), before.rfind(VALUE))
        if cut >= 0:
            start += cut + 1
            before = masked[start : stage.start]
        if predicate := PREDICATE.search(before):
            before = before[: predicate.start()]
        for at, name in _split_subject(text, start, before):
            if _is_subject(name, masked[at : at + len(name)]):
                if maker:
                    yield named(Kind.ENTERPRISE, at, name, None, None, None, "maker")
                    continue
                last = words.after(text, stage.start, clause.end(), last=True) or stage
                if not pushed:
                    yield staged(Kind.PROJECT, at, name, last, "subject")
                elif PUSHABLE.search(name):
                    # 加快推动 goes on still; else whether it is reached is for the sentence to say
                    status = Status.PLANNED if pushed["still"] else None
                    yield staged(Kind.PROJECT, at, name, last, "pushed")._replace(status=status)


def _split_subject(text: str, start: int, before: str) -> Iterator[tuple[int, str]]:
    if "、" in before and re.search(SITE + r"、", before):
        at = start
        for piece in before.split("、"):
            yield at, text[at : at + len(piece)]
            at += len(piece) + 1
    else:
        yield start, text[start : start + len(before)]


def _is_subject(name: str, masked: str) -> bool:
    if (
        not 4 <= len(name) <= 30
        or VALUE in masked
        or name.count("“") != name.count("”")
        or SUBJECTLESS.fullmatch(name)
        or NO_SUBJECT.search(name)
        or name[0] in "与同和跟"
        or GENERIC.fullmatch(name)
    ):
        return False
    return left_edge(masked, len(masked)) == 0


Shape = Callable[[str, str, StageWords], Iterator[Named]]
SHAPES: Mapping[str, Shape] = {
    "project.list": project_lists.lists,
    "project.included": project_lists.included,
    "project.included_all": project_lists.included_all,
    "project.pair": pairs,
    "project.called_on": called_on,
    "project.investor": investors,
    "project.arrived": arrivals,
    "project.summed_parks": project_lists.summed_parks,
    "project.company": companies,
    "project.joint": joint,
    "project.of_amount": _of_amounts,
    "project.ceremony": _ceremonies,
    "project.topic": _topics,
    "project.programme": _technical,
    "project.quoted_site": _quoted_sites,
    "project.headed": _headed,
    "project.built": _built,
    "project.subject": _subjects,
}
"""In the order in which they take places."""


def hint_words(words: StageWords) -> Mapping[str, Collection[str]]:
    """For each shape the words of which it needs one."""
    return {**NEEDED, "project.subject": words.words_of(SUBJECT_STAGES) - TRANSITIVE}
