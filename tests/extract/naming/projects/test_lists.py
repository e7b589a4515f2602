"""Lists of projects and companies: what their items are, and the stage that is told of the whole list."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def named(text: str, kind: Kind = Kind.PROJECT) -> list[tuple[str, str | None]]:
    return [(f.subject or "", f.stage) for f in facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        (
            "该镇新签约总投资6亿元的远航无人机、总投资2亿元的青田掘进设备、总投资1亿元的辰山机器人等亿元以上项目5个。",
            [("远航无人机", "签约"), ("青田掘进设备", "签约"), ("辰山机器人", "签约")],
        ),
        (
            "推动远航电缆扩建、青田产业园以及花山康养综合体等项目开工。",
            [("远航电缆扩建", "开工"), ("青田产业园", "开工"), ("花山康养综合体", "开工")],
        ),
        ("引进远航电池、近海钢铁项目等一批企业。", [("近海钢铁项目", None)]),
        ("着力打造远航总部、花山数字贸易中心等一批项目。", [("远航总部", "在建"), ("花山数字贸易中心", "在建")]),
        (
            "新签约项目15个，其中亿元以上项目9个，代表项目包括远航半导体封测、花山冷链物流等。",
            [("远航半导体封测", "签约"), ("花山冷链物流", "签约")],
        ),
        (
            "远航新能源电池、青田半导体材料、花山食品加工3个项目现场签约。",
            [("远航新能源电池", "签约"), ("青田半导体材料", "签约"), ("花山食品加工", "签约")],
        ),
        ("生物医药、新材料、高端装备3个项目签约。", []),
        (
            "签约项目2个，包括远航公司投资20亿元建设青田组件项目、辰山公司投资5亿元建设花山电池项目。",
            [("青田组件项目", "签约"), ("花山电池项目", "签约")],
        ),
        ("全市光伏项目共有8个，其中有不少储能项目。", []),
        ("密切跟踪远航汽车电控、辰山氢能电堆等在手项目。", [("远航汽车电控", "在谈"), ("辰山氢能电堆", "在谈")]),
        ("积极引进装备制造企业、电缆、变压器组件等项目。", []),
        ("加强教育、医疗、劳务等方面项目合作。", []),
        ("组织科技局、环保局等部门开展重点项目调研。", []),
        (
            "就风力发电、远航瓶装包材供应、青田猕猴桃花粉生产等项目与企业深入交流。",
            [("远航瓶装包材供应", "在谈"), ("青田猕猴桃花粉生产", "在谈")],
        ),
        ("建成远航石材产业园和辰山创新园项目。", [("辰山创新园项目", "竣工")]),
        ("高标准推进远航无人机全产业链项目。", [("远航无人机全产业链项目", None)]),
        (
            "远航高效电池、辰山焊带等2个百亿级光伏产业重大延链补链强链项目签约。",
            [("远航高效电池", "签约"), ("辰山焊带", "签约")],
        ),
        (
            "本次竣工项目有青田体育中心（二期）、辰山至花山公路改建工程、远航科技城等。",
            [("青田体育中心（二期）", "竣工"), ("辰山至花山公路改建工程", "竣工"), ("远航科技城", "竣工")],
        ),
        (
            "开工的有远航光伏、辰山储能二期、花山产业园，总投资30亿元。",
            [("远航光伏", "开工"), ("辰山储能二期", "开工"), ("花山产业园", "开工")],
        ),
        (
            "新开工的重大项目有2个，包括青田综合楼项目，远航公司洗碗机项目、东二路工程等。",
            [("青田综合楼项目", "开工"), ("远航公司洗碗机项目", "开工"), ("东二路工程", "开工")],
        ),
        ("招引药材智慧种植、活性提取、制剂研发及生产等项目，年内签约投资额3亿元，落地项目5个。", []),
        ("招引肉制品、皮毛等畜禽深加工项目，年内签约投资额4亿元。", []),
        (
            "总投资4亿元的远航、2亿元的辰山等项目投产，3亿元的花山汽车、6亿元的青田电池等项目加快推进。",
            [("远航", "投产"), ("辰山", "投产"), ("花山汽车", "在建"), ("青田电池", "在建")],
        ),
        (
            "引入远航药材生物合成、高端胶粘剂材料等一批项目。",
            [("远航药材生物合成", "落地"), ("高端胶粘剂材料", "落地")],
        ),
        ("推动远航青田基地、百万吨乙烯两大龙头项目落地。", [("远航青田基地", "落地"), ("百万吨乙烯", "落地")]),
        ("总投资32亿元的远航智算中心等5个项目签约落户。", [("远航智算中心", "落地")]),
        (
            "开工转向系统横拉杆总成、远航血液设备基地等9个项目。",
            [("转向系统横拉杆总成", "开工"), ("远航血液设备基地", "开工")],
        ),
        (
            "花山中学教学楼项目、防护林工程、畜牧养殖大县种养循环整县推进试点项目等9个项目稳步推进。",
            [("花山中学教学楼项目", "在建"), ("防护林工程", "在建"), ("畜牧养殖大县种养循环整县推进试点项目", "在建")],
        ),
        ("一批芯片、储能装备制造等重大产业项目和电网优化等重大基础设施项目将开工。", []),
        ("强化资金、要素等项目保障。", []),
        ("谋划一批绿色建材、新能源汽车、海洋经济等延链补链项目。", []),
        (
            "建设远航训练基地、辰山人才孵化研学教育基地、四季文旅综合体等3个项目。",
            [("远航训练基地", "在建"), ("辰山人才孵化研学教育基地", "在建"), ("四季文旅综合体", "在建")],
        ),
        ("重点引进立信智能、辰山科技等项目。", [("立信智能", "落地"), ("辰山科技", "落地")]),
    ],
)
def test_a_list_tells_the_stage_of_its_items(text: str, projects: list[tuple[str, str | None]]) -> None:
    assert named(text) == projects


def test_companies_stand_behind_the_word_for_them() -> None:
    text = "成功引入链主的关联企业临江电缆、辰山电气、青田线缆。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["临江电缆", "辰山电气", "青田线缆"]


@pytest.mark.parametrize(
    "text",
    [
        "临江区花山街道聚力项目推进夯实根基。",  # a heading: 聚力 is a verb
        "全力突破外资项目，高效匹配项目选址。",
        "着力打造“两区五基地”。",
    ],
)
def test_what_is_done_with_projects_names_none(text: str) -> None:
    assert named(text) == []


def test_goods_of_counted_companies_are_no_companies() -> None:
    text = "集聚了航空新材料、无人机、发动机、低空运营等企业近200家。对接了远洋集团、东新建材等企业60余家。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["远洋集团", "东新建材"]


def test_two_sites_that_a_count_sums_up_are_two() -> None:
    text = "总投资80亿元的远航光电科技园和青田芯片产业园两大重点项目开工。"
    assert named(text, Kind.PARK) == [("远航光电科技园", "开工"), ("青田芯片产业园", "开工")]
    [both] = named("总投资20亿元的远航光电基地与青田芯片项目签约。")
    assert both == ("远航光电基地与青田芯片项目", "签约")


def test_the_companies_of_a_round_are_named_without_a_head_noun() -> None:
    text = "书记一行先后前往青田鞋业、辰山鲜伴、临江科技产业园、远航米业等地，实地察看进度。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["青田鞋业", "辰山鲜伴", "远航米业"]
    assert [name for name, _ in named(text, Kind.PARK)] == ["临江科技产业园"]
    text = "在临江农业有限公司、和翔鸭业、青田电子，每到一处，他都深入车间。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["临江农业有限公司", "和翔鸭业", "青田电子"]
    assert named("调研组先后深入花山镇、临江街道、青田村实地调研。", Kind.ENTERPRISE) == []


def test_parks_on_a_round_of_companies_are_parks_and_goods_are_none() -> None:
    text = "来到辰山健康、青田产业园等企业。引进新型面板、高强度型材等多类型生产企业。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["辰山健康"]
    assert [name for name, _ in named(text, Kind.PARK)] == ["青田产业园"]


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        (
            "集中开工项目3个，包括青田电池、辰山科技、远航壳体，均为配套企业。",
            [("青田电池", "开工"), ("辰山科技", "开工"), ("远航壳体", "开工")],
        ),
        ("集中开工项目5个，包括青田电池、辰山科技，均为配套企业。", []),
        (
            "不乏远航机电4.0、青田小家电制造中心等招引落地的新兴项目。",
            [("远航机电4.0", "落地"), ("青田小家电制造中心", "落地")],
        ),
        ("既有老厂的增资扩产项目。", []),
    ],
)
def test_a_list_is_of_what_was_counted_or_says_its_stage_itself(
    text: str, projects: list[tuple[str, str | None]]
) -> None:
    assert named(text) == projects


def test_a_clause_may_open_with_a_company() -> None:
    text = "青田光电投资超3亿元建设柔性板基地；辰山科技专注高端电子材料，园区专注服务企业。"
    assert [name for name, _ in named(text, Kind.ENTERPRISE)] == ["青田光电", "辰山科技"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海泰电池、天元轴承等项目开工建设，新科电机项目竣工。",
            {"海泰电池": "开工", "天元轴承": "开工", "新科电机项目": "竣工"},
        ),
        (
            "海泰电池项目签约、天元轴承项目开工、新科电机项目达产。",
            {"海泰电池项目": "签约", "天元轴承项目": "开工", "新科电机项目": "达产"},
        ),
        (
            "海泰电池项目、天元轴承项目已投产，新科电机项目年底竣工。",
            {"海泰电池项目": "投产", "天元轴承项目": "投产", "新科电机项目": "竣工"},
        ),
        ("续建海泰电池项目、新开工天元轴承项目。", {"海泰电池项目": "在建", "天元轴承项目": "开工"}),
        (
            "建成海泰电池项目、天元轴承项目，开工新科电机项目。",
            {"海泰电池项目": "竣工", "天元轴承项目": "竣工", "新科电机项目": "开工"},
        ),
    ],
)
def test_each_item_has_its_own_stage(text: str, expected: dict[str, str | None]) -> None:
    assert {f.subject: f.stage for f in facts(text) if f.kind is Kind.PROJECT} == expected


def test_a_project_may_tell_what_it_yields_in_a_year() -> None:
    assert [f.subject for f in facts("海泰电池项目年产值30亿元。") if f.kind is Kind.PROJECT] == ["海泰电池项目"]


@pytest.mark.parametrize(
    "tail",
    [
        "等企业",
        "等新能源电池龙头企业",
        "等拥有自主技术的电池企业",
        "等一批掌握关键工艺的行业领军企业",
        "等12家专注新材料的企业",
    ],
)
def test_companies_of_a_list_that_says_what_they_have(tail: str) -> None:
    told = named(f"引进远航时代、青田纳米、花山锂能{tail}。", Kind.ENTERPRISE)
    assert told == [("远航时代", None), ("青田纳米", None), ("花山锂能", None)]


def test_sums_that_sort_firms_are_none() -> None:
    assert named("对产值突破10亿元、50亿元的企业给予奖励。", Kind.ENTERPRISE) == []
    assert named("从业人员300人以下、营业收入4亿元以下的企业。", Kind.ENTERPRISE) == []


def test_ways_of_helping_firms_are_none() -> None:
    assert named("通过资金、技术等具有优势的方式支持企业。", Kind.ENTERPRISE) == []


def test_what_companies_build_together_is_no_stage_of_theirs() -> None:
    text = "由远航稀土、青田国瓷、辰山动力等8家企业共同出资建设的国家级催化研究院正在打造新的链条。"
    assert named(text, Kind.ENTERPRISE) == [("远航稀土", None), ("青田国瓷", None), ("辰山动力", None)]


def test_fields_and_kinds_that_are_wanted_are_no_projects() -> None:
    for text in ("签约引进新能源汽车、数字经济、云海半导体材料3个项目。", "重点招引新型储能、光伏组件等项目。"):
        assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == []


def test_each_of_several_parks_of_one_sort_is_one() -> None:
    found = facts("建设青田、花城两个专业化工园区，以辰山、远桥两大医药产业园为核心引进企业。")
    named = [(f.kind, f.text, f.subject) for f in found if f.kind in (Kind.PARK, Kind.ENTERPRISE)]
    assert named == [
        (Kind.PARK, "青田", "青田专业化工园区"),
        (Kind.PARK, "花城", "花城专业化工园区"),
        (Kind.PARK, "辰山", "辰山医药产业园"),
        (Kind.PARK, "远桥", "远桥医药产业园"),
    ]
    found = facts("总投资2亿元，建设年产3万吨铝棒、5万吨再生铝产业园，设立2亿元专项资金、1亿元搬迁入园补助。")
    assert [f.subject for f in found if f.kind is Kind.PARK and f.subject.startswith("资金")] == []


def test_parks_that_a_count_sums_up() -> None:
    found = facts("该市今年新挂牌人工智能、精密仪器2个园区。")
    assert [(f.text, f.subject) for f in found if f.kind is Kind.PARK] == [
        ("人工智能", "人工智能园区"),
        ("精密仪器", "精密仪器园区"),
    ]


def test_schools_and_institutes_of_a_list_are_offices_and_laboratories_are_platforms() -> None:
    found = facts("与青田大学、花城理工学院等高校开展合作，集聚了远航院、辰山二所、青田电池实验室等科研机构。")
    named = [(f.kind, f.subject) for f in found if f.kind in (Kind.INSTITUTION, Kind.PLATFORM, Kind.ENTERPRISE)]
    assert named == [
        (Kind.INSTITUTION, "青田大学"),
        (Kind.INSTITUTION, "花城理工学院"),
        (Kind.INSTITUTION, "远航院"),
        (Kind.INSTITUTION, "辰山二所"),
        (Kind.PLATFORM, "青田电池实验室"),
    ]


def test_a_sort_of_goods_that_projects_are_counted_by_is_none() -> None:
    found = facts("今年以来开展招商16批次，签约稀土永磁电机等项目8个。")
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新签约的天启座椅、云帆储能和鼎盛铜箔项目均已开工。", ["天启座椅", "云帆储能", "鼎盛铜箔项目"]),
        ("新能源电池、高端装备和生物医药项目加快建设。", []),
        ("电池研发、生产和销售项目落地。", []),
    ],
)
def test_the_last_of_a_list_stands_behind_and(text: str, names: list[str]) -> None:
    found = facts(text)
    assert [f.subject for f in found if f.kind is Kind.PROJECT] == names


def test_partners_are_at_no_step() -> None:
    found = facts("与中建能源、秦岭数据、亚东万维等167户企业签订合作协议。")
    told = [(f.subject, f.stage) for f in found if f.kind is Kind.ENTERPRISE]
    assert told == [("中建能源", None), ("秦岭数据", None), ("亚东万维", None)]
