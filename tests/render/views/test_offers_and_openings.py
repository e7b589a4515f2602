"""What investors are shown of the five seeds: only what chains say that they want, nothing that is told as a problem."""

from __future__ import annotations

from briefgen.model.landscape import Landscape
from briefgen.render.views import Views
from briefgen.render.wording.statements import Lift


def test_openings_are_lists_and_directions_that_a_chain_names(five_seeds: Landscape) -> None:
    told = {o.name: [f.text for f in o.wanted] for o in Views(five_seeds).openings}
    assert told == {
        "智能家电": ["《青岛市智能家电关键零部件投资导向目录》"],
        "轨道交通装备": ["围绕“车、站、链”三条主线开展定向招引"],
        "精密仪器仪表": ["围绕环境监测、电子测量、工业测控等重点发展方向进行精准招商"],
    }


def test_every_other_chain_is_named_as_silent(five_seeds: Landscape) -> None:
    views = Views(five_seeds)
    said = {o.chain for o in views.openings}
    assert {c.id for c in views.silent} == {c.id for c in five_seeds.chains} - said


def test_the_lists_of_supply_and_demand_are_named_with_what_they_brought_together(five_seeds: Landscape) -> None:
    [funnel] = Views(five_seeds).demand_lists
    assert funnel.parts == ("在青可提供产品（服务）", "可采购产品（服务）", "拟开展合作企业", "建议招引企业")
    assert [f.text for f in funnel.steps] == ["409项"]


def test_neighbours_stand_by_the_stage_reached(five_seeds: Landscape) -> None:
    here = {n.name: n for n in Views(five_seeds).neighbours}
    display = here["新型显示"]
    assert [p.name for p in display.running] == ["京东方项目"]
    assert {p.name for p in display.building} == {"融合光电MiniLED背板项目", "海信高性能抗光屏幕项目"}
    assert [p.name for p in display.signed] == ["翰博高新背光模组"]
    assert "利客来" in {f.text for f in here["现代商贸"].enterprises}
    named = {n for one in here.values() for p in (*one.running, *one.building, *one.signed) for n in p.names}
    assert not named & {f.text for one in here.values() for f in one.enterprises}


def test_what_is_examined_inside_is_no_offer(five_seeds: Landscape) -> None:
    views = Views(five_seeds)
    assert "考核评价办法" not in {f.text for row in views.policies for f in row.facts}
    assert {"专业园区管理办法", "园区支持政策", "“小升规”激励政策"} <= {
        f.text for row in views.policies for f in row.facts
    }
    assert "青岛科技创新园发展服务中心" not in {f.text for row in views.platforms for f in row.facts}


def test_a_clause_that_only_names_gives_way_to_its_sentence(five_seeds: Landscape) -> None:
    [row] = [r for r in Views(five_seeds).policies if r.facts[0].text == "《青岛市加快实体经济振兴发展三年行动方案》"]
    [lift] = row.told.parts
    assert isinstance(lift, Lift)
    words = lift.fact.sentence[lift.start : lift.end]
    assert words.startswith("在《青岛市加快实体经济振兴发展三年行动方案》中") and words.endswith("不少于2个")


def test_platforms_stand_once_and_funds_apart(five_seeds: Landscape) -> None:
    views = Views(five_seeds)
    names = [f.text for row in views.platforms for f in row.facts]
    assert ["创新应用实验室", "场景应用实验室"] in [[f.text for f in row.facts] for row in views.platforms]
    assert names.count("人工智能计算中心") == 1 and "产业投资基金" not in names
    assert "5.3亿元" in {f.text for f in views.funds}
    assert all(g.factors != ("资金",) for g in views.guarantees)
    assert "160余亩" in {g.amount.text for g in views.guarantees if g.amount}


def test_a_park_card_tells_what_is_missing(five_seeds: Landscape) -> None:
    parks = {p.card.name: p for p in Views(five_seeds).parks}
    vr = parks["青岛市虚拟现实产业园"]
    assert [line.label for line in vr.stages] == ["已竣工", "已开工", "已落地", "预计封顶"]
    assert set(vr.missing) >= {"投资额", "基金"} and "项目" not in vr.missing
    ai = parks["青岛市人工智能产业园"]
    assert [f.text for f in ai.support] == ["5.3亿元"] and [e.text for e in ai.fund] == ["产业投资基金"]


def test_headline_figures_are_the_latest_of_the_whole_city(five_seeds: Landscape) -> None:
    facts = Views(five_seeds).headline(("chains_count", "listed_parks", "project_count_signed", "no_such"), 6)
    assert [(f.text, f.region_name) for f in facts] == [("24条", "青岛市"), ("7个", "青岛市"), ("131个", "青岛市")]
    assert len(Views(five_seeds).headline(("chains_count", "listed_parks"), 1)) == 1


def test_a_park_that_is_a_region_shows_the_projects_of_the_region(five_seeds: Landscape) -> None:
    [park] = [p for p in Views(five_seeds).parks if p.card.name == "青岛科技创新园"]
    named = {p.name for line in park.stages for p, _ in line.entries}
    assert {"“国科”项目", "聚能晶源半导体材料项目"} <= named and "海智源" not in named  # of that no stage is told
    assert "项目" not in park.missing
