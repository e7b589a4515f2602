"""Places in a ranking: what is ranked."""

from __future__ import annotations

from tests.extract.making import numbers


def test_the_growth_of_a_total_that_was_ranked_is_not_called_a_total() -> None:
    told = numbers("生产总值总量居全国第5位，增速居全省第一。")
    assert [told[n].metric_name for n in ("第5位", "第一")] == ["生产总值总量排名", "生产总值增速排名"]
