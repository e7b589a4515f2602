"""`rules test --update`: only what stands behind `=>` is written anew, the rest byte for byte."""

import pytest

from briefgen.commands import ruling
from briefgen.extract.rules.load import load_rules
from briefgen.extract.rules.updating import plan_update
from briefgen.extract.scan.values import scan

FILE = """# 我的规则 # 第一行
version: 1
rules:
  - id: own.a   # 说明
    title: 甲
    fact: project_count
    say: |
      梳理清单里的项目{个数:count}

    examples: |
      梳理清单里的项目3个 => 个数=9个
      梳理清单里的项目近40个
      梳理清单里的项目5个 => 个数=5个
      梳理清单里的条目5个 => 个数=5个
      梳理清单里的项目6个 => 数目=6个
    counterexamples: |
      梳理清单里的项目   # 不是注释
"""
AFTER = FILE.replace("3个 => 个数=9个", "3个 => 个数=3个").replace("近40个", "近40个 => 个数≈近40个")


def planned(path, text, newline="\n", bom=False):
    data = text.replace("\n", newline).encode("utf-8-sig" if bom else "utf-8")
    path.write_bytes(data)
    return plan_update(load_rules([path]), [path], scan)


@pytest.mark.parametrize(("newline", "bom"), [("\n", False), ("\r\n", False), ("\n", True)])
def test_only_the_examples_are_new(tmp_path, newline, bom):
    path = tmp_path / "own.yaml"
    update = planned(path, FILE, newline, bom)
    assert update.files == {path: AFTER.replace("\n", newline).encode("utf-8-sig" if bom else "utf-8")}
    assert [(change.row, change.column, change.old, change.new) for change in update.changes] == [
        (11, 7, "梳理清单里的项目3个 => 个数=9个", "梳理清单里的项目3个 => 个数=3个"),
        (12, 7, "梳理清单里的项目近40个", "梳理清单里的项目近40个 => 个数≈近40个"),
    ]


@pytest.mark.parametrize(
    ("examples", "after"),
    [
        ("'梳理清单里的项目3个 => 个数=9个'", "'梳理清单里的项目3个 => 个数=3个'"),
        ("梳理清单里的项目3个 => 个数=9个  # 注", "梳理清单里的项目3个 => 个数=3个  # 注"),
        ("梳理清单里的项目3个 → 个数=9个", None),
        # written over two lines or with escapes: left to a person
        ('"梳理清单里的项目\\u0033个 => 个数=9个"', None),
        (">\n      梳理清单里的项目3个\n      => 个数=9个", None),
    ],
)
def test_other_ways_to_write_an_example(tmp_path, examples, after):
    head = "version: 1\nrules:\n  - id: own\n    title: 甲\n    fact: project_count\n    say: 梳理清单里的项目{个数:count}\n"
    update = planned(tmp_path / "own.yaml", f"{head}    examples: {examples}\n")
    expected = [] if after is None else [f"{head}    examples: {after}\n".encode()]
    assert list(update.files.values()) == expected


def test_nothing_to_do_writes_nothing(tmp_path):
    assert planned(tmp_path / "own.yaml", AFTER).files == {}


def test_update_writes_the_file_and_tells_what_is_left(tmp_path):
    (tmp_path / "config.yaml").write_text("rules: [own.yaml]\nbriefs: [{id: b, audience: a}]\n", "utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(FILE, "utf-8")
    path.chmod(0o640)
    updated = ruling.update(tmp_path)
    assert path.read_text("utf-8") == AFTER
    assert path.stat().st_mode & 0o777 == 0o640
    assert [change.row for change in updated.changes] == [11, 12]
    assert [(problem.line, problem.what) for problem in updated.tested.problems] == [
        (14, "规则“own.a”的例句没有匹配：梳理清单里的条目5个"),
        (15, "规则“own.a”的例句：没有槽“数目”"),
    ]
    assert ruling.update(tmp_path).changes == ()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["config.yaml", "own.yaml"]
