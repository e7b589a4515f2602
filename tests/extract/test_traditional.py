"""A text in traditional characters tells the same as in simplified ones, and its facts quote what is written."""

from collections import Counter
from datetime import date

import pytest

from briefgen.extract.inspecting import inspect
from briefgen.fact import Fact, Kind
from tests.extract.making import facts, knowledge, numbers

PAIRS = [
    (
        "截至6月底，全市22條產業鏈共有規上企業1356家，實現營業收入2.3萬億元，同比增長5.6%。",
        "截至6月底，全市22条产业链共有规上企业1356家，实现营业收入2.3万亿元，同比增长5.6%。",
    ),
    (
        "今年以來，全市新簽約5億元以上項目131個，計劃總投資3942.1億元。",
        "今年以来，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。",
    ),
    (
        "總投資20億元的藍海電池材料項目已於2月底開工，達產後年產值可達100億元，帶動就業3000餘人。",
        "总投资20亿元的蓝海电池材料项目已于2月底开工，达产后年产值可达100亿元，带动就业3000余人。",
    ),
    (
        "嶗山區新能源汽車產業鏈完成產值430億元；市裡出臺《關於支持集成電路產業發展的若干政策》。",
        "崂山区新能源汽车产业链完成产值430亿元；市里出台《关于支持集成电路产业发展的若干政策》。",
    ),
]


def told(fact: Fact) -> tuple[object, ...]:
    names = (fact.metric, fact.metric_name, fact.subject, fact.region, fact.chain, fact.period)
    return (fact.kind, fact.start, fact.end, fact.value, *names, fact.status, fact.stage)


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_the_same_facts(traditional: str, simplified: str) -> None:
    found = facts(traditional)
    assert Counter(map(told, found)) == Counter(map(told, facts(simplified)))
    assert {f.sentence for f in found} == {traditional}
    assert all(f.text in traditional for f in found)


def test_a_number_is_named_in_the_words_of_the_dictionary() -> None:
    fact = numbers(PAIRS[1][0])["3942.1億元"]
    assert (fact.metric_name, fact.subject) == ("计划总投资", "新签约5亿元以上项目131个")
    assert fact.period is not None and fact.period.start == date(2022, 1, 1)


def test_a_project_keeps_its_quote() -> None:
    (project,) = [f for f in facts(PAIRS[2][0]) if f.kind is Kind.PROJECT]
    assert (project.text, project.subject) == ("藍海電池材料項目", "蓝海电池材料项目")


def test_inspect_shows_the_text_as_written() -> None:
    spans = {s.text: s.type for s in inspect("嶗山區集成電路產業鏈簽約項目131個", None, knowledge())}
    assert spans == {"嶗山區": "region", "集成電路產業鏈": "chain", "131個": "count"}
