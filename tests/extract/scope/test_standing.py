from briefgen.fact import Status
from tests.extract.making import numbers


def test_a_part_that_already_stands_is_no_goal():
    found = numbers("全市目标新增智能工厂8个，其中5个已验收、3个在建。")
    assert [found[n].status for n in ("8个", "5个", "3个")] == [Status.TARGET, Status.ACTUAL, Status.ACTUAL]
