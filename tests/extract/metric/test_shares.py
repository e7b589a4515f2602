"""Percentages whose words stand behind them."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("临海市海超光学科技有限公司80%的生产线实现智能化改造。", "80%", "生产线智能化改造占比", "share"),
        ("临海市海超光学科技有限公司抢占了全国70%的市场份额。", "70%", "全国市场份额", "share"),
        ("该公司占据国内车用镜片60%的市场份额。", "60%", "国内车用镜片市场份额", "share"),
        ("全市近八成的规上企业开展了数字化改造。", "近八成", "规上企业数字化改造占比", "share"),
        ("全县90%以上的规上工业企业建立了研发机构。", "90%以上", "规上工业企业占比", "share"),
        ("形成85%的本地配套率。", "85%", "本地配套率", "ratio_of"),
        ("企业按投资额的10%给予补助。", "10%", "补助比例", "ratio_of"),
        ("12家龙头企业贡献了65%的税收。", "65%", "龙头企业占税收比重", "share"),
        ("12家开发区贡献了65%的工业增加值、72%的外贸进出口和80%的外资。", "65%", "开发区占工业增加值比重", "share"),
        ("12家开发区贡献了65%的工业增加值、72%的外贸进出口和80%的外资。", "72%", "开发区占外贸进出口比重", "share"),
        ("12家开发区贡献了65%的工业增加值、72%的外贸进出口和80%的外资。", "80%", "开发区占外资比重", "share"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_percentage(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric_name, fact.metric) == (name, metric)
