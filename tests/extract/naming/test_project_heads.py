"""Names of projects that end in their head: where they begin and end, and what only looks like one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def named(text: str) -> list[tuple[str, str | None]]:
    return [(f.subject or "", f.stage) for f in facts(text) if f.kind is Kind.PROJECT]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("辰山西二路（高村）工程（一期）竣工。", [("辰山西二路（高村）工程（一期）", "竣工")]),
        ("青田区北环路西延工程开工。", [("青田区北环路西延工程", "开工")]),
        ("青田区柳河路西段工程竣工。", [("青田区柳河路西段工程", "竣工")]),
        ("建设青田石化220千伏输电线路工程。", [("青田石化220千伏输电线路工程", "在建")]),
        ("青田自由贸易试验区建设项目开工。", [("青田自由贸易试验区建设项目", "开工")]),
        ("远航钢铁项目已签约，这是石化产业关键节点项目，总投资5亿元。", [("远航钢铁项目", "签约")]),
        ("积极招引“高大上”“链群配”项目，促进项目尽早落地。", []),
        ("实施民心工程。", []),
        ("在一个个光伏项目施工现场，机械轰鸣。", []),
        ("青田港疏港大道二期工程项目开工。", [("青田港疏港大道二期工程项目", "开工")]),
    ],
)
def test_a_project_is_named_up_to_its_head(text: str, projects: list[tuple[str, str | None]]) -> None:
    assert named(text) == projects


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("8月2日，青田区举行第三季度重大项目集中开竣工仪式。", []),
        ("青田电网有限责任公司与花山签约，计划投资2亿元。", []),
        ("青田石化与花山签约。", []),
        (
            "远航餐饮商业街、花山美食商业街正式开街，辰山文旅街区正在加快建设。",
            [("远航餐饮商业街", "投产"), ("花山美食商业街", "投产"), ("辰山文旅街区", "在建")],
        ),
        ("只见一栋栋白色建筑拔地而起。", []),
        ("青田区第三季度云签约、开工活动举行。", []),
        ("重大项目拉动工业增长。", []),
        ("相关部门抓紧抓实项目建设。", []),
        ("招引项目、快马加鞭建设项目、高效便捷服务项目。", []),
        ("预计7月企业可进场施工，天气转暖就开工。", []),
        ("远山单晶切片厂房成功封顶，1号标准厂房封顶。", [("远山单晶切片厂房", "封顶")]),
        ("远航生产基地、辰山氢能项目成功签约。", [("远航生产基地", "签约"), ("辰山氢能项目", "签约")]),
        ("高铁南站、机场三期等一批项目稳步推进。", [("高铁南站", "在建"), ("机场三期", "在建")]),
        ("新能源、人工智能等新兴产业项目加快集聚。", []),
        ("远山集团与青田市签订陆上装备总部及产业基地建设合作协议。", [("陆上装备总部及产业基地", "签约")]),
        ("重点建设青田石化220千伏输电线路等。", [("青田石化220千伏输电线路", "在建")]),
        ("建设青田区域性果蔬集散分拨中心。", [("青田区域性果蔬集散分拨中心", "在建")]),
    ],
)
def test_who_signs_and_what_a_ceremony_is_of_are_no_projects(text: str, projects: list[tuple[str, str | None]]) -> None:
    assert named(text) == projects
