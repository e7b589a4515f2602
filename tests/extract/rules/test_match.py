"""Sentences and spans → hits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.rules import Matcher, load_rules
from briefgen.extract.rules.load import read_rules
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import Span
from tests.growth import grows_in_line

FACTS = """
facts:
  signed: {kind: quantity, metric: project_count_signed, value: 个数, threshold: 档次, also: {投资额: total_investment}}
  money: {kind: quantity, metric: total_investment, value: 投资额}
  where: {kind: measure, name: 地方}
"""


def matcher(tmp_path, rules, names=None):
    path = tmp_path / "own.yaml"
    path.write_text("version: 1\n" + FACTS + "rules:\n" + rules, encoding="utf-8")
    read, problems = read_rules([path], built_in=False)
    assert problems == []
    return Matcher(read, names)


SIGNED = """
  - id: signed
    title: 签约
    fact: signed
    say: |
      新签约{档次:money}项目{个数:count(个)}
      新签约项目{个数:count}
    then: |
      ，总投资{投资额:money}
      、总投资{投资额:money}
"""
MONEY = """
  - id: money
    title: 投资
    fact: money
    say: |
      总投资{投资额:money}
"""


def test_slots_are_cut_from_the_sentence_as_written(tmp_path):
    text = "全市新签约 5亿元以上 项目131个，总投资3942.1亿元。"
    (hit,) = matcher(tmp_path, SIGNED).match(text, scan(text))
    assert {name: slot.text for name, slot in hit.all_slots().items()} == {
        "档次": "5亿元以上",
        "个数": "131个",
        "投资额": "3942.1亿元",
    }
    assert all(text[s.start : s.end] == s.text for s in hit.all_slots().values())
    assert text[hit.start : hit.end] == "新签约 5亿元以上 项目131个"
    assert [h.start for h in hit.then] == [text.index("，")]


def test_a_value_goes_to_the_rule_that_explains_more(tmp_path):
    text = "新签约项目12个、总投资30亿元"
    hits, lost = matcher(tmp_path, SIGNED + MONEY).contest(text, scan(text))
    assert [hit.rule.id for hit in hits] == ["signed"]
    assert [(loser.hit.rule.id, loser.why) for loser in lost] == [
        ("money", "同一处已由规则“signed”说明（15 分对 6 分）")
    ]


def test_a_counter_in_brackets_restricts_the_slot(tmp_path):
    text = "新签约5亿元以上项目131家"
    assert matcher(tmp_path, SIGNED).match(text, scan(text)) == []


def test_a_short_gap_stays_in_the_clause_and_passes_no_value(tmp_path):
    rule = MONEY.replace("总投资{", "总投资…{")
    found = matcher(tmp_path, rule)
    for text, hits in (("总投资大约在30亿元", 1), ("总投资增长，达30亿元", 0), ("总投资有5家、增30亿元", 0)):
        assert len(found.match(text, scan(text))) == hits, text


def test_private_use_characters_in_a_text_are_no_spans(tmp_path):
    assert matcher(tmp_path, MONEY).match("总投资\ue006\ue007\ue008\ue009", ()) == []


def test_names_are_looked_up_only_when_a_rule_asks_for_them(tmp_path):
    asked = []

    def names(text, types):
        asked.append(types)
        return (Span(2, 4, text[2:4], "region", name="长沙市"),)

    rule = MONEY + "  - {id: where, title: 地方, fact: where, say: '走进{地方:region}'}\n"
    found = matcher(tmp_path, rule, names)
    assert found.match("总投资3亿元", scan("总投资3亿元"))
    assert asked == []
    (hit,) = found.match("走进长沙", ())
    assert hit.slots["地方"].span.name == "长沙市"
    assert asked == [frozenset({"region"})]


def test_a_later_file_replaces_a_rule_of_the_same_id(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(
        "version: 1\nrules:\n  - id: project.rate\n    title: 本地口径\n    fact: start_rate\n"
        "    say: 开工面{开工率:percent}\n    examples: 开工面达到九成 => 开工率=90%\n",
        encoding="utf-8",
    )
    text = "省重点项目开工率达93.5%"
    assert [h.rule.id for h in Matcher(load_rules()).match(text, scan(text))] == ["project.rate"]
    assert "project.rate" not in [h.rule.id for h in Matcher(load_rules([path])).match(text, scan(text))]


BUILT_IN = Matcher(load_rules())
PIECES = st.sampled_from(
    [
        "新签约",
        "5亿元以上",
        "项目",
        "131个",
        "，",
        "。",
        "总投资",
        "同比增长",
        "8.5%",
        "针对",
        "问题",
        "产业链",
        "提出",
        "“",
        "”",
        " ",
        "\n",
        "首个",
        "赴",
        "考察",
        "\ue000",
        "等",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=60).map("".join)))
def test_matching_never_raises_and_every_slot_cuts_the_sentence(text):
    hits, _ = BUILT_IN.contest(text, scan(text))
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        for slot in hit.all_slots().values():
            assert text[slot.start : slot.end] == slot.text


@pytest.mark.parametrize("unit", ["新签约项目", "针对短板", "产业链提出", "总投资5亿元的", "首个", "“”"])
def test_a_very_long_sentence_takes_time_in_line_with_its_length(unit):
    assert grows_in_line(lambda times: BUILT_IN.match(unit * times, scan(unit * times)), 500)
