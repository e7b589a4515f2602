"""What the model knows, one plain row a thing, so that `list` tells a person where a chain or a region stands.

In: a `Landscape`. Out: rows and the headings of their columns, in the model's order. Nothing is decided or added up here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from briefgen.fact import Fact
from briefgen.model.instrument_rows import Dossier
from briefgen.model.landscape import Entity, Figure, Landscape, Project, StageEvent

Row: TypeAlias = dict[str, Any]
BOXES = {
    "plan": "行动计划",
    "atlas": "产业图谱",
    "prospects": "招商名录",
    "projects": "项目清单",
    "platforms": "支撑平台",
}
PARK_BOXES = {"task_force": "专班", "planning": "规划", "policy": "政策", "invitation": "招商队伍", "fund": "基金"}
STATES = {"kept": "已兑现", "partly": "部分兑现", "none": "未再提及"}


def regions(landscape: Landscape) -> list[Row]:
    """Regions with what is told of them; projects of the regions inside are counted apart."""
    facts = Counter(fact.region for fact in landscape.facts)
    own = Counter(project.region for project in landscape.projects)
    inside: Counter[str] = Counter()
    parent = {r.id: r.parent for r in landscape.regions}
    for project in landscape.projects:
        at = parent.get(project.region or "")
        while at:
            inside[at] += 1
            at = parent.get(at)
    lists = {c.region: c.label for c in reversed(landscape.instruments.chain_lists)}
    names = {r.id: r.name for r in landscape.regions}
    parks = Counter(card.region for card in landscape.instruments.parks)
    return [
        {
            "id": r.id,
            "name": r.name,
            "parent": r.parent,
            "parent_name": names.get(r.parent or ""),
            "facts": facts[r.id],
            "projects": own[r.id],
            "inside": inside[r.id],
            "parks": parks[r.id],
            "chain_list": lists.get(r.id),
        }
        for r in landscape.regions
    ]


def chains(landscape: Landscape) -> list[Row]:
    """Chains that the material speaks of: projects by stage, problems, which boxes of the 5个1 are filled."""
    facts = Counter(fact.chain for fact in landscape.facts)
    where: dict[str, list[str]] = {}
    for cell in landscape.cells:
        where.setdefault(cell.chain, []).append(cell.region_name)
    groups = {c.id: c.group for c in landscape.chains}
    return [
        _chain(d, groups.get(d.chain), facts[d.chain], where.get(d.chain, [])) for d in landscape.instruments.dossiers
    ]


def _chain(dossier: Dossier, group: str | None, facts: int, where: list[str]) -> Row:
    projects = [e.project for e in dossier.projects or () if e.project]
    at = Counter(p.current.stage if p.current else "未载明" for p in projects)
    return {
        "id": dossier.chain,
        "name": dossier.chain_name,
        "group": group,
        "facts": facts,
        "projects": len(projects),
        "stages": [f"{stage}{many}" for stage, many in at.items()],
        "problems": len(dossier.lists.problems or ()),
        "filled": _filled(dossier, BOXES),
        "missing": _filled(dossier, BOXES, filled=False),
        "regions": where,
    }


def untold(ident: str, name: str, group: str) -> Row:
    """A chain of the dictionary that the material does not speak of."""
    known = {"id": ident, "name": name, "group": group, "facts": 0, "projects": 0, "stages": [], "problems": 0}
    return known | {"filled": [], "missing": list(BOXES.values()), "regions": []}


def _filled(row: object, boxes: Mapping[str, str], filled: bool = True) -> list[str]:
    return [told for name, told in boxes.items() if (getattr(row, name) is not None) == filled]


def projects(landscape: Landscape) -> list[Row]:
    return [_project(project) for project in landscape.projects]


def _project(project: Project) -> Row:
    return {
        "id": project.id,
        "name": project.name,
        "names": list(project.names),
        "region_name": project.region_name,
        "chain_name": project.chain_name,
        "stage": project.current.stage if project.current else None,
        "told": _iso(project.current.told) if project.current else None,
        "next": _due(project.next),
        "values": _texts(project.values),
        "merged": project.merged or None,
        "confidence": project.confidence,
        "facts": [fact.id for fact in project.facts],
    }


def _due(event: StageEvent | None) -> str | None:
    if event is None:
        return None
    return f"{event.stage}（{event.due.isoformat()}前）" if event.due else event.stage


def parks(landscape: Landscape) -> list[Row]:
    return [
        {
            "id": card.id,
            "name": card.name,
            "names": list(card.names),
            "region_name": card.region_name,
            "chain_name": card.chain_name,
            "projects": [project.name for project in card.projects],
            "enterprises": _texts(card.enterprises),
            "filled": _filled(card, PARK_BOXES),
            "missing": _filled(card, PARK_BOXES, filled=False),
            "facts": [fact.id for fact in card.facts],
        }
        for card in landscape.instruments.parks
    ]


def enterprises(landscape: Landscape) -> list[Row]:
    return [_entity(one) for one in landscape.enterprises]


def platforms(landscape: Landscape) -> list[Row]:
    return [_entity(one) for one in landscape.platforms]


def _entity(one: Entity) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "names": list(one.names),
        "region_name": one.region_name,
        "chain_name": one.chain_name,
        "several": one.several.text if one.several else None,
        "recognitions": [f"{r.text}（{r.level}）" if r.level else r.text for r in one.recognitions],
        "figures": _texts(one.figures),
        "events": [event.text for event in one.events],
        "projects": [project.name for project in one.projects],
        "merged": one.merged or None,
        "confidence": one.confidence,
        "place": _place(one.facts[0]),
        "facts": [fact.id for fact in one.facts],
    }


def campaigns(landscape: Landscape) -> list[Row]:
    """A row a head: the campaign is told by its name beside each."""
    return [
        {
            "label": one.label,
            "region_name": one.region_name,
            "name": head.name,
            "aim": head.aim,
            "told": len(head.told),
            "projects": [project.name for project in head.projects],
            "figures": _texts(head.figures),
            "facts": [fact.id for fact in head.facts],
        }
        for one in landscape.instruments.campaigns
        for head in one.heads
    ]


def promises(landscape: Landscape) -> list[Row]:
    return [
        {
            "due": _iso(one.due),
            "state": one.state,
            "told": STATES[one.state] + ("（逾期）" if one.late else ""),
            "is_due": one.is_due,
            "text": one.fact.text,
            "sentence": one.fact.sentence,
            "chain_name": one.fact.chain_name,
            "place": _place(one.fact),
            "facts": [fact.id for fact in one.facts],
        }
        for one in landscape.promises
    ]


def promotion(landscape: Landscape) -> list[Row]:
    return [
        {
            "name": one.name,
            "region_name": one.region_name,
            "chain_name": one.chain_name,
            "count": one.count.text,
            "threshold": one.threshold.text if one.threshold else None,
            "period": one.period,
            "amounts": _texts(one.amounts),
            "inside": one.inside.text if one.inside else None,
            "place": _place(one.count.fact),
            "facts": [fact.id for fact in one.facts],
        }
        for one in landscape.instruments.promotion
    ]


def doubts(landscape: Landscape) -> list[Row]:
    return [
        {
            "kind": one.kind,
            "told": one.told,
            "texts": [fact.text for fact in one.facts],
            "places": list(dict.fromkeys(map(_place, one.facts))),
            "facts": [fact.id for fact in one.facts],
        }
        for one in landscape.doubts
    ]


def _texts(figures: Iterable[Figure]) -> list[str]:
    return [figure.text for figure in figures]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _place(fact: Fact) -> str:
    return f"{fact.seed}:{fact.line}"


_ENTITY = {
    "name": "名称", "region_name": "区域", "chain_name": "产业链", "recognitions": "称号", "figures": "数", "events": "情况",
    "projects": "项目", "place": "材料:行",
}  # fmt: skip

MODEL_KINDS: dict[str, tuple[Mapping[str, str], Callable[[Landscape], list[Row]]]] = {
    "regions": (
        {
            "id": "代码", "name": "区域", "parent_name": "上级", "facts": "事实", "projects": "项目", "inside": "所辖项目",
            "parks": "园区", "chain_list": "产业链清单",
        },
        regions,
    ),
    "chains": (
        {
            "name": "产业链", "facts": "事实", "projects": "项目", "stages": "各阶段", "problems": "短板", "filled": "5个1：有材料",
            "missing": "5个1：未载明", "regions": "区域",
        },
        chains,
    ),
    "projects": (
        {
            "id": "编号", "name": "项目", "region_name": "区域", "chain_name": "产业链", "stage": "阶段", "told": "材料日期",
            "next": "下一步", "values": "金额",
        },
        projects,
    ),
    "parks": (
        {
            "name": "园区", "region_name": "区域", "chain_name": "产业链", "projects": "项目", "enterprises": "企业",
            "filled": "5个1：有材料", "missing": "5个1：未载明",
        },
        parks,
    ),
    "enterprises": (_ENTITY, enterprises),
    "platforms": ({"several": "个数"} | _ENTITY, platforms),
    "campaigns": (
        {
            "label": "行动", "region_name": "区域", "name": "方面", "aim": "要求", "told": "事实", "projects": "项目", "figures": "数",
        },
        campaigns,
    ),
    "promises": (
        {"due": "期限", "told": "情况", "text": "事项", "chain_name": "产业链", "sentence": "原句", "place": "材料:行"},
        promises,
    ),
    "promotion": (
        {
            "name": "名单", "region_name": "区域", "chain_name": "产业链", "count": "数", "threshold": "门槛", "period": "时期",
            "amounts": "金额", "inside": "含在", "place": "材料:行",
        },
        promotion,
    ),
    "doubts": ({"told": "存疑", "texts": "数字或名称", "places": "材料:行"}, doubts),
}  # fmt: skip
"""Kinds of things that the model has, with the headings of their columns and what lists them."""
