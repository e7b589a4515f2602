"""Offices, platforms and papers that their names show: which kind they are of, and which are too plain to be one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts

OFFICES = (Kind.INSTITUTION, Kind.PLATFORM, Kind.POLICY)


def named(text: str) -> list[tuple[Kind, str | None]]:
    return [(f.kind, f.subject) for f in facts(text) if f.kind in OFFICES]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("溧阳市驻深圳招商工作队四处走访。", Kind.INSTITUTION, "溧阳市驻深圳招商工作队"),
        ("溧阳市人民政府驻上海产业招商服务中心揭牌。", Kind.INSTITUTION, "溧阳市人民政府驻上海产业招商服务中心"),
        ("溧阳县政务服务中心设立专窗。", Kind.INSTITUTION, "溧阳县政务服务中心"),
        ("溧阳县经济合作和外事局负责人作了介绍。", Kind.INSTITUTION, "溧阳县经济合作和外事局"),
        ("县招商局工作人员全程陪同。", Kind.INSTITUTION, "县招商局"),
        ("打造“一区四园”产业承接聚集平台。", Kind.PLATFORM, "“一区四园”产业承接聚集平台"),
        ("溧阳市智慧农业大数据中心上线。", Kind.PLATFORM, "溧阳市智慧农业大数据中心"),
        ("编印了《开工百问》。", Kind.POLICY, "开工百问"),
        ("编制《锂电产业供应链家谱》。", Kind.POLICY, "锂电产业供应链家谱"),
        ("印发“2023年重大项目计划表”，明确进度。", Kind.POLICY, "“2023年重大项目计划表”"),
        ("市政府出台加快推进新型工业化的实施意见。", Kind.POLICY, "加快推进新型工业化的实施意见"),
        ("2024年市政府工作报告提出，加快集聚。", Kind.POLICY, "2024年市政府工作报告"),
        ("会议审议了装备制造产业链配套文件。", Kind.POLICY, "装备制造产业链配套文件"),
    ],
)
def test_an_office_a_platform_and_a_paper_are_one_thing_each(text: str, kind: Kind, name: str) -> None:
    assert named(text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    ["组建8个产业招商组。", "举办新能源产业招商会。", "首届理事会成立。", "听取各方的意见。", "据海关统计，出口增长。"],
)
def test_what_has_no_name_of_its_own_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省政协副主席率调研组到溧阳开展专题调研。", ["率调研组到溧阳开展专题调研"]),
        ("中央媒体采访团走进甲经开区。", ["采访团走进甲经开区"]),
        ("某集团董事长一行来我县考察洽谈。", ["一行来我县考察洽谈"]),
        ("与会人员现场参观了经开区4户装备企业。", ["现场参观了经开区4户装备企业"]),
        ("市人大代表视察重点项目建设。", ["代表视察重点项目建设"]),
    ],
)
def test_who_comes_to_see_is_a_visit(text: str, expected: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.VISIT] == expected


def test_chains_that_a_verb_counts_are_a_list() -> None:
    found = [f.subject for f in facts("全力推进13条优势产业链，成效初显。") if f.kind is Kind.CHAIN_LIST]
    assert found == ["13条优势产业链"]


def test_a_stage_of_the_item_before_is_none_of_the_next_name() -> None:
    found = facts("总投资60亿元的9个项目同步开工、云海市电子产业联盟获奖。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PLATFORM] == [("云海市电子产业联盟", None)]


def test_a_company_that_a_project_is_called_after_is_told_of() -> None:
    def companies(text: str) -> list[str | None]:
        return [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE]

    assert companies("青田恒力新材料有限公司年产5万吨正极材料项目开工。") == ["青田恒力新材料有限公司"]
    assert companies("央企青田竹缠绕发展有限公司与该区签署协议。") == ["青田竹缠绕发展有限公司"]
    listed = "集中开工的有恒力电池有限公司隔膜项目、远桥新材料有限公司铜箔项目、辰山机械有限公司轴承项目。"
    assert companies(listed) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东山大路产业园引进精细化工项目9个。", [("东山大路产业园", None)]),
        ("东山家居产业园新签约品牌企业8家，入驻率91%。", [("东山家居产业园", None)]),
        ("华裕特陶落户东山陶瓷工业园区。", [("东山陶瓷工业园区", None)]),
        ("集中签约活动在东山湾科技城举行。", [("东山湾科技城", None)]),
        ("东山氢能产业园规划面积1800亩，已建成厂房21万平方米。", [("东山氢能产业园", None)]),
        ("推进村镇低效工业园改造升级，15个主题产业园动工。", []),
        ("公司投入2600万元搬进产业园标准厂房。", []),
    ],
)
def test_a_park_and_what_it_takes_in(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(f.subject, f.stage) for f in facts(text) if f.kind is Kind.PARK] == found


def test_what_a_portrait_is_of_is_named_without_its_verb() -> None:
    assert [f.subject for f in facts("——记溧阳市甘味堂食品有限公司")] == ["溧阳市甘味堂食品有限公司"]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("东山口腔产业园一周看点：签约、开工、出货都在提速", None),
        ("东山口腔产业园月报：投产企业增多", None),
        ("东山口腔产业园：已开工", "开工"),
        ("东山口腔产业园一期开工", "开工"),
    ],
)
def test_what_is_listed_behind_a_title_is_no_step_of_the_park_in_it(text: str, stage: str | None) -> None:
    assert [f.stage for f in facts(text) if f.kind in (Kind.PARK, Kind.PROJECT)] == [stage]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东山区的青田经开区里，工人正在装车。", [("青田经开区", None)]),
        ("中新东山产业园区那头，三期厂房里机器轰鸣。", [("中新东山产业园区", None)]),
        ("洋江港大湾作业区，20台吊车一字排开。", [("洋江港大湾作业区", None)]),
        ("从全县的开发区里，企业纷纷赶来。", []),
        ("化工园区完成扩区，新增用地4平方公里。", [("化工园区", None)]),
        ("全市化工园区管理更严。", []),
        ("东山国际药材城日均客流1.2万人次。", [("东山国际药材城", None)]),
        ("中国瓷谷卫浴产业完成产值20亿元。", []),  # what a city calls itself
        ("东山北风电场的检修班长李明爬上塔筒。", [("东山北风电场", None)]),
        ("东山通航产业园整机年交付量达到30架。", [("东山通航产业园", None)]),
    ],
)
def test_a_park_told_as_the_place_of_a_scene_or_without_the_word(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(f.subject, f.stage) for f in facts(text) if f.kind in (Kind.PARK, Kind.ENTERPRISE)] == found
