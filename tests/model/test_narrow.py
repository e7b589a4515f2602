"""A part of a landscape says only what is said of it, counts again, and never loses the sources of what it compares."""

from __future__ import annotations

from dataclasses import replace

from briefgen.fact import Kind
from briefgen.model.changes import Lost, with_changes
from briefgen.model.landscape import Chain, Doubt, Figure, Juxtaposed, Region
from briefgen.model.narrow import cell_of, changes_in, own_regions, to_chain, to_facts, to_region, whole_of
from briefgen.model.walk import facts_of
from tests.render.sample import landscape

WEST = Region("370211", "西海岸新区", "370200", 2)
VR = Chain("vr", "虚拟现实", "新兴产业", 1)


def test_a_region_keeps_what_is_said_of_it_and_is_its_own_scope() -> None:
    part = to_region(landscape(), WEST)
    assert {f.region for f in part.facts} == {"370211"}
    assert [f.text for f in part.facts] == ["亿元以上", "208个", "1209亿元", "30亿元以上", "10个"]
    assert (part.scope, part.scope_name, part.regions) == ("370211", "西海岸新区", (replace(WEST, parent=None),))
    assert [s.number for s in part.sources] == [4]
    assert (part.projects, part.answers, part.promises, part.cells) == ((), (), (), ())
    assert (part.fact_total.text, part.fact_total.formula) == ("5", "西海岸新区事实（重复表述不计）共5项")
    assert [d.told for d in part.doubts] == ["原文在此处被版面截断，投资额缺失"]


def test_a_region_holds_those_inside_it() -> None:
    inner = Region("tongji", "通济新区", "370211", 3)
    whole = replace(landscape(), regions=(*landscape().regions[:2], inner))
    assert {f.region for f in to_region(whole, WEST).facts} == {"370211", "tongji"}
    assert {f.region for f in to_region(whole, inner).facts} == {"tongji"}


def test_the_own_regions_are_those_inside_the_scope_and_what_is_told_of_none() -> None:
    assert own_regions(landscape()) == {None, *(r.id for r in landscape().regions)}
    west = replace(landscape(), scope="370211")
    assert (own_regions(west), "370200" in own_regions(west)) == (frozenset({None, "370211"}), False)


def test_a_row_with_a_place_of_its_own_goes_by_it_and_not_by_its_facts() -> None:
    [listed] = [p for p in landscape().projects if p.name == "创意中心项目"]
    elsewhere = replace(landscape(), projects=(replace(listed, region="370211", chain=None),))
    assert [p.name for p in to_region(elsewhere, WEST).projects] == ["创意中心项目"]
    assert to_chain(elsewhere, VR).projects == ()


def test_a_comparison_stays_whole_and_leads_to_its_sources() -> None:
    part = to_region(landscape(), WEST)
    [beside] = part.juxtaposed
    assert [f.fact.region for f in beside.figures] == ["370200", "370200", "370211"]
    assert part.source_of(beside.figures[0].fact).number == 1
    assert whole_of(part) is landscape() and cell_of(part) == WEST


def test_a_chain_keeps_its_projects_and_counts_them_again() -> None:
    part = to_chain(landscape(), VR)
    assert [p.name for p in part.projects] == ["歌尔整机和光学模组项目一期", "创享中心项目", "创意中心项目"]
    assert (part.project_total.text, part.project_total.formula) == (
        "3", "虚拟现实项目共3项",
    )  # fmt: skip
    assert [(s.label, s.count.text) for s in part.stage_counts] == [("开工", "1"), ("竣工", "1"), ("材料未载明", "1")]
    assert [(c.chain, c.project_count.text) for c in part.cells] == [("vr", "3")]
    assert (part.chains, [r.id for r in part.regions]) == ((VR,), ["370200"])
    assert {d.id for d in (part.project_total, part.cells[0].fact_count)} <= {d.id for d in part.derived}


def test_a_filter_leaves_out_every_row_that_rests_on_what_it_leaves_out() -> None:
    part = to_facts(landscape(), lambda fact: fact.kind is not Kind.PROBLEM)
    assert part.answers == () and all(f.kind is not Kind.PROBLEM for f in facts_of(part.cells))
    assert [p.name for p in part.projects] == [p.name for p in landscape().projects]
    instruments = next(c for c in part.cells if c.chain == "instruments")
    assert instruments.fact_count.text == "1"  # the measure without the problem
    sure = to_facts(landscape(), lambda fact: fact.region != "370200")
    assert sure.juxtaposed == ()  # one figure is beside nothing


def test_a_filter_takes_a_number_with_what_it_rests_on() -> None:
    first, second = (f for f in landscape().facts if f.text in ("400个", "5935亿元"))
    doubt = Doubt("conflict", "两处说法不同", (first, second))
    whole = replace(
        landscape(), doubts=(doubt,), juxtaposed=(Juxtaposed("项目数", (Figure(first), Figure(second)), ""),)
    )
    part = to_facts(whole, lambda fact: fact is not second)
    assert (part.doubts, part.juxtaposed) == ((replace(doubt, facts=(first,)),), ())


def test_changes_of_a_part_are_counted_for_it() -> None:
    ids = {f.id for f in landscape().facts if f.region == "370211" or f.chain == "vr"}
    whole, changes = with_changes(landscape(), ids, (), [Lost("tongji", ""), Lost("370200", "vr")])
    west, mine = changes_in(to_region(whole, WEST), changes)
    assert (mine.new_count.text, mine.gone) == ("5", False)
    assert mine.new_count in west.derived
    assert changes_in(to_chain(whole, VR), changes)[1].lost == (Lost("370200", "vr"),)


def test_a_filter_that_lets_all_through_changes_no_row() -> None:
    part, whole = to_facts(landscape(), lambda _: True), landscape()
    for name in ("facts", "projects", "cells", "answers", "promises", "juxtaposed", "doubts", "sources", "regions"):
        assert getattr(part, name) == getattr(whole, name), name
