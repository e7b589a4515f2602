"""The command line in a process of its own, and what it printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: str, cwd: Path, root: Path, env: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefgen.cli", *arguments]
    return subprocess.run(command, cwd=cwd, env=os.environ | {"PYTHONPATH": str(root)} | env, capture_output=True)


def rows(done: subprocess.CompletedProcess[str]) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]
