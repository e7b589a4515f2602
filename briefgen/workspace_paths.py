"""Where things stand in a workspace before config.yaml says otherwise. Reads none of them.

In: a folder. Out: paths.
"""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import UsageError
from briefgen.globs import named

CONFIG = "config.yaml"
OUTPUT = "output"
TEMPLATES = "templates"


def matches(root: Path, pattern: str) -> list[Path]:
    """Files that a glob of config.yaml names, sorted."""
    return [path for path in sorted(set(named(root, pattern))) if path.is_file()]


def config_path(start: Path, config: str | None = None) -> Path | None:
    """Where the config file of a workspace is, None where there is none. A file named and missing is a UsageError."""
    start = start.resolve()
    if config:
        path = (start / config).resolve()
        if not path.is_file():
            raise UsageError(f"{config}: 没有这个文件\n    → 用 -c 给出配置文件，路径从 -C 的文件夹算起")
        return path
    return next((folder / CONFIG for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)
