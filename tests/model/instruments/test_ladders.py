"""Whose enterprises stand on a rung."""

from __future__ import annotations

from tests.model.model_facts import landscape, number


def test_a_figure_of_one_park_stands_on_no_rung_of_its_region() -> None:
    of_park = number("city23", "港湾产业园有瞪羚企业2家。", "2家", "2", "gazelles", subject="港湾产业园")
    assert landscape(of_park).instruments.ladders == ()
    of_city = number("city23", "全市瞪羚企业达到90家。", "90家", "90", "gazelles")
    (ladder,) = landscape(of_park, of_city).instruments.ladders
    assert [rung.figure.text for rung in ladder.rungs] == ["90家"]


def test_a_rung_of_output_is_none_of_sales() -> None:
    one = number("city23", "年产值10亿元以上企业2家。", "2家", "2", "revenue_band_enterprises", counter="家")
    other = number("city23", "年销售额10亿元以上企业3家。", "3家", "3", "revenue_band_enterprises", counter="家")
    (ladder,) = landscape(one, other).instruments.ladders
    assert {r.figure.text: r.name for r in ladder.rungs} == {"2家": "年产值超线企业数", "3家": "年销售额超线企业数"}
