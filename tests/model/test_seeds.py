"""From the five seeds to the landscape: what a reader who adds and compares must find, whatever the files are called."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract, load_knowledge
from briefgen.fact import Fact
from briefgen.ingest import read_seed
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape, Project
from briefgen.taxonomy import load_taxonomy

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def material():
    taxonomy = load_taxonomy()
    knowledge = load_knowledge((), taxonomy)
    documents = [read_seed(path, ROOT, taxonomy) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return taxonomy, documents, [f for d in documents for f in extract(d, knowledge).facts]


@pytest.fixture(scope="module")
def found(material) -> Landscape:
    taxonomy, documents, facts = material
    return build_landscape(documents, [], facts, taxonomy, date(2024, 5, 9), "370200")


def test_the_sums_and_shares_that_the_papers_let_one_verify_hold(found: Landscape) -> None:
    formulas = {c.result.formula for c in found.checks}
    assert {
        "1个＋4个＋6个＝11个",
        "59个÷131个＝45%",
        "53个÷131个＝40.5%",
        "9个≤76个",
        "1233亿元≤2400亿元",
        "28项≤32项",
    } <= formulas
    assert all(c.holds for c in found.checks)


def test_nothing_in_the_five_papers_may_be_added(found: Landscape) -> None:
    """Every total is of another list, threshold, time or place (notes on the domain, cross-document relations)."""
    assert found.added == ()
    signed = next(j for j in found.juxtaposed if j.metric_name == "签约项目数")
    assert {"100个", "131个", "208个"} <= {f.text for f in signed.figures}
    assert "门槛不同" in signed.reason and "时段不同" in signed.reason


def test_an_open_scope_and_a_cut_sentence_are_told(found: Landscape) -> None:
    told = {d.kind: d for d in found.doubts}
    assert any(f.text == "1103亿元" for d in found.doubts if d.kind == "ambiguous_scope" for f in d.facts)
    assert any(f.text == "10个" for d in found.doubts if d.kind == "truncated" for f in d.facts)
    assert "check_failed" not in told and "duplicate_document" not in told


def test_projects_of_several_papers_are_one_and_those_of_one_maker_are_two(found: Landscape) -> None:
    def named(part: str) -> list[Project]:
        return [p for p in found.projects if any(part in name for name in p.names)]

    base, park = sorted(named("奇瑞"), key=lambda p: p.name)[::-1]
    assert base.name == "奇瑞汽车青岛基地" and base.next is not None and base.next.due == date(2022, 12, 31)
    assert {f.seed for f in park.facts} == {found.sources[1].seed, found.sources[2].seed}
    assert park.current is not None and park.current.stage == "竣工"
    (astra,) = named("阿斯利康")
    assert len(astra.names) == 2 and "待核" in astra.merged
    (battery,) = named("鹏辉")
    assert battery.chain_name == "氢能和储能"
    (tyres,) = named("超级工厂")
    assert [v.text for v in tyres.values] == ["174.8亿元"]
    assert any(d.kind == "merged_by_inference" and set(d.facts) == set(astra.facts) for d in found.doubts)


def test_one_name_for_two_mechanisms_is_told(found: Landscape) -> None:
    (doubt,) = [d for d in found.doubts if d.kind == "same_name"]
    assert all("5个1" in (f.subject or "") for f in doubt.facts)


def test_problems_have_the_answers_that_the_paper_gives_them(found: Landscape) -> None:
    answered = {a.problem.chain_name: a.measures for a in found.answers if a.problem.chain_name and a.measures}
    assert {"虚拟现实", "精密仪器仪表", "科技服务业", "食品饮料"} & set(answered)
    assert any(not a.measures for a in found.answers)


def test_sources_are_in_order_of_date_and_rows_rest_on_facts(found: Landscape) -> None:
    assert [s.published.year for s in found.sources if s.published] == [2022, 2022, 2023, 2024, 2024]
    ids = {f.id for f in found.facts}
    assert not any(f.repeats in ids for f in found.facts if f.value is not None)
    rows = [f for p in found.projects for f in p.facts] + [f for d in found.doubts for f in d.facts]
    assert {f.id for f in rows} <= ids
    assert all(set(d.inputs) <= ids for d in found.derived)


def test_what_the_model_tells_holds_no_digit(found: Landscape) -> None:
    told = [d.told for d in found.doubts] + [j.reason for j in found.juxtaposed] + [p.merged for p in found.projects]
    assert [t for t in told if re.search(r"\d", t)] == []


def test_names_of_files_and_their_order_do_not_matter(material, found: Landscape) -> None:
    taxonomy, documents, facts = material
    new = {d.seed: f"seeds/{9 - n}.txt" for n, d in enumerate(documents)}
    renamed = [replace(d, seed=new[d.seed]) for d in reversed(documents)]
    moved: list[Fact] = [replace(f, seed=new[f.seed]) for f in facts]
    again = build_landscape(renamed, [], moved, taxonomy, date(2024, 5, 9), "370200")
    assert [f.id for f in again.facts] == [f.id for f in found.facts]
    assert again.derived == found.derived
    assert [(d.kind, d.told) for d in again.doubts] == [(d.kind, d.told) for d in found.doubts]
