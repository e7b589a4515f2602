"""What a build says where no seed can be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefgen.errors import BriefFailed
from briefgen.regenerate.build import build
from tests.workspaces import CONFIG, make


def refused(workspace: Path) -> str:
    with pytest.raises(BriefFailed) as failed:
        build(workspace)
    return str(failed.value)


def test_without_seeds_the_step_is_to_add_some(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w")
    shutil.rmtree(workspace / "seeds")
    told = refused(workspace)
    assert "没有找到材料：seeds/*" in told and told.endswith("→ 把材料放进去，或改 config.yaml 的 seeds")


def test_a_folder_named_as_the_seeds_is_named_back_with_what_to_write(tmp_path: Path) -> None:
    told = refused(make(tmp_path / "w", CONFIG + "seeds: [seeds]\n"))
    assert "没有找到材料：seeds\n" in told and told.endswith("→ “seeds”是文件夹，写成 seeds/*")


def test_seeds_none_of_which_can_be_read_are_told_each(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", seeds={"a.txt": ""})
    assert refused(workspace).startswith("没有一份材料能读，没有做简报；原有文件没有改动\n    seeds/a.txt: ")
