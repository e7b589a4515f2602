"""Each format gives its text, its facts and the place of every fact."""

import io
from datetime import date, datetime

import docx
import openpyxl
import pytest

from briefgen.document import BlockKind, Document
from briefgen.extract import extract, load_knowledge
from briefgen.ingest import read_seed
from briefgen.ingest.formats import read_here
from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip
from briefgen.skipped import SkippedSeed

from . import made


def lines(data, suffix, encoding=None, limits=None):
    return read_here(data, suffix, encoding, limits or Limits()).text.splitlines()


@pytest.fixture(scope="module")
def knowledge(taxonomy):
    return load_knowledge((), taxonomy)


@pytest.fixture
def facts(tmp_path, knowledge):
    def _facts(name, data):
        (tmp_path / name).write_bytes(data)
        document = read_seed(tmp_path / name, tmp_path, knowledge.taxonomy)
        assert isinstance(document, Document), document
        found = extract(document, knowledge).facts
        assert all(document.raw[f.start : f.end] == f.text for f in found)
        return document, [(f.text, f.metric_name, f.region_name, f.locator) for f in found if f.value is not None]

    return _facts


PROSE_FACTS = [("131个", "新签约项目数"), ("1287.5亿元", "总投资"), ("12.3%", "总投资同比增长")]
FROM_TABLE = [
    ("12.5亿元", "总投资", "胶州市"),
    ("30亿元", "年产值", "胶州市"),
    ("81.7亿元", "总投资", "青岛西海岸新区"),
]


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk"])
def test_html(facts, charset):
    document, found = facts("a.html", made.html(charset))
    assert document.title == "重点产业链加速成势"
    assert (document.published.best, document.publisher) == ("2024-05-09", "青岛日报")
    assert [f[:2] for f in found[:3]] == PROSE_FACTS and found[0][3] == {"paragraph": 3}
    assert [(f[0], f[1], f[2]) for f in found if f[3] and "cell" in f[3]] == FROM_TABLE
    assert ("56家", "引进企业数", "市北区", {"paragraph": 5}) in found
    assert "<script>alert(1)</script> {{ 7*7 }}" in document.raw
    for gone in ("999", "首页", "版权", "2019", "color"):
        assert gone not in document.raw


def test_html_dates_itself_from_its_own_data():
    page = made.HTML.replace("CHARSET", "utf-8").replace(
        "<title>", '<meta name="PubDate" content="2024-05-08 09:00"><title>'
    )
    page = page.replace("2024-05-09 10:21:33　来源：青岛日报　浏览次数：123", "")
    assert lines(page.encode(), ".html")[1] == "发布时间：2024-05-08"


def test_html_that_nests_too_deep_says_what_was_not_read():
    page = "<p>青岛市新签约项目131个。</p>" + "<div>" * 400 + "深处" + "</div>" * 400
    found = read_here(page.encode(), ".html", None, Limits())
    assert found.text == "青岛市新签约项目131个。\n" and found.notes == ("网页的标签嵌套超过 256 层，更深处没有读",)


def test_html_without_anything_to_read():
    for page in (b"<html></html>", b"<html><body><script>x</script></body></html>", b"<!-- -->"):
        try:
            assert lines(page, ".html") == []
        except Skip as skip:
            assert skip.reason == "no_text"


def test_word(facts):
    document, found = facts("a.docx", made.word())
    assert (document.title, document.published.best, document.scope) == ("城阳区产业链项目情况", "2024-05-09", "370214")
    assert [f[:2] for f in found[:3]] == PROSE_FACTS and found[0][3] == {"paragraph": 3}
    assert [f[3] for f in found[3:6]] == [{"cell": "表1!D2"}, {"cell": "表1!E2"}, {"cell": "表1!D3"}]
    assert [f[:3] for f in found[3:6]] == FROM_TABLE
    assert found[6][0] == "346家" and found[6][3] == {"paragraph": 4}


def test_word_reads_what_is_inserted_and_framed_and_not_what_is_deleted():
    document = docx.Document()
    body = document.add_paragraph("总投资")._p
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for part in (
        f"<w:del {w}><w:r><w:delText>99</w:delText></w:r></w:del>",
        f"<w:ins {w}><w:r><w:t>12亿元</w:t></w:r></w:ins>",
        f"<w:r {w}><w:txbxContent><w:p><w:r><w:t>框内56家</w:t></w:r></w:p></w:txbxContent></w:r>",
    ):
        body.append(docx.oxml.parse_xml(part))
    frame = docx.oxml.parse_xml(
        f"<w:sdt {w}><w:sdtContent><w:p><w:r><w:t>控件里的话</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(1, frame)
    assert lines(made.saved(document), ".docx") == ["总投资12亿元", "框内56家", "控件里的话"]


def test_word_tables_within_tables():
    document = docx.Document()
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "外"
    outer.add_table(1, 1).cell(0, 0).text = "内"
    found = read_here(made.saved(document), ".docx", None, Limits())
    assert [(p.at, found.text[p.start]) for p in found.places] == [("表1!A1", "外"), ("表2!A1", "内")]


LEFT = "今年一季度，青岛市新签约项目131个，总投资1287.5亿元，同比增长12.3%，产业链发展水平进一步提升，为全年打下基础。"
RIGHT = "市南区新开工项目28个，总投资213.6亿元，智能家电产业链规模突破2000亿元，集群效应更加明显，带动作用持续增强。"
HEAD = (120.0, 760.0, 22.0, "重点产业链加速成势开局良好")


def two_columns():
    return [
        HEAD,
        (60.0, 725.0, 12.0, "2024年5月9日"),
        *made.column(LEFT, 60, 690, 18),
        *made.column(RIGHT, 320, 690, 18),
    ]


def test_pdf(facts):
    after = (60.0, 700.0, 12.0, "全市产业链上企业总数达到3456家。")
    document, found = facts("a.pdf", made.pdf(two_columns(), [after]))
    assert document.raw.splitlines() == [
        "# 重点产业链加速成势开局良好", "2024年5月9日", LEFT, RIGHT, "", "全市产业链上企业总数达到3456家。",
    ]  # fmt: skip
    assert document.published.best == "2024-05-09"
    assert [f[:2] for f in found[:3]] == PROSE_FACTS and found[0][3] == {"page": 1}
    assert found[-1] == ("3456家", "产业链上企业总数", "青岛市", {"page": 2}) or found[-1][3] == {"page": 2}


def test_pdf_columns_below_a_headline_and_above_a_line_over_both():
    foot = (60.0, 440.0, 12.0, "本页以下为通栏文字，它横跨左右两栏，比每一栏都宽得多，因此排在两栏之后。")
    assert lines(made.pdf([*two_columns(), foot]), ".pdf")[2:] == [LEFT, RIGHT, foot[3]]


def test_pdf_tables_are_no_columns():
    rows = [(x, 700.0 - 20 * at, 12.0, cell) for at, row in enumerate(made.TABLE) for x, cell in zip((60, 110, 260, 360, 470), row, strict=True) if cell]  # fmt: skip
    assert lines(made.pdf(rows), ".pdf") == ["\t".join(c for c in row if c) for row in made.TABLE]


def test_pdf_without_text_is_a_scan():
    with pytest.raises(Skip) as found:
        lines(made.pdf([], []), ".pdf")
    assert (found.value.reason, found.value.told) == (
        "scan",
        "没有文字层（2 页，是扫描件或图片）；先做文字识别（OCR）再放进来",
    )
    half = read_here(made.pdf(two_columns(), []), ".pdf", None, Limits())
    assert half.notes == ("第 2 页没有文字层，没有读",)


def test_csv_in_any_encoding(facts):
    for name, encoding in (("a.csv", "utf-8-sig"), ("b.csv", "gbk"), ("c.csv", "utf-16")):
        document, found = facts(name, made.comma(encoding))
        assert [f[:3] for f in found] == FROM_TABLE
        assert [f[3] for f in found] == [{"cell": "D2"}, {"cell": "E2"}, {"cell": "D3"}]
        assert (
            document.raw
            == "海尔冰箱智能制造项目，所在区市：胶州市，总投资12.5亿元，年产值30亿元。\n京东方物联网项目，所在区市：西海岸新区，总投资81.7亿元。\n"
        )


def test_workbook(facts):
    _, found = facts("a.xlsx", made.book())
    assert [f[:3] for f in found] == FROM_TABLE
    assert [f[3] for f in found] == [{"cell": "D3"}, {"cell": "E3"}, {"cell": "D4"}]


def test_workbook_of_several_sheets_names_them_and_hidden_ones_are_noted():
    data = made.book(企业=(("企业名称", "员工数（人）"), ("海信", 3200)))
    found = read_here(data, ".xlsx", None, Limits())
    assert [p.at for p in found.places[-2:]] == ["企业!A2", "企业!B2"] and found.text.endswith("海信，员工数3200人。\n")
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["企业"].sheet_state = "hidden"
    assert read_here(made.saved(book), ".xlsx", None, Limits()).notes == ("隐藏的工作表没有读：企业",)


def test_cells_are_read_as_they_are_shown():
    book = openpyxl.Workbook()
    book.active.append(["指标", "完成率", "时间", "达标"])
    book.active.append(["固定资产投资", 0.125, date(2024, 5, 9), True])
    book.active["B2"].number_format = "0.0%"
    book.active["C2"].number_format = "yyyy-mm-dd"
    assert lines(made.saved(book), ".xlsx") == ["指标：固定资产投资，完成率：12.5%，时间：2024年5月9日，达标：是。"]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (12345678901, "0", "12345678901"),  # 123亿元, written in 元
        (123456789012.5, "0.00", "123456789012.5"),
        (0.1 + 0.2, "0.0", "0.3"),
        (0.00005, "General", "0.00005"),
        (0.0523, "0.00%", "5.23%"),
        (-3.0, "0", "-3"),
        (date(2024, 5, 9), "yyyy", "2024年"),
        (date(2024, 5, 9), '[DBNum1][$-804]yyyy"年"m"月"', "2024年5月"),
        (datetime(2024, 5, 9, 8, 30), "[Red]yyyy-mm-dd", "2024年5月9日"),
    ],
)
def test_a_number_keeps_its_digits_and_a_date_the_parts_that_are_shown(value, form: str, shown: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(["项目名称", "数值"])
    book.active.append(["甲项目", value])
    book.active["B2"].number_format = form
    (line,) = lines(made.saved(book), ".xlsx")
    assert line.removeprefix("甲项目，数值").removeprefix("：") == f"{shown}。"


def test_a_table_without_a_header_is_its_cells():
    assert lines("甲,乙,丙\n丁,戊,己".encode(), ".csv") == ["甲\t乙\t丙", "丁\t戊\t己"]


def test_headings_of_word_are_headings(facts):
    document, _ = facts("a.docx", made.word())
    assert document.blocks[0].kind is BlockKind.HEADLINE


@pytest.mark.parametrize(
    ("name", "data", "limits", "reason", "told"),
    [
        ("a.pdf", made.pdf(*[[HEAD]] * 3), Limits(max_pages=2), "too_many_pages",
         "有 3 页，超过上限 2 页（config.yaml 的 limits.pages）；请拆成几份"),
        ("a.txt", "青岛市".encode() * 100, Limits(max_chars=200), "too_long",
         "正文超过上限 200 字（config.yaml 的 limits.chars）；请拆成几份"),
        ("a.docx", made.word(), Limits(max_chars=20), "too_long",
         "正文超过上限 20 字（config.yaml 的 limits.chars）；请拆成几份"),
        ("a.xlsx", made.book(二=(), 三=()), Limits(max_pages=2), "too_many_pages",
         "有 3 张工作表，超过上限 2 张工作表（config.yaml 的 limits.pages）；请拆成几份"),
    ],
)  # fmt: skip
def test_limits_are_named_when_they_bite(tmp_path, taxonomy, name, data, limits, reason, told):
    (tmp_path / name).write_bytes(data)
    assert read_seed(tmp_path / name, tmp_path, taxonomy, limits) == SkippedSeed(name, reason, told)
