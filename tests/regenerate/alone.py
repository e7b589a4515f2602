"""A shell script in a mount namespace of its own, where a test may mount what it likes and nobody else sees it."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

_ALONE = ("unshare", "--mount", "--propagation", "private")


@lru_cache(maxsize=1)
def possible() -> bool:
    """Whether this user may do that here."""
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    script = 'mount -t tmpfs -o size=64k none "$0"'
    return subprocess.run([*_ALONE, "sh", "-c", script, "/mnt"], capture_output=True, check=False).returncode == 0


def run(script: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script; its arguments are $1, $2 …"""
    words = [*_ALONE, "sh", "-euc", script, "sh", *map(str, arguments)]
    return subprocess.run(words, env=os.environ | environment, capture_output=True, text=True, timeout=150, check=False)
