"""What an item of a sentence says is lacking: which items do, where they begin and end, and what only looks like one."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.problems import find_problems
from briefgen.fact import Kind
from tests.extract.making import facts


def lacks(text: str) -> list[str]:
    return [text[start:end] for start, end in find_problems(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产业层次不高、创新动力不足等短板依然存在。", ["产业层次不高", "创新动力不足"]),
        (
            "还存在链条偏短、龙头企业匮乏、过于依赖单一市场等突出问题。",
            ["链条偏短", "龙头企业匮乏", "过于依赖单一市场"],
        ),
        ("企业反映用地难、用工贵的问题。", ["用地难", "用工贵"]),
        ("产业一度陷入资源无序开发、产业粗放低端的困境。", ["资源无序开发", "产业粗放低端"]),
        ("资源优势和产业基础没能转化为产业优势。", ["资源优势和产业基础没能转化为产业优势"]),
        ("破解对接难、落地慢等难题。", ["对接难", "落地慢"]),
        ("高端人才引不进，企业长不大。", ["高端人才引不进", "企业长不大"]),
        ("岗位设置、职能划分不到位，影响了进度。", ["岗位设置、职能划分不到位"]),
        ("但审批环节多、时限长，发展思路不太清晰。", ["审批环节多", "时限长", "发展思路不太清晰"]),
        ("二是渠道单一。", ["渠道单一"]),
        ("针对配套率较低的现状，专班上门服务。", ["配套率较低"]),
        ("消除企业“倒贷难、倒贷贵”痛点。", ["倒贷难", "倒贷贵"]),
        ("部分链条“有链无核”。", ["部分链条“有链无核”"]),
        ("民间投资活力有待激发，服务能力还需提升。", ["民间投资活力有待激发", "服务能力还需提升"]),
        ("化解企业“招人难”和毕业生“就业难”的矛盾。", ["企业“招人难”", "毕业生“就业难”"]),
        ("由于涉及部门多、技术要求高，办理慢。", ["涉及部门多"]),
        ("一方面是企业招工难，另一方面政府性债务规模较大。", ["企业招工难", "政府性债务规模较大"]),
        ("产业“一煤独大”格局尚未根本改变。", ["产业“一煤独大”格局尚未根本改变"]),
        ("三是一线技工缺口约1.2万人。", ["一线技工缺口约1.2万人"]),
        ("链主不多、配套半径过大等问题仍然存在。", ["链主不多", "配套半径过大"]),
        ("致使缺乏集中连片的厂房，无法扩产。", ["缺乏集中连片的厂房"]),
        ("定位不明，服务意识不是很浓。", ["定位不明", "服务意识不是很浓"]),
        ("辐射作用有限，管护效果差。", ["辐射作用有限", "管护效果差"]),
        ("产品大多处于中间环节、价值链末端，缺乏品牌和渠道。", ["产品大多处于中间环节、价值链末端", "缺乏品牌和渠道"]),
        ("打破规划与用地脱节困局，破解物流“两头空”难题。", ["规划与用地脱节", "物流“两头空”难题"]),
        ("蒸汽供应瓶颈很快得到化解，结构性矛盾依然突出。", ["蒸汽供应瓶颈", "结构性矛盾依然突出"]),
        ("了解到施工手续无法办理，新品种仍有待突破。", ["施工手续无法办理", "新品种仍有待突破"]),
        ("低价竞争激烈，突破“卡脖子”技术瓶颈。", ["低价竞争激烈", "“卡脖子”技术瓶颈"]),
        ("车间里工人难以满足订单交付要求。", ["车间里工人难以满足订单交付要求"]),
        ("工业投资增速虽有所回落，出口明显减少。", ["工业投资增速虽有所回落", "出口明显减少"]),
        ("受钢材价格上涨影响，部分企业停工停产。", ["钢材价格上涨", "部分企业停工停产"]),
        ("受仓储瓶颈制约，土地要素制约日益突出。", ["仓储瓶颈", "土地要素制约日益突出"]),
        ("与苏南相比，我市在装备领域还有较大差距。", ["我市在装备领域还有较大差距"]),
        ("二是创新短板明显，用地矛盾得到缓解。", ["创新短板明显", "用地矛盾"]),
        ("（一）关于应用企业少的问题。", ["应用企业少"]),
        ("要清醒看到产业结构单一、配套不足。", ["产业结构单一", "配套不足"]),
        ("但也存在重投入轻产出等不足。", ["重投入轻产出"]),
        ("园区企业不少，而成品药占比不到5%的“短腿”仍待补上。", ["成品药占比不到5%的“短腿”"]),
        ("5家企业反映了招工难、融资贵等问题。", ["招工难", "融资贵"]),
        ("电池回收项目尚未取得环评批复。", ["电池回收项目尚未取得环评批复"]),
        ("碳纤维下游市场尚未打开，是这条链的最大短板。", ["碳纤维下游市场尚未打开"]),
        ("竹加工企业不少，规上企业却不到一成。", ["规上企业却不到一成"]),
        ("会展业依然是我市的突出短板。", ["会展业依然是我市的突出短板"]),
        ("水运不便束缚着县域经济发展。", ["水运不便束缚着县域经济发展"]),
        ("技改投资增速低于全省平均水平。", ["技改投资增速低于全省平均水平"]),
        (
            "审批部门还有不到位的地方，当地没有一家像样的模具厂。",
            ["审批部门还有不到位的地方", "当地没有一家像样的模具厂"],
        ),
        ("破解“垃圾围城”之困。", ["“垃圾围城”之困"]),
        ("外部环境不确定性增加，工业运行承压。", ["外部环境不确定性增加", "工业运行承压"]),
    ],
)
def test_each_item_that_says_what_is_lacking_is_a_problem(text: str, expected: list[str]) -> None:
    assert lacks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市上下攻坚克难、排忧解难。",
        "新产线能耗低、周期短。",
        "参会企业不足三家。",
        "企业不再担心融资难。",
        "淘汰落后产能，不断提高集聚度。",
        "填补了省内空白，水平不低。",
        "规模以上企业不少于5家。",
        "营商环境好不好，企业说了算，抓招商不松懈。",
        "帮助企业化解现实困难，一批问题得到解决。",
        "能耗水平低于全国平均水平，企业负担明显减轻。",
        "设立规模不低于10亿元的基金。",
        "要解决企业存在的困难，找准短板。",
    ],
)
def test_what_is_praised_or_denied_or_counted_is_none(text: str) -> None:
    assert lacks(text) == []


def test_a_list_of_problems_is_told_item_by_item() -> None:
    found = [f.subject for f in facts("走访中了解到，企业面临招工难、资金周转慢等问题。") if f.kind is Kind.PROBLEM]
    assert found == ["招工难", "资金周转慢"]


def test_a_heading_that_ends_with_a_problem_needs_no_mark_behind_it() -> None:
    found = [f.subject for f in facts("多措并举解决企业用工难\n\n全区开展招工。") if f.kind is Kind.PROBLEM]
    assert found == ["企业用工难"]


def test_what_is_lacking_is_no_measure() -> None:
    found = [
        (f.kind, f.subject)
        for f in facts("仍存在服装产业链招引关键项目力度不足等问题。")
        if f.kind is not Kind.QUANTITY
    ]
    assert found == [(Kind.PROBLEM, "服装产业链招引关键项目力度不足")]


@pytest.mark.parametrize(
    "text", ["针对这一问题，园区上门服务。", "发展中还存在不少困难和问题。", "帮助企业解决实际困难。"]
)
def test_a_problem_that_is_not_named_is_none(text: str) -> None:
    assert [f.subject for f in facts(text) if f.kind in (Kind.PROBLEM, Kind.MEASURE)] == []


def test_a_measure_answers_all_problems_of_the_list_before_it() -> None:
    found = facts("针对链条偏短、龙头企业匮乏等问题，服装产业链提出招引龙头企业。")
    named = {f.id: f.subject for f in found}
    answered = [named[link.fact] for f in found if f.kind is Kind.MEASURE for link in f.links]
    assert answered == ["链条偏短", "龙头企业匮乏"]


def test_what_cannot_be_met_is_a_problem() -> None:
    assert lacks("临时电量根本无法满足生产。") == ["临时电量根本无法满足生产"]
