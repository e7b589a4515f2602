"""A build that tells: whom config.yaml names under `notify`, when it changed a file or failed.

In: what `build` takes. Out: what `build` gives; its JSON on the standard input of a command and in a POST. Off unless
configured and asked for (`build --notify`, which a schedule does). Whatever becomes of the telling, the build stays as it
is: a hook that fails or hangs is a warning.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError

from briefgen.config import Config, NotifySettings
from briefgen.errors import BriefgenError, UsageError
from briefgen.regenerate.build import build
from briefgen.regenerate.outcome import BuildResult, Options, Progress, no_progress
from briefgen.regenerate.watching.hooks import post, run_command
from briefgen.regenerate.watching.lastrun import keep_run
from briefgen.strict_yaml import load_yaml
from briefgen.workspace import CONFIG, Workspace, config_path

log = logging.getLogger(__name__)

Run: TypeAlias = Mapping[str, Any]
"""A build as hooks and `schedule status` get it; docs/regeneration.md lists its keys."""
SCHEMA_VERSION = 1
_LISTED = 10  # files or failures that the text names


@dataclass(frozen=True, slots=True)
class _Place:
    """What must be known of a workspace to tell of it, even where config.yaml is wrong elsewhere."""

    root: Path
    output: Path
    title: str
    notify: NotifySettings | None


def told_build(
    start: Path, options: Options | None = None, *, config: str | None = None, progress: Progress = no_progress
) -> BuildResult:
    """`build`, and tell of it. Raises what `build` raises, after telling."""
    options = options or Options()
    if options.dry_run:
        raise UsageError("--dry-run 什么都不写，没有什么可通知的\n    → 去掉 --notify")
    try:
        result = build(start, options, config=config, progress=progress)
    except Exception as error:
        code = error.exit_code if isinstance(error, BriefgenError) else 1
        kind = "" if isinstance(error, BriefgenError) else f"程序内部出错：{type(error).__name__}: "
        message = f"{kind}{error}"
        _tell(start, config, options, lambda place: _failed(place.title, message, code))
        raise
    _tell(start, config, options, lambda place: run_of(place.title, result))
    return result


def run_of(title: str, result: BuildResult) -> Run:
    """A build as a hook receives it; paths are below the output folder."""
    files = [
        {
            "path": one.path.relative_to(result.output).as_posix(),
            "brief": one.record.brief,
            "audience": one.record.audience,
            "format": one.record.format,
            "state": one.state,
            "pages": one.record.pages,
            "sha256": one.record.sha256,
            "reasons": list(one.reasons),
        }
        for one in result.outputs
    ]
    failures = [{"brief": one.brief, "message": str(one.error)} for one in result.failures]
    return {
        "schema_version": SCHEMA_VERSION,
        "workspace": title,
        "as_of": result.as_of.isoformat() if result.as_of else None,
        "issue": result.issue,
        "exit_code": result.exit_code,
        "changed": any(one["state"] == "written" for one in files),
        "text": _text(title, result),
        "files": files,
        "failures": failures,
        "skipped": [{"seed": one.seed, "told": one.told} for one in result.skipped],
        "warnings": list(result.warnings),
        "error": None,
    }


def _failed(title: str, message: str, code: int) -> Run:
    """A build that never got to its files, in the same form."""
    return {
        "schema_version": SCHEMA_VERSION,
        "workspace": title,
        "as_of": None,
        "issue": None,
        "exit_code": code,
        "changed": False,
        "text": f"{title}：没有做成\n{message}",
        "files": [],
        "failures": [],
        "skipped": [],
        "warnings": [],
        "error": message,
    }


def _text(title: str, result: BuildResult) -> str:
    written = [one.path.relative_to(result.output).as_posix() for one in result.outputs if one.state == "written"]
    day = f"，截至 {result.as_of.isoformat()}" if result.as_of else ""
    issue = f"第 {result.issue} 期，" if result.issue else ""
    changed = f"更新 {len(written)} 个文件" if written else "没有变化"
    failed = f"，{len(result.failures)} 份没有做成" if result.failures else ""
    lines = [f"{title}：{issue}{changed}{failed}{day}", *_some(written)]
    return "\n".join(lines + _some([f"{one.brief}：{one.error}" for one in result.failures]))


def _some(lines: list[str]) -> list[str]:
    return lines[:_LISTED] + ([f"……共 {len(lines)} 项"] if len(lines) > _LISTED else [])


def _tell(start: Path, config: str | None, options: Options, run_at: Callable[[_Place], Run]) -> None:
    place = _place(start, config)
    if place is None:
        return
    place = replace(place, output=options.output or place.output)
    run = run_at(place)
    keep_run(place.output, run)
    if place.notify and (run["changed"] or run["exit_code"]):
        for problem in _told(place.notify, place.root, run):
            log.warning("没有通知到：%s；简报不受影响", problem)


def _told(notify: NotifySettings, root: Path, run: Run) -> list[str]:
    found = []
    if notify.command:
        body = json.dumps(run, ensure_ascii=False).encode(errors="replace")
        found.append(run_command(notify.command, root, body, notify.seconds))
    if notify.webhook:
        # the form of a text message of WeCom and DingTalk group robots; other receivers read `run`
        message = {"msgtype": "text", "text": {"content": run["text"]}, "run": run}
        found.append(
            post(notify.webhook, json.dumps(message, ensure_ascii=False).encode(errors="replace"), notify.seconds)
        )
    return [problem for problem in found if problem]


def _place(start: Path, config: str | None) -> _Place | None:
    """Where to tell; of a config.yaml with mistakes, what can still be read of it. None where there is no workspace."""
    try:
        workspace = Workspace.find(start, config)
    except UsageError:
        return None
    except BriefgenError:
        path = config_path(start, config) or start / CONFIG
        return _place_of_broken(path)
    settings = workspace.config
    return _Place(workspace.root, workspace.output, settings.workspace.title or workspace.root.name, settings.notify)


def _place_of_broken(path: Path) -> _Place:
    output = Config.model_fields["output"].default
    place = _Place(path.parent, path.parent / output, path.parent.name, None)
    try:
        said = load_yaml(path, path.name).value
        notify = said.get("notify") if isinstance(said, dict) else None
        return replace(place, notify=NotifySettings.model_validate(notify)) if notify else place
    except (BriefgenError, ValidationError):
        return place
