"""Hostile YAML and rules: named with line and column, at once, exit 3, and nothing is written."""

import time

import pytest

from briefgen import cli
from tests.workspaces import CONFIG, make, snapshot

LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
YAML = {
    "laughs": (LAUGHS, "不支持锚点（&a0）"),
    "tag": ("a: !!python/object/apply:os.system ['id']\n", "不支持标签（!!python/object/apply:os.system）"),
    "twice": ("version: 1\nversion: 1\n", "“version”写了两次，第一次在第 1 行"),
    "deep": ("a: " + "[" * 50_000, "嵌套超过 64 层"),
    "deep_map": ("{a: " * 10_000, "嵌套超过 64 层"),
    "binary": ("a: \x01\n", "有不可见的控制字符 U+0001"),
}
RULE = "version: 1\nrules:\n  - id: a.b\n    title: 甲\n    fact: project_count_signed\n    {}: |\n      {}\n    examples: |\n      甲1个\n"
REGEX = {
    "(甲+)+乙{个数:count}": "正则表达式里的 * 和 + 没有上限，请写成 {0,20} 这样",
    "(甲|甲甲){1,30}乙{个数:count}": "正则表达式最多要试 32212254720 种匹配（上限 50000）",
    "((甲{1,9}){1,9}){1,9}{个数:count}": "正则表达式的重复里又有重复，不能保证线性时间",
    ".{0,40}.{0,40}.{0,40}.{0,40}{个数:count}": "正则表达式最多要试 2825761 种匹配（上限 50000）",
    "(?P<a>甲)(?P=a){个数:count}": "正则表达式用了反向引用，不能保证线性时间",
    "(?=甲){个数:count}": "正则表达式用了环视 (?=…)，不能保证线性时间",
}


@pytest.fixture
def workspace(tmp_path):
    folder = make(tmp_path / "w", CONFIG + "rules: [own.yaml]\ntaxonomy: [words.yaml]\n")
    (folder / "own.yaml").write_text("version: 1\n", "utf-8")
    (folder / "words.yaml").write_text("version: 1\n", "utf-8")
    return folder


@pytest.fixture
def told(capsys, monkeypatch):
    """The message of a command that ends with 3 in no time."""

    def call(folder, *arguments):
        monkeypatch.chdir(folder)
        before, start = snapshot(folder), time.process_time()
        assert cli.main(list(arguments)) == 3
        assert time.process_time() - start < 20
        assert snapshot(folder) == before
        return capsys.readouterr().err

    return call


@pytest.mark.parametrize("name", YAML)
def test_yaml_of_every_kind(workspace, told, name):
    text, what = YAML[name]
    files = ("config.yaml", "own.yaml", "words.yaml", "seeds/a.yaml", "templates/leader/template.yaml")
    keep = (workspace / "config.yaml").read_text("utf-8")
    for file in files[1:]:
        (workspace / file).write_text(text, "utf-8")
    message = told(workspace, "build", "-t", "html")
    for file in files[1:]:
        assert any(line.startswith(f"{file}:") and line.endswith(what) for line in message.splitlines()), file
    (workspace / "config.yaml").write_text(keep + text, "utf-8")
    assert what.partition("，")[0] in told(workspace, "build")


@pytest.mark.parametrize("pattern", REGEX)
def test_rules_that_would_backtrack(workspace, told, pattern):
    (workspace / "own.yaml").write_text(RULE.format("regex", pattern), "utf-8")
    lines = told(workspace, "rules", "check").splitlines()
    assert f"own.yaml:7:7: 规则“a.b”：{REGEX[pattern]}" in lines


def test_a_line_of_gaps_is_as_costly(workspace, told):
    (workspace / "own.yaml").write_text(RULE.format("say", "甲……乙……丙……丁……{个数:count}"), "utf-8")
    assert "own.yaml:7:7: 规则“a.b”：" in told(workspace, "rules", "check")
