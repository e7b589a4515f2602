"""Facts without a number, on a text of a city that nobody's rules were written for."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract import extract
from briefgen.extract.finding.finding import Finding
from briefgen.extract.reading import read as lay_out
from briefgen.fact import Kind, Status
from tests.extract.making import document, facts, knowledge
from tests.growth import grows_in_line

TEXT = """今年以来，合肥高新区深入实施“链长制+专班”工作机制，由12位区领导担任“链长”，坚持“一链一策”“一企一档”，建立重点项目“红黄绿”三色预警制度，出台《合肥高新区促进新型储能产业高质量发展若干政策》，配套制定资金管理办法和绩效评价细则。

总投资35亿元的国轩新一代电池材料项目于5月底正式投产，总投资12.6亿元的晶合车规芯片封测基地预计年底封顶；阳光储能智能工厂、华霆动力电池包二期等7个项目集中开工，沛思氢能装备项目顺利签约。园区在建项目31个，总投资486亿元。

大型企业配套率不高。针对高层次人才偏少的短板，智能网联汽车产业链提出与大学共建现代产业学院；针对中小企业融资难问题，集成电路产业链推动设立规模20亿元的天使母基金。

4月，区招商专班赴深圳、东莞拜访了江南电池股份有限公司。双凤开发区的吉利新能源零部件产业园已集聚企业28家；鸿路钢构有限公司获评国家级绿色工厂。合肥智算中心建成投用，成为中部地区首个全国产化算力平台。

下一步，将聚焦量子信息、空天信息、聚变能源三条未来产业链，力争建成国家级未来产业先导区。国轩新一代电池材料项目让上下游加快集聚。"""


def findings(text: str) -> list[Finding]:
    read = document(text)
    reading = lay_out(read, knowledge().taxonomy)
    texts = [line.text for line in reading.lines]
    found = knowledge().qualitative.find(reading, read.plain)
    for f in found:
        assert texts[f.sentence][f.start : f.end].strip()
        assert 2 <= len(f.subject) <= 40
    return list(found)


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


def test_a_problem_says_more_than_where_it_arises() -> None:
    assert [f.subject for f in findings("全力破解项目落地难题，解决融资难题。") if f.kind is Kind.PROBLEM] == [
        "融资难题"
    ]


def test_what_a_plant_has_finished_on_its_front_is_being_built() -> None:
    (site,) = [f for f in facts("临江新媒体基地已完成外幕墙装饰及电梯安装。") if f.kind is Kind.PROJECT]
    assert (site.subject, site.stage) == ("临江新媒体基地", "在建")


def test_who_was_chosen_is_told_before_the_verb_too() -> None:
    found = findings("全市3个板块成功入围，入围的板块分别是甲区和乙区，入围数量居前。")
    assert [f.subject for f in found if f.kind is Kind.HONOUR] == ["全市3个板块成功入围"]


def test_whom_one_called_on_is_named_whole() -> None:
    found = findings("调研组走访临江电子总部基地、青田检测中心，拜访临江商会后座谈。")
    assert [f.subject for f in found if f.kind is Kind.VISIT] == ["走访临江电子总部基地", "拜访临江商会"]


def test_what_is_aimed_at_is_not_built() -> None:
    text = "项目以建设专业光电产业园为方向。自临江光电产业园揭牌以来，已引进企业12家。"
    assert [f.subject for f in findings(text) if f.kind is Kind.PARK] == ["临江光电产业园"]


def test_a_title_holds_the_list_that_it_is_for() -> None:
    text = "制订绿色建筑、先进装备等产业链发展实施方案。"
    assert [f.subject for f in findings(text) if f.kind is Kind.POLICY] == ["绿色建筑、先进装备等产业链发展实施方案"]


def test_a_site_about_to_be_finished_is_being_built() -> None:
    (site,) = [f for f in facts("太平新城飞行保障基地已接近完工。") if f.kind is Kind.PROJECT]
    assert (site.subject, site.stage) == ("太平新城飞行保障基地", "在建")


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


def test_what_a_project_is_called_tells_no_stage() -> None:
    found = findings("集中开工的甲乙刷业生产项目、丙丁科技建设项目2个重点建设项目，总投资2亿元。")
    assert next((f.subject, f.stage) for f in found if f.kind is Kind.PROJECT) == ("甲乙刷业生产项目", "groundbreaking")


def test_what_sums_a_list_of_projects_up_is_none_of_them():
    found = findings("辰光电池、远航新能源等一批投资超百亿元的新型储能产业项目正加快建设。")
    assert [(f.subject, f.stage) for f in found if f.kind is Kind.PROJECT] == [
        ("辰光电池", "construction"), ("远航新能源", "construction")
    ]  # fmt: skip


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


@pytest.mark.parametrize(
    "text",
    [
        "聚焦建设国家重要能源和战略资源基地，全力推动产业突破。",
        "产业发展类项目注重延链补链，集中开工。",
    ],
)
def test_a_wish_a_class_and_a_clause_are_no_projects(text: str) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == []


def test_counts_in_a_row_are_no_list_of_chains_and_who_signs_no_company() -> None:
    text = "围绕重要集群招引链主企业130余家、创新平台820余个。\n东河区等8个县（区）分别与恒辰科技、海川蔬菜加工公司等16家企业签订合作项目16个。"
    named = [(f.kind, f.subject) for f in facts(text) if f.kind in (Kind.CHAIN_LIST, Kind.ENTERPRISE)]
    assert named == [(Kind.ENTERPRISE, "恒辰科技"), (Kind.ENTERPRISE, "海川蔬菜加工公司")]


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


def of_kind(kind: Kind, text: str) -> list[str]:
    return [f.subject for f in facts(text) if f.kind is kind]


def test_a_site_that_a_clause_opens_with_is_a_project() -> None:
    text = "中创新航江门基地总投资200亿元。\n日东偏光片生产基地在甲开发区正式投产。\n国际锂能、思特瑞锂业即将开工。"
    assert staged(text) == [
        ("中创新航江门基地", None),
        ("日东偏光片生产基地", "投产"),
        ("国际锂能", "开工"),
        ("思特瑞锂业", "开工"),
    ]
    assert staged("越来越多的企业选择在高新区投资落地，市委副书记、市长见证签约。") == []


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


def test_what_is_promised_or_asked_is_neither_lacking_nor_done() -> None:
    text = "专班做到“企业有困难，专员紧跟上”，聚焦八大新兴产业，就如何发展壮大集群建言献策。"
    assert [f.subject for f in facts(text) if f.kind in (Kind.PROBLEM, Kind.MEASURE)] == []
    text = "设立“一企一策”项目专员，办理环节、提交材料、办理时限分别压缩一半。"
    assert [f.subject for f in facts(text) if f.kind in (Kind.PROJECT, Kind.MEASURE)] == ["设立“一企一策”项目专员"]
