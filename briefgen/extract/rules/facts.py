"""The fact schema: what the slots of a rule become, declared once for all rules.

In: the `facts:` section of a rule file. Out: `FactSchema`s by name, and problems.

    project_count_signed: {kind: quantity, metric: project_count_signed, value: 个数, threshold: 档次,
                           also: {投资额: planned_total_investment}}
    park: {kind: park, name: 园区, stage: completed}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen import shapes
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
"""How a fact of that metric, in the same hit, hangs on the first value, a growth on the one before (see `briefgen.fact.Link`)."""


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
    place: tuple[str, int, int] = ("", 0, 0)  # where it is declared: file, line, column

    @property
    def slots(self) -> frozenset[str]:
        """Slot names that mean something to the fact."""
        named = (self.value, self.threshold, self.subject, self.name, self.members)
        return frozenset({*(n for n in named if n), *self.also})


def read_facts(located: Located, section: object) -> tuple[dict[str, FactSchema], list[Problem]]:
    """The declared facts of one file, and what is wrong with them."""
    facts: dict[str, FactSchema] = {}
    if section is not None and not isinstance(section, dict):
        return facts, [located.no_mapping("例如 own_problem: {kind: problem, name: 问题}", ("facts",))]
    problems: list[Problem] = []
    for name, entry in (section or {}).items():
        keys: Keys = ("facts", name)
        found = _wrong(located, keys, entry)
        problems += found
        if not found:
            facts[name] = _schema(name, entry, (located.shown, *located.key_at(*keys)))
    return facts, problems


def _wrong(located: Located, keys: Keys, entry: object) -> list[Problem]:
    if not isinstance(entry, dict):
        return [located.problem(f"事实“{keys[-1]}”没有写明是什么", "写成 {kind: …, metric: …, value: 槽名}", keys)]
    said = [key for key in entry if key in KEYS and entry[key] is not None]
    problems = located.unknown_keys(KEYS, keys)
    problems += [one for key in said for one in _SHAPES.get(key, shapes.text)(located, (*keys, key))]
    return problems or [*_needless(located, keys, entry), *_needed(located, keys, entry)]


_SHAPES = {"also": shapes.mapping(shapes.text)}


def _needless(located: Located, keys: Keys, entry: Mapping[str, object]) -> Iterator[Problem]:
    """A kind or a status that there is not."""
    for key, known in (("kind", [str(k) for k in Kind]), ("status", [str(s) for s in Status])):
        said = entry.get(key)
        if said not in (None, *known):
            step = nearest(str(said), known) or "可用的有：" + "、".join(known)
            yield located.problem(f"“{key}”没有“{said}”这一种", step, (*keys, key))


def _needed(located: Located, keys: Keys, entry: Mapping[str, object]) -> Iterator[Problem]:
    """What a fact of its kind must say and does not."""
    for key in ("kind", *(("metric", "value") if entry.get("kind") == Kind.QUANTITY else ("name",))):
        if not entry.get(key):
            yield located.problem(f"事实“{keys[-1]}”缺少“{key}”", f"补上 {key}: {_TOLD[key]}", keys)


_TOLD = {"kind": "事实的种类", "metric": "指标词典的 id", "value": "取值的槽", "name": "名称所在的槽"}
"""What stands behind a key, for whoever left it out."""


def _schema(name: str, entry: Mapping[str, object], place: tuple[str, int, int]) -> FactSchema:
    also = entry.get("also")
    plain = {key: str(entry[key]) for key in KEYS - {"kind", "also", "status"} if entry.get(key)}
    further = (
        {slot: Also(str(m), RELATION_OF.get(str(m))) for slot, m in also.items()} if isinstance(also, dict) else {}
    )
    status = entry.get("status")
    known = Status(str(status)) if status else None
    return FactSchema(name, Kind(str(entry["kind"])), also=further, status=known, place=place, **plain)
