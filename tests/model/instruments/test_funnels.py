"""What opens a funnel."""

from __future__ import annotations

from tests.model.model_facts import fact, landscape, number


def test_a_sentence_that_names_it_opens_a_funnel_with_its_figures() -> None:
    text = "推行揭榜挂帅，发布需求12项。"
    found = landscape(
        fact("mechanism", "city23", text, "揭榜挂帅"), number("city23", text, "12项", "12", "count_of")
    ).instruments.funnels
    assert [(one.kind, [figure.text for figure in one.steps]) for one in found] == [("揭榜挂帅", ["12项"])]


def test_figures_that_nothing_names_are_no_funnel() -> None:
    assert landscape(number("city23", "发布需求12项。", "12项", "12", "count_of")).instruments.funnels == ()


def test_an_amount_of_sales_is_matching_only_where_the_paragraph_says_so() -> None:
    sold = number("city23", "贸易企业销售额达2127.7亿元。", "2127.7亿元", "212770000000", "sales", unit="CNY")
    assert landscape(sold).instruments.funnels == ()
    text = "开展产销对接，撮合销售额2000万元。"
    matched = number("city23", text, "2000万元", "20000000", "sales", unit="CNY")
    assert [one.kind for one in landscape(matched).instruments.funnels] == ["产销撮合"]
