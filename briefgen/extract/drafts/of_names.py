"""Findings (projects, parks, policies …) → drafts: region, chain, period and status decided by the passes for numbers.

In: a Reading and its findings. Out: one draft a finding, in the same order, so that indexes of findings are indexes of
drafts; and the names that numbers can be about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.extract.drafts.draft import MIN_CONFIDENCE, Draft, Scope
from briefgen.extract.drafts.flags import typo_suspected
from briefgen.extract.finding.finding import Finding
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.metric.indicator import Indicator
from briefgen.extract.naming.measures import is_empty
from briefgen.extract.reading import Reading, once
from briefgen.extract.scope.chain_topics import sentence_chain
from briefgen.extract.scope.chains import decide_chain
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.periods import decide_period
from briefgen.extract.scope.publication import is_ahead, is_open, is_past
from briefgen.extract.scope.regions import decide_region
from briefgen.extract.scope.status import decide_status
from briefgen.extract.scope.status_context import told_above
from briefgen.extract.scope.status_sentence import said_by
from briefgen.extract.text.project_steps import STANDING
from briefgen.extract.text.spans import Span
from briefgen.extract.text.wordlists import any_of
from briefgen.fact import Kind, Period, Status

CARRIERS = frozenset({Kind.PROJECT, Kind.PARK, Kind.PLATFORM, Kind.ENTERPRISE})
"""Kinds that a number can be about."""

TIMELESS = frozenset({Kind.PROBLEM, Kind.CHAIN_LIST, Kind.INSTITUTION, Kind.ENTERPRISE})
"""Kinds whose sentence may name a time that is not theirs."""

NO_TIME: Decided[Period | None] = Decided(None, "时期：不适用")
PLAIN, CAPTIONED, EMPTY = 0.9, 0.6, 0.4
"""How sure a name is: as the text has it, told by a caption only, of a measure that acts on nothing named (优化营商环境)."""
AS_IT_IS = Decided(Status.ACTUAL, "状态：所述为现状")
WANTED = Decided(Status.TARGET, "状态：所述为目标")


def names_by_line(findings: Sequence[Finding]) -> Mapping[int, tuple[Span, ...]]:
    """The names that numbers can be about, by line, each by start."""
    out: dict[int, list[Span]] = {}
    for f in findings:
        if f.kind in CARRIERS:
            out.setdefault(f.sentence, []).append(Span(f.start, f.end, f.subject, str(f.kind), name=f.subject))
    return {line: tuple(sorted(spans, key=lambda s: s.start)) for line, spans in out.items()}


def decided(reading: Reading, findings: Sequence[Finding], knowledge: Knowledge) -> list[Draft]:
    """One draft for each finding."""
    return [_draft(reading, finding, knowledge) for finding in findings]


def _draft(reading: Reading, finding: Finding, k: Knowledge) -> Draft:
    scope = _scope(reading, finding, k)
    stage = k.taxonomy.stage(finding.stage) if finding.stage else None
    flags = _flags(reading, finding, k)
    sure = min(scope.region.confidence, scope.chain.confidence, scope.status.confidence)
    weight = EMPTY if "vague" in flags else CAPTIONED if "caption_only" in flags else PLAIN
    return Draft(
        kind=finding.kind,
        line=finding.sentence,
        start=finding.start,
        end=finding.end,
        scope=scope,
        indicator=Indicator(None, None, "", finding.rule),
        subject=finding.subject,
        stage=stage.label if stage else None,
        links=tuple(("answers", problem) for problem in finding.answers),
        members=finding.members,
        flags=flags,
        same_as=finding.same_as,
        confidence=max(MIN_CONFIDENCE, sure * weight),
    )


def _scope(reading: Reading, finding: Finding, k: Knowledge) -> Scope:
    """Where, of which chain, when and whether done."""
    index, start, end = finding.sentence, finding.start, finding.end
    chain = decide_chain(reading, index, start, end, k.chains, k.cues)
    if chain.value is None and finding.kind not in CARRIERS and (later := sentence_chain(reading, index, k.chains)):
        # 针对大项目偏少的问题，精密仪器仪表产业链提出…: whose problem it is stands behind it
        chain = Decided(later, "产业链：本句所写", 0.8)
    period = _period(reading, finding, k)
    region = decide_region(reading, index, start, end, k.taxonomy, k.cues)
    return Scope(region, chain, period, _status(reading, finding, period.value, k))


def _flags(reading: Reading, finding: Finding, k: Knowledge) -> tuple[str, ...]:
    """What a reader of the fact should doubt."""
    flags = list(finding.flags)
    if typo_suspected(reading, reading.lines[finding.sentence], finding.start, k.taxonomy):
        flags.append("typo_suspected")
    if finding.kind is Kind.MEASURE and is_empty(finding.subject):
        flags.append("vague")
    return tuple(flags)


def _period(reading: Reading, finding: Finding, k: Knowledge) -> Decided[Period | None]:
    if finding.kind in TIMELESS:
        return NO_TIME
    if finding.kind is Kind.TARGET:
        # 力争三年内新增5家: its time stands inside
        return decide_period(reading, finding.sentence, finding.end, k.cues)
    # a stage has its own time: 于9月底全面竣工交付 stands by the stage word, not by the name
    anchor = finding.cue[0] if finding.cue else finding.start
    told = decide_period(reading, finding.sentence, max(anchor, finding.start), k.cues)
    if finding.stage and finding.status is Status.ACTUAL and told.value and is_ahead(reading, told.value):
        return NO_TIME if _of_another(reading, finding, told.value) else told
    promised = finding.stage is not None and finding.status not in (None, Status.ACTUAL)
    if promised and told.value and told.value.text not in reading.lines[finding.sentence].text:
        # 上半年接待游客3万人次。将推进甲小镇建设: a time that is over is none of what is to be done
        return NO_TIME if is_past(reading, told.value) else told
    return told


OPENS_TIME = 6
"""Characters before a time that opens its clause: 今年将于10月."""


def _of_another(reading: Reading, finding: Finding, period: Period) -> bool:
    """甲基地预计10月竣工，乙平台已投入运营，丙厂房封顶: a time to come inside a clause before is of that clause alone."""
    line = reading.lines[finding.sentence]
    at = line.text.rfind(period.text, 0, finding.start)
    if at < 0 or line.clause(at) == line.clause(finding.start):
        return False
    return at - line.clause(at)[0] > OPENS_TIME


def _status(reading: Reading, finding: Finding, period: Period | None, k: Knowledge) -> Decided[Status]:
    if finding.kind in TIMELESS:
        return AS_IT_IS
    if finding.kind is Kind.TARGET:
        return WANTED
    if finding.status is Status.ACTUAL and is_ahead(reading, period):
        return Decided(Status.PLANNED, f"状态：时期“{period.text if period else ''}”在发表之后", 0.8)
    if finding.status is not None:
        return _to_come(reading, finding, period, k) or Decided(finding.status, "状态：阶段词旁的字样")
    line = reading.lines[finding.sentence]
    # 将打造北方最大的基地: the verb and its 将 are read with the honour, but stand before its name
    start = max(finding.start, line.text.find(finding.subject, finding.start, finding.end))
    place = Span(start, finding.end, line.text[start : finding.end], "name")
    return decide_status(reading, finding.sentence, place, None, k.cues)


STANDS = re.compile(f"(?:已|现|目前|正|了|{any_of(STANDING)})[^，。；]*$")
"""In the clause of a stage word, up to its end: it is so, whatever stands over it."""
DATED = re.compile("[0-9](?:月|日|年)[^，。；]{0,6}$")
"""So does a time, where that was over."""


def _to_come(reading: Reading, finding: Finding, period: Period | None, k: Knowledge) -> Decided[Status] | None:
    """加快建设甲基地, under 下一步工作打算: a verb that nothing in its clause says to be so tells what is to be done; a time does not,
    if it was not over yet: in a plan of May 2025年开工建设乙项目."""
    if finding.status is not Status.ACTUAL or finding.cue is None:
        return None
    line = reading.lines[finding.sentence]
    said = line.clause(finding.cue[0])[0], finding.cue[1]
    if STANDS.search(line.text, *said) or (DATED.search(line.text, *said) and not is_open(reading, period)):
        return None
    told = once(said_by, reading, finding.sentence, k.cues).plan or told_above(reading, finding.sentence, k.cues)
    return told if told and told.value is Status.PLANNED else None
