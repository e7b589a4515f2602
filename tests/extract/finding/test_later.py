"""What a later sentence tells of the project that the one before it names."""

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def stages(text: str) -> list[str | None]:
    return [f.stage for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（一）兴和光伏项目。总投资10亿元，占地200亩，目前已完成主体施工。", ["封顶"]),
        ("2.兴和冷链物流园。总投资3亿元，建设冷库5万吨，计划2023年10月投产。", ["投产"]),
        (
            "5.兴和乳业基地项目。列入省重点建设项目，年度计划投资1.5亿元，已完成投资4600万元，主体结构于日前封顶。",
            ["封顶"],
        ),
        ("1.兴和玻璃二期项目。总投资26亿元，新建1条生产线，目前正在进行窑炉砌筑，预计6月点火投产。", ["在建"]),
        ("4.兴和叶片基地项目。建设厂房5万平方米，总投资7亿元。3月已建成投产，预计年产值18亿元。", ["投产"]),
        ("7.兴和制氢项目。年产绿氢2万吨。1月签约，目前正在编制可研报告。", ["签约"]),
        ("1.兴和风电项目。建设风电机组96台。截至4月底，已完成风机基础浇筑52台。", ["在建"]),
        ("2.兴和光热项目。储热8小时。总投资62亿元，光伏区已并网发电，预计12月全部建成。", ["在建"]),
        ("8.兴和家居项目。建设年限3年。总投资16亿元；截至年底累计完成7亿元。", ["在建"]),
        ("3.兴和储能项目。建设规模30万千瓦。正在办理用地手续。", [None]),
        # what one phase has reached is not what all of it has
        ("2.兴和五金产业园项目。占地320亩，一期12栋厂房已交付使用，签约入驻企业54家。", [None, "竣工"]),
        ("市领导来到兴和光伏项目。总投资10亿元的东峡项目已竣工。", [None, "竣工"]),
    ],
)
def test_what_stands_below_a_name_is_told_of_it(text: str, expected: list[str | None]) -> None:
    assert stages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence that says more than a name is gone on about only where its project is named again
        ("海岳电池项目占地100亩。目前已竣工。", [None]),
        ("海岳电池项目占地100亩。该项目已竣工。", ["竣工"]),
        ("（1）海岳电池壳体项目：总投资12亿元。进展：已完成桩基施工，正在进行承台浇筑。", ["在建"]),
        ("（2）海岳制药二期：总投资6亿元。形象进度：主体结顶，正在砌墙。", ["封顶"]),
        ("海岳电池项目占地100亩。进展：全县新开工项目3个。", [None]),
        ("海岳产业园占地100亩。该项目已竣工。", [None]),
        # a phase is told of the project itself
        ("海岳电池项目总投资3亿元。一期已经封顶。该项目全面竣工。", ["竣工", "封顶"]),
    ],
)
def test_which_project_is_gone_on_about(text: str, expected: list[str | None]) -> None:
    assert stages(text) == expected
