"""What a hit of a rule becomes: honours with what they are of and where they are said, and what only sounds like one."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def honours(text: str) -> list[str | None]:
    return [f.subject for f in facts(text) if f.kind is Kind.HONOUR]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新线为国内最长的浮法玻璃线，车间是省内最长车间。", ["国内最长的浮法玻璃线", "省内最长车间"]),
        ("这里造出了新中国第一台拖拉机。", ["新中国第一台拖拉机"]),
        ("该基地是目前江苏单体投资最大的纺织项目。", ["江苏单体投资最大的纺织项目"]),
        ("项目总投资80亿元，创下溧阳单个项目投资新高。", ["创下溧阳单个项目投资新高"]),
        ("前三季度到位资金创历史新高。", ["前三季度到位资金创历史新高"]),
        ("全县观摩现场会 工业投资120亿元创新高", ["工业投资120亿元创新高"]),
        ("开工个数、总投资均为历史最多。", ["开工个数、总投资均为历史最多"]),
        ("填补了江苏无大型模具企业的空白。", ["填补了江苏无大型模具企业的空白"]),
        ("这款轴承打破国外长期垄断，8项技术达到国际领先水平。", ["打破国外长期垄断", "8项技术达到国际领先水平"]),
        ("该项目列入2022年省重大项目清单。", ["列入2022年省重大项目清单"]),
        ("纺织集群被列入国家先进制造业集群培育工程。", ["列入国家先进制造业集群培育工程"]),
        ("高新区升级为国家级高新技术产业开发区。", ["升级为国家级高新技术产业开发区"]),
        ("该项目是江苏省重大项目，也是全省80个重点推进项目之一。", ["江苏省重大项目", "全省80个重点推进项目之一"]),
        ("这是央企援建的标志性炼化工程。", ["央企援建的标志性炼化工程"]),
        ("溧阳素有“江南茶乡”的美誉。", ["素有“江南茶乡”"]),
        ("这一做法在全省复制推广。", ["这一做法在全省复制推广"]),
        ("园区在全省率先实现集中供热。", ["在全省率先实现集中供热"]),
    ],
)
def test_records_firsts_and_grades_are_honours(text: str, expected: list[str]) -> None:
    assert honours(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "总投资居全省第三位。",
        "全力打造“世界光伏之都”。",
        "张伟曾获全国劳动模范称号。",
        "将符合条件的项目纳入重点项目库管理。",
        "最大限度压缩审批时限。",
        "支持企业争创国家级绿色工厂。",
    ],
)
def test_a_rank_a_wish_and_a_persons_honour_are_none(text: str) -> None:
    assert honours(text) == []
