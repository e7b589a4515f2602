"""Statements that run on are told as one."""

from __future__ import annotations

from briefgen.fact import Fact
from briefgen.render.wording.running_on import running_on
from briefgen.render.wording.statements import Cite, Lift, Name, Part, Statement, Words
from tests.model.model_facts import number
from tests.render.wording.test_writing import told

TEXT = "远航二期项目用地65亩，建设3条生产线，总投资2亿元；甲港扩建。"


def of(words: str, *opening: Part, closing: tuple[Part, ...] = ()) -> Statement:
    at = TEXT.index(words)
    fact: Fact = number("city23", TEXT, words, "1", "count_of")
    return Statement((*opening, Lift(fact, at, at + len(words)), *closing, Cite((fact,)), Words("。")), fact)


def said(*statements: Statement, most: int = 90) -> list[str | None]:
    return [told(statement) for statement in running_on(statements, most)]


def test_clauses_side_by_side_are_one_statement_with_all_references() -> None:
    first, second = of("远航二期项目用地65亩"), of("建设3条生产线")
    (made,) = running_on((first, second), 90)
    assert told(made) == "远航二期项目用地65亩，建设3条生产线*。"
    assert [part.facts for part in made.parts if isinstance(part, Cite)] == [(first.lead, second.lead)]
    assert made.lead == first.lead


def test_a_name_that_the_first_says_is_not_said_again() -> None:
    owner = Name("远航二期项目", "fact:1")
    assert said(of("远航二期项目用地65亩"), of("建设3条生产线", owner)) == ["远航二期项目用地65亩，建设3条生产线*。"]
    assert said(of("用地65亩", owner), of("建设3条生产线", owner)) == ["远航二期项目用地65亩，建设3条生产线*。"]
    assert len(said(of("用地65亩"), of("建设3条生产线", owner))) == 2


def test_what_shares_a_clause_is_told_once() -> None:
    assert said(of("用地65亩，建设3条生产线"), of("建设3条生产线，总投资2亿元")) == [
        "用地65亩，建设3条生产线，总投资2亿元*。"
    ]


def test_what_is_apart_differs_or_grows_too_long_stays_apart() -> None:
    first, third = of("用地65亩"), of("总投资2亿元")
    assert len(said(first, third)) == 2
    assert len(said(of("建设3条生产线"), of("总投资2亿元", Words("目标为")))) == 2
    assert len(said(of("建设3条生产线"), of("总投资2亿元", closing=(Words("（期限）"),)))) == 2
    assert len(said(of("建设3条生产线"), third, most=12)) == 2
