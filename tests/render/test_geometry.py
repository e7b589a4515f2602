"""The page of GB/T 9704-2012 measured on finished files, and the measuring itself: each fault of a page is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.render.pdf.layout import PdfResult, bind_figures

from .geometry import LEFT, RIGHT, faults, ink, inked, lines

Printed = Callable[[str], PdfResult]

HEAD = '<header class="masthead" data-running="领导参阅">领导参阅</header>'
LINE = "<p class='flush'>重点产业链有关情况的报告一行</p>"
DIGITS = 14 * 25.4 / 72  # height of No. 4 type in mm
TITLE = "<h1>题目</h1>"


def table(count: int) -> str:
    rows = "<tr><th scope='row'>甲</th><td>乙</td></tr>" * count
    head = "<thead><tr><th scope='col'>项目</th><th scope='col'>阶段</th></tr></thead>"
    return f"<table><caption>附表</caption>{head}<tbody>{rows}</tbody></table>"


@pytest.mark.slow
def test_page_numbers_lie_seven_millimetres_below_one_character_from_outside(printed: Printed) -> None:
    content = printed(LINE * 40).content
    for page, outside in ((1, RIGHT - DIGITS), (2, LEFT + DIGITS)):
        left, _, right, _ = inked(ink(content, page), (20, 262.5, 200, 290))
        dash = inked(ink(content, page), (left, 262.5, left + 2, 290))
        assert dash[1] == pytest.approx(262 + 7, abs=0.5)
        assert (right if page == 1 else left) == pytest.approx(outside, abs=0.5)
        assert lines(content, page)[-1].text == f"—{page}—"


@pytest.mark.slow
def test_the_head_and_its_rule_are_red_and_as_wide_as_the_type_area(printed: Printed) -> None:
    rule = '<div class="meta"><span>专班</span><span>日期</span></div><hr class="rule">'
    content = printed(f"{HEAD}<p class='issue'>第1期</p>{rule}{LINE * 3}").content
    page = ink(content, 1)
    left, top, right, _ = inked(page, (20, 37, 200, 70), red=True)
    assert (left + right) / 2 == pytest.approx(105 + 1, abs=1)  # centred on the type area, which is 1 mm off the page's
    assert top > 37
    left, top, right, bottom = inked(page, (20, 70, 200, 120), red=True)
    assert (left, right) == pytest.approx((28, 184), abs=0.5)
    assert bottom - top == pytest.approx(1.2, abs=0.2)
    [meta] = [line for line in lines(content, 1) if line.text == "专班日期"]
    assert top - meta.middle == pytest.approx(4 + 225 / 44, abs=0.5)


SOUND = HEAD + TITLE + LINE * 25 + "<h2>一、问题</h2>" + LINE * 3


@pytest.mark.slow
@pytest.mark.parametrize(
    ("body", "found"),
    [
        (SOUND, []),
        (SOUND + table(30), []),
        (
            SOUND + f"<p class='nowrap'>{'很长' * 15}</p>",
            [f"第2页：出格 39.1—206.3：{'很长' * 15}"],
        ),
        (
            f"<style>h2 {{ break-after: auto }}</style>{LINE * 21}<h2>一、问题</h2>{LINE * 3}",
            ["第1页：标题“一、问题”落在页末"],
        ),
        (f"{LINE * 22}{LINE}", ["第2页：只有1行"]),
        (
            f"<style>thead {{ display: table-row-group }}</style>{LINE * 18}{table(30)}",
            ["第1页起的表：续页没有表头"],
        ),
        (
            f"<style>table, tr {{ break-inside: auto !important }}</style>{LINE * 18}{table(4)}",
            ["第1页起的表：行数不多而分在两页"],
        ),
        (
            f"<style>tr {{ break-after: auto !important }} tbody tr:last-child {{ break-before: page }}</style>{LINE * 2}{table(15)}{LINE}",
            ["第1页起的表：一页上只有一行"],
        ),
        (f"{LINE * 3}<p style='position: absolute; top: 222mm'>{'脚' * 20}</p>", [f"第1页：版心之外：{'脚' * 20}"]),
    ],
)
def test_each_fault_of_a_page_is_found(printed: Printed, body: str, found: list[str]) -> None:
    assert faults(printed(body).content) == found


@pytest.mark.parametrize(
    ("markup", "bound"),
    [
        ('<a class="fig" href="#s1">不少于20亿元</a>', '<a class="fig" href="#s1">不少于20\u2060亿\u2060元</a>'),
        ('<a class="fig" href="#s1">131个</a>', '<a class="fig" href="#s1">131\u2060个</a>'),
        ('<a class="fig" href="#s1">亿元</a>', '<a class="fig" href="#s1">亿\u2060元</a>'),
        (
            "<time>2023年1—9月</time>",
            "<time>2023\u2060年1\u2060—\u20609\u2060月</time>",
        ),
        (
            "<time>2023年以来（截至10月9日）</time>",
            "<time>2023\u2060年以来（截至10\u2060月\u20609\u2060日）</time>",
        ),
        ('在谈<a class="fig" href="#d1">4</a>个、', '在谈<a class="fig" href="#d1">4</a>\u2060个、'),
        ("<p>131个</p>", "<p>131个</p>"),
    ],
)
def test_numbers_keep_their_units(markup: str, bound: str) -> None:
    assert bind_figures(markup) == bound


@pytest.mark.slow
def test_a_line_may_end_behind_a_hedge_or_a_year_but_in_no_number(printed: Printed) -> None:
    figure = '<a class="fig" href="#n">不少于3942.1亿元</a>'
    body = "".join(
        f"<p class='flush'>{'链' * n}{figure}，<time>2023年12月31日</time>{'链' * 9}</p>" for n in range(14, 28)
    )
    content = printed(body + "<p id='n'>注</p>").content
    for page in (1, 2):
        for line in lines(content, page):
            assert not line.text.endswith(tuple("0123456789亿月—")) or line.text == f"—{page}—"


@pytest.mark.slow
def test_a_table_of_one_row_takes_no_heading_behind_it_along(printed: Printed) -> None:
    content = printed(LINE * 17 + f"<h2>一、甲</h2>{table(1)}<h2>二、乙</h2>{table(1)}").content
    headings = [[line.text for line in lines(content, page) if "、" in line.text] for page in (1, 2)]
    assert headings == [["一、甲"], ["二、乙"]]
