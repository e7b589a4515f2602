"""What is true in its place and easily misread: found by rule in made-up sentences, and in the five seeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefgen.fact import Fact
from briefgen.model.landscape import Landscape
from tests.model.model_facts import fact, landscape, linked, money, number

HALF = ("上半年", date(2022, 1, 1), date(2022, 6, 30))
NINE = ("1—9月", date(2023, 1, 1), date(2023, 9, 30))
YEAR = ("2022年", date(2022, 1, 1), date(2022, 12, 31))


def told(found: Landscape, kind: str) -> list[list[str]]:
    return [[f.text for f in d.facts] for d in found.doubts if d.kind == kind]


def signed(seed: str, text: str, value: str, period: tuple[str, date, date]) -> list[Fact]:
    sentence = f"{period[0]}新签约5亿元以上项目{text}。"
    count = number(seed, sentence, text, value, "project_count_signed", counter="个", period=period)
    size = money(seed, sentence, "5亿元以上", "500000000", "size_class", qualifier="ge", threshold=True)
    return [count, linked(size, "class_of", count)]


def test_times_of_other_length_are_no_growth() -> None:
    found = landscape(*signed("city22", "100个", "100", HALF), *signed("city23", "131个", "131", NINE))
    assert told(found, "period_differs") == [["100个", "131个"]]
    alike = landscape(
        *signed("city22", "100个", "100", HALF),
        *signed("city23", "131个", "131", ("上半年", date(2023, 1, 1), date(2023, 6, 30))),
    )
    assert told(alike, "period_differs") == []
    day = ("9月28日", date(2023, 9, 28), date(2023, 9, 28))
    assert (
        told(landscape(*signed("city22", "100个", "100", HALF), *signed("city23", "42个", "42", day)), "period_differs")
        == []
    )


def test_chiefs_and_chains_that_do_not_match_are_told() -> None:
    sentence = "17位“链长”挂帅24条重点产业链。"
    found = landscape(
        number("city23", sentence, "17位", "17", "chain_chiefs", counter="位"),
        number("city23", sentence, "24条", "24", "chains_count", counter="条"),
    )
    assert told(found, "count_differs") == [["17位", "24条"]]


def test_one_chief_for_each_chain_is_no_number_of_chiefs() -> None:
    found = landscape(
        number("city23", "每条产业链明确1名市级链长。", "1名", "1", "chain_chiefs", counter="名"),
        number("city23", "全市8条产业链产值达2600亿元。", "8条", "8", "chains_count", counter="条"),
    )
    assert told(found, "count_differs") == []


def test_what_is_of_another_length_of_time_stands_beside_the_first() -> None:
    whole = [("2020年", date(2020, 1, 1), date(2020, 12, 31)), ("2021年", date(2021, 1, 1), date(2021, 12, 31))]
    years = [number("city22", f"{p[0]}签约项目{n}个。", f"{n}个", str(n), "project_count_signed", counter="个", period=p)
             for p, n in zip(whole, (11, 12), strict=True)]  # fmt: skip
    half = number("city22", "上半年签约项目13个。", "13个", "13", "project_count_signed", counter="个", period=HALF)
    placed = [replace(f, start=at * 100, end=at * 100 + 3) for at, f in enumerate((*years, half), start=1)]
    assert told(landscape(*placed), "period_differs") == [["11个", "13个", "12个"]]


def test_one_number_of_two_parks_and_of_one_of_them_is_no_repetition() -> None:
    both = "北区制造产业园和远方零部件产业园已有10个项目签约落地。"
    one = "远方零部件产业园建成，10家项目入驻。"
    found = landscape(
        number("city22", both, "10个", "10", "project_count_landed", subject="北区制造产业园和远方零部件产业园"),
        fact("park", "city23", one, "远方零部件产业园", stage="竣工"),
        number("city23", one, "10家", "10", "settled_enterprises", subject="远方零部件产业园"),
    )
    assert told(found, "same_value") == [["10个", "10家"]]


def test_what_falls_due_within_an_uncertain_date_may_be_done_already() -> None:
    sentence = "英华体育产业园年内奠基。"
    ahead = fact(
        "park", "park22", sentence, "英华体育产业园", stage="开工", status="planned", period=("年内", *YEAR[1:])
    )
    assert told(landscape(ahead), "tense_undecidable") == [
        ["英华体育产业园"]
    ]  # of the document only the month is known
    assert told(landscape(replace(ahead, seed="city22")), "tense_undecidable") == []  # dated to the day, in July


def test_last_year_of_a_text_without_a_day_is_told_roughly() -> None:
    output = number(
        "park22", "去年产值118.9亿元。", "118.9亿元", "11890000000", "industrial_output", period=("去年", *YEAR[1:])
    )
    assert told(landscape(output), "date_precision") == [["118.9亿元"]]
    assert told(landscape(replace(output, seed="city22")), "date_precision") == []


@pytest.mark.parametrize(("sentence", "claimed"), [("建成全省首个智算中心。", True), ("最大限度保障项目建设。", False)])
def test_a_boast_is_the_texts_own(sentence: str, claimed: bool) -> None:
    honour = fact("honour", "city22", sentence, sentence.rstrip("。"))
    assert bool(told(landscape(honour), "self_claim")) is claimed


def test_what_came_in_is_set_against_the_total_that_it_made() -> None:
    sentence = "今年新增4个集群，总数达到18个。"
    found = landscape(
        number("city22", sentence, "4个", "4", "clusters_yanzhen", counter="个"),
        number("city22", sentence, "18个", "18", "clusters_yanzhen", counter="个"),
    )
    assert [(c.holds, c.result.formula) for c in found.checks] == [(True, "18个－4个＝14个")]
    wrong = landscape(
        number("city22", "今年新增9个集群，总数达到8个。", "9个", "9", "clusters_yanzhen", counter="个"),
        number("city22", "今年新增9个集群，总数达到8个。", "8个", "8", "clusters_yanzhen", counter="个"),
    )
    assert [d.told for d in wrong.doubts if d.kind == "check_failed"] == ["新增数超过总数"]


@pytest.mark.parametrize("unit", ["rank", "multiple", "percent"])
def test_ranks_and_multiples_have_no_length_of_time(unit: str) -> None:
    one = number("city22", "上半年增速排名第2。", "第2", "2", "rank", unit=unit, period=HALF)
    other = number("city23", "全年增速排名第1。", "第1", "1", "rank", unit=unit, period=YEAR)
    assert told(landscape(one, other), "period_differs") == []


@pytest.mark.parametrize("text", ["上半年", "3月12日", "1—7月"])
def test_a_month_of_a_known_year_is_sure(text: str) -> None:
    sentence = f"{text}产值118.9亿元。"
    output = number("park22", sentence, "118.9亿元", "11890000000", "industrial_output", period=(text, *YEAR[1:]))
    assert told(landscape(output), "date_precision") == []
