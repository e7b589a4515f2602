"""The PDF: tagged, dated by its input, the same bytes each time, reading nothing but what it may, hiding no fault."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DictionaryObject, IndirectObject

from briefgen.errors import BriefFailed, MachineLacks
from briefgen.render.pdf import layout
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.layout import Attachment, PdfResult, lay_out
from tests.render.geometry import lines

Printed = Callable[[str], PdfResult]
Page = Callable[[str], str]

DAY = date(2024, 5, 20)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" role="img"><title>各阶段项目数</title>'
    '<text x="1" y="12" font-size="8" font-family="briefgen-latin, briefgen-song, serif">签约 12个</text></svg>'
)
BODY = f"""
<header class="masthead" data-running="领导参阅　第1期">领导参阅</header>
<p class="issue">〔2024〕第1期</p><div class="meta"><span>专班编</span><span>2024年5月20日</span></div><hr class="rule">
<h1>重点产业链进展</h1>
<div class="summary"><p>【摘要】项目131个。</p></div>
<nav class="toc"><h2>目录</h2><ol><li><a href="#s1">一、总体情况</a></li></ol></nav>
<h2 id="s1">一、总体情况</h2><h3>（一）项目</h3>
<p>签约<span class="nowrap">12个</span>。<a class="cite" id="r1" href="#n1">[1]</a></p>
<figure>{SVG}<figcaption>图1　各阶段项目数</figcaption></figure>
<table class="keep"><caption>表1</caption><thead><tr><th scope="col">链</th><th scope="col">数</th></tr></thead>
<tbody><tr><th scope="row">新能源汽车</th><td class="number">12</td></tr></tbody></table>
<section class="annex endnotes"><h2>资料来源</h2><ol><li id="n1">原句。<a href="#r1">↑</a></li></ol></section>
<footer class="imprint"><div>分送：市委</div><div><span>专班</span><span>2024年5月20日印发</span></div></footer>
"""
FACTS = Attachment("facts.csv", b"id,text\n1,12\n", "全部事实")


def structure(node: object, found: list[DictionaryObject]) -> list[DictionaryObject]:
    """All elements of the tag tree below `node`."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, DictionaryObject):
        found.append(node)
        node = node.get("/K", [])
    if isinstance(node, list):
        for kid in node:
            structure(kid, found)
    return found


@pytest.fixture(scope="module")
def made(page: Page, fonts: FontSet, root: Path) -> PdfResult:
    return lay_out(page(BODY), root / "templates", [root / "templates"], fonts).write(DAY, [FACTS])


@pytest.fixture(scope="module")
def reader(made: PdfResult) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made.content))


@pytest.mark.slow
def test_the_style_sheet_uses_only_what_weasyprint_knows(made: PdfResult) -> None:
    assert made.warnings == ()
    assert made.pages == 3


@pytest.mark.slow
def test_it_is_tagged_and_named(reader: pypdf.PdfReader) -> None:
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "zh-CN"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in catalog["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "领导参阅"
    tags = structure(catalog["/StructTreeRoot"]["/K"], [])
    names = {str(tag.get("/S")) for tag in tags}
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Link", "/Caption"} <= names
    assert [tag["/Alt"] for tag in tags if tag.get("/S") == "/Figure"] == ["各阶段项目数"]


@pytest.mark.slow
def test_pages_can_be_asked_before_there_is_a_file(fonts: FontSet, root: Path, page: Page) -> None:
    laid = lay_out(page(BODY), root / "templates", [root / "templates"], fonts)
    assert (laid.pages, laid.page_of("一、"), laid.page_of("资料"), laid.page_of("附件")) == (3, 0, 2, None)
    assert laid.write(DAY, [FACTS]).pages == 3


@pytest.mark.slow
def test_how_much_of_the_last_page_is_filled_is_told(fonts: FontSet, root: Path) -> None:
    def tail(lines: int) -> float:
        style = "@page { size: 100mm 100mm; margin: 10mm } body, p { margin: 0; font: 5mm/8mm briefgen-song }"
        page = f'<html lang="zh-CN"><style>{style}</style>{"<p>行</p>" * lines}</html>'
        return lay_out(page, root, [root], fonts).tail

    assert [round(tail(lines), 2) for lines in (1, 5, 10, 11)] == [0.1, 0.5, 1.0, 0.1]


@pytest.mark.slow
def test_bookmarks_follow_the_headings(reader: pypdf.PdfReader) -> None:
    assert reader.outline[0].title == "重点产业链进展"
    assert [item.title for item in reader.outline[1] if not isinstance(item, list)] == ["一、总体情况", "资料来源"]


@pytest.mark.slow
def test_dates_are_the_inputs(reader: pypdf.PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata["/CreationDate"] == reader.metadata["/ModDate"] == "D:20240520000000Z"


@pytest.mark.slow
def test_attachments_say_what_they_are(reader: pypdf.PdfReader) -> None:
    assert reader.attachments == {"facts.csv": [FACTS.content]}
    [listed] = reader.trailer["/Root"]["/AF"]
    specification = listed.get_object()
    assert specification["/AFRelationship"] == "/Data"
    assert specification["/Desc"] == "全部事实"
    parameters = specification["/EF"]["/F"]["/Params"]
    assert parameters["/CreationDate"] == parameters["/ModDate"] == "D:20240520000000Z"


@pytest.mark.slow
def test_only_our_fonts_are_embedded(made: PdfResult, fonts: FontSet) -> None:
    reader = pypdf.PdfReader(io.BytesIO(made.content))
    found = {str(font.get_object()["/BaseFont"])[8:] for font in reader.pages[0]["/Resources"]["/Font"].values()}
    families = {face.family.replace(" ", "-") for face in fonts.faces}
    assert {name.removesuffix("-Bold") for name in found} <= families
    assert {"FandolFang-R", "FandolKai", "Liberation-Serif", "Noto-Serif-CJK-SC-Bold"} <= found


@pytest.mark.slow
def test_text_comes_back(made: PdfResult, tmp_path: Path) -> None:
    text = "".join(line.text for number in (1, 2, 3) for line in lines(made.content, number, tmp_path))
    for expected in ("领导参阅", "〔2024〕第1期", "签约12个。", "新能源汽车", "—1—", "—2—", "—3—", "分送：市委"):
        assert expected in text


@pytest.mark.slow
def test_page_numbers_stand_outside_and_the_imprint_at_the_foot(made: PdfResult, tmp_path: Path) -> None:
    first, second, last = (lines(made.content, number, tmp_path) for number in (1, 2, 3))
    assert [page[-1].text for page in (first, second, last)] == ["—1—", "—2—", "—3—"]
    assert first[-1].right > 170
    assert second[-1].left < 40
    assert [page[0].text for page in (second, last)] == ["领导参阅第1期"] * 2
    assert last[-2].text == "专班2024年5月20日印发"
    assert last[-2].middle == pytest.approx(37 + 225 - 4.5, abs=1.5)


@pytest.mark.slow
@pytest.mark.parametrize(("said", "pages"), [(17, 1), (18, 2), (19, 2), (39, 3)])
def test_the_imprint_takes_no_more_than_its_own_room_and_is_never_lost(
    said: int, pages: int, page: Page, fonts: FontSet, root: Path, tmp_path: Path
) -> None:
    foot = '<div class="imprint-room"><footer class="imprint"><div>分送：市委</div><div>专班编</div></footer></div>'
    contents = '<nav class="toc"><ol><li><a href="#x">甲</a></li></ol></nav><h2 id="x">甲</h2>'  # laid out twice
    html = page(contents + '<p class="flush">行</p>' * said + foot)
    made = lay_out(html, root / "templates", [root / "templates"], fonts).write(DAY)
    told = [[line.text for line in lines(made.content, number + 1, tmp_path)] for number in range(made.pages)]
    assert (made.pages, sum(texts.count("行") for texts in told)) == (pages, said)
    assert ["专班编" in texts for texts in told] == [False] * (pages - 1) + [True]
    assert "行" in told[-1]


@pytest.mark.slow
def test_the_same_bytes_in_another_process_with_another_hash_seed(made: PdfResult, page: Page, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(BODY), "utf-8")
    program = """
import sys
from datetime import date
from pathlib import Path
from briefgen.render.pdf import fonts
from briefgen.render.pdf.layout import Attachment, lay_out
html, templates = Path(sys.argv[1]).read_text("utf-8"), Path(sys.argv[2])
facts = Attachment("facts.csv", b"id,text\\n1,12\\n", "全部事实")
result = lay_out(html, templates, [templates], fonts.load()).write(date(2024, 5, 20), [facts])
sys.stdout.buffer.write(result.content)
"""
    root = Path(layout.__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "page.html"), str(root / "templates")],
        env=os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "PYTHONPATH": str(root)},
        capture_output=True,
        check=True,
    )
    assert done.stdout == made.content


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # WeasyPrint leaves its colour profile to be closed
def test_archives_get_pdf_a(page: Page, fonts: FontSet, root: Path) -> None:
    result = lay_out(page(BODY), root, [], fonts, "pdf/a-3a").write(DAY, [FACTS])
    reader = pypdf.PdfReader(io.BytesIO(result.content))
    assert b'pdfaid:part="3"' in reader.trailer["/Root"]["/Metadata"].get_data()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<p>好\U0001f600</p>", "字体里没有这些字：\U0001f600（U+1F600）"),
        ('<p style="font-family: briefgen-latin, 微软雅黑">好</p>', "没有字体“微软雅黑”"),
        (SVG.replace("briefgen-song", "briefgen-sing"), "没有字体“briefgen-sing”"),
        ('<p><a href="#nowhere">好</a></p>', "No anchor #nowhere for internal URI reference"),
        ('<img src="missing.png" alt="图">', "Failed to load image at"),
        ('<img src="data:image/png;base64,AAAA" alt="图">', "Failed to load image at"),
    ],
)
def test_what_is_missing_fails_the_brief(printed: Printed, body: str, message: str) -> None:
    with pytest.raises(BriefFailed, match=r"^没有排印出来：\n") as failure:
        printed(body)
    assert message in str(failure.value)


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "../pyproject.toml",
        "leader/../../pyproject.toml",
        "%2e%2e/pyproject.toml",
        "http://example.invalid/a.png",
        "https://example.invalid/a.png",
        "ftp://example.invalid/a.png",
        "file://example.invalid/a.png",
    ],
)
@pytest.mark.parametrize(
    "body", ['<img src="{}" alt="图">', '<style>body {{ background: url("{}") }}</style><p>好</p>']
)
def test_it_reads_nothing_outside_the_template_folders(printed: Printed, address: str, body: str) -> None:
    with pytest.raises(BriefFailed, match="不允许读取"):
        printed(body.format(address))


@pytest.mark.slow
def test_a_link_out_of_the_folder_is_not_followed(page: Page, fonts: FontSet, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (tmp_path / "secret.svg").write_text(SVG, "utf-8")
    (templates / "link.svg").symlink_to(tmp_path / "secret.svg")
    with pytest.raises(BriefFailed, match="不允许读取"):
        lay_out(page('<img src="link.svg" alt="图">'), templates, [templates], fonts).write(DAY)


@pytest.mark.slow
def test_it_reads_inside_the_template_folders(page: Page, fonts: FontSet, tmp_path: Path) -> None:
    (tmp_path / "图 1.svg").write_text(SVG, "utf-8")
    result = lay_out(page('<img src="图 1.svg" alt="图">'), tmp_path, [tmp_path], fonts).write(DAY)
    assert result.pages == 1


def test_without_pango_the_command_is_said(
    fonts: FontSet, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                print("WeasyPrint could not import some external libraries.")  # noqa: T201 (as it does)
                raise OSError("cannot load library 'libpango-1.0-0': not found")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(MachineLacks) as failure:
        layout.import_weasyprint(fonts)
    assert str(failure.value).splitlines() == [
        "缺少系统库 libpango-1.0-0，不能生成 PDF 和 Word",
        "    → 由管理员执行 apt-get install -y --no-install-recommends "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "    → 再运行 briefgen doctor --install",
    ]
    assert failure.value.exit_code == 5
    assert capsys.readouterr() == ("", "")


@pytest.mark.slow
def test_without_the_subsetter_it_says_how_slow(
    fonts: FontSet, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from weasyprint.text import ffi

    monkeypatch.setattr(ffi, "harfbuzz_subset", None)
    layout.import_weasyprint(fonts)
    assert "libharfbuzz-subset，生成 PDF 会慢五倍以上" in caplog.text


def test_importing_it_does_not_import_weasyprint() -> None:
    program = "import sys, briefgen.render.pdf.layout, briefgen.commands.doctor; print('weasyprint' in sys.modules)"
    root = Path(layout.__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
