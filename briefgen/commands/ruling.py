"""`rules check`, `test` and `schema`: the built-in rules and a workspace's own, in the dictionaries that hold there.

In: a folder. Out: how much was looked at, or one `InvalidInput` with every problem. Outside a workspace the built-in
rules alone are meant. Only `update` writes, and only into rule files of the workspace.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.commands.inquiry import known
from briefgen.errors import InvalidInput
from briefgen.extract.annotate.annotator import Annotator
from briefgen.extract.rules.checking import check_rules
from briefgen.extract.rules.load import load_rules
from briefgen.extract.rules.schema import rule_schema
from briefgen.extract.rules.testing import Tested, run_tests
from briefgen.extract.rules.updating import Change, plan_update
from briefgen.regenerate.disk.files import write_whole
from briefgen.taxonomy import load_taxonomy


@dataclass(frozen=True, slots=True)
class Updated:
    """What `update` wrote, and how the examples stand now."""

    changes: tuple[Change, ...]
    tested: Tested


def check(start: Path, config: str | None = None) -> int:
    """The number of rules that were found good. Raises InvalidInput with all that is wrong."""
    recipe = known(start, config).recipe
    taxonomy = load_taxonomy(recipe.taxonomy)
    stages = {stage.id for stage in taxonomy.stages} | {stage.label for stage in taxonomy.stages if stage.label}
    problems = check_rules(recipe.rules, Annotator(taxonomy), taxonomy.metrics.keys(), stages)
    if problems:
        raise InvalidInput(problems)
    return len(load_rules(recipe.rules).rules)


def test(start: Path, config: str | None = None) -> Tested:
    """How many examples were run. Raises InvalidInput with each one that fails."""
    recipe = known(start, config).recipe
    tested = run_tests(load_rules(recipe.rules), Annotator(load_taxonomy(recipe.taxonomy)))
    if tested.problems:
        raise InvalidInput(tested.problems)
    return tested


def update(start: Path, config: str | None = None) -> Updated:
    """Write into the workspace's rule files what their examples give; the problems that are left are in `tested`."""
    recipe = known(start, config).recipe
    annotate = Annotator(load_taxonomy(recipe.taxonomy))
    planned = plan_update(load_rules(recipe.rules), recipe.rules, annotate)
    for path, data in planned.files.items():
        _write(path.resolve(), data)  # of a link, the file that it leads to
    return Updated(planned.changes, run_tests(load_rules(recipe.rules), annotate))


def schema(start: Path, config: str | None = None) -> dict[str, Any]:
    """The JSON Schema of rule files, with the names of facts, metrics and stages that hold in `start`."""
    recipe = known(start, config).recipe
    taxonomy = load_taxonomy(recipe.taxonomy)
    return rule_schema(load_rules(recipe.rules), taxonomy.metrics, [stage.id for stage in taxonomy.stages])


def _write(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode
    write_whole(path, data)
    with suppress(OSError):  # a folder that keeps no modes needs none
        path.chmod(mode)
