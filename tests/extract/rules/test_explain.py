"""How far a rule got in a sentence, and what stopped it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.rules import Matcher, load_rules
from briefgen.extract.rules.explain import Explainer
from briefgen.extract.rules.language import parse, tokens
from briefgen.extract.rules.load import read_rules
from briefgen.extract.scan.values import scan

RULES = """version: 1
words:
  动作: [签约, 引进]
facts:
  count: {kind: quantity, metric: project_count, value: 个数}
rules:
  - id: own
    title: 试
    fact: count
    say: |
      {0}
    examples: |
      甲
"""


def attempt(tmp_path, say, sentence):
    path = tmp_path / "own.yaml"
    path.write_text(RULES.replace("{0}", say), encoding="utf-8")
    rules, problems = read_rules([path], built_in=False)
    assert problems == []
    found = Explainer(rules, Matcher(rules)).attempts(sentence, scan(sentence))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("say", "sentence", "found", "told"),
    [
        # the counter of the slot is another one
        (
            "<动作>(的)?项目{个数:count(个)}",
            "全市签约项目131家",
            "签约项目",
            ["后面要“{个数:count(个)}”，那里是“131家:count(家)”"],
        ),
        # a word stands between
        ("<动作>项目{个数:count}", "今年签约重点项目3个", "项目3个", ["前面要“<动作>”，那里是“今年签约重点”"]),
        # the text ends, or begins
        ("项目{个数:count}落地", "项目3个", "项目3个", ["后面要“落地”，句子到这里就结束了"]),
        ("<动作>项目{个数:count}", "项目3个", "项目3个", ["前面要“<动作>”，句子到这里就开始了"]),
        # both sides are missing
        (
            "<动作>项目{个数:count}",
            "项目很多，另有3个",
            "项目",
            ["前面要“<动作>”，句子到这里就开始了", "后面要“{个数:count}”，那里是“很多，另有3个”"],
        ),
        # no such value in the whole sentence
        ("签约{个数:count}项目", "签约一批项目", "签约", ["后面要“{个数:count}”，这句话里没有认出 count"]),
        # a slot for any text is passed over
        ("以{text}撬动{个数:count}", "借力撬动3个", "撬动3个", ["前面（至多隔 40 个字）要“以”，那里是“借力”"]),
        # a gap that ends at the comma
        (
            "签约…项目{个数:count}",
            "签约大会，项目3个",
            "项目3个",
            ["前面（至多隔 12 个字）要“签约”，那里是“签约大会，”"],
        ),
    ],
)
def test_what_was_found_and_what_is_missing(tmp_path, say, sentence, found, told):
    got = attempt(tmp_path, say, sentence)
    assert got is not None
    assert (got.text, [m.told() for m in got.missing]) == (found, told)
    assert sentence[got.start : got.end] == got.text


def test_a_hit_that_could_not_go_on_is_told_with_its_nearest_continuation(tmp_path):
    path = tmp_path / "own.yaml"
    then = "    then: |\n      ，总投资{总额:money}\n    examples"
    text = RULES.replace("{0}", "签约项目{个数:count}").replace("    examples", then)
    path.write_text(text.replace("value: 个数", "value: 个数, also: {总额: total_investment}"), encoding="utf-8")
    rules, problems = read_rules([path], built_in=False)
    assert problems == []
    explainer = Explainer(rules, Matcher(rules))
    sentence = "签约项目3个，总投资额5亿元"
    (got,) = explainer.attempts(sentence, scan(sentence))
    assert (got.then, got.text) == (True, "，总投资")
    assert [m.told() for m in got.missing] == ["后面要“{总额:money}”，那里是“额5亿元”"]
    for whole in ("签约项目3个，总投资5亿元", "总投资额很大，签约项目3个"):
        assert explainer.attempts(whole, scan(whole)) == ()


def test_a_missing_token_is_told_with_its_place_in_the_rule_file(tmp_path):
    got = attempt(tmp_path, "<动作>(的)?项目{个数:count(个)}", "签约项目131家")
    assert [(m.row, m.column, m.at) for m in got.missing] == [(11, 17, 4)]
    assert got.share == pytest.approx(4 / 7)


@pytest.mark.parametrize("sentence", ["签约项目3个", "天气晴朗", "", "，。"])
def test_rules_that_matched_or_have_nothing_in_a_sentence_are_not_told_of(tmp_path, sentence):
    assert attempt(tmp_path, "<动作>项目{个数:count}", sentence) is None


@pytest.mark.parametrize("rule", load_rules().rules, ids=lambda rule: rule.id)
def test_tokens_are_the_top_level_of_each_built_in_line(rule):
    for line in (*rule.say, *rule.then):
        row = tokens(line.text)
        assert tuple(type(t.node) for t in row) == tuple(type(node) for node in parse(line.text))
        assert all(line.text[t.column : t.column + len(t.text)] == t.text for t in row)


BUILT_IN = load_rules()
EXPLAINER = Explainer(BUILT_IN, Matcher(BUILT_IN))
PIECES = st.sampled_from(
    ["新签约", "5亿元以上", "项目", "131个", "，", "总投资", "增长", "8%", "产业链", "问题", " ", "\n"]
)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join)))
def test_it_never_raises_and_every_attempt_cuts_the_sentence(text):
    for got in EXPLAINER.attempts(text, scan(text)):
        assert text[got.start : got.end] == got.text
        assert 0 < got.share <= 1
        assert all(0 <= m.at <= len(text) and m.told() for m in got.missing)
