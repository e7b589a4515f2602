from briefgen.fact import Status
from tests.extract.making import numbers


def test_a_part_that_already_stands_is_no_goal():
    found = numbers("全市目标新增智能工厂8个，其中5个已验收、3个在建。")
    assert [found[n].status for n in ("8个", "5个", "3个")] == [Status.TARGET, Status.ACTUAL, Status.ACTUAL]


def test_what_is_foreseen_behind_a_number_that_stands_beside_another():
    found = numbers("已建成厂房42万平方米，另有18万平方米预计12月交付。")
    assert [found[n].status for n in ("42万平方米", "18万平方米")] == [Status.ACTUAL, Status.EXPECTED]


def test_what_is_granted_for_a_goal_is_none():
    found = numbers("要确保新增企业不少于3家，市财政安排奖补资金8000万元。")
    assert [found[n].status for n in ("不少于3家", "8000万元")] == [Status.TARGET, Status.ACTUAL]
