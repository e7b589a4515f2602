"""The leader brief as a whole: two pages and an annex, one self-contained page, the same bytes each time."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from briefgen.errors import BriefFailed, InvalidInput
from briefgen.fact import PRINTED
from briefgen.model.landscape import Landscape
from briefgen.render.audience import Audience, load_audience
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.choosing.choice import title_of
from briefgen.render.markup import parse
from briefgen.render.page.html import figures_in
from briefgen.render.pdf.attachments import facts_csv, sources_json
from briefgen.render.pdf.fonts import FontSet
from tests.render.pdf.test_layout import structure

from .geometry import body_pages
from .sample import landscape


@pytest.fixture(scope="module")
def leader(root: Path) -> Audience:
    return load_audience(root / "templates" / "leader", root)


def html_of(made: Landscape, audience: Audience, root: Path) -> str:
    made_html = render_brief(made, audience, Request(("html",), root)).html
    assert made_html is not None
    return made_html


@pytest.fixture(scope="module")
def page(leader: Audience, root: Path) -> str:
    return html_of(landscape(), leader, root)


def test_the_page_asks_the_network_for_nothing(page: str) -> None:
    assert "http://" not in page and "https://" not in page and "url(" not in page and "@import" not in page
    assert "default-src 'none'" in html.unescape(page) and "unsafe" not in page
    outside = [v for e in parse(page).walk() for k, v in e.attributes.items() if k in ("src", "href", "action")]
    assert all(v.startswith("#") for v in outside)


def test_every_link_leads_somewhere_and_ids_are_unique(page: str) -> None:
    ids = [e.attributes["id"] for e in parse(page).walk() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert {v[1:] for e in parse(page).walk() if (v := e.attributes.get("href", ""))} <= set(ids)


def test_endnotes_lead_back_to_the_figure(page: str) -> None:
    root = parse(page)
    for ident, (kind, _) in figures_in(page).items():
        figure = root.find(ident)
        assert figure is not None
        if kind == "fact" and figure.tag == "a":
            note = root.find(figure.attributes["href"][1:])
            assert note is not None
            backs = [e.attributes["href"][1:] for e in note.walk() if e.parent and e.parent.tag == "mark"]
            assert any(root.find(back) and root.find(back).text() == figure.text() for back in backs)  # type: ignore[union-attr]


def test_figures_can_be_traced(page: str) -> None:
    found = figures_in(page)
    facts = {f.id: f for f in landscape().facts}
    derived = {d.id for d in landscape().derived}
    assert found["f1"] == (
        "fact",
        next(f.id for f in facts.values() if f.text == "5亿元以上" and f.seed == "seeds/b.txt"),
    )
    assert all(ident in (facts if kind == "fact" else derived) for kind, ident in found.values())
    assert {kind for kind, _ in found.values()} == {"fact", "derived"}


def test_the_sections_of_the_genre_are_there(page: str) -> None:
    heads = [e.text() for e in parse(page).walk() if e.tag == "h2"]
    assert heads[:5] == ["一、总体情况", "二、主要进展", "三、问题与短板", "四、下步重点", "五、矛盾与存疑"]
    assert heads[5] == "附件1　区域与产业链覆盖情况" and heads[-2].endswith("数字出处")
    assert heads[-1] == "本页事实检索"
    assert "本材料依据公开报道编写，未经主管部门核实。" in page


def test_planned_is_never_told_as_done(page: str) -> None:
    text = parse(page).text()
    assert "预计封顶的有创享中心项目（总投资50亿元，期限2023年12月31日）" in text
    assert "已封顶" not in text and "已投产的有北京汽车制造厂；预计投产的有奇瑞汽车青岛基地" in text


def test_skipped_seeds_and_unknown_days_are_told(page: str) -> None:
    text = parse(page).text()
    assert "未能采用的文件：seeds/坏文件.txt（文件是空的）" in text
    assert "2024年（只知年份；依据：文中最新数据为2023年全年）" in text


def test_seed_text_is_escaped(leader: Audience, root: Path) -> None:
    made = landscape()
    evil = replace(made.sources[0], title="<script>alert(1)</script>")
    page = html_of(replace(made, sources=(evil, *made.sources[1:])), leader, root)
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page


def test_an_empty_landscape_says_what_is_not_told(leader: Audience, root: Path) -> None:
    made = replace(
        landscape(), facts=(), projects=(), cells=(), answers=(), promises=(), juxtaposed=(), doubts=(),
        stage_counts=(), announced_counts=(),
    )  # fmt: skip
    text = parse(html_of(made, leader, root)).text()
    assert "总体数据材料未载明。" in text and "问题与短板材料未载明。" in text and "下步安排材料未载明。" in text


def test_the_title_holds_object_and_conclusion() -> None:
    assert title_of(landscape()) == ("青岛市重点产业链", "项目有进展、短板待破解")
    assert sum(map(len, title_of(replace(landscape(), scope_name="新疆维吾尔自治区伊犁哈萨克自治州")))) <= 25


def test_a_number_typed_into_a_template_of_the_office_fails_with_its_line(root: Path, tmp_path: Path) -> None:
    office = tmp_path / "templates" / "leader"
    office.mkdir(parents=True)
    for file in (root / "templates" / "leader").iterdir():
        (office / file.name).write_text(file.read_text("utf-8"), "utf-8")
    with (office / "brief.html.j2").open("a", encoding="utf-8") as page:
        page.write("{% block problems %}\n<p>需协调决策的12项：</p>\n{% endblock %}\n")
    with pytest.raises(InvalidInput) as told:
        render_brief(landscape(), load_audience(office, tmp_path), Request(("html",), tmp_path))
    [problem] = told.value.problems
    assert (Path(problem.file).name, problem.line) == ("brief.html.j2", 4) and "“12”" in problem.what


def test_a_figure_with_another_text_fails(leader: Audience, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from markupsafe import Markup

    from briefgen.render.page.figures import Ledger

    fig = Ledger.fig
    monkeypatch.setattr(Ledger, "fig", lambda self, value: Markup(str(fig(self, value)).replace("131个", "313个")))
    with pytest.raises(BriefFailed, match="应为“131个”"):
        html_of(landscape(), leader, root)


def test_attachments_are_complete_and_the_same() -> None:
    rows = list(csv.DictReader(io.StringIO(facts_csv(landscape().facts).decode("utf-8-sig"))))
    assert tuple(rows[0]) == PRINTED and len(rows) == len(landscape().facts)
    assert [r["id"] for r in rows] == [f.id for f in landscape().facts]
    again = sources_json(landscape(), landscape().sources)
    told = json.loads(sources_json(landscape(), landscape().sources))
    assert [s["published"] for s in told["sources"]] == ["2022-07-12", "2023-10-09", "2024", "2024-05-09"]
    assert facts_csv(landscape().facts) == facts_csv(landscape().facts)
    assert sources_json(landscape(), landscape().sources) == again


def test_a_cell_never_starts_a_formula() -> None:
    fact = replace(landscape().facts[0], subject="=HYPERLINK(1)")
    text = facts_csv((fact,)).decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(text)))["subject"] == "'=HYPERLINK(1)"


# the PDF


@pytest.fixture(scope="module")
def printed(leader: Audience, root: Path, fonts: FontSet) -> Rendered:
    return render_brief(landscape(), leader, Request(("html", "pdf"), root, issue=1, fonts=fonts))


@pytest.fixture(scope="module")
def reader(printed: Rendered) -> pypdf.PdfReader:
    assert printed.pdf is not None
    return pypdf.PdfReader(io.BytesIO(printed.pdf))


@pytest.mark.slow
def test_the_body_keeps_to_two_pages(printed: Rendered) -> None:
    assert printed.pdf is not None
    assert body_pages(printed.pdf) == 2 and printed.pages > 4 and printed.warnings == ()


@pytest.mark.slow
def test_bookmarks_attachments_language_and_title(reader: pypdf.PdfReader) -> None:
    titles = [str(mark.title) for mark in flat(reader.outline)]
    assert titles[0] == "青岛市重点产业链项目有进展、短板待破解" and "一、总体情况" in titles
    assert set(reader.attachments) == {"facts.csv", "sources.json"}
    assert reader.attachments["facts.csv"][0] == facts_csv(landscape().facts)
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert reader.metadata and reader.metadata.title == "领导参阅：青岛市重点产业链项目有进展、短板待破解"


def flat(outline: list) -> list:  # type: ignore[type-arg]
    return [x for item in outline for x in (flat(item) if isinstance(item, list) else [item])]


@pytest.mark.slow
def test_charts_have_alternatives_and_tables_heads(reader: pypdf.PdfReader) -> None:
    elements = structure(reader.trailer["/Root"]["/StructTreeRoot"], [])
    figures = [e for e in elements if e.get("/S") == "/Figure"]
    assert len(figures) == 2 and "已到开工：1；" in str(figures[1]["/Alt"])
    assert sum(e.get("/S") == "/TH" for e in elements) > 10


@pytest.mark.slow
def test_endnotes_are_linked_both_ways_in_print(reader: pypdf.PdfReader) -> None:
    pages = [p for p in reader.pages if "/Annots" in p]
    assert len(pages) >= 3, "body and endnotes hold links"


@pytest.mark.slow
def test_the_same_bytes_twice(printed: Rendered, leader: Audience, root: Path, fonts: FontSet) -> None:
    again = render_brief(landscape(), leader, Request(("html", "pdf"), root, issue=1, fonts=fonts))
    assert again == printed


@pytest.mark.slow
def test_a_small_body_leaves_statements_out_and_cuts_none(leader: Audience, root: Path, fonts: FontSet) -> None:
    one = leader.model_copy(update={"pages": 1})
    made = render_brief(landscape(), one, Request(("html", "pdf"), root, fonts=fonts))
    assert made.html is not None
    body = made.html[: made.html.index("annex-1")]
    paragraphs = re.findall(r"<p>(.*?)</p>", body)
    assert paragraphs and all(re.sub(r"<[^>]+>", "", p).endswith("。") for p in paragraphs)
