"""Clauses: where they begin and end, and which can stand alone."""

import pytest

from briefgen.render.wording.clauses import OPENERS, clauses, closed, first_told, gives_subject, is_name, is_told
from tests.model.model_facts import number


def test_clauses_stay_whole_inside_brackets_and_numbers() -> None:
    text = "甲1,186.5亿元，乙（丙，丁）；“戊，己”。"
    assert [text[a:b] for a, b in clauses(text)] == ["甲1,186.5亿元，", "乙（丙，丁）；", "“戊，己”。"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("新签约项目9个", True),
        ("最高的前两位是", False),
        ("“甲乙", False),
        ("（甲）《乙》", True),
        ("甲项目投产后", False),
        ("在全省布局的12条重点产业链中", False),
        ("依托3个省级开发区", False),
        ("“我们公司拥有35条生产线”", False),
        ("他们已走访企业50余家", False),
        ("12个项目集中", True),
        ("年度采购增量超过800万元的", False),
        ("其余19个项目分布在三个区", False),
        ("产业项目有17个，占总数的68%", False),
        ("签约项目25个，产业项目17个，占总数的68%", True),
        ("全市12条产业链调度会在市里召开", False),
        ("9条产业链链长逐一发言——", False),
        ("听取8条产业链推进情况", False),
        ("对实施的112个重点项目", False),
        ("每天有20万袋米粉从这里发出", False),
    ],
)
def test_a_piece_that_leaves_something_open_is_not_told(text: str, stands: bool) -> None:
    assert closed(text) is stands


def test_an_aim_of_a_list_gives_the_next_no_subject() -> None:
    assert not gives_subject("固定资产投资增长12%，", ["主要预期目标：", "增加值增长8%，"])
    assert gives_subject("甲园区实现产值50亿元，", ["按照目标，"])


def test_a_time_or_a_topic_is_no_subject() -> None:
    assert [gives_subject(c) for c in ("今年以来，", "招商方面，", "甲区，", "甲区")] == [False, False, True, False]


@pytest.mark.parametrize(
    ("region", "words", "told"),
    [
        ("肥东县", "肥东签约9个", True),
        ("合肥高新区", "高新区签约9个", True),
        ("合肥高新技术产业开发区", "合肥高新区签约9个", True),
        ("合肥高新技术产业开发区", "经开区签约9个", False),
        ("肥东县", "全县签约9个", False),
    ],
)
def test_a_region_is_told_in_short_too(region: str, words: str, told: bool) -> None:
    assert is_told(region, words) is told


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("航空港实验区", True),
        ("甲市航空港经济综合实验区", True),
        ("航空港区334个项目", False),
        ("实验区", True),
        ("高新区", False),
    ],
)
def test_a_long_name_may_lose_what_is_in_between(words: str, named: bool) -> None:
    assert is_name(words, "甲市航空港经济综合实验区") is named


def test_a_place_that_the_clause_names_in_short_is_not_said_again() -> None:
    assert is_told("甲市航空港经济综合实验区", "航空港实验区334个重点项目完成投资342.6亿元")
    assert not is_told("甲市航空港经济综合实验区", "高新开发区334个重点项目")


@pytest.mark.parametrize(
    ("sentence", "figure", "first"),
    [
        ("新签约项目9个，同比增长5%。", "5%", "新签约项目9个，"),
        ("今年，肥东县签约9个，完成投资5亿元。", "5亿元", "肥东县签约9个，"),
        ("远航电池厂投产，2022年实现产值5亿元。", "5亿元", "远航电池厂投产，"),
        ("今年，肥东县9个园区产值达5亿元，现入驻企业70家。", "70家", "肥东县9个园区产值达5亿元，"),
        ("力争2026年肥东县新签约项目30个。", "30个", "力争2026年肥东县新签约项目30个。"),
        ("力争2026年新签约项目30个。", "30个", None),
        ("其中，签约9个。", "9个", None),
        ("肥东县63个项目，已开工51个，开工率81%；累计完成投资44亿元。", "44亿元", "肥东县63个项目，"),
        ("在经开区建设检测中心，投资4500万元，争取明年10月前投用。", "10月", "在经开区建设检测中心，"),
        ("支持创建检测中心；每年安排不少于3000万元。", "3000万元", "支持创建检测中心；"),
        ("全部达产后产值可增至60亿元。", "60亿元", None),
        ("集聚企业79家，投产40家，2018年实现工业总产值25亿元。", "25亿元", "集聚企业79家，"),
        ("预计年产值3亿元，创造就业岗位超200个，力争3年内年产触摸屏90万片。", "90万片", None),
        ("五年兑现奖补资金4亿元，有力推动产值由268亿元增长到590亿元。", "590亿元", "五年兑现奖补资金4亿元，"),
    ],
)
def test_a_statement_begins_with_the_clause_that_says_of_what(sentence: str, figure: str, first: str | None) -> None:
    told = [sentence[a:b] for a, b in clauses(sentence)]
    at = next(i for i, clause in enumerate(told) if figure in clause)
    begins = first_told(number("city23", sentence, figure, "1", "count_of", region="肥东县"), at)
    assert (None if begins is None else told[begins]) == first


@pytest.mark.parametrize(
    ("sentence", "text", "told"),
    [
        ("甲区举行开工活动，涉及81个项目。", "81个", 0),
        ("今年以来，涉及动力电池产业的项目达11个。", "11个", 1),
        ("甲一期已投产，投资2亿元，带动就业。", "2亿元", 0),
        ("去年，投资300余万元为甲公司修路。", "300余万元", 1),
        ("甲镇产值238亿元，营收225亿元。", "225亿元", 0),
        ("甲县、乙县分别增长8.5%，8.4%，增速居前。", "8.4%", 0),
        ("甲集群保持增长，平均增长率达15%。", "15%", 0),
        ("全市材料产量将达6万吨，2025年达到9万吨。", "9万吨", 0),
        ("全市梳理的594个项目中，302个完成签单。", "302个", 0),
    ],
)
def test_what_says_nothing_by_itself_takes_the_clause_before_it(sentence: str, text: str, told: int) -> None:
    fact = number("city23", sentence, text, "1", "count_of")
    at = next(n for n, (a, b) in enumerate(clauses(sentence)) if a <= fact.mark[0] < b)
    assert first_told(fact, at) == told


def test_what_only_points_at_a_clause_is_left_out_of_it() -> None:
    found = OPENERS.match("见证各板块11个项目开工")
    assert found and found.group() == "见证"


@pytest.mark.parametrize(
    "text",
    [
        "去年产值58亿元，今年预计能过65亿元。",
        "家电产值800亿元，“十四五”末双双翻一番。",
        "去年产值58亿元，全年奔着400亿元去。",
    ],
)
def test_a_level_that_something_told_before_is_to_reach_takes_it_along(text: str) -> None:
    last = text[text.index("，") + 1 : -1]
    assert first_told(number("city23", text, last, "1", "count_of"), 1) == 0
