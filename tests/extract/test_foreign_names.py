"""Policies, mechanisms, projects and measures in the words of other cities: what is one, and where its name ends."""

from __future__ import annotations

import pytest

from briefgen.fact import Fact, Kind
from tests.extract.making import facts


def named(text: str, kind: Kind) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind is kind and not f.repeats]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市里先后出台“暖企”高质量发展30条、二季度稳增长12条激励政策、“设备贷”政策。",
            ["“暖企”高质量发展30条", "二季度稳增长12条激励政策", "“设备贷”政策"],
        ),
        ("落实“园区二十条”、“人才八条”等政策。", ["“园区二十条”", "“人才八条”"]),
        ("会议梳理了15条产业链，出台10条措施。", []),
    ],
)
def test_policies_by_their_nicknames(text: str, expected: list[str]) -> None:
    assert named(text, Kind.POLICY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提出建立市领导担任重点产业双链长制。", "双链长制"),
        (
            "每一条产业链由一名市领导领衔、一个部门负责、一个专班推进。",
            "一条产业链由一名市领导领衔、一个部门负责、一个专班推进",
        ),
        ("构建以“政策引导、银企互动”为特征的金融服务体系。", "“政策引导、银企互动”为特征的金融服务体系"),
        ("实施“三个一”服务举措，企业叫好。", "“三个一”服务举措"),
        ("努力让“管委会+公司”推动发展。", "“管委会+公司”"),
        ("创新建立光伏、半导体、装备制造等三大主导产业链链长制。", "链长制"),
        ("街道绘制“产业地图”，整合资源。", "“产业地图”"),
        ("他说：“我们以‘四个一’工作模式招商。”", "“四个一”工作模式"),  # one name, whoever tells it
    ],
)
def test_mechanisms_in_other_words(text: str, expected: str) -> None:
    assert expected in named(text, Kind.MECHANISM)


def test_loans_are_products_and_no_mechanism() -> None:
    found = facts("联合银行推出“仓单贷”“品牌贷”等产品。")
    assert [f.kind for f in found] == [Kind.MEASURE]


def stages(text: str) -> dict[str | None, str | None]:
    return {f.subject: f.stage for f in facts(text) if f.kind is Kind.PROJECT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("同日，该区举行一季度集中开工暨华光电路开工仪式。", {"华光电路": "开工"}),
        (
            "参加现场集中签约的有2个项目。其中，总投资7亿元的云岭矿坑修复项目，将打造成综合旅游区；总投资3亿元的海德重工项目，年产值可达5亿元。",
            {"云岭矿坑修复项目": "签约", "海德重工项目": "签约"},
        ),
        ("成功招引计划投资金额达20亿元的睿泰医疗项目。", {"睿泰医疗项目": "落地"}),
        (
            "恒远橡胶有限公司年产5.8万套专用轮胎建设项目去年9月动工。",
            {"恒远橡胶有限公司年产5.8万套专用轮胎建设项目": "开工"},
        ),
        ("东港智能装备项目4万平方米厂房主体结构完成。", {"东港智能装备项目": "封顶"}),
        ("凤翔童车、维尔家具等项目厂房主体基本完成。", {"凤翔童车": "封顶", "维尔家具": "封顶"}),
        ("远大叶片一期、华星二期等一批项目实现竣工投产。", {"远大叶片一期": "投产", "华星二期": "投产"}),
        ("新市镇高铁站建设启动实施。", {"新市镇高铁站": "开工"}),
        (
            "走进得利果蔬研发中心项目，机器轰鸣。该项目8月开工建设，三个厂房已全部建设完工。",
            {"得利果蔬研发中心项目": "开工"},
        ),
        ("西拓项目总投资3600万元，占地760亩。该项目自今年4月份开工，进展顺利。", {"西拓项目": "开工"}),
        ("建设内容为标准化厂房、场地平整、给排水管网等基础工程。", {}),
        ("江海科技的表面处理中心二期项目一次性领取《建设工程施工许可证》等4张证书。", {"表面处理中心二期项目": None}),
        ("全国首家锂电产业基地正式落户该市。", {"锂电产业基地": "落地"}),
        ("会议听取开工动员项目进展，推行全方位全天候项目服务，吸引一批延链补链强链项目。", {}),
        ("便民中心组长汇报专班项目调度情况。", {}),
        ("职工宿舍月底主体结构完工，食堂月底二层封顶。", {}),
    ],
)
def test_projects_and_the_stage_told_of_them(text: str, expected: dict[str, str]) -> None:
    assert stages(text) == expected


def measures(text: str) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind is Kind.MEASURE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县里改善办学条件，拓展用地空间，努力降低企业物流成本。",
            ["改善办学条件", "拓展用地空间", "降低企业物流成本"],
        ),
        ("定制整镇授信方案等服务，组建“产业医生”团队。", ["定制整镇授信方案", "组建“产业医生”团队"]),
        ("开通了招工热线电话，举办专场招聘会，突出招大引强。", ["开通了招工热线电话", "专场招聘会", "突出招大引强"]),
        ("变“串联办”为“并联办”，推动“工业上楼”。", ["变“串联办”为“并联办”", "推动“工业上楼”"]),
        ("营商环境改善明显，办事成本下降。", []),
    ],
)
def test_a_measure_is_a_verb_with_what_it_acts_on(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


def test_lists_of_chains_behind_dashes_and_分别为() -> None:
    text = "今年优化为三大重点产业链——绿色食品、新材料、现代物流。10个农业主导产业链分别为稻米、生猪、茶叶。"
    lists: list[Fact] = [f for f in facts(text) if f.kind is Kind.CHAIN_LIST]
    assert [f.members for f in lists] == [("绿色食品", "新材料", "现代物流"), ("稻米", "生猪", "茶叶")]


def test_an_officeholder_is_no_office() -> None:
    assert named("便民服务中心主任李某及项目专班成员参加会议。", Kind.INSTITUTION) == []


def test_names_hold_words_that_cut_others() -> None:
    assert named("走进川东地区人力资源服务产业园。", Kind.PARK) == ["川东地区人力资源服务产业园"]
    assert named("以正昌药业为代表的企业不断壮大。", Kind.ENTERPRISE) == ["正昌药业"]
    assert named("加快推进启航科创园、锂电产业园建设。", Kind.PARK) == ["启航科创园", "锂电产业园"]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("采取“政府投资+平台融资+社会资本”等多种形式保障厂房。", Kind.MECHANISM, ["“政府投资+平台融资+社会资本”"]),
        ("参与起草《黄玉分级》国家标准。", Kind.POLICY, ["黄玉分级"]),
        (
            "参加活动的项目包括东盛燃料电池基地、长达年产30万吨淀粉糖加工等。",
            Kind.PROJECT,
            ["东盛燃料电池基地", "长达年产30万吨淀粉糖加工"],
        ),
        ("中远精细化工循环经济产业园揭牌。", Kind.PARK, ["中远精细化工循环经济产业园"]),
        ("副市长带队到苏州、无锡等地洽谈。", Kind.VISIT, ["带队到苏州、无锡等地洽谈"]),
    ],
)
def test_more_words_of_other_cities(text: str, kind: Kind, expected: list[str]) -> None:
    assert named(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("建立企业（项目）融资双向对接服务运行机制。", Kind.MECHANISM, ["企业（项目）融资双向对接服务运行机制"]),
        ("会议在“四大家”会议室举行，实施重大项目领导包挂制。", Kind.MECHANISM, ["重大项目领导包挂制"]),
        ("他说：“这些项目是临海工业区内精细化工产业园的支撑。”", Kind.PARK, ["临海工业区内精细化工产业园"]),
        ("签约林康养生、尤村旅游开发等文旅产业项目6个。", Kind.PROJECT, ["林康养生", "尤村旅游开发"]),
        ("改造提升汽模配、纺织服装两大传统优势产业。", Kind.CHAIN_LIST, ["汽模配、纺织服装"]),
        (
            "编印《启航市惠企政策汇编》，各专班制定各自产业链三年行动方案。",
            Kind.POLICY,
            ["启航市惠企政策汇编", "产业链三年行动方案"],
        ),
        (
            "采取“一对一”“一对多”和“2+1”双配置的服务模式。",
            Kind.MECHANISM,
            ["“一对一”“一对多”和“2+1”双配置的服务模式"],
        ),
        ("新建余热发电项目和液化天然气项目。", Kind.PROJECT, ["余热发电项目", "液化天然气项目"]),
        (
            "力促远航机器人、天科2GW光伏组件等一批10亿元以上项目突破。",
            Kind.PROJECT,
            ["远航机器人", "天科2GW光伏组件"],
        ),
        ("与川东大学、中科化学所等机构对接。", Kind.INSTITUTION, ["川东大学", "中科化学所"]),
        ("红旗农场医养结合体、正昌经典等重点项目加快建设。", Kind.PROJECT, ["红旗农场医养结合体", "正昌经典"]),
        ("锚定稀土、精密铸造等6条区级核心链条。", Kind.CHAIN_LIST, ["稀土、精密铸造"]),
        (
            "来到东远家具设备（龙湾）有限公司、广南节能科技玻璃有限公司、广南铝业新材料有限公司、名格光电科技有限公司等项目现场。",
            Kind.ENTERPRISE,
            [
                "东远家具设备（龙湾）有限公司",
                "广南节能科技玻璃有限公司",
                "广南铝业新材料有限公司",
                "名格光电科技有限公司",
            ],
        ),
        ("“两图两库两报告”成为关键词。", Kind.MECHANISM, ["“两图两库两报告”"]),
        (
            "设立9条新兴产业链，包括稀土永磁、通用航空、精密陶瓷产业链。",
            Kind.CHAIN_LIST,
            ["稀土永磁、通用航空、精密陶瓷产业链"],
        ),
        (
            "来到东辰光电公司年产300台储能飞轮总装线等10家项目现场办公。",
            Kind.PROJECT,
            ["东辰光电公司年产300台储能飞轮总装线"],
        ),
        ("综合运用“书记抓前期”、定期调度等举措。", Kind.MECHANISM, ["“书记抓前期”"]),
        ("推动形成问题在一线解决的“一线工作法”，提速。", Kind.MECHANISM, ["“一线工作法”"]),
        ("赴长三角、珠三角等重点区域，开展专业招商。", Kind.VISIT, ["赴长三角、珠三角等重点区域"]),
        ("该厂被市里列为循环经济试点。", Kind.HONOUR, ["被市里列为循环经济试点"]),
    ],
)
def test_names_that_hold_verbs_or_are_spoken(text: str, kind: Kind, expected: list[str]) -> None:
    assert named(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("详细了解当前工业园区建设，全面整改园区道路，不断充实园区队伍。", Kind.PARK),
        ("跟紧盯牢重点项目，全程代理项目手续。", Kind.PROJECT),
        ("在城郊江边村开工奠基。", Kind.PROJECT),
        ("该区紧紧扭住重大项目，出击“找”项目，辖区内重大项目提速。", Kind.PROJECT),
        ("在启明实业公司施工现场，工人正忙。", Kind.PROJECT),
        ("破解招商“两张皮”难题，提供“私人定制”的套餐。", Kind.MECHANISM),
        ("打造“市场化、法治化、服务型”政务环境。", Kind.MECHANISM),
        ("力争项目尽快落地，逐步改善企业服务环境等项目。", Kind.PROJECT),
        ("实现园区土地效益最大化。", Kind.HONOUR),
        ("严格把控园区规划，特约记者曾小明 工业园区走访，到县工业园区。", Kind.PARK),
        ("解决企业发展过程中遇到的困难和问题，发展仍存在不足。", Kind.PROBLEM),
        ("比我们公司还快，货款已转入公司账户。", Kind.ENTERPRISE),
        ("实现了“后发先至”。", Kind.MECHANISM),
        ("开展“访万企、助力解难题”活动。", Kind.PROBLEM),
        ("要正视工作中的差距和不足，避免供而不用、用而不强。", Kind.PROBLEM),
    ],
)
def test_what_only_looks_like_a_name(text: str, kind: Kind) -> None:
    assert named(text, kind) == []
