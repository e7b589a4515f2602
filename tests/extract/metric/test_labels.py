"""Names of amounts behind labels, in second rows, of classes and averages."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # a label before a colon is what its number measures
        ("一季度固定资产投资：128亿元，增长9.4%。", "128亿元", "固定资产投资"),
        ("社会消费品零售总额：128亿元，增长22.3%。", "22.3%", "社会消费品零售总额增长"),
        ("占地面积：120亩。", "120亩", "占地面积"),
        ("1—9月完成投资：3.9亿元", "3.9亿元", "完成投资"),
        # a colon behind other words is none
        ("会议决定：128亿元用于技改。", "128亿元", None),
        # times aside, its clause says no more than that it is reached
        ("高端装备产业产值1580亿元。预计今年底达到1620亿元。", "1620亿元", "高端装备产业产值"),
        # a second row answers the counts told last, one by one
        (
            "新增规上企业23家；新增专精特新企业56家、小巨人企业4家，总数分别达到598家、41家。",
            "598家",
            "专精特新企业总数",
        ),
        ("产值达1450亿元，高于上年5.6%。", "5.6%", "产值同比增长"),
        ("发制品出口额连年超10亿美元。", "超10亿美元", "发制品出口额"),
    ],
)
def test_labels_and_second_rows(text, number, name):
    assert numbers(text)[number].metric_name == name


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("规模以上企业100家，其中营收过亿元的23家、过10亿元的2家。", "23家", "营收过亿元规模以上企业数"),
        ("规模以上企业100家，其中营收过亿元的23家、过10亿元的2家。", "2家", "营收过10亿元规模以上企业数"),
        ("快递业务量85亿件，日均2600万件。", "2600万件", "日均快递业务量"),
        ("各市中，增速最快的是舟山，达到14.8%。", "14.8%", "增速"),
    ],
)
def test_classes_averages_and_the_fastest(text, number, name):
    assert numbers(text)[number].metric_name == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值（亿元） 1951.3 6.1%", [("1951.3", "地区生产总值", 195_130_000_000), ("6.1%", None, 6.1)]),
        ("规上工业增加值（亿元） 612.5 -8.2%", [("612.5", "规上工业增加值", 61_250_000_000), ("-8.2%", None, -8.2)]),
        ("财政收入（亿元）：301.2，增长5.0%。", [("301.2", "财政收入", 30_120_000_000), ("5.0%", "财政收入增长", 5)]),
        ("发明专利拥有量（件） 12,356", [("12,356", "发明专利拥有量", 12356)]),
        ("工业产值增长（可比价）6.5%。", [("6.5%", "工业产值增长", 6.5)]),
        # a bracket that is no unit, a place in a row
        ("地区生产总值（GDP）1951.3亿元。", [("1951.3亿元", "地区生产总值（GDP）", 195_130_000_000)]),
        ("全省排名（位） 3", []),
        # a head apart from its numbers
        (
            "产业链 产值（亿元） 增速（%）\n新能源汽车 320.5 18.2",
            [("320.5", "新能源汽车产值", 32_050_000_000), ("18.2", "新能源汽车产值增速", 18.2)],
        ),
    ],
)
def test_a_unit_in_the_bracket_of_a_label(text: str, expected: list[tuple[str, str | None, float]]) -> None:
    assert [(f.text, f.metric_name, float(f.value or 0)) for f in numbers(text).values()] == expected
