"""How the last scheduled run ended, for `schedule status`.

In: a run as `notify` tells it. Out: one small file of the state, and what it says. Its time is the file's own: what a
build makes never depends on a clock, and this is only shown.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from briefgen.errors import BriefgenError
from briefgen.regenerate.disk.files import STATE, write_whole

log = logging.getLogger(__name__)

NAME = "scheduled.json"


@dataclass(frozen=True, slots=True)
class LastRun:
    """A scheduled run that ended: when, with which exit code, and what was told of it."""

    at: datetime
    exit_code: int
    text: str


def last_run(output: Path) -> LastRun | None:
    """The last scheduled run into an output folder; None where there was none or its note cannot be read."""
    path = output / STATE / NAME
    try:
        run = json.loads(path.read_bytes())
        return LastRun(datetime.fromtimestamp(int(path.stat().st_mtime)), int(run["exit_code"]), str(run["text"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_run(output: Path, run: Mapping[str, Any]) -> None:
    """Note a run. A disk that refuses is told and costs nothing else."""
    try:
        write_whole(output / STATE / NAME, json.dumps(run, ensure_ascii=False, indent=1).encode(errors="replace"))
    except BriefgenError as error:
        log.warning("%s", error)
