"""Sidecars that an enemy wrote: refused with their name before anything is made of them."""

import os

import pytest

from briefgen.errors import InvalidInput
from briefgen.ingest.metadata.sidecar import read_sidecar

LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))


def told(path, root, taxonomy):
    with pytest.raises(InvalidInput) as found:
        read_sidecar(path, root, taxonomy)
    assert all(path.name in problem.file for problem in found.value.problems)
    return found.value.problems[0].what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (LAUGHS, "不支持锚点（&a0）"),
        ("title: !!python/object/apply:os.system ['id']", "不支持标签（!!python/object/apply:os.system）"),
        ("title: 甲\ntitle: 乙", "“title”写了两次，第一次在第 1 行"),
        ("title: " + "[" * 30_000, "嵌套超过 64 层"),
        ("title: " + "甲" * 30_000, "旁注有 90007 字节，超过上限 65536 字节"),
    ],
)
def test_bombs(tmp_path, taxonomy, text, what):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert told(tmp_path / "a.yaml", tmp_path, taxonomy) == what


def test_links_devices_and_pipes(tmp_path, taxonomy):
    root = tmp_path / "work"
    (root / "seeds").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("password: 1", encoding="utf-8")
    (root / "seeds/link.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "seeds/zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(root / "seeds/pipe.yaml")
    assert [told(root / "seeds" / f"{name}.yaml", root, taxonomy) for name in ("link", "zero", "pipe")] == [
        "旁注是指向材料文件夹之外的链接，没有打开",
        "旁注不是普通文件",
        "旁注不是普通文件",
    ]
