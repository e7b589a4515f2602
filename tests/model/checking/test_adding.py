"""What may be added, what stands side by side and why, and what the material itself lets one verify."""

from dataclasses import replace
from datetime import date

from tests.model.model_facts import landscape, linked, money, number

QUARTER = ("1-3月", date(2024, 1, 1), date(2024, 3, 31))
NINE = ("1—9月", date(2023, 1, 1), date(2023, 9, 30))
HALF = ("上半年", date(2022, 1, 1), date(2022, 6, 30))
KEY_PROJECTS = (
    "共引进落地“省市区”三级重点项目11个，总投资41.62亿元，其中省级重点项目1个、市级重点项目4个、区级重点项目6个。"
)
SIGNED23 = "1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。其中，制造业项目59个、占45%。"
PARKS = "7个挂牌园区在建项目76个、总投资2400亿元，其中投资过50亿元重大项目9个、总投资1233亿元。"


def net_new(seed: str, region: str, text: str, value: str, **more):
    sentence = f"{region}1-3月净增规上企业{text}。"
    more.setdefault("period", QUARTER)
    return number(seed, sentence, text, value, "net_new_above_scale", counter="家", region=region, **more)


def levels(third: str = "6") -> list:
    count = {"counter": "个", "region": "通济新区"}
    whole = number("tongji", KEY_PROJECTS, "11个", "11", "project_count_landed", **count)
    parts = [
        number("tongji", KEY_PROJECTS, f"{n}个", v, "project_count_landed", part_of=whole.id, **count)
        for n, v in (("1", "1"), ("4", "4"), ("6", third))
    ]
    # “1个” stands first inside “11个”: the mark must be the part's own
    at = KEY_PROJECTS.index("省级重点项目1个") + len("省级重点项目")
    return [whole, replace(parts[0], mark=(at, at + 2)), *parts[1:]]


def test_equal_keys_over_disjoint_regions_are_added_with_all_inputs() -> None:
    one, other = net_new("tongji", "即墨区", "6家", "6"), net_new("wcna", "城阳区", "9家", "9")
    (added,) = landscape(one, other).added
    assert added.total.formula == "6家＋9家＝15家"
    assert (added.total.text, set(added.total.inputs)) == ("15家", {one.id, other.id})
    assert added.total in landscape(one, other).derived
    assert landscape(one, other).juxtaposed == ()


def test_money_is_added_in_the_words_it_is_written_in() -> None:
    found = landscape(
        money(
            "tongji", "即墨区盘活投入500万元。", "500万元", "5000000", "infra_spend", region="即墨区", period=QUARTER
        ),
        money(
            "wcna", "城阳区盘活投入1.2亿元。", "1.2亿元", "120000000", "infra_spend", region="城阳区", period=QUARTER
        ),
    )
    assert found.added[0].total.formula == "500万元＋1.2亿元＝1.25亿元"


def test_what_differs_keeps_figures_apart() -> None:
    base = net_new("tongji", "即墨区", "6家", "6")
    other = net_new("wcna", "城阳区", "9家", "9")
    cases = {
        "时段不同或未载明": replace(other, period=None),
        "实际数与计划数、目标数并存": replace(other, status="planned"),
        "含约数或存疑数": replace(other, qualifier="approx"),
        "所指对象或名单不同，可能交叉": replace(other, subject="培育库企业"),
        "项目阶段不同": replace(other, stage="签约"),
        "区域相同或有包含关系": net_new("wcna", "青岛市", "9家", "9"),
        "其中项已含在总数之内": replace(other, part_of=base.id),
        "计数单位不同": replace(other, counter="户"),
    }
    for why, changed in cases.items():
        found = landscape(base, changed)
        assert found.added == ()
        assert why in found.juxtaposed[0].reason, why


def test_a_zone_is_not_added_to_its_district() -> None:
    found = landscape(net_new("tongji", "通济新区", "6家", "6"), net_new("wcna", "即墨区", "9家", "9"))
    assert found.added == ()


def test_dollars_and_yuan_stand_side_by_side() -> None:
    summit = "跨国公司领导人青岛峰会期间签约重点项目13个，总投资23.37亿美元；显示大会期间签约11个芯屏产业项目，总投资206亿元。"
    found = landscape(
        money("city22", summit, "23.37亿美元", "2337000000", unit="USD", subject="跨国公司领导人青岛峰会"),
        money("city22", summit, "206亿元", "20600000000", subject="青岛国际显示大会"),
    )
    (beside,) = found.juxtaposed
    assert [f.text for f in beside.figures] == ["23.37亿美元", "206亿元"]
    assert "币种或单位不同" in beside.reason and "名单不同" in beside.reason


def test_thresholds_of_two_papers_are_told_as_different() -> None:
    quarter = "1-3月，全区新签约亿元以上项目208个、总投资1209亿元。"
    small = money("wcna", quarter, "亿元以上", "100000000", "project_scale", threshold=True, qualifier="ge")
    many = number(
        "wcna", quarter, "208个", "208", "project_count_signed", counter="个", region="西海岸新区", period=QUARTER
    )
    big = money("city23", SIGNED23, "5亿元以上", "500000000", "project_scale", threshold=True, qualifier="ge")
    fewer = number("city23", SIGNED23, "131个", "131", "project_count_signed", counter="个", period=NINE)
    found = landscape(linked(small, "class_of", many), many, linked(big, "class_of", fewer), fewer)
    (beside,) = found.juxtaposed
    for why in ("门槛不同", "时段不同", "区域相同或有包含关系"):
        assert why in beside.reason


def test_one_statement_made_again_is_no_second_figure() -> None:
    sentences = ("推动24条重点产业链延链。", "担纲24条重点产业链链长。")
    found = landscape(
        *(number("city22", s, "24条", "24", "chains_count", counter="条") for s in sentences),
        number("city23", "持续提升24条重点产业链韧性。", "24条", "24", "chains_count", counter="条"),
    )
    assert (found.added, found.juxtaposed, found.doubts) == ((), (), ())


def test_parts_of_a_total_are_a_check_and_not_an_addition() -> None:
    found = landscape(*levels())
    (check,) = found.checks
    assert check.holds
    assert check.result.formula == "1个＋4个＋6个＝11个"
    assert len(check.result.inputs) == 4
    assert (found.added, [d.kind for d in found.doubts]) == ((), [])


def test_parts_by_level_that_miss_the_total_are_a_doubt() -> None:
    found = landscape(*levels("7"))
    assert not found.checks[0].holds
    (doubt,) = [d for d in found.doubts if d.kind == "check_failed"]
    assert doubt.derived[0].formula.endswith("＝12个≠11个")


def test_a_part_is_within_its_whole_and_a_stated_share_is_computed() -> None:
    count = {"counter": "个", "period": NINE}
    whole = number("city23", SIGNED23, "131个", "131", "project_count_signed", **count)
    part = number("city23", SIGNED23, "59个", "59", "project_count_signed", part_of=whole.id, **count)
    stated = linked(number("city23", SIGNED23, "45%", "45", "share", unit="percent"), "share_of", part)
    found = landscape(whole, part, stated)
    assert [(c.holds, c.result.formula) for c in found.checks] == [
        (True, "59个≤131个"),
        (True, "59个÷131个＝45%"),
    ]
    wrong = landscape(whole, part, replace(stated, value=stated.value + 5))
    assert [d.kind for d in wrong.doubts] == ["check_failed"]


def test_shares_are_compared_to_the_places_they_are_stated_in() -> None:
    sentence = "已开工或运营项目53个、占40.5%，全市新签约项目131个。"
    whole = number("city23", sentence, "131个", "131", "project_count_signed", counter="个")
    part = number("city23", sentence, "53个", "53", "project_count_started", counter="个", part_of=whole.id)
    stated = linked(number("city23", sentence, "40.5%", "40.5", "share", unit="percent"), "share_of", part)
    assert landscape(whole, part, stated).checks[-1].result.formula == "53个÷131个＝40.5%"


def test_a_class_with_a_higher_threshold_may_not_exceed_the_whole() -> None:
    whole = money("city23", PARKS, "2400亿元", "240000000000")
    part = money("city23", PARKS, "1233亿元", "123300000000", part_of=whole.id)
    assert landscape(whole, part).checks[0].result.formula == "1233亿元≤2400亿元"
    swapped = landscape(replace(whole, part_of=part.id), replace(part, part_of=None))
    assert swapped.doubts[0].derived[0].formula == "2400亿元＞1233亿元"


def test_what_was_held_is_within_what_was_planned() -> None:
    fairs = "全年32项重点展会节庆活动已成功举办28项。"
    found = landscape(
        number("city23", fairs, "32项", "32", "events_planned", counter="项"),
        number("city23", fairs, "28项", "28", "events_held", counter="项"),
    )
    assert [c.result.formula for c in found.checks] == ["28项≤32项"]


def test_hedged_figures_are_never_computed_with() -> None:
    near = replace(levels()[0], qualifier="approx")
    assert landscape(near, *levels()[1:]).checks == ()


def test_a_share_whose_whole_no_word_names_is_sought_in_its_paragraph_and_told_only_when_it_comes_out() -> None:
    later = "从落地情况看，已开工或运营项目53个、占40.5%。"
    count = {"counter": "个", "paragraph": 4}
    whole = number("city23", SIGNED23, "131个", "131", "project_count_signed", start=10, **count)
    other = number("city23", SIGNED23, "59个", "59", "project_count_signed", start=20, **count)
    part = number("city23", later, "53个", "53", "project_count_started", start=30, **count)
    stated = number("city23", later, "40.5%", "40.5", "share", unit="percent", start=40, paragraph=4)
    facts = (whole, other, part, stated)
    assert [c.result.formula for c in landscape(*facts).checks] == ["53个÷131个＝40.5%"]
    assert landscape(whole, other, part, replace(stated, value=stated.value + 1)).checks == ()
    assert landscape(whole, other, part, replace(stated, paragraph=5)).checks == ()


def test_how_many_there_are_is_no_part_of_what_an_amount_is_of() -> None:
    """The districts' sums are one addition, not one for each equal number of projects."""
    facts = []
    for region, count, amount in (("即墨区", "2", "98.22"), ("城阳区", "3", "15.56"), ("崂山区", "2", "4.71")):
        sentence = f"{region}新开工项目{count}个，总投资{amount}亿元。"
        more = {"region": region, "period": QUARTER}
        many = number("tongji", sentence, f"{count}个", count, "project_count_started", counter="个", **more)
        value = str(int(float(amount) * 100)) + "000000"
        told = money("tongji", sentence, f"{amount}亿元", value, subject=f"新开工项目{count}个", **more)
        facts += [many, linked(told, "amount_of", many)]
    assert [a.total.formula for a in landscape(*facts).added] == [
        "2个＋3个＋2个＝7个", "98.22亿元＋15.56亿元＋4.71亿元＝118.49亿元",
    ]  # fmt: skip
