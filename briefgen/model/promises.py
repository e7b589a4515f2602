"""Promises: what is wanted or announced by a date, and what later material says of it. Facts and projects in, rows out.

Kept is told by a later document alone: the announced stage is reached, or the figure of the same indicator, subject, region
and chain comes up to the target. Less than that is partly; silence is no word, never a failure. Nothing is concluded from the
calendar: `as_of` only says what is due.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.fact import Fact, Kind, Status
from briefgen.model.checking.adding import indicator
from briefgen.model.enumerating import enumerates
from briefgen.model.links import Links
from briefgen.model.rows import Project, Promise, Source, StageEvent
from briefgen.taxonomy import Taxonomy

NAMES = frozenset(
    [Kind.ENTERPRISE, Kind.PARK, Kind.PLATFORM, Kind.INSTITUTION, Kind.POLICY, Kind.MECHANISM, Kind.CHAIN_LIST]
)
"""Kinds whose words only name something: without a stage to come, what of it is promised another fact tells."""
DURATIONS = frozenset({"year", "month", "week", "day", "hour"})
"""Units of how long something takes: 计划6月动工，建设周期30个月 promises the start."""
Key = tuple[str | None, ...]
AT_MOST = frozenset({"lt", "le"})


def promises(
    facts: Sequence[Fact],
    projects: Sequence[Project],
    sources: Mapping[str, Source],
    links: Links,
    taxonomy: Taxonomy,
    as_of: date | None,
) -> tuple[Promise, ...]:
    """Targets, and what is planned or expected by a date, in order of due date; the undated last. Linear in the facts."""
    later = _Later(facts, projects, sources, links, taxonomy)
    made = [f for f in facts if not f.threshold and _promised(f, sources[f.seed])]
    found = [later.of(f, as_of) for f in made]
    return tuple(sorted(found, key=lambda p: (p.due is None, str(p.due), sources[p.fact.seed].number, p.fact.start)))


def _promised(fact: Fact, source: Source) -> bool:
    if (fact.kind in NAMES and not fact.stage) or enumerates(fact) or fact.unit in DURATIONS:
        return False
    if fact.kind is Kind.TARGET or (fact.status is Status.TARGET and fact.kind is not Kind.MEASURE):
        return True
    due = _due(fact)
    if fact.status is Status.ACTUAL or due is None or fact.linked("amount_of"):
        return False  # 今年新签约项目21个，计划总投资…: what was signed is no intention
    # 上半年签约…计划总投资: the period is when it was signed, and over when the paper came out; 目前 is no due date either
    published = source.published
    return published is None or (due >= published.earliest and due != published.day)


def _due(fact: Fact) -> date | None:
    return fact.period.end if fact.period else None


@dataclass(frozen=True, slots=True)
class _Word:
    """What a later document says of a promise."""

    fact: Fact
    whole: bool
    late: bool = False


class _Later:
    """Looks up what later documents say; built once."""

    def __init__(
        self,
        facts: Sequence[Fact],
        projects: Sequence[Project],
        sources: Mapping[str, Source],
        links: Links,
        taxonomy: Taxonomy,
    ) -> None:
        self.sources = sources
        self.taxonomy = taxonomy
        self.project_of = {f.id: p for p in projects for f in p.facts}
        self.links = links
        self.figures: dict[Key, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.kind is Kind.QUANTITY and fact.status is Status.ACTUAL and not fact.threshold:
                self.figures[self._key(fact)].append(fact)

    def of(self, fact: Fact, as_of: date | None) -> Promise:
        """The promise that a fact makes, with what later documents say of it."""
        words = self._figures(fact) if fact.kind is Kind.QUANTITY else self._stages(fact)
        due = _due(fact)
        return Promise(
            fact,
            due,
            kept=tuple(w.fact for w in words if w.whole),
            partly=tuple(w.fact for w in words if not w.whole),
            late=any(w.whole for w in words) and all(w.late for w in words if w.whole),
            is_due=due is not None and as_of is not None and due <= as_of,
        )

    def _stages(self, fact: Fact) -> list[_Word]:
        """The later tellings of a stage reached: the announced one or beyond, or on the way to it."""
        project = self.project_of.get(fact.id)
        event = next((e for e in project.stages if e.fact.id == fact.id), None) if project else None
        if project is None or event is None or event.status == "actual":
            return []
        reached = [e for e in project.stages if e.status == "actual"]
        before = max((e.order for e in reached if not self._after(e.fact, fact)), default=-1)
        later = [e for e in reached if self._after(e.fact, fact) and e.order > before]
        return [_Word(e.fact, e.order >= event.order, _is_late(e, event.due)) for e in later]

    def _figures(self, fact: Fact) -> list[_Word]:
        if fact.value is None or fact.metric is None:
            return []
        later = [f for f in self.figures.get(self._key(fact), ()) if self._after(f, fact) and self._counts(f, fact)]
        return [_Word(f, _comes_up_to(f, fact)) for f in later]

    def _counts(self, later: Fact, promise: Fact) -> bool:
        """Whether the later figure is about the promised time: of a flow the same year, of a state any time after."""
        due = _due(promise)
        if due is None:
            # 每年…不少于: a year by year target is answered by a figure of a whole year only
            return promise.period is None or bool(later.period and later.period.start)
        metric = self.taxonomy.metrics.get(promise.metric or "")
        flow = metric is not None and metric.kind in ("flow", "ratio")
        at = later.period.end if later.period and later.period.end else None
        return at.year == due.year if at else not flow

    def _after(self, later: Fact, earlier: Fact) -> bool:
        return self.sources[later.seed].number > self.sources[earlier.seed].number

    def _key(self, fact: Fact) -> Key:
        """What must be equal before a figure is held against a promise."""
        project = self.project_of.get(fact.id)
        return (
            indicator(fact, self.taxonomy),
            fact.unit,
            fact.counter,
            self.links.class_key(fact),
            project.id if project else fact.subject,
            fact.region,
            fact.chain,
        )


def _is_late(event: StageEvent, due: date | None) -> bool:
    """Whether the material itself dates the stage after the due day; the day it was told proves nothing."""
    when = event.fact.period.start if event.fact.period else None
    return when is not None and due is not None and when > due


def _comes_up_to(later: Fact, promise: Fact) -> bool:
    told, wanted = later.value, promise.value
    if told is None or wanted is None:
        return False
    if promise.qualifier in AT_MOST:
        return told <= wanted and later.qualifier not in ("gt", "ge")
    if told == wanted:  # 近100亿元 does not come up to 100亿元, and 100亿元 is not 突破100亿元
        exceeded = promise.qualifier != "gt" or later.qualifier == "gt"
        return exceeded and later.qualifier not in ("approx", *AT_MOST)
    return told > wanted and later.qualifier not in AT_MOST
