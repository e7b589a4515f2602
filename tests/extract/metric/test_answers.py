"""A row of numbers answers the list before it one by one, with 分别 and without."""

import pytest

from tests.extract.making import numbers


def told(text: str, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(f, field) for field in fields) for f in numbers(text).values()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "集成电路、生物医药、新能源汽车产值增长5.2%、6.1%、7.3%。",
            [
                ("集成电路产值增长", "integrated-circuit"),
                ("生物医药产值增长", "biomedicine"),
                ("新能源汽车产值增长", "new-energy-vehicle"),
            ],
        ),
        (
            "集成电路、新型显示产业链产值分别为52亿元、64亿元。",
            [("集成电路产业链产值", "integrated-circuit"), ("新型显示产业链产值", "new-display")],
        ),
    ],
)
def test_chains(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text, "metric_name", "chain") == found


def test_companies_and_goods() -> None:
    assert told("海尔、海信、澳柯玛营业收入2100亿元、1800亿元、95亿元。", "metric_name", "subject") == [
        ("海尔营业收入", "海尔"),
        ("海信营业收入", "海信"),
        ("澳柯玛营业收入", "澳柯玛"),
    ]
    assert told("新能源汽车、锂电池、光伏产品出口增长46.2%、37.5%、12.8%。", "metric_name") == [
        ("新能源汽车出口增长",),
        ("锂电池出口增长",),
        ("光伏产品出口增长",),
    ]


def test_places_and_times_are_no_part_of_the_name() -> None:
    assert told("市南区、市北区、李沧区GDP增长5.2%、6.1%、7.3%。", "metric_name", "region_name") == [
        ("GDP增长", "市南区"),
        ("GDP增长", "市北区"),
        ("GDP增长", "李沧区"),
    ]
    found = numbers("一季度、上半年、前三季度规上工业增加值增长5.2%、6.1%、7.3%。").values()
    assert {f.metric_name for f in found} == {"规上工业增加值增长"}
    assert [f.period.text for f in found if f.period] == ["一季度", "上半年", "前三季度"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "新签约、新开工、新竣工项目131个、56个、22个。",
            [
                ("project_count_signed", "新签约项目数"),
                ("project_count_started", "新开工项目数"),
                ("project_count_completed", "新竣工项目数"),
            ],
        ),
        (
            "社会消费品零售总额、固定资产投资同比增长5.2%、6.1%。",
            [("growth_yoy", "社会消费品零售总额同比增长"), ("growth_yoy", "固定资产投资同比增长")],
        ),
        ("规上工业企业实现营收、利润2.3万亿元、1200亿元。", [("business_revenue", "营收"), ("profit", "利润")]),
        ("完成产值、税收分别增长12%和11%。", [("growth_yoy", "产值增长"), ("growth_yoy", "税收增长")]),
    ],
)
def test_steps_and_indicators(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text, "metric", "metric_name") == found
    assert told(text, "subject") == [(None,)] * len(found)


def test_a_list_of_another_length_answers_nothing() -> None:
    text = "集成电路、生物医药、新能源汽车产值增长5.2%、6.1%。"
    assert told(text, "chain") == [(None,), (None,)]


def test_parks_of_places_in_a_row_are_told_whole() -> None:
    text = "1—5月，城南新港区、莱西市工业园、平度市产业集聚区产值分别增长11.9%、11.8%、11.6%。"
    assert told(text, "metric_name", "subject", "region") == [
        ("产值增长", "城南新港区", "370200"),
        ("产值增长", "莱西市工业园", "370285"),
        ("产值增长", "平度市产业集聚区", "370283"),
    ]


def test_a_word_for_parks_behind_districts_is_said_of_all() -> None:
    text = "莱西市、平度市、即墨区工业集中区产值分别增长11.9%、11.8%、11.6%。"
    assert told(text, "metric_name", "region") == [
        ("工业集中区产值增长", "370285"),
        ("工业集中区产值增长", "370283"),
        ("工业集中区产值增长", "370215"),
    ]


def test_growth_behind_a_row_goes_with_its_parks() -> None:
    text = "莱西市工业园和平度市产业集聚区分别完成产值20亿元、30亿元，增长5%、6%。"
    assert told(text, "text", "subject", "region") == [
        ("20亿元", "莱西市工业园", "370285"),
        ("30亿元", "平度市产业集聚区", "370283"),
        ("5%", "莱西市工业园", "370285"),
        ("6%", "平度市产业集聚区", "370283"),
    ]
