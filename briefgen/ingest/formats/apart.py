"""A reader in a process of its own: bounded time and memory, and no crash but its own.

In: the bytes of a file. Out: `Decoded`, or `Skip` for what the reader said or what became of it. One process serves many files, since
its libraries take a second to load; it is replaced when it dies, hangs, or has served `SERVES` files. What it answers is
JSON: a reader that a file took over could say nothing worse than a wrong text.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefgen.document import Place
from briefgen.ingest.decode import Decoded, Mapped
from briefgen.ingest.limits import MEMORY, Limits
from briefgen.ingest.skip import Skip

SERVES = 200
_WORKER = "briefgen.ingest.formats.worker"  # run with -P: a json.py in the user's folder is none of ours
STARTING = 30  # seconds for loading libraries on a slow machine, once a process


class _Process:
    """The reader's process; `owner` is the process that started it, for a forked one must not share its pipes."""

    def __init__(self) -> None:
        package = str(Path(__file__).parents[3])
        inherited = os.environ.get("PYTHONPATH")
        paths = os.pathsep.join([package, *([inherited] if inherited else [])])
        self.owner, self.served = os.getpid(), 0
        self.child = subprocess.Popen(
            [sys.executable, "-P", "-m", _WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths},
        )

    def stop(self) -> None:
        if self.owner == os.getpid():
            self.child.kill()
            self.child.communicate()

    def ask(self, head: bytes, data: bytes, seconds: float) -> bytes:
        """The answer, empty when the process died. Raises TimeoutError."""
        self.served += 1
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self.child.kill()

        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            assert self.child.stdin and self.child.stdout
            self.child.stdin.write(head + b"\n" + data)
            self.child.stdin.flush()
            answer = self.child.stdout.readline()
        except OSError:
            answer = b""
        finally:
            timer.cancel()
        if late.is_set():
            raise TimeoutError
        return answer if answer.endswith(b"\n") else b""


_lock = threading.Lock()
_process: list[_Process] = []


def read_apart(
    data: bytes, suffix: str, encoding: str | None, limits: Limits, units: Mapping[str, str] | None = None
) -> Decoded:
    """The text of a file; `units` as in `read_here`. Raises Skip."""
    head = {"suffix": suffix, "encoding": encoding, "limits": asdict(limits), "size": len(data), "units": units}
    with _lock:
        process = _running()
        try:
            first = STARTING if process.served == 0 else 0
            answer = process.ask(json.dumps(head).encode(), data, limits.max_seconds + first)
        except TimeoutError:
            _end()
            told = f"读了 {limits.max_seconds} 秒还没有读完，已放弃（config.yaml 的 limits.seconds）"
            raise Skip("too_slow", f"{told}；请拆小，或另存一份") from None
        if not answer:
            _end()
            told = f"读它的进程崩溃了：文件已损坏，或展开后超过内存上限 {MEMORY // 1024**2} MB"
            raise Skip("crashed", f"{told}；用原来的软件打开后另存一份")
    return _answer(json.loads(answer))


def _running() -> _Process:
    if _process and (
        _process[0].owner != os.getpid() or _process[0].served >= SERVES or _process[0].child.poll() is not None
    ):
        _end()
    if not _process:
        _process.append(_Process())
    return _process[0]


def _end() -> None:
    for process in _process:
        process.stop()
    _process.clear()


atexit.register(_end)


def _answer(said: dict[str, Any]) -> Decoded:
    if "reason" in said:
        raise Skip(str(said["reason"]), str(said["told"]))
    lists = {name: said[name] for name in ("places", "notes", "headings", "cells")}
    assert all(isinstance(value, list) for value in lists.values())
    return Decoded(
        str(said["text"]),
        str(said["encoding"]),
        tuple(Place(**place) for place in lists["places"]),
        tuple(map(str, lists["notes"])),
        tuple(map(str, lists["headings"])),
        tuple(Mapped(**cell) for cell in lists["cells"]),
    )
