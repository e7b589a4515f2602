"""Where names begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.naming.mechanisms import find_mechanisms
from briefgen.extract.naming.names import MAX_NAME, find_names
from briefgen.extract.naming.policies import aliases, find_policies
from briefgen.extract.naming.projects.find import find_caption, find_projects
from briefgen.extract.naming.stages import StageWords
from briefgen.extract.scan.values import scan
from briefgen.fact import Status
from briefgen.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
WORDS = StageWords(TAXONOMY.stages, TAXONOMY.stage_guards)


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("建成占地60亩的远航智能装备产业园，集聚企业20家。", "park", ["远航智能装备产业园"]),
        ("吉利配套产业园和比亚迪零部件产业园加快建设。", "park", ["吉利配套产业园", "比亚迪零部件产业园"]),
        ("建设专业园区，做强特色产业园。", "park", []),
        ("出台用地储备供应和园区建设等工作方案。", "park", []),
        ("均远云谷产业园进度过半，项目落户区级园区。", "park", ["均远云谷产业园"]),
        ("走进临江铝厂，临江水泥厂有限公司也已复工。", "enterprise", ["临江铝厂", "临江水泥厂有限公司"]),
        ("连续三年位居全国机器人产业园区第2位。", "park", []),
        ("园区被评为省级循环化示范园区、国家级绿色工业园区。", "park", []),
        ("高新区下辖先进制造产业园。", "park", ["先进制造产业园"]),
        ("启动建设智慧园区管理平台。", "park", []),
        ("设立3亿元产业引导基金。", "platform", ["产业引导基金"]),
        (
            "建成智能装备与河南先进材料创新中心、工业软件和福建海洋装备实验室。",
            "platform",
            ["河南先进材料创新中心", "福建海洋装备实验室"],
        ),
        ("成功“牵手”远洋集团。", "enterprise", ["远洋集团"]),
        ("构建产业发展的“四梁八柱”骨架构建方案。", "mechanism", []),
        ("区商务局联合市投资促进局成立招商工作专班。", "org", ["区商务局", "市投资促进局", "招商工作专班"]),
        (
            "青田市电池产业链链长办公室、青田市电池产业链企业联合委员会先后挂牌。",
            "org",
            ["青田市电池产业链链长办公室", "青田市电池产业链企业联合委员会"],
        ),
        ("这条主干道连接花山作业区和石化工业园区。", "park", ["石化工业园区"]),
        ("形成省级焦化集聚区和平川煤化工园区。", "park", ["平川煤化工园区"]),
        ("在各奶牛养殖园区，获批建设大型产业集聚区。", "park", []),
        ("制造业创新平台建设取得突破。", "platform", []),
        ("搭建上下游企业对接平台。", "platform", ["上下游企业对接平台"]),
        ("打造“招商云”管理平台。", "platform", ["“招商云”管理平台"]),
        ("推出“企事通”平台，“锑产业大脑”接入设备。", "platform", ["“企事通”平台", "“锑产业大脑”"]),
        ("“链主”平台企业不少。", "platform", []),
        ("牵线东郊研究所，合建超硬材料联合实验室。", "platform", ["超硬材料联合实验室"]),
        ("市产业转移基金已投放。", "platform", ["市产业转移基金"]),
        ("南江（西山）科创飞地已孵化项目。", "platform", ["南江（西山）科创飞地"]),
        ("提升临江县泵阀产业创新服务综合体功能。", "platform", ["临江县泵阀产业创新服务综合体"]),
        ("东山区长江工业园区布局隔膜，临江县工业园区布局正极。", "park", ["东山区长江工业园区", "临江县工业园区"]),
        ("【机制】实行“一链一策”。", "mechanism", []),
        ("推行“标准地”改革和企业服务专员制度。", "mechanism", ["企业服务专员制度"]),
        ("设立花城经贸联络处和产业基金。", "org", ["花城经贸联络处"]),
        ("远航零碳产业园工作人员介绍。", "park", ["远航零碳产业园"]),
        ("新和山生物科技有限公司投产。", "enterprise", ["新和山生物科技有限公司"]),
        ("给远洋集团新增收入，签约锁定青田化工股份有限公司。", "enterprise", ["远洋集团", "青田化工股份有限公司"]),
        ("发挥好市生物医药产业链办公室作用，设置“链办”。", "org", ["市生物医药产业链办公室"]),
        ("远山城市服务（花城）集团有限公司将投资8亿元。", "enterprise", ["远山城市服务（花城）集团有限公司"]),
        ("龙头企业2家（青田茶业公司、花山米业公司）。", "enterprise", ["青田茶业公司", "花山米业公司"]),
        ("鼓励企业加入国家工业互联网二级节点平台。", "platform", ["国家工业互联网二级节点平台"]),
        ("走访了远大机床股份有限公司和江南造船集团。", "enterprise", ["远大机床股份有限公司", "江南造船集团"]),
        ("直升机制造、无人机制造链条日益完整。", "mechanism", []),
    ],
)
def test_names_end_with_a_head_and_begin_behind_what_is_no_name(text, kind, names):
    assert [s.text for s in find_names(text) if s.type == kind] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("近日印发《临江市氢能产业发展规划》。", ["临江市氢能产业发展规划"]),
        ("《人民日报》刊发专题报道。", []),
        ("出台专业园区管理办法、考核评价办法。", ["专业园区管理办法", "考核评价办法"]),
        ("出台构建现代物流体系三年行动方案。", ["构建现代物流体系三年行动方案"]),
        ("需要进一步出台技能人才支持政策。", []),
        ("企业拿出一揽子解决方案。", []),
    ],
)
def test_policies_are_titled_or_issued(text, names):
    assert [name for _, _, name, _ in find_policies(text, find_names(text))] == names


def test_a_short_title_leads_to_the_full_one():
    text = "印发《临江市链长制工作运行机制》（以下简称《运行机制》）。《运行机制》提出……"
    assert aliases(text) == {"运行机制": "临江市链长制工作运行机制"}


@pytest.mark.parametrize(
    ("text", "names", "members"),
    [
        ("对重点企业实行“一企一策”帮扶。", ["“一企一策”"], ()),
        ("对企业一企一策精准帮扶，坚持一链一专班。", ["一企一策", "一链一专班"], ()),
        ("落实“3个1”工作机制，即“1个方案、1张图谱、1支队伍”。", ["“3个1”工作机制"], ("1个方案", "1张图谱", "1支队伍")),
        ("梳理重点任务、重点项目、堵点问题“三张清单”。", ["“三张清单”"], ("重点任务", "重点项目", "堵点问题")),
        (
            "健全“一个项目、一名领导、一套班子、一抓到底”工作机制。",
            ["“一个项目、一名领导、一套班子、一抓到底”工作机制"],
            (),
        ),
        ("探索“管委会+公司”运营模式。", ["“管委会+公司”运营模式"], ("管委会", "公司")),
        ("按照“高起点、高水平”的要求推进。", [], ()),
        ("建立“月调度、季通报”制度。", ["“月调度、季通报”制度"], ("月调度", "季通报")),
        (
            "形成总链长统领、链长挂帅、专班主抓的格局。",
            ["总链长统领、链长挂帅、专班主抓"],
            ("总链长统领", "链长挂帅", "专班主抓"),
        ),
        ("发展“专精特新”企业，壮大“四新经济”项目。", [], ()),
    ],
)
def test_mechanisms_and_their_parts(text, names, members):
    found = find_mechanisms(text, find_names(text))
    assert [m.name for m in found] == names
    assert all(text[m.start : m.end] == m.name for m in found)
    if members:
        assert found[0].members == members


def projects(text):
    return [(n.name, n.stage, n.status) for n in find_projects(text, scan(text), WORDS) if n.kind == "project"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "总投资20亿元的北辰光电项目预计年底封顶；总投资8亿元的云谷大厦项目和总投资3亿元的远望码头项目开工建设。",
            [
                ("北辰光电项目", "structure_done", Status.EXPECTED),
                ("云谷大厦项目", "groundbreaking", Status.ACTUAL),
                ("远望码头项目", "groundbreaking", Status.ACTUAL),
            ],
        ),
        (
            "康泰生物、恒源储能电池等12个项目签约。",
            [("康泰生物", "signed", Status.ACTUAL), ("恒源储能电池", "signed", Status.ACTUAL)],
        ),
        (
            "推动北方芯片二期、银河光电等30亿元以上重大项目落地。",
            [("北方芯片二期", "landed", Status.ACTUAL), ("银河光电", "landed", Status.ACTUAL)],
        ),
        ("华东汽车制造基地已于上半年建成投产。", [("华东汽车制造基地", "production", Status.ACTUAL)]),
        ("海星材料二期达产后产值翻番。", []),
        ("新签约5亿元以上项目131个，制造业项目59个。", []),
        ("扎实推进项目建设，重点项目加快建设。", []),
        ("临江开发区项目落地年活动启动。", []),
        ("疫苗、血液制品、中药饮片等生物医药项目12个加快建设。", []),
        ("对每个签约项目明确专人。", []),
        ("共建新材料项目。", []),
        ("力争全年签约项目40个以上。", []),
        ("云创科技磷酸铁锂正极材料项目竣工投产。", [("云创科技磷酸铁锂正极材料项目", "production", Status.ACTUAL)]),
    ],
)
def test_projects_carry_the_stage_of_their_own_clause(text, found):
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全县从事雨衣、雨靴等服饰类企业40多家。", []),
        ("集聚智能手机、计算终端等企业30余家。", []),
        ("先后对接洽谈远洋集团、东新建材、晨曦生物等企业60余家。", ["远洋集团", "东新建材", "晨曦生物"]),
        ("拜访了均达电子、海岳重工等企业。", ["均达电子", "海岳重工"]),
    ],
)
def test_goods_in_a_list_are_no_companies(text, names):
    assert [n.name for n in find_projects(text, scan(text), WORDS)] == names


def test_a_caption_that_is_a_name_is_a_project():
    (named,) = find_caption("▲建设中的远航冰箱智能制造（一期）项目。")
    assert (named.name, named.stage) == ("远航冰箱智能制造（一期）项目", "construction")
    assert find_caption("项目建设现场。") == []


PIECES = st.sampled_from(
    [
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        "、",
        "，",
        "。",
        "等",
        "项目",
        "产业园",
        "签约",
        "总投资",
        "5亿元",
        "的",
        "和",
        "机制",
        "一企一策",
        "12个",
        "开工",
        "建立",
        "管理办法",
        "链长挂帅",
        "统领",
        "\n",
        "■",
        "A1",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_gives_names_that_cut_it_or_none(text):
    for span in find_names(text):
        assert text[span.start : span.end] == span.text
        assert len(span.text) <= 62
    for named in find_projects(text, scan(text), WORDS):
        own = text[named.start : named.end]
        # 甲、乙两大医药产业园: each is called after what sums them up
        rest = named.name.removeprefix(own)
        assert named.name.startswith(own) and rest in text and (not rest or named.how == "list.counted_parks")
        assert len(named.name) <= MAX_NAME
    for mechanism in find_mechanisms(text, find_names(text)):
        assert text[mechanism.start : mechanism.end]
        assert len(mechanism.name) <= 60
    list(find_policies(text, find_names(text)))
    find_caption(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("山河牧业100万头生猪屠宰项目占地112亩。", "山河牧业100万头生猪屠宰项目"),
        ("明德新材料公司厂房建设项目开工。", "明德新材料公司厂房建设项目"),
        ("总投资150亿元远航磷酸铁锂项目已经签约。", "远航磷酸铁锂项目"),
        ("总投资100亿元的道明技术年产10万吨电池前驱体项目签约。", "道明技术年产10万吨电池前驱体项目"),
        ("总投资50亿元的美的智能家电产业园项目实现当年签约、当年开工。", "美的智能家电产业园项目"),
        ("全年实施重点建设项目。", None),
    ],
)
def test_sizes_in_the_names_of_projects(text: str, name: str | None) -> None:
    found = find_projects(text, scan(text), WORDS)
    assert (found[0].name if found else None) == name


def test_products_in_a_row_before_a_base_are_of_one_name():
    found = projects(
        "海城产业园竣工；北辰动物中心与兽用生物制品、保健品生产基地项目投产；甲园、保健品生产基地项目投产。"
    )
    assert [p[0] for p in found if "基地" in p[0]] == [
        "北辰动物中心与兽用生物制品、保健品生产基地项目",
        "保健品生产基地项目",
    ]
