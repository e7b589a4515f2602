"""Polling: a change is a change even where the disk's times do not tell, and nothing is none."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

import pytest

from briefgen.regenerate.watching import looks
from briefgen.regenerate.watching.looks import bursts

SECOND = 1_700_000_000 * 10**9


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock, moved by hand."""
    now = [0.0]
    monkeypatch.setattr(looks.time, "monotonic", lambda: now[0])
    return now


def save(path: Path, text: str, at: int = SECOND) -> None:
    """As on a disk that keeps times by the second."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(at, at))


def looking(*folders: Path) -> looks._Looks:
    found = looks._Looks(folders, lambda path: not path.name.startswith("."))
    found.changed()
    return found


def test_nothing_saved_is_nothing_changed(tmp_path: Path, clock: list[float]) -> None:
    save(tmp_path / "a", "1")
    (tmp_path / "b").mkdir()
    seen = looking(tmp_path, tmp_path / "b", tmp_path / "none")
    for moment in (1.0, 3.0, 9.0, 11.0):
        clock[0] = moment
        assert not seen.changed()


def test_a_second_save_within_a_second_of_the_same_size_is_seen(tmp_path: Path, clock: list[float]) -> None:
    save(tmp_path / "a", "1")
    seen = looking(tmp_path)
    for moment, text in ((0.5, "2"), (3.5, "3"), (7.0, "4")):
        clock[0] = moment
        save(tmp_path / "a", text)
        assert seen.changed()
        assert not seen.changed()


def test_a_file_that_rests_is_not_read_again(tmp_path: Path, clock: list[float], monkeypatch) -> None:
    save(tmp_path / "a", "1")
    seen = looking(tmp_path)
    clock[0] = 10.0
    assert not seen.changed()
    monkeypatch.setattr(looks, "_content", lambda _: 1 / 0)
    assert not seen.changed()
    monkeypatch.undo()
    save(tmp_path / "a", "2", SECOND - 10**9)  # a clock set back
    assert seen.changed()


def test_what_comes_and_goes_is_seen_and_what_does_not_matter_is_not(tmp_path: Path, clock: list[float]) -> None:
    seen = looking(tmp_path)
    save(tmp_path / ".a.swp", "1")
    assert not seen.changed()
    save(tmp_path / "a", "1")
    assert seen.changed()
    (tmp_path / "b").mkdir()
    assert seen.changed()
    (tmp_path / "c").symlink_to(tmp_path / "none")
    assert seen.changed()
    (tmp_path / "a").unlink()
    assert seen.changed()
    assert not seen.changed()


def test_a_burst_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go on being saved while the burst is waited for."""
    monkeypatch.setattr(looks, "EVERY", 0.001)
    left = list(range(50))

    class Saving(Event):
        def wait(self, timeout: float | None = None) -> bool:
            if left:
                save(tmp_path / f"{left.pop()}", "1")
            return False

    told = bursts([tmp_path], lambda _: True, Saving(), 0.001, 60.0)
    assert [next(told) for _ in range(4)] == [False, True, False, False]
    assert left == []
