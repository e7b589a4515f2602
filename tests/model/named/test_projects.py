"""Projects: one for each, never by guess, with reasons, stages and versions."""

from dataclasses import replace
from datetime import date

from briefgen.fact import Fact
from briefgen.model import build_landscape
from briefgen.taxonomy.terms import Stage
from tests.model.model_facts import CITY, TAXONOMY, document, fact, landscape, linked, money, number, project

CHERY22 = "北汽制造产业园和奇瑞汽车零部件产业园已有10个项目签约落地。"
CHERY_BASE = "奇瑞汽车青岛基地年底前将实现整车下线。"
CHERY23 = "在新能源汽车产业链，奇瑞零部件产业园项目一期建成，10家零部件配套项目入驻。"
PENGHUI = "推动集成电路重大项目二期、融安光电产业园、鹏辉能源储能电池等50亿元以上重大项目落地。"
PENGHUI_AGAIN = "氢能和储能产业链在引进鹏辉能源储能电池、氢枫科技等大项目的同时，产学研一体化加速推进。"
ASTRA22 = "新签约阿斯利康、中车制动等项目55个，其中20亿元以上项目20个，总投资1103亿元。"
ASTRA23 = "阿斯利康吸入气雾剂生产供应基地投资协议正式签署并取得工程规划许可证。"


def built(seed: str, sentence: str, name: str, stage: str | None = None, status: str = "actual", **more):
    return fact("project", seed, sentence, name, subject=name, stage=stage, status=status, **more)


def test_a_park_under_two_names_is_one_and_the_maker_s_base_another() -> None:
    found = landscape(
        fact("park", "city22", CHERY22, "奇瑞汽车零部件产业园", subject="奇瑞汽车零部件产业园", stage="落地"),
        built(
            "city22", CHERY_BASE, "奇瑞汽车青岛基地", "投产", "expected", period=("年底前", None, date(2022, 12, 31))
        ),
        fact("park", "city23", CHERY23, "奇瑞零部件产业园", subject="奇瑞零部件产业园", stage="竣工"),
    )
    assert len(found.projects) == 2
    park = project(found, "奇瑞零部件产业园")
    assert park.names == ("奇瑞汽车零部件产业园", "奇瑞零部件产业园")
    assert park.merged == "词典所列别名"
    assert [e.stage for e in park.stages] == ["落地", "竣工"]
    base = project(found, "奇瑞汽车青岛基地")
    assert (base.current, base.next.due) == (None, date(2022, 12, 31))


def test_no_step_to_come_falls_due_before_its_paper_came_out() -> None:
    said = "建设酿酒专用粮基地。"
    before, after = [(y, date(int(y), 1, 1), date(int(y), 12, 31)) for y in ("2021", "2022")]
    (old,) = landscape(built("city22", said, "酿酒专用粮基地", "在建", "planned", period=before)).projects
    (new,) = landscape(built("city22", said, "酿酒专用粮基地", "在建", "planned", period=after)).projects
    assert old.next is not None
    assert new.next is not None
    assert (old.next.due, new.next.due) == (None, date(2022, 12, 31))


def test_a_name_that_only_adds_a_company_word_is_no_other_project() -> None:
    found = landscape(
        built("city22", "远航汽车零部件产业园开工建设。", "远航汽车零部件产业园", "开工"),
        built("city23", "远航零部件产业园已经竣工。", "远航零部件产业园", "竣工"),
    )
    (one,) = found.projects
    assert (one.merged, one.confidence) == ("名称仅多出地名、公司用词或“产业园”“基地”等通名，其余相同", 0.85)


def park(seed: str, name: str, stage: str, **more: object) -> Fact:
    return fact("park", seed, f"{name}已经{stage}。", name, subject=name, stage=stage, **more)


def test_a_park_under_a_name_of_its_own_and_its_field_s_is_one_project_as_it_is_one_card() -> None:
    found = landscape(park("city22", "青岛智算谷", "开工"), park("city23", "青岛市人工智能产业园", "投产"))
    (one,) = found.projects
    assert (one.names, one.merged) == (("青岛智算谷", "青岛市人工智能产业园"), "词典所列别名")
    assert (found.project_total.text, [c.names for c in found.instruments.parks]) == ("1", [one.names])


def test_a_park_of_another_city_is_not_the_one_whose_alias_it_goes_by() -> None:
    told = [
        park("wcna", "人工智能产业园", "开工", region="成都市"),
        park("city22", "青岛智算谷", "开工"),
        park("city23", "青岛市人工智能产业园", "投产"),
    ]
    assert [p.names for p in landscape(*told).projects] == [
        ("青岛智算谷", "青岛市人工智能产业园"),
        ("人工智能产业园",),
    ]


def test_one_name_twice_in_a_document_is_one_project() -> None:
    found = landscape(
        built("city23", PENGHUI, "鹏辉能源储能电池", "落地"),
        built("city23", PENGHUI_AGAIN, "鹏辉能源储能电池", "落地", chain="氢能和储能"),
        built("city23", PENGHUI_AGAIN, "氢枫科技", "落地", chain="氢能和储能"),
    )
    battery = project(found, "鹏辉能源储能电池")
    assert len(found.projects) == 2
    assert (len(battery.facts), len(battery.stages)) == (2, 1)
    assert battery.merged == "各处所用名称相同（不计地名、“项目”及公司后缀）"
    assert battery.chain_name == "氢能和储能"


def test_a_project_named_by_its_owner_is_merged_with_a_doubt() -> None:
    found = landscape(
        built("city22", ASTRA22, "阿斯利康", "签约"),
        built("city22", ASTRA22, "中车制动", "签约"),
        built("city23", ASTRA23, "阿斯利康吸入气雾剂生产供应基地", "签约", chain="生物医药及医疗器械"),
    )
    one = project(found, "阿斯利康")
    assert one.name == "阿斯利康吸入气雾剂生产供应基地"
    assert "待核" in one.merged
    assert [e.fact.seed for e in one.stages] == ["city22", "city23"]
    (doubt,) = [d for d in found.doubts if d.kind == "merged_by_inference"]
    assert set(doubt.facts) == set(one.facts)


def test_an_owner_with_two_projects_is_merged_with_neither() -> None:
    found = landscape(
        built("city22", ASTRA22, "阿斯利康", "签约"),
        built("city23", ASTRA23, "阿斯利康吸入气雾剂生产供应基地", "签约"),
        built("city23", "阿斯利康总部大厦开工。", "阿斯利康总部大厦", "开工"),
    )
    assert len(found.projects) == 3
    assert not [d for d in found.doubts if d.kind == "merged_by_inference"]


def test_the_name_of_a_chain_owns_no_project_that_begins_with_it() -> None:
    found = landscape(
        built("city22", "新签约虚拟现实、中车制动等项目55个。", "虚拟现实", "签约"),
        built("city23", "虚拟现实显示模组基地开工。", "虚拟现实显示模组基地", "开工"),
    )
    assert [p.names for p in found.projects] == [("虚拟现实",), ("虚拟现实显示模组基地",)]


def test_names_of_two_characters_and_names_in_one_document_stay_apart() -> None:
    found = landscape(
        built("city22", "海信项目签约。", "海信", "签约"),
        built("city23", "海信高性能抗光屏幕项目正加快主体施工。", "海信高性能抗光屏幕项目", "在建"),
        built("city23", "京东方项目顺利实现产能爬坡。", "京东方项目", "投产"),
        built("city23", "京东方移动显示模组项目开工。", "京东方移动显示模组项目", "开工"),
    )
    assert len(found.projects) == 4


def test_equal_names_in_two_districts_are_two() -> None:
    found = landscape(
        built("city22", "创意中心项目开工。", "创意中心项目", "开工", region="崂山区"),
        built("city23", "即墨创意中心项目竣工。", "创意中心项目", "竣工", region="即墨区"),
    )
    assert [p.region_name for p in found.projects] == ["崂山区", "即墨区"]
    assert len({p.id for p in found.projects}) == 2
    assert found.doubts == ()


def test_a_name_may_hold_a_list_mark_and_an_empty_one_is_none() -> None:
    name = "蔚蓝生物国家动物工程中心与动物用生物制品、保健品综合生产基地项目"
    found = landscape(
        built("city23", f"{name}投产。", name, "投产"),
        built("city23", "“”项目投产。", "“”", "投产"),
    )
    assert [p.name for p in found.projects] == [name]


def test_a_common_noun_is_a_name_in_its_document_only() -> None:
    found = landscape(
        built("city22", "科技产业园项目开工。", "科技产业园", "开工"),
        built("city23", "科技产业园项目竣工。", "科技产业园", "竣工"),
    )
    assert len(found.projects) == 2


def test_a_phase_is_apart_from_a_whole_of_which_more_is_told() -> None:
    whole = "总投资100亿元的歌尔整机和光学模组项目签约。"
    found = landscape(
        built("city22", whole, "歌尔整机和光学模组项目", "签约"),
        built("city23", "歌尔整机和光学模组项目一期于9月底全面竣工交付。", "歌尔整机和光学模组项目一期", "竣工"),
    )
    whole_project, phase = found.projects
    assert phase.phase_of == whole_project.id
    assert found.project_total.text == "2"


def test_a_whole_only_named_and_its_only_phase_are_one() -> None:
    found = landscape(
        fact("park", "city22", CHERY22, "奇瑞汽车零部件产业园", subject="奇瑞汽车零部件产业园"),
        built("city23", CHERY23, "奇瑞零部件产业园项目一期", "竣工"),
    )
    (park,) = found.projects
    assert park.name == "奇瑞汽车零部件产业园"
    assert "分期" in park.merged


def test_a_park_without_stage_or_investment_and_a_set_are_no_projects() -> None:
    found = landscape(
        fact("park", "city23", "以青岛市人工智能产业园为例。", "青岛市人工智能产业园", subject="青岛市人工智能产业园"),
        fact("enterprise", "city23", "利客来家电销售增长。", "利客来", subject="利客来"),
        built("city23", "在建项目76个。", "在建项目76个", "在建"),
    )
    assert found.projects == ()
    assert found.project_total.formula == "项目共0项"


def test_a_figure_joins_the_project_it_is_about_and_values_are_versions() -> None:
    sailun = "赛轮集团宣布拟投资174.8亿元将在西海岸新区董家口建设“超级工厂”。"
    again = "总投资151.8亿元的赛轮集团董家口超级工厂项目备案。"
    found = landscape(
        built("city22", "赛轮集团董家口“超级工厂”。", "赛轮集团董家口“超级工厂”", region="西海岸新区"),
        money("city22", sailun, "174.8亿元", "17480000000", "announced_investment", subject="赛轮集团董家口“超级工厂”"),
        money(
            "city23", again, "151.8亿元", "15180000000", "announced_investment", subject="赛轮集团董家口超级工厂项目"
        ),
        number("city23", again, "151.8", "1", "land_area", subject="赛轮集团董家口超级工厂项目"),
        money("city23", "重大项目9个、总投资1233亿元。", "1233亿元", "123300000000", subject="投资过50亿元重大项目9个"),
    )
    (factory,) = found.projects
    assert [v.text for v in factory.values] == ["174.8亿元", "151.8亿元"]
    assert len(factory.facts) == 4
    assert factory.region_name == "青岛西海岸新区"
    (doubt,) = [d for d in found.doubts if d.kind == "value_changed"]
    assert doubt.facts == tuple(v.fact for v in factory.values)


def test_the_sum_of_a_set_makes_no_project() -> None:
    sentence = "仅2021年就引进市、区9个总投资额30.49亿元的“四新经济”项目。"
    nine = number("park22", sentence, "9个", "9", "project_count_landed", counter="个")
    amount = money("park22", sentence, "30.49亿元", "3049000000", subject="“四新经济”项目")
    assert landscape(nine, linked(amount, "amount_of", nine)).projects == ()
    assert len(landscape(nine, amount).projects) == 1


def test_money_belongs_to_the_only_project_of_its_clause() -> None:
    sentence = "国橡中心产业园增补进名单，赛轮集团宣布拟投资174.8亿元将在董家口建设“超级工厂”。"
    amount = money("city22", sentence, "174.8亿元", "17480000000", "announced_investment", subject="赛轮集团")
    found = landscape(
        built("city22", sentence, "国橡中心产业园"), built("city22", sentence, "超级工厂", "在建", "planned"), amount
    )
    assert [v.fact for v in project(found, "超级工厂").values] == [amount]
    assert len(found.projects) == 2


def test_money_belongs_to_the_project_right_behind_it() -> None:
    sentence = "总投资36亿元的崂山区美高梅酒店、总投资3.2亿元的城阳区山海间不夜城均已投入运营。"
    names = ("崂山区美高梅酒店", "城阳区山海间不夜城")
    found = landscape(
        *(built("city23", sentence, n, "投产", start=at) for at, n in enumerate(names)),
        money("city23", sentence, "36亿元", "3600000000"),
        money("city23", sentence, "3.2亿元", "320000000", subject="城"),
    )
    assert [(p.name, [v.text for v in p.values]) for p in found.projects] == [
        ("崂山区美高梅酒店", ["36亿元"]),
        ("城阳区山海间不夜城", ["3.2亿元"]),
    ]


def test_a_company_named_right_before_its_investment_is_a_project_and_a_beneficiary_is_none() -> None:
    own, gift = "青岛泰睿思微电子股份有限公司总投资23亿元。", "投资500余万元为青岛易斯寰球流体控制有限公司配套建设。"
    found = landscape(
        money("park22", own, "23亿元", "2300000000", subject="青岛泰睿思微电子股份有限公司"),
        money("tongji", gift, "500余万元", "5000000", subject="青岛易斯寰球流体控制有限公司", qualifier="gt"),
    )
    assert [p.name for p in found.projects] == ["青岛泰睿思微电子股份有限公司"]


def test_counts_of_projects_belong_to_parks_and_lists() -> None:
    sentence = "投资50亿元的一汽锻造等4个项目签约。"
    count = number("city23", sentence, "4个", "4", "project_count_signed", counter="个", subject="一汽锻造")
    park = number("city22", CHERY22, "10个", "10", "project_count_landed", counter="个", subject="奇瑞汽车零部件产业园")
    found = landscape(
        built("city23", sentence, "一汽锻造", "签约"),
        built("city22", CHERY22, "奇瑞汽车零部件产业园", "落地"),
        count,
        park,
    )
    assert count not in project(found, "一汽锻造").facts
    assert park in project(found, "奇瑞汽车零部件产业园").facts


def test_a_project_named_again_with_another_chain_is_no_mere_repeat() -> None:
    first = built("city23", PENGHUI, "鹏辉能源储能电池", "落地", chain="集成电路")
    again = built("city23", PENGHUI_AGAIN, "鹏辉能源储能电池", "落地", chain="氢能和储能", repeats=first.id)
    found = landscape(first, again)
    assert found.projects[0].chain_name == "氢能和储能"
    assert [d.kind for d in found.doubts] == ["chain_differs"]
    assert landscape(first, replace(again, chain=first.chain)).facts == (first,)


def test_current_is_the_furthest_and_a_step_back_is_a_doubt() -> None:
    found = landscape(
        built("city22", "北京汽车制造厂已于上半年建成投产。", "北京汽车制造厂", "投产"),
        built("city23", "北京汽车制造厂项目开工建设。", "北京汽车制造厂项目", "开工"),
        built("wcna", "北京汽车制造厂全面达产。", "北京汽车制造厂", "达产", "planned"),
    )
    (plant,) = found.projects
    assert plant.current.stage == "投产"
    assert plant.next.stage == "达产"
    (doubt,) = [d for d in found.doubts if d.kind == "stage_back"]
    assert [f.stage for f in doubt.facts] == ["投产", "开工"]


def test_ids_stay_when_a_later_document_names_the_project_anew() -> None:
    first = built("city22", ASTRA22, "阿斯利康", "签约")
    later = built("city23", ASTRA23, "阿斯利康吸入气雾剂生产供应基地", "签约", region="城阳区")
    assert landscape(first).projects[0].id == landscape(first, later).projects[0].id


def test_stage_counts_sum_to_the_projects() -> None:
    found = landscape(
        built("city23", PENGHUI, "鹏辉能源储能电池", "落地"),
        built("city23", "创意中心项目开工。", "创意中心项目", "开工"),
        built("city23", "创享中心项目预计年底封顶。", "创享中心项目", "封顶", "expected"),
    )
    assert [(s.label, s.count.text) for s in found.stage_counts] == [("落地", "1"), ("开工", "1"), ("材料未载明", "1")]
    assert [(s.label, s.count.text) for s in found.announced_counts] == [("封顶", "1")]
    assert sum(s.count.value for s in found.stage_counts) == found.project_total.value


def test_a_road_that_works_were_done_on_is_no_project_until_one_is_told() -> None:
    sentence = "着重围绕恒山路、马山东路等道路提升工程。"
    told = fact("project", "park22", sentence, "恒山路", subject="恒山路")
    assert landscape(told).projects == ()
    begun = fact("project", "park22", "恒山路开工建设。", "恒山路", subject="恒山路", stage="开工")
    assert [p.name for p in landscape(told, begun).projects] == ["恒山路"]


def test_a_stage_of_a_workspace_has_its_order_and_column_and_what_follows_building_is_being_built() -> None:
    own = Stage("commissioning", "试车", 115, "试车", "completed")
    taxonomy = replace(TAXONOMY, stages=tuple(sorted((*TAXONOMY.stages, own), key=lambda s: s.order)))
    ship = {"chain": "船舶与海洋工程装备"}
    told = [
        built("city23", "远航船厂项目已试车。", "远航船厂项目", "试车", **ship),
        built("city23", "蓝湾船坞项目计划年底试车。", "蓝湾船坞项目", "试车", "planned", **ship),
        built("city23", "海润船台项目计划年底在建。", "海润船台项目", "在建", "planned", **ship),
    ]
    found = build_landscape([document("city23")], [], told, taxonomy, date(2024, 5, 9), CITY)
    assert {p.name: (p.stages[0].order, p.stages[0].bucket) for p in found.projects} == {
        "远航船厂项目": (115, "completed"),
        "蓝湾船坞项目": (115, "completed"),
        "海润船台项目": (80, "building"),
    }
    (dossier,) = found.instruments.dossiers
    assert [e.text for e in dossier.lists.building or ()] == ["蓝湾船坞项目"]
    assert [e.text for e in dossier.lists.inviting or ()] == ["海润船台项目"]
