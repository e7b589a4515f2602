"""Inside a step of the program, what comes later on the way is not known to what comes before."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import briefgen

HOME = Path(briefgen.__file__).parent
ORDER = {
    "extract": (
        "text | scan | reading | naming rules scope | annotate | relations finding | metric | knowledge | subject | drafts | facts"
    ),
    "extract/naming": "place_names clauses | stages names | named | projects",
    "ingest": "skip links decode table_captions | told_rows | limits | pages | formats metadata | seeds | read",
    "render": (
        "numerals markup | templating wording pdf | audience drawing | views word choosing | page | audit | brief"
    ),
    "model": (
        "rows identity zones enumerating | instrument_rows own | landscape | derive region_tree walk links | levels stock_flow cells changes problems copies data"
        " | sources narrow named | checking | promises instruments | build"
    ),
    "regenerate": (
        "disk processes | outcome | gather | prepare | plan | fresh | survey printing | making | build | watching | preview schedule"
    ),
}
"""By folder, its folders and modules from the first to the last; those that stand together know nothing of each other."""


def _known(path: Path, package: str) -> Iterator[tuple[str, str]]:
    """The files of a folder or module, each with what it imports of a package, by the package's own folders and modules."""
    for file in sorted(path.rglob("*.py")) if path.is_dir() else (path.with_suffix(".py"),):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{package}."):
                yield file.name, node.module.removeprefix(f"{package}.").split(".")[0]
            elif isinstance(node, ast.ImportFrom) and node.module == package:
                yield from ((file.name, alias.name) for alias in node.names)


@pytest.mark.parametrize("folder", ORDER)
def test_nothing_knows_what_comes_after_it(folder: str) -> None:
    package = f"briefgen.{folder.replace('/', '.')}"
    before: set[str] = set()
    for together in ORDER[folder].split(" | "):
        for part in together.split():
            known = set(_known(HOME / folder / part, package))
            assert {(file, part, other) for file, other in known if other not in before | {part}} == set()
        before.update(together.split())


@pytest.mark.parametrize("folder", ["extract", "ingest", "model", "regenerate", "render"])
def test_every_folder_has_its_place(folder: str) -> None:
    folders = {path.name for path in (HOME / folder).iterdir() if (path / "__init__.py").is_file()}
    assert folders <= {part for part in ORDER[folder].split() if part != "|"}


def _modules() -> dict[str, Path]:
    names = {path: ".".join(path.relative_to(HOME.parent).with_suffix("").parts) for path in HOME.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for path, name in names.items()}


def _imports(path: Path, modules: Mapping[str, Path]) -> set[str]:
    """The modules of the package that one imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = (f"{node.module}.{alias.name}" for alias in node.names)
            found.update(name if name in modules else node.module for name in named)
    return found & modules.keys()


def test_no_module_is_known_to_one_that_it_knows() -> None:
    modules = _modules()
    known = {name: _imports(path, modules) - {name} for name, path in modules.items()}
    while free := [name for name, others in known.items() if not others]:
        known = {name: others.difference(free) for name, others in known.items() if others}
    while above := known.keys() - set().union(*known.values()):  # what only stands above the circle is left out
        known = {name: others for name, others in known.items() if name not in above}
    assert known == {}
