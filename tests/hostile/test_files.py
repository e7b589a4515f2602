"""What an enemy sends is refused by name, in bounded time and memory, and harms nothing else."""

import json
import subprocess
import sys

import pytest

from briefgen.document import Document
from briefgen.ingest import read_seed
from briefgen.ingest.formats import apart
from briefgen.ingest.limits import Limits

from ..ingest.formats import made
from . import make as hostile

GIB = 1024**3
EXPECTED = {
    "bomb.docx": "zip_bomb", "bomb.xlsx": "zip_bomb", "bomb_lying.docx": "broken", "bomb_parts.docx": "zip_bomb",
    "laughs.docx": "broken", "laughs.xlsx": "broken", "entity.docx": "broken", "deep.docx": "broken",
    "wide.xlsx": "too_long", "strings.xlsx": "zip_bomb", "cut.docx": "broken", "encrypted.docx": "encrypted",
    "text.docx": "broken", "other.docx": "broken", "encrypted.pdf": "encrypted", "cut.pdf": "broken",
    "bomb.pdf": "crashed", "bomb_twice.pdf": "crashed", "image.pdf": "scan", "pages.pdf": None, "tree.pdf": "broken",
    "form.pdf": "crashed", "text.pdf": "broken", "deep.html": "no_text", "attributes.html": None,
    "tables.html": "no_text", "quotes.csv": "too_long", "columns.csv": "too_long", "control.txt": "binary",
    "markup.html": None, "outside.txt": "link_outside", "outside_device.txt": "link_outside",
    "pipe.pdf": "not_a_file", "loop.txt": "unreadable", "device.txt": "link_outside", "folder.txt": "not_a_file",
    "image.docx": "zip_bomb", "image.xlsx": None, "image.html": None, "refresh.html": None, "entity.html": None, "formula.csv": None,
    "figures.txt": None, "brackets.txt": None, "numerals.txt": None, "spaces.txt": None, "lines.txt": "too_long", "script.pdf": None,
    hostile.MARKUP_NAME: None,
}  # fmt: skip

READ = """
import json, resource, sys, time
from pathlib import Path
from briefgen.extract import load_knowledge
from briefgen.ingest.formats import apart
from briefgen.regenerate.gather import Recipe, read_one
from briefgen.taxonomy import load_taxonomy

root, longest, found = Path(sys.argv[1]), 0.0, {}
recipe, knowledge = Recipe(root), load_knowledge((), load_taxonomy())
for path in sorted((root / "seeds").iterdir()):
    start = time.perf_counter()
    read, facts = read_one(path, recipe, knowledge)
    longest = max(longest, time.perf_counter() - start)
    found[path.name] = (getattr(read, "reason", None), getattr(read, "told", ""), len(facts))
apart._end()
own = next(row for row in Path("/proc/self/status").read_text().splitlines() if row.startswith("VmHWM"))
readers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # ru_maxrss of a process itself begins with its parent's
print(json.dumps([found, longest, int(own.split()[1]) * 1024, readers * 1024]))
"""


@pytest.mark.slow
def test_hostile_files(tmp_path):
    hostile.main(tmp_path / "seeds")
    done = subprocess.run([sys.executable, "-c", READ, tmp_path], capture_output=True, text=True, timeout=600)
    found, longest, own, readers = json.loads(done.stdout)
    assert {name: reason for name, (reason, _, _) in found.items()} == EXPECTED
    assert all(told for reason, told, _ in found.values() if reason)
    assert {name: found[name][2] for name in ("refresh.html", "image.html", "script.pdf")} == {
        "refresh.html": 2, "image.html": 2, "script.pdf": 2,
    }  # fmt: skip
    assert longest < 120
    assert own + readers < GIB


@pytest.fixture
def read(tmp_path, taxonomy):
    def _read(name, data, limits=None):
        (tmp_path / name).write_bytes(data)
        return read_seed(tmp_path / name, tmp_path, taxonomy, limits)

    return _read


def test_what_hangs_is_given_up_and_the_next_file_is_read(read):
    assert isinstance(read("a.docx", made.word()), Document)
    skipped = read("b.pdf", hostile.form_loop(), Limits(max_seconds=1))
    assert (skipped.reason, skipped.told) == (
        "too_slow",
        "读了 1 秒还没有读完，已放弃（config.yaml 的 limits.seconds）；请拆小，或另存一份",
    )
    assert isinstance(read("c.docx", made.word()), Document)


def test_what_kills_its_reader_costs_only_itself(read):
    assert isinstance(read("a.docx", made.word()), Document)
    apart._process[0].child.kill()
    apart._process[0].child.wait()
    assert isinstance(read("b.docx", made.word()), Document)


def test_no_entity_is_ever_followed(read):
    assert read("a.docx", hostile.changed(made.word(), "word/document.xml", hostile.external())).reason == "broken"


def test_a_bomb_is_told_with_its_measure(read):
    skipped = read("a.docx", hostile.changed(made.word(), "word/document.xml", b" " * 20_000_000))
    assert skipped.reason == "zip_bomb" and skipped.told.startswith("展开后有 19 MB，是文件的 ")
    assert skipped.told.endswith("倍，超过上限 100 倍（config.yaml 的 limits.ratio）；疑似压缩炸弹，没有展开")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", hostile.encrypted(), "加了密码，打不开；用阅读器打开后另存一份不加密的"),
        ("a.pdf", b"%PDF-1.7 x", "文件已损坏，打不开；重新取得一份，或用阅读器打开后另存"),
        ("a.pdf", b"x", "不是 PDF，或文件已损坏；重新取得一份"),
        ("a.docx", b"x", "文件已损坏，打不开；重新取得一份，或用 Word、Excel 打开修复后另存"),
        ("a.xlsx", b"PK\x03\x04", "文件已损坏，打不开；重新取得一份，或用 Word、Excel 打开修复后另存"),
        ("a.pdf", hostile.page_loop(), "每一页都已损坏，读不出；重新取得一份，或用阅读器打开后另存"),
        ("a.html", b"<p></p>", "没有读出文字；用原来的软件打开看看，或复制正文存成 .txt"),
        ("a.docx", b"", "文件是空的"),
    ],
)  # fmt: skip
def test_what_is_told(read, name, data, told):
    assert read(name, data).told == told


def test_links_may_stay_inside_and_the_folder_itself_may_be_one(tmp_path, taxonomy):
    shared, root = tmp_path / "shared", tmp_path / "work"
    (shared / "in").mkdir(parents=True)
    root.mkdir()
    (shared / "in" / "a.txt").write_text("青岛市新签约项目131个。", encoding="utf-8")
    (shared / "b.txt").symlink_to(shared / "in" / "a.txt")
    (shared / "up.txt").symlink_to(tmp_path / "secret.txt")
    (shared / "folder").symlink_to(tmp_path)
    (tmp_path / "secret.txt").write_text("密", encoding="utf-8")
    (root / "seeds").symlink_to(shared)
    names = ("in/a.txt", "b.txt", "up.txt", "folder/secret.txt")
    found = [read_seed(root / "seeds" / name, root, taxonomy) for name in names]
    assert [getattr(f, "reason", None) for f in found] == [None, None, "link_outside", "link_outside"]
