"""A scheduled build as a timer of the user's systemd.

In: a `Job`. Out: two unit files below the user's configuration, enabled. `Persistent=true` catches up a run that was due
while the machine was off. Touches no unit but those of the job.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefgen.errors import MachineLacks
from briefgen.regenerate.disk.files import write_whole
from briefgen.regenerate.schedule.job import Job

NAME = "systemd"
_PATIENCE = 30  # seconds for an answer of systemctl


def folder() -> Path:
    """Where a user's units lie, systemd.unit(5)."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "systemd" / "user"


def works() -> bool:
    """Whether a manager of this user's units answers."""
    return shutil.which("systemctl") is not None and _systemctl("show", "--property=Version").returncode == 0


def files(job: Job) -> Mapping[str, str]:
    """The unit files, by name."""
    title = _specifiers(_visible(job.title))
    head = f"# 由 briefgen schedule install 写成；改 config.yaml 的 schedule 后再运行一次\n[Unit]\nDescription=简报 {title}\n"
    start = f"ExecStart={' '.join(map(quoted, job.command))}"
    times = "".join(f"OnCalendar={one}\n" for one in job.due.on_calendar())
    return {
        f"{job.name}.service": f"{head}\n[Service]\nType=oneshot\n{start}\nNice=10\n",
        f"{job.name}.timer": f"{head}\n[Timer]\n{times}Persistent=true\n\n[Install]\nWantedBy=timers.target\n",
    }


def printed(job: Job) -> str:
    """The unit files as a person may save them."""
    return "\n".join(f"# {folder() / name}\n{text}" for name, text in files(job).items())


def installed(job: Job) -> bool:
    """Whether the job has a timer."""
    return (folder() / f"{job.name}.timer").is_file()


def current(job: Job) -> bool:
    """Whether the installed units are those of the job as it is now, and the timer runs."""
    same = all(_text(folder() / name) == text for name, text in files(job).items())
    return same and _systemctl("is-active", f"{job.name}.timer").returncode == 0


def install(job: Job) -> None:
    """Write and enable the units. Raises MachineLacks with what systemd says."""
    for name, text in files(job).items():
        write_whole(folder() / name, text.encode(errors="surrogateescape"))
    for words in (("daemon-reload",), ("enable", f"{job.name}.timer"), ("restart", f"{job.name}.timer")):
        done = _systemctl(*words)
        if done.returncode:
            told = done.stderr.strip() or f"退出码 {done.returncode}"
            step = "改用 cron：briefgen schedule install --with cron"
            raise MachineLacks(f"systemctl --user {' '.join(words)}: {told}\n    → {step}")


def remove(job: Job) -> None:
    """Stop the timer and delete the units."""
    if works():
        _systemctl("disable", "--now", f"{job.name}.timer")
    for kind in ("timer", "service"):
        with suppress(FileNotFoundError):
            (folder() / f"{job.name}.{kind}").unlink()
    if works():
        _systemctl("daemon-reload")


def hint() -> str | None:
    """What a person should know: without lingering, a user's timers rest while nobody is logged in."""
    if shutil.which("loginctl") is None:
        return None
    done = _run("loginctl", "show-user", "--property=Linger", "--value", str(os.getuid()))
    if done.stdout.strip() != "no":
        return None
    return "没有登录时定时器不运行；要一直运行：loginctl enable-linger"


def quoted(word: str) -> str:
    """One argument of ExecStart=, systemd.service(5) "Command lines": nothing in it is expanded."""
    escaped = "".join(_ESCAPES.get(char) or _visible(char) for char in word)
    return f'"{escaped}"'


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "%": "%%", "$": "$$"}


def _specifiers(text: str) -> str:
    return text.replace("%", "%%")


def _visible(text: str) -> str:
    """Control characters, which no unit file may hold, as C writes them."""
    return "".join(f"\\x{ord(char):02x}" if ord(char) < 32 or ord(char) == 127 else char for char in text)


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode(errors="surrogateescape")
    except OSError:
        return None


def _systemctl(*words: str) -> subprocess.CompletedProcess[str]:
    return _run("systemctl", "--user", *words)


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(words, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(words, 1, "", str(error))
