"""Clauses that say what is done, in the words that papers use most: which are measures, where they begin, what only looks like one."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.doing import DATA
from briefgen.extract.naming.measures import find_measures, is_empty
from briefgen.fact import Kind
from tests.extract.making import facts


def done(text: str) -> list[str]:
    return [text[start:end] for start, end in find_measures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要进一步营造亲商氛围，不断提高准入门槛，加强内部管理。", ["营造亲商氛围", "提高准入门槛", "加强内部管理"]),
        ("县金融局及时帮助企业梳理资金需求。", ["帮助企业梳理资金需求"]),
        ("一是引导合作社种植药材；二是确定专门的秘书单位。", ["引导合作社种植药材", "确定专门的秘书单位"]),
        ("鼓励“科技招商”。", ["鼓励“科技招商”"]),
        ("高标准、高效益推进园区建设。", ["推进园区建设"]),
        ("紧盯四大产业，延链条、强集群、优生态。", ["延链条、强集群、优生态"]),
        ("铝铜产业不断延链扩链，稀土产业提质强链。", ["延链扩链", "提质强链"]),
        ("弘扬“店小二”精神，当好“金牌店小二”。", ["弘扬“店小二”精神", "当好“金牌店小二”"]),
        ("拉伸焦炭产业链条，把产业链建在园区上。", ["拉伸焦炭产业链条", "把产业链建在园区上"]),
        ("市产业培育办组长介绍。", []),
        ("着力织密信息网络，采取市场化方式委托招商。", ["织密信息网络", "采取市场化方式委托招商"]),
        ("打通“堵点”、补上“断点”。", ["打通“堵点”", "补上“断点”"]),
        ("遴选一批配套企业，各乡镇要全程代办证照手续。", ["遴选一批配套企业", "代办证照手续"]),
        ("抽调20余名业务骨干，积极为企业争取政策支持。", ["抽调20余名业务骨干", "争取政策支持"]),
        ("联合职业院校开办订单班，常态做好项目储备。", ["开办订单班", "做好项目储备"]),
        ("落实各项助企纾困措施，推动在谈项目早签约。", ["落实各项助企纾困措施", "推动在谈项目早签约"]),
        ("专班协调热电厂新建管线。", ["协调热电厂新建管线"]),
        (
            "相关部门和企业要主动加强与银行的联系，为企业量身打造专属贷款产品。",
            ["加强与银行的联系", "打造专属贷款产品"],
        ),
        ("分级分类抓好在谈项目，动员企业家参与招商。", ["抓好在谈项目", "动员企业家参与招商"]),
        ("新材料产业要加强规划引领，安全产业要着力培大做强。", ["加强规划引领", "培大做强"]),
        ("四是对园区主干道管网进行全面清淤。", ["对园区主干道管网进行全面清淤"]),
        ("推动在谈项目促签约、签约项目促见效。", ["推动在谈项目促签约、签约项目促见效"]),
        ("重点发展动力电池，高标准建设孵化基地。", ["发展动力电池", "建设孵化基地"]),
        ("加速产业集群招大引强，加快县域开发区建设。", ["加速产业集群招大引强", "加快县域开发区建设"]),
        ("大抓工业、大抓先进制造业，引入中铝、魏桥等企业。", ["大抓工业", "大抓先进制造业", "引入中铝、魏桥等企业"]),
        ("全力以赴稳增长、扩投资、惠民生。", ["稳增长、扩投资、惠民生"]),
        ("加快绘制图谱 推进延链补链", ["绘制图谱", "推进延链补链"]),
        ("推动重点产业链集群发展。", ["推动重点产业链集群发展"]),
        (
            "引进一批海洋生物科技、海洋生物产品研发、海洋生物医药、水产品精深加工、冷链物流等项目。",
            ["引进一批海洋生物科技、海洋生物产品研发、海洋生物医药、水产品精深加工"],
        ),
    ],
)
def test_a_clause_that_opens_with_a_verb_of_doing_is_a_measure(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全力打造3个百亿级园区，打造3个百亿级园区。", ["打造3个百亿级园区"]),
        ("清退“僵尸企业”7户，淘汰落后产能30万吨。", ["清退“僵尸企业”7户", "淘汰落后产能30万吨"]),
        ("加快推进12个续建项目和5个新建项目。", ["推进12个续建项目和5个新建项目"]),
        ("着力培育龙头企业30家，持续扎根本县10余年。", []),
        ("兑现“惠企20条”，构建“3+8”产业体系。", ["兑现“惠企20条”", "构建“3+8”产业体系"]),
    ],
)
def test_a_number_in_a_name_or_of_what_is_worked_at_is_no_count_reached(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议提出“做强一批老字号”“打造百里长廊”两大任务。", ["做强一批老字号", "打造百里长廊"]),
        ("以“对接大都市、建设后花园”为重点。", ["对接大都市、建设后花园"]),
        ("落实“大抓工业，抓大工业”要求。", ["大抓工业，抓大工业"]),
        ("叫响“中国药谷”，打造“店小二”。", ["叫响“中国药谷”", "打造“店小二”"]),
    ],
)
def test_a_quotation_may_say_what_is_done(text: str, expected: list[str]) -> None:
    assert done(text) == expected


def test_what_is_brought_about_is_told_and_praise_is_not() -> None:
    assert done("实现三级园区县域全覆盖，实现煤矸石循环利用。") == ["实现三级园区县域全覆盖", "实现煤矸石循环利用"]
    assert done("实现首季开门红，实现质的提升，实现产值30亿元。") == []


@pytest.mark.parametrize(
    "text",
    [
        "推动产业有序转移，是保持供应链稳定、建设现代产业体系的迫切需要。",
        "据悉，培育新兴产业集群，是县里的重点举措。",
        "这也是优化产业布局的重要抓手。",
        "为本县打造农机产业集群奠定了基础。",
    ],
)
def test_what_something_is_or_is_good_for_is_no_measure(text: str) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.MEASURE] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宣传推介本县投资环境。", ["推介本县投资环境"]),
        ("逐步把园区运营等事务委托给专业公司。", ["把园区运营等事务委托给专业公司"]),
        ("县政府出台了《若干措施》（以下简称“《措施》”）。", ["出台了《若干措施》"]),
        ("为集群的培育壮大提供支持。", ["提供支持"]),
    ],
)
def test_two_verbs_an_aside_and_a_noun_behind_的(text: str, expected: list[str]) -> None:
    assert done(text) == expected


def test_several_who_act_together() -> None:
    assert done("近年来，市委、市政府着力盘活闲置厂房。") == ["盘活闲置厂房"]
    assert done("参加单位：市工信局、市投资促进局、市统计局。") == []


@pytest.mark.parametrize(
    "text",
    [
        "培育企业30家。",  # counted: a quantity
        "推进情况良好，推动高质量发展。",  # an effect
        "会上组织的参观很充实。",
        "引进了一批项目。",
        "建立的是长效关系。",
        "企业在创新突破的主战场。",
        "培育方案，监测中心。",  # a noun
        "安置园项目一派繁忙。",
        "产业发展势头良好，为县域高质量发展提供支撑，加快成长。",
        "对企业发展给予高度评价，对外交流不断加强。",  # only said
        "采取多项举措，推动在全市铺开。",
        "承接哪方面的产业，探索什么路子。",
    ],
)
def test_what_is_counted_or_an_effect_is_none(text: str) -> None:
    assert done(text) == []


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("优化营商环境", True),
        ("延长产业链条", True),
        ("发挥重点企业辐射带动作用", True),
        ("全市装备制造业发展大会", True),
        ("树牢“一盘棋”思想", True),
        ("发挥金融保障作用", True),
        ("提供全方位、全周期保障", True),
        ("鲜明导向", True),
        ("优化用地审批流程", False),
        ("装备制造业供需对接会", False),
        ("发挥税收优惠作用", False),
    ],
)
def test_a_measure_that_acts_on_nothing_or_is_a_meeting_is_empty(text: str, empty: bool) -> None:
    assert is_empty(text) is empty


def test_an_empty_measure_is_vague_and_hardly_sure() -> None:
    told = {f.subject: f for f in facts("优化营商环境，压减用地审批时限。") if f.kind is Kind.MEASURE}
    empty, full = told["优化营商环境"], told["压减用地审批时限"]
    assert empty.confidence <= 0.4 < full.confidence
    assert (empty.flags, full.flags) == (("vague",), ())


def test_a_mechanism_is_not_told_twice() -> None:
    found = [(f.kind, f.subject) for f in facts("完善人才培育机制，营造全民招商氛围。") if f.kind is not Kind.QUANTITY]
    assert found == [(Kind.MECHANISM, "人才培育机制"), (Kind.MEASURE, "营造全民招商氛围")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("进一步强化整零协同、实现融合发展。", ["强化整零协同"]),
        ("加快推进充换电设施建设等工作。", ["推进充换电设施建设"]),
        ("扎实开展项目前期工作。", ["开展项目前期工作"]),
        ("开展了大量工作，做好相关工作，办理手续，统计数据显示。", []),
        ("引进一批改造传统产业、培育新兴产业的项目。", ["引进一批改造传统产业、培育新兴产业的项目"]),
        ("践行“产业为王、谋划为先”理念。", ["践行“产业为王、谋划为先”理念"]),
        (
            "着力释放融合效应，积极融入G60科创走廊，全面对接大湾区发展。",
            ["释放融合效应", "融入G60科创走廊", "对接大湾区发展"],
        ),
        ("重点突破5条标志性产业链招商，大力推进产城融合式发展。", ["突破5条标志性产业链招商", "推进产城融合式发展"]),
        ("认真落实省委“2468”发展目标，竭尽所能帮助企业拓市场。", ["落实省委“2468”发展目标", "帮助企业拓市场"]),
        ("将每条产业链的承载地逐条予以明确。", ["将每条产业链的承载地逐条予以明确"]),
        ("县政府督查室要强化督导检查，同步倒排施工计划。", ["强化督导检查", "倒排施工计划"]),
        ("引入链主企业并于当年供地。", ["引入链主企业"]),
        ("推行并联审批，搭建融资平台并编制需求目录。", ["推行并联审批", "搭建融资平台", "编制需求目录"]),
        ("3.建立纠纷速裁办法（牵头单位：县法院）", ["建立纠纷速裁办法"]),
        ("各方达成共识——着力发展循环经济。", ["发展循环经济"]),
    ],
)
def test_a_measure_ends_before_a_second_verb_and_before_工作(text: str, expected: list[str]) -> None:
    assert done(text) == expected


def test_a_province_or_a_city_may_be_who_does_it() -> None:
    told = [f.subject for f in facts("近年来，吉林推进医药强省建设，厦门着力扩大有效投资。") if f.kind is Kind.MEASURE]
    assert told == ["推进医药强省建设", "扩大有效投资"]


def test_what_serves_as_a_handle_or_a_theme_is_told() -> None:
    text = "近年来，甲市锚定“再造一个工业县”目标，以产业链招商为抓手，以“菠萝的海”为主题，以宏远为龙头。"
    told = [f.subject for f in facts(text) if f.kind is Kind.MEASURE]
    assert told == ["锚定“再造一个工业县”目标", "以产业链招商为抓手", "以“菠萝的海”为主题"]
    told = [f.subject for f in facts("甲市提出打造玉米生物发酵产业强市。") if f.kind is Kind.MEASURE]
    assert told == ["打造玉米生物发酵产业强市"]


def test_places_in_a_row_may_be_who_does_it() -> None:
    text = "三原、兴平争创国家级高新区。"
    assert [text[slice(*found)] for found in find_measures(text, {(0, 2), (3, 5)})] == ["争创国家级高新区"]
    assert list(find_measures("三原、兴平两地情况良好。", {(0, 2), (3, 5)})) == []


def measures(text: str) -> list[str]:
    return [f.subject or "" for f in facts(text) if f.kind is Kind.MEASURE]


@pytest.mark.parametrize("verb", DATA["led"])
def test_what_came_of_something_and_what_is_to_be_done(verb: str) -> None:
    what = f"{verb}企业研发创新优势"
    led = (f"着力{what}。", f"下一步，我市将{what}。", f"一是{what}；", f"立足资源优势，{what}。", f"要全面{what}。")
    assert [done(text) for text in led] == [[what]] * len(led)
    told = (f"简化手续，{what}。", f"{verb}了企业研发创新优势。", f"将有力{what}。", f"产业优势不断{verb}。")
    assert [what in done(text) for text in told] == [False] * len(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展壮大新兴产业，前瞻布局未来产业。", ["发展壮大新兴产业", "布局未来产业"]),
        ("巩固提升铜冶炼优势，改造提升陶瓷产业。", ["巩固提升铜冶炼优势", "改造提升陶瓷产业"]),
        ("立足资源优势，发展清洁能源产业。", ["发展清洁能源产业"]),
        ("三、发展概况", []),
        ("力争引进一批补链项目。", ["引进一批补链项目"]),
        ("依法依规处置“僵尸企业”。", ["处置“僵尸企业”"]),
        ("强化与周边县区的协同发展。", ["强化与周边县区的协同发展"]),
        ("推动“制造”向“智造”跃升。", ["推动“制造”向“智造”跃升"]),
        ("一是强龙头，二是补链条，三是延伸产业链。", ["强龙头", "补链条", "延伸产业链"]),
        ("全力以赴拼经济、抓项目、促发展。", ["拼经济、抓项目、促发展"]),
        ("通过“以商招商、以企引企”，吸引配套项目。", ["以商招商、以企引企", "吸引配套项目"]),
        ("以商招商、委托招商，带动配套企业落户。", ["以商招商、委托招商"]),
        ("把产业链做长、价值链做高。", ["把产业链做长、价值链做高"]),
        ("将重点抓好三方面工作。", []),
        ("为企业量身定制扶持政策。", ["量身定制扶持政策"]),
        ("向链上企业派驻指导员30名。", ["派驻指导员30名"]),
        ("规划建设标准厂房20万平方米。", ["规划建设标准厂房20万平方米"]),
        ("大项目不断，紧盯世界500强和行业龙头。", ["紧盯世界500强和行业龙头"]),
        ("紧盯世界500强，年内要开工。", []),
        ("激发了企业创新活力。", []),
        ("沿链吸引配套。", []),
    ],
)
def test_a_way_of_saying_what_is_done(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主要领导带头“敲门招商”。", ["带头“敲门招商”"]),
        ("县领导带队“走出去”招商8次。", ["带队“走出去”招商"]),
        ("坚定不移走工业强县之路。", ["走工业强县之路"]),
        ("一手抓传统产业升级，一手抓新兴产业培育。", ["一手抓传统产业升级"]),
        ("紧紧围绕产业链部署创新链。", ["围绕产业链部署创新链"]),
        ("5月6日，全市一季度项目拉练检查活动举行。", ["全市一季度项目拉练检查活动"]),
        ("衡山新产业项目洽谈会，在市会展中心举行。", ["衡山新产业项目洽谈会"]),
    ],
)
def test_what_rules_and_gatherings_say_is_done(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以龙头企业为核心，集聚配套企业。", ["集聚配套企业"]),
        ("专班靠前服务，帮助企业解决用工难题。", ["帮助企业解决用工难题"]),
    ],
)
def test_what_leads_to_a_measure_and_what_one_ends_with(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "下一步，将组建竹业联合体，推动20家竹企上云，年内再改造“无人产线”6条。",
            ["组建竹业联合体", "推动20家竹企上云", "改造“无人产线”6条"],
        ),
        ("去年推动20家竹企上云，改造产线6条，招引企业9家。", []),
        ("将加快建设，已对接需求400项。", []),
        ("用好3亿元规模的“茶易贷”资金池。", ["用好3亿元规模的“茶易贷”资金池"]),
        ("对停滞项目逐个约谈。", ["对停滞项目逐个约谈"]),
        ("县府办将对滞后的9个项目发出督办函。", ["对滞后的9个项目发出督办函"]),
        ("超过一年未动工的，依约启动退出程序。", ["启动退出程序"]),
        ("办理环节由12个压减到5个，审批时限压缩至40天。", ["办理环节由12个压减到5个", "审批时限压缩至40天"]),
        ("生产成本由每吨800元降到600元。", []),
    ],
)
def test_what_is_yet_to_be_done_may_be_counted(text: str, expected: list[str]) -> None:
    assert done(text) == expected
