"""Questions that write nothing: which facts a text holds, which spans the scanner sees in it, what a workspace says in all.

In: seeds or a text, named from any folder. Out: facts, spans as the contract's objects, or a landscape. With a workspace around, its
rules and dictionaries hold; without one the built-in ones, so that a single file can be asked anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.config import load_config
from briefgen.errors import BriefFailed, InvalidInput, UsageError, refusal
from briefgen.extract import load_knowledge
from briefgen.extract.inspecting import inspect
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.fact import json_number
from briefgen.ingest.decode import Undecodable, decode
from briefgen.ingest.formats import READ
from briefgen.model.landscape import Landscape
from briefgen.regenerate.gather import Gathered, Recipe, gather
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.seedfiles import list_seeds
from briefgen.taxonomy import load_taxonomy
from briefgen.workspace import Workspace, config_path

_BREAK = re.compile(r"\r\n|\r|\n")
_NOWHERE = Path("/dev/null/none")  # the root where there is no workspace: no file is inside, so each is shown as given


@dataclass(frozen=True)
class Known:
    """What questions are answered with. `workspace` is None outside one."""

    workspace: Workspace | None
    recipe: Recipe


def known(start: Path, config: str | None = None) -> Known:
    """The rules and dictionaries that hold in `start`. Raises InvalidInput with all problems of their files."""
    path = config_path(start, config)
    if path is None:
        return Known(None, Recipe(_NOWHERE))
    workspace = Workspace(path.parent, load_config(path, path.name))
    if missing := workspace.missing_files():
        raise InvalidInput(missing)
    return Known(workspace, Recipe.of(workspace))


def read_landscape(
    start: Path | str = ".",
    config: str | None = None,
    *,
    as_of: date | None = None,
    progress: Progress = no_progress,
) -> Landscape:
    """What all seeds of the workspace of `start` say together: the door of the Python API. `as_of` decides what is due, see
    config.yaml.

    Raises UsageError where there is no workspace, InvalidInput with all mistakes of its config, dictionaries, rules and
    templates.
    """
    from briefgen.regenerate.prepare import prepare
    from briefgen.regenerate.survey import landscape_of

    prepared = prepare(Path(start), config)
    gathered = gather(prepared.workspace.seeds(), prepared.recipe, progress=progress)
    return landscape_of(prepared, gathered, as_of)


def facts_of(
    start: Path,
    seeds: Sequence[str] = (),
    *,
    config: str | None = None,
    as_of: date | None = None,
    jobs: int = 0,
    progress: Progress = no_progress,
) -> Gathered:
    """Facts of the files named, else of the workspace's seeds; sorted by seed and place.

    `as_of` stands in for the publication date of a document that tells none, so that 今年 and 去年 can be resolved.
    Raises UsageError where nothing is named and there is no workspace.
    """
    around = known(start, config)
    paths = chosen(around, start, seeds, "extract")
    gathered = gather(paths, replace(around.recipe, assumed=as_of), jobs=jobs, progress=progress)
    return replace(gathered, facts=tuple(sorted(gathered.facts, key=lambda f: (f.seed, f.start, -f.end, f.id))))


def chosen(around: Known, start: Path, seeds: Sequence[str], command: str) -> Sequence[Path]:
    """The files named, see `named`, else the workspace's seeds; `command` is told to who named none and has no workspace
    (UsageError)."""
    if seeds:
        return list(dict.fromkeys(path for name in seeds for path in named(start, name, around.workspace)))
    if around.workspace is None:
        raise UsageError(f"没有给出材料，这里也不是工作区\n    → briefgen {command} 文件名")
    return around.workspace.seeds()


def named(start: Path, name: str, workspace: Workspace | None) -> Sequence[Path]:
    """The file that a person names, or of a folder all that can be read, apart from what the workspace itself has made.

    Raises UsageError for an empty name (a variable of the shell that is not set) and for a folder with nothing to read.
    """
    if not name:
        raise UsageError("文件名是空的\n    → 写出文件或文件夹；现在这个文件夹写成 .")
    path = start / name
    if not path.is_dir():
        return [path]
    found = list_seeds(path, [f"**/*{suffix}" for suffix in READ])
    if workspace:
        output = workspace.output.resolve()
        found = tuple(one for one in found if not one.resolve().is_relative_to(output))
    if not found:
        raise UsageError(f"{path}: 文件夹里没有能读的材料\n    → 能读的有：{'、'.join(READ)}")
    return found


def spans_of(
    text: str, *, each_line: bool = False, start: Path, config: str | None = None, as_of: date | None = None
) -> list[dict[str, Any]]:
    """What the scanner and the gazetteers see before any rule, as the contract's objects.

    `each_line`: every line is a text of its own, so that offsets count from its start; else all of `text` is one.
    """
    recipe = known(start, config).recipe
    knowledge = load_knowledge(recipe.rules, load_taxonomy(recipe.taxonomy))
    if each_line:
        lines = enumerate(_BREAK.split(text), start=1)
        return [_span(at, span) for at, line in lines for span in inspect(line, as_of, knowledge)]
    return [_span(len(_BREAK.findall(text, 0, s.start)) + 1, s) for s in inspect(text, as_of, knowledge)]


def _span(line: int, span: Span) -> dict[str, Any]:
    out: dict[str, Any] = {"line": line, "start": span.start, "end": span.end, "text": span.text, "type": span.type}
    if span.type in VALUE_TYPES:
        for end, amount in (("value", span.value), ("high", span.high)):
            out[end] = None if amount is None else json_number(amount)
        out |= {"unit": span.unit, "counter": span.counter, "qualifier": span.qualifier}
    elif span.type == "time":
        out["period"] = span.period.as_json() if span.period else None
    else:
        out |= {"name": span.name, "ref": span.ref}
    return out


def text_of(path: Path) -> str:
    """A file as text, whatever its encoding. Raises BriefFailed when it is none or cannot be read."""
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise BriefFailed(f"{path}: 读不出：{refusal(error)}\n    → 检查文件名和读取权限") from None
    if isinstance(decoded, Undecodable):
        raise BriefFailed(f"{path}: {decoded.told}\n    → 用编辑器另存为 UTF-8 文本")
    return decoded.text
