"""A figure told in other words is the same figure: each case holds for every wording of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from briefgen.extract.text.siting import LIES
from briefgen.fact import Fact
from tests.extract.making import numbers


def told(fact: Fact) -> tuple[str | None, str | None, str | None, str]:
    """What a figure measures, by id and by name, whom it is about and whether it is so."""
    return fact.metric, fact.metric_name, fact.subject, str(fact.status)


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(text.format(word), text) for text, words in table.items() for word in words]


TOTALS = ["总投资", "总投资额", "投资总额", "总投资达", "总投资额达", "总投资为", "总投资额共计"]
PLANS = ["计划总投资", "计划总投资额", "计划投资总额", "规划总投资", "规划总投资额", "概算总投资", "估算总投资"]
COUNTED = [
    "全市新签约项目26个，{}88亿元。",
    "全市新签约3亿元以上项目26个、{}88亿元。",
    "全市新开工项目26个，{}88亿元。",
    "全市在建重点项目26个，{}88亿元。",
    "园区引进落地项目26个，{}88亿元。",
]


@pytest.mark.parametrize("text", COUNTED)
@pytest.mark.parametrize("words", TOTALS)
def test_what_a_set_costs(text: str, words: str) -> None:
    known, got = numbers(text.format("总投资"))["88亿元"], numbers(text.format(words))
    metric, name, *rest = told(got["88亿元"])
    assert (metric, (name or "").removesuffix("额"), *rest) == ("total_investment", "总投资", known.subject, "actual")
    assert got["88亿元"].linked("amount_of") == got["26个"].id


@pytest.mark.parametrize("text", COUNTED)
@pytest.mark.parametrize("words", PLANS)
def test_what_a_set_is_planned_to_cost(text: str, words: str) -> None:
    known, found = (numbers(text.format(said))["88亿元"] for said in ("计划总投资", words))
    assert (found.metric, found.subject) == ("planned_total_investment", known.subject)
    assert str(found.status) == "planned"


ALIKE = {
    "全市26个重点项目集中{}。": ["开工", "动工", "奠基"],
    "全市{}重点项目26个。": ["开工", "动工"],
    "本次集中{}的26个重点项目涵盖新材料等领域。": ["开工", "动工", "破土动工", "奠基"],
    "全市26个重点项目{}，占七成。": ["开工", "动工", "破土动工", "正式开工"],
    "全市已有26家企业{}。": ["落户", "落子", "扎根", "落地生根"],
    "园区{}企业26家。": ["落户", "落子"],
    "全市{}26个项目，总投资88亿元。": ["签约", "签下"],
    "全市26个项目{}，占七成。": ["竣工", "完工"],
    "全市26个项目已{}。": ["投产", "投运"],
    "全市在建项目{}26个，占七成。": ["共计", "合计", "总计", "总共", "一共"],
    "全年{}实现产值88亿元。": ["预计", "估计", "预期"],
    "全年{}突破88亿元产值。": ["有望", "可望"],
    "规上工业增加值{}8.8%。": ["下降", "下滑", "下跌"],
    "全市产业链企业{}260家。": ["达到", "多达"],
    "今年已{}高端人才260人。": ["引进", "引育"],
}


@pytest.mark.parametrize(("text", "kind"), cases(ALIKE))
def test_other_words_of_the_same(text: str, kind: str) -> None:
    first = kind.format(ALIKE[kind][0])
    assert [told(f) for f in numbers(text).values()] == [told(f) for f in numbers(first).values()]


def test_names_are_as_they_are_written() -> None:
    text = "8月5日，市里举行重点项目集中动工仪式，现场动工项目26个，总投资88亿元。"
    assert {f.subject for f in numbers(text).values()} == {"重点项目集中动工仪式", "现场开工项目26个"}


HOW = [
    "",
    "集中",
    "成功",
    "顺利",
    "陆续",
    "先后",
    "相继",
    "全部",
    "全面",
    "正式",
    "按期",
    "如期",
    "提前",
    "集体",
    "同步",
    "均已",
    "已全部",
]
STEPS = ["开工", "竣工", "投产", "签约", "落地"]


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("text", ["全市26个项目{}。", "上半年，26个项目{}，占七成。"])
def test_the_step_behind_what_is_counted(text: str, step: str, how: str) -> None:
    assert numbers(text.format(how + step))["26个"].metric_name == f"{step}项目数"


@pytest.mark.parametrize("how", [how for how in HOW if how not in ("", "集中")])
@pytest.mark.parametrize("step", ["落户", "入驻", "投产"])
def test_the_step_of_companies(step: str, how: str) -> None:
    assert numbers(f"全市26家企业{how}{step}。")["26家"].metric_name == f"{step}企业数"


STRETCHES = {
    ("上半年", "1—6月", "1-6月份", "1至6月", "1月至6月", "1～6月", "一至六月", "前6个月", "前六个月", "头六个月"): (
        1,
        6,
    ),
    ("一季度", "第一季度", "1—3月", "首季", "首季度", "前3个月", "头三个月"): (1, 3),
    ("前三季度", "1—9月", "1至9月份", "前9个月", "前九个月", "前三个季度"): (1, 9),
}


@pytest.mark.parametrize(("words", "months"), [(word, months) for words, months in STRETCHES.items() for word in words])
@pytest.mark.parametrize("text", ["{}，全市新开工项目26个。", "今年{}，全市新开工项目26个。", "全市{}新开工项目26个。"])
def test_a_stretch_of_the_year(text: str, words: str, months: tuple[int, int]) -> None:
    period = numbers(text.format(words), published="2022-10-25")["26个"].period
    assert period is not None
    assert period.start == date(2022, months[0], 1)
    assert period.end is not None
    assert (period.end.year, period.end.month) == (2022, months[1])


SUMS = ["88亿元", "88亿元人民币", "88亿人民币", "88亿"]
SUMMED = [
    "总投资{}。",
    "全年地区生产总值{}，同比增长8%。",
    "签约金额{}，占七成。",
    "年利税{}。",
    "注册资本{}。",
    "新增专项债{}。",
]


@pytest.mark.parametrize("text", SUMMED)
@pytest.mark.parametrize("words", SUMS)
def test_a_sum_of_money(text: str, words: str) -> None:
    known, found = (next(iter(numbers(text.format(said)).values())) for said in ("88亿元", words))
    assert (found.value, found.unit, told(found)) == (Decimal(8_800_000_000), "CNY", told(known))


@pytest.mark.parametrize("words", ["5亿元以上", "5亿元及以上", "5亿以上", "5亿人民币以上", "超5亿元", "超5亿"])
@pytest.mark.parametrize(
    "order", ["新签约{}项目26个", "新签约26个{}项目", "新签约{}产业项目26个", "新签约26个{}产业项目"]
)
def test_a_class_of_projects(order: str, words: str) -> None:
    got = numbers(f"全市{order.format(words)}，总投资88亿元。")
    assert got["26个"].metric == "project_count_signed"
    assert [(f.value, f.unit) for f in got.values() if f.threshold] == [(Decimal(500_000_000), "CNY")]


@pytest.mark.parametrize("number", ["8家", "八家", "有8家", "有八家"])
@pytest.mark.parametrize("part", ["其中", "其中，", "其中：", "这其中，"])
def test_a_class_of_companies(number: str, part: str) -> None:
    got = list(numbers(f"全市规上企业26家。{part}{number}产值超百亿元，增加值同比增长8.8%。").values())
    assert [(f.metric_name, f.threshold) for f in got[1:3]] == [("产值超百亿元企业数", False), ("产值", True)]


@pytest.mark.parametrize("filled", ["", "共", "有", "共有", "拥有", "现有", "总共", "达", "达到", "共达", "合计"])
def test_what_stands_between_a_noun_and_its_number(filled: str) -> None:
    found = numbers(f"全市在建重点项目{filled}26个，总投资88亿元。")["26个"]
    assert told(found) == ("project_count_building", "在建重点项目数", None, "actual")


@pytest.mark.parametrize(
    "text", ["累计签约项目26个、金额88亿元。", "累计签约26个项目、金额88亿元。", "累计签约26个项目，金额88亿元。"]
)
def test_the_sum_of_what_is_counted_in_either_order(text: str) -> None:
    found = numbers(text)["88亿元"]
    assert (found.metric_name, found.subject) == ("签约金额", "签约项目26个")


@pytest.mark.parametrize(
    "words", ["截至6月底", "截止6月底", "到6月底", "至6月底", "截至6月末", "到6月末", "截至6月30日"]
)
def test_what_stands_at_a_day_stands_in_the_next_sentence(words: str) -> None:
    period = numbers(f"{words}，全市在建项目26个。重点企业12家。")["12家"].period
    assert period is not None
    assert (period.text, period.end) == (words, date(2022, 6, 30))


def test_what_is_to_be_by_a_day_is_not_of_the_next_sentence() -> None:
    assert numbers("到2025年底，全市在建项目将达260个。重点企业12家。")["12家"].period is None


NOW = ["目前", "截至目前", "截止目前", "到目前为止", "截至发稿", "截至发稿时", "眼下", "如今", "现在", "迄今"]


@pytest.mark.parametrize("words", NOW)
def test_by_now(words: str) -> None:
    period = numbers(f"{words}，全市在建项目26个。", published="2022-10-25")["26个"].period
    assert period is not None
    assert (period.text, period.start, period.end) == (words, None, date(2022, 10, 25))


@pytest.mark.parametrize("words", ["其中", "其中，", "其中：", "这其中", "这其中，", "在这其中，"])
def test_parts(words: str) -> None:
    got = numbers(f"全市新签约项目26个，总投资88亿元。{words}5亿元以上项目7个，占四分之一。")
    assert got["7个"].part_of == got["26个"].id
    assert got["7个"].metric_name == "新签约5亿元以上项目数"


@pytest.mark.parametrize("lies", LIES)
@pytest.mark.parametrize(
    "text", ["{}胶州市的远洋产业园占地330亩，入驻企业26家。", "走进{}胶州市的远洋产业园，占地330亩，入驻企业26家。"]
)
def test_where_a_thing_lies(text: str, lies: str) -> None:
    got = numbers(f"全市推进园区建设。\n{text.format(lies)}")
    assert {f.region_name for f in got.values()} == {"胶州市"}


INDICATORS = {
    "jobs": ["带动就业260人", "解决就业260人", "吸纳就业260人", "新增就业260人", "提供就业岗位260个"],
    "floor_area": ["总建筑面积8万平方米", "建筑总面积8万平方米", "总建面8万平方米", "建筑规模8万平方米"],
    "fixed_investment": ["固定资产投资额88亿元", "固定资产投资总额88亿元", "全社会固定资产投资88亿元", "固投88亿元"],
    "industrial_value_added": ["规上工业增加值88亿元", "规上工业企业增加值88亿元", "规模以上工业企业增加值88亿元"],
    "investment_done": ["完成投资88亿元", "完成投资额88亿元", "实现投资88亿元", "实际完成投资88亿元"],
    "tax": ["税收88亿元", "纳税88亿元", "缴税88亿元", "创税88亿元"],
    "hightech_enterprises": ["高新技术企业26家", "高企26家", "国家级高新技术企业26家", "国高企业26家"],
    "settled_enterprises": ["落户企业26家", "入驻企业26家", "落地企业26家", "集聚企业26家"],
}


@pytest.mark.parametrize(("metric", "text"), [(metric, text) for metric, texts in INDICATORS.items() for text in texts])
def test_an_indicator_by_its_names(metric: str, text: str) -> None:
    assert [f.metric for f in numbers(f"今年，全市{text}。").values()] == [metric]
