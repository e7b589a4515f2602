"""What a change is measured against, and words that only look like it."""

import pytest

from briefgen.extract.text.against import BASED, COMPARED


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("税收同比", "同比"),
        ("产值环比", "环比"),
        ("产值比上年同期", "比上年同期"),
        ("用电量较年初", "较年初"),
        ("与去年同期相比", "与去年同期相比"),
        ("产值较2019年同期", "较2019年同期"),
        ("营收年均", "年均"),
        ("营收三年平均", "三年平均"),
        ("税收占比", None),
        ("平均工资", None),
    ],
)
def test_said_in_a_word(head: str, found: str | None) -> None:
    said = COMPARED.search(head)
    assert (said and said[0]) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("效率比原来", "比原来"),
        ("企业较2020年末", "较2020年末"),
        ("企业较2020年初", "较2020年初"),
        ("产能比三年前", "比三年前"),
        ("降幅较1—4月", "较1—4月"),
        ("降幅较1—4月累计", "较1—4月累计"),
        ("产值比重", None),
        ("实力较强", None),
        ("企业较多", None),
        ("产值比计划、预期", None),
    ],
)
def test_another_time_or_thing(head: str, found: str | None) -> None:
    said = BASED.search(head)
    assert (said and said[0]) == found
