"""Grants: what is paid for what, with whom it is for, and money that has been paid already."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.grants import find_grants


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对购买数控机床的按设备投资额的12%给予补助，单户最高200万元。", ["对购买数控机床的按设备投资额的12%给予补助"]),
        ("2.支持研发。首台（套）农机按售价的两成奖补。", ["首台（套）农机按售价的两成奖补"]),
        (
            "新认定的省级、市级中心，分别一次性奖励80万元、30万元。",
            ["新认定的省级、市级中心，分别一次性奖励80万元、30万元"],
        ),
        ("本地采购增量超过600万元的，按增量部分2%予以奖励。", ["本地采购增量超过600万元的，按增量部分2%予以奖励"]),
        ("县财政对首次进入央企目录的企业奖20万，大家叫好。", ["对首次进入央企目录的企业奖20万"]),
        (
            "其中对新购窑炉的，给予投资额6%、最高90万元的奖补——去年兑现3家。",
            ["对新购窑炉的，给予投资额6%、最高90万元的奖补"],
        ),
        ("对全职引进的硕士，每月发放生活津贴2000元。", ["对全职引进的硕士，每月发放生活津贴2000元"]),
        ("固定资产投资奖补最高3000万元；厂房两年免租。", ["固定资产投资奖补最高3000万元"]),
    ],
)
def test_a_grant_says_for_what_and_how_much(text: str, expected: list[str]) -> None:
    assert [text[g.start : g.end] for g in find_grants(text)] == expected


def test_whom_a_grant_is_for_may_be_longer_than_a_name() -> None:
    text = (
        "对新引进的固定资产投资8000万元以上的竹木加工、家具制造、特色食品深加工项目，投产后按设备投资额的6%给予补助。"
    )
    (grant,) = find_grants(text)
    assert text[grant.start : grant.end] == "投产后按设备投资额的6%给予补助"
    assert text[grant.whom :].startswith("对新引进")


@pytest.mark.parametrize(
    "text",
    [
        "累计发放奖补资金1.2亿元，惠及企业86家。",
        "公司去年获得市里补助300万元。",
        "各部门要给予大力支持。",
        "这笔补助来得及时，一年省下80万元。",
        "公司产值达到3亿元，奖牌挂满一墙。",
    ],
)
def test_what_was_paid_or_is_not_counted_is_none(text: str) -> None:
    assert [*find_grants(text)] == []
