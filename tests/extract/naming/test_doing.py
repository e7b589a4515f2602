"""Where a clause says what is done: behind who does it and how, in shapes that have no object, and where it only seems to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from briefgen.extract.naming import doing, measures
from briefgen.extract.naming.doing import find_doing
from briefgen.extract.naming.measures import find_measures, is_empty
from briefgen.extract.text.wordlists import beside


def opened(clause: str) -> str | None:
    found = find_doing(clause, 0, len(clause))
    return clause[found.start :] if found else None


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("市工信局牵头编制培育规划", "编制培育规划"),
        ("通过多种渠道广泛宣传惠企政策", "宣传惠企政策"),
        ("围绕主导产业靶向招引配套企业", "招引配套企业"),
        ("为落户企业全程代办各类手续", "代办各类手续"),
        ("有针对性地补上断点", "补上断点"),
        ("清单化推进重点事项", "推进重点事项"),
        ("因企施策制定帮扶方案", "制定帮扶方案"),
        ("三个月来累计走访企业40家", "走访企业40家"),
        ("正以“三个一”模式大力推进招商", "推进招商"),
        ("向邻近三市、两省发出协查函", None),
        ("链式招商推动园区扩容", "推动园区扩容"),
    ],
)
def test_who_acts_and_how_stand_before_the_verb(clause: str, expected: str | None) -> None:
    assert opened(clause) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("始终把招商引资列为“一号工程”", "把招商引资列为“一号工程”"),
        ("将规划图和施工图送到企业", "将规划图和施工图送到企业"),
        ("真正把对接平台搭起来", "把对接平台搭起来"),
        ("持续延链补链强链", "延链补链强链"),
        ("送政策、想对策", "送政策、想对策"),
        ("以商招商、以链招商", "以商招商、以链招商"),
        ("围绕短板招大引强", "招大引强"),
        ("主要领导带头招商", "带头招商"),
    ],
)
def test_some_shapes_are_complete_without_an_object(clause: str, expected: str) -> None:
    assert opened(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "为进一步优化产业布局",  # an aim
        "在推进项目落地过程中",
        "服务质量不断提升",  # a noun
        "开发区重点项目提速",
        "提升精细化工等产业能级",  # 细化 is no word here
        "从提早宣传、畅通渠道入手",
        "察看扩园场地规划设计图",
    ],
)
def test_an_aim_or_a_noun_opens_nothing(clause: str) -> None:
    assert opened(clause) is None


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("抽调20名骨干", ["抽调20名骨干"]),
        ("走访企业120家", ["走访企业120家"]),
        ("协调解决用地、融资问题25个", ["协调解决用地、融资问题25个"]),
        ("引进企业30家", []),
        ("协调解决62条", []),
        ("推进中的事项", []),
        ("不断壮大中小企业", ["壮大中小企业"]),
        ("引进化工配套项目", ["引进化工配套项目"]),
        ("补齐产业链上游环节", ["补齐产业链上游环节"]),
        ("抓调度、抓督导", ["抓调度、抓督导"]),
        ("以情招商", ["以情招商"]),
        ("某市把主导产业招商作为主攻方向", ["把主导产业招商作为主攻方向"]),
        ("收集整理各级政策措施", ["收集整理各级政策措施"]),
        ("摸清链上企业基本情况", ["摸清链上企业基本情况"]),
        ("推动情况好转的情况", []),
        ("支持工业企业转型发展", ["支持工业企业转型发展"]),
        ("把项目作为延伸链条、提升能级的抓手", ["把项目作为延伸链条、提升能级的抓手"]),
    ],
)
def test_what_may_be_counted_and_what_may_end_it_hangs_on_the_verb(clause: str, expected: list[str]) -> None:
    assert [clause[start:end] for start, end in find_measures(clause)] == expected


def test_adverbs_without_end_cost_no_more_than_their_length() -> None:
    assert find_doing("要" * 100_000, 0, 100_000) is None
    assert find_doing("为" + "全" * 100_000, 0, 100_001) is None


def word_lists(data: Mapping[str, Any]) -> list[list[str]]:
    return [words for words in data.values() if isinstance(words, list) and isinstance(words[0], str)]


def test_no_word_stands_twice_in_a_list() -> None:
    lists = [*doing.DATA["verbs"].values(), *word_lists(doing.DATA), *word_lists(beside(measures.__file__))]
    assert [word for words in lists for word in words if words.count(word) > 1] == []


def test_verbs_that_are_spoken_of_elsewhere_are_verbs() -> None:
    data = beside(measures.__file__)
    spoken_of = {*data["despite_count"], *(verb for but in data["not_end_but"] for verb in but["of"])}
    assert spoken_of - doing.VERBS == set()


@pytest.mark.parametrize(("measure", "empty"), [("定期走访", True), ("延链补链", False), ("把平台搭起来", False)])
def test_how_alone_says_nothing_that_is_acted_on(measure: str, empty: bool) -> None:
    assert is_empty(measure) is empty
