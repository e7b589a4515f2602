"""Files that a glob of config.yaml names.

In: a folder and a glob with `*`, `?`, `[…]` and `**`. Out: paths. Unlike glob.glob, `**` follows no link to a folder: two
links back to the folder that they lie in would be 2^40 ways to the same file.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path


def named(root: Path, pattern: str) -> Iterator[Path]:
    """What `pattern` names, from `root` where it is relative; hidden files and folders only where it says so. Folders
    too; in no order, and perhaps one twice."""
    parts = pattern.replace(os.sep, "/").split("/")
    if "**" not in parts:
        # Path.glob takes no absolute pattern, and an office's files may lie in a folder that all its workspaces share
        yield from (root / name for name in glob.glob(pattern, root_dir=root))  # noqa: PTH207
        return
    at = parts.index("**")
    head, tail = "/".join(parts[:at]), "/".join(parts[at + 1 :]) or "*"
    for start in named(root, head or "/") if at else (root,):
        for folder in _below(start):
            yield from named(folder, tail)


def _below(start: Path) -> Iterator[Path]:
    for folder, inner, _ in os.walk(start):
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield Path(folder)
