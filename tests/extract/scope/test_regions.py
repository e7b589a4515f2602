"""Regions: the nearest place that the sentence speaks of, within what the document writes about."""

import pytest

from briefgen.extract import extract
from tests.extract.making import document, facts, knowledge, numbers


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("全市新签约项目131个。", "131个", "青岛市"),
        ("平度市引进项目12个，总投资8亿元。", "8亿元", "平度市"),
        ("总投资30亿元的西海岸新区唐岛湾文化艺术中心正抓紧施工。", "30亿元", "青岛西海岸新区"),
        ("平度市引进项目12个；全市新开工项目30个。", "30个", "青岛市"),
        ("平度市、莱西市分别新增企业5家、3家。", "5家", "平度市"),
        ("平度市、莱西市分别新增企业5家、3家。", "3家", "莱西市"),
        ("平度市、莱西市分别新增企业5家、3家，总投资分别为8亿元、6亿元。", "6亿元", "莱西市"),
        ("力争2023年平度市新增企业30家，“小巨人”企业9家。", "9家", "平度市"),
        ("位于平度市的储能产业园项目总投资52亿元，占地680亩。", "680亩", "平度市"),
        ("高新区完成投资128亿元，完成率96.2%。", "96.2%", "青岛高新技术产业开发区"),
        # places visited, learnt from, compared with
        ("赴上海招商推介，签约项目7个。", "7个", "青岛市"),
        # what is begun at the province's own gathering
        ("山东省重点项目集中开工大会举行，960个新项目在各市同时开工，总投资超2800亿元。", "960个", "山东省"),
        ("山东省重点项目集中开工大会举行，全市150个项目集中开工。", "150个", "青岛市"),
        ("借鉴深圳经验，新增企业9家。", "9家", "青岛市"),
        ("新增数量11个，居全省首位。", "11个", "青岛市"),
        # names that hold a place
        ("青岛农业大学转化成果6项。", "6项", "青岛市"),
        ("崂山路沿线新建停车场4处。", "4处", "青岛市"),
        ("推进蓝谷至胶东国际机场快速路征迁；投资500余万元配套管线。", "500余万元", "青岛市"),
        ("接待国内游客520万人次。", "520万人次", "青岛市"),
        ("高新区新增企业37家。", "37家", "青岛高新技术产业开发区"),
    ],
)
def test_region(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region_name == region


@pytest.mark.parametrize(
    ("scope", "text", "region"),
    [
        ("370281", "全市新增企业9家。", "胶州市"),  # a county-level city's own paper
        ("330522", "增加值增长13.6%，高于全市4个百分点，新增企业9家。", "长兴县"),
        ("370211", "全区新增企业9家。", "青岛西海岸新区"),
        ("370211", "同比增长13.6%，高出全市平均增速4个百分点，新增企业9家。", "青岛西海岸新区"),
        ("370211", "总量全市第三，新增企业9家。", "青岛西海岸新区"),
        ("370211", "按照“全市争一流”的目标，新增企业9家。", "青岛西海岸新区"),
        # a city whose name is a word, in its province's paper
        ("140000", "太原签约12个，大同5个、新增企业9家。", "大同市"),
        ("140000", "谋求大同，新增企业9家。", "山西省"),
        # what a strange city did is its own, what its people did here is not
        ("340100", "全市新签约项目14个。赣州市新签约项目86个，总投资20亿元，新增企业9家。", "赣州市"),
        ("340100", "上海市客商签约项目3个，新增企业9家。", "合肥市"),
        # the city first, then its county: the county goes on
        ("330522", "9月8日，湖州市集中签约活动举行，我县签约项目3个，新增企业9家。", "长兴县"),
        # in a province's paper a company sits where its name says
        ("370000", "烟台红星精密机械有限公司去年新增企业9家。", "烟台市"),
        ("370000", "成都红星精密机械有限公司去年新增企业9家。", "山东省"),
        ("370211", "全市第三产业新增企业9家。", "青岛市"),
        ("340100", "全市新增企业9家。", "合肥市"),
        ("320500", "昆山市新增企业9家。", "昆山市"),
        ("320500", "全市新增企业9家。", "苏州市"),
    ],
)
def test_the_document_decides(scope: str, text: str, region: str) -> None:
    assert numbers(text, scope=scope)["9家"].region_name == region


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        # the place of one project is not that of what was done in the year
        ("2月1日，平度市南村镇投资10亿元的远洋显示项目动工。全年动工项目35个。其中，亿元以上8个。", "35个", "青岛市"),
        ("2月1日，平度市南村镇投资10亿元的远洋显示项目动工。全年动工项目35个。其中，亿元以上8个。", "8个", "青岛市"),
        ("平度市投资10亿元的远洋显示项目动工。项目占地70亩。", "70亩", "平度市"),
        # a sentence that names the document's own place has come back to it
        (
            "平度市项目有序推进。为强化增长，青岛市建立机制，项目开工31个；9个省重点项目完成投资6亿元。",
            "6亿元",
            "青岛市",
        ),
        # where a project settles is told behind its amount
        ("签约项目中，甲公司将投资60亿元，在平度市建设产业园。", "60亿元", "平度市"),
        ("甲公司将投资60亿元，在平度市的支持下发展。", "60亿元", "青岛市"),
        (
            "甲公司计划投资30亿元的精细化工产业园项目将陆续落户平度市，乙公司计划投资5亿元的蛋白项目将落户莱西市。",
            "30亿元",
            "平度市",
        ),
        (
            "甲公司计划投资30亿元的精细化工产业园项目将陆续落户平度市，乙公司计划投资5亿元的蛋白项目将落户莱西市。",
            "5亿元",
            "莱西市",
        ),
    ],
)
def test_how_far_a_place_goes(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region_name == region


def test_a_paragraph_goes_on_about_the_place_that_opens_it() -> None:
    got = numbers("即墨区聚力项目建设。新开工项目14个。\n\n新增企业25家。")
    assert (got["14个"].region_name, got["25家"].region_name) == ("即墨区", "青岛市")


def test_a_company_sits_in_the_county_that_opens_its_name() -> None:
    told = numbers("农业方面，临泉县某食品有限公司肉羊项目，总投资3亿元。全市项目9个。", scope="341200")
    assert (told["3亿元"].region_name, told["9个"].region_name) == ("临泉县", "阜阳市")
    assert numbers("临泉某食品有限公司肉羊项目，总投资3亿元。", scope="341200")["3亿元"].region_name == "阜阳市"


def test_a_row_of_numbers_may_be_joined_by_commas() -> None:
    got = numbers("即墨区、平度市、莱西市分别增长4.5%，4.1%，3.6%，都在全市前列。")
    assert [got[n].region_name for n in ("4.5%", "4.1%", "3.6%")] == ["即墨区", "平度市", "莱西市"]


def test_a_road_lies_at_neither_end_of_its_name() -> None:
    road = next(f for f in facts("推进蓝谷至莱西东西快速路项目征迁工作。") if f.kind == "project")
    assert (road.subject, road.region_name) == ("蓝谷至莱西东西快速路项目", "青岛市")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("专场推介会在上海举办，签约项目12个。", "12个"),
        ("赴深圳、东莞招商，签约项目12个。", "12个"),
        ("青岛国际会议中心举办推介会，签约项目12个。", "12个"),
        ("在即墨区召开的现场会上，签约项目12个。", "12个"),
        ("即墨区考察团来访，签约项目12个。", "12个"),
    ],
)
def test_a_district_speaks_for_itself_wherever_it_meets(text: str, number: str) -> None:
    assert numbers(text, scope="370214")[number].region_name == "城阳区"


def test_a_place_in_a_heading_is_judged_by_the_heading() -> None:
    # 来自 stands in the line below where the place stands in the heading
    text = "一、即墨区\n\n来自外地的企业新签约项目12个。"
    assert numbers(text)["12个"].region == "370215"


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("增幅比全省（7.7%）和全国平均水平（7.0%）分别高0.7、1.4个百分点。", "7.7%", "山东省"),
        ("增幅比全省（7.7%）和全国平均水平（7.0%）分别高0.7、1.4个百分点。", "7.0%", "中国"),
        ("增幅比全省（7.7%）和全国平均水平（7.0%）分别高0.7、1.4个百分点。", "1.4个百分点", "青岛市"),
        ("此次平度市开工8个项目、签约10个项目，总投资67亿元。", "67亿元", "平度市"),
        ("1—8月，平度市签约项目96个。完成投资311亿元。", "311亿元", "平度市"),
        # the whole that a sentence speaks of goes on over its clauses, whatever the sentence before was about
        ("平度市开工17个项目。至6月底，全市引进项目166个，协议引资315亿元。", "315亿元", "青岛市"),
        # a list that is counted up, or that a count only includes, is none of its places
        ("平度、莱西、胶州3个市新开工项目均在30个以上。", "30个以上", "青岛市"),
        ("包括平度储能电池、莱西锂电等产业链项目438个。", "438个", "青岛市"),
        ("包括平度储能电池、莱西锂电等产业链项目438个，平度市新增12个。", "12个", "平度市"),
        ("平度市和莱西市签约金额分别为95亿元和82亿元，分列全市第二和第三位。", "82亿元", "莱西市"),
        ("平度市和莱西市签约金额分别为95亿元和82亿元，分列全市第二和第三位。", "第三位", "莱西市"),
        ("推动平度市工业收入突破1000亿元，工业增加值达200亿元。", "200亿元", "平度市"),
        ("全省有平度市、莱西市、胶州市3个市进入名单。", "3个", "青岛市"),
        ("9月4日，在平度市红星公司车间，机器轰鸣。今年以来，公司实现产值53亿元。", "53亿元", "平度市"),
        ("9月4日，在平度市召开会议。今年以来，完成产值53亿元。", "53亿元", "青岛市"),
        ("山东省共有18个集群入围，其中青岛新增2个。", "18个", "山东省"),
        ("山东省共有18个集群入围。", "18个", "山东省"),
        ("山东省公布名单，青岛共有2个集群入围。", "2个", "青岛市"),
        # where a thing lies, not what it is called
        ("位于城阳区夏庄内的平度软件园总投资10亿元。", "10亿元", "城阳区"),
    ],
)
def test_places_of_other_cities_papers(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region_name == region


def test_the_zone_that_a_paper_is_about_is_called_by_its_kind() -> None:
    text = "全年向好。\n\n开发区组织28个项目集中开工，总投资26亿元。"
    read = document(text, None, None, "慈溪滨海经济开发区形势喜人")
    got = {f.text: f.region for f in extract(read, knowledge()).facts if f.value is not None}
    assert got == {"28个": "330282:滨海经济开发区", "26亿元": "330282:滨海经济开发区"}


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("集中开工 胶州：36个 平度：16个", "36个", "370281"),
        ("集中开工 胶州：36个 平度：16个", "16个", "370283"),
        ("会上，胶州市、平度市等8个县（区）与企业签订合作项目16个，总投资94亿元。", "94亿元", "370200"),
    ],
)
def test_places_before_colons_and_counted_lists(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region == region


def test_the_whole_province_only_in_its_own_paper():
    text = "德阳计划投资500亿元。全省已有五大支柱产业，营业收入42亿元。"
    assert numbers(text, scope="510000")["42亿元"].region == "510000"
    assert numbers(text, scope="510600")["42亿元"].region == "510600"


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        # an area of several cities has figures of its own, in a paper of one of them
        ("胶东经济圈五市生产总值3.5万亿元，占全省的41%。", "41%", "胶东经济圈"),
        ("2021年，珠三角九市规上工业增加值增长5.1%。", "5.1%", "珠三角"),
        ("成渝地区双城经济圈汽车产量达到300万辆。", "300万辆", "成渝地区双城经济圈"),
        ("苏锡常都市圈新能源产业规模1.5万亿元。全市新增企业30家。", "30家", "青岛市"),
        # who comes from there, what is called after it
        ("长三角客商签约项目18个。", "18个", "青岛市"),
        ("京津冀企业来青投资项目80个。", "80个", "青岛市"),
        ("大湾区采购商下单30亿元。", "30亿元", "青岛市"),
        ("京津冀协同发展产业投资基金规模达100亿元。", "100亿元", "青岛市"),
        # yardsticks
        ("胶州市产值1800亿元，约为莱西市的1.5倍。", "1.5倍", "胶州市"),
        ("胶州市产值1800亿元，相当于莱西市的两倍多。", "两倍多", "胶州市"),
        ("胶州市有规上企业860家，较平度市少70家。", "70家", "胶州市"),
        ("胶州市新增企业46家，多于平度市的38家、莱西市的31家。", "38家", "平度市"),
        ("相比平度市的32%，胶州市占比28%，低4个百分点。", "32%", "平度市"),
        ("相比平度市的32%，胶州市占比28%，低4个百分点。", "4个百分点", "胶州市"),
    ],
)
def test_areas_and_yardsticks(text: str, number: str, region: str) -> None:
    found = numbers(text)
    assert next(f for said, f in found.items() if number in said).region_name == region


def test_a_list_that_opens_with_a_place_is_not_about_it() -> None:
    text = "平度市电池产业集群、莱西市电机产业集群先后入选。其中，电池产业集聚企业160家。"
    assert numbers(text)["160家"].region_name == "青岛市"


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("我国新能源汽车销量达352万辆，同比增长1.6倍。", "1.6倍", "中国"),
        ("2021年，山东新材料规上企业增至100多家，工业产值超1200亿元。", "超1200亿元", "山东省"),
        ("2021年，山东省产值1200亿元，我市产值300亿元。", "300亿元", "青岛市"),
        ("山东首个千亿产业园产值200亿元。", "200亿元", "青岛市"),
        ("全省32个集群获评，其中，青岛市6个。", "32个", "山东省"),
        ("全省32个集群获评，其中，青岛市6个。", "6个", "青岛市"),
        ("此次全省共评定甲级集群9个、乙级集群4个。", "4个", "山东省"),
        ("总量居全省第一，规上企业320家。", "320家", "青岛市"),
        ("占全省32个集群的四分之一。", "32个", "青岛市"),
    ],
)
def test_what_a_whole_province_has(text: str, number: str, region: str) -> None:
    assert numbers(text)[number].region_name == region


def test_the_place_in_one_name_of_a_list_is_not_that_of_the_next() -> None:
    text = "总投资60亿元的平度印象旅游综合体一期、总投资30亿元的湾头文化艺术中心正抓紧施工。"
    told = numbers(text)
    assert [told[n].region_name for n in ("60亿元", "30亿元")] == ["平度市", "青岛市"]
    told = numbers("平度市" + text.replace("平度", ""))
    assert [told[n].region_name for n in ("60亿元", "30亿元")] == ["平度市", "平度市"]


@pytest.mark.parametrize(
    ("text", "scope", "number", "region"),
    [
        ("此次无锡市集中开工重大项目176个，总投资1444亿元。其中，江阴集中开工项目28个。", "320281", "176个", "无锡市"),
        (
            "此次无锡市集中开工重大项目176个，总投资1444亿元。其中，江阴集中开工项目28个。",
            "320281",
            "1444亿元",
            "无锡市",
        ),
        ("此次无锡市集中开工重大项目176个，总投资1444亿元。其中，江阴集中开工项目28个。", "320281", "28个", "江阴市"),
        ("当日，开封35个项目签约，总投资373.7亿元。", "410600", "35个", "开封市"),
        ("开封开工重大项目30个，总投资707.3亿元。", "410600", "707.3亿元", "开封市"),
        ("宁波银行新增贷款30亿元。", "410600", "30亿元", "鹤壁市"),
    ],
)
def test_what_the_city_around_and_a_strange_one_did_is_theirs(text: str, scope: str, number: str, region: str) -> None:
    assert numbers(text, scope=scope)[number].region_name == region


def test_what_counts_more_than_the_listed_is_not_of_the_last_place_listed() -> None:
    told = numbers("实施项目，包括平度市新材料基地等重点项目38个。")
    assert told["38个"].region == "370200"


@pytest.mark.parametrize(
    ("text", "scope", "number", "region"),
    [
        ("·即墨区：木业园（6亿元）", "370200", "6亿元", "即墨区"),
        ("④航拍平度市风光储基地。该基地装机38万千瓦。", "370200", "38万千瓦", "平度市"),
        # 全市 is the city that the paragraph has come to
        ("胶州有企业9家。\n\n青岛市的底气足。据介绍，全市现有企业31家。", "370281", "31家", "青岛市"),
        ("青岛市的底气足。据介绍，全市现有企业31家。今年，拿出资金5000万元。", "370281", "5000万元", "青岛市"),
        ("胶州市的底气足。据介绍，全市现有企业31家。", "370281", "31家", "胶州市"),
        ("全市现有企业31家。", "370281", "31家", "胶州市"),
        # a list that is counted is not its last item's
        ("支持甲公司甲醇、莱西恒通切片等18个项目建设。", "370200", "18个", "青岛市"),
        ("支持莱西恒通切片、甲公司甲醇等18个项目建设。", "370200", "18个", "莱西市"),
        ("莱西市引进加工企业4户，全产业链产值达96亿元，增长7.3%。", "370200", "96亿元", "青岛市"),
        ("莱西市引进加工企业4户，全产业链产值达96亿元，增长7.3%。", "370200", "7.3%", "青岛市"),
        ("全产业链产值达96亿元，莱西市引进加工企业4户。", "370200", "4户", "莱西市"),
        ("丽华工艺在莱西扎根9年，去年销售额2亿元。", "370200", "2亿元", "莱西市"),
        ("签约仪式在莱西市举行，签约项目20个。", "370200", "20个", "青岛市"),
        ("丽华工艺在莱西扎根9年。去年销售额2亿元。", "370200", "2亿元", "莱西市"),
        ("莱西市签约项目3个，全市签约项目40个，总投资90亿元。", "370200", "90亿元", "青岛市"),
        ("利川市签约项目3个，全州签约项目40个。", "422800", "40个", "恩施土家族苗族自治州"),
        ("四川全省企业营收达900亿元。", "510500", "900亿元", "四川省"),
        ("把目光移向全市。二号楼占地3万平方米。", "370202", "3万平方米", "青岛市"),
        ("云谷位于莱西市，规划面积5平方公里。去年，园区实现产值18亿元。", "370200", "18亿元", "莱西市"),
        ("云谷位于莱西市，规划面积5平方公里。牙谷实现产值18亿元。", "370200", "18亿元", "青岛市"),
        ("项目位于莱西市、平度市，总投资9亿元。项目占地60亩。", "370200", "60亩", "青岛市"),
        ("莱西市也不弱。该市上半年开工项目22个，增速居青岛第二。", "370200", "22个", "莱西市"),
        ("莱西市也不弱，该市上半年开工项目22个。", "370215", "22个", "莱西市"),
        ("距此60公里外的莱西市，酒庄正在扩建，总投资2亿元。", "370200", "2亿元", "莱西市"),
        ("西安市规上企业仅120家。", "370200", "120家", "西安市"),
        ("我县建成全市首个竹产业研究院，引进博士12名。", "330522", "12名", "长兴县"),
        # zones by a name of their own, and words before one
        ("鹿鸣新区是主阵地。园区现有企业86家。", "370200", "86家", "鹿鸣新区"),
        ("桑坪经开区完成产值90亿元，增长6%。", "370200", "6%", "桑坪经开区"),
        ("走进鹿鸣新区，厂房拔地而起，12个项目开工。", "370200", "12个", "鹿鸣新区"),
        ("走进崂山经济开发区，12个项目开工。", "370200", "12个", "崂山经济开发区"),
        ("产业新区已建成厂房8栋。", "370200", "8栋", "青岛市"),
        ("国家级新区的优势明显，新增企业9家。", "370200", "9家", "青岛市"),
        # what a part of a sentence says nothing of is that of the part before
        ("青岛该领域95家企业实现产值49亿元；集聚冠军企业20家。", "370202", "20家", "青岛市"),
        ("青岛该领域95家企业实现产值49亿元；区里集聚冠军企业20家。", "370202", "20家", "市南区"),
    ],
)
def test_whose_a_count_is_among_places(text: str, scope: str, number: str, region: str) -> None:
    assert numbers(text, scope=scope)[number].region_name == region


@pytest.mark.parametrize("came", ["随后来到胶州市，", "转入胶州市，", "调研组一行走进胶州市，", "在胶州市，"])
def test_what_is_seen_where_a_round_of_visits_came_to(came: str) -> None:
    found = facts(f"市长走访企业。{came}园区里机柜嗡鸣。已上架机柜8000个。\n\n全市企业有30家。")
    assert {f.text: f.region_name for f in found if f.value is not None} == {"8000个": "胶州市", "30家": "青岛市"}


def test_what_lies_in_a_place_does_not_give_it_to_what_comes_after() -> None:
    found = facts("胶州的铜箔产业园又添新丁，年产能提高到2.5万吨。园区占地30亩。短板也有：精深加工产值占比只有26%。")
    told = {f.text: f.region_name for f in found if f.value is not None}
    assert told == {"2.5万吨": "胶州市", "30亩": "胶州市", "26%": "青岛市"}


def test_the_last_row_of_a_list_heads_nothing() -> None:
    text = (
        "部分项目一览：\n\n①　胶州市　甲材料　28.6亿元\n\n②　平度市　乙装备制造　3.2亿元\n\n上半年产业产值389.4亿元。"
    )
    assert {f.text: f.region_name for f in facts(text) if f.value is not None} == {
        "28.6亿元": "胶州市",
        "3.2亿元": "平度市",
        "389.4亿元": "青岛市",
    }
