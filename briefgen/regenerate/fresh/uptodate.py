"""Whether a build has anything to do: one key over every input, and what the last finished build left.

In: a workspace before anything of it is read, and the options. Out: the key; the last build's result where key and files
are still what they were. Always hashes; a wrong yes would show an old brief, a wrong no only costs time.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import briefgen
from briefgen.errors import MachineLacks
from briefgen.regenerate.disk.archive import Archive
from briefgen.regenerate.disk.files import STATE, digest, digest_of, write_whole
from briefgen.regenerate.disk.manifest import Manifest
from briefgen.render.pdf import fonts
from briefgen.seedfiles import beside, list_seeds
from briefgen.skipped import SkippedSeed
from briefgen.workspace_paths import TEMPLATES, matches

NAME = "last.json"


@dataclass(frozen=True, slots=True)
class Named:
    """What config.yaml says of where inputs and outputs are; with it the key can be told without reading config.yaml."""

    title: str | None
    output: str
    seeds: tuple[str, ...]
    rules: tuple[str, ...]
    taxonomy: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Last:
    """What a finished build found besides its files, for saying it again; `paths` are below the output folder."""

    key: str
    named: Named
    archive: str  # digest of the archive as the build left it; the archive is an input of the next one
    issue: int
    paths: tuple[str, ...]
    documents: int
    facts: int
    skipped: tuple[SkippedSeed, ...]
    warnings: tuple[str, ...]


def build_key(root: Path, config: Path, named: Named, options: Sequence[str], as_of: date | None) -> str:
    """sha256 over program, engines, fonts, settings, rules, dictionaries, templates, seeds and options. `config` is the
    file whose settings `named` are."""
    package = Path(briefgen.__file__).parent
    own = {path for patterns in (named.rules, named.taxonomy) for glob in patterns for path in matches(root, glob)}
    seeds = list_seeds(root, named.seeds, root / named.output)
    parts = [
        f"python {sys.version}",
        *(f"installed {name}" for name in _installed()),
        f"fonts {_fonts(root)}",
        *_tree("program", str(package)),
        *_files("workspace", root, (config, *own)),
        *_tree("template", str(root / TEMPLATES)),
        *_files("seed", root, (p for seed in seeds for p in (seed, beside(seed)))),
        f"options {' '.join(options)} {as_of or ''}",
    ]
    return digest("\n".join(parts).encode(errors="backslashreplace"))


def recall(output: Path) -> Last | None:
    """What the last build left; None where it left nothing that can be read."""
    try:
        data = json.loads((output / STATE / NAME).read_bytes())
        said = data["named"]
        named = Named(said["title"], said["output"], *(tuple(said[key]) for key in ("seeds", "rules", "taxonomy")))
        skipped = tuple(SkippedSeed(**one) for one in data["skipped"])
        return Last(
            data["key"], named, data["archive"], data["issue"],
            tuple(data["paths"]), data["documents"], data["facts"], skipped, tuple(data["warnings"]),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return None


def holds(last: Last, output: Path, key: str, manifest: Manifest) -> bool:
    """Whether a build now would have the last one's key, and finds its files and its archive as that left them."""
    try:
        intact = all(p in manifest.files and digest_of(output / p) == manifest.files[p].sha256 for p in last.paths)
        return intact and last.key == key and last.archive == Archive(output).digest()
    except OSError:
        return False


def remember(output: Path, last: Last) -> None:
    """Leave a finished build's result for the next one; it is state, and losing it loses only time."""
    write_whole(output / STATE / NAME, json.dumps(asdict(last), ensure_ascii=False, indent=1).encode())


def _tree(kind: str, folder: str) -> list[str]:
    """The files below a folder; as texts, for paths as objects take longer than the hashing."""
    return sorted(f"{kind} {path[len(folder) :]} {_quietly(path)}" for path in _below(folder))


def _below(folder: str) -> Iterator[str]:
    with suppress(FileNotFoundError, NotADirectoryError, PermissionError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _below(entry.path)
            elif entry.is_file():
                yield entry.path


def _files(kind: str, root: Path, paths: Iterable[Path]) -> list[str]:
    return [f"{kind} {_named(p, root)} {_quietly(p)}" for p in sorted(set(paths)) if p.is_file()]


def _named(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _quietly(path: str | Path) -> str:
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


def _installed() -> list[str]:
    """Every installed package with its version: any of them may be an engine or what an engine asks for. By the names of
    their folders, for reading their metadata takes longer than all the rest."""
    folders = (Path(folder) for folder in sys.path if Path(folder).is_dir())
    return sorted(one.name for folder in folders for one in folder.iterdir() if one.name.endswith(".dist-info"))
