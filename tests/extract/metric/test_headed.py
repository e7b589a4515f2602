"""Bare figures of places under a title, or behind a label, that says what they measure."""

import pytest

from tests.extract.making import numbers

LU_AN = "341500"
PAPER = "现将有关情况通报如下。\n\n{}"


@pytest.mark.parametrize(
    ("text", "number", "name", "region", "period"),
    [
        ("二、县区到位资金（1—8月）\n\n霍山县8.2亿元，金寨县6.4亿元。", "8.2亿元", "到位资金", "341525", "1—8月"),
        ("二、县区到位资金（1—8月）\n\n霍山县8.2亿元，金寨县6.4亿元。", "6.4亿元", "到位资金", "341524", "1—8月"),
        ("二、到位资金\n\n霍山县、金寨县分别为8.2亿元、6.4亿元。", "6.4亿元", "到位资金", "341524", None),
        ("（一）技改投资增速\n\n前两位：霍山县9.1%、金寨县8.8%；\n后两位：舒城县1.4%、霍邱县-0.7%。", "8.8%", "技改投资增速", "341524", None),
        ("（一）技改投资增速\n\n前两位：霍山县9.1%、金寨县8.8%；\n后两位：舒城县1.4%、霍邱县-0.7%。", "-0.7%", "技改投资增速", "341522", None),
        ("（四）综合得分\n\n第1名霍山县（96.4分），第2名金寨县（95.1分）。", "96.4分", "综合得分", "341525", None),
        ("三、各县区到位资金（2022年1—6月）\n\n霍山县：8.2亿元\n金寨县：6.4亿元", "6.4亿元", "到位资金", "341524", "2022年1—6月"),
        ("各县区技改投资增速：霍山县9.1%，金寨县8.8%。", "9.1%", "技改投资增速", "341525", None),
        ("四、新签约亿元以上项目\n\n霍山县12个，金寨县9个。", "12个", "新签约亿元以上项目数", "341525", None),
        ("三、进出口总额\n\n前两位的霍山县、金寨县分别为5.1亿元、2.8亿元。", "5.1亿元", "进出口总额", "341525", None),
        ("（二）开工率排名\n\n第一　霍山县　　92.3%\n第二　金寨县　　90.1%", "90.1%", "开工率", "341524", None),
        ("四、企业营收前三名\n\n1.大别山钢构有限公司　45.2亿元\n2.皖西重工集团　38.8亿元", "38.8亿元", "企业营收", LU_AN, None),
        ("四、工业企业税收\n\n前两名：大别山钢构公司4.5亿元、皖西重工集团3.8亿元。", "3.8亿元", "工业企业税收", LU_AN, None),
        ("四、存在问题\n\n大别山钢构公司4.5亿元、皖西重工集团3.8亿元。", "4.5亿元", None, LU_AN, None),
        # a title that says what is done, one that measures another thing, and words of their own before the number
        ("一、扩大有效投资\n\n霍山县8.2亿元，金寨县6.4亿元。", "8.2亿元", None, "341525", None),
        ("一、技改投资增速\n\n霍山县8.2亿元，金寨县6.4亿元。", "8.2亿元", None, "341525", None),
        ("一、技改投资\n\n霍山县9.1%，金寨县8.8%。", "9.1%", None, "341525", None),
        ("一、到位资金\n\n霍山县利润8.2亿元。", "8.2亿元", "利润", "341525", None),
    ],
)  # fmt: skip
def test_the_title_says_what_is_measured(
    text: str, number: str, name: str | None, region: str, period: str | None
) -> None:
    told = numbers(PAPER.format(text), scope=LU_AN)[number]
    assert (told.metric_name, told.region, told.period.text if told.period else None) == (name, region, period)


def test_the_last_places_count_nothing() -> None:
    assert not numbers("技改投资增速后三位是舒城县、霍邱县、叶集区。", scope=LU_AN)
