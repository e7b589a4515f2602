"""`watch` really watches a folder: one build for a burst, none for nothing, a broken file survived."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from briefgen.errors import UsageError
from briefgen.regenerate.outcome import Options
from briefgen.regenerate.watching import watch as module
from briefgen.regenerate.watching.watch import Turn, watch
from tests.workspaces import SEED, SIDECAR, make

LONG = 60.0


class Watcher:
    """A watch in a thread of its own, and what it told."""

    def __init__(self, folder: Path, *, poll: bool, options: Options | None = None) -> None:
        self.folder, self.options = folder, options
        self.turns: Queue[Turn] = Queue()
        self.stop = Event()
        self.thread = Thread(target=self._run, args=(folder, poll))
        self.thread.start()

    def _run(self, folder: Path, poll: bool) -> None:
        for turn in watch(folder, self.options, poll=poll, stop=self.stop):
            self.turns.put(turn)

    def next(self) -> Turn:
        return self.turns.get(timeout=LONG)

    def silent(self, seconds: float = 2.5) -> bool:
        try:
            return self.turns.get(timeout=seconds) is None
        except Empty:
            return True


@pytest.fixture(params=[False, True], ids=["events", "poll"])
def watcher(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    # a machine that is busy may rest in the middle of a burst
    monkeypatch.setattr(module, "QUIET", 1000)
    monkeypatch.setattr(module, "LONGEST", 30_000)
    with watching(make(tmp_path / "w 的 工作区"), poll=request.param) as one:
        yield one


@contextmanager
def watching(folder: Path, *, poll: bool, options: Options | None = None) -> Iterator[Watcher]:
    one = Watcher(folder, poll=poll, options=options)
    try:
        yield one
    finally:
        one.stop.set()
        one.thread.join(LONG)
    assert not one.thread.is_alive()


def page(folder: Path) -> str:
    return (folder / "output" / "leader" / "chains.html").read_text("utf-8")


def save_fifty(folder: Path, aside: Path) -> None:
    for at in range(50):
        (aside / f"s{at}.txt").write_text(SEED.replace("131", str(200 + at)), "utf-8")
        (aside / f"s{at}.yaml").write_text(SIDECAR, "utf-8")
    for path in sorted(aside.glob("s*.*")):
        path.rename(folder / "seeds" / path.name)


def test_fifty_files_saved_at_once_are_one_build_as_shipped(tmp_path: Path) -> None:
    assert (module.QUIET, module.LONGEST) == (300, 3000)
    with watching(make(tmp_path / "w"), poll=False) as watcher:
        assert watcher.next().complaint is None
        save_fifty(watcher.folder, tmp_path)
        turn = watcher.next()
        assert turn.result is not None
        assert turn.result.documents == 51
        assert watcher.silent()


def test_fifty_saves_are_one_build_and_a_broken_file_is_survived(watcher: Watcher, tmp_path: Path) -> None:
    folder = watcher.folder
    assert watcher.next().complaint is None
    assert watcher.silent()
    save_fifty(folder, tmp_path)
    turn = watcher.next()
    assert turn.result is not None
    assert turn.result.documents == 51
    assert watcher.silent()
    template = folder / "templates" / "leader" / "brief.html.j2"
    good, before = template.read_text("utf-8"), page(folder)
    template.write_text(good + "{% if %}", "utf-8")
    turn = watcher.next()
    assert turn.error is not None
    assert "brief.html.j2" in str(turn.error)
    assert page(folder) == before
    template.write_text(good + '{% block overview %}{{ h2("总的情况") }}{% endblock %}', "utf-8")
    assert watcher.next().complaint is None
    assert "总的情况" in page(folder)


def test_a_broken_config_and_a_new_folder_are_followed(watcher: Watcher) -> None:
    folder = watcher.folder
    assert watcher.next().complaint is None
    config = folder / "config.yaml"
    good = config.read_text("utf-8")
    config.write_text(good + "seed: [x]\n", "utf-8")
    assert watcher.next().error is not None
    config.write_text(good + 'seeds: ["seeds/**/*.txt"]\n', "utf-8")
    assert watcher.next().complaint is None
    deeper = folder / "seeds" / "更深"
    deeper.mkdir()
    (deeper / "b.txt").write_text(SEED.replace("131", "777"), "utf-8")
    while "777个" not in page(folder):
        assert watcher.next().complaint is None
    time.sleep(2.5)  # until the new folder is watched
    (deeper / "b.txt").write_text(SEED.replace("131", "778"), "utf-8")
    while "778个" not in page(folder):
        assert watcher.next().complaint is None


def test_without_a_workspace_there_is_nothing_to_watch(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="briefgen init"):
        next(watch(tmp_path))


def test_what_is_still_wrong_is_told_again_only_after_a_save(tmp_path: Path) -> None:
    wrong = "没有简报符合“none”\n    → 现有：chains"
    with watching(make(tmp_path / "w"), poll=False, options=Options(select=("none",))) as watcher:
        assert watcher.next().complaint == wrong
        assert watcher.silent()
        (watcher.folder / "seeds" / "a.txt").write_text(SEED.replace("131", "132"), "utf-8")
        assert watcher.next().complaint == wrong


def test_a_fault_of_ours_does_not_end_the_watching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(tmp_path / "w")
    monkeypatch.setattr(module, "build", lambda *_, **__: 1 / 0)
    turn = next(watch(folder))
    assert "程序内部出错：ZeroDivisionError" in str(turn.error)
