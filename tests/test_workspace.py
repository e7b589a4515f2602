"""Workspaces are found upward, and made without overwriting anything."""

import os
from pathlib import Path

import pytest

from briefgen.errors import InvalidInput, UsageError
from briefgen.workspace import Workspace, init
from tests.workspaces import make, snapshot


def test_found_from_any_folder_inside(tmp_path: Path) -> None:
    folder = make(tmp_path / "w")
    assert Workspace.find(folder / "templates" / "leader").root == folder
    assert Workspace.find(folder).audiences() == ("leader",)


def test_none_and_a_missing_config_are_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="这里不是工作区"):
        Workspace.find(tmp_path)
    with pytest.raises(UsageError, match=r"x\.yaml: 没有这个文件"):
        Workspace.find(tmp_path, "x.yaml")


def test_another_config_file(tmp_path: Path) -> None:
    folder = make(tmp_path / "w")
    (folder / "b.yaml").write_text("briefs: [{id: b, audience: leader}]", "utf-8")
    assert [brief.id for brief in Workspace.find(folder, "b.yaml").config.briefs] == ["b"]


def test_a_glob_that_reaches_the_output_takes_no_brief_for_a_seed(tmp_path: Path) -> None:
    folder = make(tmp_path / "w", 'seeds: ["**/*.txt"]\noutput: 做好的\nbriefs: [{id: b, audience: leader}]')
    (folder / "做好的").mkdir()
    (folder / "做好的" / "简报.txt").write_text("简报", "utf-8")
    workspace = Workspace.find(folder)
    assert [workspace.shown(seed) for seed in workspace.seeds()] == ["seeds/a.txt"]


def test_rule_files_that_are_missing_are_told(tmp_path: Path) -> None:
    config = "rules: [mine/*.yaml]\ntaxonomy: [t.yaml]\nbriefs: [{id: b, audience: leader}]"
    workspace = Workspace.find(make(tmp_path / "w", config))
    assert [str(problem) for problem in workspace.missing_files()] == [
        "config.yaml:1:9: 没有找到“mine/*.yaml”\n    → 路径从工作区文件夹算起",
        "config.yaml:2:12: 没有找到“t.yaml”\n    → 路径从工作区文件夹算起",
    ]
    (workspace.root / "mine").mkdir()
    (workspace.root / "mine" / "a.yaml").touch()
    assert workspace.rule_files() == (workspace.root / "mine" / "a.yaml",)


def test_a_broken_config_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        Workspace.find(make(tmp_path / "w", "brief: []"))


def test_init_makes_the_example(tmp_path: Path, root: Path) -> None:
    result = init(tmp_path / "深" / "x")
    made = snapshot(tmp_path / "深" / "x")
    assert result.kept == ()
    assert sorted(result.created) == sorted(made)
    assert {name for name in made if name.startswith("seeds/")} == {
        f"seeds/{p.name}" for p in (root / "seeds").iterdir()
    }
    assert made["config.yaml"] == (root / "config.yaml").read_bytes()
    assert (tmp_path / "深" / "x" / "output").is_dir()
    assert Workspace.find(tmp_path / "深" / "x").audiences()


def test_init_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("我的", "utf-8")
    init(tmp_path)
    before = snapshot(tmp_path)
    result = init(tmp_path)
    assert result.created == ()
    assert snapshot(tmp_path) == before
    assert before["config.yaml"] == "我的".encode()


def test_init_into_a_file_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(UsageError, match="已有同名文件"):
        init(tmp_path / "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_init_where_nothing_may_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="写不进去"):
        init(tmp_path / "x")
