"""The page's blocks as Word has them: styles, runs, links, tables, charts in words."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.render.markup import parse
from briefgen.render.word.body import TWIPS, body, column_widths

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(html: str) -> str:
    """The markup without the namespaces that every block repeats."""
    return re.sub(r' xmlns:\w+="[^"]*"', "", body(parse(f"<main>{html}</main>")))


def lines(html: str) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    root = etree.fromstring(f"<body {W}>{body(parse(f'<main>{html}</main>'))}</body>")
    name = "{" + root.nsmap["w"] + "}"
    return [
        (
            next(p.iter(f"{name}pStyle")).get(f"{name}val"),
            "".join("\n" if e.tag == f"{name}br" else e.text or "" for e in p.iter(f"{name}t", f"{name}br")),
        )
        for p in root.iter(f"{name}p")
    ]


def test_headings_paragraphs_and_notes_have_named_styles() -> None:
    page = '<h2>一、总体情况</h2>\n<h3>（一）项目</h3><p>全市  项目\n131个。</p><p class="flush">口径。</p><p class="note">注。</p>'
    assert lines(page) == [
        ("公文一级标题", "一、总体情况"),
        ("公文二级标题", "（一）项目"),
        ("公文正文", "全市 项目 131个。"),
        ("公文正文无缩进", "口径。"),
        ("公文说明", "注。"),
    ]


def test_text_between_blocks_is_a_paragraph_of_its_own() -> None:
    assert lines("<div>前<p>中</p>后<br>末 </div>") == [("公文正文", "前"), ("公文正文", "中"), ("公文正文", "后\n末")]


def test_the_annex_begins_a_page_in_smaller_type() -> None:
    page = '<div class="annex"><h2 class="annex-head">附件1　清单</h2><p class="flush">说明</p></div><p>完</p>'
    assert lines(page) == [("附件标题", "附件1　清单"), ("附件正文", "说明"), ("公文正文", "完")]
    assert made(page).count("<w:pageBreakBefore/>") == 1


def test_a_citation_leads_to_its_source_and_the_source_has_no_typed_number() -> None:
    page = (
        '<p>131个<a class="cite" href="#note-1">[1]</a>，<a href="#nowhere">无</a></p>'
        '<ol class="notes"><li id="note-1"><span class="mark-number">[1]</span> 原句<mark>131个</mark></li></ol>'
    )
    xml = made(page)
    assert '<w:hyperlink w:anchor="b1" w:history="1"><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' in xml
    assert xml.count("w:hyperlink ") == 1
    assert '<w:pStyle w:val="资料来源"/></w:pPr><w:bookmarkStart w:id="1" w:name="b1"/><w:bookmarkEnd w:id="1"/>' in xml
    assert lines(page)[-1] == ("资料来源", "原句131个")


def test_a_table_repeats_its_head_and_fills_short_rows() -> None:
    page = (
        "<table><caption>附表1</caption><thead><tr><th>项目</th><th>投资</th><th>阶段</th></tr></thead>"
        "<tbody><tr><td>甲项目</td><td colspan=2>50亿元</td></tr><tr><td>乙</td></tr></tbody></table>"
    )
    xml = made(page)
    assert (xml.count("<w:tblHeader/>"), xml.count("<w:tr>"), xml.count('<w:gridSpan w:val="2"/>')) == (1, 3, 1)
    assert xml.count("<w:tc>") == 3 + 2 + 3
    assert lines(page)[:6] == [
        ("图表标题", "附表1"),
        ("表头文字", "项目"),
        ("表头文字", "投资"),
        ("表头文字", "阶段"),
        ("表格文字", "甲项目"),
        ("表格文字", "50亿元"),
    ]


def test_columns_share_the_type_area_by_what_they_say() -> None:
    widths = column_widths([[(1, 4), (1, 100), (1, 0)], [(2, 500), (1, 25)]])
    assert widths == [976, 4960, 2907]
    assert sum(widths) <= TWIPS


def test_a_chart_is_its_alternative_and_what_that_leaves_out() -> None:
    chart = "<svg><title>分布。{}</title><text>签约</text><text>3</text></svg>"
    assert lines(chart.format("签约：3")) == [("公文说明", "分布。签约：3")]
    assert lines(chart.format("见图")) == [("公文说明", "分布。见图。签约；3。")]


def test_terms_and_tiles_stand_on_one_line_each() -> None:
    terms = "<dl><div><dt>区域</dt><dd>青岛市</dd></div><div><dt>投资</dt><dd>总投资<b>10亿元</b></dd></div></dl>"
    assert lines(terms) == [("清单条目", "区域　青岛市"), ("清单条目", "投资　总投资10亿元")]
    assert "<w:b/>" in made(terms).partition("区域")[0]
    tile = '<div class="tile"><p class="value">24条</p><p class="what">重点产业链数</p><p class="time">2023年</p></div>'
    assert lines(tile) == [("清单条目", "24条　重点产业链数　2023年")]


def test_markup_in_the_text_stays_text_and_what_xml_cannot_hold_is_marked() -> None:
    assert lines("<p>&lt;w:p&gt;{{ x }}\x07完</p>") == [("公文正文", "<w:p>{{ x }}\ufffd完")]


@given(st.text())
def test_any_text_comes_through(text: str) -> None:
    page = "<main><p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p></main>"
    xml = body(parse(page))
    etree.fromstring(f"<body>{xml}</body>")


def test_a_chart_goes_with_the_note_below_it() -> None:
    page = parse(
        '<main><figure><svg width="10" height="10"><title>分布</title></svg></figure><p class="note">口径。</p></main>'
    )
    chart = next(e for e in page.walk() if e.tag == "svg")
    blocks = etree.fromstring(f"<body {W}>{body(page, {chart: etree.Element('picture')})}</body>")
    name = "{" + blocks.nsmap["w"] + "}"
    kept = [p.find(f"{name}pPr/{name}keepNext") is not None for p in blocks.iter(f"{name}p")]
    assert kept == [True, False]
