"""What papers of other cities taught: each case the input of a fault that was mended, with what is read from it now."""

from __future__ import annotations

import pytest

from briefgen.fact import Fact, Kind
from tests.extract.making import facts, numbers


def named(text: str, kind: Kind, scope: str = "370200") -> list[Fact]:
    return [f for f in facts(text, scope=scope) if f.kind is kind]


@pytest.mark.parametrize(
    ("text", "number", "metric", "name"),
    [
        ("固定资产投资增长11.5%，为年度计划的104.6%。", "104.6%", "investment_rate", "固定资产投资占年度计划比例"),
        ("年末全市常住人口985.3万人，比上年末增加21.9万人。", "21.9万人", "count_of", "常住人口增加数"),
        ("各项存款余额2.59万亿元，比年初增加2315亿元。", "2315亿元", "amount_of", "各项存款余额增加"),
        ("全区签约项目57个，较去年同期多19个。", "19个", "count_of", "签约项目增加数"),
        ("较上年同期增加12.8亿元。", "12.8亿元", "amount_of", "增加额"),
        ("力争到2025年突破1000亿元。", "突破1000亿元", None, None),
        ("人均生产总值130074元。", "130074元", "gdp_per_capita", "人均生产总值"),
        ("研究与试验发展（R&D）经费支出占生产总值比重3.91%。", "3.91%", "share", "研究与试验发展（R&D）经费支出占生产总值比重"),
        ("新区组建20亿元的产业引导基金。", "20亿元", "fund_size", "产业引导基金规模"),
        ("产业链本地配套率只有31.5%。", "31.5%", "ratio_of", "产业链本地配套率"),
        ("引进百余名高层次人才。", "百余名", "count_of", "引进高层次人才数"),
        ("对新建项目按不超过8%给予补助，最高3000万元。", "最高3000万元", "fiscal_support", "补助金额"),
        ("对新建项目按不超过8%给予补助，最高3000万元。", "不超过8%", "ratio_of", "补助比例"),
        ("动力电池等8个项目集中签约。", "8个", "project_count_signed", "签约项目数"),
        ("深圳汇川技术投资12亿元建设的伺服电机项目签约落户。", "12亿元", "total_investment", "投资"),
        ("计划投资额3215.7亿元，完成全年目标的64.3%。", "64.3%", "investment_rate", "计划投资额占全年目标比例"),
        ("新增规上企业17家，完成年度任务的48.6%。", "48.6%", "ratio_of", "新增规上企业占年度任务比例"),
        ("签约满一年未开工项目23个。", "23个", "project_count", "未开工项目数"),
        ("全市未开工重点项目12个。", "12个", "project_count", "未开工重点项目数"),
        ("实际使用外资68.9亿元，下降8.2%，降幅较一季度收窄5.6个百分点。", "5.6个百分点", "share_change", "实际使用外资降幅收窄"),
        ("高能级项目186个、计划投资额2104.5亿元，分别占全市的13%、65.4%。", "13%", "share", "高能级项目占全市比重"),
        ("覆盖了31个关键环节中的30个。", "31个", "count_of", "覆盖关键环节数"),
        ("计划用三年时间引进项目100个以上。", "100个以上", "project_count_landed", "引进项目数"),
        ("设立10亿元科技成果转化基金。", "10亿元", "fund_size", "科技成果转化基金规模"),
        ("对新引进的团队，给予最高1亿元项目资助。", "最高1亿元", "fiscal_support", "资助金额"),
        ("对改造项目按每亩20万元至50万元给予补贴。", "20万元至50万元", "fiscal_support", "补贴金额"),
        ("规模以上工业实现产值4478.2亿元，其中：汽车及零部件产业1287.4亿元；装备制造业963.5亿元。", "963.5亿元", "output_value", "装备制造业产值"),
        ("规模以上工业实现产值4478.2亿元，其中：汽车及零部件产业1287.4亿元。", "1287.4亿元", "output_value", "汽车及零部件产业产值"),
        ("完成工业投资203.4亿元，同比增长16.2%，总量列苏州各市（区）第四位。", "第四位", "rank", "工业投资总量排名"),
        ("全区规上工业企业达到300家，高新技术企业、专精特新企业分别突破180家、120家。", "突破180家", "hightech_enterprises", "高新技术企业数"),
        ("战略性新兴产业产值占比提高到45%。", "45%", "strategic_share", "战略性新兴产业产值占比"),
        ("协议投资额526.8亿元，较2020年增长41.5%。", "41.5%", "growth_yoy", "协议投资额增长"),
        ("新签约项目履约率96%。", "96%", "ratio_of", "新签约项目履约率"),
        ("此次集中开工8个项目。", "8个", "project_count_started", "开工项目数"),
        ("集中开工的17个项目进展顺利。", "17个", "project_count_started", "开工项目数"),
        ("园区承担的甲产业园等9个市、县重点项目总投资26亿元。", "9个", "project_count", "市、县重点项目数"),
        ("固定资产投资每月均保持30%以上的快速增长势头。", "30%以上", "growth_yoy", "固定资产投资增长"),
        ("生产总值增长8.4%，比全省（7.7%）和全国（7.0%）分别高0.7、1.4个百分点。", "0.7", "gap_to_benchmark", "生产总值增速高于全省"),
        ("生产总值增长8.4%，比全省（7.7%）和全国（7.0%）分别高0.7、1.4个百分点。", "1.4个百分点", "gap_to_benchmark", "生产总值增速高于全国"),
        ("生产总值增长8.4%，比全省（7.7%）和全国（7.0%）分别高0.7、1.4个百分点。", "7.7%", "growth_yoy", "生产总值增长"),
        ("重点产业链到位资金3477亿元。前五的产业链为：石化化工（363亿元）、文化旅游（336亿元）。", "336亿元", "funds_in_place", "重点产业链到位资金"),
        ("建成生产线一条，厂房两栋。", "一条", "production_lines", "建成生产线数"),
        ("总投资百亿元。", "百亿元", "total_investment", "总投资"),
        ("产值15亿元、税收6356万元，分别占园区产值的38%、利润的41%。", "41%", "share", "利润占比"),
        ("纺织企业已发展到10家。", "10家", "count_of", "纺织企业数"),
        ("年销售收入超亿元的有6家。", "6家", "count_of", "销售收入超亿元企业数"),
        ("筛选了5家技术先进、年销售收入超过5000万元的民营企业。", "5家", "count_of", "民营企业数"),
        ("实施重点技术改造和新产品开发项目27个。", "27个", "project_count", "实施重点技术改造和新产品开发项目数"),
        ("安排重点项目444项（拆分后569项），总投资5141亿元。", "444项", "project_count", "安排重点项目数"),
        ("实际开工206项，完成年度计划开工的80.8%。", "80.8%", "ratio_of", "开工项目占年度计划开工比例"),
        ("园区是平均日产30万双鞋子的一家大型企业。", "30万双", "count_of", "日产鞋子数"),
        ("税收占胶州税收总额的18.4%。", "18.4%", "share", "税收占胶州税收总额比重"),
        ("形成年产20万吨高纯多晶硅、年产125GW单晶的产能。", "20万吨", "capacity_output", "年产高纯多晶硅"),
        ("形成年产1.5亿平方米锂电池隔膜生产规模。", "1.5亿平方米", "capacity_output", "年产锂电池隔膜"),
        ("项目实际到位投资总计1.85亿元。", "1.85亿元", "total_investment", "实际到位投资"),
        ("一季度集中签约28个。", "28个", "project_count_signed", "签约项目数"),
        ("建设年出栏量不低于60万头生猪规模养殖基地。", "不低于60万头", "count_of", "年出栏量"),
        ("改建2万亩老茶园。", "2万亩", "land_area", "面积"),
        ("构建100条高效、标准化、智能化的封装测试生产线。", "100条", "production_lines", "封装测试生产线数"),
        ("引进项目196个，完成年度目标任务的85.2%，同比增长56.8%。", "56.8%", "growth_yoy", "引进项目数同比增长"),
        ("全市投资增长12.7%，较上月下降0.7个百分点，增速比全州低18.0个百分点。", "18.0个百分点", "gap_to_benchmark", "投资增速低于全州"),
        ("园区意向签约160亿元。", "160亿元", "amount_of", "园区意向签约"),
        ("一季度取得3000万元的订单。", "3000万元", "amount_of", "订单"),
        ("每年选取3个重点产业链核心缺失环节。", "3个", "count_of", "重点产业链核心缺失环节数"),
        ("1至10月完成销售1.9亿元。", "1.9亿元", "amount_of", "完成销售"),
        ("半年招商超200亿。", "超200亿", "amount_of", "招商"),
        ("企业技术中心累计达121家，其中国家级3家。", "3家", "count_of", "国家级数"),
        ("2020年实现生产总值1097亿元、预算收入48.6亿元，较2015年分别增长26.8%和0.6%。", "0.6%", "growth_yoy", "预算收入增长"),
        ("园区工业增加值两年平均增长14.8%，持续6个月稳居全市第一。", "第一", "rank", "园区工业增加值增速排名"),
        ("甲园营业收入94亿元，在全省100个工业园区中排位第五位。", "第五位", "rank", "甲园营业收入排名"),
        ("开发区营收325亿元，全省第八位，比6月份前进1位。", "1位", "count_of", "营收排名提升"),
        ("投产工业企业1101户，比去年同期净增97户。", "97户", "count_of", "投产工业企业净增数"),
        ("拉动园区规上工业产值增长17.1个百分点。", "17.1个百分点", "share_change", "拉动园区规上工业产值增长"),
        ("平均投资强度232.5万元/亩。", "232.5万元/亩", "investment_per_mu", "平均投资强度"),
        ("308项重点产业链项目完成投资598亿元。", "308项", "project_count", "重点产业链项目数"),
        ("完成基础设施投入29亿元。", "29亿元", "amount_of", "基础设施投入"),
        ("在259个单项冠军中，宁波占得18席。", "18席", "single_champions", "单项冠军数"),
        ("增速前两位的产业为：化工（36.3亿元）、食品（8.7亿元）。", "36.3亿元", None, None),
        ("产业投资549亿元，同比增长15.3%，比上年增速加快4.6个百分点。", "4.6个百分点", "share_change", "产业投资增速同比加快"),
        ("16个项目投资达200亿元。", "16个", "project_count", "项目数"),
        ("民生服务、先进制造等16个项目进行了集中签约。", "16个", "project_count_signed", "签约项目数"),
        ("重点产业生态链由6条调整为10条。", "10条", "count_of", "重点产业生态链数"),
        ("打造智能网联、现代金融等8个万亿元级产业链群。", "8个", "count_of", "打造万亿元级产业链群数"),
        ("担任新能源、大数据应用等4条未来产业链链长。", "4条", "count_of", "未来产业链数"),
        ("本地配套率已提高到45%左右，今年目标是突破60%。", "突破60%", "ratio_of", "本地配套率"),
        ("甲公司产值92亿元，预计全年可突破240亿元。", "突破240亿元", "output_value", "产值"),
        ("规划建设12平方公里的零部件产业园。", "12平方公里", "land_area", "规划面积"),
        ("全球组件前十强企业有7家落户滁州。", "7家", "count_of", "全球组件前十强企业数"),
        ("科技成果转化率不足四成。", "不足四成", "ratio_of", "科技成果转化率"),
        ("规上工业增加值增长2.7%，比1—8月份加快了0.8个百分点。", "0.8个百分点", "share_change", "规上工业增加值增速加快"),
        ("应税销售、用电量分别增长11.7%和2.3%，增幅分别高于全省7.6和2.7个百分点。", "2.7个百分点", "gap_to_benchmark", "用电量增速高于全省"),
        ("累计增幅位次较一季度前移6位至全省并列第六。", "6位", "count_of", "累计增幅排名提升"),
        ("累计增幅位次较一季度前移6位至全省并列第六。", "第六", "rank", "累计增幅排名"),
        ("千亿产业中有7个产业增幅提高。", "7个", "count_of", "产业数"),
        ("已有40多家泳装、运动服等服饰类企业前来咨询。", "40多家", "count_of", "服饰类企业数"),
        ("储备项目4个，占目标任务2个的200%。", "200%", "ratio_of", "储备项目占目标任务比例"),
        ("建设创新产业园和340亩智谷科技产业园。", "340亩", "land_area", "面积"),
        ("入园企业数达到1280个。", "1280个", "count_of", "入园企业数"),
        ("在建项目中，平度市56个、高新区32个。", "32个", "project_count_building", "在建项目数"),
        ("进出口额增长9.0%，增幅高出全省平均0.5个百分点居全省第二位。", "第二位", "rank", "进出口额增速排名"),
        ("签约金额943亿元 同比增长29.8%。", "29.8%", "growth_yoy", "签约金额同比增长"),
    ],
)  # fmt: skip
def test_the_indicator_is_named_by_its_words(text: str, number: str, metric: str | None, name: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric, fact.metric_name) == (metric, name)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("引进亿元以上项目不少于50个，实际利用外资3.5亿美元。", "3.5亿美元", None),
        ("2022年汽车产量86.9万辆，产值3200亿元。", "3200亿元", None),
        ("总投资25亿元、占地120亩的信达生物二期厂房正在进行设备安装。", "25亿元", "信达生物二期厂房"),
        ("总投资50亿元的路特斯科技全球总部、投资30亿元的岚图智能工厂集中签约。", "50亿元", "路特斯科技全球总部"),
        ("深圳汇川技术投资12亿元建设的伺服电机项目签约落户。", "12亿元", "伺服电机项目"),
        ("石峰区以中车株机、中车株洲所为龙头，本地配套率达到80%。", "80%", None),
        ("蜂巢能源常州基地三期正式投产。该项目总投资35亿元，占地280亩。", "280亩", "蜂巢能源常州基地三期"),
        ("到位内资128亿元、外资1.9亿美元。", "1.9亿美元", None),
        ("甲电芯总部基地是省级产业基地的组成部分，项目总投资60亿元。", "60亿元", "甲电芯总部基地"),
        ("2.甲锂电池项目是省级重点项目。2017年3月开工，年度计划投资6亿元。", "6亿元", "甲锂电池项目"),
        ("2.甲锂电池项目是省级重点项目。一期项目建成达产后年产值80亿元。", "80亿元", "甲锂电池项目"),
        ("力争全年签约项目9个。", "9个", None),
        ("中铁总部项目是园区打造的“3+1”产业体系中的支撑性战略项目，计划总投资30亿元。", "30亿元", "中铁总部项目"),
        ("甲机车有限公司总装车间一派繁忙。今年1至5月，该公司产值92亿元。", "92亿元", "甲机车有限公司"),
        (
            "2021年比亚迪基地落户，目前比亚迪一、二、三期项目均已投产，产值1030亿元。",
            "1030亿元",
            "比亚迪一、二、三期项目",
        ),
        ("总投资分别为11亿元、6亿元的康怡养老项目和永宝文化村项目等已签约。", "6亿元", "永宝文化村项目"),
        ("建设创新产业园和340亩智谷科技产业园。", "340亩", "智谷科技产业园"),
        (
            "中原磨具产业园是一个集研发、生产于一体的规模化产业园区，项目总投资11亿元，一期项目年底前可建成投产，全部建成投产后，可实现销售收入18亿元。",
            "18亿元",
            "中原磨具产业园",
        ),
        ("上半年全市产业园区协议引资315亿元。", "315亿元", None),
        ("甲中心三期等7个项目建成投用，骆驼集团电池利用产业园完成投资9.3亿元。", "9.3亿元", "骆驼集团"),
        ("新能源汽车及零部件、人工智能及传感器两条主导产业链产值分别突破800亿元、260亿元。", "突破800亿元", None),
    ],
)
def test_the_subject_is_what_the_number_is_of(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("2021年至2023年，每年安排不低于2000万元。", "不低于2000万元", "2021年至2023年"),
        ("园区成立于2005年，规划面积3.6平方公里。", "3.6平方公里", None),
        ("去年，产业实现产值1368亿元，连续五年保持两位数增长，约占全市的三分之二。", "三分之二", "去年"),
        ("1—7月，完成投资138.2亿元；新开工项目41个。", "41个", "1—7月"),
        ("产业园一期已于8月投用，预计年产值15亿元。", "15亿元", None),
    ],
)
def test_a_time_speaks_for_what_it_dates(text: str, number: str, period: str | None) -> None:
    found = numbers(text)[number].period
    assert (found.text if found else None) == period


def test_goals_reach_to_the_end_of_their_sentence() -> None:
    text = "今年的主要预期目标是：地区生产总值增长7%以上；规上工业总产值增长8%；引进项目不少于50个。"
    assert {f.status for f in numbers(text).values()} == {"target"}


def test_a_wish_is_a_target() -> None:
    assert [f.status for f in named("力争到2025年建成产业集群1个。", Kind.TARGET)] == ["target"]


def test_a_chain_in_a_title_does_not_rule_the_sentences_after_it() -> None:
    text = "新区出台《关于支持人工智能产业高质量发展的若干政策》。截至目前，集聚规上企业412家。"
    assert numbers(text)["412家"].chain is None


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("预计明年一季度投产，达产后年产值可达40亿元。", Kind.PROJECT, []),
        ("总投资25亿元、占地120亩的信达生物二期厂房正在进行设备安装。", Kind.PROJECT, ["信达生物二期厂房"]),
        ("基石药业、亚盛医药等12家企业获得支持。", Kind.ENTERPRISE, ["基石药业", "亚盛医药"]),
        ("石峰区以中车株机、中车株洲所为龙头。", Kind.ENTERPRISE, ["中车株机", "中车株洲所"]),
        ("新增省级以上创新平台6个。", Kind.PLATFORM, []),
        ("对首次上规企业给予最高50万元奖励。", Kind.HONOUR, []),
        ("1-7月全市工业园区完成投资3亿元，吸引更多符合园区定位的企业。", Kind.PARK, []),
        ("引进一批海洋科技、冷链物流、玻璃新材料产业等项目。", Kind.PROJECT, []),
        ("已投产项目海尚食品项目运行良好。", Kind.PROJECT, ["海尚食品项目"]),
        ("长山尾污水处理厂土建和设备安装基本完成。", Kind.PROJECT, ["长山尾污水处理厂"]),
        ("以重大项目“百日攻坚”、招商引资“百日会战”为抓手。", Kind.MECHANISM, ["“百日攻坚”", "“百日会战”"]),
        ("成为我国年产值最高的电池产业基地。", Kind.HONOUR, ["我国年产值最高的电池产业基地"]),
        ("产值占园区工业总产值比重达81%。", Kind.PARK, []),
        ("招引种苗培育、水果综合利用等项目。", Kind.PROJECT, []),
        (
            "开工项目113个，包括京东方创新中心、民航科技示范区等，总投资23亿元。",
            Kind.PROJECT,
            ["京东方创新中心", "民航科技示范区"],
        ),
        (
            "甲项目和乙技改项目、农科区的丙零部件、江油的丁钢铁等重点项目稳步推进。",
            Kind.PROJECT,
            ["甲项目和乙技改项目", "丙零部件", "丁钢铁"],
        ),
        ("围绕“两图一表”开展招商，打造“3+1”产业体系。", Kind.MECHANISM, ["“两图一表”", "“3+1”产业体系"]),
        ("2021年比亚迪合肥基地落户下塘镇。", Kind.PROJECT, ["比亚迪合肥基地"]),
        ("投资18亿元的华锐刀具项目完成设备安装。", Kind.PROJECT, ["华锐刀具项目"]),
        ("对首次配套整车企业的，最高奖励200万元。", Kind.HONOUR, []),
        ("记者：还面临哪些困难？", Kind.PROBLEM, []),
        ("产业工人缺口较大；两条链缺少龙头企业。", Kind.PROBLEM, ["产业工人缺口较大", "两条链缺少龙头企业"]),
        ("出台“车十条”。", Kind.POLICY, ["“车十条”"]),
        ("《广州市“链长制”全景图》提出，全力建设。", Kind.POLICY, ["广州市“链长制”全景图"]),
        ("建立产业链常态化推介机制。", Kind.MECHANISM, ["产业链常态化推介机制"]),
        ("力争到2025年底，产业链营收突破8000亿元。", Kind.TARGET, ["力争到2025年底，产业链营收突破8000亿元"]),
        ("重新梳理后的8条产业链是：白酒、能源、医药。", Kind.CHAIN_LIST, ["白酒、能源、医药"]),
        (
            "甲年产2万台车辆项目、乙年产200万吨环保钙及30万吨纳米钙项目等一批项目签约。",
            Kind.PROJECT,
            ["甲年产2万台车辆项目", "乙年产200万吨环保钙及30万吨纳米钙项目"],
        ),
        ("新开工鑫盛食品包装扩建、纺织水洗技改扩能等项目4个。", Kind.PROJECT, ["鑫盛食品包装扩建", "纺织水洗技改扩能"]),
        ("掀起综合产业园区招商热潮，攻坚重大项目引进。", Kind.PARK, []),
        ("与协和新能源集团有限公司签约。", Kind.ENTERPRISE, ["协和新能源集团有限公司"]),
        ("举行集中开工暨昭晟阴极辊项目奠基活动。", Kind.PROJECT, ["昭晟阴极辊项目"]),
        ("苏州工业园区生物医药产业园集聚企业。", Kind.PARK, ["苏州工业园区生物医药产业园"]),
        ("远能科技年产26GWh动力电池项目开工。", Kind.PROJECT, ["远能科技年产26GWh动力电池项目"]),
        ("美的库卡智能制造基地、美云智数等一批项目落户。", Kind.PROJECT, ["美的库卡智能制造基地", "美云智数"]),
        ("富鑫钢铁产能置换项目已于今年3月建成投产。", Kind.PROJECT, ["富鑫钢铁产能置换项目"]),
        ("人才公寓竣工交付1200套。", Kind.ENTERPRISE, []),
        ("累计建成国家级创新平台26个。", Kind.PLATFORM, []),
        ("产业结构还不够优，传统制造业占比偏高。", Kind.PROBLEM, ["产业结构还不够优", "传统制造业占比偏高"]),
        ("针对企业反映的用地紧张问题，探索新模式。", Kind.PROBLEM, ["用地紧张"]),
    ],
)
def test_names_begin_and_end_where_they_should(text: str, kind: Kind, names: list[str]) -> None:
    assert [f.subject for f in named(text, kind)] == names


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("宁波前湾新区实现产值785亿元。", "qianwan"),
        ("成都天府新区新签约项目63个。", "tianfu"),
        ("合肥东部新区新签约项目63个。", "340100:合肥东部新区"),
    ],
)
def test_new_areas_are_places(text: str, region: str) -> None:
    scope = {"qianwan": "330200", "tianfu": "510100"}.get(region, "340100")
    assert {f.region for f in facts(text, scope=scope)} == {region}


def test_a_zone_among_districts_answers_its_own_number() -> None:
    text = "火炬高新区、海沧区、同安区新增落地项目分别为312个、268个、197个。"
    found = numbers(text, scope="350200")
    assert [found[n].region_name for n in ("312个", "268个", "197个")] == ["厦门火炬高新区", "海沧区", "同安区"]


def test_what_a_report_says_under_its_tasks_is_planned() -> None:
    text = "2025年，重点抓好以下工作：一是做强产业链条。新建标准厂房30万平方米。"
    assert numbers(text, published="2025-01-10")["30万平方米"].status == "planned"


def test_a_new_point_of_a_list_is_not_about_the_place_of_the_one_before() -> None:
    text = "二是做大园区平台。雨花经开区完成产值1250亿元。三是做优企业服务。走访企业1000家次。"
    found = numbers(text, scope="430111")
    assert (found["1250亿元"].region_name, found["1000家次"].region_name) == ("雨花经开区", "雨花区")


def test_what_was_raised_within_years_is_so() -> None:
    assert numbers("占比在4年内提升了17.7个百分点。")["17.7个百分点"].status == "actual"


def test_a_paragraph_by_number_is_about_the_place_it_opens_with() -> None:
    text = "1.白水县甲项目是市级重点项目，总投资14亿元。2017年3月开工，已完成投资5亿元。\n\n2.高新区乙项目是省级重点项目，总投资50亿元。"
    found = numbers(text, published="2017-09-20", scope="610500")
    assert [found[n].region_name for n in ("14亿元", "5亿元", "50亿元")] == ["白水县", "白水县", "渭南高新区"]


def test_a_number_in_brackets_is_of_the_place_before_them() -> None:
    found = numbers("占比最高的是：朔州（68.3%）、忻州（65.0%）。", scope="140400")
    assert [found[n].region_name for n in ("68.3%", "65.0%")] == ["朔州市", "忻州市"]


def test_a_company_with_a_places_name_is_no_place() -> None:
    assert numbers("一季度全市（不含红塔集团）产值227亿元。", scope="530400")["227亿元"].region_name == "玉溪市"


def test_a_zone_of_a_list_has_its_own_number() -> None:
    found = numbers("在建项目中，江油市56个、高新区32个。", scope="510700")
    assert [found[n].region_name for n in ("56个", "32个")] == ["江油市", "绵阳高新区"]


def test_what_a_plan_lays_down_by_chain_is_planned() -> None:
    text = "方案明确，精准招商。\n\n眼镜产业链方面，2025年签约投资额12亿元，落户项目14个。"
    found = numbers(text, published="2025-03-01")
    assert [found[n].status for n in ("12亿元", "14个")] == ["planned", "planned"]


def test_a_target_customer_is_no_target() -> None:
    assert numbers("瞄准重点目标企业，带动14个项目落地。")["14个"].status == "actual"


def test_what_stands_at_a_day_stands_in_the_next_sentence() -> None:
    found = numbers("截至6月底，入园企业1280家。在建项目226个。")["226个"].period
    assert found and found.text == "截至6月底"


def test_to_break_through_is_no_hedge() -> None:
    assert numbers("重点突破7条标志性产业链招商。")["7条"].qualifier == "eq"


def test_a_chain_that_no_list_knows_ends_the_one_before_it() -> None:
    text = "轨道交通装备产业规模突破1500亿元；先进硬质材料产业链上规上企业达到169家。"
    found = numbers(text, scope="430200")
    assert [found[n].chain_name for n in ("突破1500亿元", "169家")] == ["轨道交通装备", None]


def test_what_comes_in_batches_is_no_count() -> None:
    assert list(numbers("我省分两批确定了16条产业链，前十强企业有7家。")) == ["16条", "7家"]


def test_the_hedge_of_a_share_stands_before_its_whole() -> None:
    assert numbers("组件产能约占全国十分之一。")["十分之一"].qualifier == "approx"


def test_a_company_may_begin_like_a_district() -> None:
    companies = named("培育以卧龙防爆为链主的电驱产业。", Kind.ENTERPRISE, scope="411300")
    assert [f.region_name for f in companies] == ["南阳市"]


def test_how_much_of_a_task_was_done_is_no_target() -> None:
    found = numbers("计划总投资额完成年度目标任务的91.6%；占目标任务2亿元的111.5%。")
    assert (found["91.6%"].status, found["111.5%"].status) == ("actual", "actual")


def test_a_month_of_statistics_rules_its_paragraph() -> None:
    found = numbers("10月份，全市制造业增长5.8%。采矿业下降8.2%。", published="2023-12-05")["8.2%"].period
    assert found and found.text == "10月份"


def test_quarters_may_be_written_in_digits() -> None:
    found = numbers("1—3季度，增加值增长2.7%。", published="2020-10-23")["2.7%"].period
    assert found and (str(found.start), str(found.end)) == ("2020-01-01", "2020-09-30")


def test_a_count_of_listed_places_is_of_none_of_them() -> None:
    found = numbers("瑞丽、河口、磨憨3个沿边产业园承接转移。到位资金增长83%。", scope="530000")
    assert [found[n].region_name for n in ("3个", "83%")] == ["云南省", "云南省"]


def test_the_zone_of_a_districts_paper_is_the_districts() -> None:
    assert numbers("开发区成立了5个小组。", scope="320413")["5个"].region_name == "金坛开发区"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("汇能电子等18家电子企业入驻。", "18家"),
        ("培育12家具有核心竞争力的企业。", "12家"),
        ("建成12家园区。", "12家"),
        ("走访5家政策性银行。", "5家"),
        ("组织200名企业家参会。", "200名"),
        ("选派20名医务人员。", "20名"),
        ("安装12台风机。", "12台"),
        ("发布10个案例。", "10个"),
        ("建成2条约12公里的道路。", "2条"),
    ],
)
def test_a_measure_word_and_the_next_word_are_no_third_word(text: str, number: str) -> None:
    assert number in numbers(text)


@pytest.mark.parametrize("text", ["2024家电展销会开幕。", "2022年家电下乡。", "满足个性化需求。"])
def test_nor_is_such_a_word_a_count(text: str) -> None:
    assert not numbers(text)


def test_months_may_be_written_in_words() -> None:
    month = numbers("一月份力争再签约项目3个。", published="2018-01-10")["3个"].period
    assert month and (str(month.start), str(month.end)) == ("2018-01-01", "2018-01-31")
    period = numbers("一至七月营收超1500亿元。", published="2016-08-20")["超1500亿元"].period
    assert period and (str(period.start), str(period.end)) == ("2016-01-01", "2016-07-31")


def test_a_number_in_brackets_is_of_the_chain_before_them() -> None:
    text = "产业链到位资金：石化化工（363亿元）、文化旅游（336亿元）、冶金（187亿元）。"
    found = numbers(text)
    assert [found[n].chain_name for n in ("363亿元", "336亿元", "187亿元")] == [None, "文化旅游", None]


def test_the_parts_of_a_plan_are_planned() -> None:
    found = numbers("今年，该区计划实施重点项目126个；其中续建68个、新开工58个。")
    assert [found[n].status for n in ("126个", "68个", "58个")] == ["planned"] * 3
