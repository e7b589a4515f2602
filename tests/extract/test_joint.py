"""Who does a thing together, what is built on an area, and what is done for a company that lacks something."""

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中软国际、深开鸿与国家智能化家电创新中心将共同打造软件中心。", ["中软国际", "深开鸿"]),
        ("海尔与西门子公司合作建设研发基地。", ["海尔", "西门子公司"]),
        ("徐工集团和赛轮股份联合成立研究院。", ["徐工集团", "赛轮股份"]),
        ("市政府与高校、科研院所、青岛大学联合组建专家团队。", []),
        ("上下游企业、链主企业与研究院共同打造产业生态。", []),
    ],
)
def test_companies_that_act_together(text: str, found: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == found


def test_an_area_is_that_of_what_is_built_on_it() -> None:
    text = "在园区内规划33亩地块，建设一个集产品展销、生产加工于一体的特色鲜明的“营商综合体”。"
    assert numbers(text)["33亩"].subject == "“营商综合体”"
    (project,) = [f for f in facts(text) if f.kind is Kind.PROJECT]
    assert (project.subject, project.stage) == ("“营商综合体”", "在建")


def test_help_answers_what_a_company_lacks() -> None:
    found = facts("走访中发现其面临资金短缺等问题，立即帮助对接有关部门，帮助申请扶持资金600万元。")
    (problem,) = [f for f in found if f.kind is Kind.PROBLEM]
    measures = [f for f in found if f.kind is Kind.MEASURE]
    assert [f.subject for f in measures] == ["帮助对接有关部门", "帮助申请扶持资金600万元"]
    assert {(link.relation, link.fact) for f in measures for link in f.links} == {("answers", problem.id)}
