"""What headings, questions and the sentences before lay down for what has no cue of its own."""

from __future__ import annotations

import pytest

from briefgen.extract import extract
from briefgen.fact import Kind, Status
from tests.extract.making import document, facts, knowledge


def stages(text: str, published: str = "2023-03-01") -> list[tuple[str | None, str | None, Status | None]]:
    return [(f.subject, f.stage, f.status) for f in facts(text, published) if f.kind is Kind.PROJECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快建设北台中试基地。", ("北台中试基地", "在建", Status.PLANNED)),
        ("续建东湖铝材项目。", ("东湖铝材项目", "在建", Status.ACTUAL)),
        ("目前在建的东湖铝材项目进入收尾阶段。", ("东湖铝材项目", "在建", Status.ACTUAL)),
        ("已开工的西塘光伏项目抓紧施工。", ("西塘光伏项目", "在建", Status.ACTUAL)),
    ],
)
def test_a_stage_under_a_heading_of_work_to_come(text: str, expected: tuple[str, str, Status]) -> None:
    assert stages(f"三、下一步工作打算\n\n坚持融合发展。{text}") == [expected]


def test_a_year_that_is_not_over_tells_no_step_of_a_plan_as_taken() -> None:
    plan = "二、重点任务\n\n壮大电子信息产业链。{}"
    read = [("2023年开工建设东湖掩膜版项目。", Status.PLANNED), ("2022年开工建设东湖掩膜版项目。", Status.ACTUAL)]
    read += [("3月18日开工建设东湖掩膜版项目。", Status.ACTUAL), ("2023年已开工建设东湖掩膜版项目。", Status.ACTUAL)]
    for text, status in read:
        found = extract(document(plan.format(text), "2023-05-19", None), knowledge()).facts
        assert [(f.stage, f.status) for f in found if f.kind is Kind.PROJECT] == [("开工", status)], text


def test_what_will_be_pushed_on_is_planned_however_long_its_names() -> None:
    text = "针对短板，产业链将推进连环岛温泉小镇等5个项目建设，计划总投资24.5亿元。"
    assert stages(text) == [("连环岛温泉小镇", "在建", Status.PLANNED)]
    text = "下一步，我市将加快推进北台电池项目建设，推动南岭钢铁项目竣工投产。"
    assert stages(text) == [("北台电池项目", "在建", Status.PLANNED), ("南岭钢铁项目", "投产", Status.PLANNED)]


def test_what_is_to_be_done_has_no_time_that_is_over() -> None:
    text = "上半年接待游客3万人次。产业链将推进连环岛温泉小镇等5个项目建设。"
    town = next(f for f in facts(text) if f.subject == "连环岛温泉小镇")
    assert (town.stage, town.status, town.period) == ("在建", Status.PLANNED, None)


def test_work_that_will_be_seen_to_is_planned() -> None:
    text = "下半年，我市将抓好天启座椅、云帆储能等20个重点项目建设。"
    assert stages(text) == [("天启座椅", "在建", Status.PLANNED), ("云帆储能", "在建", Status.PLANNED)]


def test_what_is_to_be_made_sure_of_is_planned_however_long_its_name() -> None:
    text = "确保南岭经济开发区氢基竖炉示范项目6月底前投产。"
    assert stages(text) == [("南岭经济开发区氢基竖炉示范项目", "投产", Status.PLANNED)]


@pytest.mark.parametrize(
    ("question", "status"),
    [("《计划》有哪些主要任务？", Status.PLANNED), ("为什么要制定《计划》？", Status.ACTUAL)],
)
def test_what_answers_a_question_about_the_tasks_of_a_plan(question: str, status: Status) -> None:
    text = f"问：{question}\n\n答：共有六个方面。四是实施创新赋能，布局建设云川贵金属实验室等平台20个。"
    seed = document(text, "2023-03-01", title="《云川市产业链行动计划》政策解读")
    told = {f.status for f in extract(seed, knowledge()).facts if f.subject == "云川贵金属实验室"}
    assert told == {status}
