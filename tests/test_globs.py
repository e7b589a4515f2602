"""Globs of config.yaml: what glob.glob names, but for links to folders below `**`."""

from __future__ import annotations

import glob
from pathlib import Path

import pytest

from briefgen.globs import named


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "s/b.txt", "s/d/c.txt", "s/d/e/f.md", ".h/x.txt", "s/.y.txt", "s[1]/z.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    return tmp_path


PATTERNS = ["*.txt", "s/*.txt", "s/**/*.txt", "**/*.txt", "**", "s/**", "*/**/*.md", "**/d/**/*", "s/.*", "none/**/*", "s[[]1]/*"]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_as_glob(folder: Path, pattern: str) -> None:
    for start in ("", f"{folder}/"):
        expected = {folder / name for name in glob.glob(start + pattern, root_dir=folder, recursive=True)}  # noqa: PTH207
        found = set(named(folder, start + pattern))
        assert {p for p in found if p.is_file()} == {p for p in expected if p.is_file()}


def test_rings_of_links_end(folder: Path) -> None:
    for name in ("ring", "another"):
        (folder / "s" / name).symlink_to(folder)
    (folder / "s" / "link.txt").symlink_to(folder / "a.txt")
    (folder / "s" / "self.txt").symlink_to("self.txt")
    found = sorted(path.relative_to(folder).as_posix() for path in named(folder, "**/*.txt"))
    assert found == ["a.txt", "s/b.txt", "s/d/c.txt", "s/link.txt", "s/self.txt", "s[1]/z.txt"]
    assert list(named(folder / "s", "ring/*.txt")) == [folder / "s" / "ring" / "a.txt"]
