"""Tables typed as plain text: a sentence a row, the way back to the figures as they stand."""

import pytest

from ..test_properties import check

ROWS = ["甲溪电池项目，总投资9.6亿元，建设年限：2024-2026。", "乙湾铝箔项目，总投资15.3亿元，建设年限：2023-2025。"]
CELLS = [
    ["序号", "项目名称", "总投资（亿元）", "建设年限"],
    ["1", "甲溪电池项目", "9.6", "2024-2026"],
    ["2", "乙湾铝箔项目", "15.3", "2023-2025"],
]


def bodies(document):
    return [document.text[b.start : b.end] for b in document.blocks]


@pytest.mark.parametrize("between", ["\t", "　　", "  ", " ", "，", ",", " | ", "\n", "\n\n"])
def test_a_row_is_a_sentence_however_its_cells_are_set_apart(read, between):
    document = read("\n".join(between.join(row) for row in CELLS))
    assert bodies(document) == ROWS
    check(document)


def test_bars_at_both_ends_and_the_line_below_the_head_are_no_cells(read):
    lines = ["| " + " | ".join(row) + " |" for row in CELLS]
    assert bodies(read("\n".join([lines[0], "|---|:--|--:|---|", *lines[1:]]))) == ROWS


def test_what_the_head_adds_stands_for_none_of_the_file(read):
    text = "\n".join("　　".join(row) for row in CELLS)
    document = read(text)
    at = document.text.index("总投资9.6亿元")
    assert document.raw_span(at, at + len("总投资9.6亿元")) == (text.index("9.6"), text.index("9.6") + 3)
    assert document.raw_span(at, at + len("总投资")) is None
    assert document.raw_span(at + len("总投资9.6"), at + len("总投资9.6亿元")) is None


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a unit above the table is one of money, and of money only
        (
            "单位：亿元\n项目名称　　投资额　　户数\n甲溪项目　　3.2　　18",
            ["单位：亿元", "甲溪项目，投资额3.2亿元，户数18。"],
        ),
        (
            "甲市产业（单位：亿元、%）\n企业名称　　产值　　增速\n丁钢公司　　45　　8.2",
            ["甲市产业（单位：亿元、%）", "丁钢公司，产值45亿元，增速8.2%。"],
        ),
        # the sum has no number; its figures answer the columns of figures
        (
            "序号 项目名称 地点 总投资（亿元）\n1 甲溪项目 甲镇 3.2\n合计 3.2",
            ["甲溪项目，地点：甲镇，总投资3.2亿元。", "合计，总投资3.2亿元。"],
        ),
        # what is left empty says nothing
        ("项目名称\t总投资（亿元）\t占地（亩）\n甲溪项目\t3.2\t—", ["甲溪项目，总投资3.2亿元。"]),
        # lines that head groups of rows stay
        (
            "序号　　企业名称　　产值（亿元）\n一、钢铁\n1　　丁钢公司　　45\n二、化工\n2　　戊化公司　　12",
            ["一、钢铁", "丁钢公司，产值45亿元。", "二、化工", "戊化公司，产值12亿元。"],
        ),
        # a row of its own unit; a field is what its count is of
        (
            "指标　　计量单位　　绝对值　　增长（%）\n工业用电量　　亿千瓦时　　35　　7.8",
            ["工业用电量35亿千瓦时，增长7.8%。"],
        ),
        ("领域　　项目数（个）　　总投资（亿元）\n智能制造　　19　　108.5", ["智能制造项目数19个，总投资108.5亿元。"]),
        # counts and shares take their unit from above the table too, a part counts as its whole does, a sum spread wide is one cell
        (
            "单位：万元、个、%\n\n产业链　项目数　其中新开工　完成投资　占年度计划\n竹木加工　15　3　25870　56.0\n合　计　62　14　168340　53.4",
            [
                "单位：万元、个、%",
                "竹木加工项目数15个，其中新开工3个；完成投资25870万元，占年度计划56.0%。",
                "合计项目数62个，其中新开工14个；完成投资168340万元，占年度计划53.4%。",
            ],
        ),
        # figures with marks of thousands
        ('县区,工业产值（亿元）,企业数（家）\n甲县,"1,205.6",45', ["甲县工业产值1,205.6亿元，企业数45家。"]),
        # a unit on a line of its own
        ("项目名称\n总投资\n（亿元）\n甲溪项目\n3.2\n乙湾项目\n5", ["甲溪项目，总投资3.2亿元。", "乙湾项目，总投资5亿元。"]),
        # ranks that stand first number the rows; what the caption measures and its units go to the columns that say neither
        (
            "全市指标通报如下。\n（二）工业技改投资（单位：亿元，%）\n位次　县（市、区）　完成额　同比增长\n1　　甲县　　14.3　　31.5\n2　　乙市　　6.1　　-5.4",
            [
                "全市指标通报如下。",
                "（二）工业技改投资（单位：亿元，%）",
                "甲县工业技改投资完成额14.3亿元，同比增长31.5%。",
                "乙市工业技改投资完成额6.1亿元，同比增长-5.4%。",
            ],
        ),
        # a rate alone, a stretch of time for a head, a rank at the end, a percentage of a goal between an amount and its growth
        ("表1 规上工业增加值增速（单位：%）\n名次|县市区|增速\n1|甲县|11.2", ["表1规上工业增加值增速（单位：%）", "甲县规上工业增加值增速11.2%。"]),
        (
            "全市工业用电量\n（单位：亿千瓦时、%）\n地区　　6月　　1—6月　　同比　　位次\n甲县　　1.5　　8.2　　4.1　　2",
            ["全市工业用电量", "（单位：亿千瓦时、%）", "甲县6月工业用电量1.5亿千瓦时，1—6月工业用电量8.2亿千瓦时，同比增长4.1%，居第2位。"],
        ),
        (
            "到位资金完成情况（单位：万元、%）\n区县\t年度任务\t累计完成\t占年度任务\t同比\n甲县\t1200\t640\t53.3\t-2.1",
            ["到位资金完成情况（单位：万元、%）", "甲县到位资金年度任务1200万元，到位资金累计完成640万元，占年度任务53.3%，到位资金同比增长-2.1%。"],
        ),
        ("各县区新签约项目（单位：个、亿元）\n县区　　个数　　协议资金\n甲县　　12　　64.5", ["各县区新签约项目（单位：个、亿元）", "甲县新签约项目数12个，协议资金64.5亿元。"]),
        (
            "现将情况通报如下。\n\n规上工业企业营收（亿元）\n企业名称\t1—6月\t同比（%）\n甲钢公司\t45.2\t-3.1",
            ["现将情况通报如下。", "规上工业企业营收（亿元）", "甲钢公司，1—6月规上工业企业营收45.2亿元，同比增长-3.1%。"],
        ),
        (
            "产品名称    单位    产量    比上年增长(%)\n原油加工量  万吨    1426.5    38.2\n机制纸及纸板 万吨   118.4    -3.6",
            ["原油加工量1426.5万吨，比上年增长38.2%。", "机制纸及纸板产量118.4万吨，比上年增长-3.6%。"],
        ),
        (
            "表 部分企业产值（单位：亿元）\n企业　　　　　产值　　增长\n海电装备　21.6　　38.0%\n石岸重工　　　6.9　　—11.4%",
            ["表 部分企业产值（单位：亿元）", "海电装备，产值21.6亿元，增长38.0%。", "石岸重工，产值6.9亿元，增长-11.4%。"],
        ),
        (
            "┌───┬──┬──┐\n　产品名称　　　产量　　　比上年增长(%)\n　乙烯（万吨）　　129.6　　　3.1\n　汽车（万辆）　　5.8　　　-21.6\n└───┴──┴──┘",
            ["乙烯产量129.6万吨，比上年增长3.1%。", "汽车产量5.8万辆，比上年增长-21.6%。"],
        ),
        ("│产品│产量（万吨）│增长（%）│\n│乙烯│129.6│3.1│", ["乙烯产量129.6万吨，增长3.1%。"]),
        ("指标 单位 2021年 增长%\n常住人口 万人 701.6 0.5", ["常住人口2021年701.6万人，增长0.5%。"]),
        ("县（市、区）、新开工项目（个）、总投资（亿元）\n甲县、15、88.2", ["甲县新开工项目15个，总投资88.2亿元。"]),
    ],
)  # fmt: skip
def test_what_a_row_says(read, text, rows):
    document = read(text)
    assert bodies(document) == rows
    check(document)


@pytest.mark.parametrize(
    "text",
    [
        "序号\n项目\n甲溪项目总投资3亿元，乙湾项目总投资5亿元。",
        "甲溪项目　　总投资3亿元\n乙湾项目　　总投资5亿元",
        "总投资（亿元），年产值（亿元），税收（亿元）等指标\n全市完成投资3亿元，同比增长5%",
        "项目名称　　总投资　　户数\n甲溪项目　　3.2　　18",
        "项目名称　　总投资（亿元）　　占地（亩）\n甲溪项目　　3.2",
        "重点项目（个）、总投资（亿元）、完成率（%）\n甲县全年实施项目15个、总投资88.2亿元、完成率45%",
    ],
)
def test_what_is_no_table_stays_as_it_is(read, text):
    document = read(text)
    assert "".join(bodies(document)).replace(" ", "") == text.replace("\n", "").replace(" ", "")
