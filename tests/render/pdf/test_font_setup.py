"""Getting the fonts once, mending what was harmed, telling what is lacking."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefgen.errors import MachineLacks
from briefgen.render.pdf import font_cuts, font_setup
from briefgen.render.pdf.font_files import prepared_folder
from briefgen.render.pdf.fonts import FontSet, load


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has nothing yet, on a machine that has no fonts."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(font_setup, "_PLACES", ())
    return tmp_path


@pytest.fixture
def with_originals(empty_home: Path, fonts: FontSet) -> Path:
    """Stands for the makers' files: a few characters of ours under their makers' names."""
    folder = font_setup.originals_folder()
    folder.mkdir(parents=True)
    by_role = {(face.role, face.weight): face.file for face in fonts.faces if face.origin == "prepared"}
    for source in font_setup.SOURCES:
        content = font_cuts.subset(by_role[source.roles[0], source.weight], "", frozenset(map(ord, "一链12")))
        (folder / source.file).write_bytes(content)
    return empty_home


@pytest.fixture
def small_sources(with_originals: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same where no file is a collection, since the copies are not."""
    monkeypatch.setattr(font_cuts, "_index", lambda original, family: 0)
    return with_originals


def test_no_package_manager_says_which_files_go_where(empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(MachineLacks) as failure:
        font_setup.install()
    told = str(failure.value)
    assert told.startswith("缺少字体文件：FandolFang-Regular.otf、FandolKai-Regular.otf、LiberationSerif-Bold.ttf")
    assert told.endswith(f"    → 把这些文件放进 {empty_home}/data/briefgen/originals，再运行 briefgen doctor --install")


def test_a_folder_that_cannot_be_written_is_told(empty_home: Path) -> None:
    (empty_home / "data").write_text("a file stands here", "utf-8")
    with pytest.raises(
        MachineLacks, match=r"^字体没有备好：.*\n    → 检查权限和磁盘空间后再运行 briefgen doctor --install$"
    ):
        font_setup.install()


@pytest.mark.slow
def test_install_is_done_once_and_mends_what_was_harmed(small_sources: Path) -> None:
    told: list[str] = []
    assert font_setup.install(told.append)
    assert len(told) == len(font_setup.SOURCES)
    assert not font_setup.install(told.append)
    first = load()
    harmed = first.role("kai")[0].file
    before = harmed.read_bytes()
    harmed.write_bytes(before[:-1] + b"x")
    assert font_setup.install()
    assert harmed.read_bytes() == before
    assert load().digest == first.digest
    assert not list(prepared_folder().glob(".*"))


@pytest.mark.slow
def test_two_installs_at_once_do_the_work_once(small_sources: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda _: font_setup.install(), range(2)))
    assert sorted(made) == [False, True]
    assert load().faces
