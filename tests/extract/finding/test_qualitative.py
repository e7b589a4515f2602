"""Facts without a number, on a text of a city that nobody's rules were written for."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract import extract
from briefgen.fact import Kind, Status
from tests.extract.making import facts, findings, knowledge
from tests.growth import grows_in_line

TEXT = """今年以来，合肥高新区深入实施“链长制+专班”工作机制，由12位区领导担任“链长”，坚持“一链一策”“一企一档”，建立重点项目“红黄绿”三色预警制度，出台《合肥高新区促进新型储能产业高质量发展若干政策》，配套制定资金管理办法和绩效评价细则。

总投资35亿元的国轩新一代电池材料项目于5月底正式投产，总投资12.6亿元的晶合车规芯片封测基地预计年底封顶；阳光储能智能工厂、华霆动力电池包二期等7个项目集中开工，沛思氢能装备项目顺利签约。园区在建项目31个，总投资486亿元。

大型企业配套率不高。针对高层次人才偏少的短板，智能网联汽车产业链提出与大学共建现代产业学院；针对中小企业融资难问题，集成电路产业链推动设立规模20亿元的天使母基金。

4月，区招商专班赴深圳、东莞拜访了江南电池股份有限公司。双凤开发区的吉利新能源零部件产业园已集聚企业28家；鸿路钢构有限公司获评国家级绿色工厂。合肥智算中心建成投用，成为中部地区首个全国产化算力平台。

下一步，将聚焦量子信息、空天信息、聚变能源三条未来产业链，力争建成国家级未来产业先导区。国轩新一代电池材料项目让上下游加快集聚。"""


FOUND = findings(TEXT)


def subjects(kind: Kind) -> list[str]:
    return [f.subject for f in FOUND if f.kind is kind and f.same_as is None]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.POLICY, ["合肥高新区促进新型储能产业高质量发展若干政策", "资金管理办法", "绩效评价细则"]),
        (Kind.PARK, ["吉利新能源零部件产业园"]),
        (Kind.PROBLEM, ["大型企业配套率不高", "高层次人才偏少", "中小企业融资难"]),
        (Kind.INSTITUTION, ["区招商专班"]),
        (Kind.ENTERPRISE, ["江南电池股份有限公司", "鸿路钢构有限公司"]),
        (Kind.HONOUR, ["获评国家级绿色工厂", "首个全国产化算力平台"]),
        (Kind.VISIT, ["赴深圳、东莞拜访"]),
        (Kind.TARGET, ["力争建成国家级未来产业先导区"]),
        (Kind.MECHANISM, ["“链长制+专班”工作机制", "“链长”", "“一链一策”“一企一档”", "“红黄绿”三色预警制度"]),
    ],
)
def test_each_kind_is_named_as_written(kind, names):
    assert subjects(kind) == names


def test_each_project_has_the_stage_and_the_status_of_its_own_clause():
    projects = {f.subject: (f.stage, f.status) for f in FOUND if f.kind is Kind.PROJECT and f.same_as is None}
    assert projects == {
        "国轩新一代电池材料项目": ("production", Status.ACTUAL),
        "晶合车规芯片封测基地": ("structure_done", Status.EXPECTED),
        "阳光储能智能工厂": ("groundbreaking", Status.ACTUAL),
        "华霆动力电池包二期": ("groundbreaking", Status.ACTUAL),
        "沛思氢能装备项目": ("signed", Status.ACTUAL),
        "合肥智算中心": ("production", Status.ACTUAL),
    }


def test_a_measure_answers_the_problem_that_its_sentence_names():
    answers = {f.subject: FOUND[problem].subject for f in FOUND for problem in f.answers}
    assert answers == {
        "与大学共建现代产业学院": "高层次人才偏少",
        "推动设立规模20亿元的天使母基金": "中小企业融资难",
    }


def test_lists_keep_their_members():
    (chains,) = [f for f in FOUND if f.kind is Kind.CHAIN_LIST]
    assert chains.members == ("量子信息", "空天信息", "聚变能源")


def test_a_name_said_again_leads_to_its_first_mention():
    again = [f for f in FOUND if f.same_as is not None]
    assert [(f.subject, FOUND[f.same_as].subject) for f in again] == [("国轩新一代电池材料项目",) * 2]


def test_no_facts_in_news_of_other_things():
    text = "市民张先生在旅游时勇救落水儿童。他善良顾家，阳光开朗，有求必应。"
    assert findings(text) == []


PIECES = st.sampled_from(
    TEXT.replace("\n", "").replace("，", "，|").replace("、", "|、|").replace("。", "。|").split("|")
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_sentences_in_any_order_give_names_or_none(text):
    counted = Counter(f.kind for f in findings(text))
    assert set(counted) <= set(Kind)


@pytest.mark.parametrize(
    "unit",
    [
        "甲乙丙、丁戊己等项目",
        "总投资5亿元的甲乙丙项目",
        "“一企一策”机制",
        "远航产业园",
        "针对难题，",
        "链长挂帅、",
        "新增5家、",
        "青岛市、",
        "先后来到甲和乙、",
    ],
)
def test_a_sentence_without_end_takes_time_in_line_with_its_length(unit):
    from briefgen.document import Block, BlockKind, Document, Run, Sentence

    def work(length):
        text = (unit * length)[:length]
        parts = (Run(0, 0, length),), (Block(BlockKind.BODY, 0, length),), (Sentence(0, length, 0),)
        extract(Document("a", text, text, *parts, "甲", None, None, None, "", "utf-8"), knowledge())

    assert grows_in_line(work, 1500)


def test_problems_of_a_numbered_list_are_told_without_their_numbers() -> None:
    text = (
        "三、存在的问题。一是重大项目支撑不足，全市在建百亿元以上项目仅3个；二是企业融资难融资贵问题突出；"
        "三是专业技术人才短缺，缺口约1.1万人。"
    )
    found = [f for f in facts(text) if f.kind is Kind.PROBLEM]
    assert [f.text for f in found] == ["重大项目支撑不足", "企业融资难融资贵", "专业技术人才短缺"]
    assert [f.subject for f in found] == [f.text for f in found]


def test_an_honour_that_is_still_to_come_is_planned() -> None:
    [honour] = [f for f in facts("该项目将打造北方最大的抗光屏幕生产基地。") if f.kind is Kind.HONOUR]
    assert honour.status is Status.PLANNED


def test_to_list_a_road_as_a_first_task_is_a_measure_from_its_将_on() -> None:
    found = [f.subject for f in facts("园区将辰山路开通列为“一号工程”，开通了“绿色通道”。") if f.kind is Kind.MEASURE]
    assert found == ["将辰山路开通列为“一号工程”", "开通了“绿色通道”"]


def test_a_title_tells_nothing_done() -> None:
    text = "印发《临江市氢能产业链实施方案》《临江市氢能产业行动计划》。制定本方案。"
    assert [f.subject for f in findings(text) if f.kind is Kind.MEASURE] == []


def test_a_park_that_is_planned_to_be_built_is_planned() -> None:
    (park,) = [f for f in findings("规划建设临江氢能产业园。") if f.kind is Kind.PARK]
    assert (park.subject, park.status) == ("临江氢能产业园", Status.PLANNED)
    begun, *_ = [f for f in facts("规划建设临江氢能产业园，已建成厂房2万平方米。") if f.kind is Kind.PARK]
    assert (begun.subject, begun.stage, begun.status) == ("临江氢能产业园", "在建", Status.ACTUAL)


def test_what_stands_under_safeguards_is_planned() -> None:
    text = "临江市氢能产业链实施方案\n三、保障措施\n（一）成立临江市氢能产业链工作专班。"
    (team,) = [f for f in facts(text) if f.kind is Kind.MEASURE]
    assert (team.subject, team.status) == ("成立临江市氢能产业链工作专班", Status.PLANNED)


def test_a_park_that_companies_moved_into_has_not_landed() -> None:
    (park,) = [f for f in findings("临江氢能产业园管理规范，目前已入驻企业46家。") if f.kind is Kind.PARK]
    assert (park.subject, park.stage) == ("临江氢能产业园", None)


def test_a_park_has_not_reached_what_the_companies_in_it_have() -> None:
    parks = [f for f in findings("临江科技园已签约入驻企业16家，已投产项目3个。") if f.kind is Kind.PARK]
    assert [(f.subject, f.stage) for f in parks] == [("临江科技园", None)]


def test_one_chain_is_no_list_of_chains() -> None:
    text = "开发区以14个战略性新兴产业为主线招商。突出锂电、光伏、风电三大战略性新兴产业。"
    assert [f.subject for f in findings(text) if f.kind is Kind.CHAIN_LIST] == ["锂电、光伏、风电"]


def test_a_measure_does_not_end_inside_the_mechanism_that_it_names() -> None:
    found = [(f.kind, f.subject) for f in findings("积极探索“链长制”招商模式。")]
    assert found == [(Kind.MECHANISM, "“链长制”招商模式")]


def test_a_list_before_a_head_noun_is_one_mechanism() -> None:
    text = "用好产业链、资本、平台招商模式，把“百日攻坚”态势转为长效机制，发挥专人专班作用。"
    found = findings(text)
    assert [f.subject for f in found if f.kind is Kind.MECHANISM] == ["产业链、资本、平台招商模式", "“百日攻坚”"]
    assert [f for f in found if f.kind is Kind.INSTITUTION] == []


def test_an_urgent_need_of_something_is_a_problem() -> None:
    text = "针对链上企业对技能人才的迫切需求，专班正在探索培养办法。"
    assert [f.subject for f in findings(text) if f.kind is Kind.PROBLEM] == ["链上企业对技能人才的迫切需求"]


def test_a_problem_says_more_than_where_it_arises() -> None:
    assert [f.subject for f in findings("全力破解项目落地难题，解决融资难题。") if f.kind is Kind.PROBLEM] == [
        "融资难题"
    ]


def test_who_was_chosen_is_told_before_the_verb_too() -> None:
    found = findings("全市3个板块成功入围，入围的板块分别是甲区和乙区，入围数量居前。")
    assert [f.subject for f in found if f.kind is Kind.HONOUR] == ["全市3个板块成功入围"]


def test_whom_one_called_on_is_named_whole() -> None:
    found = findings("调研组走访临江电子总部基地、青田检测中心，拜访临江商会后座谈。")
    assert [f.subject for f in found if f.kind is Kind.VISIT] == ["走访临江电子总部基地", "拜访临江商会"]


def test_a_title_holds_the_list_that_it_is_for() -> None:
    text = "制订绿色建筑、先进装备等产业链发展实施方案。"
    assert [f.subject for f in findings(text) if f.kind is Kind.POLICY] == ["绿色建筑、先进装备等产业链发展实施方案"]


def test_a_measure_does_not_end_inside_a_platform_and_what_is_far_off_is_no_problem() -> None:
    found = findings("远航食品启动建设“临江味道”全国预制菜产业生态平台，但这远远不够。")
    assert [(f.kind, f.subject) for f in found] == [(Kind.PLATFORM, "“临江味道”全国预制菜产业生态平台")]


def test_a_goal_may_be_put_forward() -> None:
    (goal,) = [f for f in findings("提出到“十四五”末营收突破500亿元。") if f.kind is Kind.TARGET]
    assert goal.subject == "到“十四五”末营收突破500亿元"


def test_what_is_brought_to_someone_is_a_measure() -> None:
    found = findings("将政金企对接会开进产业园区。数据空间研究院揭牌。")
    assert [f.subject for f in found if f.kind is Kind.MEASURE] == ["将政金企对接会开进产业园区"]
    assert [f.subject for f in found if f.kind is Kind.INSTITUTION] == ["数据空间研究院"]


def test_a_meeting_to_confer_is_no_chamber_and_a_speaker_no_measure() -> None:
    text = (
        "县科经局召开纺织产业链工作会商会，传达学习了市政协主席、市现代纺织服装产业链链长张三同志"
        "在全市现代纺织服装产业链调度会上的讲话精神。履行产业链工作专班职责。"
    )
    found = findings(text)
    assert [f.subject for f in found if f.kind is Kind.INSTITUTION] == ["产业链工作专班"]
    assert "政协主席" not in [f.subject for f in found]


def test_a_problem_may_begin_with_不锈钢() -> None:
    text = "不锈钢产业基地举步维艰，不锈钢产业链上游至今未能打通。"
    problems = [f.subject for f in findings(text) if f.kind is Kind.PROBLEM]
    assert problems == ["不锈钢产业基地举步维艰", "不锈钢产业链上游至今未能打通"]


def test_to_look_into_things_at_home_is_a_measure_and_no_visit() -> None:
    found = findings("开展产业链企业和项目调研。开展考察学习。将链长制工作纳入了考评内容。对各链工作予以通报表彰。")
    assert [(f.kind, f.subject) for f in found] == [
        (Kind.MEASURE, "开展产业链企业和项目调研"),
        (Kind.VISIT, "开展考察学习"),
        (Kind.MEASURE, "将链长制工作纳入了考评内容"),
        (Kind.MECHANISM, "链长制"),
        (Kind.MEASURE, "对各链工作予以通报表彰"),
    ]


def test_what_was_solved_in_numbers_is_no_problem_and_a_date_no_honour() -> None:
    found = findings("解决了70余个工业产业链的关联性问题。高新区自去年2月获批以来加速发展。")
    assert [f.kind for f in found if f.kind in (Kind.PROBLEM, Kind.HONOUR)] == []


def test_who_are_chiefs_without_quotation_marks_is_how_chains_are_led():
    found = [f.subject for f in findings("由市委常委会会议成员担任产业链链长。") if f.kind is Kind.MECHANISM]
    assert found == ["链长"]


@pytest.mark.parametrize(
    "text",
    [
        "推进“企业办事不求人”“链上问题不出链”。",
        "会议总结经验、查找不足，安排部署工作。",
        "坚持锻长板，有针对性补短板，提前布局未来产业。",
        "全力以赴解决企业“急难愁盼”问题。",
    ],
)
def test_mottos_and_agendas_are_no_problems(text):
    assert [f.subject for f in findings(text) if f.kind is Kind.PROBLEM] == []


def test_a_breakthrough_of_no_kind_is_no_target():
    found = findings("深入实施行动，努力实现新的突破。努力实现百亿产业集群突破。")
    assert [f.subject for f in found if f.kind is Kind.TARGET] == ["努力实现百亿产业集群突破"]


def test_a_clause_with_及_in_a_word_is_no_list_of_chains():
    found = findings("聚焦构建现代化产业体系涉及到的13条优势产业链。")
    assert [(f.subject, f.members) for f in found if f.kind is Kind.CHAIN_LIST] == [("13条优势产业链", ())]


def test_a_company_is_named_without_the_man_who_leads_it():
    found = findings("红星铝业有限公司董事长李甲、远航集团有限公司总经理王乙等企业家出席。")
    assert [f.subject for f in found if f.kind is Kind.ENTERPRISE] == ["红星铝业有限公司", "远航集团有限公司"]


def test_a_company_is_named_to_its_end():
    found = findings("探访红星联诚集团控股股份有限公司等企业。")
    assert [f.subject for f in found if f.kind is Kind.ENTERPRISE] == ["红星联诚集团控股股份有限公司"]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("每月举办“县长接待日”，听企业讲难处。", Kind.MECHANISM, ["“县长接待日”"]),
        ("窗口“一窗通办、一次办结”。", Kind.MECHANISM, ["“一窗通办、一次办结”"]),
        ("对重点事项实行包保制，按月督办。", Kind.MECHANISM, ["包保制"]),
        (
            "坚持主要领导亲自挂帅、分管领导专项负责的工作模式，推进招商。",
            Kind.MECHANISM,
            ["主要领导亲自挂帅、分管领导专项负责的工作模式"],
        ),
        (
            "明确一个链长挂帅、一个单位牵头、一套政策扶持等“十个一”的路线图。",
            Kind.MECHANISM,
            ["一个链长挂帅、一个单位牵头、一套政策扶持", "“十个一”"],
        ),
        ("提供‘一条龙’代办。", Kind.MECHANISM, []),
        ("持续做强链主企业。", Kind.MECHANISM, []),
        ("落户青川县木鱼工业集中区，入驻返乡创业孵化基地。", Kind.PARK, ["青川县木鱼工业集中区"]),
        ("园区企业急需高级焊工。", Kind.PROBLEM, ["园区企业急需高级焊工"]),
        ("有针对性补短板，总结经验、查找不足。", Kind.PROBLEM, []),
        ("在建立组织架构的同时推进招商。", Kind.MECHANISM, []),
        ("建立专班统筹负责、指挥部协调推进的组织体系。", Kind.MECHANISM, ["专班统筹负责、指挥部协调推进的组织体系"]),
        ("通过现场会、亟待解决问题台账等方式推进。", Kind.PROBLEM, []),
        ("县里在集聚区举行毛刷小镇集中开工仪式。", Kind.PARK, ["毛刷小镇"]),
        ("市政协副主席主持开工仪式，随时捕捉项目信息，谋划好明年项目盘子。", Kind.PROJECT, []),
        ("实施环湖新区路网、南岭2号路等园区路网建设。", Kind.PARK, []),
        ("项目建议书近期可获批复。", Kind.HONOUR, []),
        ("东区220千伏变电站工程正做开工前准备。", Kind.PROJECT, ["东区220千伏变电站工程"]),
        ("滨河北路翻修工程年内竣工，清水池民心工程有序推进。", Kind.PROJECT, ["滨河北路翻修工程"]),
        ("三家重点企业项目落户，多家链主型企业项目签约。", Kind.PROJECT, []),
    ],
)
def test_what_is_a_name_of_its_kind_and_what_only_looks_like_one(text: str, kind: Kind, names: list[str]) -> None:
    assert [f.subject for f in findings(text) if f.kind is kind] == names


def test_what_is_striven_for_within_years_goes_on_and_a_count_is_no_measure() -> None:
    found = findings("力争通过5年努力，打造千亿集群。全市实施重点工程项目780个。以健全大招商体制为基础。")
    told = [(f.kind, f.subject) for f in found if f.kind in (Kind.MEASURE, Kind.TARGET)]
    assert told == [(Kind.TARGET, "力争通过5年努力，打造千亿集群"), (Kind.MEASURE, "打造千亿集群")]


def test_conferences_and_signings_are_measures_by_their_heads() -> None:
    found = findings("链长每季度召开一次工作例会。举行了重点产业链发布会。全省春季重大项目集中开工活动举行。")
    assert [f.subject for f in found if f.kind is Kind.MEASURE] == [
        "工作例会",
        "重点产业链发布会",
        "全省春季重大项目集中开工活动",
    ]


def test_the_largest_of_a_list_is_no_honour():
    found = findings("单体投资最大项目为辰光丙烷产业链项目。")
    assert [f.subject for f in found if f.kind is Kind.HONOUR] == []


def test_an_office_is_named_without_the_word_for_its_word():
    found = findings("据安徽省发改委消息，全省企业超过5000家。")
    assert [f.subject for f in found if f.kind is Kind.INSTITUTION] == ["安徽省发改委"]


def test_laboratories_in_a_list_are_no_companies():
    found = findings("拥有机车牵引与控制国家重点实验室、变流技术国家工程中心等15家省级以上研发机构。")
    assert [(f.kind, f.subject) for f in found] == [
        (Kind.PLATFORM, "机车牵引与控制国家重点实验室"),
        (Kind.PLATFORM, "变流技术国家工程中心"),
    ]


def test_mottos_layouts_and_strategies_are_no_mechanisms() -> None:
    for text in (
        "坚持“创新引领、跨越发展”主线。",
        "推进“提效能、抓落实”专项行动。",
        "落实“十大战略”。",
        "实施“工业强县”战略。",
    ):
        assert not [f for f in facts(text) if f.kind is Kind.MECHANISM]
    found = [f.subject for f in facts("企业吹哨、部门报到，园区第一时间响应。") if f.kind is Kind.MECHANISM]
    assert found == ["企业吹哨、部门报到"]


def test_counts_in_a_row_are_no_list_of_chains_and_who_signs_no_company() -> None:
    text = "围绕重要集群招引链主企业130余家、创新平台820余个。\n东河区等8个县（区）分别与恒辰科技、海川蔬菜加工公司等16家企业签订合作项目16个。"
    named = [(f.kind, f.subject) for f in facts(text) if f.kind in (Kind.CHAIN_LIST, Kind.ENTERPRISE)]
    assert named == [(Kind.ENTERPRISE, "恒辰科技"), (Kind.ENTERPRISE, "海川蔬菜加工公司")]


def of_kind(kind: Kind, text: str) -> list[str]:
    return [f.subject for f in facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        (
            Kind.MECHANISM,
            "每条链配一套班子、一只基金、一个协会、一个平台。",
            ["一套班子、一只基金、一个协会、一个平台"],
        ),
        (Kind.MECHANISM, "县新材料产业链链长刘某先后到企业调研。", ["县新材料产业链链长"]),
        (
            Kind.MECHANISM,
            "群众点单、部门派单，围绕“补短板、强弱项”3张清单。",
            ["群众点单、部门派单", "“补短板、强弱项”3张清单"],
        ),
        (Kind.MECHANISM, "构建“产业基金+国企基金+母基金”矩阵。", ["“产业基金+国企基金+母基金”矩阵"]),
        (Kind.ENTERPRISE, "引进龙头企业海辰储能，龙头企业数量增加。", ["海辰储能"]),
        (Kind.ENTERPRISE, "引进隆基、晶澳、阳光等光伏龙头。", ["隆基", "晶澳", "阳光"]),
        (
            Kind.ENTERPRISE,
            "以展宇新能源、晶科光伏为骨干，以铁路装备和海天装备为龙头。",
            ["展宇新能源", "晶科光伏", "铁路装备", "海天装备"],
        ),
        (Kind.POLICY, "抢抓国发〔2022〕2号文件机遇。", ["国发〔2022〕2号"]),
        (Kind.POLICY, "印发《甲省数字经济实施方案》（甲政办〔2021〕61号）。", ["甲省数字经济实施方案"]),
        (
            Kind.POLICY,
            "2025年甲市政府工作报告提出，发布“项目双进政策包”。",
            ["2025年甲市政府工作报告", "“项目双进政策包”"],
        ),
        (
            Kind.HONOUR,
            "成为世界第三大工程机械产业集聚地，有“世界光伏之都”之称，打造“北方氢能之都”。",
            ["世界第三大工程机械产业集聚地", "世界光伏之都"],
        ),
        (Kind.PARK, "高新产业集聚区发展迅速，创建国家级园区，高规格打造西部服饰产业城。", ["西部服饰产业城"]),
        (Kind.VISIT, "班子成员深入36家外向型、科技型企业。", ["深入36家外向型、科技型企业"]),
    ],
)
def test_ways_in_which_papers_name_things(kind: Kind, text: str, names: list[str]) -> None:
    assert of_kind(kind, text) == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("各部门合力支持，在原材料进口、政策扶持、配套服务等方面为企业研究制定解决方案。", ["制定解决方案"]),
        ("滨海市明确提出，各产业链引进项目不少于2个。", []),
        ("滨海市大力培育新兴产业的做法获国务院表彰激励。", ["获国务院表彰激励"]),
        (
            "已组织企业前往滨海大学等多所高校开展招聘活动20余次。",
            ["组织企业前往滨海大学等多所高校开展招聘活动20余次"],
        ),
        ("海川铝业增资项目落地，达产后中国工厂产能将翻倍。", ["海川铝业增资项目"]),
    ],
)
def test_what_only_leads_to_a_fact_is_none(text: str, told: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is not Kind.QUANTITY] == told


def test_what_only_says_how_many_lacks_there_are_is_none() -> None:
    text = "我市还存在三方面差距：高端人才引不进、留不住。"
    assert [f.subject for f in facts(text) if f.kind is Kind.PROBLEM] == ["高端人才引不进"]


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        # what somebody says is read as what the paper says
        ("“我们正开展攻坚行动。”他说。", Kind.MEASURE, "开展攻坚行动"),
        ("“我们公司成功入选国家级专精特新名单。”负责人说。", Kind.HONOUR, "成功入选国家级专精特新名单"),
        ("“英才汇聚”工程深入推进。", Kind.MEASURE, "“英才汇聚”工程深入推进"),
        ("园区成为全国首批“无废城市”。", Kind.HONOUR, "成为全国首批“无废城市”"),
    ],
)
def test_words_in_quotation_marks_are_read(text: str, kind: Kind, subject: str) -> None:
    assert subject in [f.subject for f in facts(text) if f.kind is kind]


def test_a_name_that_is_most_of_a_clause_leaves_no_measure() -> None:
    found = facts("选取3个薄弱环节，实行“揭榜挂帅”立项。")
    assert [(f.kind, f.subject) for f in found if f.value is None] == [(Kind.MECHANISM, "“揭榜挂帅”")]


def test_what_people_are_quoted_as_lacking_is_a_problem_and_no_measure() -> None:
    found = facts("“需要进一步出台人才招引政策。”海岳公司负责人说。")
    assert [(f.kind, f.subject) for f in found if f.kind in (Kind.PROBLEM, Kind.MEASURE)] == [
        (Kind.PROBLEM, "需要进一步出台人才招引政策")
    ]


def test_a_measure_is_as_long_as_its_clause() -> None:
    told = [f.subject for f in facts("持续提升政务服务效能，突出招大引强、招新选优。") if f.kind is Kind.MEASURE]
    assert told == ["提升政务服务效能", "突出招大引强、招新选优"]
    told = [
        f.subject for f in facts("深入实施“工业强市”战略，把风电打造成为百亿级产业集群。") if f.kind is Kind.MEASURE
    ]
    assert told == ["实施“工业强市”战略", "把风电打造成为百亿级产业集群"]


def test_what_is_promised_or_asked_is_neither_lacking_nor_done() -> None:
    text = "专班做到“企业有困难，专员紧跟上”，聚焦八大新兴产业，就如何发展壮大集群建言献策。"
    assert [f.subject for f in facts(text) if f.kind in (Kind.PROBLEM, Kind.MEASURE)] == []
    text = "设立“一企一策”项目专员，办理环节、提交材料、办理时限分别压缩一半。"
    assert [f.subject for f in facts(text) if f.kind in (Kind.PROJECT, Kind.MEASURE)] == ["设立“一企一策”项目专员"]


def test_the_projects_that_a_grant_is_for_are_a_class() -> None:
    found = findings("对投资300万元以上的“机器替工”项目给予15%补贴，两年改造产线40条。")
    assert [(f.kind, f.subject) for f in found] == [(Kind.MEASURE, "对投资300万元以上的“机器替工”项目给予15%补贴")]


def test_a_measure_begins_and_ends_outside_of_a_name() -> None:
    found = findings("提升临江县泵阀产业创新服务综合体功能。")
    assert [(f.kind, f.subject) for f in found] == [(Kind.PLATFORM, "临江县泵阀产业创新服务综合体")]


def test_what_a_place_is_said_to_be_is_no_park_of_its_own() -> None:
    found = findings("该区临海，是全省面积最大的石化工业园区。")
    assert [f for f in found if f.kind is Kind.PARK] == []


def test_what_is_founded_with_a_plate_is_a_platform() -> None:
    found = findings("双方揭牌“长三角（临江）数据标注基地”。")
    assert [(f.kind, f.subject) for f in found] == [(Kind.PLATFORM, "“长三角（临江）数据标注基地”")]
