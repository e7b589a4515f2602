"""How far projects are, in words: 已竣工, 在建, 预计封顶, and of a hotel or a computing centre 已投用.

In: projects with their stage events. Out: `StageLine`s, furthest stage first, and the word for one stage. The stage is the
model's; only its word follows the material's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.fact import Fact, Status
from briefgen.model.landscape import Project, StageEvent

REACHED = {"在谈": "在谈", "在建": "在建"}
AHEAD = {Status.PLANNED: "计划", Status.EXPECTED: "预计", Status.TARGET: "力争"}
TO_DO = {"在建": "建设", "在谈": "洽谈"}
"""A stage that names a state, as something still to do."""
TALKS = frozenset({"pre_sign"})
SIGNED = frozenset({"signed", "prep"})
BUILDING = frozenset({"building"})
RUNNING = frozenset({"completed", "operating"})
"""The taxonomy's columns of stages by the list of projects that they belong to."""
_USED = re.compile(r"运营|营业|开业|启用|投用|投入使用")
_MADE = re.compile(r"投产|生产|量产|下线")
_PARTS = re.compile(r"(?<=[；。！？])")


@dataclass(frozen=True, slots=True)
class StageLine:
    """Projects of one chain at one stage: `label` 已投产, 在建, 预计封顶 …; `more` where there are others at that stage."""

    label: str
    entries: tuple[tuple[Project, StageEvent], ...]
    more: bool = False


def stage_word(event: StageEvent) -> str:
    """The stage's word: what does not produce but is opened (投入运营的酒店, 启用的中心) is 投用."""
    told = _told(event.fact)
    return "投用" if event.stage == "投产" and _USED.search(told) and not _MADE.search(told) else event.stage


def _told(fact: Fact) -> str:
    """The part of the sentence that names a project, without the name."""
    at, start, end = 0, *fact.mark
    for part in _PARTS.split(fact.sentence):
        if at <= start < at + len(part):
            return part.replace(fact.sentence[start:end], "")
        at += len(part)
    return ""


def stage_lines(projects: Sequence[Project], names: int) -> tuple[StageLine, ...]:
    """Projects by the stage reached or else announced, furthest first, at most `names` a stage; a project of which no stage
    is told, or only in another part of the landscape, stands in none."""
    groups: dict[tuple[bool, int, str], list[tuple[Project, StageEvent]]] = {}
    for project in projects:
        event = project.current or project.next
        if event is None:
            continue
        reached = event is project.current
        ahead = AHEAD.get(Status(event.status), "拟") + TO_DO.get(event.stage, stage_word(event))
        label = REACHED.get(event.stage, f"已{stage_word(event)}") if reached else ahead
        groups.setdefault((not reached, -event.order, label), []).append((project, event))
    return tuple(
        StageLine(label, tuple(sorted(entries, key=lambda e: not e[0].values)[:names]), len(entries) > names)
        for (*_, label), entries in sorted(groups.items(), key=lambda g: g[0])
    )
