"""The audit: no number passes that the landscape does not bear out, in the page or in the PDF."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import StreamObject

from briefgen.errors import BriefFailed
from briefgen.render.audience import load_audience
from briefgen.render.audit import audit
from briefgen.render.audit.audit import audit_html, audit_pdf, page_text
from briefgen.render.audit.marks import Truth
from briefgen.render.audit.pdf_text import Paper
from briefgen.render.brief import Request, render_brief
from briefgen.render.markup import parse, visible
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.layout import lay_out
from tests.render.audited import unsourced
from tests.render.sample import landscape


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    audience = load_audience(root / "templates" / "leader", root)
    made = render_brief(landscape(), audience, Request(("html",), root, issue=1))
    assert made.html is not None
    return made.html


def test_the_sample_passes(page: str) -> None:
    assert unsourced(page, landscape()) == ()


def other(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def shown_digits(page: str) -> list[int]:
    """Offsets of digits that a reader sees, outside tags, styles and the script."""
    start = page.index("<main")
    return [
        m.start(1)
        for m in re.finditer(r"(\d)(?=[^<>]*<)", page)
        if m.start() > start and page.index("</main>") > m.start()
    ]


def test_an_altered_digit_fails_wherever_it_stands(page: str) -> None:
    places = shown_digits(page)
    assert len(places) > 400
    truth = Truth(landscape(), "〔2024〕第1期")
    for at in places[:: len(places) // 25]:
        altered = page[:at] + other(page[at]) + page[at + 1 :]
        with pytest.raises(BriefFailed, match="审计不通过"):
            audit_html(altered, landscape(), truth)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("全市新签约", "全市新签约三十家、"),
        ("提出围绕", "提出两项，围绕"),
        ("未经主管部门核实", "未经2个主管部门核实"),
        ("未经主管部门核实", "未经百分之五的主管部门核实"),
    ],
)
def test_a_number_without_a_mark_fails(page: str, said: str, instead: str) -> None:
    with pytest.raises(BriefFailed, match="unsourced_number"):
        audit_html(page.replace(said, instead), landscape())


def test_a_mark_cannot_vouch_for_itself(page: str) -> None:
    signed = next(f for f in landscape().facts if f.text == "131个")
    for forged in (
        page.replace(f'data-fact="{signed.id}"', 'data-fact="0000000000000000"'),
        page.replace("未经主管部门核实", '未经<span data-frame="heading">12</span>主管部门核实'),
        page.replace("未经主管部门核实", '未经<a class="fig" data-derived="x">12</a>主管部门核实'),
        page.replace("未经主管部门核实", f'未经<span data-source="{signed.id}">新签约7亿元</span>主管部门核实'),
        page.replace("<main", '<main aria-label="共12项"'),
        re.sub(r'(data-frame="ref">\[)1\]', r"\g<1>2]", page, count=1),
    ):
        assert unsourced(forged, landscape()), "a forged mark passed"


def test_one_number_may_not_be_pieced_together_from_two_marks(page: str) -> None:
    joined = re.sub(r'(<a class="fig"[^>]*>131个</a>)', r"1\1", page, count=1)
    assert any("1131" in f.text or "1131" in f.around or "两个标记" in f.why for f in unsourced(joined, landscape()))


def test_the_message_names_number_place_and_reason(page: str) -> None:
    with pytest.raises(BriefFailed) as told:
        audit_html(page.replace("未经主管部门核实", "未经12个主管部门核实"), landscape())
    assert "“12”（在“" in str(told.value) and "没有标记" in str(told.value)


def test_text_alternatives_of_charts_are_read_too(page: str) -> None:
    altered = page.replace("已到开工：1", "已到开工：2")
    assert altered != page
    assert any("图的文字说明" in f.why for f in unsourced(altered, landscape()))


def test_visible_text_keeps_blocks_apart() -> None:
    runs = visible(parse("<p>1</p><p>2<b>3</b></p><style>4</style><table><tr><td>5</td><td>6</td></tr></table>"))
    assert ["".join(t.text for t in run) for run in runs] == ["1", "23", "5", "6"]


@pytest.fixture(scope="module")
def pdf(root: Path, fonts: FontSet) -> tuple[bytes, str]:
    from briefgen.render.brief import _Maker

    audience = load_audience(root / "templates" / "leader", root)
    made = _Maker(landscape(), audience, Request(("pdf",), root, issue=1, fonts=fonts))
    html = made.markup("pdf", audience.limits)
    return made._laid(html).write(date(2024, 5, 20)).content, html


@pytest.mark.slow
def test_the_pdf_says_the_numbers_of_its_page(pdf: tuple[bytes, str]) -> None:
    audit_pdf(*pdf)


@pytest.mark.slow
@pytest.mark.parametrize(("said", "instead"), [("131个", "137个"), ("3942.1亿元", "3942.2亿元"), ("第55行", "第56行")])
def test_a_pdf_of_another_page_fails(pdf: tuple[bytes, str], said: str, instead: str) -> None:
    content, html = pdf
    plain = re.sub(r"<span data-frame=\"place\"[^>]*>(\d+)</span>", r"\1", html)
    altered = plain.replace(said, instead)
    assert page_text(parse(altered)) != page_text(parse(html))
    with pytest.raises(BriefFailed, match="PDF 里"):
        audit_pdf(content, altered)


@pytest.mark.slow
def test_a_digit_altered_inside_the_pdf_fails(pdf: tuple[bytes, str]) -> None:
    content, html = pdf
    with pytest.raises(BriefFailed, match=r"(?s)PDF 里多出：.*PDF 里缺少："):
        audit_pdf(altered_digit(content), re.sub(r"\s+$", "", html))


def altered_digit(content: bytes) -> bytes:
    """The PDF with the first 1 of 131 on its first page drawn as a 7: the glyph is exchanged in the content stream."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    page = writer.pages[0]
    latin = next(f.get_object() for f in page["/Resources"]["/Font"].values() if "Liberation-Serif" in f["/BaseFont"])
    table = dict(re.findall(r"<([0-9a-f]{4})> <([0-9a-f]{4})>", latin["/ToUnicode"].get_data().decode("latin-1")))
    glyph = {chr(int(code, 16)): ident.encode() for ident, code in table.items()}
    stream = page["/Contents"].get_object()
    data = stream.get_data()
    gap = rb"[^A-Za-z]{0,12}?"  # adjustments between glyphs
    found = re.search(gap.join((b"(" + glyph["1"] + b")", glyph["3"], glyph["1"])), data, re.IGNORECASE)
    assert found, "131 is not drawn where the test looks for it"
    changed = StreamObject()
    changed.set_data(data[: found.start(1)] + glyph["7"] + data[found.end(1) :])
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(changed)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_contents_must_show_the_pages_their_headings_stand_on() -> None:
    contents = parse('<nav><ol><li><a href="#annex-1">附件1　图</a></li></ol></nav>')
    paper = Paper((), (("一、总体情况", 0), ("附件1　图", 2)))
    assert audit.contents_numbers(contents, paper) == {"3": 1}
    assert audit.contents_numbers(parse("<p>没有目录</p>"), paper) == {}


@pytest.mark.slow
def test_a_table_may_say_the_numerals_of_its_head_again_on_each_page(fonts: FontSet, root: Path) -> None:
    rows = "<tr><td>甲</td><td>乙</td></tr>" * 90
    head = "<thead><tr><th>项目</th><th>下一节点</th></tr></thead>"
    style = (root / "briefgen" / "render" / "core" / "gb.css").read_text("utf-8")
    page = f"<html lang='zh-CN'><head><title>甲</title><style>{style}</style></head><body><table>{head}{rows}</table></body></html>"
    made = lay_out(page, root / "templates", [], fonts).write(date(2024, 5, 20))
    assert made.pages > 2
    audit_pdf(made.content, page)
    with pytest.raises(BriefFailed, match="PDF 里多出：一"):
        audit_pdf(made.content, page.replace("<th>下一节点</th>", "<td>下节点</td>"))
