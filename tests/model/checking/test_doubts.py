"""Doubts: by rule, told without a number, each with the facts concerned."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.model.model_facts import document, fact, landscape, linked, money, number

YEAR = ("2023年", date(2023, 1, 1), date(2023, 12, 31))
HALF = ("上半年", date(2022, 1, 1), date(2022, 6, 30))


def kinds(found) -> list[str]:
    return [d.kind for d in found.doubts]


def test_one_indicator_with_two_values_in_one_period_is_a_conflict() -> None:
    one = number("tongji", "2023年净增规上企业6家。", "6家", "6", "net_new_above_scale", counter="家", period=YEAR)
    other = number("wcna", "2023年全市净增规上企业8家。", "8家", "8", "net_new_above_scale", counter="家", period=YEAR)
    found = landscape(one, other)
    assert kinds(found) == ["conflict"]
    assert set(found.doubts[0].facts) == {one, other}


@pytest.mark.parametrize(
    "change",
    [{"qualifier": "gt"}, {"region": "370215"}, {"subject": "库"}, {"period": None}, {"chain": "exhibition"}],
)
def test_another_hedge_place_list_or_time_is_no_conflict(change) -> None:
    one = number("tongji", "2023年净增规上企业6家。", "6家", "6", "net_new_above_scale", counter="家", period=YEAR)
    other = number("wcna", "2023年全市净增规上企业8家。", "8家", "8", "net_new_above_scale", counter="家", period=YEAR)
    assert "conflict" not in kinds(landscape(one, replace(other, **change)))


def test_figures_of_one_sentence_do_not_disagree() -> None:
    sentence = "利客来、国美两家企业家电销售环比增长110%、35%。"
    more = {"unit": "percent", "period": HALF}
    found = landscape(*(number("city22", sentence, t, t[:-1], "growth_mom", **more) for t in ("110%", "35%")))
    assert kinds(found) == []


def test_the_marks_of_extraction_are_told_once_a_sentence() -> None:
    sentence = "新签约项目55个，其中20亿元以上项目20个，总投资1103亿元。"
    found = landscape(
        money("city22", sentence, "1103亿元", "110300000000", flags=("ambiguous_scope",)),
        number("city22", sentence, "20个", "20", "project_count_signed", counter="个", flags=("ambiguous_scope",)),
        fact(
            "project", "city23", "建设中的海尔冰箱项目。", "海尔冰箱项目", subject="海尔冰箱项目", flags=("unheard_of",)
        ),
    )
    assert [(d.kind, len(d.facts)) for d in found.doubts] == [("ambiguous_scope", 2), ("unheard_of", 1)]


def test_a_figure_of_a_cut_sentence_is_a_doubt() -> None:
    sentence = "全区新签约亿元以上项目208个、总投资1209亿元，其中30亿元以上项目10个、总投资"
    ten = number("wcna", sentence, "10个", "10", "project_count_signed", counter="个", region="西海岸新区")
    found = landscape(ten, documents=[document("wcna", sentence, cut=True)])
    assert [(d.kind, d.facts) for d in found.doubts] == [("truncated", (ten,))]


def test_an_amount_after_a_part_may_be_of_the_whole() -> None:
    sentence = "新签约项目55个，其中20亿元以上项目20个，总投资1103亿元。"
    whole = number("city22", sentence, "55个", "55", "project_count_signed", counter="个")
    part = number("city22", sentence, "20个", "20", "project_count", counter="个", part_of=whole.id)
    amount = linked(money("city22", sentence, "1103亿元", "110300000000"), "amount_of", part)
    (doubt,) = landscape(whole, part, amount).doubts
    assert (doubt.kind, doubt.facts) == ("ambiguous_scope", (amount, whole, part))
    own = linked(money("city22", sentence + "！", "1103亿元", "2400"), "amount_of", whole)
    assert landscape(whole, part, amount, own).doubts == ()


def test_a_class_with_a_higher_threshold_holding_more_fails() -> None:
    sentence = "上半年签约5亿元以上项目100个，签约20亿元以上项目120个。"
    facts = []
    for klass, size, count, value in (
        ("5亿元以上", "500000000", "100个", "100"),
        ("20亿元以上", "2000000000", "120个", "120"),
    ):
        many = number("city22", sentence, count, value, "project_count_signed", counter="个", period=HALF)
        bound = money("city22", sentence, klass, size, "project_scale", threshold=True, qualifier="ge")
        facts += [many, linked(bound, "class_of", many)]
    found = landscape(*facts)
    assert found.doubts[0].kind == "check_failed"
    assert found.doubts[0].derived[0].formula == "120个＞100个"


def test_counts_of_several_lists_of_one_paper_may_overlap() -> None:
    sentence = "新签约项目55个；峰会期间签约重点项目13个；显示大会期间签约11个芯屏产业项目。"
    counts = {"55个": None, "13个": "跨国公司领导人青岛峰会", "11个": "青岛国际显示大会"}
    found = landscape(
        *(
            number("city22", sentence, t, t[:-1], "project_count_signed", counter="个", subject=s)
            for t, s in counts.items()
        )
    )
    assert kinds(found) == ["list_overlap"]
    assert len(found.doubts[0].facts) == 3


def test_one_mechanism_name_with_different_or_untold_parts() -> None:
    chains = "落实“5个1”工作机制，即1个行动计划、1张产业图谱。"
    parks = "坚持“一园一业”，落实“5个1”机制。"
    parts = ("1个行动计划", "1张产业图谱")
    one = fact("mechanism", "city22", chains, "5个1", subject="5个1", members=parts)
    other = fact("mechanism", "city23", parks, "5个1", subject="“5个1”")
    assert kinds(landscape(one, other)) == ["same_name"]
    assert "未列内容" in landscape(one, other).doubts[0].told
    apart = landscape(one, replace(other, members=("工作专班", "发展规划")))
    assert apart.doubts[0].told == "名称相同而内容不同"
    assert kinds(landscape(one, replace(other, members=parts))) == []
    worded = replace(one, subject="“5个1”工作机制"), replace(other, subject="落实“5个1”机制")
    assert kinds(landscape(*worded)) == ["same_name"]


def test_the_same_telling_number_under_two_indicators() -> None:
    one = money("city22", "总投资2622.3亿元。", "2622.3亿元", "262230000000")
    other = money("city23", "完成投资2622.3亿元。", "2622.3亿元", "262230000000", "investment_done")
    assert kinds(landscape(one, other)) == ["same_value"]
    small = [replace(f, value=f.value.__class__("5000000000")) for f in (one, other)]
    assert kinds(landscape(*small)) == []


def test_namings_that_may_be_one_are_left_apart_and_told() -> None:
    found = landscape(
        fact("project", "city22", "人工智能园区开工。", "人工智能园区", subject="人工智能园区"),
        fact("project", "city23", "人工智能产业园竣工。", "人工智能产业园", subject="人工智能产业园"),
    )
    assert len(found.projects) == 2
    assert kinds(found) == ["possibly_same"]


def test_no_text_of_the_model_holds_a_number() -> None:
    import inspect

    from briefgen.model.checking import adding, checks, doubts
    from briefgen.model.named import kin

    numerals = re.compile(r"[0-9一二三四五六七八九十两百千万亿]")
    told = [
        *doubts.FLAGS.values(),
        *adding.WHY_NOT.values(),
        adding.MAY,
        adding.NAMED,
        kin.EQUAL,
        kin.NESTED,
        kin.OWNER,
        kin.PHASE,
    ]
    told += [checks.SUM, checks.WITHIN, checks.SHARE, checks.SUM_FAILS, checks.WITHIN_FAILS, checks.SHARE_FAILS]
    literals = re.findall(r'told = "([^"]+)"|Doubt\("\w+", "([^"]+)"', inspect.getsource(doubts))
    told += [first or second for first, second in literals]
    assert len(told) > 25
    assert [t for t in told if numerals.search(t)] == []


def test_a_caption_that_names_what_the_body_names_is_no_doubt() -> None:
    caption = fact("park", "city23", "青岛人工智能产业园一隅。", "青岛人工智能产业园", flags=("caption_only",))
    body = fact("park", "city23", "以青岛市人工智能产业园为例。", "青岛市人工智能产业园")
    assert kinds(landscape(caption)) == ["caption_only"]
    assert kinds(landscape(caption, body)) == []


def test_a_project_told_under_two_chains() -> None:
    name = "鹏辉能源储能电池"
    one = fact("project", "city23", f"推动{name}等项目落地。", name, chain="集成电路", stage="落地")
    other = fact("project", "city23", f"引进{name}等大项目。", name, chain="氢能和储能", stage="落地")
    found = landscape(one, other)
    assert kinds(found) == ["chain_differs"]
    assert set(found.doubts[0].facts) == {one, other}


def test_an_investment_before_a_name_that_goes_on() -> None:
    several = "投资50亿元的一汽锻造等4个项目签约。"
    phase = "总投资100亿元的歌尔整机和光学模组项目一期于9月底全面竣工交付。"
    plain = "总投资15亿元的元宇宙大厦项目开工建设。"
    names = {several: "一汽锻造", phase: "歌尔整机和光学模组项目一期", plain: "元宇宙大厦项目"}
    values = {several: ("50亿元", "5000000000"), phase: ("100亿元", "10000000000"), plain: ("15亿元", "1500000000")}
    facts = [fact("project", "city23", s, n, subject=n, stage="开工") for s, n in names.items()]
    facts += [money("city23", s, t, v, subject=names[s]) for s, (t, v) in values.items()]
    told = {d.kind: [f.text for f in d.facts] for d in landscape(*facts).doubts}
    assert told == {"attachment": ["50亿元"], "ambiguous_scope": ["100亿元"]}


def test_a_phase_is_no_other_telling_of_what_a_project_costs() -> None:
    said = {"project": "甲材料基地一期投资6.2亿元。", "more": "甲材料基地二期再追加投资4亿元。"}
    facts = [fact("project", "city23", s, "甲材料基地", subject="甲材料基地", stage="开工") for s in said.values()]
    first = money("city23", said["project"], "6.2亿元", "620000000", subject="甲材料基地")
    again = money("city23", said["more"], "4亿元", "400000000", subject="甲材料基地")
    more = replace(again, metric_name="二期再追加投资")
    assert not [d for d in landscape(*facts, first, more).doubts if d.kind in ("conflict", "value_changed")]
    assert [d.kind for d in landscape(*facts, first, again).doubts if d.kind in ("conflict", "value_changed")]


def test_a_part_of_what_a_project_costs_is_no_other_telling_of_it() -> None:
    said = "甲中试基地总投资8.2亿元，其中设备投资3.1亿元。"
    named = fact("project", "city23", said, "甲中试基地", subject="甲中试基地", stage="在建")
    whole = money("city23", said, "8.2亿元", "820000000", subject="甲中试基地")
    part = replace(money("city23", said, "3.1亿元", "310000000", subject="甲中试基地"), part_of=whole.id)
    found = landscape(named, whole, part)
    assert "conflict" not in kinds(found)
    assert found.projects[0].cost is not None
    assert found.projects[0].cost.fact == whole


def test_those_of_a_count_that_lag_behind_are_no_other_count() -> None:
    more = {"counter": "个", "period": YEAR}
    signed = number("city23", "2023年签约项目46个。", "46个", "46", "project_count_signed", **more)
    late = number("city23", "7个签约项目未能按期开工。", "7个", "7", "project_count_signed", **more)
    also = number("city23", "7个签约项目投资超10亿元。", "7个", "7", "project_count_signed", **more)
    assert "conflict" not in kinds(landscape(signed, late))
    assert "conflict" in kinds(landscape(signed, also))


def test_numbers_under_a_name_that_says_too_little_are_no_conflict() -> None:
    told = [("新开工项目4个，占目标任务2个的200%。", "2个", "2"), ("签约项目1个，占目标任务1个的100%。", "1个", "1")]
    more = {"counter": "个", "period": YEAR}
    made = [replace(number("city23", s, t, v, "count_of", **more), metric_name="任务数") for s, t, v in told]
    assert "conflict" not in kinds(landscape(*made))
    assert "conflict" in kinds(landscape(*(replace(f, metric_name="公共充电桩数") for f in made)))


def test_growths_of_two_lists_do_not_disagree() -> None:
    signed, landed = "新签约项目219个，总投资1115亿元、增长49.8%。", "新落地项目159个，总投资614亿元、增长131.1%。"
    facts = []
    for sentence, count, amount, rate, metric in (
        (signed, "219个", "1115亿元", "49.8%", "project_count_signed"),
        (landed, "159个", "614亿元", "131.1%", "project_count_landed"),
    ):
        many = number("city22", sentence, count, count[:-1], metric, counter="个", period=HALF)
        summed = linked(money("city22", sentence, amount, amount[:-2], period=HALF), "amount_of", many)
        growth = number("city22", sentence, rate, rate[:-1], "growth_yoy", unit="percent", period=HALF)
        facts += [many, summed, linked(growth, "growth_of", summed)]
    assert "conflict" not in kinds(landscape(*facts))
    assert "conflict" in kinds(landscape(*(replace(f, links=()) for f in facts if f.unit == "percent")))


def test_a_mean_is_no_total() -> None:
    sentence = "签约项目平均规模为12.7亿元，其中投资较大的绿色医药产业园投资30亿元。"
    mean = money("city22", sentence, "12.7亿元", "1270000000", "amount_of")
    mean = replace(mean, metric_name="签约项目平均规模")
    part = money("city22", sentence, "30亿元", "3000000000", part_of=mean.id)
    assert kinds(landscape(mean, part)) == []


def test_an_output_that_is_told_of_nothing_is_set_against_none() -> None:
    """聚焦电池产业……实现产值81亿元。聚焦光伏产业……实现产值143亿元: of two industries, though no chain is known."""
    more = {"metric": "output_value", "period": HALF}
    one = money("city22", "上半年实现产值81亿元。", "81亿元", "8100000000", **more)
    other = money("city22", "1至6月实现产值143亿元。", "143亿元", "14300000000", **more)
    assert kinds(landscape(one, other)) == []
    assert kinds(landscape(replace(one, subject="甲园"), replace(other, subject="甲园"))) == ["conflict"]
    grown = [
        number("city22", f.sentence, f.text, p, "growth_yoy", unit="percent", period=HALF)
        for f, p in ((one, "34"), (other, "49"))
    ]
    assert kinds(landscape(*grown)) == ["conflict"]
    grown = [linked(rate, "growth_of", of) for rate, of in zip(grown, (one, other), strict=True)]
    assert kinds(landscape(one, other, *grown)) == []


def test_one_list_at_two_times_a_part_and_companies_are_no_lists_that_overlap() -> None:
    month, year = ("11月份", None, None), ("1至11月", None, None)
    started = [
        number("city22", f"{p[0]}新开工项目{n}个。", f"{n}个", n, "project_count_started", counter="个", period=p)
        for n, p in (("17", month), ("232", year))
    ]
    assert "list_overlap" not in kinds(landscape(*started))
    new = number("city22", "新引进企业400家。", "400家", "400", "project_count_landed", counter="家")
    new = replace(new, metric_name="新引进企业数")
    listed = number("city22", "新签约项目55个。", "55个", "55", "project_count_signed", counter="个")
    assert "list_overlap" not in kinds(landscape(new, listed))
    whole = number(
        "city22", "引进省外项目918个；已开工项目907个，开工率98.8%。", "918个", "918", "project_count_landed"
    )
    part = number("city22", whole.sentence, "907个", "907", "project_count_started")
    rate = number("city22", whole.sentence, "98.8%", "98.8", "start_rate", unit="percent")
    found = landscape(whole, part, linked(rate, "share_of", part))
    assert [c.result.formula for c in found.checks] == ["907个÷918个＝98.8%"]
    assert "list_overlap" not in kinds(found)


def test_a_sum_that_a_paper_says_again_is_one() -> None:
    one = money(
        "city22", "集中开工项目有54个，总投资455.2亿元。", "455.2亿元", "45520000000", subject="集中开工项目54个"
    )
    again = money("city22", "开工的62个项目总投资455.2亿元。", "455.2亿元", "45520000000", subject="开工项目62个")
    assert kinds(landscape(one, again)) == []
    assert kinds(landscape(one, replace(again, seed="city23"))) == ["same_value"]


def test_a_picture_of_a_gathering_is_no_doubt() -> None:
    shown = fact("measure", "city22", "发布会现场。", "发布会现场", flags=("caption_only",))
    assert kinds(landscape(shown)) == []
    assert kinds(landscape(replace(shown, text="引入数字技改", sentence="引入数字技改。"))) == ["caption_only"]
    assert kinds(landscape(replace(shown, text="发布会", mark=(0, 3)))) == []


def test_two_rates_of_a_grant_are_of_different_things() -> None:
    told = [("按设备投资额的8%给予补助。", "8%", "8"), ("按增量的5%补助。", "5%", "5")]
    rates = [number("city23", s, t, v, "ratio_of", unit="percent") for s, t, v in told]
    rates = [replace(r, metric_name="补助比例") for r in rates]
    assert not [d for d in landscape(*rates).doubts if d.kind == "conflict"]
    others = [replace(r, metric_name="技改投资完成比例") for r in rates]
    assert [d for d in landscape(*others).doubts if d.kind == "conflict"]
