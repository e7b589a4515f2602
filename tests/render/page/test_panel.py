"""The table of facts, what is said of daily life, and the values that a browser sorts by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefgen.fact import Kind, Period
from briefgen.render.page.figures import Ledger, sort_value
from briefgen.render.page.panel import KIND_WORDS, functions, matter, plain, state
from briefgen.render.wording.everyday import about
from briefgen.render.wording.writing import Writer
from tests.render.audited import unsourced
from tests.render.sample import landscape


def fact(text: str):  # type: ignore[no-untyped-def]
    return next(f for f in landscape().facts if f.text == text)


def test_every_kind_of_fact_has_its_word() -> None:
    assert set(KIND_WORDS) == set(Kind)


def test_a_row_says_what_a_quantity_counts_and_whose_it_is() -> None:
    ledger = Ledger(landscape())
    assert matter(ledger, fact("131个")) == "签约项目数"
    assert matter(ledger, fact("100亿元")).striptags() == "总投资（歌尔整机和光学模组项目一期）"
    assert matter(ledger, fact("在建和新建大项目偏少")).striptags() == "在建和新建大项目偏少"
    assert matter(ledger, fact("奇瑞汽车青岛基地")).striptags() == "奇瑞汽车青岛基地（投产）"


def test_a_problem_or_a_name_is_not_said_to_be_reached() -> None:
    told = {text: state(fact(text)) for text in ("131个", "不少于2个", "奇瑞汽车青岛基地", "在建和新建大项目偏少")}
    assert list(told.values()) == ["已实现", "目标", "预计", "—"]


def test_a_name_is_marked_only_where_it_holds_a_number() -> None:
    ledger = Ledger(landscape())
    assert plain(ledger, "总投资", "fact:x") == "总投资"
    assert "data-source" in plain(ledger, "150P计算中心", "fact:x")


def test_the_table_of_a_page_holds_what_its_endnotes_hold() -> None:
    ledger = Ledger(landscape())
    cited = functions(ledger)["cited_facts"]
    assert cited() == ()
    ledger.cite(fact("3942.1亿元"), fact("131个"))
    assert [f.text for f in cited()] == ["131个", "3942.1亿元"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("131个", "count 131"), ("3942.1亿元", "CNY 394210000000"), ("13.5%", "percent 13.5"), ("2.7个百分点", "pp 2.7")],
)
def test_a_figure_sorts_by_its_value_in_the_base_unit(text: str, value: str) -> None:
    assert sort_value(fact(text)) == value


def test_a_period_sorts_by_its_days_and_what_has_no_value_by_none() -> None:
    assert sort_value(Period("上半年", date(2022, 1, 1), date(2022, 6, 30))) == "2022-01-01/2022-06-30"
    assert sort_value(Period("近年来", None, date(2024, 5, 9))) == "/2024-05-09"
    assert sort_value(Period("近年来")) == sort_value(None) == sort_value(fact("在建和新建大项目偏少")) == ""


def test_a_value_that_is_not_the_facts_fails_the_audit() -> None:
    ledger = Ledger(landscape())
    shown = ledger.fig(fact("131个"))
    page = f'{shown}<ol><li id="s1">{ledger.sentence(ledger.note(fact("131个")))}</li></ol>'
    assert unsourced(page, landscape()) == ()
    told = [f.why for f in unsourced(page.replace("count 131", "count 7"), landscape())]
    assert told == ["排序用的数值与事实不符"]


def test_what_is_said_of_a_matter_is_quoted_clause_by_clause() -> None:
    sample = landscape()
    said = about(Writer(sample), sample.facts, ["整车", "没有这个词"])
    assert [[one.fact.sentence[one.start : one.end] for one in lifts] for lifts in said] == [
        ["奇瑞汽车青岛基地年底前将实现整车下线"]
    ]
    assert about(Writer(sample), sample.facts, ["没有这个词"]) == ()


def test_a_sentence_of_which_no_clause_stands_alone_is_quoted_whole() -> None:
    sample = landscape()
    lone = replace(fact("131个"), sentence="这些项目加快建设，带动就业131个。", mark=(13, 17))
    [[said]] = about(Writer(sample), [lone], ["就业"])
    assert said.fact.sentence[said.start : said.end] == "这些项目加快建设，带动就业131个"
