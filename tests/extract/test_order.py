"""The steps of extraction know only the steps before them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefgen.extract

HOME = Path(briefgen.extract.__file__).parent
ORDER = (
    ("text",),
    ("scan",),
    ("reading",),
    ("naming", "rules", "scope"),
    ("annotate",),
    ("relations", "finding"),
    ("metric",),
    ("knowledge",),
    ("subject",),
    ("drafts",),
    ("facts",),
)
"""Steps that stand together know nothing of each other."""


def _known(folder: Path, package: str) -> Iterator[tuple[str, str]]:
    """Each file below a folder with what it imports of a package, by the package's own folders and modules."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{package}."):
                yield path.name, node.module.removeprefix(f"{package}.").split(".")[0]


@pytest.mark.parametrize("place", range(len(ORDER)))
def test_a_step_knows_only_steps_before_it(place: int) -> None:
    before = {step for steps in ORDER[:place] for step in steps}
    for step in ORDER[place]:
        if (HOME / step).is_dir():
            assert {
                known for known in _known(HOME / step, "briefgen.extract") if known[1] not in before | {step}
            } == set()


def test_every_folder_has_its_place() -> None:
    folders = {path.name for path in HOME.iterdir() if (path / "__init__.py").is_file()}
    assert folders == {step for steps in ORDER for step in steps} - {"knowledge"}


def test_names_of_other_things_are_read_without_those_of_projects() -> None:
    known = {name for _, name in _known(HOME / "naming" / "projects", "briefgen.extract.naming")}
    assert known == {"projects", "named", "names", "stages"}
    for name in known - {"projects"}:
        assert "naming.projects" not in (HOME / "naming" / f"{name}.py").read_text(encoding="utf-8")
