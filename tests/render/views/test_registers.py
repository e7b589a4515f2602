"""The registers of the chain-chief system on the five seeds: what each box holds, in what order rows come."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise

import pytest

from briefgen.fact import Status
from briefgen.model.instrument_rows import Dossier
from briefgen.model.landscape import Landscape
from briefgen.model.narrow import to_chain
from briefgen.render.views import registers
from briefgen.render.wording.writing import Writer


def dossier(landscape: Landscape, chain: str) -> Dossier:
    return next(d for d in landscape.instruments.dossiers if d.chain_name == chain)


def test_the_five_boxes_and_four_lists_of_a_chain_in_a_word_each(five_seeds: Landscape) -> None:
    states = registers.box_states(dossier(five_seeds, "虚拟现实"))
    assert [s.word for s in states] == ["面上", "面上", "—", "有", "—", "—", "有", "—", "有"]
    assert [s.kind for s in states[:4]] == ["general", "general", "none", "own"]
    assert [name for name, _ in registers.boxes(dossier(five_seeds, "虚拟现实"))] == list(registers.FIVE)


def test_lists_without_a_row_are_named(five_seeds: Landscape) -> None:
    assert registers.empty_lists(dossier(five_seeds, "虚拟现实")) == ("重点任务", "重点招商项目")


def test_a_project_stands_once_in_the_row_of_its_own_region_and_chain(five_seeds: Landscape) -> None:
    rows = registers.three_rows(five_seeds)
    of_city = [row.chain_name for row in rows if row.region_name == "青岛市"]
    assert "虚拟现实" in of_city and of_city.index(None) == len(of_city) - 1
    listed = [p for row in rows for p in (*(row.building or ()), *(row.signed or ()), *(row.talks or ()))]
    assert len(listed) == len({p.id for p in listed})
    (area,) = [row for row in rows if (row.region_name, row.chain) == ("青岛西海岸新区", None)]
    assert [p.name for p in area.talks or ()] == [
        "法国液化空气集团", "史怀泽设计顾问公司", "尼得科ACIM事业部", "意大利OGT集团",
    ]  # fmt: skip


def test_problems_of_the_whole_come_before_those_of_a_part(five_seeds: Landscape) -> None:
    rows = registers.answer_rows(five_seeds)
    assert sorted(rows, key=repr) == sorted(five_seeds.answers, key=repr)
    places = [a.problem.region_name for a in rows]
    assert places[0] == "青岛市" and [name for name, _ in groupby(places)] == list(dict.fromkeys(places))


def test_figures_are_told_by_their_clauses_each_once(five_seeds: Landscape) -> None:
    labs = next(f for f in five_seeds.instruments.funnels if f.kind == "应用实验室")
    told = [one.fact.sentence[one.start : one.end] for one in registers.clauses_told(Writer(five_seeds), labs.steps)]
    assert [words.split("，")[-1] for words in told] == [
        "已认定11家创新应用实验室和23家场景应用实验室", "累计融资已突破4亿元",  # neighbouring clauses are one
    ]  # fmt: skip


def test_projects_come_furthest_first_and_those_without_a_stage_last(five_seeds: Landscape) -> None:
    projects = registers.by_stage(five_seeds.projects)
    reached = [p.current.order if p.current else -1 for p in projects]
    kinds = [0 if p.current else 1 if p.next else 2 for p in projects]
    assert kinds == sorted(kinds) and set(kinds) == {0, 1, 2}
    assert all(a >= b or {a, b} <= set(range(40, 100)) for a, b in pairwise(reached) if b >= 0)


def test_the_indicators_of_a_chain_are_all_its_figures_but_those_of_the_ledger(five_seeds: Landscape) -> None:
    chain = next(c for c in five_seeds.chains if c.name == "新型显示")
    part = to_chain(five_seeds, chain)
    rows = registers.indicator_rows(part, (), every=True)
    assert {"29条", "1.5亿片", "160余家"} <= {f.text for f in rows}
    assert not {v.id for p in part.projects for v in p.values} & {f.id for f in rows}
    assert registers.indicator_rows(five_seeds, rows[:2], every=False) == rows[:2]


def test_silence_is_no_result(five_seeds: Landscape) -> None:
    states = {p.fact.text: registers.promise_state(p) for p in five_seeds.promises}
    assert states["奇瑞汽车青岛基地"] == "期限已过，结果材料未载明"
    assert states["不少于2个"] == "结果材料未载明"
    promise = five_seeds.promises[0]
    done = five_seeds.facts[0]
    assert registers.promise_state(replace(promise, kept=(done,), late=True)) == "后续材料载明已实现，晚于期限"
    assert registers.promise_state(replace(promise, partly=(done,))) == "后续材料载明部分实现"


@pytest.mark.parametrize(
    ("status", "kind"),
    [(Status.ACTUAL, "举措"), (Status.PLANNED, "计划"), (Status.TARGET, "目标"), (Status.EXPECTED, "预计")],
)
def test_a_task_is_called_what_it_is(five_seeds: Landscape, status: Status, kind: str) -> None:
    assert registers.task_kind(replace(five_seeds.facts[0], status=status)) == kind


def test_steps_of_a_day_stand_in_one_row_each_text_once(five_seeds: Landscape) -> None:
    rows = registers.timeline_rows(five_seeds)
    dated = [row for row in rows if row.when and row.when.isoformat() == "2022-07-10"]
    assert len(dated) == 1
    for row in rows:
        texts = [s.text for s in row.steps if not s.figure]
        assert len(texts) == len(set(texts))


def test_under_a_head_each_clause_is_told_once(five_seeds: Landscape) -> None:
    writer = Writer(five_seeds)
    [campaign] = five_seeds.instruments.campaigns
    for head in campaign.heads:
        told = registers.told_under(writer, head, ("project_count_signed",))
        spans = [(f.seed, f.sentence, lift.start) for f in told if (lift := writer.clause(f))]
        assert 0 < len(told) <= registers.CLAUSES and len(spans) == len(set(spans))
        assert len(registers.leading_projects(head)) <= registers.NAMED
