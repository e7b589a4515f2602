"""The brief for the public on the five seeds: made once, read as page and as file."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from briefgen.model.landscape import Landscape
from briefgen.render.audience import load_audience
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.markup import Element, parse
from briefgen.render.pdf.attachments import facts_csv
from briefgen.render.pdf.fonts import FontSet
from tests.render.audited import unsourced

from .geometry import faults
from .sample import landscape

AREA = (20.0, 22.0, 190.0, 275.0)
"""Where the text of its pages may stand, in mm."""


@pytest.fixture(scope="module")
def page(public_page: Path) -> Element:
    return parse(public_page.read_text("utf-8"))


@pytest.fixture(scope="module")
def printed(five_seeds: Landscape, root: Path, fonts: FontSet) -> Rendered:
    return render_brief(
        five_seeds, load_audience(root / "templates" / "public", root), Request(("pdf",), root, fonts=fonts)
    )


def told_under(page: Element, heading: str) -> str:
    """The list behind a heading."""
    [head] = [e for e in page.walk() if e.tag in ("h2", "h3") and e.text() == heading]
    assert head.parent is not None
    around = [e for e in head.parent.children if isinstance(e, Element)]
    return around[around.index(head) + 1].text()


def test_every_number_is_sourced_and_every_fact_is_there(public_page: Path, five_seeds: Landscape) -> None:
    html = public_page.read_text("utf-8")
    assert unsourced(html, five_seeds) == ()
    table = html[html.index('<table class="fact-table">') :].partition("</table>")[0]
    assert table.count("<tr><td>") == len(five_seeds.facts)
    assert len(html.encode()) < 700_000


def test_its_sections_are_the_questions_of_a_reader_in_plain_words(page: Element) -> None:
    heads = [e.text() for e in page.walk() if e.tag == "h2"]
    assert heads[:8] == [
        "这事与我何干", "主要数字", "谁在管这件事", "机制怎样逐步变化", "项目进展到哪里", "同样叫“签约项目”，数的并不相同",
        "说过要做的，后来怎样", "全部事实：检索、筛选、下载",
    ]  # fmt: skip


def test_what_it_is_to_me_is_only_what_the_papers_say(page: Element) -> None:
    assert "2022年，青岛早报：“运用以工带工、云上面试等方式帮助辖区内企业解决400余人用工缺口”" in told_under(
        page, "就业"
    )
    assert "青岛地铁15号线一期工程通济新区段" in told_under(page, "出行")
    assert "已发放消费券50多万张，拉动消费超7亿元" in told_under(page, "消费")
    assert "七大服务业" not in told_under(page, "消费")  # a chain's name is no one's outing
    assert "2022年，青岛早报：增强“七纵六横”主次干道道路承载力" in told_under(
        page, "出行"
    )  # words with marks of their own


def test_what_no_paper_says_is_said_to_be_untold(root: Path) -> None:
    audience = load_audience(root / "templates" / "public", root)
    html = render_brief(landscape(), audience, Request(("html",), root)).html
    assert html is not None
    text = parse(html).text()
    assert "这事与我何干" not in text and "就业、出行、消费、" in text.partition("报道没有写到的内容")[2]


@pytest.mark.slow
def test_on_paper_no_page_has_a_fault_and_the_facts_come_with_it(printed: Rendered, five_seeds: Landscape) -> None:
    assert printed.pdf is not None and printed.warnings == ()
    assert faults(printed.pdf, AREA) == []
    reader = pypdf.PdfReader(io.BytesIO(printed.pdf))
    assert reader.attachments["facts.csv"][0] == facts_csv(five_seeds.facts)


@pytest.mark.slow
def test_its_last_page_holds_more_than_a_line_or_two(printed: Rendered) -> None:
    assert printed.pdf is not None
    last = pypdf.PdfReader(io.BytesIO(printed.pdf)).pages[-1].extract_text()
    assert len(last.splitlines()) > 5  # a running head and a page number among them


def test_a_first_batch_is_not_told_as_all(page: Element) -> None:
    assert "链主企业数（第一批）47家" in page.text()
