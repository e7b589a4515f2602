"""The whole landscape: order, repeats, regions, cells, counts, determinism, linear time."""

import random
from dataclasses import replace
from datetime import date

import pytest

from briefgen.model import build_landscape
from briefgen.skipped import SkippedSeed
from tests.growth import grows_in_line
from tests.model.model_facts import CITY, TAXONOMY, document, fact, landscape, linked, money, number

LOAN = "上半年，现代金融产业链对青银理财等17家金融机构给予资金补助9513.96万元。"


def many(n: int) -> list:
    seeds = ("tongji", "city22", "city23", "wcna", "park22")
    chains = [c.name for c in TAXONOMY.chains.values()]
    out = []
    for i in range(n):
        sentence = f"甲{i}号园区第{i}项目总投资{i + 1}亿元，已开工。"
        more = {"chain": chains[i % 24], "start": i, "subject": f"甲{i // 3}乙丙项目"}
        out.append(fact("project", seeds[i % 5], sentence, f"第{i}项目", stage="开工", **more))
        out.append(money(seeds[i % 5], sentence, f"{i + 1}亿元", str(i + 1), **more))
    return out


def test_sources_are_numbered_by_date_and_facts_by_place() -> None:
    facts = [number(s, LOAN, "17家", "17", "subsidised_institutions", start=9) for s in ("wcna", "city23", "city22")]
    facts.append(number("city22", LOAN, "17家", "17", "subsidised_institutions", start=2))
    found = landscape(*facts)
    assert [(s.number, s.seed, s.facts) for s in found.sources] == [(1, "city22", 2), (2, "city23", 1), (3, "wcna", 1)]
    assert [(f.seed, f.start) for f in found.facts] == [("city22", 2), ("city22", 9), ("city23", 9), ("wcna", 9)]
    assert found.source_of(facts[0]).number == 3
    assert found.source_total.text == "3"


def test_repeats_are_left_out_and_what_pointed_at_them_points_at_the_original() -> None:
    body = number("city22", "梳理了342个项目。", "342个", "342", "project_count", counter="个")
    quote = number("city22", "青岛梳理了342个项目", "342个", "342", "project_count", counter="个", repeats=body.id)
    amount = linked(money("city22", "总投资近8000亿元。", "近8000亿元", "8", qualifier="approx"), "amount_of", quote)
    part = number("city22", "其中工业1个。", "1个", "1", "project_count", counter="个", part_of=quote.id)
    found = landscape(body, quote, amount, part)
    assert quote not in found.facts and len(found.facts) == 3
    told = {f.id: f for f in found.facts}
    assert told[amount.id].links[0].fact == body.id
    assert told[part.id].part_of == body.id


def test_a_ring_of_repeats_keeps_one_and_a_lost_original_loses_nothing() -> None:
    one = number("city22", LOAN, "17家", "17", "subsidised_institutions")
    other = number("city22", LOAN + "又", "17家", "17", "subsidised_institutions", repeats=one.id)
    ring = landscape(replace(one, repeats=other.id), other)
    assert len(ring.facts) == 1
    assert len(landscape(replace(one, repeats="gone")).facts) == 1


def test_a_document_in_two_files_counts_once_and_is_told() -> None:
    one = number("city22", LOAN, "17家", "17", "subsidised_institutions")
    found = landscape(one, replace(one, seed="city23"))
    assert [f.seed for f in found.facts] == ["city22"]
    # the doubt speaks of the fact that stays: no id is of two facts
    assert [(d.kind, d.facts) for d in found.doubts] == [("duplicate_document", found.facts)]


def test_a_fact_of_no_document_is_the_caller_s_mistake() -> None:
    stray = number("city22", LOAN, "17家", "17", "subsidised_institutions")
    with pytest.raises(ValueError, match="not given: city22"):
        landscape(stray, documents=[document("wcna")])


def test_regions_stand_right_after_the_one_they_lie_in() -> None:
    names = ("通济新区", "崂山区", "即墨区")
    found = landscape(*(number("tongji", f"{r}有17家。", "17家", "17", "rd_institutions", region=r) for r in names))
    assert [r.name for r in found.regions] == ["青岛市", "崂山区", "即墨区", "通济新经济区"]
    parents = {r.name: r.parent for r in found.regions}
    assert parents["青岛市"] is None and parents["崂山区"] == CITY
    assert parents["通济新经济区"] == next(r.id for r in found.regions if r.name == "即墨区")


def test_a_cell_holds_what_is_told_of_a_chain_in_a_region_and_counts_it() -> None:
    count = number("city22", LOAN, "17家", "17", "subsidised_institutions", chain="现代金融", counter="家")
    amount = money("city22", LOAN, "9513.96万元", "95139600", "fiscal_support", chain="现代金融")
    few = fact("problem", "city22", "金融业态存在空白。", "业态存在空白", chain="现代金融")
    fund = fact("project", "city23", "母基金项目签约。", "母基金项目", stage="签约", chain="现代金融")
    none = number("city22", LOAN, "17", "17", "subsidised_institutions")
    found = landscape(count, amount, few, fund, none)
    (cell,) = found.cells
    assert (cell.region_name, cell.chain_name) == ("青岛市", "现代金融")
    assert [f.text for f in cell.figures] == ["17家", "9513.96万元"] or len(cell.figures) == 2
    assert [p.name for p in cell.projects] == ["母基金项目"]
    assert [a.problem for a in cell.problems] == [few]
    assert (cell.fact_count.text, set(cell.fact_count.inputs)) == ("4", {f.id for f in cell.facts})
    assert cell.fact_count.formula == "青岛市·现代金融事实（重复表述不计）共4项"
    assert cell.project_count.text == "1"
    assert {cell.fact_count, cell.project_count} <= set(found.derived)


def test_an_empty_workspace_has_a_landscape() -> None:
    skipped = [SkippedSeed("b.txt", "empty", "空文件"), SkippedSeed("a.txt", "binary", "不是文本")]
    found = build_landscape([], skipped, [], TAXONOMY, None, None)
    assert [s.seed for s in found.skipped] == ["a.txt", "b.txt"]
    assert (found.facts, found.projects, found.regions, found.project_total.text) == ((), (), (), "0")
    assert len({d.id for d in found.derived}) == len(found.derived) == 3


def test_the_order_of_what_comes_in_does_not_matter() -> None:
    facts = many(60)
    docs = [document(s) for s in sorted({f.seed for f in facts})]
    first = build_landscape(docs, [], facts, TAXONOMY, date(2024, 5, 9), CITY)
    for seed in range(3):
        shuffle = random.Random(seed)
        shuffle.shuffle(docs)
        shuffle.shuffle(facts)
        assert build_landscape(docs, [], facts, TAXONOMY, date(2024, 5, 9), CITY) == first


def test_every_derived_number_rests_on_facts_that_are_there() -> None:
    found = landscape(*many(40))
    ids = {f.id for f in found.facts}
    assert all(set(d.inputs) <= ids for d in found.derived)
    assert len({d.id for d in found.derived}) == len(found.derived)
    assert {found.project_total, found.source_total, found.fact_total} <= set(found.derived)


@pytest.mark.slow
def test_time_grows_with_the_facts_and_not_with_their_square() -> None:
    assert grows_in_line(lambda count: landscape(*many(count)), 1000)
