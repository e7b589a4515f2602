"""The words that say whether a figure is reached, however papers put it, and how far they reach."""

from __future__ import annotations

import pytest

from briefgen.fact import Status
from tests.extract.making import facts, numbers

WORDS = {
    Status.TARGET: "力争 争取 确保 力求 目标是 预期目标为 努力 奋力 要 必须",
    Status.PLANNED: "计划 拟 将 将于年内 谋划 筹划 准备 即将 下半年将 明年将 未来将 近期将 年内将 正计划",
    Status.EXPECTED: "预计 有望 预期 可望 估计 预测 或将 届时可 届时将 建成后可 达产后可 项目建成后， 满产后预计 满负荷运行后",
    Status.ACTUAL: "已 已经 现已 目前已 累计 累计已 共 成功 率先 超额 提前 实际 相继 去年 上半年已 最终 首次 连续三年",
}
"""Each is tried before three clauses: projects, a company's output, jobs."""


@pytest.mark.parametrize(
    ("status", "word"), [(status, word) for status, words in WORDS.items() for word in words.split()]
)
def test_what_a_word_says_of_the_number_behind_it(status: Status, word: str) -> None:
    texts = (f"{word}引进项目30个。", f"该公司{word}实现产值20亿元。", f"全市{word}新增就业岗位500个。")
    # 将引进 is what is to be done, 将实现产值 what will come of it
    comes = Status.EXPECTED if word.endswith("将") and word != "即将" else status
    told = [[f.status for f in facts(text) if f.value is not None][-1] for text in texts]
    assert told == [status, comes, comes]


def test_what_is_granted_for_a_goal_is_none():
    found = numbers("要确保新增企业不少于3家，市财政安排奖补资金8000万元。")
    assert [found[n].status for n in ("不少于3家", "8000万元")] == [Status.TARGET, Status.ACTUAL]


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        (
            "会议要求，要突出项目支撑，甲项目要确保投产；要强化平台赋能，新建中试基地5家、产业研究院3家。",
            "3家",
            "planned",
        ),
        ("市工信局要尽快制定纾困措施，设立2亿元应急资金，帮助企业渡过难关。", "2亿元", "planned"),
        ("要抓好总投资50亿元的甲电池项目建设。", "50亿元", "actual"),
        ("要清醒看到，本地配套率仅31%。", "31%", "actual"),
        ("要素保障有力，新增用地300亩。", "300亩", "actual"),
        ("要大力招引，目前已签约项目20个。", "20个", "actual"),
        ("“我们要扩产，园区盘活土地64亩。”", "64亩", "actual"),
        ("围绕全年营收突破3200亿元、引进项目260个的目标，全市上下合力攻坚。", "突破3200亿元", "target"),
        ("围绕全年营收突破3200亿元、引进项目260个的目标，全市上下合力攻坚。", "260个", "target"),
        ("公司每年将营收的5.5%投入研发。", "5.5%", "actual"),
    ],
)
def test_what_is_ordered_or_aimed_at_is_not_yet_so(text: str, number: str, status: str) -> None:
    assert numbers(text)[number].status == Status(status)
