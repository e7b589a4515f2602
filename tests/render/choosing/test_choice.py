"""What goes in: the audience's indicators first, the scope before its parts, due before ahead; nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.model import build_landscape
from briefgen.model.landscape import Answer, Promise
from briefgen.render.audience import Audience, Limits, load_audience
from briefgen.render.choosing.choice import Chosen, choose, title_of
from briefgen.render.choosing.doubts import every_doubt
from briefgen.render.choosing.fit import larger, lines_of, smaller
from briefgen.render.page.charts import matrix, stage_rows
from briefgen.render.views import Views
from briefgen.taxonomy import load_taxonomy
from tests.extract.making import document, knowledge
from tests.render.sample import landscape
from tests.render.wording.test_writing import told


@pytest.fixture(scope="module")
def leader(root: Path) -> Audience:
    return load_audience(root / "templates" / "leader", root)


def chosen(leader: Audience, limits: Limits | None = None) -> Chosen:
    return choose(landscape(), leader, limits or leader.limits)


def test_the_latest_of_the_first_indicator_leads(leader: Audience) -> None:
    made = chosen(leader)
    head, first = made.summary[0]
    assert head == "总体" and first.lead.text in ("131个", "3942.1亿元") and first.lead.seed == "seeds/b.txt"
    assert first not in made.overview  # the box above the text has told it
    bare = chosen(leader, leader.limits.model_copy(update={"summary": 0}))
    assert bare.summary == () and bare.overview[0] == first


def test_a_sentence_is_told_once(leader: Audience) -> None:
    overview = chosen(leader).overview
    assert len({(s.lead.seed, s.lead.sentence) for s in overview}) == len(overview)


def test_an_unclear_figure_stays_out_of_the_text_and_among_the_doubts(leader: Audience) -> None:
    made = chosen(leader)
    assert not any("1103亿元" in (told(s) or "") for s in made.overview)
    assert any("1103亿元" in (told(s) or "") for s in made.doubts)


def test_districts_get_paragraphs_of_their_own(leader: Audience) -> None:
    assert [b.region.name for b in chosen(leader).regions] == ["西海岸新区", "通济新区"]


def test_promises_past_their_date_come_first_and_latest_first(leader: Audience) -> None:
    made = chosen(leader)
    assert [s.lead.subject for head, s in made.summary if head == "待核"] == ["创享中心项目"]
    assert [p.lead.subject for p in made.due] == ["海之心人工智能计算中心", "奇瑞汽车青岛基地"]
    assert [p.lead.text for p in made.ahead] == ["不少于2个"]
    early = replace(landscape(), as_of=date(2022, 7, 12))
    assert choose(early, leader, leader.limits).due == ()


def test_an_actual_fact_is_no_promise(leader: Audience) -> None:
    done = next(f for f in landscape().facts if f.text == "131个")
    made = choose(replace(landscape(), promises=(Promise(done, None),)), leader, leader.limits)
    assert made.ahead == () and made.due == ()


def test_problems_without_an_answer_are_told_together(leader: Audience) -> None:
    [one] = chosen(leader).unanswered
    assert told(one) == "“在产业链关键环节存在空白”“本地应用场景带动力不够”*，对策材料未载明。"


def test_an_answer_of_another_sentence_is_joined(leader: Audience) -> None:
    gap = next(a.problem for a in landscape().answers if not a.measures)
    measure = next(m for a in landscape().answers for m in a.measures)
    made = choose(replace(landscape(), answers=(Answer(gap, (measure,)),)), leader, leader.limits)
    assert told(made.answered[0]) == (
        "存在“在产业链关键环节存在空白”问题，对策是“围绕环境监测、电子测量、工业测控等重点发展方向进行精准招商”*。"
    )


def test_all_doubts_reach_the_annex(leader: Audience) -> None:
    assert len(every_doubt(landscape())) == len(landscape().doubts)


FIELDS = ("纺织", "食品", "建材", "家电", "医药", "化工", "汽车", "软件", "光伏", "钢铁")


def _of(leader: Audience, text: str, elsewhere: str = "") -> Chosen:
    """What is chosen for the office of Hefei of one paper of its own, and one of Ganzhou."""
    papers = [document(text, "2025-03-18", "340100")]
    if elsewhere:
        papers.append(replace(document(elsewhere, "2025-04-08", "360700"), seed="seeds/z.txt"))
    found = [fact for paper in papers for fact in extract(paper, knowledge()).facts]
    whole = build_landscape(papers, (), found, load_taxonomy(), date(2025, 4, 8), "340100")
    return choose(whole, leader, leader.limits)


def test_papers_of_other_cities_stay_out_of_the_text(leader: Audience) -> None:
    made = _of(
        leader,
        "今年一季度，全市新签约亿元以上项目14个。",
        "今年一季度，全市新签约亿元以上项目200个，专业技术人才短缺问题突出。力争全年新签约亿元以上项目300个。",
    )
    lines = [s for _, s in made.summary] + [*made.overview, *made.unanswered, *made.due, *made.ahead]
    assert {s.lead.text for s in lines} == {"14个"}
    assert made.regions == ()


def test_where_little_else_is_told_of_the_whole_its_growth_is(leader: Audience) -> None:
    made = _of(leader, "2024年，全市新签约项目14个。2024年，全市工业增加值增长12%，增速在15个副省级城市中位居第二。")
    assert [told(s) for _, s in made.summary] == ["2024年，全市新签约项目14个*。"]
    assert [told(s) for s in made.overview] == ["2024年，全市工业增加值增长12%*。"]


def test_a_sentence_on_several_districts_is_told_once(leader: Audience) -> None:
    made = _of(leader, "合肥市新签约项目50个。\n\n肥东县、肥西县、长丰县分别新签约项目12个、9个、5个。")
    assert [(b.region.name, [told(s) for s in b.statements]) for b in made.regions] == [
        ("肥东县", ["据2025年3月18日材料，肥东县、肥西县、长丰县分别新签约项目12个、9个、5个*。"])
    ]


def test_of_two_promises_in_the_same_words_the_longer_is_told(leader: Audience) -> None:
    made = _of(leader, "2026年二季度，总投资210亿元的晶合四期项目预计投产，实现年产值约75亿元。")
    said = [told(s) for s in made.ahead]
    assert len(said) == 1 and "约75亿元" in (said[0] or "")


def test_an_indicator_of_the_dictionary_comes_before_a_number_without_one(leader: Audience) -> None:
    made = _of(leader, "2024年，全市集成电路产业实现营业收入1123.6亿元。高端人才缺口在3000人左右。")
    assert made.summary[0][1].lead.text == "1123.6亿元"


def test_an_old_figure_does_not_lead_before_a_new_one(leader: Audience) -> None:
    made = _of(leader, "2021年，全市新签约亿元以上项目480个。\n\n2024年，全市在建亿元以上项目47个。")
    assert made.summary[0][1].lead.text == "47个"
    assert [s.lead.text for s in made.overview] == ["480个"]  # what the summary says is not told again


def test_a_figure_older_than_a_five_year_plan_is_told_in_tables_only(leader: Audience) -> None:
    made = _of(leader, "2018年，全市新签约亿元以上项目480个。\n\n2024年，全市在建亿元以上项目47个。")
    assert [s.lead.text for s in made.overview] == ["47个"]
    assert {f.text for f in made.indicators} == {"480个", "47个"}
    assert [s.lead.text for s in _of(leader, "2018年，全市新签约亿元以上项目480个。").overview] == ["480个"]


def test_what_is_yet_to_be_signed_is_no_progress(leader: Audience) -> None:
    made = _of(leader, "今天还将签约50个项目，总投资303亿元。截至目前，全市累计签约项目26个，计划总投资120亿元。")
    assert [told(s) for s in made.overview] == ["截至2025年3月18日，全市累计签约项目26个，计划总投资120亿元*。"]


def test_what_a_district_wants_is_told_as_wanted(leader: Audience) -> None:
    made = _of(
        leader, "力争2026年肥东县新签约项目达到30个，“小巨人”企业4家。肥东县新签约项目21个。合肥市新签约项目50个。"
    )
    assert [told(s) for b in made.regions for s in b.statements] == ["据2025年3月18日材料，肥东县新签约项目21个*。"]
    assert len(made.ahead) == 2
    assert "肥东县目标为“小巨人”企业4家（期限2026-12-31）*。" in map(told, made.ahead)


def test_projects_of_no_chain_are_told_where_chains_tell_little(leader: Audience) -> None:
    made = _of(leader, "总投资12亿元的红星铝业深加工项目已投产。总投资3亿元的远航农机项目开工。")
    assert [(b.id, [(line.label, [p.name for p, _ in line.entries]) for line in b.lines]) for b in made.chains] == [
        ("", [("已投产", ["红星铝业深加工项目"]), ("已开工", ["远航农机项目"])])
    ]


def test_a_paper_of_another_day_is_named_with_what_it_tells_of_no_time(leader: Audience) -> None:
    told_on = {"2025-04-08": "全市在建项目47个。", "2024-09-01": "全市规上工业企业1200家。"}
    papers = [replace(document(text, day, "340100"), seed=f"seeds/{day}.txt") for day, text in told_on.items()]
    found = [fact for paper in papers for fact in extract(paper, knowledge()).facts]
    whole = build_landscape(papers, (), found, load_taxonomy(), date(2025, 4, 8), "340100")
    chosen = choose(whole, leader, leader.limits)
    assert told(chosen.summary[0][1]) == "全市在建项目47个*。"
    assert [told(s) for s in chosen.overview] == ["据2024年9月1日材料，全市规上工业企业1200家*。"]


def test_lists_and_ladders_of_other_cities_stay_out_of_the_charts(leader: Audience) -> None:
    papers = [document("合肥市新签约亿元以上项目47个，其中10亿元以上项目5个。", "2025-03-18", "340100")]
    papers += [
        replace(document("赣州市新签约亿元以上项目86个，瞪羚企业9家。", "2025-03-18", "360700"), seed="seeds/z.txt")
    ]
    found = [fact for paper in papers for fact in extract(paper, knowledge()).facts]
    whole = build_landscape(papers, (), found, load_taxonomy(), date(2025, 4, 8), "340100")
    views = Views(whole)
    assert [f.text for f in views.thresholds.facts if not f.threshold] == ["47个", "5个"]
    assert views.ladders == ()
    assert len(whole.instruments.ladders) == 1


def test_a_list_with_nothing_inside_is_not_drawn_and_classes_that_make_up_the_whole_are_told() -> None:
    def drawn(text: str) -> Views:
        paper = document(text, "2025-03-18", "340100")
        facts = extract(paper, knowledge()).facts
        return Views(build_landscape([paper], (), facts, load_taxonomy(), date(2025, 4, 8), "340100"))

    assert drawn("合肥市新签约亿元以上项目47个。").thresholds.groups == ()
    nested = drawn("合肥市新签约亿元以上项目47个，其中10亿元以上项目5个。").thresholds
    assert (len(nested.groups), nested.banded) == (1, False)
    text = "合肥市新签约项目13个，其中50亿元以上项目1个，20亿元以上项目3个，亿元以上项目9个。"
    assert drawn(text).thresholds.banded


def test_what_an_aim_takes_along_keeps_its_time(leader: Audience) -> None:
    made = _of(leader, "2024年，该市光伏产业产值达873亿元，今年预计可达1500亿元。")
    assert [told(s) for s in made.ahead] == [
        "2024年，该市光伏产业产值达873亿元，今年预计可达1500亿元（期限2025-12-31）*。"
    ]
    assert told(made.summary[0][1]) == "2024年，合肥市光伏产业产值达873亿元*。"


def test_what_is_wanted_in_years_to_come_is_due_on_no_day(leader: Audience) -> None:
    made = _of(leader, "合肥市力争未来三年引进项目120个。")
    assert [told(s) for s in made.ahead] == ["据2025年3月18日材料，合肥市力争未来三年引进项目120个*。"]


def test_what_the_dictionary_knows_of_a_district_comes_before_what_it_does_not_of_the_city(leader: Audience) -> None:
    made = _of(leader, "2024年，全市建成专家楼3幢。肥东县新签约项目21个。")
    assert made.summary[0][1].lead.text == "21个"


def test_a_zone_is_told_once_and_by_its_whole_name(leader: Audience) -> None:
    made = _of(leader, "2024年，开发区完成工业总产值129.9亿元。")
    assert told(made.summary[0][1]) == "2024年，合肥开发区完成工业总产值129.9亿元*。"


def test_a_bare_count_of_a_place_says_nothing(leader: Audience) -> None:
    made = _of(
        leader,
        "合肥市新签约项目50个。\n\n各县11月份新开工情况：肥东县2个，总投资98.22亿元；肥西县3个，总投资15.56亿元。",
    )
    assert made.regions == ()


def test_what_a_part_has_that_nobody_can_name_is_not_the_citys(leader: Audience) -> None:
    made = _of(leader, "全市新签约项目50个，某开发区产业完整。2024年全区工业总产值221亿元。")
    assert all("221亿元" not in (told(s) or "") for s in (*made.overview, *(s for _, s in made.summary)))


def test_what_something_yields_is_told_with_what_yields_it(leader: Audience) -> None:
    made = _of(leader, "全市建成80GW拉棒和33GW电池片产能，2024年实现产值254.4亿元、增长25.3%。")
    assert told(made.summary[0][1]) == "全市建成80GW拉棒和33GW电池片产能，2024年实现产值254.4亿元、增长25.3%*。"


def test_the_place_of_a_promise_takes_the_place_of_our_city(leader: Audience) -> None:
    made = _of(leader, "肥东县2025年计划：我县预计全年开工项目455个，总投资2064.9亿元。")
    assert [told(s) for s in made.ahead] == ["肥东县预计全年开工项目455个，总投资2064.9亿元（期限2025-12-31）*。"]


def test_two_problems_of_one_sentence_are_answered_once(leader: Audience) -> None:
    made = _of(leader, "针对“产业链不完善，企业发展受限”问题，全市建立重点企业包联专班。")
    assert len(made.answered) == 1


def test_an_area_as_it_is_planned_today_is_no_promise(leader: Audience) -> None:
    made = _of(leader, "目前，全市共有3个园区，规划面积24.71平方公里。")
    assert (made.due, made.ahead) == ((), ())


def test_a_sum_takes_along_what_it_sums(leader: Audience) -> None:
    made = _of(leader, "2024年，全市成功签约两大招商引资项目，投资总额达30亿元。")
    assert told(made.summary[0][1]) == "2024年，全市成功签约两大招商引资项目，投资总额达30亿元*。"


def test_a_table_of_figures_leaves_out_what_the_dictionary_does_not_know(leader: Audience) -> None:
    known = "".join(f"2024年，全市{field}产业实现营业收入{i}1亿元。" for i, field in enumerate(FIELDS, 1))
    made = _of(leader, f"{known}全市有专家楼3幢。")
    assert len(made.indicators) == len(FIELDS)
    assert "3幢" not in {f.text for f in made.indicators}
    assert {f.text for f in _of(leader, "2024年，全市营业收入21亿元。全市有专家楼3幢。").indicators} == {
        "21亿元",
        "3幢",
    }


def test_how_far_a_list_has_come_is_told_with_the_list(leader: Audience) -> None:
    text = "全市列入重点推进的亿元以上项目87个，计划总投资940亿元，去年完成投资163.4亿元，完成年度计划的52%"
    assert told(_of(leader, f"{text}。").summary[0][1]) == f"据2025年3月18日材料，{text}*。"


@pytest.mark.parametrize(
    "text",
    [
        "存在的主要问题：部分项目推进缓慢，有17个签约项目超过半年未开工。",
        "对首次上规的企业，全市给予一次性奖励20万元。",
        "全市围绕新材料等7条重点产业链，由市领导担任链长。",
        "高技术船舶每交付一艘奖励150万元。",
        "2024年，市工信局会同市财政局等9个部门，出台实施办法。",
    ],
)
def test_what_is_lacking_granted_or_turned_to_is_no_result(leader: Audience, text: str) -> None:
    made = _of(leader, f"{text}截至目前，全市建成专家楼26幢。")
    assert [told(s) for s in made.overview] == ["截至2025年3月18日，全市建成专家楼26幢*。"]


@pytest.mark.parametrize("text", ["——全市16条产业链推进情况扫描", "先进制造业　52个　164.9亿元　占比57.6%"])
def test_a_subtitle_and_a_row_of_a_table_are_no_statements(leader: Audience, text: str) -> None:
    made = _of(leader, f"工作情况\n\n{text}\n\n截至目前，全市建成专家楼26幢。").overview
    assert [told(s) for s in made] == ["截至2025年3月18日，全市建成专家楼26幢*。"]


def test_what_a_field_has_is_told_behind_what_the_city_has_and_with_its_name(leader: Audience) -> None:
    text = "截至目前，全市建成专家楼26幢。\n\n光电信息。新开工项目20个，总投资96亿元。\n\n磷化工。规上企业210家，占全市比重29%。"
    made = _of(leader, f"工作情况\n\n{text}")
    assert [(head, told(s)) for head, s in made.summary] == [("总体", "截至2025年3月18日，全市建成专家楼26幢*。")]
    assert [told(s) for s in made.overview] == [
        "据2025年3月18日材料，光电信息：新开工项目20个，总投资96亿元*。",
        "磷化工：规上企业210家，占全市比重29%*。",
    ]


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        (
            "3月8日，全市项目集中签约仪式举行。此次共签约项目28个，总投资236.4亿元。",
            ["2025年3月8日，共签约项目28个，总投资236.4亿元*。"],
        ),
        ("九条产业链上半年交出怎样的成绩单？", []),
        ("去年，这条链上的118家规上企业实现营业收入186.7亿元。", []),
        ("厂房去年扩建，投资4.7亿元。", []),
        ("园区规上工业产值1230亿元。", []),
        ("3个 新签约项目数，协议投资合计7.8亿元。", []),
        ("8月初，海川公司在我市签下项目28个。", ["2024年8月初，海川公司在我市签下项目28个*。"]),
        (
            "全市企业有76家，吸纳就业1.6万人，去年产值318亿元，今年上半年176亿元，增长18.4%。",
            ["据2025年3月18日材料，全市企业有76家，吸纳就业1.6万人，去年产值318亿元，今年上半年176亿元，增长18.4%*。"],
        ),
        (
            "有色金属产业链\n\n海川矿业领跑。全链产值突破1100亿元。",
            ["据2025年3月18日材料，有色金属产业链产值突破1100亿元*。"],
        ),
        ("全链产值突破1100亿元。", []),
    ],
)
def test_what_an_overview_tells_of(leader: Audience, text: str, told_as: list[str]) -> None:
    made = _of(leader, f"工作情况\n\n{text}")
    assert [told(s) for s in (*(s for head, s in made.summary if head == "总体"), *made.overview)][:1] == told_as


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        (
            "甲材料项目总投资50亿元，计划2025年6月动工，建设周期30个月。",
            ["甲材料项目总投资50亿元，计划2025年6月动工（期限2025-06-30）*。"],
        ),
        ("去年全市产值58亿元，今年预计能过65亿元。", ["去年全市产值58亿元，今年预计能过65亿元（期限2025-12-31）*。"]),
    ],
)
def test_what_is_promised_says_of_what(leader: Audience, text: str, told_as: list[str]) -> None:
    assert [told(s) for s in _of(leader, text).ahead][:1] == told_as


def test_what_is_lacking_until_something_is_done_is_no_promise(leader: Audience) -> None:
    made = _of(leader, "在建的输变电工程要到明年8月才能投运，中间有约30万千瓦的缺口。")
    assert [told(s) for s in made.ahead] == []


def test_points_that_tell_of_what_is_lacking_are_no_results(leader: Audience) -> None:
    text = "一是链条不够完整。二是要素趋紧。上半年延缓开工的项目有6个。\n\n截至目前，全市建成专家楼26幢。"
    assert [told(s) for s in _of(leader, text).overview] == ["截至2025年3月18日，全市建成专家楼26幢*。"]


def test_what_only_names_projects_is_told_with_what_became_of_them(leader: Audience) -> None:
    made = _of(leader, "去年集中签约的42个项目，目前已开工35个、投产11个。")
    assert told(made.overview[0]) == "2024年，集中签约的42个项目，目前已开工35个、投产11个*。"


def test_the_aim_of_a_clause_is_told_without_what_leads_to_it(leader: Audience) -> None:
    made = _of(leader, "围绕2025年营收突破3200亿元、引进项目260个的目标，全市合力攻坚。")
    assert [told(s) for s in made.ahead] == ["目标为2025年营收突破3200亿元、引进项目260个（期限2025-12-31）*。"]


def test_what_a_firm_did_comes_behind_what_the_city_did(leader: Audience) -> None:
    firm = "合肥远航电池有限公司去年实现产值21亿元，投资3.2亿元建设二期项目。"
    assert told(_of(leader, f"{firm}2024年，全市签约项目9个。").summary[0][1]) == "2024年，全市签约项目9个*。"


def test_aims_that_stand_side_by_side_are_one_sentence(leader: Audience) -> None:
    text = "2025年，主要预期目标是：地区生产总值增长5.5%左右，一般公共预算收入增长4%，规上工业增加值增长6.5%以上。"
    assert [told(s) for s in _of(leader, text).ahead] == [
        "目标为地区生产总值增长5.5%左右，一般公共预算收入增长4%，规上工业增加值增长6.5%以上（期限2025-12-31）*。"
    ]


def test_the_mark_of_a_point_is_not_told(leader: Audience) -> None:
    made = _of(leader, "二、2025年工作打算\n\n一是新引进产业链项目40个，二是培育链主企业5家。")
    assert [told(s) for s in made.ahead] == [
        "新引进产业链项目40个（期限2025-12-31）*。",
        "培育链主企业5家（期限2025-12-31）*。",
    ]


def test_limits_shrink_to_the_end_and_grow_by_one(leader: Audience) -> None:
    limits: Limits | None = leader.limits
    seen = 0
    while limits is not None:
        last, limits = limits, smaller(limits, lines_of(chosen(leader, limits)))
        seen += 1
    assert seen > 15
    assert (last.overview, last.chains, last.names) == (1, 1, 1)
    assert {sum(vars_of(m).values()) - sum(vars_of(last).values()) for m in larger(last, leader.limits)} == {1}


def vars_of(limits: Limits) -> dict[str, int]:
    return {name: getattr(limits, name) for name in Limits.model_fields}


def test_charts_place_every_count() -> None:
    rows = stage_rows(landscape())
    assert [(r.label, r.reached and r.reached.text, r.ahead and r.ahead.text) for r in rows] == [
        ("开工", "1", None), ("封顶", None, "1"), ("竣工", "1", None), ("投产", "1", "2"), ("材料未载明", "3", None),
    ]  # fmt: skip
    grid = matrix(landscape())
    assert [c.name for _, c in grid.chains] == ["新能源汽车", "虚拟现实", "人工智能", "精密仪器仪表", "软件和信息服务"]
    assert [b.count.text if b.count else None for b in grid.boxes] == ["2", "3", "1", None, None]
    assert all(0 <= b.x < 780 and 0 <= b.y < grid.height for b in grid.boxes)


@pytest.mark.parametrize(
    "text",
    [
        "近日，记者走进8万平方米的无尘车间。",
        "本次活动共有150余家海内外企业参会。",
        "去年以来，全市以17条重点产业链的链主企业“一企带一链”模式，推动集群成势。",
    ],
)
def test_what_a_paper_saw_a_gathering_unnamed_and_a_bare_way_are_not_told(leader: Audience, text: str) -> None:
    made = _of(leader, f"{text}截至目前，全市签约项目26个。")
    assert [told(s) for s in made.overview] == ["截至2025年3月18日，全市签约项目26个*。"]


def test_a_number_of_tasks_is_no_promise(leader: Audience) -> None:
    assert _of(leader, "2026年，全市将围绕八大主要任务发力。").ahead == ()


def test_what_has_come_so_far_and_what_a_rule_grants_promise_nothing(leader: Audience) -> None:
    assert _of(leader, "2025年，全市全年计划实施的37个重点项目已开工31个。").ahead == ()
    assert _of(leader, "2025年，全市对新认定的链主企业最高给予100万元奖励。").ahead == ()
    done = _of(leader, "截至2024年11月底，全市到位资金380.2亿元，增长12%，完成省下达任务365亿元的104%。")
    assert (done.due, done.ahead) == ((), ())
    (made,) = _of(leader, "各地要对照2025年规上工业增加值增长9%的目标。").ahead
    assert told(made) == "目标为2025年规上工业增加值增长9%（期限2025-12-31）*。"


def test_a_chain_that_other_words_name_is_named(leader: Audience) -> None:
    known = _of(leader, "新能源汽车产业链保持较快增长。2024年，全链62家规上企业完成产值216.4亿元。")
    assert told(known.overview[0]) == "2024年，新能源汽车产业链62家规上企业完成产值216.4亿元*。"
    made = _of(leader, "甲县引进冷链企业4户，全产业链产值达212亿元。").overview
    assert [told(s) for s in made] == ["据2025年3月18日材料，甲县引进冷链企业4户*。"]


def test_a_bare_count_is_told_with_what_it_counts(leader: Audience) -> None:
    (made,) = _of(leader, "2025年，全市将加快加氢站建设，年底前建成14座。").ahead
    assert told(made) == "2025年，全市将加快加氢站建设，年底前建成14座（期限2025-12-31）*。"
    (made,) = _of(leader, "2025年，全市将加快加氢站建设，年底前建成投用14座。").ahead
    assert told(made) == "2025年，全市将加快加氢站建设，年底前建成投用14座（期限2025-12-31）*。"


def test_what_a_firm_does_is_told_with_its_name_once(leader: Audience) -> None:
    text = "合肥远航电池有限公司是国家高新技术企业。企业现有员工460人。"
    assert told(_of(leader, text).overview[0]) == "据2025年3月18日材料，合肥远航电池有限公司现有员工460人*。"
    assert _of(leader, text).summary == ()


def test_what_a_paper_calls_in_short_is_not_named_twice(leader: Audience) -> None:
    text = "合肥远航电池有限公司落户园区。\n\n2024年，远航电池带动本地38家配套企业接单。"
    assert not [s for s in _of(leader, text).overview if "公司远航" in told(s)]


def test_what_somebody_of_whom_a_paper_tells_did_is_no_result(leader: Audience) -> None:
    assert _of(leader, "2024年，他把厂房抵押换来60万元。").overview == ()
    assert _of(leader, "“父亲那12万块，值。”").overview == ()
    assert _of(leader, "2024年，全市其他企业实现营收60亿元。").overview != ()


def test_a_policy_that_a_clause_names_does_what_the_next_one_says(leader: Audience) -> None:
    made = _of(leader, "今年2月印发的《甲链若干措施》，安排专项资金5亿元。").overview
    assert [told(s) for s in made] == ["据2025年3月18日材料，今年2月印发的《甲链若干措施》，安排专项资金5亿元*。"]


def test_a_count_of_which_only_the_heading_says_what_it_counts_is_not_told(leader: Audience) -> None:
    text = "（三）新开工亿元以上工业项目\n\n全市新开工76个。"
    assert _of(leader, text).overview == ()


def test_what_answers_a_problem_is_told_with_what_it_is_made_of(leader: Audience) -> None:
    text = "汽车产业链三电配套是最大的短板。为此合肥市把电池、电机列为补链主攻方向。"
    (made,) = _of(leader, text).answered
    assert told(made).endswith("对策是“合肥市把电池、电机列为补链主攻方向”*。")


def test_a_row_of_a_list_is_told_in_a_table_only(leader: Audience) -> None:
    assert _of(leader, "装备12个/215.3亿元；泵阀9个/88亿元。").overview == ()


def test_what_a_promise_opens_with_is_no_part_of_it(leader: Audience) -> None:
    (made,) = _of(leader, "问：下一步有什么打算？\n\n答：到2027年，全市力争新引进产业链项目40个。").ahead
    assert told(made) == "全市力争新引进产业链项目40个（期限2027-12-31）*。"
    (made,) = _of(leader, "对策是——全市力争2025年新引进产业链项目40个。").ahead
    assert told(made) == "全市力争2025年新引进产业链项目40个（期限2025-12-31）*。"


def test_a_year_that_the_words_around_it_need_stays_there(leader: Audience) -> None:
    made = _of(leader, "全市软件业务收入由2022年的24亿元增至60亿元。").overview
    assert [told(s) for s in made] == ["全市软件业务收入由2022年的24亿元增至60亿元*。"]


def test_a_title_says_what_the_material_shows() -> None:
    whole = landscape()
    bare = replace(whole, answers=(), projects=())
    assert title_of(whole) == ("青岛市重点产业链", "项目有进展、短板待破解")
    assert title_of(bare) == ("青岛市重点产业链", "目标待落实")
    assert title_of(replace(bare, as_of=None)) == ("青岛市重点产业链", "承诺待核实")
    due = tuple(replace(p, is_due=True) for p in bare.promises)
    assert title_of(replace(bare, promises=due)) == ("青岛市重点产业链", "承诺待核实")
    assert title_of(replace(bare, promises=())) == ("青岛市重点产业链", "有关情况")
    assert title_of(replace(whole, scope="340100", scope_name="合肥市")) == (
        "合肥市重点产业链",
        "有关情况",
    )  # all elsewhere
    long = "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗"
    assert title_of(replace(whole, scope_name=long)) == ("重点产业链", "项目有进展、短板待破解")


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        (
            "下一步，甲产业园将加快发展。到2027年，园区力争集聚企业150家。",
            "甲产业园力争集聚企业150家（期限2027-12-31）*。",
        ),
        (
            "丙材料项目总投资56亿元，核心装置吊装完毕，预计今年10月建成。",
            "丙材料项目核心装置吊装完毕，预计今年10月建成（期限2025-10-31）*。",
        ),
        ("“今年，全市产值预计突破24亿元。”负责人说。", "今年，全市产值预计突破24亿元（期限2025-12-31）*。"),
    ],
)
def test_a_promise_is_told_with_whose_it_is(leader: Audience, text: str, told_as: str) -> None:
    assert told_as in [told(s) for s in _of(leader, text).ahead]


def test_the_heading_of_a_point_and_a_number_of_points_promise_nothing(leader: Audience) -> None:
    assert _of(leader, "2025年，重点抓好十项工作。（一）全力壮大产业集群。（二）全力打造绿色算力高地。").ahead == ()


def test_what_is_promised_is_not_told_as_so_too(leader: Audience) -> None:
    made = _of(leader, "全市建设道路、管廊等设施，总投资超过21亿元，其中2025年计划投入2亿元。")
    lines = [told(s) for s in (*made.overview, *made.ahead)]
    assert len(lines) == len(set(lines)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "甲市新材料产业较快增长。截至2024年末，甲市该领域46家企业实现产值919亿元。",
        "2024年7月19日，13条产业链的链长逐一上台“晒单”。",
    ],
)
def test_what_points_at_another_sentence_or_tells_that_somebody_spoke_is_no_result(leader: Audience, text: str) -> None:
    assert _of(leader, text).overview == ()


def test_a_problem_that_names_several_places_is_not_put_to_one(leader: Audience) -> None:
    (made,) = _of(leader, "肥东县、肥西县进度滞后。").unanswered
    assert told(made) == "“肥东县、肥西县进度滞后”*，对策材料未载明。"


def test_a_problem_with_marks_of_its_own_is_no_noun_of_ours(leader: Audience) -> None:
    made = _of(leader, "全市印染环节排污指标紧张是“拦路虎”。为此，全市出台《印染绿色化改造方案》，对改造企业给予补助。")
    told_as = "问题是全市印染环节排污指标紧张是“拦路虎”，对策是“对改造企业给予补助”*。"
    assert [told(s) for s in made.answered] == [told_as]
