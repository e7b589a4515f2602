"""The instruments of the chain-chief system, as the five seeds tell them: by rule, each row with its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract, load_knowledge
from briefgen.fact import Fact
from briefgen.ingest import read_seed
from briefgen.model import build_landscape
from briefgen.model.instrument_rows import ChainList, Dossier, Instruments, ParkCard, ThreeLists
from briefgen.model.landscape import Landscape
from tests.extract.making import document
from tests.model.model_facts import CITY, TAXONOMY, fact, landscape, linked, number

ROOT = Path(__file__).resolve().parents[3]
WCNA = "青岛西海岸新区"


@pytest.fixture(scope="module")
def found() -> Landscape:
    knowledge = load_knowledge((), TAXONOMY)
    documents = [read_seed(path, ROOT, TAXONOMY) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    facts = [f for d in documents for f in extract(d, knowledge).facts]
    return build_landscape(documents, [], facts, TAXONOMY, date(2024, 5, 9), "370200")


@pytest.fixture(scope="module")
def tools(found: Landscape) -> Instruments:
    return found.instruments


def rows(value: object) -> Iterator[object]:
    """Every row of an instrument, those inside rows too; facts and projects are no rows of it."""
    if isinstance(value, tuple):
        for one in value:
            yield from rows(one)
    elif is_dataclass(value) and type(value).__module__ == "briefgen.model.instrument_rows":
        if hasattr(value, "facts"):
            yield value
        for field in fields(value):
            yield from rows(getattr(value, field.name))


def test_every_instrument_has_rows_and_no_row_is_without_a_fact(found: Landscape, tools: Instruments) -> None:
    assert [f.name for f in fields(tools) if not getattr(tools, f.name)] == []
    ids = {f.id for f in found.facts}
    every = list(rows(tools))
    assert len(every) > 200
    assert [row for row in every if not row.facts] == []  # type: ignore[attr-defined]
    assert {f.id for row in every for f in row.facts} <= ids  # type: ignore[attr-defined]


def test_who_leads_who_runs_who_hosts_at_two_levels(tools: Instruments) -> None:
    city, area = tools.chiefs[:2]
    assert (city.region_name, area.region_name) == ("青岛市", WCNA)
    parts = {r.actor: r.part for r in city.roles}
    assert parts == {"链长": "带头主管", "牵头部门": "主抓", "区（市）和功能区": "主导", "要素部门": "协同"}
    assert area.tiers == ("总链长", "链长", "副链长", "工作专班", "专班办公室")
    held = {r.actor: "；".join(r.held_by) for r in area.roles if r.held_by}
    assert held == {"总链长": "新区工委区委、管委区政府主要领导和新区工委副书记", "链长": "区级领导"}
    assert "17位" in {f.text for f in city.figures}


def test_one_word_with_different_actors_is_marked(tools: Instruments) -> None:
    told = {w.word: dict(w.told) for w in tools.same_words}
    assert told["主抓"] == {"青岛市": "牵头部门", WCNA: "产业专班"}


def by_scheme(tools: Instruments) -> dict[str | None, ChainList]:
    return {c.scheme: c for c in tools.chain_lists}


def test_lists_of_regions_cross_to_the_canonical_chains(tools: Instruments) -> None:
    lists = by_scheme(tools)
    assert {"qd-2022-24", "wcna-557", "jimo-tongji-2"} <= lists.keys()
    assert len(lists["qd-2022-24"].members) == 24
    area = lists["wcna-557"]
    assert len(area.members) == 17 and all(m.named for m in area.members)
    assert area.relation("marine-equipment") == "equal" and area.local("marine-equipment") == ("船舶海工",)
    assert area.relation("precision-instrument") == "broader"
    assert area.relation("polymer-metal-materials") == "overlap"
    assert area.relation("rail-transit-equipment") == "none"
    assert "qd-2025-10plus1" not in lists  # no seed speaks of it


def dossier(tools: Instruments, name: str) -> Dossier:
    (one,) = [d for d in tools.dossiers if d.chain_name == name]
    return one


def test_a_dossier_holds_what_the_material_holds_and_nothing_else(tools: Instruments) -> None:
    home = dossier(tools, "智能家电")
    assert home.prospects and [e.text for e in home.prospects] == ["《青岛市智能家电关键零部件投资导向目录》"]
    assert home.atlas and all(e.general for e in home.atlas)
    assert home.platforms is None
    assert dossier(tools, "轨道交通装备").prospects is None


def test_four_lists_of_a_chain(tools: Instruments) -> None:
    lists = dossier(tools, "先进高分子及金属材料").lists
    assert lists.inviting and [e.text for e in lists.inviting] == ["“超级工厂”"]
    assert lists.building and len(lists.building) == 2
    assert lists.named and "四张清单" in lists.named[0].text
    assert dossier(tools, "精密仪器仪表").lists.problems


def three(tools: Instruments, region: str, chain: str | None) -> ThreeLists:
    (one,) = [t for t in tools.three_lists if (t.region_name, t.chain_name) == (region, chain)]
    return one


def test_three_project_lists_by_the_stage_reached_and_rolled_up(tools: Instruments) -> None:
    area = three(tools, WCNA, None)
    assert area.building and [p.name for p in area.building] == ["西海岸新区唐岛湾文化艺术中心"]
    assert area.talks and [p.name for p in area.talks] == [
        "法国液化空气集团",
        "史怀泽设计顾问公司",
        "尼得科ACIM事业部",
        "意大利OGT集团",
    ]
    assert area.named
    city = three(tools, "青岛市", "文化旅游")
    assert city.building and set(area.building) < set(city.building)


def card(tools: Instruments, name: str) -> ParkCard:
    (one,) = [p for p in tools.parks if name in p.names]
    return one


def test_a_park_under_its_names_with_its_boxes(tools: Instruments) -> None:
    ai = card(tools, "青岛市人工智能产业园")
    assert "人工智能园区" in ai.names and ai.listed and ai.named
    assert ai.fund and [e.text for e in ai.fund] == ["产业投资基金"]
    assert ai.policy and "5.3亿元" in [e.figure.text for e in ai.policy if e.figure]
    assert ai.operator and ai.task_force is None and ai.planning is None
    vr = card(tools, "青岛市虚拟现实产业园")
    assert len(vr.projects) == 6 and [f.text for f in vr.enterprises] == ["140余家"]
    assert card(tools, "英派斯体育产业园").projects == ()


def test_stock_and_flow_stand_apart_on_the_ladder(tools: Instruments) -> None:
    (zone,) = [ladder for ladder in tools.ladders if ladder.region_name == "青岛科技创新园"]
    assert {(r.figure.text, r.flow, r.level) for r in zone.rungs} == {("8家", True, "青岛市"), ("1家", True, "山东省")}
    (other,) = [ladder for ladder in tools.ladders if ladder.region == "jimo-tongji"]
    flow = {r.figure.text: r.flow for r in other.rungs}
    assert flow["75家"] is False and flow["6家"] is True
    assert {(r.figure.text, r.threshold.text) for r in other.rungs if r.threshold} == {
        ("1家", "超十亿元"),
        ("13家", "超亿元"),
    }


def test_supply_and_demand_are_told_by_their_own_figures(tools: Instruments) -> None:
    (chain,) = [f for f in tools.funnels if f.kind == "卡位入链"]
    assert len(chain.parts) == 4 and [s.text for s in chain.steps] == ["409项"]
    (centre,) = [f for f in tools.funnels if f.kind == "数字化转型" and len(f.steps) > 1]
    assert [s.text for s in centre.steps] == ["10家", "445家", "14个"]


def test_signings_have_list_threshold_period_and_amount(tools: Instruments) -> None:
    rows = {(p.region_name, p.count.text): p for p in tools.promotion}
    half = rows["青岛市", "100个"]
    assert half.threshold and (half.threshold.text, half.period) == ("5亿元以上", "上半年")
    assert [a.text for a in half.amounts] == ["2622.3亿元"]
    large = rows["青岛市", "9个"]
    assert large.inside and large.inside.text == "76个"
    assert [a.text for a in rows["青岛市", "13个"].amounts] == ["23.37亿美元", "12.43亿美元"]
    assert rows[WCNA, "10个"].amounts == ()  # the page cuts the amount off


def test_a_service_mechanism_has_its_case_and_its_like_elsewhere(tools: Instruments) -> None:
    (team,) = [s for s in tools.services if s.name == "一项一班"]
    assert {"流体控制阀门项目", "半年"} <= {f.text for f in team.case}
    assert "青岛科技创新园" in {region for region, _ in team.counterparts}
    (three_bonds,) = [s for s in tools.services if "三挂" in s.name]
    assert three_bonds.parts == ("挂项目", "挂片区", "挂责任")


def test_what_is_guaranteed_and_to_whom(tools: Instruments) -> None:
    told = {g.amount.text: (g.factors, g.beneficiary) for g in tools.guarantees if g.amount}
    assert told["370余万元"] == (("供电", "供水"), "朗夫科技")
    assert told["9513.96万元"][1] == "青银理财等17家金融机构"
    assert told["160余亩"][0] == ("土地",)


def test_the_mechanism_in_order_of_time(tools: Instruments) -> None:
    dated = [s.when for s in tools.timeline if s.when]
    assert dated == sorted(dated)
    assert {date(2022, 7, 10), date(2023, 10, 7), date(2024, 3, 18)} <= set(dated)


def test_words_of_ours_name_no_seed(found: Landscape) -> None:
    package = ROOT / "briefgen" / "model" / "instruments"
    names = {p.name for p in found.projects} - {"一期"}
    for path in package.glob("*.py"):
        code = re.sub(r'"""(?s:.*?)"""|#.*', "", path.read_text(encoding="utf-8"))
        assert [n for n in names if n in code] == []


def test_another_citys_list_without_a_scheme_is_kept_as_it_is_named() -> None:
    sentence = "长沙市聚焦工程机械、智能制造装备两条产业链。"
    told = fact(
        "chain_list", "wcna", sentence, "工程机械、智能制造装备", region="长沙市", members=("工程机械", "智能制造装备")
    )
    (one,) = landscape(told, scope=None).instruments.chain_lists
    assert one.scheme is None
    assert [(m.name, [c.relation for c in m.covers]) for m in one.members] == [
        ("工程机械", []),
        ("智能制造装备", ["equal"]),
    ]


def test_a_material_that_says_nothing_of_them_makes_no_rows() -> None:
    alone: Fact = number("wcna", "完成投资额为100万元。", "100万元", "1000000", "investment_done", unit="CNY")
    assert landscape(alone).instruments == Instruments()


def test_a_count_inside_another_tells_which() -> None:
    sentence = "新签约项目55个，其中20亿元以上项目20个。"
    whole = number("city22", sentence, "55个", "55", "project_count_signed", counter="个")
    part = number("city22", sentence, "20个", "20", "project_count", counter="个", part_of=whole.id)
    klass = linked(number("city22", sentence, "20亿元以上", "2", "size_class", threshold=True), "class_of", part)
    found = {p.count.text: p for p in landscape(whole, part, klass).instruments.promotion}
    assert found["20个"].inside and found["20个"].inside.text == "55个"
    assert found["20个"].threshold and found["20个"].threshold.text == "20亿元以上"


def test_lists_roll_up_region_by_region_and_figures_do_not(found: Landscape) -> None:
    (city,) = [r for r in found.rolled_up if (r.region, r.chain) == (CITY, "culture-tourism")]
    assert {c.region_name for c in city.cells} >= {"青岛市", "平度市", "崂山区", "城阳区", WCNA}
    assert city.cells[0].region == CITY
    own = [p for c in city.cells for p in c.projects]
    assert set(city.projects) == set(own) and city.project_count.value == len(city.projects)
    assert {f.text for f in city.figures} >= {"60亿元", "36亿元"}
    ids = {f.id for f in found.facts}
    assert all(r.facts and {f.id for f in r.facts} <= ids for r in found.rolled_up)


def test_a_cell_has_enterprises_and_parks_and_problems(found: Landscape) -> None:
    cells = {(c.region_name, c.chain_name): c for c in found.cells}
    assert {f.text for f in cells["青岛市", "现代金融"].enterprises} >= {"青银理财"}
    assert {f.text for f in cells["青岛市", "虚拟现实"].parks} == {"青岛市虚拟现实产业园"}
    assert cells["青岛市", "精密仪器仪表"].problems


def test_chains_that_a_text_names_are_no_list_that_came_later_or_was_over() -> None:
    named = "重点发展影视文化、海洋生物医药、船舶海工。"
    told = fact(
        "chain_list", "wcna", named, "影视文化、海洋生物医药、船舶海工", region=WCNA, members=("影视文化", "船舶海工")
    )
    (one,) = landscape(told).instruments.chain_lists
    assert one.scheme is None  # the nine chains were over in 2022, the document is of 2024
    by_name = fact("chain_list", "wcna", "九大重点产业链已成过去。", "九大重点产业链", region=WCNA)
    (two,) = landscape(by_name).instruments.chain_lists
    assert (two.scheme, two.start, two.end) == ("wcna-2021-9", "2021", "2022-04")


def test_the_lists_of_a_region_hold_those_of_the_regions_inside_once_and_no_sum(found: Landscape) -> None:
    lists = {row.region_name: row for row in found.region_lists}
    city, district = lists["青岛市"], lists["即墨区"]
    assert {p.id for p in district.projects} < {p.id for p in city.projects}
    assert len({p.id for p in city.projects}) == len(city.projects) == int(city.project_count.value)
    assert {"精锐机械", "海尔净水"} <= {e.name for e in district.enterprises}
    assert [a for a in found.answers if a.problem.region] == list(city.problems)
    assert {p.fact.id for p in city.promises} == {p.fact.id for p in found.promises if p.fact.region}
    assert {f.name for f in fields(city)} == {
        "region", "region_name", "projects", "enterprises", "platforms", "problems", "promises", "project_count",
    }  # fmt: skip


def test_a_visit_tells_whom_where_on_what_and_with_what_result(tools: Instruments) -> None:
    log = {v.whom: v for v in tools.visits if v.whom}
    french = log["法国液化空气集团",]
    assert (french.places, french.topic) == (("法国",), "全球业务布局、中国市场拓展及拟新设项目")
    assert (french.result, french.stage) == ("签署投资意向书", "在谈")
    assert log["尼得科ACIM事业部", "意大利OGT集团"].result == "助推下步企业增产扩能"
    assert log["意大利山东商会", "意大利中部华侨经贸联谊会"].topic is None
    (far,) = [v for v in tools.visits if "越南" in v.places]
    assert (far.places, far.whom, far.result) == (("深圳", "杭州", "上海", "越南"), (), None)


def told_by(text: str) -> Instruments:
    """The instruments of one paper of 株洲."""
    paper = document(text, "2024-05-09", "430200")
    facts = extract(paper, load_knowledge((), TAXONOMY)).facts
    return build_landscape([paper], [], facts, TAXONOMY, date(2024, 5, 9), "430200").instruments


def test_the_ladder_says_of_whose_enterprises_a_figure_is() -> None:
    (ladder,) = told_by(
        "目前，链上企业达425家，其中规上企业273家、国家专精特新“小巨人”11家。先进硬质材料产业链上规上企业达到169家。"
    ).ladders
    assert [(r.name, r.figure.fact.text) for r in ladder.rungs] == [
        ("规上工业企业数（链上企业之中）", "273家"),
        ("规上工业企业数（先进硬质材料产业链）", "169家"),
        ("专精特新“小巨人”企业数（链上企业之中）", "11家"),
    ]


def test_each_paper_may_name_other_chiefs() -> None:
    (system,) = told_by(
        "由市委常委会会议成员担任产业链链长。\n\n市委书记、市长带头担任产业链链长，推进13条优势产业链建设。"
        "\n\n化工材料、电子信息两条链缺少龙头企业。"
    ).chiefs
    assert [(r.actor, r.held_by) for r in system.roles] == [("链长", ("市委常委会会议成员", "市委书记、市长"))]
    assert [f.fact.text for f in system.figures] == ["13条"]


def test_who_is_to_be_a_chief_is_named_behind_the_word_for_it() -> None:
    (system,) = told_by("全省高规格成立以省领导担任链长的重点产业链工作专班，推行“链长制”。").chiefs
    assert [r.held_by for r in system.roles if r.actor == "链长"] == [("省领导",)]


def test_what_is_wanted_stands_on_no_rung_and_in_no_list() -> None:
    tools = told_by("力争全年新签约过亿元项目50个、签约额160亿元以上，瞪羚企业达到2家。全市新签约亿元以上项目12个。")
    assert tools.ladders == ()
    assert [row.count.fact.text for row in tools.promotion] == ["12个"]


def test_a_tier_and_what_it_sees_to() -> None:
    (system,) = told_by("坚持“市级抓链条、县级抓集群，链长抓谋划、链主抓引领”的思路，落实链长制。").chiefs
    assert [(r.actor, r.part) for r in system.roles] == [
        ("市级", "抓链条"), ("县级", "抓集群"), ("链长", "抓谋划"), ("链主", "抓引领")
    ]  # fmt: skip
