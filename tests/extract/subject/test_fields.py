"""Parts of a total by field are measured as the total is; what says itself what it measures keeps its own."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全市工业总产值超过5000亿元，其中高端装备430亿元、新材料210亿元。",
            [("industrial_output", "高端装备产值"), ("industrial_output", "新材料产值")],
        ),
        (
            "上半年，高新区实现产值1200亿元，高端装备430亿元，新材料210亿元。",
            [("output_value", "高端装备产值"), ("output_value", "新材料产值")],
        ),
        (
            "全年高新技术产业实现产值8960亿元。其中，高端装备430亿元；新材料210亿元。",
            [("output_value", "高端装备产值"), ("output_value", "新材料产值")],
        ),
        (
            "全市营业收入5000亿元，其中海尔2100亿元、海信1800亿元。",
            [("business_revenue", "海尔营业收入"), ("business_revenue", "海信营业收入")],
        ),
        ("全市实现工业产值5000亿元，其中税收200亿元、研发投入30亿元。", [("tax", "税收"), ("rd_spending", "研发投入")]),
        ("上半年实现产值1200亿元，签约合同30亿元，授信50亿元。", [("amount_of", "签约合同"), ("amount_of", "授信")]),
    ],
)
def test_the_parts_of_a_total(text: str, found: list[tuple[str, str]]) -> None:
    assert [(f.metric, f.metric_name) for f in numbers(text).values()][1:] == found


def test_the_growth_of_a_part_is_named_after_it() -> None:
    text = "全年高新技术产业实现产值8960亿元，增长9.8%。其中，高端装备430亿元、增长12%。"
    assert numbers(text)["12%"].metric_name == "高端装备产值增长"


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("全市35家百亿级、50亿级企业发展壮大。", "35家", "百亿级、50亿级企业数"),
        ("拥有12家百亿级企业、3个千亿级产业集群。", "3个", "千亿级产业集群数"),
        ("推动35个亿元级、10亿元级项目开工。", "35个", "推动亿元级、10亿元级项目数"),
    ],
)
def test_a_list_of_classes_is_no_name(text: str, number: str, name: str) -> None:
    assert numbers(text)[number].metric_name == name
