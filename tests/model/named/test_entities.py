"""Enterprises and platforms: each once, with what it is called, its figures, its events; classes with a number apart."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date

import pytest

from briefgen.fact import Fact
from briefgen.model import build_landscape
from briefgen.model.landscape import Entity, Landscape
from tests.model.model_facts import CITY, TAXONOMY, document, fact, landscape, number

LEADING = "依托海尔净水、精锐机械等龙头企业的支撑作用，集聚了一批企业。"
BUILT = "精锐机械股份有限公司建成国家级首个柔性车间。"
SALES = "其中利客来、国美两家企业家电销售环比增长110%、35%。"
LABS = "已认定11家创新应用实验室，其中创新应用实验室青岛中心获融资。"
LISTED = "创新奇智登陆港交所。"
GOING = "安迈铝业集团宣布增设生产线。"


def one(rows: tuple[Entity, ...], name: str) -> Entity:
    (found,) = [r for r in rows if name in r.names]
    return found


def company(seed: str, sentence: str, name: str, **more: object) -> Fact:
    return fact("enterprise", seed, sentence, name, subject=name, **more)


def test_one_enterprise_under_the_names_that_only_company_words_tell_apart() -> None:
    built = fact("honour", "city23", BUILT, "精锐机械股份有限公司建成国家级首个柔性车间", subject="国家级首个柔性车间")
    found = landscape(
        company("city22", LEADING, "精锐机械", region="即墨区"),
        company("city22", LEADING, "海尔净水", region="即墨区"),
        company("city23", BUILT, "精锐机械股份有限公司", region="即墨区"),
        built,
    )
    mill = one(found.enterprises, "精锐机械")
    assert mill.names == ("精锐机械", "精锐机械股份有限公司")
    assert (mill.merged, mill.confidence) == ("各处所用名称相同（不计地名、“项目”及公司后缀）", 0.95)
    assert [(r.text, r.level) for r in mill.recognitions] == [("龙头企业", None), ("国家级首个柔性车间", "国家级")]
    assert [(e.kind, e.told) for e in mill.events] == [("statement", date(2023, 10, 9)), ("honour", date(2023, 10, 9))]
    assert one(found.enterprises, "海尔净水").confidence == 1.0


def test_figures_go_to_the_enterprise_that_they_are_about() -> None:
    found = landscape(
        company("city22", SALES, "利客来"),
        company("city22", SALES, "国美"),
        number("city22", SALES, "110%", "110", "growth_mom", unit="percent", subject="利客来"),
        number("city22", SALES, "35%", "35", "growth_mom", unit="percent", subject="国美"),
    )
    assert [[f.text for f in e.figures] for e in found.enterprises] == [["110%"], ["35%"]]


def test_a_statement_is_the_clause_whose_subject_it_is() -> None:
    found = landscape(company("city22", LISTED, "创新奇智"), company("city22", SALES, "国美"))
    assert [[e.text for e in row.events] for row in found.enterprises] == [["创新奇智登陆港交所"], []]


def test_a_stage_told_of_a_company_is_an_event_of_it() -> None:
    found = landscape(company("city23", "安迈铝业集团正式投产。", "安迈铝业集团", stage="投产", status="actual"))
    assert [(event.kind, event.text, event.stage) for event in found.enterprises[0].events] == [
        ("stage", "投产", "投产")
    ]


def test_the_chain_of_a_company_is_the_one_it_is_named_under_most() -> None:
    under = [("甲一", "虚拟现实"), ("乙二", "智能家电"), ("丙三", "智能家电")]
    found = landscape(*(company("city23", f"{text}，海尔净水参展。", "海尔净水", chain=chain) for text, chain in under))
    assert [one.chain_name for one in found.enterprises] == ["智能家电"]


def test_the_id_of_a_company_is_its_own_and_outlives_a_later_document_that_names_it_anew() -> None:
    first = company("city22", LEADING, "精锐机械")
    later = company("city23", BUILT, "精锐机械股份有限公司")
    found = landscape(first, company("city22", LEADING, "海尔净水"), later).enterprises
    assert one(found, "精锐机械股份有限公司").id == landscape(first).enterprises[0].id
    assert len({entity.id for entity in found}) == len(found) == 2


def test_a_project_that_begins_with_its_owner_is_the_owners() -> None:
    project = fact("project", "wcna", "安迈铝业增资项目落地。", "安迈铝业增资项目", stage="落地")
    found = landscape(company("wcna", GOING, "安迈铝业集团"), project)
    assert [p.name for p in one(found.enterprises, "安迈铝业集团").projects] == ["安迈铝业增资项目"]


def test_a_class_with_its_number_is_not_the_thing_of_the_same_words() -> None:
    found = landscape(
        number("city22", LABS, "11家", "11", "innovation_labs"),
        fact("platform", "city22", LABS, "创新应用实验室", start=0, mark=(6, 13)),
        fact("platform", "city22", LABS, "创新应用实验室", start=90, mark=(16, 23)),
    )
    several = {e.several.text if e.several else None: [f.text for f in e.figures] for e in found.platforms}
    assert several == {"11家": ["11家"], None: []}


def test_a_class_of_enterprises_is_no_enterprise() -> None:
    sentence = "引入市、区两级平台公司。"
    assert landscape(company("city23", sentence, "区两级平台公司")).enterprises == ()


def said(facts: list[Fact], **what: tuple[tuple[str, ...], ...]) -> Landscape:
    taxonomy = replace(
        TAXONOMY, same={"enterprises": what.get("same", ())}, different={"enterprises": what.get("different", ())}
    )
    return build_landscape([document(s) for s in sorted({f.seed for f in facts})], [], facts, taxonomy, None, CITY)


def test_a_workspace_says_which_enterprises_are_one_and_which_are_not(caplog: pytest.LogCaptureFixture) -> None:
    told = [company("city22", LEADING, "精锐机械"), company("city23", BUILT, "精锐机械股份有限公司")]
    assert len(said(told).enterprises) == 1
    assert len(said(told, different=(("精锐机械", "精锐机械股份有限公司"),)).enterprises) == 2
    told.append(company("city22", LISTED, "创新奇智"))
    with caplog.at_level(logging.WARNING, "briefgen"):
        first, *_ = said(told, same=(("精锐机械", "创新奇智"), ("精锐机械", "没有这家"))).enterprises
    assert set(first.names) == {"精锐机械", "创新奇智", "精锐机械股份有限公司"} and first.confidence == 0.95
    assert [r.getMessage().splitlines()[0] for r in caplog.records] == [
        "词典 enterprises 中的“没有这家”在材料中没有见到"
    ]
