"""Which time a number belongs to."""

from datetime import date

import pytest

from briefgen.extract import extract
from briefgen.fact import Kind, Period
from tests.extract.making import document, facts, knowledge, numbers


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("1—8月，全市新签约项目131个，计划总投资3942.1亿元。", "3942.1亿元", ("1—8月", "2022-01-01", "2022-08-31")),
        ("建立76家企业培育库，仅2021年净增企业6家。", "76家", None),
        (
            "今年，全市列入重点项目54项，截止8月底，完成投资164亿元。其中：计划新开工22项，已开工15项。",
            "15项",
            ("截止8月底", None, "2022-08-31"),
        ),
        ("自“百日攻坚战”启动以来，全市开工项目30个。", "30个", ("自“百日攻坚战”启动以来", None, None)),
        # the month in an event's name says more than 近日; what is only compared with goes on nowhere
        ("近日，甲区举行1月份重大项目签约活动，此次签约项目15个。", "15个", ("1月份", "2022-01-01", "2022-01-31")),
        ("3月3日，甲区举行1月份重大项目签约活动，此次签约项目15个。", "15个", ("3月3日", "2022-03-03", "2022-03-03")),
        (
            "今年1至5月，全市引进项目117个，已抵去年一整年的个数。其中，引进外资项目13个。",
            "13个",
            ("今年1至5月", "2022-01-01", "2022-05-31"),
        ),
        ("前三季度，全市签约项目113个，完成去年全年总量的95%。", "95%", ("前三季度", "2022-01-01", "2022-09-30")),
        ("2000年成立开发区以来，工艺领先。全区有规上企业82户。", "82户", None),
        (
            "7月1日，全省项目开工动员会举行。当日参加开工项目71个。其中，制造业项目47个。",
            "47个",
            ("7月1日", "2022-07-01", "2022-07-01"),
        ),
        ("3月1日，甲市举行项目集中开工仪式。参加集中开工项目共13个。", "13个", ("3月1日", "2022-03-01", "2022-03-01")),
        (
            "2021年，全市实现生产总值567亿元。研发占比由上年的2%调整为3%。高技术业增加值48亿元。",
            "48亿元",
            ("2021年", "2021-01-01", "2021-12-31"),
        ),
        ("各县区6月份新开工情况：甲区2个；乙区3个。", "3个", ("6月份", "2022-06-01", "2022-06-30")),
        ("建立76家企业培育库，仅2021年净增企业6家。", "6家", ("2021年", "2021-01-01", "2021-12-31")),
        ("上半年新增企业25家，较去年增长8%。", "8%", ("上半年", "2022-01-01", "2022-06-30")),
        ("1—8月完成投资817亿元，占全年投资计划的81%。", "81%", ("1—8月", "2022-01-01", "2022-08-31")),
        ("截至目前，累计认定企业75家。", "75家", ("截至目前", None, "2022-09-15")),
        ("甲项目于8月底交付；总投资50亿元的乙项目开工。", "50亿元", None),
        ("干部每天走访企业，撮合订单；累计外贸转内销企业50家。", "50家", None),
        ("2020年、2021年产值分别为52亿元、64亿元。", "52亿元", ("2020年", "2020-01-01", "2020-12-31")),
        ("2020年、2021年产值分别为52亿元、64亿元。", "64亿元", ("2021年", "2021-01-01", "2021-12-31")),
        ("去年营收180亿元，是2018年的6.3倍。", "6.3倍", ("去年", "2021-01-01", "2021-12-31")),
        ("预计年底投产，达产后可实现年产值12亿元。", "12亿元", None),
        ("截至2021年末，拥有单项冠军63家；国家级“小巨人”企业182家。", "182家", ("截至2021年末", None, "2021-12-31")),
        ("甲公司订单已排至10月后；两个百亿级项目签约落地。", "两个", None),  # up to when the orders last
        ("各产业链每年引进项目不少于2个。", "不少于2个", ("每年", None, None)),
        ("甲社青岛9月12日电（王甲）“园区吸引企业10家。”", "10家", None),  # the day of the report
        ("今年1—8月，培育企业80家、“明日之星”300家。", "300家", ("今年1—8月", "2022-01-01", "2022-08-31")),
        # the year of a goal that is fulfilled, or of an event's name, rules nothing; that of a planned sum this sum alone
        ("1—8月，完成投资817亿元，完成全年目标序时进度85.4%。", "85.4%", ("1—8月", "2022-01-01", "2022-08-31")),
        ("3月23日，全市第一季度项目集中签约仪式举行，签约项目6个。", "6个", ("3月23日", "2022-03-23", "2022-03-23")),
        ("今年以来，2022年度计划投资163亿元，竣工项目15个。", "163亿元", ("2022年度", "2022-01-01", "2022-12-31")),
        ("今年以来，2022年度计划投资163亿元，竣工项目15个。", "15个", ("今年以来", "2022-01-01", "2022-09-15")),
        # the day of the meeting that a paper reports from, the stretch before a sentence on one event
        ("昨日，市产业链办通报全市上半年工作：实施链上项目412个。", "412个", ("上半年", "2022-01-01", "2022-06-30")),
        ("昨日，记者从市工信局获悉，新认定链主企业9家。", "9家", None),
        ("7月20日，市统计局发布数据，全市有规上企业80家。", "80家", None),
        ("近日，市政府通报一季度工作情况，新开工项目103个。", "103个", ("一季度", "2022-01-01", "2022-03-31")),
        ("昨日，全市举行集中签约仪式，签约项目25个。", "25个", ("昨日", "2022-09-14", "2022-09-14")),
        ("记者从3月3日召开的全市产业链会议上了解到，全市有规上企业80家。", "80家", None),
        ("上半年集中签约28个。本次集中签约活动共有签约项目42个。", "28个", ("上半年", "2022-01-01", "2022-06-30")),
        ("上半年集中签约28个。本次集中签约活动共有签约项目42个。", "42个", None),
        (
            "在全省一季度重大项目集中开工活动中，全市签约项目6个。",
            "6个",
            ("一季度", "2022-01-01", "2022-03-31"),
        ),
        (
            "2023年，力争新签约项目90个。引进重大项目55个以上。",
            "55个以上",
            ("2023年", "2023-01-01", "2023-12-31"),
        ),
        (
            "9月8日，全市2022年第三季度项目集中签约活动举行，签约项目6个。",
            "6个",
            ("9月8日", "2022-09-08", "2022-09-08"),
        ),
    ],
)
def test_period(text: str, number: str, period: tuple[str, str | None, str | None] | None) -> None:
    got = numbers(text)[number].as_json()["period"]
    assert (tuple(got.values()) if got else None) == period


def test_a_stretch_rules_the_rest_of_its_paragraph() -> None:
    text = "1—8月，全市新签约项目131个。其中，制造业项目59个。从落地情况看，已开工项目53个。\n\n新增企业25家。"
    got = numbers(text)
    assert [got[n].period.text if got[n].period else None for n in ("59个", "53个", "25家")] == ["1—8月", "1—8月", None]


def test_a_heading_says_the_year_of_the_months_below_it() -> None:
    text = "一、2020年工作回顾\n\n全年新增企业12家。\n\n二、2021年重点工作\n\n全年实施项目320个。"
    got = numbers(text, published="2021-01-20")
    assert [str(got[n].period.start) for n in ("12家", "320个")] == ["2020-01-01", "2021-01-01"]


def test_the_year_past_is_that_of_the_heading() -> None:
    got = numbers(
        "一、2021年工作回顾\n\n一年来，生产总值完成358亿元。\n\n链长制实施一年来，签约项目46个。", "2022-05-15"
    )
    assert (str(got["358亿元"].period.start), str(got["358亿元"].period.end)) == ("2021-01-01", "2021-12-31")
    assert got["46个"].period.start is None


def test_a_year_that_is_aimed_at_is_none_that_is_over() -> None:
    aimed = numbers("力争全年新增企业9家。", "2021-03-19")["9家"].period
    told = numbers("全年新增企业9家。", "2021-03-19")["9家"].period
    assert aimed and told and (aimed.end, told.end) == (date(2021, 12, 31), date(2020, 12, 31))


def test_the_past_year_of_a_report_of_january_is_the_year_that_is_over() -> None:
    got = numbers("过去一年，全市引进项目278个。", published="2021-01-20")["278个"].period
    assert (str(got.start), str(got.end)) == ("2020-01-01", "2020-12-31")


def test_an_unknown_year_leaves_relative_times_unresolved() -> None:
    got = numbers("上半年新增企业25家。", published="2022")["25家"].period
    assert (got.text, got.start.isoformat()) == ("上半年", "2022-01-01")


def test_parts_told_in_a_paragraph_of_their_own_keep_the_time_of_the_whole() -> None:
    got = numbers("记者获悉，今年上半年，全市完成总产值1.38万亿元。\n\n其中，家电产值2600亿元。\n\n家具产值30亿元。")
    assert [got[n].period and got[n].period.text for n in ("2600亿元", "30亿元")] == ["今年上半年", None]


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        # a day is told of the parts too
        ("昨日，全市签约项目25个。其中，胶州市项目11个。", "11个", "昨日"),
        # what a quarter's end rules goes on over its paragraph
        ("截至一季度，园区完成产值184亿元。完成增加值53亿元。到位资金57亿元。", "57亿元", "截至一季度"),
        ("今年1—8月，实施项目27个，当年投产10个。完成投资3亿元。", "3亿元", "今年1—8月"),
        ("1—8月份生产300万双，今年计划生产360万双。", "360万双", "今年"),
        # what a condition foresees is told of no day before it, however many clauses it runs over
        ("项目于8月底投产，达产后预计年产30万辆，年产值近400亿元。", "近400亿元", None),
        ("今年1至5月，占比由上年同期的45%提高到51%。其中，采矿业投资增长64%。", "64%", "今年1至5月"),
        ("预计今年三季度投产，全部达产后年产值将超400亿元。", "超400亿元", None),
        ("上半年，新签约项目47个。辰光项目6月28日投产，全部达产后可实现年产值60亿元。", "60亿元", None),
        # the time of an aim is not that of what is done with it
        ("按照“十四五”末产值翻番的目标，引进企业9家。", "9家", None),
        ("按照“十四五”末产值翻番的目标，引进企业9家。", "翻番", "“十四五”末"),
        # a paragraph that tells the parts goes on under the time of the one before
        ("1—8月，全市完成投资548亿元。占比居第三位。\n\n从行业看，采矿业完成投资143亿元。", "143亿元", "1—8月"),
        ("1—8月，全市完成投资548亿元。\n\n采矿业完成投资143亿元。", "143亿元", None),
    ],
)
def test_what_goes_on_under_a_time(text: str, number: str, period: str | None) -> None:
    got = numbers(text)[number].period
    assert (got.text if got else None) == period


def test_a_stretch_rules_its_paragraph_though_the_year_is_unknown() -> None:
    read = extract(
        document("上半年生产总值735亿元。分产业看，第一产业增加值31亿元，增长8.1%。", None, None), knowledge()
    )
    assert [f.period for f in read.facts if f.text == "31亿元"] == [Period("上半年")]


def test_what_stands_by_now_stands_in_the_next_sentences_though_the_year_is_unknown() -> None:
    text = "截至目前，全县开展招商活动3场。共有签约项目9个。其中，外企项目2个。"
    read = extract(document(text, None, None), knowledge())
    assert [(f.text, f.period and f.period.text) for f in read.facts if f.kind is Kind.QUANTITY] == [
        ("3场", "截至目前"),
        ("9个", "截至目前"),
        ("2个", "截至目前"),
    ]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("上半年全市经济稳中向好", "上半年"),
        ("甲市2021年一季度经济运行情况", "2021年一季度"),
        ("全市产业园区见闻", None),
        ("上半年走访见闻", None),
    ],
)
def test_the_title_of_a_bulletin_says_its_time(title: str, period: str | None) -> None:
    read = extract(document("粮食产量36万吨，增长1.2%。", None, None, title), knowledge())
    assert {f.period.text if f.period else None for f in read.facts} == {period}


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        ("现将上半年全市工业经济主要指标及位次通报如下。", "上半年"),
        ("现将1—6月主要指标完成情况通报如下：", "1—6月"),
        ("现将有关情况通报如下。", "2024年二季度"),
        ("现将《2024年三季度工作方案》印发给你们。", "2024年二季度"),
    ],
)
def test_what_a_bulletin_passes_on_is_of_the_time_it_says(opening: str, period: str) -> None:
    title = "关于2024年二季度工业经济主要指标完成情况的通报"
    text = f"各县市区政府：\n\n{opening}\n\n一、全市情况\n\n规上工业营业收入2386.4亿元。"
    (value,) = [f for f in extract(document(text, "2024-07-26", None, title), knowledge()).facts if f.unit == "CNY"]
    assert value.period is not None
    assert value.period.text == period


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("3月11日，即墨区举行2022年重大项目集中签约仪式，共签约项目33个。", "33个", "3月11日"),
        ("3月11日，即墨区举行重大项目集中开工仪式。据悉，此次集中开工项目共73个。", "73个", "3月11日"),
        ("3月11日，即墨区举行集中开工仪式。\n\n本次开工的项目33个。", "33个", "3月11日"),
        ("2016年至2018年，分别完成生产总值236亿元、314亿元、365亿元。", "314亿元", "2017年"),
        ("2016年至2018年，分别完成生产总值236亿元、314亿元。", "314亿元", "2016年至2018年"),
        ("今年1—10月，十大产业实现产值645亿元。\n\n此外，化工产业实现产值61亿元。", "61亿元", "今年1—10月"),
    ],
)
def test_events_and_rows_of_years(text: str, number: str, period: str) -> None:
    told = numbers(text, published="2022-11-30")[number].period
    assert told is not None and told.text == period


def test_an_end_of_year_that_opens_a_forecast_holds_for_all_its_parts() -> None:
    told = numbers("预计到年末，全市生产总值完成115亿元；固定资产投资完成38亿元。")["38亿元"].period
    assert told is not None and told.text == "到年末"


def test_the_year_of_a_base_goes_on_in_no_sentence() -> None:
    assert numbers("外贸出口4980万美元，是2011年的4倍。规上工业企业增加到173家。")["173家"].period is None


def test_the_past_year_goes_on_though_the_day_is_unknown() -> None:
    told = numbers("过去的一年，高新区坚持兴产业。装备制造产值增长45%。", published="2024")["45%"].period
    assert told is not None and told.text == "过去的一年"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8月28日，恒辰产业对接会在甲酒店举办。活动期间，全市签约35个项目。", "35个"),
        ("8月28日，甲区举办2025年第四季度重点项目签约、动工活动，多项政策发布。活动当天，50个项目签约。", "50个"),
        ("8月28日，甲县举行“攻坚”行动8月份重点招商项目集中签约仪式，签约项目共5个。", "5个"),
        ("8月28日，2023年甲市“链主”企业恳谈会召开，签约项目16个。", "16个"),
    ],
)
def test_the_day_of_a_gathering_and_not_the_time_in_its_name(text: str, number: str) -> None:
    period = numbers(text)[number].period
    assert period is not None and period.text == "8月28日"


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("10月20日，恒辰推介会举行，签约项目114个。即墨区签约项目24个。", "24个", "10月20日"),
        ("9月7日，恒辰大会举行签约仪式。此次签约项目95个。其中，即墨区签约项目51个。", "51个", "9月7日"),
        ("9月7日，恒辰大会举行签约仪式。当日，即墨区签约项目51个。", "51个", "9月7日"),
        ("2月25日，甲区举行集中开工活动。现场集中开工项目14个，今年计划投资54亿元。", "14个", "2月25日"),
        ("2月25日，甲区举行集中开工活动。现场集中开工项目14个，今年计划投资54亿元。", "54亿元", "今年"),
        ("2017年以来，甲县持续发力。全县实施旅游项目12个。", "12个", "2017年以来"),
        ("2022年上半年，甲市生产总值增长7.1%，连续19个月增长。全市完成投资188亿元。", "188亿元", "2022年上半年"),
        ("“十四五”开局之年，机床产业产值增长46.6%。", "46.6%", None),
        ("首期13万平方米厂房计划于2023年建成。", "13万平方米", "2023年"),
        ("上半年签约项目68个、总投资532亿元，分别是去年同期的1.5倍和1.8倍。", "1.5倍", "上半年"),
        ("近十年来，开发区加快发展。在配套上累计投入资金30.62亿元。", "30.62亿元", "近十年来"),
        ("近十年来，开发区加快发展。企业今日开工2家。", "2家", "今日"),
        ("8月23日，统计局公布1月至7月经济指标。工业较快增长，增加值增长22.9%。", "22.9%", "1月至7月"),
        ("投资增长40.4%（平均增速是指以2019年相应周期数为基数的增速），增速居全省第五。", "第五", None),
        ("6月末，存款余额451亿元，增长14%；贷款余额421亿元，增长6%。", "421亿元", "6月末"),
        ("6月末，存款余额451亿元，增长14%；贷款余额421亿元，增长6%。", "6%", "6月末"),
        ("上半年，工业增长10%。分季度看，一季度增长8%，二季度增长11%。企业利润96亿元。", "96亿元", "上半年"),
        ("上半年，工业增长10%。分季度看，一季度增长8%，二季度增长11%。企业利润96亿元。", "11%", "二季度"),
        # how much ground a thing covers is of no time told before
        ("1—9月，全市签约项目9个。该园建筑面积6万平方米，入驻企业5家。", "6万平方米", None),
        ("1—9月，全市签约项目9个。该园建筑面积6万平方米，入驻企业5家。", "5家", "1—9月"),
        ("1—9月，全市签约项目9个。商品房销售面积6万平方米。", "6万平方米", "1—9月"),
        ("一、过去一年工作回顾\n\n产值增长8.3%。\n\n项目更多。新开工项目64个。", "64个", "过去一年"),
        # what was signed is told a sentence or a paragraph behind the day
        ("9月6日，签约仪式在甲县举行。部门依次推介。随后现场签约，签约金额50亿元。", "50亿元", "9月6日"),
        ("6月8日，甲市集中签约活动举行。此次签约项目48个。\n\n从产业看，装备项目17个。", "17个", "6月8日"),
        ("投资增长40.4%（平均增速是指以2019年相应周期数为基数的增速）。其中，技改增长17.7%。", "17.7%", None),
    ],
)
def test_the_time_of_what_was_told_there(text: str, number: str, period: str | None) -> None:
    found = numbers(text)[number].period
    assert (found.text if found else None) == period


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("集群营收增长10%；省级集群达4个……记者从市工信局获悉，2021年，甲市集群领跑全省。", "4个", "2021年"),
        ("集群营收增长10%；省级集群达4个……记者获悉，9月3日，甲市召开大会。", "4个", None),
        ("6个项目入选优秀案例、59个项目同步开工——今年以来，甲市以链长制为抓手。", "59个", "今年以来"),
        ("6个项目入选优秀案例——甲市以链长制为抓手，今年以来动作频频。", "6个", None),
    ],
)
def test_headline_words_are_of_the_time_that_their_report_opens_with(
    text: str, number: str, period: str | None
) -> None:
    found = numbers(text)[number].period
    assert (found.text if found else None) == period


def test_the_goals_of_a_plan_for_one_year_are_of_that_year() -> None:
    text = "2022年，是转型的起步之年。\n\n现将行动安排如下。\n\n一、行动目标\n\n营业收入增长15%。\n\n二、保障\n\n配备专员5名。"
    found = numbers(text)
    assert found["15%"].period is not None and found["15%"].period.text == "2022年"
    assert found["5名"].period is None


def test_an_answer_is_of_the_stretch_that_its_question_names() -> None:
    text = "局长访谈\n\n问：明年的目标定了吗？\n\n答：初步考虑，产值增长6%。新增企业60户。目前，企业有300家。\n\n问：企业怎么看？\n\n答：用工减少4%。"
    told = {f.text: f.period and f.period.text for f in facts(text, "2022-11-16") if f.value is not None}
    assert told == {"6%": "明年", "60户": "明年", "300家": "目前", "4%": None}


def test_a_time_alone_in_the_bracket_behind_a_number_is_that_numbers() -> None:
    found = numbers("经过近60年发展，这里有企业638家，加工量7.9万吨（2023年），产值30亿元。", "2024-12-03")
    assert {f: p.period and p.period.text for f, p in found.items()} == {
        "638家": None,
        "7.9万吨": "2023年",
        "30亿元": "2023年",
    }


def test_so_many_years_in_all_are_not_the_year_told_before() -> None:
    found = numbers("2020年，生产总值完成3500亿元，五年累计新增就业43.6万人。", "2021-02-20")
    period = found["43.6万人"].period
    assert period is not None and (period.text, period.start, period.end) == ("五年", None, None)
