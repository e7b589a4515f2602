"""How many there are, or how many came in: told by the words nearest before the number."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.model.landscape import Landscape
from briefgen.model.stock_flow import Sort, sort_of
from tests.model.model_facts import fact, landscape, number

YEAR = ("全年", date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("sentence", "text", "sort"),
    [
        ("新增集群4个，总数达到18个。", "4个", Sort.FLOW),
        ("新增集群4个，总数达到18个。", "18个", Sort.STOCK),
        ("净增规上企业5家、累计30家。", "5家", Sort.FLOW),
        ("净增规上企业5家、累计30家。", "30家", Sort.STOCK),
        ("累计新增规上企业30家。", "30家", Sort.FLOW),
        ("新增1个产业集群和6家领军企业。", "6家", Sort.FLOW),
        ("现有瞪羚企业7家、独角兽企业2家。", "2家", Sort.STOCK),
        ("3家企业新认定为瞪羚企业。", "3家", Sort.FLOW),
        ("建立20家企业的动态培育库。", "20家", Sort.STOCK),
        ("6条产业链总产值达到900亿元。", "6条", None),
        ("全市有瞪羚企业7家。", "7家", None),
        ("关停企业5家，累计达到12家。", "5家", None),
    ],
)
def test_the_nearest_words_tell(sentence: str, text: str, sort: Sort | None) -> None:
    assert sort_of(number("city23", sentence, text, "1", "gazelles")) is sort


@pytest.mark.parametrize("sentence", ["认定瞪羚企业3家。", "当年培育瞪羚企业3家。"])
def test_what_is_recognised_comes_in_where_a_time_is_told(sentence: str) -> None:
    assert sort_of(number("city23", sentence, "3家", "3", "gazelles", period=YEAR)) is Sort.FLOW
    assert sort_of(number("city23", sentence, "3家", "3", "gazelles")) is None


def test_work_on_what_is_there_brings_nothing_in() -> None:
    told = number("city23", "大力培育2个产业集群。", "2个", "2", "clusters", period=YEAR)
    assert sort_of(told) is None


def test_where_no_word_stands_beside_it_the_name_tells() -> None:
    text = "其中，城阳区3家。"
    assert sort_of(fact("quantity", "city23", text, "3家", metric_name="新增规上企业数")) is Sort.FLOW
    assert sort_of(fact("quantity", "city23", text, "3家", metric_name="规上企业数")) is None


def built(sentence: str) -> Landscape:
    new = number("city23", sentence, "5家", "5", "gazelles", counter="家")
    return landscape(new, number("city23", sentence, "30家", "30", "gazelles", counter="家"))


def test_a_flow_and_the_stock_that_it_made_stand_apart_in_one_clause_too() -> None:
    found = built("全市新增瞪羚企业5家、累计达到30家。")
    rungs = [(rung.figure.text, rung.flow) for ladder in found.instruments.ladders for rung in ladder.rungs]
    assert rungs == [("30家", False), ("5家", True)]
    assert [(check.holds, check.result.formula) for check in found.checks] == [(True, "30家－5家＝25家")]
    assert "新增数与总数并存" in found.juxtaposed[0].reason
