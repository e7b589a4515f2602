"""`rules check` and `rules test`: the built-in rules and a workspace's own, in the dictionaries that hold there.

In: a folder. Out: how much was looked at, or one `InvalidInput` with every problem. Outside a workspace the built-in
rules alone are meant.
"""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import InvalidInput
from briefgen.extract.annotate import Annotator
from briefgen.extract.rules.checking import check_rules
from briefgen.extract.rules.load import load_rules
from briefgen.extract.rules.testing import Tested, run_tests
from briefgen.inquiry import known
from briefgen.taxonomy import load_taxonomy


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
