"""Mechanisms: quoted and unquoted ways of working, named with the word that says what they are."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def named(text: str) -> list[str]:
    return [f.subject or "" for f in facts(text) if f.kind is Kind.MECHANISM]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("通过周沟通、月督导、季调度，推动项目快建。", ["周沟通、月督导、季调度"]),
        ("建立每周通报、每月点评的工作机制。", ["每周通报、每月点评的工作机制"]),
        ("建立“周例会、月调度”机制。", ["“周例会、月调度”机制"]),
        ("创新实施项目“色卡”管理。", ["“色卡”管理"]),
        ("按照龙头引领、链条延伸、集群发展思路，做强锂电。", ["龙头引领、链条延伸、集群发展思路"]),
        ("助力实现“研发在花城、制造在青田”。", ["“研发在花城、制造在青田”"]),
        ("远航项目实现“拿地即动工”。", ["“拿地即动工”"]),
        ("深入推进“1357”行动计划。", ["“1357”行动计划"]),
        ("实施年内签约60个项目的“543”计划。", ["“543”计划"]),
        ("突出“招商引资1号工程”。", ["“招商引资1号工程”"]),
        ("完善26个招商图谱。", ["招商图谱"]),
        ("落实好我们市、县干部联系企业的工作制度。", ["市、县干部联系企业的工作制度"]),
        ("坚持招商引资“一号工程”不动摇。", ["“一号工程”"]),
        ("形成“磷—氯—硅”循环产业链。", ["“磷—氯—硅”"]),
        (
            "建立“市领导牵头、办公室统筹、部门保障”的产业链工作推进机制。",
            ["“市领导牵头、办公室统筹、部门保障”的产业链工作推进机制"],
        ),
        ("省现代化工产业链链长王小明在花城召开座谈会。", ["省现代化工产业链链长"]),
        ("这批链长由市级领导担任。", ["链长"]),
        ("通过“周调度”机制及服务专员制，解决问题。", ["“周调度”机制", "服务专员制"]),
        ("贯彻省委“2468”发展战略。", ["“2468”发展战略"]),
        ("共建“一带一路”。", []),
        ("从项目储备库中优选项目。", ["项目储备库"]),
        ("工业呈现“一好三快一突破”的特点。", []),
        ("建立党政“一把手”走访制度。", ["党政“一把手”走访制度"]),
    ],
)
def test_a_way_of_working_is_named_whole(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_the_parts_of_a_rhythm_are_its_members() -> None:
    (found,) = [f for f in facts("推行日调度、周通报、月考核机制。") if f.kind is Kind.MECHANISM]
    assert found.members == ("日调度", "周通报", "月考核")
