"""Which files are the seeds of a workspace, and which their sidecars. Opens none of them.

In: a folder and globs. Out: sorted paths.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from briefgen.globs import named

SUFFIX = ".yaml"  # of a sidecar
# what editors, browsers and systems leave in a folder and nobody means as a document
_LEFT_BEHIND = re.compile(r"~\$|\.|~WRL|thumbs\.db$|desktop\.ini$|.*(?:~|\.(?:tmp|bak|swp|part|crdownload|lnk))$", re.I)


def list_seeds(root: Path, globs: Iterable[str], output: Path | None = None) -> tuple[Path, ...]:
    """Files that the globs name, sorted by path; sidecars, hidden, temporary and backup files left out, and what lies
    below `output`: a brief that counted as material would be a source of itself.

    A .yaml without a document beside it is not left out: it is a misnamed sidecar, and reading it says so.
    """
    found = {path for pattern in globs for path in named(root, pattern)}
    files = [path for path in found if not path.is_dir() and not _LEFT_BEHIND.match(path.name)]
    if output is not None:
        files = [path for path in files if not path.is_relative_to(output)]
    documents = {path.with_suffix("") for path in files if path.suffix != SUFFIX}
    return tuple(sorted(p for p in files if p.suffix != SUFFIX or p.with_suffix("") not in documents))


def beside(seed: Path) -> Path:
    """Where the sidecar of a seed stands."""
    return seed.with_suffix(SUFFIX)
