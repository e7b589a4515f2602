"""What a fact says in its clause and what it is linked to, told in one place for all of the model."""

from __future__ import annotations

from dataclasses import replace

from briefgen.fact import Fact
from briefgen.model.links import Links
from briefgen.model.region_tree import RegionTree
from tests.model.model_facts import TAXONOMY, fact, linked, money, number

SIGNED = "上半年签约项目60个，其中10亿元以上项目12个、计划投资300亿元；开工40个。"


def signed(qualifier: str = "ge") -> tuple[Fact, Fact, Fact]:
    """A count of a class, the class, the sum of those counted."""
    count = number("city23", SIGNED, "12个", "12", "projects_signed")
    least = money("city23", SIGNED, "10亿元以上", "1000000000", threshold=True, qualifier=qualifier)
    return (
        count,
        linked(least, "class_of", count),
        linked(money("city23", SIGNED, "300亿元", "30000000000"), "amount_of", count),
    )


def test_a_fact_stands_in_its_clause_and_is_written_without_line_breaks() -> None:
    count, _, _ = signed()
    assert count.clause == "其中10亿元以上项目12个、计划投资300亿元"
    broken = replace(count, text="1\n2个")
    assert broken.written == "12个"
    assert replace(broken, mark=(0, 0)).written == "1\n2个"


def test_links_are_asked_from_either_end() -> None:
    count, least, money_ = signed()
    links = Links((count, least, money_))
    assert (links.class_of(count), links.class_of(money_)) == (least, None)
    assert (links.to(money_, "amount_of"), links.to(count, "amount_of"), links.to(None, "amount_of")) == (
        count,
        None,
        None,
    )
    assert links.class_key(money_, count) == links.class_key(count) == "ge1000000000CNY"
    assert links.class_key(money_) == ""
    assert Links(signed("gt")).class_key(count) == "gt1000000000CNY"
    assert Links((money_,)).to(money_, "amount_of") is None


def test_of_several_regions_the_innermost_that_is_told_first() -> None:
    told = [
        fact("park", "city23", f"{name}的甲园。", "甲园", region=name)
        for name in ("青岛市", "即墨区", "西海岸新区", "山东省")
    ]
    tree = RegionTree(TAXONOMY)
    assert tree.narrowest(told)[1] == "即墨区"
    assert tree.narrowest(replace(f, region=None) for f in told) == (None, None)
