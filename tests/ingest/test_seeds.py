import os

import pytest

from briefgen.document import Document
from briefgen.errors import InvalidInput
from briefgen.ingest import Limits, read_seed
from briefgen.seedfiles import list_seeds
from briefgen.skipped import SkippedSeed

TEXT = "青岛产业链加快发展\n本报记者 张三\n今年以来，青岛新签约项目二十个，总投资三百亿元，产业链发展水平提升。\n"


def touch(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def test_seeds_come_sorted_and_without_sidecars(tmp_path):
    touch(
        tmp_path,
        "seeds/b.txt",
        "seeds/a.md",
        "seeds/b.yaml",
        "seeds/lone.yaml",
        "seeds/.hid",
        "seeds/~$x.txt",
        "seeds/x.txt~",
        "seeds/~$x.docx",
        "seeds/.DS_Store",
        "seeds/~WRL0001.tmp",
        "seeds/b.docx.crdownload",
        "seeds/Thumbs.db",
        "seeds/desktop.ini",
        "seeds/in/c.txt",
    )
    names = [
        p.relative_to(tmp_path).as_posix() for p in list_seeds(tmp_path, ["seeds/*", "seeds/.*", "seeds/**/*.txt"])
    ]
    assert names == ["seeds/a.md", "seeds/b.txt", "seeds/in/c.txt", "seeds/lone.yaml"]
    assert list_seeds(tmp_path, [str(tmp_path / "seeds/*.md")]) == (tmp_path / "seeds/a.md",)
    assert list_seeds(tmp_path, ["none/*"]) == ()


@pytest.mark.parametrize(
    ("name", "data", "reason", "told"),
    [
        ("a.txt", b"", "empty", "文件是空的"),
        ("a.txt", "\ufeff \n\u3000\n".encode(), "empty", "文件是空的"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "binary", "不是文本文件（内容是图片）"),
        ("a.txt", b"ab\0", "binary", "不是文本文件（含有空字节）"),
        ("a.txt", "青岛".encode() + b"\xff", "undecodable", "认不出编码：第 7 字节起不合 UTF-8，也不合 GB18030 等编码"),
        ("a.txt", "主编 张三 美编 李四\n".encode(), "no_text", "除报头、署名等之外没有正文；核对是不是这份材料"),
        ("a.doc", b"x", "unsupported", "不读 .doc 文件；用 Word 或 WPS 打开，另存为 .docx"),
        ("a.WPS", b"x", "unsupported", "不读 .WPS 文件；用 Word 或 WPS 打开，另存为 .docx"),
        ("a.xls", b"x", "unsupported", "不读 .xls 文件；用 Excel 或 WPS 打开，另存为 .xlsx"),
        ("a.ofd", b"x", "unsupported", "不读 .ofd 文件；用阅读器打开，另存为带文字层的 .pdf，或复制正文存成 .txt"),
        ("a.jpg", b"x", "unsupported", "不读 .jpg 文件；先做文字识别（OCR），存成 .txt 或带文字层的 .pdf"),
        ("a", b"x", "unsupported", "不读 没有扩展名的 文件；转成 .txt、.md、.html、.htm、.docx、.pdf、.csv、.xlsx 之一"),
        ("a.yaml", b"title: x", "lone_sidecar", "这是旁注，但旁边没有它所注的材料（如 a.txt）；把材料放在旁边，两个文件同名"),
        ("a.txt", b"x" * 2001, "too_large", "有 2001 字节，超过上限 2000 字节（config.yaml 的 limits.seed_mb）；请拆成几份"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_skipped_with_a_reason(tmp_path, taxonomy, name, data, reason, told):
    path = tmp_path / name
    path.write_bytes(data)
    assert read_seed(path, tmp_path, taxonomy, Limits(2000)) == SkippedSeed(name, reason, told)
    assert path.read_bytes() == data
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_what_is_no_regular_file_is_skipped_and_not_opened(tmp_path, taxonomy):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = [read_seed(tmp_path / f"{n}.txt", tmp_path, taxonomy) for n in ("pipe", "folder", "gone", "missing")]
    assert [(s.seed, s.reason) for s in found if isinstance(s, SkippedSeed)] == [
        ("pipe.txt", "not_a_file"),
        ("folder.txt", "not_a_file"),
        ("gone.txt", "unreadable"),
        ("missing.txt", "unreadable"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_skipped(tmp_path, taxonomy):
    touch(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert read_seed(tmp_path / "a.txt", tmp_path, taxonomy) == SkippedSeed(
        "a.txt", "unreadable", "读不出：没有权限；检查文件名和读取权限"
    )


def test_a_sidecar_tells_what_the_text_does_not(tmp_path, taxonomy):
    touch(tmp_path, "a.txt")
    (tmp_path / "a.yaml").write_text(
        "published: 2024-05\npublisher: 早报\nscope: 城阳区\ntitle: 另一个标题\n", encoding="utf-8"
    )
    document = read_seed(tmp_path / "a.txt", tmp_path, taxonomy)
    assert isinstance(document, Document)
    assert document.published is not None
    assert (document.title, document.publisher, document.scope, document.scope_basis, document.published.best) == (
        "另一个标题",
        "早报",
        "370214",
        "旁注",
        "2024-05",
    )


def test_a_sidecar_tells_the_encoding(tmp_path, taxonomy):
    (tmp_path / "a.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "a.yaml").write_text("encoding: utf-8\n", encoding="utf-8")
    assert read_seed(tmp_path / "a.txt", tmp_path, taxonomy) == SkippedSeed(
        "a.txt", "undecodable", "不能按旁注所写的编码 utf-8 读出；改正或删去旁注的 encoding"
    )


def test_a_wrong_sidecar_is_the_users_to_mend(tmp_path, taxonomy):
    touch(tmp_path, "a.txt")
    (tmp_path / "a.yaml").write_text("published: 昨天\n", encoding="utf-8")
    with pytest.raises(InvalidInput):
        read_seed(tmp_path / "a.txt", tmp_path, taxonomy)
