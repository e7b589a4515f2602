"""A scheduled build as lines of the user's crontab.

In: a `Job`. Out: a crontab with the job's lines, known by the mark at their end; every other byte of it stays. A run that
was due while the machine was off is not caught up: cron cannot.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from briefgen.errors import MachineLacks, UsageError
from briefgen.regenerate.schedule.job import Job

NAME = "cron"
_PATIENCE = 30  # seconds for an answer of crontab
_LONGEST = 990  # bytes of a command; Vixie cron cuts at 1,000 (MAX_COMMAND in cron.h)


def works() -> bool:
    """Whether this user can have a crontab."""
    return shutil.which("crontab") is not None


def lines(job: Job) -> tuple[str, ...]:
    """One line for each time. Raises UsageError for a path that no crontab can hold."""
    command = " ".join(map(quoted, job.command)) + " >/dev/null"
    if len(os.fsencode(command)) > _LONGEST:
        raise UsageError("路径太长，cron 的一行放不下\n    → 把工作区放到短一些的路径下，或用 --with systemd")
    return tuple(f"{when} {command}{_mark(job)}" for when in job.due.cron())


def printed(job: Job) -> str:
    """The lines as a person may add them."""
    return "\n".join(lines(job)) + "\n"


def installed(job: Job) -> bool:
    """Whether the crontab has a line of the job."""
    return works() and bool(_ours(_read(), job))


def current(job: Job) -> bool:
    """Whether the crontab's lines of the job are those of now."""
    return works() and _ours(_read(), job) == [os.fsencode(line) for line in lines(job)]


def install(job: Job) -> None:
    """Put the lines at the end of the crontab, in place of older ones of the same job."""
    new = b"".join(os.fsencode(line) + b"\n" for line in lines(job))
    rest = _others(_read(), job)
    _write(rest + (b"" if not rest or rest.endswith(b"\n") else b"\n") + new)


def remove(job: Job) -> None:
    """Take the job's lines out."""
    before = _read()
    if _ours(before, job):
        _write(_others(before, job))


def quoted(word: str) -> str:
    """One word of the command. A percent sign ends a command in cron, and not every cron takes `\\%` for one inside
    quotes; so the shell writes it. Raises UsageError for a line break, which no crontab can hold."""
    if "\n" in word or "\r" in word:
        raise UsageError("路径里有换行，cron 不能用\n    → 给文件夹改名，或用 --with systemd")
    return "\"$(printf '\\045')\"".join(shlex.quote(piece) if piece else "" for piece in word.split("%")) or "''"


def _mark(job: Job) -> str:
    return f" # {job.name}"


def _ours(crontab: bytes, job: Job) -> list[bytes]:
    return [line for line in crontab.split(b"\n") if line.endswith(_mark(job).encode())]


def _others(crontab: bytes, job: Job) -> bytes:
    kept = [line for line in crontab.split(b"\n") if not line.endswith(_mark(job).encode())]
    return b"\n".join(kept)


def _read() -> bytes:
    """The user's crontab; empty where there is none. Any other refusal is told, so that nobody's lines are lost."""
    done = _run(["crontab", "-l"], b"")
    if done.returncode == 0:
        return done.stdout
    if b"no crontab" in done.stderr:
        return b""
    raise MachineLacks(f"crontab -l: {done.stderr.decode(errors='replace').strip()}\n    → 由管理员检查 cron 的权限")


def _write(crontab: bytes) -> None:
    done = _run(["crontab", "-"], crontab) if crontab.strip() else _run(["crontab", "-r"], b"")
    if done.returncode:
        raise MachineLacks(f"crontab: {done.stderr.decode(errors='replace').strip()}\n    → 原有的 crontab 没有改动")


def _run(words: list[str], said: bytes) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"LC_ALL": "C"}  # "no crontab" in English
    try:
        return subprocess.run(words, input=said, capture_output=True, timeout=_PATIENCE, check=False, env=environment)
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(words, 1, b"", str(error).encode())
