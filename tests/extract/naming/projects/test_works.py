"""Works that are named by what they are, without the word for a project."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


@pytest.mark.parametrize(
    ("text", "projects"),
    [
        ("在建的洋江港区3号、4号泊位，岸线长600米。", [("洋江港区3号、4号泊位", "在建")]),
        ("15万吨级油码头主体工程8月5日通过交工验收。", [("15万吨级油码头主体工程", "竣工")]),
        (
            "东山炼化二期100万吨乙烯裂解装置正在做联动试车，预计12月投产。",
            [("东山炼化二期100万吨乙烯裂解装置", "在建"), ("东山炼化二期100万吨乙烯裂解装置", "投产")],
        ),
        ("10万吨级深水航道疏浚剩下最后的80万立方米。", [("10万吨级深水航道疏浚", "在建")]),
        (
            "青岭的抽水蓄能电站已打进2公里引水洞，2030年投产发电。",
            [("青岭的抽水蓄能电站", "在建"), ("青岭的抽水蓄能电站", "投产")],
        ),
        ("青岭至洋江±800千伏特高压工程设计年送电300亿千瓦时。", [("青岭至洋江±800千伏特高压工程", None)]),
        ("公司与大学合作的碳纤维中试线能出样品了。", [("碳纤维中试线", None)]),
        ("推动东山浮法玻璃窑炉（日熔化量900吨）11月点火。", [("东山浮法玻璃窑炉", "投产")]),
        ("长风能源与青田县签下8万吨绿氨项目。", [("8万吨绿氨项目", "签约")]),
        # a sort of works, works without a name, works that are in use
        ("两台机组正在做单机试车。", []),
        ("这条生产线正在联动试车。", []),
        ("新上生产线3条，正在单机试车。", []),
        ("东山码头停靠了20艘船。", []),
        ("东山风电场的检修班长爬上塔筒。", []),
    ],
)
def test_works_are_projects_where_their_clause_tells_how_they_stand(
    text: str, projects: list[tuple[str, str | None]]
) -> None:
    assert [(f.subject, f.stage) for f in facts(text) if f.kind is Kind.PROJECT] == projects


def test_a_line_of_a_later_phase_is_of_the_project_before_it() -> None:
    text = "远洋电池项目从签约到投产只用一年，二期8万吨产线年底投产。"
    assert [f.subject for f in facts(text) if f.kind is Kind.PROJECT] == ["远洋电池项目", "远洋电池项目二期"]
