"""What rows hold: facts and numbers, however deep, without a list of the rows that may."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.fact import Fact
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import to_region
from briefgen.model.rows import Figure
from briefgen.model.walk import every_derived, facts_of
from tests.model.model_facts import fact, landscape, number

ROBOTS = "全区新建机器人企业12家。"


def told() -> Landscape:
    west = {"region": "西海岸新区", "chain": "智能制造装备"}
    return landscape(
        number("wcna", ROBOTS, "12家", "12", "enterprises_total", counter="家", **west),
        fact("project", "wcna", "机器人基地开工。", "机器人基地", subject="机器人基地", stage="开工", **west),
        fact(
            "project", "city23", "减速器工厂在建。", "减速器工厂", subject="减速器工厂", stage="在建", region="即墨区"
        ),
    )


@dataclass(frozen=True)
class Row:
    """A kind of row that no list names."""

    label: str
    best: Figure | None
    others: tuple[tuple[Figure, ...], ...]


def test_the_facts_of_any_row_are_found_once_each() -> None:
    one, two, three = told().facts
    row = Row("甲", Figure(two), ((Figure(three), Figure(two)), (), (Figure(one),)))
    assert facts_of(row) == [two, three, one]
    assert facts_of((row, Row("乙", None, ()))) == [two, three, one]
    assert facts_of(Fact) == []


def test_the_numbers_of_a_landscape_are_those_of_its_rows_and_counts() -> None:
    found = told()
    assert found.derived == every_derived(found)
    counted = {d.formula for d in found.derived}
    assert {
        "项目共2项",
        "青岛市及所辖区域项目共2项",
        "即墨区及所辖区域项目共1项",
        "已达“在建”阶段的项目共1项",
    } <= counted


def test_a_part_has_no_number_of_what_lies_outside_it() -> None:
    found = told()
    (west,) = [r for r in found.regions if "西海岸" in r.name]
    part = to_region(found, west)
    assert part.derived == every_derived(part)
    assert {d.formula for d in part.derived if "项目共" in d.formula} == {
        "已达“开工”阶段的项目共1项",
        "青岛西海岸新区项目共1项",
        "青岛西海岸新区·智能制造装备项目共1项",
        "青岛西海岸新区及所辖区域·智能制造装备项目共1项",
        "青岛西海岸新区及所辖区域项目共1项",
    }
