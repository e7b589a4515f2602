from datetime import date

import pytest

from briefgen.document import Published
from briefgen.ingest.metadata.dating import published


@pytest.mark.parametrize(
    "line",
    [
        "青岛日报 要闻 2024年3月18日 星期一",
        "发布时间：2024-03-18 07:12",
        "二〇二四年三月十八日",
        "2024.3.18",
        "新华社北京2024年3月18日电",
    ],
)
def test_a_date_on_a_line_of_its_own_is_the_day(line):
    assert published("标题", ["正文。"], [line]) == Published(
        "2024-03-18", date(2024, 3, 18), date(2024, 3, 18), f"文中载明的日期“{line}”"
    )


def test_a_report_bears_its_date_below_the_title():
    found = published("政府工作报告", ["——2024年1月16日在市第十七届人民代表大会上", "2023年，增长4.6%。"], [])
    assert found is not None
    assert (found.best, found.day) == ("2024-01-16", date(2024, 1, 16))


def test_two_dates_are_no_date():
    assert published("标题", ["正文。"], ["2024年3月18日", "2024年3月19日"]) is None


def test_a_bulletin_is_of_the_next_year():
    found = published("2023年宁波市国民经济和社会发展统计公报", ["2023年，增长5.5%。"], [])
    assert found is not None
    assert (found.best, found.basis) == ("2024", "标题“2023年宁波市国民经济和社会发展统计公报”，此类文件于次年发布")


def test_the_year_that_goes_on():
    found = published("标题", ["10月7日下午，会议召开。", "2023年，项目400个。1—8月完成投资817亿元。"], [])
    assert found == Published(
        "2023", date(2023, 10, 7), date(2023, 12, 31), "正文最晚的年份2023年尚未过完：“2023年……1—8月”"
    )


@pytest.mark.parametrize("aside", ["甲项目将于12月20日开工。", "2022年12月20日，会议召开。"])
def test_a_day_to_come_or_of_another_year_is_not_the_earliest(aside):
    found = published("标题", [f"2023年，项目400个。1—8月完成投资817亿元。{aside}"], [])
    assert found is not None
    assert found.earliest == date(2023, 8, 31)


def test_the_year_that_is_over():
    found = published("标题", ["去年增长25.6%，仅2021年就引进9个项目，力争2025年突破100亿元。"], [])
    assert found == Published(
        "2022", date(2022, 1, 1), date(2022, 12, 31), "正文最晚的年份2021年已经过去：“仅2021年”，据此推断为次年"
    )


def test_one_who_says_this_year_names_another_by_its_number():
    found = published("标题", ["3月18日召开会议。", "今年4月出访。自2023年7月以来，多轮商洽。"], [])
    assert found is not None
    assert (found.best, found.earliest) == ("2024", date(2024, 3, 18))


def test_a_dateline_gives_the_day_of_a_known_year():
    found = published("标题", ["今年（2024年）以来，项目落地。"], ["本报3月5日讯"])
    assert found is not None
    assert (found.best, found.basis) == ("2024-03-05", "正文“今年（2024年）”；电头“本报3月5日讯”")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["7月10日，会议召开。今年以来，加快发展。"],
        ["2019年以来，持续建设。"],
        ["到2025年，产值达到500亿元。"],
        ["截至2023年底，共400家。2023年，新签约12个。1-3月，开工5个。"],
        ["2023年，位列第一。"],
        [],
    ],
)
def test_a_year_that_cannot_be_told_is_not_guessed(paragraphs):
    assert published("标题", paragraphs, ["新华社北京3月5日电"]) is None


def test_a_day_that_is_none_is_no_date():
    assert published("标题", [], ["2024年2月30日"]) is None


def test_the_day_that_a_report_opens_with_dates_it() -> None:
    text = "2023年7月20日，记者从市发展改革委获悉，今年上半年新签约项目412个。到2025年，力争突破1.2万亿元。"
    got = published("产业加速度", [text], [])
    assert got is not None
    assert (got.best, got.earliest, got.latest) == ("2023-07-20", date(2023, 7, 20), date(2023, 7, 23))
    assert got.basis == "导语“2023年7月20日，记者从市发展改革委获悉”，见报或晚一两日"


def test_an_office_and_a_date_below_the_title():
    found = published("标题", ["海川市人民政府 2018-09-19", "2018年，项目458个。"], [])
    assert found is not None and found.earliest == found.latest == date(2018, 9, 19)


def test_a_dateline_that_the_lead_opens_with_gives_the_day():
    found = published("题", ["甲网 乙市10月23日电（记者 某某）2024年1—9月，乙市新签约项目154个。"], [])
    assert found is not None
    assert (found.best, found.day) == ("2024-10-23", date(2024, 10, 23))


def test_a_year_that_has_just_passed_is_over_although_a_part_of_it_is_named():
    found = published("题", ["刚刚过去的2021年，全区产值4174.5亿元。", "2021年上半年考评第一。"], [])
    assert found is not None
    assert (found.best, found.basis) == ("2022", "正文“刚刚过去的2021年”")
