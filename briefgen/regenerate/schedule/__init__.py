"""`schedule`: builds at set times by the machine's own scheduler; no daemon of ours.

In: a workspace whose config.yaml says when. Out: a timer of systemd or lines of cron that run `briefgen build`, and what
became of them. `job` says what is run, `calendar` when, `systemd` and `cron` put it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from briefgen.errors import MachineLacks, UsageError
from briefgen.regenerate.schedule import cron, systemd
from briefgen.regenerate.schedule.job import Job, job_of
from briefgen.regenerate.watching.lastrun import LastRun, last_run
from briefgen.workspace import CONFIG, Workspace, config_path


class Scheduler(Protocol):
    """A scheduler of the machine: what the modules `systemd` and `cron` are."""

    def works(self) -> bool: ...

    def printed(self, job: Job) -> str: ...

    def installed(self, job: Job) -> bool: ...

    def current(self, job: Job) -> bool: ...

    def install(self, job: Job) -> None: ...

    def remove(self, job: Job) -> None: ...


SCHEDULERS: dict[str, Scheduler] = {"systemd": systemd, "cron": cron}
"""By the name that --with takes; the first that works is taken where none is named."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A job in one scheduler; `current` while it is what config.yaml says now, and then `next` is when it is due."""

    by: str
    name: str
    current: bool
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Status:
    """Where a workspace's builds are scheduled, and how the last one ended."""

    installed: tuple[Installed, ...]
    last: LastRun | None


def text(start: Path, by: str | None = None, *, config: str | None = None) -> str:
    """What `install` would put into the scheduler."""
    job = _job(start, config)[0]
    name = by or next((name for name, one in SCHEDULERS.items() if one.works()), "systemd")
    return _scheduler(name).printed(job)


def install(start: Path, by: str | None, now: datetime, *, config: str | None = None) -> tuple[Installed, str | None]:
    """Schedule the workspace's builds, in one scheduler only, and what a person should know of it. A second time does
    nothing. Raises MachineLacks where there is no scheduler, UsageError where config.yaml says no time."""
    job = _job(start, config)[0]
    name = by or next((name for name, one in SCHEDULERS.items() if one.works()), None)
    if name is None or not _scheduler(name).works():
        lacking = f"没有 {name}" if name else "没有 systemd 的用户服务，也没有 crontab"
        step = f"让别的定时程序运行：{' '.join(map(cron.quoted, job.command))}"
        raise MachineLacks(f"这台机器上{lacking}（或这个用户不能用）\n    → {step}")
    if not (_scheduler(name).installed(job) and _scheduler(name).current(job)):
        _scheduler(name).install(job)
    for other, scheduler in SCHEDULERS.items():
        if other != name and scheduler.installed(job):
            scheduler.remove(job)  # else each run would come twice
    return Installed(name, job.name, True, job.due.next(now)), systemd.hint() if name == systemd.NAME else None


def remove(start: Path, *, config: str | None = None) -> tuple[str, ...]:
    """Take the workspace's builds out of every scheduler; the names of those that had them."""
    job = _job(start, config)[0]
    found = tuple(name for name, scheduler in SCHEDULERS.items() if scheduler.installed(job))
    for name in found:
        SCHEDULERS[name].remove(job)
    return found


def status(start: Path, now: datetime, *, config: str | None = None) -> Status:
    """What is scheduled, and the last scheduled run."""
    job, output = _job(start, config)
    found = [_installed(name, job, now) for name, scheduler in SCHEDULERS.items() if scheduler.installed(job)]
    return Status(tuple(found), last_run(output))


def _installed(name: str, job: Job, now: datetime) -> Installed:
    current = job.calendar is not None and SCHEDULERS[name].current(job)
    return Installed(name, job.name, current, job.due.next(now) if current else None)


def _job(start: Path, config: str | None) -> tuple[Job, Path]:
    workspace = Workspace.find(start, config)
    return job_of(workspace, config_path(start, config) or workspace.root / CONFIG), workspace.output


def _scheduler(name: str) -> Scheduler:
    if name not in SCHEDULERS:
        raise UsageError(f"没有“{name}”这种定时程序\n    → 可用的有：{'、'.join(SCHEDULERS)}")
    return SCHEDULERS[name]
