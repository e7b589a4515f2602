import pytest

from briefgen.ingest.metadata.publishers import Source, publisher
from briefgen.ingest.metadata.scope import scope


@pytest.mark.parametrize(
    ("titles", "lead", "paper", "expected"),
    [
        (["青岛：打好组合拳"], ["青岛市召开会议。"], "青岛日报", ("370200", "标题所写“青岛”")),
        (
            ["通济新区链群培育成效显现"],
            ["即墨撤市设区以来，通济新区加快建设。"],
            "青岛早报",
            ("jimo-tongji", "标题所写“通济新区”"),
        ),
        (["聚链成势"], ["西海岸新区印发《运行机制》。"], None, ("370211", "开头几段所写“西海岸新区”")),
        (["聚链成势"], ["会议召开。"], "青岛日报", ("370200", "青岛日报所在地“青岛”")),
        (["苏州产业创新集群"], ["苏州市加快建设。"], None, ("320500", "标题所写“苏州”")),
        (["聚链成势"], ["会议召开。"], None, (None, "材料未载明所述区域")),
        # a company's province is not the document's, where the lead tells of a county elsewhere
        (
            ["山东山河生猪屠宰项目即将投运"],
            ["在恩阳区食品工业园，项目即将投运。"],
            None,
            ("511903", "开头几段所写“恩阳”"),
        ),
        (["粤港澳大湾区招商大会举办"], ["广东省政府在广州举行新闻发布会。"], None, ("440000", "开头几段所写“广东”")),
        # 新民 is a county's name too; a paper that is called so is not the county's
        (["硅片项目落户"], ["嘉兴市南湖区招商引资迎来开门红。"], "新民晚报", ("330402", "开头几段所写“南湖”")),
        (["云霄37个项目开工"], ["我县举行项目开工活动。"], None, ("350622", "标题所写“云霄”")),
        # a county's city in short: 全市 beside it, or the text behind the headline names it again
        (["绵竹磷化工产业链再添项目"], ["今年，全市实施项目64个。"], None, ("510683", "标题所写“绵竹”")),
        (["宁德时代溧阳基地投产"], ["溧阳已集聚企业56家。"], None, ("320481", "标题所写“溧阳”")),
        (["延长产业链"], ["延长链条，做强集群。"], None, (None, "材料未载明所述区域")),
        # the district whose orders a park of the city follows
        (["服务有温度"], ["长沙科创谷按照望城区委部署，引进项目。"], None, ("430112", "开头几段所写“望城”")),
        (["成都德阳共建集群"], ["两市企业2100家，全省已有五大产业。"], None, ("510000", "全文所写为四川省")),
        (["我国汽车产销第一"], ["其中，合肥产量居前。"], None, ("100000", "标题所写“我国”")),
        (["我县园区提质"], ["推动滨海经济开发区改革，支撑全县工业。"], None, ("320922", "开头几段所写“滨海”")),
        (["云南人口大县镇雄蓄力"], ["昭通市镇雄县总人口171万人。"], None, ("530627", "开头几段所写“镇雄”")),
        (["项目在株洲集中签约"], ["茶陵县签约两大项目。"], None, ("430224", "开头几段所写“茶陵”")),
        (["江苏省制造业发展情况"], ["无锡市、南通市增长较快。"], None, ("320000", "标题所写“江苏”")),
        # the lead names in full what a clause of the headline calls in short
        (
            ["五年攻坚，胶州项目拔地而起"],
            ["山东省、青岛市、胶州市三级项目协同。"],
            None,
            ("370281", "开头几段所写“胶州”"),
        ),
        # a county's daily tells its county where no other place is named
        (["实干争先"], ["经济开发区将激发共识。"], "东台日报", ("320981", "东台日报所在地“东台”")),
        (["聚链成势"], ["赴深圳、上海考察，即墨区加快建设。"], "青岛早报", ("370215", "开头几段所写“即墨”")),
        # whose delegates are followed to another place
        (
            ["上饶园区见闻"],
            ["通山县政府考察团一行走进上饶市园区，园区产业好。"],
            None,
            ("421224", "开头几段所写“通山”"),
        ),
        # a county in short only where the text speaks of it too
        (["宁德时代溧阳基地投产"], ["宁德时代集聚企业56家。"], None, (None, "材料未载明所述区域")),
        # a paper that tells of another city again and again, and of no place of its own
        (
            ["聚链成势"],
            ["佛山市签约。佛山市投资，佛山市增长，佛山市居前。"],
            "青岛日报",
            ("440600", "开头几段所写“佛山”"),
        ),
        (
            ["佛山项目落户"],
            ["佛山市签约，胶州市签约2个，平度市签约3个。"],
            "青岛日报",
            ("370200", "开头几段所写“青岛”"),
        ),
    ],
)
def test_what_a_document_is_about(taxonomy, titles, lead, paper, expected):
    source = publisher([("masthead", paper)], taxonomy) if paper else None
    assert scope(titles, lead, source, taxonomy) == expected


def test_a_district_of_many_cities_is_that_of_the_sites_city(taxonomy):
    source = publisher([("byline", "惠州新闻网3月5日讯（记者 王甲）")], taxonomy)
    assert scope(["惠城区去年增长6%"], ["全区新增企业9家。"], source, taxonomy)[0] == "441302"


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("去年，彭场镇新增企业2家。", "429004"),
        ("嘉兴市南湖区新增企业2家。", "330402"),  # the site only shares its name with a county
    ],
)
def test_the_site_of_a_county_that_no_other_place_contradicts(taxonomy, lead, expected):
    source = publisher([("byline", "●仙桃网记者 王甲")], taxonomy)
    assert scope(["奋楫前行"], [lead], source, taxonomy)[0] == expected


def test_what_only_the_rest_of_a_text_names(taxonomy):
    lead, rest = ["幸福街道新增企业2家，领跑全区。"], ["光明区鸟瞰图。"]
    assert scope(["幸福街道向新而行"], lead, None, taxonomy, rest) == ("440311", "后文所写“光明”")
    assert scope(["街道向新而行"], ["新增企业2家。"], None, taxonomy, rest)[0] is None


def test_a_province_in_the_headline_of_its_own_site(taxonomy):
    source = publisher([("byline", "四川在线记者 王甲")], taxonomy)
    assert scope(["四川工业向新而行"], ["宜宾的工厂开足马力。"], source, taxonomy)[0] == "510000"


@pytest.mark.parametrize(
    ("titles", "lead", "expected"),
    [
        # a town that no list knows, where nothing else is told
        (["岩下镇引进项目"], ["笔者从岩下镇了解到，该镇签约项目8个。"], ("100000:岩下镇", "开头几段所写“岩下镇”")),
        (["引进项目"], ["笔者从岩下镇了解到，签约项目8个。"], (None, "材料未载明所述区域")),
        # the province before its city in a headline
        (
            ["河南10县入围百强 郑州占四席"],
            ["新郑市、巩义市、荥阳市、禹州市排名靠前。"],
            ("410000", "标题所写“河南”"),
        ),
        # a zone and the district that it is one with
        (
            ["泰州医药高新区（高港区）项目开工"],
            ["医药高新区（高港区）签约项目8个。"],
            ("321203", "标题所写“高港”"),
        ),
        (["河南郑州占四席"], ["新郑市、巩义市、荥阳市、禹州市排名靠前。"], ("410100", "标题所写“郑州”")),
        # a word, not the district of 洛阳
        (["街道经济再创新高"], ["地处老城区的街道财政收入增长45%。"], (None, "材料未载明所述区域")),
    ],
)
def test_what_a_document_without_a_paper_is_about(taxonomy, titles, lead, expected):
    assert scope(titles, lead, None, taxonomy) == expected


def test_a_papers_own_region_that_its_text_never_names(taxonomy):
    source = publisher([("masthead", "青岛日报 聚焦")], taxonomy)
    lead = ["宁波市新增企业9家，宁波增长6%。"]
    assert scope(["宁波集群成势"], lead, source, taxonomy)[0] == "330200"
    assert scope(["集群成势"], ["赴宁波考察后，新增企业9家。"], source, taxonomy)[0] == "370200"


def test_several_districts_alike_are_their_city(taxonomy):
    assert scope(["项目签约"], ["城阳区签约，胶州市开工，莱西市投产。"], None, taxonomy)[0] == "370200"


@pytest.mark.parametrize(
    "lead",
    ["赴深圳招商，拜访企业15家。", "小分队先后走进深圳、东莞，对接企业。", "4月，专场推介会在深圳举办。"],
)
def test_a_place_gone_to_is_not_what_a_text_is_about(taxonomy, lead):
    assert scope(["我区招商提速"], [lead], None, taxonomy) == (None, "材料未载明所述区域")


def test_a_county_that_only_the_headline_shows_to_be_one(taxonomy):
    lead = ["2月6日，在诸城恒辰产业园内举行仪式，为诸城工业注入新动能。", "产品销往潍坊市。"]
    assert scope(["诸城恒辰化工项目开工"], lead, None, taxonomy) == ("370782", "标题所写“诸城”")
    assert scope(["恒辰化工项目开工"], lead, None, taxonomy)[0] == "370700"


def test_the_venue_of_a_text_that_names_no_other_place(taxonomy):
    lead = ["6月13日，项目现场推进会在兖州区恒辰产业园举行。"]
    assert scope(["现场推进会举行"], lead, None, taxonomy) == ("370812", "全文只写到“兖州”")
    assert scope(["现场推进会举行"], [*lead, "全县项目86个。"], None, taxonomy)[0] is None


def test_the_only_place_of_its_autonomous_region(taxonomy):
    lead = ["双良项目投产。", "推动包头市成为自治区唯一入选的试点城市。"]
    assert scope(["重点项目建设提速"], lead, None, taxonomy)[0] == "150200"


@pytest.mark.parametrize(
    ("titles", "lead", "rest", "expected"),
    [
        # 全市 before the part: of the city, unless the text calls the part its own
        (["我市陶瓷企业调研"], ["全市企业90家，多在泸县。"], [], "510500"),
        (["陶瓷企业调研"], ["泸县发力。全市企业90家。"], [], "510521"),
        (["陶瓷企业调研"], ["全市企业90家，多在泸县。"], ["县委部署工作。"], "510521"),
        (["链上提速"], ["全市产值增长。", "丝绸企业聚在镇海经开区。"], [], "330200"),
        # a county's city has its 全市 too
        (["链上提速"], ["全市产值增长。", "丝绸企业聚在江阴高新区。"], [], "320281:江阴高新区"),
        (["链上提速"], ["我市出台措施，江阴市、滨湖区先行试点。"], [], "320200"),
        # a company's zone, and its plantations elsewhere in the city
        (["记云南甲乙药业集团"], ["企业位于曲靖经开区。"], ["在宣威市、会泽县建基地。"], "530300"),
        (["记云南甲乙药业集团"], ["企业位于曲靖经开区。"], ["在会泽县建基地。"], "530300:曲靖经开区"),
    ],
)
def test_a_part_that_a_text_of_its_city_names(taxonomy, titles, lead, rest, expected):
    assert scope(titles, lead, None, taxonomy, rest)[0] == expected


def test_where_a_fair_was_opened_is_no_place_of_the_text(taxonomy):
    lead = ["洽谈会17日在福州揭幕。", "福建省政府介绍，全省签约项目1797项。"]
    assert scope(["民企洽谈会在福州揭幕"], lead, None, taxonomy)[0] == "350000"
    lead = ["洽谈会17日在福州揭幕。", "推介福建投资环境。", "福建省共签约项目1797项。"]
    assert scope(["民企洽谈会在福州揭幕"], lead, None, taxonomy) == ("350000", "全文只写到“福建”")


@pytest.mark.parametrize(
    ("titles", "lead", "expected"),
    [
        (["云霄实施“大产业”行动"], ["云霄县落实省委部署。", "抓住全省产业转移机遇。"], "350622"),
        (["氢能看南海"], ["佛山市南海区集聚企业。", "佛山全市建成加氢站。"], "440605"),
        (["我省聚焦重点产业链"], ["三明全市产业链增长9%。", "泉州、莆田增长。", "全省现场会召开。"], "350000"),
        (["岚皋县代表团赴江苏招商考察"], ["代表团到江苏省苏州市考察。"], "610925"),
        (
            ["县领导带队外出招商"],
            ["天柱县委副书记率考察组到广东省中山市开展招商。", "中山市商会、中山市企业参加。"],
            "522627",
        ),
        # a province told once, in a text about one of its counties
        ([], ["漳浦县落实部署。", "总投资220亿元的项目列入全省活动。"], "350623"),
        # a city of a county in the headline, its zone where the gathering was held
        (["18个项目花落平湖"], ["说明会在平湖经济技术开发区举行。", "该项目选址平湖经开区。"], "330482"),
        (["平湖经开区签约忙"], ["说明会在平湖经济技术开发区举行。"], "330482:平湖经开区"),
        # the zone that a headline names is the county's, where the text speaks of the county
        (["我县经济交出成绩单 嘉善经济技术开发区"], ["全县增加值增长。"], "330421"),
        # a district introduced with its city, which is named more often
        ([], ["7月25日，记者获悉，玉林市玉州区完成玉林市下达的任务。", "该区依托玉林中医药园。"], "450902"),
        ([], ["记者获悉，玉林市玉州区完成玉林市下达的任务。", "玉林中医药园开工。"], "450900"),
        # one of many counties that happens to be named twice
        (
            [],
            ["宝鸡全市增长5.1%。", "岐山县、凤翔区、麟游县各有产业；陇县奶山羊领先。", "扶风县、陇县晋级。"],
            "610300",
        ),
        # a county named in full once, and in short throughout
        (
            [],
            ["高新区南安区域推进招商。", "位于南安市石井镇的南安科技港是泉州市项目。", "南安项目获泉州市优秀。"],
            "350583",
        ),
        (["强产业促开放"], ["大理州拥有3个名城。"], "532900"),
        # a zone that the first sentence is about
        (
            [],
            ["8月9日，郑州航空港经济综合实验区公布该区成绩，在郑州市排名第一。", "郑州机场开通航线。"],
            "410173",
        ),
        # a city introduced behind a slogan, where a county of it is named more often
        (
            [],
            [
                "开局即冲刺。截至2月14日，襄阳市招商部门签约项目125个。",
                "谷城县签约。谷城项目开工。",
                "该市聚焦产业链。",
            ],
            "420600",
        ),
        # the zone of a county far away, in the paper of the province
        (
            ["贵州打造产业集群高地"],
            ["5月18日，贵州大龙经济开发区项目集中开工。", "这是该开发区的动作。"],
            "520000:贵州大龙经济开发区",
        ),
        # a city's part in what its autonomous region held
        (
            [],
            [
                "全区集中开工活动举行，各设区市设分会场，主会场设在崇左市。",
                "玉林市项目开工。",
                "玉林市开发。玉林市落户。",
            ],
            "450900",
        ),
        # the orders of a province that a city follows
        ([], ["根据《河南省人民政府办公厅通知》，围绕全市15个产业链建立机制。"], None),
        # whose parts are ranked among those of a city is no city
        ([], ["投放数量位居芜湖市首位。"], None),
    ],
)
def test_a_place_told_by_its_own_words(taxonomy, titles, lead, expected):
    assert scope(titles, lead, None, taxonomy)[0] == expected


def test_the_city_of_a_headline_whose_later_clause_names_a_part_of_it(taxonomy):
    titles, lead = ["黄冈重大项目集中签约，武穴市3个项目均超10亿元！"], ["今年以来，黄冈市新签约项目60个。"]
    assert scope(titles, lead, None, taxonomy)[0] == "421100"
    assert scope(["黄冈武穴市3个项目均超10亿元！"], lead, None, taxonomy)[0] == "421182"
    assert scope(titles, ["今年以来，武穴市新签约项目9个。"], None, taxonomy)[0] == "421182"


def test_a_countys_city_that_is_only_said_in_short(taxonomy):
    lead = ["日前，昆山某产业园项目开工。", "近年来，昆山坚持以智能制造为轴心。"]
    assert scope([], lead, None, taxonomy)[0] == "320583"
    assert scope([], lead[:1], None, taxonomy)[0] is None
    assert scope([], [*lead, "近年来，义乌扩大出口。", "目前，义乌有商户9万家。"], None, taxonomy)[0] is None


def test_a_district_said_in_short_until_the_text_names_it(taxonomy):
    lead = ["南海集聚企业130家。", "走在南海，企业落户南海。", "广东省领先。"]
    assert scope(["集群成势"], lead, None, taxonomy, ["南海区投用客车。"]) == ("440605", "后文所写“南海”")
    assert scope(["集群成势"], lead[:1], None, taxonomy, ["南海区投用客车。"])[0] != "440605"


@pytest.mark.parametrize(
    ("titles", "lead", "expected"),
    [
        # 全省 told once, of what a city had a part in
        (["重大项目开工"], ["全省重大项目集中开工，宜昌开工218个。", "宜昌市恒辰项目落户。"], "420500"),
        # a name that a province and a city share is the province's
        (["海南自贸港项目推进"], ["海南省安排重点项目129个。"], "460000"),
        (["吉林72个项目复工"], ["项目加快建设。"], "220000"),
        # 合作区 is no place
        (["长三角（湖州）产业合作区22个项目开工"], ["项目共计22个。"], "330500"),
        # 我区 beside 各市 is the autonomous region
        (["集群发展"], ["我区推动各市打造主导产业。", "北海市铁山港区石化产业成形，广西领先。"], "450000"),
    ],
)
def test_provinces_and_what_shares_their_words(taxonomy, titles, lead, expected):
    assert scope(titles, lead, None, taxonomy)[0] == expected


def test_a_zone_named_last_in_a_text_about_our_city(taxonomy):
    rest = ["城市东部的任泽经开区形成产业带。"]
    assert scope(["重点项目跑出加速度"], ["我市引进企业。"], None, taxonomy, rest) == ("130500", "后文所写“邢台”")
    assert scope(["重点项目跑出加速度"], ["全区引进企业。"], None, taxonomy, rest)[0] == "130505:任泽经开区"


def test_the_media_centre_of_a_county(taxonomy):
    source = publisher([("date", "发布时间：2023-04-18  来源：嘉善县传媒中心")], taxonomy)
    assert source is not None
    assert (source.name, source.region) == ("嘉善县传媒中心", "330421")


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        # a county's city that is named by a word alone, and tells its place in the city above
        (["打响“无为保姆”品牌，银行入驻无为。", "投放数量位居芜湖市首位。"], "340281"),
        (["打响“无为保姆”品牌。", "投放数量位居芜湖市首位。"], None),
        (["打响“无为保姆”品牌，银行入驻无为。", "投放基金4亿元。"], None),
    ],
)
def test_a_part_that_tells_its_place_in_its_city(taxonomy, lead, expected):
    assert scope([], lead, None, taxonomy)[0] == expected


def test_the_county_whose_leader_the_headline_lets_speak(taxonomy):
    lead = ["滨州市党代会提出了目标。", "市党代表、阳信县委书记李明远在接受采访时说，阳信立即行动。"]
    told = scope(["党代表有话说|李明远:延链条、强集群"], lead, None, taxonomy)
    assert told == ("371622", "标题所写的人主政“阳信”")
    told = scope(["党代表热议报告"], lead, None, taxonomy)
    assert told[0] != "371622" or "主政" not in told[1]


def test_a_far_city_that_the_headline_names_in_a_paper_that_it_came_to(taxonomy):
    lead = [
        "近日，沧州市领导赴京同一批企业签下重点项目，与北京合作项目占八成。",
        "沧州毗邻京津。沧州拥有传统产业。",
    ]
    paper = Source("北京日报", "110000", "“北京日报”")
    assert scope(["总投资635亿元项目落户沧州"], lead, paper, taxonomy) == ("130900", "标题所写“沧州”")


def test_a_papers_own_fair_in_a_far_city(taxonomy):
    lead = ["昨天，我市专场推介会签约项目30个。深圳是创新之城。"]
    paper = Source("青岛日报", "370200", "“青岛日报”")
    assert scope(["深圳专场签约30个项目"], lead, paper, taxonomy)[0] == "370200"


def test_a_national_paper_that_shares_its_name_with_a_district(taxonomy):
    lead = ["光明日报讯 位于山西省大同市左云县的车间内机器轰鸣，左云县重点实施产业项目13个。"]
    paper = Source("光明日报", "440311", "“光明日报”")
    assert scope(["招商引资促发展"], lead, paper, taxonomy)[0] != "440311"


def test_a_city_that_another_is_compared_with(taxonomy):
    lead = ["百亿企业只有1户，而合肥市同口径企业达26户。", "物流成本比合肥同行高出3个百分点。"]
    assert scope(["光伏产业发展情况"], lead, None, taxonomy)[0] is None
    assert scope(["光伏产业发展情况"], [lead[0].replace("而合肥市同口径", "合肥市规上")], None, taxonomy)[0] == "340100"


def test_a_gathering_of_the_city_that_a_county_of_it_hosts(taxonomy):
    paper = Source("丽水日报", "331100", "“丽水日报”")
    lead = ["11月9日，市制造业“双招双引”四季度现场会在缙云举行。", "缙云带锯床占全国八成。缙云县产业大脑上线。"]
    assert scope(["五大产业集群出新气象"], lead, paper, taxonomy)[0] == "331100"
    lead[0] = "11月9日，缙云县制造业现场会举行。"
    assert scope(["五大产业集群出新气象"], lead, paper, taxonomy)[0] == "331122"
