"""Several processes give what one gives, in its order; a killed one costs time and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import threading
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput, Problem
from briefgen.regenerate import processes
from briefgen.regenerate.build import Options, build
from tests.workspaces import CONFIG, make, snapshot

GB = 1024**3


def _twice(parent: int, piece: int) -> tuple[int, bool]:
    if piece == 7 and os.getpid() != parent:
        os._exit(9)  # as the kernel does where memory is short
    return piece * 2, os.getpid() == parent


def _same(parent: int) -> int:
    return parent


def test_results_come_in_order_and_a_killed_process_is_made_up_for(caplog: pytest.LogCaptureFixture) -> None:
    found = list(processes.in_order(_twice, _same, os.getpid(), range(20), 2))
    assert [result for result, _ in found] == list(range(0, 40, 2))
    assert found[7][1]
    assert [record.getMessage()[:12] for record in caplog.records] == ["一个工作进程被系统停掉了"]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("reason", [PermissionError(13, "Permission denied"), NotImplementedError("no sem_open")])
def test_without_locks_between_processes_all_is_done_here(reason, monkeypatch, caplog) -> None:
    def refuse(*_, **__):
        raise reason

    monkeypatch.setattr(processes, "ProcessPoolExecutor", refuse)
    assert list(processes.in_order(_twice, _same, os.getpid(), [1, 2], 2)) == [(2, True), (4, True)]
    assert [record.getMessage()[:14] for record in caplog.records] == ["这台机器不能让几个进程一起做"]


def test_one_process_is_this_one() -> None:
    assert list(processes.in_order(_twice, _same, os.getpid(), [1, 2], 1)) == [(2, True), (4, True)]


def test_results_that_nobody_waits_for_end_the_processes() -> None:
    found = processes.in_order(_twice, _same, os.getpid(), range(6), 2)
    assert next(found) == (0, False)
    found.close()
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(
    ("asked", "pieces", "free", "expected"),
    [(3, 10, GB, 3), (3, 2, GB, 2), (0, 10, 8 * GB, 4), (0, 6, 8 * GB, 3), (0, 10, 1.3 * GB, 2), (0, 10, 0, 1), (0, 1, GB, 1)],
)  # fmt: skip
def test_as_many_as_there_are_processors_pieces_and_memory(monkeypatch, asked, pieces, free, expected) -> None:
    monkeypatch.setattr(processes, "_processors", lambda: 4)
    monkeypatch.setattr(processes, "free_memory", lambda: free)
    assert processes.count(asked, pieces, worth=2, megabytes=500) == expected


def test_the_memory_of_a_container_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(processes, "_GROUP", tmp_path)
    assert processes.free_memory() is None
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:    2048 kB\n")
    assert processes.free_memory() == 2048 * 1024
    (tmp_path / "memory.current").write_text("1000\n")
    (tmp_path / "memory.max").write_text("max\n")
    assert processes.free_memory() == 2048 * 1024
    (tmp_path / "memory.max").write_text("5000\n")
    assert processes.free_memory() == 4000


def test_a_fork_only_without_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert processes._context().get_start_method() == "fork"
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert processes._context().get_start_method() == "spawn"


def test_mistakes_come_back_from_a_process_whole() -> None:
    error = InvalidInput([Problem("b", 2, 1, "falsch"), Problem("a", 1, 1, "auch", "so")])
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.problems) == (str(error), error.problems)


@pytest.mark.slow
def test_the_same_bytes_from_one_process_and_from_two(tmp_path: Path) -> None:
    more = "".join(f"  - {{id: b{n}, audience: leader, formats: [{form}]}}\n" for n, form in enumerate(("pdf", "html")))
    workspace = make(tmp_path / "w", CONFIG + more)
    made = {jobs: build(workspace, Options(jobs=jobs, output=tmp_path / str(jobs))) for jobs in (1, 2)}
    assert [result.failures for result in made.values()] == [(), ()]
    assert len(made[2].outputs) == 3
    assert snapshot(tmp_path / "2") == snapshot(tmp_path / "1")


def test_a_mistake_of_a_template_is_told_from_two_processes_as_from_one(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", CONFIG + "  - {id: second, audience: leader, formats: [html]}\n")
    template = workspace / "templates" / "leader" / "brief.html.j2"
    template.write_text(
        template.read_text("utf-8") + "{% block overview %}{{ landscap.figures }}{% endblock %}", "utf-8"
    )
    told = []
    for jobs in (1, 2):
        with pytest.raises(InvalidInput) as error:
            build(workspace, Options(jobs=jobs))
        told.append(str(error.value))
    assert told[0] == told[1]
    assert "landscap" in told[0]


@pytest.mark.slow
def test_processes_that_are_started_afresh_give_the_same_bytes(tmp_path: Path) -> None:
    """As on a terminal, where the progress bar has a thread of its own."""
    workspace = make(tmp_path / "w", CONFIG + "  - {id: second, audience: leader, formats: [html]}\n")
    build(workspace, Options(jobs=1, output=tmp_path / "1"))
    ended = threading.Event()
    other = threading.Thread(target=ended.wait)
    other.start()
    try:
        build(workspace, Options(jobs=2, output=tmp_path / "2"))
    finally:
        ended.set()
        other.join()
    assert snapshot(tmp_path / "2") == snapshot(tmp_path / "1")
