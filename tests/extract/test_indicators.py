"""What a number measures, in the words beside it."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("全市新签约5亿元以上项目131个。", "131个", "新签约5亿元以上项目数", "project_count_signed"),
        ("年销售额超十亿元企业1家，超亿元企业13家。", "13家", "年销售额超亿元企业数", "revenue_band_enterprises"),
        ("新增4家法人金融机构。", "4家", "新增法人金融机构数", "financial_institutions"),
        ("诊断企业445家，转化数字化改造项目14个。", "14个", "转化数字化改造项目数", "digital_projects"),
        ("新增37家，总数达到119家。", "119家", None, None),
        ("新增“小巨人”企业37家，总数达到119家。", "119家", "“小巨人”企业总数", "srdi_little_giants"),
        ("新增4个集群和6家领军企业，总数分别达到18个、25家。", "25家", "领军企业总数", "cluster_leaders"),
        ("新签约甲汽车、乙医药等项目55个，其中20亿元以上项目20个。", "20个", "新签约20亿元以上项目数", None),
        ("地区生产总值增长5%左右。", "5%左右", "地区生产总值增长", "growth_yoy"),
        ("城镇新增就业22.3万人。", "22.3万人", "城镇新增就业数", None),
        ("城镇调查失业率控制在5%左右。", "5%左右", "城镇调查失业率", "unemployment"),
        ("推动24条重点产业链延链补链。", "24条", "重点产业链数", "chains_count"),
    ],
)
def test_indicator(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert fact.metric_name == name
    if metric:
        assert fact.metric == metric


def test_a_number_without_words_is_still_a_fact_and_explains_nothing() -> None:
    fact = numbers("3942.1亿元。")["3942.1亿元"]
    assert (fact.metric, fact.metric_name, fact.rule) == (None, None, None)


def test_names_stay_names() -> None:
    text = "近年来围绕群众反映强烈的交通出行停车就医上学养老托育等方面急难愁盼问题累计办结民生实事项目" * 2 + "120件。"
    name = numbers(text)["120件"].metric_name
    assert name is None or len(name) <= 40
