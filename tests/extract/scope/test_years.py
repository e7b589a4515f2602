from datetime import date

import pytest

from briefgen.fact import Period
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        # a stretch that is not over is of the year told last
        ("2023年，产值1450亿元。上半年产值下降3%。", "3%", ("上半年", "2023-01-01", "2023-06-30")),
        ("去年营收650亿元。一季度增速为42%。", "42%", ("一季度", "2023-01-01", "2023-03-31")),
        ("2023年签约项目48个，是2018年的3倍。12月底，完成投资98亿元。", "98亿元", ("12月底", None, "2023-12-31")),
        # unless it is wished for, or this year is told in between
        ("2023年，产值1450亿元。一季度计划开工项目12个。", "12个", ("一季度", "2024-01-01", "2024-03-31")),
        ("去年产值10亿元。今年突破20亿元，一季度开工12个。", "12个", ("一季度", "2024-01-01", "2024-03-31")),
        # what is compared with is the same stretch a year before, and speaks for its clause alone
        ("全年产量67万辆，去年同期为71万辆。", "71万辆", ("去年同期", "2022-01-01", "2022-12-31")),
        ("全年产量67万辆，去年同期为71万辆，同比下降5%。", "5%", ("全年", "2023-01-01", "2023-12-31")),
        # a year without its word, decades, years that are over
        ("2023全年，产值1020亿元。", "1020亿元", ("2023全年", "2023-01-01", "2023-12-31")),
        ("2021—2023三年实施项目66个。", "66个", ("2021—2023", "2021-01-01", "2023-12-31")),
        ("上世纪90年代，风电装机2万千瓦。", "2万千瓦", ("上世纪90年代", "1990-01-01", "1999-12-31")),
        ("过去五年累计纳税760亿元。", "760亿元", ("过去五年", "2019-01-01", "2023-12-31")),
        ("上世纪50年代到60年代末，产值占28%。", "28%", ("上世纪50年代到60年代末", "1950-01-01", "1969-12-31")),
        ("上世纪80年代起步，现已汇聚企业147家。", "147家", None),
        ("上世纪80年代起步。现有企业147家。", "147家", None),
        ("上世纪50年代建厂的柳钢完成投资8亿元。", "8亿元", None),
        # a day that is a clause of its own dates what is foreseen behind it
        ("2025年底，产能将达100万辆。", "100万辆", ("2025年底", None, "2025-12-31")),
        ("10月，新产线投产，未来产值将超过40亿元。", "超过40亿元", None),
        # a wish at a time that is not over says nothing of what is done
        ("今年，全市将新增100家。目前已有企业80家。", "80家", ("目前", None, "2024-01-20")),
        ("“十四五”期间，计划投资500亿元。已有支柱产业，营收42亿元。", "42亿元", None),
        # no list of times: 工业和信息化部1月13日… is none
        (
            "工业和信息化部1月13日发布，2023年产销量分别完成1288万辆和1286万辆。",
            "1286万辆",
            ("2023年", "2023-01-01", "2023-12-31"),
        ),
    ],
)
def test_the_year_of_a_time_without_one(text, number, period):
    found = numbers(text, published="2024-01-20", scope="320300")[number].period
    days = found and (found.text, found.start and str(found.start), found.end and str(found.end))
    assert days == period


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        # a month that is foreseen is to come
        ("全市将于9月举办招商会3场。", "3场", ("9月", "2023-09-01", "2023-09-30")),
        ("力争12月完成投资40亿元。", "40亿元", ("12月", "2023-12-01", "2023-12-31")),
        ("11月完成投资40亿元。", "40亿元", ("11月", "2022-11-01", "2022-11-30")),
        # what stood at a day is not what is to come
        ("截至5月底，已兑现26万元。后续还将减税1亿元。", "1亿元", None),
    ],
)
def test_a_month_that_is_foreseen(text, number, period):
    found = numbers(text, published="2023-07-05")[number].period
    assert (found and (found.text, str(found.start), str(found.end))) == period


def test_a_quarter_behind_next_year():
    found = numbers("明年，计划启动项目150个，一季度开工40个。", published="2023-12-18")["40个"].period
    assert found == Period("一季度", date(2024, 1, 1), date(2024, 3, 31))


def test_the_year_after_a_bulletins():
    text = "一、2023年计划执行情况\n\n2024年预期目标：工业增加值增长7%。全年拟安排发展资金1亿元。"
    assert numbers(text, published="2024-03-05")["1亿元"].period == Period("全年", date(2024, 1, 1), date(2024, 12, 31))


def test_the_year_of_a_yearly_review_is_that_of_its_title() -> None:
    text = "甲市开发区2021年工作总结\n\n全年预计实现规上工业总产值402亿元，增长16.8%。"
    periods = {f.text: f.period and f.period.start for f in facts(text, "2022-01-14") if f.value is not None}
    assert periods == {"402亿元": date(2021, 1, 1), "16.8%": date(2021, 1, 1)}
