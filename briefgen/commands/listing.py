"""`list`: what a workspace holds, one plain row a thing.

In: a kind of thing and a folder. Out: rows and the headings of their columns. Each kind reads only what it needs: seeds
are not extracted to be listed, and rules are not run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from briefgen.commands.listing_model import MODEL_KINDS, chains, untold
from briefgen.errors import UsageError, nearest
from briefgen.extract.rules import load_rules
from briefgen.fact import PRINTED, Status
from briefgen.model.landscape import Landscape
from briefgen.regenerate.disk import issues
from briefgen.regenerate.disk.archive import Archive
from briefgen.regenerate.disk.manifest import read_manifest
from briefgen.regenerate.gather import gather, read_document
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.regenerate.plan import Planned, plan
from briefgen.regenerate.prepare import Prepared, prepare
from briefgen.regenerate.survey import landscape_of
from briefgen.render.audience import load_audience
from briefgen.render.page.page import STATUS_WORDS
from briefgen.render.templating.env import CORE
from briefgen.skipped import SkippedSeed

Row: TypeAlias = dict[str, Any]
Lister: TypeAlias = Callable[[Prepared, Progress], list[Row]]

FACT_COLUMNS = {
    "id": "编号", "place": "材料:行", "text": "数字或名称", "metric_name": "指标", "subject": "对象",
    "region_name": "区域", "chain_name": "产业链", "period": "时期", "status": "状态",
}  # fmt: skip
SPAN_COLUMNS = {
    "line": "行", "start": "起", "end": "止", "text": "文字", "type": "类型", "value": "值", "high": "上限",
    "unit": "单位", "counter": "量词", "qualifier": "限定", "period": "时期", "name": "名称", "ref": "代码",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows in a fixed order, and what to call their columns."""

    rows: tuple[Row, ...]
    columns: Mapping[str, str]
    short: Callable[[Row], Row] | None = None  # the row of a table, which has less room


def short_fact(row: Mapping[str, Any]) -> Row:
    """A fact's row in a table: the id as far as `trace` needs it, the file's name as far as one tells it."""
    name = PurePosixPath(row["seed"]).name
    period = row["period"] or {}
    shown = dict(row) | {"id": row["id"][:8], "period": period.get("text")}
    shown["place"] = f"{name if len(name) <= 12 else name[:11] + '…'}:{row['line']}"
    shown["status"] = STATUS_WORDS[Status(row["status"])]
    return shown


def short_span(row: Mapping[str, Any]) -> Row:
    """A span's row in a table: of a time, only what it was resolved to."""
    period = row.get("period")
    return dict(row) | {"period": f"{period['start'] or '?'}–{period['end'] or '?'}" if period else None}


def list_things(what: str, start: Path, *, config: str | None = None, progress: Progress = no_progress) -> Listing:
    """All things of a kind. Raises UsageError for a kind that there is not."""
    if what not in KINDS:
        raise UsageError(f"不能列出“{what}”\n    → {nearest(what, KINDS)}可用的有：{'、'.join(KINDS)}")
    columns, rows = KINDS[what]
    short = short_fact if what == "facts" else None
    return Listing(tuple(rows(prepare(start, config), progress)), columns, short)


def _seeds(prepared: Prepared, progress: Progress) -> list[Row]:
    return [_seed(path, prepared) for path in prepared.workspace.seeds()]


def _seed(path: Path, prepared: Prepared) -> Row:
    read = read_document(path, prepared.recipe, prepared.taxonomy)
    if isinstance(read, SkippedSeed):
        return {"seed": read.seed, "skipped": read.reason, "told": read.told}
    region = prepared.taxonomy.region(read.scope) if read.scope else None
    when = read.published
    return {
        "seed": read.seed,
        "title": read.title,
        "published": when.best if when else None,
        "basis": when.basis if when else None,
        "publisher": read.publisher,
        "scope": read.scope,
        "scope_name": region.name if region else None,
        "encoding": read.encoding,
        "sentences": len(read.sentences),
    }


def _landscape(prepared: Prepared, progress: Progress) -> Landscape:
    gathered = gather(prepared.workspace.seeds(), prepared.recipe, progress=progress)
    return landscape_of(prepared, gathered)


def _facts(prepared: Prepared, progress: Progress) -> list[Row]:
    gathered = gather(prepared.workspace.seeds(), prepared.recipe, progress=progress)
    return [f.as_json() for f in sorted(gathered.facts, key=lambda f: (f.seed, f.start, -f.end, f.id))]


def _of_model(rows: Callable[[Landscape], list[Row]]) -> Lister:
    """What lists a kind of thing of the model."""
    return lambda prepared, progress: rows(_landscape(prepared, progress))


def _chains(prepared: Prepared, progress: Progress) -> list[Row]:
    """The chains of the dictionary in its order, those that no material speaks of too."""
    told = {row["id"]: row for row in chains(_landscape(prepared, progress))}
    return [told.get(c.id) or untold(c.id, c.name, c.group) for c in prepared.taxonomy.chains.values()]


def _briefs(prepared: Prepared, progress: Progress) -> list[Row]:
    workspace = prepared.workspace
    files = read_manifest(workspace.output)[0].files
    rows: list[Row] = []
    planned = [Planned(brief) for brief in workspace.config.briefs]
    if any(brief.settings.foreach for brief in planned):
        planned = list(plan(prepared, _landscape(prepared, progress)))
    for brief in planned:
        formats = brief.settings.formats or prepared.audiences[brief.audience].formats
        paths = [f"{brief.stem}.{form}" for form in formats]
        made = [path for path in paths if path in files and (workspace.output / path).is_file()]
        shown = {path: workspace.shown(workspace.output / path) for path in paths}
        rows.append(
            {
                "id": brief.id,
                "audience": brief.audience,
                "cell": brief.cell.name if brief.cell else None,
                "outputs": [shown[path] for path in paths],
                "made": [shown[path] for path in made],
                "as_of": files[made[0]].as_of if made else None,
            }
        )
    return rows


def _audiences(prepared: Prepared, progress: Progress) -> list[Row]:
    workspace = prepared.workspace
    found = [load_audience(workspace.audience_folder(name), workspace.root) for name in workspace.audiences()]
    return [
        {
            "id": one.id,
            "title": one.title,
            "office": one.office,
            "formats": list(one.formats),
            "pages": one.pages,
            "sections": list(one.sections),
            "folder": workspace.shown(one.folder),
        }
        for one in found
    ]


def _templates(prepared: Prepared, progress: Progress) -> list[Row]:
    workspace = prepared.workspace
    own = [path for path in sorted(workspace.templates.rglob("*.j2")) if path.is_file()]
    core = [path for path in sorted(CORE.rglob("*.j2")) if path.is_file()]
    rows: list[Row] = [
        {"name": path.relative_to(workspace.templates).as_posix(), "from": "workspace", "file": workspace.shown(path)}
        for path in own
    ]
    return rows + [{"name": path.relative_to(CORE).as_posix(), "from": "core", "file": str(path)} for path in core]


def _issues(prepared: Prepared, progress: Progress) -> list[Row]:
    """The issues of the archive, as `archive list` has them."""
    return [one.as_row() for one in Archive(prepared.workspace.output).issues()]


def _rules(prepared: Prepared, progress: Progress) -> list[Row]:
    return [
        {
            "id": rule.id,
            "title": rule.title,
            "fact": rule.fact,
            "examples": len(rule.examples),
            "counterexamples": len(rule.counterexamples),
            "file": f"{rule.file}:{rule.row}",
        }
        for rule in load_rules(prepared.recipe.rules).rules
    ]


KINDS: dict[str, tuple[Mapping[str, str], Lister]] = {
    "seeds": (
        {
            "seed": "材料", "title": "标题", "published": "发布日期", "basis": "日期依据", "publisher": "发布单位",
            "scope_name": "区域", "skipped": "跳过", "told": "原因",
        },
        _seeds,
    ),
    "facts": (FACT_COLUMNS, _facts),
    **{kind: (columns, _of_model(rows)) for kind, (columns, rows) in MODEL_KINDS.items()},
    "chains": (MODEL_KINDS["chains"][0], _chains),
    "briefs": (
        {"id": "简报", "audience": "读者", "cell": "区域或产业链", "outputs": "输出", "made": "已生成", "as_of": "截止日期"},
        _briefs,
    ),
    "audiences": (
        {"id": "读者", "title": "标题", "office": "编发单位", "formats": "格式", "pages": "页数", "folder": "文件夹"},
        _audiences,
    ),
    "templates": ({"name": "模板", "from": "来源", "file": "文件"}, _templates),
    "rules": (
        {
            "id": "规则", "title": "名称", "fact": "事实", "examples": "例句", "counterexamples": "反例", "file": "位置",
        },
        _rules,
    ),
    "issues": (issues.COLUMNS, _issues),
}  # fmt: skip
"""Kinds of things, with the headings of their columns and what lists them."""

ALL_FACT_COLUMNS = dict(zip(PRINTED, PRINTED, strict=True))
"""Of CSV, whose headings are the contract's names."""
