"""The Word file: the same bytes, the page's words and numbers, an office's own template."""

import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import nsmap

from briefgen.errors import BriefFailed, InvalidInput
from briefgen.render.markup import parse
from briefgen.render.numerals import tally
from briefgen.render.pdf.fonts import load
from briefgen.render.word.frame import BODY, IMPRINT, SOURCE, STYLES, frame
from briefgen.render.word.write import Own, audit_docx, docx_text, write_docx

DAY = date(2024, 5, 9)
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>领导参阅</title></head><body><main>
<header class="masthead">领导参阅</header><p class="issue">〔2024〕第1期</p>
<div class="meta"><span>专班</span><span>2024年5月9日</span></div><hr class="rule"><h1>青岛市重点产业链<br>有进展</h1>
<h2>一、总体情况</h2><p>新签约项目131个<a class="cite" href="#note-1">[1]</a>。</p>
<div class="annex"><section class="endnotes"><ol class="notes"><li id="note-1"><span class="mark-number">[1]</span>
新签约5亿元以上项目<mark>131个</mark></li></ol></section></div>
<footer class="imprint"><div>主送：市领导</div><div><span>专班</span><span>2024年5月9日编</span></div></footer></main></body></html>"""


def written(page: str, office: str, own: Own | None = None) -> bytes:
    return write_docx(page, office, DAY, load(), own)


def text(content: bytes) -> list[str]:
    return [line for line in docx_text(content).splitlines() if line]


def test_the_file_says_what_the_page_says() -> None:
    assert text(written(PAGE, "专班")) == [
        "领导参阅",
        "〔2024〕第1期",
        "专班\t2024年5月9日",
        "青岛市重点产业链有进展",
        "一、总体情况",
        "新签约项目131个[1]。",
        "新签约5亿元以上项目131个",
        "主送：市领导",
        "专班\t2024年5月9日编",
    ]


def test_the_last_lines_go_with_the_imprint_and_the_annex_leaves_no_line_alone() -> None:
    paragraphs = docx.Document(io.BytesIO(written(PAGE, "专班"))).paragraphs
    last = next(p for p in paragraphs if p.text.startswith("新签约5亿元"))
    assert [p.text for p in paragraphs if p.paragraph_format.keep_with_next] == [last.text]
    kept = [p.style.paragraph_format for p in paragraphs if p.style.name in (SOURCE, IMPRINT, BODY)]
    assert [(f.keep_with_next, f.widow_control) for f in kept] == [
        (False, False), (False, True), (True, True), (True, True),
    ]  # fmt: skip


def test_the_same_bytes_each_time_and_no_other_date(monkeypatch: pytest.MonkeyPatch) -> None:
    content = written(PAGE, "专班")
    assert content == written(PAGE, "专班")
    # docxcompose, which docxtpl takes along where it is installed, changes the namespaces of python-docx
    monkeypatch.setitem(nsmap, "cp", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
    assert content == written(PAGE, "专班")
    monkeypatch.undo()
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.author, properties.created, properties.modified, properties.title) == (
        "专班",
        properties.modified,
        properties.created,
        "青岛市重点产业链有进展",
    )
    assert properties.created is not None and properties.created.date() == DAY
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_page_and_styles_are_those_of_the_standard() -> None:
    document = docx.Document(io.BytesIO(frame()))
    section = document.sections[0]
    assert [
        round(x.mm) for x in (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    ] == [
        37,
        26,
        35,
        28,
    ]
    body = document.styles["公文正文"]
    assert (body.font.size.pt, round(body.paragraph_format.line_spacing.pt, 1)) == (16, 29.0)
    assert {s.name for s in document.styles} >= set(STYLES)


def test_a_character_that_xml_cannot_hold_is_marked_in_the_title_too() -> None:
    page = PAGE.replace("有进展</h1>", "有\x07进展</h1>")
    assert "青岛市重点产业链有\ufffd进展" in text(written(page, "专\x08班"))


def test_a_page_without_issue_and_imprint_has_no_line_for_them() -> None:
    page = "<main><h1>标题</h1><p>正文</p></main>"
    assert [line.strip() for line in text(written(page, "")) if line.strip()] == ["标题", "正文"]


def test_an_altered_number_does_not_pass() -> None:
    content = written(PAGE, "专班")
    with pytest.raises(BriefFailed, match="Word 文件里多出：131\nWord 文件里缺少：132"):
        audit_docx(content, parse(PAGE.replace("新签约项目131个", "新签约项目132个")))


def test_an_office_brings_its_own_template(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(frame()))
    document.paragraphs[0].insert_paragraph_before("内部材料　注意保存", "公文期号")
    document.save(str(tmp_path / "brief.docx"))
    content = written(PAGE, "专班", Own(tmp_path / "brief.docx", "templates/leader/brief.docx"))
    assert text(content)[:2] == ["内部材料　注意保存", "领导参阅"]


def refused(path: Path) -> str:
    with pytest.raises(InvalidInput) as raised:
        written(PAGE, "专班", Own(path, "templates/leader/brief.docx"))
    return str(raised.value)


def test_mistakes_in_an_own_template_are_told(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"%PDF-1.7")
    assert refused(path).startswith("templates/leader/brief.docx:1:1: 不是 Word 文件（.docx），读不出来")
    docx.Document().save(str(path))
    assert "Word 模板里没有样式公文红头、" in refused(path)
    unknown, unsaid = "没有名为“masthed”的变量", "这里应写一个名字或值，却是 %}"
    for wrong, told in (("{{ masthed }}", unknown), ("{% if %}", unsaid)):
        document = docx.Document(io.BytesIO(frame()))
        document.add_paragraph(wrong, "公文正文")
        document.save(str(path))
        assert f"Word 模板里的标记写错：{told}" in refused(path)


def test_a_template_that_prints_a_number_of_its_own_does_not_pass(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(frame()))
    document.add_paragraph("印发500份", "公文正文")
    document.save(str(tmp_path / "brief.docx"))
    with pytest.raises(BriefFailed, match="Word 文件里多出：500"):
        written(PAGE, "专班", Own(tmp_path / "brief.docx", "brief.docx"))


CHART = (
    '<svg viewBox="0 0 780 90" width="780" height="90" role="img"><title>按阶段分布</title><desc>签约：3；开工：1</desc>'
    '<rect x="9" y="9" width="300" height="30" fill="#a61b1b"/><text x="320" y="30" font-size="15">3</text></svg>'
)


def test_a_chart_is_a_picture_that_says_its_numbers() -> None:
    page = PAGE.replace("<h2>", f"<figure>{CHART}</figure><h2>")
    content = written(page, "专班")
    assert content == written(page, "专班")
    assert "按阶段分布。签约：3；开工：1" in text(content)
    (shape,) = docx.Document(io.BytesIO(content)).inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm, 1)) == (156, 18.0)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("word/media/image1.png")[:8] == b"\x89PNG\r\n\x1a\n"
    with pytest.raises(BriefFailed, match="Word 文件里多出：3\nWord 文件里缺少：4"):
        audit_docx(content, parse(page.replace("签约：3", "签约：4").replace(">3<", ">4<")))


def test_a_tall_chart_stays_on_its_page() -> None:
    tall = CHART.replace("780 90", "780 1560")
    (shape,) = docx.Document(io.BytesIO(written(f"<main>{tall}</main>", ""))).inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm)) == (100, 200)


def test_a_cover_of_its_own_loses_no_line() -> None:
    cover = '<header class="cover"><h1>公开资料</h1><p>专班　材料截至2024年5月9日</p></header><p>正文</p>'
    assert [t.strip() for t in text(written(f"<main>{cover}</main>", "")) if t.strip()] == [
        "公开资料",
        "专班　材料截至2024年5月9日",
        "正文",
    ]
    line = '<header><h1>招商指引</h1><p class="imprint-line"><span>专班</span><span>2024年5月9日</span></p></header>'
    assert [t.strip() for t in text(written(f"<main>{line}</main>", "")) if t.strip()] == [
        "专班\t2024年5月9日",
        "招商指引",
    ]


@pytest.mark.slow
def test_libreoffice_prints_every_figure_and_table(tmp_path: Path) -> None:
    table = "<table><caption>附表1　项目</caption><thead><tr><th>项目</th><th>投资</th></tr></thead><tbody>"
    rows = "".join(f"<tr><td>第{n}个项目</td><td>{n}.5亿元</td></tr>" for n in range(1, 60))
    page = PAGE.replace("</section>", f"{table}{rows}</tbody></table></section>")
    (tmp_path / "a.docx").write_bytes(written(page, "专班"))
    office = shutil.which("soffice")
    assert office, "make test installs libreoffice-writer-nogui"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    printed = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    expected = tally(docx_text((tmp_path / "a.docx").read_bytes()))
    assert expected - tally(printed) == {}
    assert [n for n in range(1, 60) if f"第{n}个项目" not in "".join(printed.split())] == []
    assert printed.count("投资") >= 2  # the head stands on each page of the table
