"""How many processes a piece of work is given, and the pool of them.

In: how many were asked for, how many pieces there are, what a process needs. Out: a number, results in the order of the
pieces. The number changes how long a build takes and nothing else.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, TypeVar

log = logging.getLogger(__name__)

Piece = TypeVar("Piece")
Result = TypeVar("Result")
State = TypeVar("State")
Given = TypeVar("Given")

_MEMINFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_KEPT = 0.8  # of the free memory; the rest is for this process and for others


def count(asked: int, pieces: int, *, worth: int, megabytes: int) -> int:
    """How many processes: as many as were asked for; for 0 as many as there are processors, a process for every `worth`
    pieces, and `megabytes` of memory for each."""
    if asked:
        return max(1, min(asked, pieces))
    free = free_memory()
    room = int(free * _KEPT) // (megabytes * 1024 * 1024) if free is not None else 1
    return max(1, min(_processors(), pieces // worth, room))


def free_memory() -> int | None:
    """Bytes that may be taken: of the machine, and of the control group where that has less; None where none is told."""
    told = [free for free in (_of_machine(), _of_group()) if free is not None]
    return min(told, default=None)


def in_order(
    work: Callable[[State, Piece], Result],
    make: Callable[[Given], State],
    given: Given,
    pieces: Sequence[Piece],
    jobs: int,
    chunk: int = 1,
) -> Iterator[Result]:
    """`work(make(given), piece)` for every piece, in order; a process makes its state once, of what is sent to it. Where
    a process is killed (for its memory, most likely) the rest is done here, and all of it where there can be no others."""
    done = 0
    if jobs > 1 and (pool := _pool(jobs, work, make, given)):
        try:
            for result in pool.map(_there, pieces, chunksize=chunk):
                yield result
                done += 1
        except BrokenProcessPool:
            log.warning("一个工作进程被系统停掉了（多半是内存不够）；其余的改在一个进程里做，会慢一些")
        finally:
            pool.shutdown(cancel_futures=True)
    if done < len(pieces):
        state = make(given)
        for piece in pieces[done:]:
            yield work(state, piece)


def _pool(jobs: int, *what: Any) -> ProcessPoolExecutor | None:  # noqa: ANN401 (as `_start` takes it)
    """None where the machine has no locks between processes: in a bare chroot or container only root writes to /dev/shm."""
    try:
        return ProcessPoolExecutor(jobs, _context(), initializer=_start, initargs=what)
    except (OSError, NotImplementedError) as reason:
        log.warning("这台机器不能让几个进程一起做（%s，多半是 /dev/shm 不可写）；改在一个进程里做，会慢一些", reason)
        return None


_mine: list[Callable[[Any], Any]] = []  # of a worker: what it does, with its state


def _start(work: Callable[[State, Piece], Result], make: Callable[[Given], State], given: Given) -> None:
    state = make(given)
    _mine[:] = [lambda piece: work(state, piece)]


def _there(piece: Any) -> Any:  # noqa: ANN401 (of any work)
    return _mine[0](piece)


def _context() -> BaseContext:
    """A fork shares what is loaded; but only where no other thread may hold a lock in the middle of it."""
    fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if fork else "spawn")


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _of_machine() -> int | None:
    try:
        lines = _MEMINFO.read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return None


def _of_group() -> int | None:
    """What a container may still take (cgroup v2); None without a limit."""
    try:
        limit = int((_GROUP / "memory.max").read_text("ascii"))
        return max(0, limit - int((_GROUP / "memory.current").read_text("ascii")))
    except (OSError, ValueError):
        return None
