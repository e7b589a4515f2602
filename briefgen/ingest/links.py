"""Links in a folder of seeds: whether one leads out of it.

In: a path and the workspace's root. Out: yes or no. Nothing is opened.
"""

from __future__ import annotations

from pathlib import Path


def leads_out(path: Path, root: Path) -> bool:
    """Whether links on the way to `path` lead out of the folder of seeds.

    That folder is the workspace's folder that holds it (`seeds`), which may be a link itself, as where an office shares
    one; of a file elsewhere it is the one that it stands in.
    """
    try:
        parts = path.absolute().relative_to(root.absolute()).parts
        base = root / parts[0] if len(parts) > 1 else root
    except ValueError:
        base = path.parent
    try:
        real, inside = path.resolve(), (base.resolve(), root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False  # a loop or a name too long: opening it says so
    return not any(real.is_relative_to(folder) for folder in inside)
