"""`briefgen config`: what holds and where it is said; schemas that accept the files of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefgen.commands.configuring import check, schema, settings
from briefgen.errors import InvalidInput, UsageError
from tests.workspaces import make


def test_each_setting_has_its_value_and_its_line(tmp_path: Path) -> None:
    rows = {row["setting"]: (row["value"], row["line"]) for row in settings(make(tmp_path / "w"))}
    assert rows["workspace.scope"] == ("青岛市", 1)
    assert rows["briefs.1.formats"] == (["html"], 3)
    assert rows["briefs.1.when.facts"] == (0, None)
    assert rows["limits.seed_mb"] == (20, None)


def test_check_tells_all_mistakes_or_what_is_good(tmp_path: Path) -> None:
    folder = make(tmp_path / "w")
    assert check(folder) == {"file": "config.yaml", "briefs": 1, "audiences": ["leader"], "problems": 0}
    (folder / "config.yaml").write_text("briefs: [{id: a, audience: leadr}]\n", "utf-8")
    with pytest.raises(InvalidInput, match=r"config.yaml:1:28: 没有“leadr”这个读者"):
        check(folder)


def test_check_tells_of_a_sidecar_that_is_not_for_its_seed(tmp_path: Path) -> None:
    folder = make(tmp_path / "w")
    (folder / "seeds" / "a.yaml").write_text("columns: {项目名称: project}\n", "utf-8")
    with pytest.raises(InvalidInput, match=r"^seeds/a.yaml:1:11: columns 只用于 .csv、.xlsx，a.txt 不是"):
        check(folder)


@pytest.mark.parametrize(("what", "files"), [("config", "config.yaml"), ("template", "templates/*/template.yaml")])
def test_the_schemas_take_the_files_of_the_repository(root: Path, what: str, files: str) -> None:
    validator = Draft202012Validator(schema(what))
    found = sorted(root.glob(files))
    assert found
    for path in found:
        errors = [e.message for e in validator.iter_errors(yaml.safe_load(path.read_text("utf-8")))]
        assert errors == [], path
    assert any(
        "sectons" in e.message or "briefz" in e.message for e in validator.iter_errors({"sectons": 1, "briefz": 1})
    )


def test_another_schema_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="没有“templat”的 Schema\n    → 是否想写“template”"):
        schema("templat")
