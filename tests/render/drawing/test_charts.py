"""Charts of the five seeds: what stands inside what, in which column, under which date; nothing outside the drawing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from briefgen.model.landscape import Landscape
from briefgen.render.drawing import WIDE
from briefgen.render.drawing.chiefs import Charts, chief_charts
from briefgen.render.drawing.history import TALLEST, History, history
from briefgen.render.drawing.ladder import Stairs, stairs
from briefgen.render.drawing.nested import Nested, nested
from briefgen.render.wording.statements import width


@pytest.fixture(scope="module")
def thresholds(five_seeds: Landscape) -> Nested:
    return nested(five_seeds)


def test_a_higher_threshold_is_drawn_inside_the_lower_one_to_scale(thresholds: Nested) -> None:
    drawn = {o.row.count.text: [i.row.count.text for i in o.inner] for g in thresholds.groups for o in g.lists}
    assert drawn == {"55个": ["20个"], "100个": [], "76个": ["9个"], "131个": [], "400个": [], "208个": ["10个"]}
    inner = {i.row.count.text: i.width for g in thresholds.groups for o in g.lists for i in o.inner}
    room = WIDE - 16
    assert inner["20个"] == pytest.approx(room * 20 / 55) and inner["10个"] == pytest.approx(room * 10 / 208)


def test_lists_of_one_region_and_paper_are_warned_of_and_a_single_one_is_not(thresholds: Nested) -> None:
    told = [(g.region.region_name, g.source.published and g.source.published.best) for g in thresholds.groups]
    assert told == [("青岛市", "2022-07-12"), ("青岛市", "2023-10-09"), ("青岛西海岸新区", "2024-05-09")]
    assert [g.warning_y is not None for g in thresholds.groups] == [True, True, False]


def test_an_amount_of_open_scope_is_marked(thresholds: Nested) -> None:
    rows = [i.row for g in thresholds.groups for o in g.lists for i in o.inner]
    assert [a.text for row in rows for a in row.amounts if a.id in thresholds.doubtful] == ["1103亿元"]


def test_boxes_do_not_touch(thresholds: Nested) -> None:
    boxes = [(o.y, o.y + o.height) for g in thresholds.groups for o in g.lists]
    assert all(below[0] > above[1] for above, below in pairwise(boxes))
    for group in thresholds.groups:
        for outer in group.lists:
            assert all(outer.y < i.y and i.y + 26 <= outer.y + outer.height for i in outer.inner)
    assert boxes[-1][1] < thresholds.height


def test_the_chart_in_words_says_each_figure_once(thresholds: Nested) -> None:
    said = [(label, figure.text) for label, figure in thresholds.pairs]
    assert ("青岛西海岸新区签约项目，门槛", "亿元以上") in said
    assert ("青岛西海岸新区签约项目其中个数", "10个") in said and ("金额（总投资）", "1209亿元") in said
    assert len({f.id for _, f in thresholds.pairs}) == len(said)


@pytest.fixture(scope="module")
def zone(five_seeds: Landscape) -> Stairs:
    return stairs(next(x for x in five_seeds.instruments.ladders if x.region_name == "通济新经济区"))


def test_stock_and_flow_stand_in_columns_of_their_own(zone: Stairs) -> None:
    at = {(m.rung.figure.text, m.x) for s in zone.steps for m in s.marks}
    assert at == {("76家", 218), ("75家", 218), ("1家", 218), ("13家", 218), ("6家", 498), ("82家", 498)}


def test_the_stairs_rise_and_a_step_without_a_figure_is_named(zone: Stairs) -> None:
    assert [s.label for s in zone.steps][::-1] == ["小进规培育", "规上企业", "专精特新", "高新技术", "销售额、产值超线"]
    assert [s.x for s in zone.steps] == sorted((s.x for s in zone.steps), reverse=True)
    assert zone.untold == ("小巨人、单项冠军、瞪羚", "链主、领军") and all(s.marks for s in zone.steps)
    assert all(s.x + s.width <= WIDE for s in zone.steps)


@pytest.fixture(scope="module")
def past(five_seeds: Landscape) -> History:
    return history(five_seeds)


def test_steps_stand_by_date_and_only_dated_ones_have_a_day(past: History) -> None:
    assert [r.day for r in past.rows if r.day] == [date(2022, 7, 10), date(2023, 10, 7), date(2024, 3, 18)]
    undated = [r.source.published and r.source.published.best for r in past.rows if not r.day]
    assert undated == ["2022-07-12", "2023-10-09", "2024", "2024-05-09"]
    assert [r.y for r in past.rows] == sorted(r.y for r in past.rows)


def test_every_region_level_has_its_lane(past: History) -> None:
    edges = dict(past.lanes)
    assert list(edges) == ["市", "区市", "功能区、园区"]
    lanes = {e.step.region_name: e.words.x - 14 for r in past.rows for e in r.events}
    assert lanes == {"青岛市": edges["市"], "青岛西海岸新区": edges["区市"], "通济新经济区": edges["功能区、园区"]}


def test_a_crowded_row_says_that_there_is_more(past: History) -> None:
    assert [len(r.more) for r in past.rows if not r.day] == [1, 1, 0, 1]


def test_the_chart_fits_on_a_page(past: History) -> None:
    assert past.height <= TALLEST


def test_no_words_leave_their_lane(past: History) -> None:
    wide = (WIDE - 112) / 3
    for event in (e for r in past.rows for e in r.events):
        assert max(map(width, event.words.lines)) * 13 <= wide - 14
        assert event.words.y + 18 * (len(event.words.lines) - 1) < past.height


@pytest.fixture(scope="module")
def columns(five_seeds: Landscape) -> Charts:
    return chief_charts(five_seeds)


def test_each_region_and_paper_has_its_column(columns: Charts) -> None:
    told = [(c.system.region_name, c.source.published and c.source.published.best) for c in columns.columns]
    assert told == [("青岛市", "2022-07-12"), ("青岛市", "2023-10-09"), ("青岛西海岸新区", "2024-05-09")]
    counted = [[(what, f.text) for what, f in c.figures] for c in columns.columns]
    assert counted == [[("重点产业链", "24条"), ("链主企业", "47家")], [("重点产业链", "24条"), ("链长", "17位")], []]
    assert columns.columns[-1].x + columns.columns[-1].width == pytest.approx(WIDE)


def test_the_same_word_with_different_actors_is_marked(columns: Charts) -> None:
    marked = {(c.source.number, b.actor, b.word) for c in columns.columns for b in c.boxes if b.word}
    assert {(2, "牵头部门", "主抓"), (5, "产业专班", "主抓"), (2, "链长", "链长"), (5, "链长", "链长")} == marked


def test_a_part_that_this_paper_does_not_give_is_not_given(columns: Charts) -> None:
    later = columns.columns[1].boxes
    assert [(b.actor, b.role.part) for b in later] == [("链长", None)]
    assert columns.columns[2].boxes[-1].actor == "“链主”企业"
