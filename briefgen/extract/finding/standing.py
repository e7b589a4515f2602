"""Which findings stand: of those that overlap, of a measure that says what a name says, of a name said again.

In: findings in reading order. Out: the same or fewer; a name said again is linked to its first mention. Must not look for new names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.finding.finding import RECENT, Finding
from briefgen.extract.finding.nameless import is_nameless
from briefgen.extract.naming.projects.onward import EVENTFUL
from briefgen.extract.text.spans import MAX_NAME
from briefgen.fact import Kind, Status

NAMED_WHOLE = frozenset({Kind.MECHANISM, Kind.PLATFORM, Kind.PARK, Kind.POLICY})
"""Names that a measure does not end inside."""


def but_events(found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings but a measure that says no more than that a project has reached a stage (推动甲项目已于2月底开工), or begins inside
    a problem (招引力度不足)."""
    reached = [
        f for f in found
        if f.kind in EVENTFUL and f.cue and f.status is Status.ACTUAL and f.stage != "construction"
    ]  # fmt: skip
    others = [f for f in found if f.kind is Kind.PROBLEM or f.kind in NAMED_WHOLE]
    if not reached and not others:
        return found
    return [f for f in found if f.kind is not Kind.MEASURE or not (_tells(f, reached) or _is_part(f, others))]


def _tells(measure: Finding, reached: Sequence[Finding]) -> bool:
    return any(
        measure.start <= f.start and f.cue and measure.start < f.cue[0] and measure.end - f.cue[1] in (0, 1)
        for f in reached
    )


def _is_part(measure: Finding, others: Sequence[Finding]) -> bool:
    """Whether a measure begins inside a problem or a name, or ends inside a name: 探索“链长制”招商 where “链长制”招商模式 is named."""
    return any(
        f.start <= measure.start < f.end
        if f.kind is Kind.PROBLEM
        else f.start < measure.start < f.end or f.start < measure.end < f.end
        for f in others
    )


def without_overlaps(found: Iterable[Finding]) -> list[Finding]:
    """Of two findings of one kind that overlap the earlier shape stands; different kinds may overlap."""
    kept: list[Finding] = []
    for finding in found:
        if not 2 <= len(finding.subject) <= MAX_NAME or is_nameless(finding.subject):
            continue
        kind, start, end = finding.kind, finding.start, finding.end
        if not [k for k in kept if k.start < end and start < k.end and k.kind is kind]:
            kept.append(finding)
    return sorted(kept, key=lambda f: (f.start, f.end, f.kind))


def full_title(finding: Finding, before: Sequence[Finding]) -> Finding | None:
    """《方案》 is the plan named last before it; with none before it names nothing."""
    if finding.kind is not Kind.POLICY or len(finding.subject) > 2:
        return finding
    for earlier in reversed(before[-RECENT:]):
        if earlier.kind is Kind.POLICY and earlier.subject.endswith(finding.subject):
            return finding._replace(subject=earlier.subject)
    return None


_OF_PLACES = {Kind.PROJECT, Kind.PARK, Kind.PLATFORM, Kind.INSTITUTION, Kind.ENTERPRISE}
NAMED = frozenset({*_OF_PLACES, Kind.POLICY, Kind.MECHANISM, Kind.CHAIN_LIST})


def say_again(found: Sequence[Finding]) -> Iterator[Finding]:
    """Links a later mention of a name to the first one when it adds no stage, status or part."""
    first: dict[tuple[Kind, str], int] = {}
    for at, finding in enumerate(found):
        key = (finding.kind, finding.subject.strip("“”《》"))
        earlier = first.get(key)
        if earlier is None or finding.kind not in NAMED:
            first.setdefault(key, at)
            yield finding
            continue
        known = found[earlier]
        adds = finding.stage not in (None, known.stage) or bool(set(finding.members) - set(known.members))
        yield finding if adds else finding._replace(same_as=earlier)
