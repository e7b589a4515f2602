"""`rules check` and `rules test`: what a writer is told."""

from pathlib import Path

import pytest

from briefgen.errors import InvalidInput
from briefgen.extract.annotate.annotator import Annotator
from briefgen.extract.rules import built_in_files, load_rules
from briefgen.extract.rules.checking import check_rules
from briefgen.extract.rules.testing import run_tests, split_example
from briefgen.extract.scan.values import scan
from briefgen.taxonomy import load_taxonomy

BAD = """version: 1
words:
  没人用: [甲]
  空的: []
rules:
  - id: own.bad
    title: 写错的规则
    fact: project_count_signd
    say: |
      新签约{个数:cuont}
      <引尽>项目{个数:count}
      签约{个数
    exmples: |
      新签约3个 => 个数=3个
  - id: own.bad
    title: 同名
    fact: project_count_signed
    say: |
      成交项目{个数:count}
  - id: own.failing
    title: 例句不对
    fact: project_count_signed
    say: |
      集中签下项目{个数:count}
    examples: |
      集中签下项目8个 => 个数=9个
      大会签下了8个 => 个数=8个
    counterexamples: |
      集中签下项目5个
"""


def told(path, **known):
    return [str(p).replace(str(path), "own.yaml").split("\n") for p in check_rules([path], scan, **known)]


def write(tmp_path, text):
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_mistakes_are_told_at_once_with_their_places(tmp_path):
    lines = [problem[0] for problem in told(write(tmp_path, BAD))]
    assert lines == [
        "own.yaml:3:3: 词表“没人用”没有规则用到",
        "own.yaml:4:3: 词表“空的”是空的",
        "own.yaml:6:5: 规则“own.bad”的 fact“project_count_signd”没有声明",
        "own.yaml:10:10: 规则“own.bad”用了没有的槽类型“cuont”",
        "own.yaml:11:7: 规则“own.bad”用了没有的词表“引尽”",
        "own.yaml:12:9: 规则“own.bad”：“{”没有配对的“}”",
        "own.yaml:13:5: 不认识的设置项“exmples”",
        "own.yaml:15:5: 规则“own.bad”写了两次",
        "own.yaml:15:5: 规则“own.bad”没有例句",
        "own.yaml:26:7: 规则“own.failing”的例句：“个数”应为 9个，得到 8个",
        "own.yaml:27:7: 规则“own.failing”的例句没有匹配：大会签下了8个",
        "own.yaml:29:7: 规则“own.failing”匹配了反例：集中签下项目5个",
    ]


def test_a_spelling_mistake_is_answered_with_the_nearest_word(tmp_path):
    problems = told(write(tmp_path, BAD))
    steps = {problem[0]: problem[1].strip() for problem in problems if len(problem) > 1}
    assert (
        steps["own.yaml:6:5: 规则“own.bad”的 fact“project_count_signd”没有声明"] == "→ 是否想写“project_count_signed”？"
    )
    assert steps["own.yaml:10:10: 规则“own.bad”用了没有的槽类型“cuont”"] == "→ 是否想写“count”？"
    assert steps["own.yaml:11:7: 规则“own.bad”用了没有的词表“引尽”"] == "→ 是否想写“引进”？"


def test_examples_that_fail_say_what_came_out(tmp_path):
    problems = told(write(tmp_path, BAD))
    failing = [p for p in problems if "own.failing" in p[0]]
    assert failing == [
        [
            "own.yaml:26:7: 规则“own.failing”的例句：“个数”应为 9个，得到 8个",
            "    → 实际得到：个数=8个",
        ],
        [
            "own.yaml:27:7: 规则“own.failing”的例句没有匹配：大会签下了8个",
            "    → 句中认出：8个:count",
        ],
        [
            "own.yaml:29:7: 规则“own.failing”匹配了反例：集中签下项目5个",
            "    → 匹配的是“集中签下项目5个”；把 say 写得更具体",
        ],
    ]


def test_an_example_caught_by_another_rule_names_it(tmp_path):
    text = """version: 1
rules:
  - id: own.short
    title: 被抢先
    fact: project_count
    say: |
      项目{个数:count}
    examples: |
      上半年新签约项目17个 => 个数=17个
"""
    (problem,) = told(write(tmp_path, text))
    assert problem[0] == "own.yaml:9:7: 规则“own.short”的例句没有匹配：上半年新签约项目17个"
    assert problem[1].startswith("    → 被规则“signed.count”抢先")


def test_lines_that_can_never_be_reached_and_unknown_ids_are_told(tmp_path):
    text = """version: 1
facts:
  own: {kind: quantity, metric: no_such_metric, value: 个数}
rules:
  - id: own.twin
    title: 重复
    fact: own
    say: |
      在谈项目{个数:count}
      在谈 项目{个数:count}
      在谈项目{别的:count}
    examples: |
      在谈项目3个 => 个数=3个
"""
    lines = [p[0] for p in told(write(tmp_path, text), metrics=["project_count"])]
    assert "own.yaml:3:3: 事实“own”的指标“no_such_metric”不在指标词典里" in lines
    assert "own.yaml:10:7: 规则“own.twin”的这一行与规则“own.twin”相同，永远轮不到" in lines
    assert "own.yaml:11:7: 规则“own.twin”这一行没有槽“个数”，它的事实靠这个槽取值" in lines
    assert "own.yaml:5:5: 规则“own.twin”的槽“别的”在事实“own”里没有用处" in lines


def test_loading_raises_with_all_problems_of_form(tmp_path):
    with pytest.raises(InvalidInput) as error:
        load_rules([write(tmp_path, BAD)])
    assert len(error.value.problems) >= 5


@pytest.mark.parametrize(
    "text", ["[1, 2]", "版本: 1", "version: 2\nrules: 甲", "rules: [甲]", "version: 1\nfacts: {甲: 乙}", ""]
)
def test_any_file_is_told_and_never_raises(tmp_path, text):
    assert check_rules([write(tmp_path, text)], scan)


RULE = """version: 1
{head}rules:
  - id: {id}
    title: 甲
    fact: project_count
    say: {say}
    examples: {examples}
"""
SOUND = {"head": "", "id": "own", "say": "报备储备{个数:count}", "examples": "报备储备8个 => 个数=8个"}


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"head": "words: 甲\n"}, "2:8: 这里应是若干“名称: 值”\n    → 例如 引进: [引进, 新引进]"),
        ({"head": "words: {甲: 乙}\n"}, "2:12: 词表“甲”应是列表，每项一个词\n    → 写成 [词, 词]"),
        ({"head": "words: {甲: [乙, [丙]]}\n"}, "2:12: 词表“甲”应是列表，每项一个词\n    → 写成 [词, 词]"),
        ({"head": "facts: 甲\n"}, "2:8: 这里应是若干“名称: 值”\n    → 例如 own_problem: {kind: problem, name: 问题}"),
        ({"head": "facts: {甲: {kind: [problem]}}\n"}, "2:19: “kind”应是一段文字\n    → 写上内容"),
        (
            {"head": "facts: {甲: {kind: problm, name: 乙}}\n"},
            "2:19: “kind”没有“problm”这一种\n    → 是否想写“problem”？",
        ),
        ({"head": "facts: {甲: {kind: problem}}\n"}, "2:12: 事实“甲”缺少“name”\n    → 补上 name: 名称所在的槽"),
        ({"head": "facts: {甲: {kind: problem, name: [乙]}}\n"}, "2:34: “name”应是一段文字\n    → 写上内容"),
        (
            {"head": "facts: {甲: {kind: problem, name: 乙, also: 丙}}\n"},
            "2:43: “also”应是若干“名称: 值”\n    → 每个名称一行",
        ),
        (
            {"head": "facts: {甲: {kind: problem, name: 乙, also: {丙: [丁]}}}\n"},
            "2:47: “丙”应是一段文字\n    → 写上内容",
        ),
        ({"id": "[own]"}, "3:9: “id”应是一段文字\n    → 写上内容"),
        (
            {"say": "['报备储备{个数:count}', 乙]"},
            "6:10: “say”应是文字，一行一句\n    → 写成 say: |，下面每句一行并缩进",
        ),
        ({"examples": "{a: b}"}, "7:15: “examples”应是文字，一行一句\n    → 写成 examples: |，下面每句一行并缩进"),
        (
            {"examples": "报备储备8个 → 个数=8个"},
            "7:15: 规则“own”：例句里的“→”不是 =>\n    → 写成 句子 => 槽=值 槽=值，符号用半角",
        ),
        (
            {"examples": "报备储备8个 => 个数＝8个"},
            "7:15: 规则“own”：例句“=>”后面的“个数＝8个”看不懂\n    → 写成 句子 => 槽=值 槽=值，符号用半角",
        ),
        (
            {"say": "报备储备｛个数:count｝"},
            "6:10: 规则“own”这一行没有槽“个数”，它的事实靠这个槽取值\n    → 在这一行写上 {个数:类型}，花括号用半角",
        ),
    ],
)
def test_what_is_no_text_or_list_where_one_is_due_is_told(tmp_path, wrong, problem):
    problems = ["\n".join(one) for one in told(write(tmp_path, RULE.format_map(SOUND | wrong)))]
    assert f"own.yaml:{problem}" in problems


def test_a_sound_rule_has_no_problems(tmp_path):
    assert told(write(tmp_path, RULE.format_map(SOUND))) == []


def test_a_regex_line_is_checked_and_matched(tmp_path):
    text = """version: 1
rules:
  - id: own.regex
    title: 到账
    fact: funds_in_place
    regex: |
      (到账|入账)[^，。]{0,6}?款项{金额:money}
    examples: |
      本月到账招商款项3亿元 => 金额=3亿元
  - id: own.hostile
    title: 会爆炸的
    fact: funds_in_place
    regex: |
      (甲+)+{金额:money}
    examples: |
      甲甲3亿元 => 金额=3亿元
"""
    lines = [p[0] for p in told(write(tmp_path, text))]
    assert lines[0] == "own.yaml:14:7: 规则“own.hostile”：正则表达式里的 * 和 + 没有上限，请写成 {0,20} 这样"
    assert all("own.hostile" in line for line in lines)


def test_the_built_in_rules_are_clean_and_every_example_passes():
    taxonomy = load_taxonomy()
    annotate = Annotator(taxonomy)
    assert check_rules((), annotate, taxonomy.metrics, [s.id for s in taxonomy.stages]) == []
    tested = run_tests(load_rules(), annotate)
    assert tested.rules >= 100
    assert tested.examples >= tested.rules
    assert tested.counterexamples >= tested.rules


def test_built_in_rules_never_quote_a_sentence_of_the_seeds():
    seeds = "".join(p.read_text(encoding="utf-8") for p in Path(__file__).parents[3].joinpath("seeds").glob("*.txt"))
    for rule in load_rules().rules:
        for line in rule.examples:
            sentence = split_example(line.text)[0]
            assert len(sentence) < 12 or sentence not in seeds, sentence
    assert {p.name for p in built_in_files()} >= {"facts.yaml", "projects.yaml", "signing.yaml"}


def test_an_unknown_slot_type_in_a_regex_is_told_at_its_place(tmp_path):
    text = "version: 1\nrules:\n  - id: own.one\n    title: 甲\n    fact: project_count_signed\n    regex: |\n      总投资{个数:counzt}\n"
    problems = [one for one in told(write(tmp_path, text)) if "counzt" in one[0]]
    assert problems == [["own.yaml:7:10: 规则“own.one”用了没有的槽类型“counzt”", "    → 是否想写“count”？"]]


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("[[甲]{个数:count}", "正则表达式写错了：方括号里的 [、-、&、~、| 前面要加 \\"),
        ("甲{乙(^丙}{个数:count}", "正则表达式写错了：圆括号没有结束"),
    ],
)
def test_a_misspelt_regex_is_told(tmp_path, pattern, problem):
    text = f"version: 1\nrules:\n  - id: own.one\n    title: 甲\n    fact: project_count_signed\n    regex: |\n      {pattern}\n"
    assert f"own.yaml:7:7: 规则“own.one”：{problem}" in [one[0] for one in told(write(tmp_path, text))]
