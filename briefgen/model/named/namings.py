"""Which facts name a project: facts in, `Naming`s out, in the order of the facts.

Projects and parks name themselves; an enterprise or a platform does where a stage is told of it. A figure belongs to the
project that it has as subject; money put in belongs to the only project of its clause, else to a company named right before it.
Sets are no projects: a count of projects, and the sum of one, stay with the lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from briefgen.fact import Fact, Kind
from briefgen.model.named.kin import Naming, invested
from briefgen.model.named.names import Name, taken_apart
from briefgen.numerals import SEVERAL

NAMED_BY = {Kind.PROJECT: "project", Kind.PARK: "park", Kind.ENTERPRISE: "enterprise", Kind.PLATFORM: "project"}
_A_SET = re.compile(rf"\d+\s*(?:余|多)?[个家项宗户]|[{SEVERAL}]+[个家项大]|等$|各|项目库|清单")
_A_NAME = re.compile(r"(?:项目|基地|产业园|园区|工厂|中心|大厦|酒店|综合体|生产线|科技城|期)$")
_A_PARK = re.compile(r"园区?$|基地$|集聚区$")
_CLAUSE = re.compile(r"[，；。！？]")
NEAR = 8
"""Characters at most between a company and its amount: 股份有限公司总投资23亿元, 集团宣布拟投资…."""

Apart = Callable[[str], Name]
Clause = tuple[str, str, int]


def namings(facts: Sequence[Fact], words: Sequence[str]) -> list[Naming]:
    """`words` are the place words of the corpus, see `names.taken_apart`."""
    apart: Apart = cache(lambda written: taken_apart(written, words))
    told = {f.id: Naming(f, apart(f.subject or f.text)) for f in facts if _names_a_project(f)}
    told = {key: naming for key, naming in told.items() if naming.name.core}
    known = {k for n in told.values() for k in ((n.name.core, n.name.phase), (n.name.light, n.name.phase))}
    clauses = _by_clause(told.values())
    sets = {f.id for f in facts if f.unit == "count" and f.value != 1}
    for fact in facts:
        if fact.kind is Kind.QUANTITY and not fact.threshold and not _of_a_set(fact, sets):
            name = _by_subject(fact, apart, known) or _by_its_clause(fact, clauses) or _by_company(fact, apart)
            if name and name.core:
                told[fact.id] = Naming(fact, name)
    return [told[f.id] for f in facts if f.id in told]


def _names_a_project(fact: Fact) -> bool:
    if fact.kind not in NAMED_BY or _A_SET.search(fact.subject or fact.text):
        return False
    return fact.kind in (Kind.PROJECT, Kind.PARK) or fact.stage is not None


def _of_a_set(fact: Fact, sets: set[str]) -> bool:
    """A sum of several projects, or a count of projects, which only a park can have."""
    subject = fact.subject or ""
    if fact.linked("amount_of") in sets:
        return True
    if (fact.metric or "").startswith("project_count"):
        return not _A_PARK.search(subject)
    return "、" in subject or bool(_A_SET.search(subject))


def _by_subject(fact: Fact, apart: Apart, known: set[tuple[str, str]]) -> Name | None:
    if not fact.subject:
        return None
    name = apart(fact.subject)
    same = (name.core, name.phase) in known or (name.light, name.phase) in known
    return name if same or (invested(fact) and _A_NAME.search(fact.subject)) else None


def _by_its_clause(fact: Fact, clauses: Mapping[Clause, Sequence[Naming]]) -> Name | None:
    """总投资3.2亿元的…不夜城: the project right behind; else 拟投资174.8亿元将在…建设“超级工厂”: the clause's only one."""
    named = clauses.get(_clause(fact), ()) if invested(fact) else ()
    if fact.behind.startswith("的"):
        behind = [n for n in named if 0 < n.fact.mark[0] - fact.mark[1] <= NEAR]
        return behind[0].name if behind else None
    return named[0].name if len({(n.name.core, n.name.phase) for n in named}) == 1 else None


def _by_company(fact: Fact, apart: Apart) -> Name | None:
    if not invested(fact) or not fact.subject or not fact.subject.endswith(("公司", "集团")):
        return None
    gap = fact.before.rpartition(fact.subject)
    return apart(fact.subject) if gap[1] and len(gap[2]) <= NEAR and not _CLAUSE.search(gap[2]) else None


def _by_clause(named: Iterable[Naming]) -> Mapping[Clause, Sequence[Naming]]:
    """The projects and parks that a clause names."""
    found: dict[Clause, list[Naming]] = defaultdict(list)
    for naming in named:
        if naming.fact.kind in (Kind.PROJECT, Kind.PARK):
            found[_clause(naming.fact)].append(naming)
    return found


def _clause(fact: Fact) -> Clause:
    """The clause that a fact stands in: document, sentence, number of the clause."""
    return fact.seed, fact.sentence, len(_CLAUSE.findall(fact.before))
