"""Copies of core templates that an office makes its own: the mark by which a copy knows what the core was then.

In: a core file. Out: the copy with its mark; of a copy, its mark again. The mark is a comment: a copy that nobody edited
prints the same bytes, and one whose core has changed since can be told.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from briefgen.render.templating.env import CORE

_TOLD = (
    "briefgen 核心模板 {name} 的副本，核心当时的摘要是 {digest}。改这里即可；核心更新后 briefgen template check 会提醒"
)
_MARK = re.compile(
    r"(?:\{#-?|/\*) briefgen 核心模板 (?P<name>\S+) 的副本，核心当时的摘要是 (?P<digest>[0-9a-f]{16})。[^\n]*\n"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a copy was made from."""

    name: str
    digest: str

    @property
    def stale(self) -> bool:
        """Whether the core's file is another one now, or gone."""
        path = CORE / self.name
        return not path.is_file() or digest_of(path) != self.digest


def core_files() -> tuple[str, ...]:
    """The core's templates and style sheets by name."""
    found = (path for path in CORE.rglob("*") if path.suffix in (".j2", ".css"))
    return tuple(sorted(path.relative_to(CORE).as_posix() for path in found))


def marked(name: str) -> str:
    """The core's file `name` as a copy: its mark, then its text."""
    told = _TOLD.format(name=name, digest=digest_of(CORE / name))
    mark = f"/* {told} */\n" if name.endswith(".css") else f"{{#- {told} -#}}\n"
    return mark + (CORE / name).read_text(encoding="utf-8")


def mark_of(text: str) -> Mark | None:
    """The mark of a copy, None of a file that is none."""
    found = _MARK.match(text)
    return Mark(found["name"], found["digest"]) if found else None


def unmarked(text: str) -> str:
    """A style sheet without its mark, for it is printed into the page as it is."""
    return _MARK.sub("", text, count=1)


def digest_of(path: Path) -> str:
    """What tells one version of a text file from another, line ends apart."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]
