"""Projects with the stage that their own clause, their list or the next sentence tells, and what only looks like one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, findings


def test_what_is_reached_later_in_the_sentence_is_told_of_the_project():
    (project,) = [
        f
        for f in findings("针对临江阀门制造项目，成立专班全程服务，项目从开工到竣工不到1年，提前半年投产。")
        if f.kind is Kind.PROJECT
    ]
    assert (project.subject, project.stage) == ("临江阀门制造项目", "production")


def test_the_next_sentence_may_tell_the_stage_of_the_project():
    text = "走进总投资8亿元的临江轴承智能工厂，工人正在忙碌。目前，该项目主体已封顶，预计年底投产。全市项目加快建设。"
    (project,) = [f for f in findings(text) if f.kind is Kind.PROJECT]
    assert (project.subject, project.stage) == ("临江轴承智能工厂", "structure_done")


def test_what_a_plant_has_finished_on_its_front_is_being_built() -> None:
    (site,) = [f for f in facts("临江新媒体基地已完成外幕墙装饰及电梯安装。") if f.kind is Kind.PROJECT]
    assert (site.subject, site.stage) == ("临江新媒体基地", "在建")


def test_what_is_aimed_at_is_not_built() -> None:
    text = "项目以建设专业光电产业园为方向。自临江光电产业园揭牌以来，已引进企业12家。"
    assert [f.subject for f in findings(text) if f.kind is Kind.PARK] == ["临江光电产业园"]


def test_a_site_about_to_be_finished_is_being_built() -> None:
    (site,) = [f for f in facts("太平新城飞行保障基地已接近完工。") if f.kind is Kind.PROJECT]
    assert (site.subject, site.stage) == ("太平新城飞行保障基地", "在建")


def test_what_a_project_is_called_tells_no_stage() -> None:
    found = findings("集中开工的甲乙刷业生产项目、丙丁科技建设项目2个重点建设项目，总投资2亿元。")
    assert next((f.subject, f.stage) for f in found if f.kind is Kind.PROJECT) == ("甲乙刷业生产项目", "groundbreaking")


def test_what_sums_a_list_of_projects_up_is_none_of_them():
    found = findings("辰光电池、远航新能源等一批投资超百亿元的新型储能产业项目正加快建设。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT] == [
        ("辰光电池", "construction"), ("远航新能源", "construction")
    ]  # fmt: skip


def test_projects_that_firms_are_counted_by_are_projects_with_their_verb() -> None:
    found = findings("已引进陶瓷瓦项目、年产3万吨生态油加工项目2家企业入驻园区。")
    assert [(f.subject, f.stage) for f in found if f.kind in (Kind.PROJECT, Kind.ENTERPRISE)] == [
        ("陶瓷瓦项目", "landed"),
        ("年产3万吨生态油加工项目", "landed"),
    ]


def staged(text: str) -> list[tuple[str | None, str | None]]:
    return [(f.subject, f.stage) for f in facts(text) if f.kind is Kind.PROJECT]


def test_a_stage_is_told_of_every_project_of_a_list() -> None:
    assert staged("此次集中开工的甲县嘉美刷具项目、乙市金滔科技项目，总投资21亿元。") == [
        ("甲县嘉美刷具项目", "开工"),
        ("乙市金滔科技项目", "开工"),
    ]
    assert staged("宏远新材料项目、长青化工项目、天成电池项目均已开工。") == [
        ("宏远新材料项目", "开工"),
        ("长青化工项目", "开工"),
        ("天成电池项目", "开工"),
    ]
    assert staged("宏远健康食品产业园、长青航空产业基地2个项目成功签约。") == [
        ("宏远健康食品产业园", "签约"),
        ("长青航空产业基地", "签约"),
    ]


def test_the_stage_of_a_set_is_that_of_its_parts_further_on() -> None:
    text = "成功签约项目16个。其中，产业类项目10个。投产后预计新增销售45亿元。\n产业项目中，既有高端元器件制造项目，也有永磁电机项目。"
    assert staged(text) == [("高端元器件制造项目", "签约"), ("永磁电机项目", "签约")]
    assert staged("此次开工的项目中，既有宏远硝盐升级、长青装备二期等技改项目。") == [
        ("宏远硝盐升级", "开工"),
        ("长青装备二期", "开工"),
    ]


def test_a_ceremony_tells_no_stage_of_where_it_is_held() -> None:
    assert staged("高新区重大项目集中开工仪式在华新科技园二期项目举行。") == [("华新科技园二期项目", None)]
    assert staged("甲区31只重大项目集中开竣工。") == []


def test_the_phases_of_a_project_are_told_in_the_next_sentence() -> None:
    text = "记者来到绿色表面处理产业园项目工地。负责人介绍，一期在春节前已经封顶，二期2月19日正式动工。"
    assert staged(text) == [
        ("绿色表面处理产业园项目", None),
        ("绿色表面处理产业园项目一期", "封顶"),
        ("绿色表面处理产业园项目二期", "开工"),
    ]
    text = "中小企业创业楼项目一派繁忙。该项目是市重点工程。负责人介绍，项目年前已顺利封顶。"
    assert staged(text) == [("中小企业创业楼项目", "封顶")]


@pytest.mark.parametrize(
    "text",
    [
        "聚焦建设国家重要能源和战略资源基地，全力推动产业突破。",
        "产业发展类项目注重延链补链，集中开工。",
    ],
)
def test_a_wish_a_class_and_a_clause_are_no_projects(text: str) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == []


def test_a_project_is_named_without_where_it_is_topped_out() -> None:
    text = "总投资630亿元的恒辰第8.6代AMOLED生产线在蓉城封顶。总投资3亿元的海川现代在线教育中心开工。"
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == [
        "恒辰第8.6代AMOLED生产线",
        "海川现代在线教育中心",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年产300万吨的东集煤矿预计2021年初投产出煤。", [("东集煤矿", "投产")]),
        (
            "目前，民族示范园、沙坪自行车道、沙坪乡村旅游基础设施建设、茶庵滑雪场等9个项目已开工。",
            [
                ("民族示范园", "开工"),
                ("沙坪自行车道", "开工"),
                ("沙坪乡村旅游基础设施建设", "开工"),
                ("茶庵滑雪场", "开工"),
            ],
        ),
        ("甲市东龙、乙市龙庆等11个拉链制造项目集中签约。", [("甲市东龙", "签约"), ("乙市龙庆", "签约")]),
        ("机场改扩建工程、湘江特大桥等一批省、市重点项目加班加点。", [("机场改扩建工程", None), ("湘江特大桥", None)]),
        (
            "这3个项目分别是优冠体育设备制造、领建新材料生产、格润润滑油生产，涵盖多个领域。",
            [("优冠体育设备制造", None), ("领建新材料生产", None), ("格润润滑油生产", None)],
        ),
        (
            "总部项目，包括中建国际采购中心、阿特斯供应链总部等。",
            [("中建国际采购中心", None), ("阿特斯供应链总部", None)],
        ),
        (
            "投资总额约6000万美元的辽宁重工、投资34亿元的数谷核心区等项目落地。",
            [("辽宁重工", "落地"), ("数谷核心区", "落地")],
        ),
        ("多芯片封装扩大规模项目加快推进。", [("多芯片封装扩大规模项目", "在建")]),
        ("华商城提升改造项目开工。", [("华商城提升改造项目", "开工")]),
        ("宏远轴承项目年产4200万套轴承。", [("宏远轴承项目", None)]),
        ("推进道路建设、管网改造等工作，脐橙、茶叶等3个农产品加工项目开工。", []),
    ],
)
def test_projects_of_lists_and_with_verbs_in_their_names(text: str, found: list[tuple[str, str | None]]) -> None:
    assert staged(text) == found


def test_a_site_that_a_clause_opens_with_is_a_project() -> None:
    text = "中创新航江门基地总投资200亿元。\n日东偏光片生产基地在甲开发区正式投产。\n国际锂能、思特瑞锂业即将开工。"
    assert staged(text) == [
        ("中创新航江门基地", None),
        ("日东偏光片生产基地", "投产"),
        ("国际锂能", "开工"),
        ("思特瑞锂业", "开工"),
    ]
    assert staged("越来越多的企业选择在高新区投资落地，市委副书记、市长见证签约。") == []


def test_a_contract_and_a_set_of_the_same_sentence_tell_the_stage() -> None:
    assert staged("甲市正式签约项目7个，其中皖丰智慧农业项目总投资24.8亿元。") == [("皖丰智慧农业项目", "签约")]
    text = "全市23个重大项目开工，总投资92亿元，包括投资7亿元的奥杰汽车项目，总投资8亿元的四中迁建项目等。"
    assert staged(text) == [("奥杰汽车项目", "开工"), ("四中迁建项目", "开工")]
    text = "12个重大项目竣工，总投资26亿元；新签约重大项目28个，总投资340亿元；其中客舱内饰系统项目总投资10亿元。"
    assert staged(text) == [("客舱内饰系统项目", "签约")]
    assert staged("项目集中开工2个，分别为古庙文化旅游开发建设项目和白水苹果园建设项目。") == [
        ("古庙文化旅游开发建设项目", "开工"),
        ("白水苹果园建设项目", "开工"),
    ]
    assert staged("12个重大项目竣工，总投资25.9亿元；宏远新材料项目总投资5亿元。") == [("宏远新材料项目", None)]
    assert staged("甲公司与乙开发区签约，投资4.7亿元建设槽式集热器项目。") == [("槽式集热器项目", "签约")]
    assert staged("甲公司签约后，正在建设锂电池项目。") == [("锂电池项目", "在建")]
    assert staged("诺德锂电铜箔、闻泰科技二期等一批项目今年陆续建成投产。") == [
        ("诺德锂电铜箔", "投产"),
        ("闻泰科技二期", "投产"),
    ]
    assert staged("海川乳制品产业园项目正加紧安装设备。") == [("海川乳制品产业园项目", "在建")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("位于高新区的恒力生物科技有限公司，今年3月，公司三期项目顺利投产。", ("恒力生物科技有限公司三期项目", "投产")),
        ("恒力生物科技有限公司位于高新区。公司二期工程已封顶。", ("恒力生物科技有限公司二期项目", "封顶")),
    ],
)
def test_a_phase_of_the_company_named_before_is_a_project(text: str, expected: tuple[str, str]) -> None:
    assert [(f.subject, f.stage) for f in facts(text) if f.kind is Kind.PROJECT] == [expected]


def test_a_phase_of_no_company_that_is_named_is_none() -> None:
    assert [
        f for f in facts("恒力生物科技有限公司、东峡纺织有限公司来访。公司二期工程已封顶。") if f.kind is Kind.PROJECT
    ] == []


def test_what_is_left_of_the_bracket_before_is_no_part_of_a_name() -> None:
    text = "临江算力总部（15亿元）、短剧制作基地（3.2亿元）签约。"
    assert {f.subject for f in findings(text) if f.kind is Kind.PROJECT} >= {"短剧制作基地"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总投资150亿元的卫新绿色化学产业园一期进入设备安装阶段。", "卫新绿色化学产业园一期"),
        ("总投资5.5亿元的洪湖渔光互补电站 10 月 28 日全容量并网。", "洪湖渔光互补电站"),
    ],
)
def test_a_name_ends_where_it_is_told_what_came_when(text: str, name: str) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == [name]


def test_a_site_of_a_place_with_its_price_in_the_next_clause() -> None:
    found = [f for f in facts("位于和平区的天启智能工厂，投资6.5亿元，3条产线已投产。") if f.kind is Kind.PROJECT]
    assert [f.subject for f in found] == ["天启智能工厂"]


def test_so_much_of_a_sort_of_field_is_no_site_with_a_name() -> None:
    text = "在东江区、西水县建成竹笋和豆角种植基地1.2万亩。"
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == []


def test_what_a_company_was_recognised_as_is_no_project() -> None:
    assert [f.subject for f in facts("公司建成国家企业技术中心等平台。") if f.kind is Kind.PROJECT] == []
