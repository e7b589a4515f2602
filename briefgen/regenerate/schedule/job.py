"""What a scheduler runs for a workspace: one command line, the same for systemd and cron.

In: a workspace. Out: a `Job`. The command names everything by its full path, for a scheduler has neither the folder nor
the PATH of the person who installs it.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.regenerate.disk.files import digest
from briefgen.regenerate.schedule.calendar import Calendar
from briefgen.workspace import CONFIG, Workspace

_HANDED_ON = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "PYTHONPATH")
"""What of the environment decides where the fonts and the program lie, and what a scheduler does not hand on."""


@dataclass(frozen=True, slots=True)
class Job:
    """`name` is the same whenever it is made of the same config file, so that a second install replaces the first."""

    name: str
    title: str
    command: tuple[str, ...]
    calendar: Calendar | None

    @property
    def due(self) -> Calendar:
        """The calendar. Raises UsageError where config.yaml has none."""
        if self.calendar is None:
            step = 'schedule: {days: 工作日, at: "08:30"}'
            raise UsageError(f"config.yaml 里没有 schedule，不知道什么时候运行\n    → 写上，例如 {step}")
        return self.calendar


def job_of(workspace: Workspace, config: Path) -> Job:
    """The scheduled build of a workspace whose settings are in `config`."""
    settings = workspace.config.schedule
    named = () if config.name == CONFIG else ("-c", config.name)
    kept = tuple(f"{name}={os.environ[name]}" for name in _HANDED_ON if os.environ.get(name))
    command = ("/usr/bin/env", *kept, *_tool(), "-q", "-C", str(workspace.root), *named, "build", "--wait", "--notify")
    name = "briefgen-" + digest(os.fsencode(config))[:8]
    title = workspace.config.workspace.title or workspace.root.name
    return Job(name, title, command, Calendar.of(settings) if settings else None)


def _tool() -> tuple[str, ...]:
    """The command beside this interpreter, else this interpreter with the module; links are kept, a venv is one."""
    beside = Path(sys.executable).with_name("briefgen")
    return (str(beside),) if beside.is_file() else (sys.executable, "-m", "briefgen.cli")
