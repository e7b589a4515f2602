"""What looks like a number and is none: quoted names, codes, plans."""

import pytest

from briefgen.extract.scan import noise


@pytest.mark.parametrize(
    "text",
    [
        "“5个1”",
        "“四张清单”",
        "《三年行动方案》",
        "“1个行动计划、1张产业图谱、1份招商名录、1组项目清单、1组支撑平台（创新、基金、会展等）”",
        "「十强」",
    ],
)
def test_names(text):
    assert noise.named(text) == [(0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "“今年新增3条生产线”",
        "“我们去年投资了2亿元。”",
        "“链长制”",
        "“青岛造”",
        "“100亿元基金”",
        "没有引号3家",
        "“没有收尾3家",
    ],
)
def test_no_names(text):
    assert noise.named(text) == []


@pytest.mark.parametrize(
    ("text", "yes"), [("5个1，", True), ("5个“一”", True), ("5个一流学科", False), ("5个10", False)]
)
def test_a_mechanism_of_so_many_parts(text, yes):
    assert noise.counts_ones(text, 2) is yes


@pytest.mark.parametrize(
    ("text", "start", "code"), [("空客H135直升机", 3, "H135"), ("地铁15号线。", 2, "15号线"), ("3D打印", 0, "3D")]
)
def test_code_span(text, start, code):
    first, last = noise.code_span(text, start, 0)
    assert text[first:last] == code


@pytest.mark.parametrize(("before", "yes"), [("营业收入突破", True), ("用户规模突破", False), ("投资，企业", False)])
def test_money_by_the_words_before(before, yes):
    assert noise.is_money(before) is yes
