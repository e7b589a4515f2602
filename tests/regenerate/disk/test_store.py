"""What the output folder says of files that no brief makes any more."""

from __future__ import annotations

from pathlib import Path

from briefgen.regenerate.disk.store import _left_standing


def test_few_files_that_are_left_are_named_each_and_many_together() -> None:
    told = _left_standing(Path("output"), ["district/a.pdf", "district/b.pdf"])
    assert [line.partition(": ")[0] for line in told] == ["output/district/a.pdf", "output/district/b.pdf"]
    assert _left_standing(Path("output"), [f"district/{name}.pdf" for name in "abcde"]) == [
        "output: district/a.pdf、district/b.pdf、district/c.pdf 等 5 个文件，config.yaml 里已没有它们的简报，或材料已不够做；"
        "文件留着，不再更新"
    ]
    assert _left_standing(Path("output"), []) == []
