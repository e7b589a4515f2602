"""The noun phrase beside a number, which names what it counts."""

from __future__ import annotations

import pytest

from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "number", "metric"),
    [
        # what was done to something, and how much of it
        ("去年专利授权量8620件。", "8620件", "专利授权量"),
        ("新建商品房销售面积31万平方米。", "31万平方米", "新建商品房销售面积"),
        ("工业生产者出厂价格下降2.8%。", "2.8%", "工业生产者出厂价格下降"),
        ("城镇新增就业五年累计43.6万人。", "43.6万人", "城镇新增就业数"),
        ("加工企业恢复到210多家，从业8600人。", "8600人", "从业人数"),
        ("常住人口2021年701.6万人。", "701.6万人", "常住人口"),
        ("单箱均价升至3.9万元。", "3.9万元", "单箱均价"),
        # what stands behind the number is no noun
        ("14个在建项目中，有5个因环评未批而停滞。", "5个", "在建项目数"),
        ("6个省重点项目投资进度低于序时进度。", "6个", "省重点项目数"),
        ("链上企业数量虽达112家。", "112家", "链上企业数量"),
        # how large the counted are stands before what they are
        ("设立6只总规模80亿元的产业链基金。", "6只", "设立产业链基金数"),
        ("新建3座占地20亩的加氢站。", "3座", "新建加氢站数"),
        # what belongs to a chain is counted, not the chain
        ("带动72个产业链配套项目落地。", "72个", "落地产业链配套项目数"),
        ("全市12条产业链新增企业9家。", "12条", "产业链数"),
        # what the counted do, or are taken for, is no part of their name
        ("12项锂电产品技术处于国际领先水平。", "12项", "锂电产品技术数"),
        ("优选了108个重点项目作为重点推进。", "108个", "重点项目数"),
        ("统筹28个部门及10个县区协同发力。", "10个", "县区数"),
        ("园区共有9个重点项目开足马力。", "9个", "重点项目数"),
        ("3条产线投产，另外三条也已进入调试。", "三条", "产线数"),
        ("一季度产量月均1000吨左右。", "1000吨左右", "产量"),
        ("相信今年有1万2千吨左右。", "1万2千吨左右", None),
        ("形成18名市领导协同推进的格局。", "18名", "市领导数"),
        ("新增外资总量和使用外资总量双双位列全省第一。", "第一", "新增外资总量和使用外资总量排名"),
        # what makes it so, and where it is done, is no part of what is measured
        ("完善的仓储让每小时发货量达到2000件。", "2000件", "每小时发货量"),
        ("良好的环境使得企业注册数达到300家。", "300家", "注册数"),
        ("出让标准地面积300亩。", "300亩", "出让标准地面积"),
        ("建立会商机制，带动66家钢厂供应商本地注册。", "66家", "带动钢厂供应商数"),
        # a sum that a threshold tells in round numbers
        ("引资额首次突破千亿大关，达1086亿元。", "突破千亿", "引资额"),
        ("引资额首次突破千亿大关，达1086亿元。", "1086亿元", "引资额"),
        # a pair without a verb
        ("GDP增幅由2017年的2.4%到2018年的7.7%。", "2.4%", "GDP增幅"),
        ("GDP增幅由2017年的2.4%到2018年的7.7%。", "7.7%", "GDP增幅"),
    ],
)
def test_where_the_noun_beside_a_number_ends(text: str, number: str, metric: str | None) -> None:
    assert numbers(text)[number].metric_name == metric


FILLERS = [
    "达到了",
    "已达",
    "已达到",
    "已经达到",
    "就达",
    "竟达",
    "高达",
    "累计达到",
    "目前已有",
    "已超过了",
    "首次突破了",
    "一度达到",
    "将近",
    "大约为",
    "稳定在",
    "稳定在了",
    "保持在",
    "攀升至",
    "攀升到了",
    "跃升到",
    "跃升至",
    "猛增到",
    "飙升至",
    "增长到了",
    "扩容至",
    "扩充到",
    "拓展到",
    "提升到了",
    "提高到",
    "回落至",
    "降至",
    "下降到了",
    "则为",
    "也有",
    "已有",
    "均超",
    "共计",
    "总计达",
    "合计",
    "逼近",
    "直逼",
    "站上",
    "突破",
    "冲破",
    "迈过",
    "跨过",
    "跨入",
    "超过",
    "仅为",
    "只有",
    "不过",
    "升至",
    "增加至",
    "扩大至",
    "发展到",
    "达到近",
    "可达",
    "能达到",
    "接近",
    "维持在",
    "控制在",
    "创下",
    "计",
    "为",
]
NAMED = (
    {"规上企业数", "规上企业总数"},
    {"规上工业产值", "规模以上工业产值", "产值"},
    {"高新技术产值占比"},
)


@pytest.mark.parametrize("filler", FILLERS)
def test_what_stands_between_a_noun_and_its_number_is_no_part_of_the_name(filler: str) -> None:
    told = facts(f"规上企业{filler}120家。规上工业产值{filler}350亿元。高新技术产值占比{filler}35.6%。")
    names = [f.metric_name for f in told if f.value is not None]
    assert [name in allowed for name, allowed in zip(names, NAMED, strict=True)] == [True] * 3, names
