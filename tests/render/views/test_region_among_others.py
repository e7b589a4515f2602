"""A region among the others: how its chains cross the city's, what others do, which figures stand apart."""

from __future__ import annotations

import pytest

from briefgen.model.landscape import Landscape
from briefgen.render.views import Views

WCNA, TONGJI, KCY = "370211", "jimo-tongji", "jimo-kcy"


@pytest.fixture(scope="module")
def views(five_seeds: Landscape) -> dict[str, Views]:
    return {region: Views(five_seeds, five_seeds, region) for region in (WCNA, TONGJI, KCY)}


def test_local_chains_cross_to_the_city_with_the_relation_in_words(views: dict[str, Views]) -> None:
    walk = views[WCNA].crosswalk
    assert walk is not None
    [(area, lines)] = walk.lists
    told = {line.local.name: [(c.chain_name, word) for c, word in line.covers] for line in lines}
    assert area.label == "“5+5+7”重点产业链" and len(told) == 17
    assert told["船舶海工"] == [("海洋装备", "相同")]
    assert told["高端化工新材料"] == [("高端化工", "本地口径较宽"), ("先进高分子及金属材料", "交叉")]
    assert [m.name for m in walk.uncovered] == ["轨道交通装备", "食品饮料", "纺织服装", "通用航空"]


def test_a_region_without_a_list_of_its_own_has_none(views: dict[str, Views]) -> None:
    walk = views[KCY].crosswalk
    assert walk is not None and walk.lists == ()
    assert walk.above is not None and walk.above.label == "24条重点产业链"


def test_no_region_no_comparison(five_seeds: Landscape) -> None:
    views = Views(five_seeds)
    assert views.crosswalk is None and views.practices == () and views.apart == ()


def test_mechanisms_elsewhere_that_one_has_nothing_like_come_first(views: dict[str, Views]) -> None:
    rows = views[TONGJI].practices
    assert all(r.service.region != TONGJI for r in rows)
    own = [bool(r.own) for r in rows]
    assert own == sorted(own) and own[0] is False and own[-1] is True
    beside = {r.service.name: [s.name for s in r.own] for r in rows}
    assert beside["“三挂”工作机制"] == ["一项一班"]


def test_the_one_case_comes_with_the_mechanism(views: dict[str, Views]) -> None:
    cases = {r.service.name: r.case.text if r.case else None for r in views[KCY].practices}
    assert cases["一项一班"] == "不到1年" and cases["科技创新企业成长机制"] is None


def test_figures_of_one_name_stand_apart_with_the_reason(views: dict[str, Views], five_seeds: Landscape) -> None:
    rows = {r.metric_name: r for r in views[WCNA].apart}
    signed = rows["签约项目数"]
    assert [f.text for f in signed.own] == ["208个"] and signed.more and len(signed.others) == 4
    assert "门槛不同" in signed.reason
    inside = {WCNA, *(r.id for r in five_seeds.regions if r.parent == WCNA)}
    assert all(f.fact.region in inside for r in rows.values() for f in r.own)
    assert all(f.fact.region not in inside for r in rows.values() for f in r.others)
