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
        ("全国30%的轮胎出自甲市。", "30%", "全国轮胎占比", "share"),
        ("这里供应了全国30%的轮胎。", "30%", "全国轮胎占比", "share"),
        ("园区以全区5%的土地贡献了全区60%的税收。", "5%", "土地占比", "share"),
        ("园区以全区5%的土地贡献了全区60%的税收。", "60%", "税收占比", "share"),
        ("甲产品占据国内市场35%的份额。", "35%", "国内市场份额", "share"),
        ("甲产品拿下国内近三成份额。", "近三成", "国内市场份额", "share"),
        ("它们贡献全区60%以上税收。", "60%以上", "税收占比", "share"),
        ("它们贡献全市八成就业。", "八成", "就业占比", "share"),
        ("90%的企业是民营企业。", "90%", "民营企业占比", "share"),
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


def test_what_a_percentage_tells_the_size_of_is_no_thing_of_which_it_is_a_part() -> None:
    told = numbers("海岳公司八成的订单率。海岳公司80%的订单已交付。")
    assert [told[n].metric for n in ("八成", "80%")] != ["share", "share"]
    assert told["80%"].metric == "share"
