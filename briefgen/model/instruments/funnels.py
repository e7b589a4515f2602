"""Supply and demand: 揭榜挂帅, 卡位入链, laboratories, digital centres, matching of sales. Facts in, `Funnel`s out.

A funnel is told by a paragraph: what names it there opens it, and the paragraph's figures are its steps in order of the
text, each as the material counts it; no rate is computed between steps that count different things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Funnel
from briefgen.model.instruments.told import Told, figures, once

# kind, what names it in a sentence, which indicators are its own
KINDS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    ("揭榜挂帅", re.compile(r"揭榜挂帅"), frozenset()),
    ("卡位入链", re.compile(r"卡位入链”?[，,]?促进|对接需求|供需对接|供需匹配"), frozenset({"needs_matched"})),
    (
        "应用实验室",
        re.compile(r"应用实验室|应用场景实验室|\d家实验室"),
        frozenset({"innovation_labs", "scene_labs", "lab_financing"}),
    ),
    (
        "数字化转型",
        re.compile(r"数字化转型(?:医院|赋能)|诊断(?:企业|评估)"),
        frozenset({"digital_centres", "diagnosed_enterprises", "digital_projects"}),
    ),
    ("产销撮合", re.compile(r"内循环|撮合|外贸转内销|产销对接"), frozenset({"sales"})),
)
_LISTED = re.compile(r"梳理(?P<names>[^。；]{6,80}?)等?清单")


def funnels(told: Told) -> tuple[Funnel, ...]:
    """All funnels in order of source and place."""
    found = []
    for facts in told.by_paragraph.values():
        named = {sentence: _named(sentence) for sentence in {f.sentence for f in facts}}
        for number, (kind, names, metrics) in enumerate(KINDS):
            own = [f for f in facts if f.metric in metrics or number in named[f.sentence]]
            # an amount of sales is one of matching only where the paragraph says so
            if own and (metrics != {"sales"} or any(number in kinds for kinds in named.values())):
                found.append(_funnel(kind, names, own))
    return tuple(sorted(found, key=lambda f: (told.sources[f.facts[0].seed].number, f.facts[0].start, f.kind)))


def _named(sentence: str) -> frozenset[int]:
    """Which kinds a sentence names."""
    return frozenset(at for at, (_, names, _) in enumerate(KINDS) if names.search(sentence))


def _funnel(kind: str, names: re.Pattern[str], own: Sequence[Fact]) -> Funnel:
    first = own[0]
    named = next((f for f in own if f.kind in (Kind.PLATFORM, Kind.MECHANISM) and names.search(f.written)), None)
    return Funnel(
        kind=kind,
        name=named.written if named else kind,
        region=first.region,
        region_name=first.region_name,
        parts=_lists(own),
        steps=figures(own),
        facts=once(own),
    )


def _lists(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The lists that a sentence says are drawn up (可提供、可采购 …)."""
    for fact in facts:
        if listed := _LISTED.search(fact.sentence):
            return tuple(listed["names"].split("、"))
    return ()
