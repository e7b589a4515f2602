"""Keys of the steps: what a result depends on besides its own input, as one digest each.

In: the program's own files, a recipe, values of the model. Out: sha256 in hex, the same on every machine and in every
process. Reads files, writes none; asks for no time.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path, PurePath
from typing import Any

import briefgen
from briefgen.regenerate.disk.files import digest, text_digest
from briefgen.regenerate.gather import Recipe
from briefgen.seedfiles import beside

PACKAGE = Path(briefgen.__file__).parent
EXTRACT = (
    "ingest",
    "extract",
    "taxonomy",
    "rules",
    "document.py",
    "skipped.py",
    "fact.py",
    "errors.py",
    "strict_yaml.py",
    "shapes.py",
    "globs.py",
    "seedfiles.py",
    "garbage.py",
    "list_marks.py",
    "lead_ins.py",
    "titles.py",
    "numerals.py",
)
"""What reading and extracting are made of; a test holds that they import nothing else of ours."""
MODEL = ("model", "fact.py", "document.py", "skipped.py", "extract/keys.py", "ingest/copies.py", "numerals.py")
RENDER = (
    "render",
    "model/landscape.py",
    "fact.py",
    "document.py",
    "skipped.py",
    "locators.py",
    "sheet.py",
    "numerals.py",
)
"""What pages are made of besides the landscape; a test holds that nothing else of ours words or writes them."""
FORM = 1  # of stored seeds


@lru_cache(maxsize=8)
def program(parts: tuple[str, ...]) -> str:
    """Digest of parts of the program, as it is on disk when first asked."""
    found = [path for part in parts for path in _below(PACKAGE / part)]
    return digest("\n".join(f"{p.relative_to(PACKAGE).as_posix()} {text_digest(p)}" for p in sorted(found)).encode())


def _below(path: Path) -> Iterable[Path]:
    if path.is_file():
        return (path,)
    kinds = (".py", ".yaml", ".json")
    return (p for p in path.rglob("*") if p.suffix in kinds and "__pycache__" not in p.parts)


@cache
def library(name: str) -> str:
    """The version of a package that is installed, empty where it is not."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@lru_cache(maxsize=1)
def libraries() -> tuple[str, ...]:
    """Every package that briefgen asks for, with its version."""
    try:
        asked = [line for line in requires("briefgen") or () if "extra ==" not in line]
    except PackageNotFoundError:
        asked = []
    names = sorted({re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in asked})
    return tuple(f"{name} {library(name)}" for name in names)


def recipe_key(recipe: Recipe) -> str:
    """Digest of all that a seed's facts depend on besides the seed: rules, dictionaries, limits and the program."""
    parts = [
        f"form {FORM} python {sys.version_info[0]}.{sys.version_info[1]}",
        f"program {program(EXTRACT)}",
        *libraries(),
        *(f"{kind} {text_digest(path)}" for kind in ("rules", "taxonomy") for path in getattr(recipe, kind)),
        f"limits {recipe.limits} assumed {recipe.assumed}",
    ]
    return digest("\n".join(parts).encode())


def seed_key(path: Path, name: str, recipe: str) -> str | None:
    """Digest of a seed's name, bytes and sidecar under a recipe; None for what cannot be read as a file."""
    try:
        data = digest(path.read_bytes()) if path.is_file() else None
        side = beside(path)
        said = text_digest(side) if side.is_file() else ""
    except OSError:
        return None
    return digest("\n".join((recipe, name, data, said)).encode(errors="surrogatepass")) if data else None


class Canon:
    """Values of the model as digests. A value met again is not walked again: a fact stands in many rows."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}  # the value is kept, so that its id stays its own
        self._fields: dict[type, tuple[str, ...]] = {}
        # JSON's own encoder walks what is plain, ten times as fast as we could, and asks `_plain` for the rest
        self._encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False, default=self._plain)

    def digest(self, value: object) -> str:
        """sha256 of the canonical JSON of `value`; every field that counts when values are compared."""
        return digest(self._encoder.encode(value).encode(errors="surrogatepass"))

    def _plain(self, value: Any) -> Any:  # noqa: ANN401 (plain data of any depth)
        if is_dataclass(value) and not isinstance(value, type):
            return self._known_digest(value)
        if isinstance(value, Mapping):  # one that is no dict
            return dict(value)
        if isinstance(value, Enum):  # one that is no text or number
            return value.value
        if isinstance(value, Decimal | date | PurePath):
            return str(value)
        raise TypeError(f"no canonical form of {type(value).__name__}")

    def _known_digest(self, value: object) -> str:
        known = self._known.get(id(value))
        if known is None:
            row = [type(value).__name__, *(getattr(value, name) for name in self._compared(type(value)))]
            known = self._known[id(value)] = (value, self.digest(row))
        return known[1]

    def _compared(self, kind: type[Any]) -> tuple[str, ...]:
        """The fields of a dataclass that count when values are compared."""
        if kind not in self._fields:
            self._fields[kind] = tuple(f.name for f in fields(kind) if f.compare)
        return self._fields[kind]
