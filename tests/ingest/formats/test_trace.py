"""`trace` leads a figure of any format back to its page, paragraph or cell."""

from briefgen.commands.inquiry import facts_of
from briefgen.commands.trace import trace
from briefgen.workspace import init

from . import made
from .test_readers import two_columns


def test_trace_tells_page_paragraph_or_cell(tmp_path):
    init(tmp_path)
    for seed in (tmp_path / "seeds").iterdir():
        seed.unlink()
    files = {"a.docx": made.word(), "b.html": made.html(), "c.pdf": made.pdf(two_columns()), "d.xlsx": made.book()}
    for name, data in files.items():
        (tmp_path / "seeds" / name).write_bytes(data)
    found = facts_of(tmp_path)
    assert found.skipped == ()
    places = {}
    for name in files:
        first = next(f for f in found.facts if f.seed == f"seeds/{name}" and f.unit == "CNY")
        told = trace(first.id, tmp_path).told()
        places[name] = next(row for row in told.splitlines() if row.startswith("出处"))
    assert places == {
        "a.docx": "出处　seeds/a.docx　第 3 段（取出的文字第 3 行，第 45–53 字）",
        "b.html": "出处　seeds/b.html　第 3 段（取出的文字第 3 行，第 58–66 字）",
        "c.pdf": "出处　seeds/c.pdf　第 1 页（取出的文字第 3 行，第 48–56 字）",
        "d.xlsx": "出处　seeds/d.xlsx　单元格 D3（取出的文字第 2 行，第 34–40 字）",
    }


def test_a_folder_is_read_whatever_its_formats(tmp_path):
    for name, data in {"a.docx": made.word(), "in/b.csv": made.comma("gbk"), "c.yaml": b"", "d.xyz": b"x"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    found = facts_of(tmp_path, [str(tmp_path)])
    assert found.skipped == () and len(found.documents) == 2
