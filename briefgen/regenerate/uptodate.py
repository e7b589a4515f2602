"""Whether a build has anything to do: one key over every input, and what the last finished build left.

In: a workspace before anything of it is read, and the options. Out: the key; the last build's result where key and files
are still what they were. Always hashes; a wrong yes would show an old brief, a wrong no only costs time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefgen
from briefgen.document import SkippedSeed
from briefgen.errors import MachineLacks
from briefgen.ingest.sidecar import beside
from briefgen.inquiry import workspace_seeds
from briefgen.regenerate.archive import Archive
from briefgen.regenerate.files import STATE, digest, digest_of, write_whole
from briefgen.regenerate.manifest import Manifest
from briefgen.render import fonts
from briefgen.workspace import Workspace

ENGINES = ("jinja2", "weasyprint", "pydyf", "fonttools", "jieba", "pypdf", "docxtpl", "python-docx")
NAME = "last.json"


@dataclass(frozen=True, slots=True)
class Last:
    """What a finished build found besides its files, for saying it again; `paths` are below the output folder."""

    key: str
    archive: str  # digest of the archive as the build left it; the archive is an input of the next one
    issue: int
    paths: tuple[str, ...]
    documents: int
    facts: int
    skipped: tuple[SkippedSeed, ...]
    warnings: tuple[str, ...]


def build_key(workspace: Workspace, config: Path, options: Sequence[str], as_of: date | None) -> str:
    """sha256 over program, engines, fonts, settings, rules, dictionaries, templates, seeds and options."""
    root = workspace.root
    package = Path(briefgen.__file__).parent
    parts = [
        *(f"engine {name} {_version(name)}" for name in ENGINES),
        f"fonts {_fonts(root)}",
        *_files("program", package, (p for p in package.rglob("*") if "__pycache__" not in p.parts)),
        *_files("workspace", root, (config, *workspace.rule_files(), *workspace.taxonomy_files())),
        *_files("template", root, workspace.templates.rglob("*")),
        *_files("seed", root, (p for seed in workspace_seeds(workspace) for p in (seed, beside(seed)))),
        f"options {' '.join(options)} {as_of or ''}",
    ]
    return digest("\n".join(parts).encode(errors="backslashreplace"))


def recall(output: Path, key: str, manifest: Manifest) -> Last | None:
    """The last build's result, None unless it had the same key and its files are still the ones that it wrote."""
    try:
        data = json.loads((output / STATE / NAME).read_bytes())
        skipped = tuple(SkippedSeed(**one) for one in data["skipped"])
        last = Last(
            data["key"], data["archive"], data["issue"],
            tuple(data["paths"]), data["documents"], data["facts"], skipped, tuple(data["warnings"]),
        )  # fmt: skip
        archive = Archive(output).digest()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    intact = all(p in manifest.files and digest_of(output / p) == manifest.files[p].sha256 for p in last.paths)
    return last if last.key == key and last.archive == archive and intact else None


def remember(output: Path, last: Last) -> None:
    """Leave a finished build's result for the next one; it is state, and losing it loses only time."""
    write_whole(output / STATE / NAME, json.dumps(asdict(last), ensure_ascii=False, indent=1).encode())


def _files(kind: str, root: Path, paths: Iterable[Path]) -> list[str]:
    return [f"{kind} {_named(p, root)} {_quietly(p)}" for p in sorted(set(paths)) if p.is_file()]


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _quietly(path: Path) -> str:
    """A file that cannot be read counts as such: becoming readable changes the key."""
    try:
        return digest_of(path) or "gone"
    except OSError:
        return "unreadable"


def _fonts(root: Path) -> str:
    try:
        return fonts.load(root / "fonts").digest
    except MachineLacks:
        return "none"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
