"""Lists of projects that a step announces, in a sentence or on the line before."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def named(text: str) -> list[tuple[str, str | None]]:
    return [(f.subject or "", f.stage) for f in facts(text) if f.kind in (Kind.PROJECT, Kind.PARK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "同日开工的还有：青峰铜业循环产业园（总投资15亿元，年处理废铜8万吨）；富水20万吨/年前驱体；西山特钢“零碳”改造……",
            [("青峰铜业循环产业园", "开工"), ("富水20万吨/年前驱体", "开工"), ("西山特钢“零碳”改造", "开工")],
        ),
        (
            "现场上台签约的有3个，包括：\n· 云山区：星河遥感算力服务总部（12亿元）\n· 石桥县：梨膏深加工中心（2.8亿元）",
            [("星河遥感算力服务总部", "签约"), ("梨膏深加工中心", "签约")],
        ),
        (
            "此次签约“头部”企业不少——\n●青峰海工拟投资8亿元建设着陆器制造基地；\n●迎春路医疗综合体，由港资企业出资9亿港元。",
            [("着陆器制造基地", "签约"), ("迎春路医疗综合体", "签约")],
        ),
        (
            "青峰赤泥综合利用（二期）、云山100MW农光互补光伏发电……一批项目同日竣工。",
            [("青峰赤泥综合利用（二期）", "竣工"), ("云山100MW农光互补光伏发电", "竣工")],
        ),
        ("开工的企业代表表示：要赶工期；要保质量；要讲安全。", []),
        ("签约企业有：远航电子公司；云山食品集团；青峰轴承股份。", []),
        ("签约仪式上，他说：信心更足；干劲更大。", []),
    ],
)
def test_a_step_announces_a_list(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text) == expected
