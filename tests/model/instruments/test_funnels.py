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
