"""How far a number stands above or below another's."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("贷款利率比全省平均高1.8个百分点。", "1.8个百分点", "贷款利率高于全省"),
        ("贷款平均利率比大型企业高出1.8个百分点。", "1.8个百分点", "贷款平均利率高于大型企业"),
        ("制造业投资增速高于全省2.1个百分点。", "2.1个百分点", "制造业投资增速高于全省"),
        ("工业投资增长12%，制造业投资增速比全省高2.1个百分点。", "2.1个百分点", "制造业投资增速高于全省"),
        ("产业链产值增长12%，比全市规上工业高5.1个百分点。", "5.1个百分点", "产业链产值增速高于全市"),
        ("工业增加值增长8.5%，增速比全国高2个百分点、比全省高1.1个百分点。", "2个百分点", "工业增加值增速高于全国"),
        ("工业增加值增长8.5%，增速比全国高2个百分点、比全省高1.1个百分点。", "1.1个百分点", "工业增加值增速高于全省"),
        ("预算收入同比增长6.4%，比1-5月份高0.7个百分点。", "0.7个百分点", "预算收入增速高于1-5月份"),
        ("各镇进展不一，低于全市平均水平8.6和12.8个百分点。", "8.6", "低于全市平均水平"),
    ],
)
def test_what_is_compared_and_with_whom(text: str, number: str, name: str) -> None:
    found = numbers(text)[number]
    assert (found.metric, found.metric_name) == ("gap_to_benchmark", name)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("产业链完成产值516亿元，同比增长17.8%，比全市规上工业快8.2个百分点。", "8.2个百分点", "产值增速快于全市"),
        (
            "规上工业增加值增速快于全省2.3个百分点、慢于年度目标1个百分点。",
            "1个百分点",
            "规上工业增加值增速慢于年度目标",
        ),
        ("亩均税收18.4万元，比省定标准高出3.6万元。", "3.6万元", "亩均税收高于省定"),
        ("亩均税收18.4万元，高出全市平均水平3.6万元。", "3.6万元", "亩均税收高于全市"),
        ("研发投入强度提高到2.6%，高于全省0.3个百分点。", "0.3个百分点", "研发投入强度高于全省"),
    ],
)
def test_how_much_faster_and_how_much_more_money(text: str, number: str, name: str) -> None:
    found = numbers(text)[number]
    assert (found.metric, found.metric_name) == ("gap_to_benchmark", name)


def test_more_than_the_year_before_is_no_gap() -> None:
    assert numbers("亩均税收18.4万元，比去年同期多3.6万元。")["3.6万元"].metric != "gap_to_benchmark"
