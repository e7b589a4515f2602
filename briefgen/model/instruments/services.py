"""Service mechanisms and factor guarantees. Facts in, cards out: name, parts, owner, the one case, who else has the like.

The case is what the mechanism's own sentence tells, and the sentence after it where that begins with 针对, 比如 or 以…为例.
A guarantee is an amount with what it was spent on, or a measure that names the factors; its beneficiary as the clause names it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Guarantee, Service
from briefgen.model.instruments.told import Told, once, paragraph, unquoted
from briefgen.model.rows import Figure

# family, how its mechanisms are called; the first that fits
FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("一事一策", re.compile(r"一[企地项链园]一策")),
    ("项目专人服务", re.compile(r"一[项企]一班|挂点|三挂|包挂|网格员|全程代办|帮办代办")),
    ("联系走访", re.compile(r"周联月访|联系机制|双服务|一对一|走访制度|服务专员")),
    ("一线办理", re.compile(r"一线协调|一线工作法|现场办公")),
    ("梯度培育帮扶", re.compile(r"成长或帮扶|成长机制|银企对接|帮扶清单")),
    ("产销撮合", re.compile(r"地产地销|内循环")),
)
AFTER = 10
"""Characters behind a quoted name that may say what it is (“1+1”党员干部进企业双服务)."""
FEW = 4
"""Mechanisms of a region that are told as another region's counterparts."""
_EXAMPLE = re.compile(r"^(?:针对|比如|例如|以[^，。]{2,20}为例)")
_CASE = (Kind.PROJECT, Kind.ENTERPRISE, Kind.MEASURE, Kind.PROBLEM, Kind.QUANTITY, Kind.INSTITUTION)
FACTORS = {
    "土地": re.compile(r"土地|用地|地块|\d亩"),
    "供电": re.compile(r"电力|用电|供电|\d+[kK][vV]"),
    "供水": re.compile(r"自来水|用水|供水|水管|雨污"),
    "道路": re.compile(r"道路|主次干道|公路|\w路及|路网|交通"),
    "资金": re.compile(r"资金|基金|补助|奖补|贷款|融资"),
}
SPENT = frozenset({"infra_spend", "fiscal_support", "land_revived"})
_SERVED = re.compile(r"(?:为|对)(?P<who>[^，。；,;为对]{2,24}?)(?=配套|提供|给予|实施)")
_MONEY = re.compile(r"基金|资金")


def services(told: Told) -> tuple[Service, ...]:
    """A card for each mechanism and region, in order of source and place."""
    groups: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    families: dict[str, str] = {}
    for fact in told.of(Kind.MECHANISM):
        name = unquoted(fact.written)
        around = fact.written + fact.behind[:AFTER]
        family = next((label for label, pattern in FAMILIES if pattern.search(around)), None)
        if family:
            families.setdefault(name, family)
            groups[name, fact.region].append(fact)
    made = [_service(name, families[name], facts, told) for (name, _), facts in groups.items()]
    return tuple(_beside(made))


def _service(name: str, family: str, facts: Sequence[Fact], told: Told) -> Service:
    case = once(f for fact in facts for f in _case(fact, told))
    owner = next((f.written for f in case if f.kind is Kind.INSTITUTION), None)
    first = facts[0]
    parts = next((f.members for f in facts if f.members), ())
    case = tuple(f for f in case if f.kind is not Kind.INSTITUTION)
    return Service(name, family, first.region, first.region_name, owner, parts, case, (), once((*facts, *case)))


def _case(fact: Fact, told: Told) -> list[Fact]:
    here = [f for f in told.by_sentence[fact.seed, fact.sentence] if f.kind in _CASE and not f.threshold]
    behind = [
        f
        for f in told.by_paragraph[paragraph(fact)]
        if f.kind in _CASE and f.sentence != fact.sentence and f.start > fact.start and _EXAMPLE.match(f.sentence)
    ]
    return here + behind


def _beside(made: Sequence[Service]) -> list[Service]:
    """Each card with the first few mechanisms of its family in other regions."""
    by_family: dict[str, list[tuple[str | None, str, str]]] = defaultdict(list)
    of_region: Counter[tuple[str, str | None]] = Counter()
    for card in made:
        of_region[card.family, card.region] += 1
        if of_region[card.family, card.region] <= FEW and len(by_family[card.family]) < 4 * FEW:
            by_family[card.family].append((card.region, card.region_name or "", card.name))
    return [
        Service(
            c.name, c.family, c.region, c.region_name, c.owner, c.parts, c.case,
            tuple((name, what) for region, name, what in by_family[c.family] if region != c.region), c.facts,
        )
        for c in made
    ]  # fmt: skip


def guarantees(told: Told) -> tuple[Guarantee, ...]:
    """Amounts spent on factors, then measures that guarantee them, in order of source and place."""
    found = []
    for fact in told.facts:
        spent = fact.kind is Kind.QUANTITY and fact.value is not None and not fact.threshold
        if spent and (fact.metric in SPENT or fact.metric == "total_investment"):
            around = _around(fact)
            told_so = fact.metric in SPENT or "配套建设" in around
        else:
            around = fact.clause if fact.kind is Kind.MEASURE else ""
            told_so = "保障" in around
        factors = tuple(name for name, words in FACTORS.items() if words.search(around)) if told_so else ()
        if factors or (told_so and spent):
            found.append(_guarantee(fact, factors or ("资金",), around, spent))
    return tuple(found)


def _around(fact: Fact) -> str:
    """The amount's clause, and the next where it still says what the amount is for."""
    before = re.split(r"[。；;]", fact.before)[-1]
    after = re.split(r"[。；;]", fact.behind)[0]
    return re.split(r"[，,]", before)[-1] + fact.written + after


def _guarantee(fact: Fact, factors: tuple[str, ...], around: str, spent: bool) -> Guarantee:
    who = _beneficiary(fact, around) if spent else None
    return Guarantee(factors, Figure(fact) if spent else None, who, fact.region, fact.region_name, (fact,))


def _beneficiary(fact: Fact, around: str) -> str | None:
    """Whom the amount's own statement names (为…配套建设), else its subject, else whom the sentence began with (对…实施)."""
    if served := _SERVED.search(around):
        return served["who"]
    if fact.subject and not _MONEY.search(fact.subject):
        return fact.subject
    begun = list(_SERVED.finditer(fact.before))
    return begun[-1]["who"] if begun and FACTORS["资金"].search(around) else None
