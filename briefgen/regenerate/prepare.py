"""Everything a person wrote, checked before anything starts: config, dictionaries, rules, templates.

In: a folder. Out: `Prepared`, or one `InvalidInput` with the problems of all files together. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefgen.config import names_problems
from briefgen.errors import InvalidInput, Problem
from briefgen.extract import Knowledge, load_knowledge
from briefgen.regenerate.gather import Recipe, sidecar_problems
from briefgen.render.audience import Audience, load_audience
from briefgen.render.templating.env import BriefEnvironment, check
from briefgen.taxonomy import Taxonomy, load_taxonomy
from briefgen.workspace import Workspace, config_path

T = TypeVar("T")


@dataclass(frozen=True)
class Prepared:
    """A workspace that may be built: every file of it has been read and found good."""

    workspace: Workspace
    taxonomy: Taxonomy
    knowledge: Knowledge
    audiences: Mapping[str, Audience]
    recipe: Recipe

    @property
    def scope(self) -> str | None:
        """Id of the region that the workspace is about."""
        named = self.workspace.config.workspace.scope
        region = self.taxonomy.region(named) if named else None
        return region.id if region else None


def prepare(start: Path, config: str | None = None, *, stored: bool = False) -> Prepared:
    """Find the workspace of `start` and check all its files.

    `stored`: the seeds come from the store, where none has a wrong sidecar, and `gather` checks those of the others; here
    they are only told with what else is wrong. Raises UsageError where there is no workspace, InvalidInput with all problems.
    """
    problems: list[Problem] = []
    workspace = _tried(lambda: Workspace.find(start, config), problems)
    if workspace is None:
        problems += _rest_problems(start, config)
        raise InvalidInput(problems)
    problems += workspace.missing_files()
    recipe = Recipe.of(workspace)
    taxonomy = _tried(lambda: load_taxonomy(recipe.taxonomy), problems)
    # rules are checked against the built-in dictionaries where the workspace's own are broken, so that one run tells all
    known = taxonomy or load_taxonomy()
    knowledge = _tried(lambda: load_knowledge(recipe.rules, known), problems)
    problems += names_problems(
        workspace.loaded,
        audiences=workspace.audiences(),
        unsettled=workspace.unsettled(),
        is_region=(lambda name: taxonomy.region(name) is not None) if taxonomy else None,
    )
    audiences = _audiences(workspace, problems, taxonomy.metrics if taxonomy else None)
    if problems or not stored:
        problems += sidecar_problems(workspace.seeds(), workspace.root, known)
    if problems or taxonomy is None or knowledge is None:
        raise InvalidInput(problems)
    return Prepared(workspace, taxonomy, knowledge, audiences, recipe)


def _tried(load: Callable[[], T], problems: list[Problem]) -> T | None:
    try:
        return load()
    except InvalidInput as error:
        problems += error.problems
        return None


def _audiences(workspace: Workspace, problems: list[Problem], metrics: Collection[str] | None) -> dict[str, Audience]:
    wanted = sorted({brief.audience for brief in workspace.config.briefs} & set(workspace.audiences()))
    found = {name: _audience(workspace.root, workspace.audience_folder(name), problems, metrics) for name in wanted}
    return {name: one for name, one in found.items() if one}


def _audience(
    root: Path, folder: Path, problems: list[Problem], metrics: Collection[str] | None = None
) -> Audience | None:
    """The audience of a folder, its templates parsed, so that a broken one is told before any work."""
    audience = _tried(lambda: load_audience(folder, root, metrics), problems)
    if audience is None:
        return None
    template, listed = audience.template, audience.blocks
    _tried(lambda: check(BriefEnvironment((folder, folder.parent)), template, listed), problems)
    return audience


def _rest_problems(start: Path, config: str | None) -> list[Problem]:
    """What can still be said of a workspace whose config.yaml is broken: its templates."""
    path = config_path(start, config)
    problems: list[Problem] = []
    for file in sorted(path.parent.glob("templates/*/template.yaml")) if path else ():
        _audience(file.parents[2], file.parent, problems)
    return problems
