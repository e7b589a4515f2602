"""The value scanner: what issue 3 asks for, what other papers and bulletins write, and what is no value."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.document import Published
from briefgen.extract.scan.times import resolve
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import VALUE_TYPES
from tests.extract.making import numbers
from tests.growth import grows_in_line

AS_OF = Published("2022-09-15", date(2022, 9, 15), date(2022, 9, 15), "")


def shown(text):
    """Each value as `text value[~high] unit[/counter] [qualifier]`."""
    return [_shown(s) for s in scan(text) if s.type in VALUE_TYPES]


def _shown(span):
    high = "" if span.high is None else f"~{_plain(span.high)}"
    counter = f"/{span.counter}" if span.counter else ""
    return f"{span.text} {_plain(span.value)}{high} {span.unit}{counter} {span.qualifier}"


def _plain(value):
    return f"{round(value, 4).normalize():f}"


def periods(text):
    out = []
    for span in scan(text):
        if span.type == "time":
            period = resolve(span.text, AS_OF)
            out.append(f"{span.text} {period.start or ''}..{period.end or ''}")
    return out


PROBES = [
    ("24年1月签约，去年税收达8000万，利润300多万", ["8000万 80000000 CNY eq", "300多万 3000000 CNY gt"], ["24年1月 2024-01-01..2024-01-31", "去年 2021-01-01..2021-12-31"]),
    ("年产啤酒60万千升，白酒6.5万千升", ["60万千升 600000 千升 eq", "6.5万千升 65000 千升 eq"], []),
    ("服务用户达8000万，产品销量达300多万", ["8000万 80000000 count eq", "300多万 3000000 count gt"], []),
    ("半年交出亮眼答卷，工程半年建成", ["半年 0.5 year eq"], []),
    ("新签约5亿元以上项目131个，计划总投资3942.1亿元", ["5亿元以上 500000000 CNY ge", "131个 131 count/个 eq", "3942.1亿元 394210000000 CNY eq"], []),
    ("同比增长13.5%，比上半年提高2.3个百分点", ["13.5% 13.5 percent eq", "2.3个百分点 2.3 pp eq"], ["上半年 2022-01-01..2022-06-30"]),
    ("各产业链每年引进20亿元以上项目不少于2个", ["20亿元以上 2000000000 CNY ge", "不少于2个 2 count/个 ge"], ["每年 .."]),
    ("力争到2025年突破1000亿元", ["突破1000亿元 100000000000 CNY gt"], ["到2025年 ..2025-12-31"]),
    ("8米多高的货架，里程20公里多，面积5亩多；5公里多条道路", ["8米多 8 m gt", "20公里多 20 km gt", "5亩多 5 mu gt", "5公里 5 km eq"], []),
    ("20余家，引进百余名高层次人才，发放消费券50多万张", ["20余家 20 count/家 gt", "百余名 100 count/名 gt", "50多万张 500000 count/张 gt"], []),
    ("3—5家，投资额10亿~15亿元", ["3—5家 3~5 count/家 range", "10亿~15亿元 1000000000~1500000000 CNY range"], []),
    ("近千亿元，其中超百亿元企业5家", ["近千亿元 100000000000 CNY approx", "超百亿元 10000000000 CNY gt", "5家 5 count/家 eq"], []),
    ("1.2万亿元，占全省比重达三成以上", ["1.2万亿元 1200000000000 CNY eq", "三成以上 30 percent ge"], []),
    ("“十四五”期间年均增长8%左右", ["8%左右 8 percent approx"], ["“十四五”期间 2021-01-01..2025-12-31"]),
    ("截至6月底，全市22条产业链共有规上企业1356家", ["22条 22 count/条 eq", "1356家 1356 count/家 eq"], ["截至6月底 ..2022-06-30"]),
    ("前三季度实现营收2.3万亿元，同比下降5.6%", ["2.3万亿元 2300000000000 CNY eq", "5.6% 5.6 percent eq"], ["前三季度 2022-01-01..2022-09-30"]),
    ("上半年到位资金4.5亿美元", ["4.5亿美元 450000000 USD eq"], ["上半年 2022-01-01..2022-06-30"]),
    ("去年引进省外境内资金9423.3亿元、增长5.1%", ["9423.3亿元 942330000000 CNY eq", "5.1% 5.1 percent eq"], ["去年 2021-01-01..2021-12-31"]),
    ("2021年至2023年，每年安排不低于2000万元", ["不低于2000万元 20000000 CNY ge"], ["2021年至2023年 2021-01-01..2023-12-31", "每年 .."]),
    ("一季度末贷款余额同比增长两位数", [], ["一季度末 ..2022-03-31"]),
    ("三年内实现翻一番", ["翻一番 2 multiple eq"], ["三年内 ..2025-09-15"]),
    ("较上年同期增加12.8亿元", ["12.8亿元 1280000000 CNY eq"], ["上年同期 .."]),
    ("1—8月，全市新开工项目210个", ["210个 210 count/个 eq"], ["1—8月 2022-01-01..2022-08-31"]),
    ("亩均税收从18万元提高到30万元", ["18万元 180000 CNY eq", "30万元 300000 CNY eq"], []),
    ("增长5.2%、6.1%、7.3%（分别）", ["5.2% 5.2 percent eq", "6.1% 6.1 percent eq", "7.3% 7.3 percent eq"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values", "times"), PROBES, ids=[p[0] for p in PROBES])
def test_acceptance_probes(text, values, times):
    assert shown(text) == values
    assert periods(text) == times


KINDS = {
    # Chinese and mixed numerals, full width, separators
    "1万5千人，两万户，十余项": ["1万5千人 15000 count/人 eq", "两万户 20000 count/户 eq", "十余项 10 count/项 gt"],
    "３５０家，1,234.5万元": ["３５０家 350 count/家 eq", "1,234.5万元 12345000 CNY eq"],
    "总投资百亿元，年产值70亿至100亿": ["百亿元 10000000000 CNY approx", "70亿至100亿 7000000000~10000000000 CNY range"],
    "目标是1.5个亿，到位内资4.7亿": ["1.5个亿 150000000 CNY eq", "4.7亿 470000000 CNY eq"],
    "每年至少引进1个企业": ["1个 1 count/个 ge"],
    "3个亿元以上项目": ["3个 3 count/个 eq", "亿元以上 100000000 CNY ge"],
    "建成生产线一条，厂房两栋": ["一条 1 count/条 eq", "两栋 2 count/栋 eq"],
    "七八个，十七八家，三五家，三至五家": ["七八个 7~8 count/个 range", "十七八家 17~18 count/家 range", "三五家 3~5 count/家 range", "三至五家 3~5 count/家 range"],
    "資金１２．５億元，約３０餘個": ["１２．５億元 1250000000 CNY eq", "約３０餘個 30 count/个 approx"],
    # shares and fractions
    "降低两成半，一成半，超五成五，三成3，四倍半，翻了一番半": ["两成半 25 percent eq", "一成半 15 percent eq", "超五成五 55 percent gt", "三成3 33 percent eq", "四倍半 4.5 multiple eq", "翻了一番 2 multiple eq"],
    "总数八成，数十家": ["八成 80 percent eq"],
    "甲项目81亿，乙工程近12亿。": ["81亿 8100000000 CNY eq", "近12亿 1200000000 CNY approx"],
    "奖励最高5000万！项目3万，": ["最高5000万 50000000 CNY le", "3万 30000 count eq"],
    "撑起三成份额，八成就业，十年成就": ["三成 30 percent eq", "八成 80 percent eq"],
    "1、2、3、5期建成投运，7、8期开工建设": [],
    "十字门中央商务区，半年经济工作会议": [],
    "甲乳业8期大低温板块项目，举办培训班8期": ["8期 8 count/期 eq"],
    "8个1—5亿元项目，5个1机制": ["8个 8 count/个 eq", "1—5亿元 100000000~500000000 CNY range"],
    "三成半导体企业，三成三季度完成": ["三成 30 percent eq", "三成 30 percent eq"],
    "下降三个多百分点，3个多百分点，提高零点八个百分点": ["三个多百分点 3 pp gt", "3个多百分点 3 pp gt", "零点八个百分点 0.8 pp eq"],
    "总投资8个多亿，二期十来个亿，投了3个来亿元": ["8个多亿 800000000 CNY gt", "十来个亿 1000000000 CNY approx", "3个来亿元 300000000 CNY approx"],
    "由三个多月压缩到一个半月，三个多月来，一个半月后": ["三个多月 3 month gt", "一个半月 1.5 month eq"],
    "三成，近一半，三分之一，三分之二以上": ["三成 30 percent eq", "近一半 50 percent approx", "三分之一 33.3333 percent eq", "三分之二以上 66.6667 percent ge"],
    "百分之五，百分之三点五，千分之五，1/3": ["百分之五 5 percent eq", "百分之三点五 3.5 percent eq", "千分之五 0.5 percent eq", "1/3 33.3333 percent eq"],
    "三产占比过半，近七成受访者，超过半数": ["过半 50 percent gt", "近七成 70 percent approx", "超过半数 50 percent gt"],
    "提高3.2个点，下调10个基点，0.3个、0.2个百分点": ["3.2个点 3.2 pp eq", "10个基点 10 基点 eq", "0.3个 0.3 pp eq", "0.2个百分点 0.2 pp eq"],
    "下降-2.3%，增长约-2%，同比+5.1%，≥95%": ["-2.3% -2.3 percent eq", "约-2% -2 percent approx", "5.1% 5.1 percent eq", "≥95% 95 percent ge"],
    # multiples
    "增长2.3倍，翻番，翻一番，翻两番，翻了近一番，一倍，产能将翻倍": ["2.3倍 2.3 multiple eq", "翻番 2 multiple eq", "翻一番 2 multiple eq", "翻两番 4 multiple eq", "翻了近一番 2 multiple approx", "一倍 1 multiple eq", "翻倍 2 multiple eq"],
    # currencies
    "10亿港元、5亿欧元、300亿日元、2000万英镑、3.2亿元人民币": ["10亿港元 1000000000 HKD eq", "5亿欧元 500000000 EUR eq", "300亿日元 30000000000 JPY eq", "2000万英镑 20000000 GBP eq", "3.2亿元人民币 320000000 CNY eq"],
    "18万元/亩，5000元/平方米": ["18万元/亩 180000 CNY eq", "5000元/平方米 5000 CNY eq"],
    # hedges
    "超7亿元，逾12亿元，过50亿元，超过3家，突破4亿元": ["超7亿元 700000000 CNY gt", "逾12亿元 1200000000 CNY gt", "过50亿元 5000000000 CNY gt", "超过3家 3 count/家 gt", "突破4亿元 400000000 CNY gt"],
    "至少3家，不低于10亿元，上万人，10万以上客商": ["至少3家 3 count/家 ge", "不低于10亿元 1000000000 CNY ge", "上万人 10000 count/人 ge", "10万以上 100000 count ge"],
    "不到1年时间，不足3%，5亿元以下": ["不到1年 1 year lt", "不足3% 3 percent lt", "5亿元以下 500000000 CNY lt"],
    "额度最高可以达到5000万元，最多可给50万元，最长可享受3年": ["5000万元 50000000 CNY le", "50万元 500000 CNY le", "3年 3 year le"],
    "药品购销近300亿，用户近3亿，销售3亿件": ["近300亿 30000000000 CNY approx", "近3亿 300000000 count approx", "3亿件 300000000 count/件 eq"],
    "客队5比1大胜主队": [],
    "不超过30%，最高500万元，最高给予500万元奖励，4.5%以内": ["不超过30% 30 percent le", "最高500万元 5000000 CNY le", "500万元 5000000 CNY le", "4.5%以内 4.5 percent le"],
    "近8000亿元，约20亿元，约占40%，6%左右，接近100家": ["近8000亿元 800000000000 CNY approx", "约20亿元 2000000000 CNY approx", "40% 40 percent approx", "6%左右 6 percent approx", "接近100家 100 count/家 approx"],
    "500余万元，1000多亿元，10万余件，50+家企业": ["500余万元 5000000 CNY gt", "1000多亿元 100000000000 CNY gt", "10万余件 100000 count/件 gt", "50+家 50 count/家 gt"],
    "签约10个项目，节约20万元，去过3家企业，通过5家评审，突破50项关键核心技术": ["10个 10 count/个 eq", "20万元 200000 CNY eq", "3家 3 count/家 eq", "5家 5 count/家 eq", "50项 50 count/项 eq"],
    # classes without a numeral of their own
    "亿元以上项目，超亿元企业，亿元及以上，5亿元（含）以上": ["亿元以上 100000000 CNY ge", "超亿元 100000000 CNY gt", "亿元及以上 100000000 CNY ge", "5亿元（含）以上 500000000 CNY ge"],
    "产值突破百亿，营收超10亿，用户突破1亿": ["突破百亿 10000000000 CNY gt", "超10亿 1000000000 CNY gt", "突破1亿 100000000 count gt"],
    # ranges
    "5%至8%，3至5年，3000—5000元，8000万—1亿元，100-300万人口": ["5%至8% 5~8 percent range", "3至5年 3~5 year range", "3000—5000元 3000~5000 CNY range", "8000万—1亿元 80000000~100000000 CNY range", "100-300万人口 1000000~3000000 count/人口 range"],
    "从5%到8%，由2个增加到5个": ["5% 5 percent eq", "8% 8 percent eq", "2个 2 count/个 eq", "5个 5 count/个 eq"],
    # areas, weights, power, length, capacity
    "87.88亩，39.13万平方米，780平方公里，135.5千公顷，26万㎡": ["87.88亩 87.88 mu eq", "39.13万平方米 391300 sqm eq", "780平方公里 780000000 sqm eq", "135.5千公顷 1355000000 sqm eq", "26万㎡ 260000 sqm eq"],
    "1200吨，6.8亿吨，100万吨/年，2567万标箱，1.37万亿斤": ["1200吨 1200 t eq", "6.8亿吨 680000000 t eq", "100万吨/年 1000000 t eq", "2567万标箱 25670000 标箱 eq", "1.37万亿斤 1370000000000 斤 eq"],
    "12.3亿千瓦时，3万千瓦，1.2GW，20GWh，500kV，10KV高压": ["12.3亿千瓦时 1230000000 kWh eq", "3万千瓦 30000 kW eq", "1.2GW 1.2 GW eq", "20GWh 20 GWh eq", "500kV 500 kV eq", "10KV 10 kV eq"],
    "首期算力100P，总算力提升到4000PF，算力达2EFLOPS": ["100P 100 PFLOPS eq", "4000PF 4000 PFLOPS eq", "2EFLOPS 2000 PFLOPS eq"],
    "300米，326公里，28微克/立方米，125亿立方米": ["300米 300 m eq", "326公里 326 km eq", "28微克/立方米 28 微克/立方米 eq", "125亿立方米 12500000000 m3 eq"],
    # durations
    "提前半年，3个多月，2.5小时，历时3年半，5个工作日内，24小时，1年多": ["半年 0.5 year eq", "3个多月 3 month gt", "2.5小时 2.5 小时 eq", "3年半 3.5 year eq", "5个工作日 5 day le", "24小时 24 小时 eq", "1年多 1 year gt"],
    "产值站上4000亿元台阶，营收迈上百亿关口；连续跨上3个台阶": ["站上4000亿元 400000000000 CNY ge", "迈上百亿 10000000000 CNY ge", "3个 3 count/个 eq"],
    "15个工作日内拨付，3日内办结；30亿元出头；封顶200万元，奖励50万元封顶": ["15个工作日 15 day le", "30亿元出头 3000000000 CNY gt", "封顶200万元 2000000 CNY le", "50万元封顶 500000 CNY le"],
    "每人至少挂钩2家企业，每月至少外出招商4次，每个展位最多补3万元": ["2家 2 count/家 ge", "4次 4 count/次 ge", "3万元 30000 CNY le"],
    "给企业省了260万。其中中央预算内1.6亿，撬动社会资本不少于150亿；对首次进入目录的企业奖30万。": ["260万 2600000 CNY eq", "1.6亿 160000000 CNY eq", "不少于150亿 15000000000 CNY ge", "30万 300000 CNY eq"],
    "研发楼提前67天封顶，已封顶12栋，封顶12万平方米": ["67天 67 day eq", "12栋 12 count/栋 eq", "12万平方米 120000 sqm eq"],
    # ranks
    "位居全国第一，均居全省首位，排名第3位，居前3位，跻身全国前十，产品全球销量第一，增速居全省之首": ["第一 1 rank eq", "首位 1 rank eq", "第3位 3 rank eq", "前3位 3 rank le", "前十 10 rank le", "第一 1 rank eq", "之首 1 rank eq"],
    "树牢“招商是第一抓手、营商环境是第一名片”意识": [],
    # counts
    "322家次，1.2万人次，3.6万户次，5000台套，1.5亿片": ["322家次 322 count/家次 eq", "1.2万人次 12000 count/人次 eq", "3.6万户次 36000 count/户次 eq", "5000台套 5000 count/台套 eq", "1.5亿片 150000000 count/片 eq"],
    "两大人工智能计算中心，六大方面，两条产业链，推动 24 条重点": ["两大 2 count/大 eq", "两条 2 count/条 eq", "24 条 24 count/条 eq"],
    "青岛百家重点服装企业，近1亿农村人口，960多万人口": ["百家 100 count/家 approx", "近1亿 100000000 count approx", "960多万人口 9600000 count/人口 gt"],
    # levels of an index
    "PMI为50.8，指数达到112.5点，满意度98.5%，得分98.6分": ["50.8 50.8 count eq", "112.5 112.5 count eq", "98.5% 98.5 percent eq", "98.6分 98.6 分 eq"],
    # statistical bulletins
    "GDP9.6万亿元、增长4.1%；城镇调查失业率5.1%；R&D经费投入强度2.6%": ["9.6万亿元 9600000000000 CNY eq", "4.1% 4.1 percent eq", "5.1% 5.1 percent eq", "2.6% 2.6 percent eq"],
    "新增就业38.6万人；优良天数311天；每万人拥有量35.6件；人均预期寿命81.5岁": ["38.6万人 386000 count/人 eq", "311天 311 day eq", "35.6件 35.6 count/件 eq", "81.5岁 81.5 岁 eq"],
    # a number split from its unit by the page
    "资金补助9513.96\n\n万元": ["9513.96\n\n万元 95139600 CNY eq"],
    "1.5家企业获评": ["5家 5 count/家 eq"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "values"), KINDS.items(), ids=list(KINDS))
def test_values(text, values):
    assert shown(text) == values


NONE = [
    "2024年7月10日，10月7日下午，2023年以来，2024-05-09，3月、6月",
    "第一批、首批、第十三次党代会、第12届博览会、党的二十大、十九届六中全会、第一天、第三产业",
    "一、二、（一）1. 2. ①",
    "市委十三届八次全会、百亿元产业、前十强的车企、一条龙",
    "电话0532-85911234，13800138000，邮编266000，12345热线",
    "5G、H135、DA50、C919、ISO9001、PM2.5、4K、3D打印、L4级、A股、Wi-Fi6、1080P、COVID-19",
    "15号线、十号路、3号楼、工业4.0、〔2023〕5号、青政发〔2024〕12号、500强、8.5代线",
    "“1269”、5+5+7、“1+4+6”、1+6+N、3.5:34.7:61.8、1:1.5、7×24小时、13.4∶44.5∶42.1",
    "A级、4A级景区、二级节点、三级、五级组织架构、20万吨级码头、千亿级集群、百亿级",
    "九江、万年县、三亚、新余、三明、六安、七台河、四川、千岛湖、五台山、三门峡",
    "百度、万达、万丰、万科、三一重工、三菱重工、京东方、四方股份、三棵树、三只松鼠",
    "千方百计、一流、四新经济、一系列、一批、一项、一大批、一座城市、一体化、百年变局、千家万户、百家争鸣",
    "一盘棋、关键一环、一对一、一企一策、一园一业、进一步、一带一路、双招双引、两高、万一、十分、统一",
    "“5个1”工作机制，落实5个1，五个一，8个“一”",
    "“1个行动计划、1张产业图谱、1份招商名录、1组项目清单、1组支撑平台（创新、基金、会展等）”",
    "“四张清单”“六大城市”“四场硬仗”“百千”“万人助万企”“三张项目清单”“双百行动”“成熟一个、挂牌一个”",
    "三年行动、三年行动方案、五年规划、3年行动计划、一期、二期、三期工程",
    "《“十四五”规划》《5个1实施方案》《三年行动方案（2022—2024年）》",
    "市、区两级，省市区三级，三部门，两项目，三次产业，两位数，两位数增长，个位数",
    "数十家、几十家、数百名、成百上千家、若干、多家、无数个",
    "总投资(下转第二版)",
    "每万人、每百户、每7个人、万人有效发明专利拥有量、万元地区生产总值能耗",
    "摆在首位，放在未来五年要全力抓好的工作的首位，“六大城市”之首，首位度，首位产业，质量第一",
    "1小时通勤圈，15分钟便民生活圈，24小时自助图书馆",
    "八项规定、两个维护、四个意识、四个自信、三个代表、五位一体、三大攻坚战",
    "36岁，60岁以上老年人，90后，20世纪80年代",
    "近年来、近日、附近、临近、最近、签约、节约、合约",
    "时间过半、任务过半，“双过半”，半导体，上半场",
    "列入省百大项目，全市千大工程",
    "建立“1名县领导+1个牵头部门+1套政策”机制",
    "会议15时42分开始，参加前两批开工活动",
]


@pytest.mark.parametrize("text", NONE)
def test_no_values(text):
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("空客H135直升机", "H135"),
        ("地铁15号线", "15号线"),
        ("“5+5+7”重点产业", "5+5+7"),
        ("大件5G园区", "5G"),
        ("“1269”", "1269"),
    ],
)
def test_codes_are_whole(text, code):
    assert [s.text for s in scan(text) if s.type == "code"] == [code]


# ---- properties --------------------------------------------------------------------------------------------------------
PIECES = st.sampled_from(
    [*list("0123456789０１.,，。、“”《》（）()+-—~～%％‰年月日号第前首半近约超余多来几上下以左右一二两三四五六七八九十百千万亿零〇点分之成倍翻番元家个项大级期P\n "), "以上", "亿元", "万元", "个百分点", "至少", "十四五", "今年", "截至", "目前", "季度", "上半年", "kV", "平方米", "签约", "5个1", "H135"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
@example("0:1月")
@example("0首之上年")
@settings(max_examples=400, deadline=None)
def test_spans_cut_their_text_in_order(text):
    end = 0
    for span in scan(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert (span.value is not None) == (span.type in VALUE_TYPES)
        assert span.high is None or span.high > span.value
        assert span.value is None or (isinstance(span.value, Decimal) and span.unit and span.qualifier)
        assert (span.qualifier == "range") == (span.high is not None)
        end = span.end


HOSTILE = [
    "9",
    "一",
    "1,",
    "1年",
    "“",
    "《",
    "1—",
    "百分之",
    "第",
    "近",
    "1.",
    "两三",
    "截至",
    "1+",
    "翻",
    "半",
    "亿",
    "1、",
    "1 ",
    "1月",
    "每",
    "H1",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_in_line_with_the_text(piece):
    assert grows_in_line(lambda length: scan((piece * length)[:length]), 5_000)


def test_a_number_longer_than_decimal_precision_is_scanned() -> None:
    # found by the property test of facts: Decimal's remainder raises beyond 28 digits
    (found,) = scan("会议召开。10000000000000000000000000000")
    assert (found.text, found.type) == ("10000000000000000000000000000", "code")


@pytest.mark.parametrize(
    ("text", "value", "high", "qualifier"),
    [
        ("目标是一个亿以上的产值", 100_000_000, None, "ge"),
        ("三五个亿的投资", 300_000_000, 500_000_000, "range"),
    ],
)
def test_hundred_millions_counted_in_chinese(text, value, high, qualifier):
    (span,) = scan(text)
    assert (span.value, span.high, span.unit, span.qualifier) == (value, high, "CNY", qualifier)


def test_the_year_of_a_list_is_no_number_of_it():
    assert [s.text for s in scan("2016百强企业总营收22610亿元") if s.type != "code"] == ["22610亿元"]


def test_a_unit_written_behind_the_last_of_three():
    assert [(s.text, s.unit) for s in scan("分别拉动增速提升9.3、3.3个和0.9个百分点")] == [
        ("9.3", "pp"),
        ("3.3个", "pp"),
        ("0.9个百分点", "pp"),
    ]


def test_half_a_year_in_which_something_was_done_is_no_number() -> None:
    assert [*numbers("甲景区半年接待游客386.7万人次，乙公司半年卖出1280台。")] == [
        "386.7万人次",
        "1280台",
    ]
    assert [*numbers("提前半年完成交付。")] == [*numbers("办理用了半年。")] == ["半年"]


def test_idioms_and_sums_of_what_was_just_listed_count_nothing() -> None:
    assert [*numbers("黑木耳、大豆两条腿走路，两项合计投资2.7亿元，停工已两个月。")] == ["2.7亿元", "两个月"]
