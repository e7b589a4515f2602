"""Campaigns: what stands under which head, by headings and cues; another city's campaign from its own dictionary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.document import Block, BlockKind, Document
from briefgen.extract import extract, load_knowledge
from briefgen.fact import Fact
from briefgen.ingest import read_seed
from briefgen.model import build_landscape
from briefgen.model.instrument_rows import Campaign
from briefgen.taxonomy.terms import Campaign as Known
from briefgen.taxonomy.terms import Head
from tests.model.model_facts import TAXONOMY, document, fact, number

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def battles() -> Campaign:
    (path,) = (ROOT / "seeds").glob("004_*.txt")
    read = read_seed(path, ROOT, TAXONOMY)
    assert isinstance(read, Document)
    facts = extract(read, load_knowledge((), TAXONOMY)).facts
    (one,) = build_landscape([read], [], facts, TAXONOMY, date(2023, 10, 9), "370200").instruments.campaigns
    return one


def lines(battles: Campaign, name: str) -> set[int]:
    (head,) = [h for h in battles.heads if h.name == name]
    return {f.line for f in head.told}


def test_the_four_battles_with_what_each_is_for(battles: Campaign) -> None:
    assert (battles.label, battles.region_name) == ("四场硬仗", "青岛市")
    assert [(h.name, h.aim) for h in battles.heads] == [
        ("新制造", "建链强链"),
        ("新服务", "融合提升"),
        ("新园区", "释能增效"),
        ("新项目", "持续扩量"),
    ]
    assert "“四场硬仗”" in [f.text for f in battles.named]


def test_a_section_without_its_heading_is_told_by_its_cues_a_heading_of_two_is_divided(battles: Campaign) -> None:
    assert lines(battles, "新制造") >= {67, 71, 73, 75, 77, 79}
    assert {85, 87, 89, 93, 95, 97} <= lines(battles, "新服务") <= set(range(82, 99))
    assert lines(battles, "新园区") >= {43, 45, 47, 49, 51, 53, 101, 103}
    assert lines(battles, "新项目") == {29, 55}
    (fourth,) = [h for h in battles.heads if h.name == "新项目"]
    assert {"131个", "3942.1亿元", "178家"} <= {f.text for f in fourth.figures}


def test_no_fact_stands_under_two_heads(battles: Campaign) -> None:
    told = [f.id for h in battles.heads for f in h.told]
    assert len(told) == len(set(told)) > 100


def page(*blocks: tuple[BlockKind, str]) -> Document:
    at, made = 0, []
    for kind, text in blocks:
        made.append(Block(kind, at, at + len(text)))
        at += len(text) + 1
    text = "\n".join(t for _, t in blocks)
    return replace(document("city23", text), blocks=tuple(made))


NAMING = "合肥市打好“两大会战”，推进制造会战、开放会战。"
OWN = Known(
    "hf", "340100", "两大会战", (Head("制造会战", cues=("车间",)), Head("开放会战", "扩大开放", cues=("外资",)))
)


def at(paragraph: int, made: Fact) -> Fact:
    return replace(made, paragraph=paragraph)


def test_another_citys_campaign_comes_from_its_own_dictionary() -> None:
    built, came = "新建智能车间9个。", "引进外资企业3家。"
    text = page(
        (BlockKind.BODY, NAMING), (BlockKind.BODY, built), (BlockKind.BODY, "势头正好。"), (BlockKind.BODY, came)
    )
    facts = [
        at(0, fact("mechanism", "city23", NAMING, "“两大会战”", region="合肥市")),
        at(1, number("city23", built, "9个", "9", "count_of", region="合肥市")),
        at(2, fact("measure", "city23", "势头正好。", "势头正好", region="合肥市")),
        at(3, number("city23", came, "3家", "3", "count_of", region="合肥市")),
    ]
    taxonomy = replace(TAXONOMY, campaigns=(OWN,))
    (one,) = build_landscape([text], [], facts, taxonomy, None, None).instruments.campaigns
    first, second = one.heads
    assert [f.text for f in first.told] == ["9个", "势头正好"]  # a paragraph without a cue goes with the one before
    assert [f.text for f in second.told] == ["3家"]
    assert second.aim is None  # the material does not say so
    assert build_landscape([text], [], facts[1:], taxonomy, None, None).instruments.campaigns == ()


def test_a_head_of_which_nothing_is_told_stays_and_rests_on_what_names_the_campaign() -> None:
    text = page((BlockKind.BODY, NAMING))
    facts = [fact("mechanism", "city23", NAMING, "“两大会战”", region="合肥市")]
    taxonomy = replace(TAXONOMY, campaigns=(OWN,))
    (one,) = build_landscape([text], [], facts, taxonomy, None, None).instruments.campaigns
    assert [(h.told, h.facts) for h in one.heads] == [((), one.named), ((), one.named)]


def test_where_no_cue_tells_a_fact_stands_under_the_head_of_its_chains_group() -> None:
    told = "生物医药产业蓄势聚能，精密仪器仪表产业加快成长。"
    text = page((BlockKind.BODY, NAMING), (BlockKind.BODY, told))
    groups = {name: TAXONOMY.chains[TAXONOMY.chain(name).id].group for name in ("生物医药及医疗器械", "现代物流")}
    assert len(set(groups.values())) == 2
    heads = (
        Head("制造会战", groups=(groups["现代物流"],)),
        Head("开放会战", groups=(groups["生物医药及医疗器械"],)),
    )
    facts = [
        at(0, fact("mechanism", "city23", NAMING, "“两大会战”", region="合肥市")),
        at(1, fact("measure", "city23", told, "蓄势聚能", region="合肥市", chain="生物医药及医疗器械")),
    ]
    taxonomy = replace(TAXONOMY, campaigns=(replace(OWN, heads=heads),))
    (one,) = build_landscape([text], [], facts, taxonomy, None, None).instruments.campaigns
    assert [[f.text for f in head.told] for head in one.heads] == [[], ["蓄势聚能"]]
