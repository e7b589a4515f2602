"""The facts of a sentence and the names of a landscape, looked up once."""

from datetime import date

from briefgen.extract import extract
from briefgen.model import build_landscape
from briefgen.model.identity import Same
from briefgen.render.wording.fellows import BEARERS, bearers, by_sentence, heads
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, knowledge
from tests.render.sample import landscape


def test_every_fact_stands_with_its_sentence_once() -> None:
    whole = landscape()
    found = by_sentence(Same(whole))
    assert sorted(f.id for facts in found.values() for f in facts) == sorted(f.id for f in whole.facts)
    assert all((f.seed, f.sentence) == key for key, facts in found.items() for f in facts)
    assert by_sentence(Same(whole)) is found


def test_bearers_are_what_facts_of_their_kinds_name() -> None:
    whole = landscape()
    assert bearers(Same(whole)) == {f.subject or f.text for f in whole.facts if f.kind in BEARERS}


def test_heads_are_what_figures_are_of_whose_sentences_leave_it_out() -> None:
    text = "工作情况\n\n光电信息。规上企业210家。\n\n磷化工。产值突破1000亿元。甲产业园产值20亿元。"
    paper = document(text, "2025-03-18", "340100")
    found = extract(paper, knowledge()).facts
    whole = build_landscape([paper], (), found, load_taxonomy(), date(2025, 3, 18), "340100")
    assert heads(Same(whole)) == {"光电信息", "磷化工"} and heads(Same(whole)) <= bearers(Same(whole))
