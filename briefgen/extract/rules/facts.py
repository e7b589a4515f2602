"""The fact schema: what the slots of a rule become, declared once for all rules.

In: the `facts:` section of a rule file. Out: `FactSchema`s by name, and problems.

    project_count_signed: {kind: quantity, metric: project_count_signed, value: 个数, threshold: 档次,
                           also: {投资额: planned_total_investment}}
    park: {kind: park, name: 园区, stage: completed}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.errors import Problem, nearest
from briefgen.fact import Kind, Status
from briefgen.strict_yaml import Keys, Located

KEYS = frozenset({"kind", "metric", "value", "threshold", "subject", "also", "name", "members", "stage", "status"})

RELATION_OF = {
    "growth_yoy": "growth_of",
    "growth_mom": "growth_of",
    "share": "share_of",
    "start_rate": "share_of",
    "investment_rate": "share_of",
    "total_investment": "amount_of",
    "planned_total_investment": "amount_of",
    "announced_investment": "amount_of",
    "intended_amount": "amount_of",
    "contracted_fdi": "amount_of",
}
"""How a fact of that metric, in the same hit, hangs on the first value (see `briefgen.fact.Link`)."""


@dataclass(frozen=True, slots=True)
class Also:
    """A further quantity of the same hit: its metric, and its relation to the first value where there is one."""

    metric: str
    relation: str | None


@dataclass(frozen=True, slots=True)
class FactSchema:
    """What a hit means. Of a quantity: `metric`, and the slots of `value`, `threshold`, `subject` and of more quantities
    (`also`). Of other kinds: the slots of `name` and `members`, and a `stage` id. `status` only where the words leave no
    doubt; else it is decided from the sentence.
    """

    id: str
    kind: Kind
    metric: str | None = None
    value: str | None = None
    threshold: str | None = None
    subject: str | None = None
    also: Mapping[str, Also] = field(default_factory=dict)
    name: str | None = None
    members: str | None = None
    stage: str | None = None
    status: Status | None = None

    @property
    def slots(self) -> frozenset[str]:
        """Slot names that mean something to the fact."""
        named = (self.value, self.threshold, self.subject, self.name, self.members)
        return frozenset({*(n for n in named if n), *self.also})


def read_facts(located: Located, section: object) -> tuple[dict[str, FactSchema], list[Problem]]:
    """The declared facts of one file, and what is wrong with them."""
    facts: dict[str, FactSchema] = {}
    problems: list[Problem] = []
    for name, entry in (section if isinstance(section, dict) else {}).items():
        keys: Keys = ("facts", name)
        found = _wrong(located, keys, entry)
        problems += found
        if not found:
            facts[name] = _schema(name, entry)
    return facts, problems


def _wrong(located: Located, keys: Keys, entry: object) -> list[Problem]:
    if not isinstance(entry, dict):
        return [located.problem("事实要写成 {kind: …, metric: …, value: 槽名}", "", keys)]
    problems = located.unknown_keys(KEYS, keys)
    kind = entry.get("kind")
    if kind not in set(Kind):
        step = nearest(str(kind), [str(k) for k in Kind]) or "可用：" + "、".join(Kind)
        problems.append(located.problem(f"没有这种事实：{kind}", step, (*keys, "kind")))
    needed = ("metric", "value") if kind == Kind.QUANTITY else ("name",)
    problems += [located.problem(f"事实“{keys[-1]}”缺少“{key}”", "", keys) for key in needed if not entry.get(key)]
    status = entry.get("status")
    if status and status not in set(Status):
        problems.append(located.problem(f"没有这种 status：{status}", "可用：" + "、".join(Status), (*keys, "status")))
    if not isinstance(entry.get("also") or {}, dict):
        problems.append(located.problem("also 要写成 {槽名: 指标}", "", (*keys, "also")))
    return problems


def _schema(name: str, entry: Mapping[str, object]) -> FactSchema:
    also = entry.get("also")
    plain = {key: str(entry[key]) for key in KEYS - {"kind", "also", "status"} if entry.get(key)}
    further = (
        {slot: Also(str(m), RELATION_OF.get(str(m))) for slot, m in also.items()} if isinstance(also, dict) else {}
    )
    status = entry.get("status")
    return FactSchema(
        name, Kind(str(entry["kind"])), also=further, status=Status(str(status)) if status else None, **plain
    )
