"""How papers name a policy: with 《》 and without, by its articles, before and behind the word that says it was issued; and what is none."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.names import find_names
from briefgen.extract.naming.policies import find_policies


def policies(text: str) -> list[str]:
    return [policy.name for policy in sorted(find_policies(text, find_names(text)))]


@pytest.mark.parametrize("issued", ["出台", "印发", "发布", "制定", "在全省率先出台", "研究制定", "先后制定", "起草"])
@pytest.mark.parametrize(
    "name",
    [
        "陶瓷产业振兴方案",
        "重点产业梯度培育方案",
        "高层次人才引进政策",
        "先进制造业倍增行动计划",
        "推进新型工业化实施方案",
        "支持生物医药产业高质量发展的若干政策措施",
        "茶产业、竹产业、中药材产业培育方案",
    ],
)
def test_what_is_issued_without_marks(issued: str, name: str) -> None:
    assert policies(f"近日，该县{issued}{name}，明确了目标任务。") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推出人才新政30条，吸引人才落户。", ["人才新政30条"]),
        ("“科创十八条”落地以来，企业加大投入。", ["“科创十八条”"]),
        ("该市69条“金政”出台。", ["69条“金政”"]),
        ("发布“免申即享”政策清单。", ["“免申即享”政策清单"]),
        ("先后出台《工业强市若干政策》《人才新政二十条》。", ["工业强市若干政策", "人才新政二十条"]),
        ("出台《丰南市重点项目要素保障十条措施》。", ["丰南市重点项目要素保障十条措施"]),
        ("2019年出台的《丰南市支持陶瓷产业发展十二条》到期。", ["丰南市支持陶瓷产业发展十二条"]),
        ("《丰南市2022年重点项目名单》公布。", ["丰南市2022年重点项目名单"]),
        ("抢抓新国发3号文件机遇。", ["新国发3号文件"]),
        ("2022年政府工作报告提出，做强主导产业。", ["2022年政府工作报告"]),
        ("依据白酒产业发展行动方案，扩大产能。", ["白酒产业发展行动方案"]),
        ("编制完成新能源产业发展规划。", ["新能源产业发展规划"]),
        ("制定链主企业培育方案、产业链协同方案。", ["链主企业培育方案", "产业链协同方案"]),
        ("《丰南市促进数字经济发展若干措施》公开征求意见。", ["丰南市促进数字经济发展若干措施"]),
        ("企业希望出台陶瓷产业振兴方案。", []),
        ("公司制定施工方案。", []),
        ("出台具体工作方案。", []),
        ("项目设计方案通过评审。", []),
        ("该公司提供一体化解决方案。", []),
        ("电视剧《山河远阔》开机。", []),
    ],
)
def test_a_way_of_naming_a_policy(text: str, names: list[str]) -> None:
    assert policies(text) == names
