"""How papers say that something is honoured, that somebody travels, what is lacking and which offices and platforms there are."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def of(kind: Kind, text: str) -> list[str]:
    return [f.subject or "" for f in facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "丰山县入选国家先进制造业集群。",
        "公司获评国家级专精特新“小巨人”企业。",
        "该市荣获“中国锂都”称号。",
        "丰山蝉联“中国最具投资潜力城市”。",
        "公司当选省陶瓷协会会长单位。",
        "市工信局被表彰为全省工业稳增长先进集体。",
        "该县成功列入全国县域商业建设行动示范县。",
        "产业链工作在全省考核中获优秀等次。",
        "“丰山瓷”获国家地理标志证明商标。",
        "获省级招商引资先进单位。",
        "链长制经验被省报报道。",
        "其做法被国家部委向全国推广。",
        "在全省推进会上，丰山作典型发言。",
        "产业规模、企业数量均居全省前列。",
        "系国内首创。",
        "成为国家级外贸转型升级基地。",
        "江北产业园成为省级开发区。",
        "公司是全球第二大电解铜箔供应商。",
        "成为“中国锂电铜箔第一股”。",
        "丰山有着“中部药谷”的美誉。",
        "拥有“国家知名品牌示范区”等金字招牌。",
        "项目刷新了全市建设速度。",
        "从签约到投产仅用8个月，创造了“丰山速度”。",
        "到位资金创近年最好水平。",
        "项目将填补河北新能源产业链的关键环节。",
        "在江西率先实现规模化生产。",
    ],
)
def test_honoured(text: str) -> None:
    assert of(Kind.HONOUR, text)


@pytest.mark.parametrize(
    "text",
    [
        "力争成为全省首个千亿级集群。",
        "鼓励企业申报国家级绿色工厂。",
        "首次召开产业链调度会。",
        "首次开展银企对接。",
        "申报国家级绿色园区。",
        "资金是园区面临的最大难题。",
        "项目建设跑出“加速度”。",
        "全市规上工业企业达到800家。",
    ],
)
def test_not_honoured(text: str) -> None:
    assert of(Kind.HONOUR, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "县委主要负责同志率队外出招商。",
        "副市长带领专班到合肥学习考察。",
        "县领导到重点企业调研。",
        "链长多次深入企业调研。",
        "考察团实地察看了产业园建设情况。",
        "考察期间，代表团参观了南江工业园。",
        "考察团先后到苏州、无锡、常州三市学习取经。",
        "专班三次北上对接央企总部。",
        "招商人员辗转深圳、东莞等地。",
    ],
)
def test_somebody_travels(text: str) -> None:
    assert of(Kind.VISIT, text)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("标准厂房不足是园区面临的最大难题。", ["标准厂房不足"]),
        ("物流成本高成为制约产业发展的瓶颈。", ["物流成本高"]),
        ("本地配套能力亟待补强。", ["本地配套能力亟待补强"]),
        ("部分园区存在同质化竞争。", ["同质化竞争"]),
        ("改变“一钢独大”的格局。", ["“一钢独大”"]),
        ("曾经，有企业无产业、有产品无品牌。", ["有企业无产业、有产品无品牌"]),
        ("煤炭资源枯竭。", ["煤炭资源枯竭"]),
        ("两厂停产检修，对工业稳增长造成了一定压力。", ["对工业稳增长"]),
        ("有市场、有人才。", []),
        ("形成“一核多极”的格局。", []),
    ],
)
def test_lacking(text: str, problems: list[str]) -> None:
    assert of(Kind.PROBLEM, text) == problems


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        (Kind.PLATFORM, "公司建有院士工作站、博士后科研工作站。", ["院士工作站", "博士后科研工作站"]),
        (Kind.PLATFORM, "设立生物医药产业发展基金。", ["生物医药产业发展基金"]),
        (Kind.PLATFORM, "陶瓷行业标识解析二级节点上线运行。", ["陶瓷行业标识解析二级节点"]),
        (Kind.INSTITUTION, "省苏区发展协调小组下发通报。", ["省苏区发展协调小组"]),
        (Kind.INSTITUTION, "近日，省工信厅公布名单。", ["省工信厅"]),
        (Kind.INSTITUTION, "我们成立了项目临时党支部。", ["项目临时党支部"]),
        (Kind.INSTITUTION, "统筹全局的市产业强市办公室。", ["市产业强市办公室"]),
        (Kind.PARK, "丰山高新技术产业开发区升级为国家级高新区。", ["丰山高新技术产业开发区"]),
        (Kind.PARK, "丰山综合保税区封关运行。", ["丰山综合保税区"]),
        (Kind.PARK, "丰山经济技术开发区产值增长。", []),
    ],
)
def test_offices_platforms_and_zones(kind: Kind, text: str, names: list[str]) -> None:
    assert of(kind, text) == names
