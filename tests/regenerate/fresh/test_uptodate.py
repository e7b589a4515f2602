"""A build with nothing to do does nothing: no seed is read, and any change of any input ends that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.regenerate import making, printing
from briefgen.regenerate import survey as module
from briefgen.regenerate.build import BuildResult, Options, build
from briefgen.regenerate.prepare import Prepared
from tests.workspaces import make


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many seeds each real build was given."""
    counted: list[int] = []
    real = module.gather

    def counting(seeds, *rest, **named):
        counted.append(len(seeds))
        return real(seeds, *rest, **named)

    monkeypatch.setattr(module, "gather", counting)
    return counted


def told(result: BuildResult) -> object:
    return (result.as_of, result.documents, result.facts, result.skipped, [o.record for o in result.outputs])


def test_nothing_changed_nothing_read(workspace: Path, reads: list[int]) -> None:
    first, second = build(workspace), build(workspace)
    assert reads == [1]
    assert told(second) == told(first)
    assert [o.state for o in second.outputs] == ["same"]


def test_force_reads_again(workspace: Path, reads: list[int]) -> None:
    build(workspace)
    build(workspace, Options(force=True))
    assert reads == [1, 1]


def test_another_output_folder_is_found(workspace: Path, reads: list[int]) -> None:
    _append(workspace / "config.yaml", b"output: elsewhere\n")
    first, second = build(workspace), build(workspace)
    assert reads == [1]
    assert [o.path for o in second.outputs] == [workspace / "elsewhere" / "leader" / "chains.html"]
    assert told(second) == told(first)


def test_the_usual_folder_is_not_taken_for_the_one_that_is_set(workspace: Path, reads: list[int]) -> None:
    _append(workspace / "config.yaml", b"output: elsewhere\n")
    build(workspace, Options(output=workspace / "output"))
    assert build(workspace).output == workspace / "elsewhere"
    assert reads == [1, 1]


def test_a_folder_that_was_set_once_slows_nothing_down(workspace: Path, reads: list[int]) -> None:
    build(workspace)
    _append(workspace / "config.yaml", b"output: elsewhere\n")
    build(workspace)
    build(workspace)
    assert reads == [1, 1]


def _append(path: Path, what: bytes = b"\n") -> None:
    path.write_bytes(path.read_bytes() + what)


CHANGES: dict[str, Callable[[Path], object]] = {
    "seed": lambda w: _append(w / "seeds" / "a.txt"),
    "sidecar": lambda w: _append(w / "seeds" / "a.yaml"),
    "new seed": lambda w: (w / "seeds" / "b.txt").write_text("会议召开。\n", "utf-8"),
    "seed gone bad": lambda w: (w / "seeds" / "b.txt").write_bytes(b""),
    "config": lambda w: _append(w / "config.yaml"),
    "template": lambda w: _append(w / "templates" / "leader" / "brief.html.j2"),
    "output edited": lambda w: _append(w / "output" / "leader" / "chains.html"),
    "output gone": lambda w: (w / "output" / "leader" / "chains.html").unlink(),
    "manifest gone": lambda w: (w / "output" / "manifest.json").unlink(),
    "state broken": lambda w: (w / "output" / ".briefgen" / "last.json").write_text("[", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(workspace: Path, reads: list[int], change: str) -> None:
    build(workspace)
    CHANGES[change](workspace)
    build(workspace)
    assert len(reads) == 2


def test_other_options_are_another_build(workspace: Path, reads: list[int]) -> None:
    build(workspace)
    build(workspace, Options(formats=("html",), select=("chains",)))
    assert reads == [1, 1]


def test_a_failed_build_is_not_remembered(workspace: Path, reads: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(printing, "render_brief", lambda *_: 1 / 0)
        assert build(workspace).exit_code == 1
    assert build(workspace).exit_code == 0
    assert reads == [1, 1]


def test_skipped_seeds_are_told_again(workspace: Path) -> None:
    (workspace / "seeds" / "b.txt").write_bytes(b"")
    first, second = build(workspace), build(workspace)
    assert [s.reason for s in second.skipped] == ["empty"] == [s.reason for s in first.skipped]


def test_settings_saved_while_they_are_read_belong_to_the_next_build(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = workspace / "config.yaml"
    true = making.prepare

    def save_behind(start: Path, name: str | None, *, stored: bool) -> Prepared:
        prepared = true(start, name, stored=stored)
        config.write_text(config.read_text("utf-8").replace("id: chains", "id: links"), "utf-8")
        return prepared

    monkeypatch.setattr(making, "prepare", save_behind)
    assert [one.path.name for one in build(workspace).outputs] == ["chains.html"]
    monkeypatch.undo()
    assert [(one.path.name, one.state) for one in build(workspace).outputs] == [("links.html", "written")]
