"""What papers of other cities taught: each case the input of a fault that was mended, with what is read from it now."""

from __future__ import annotations

import pytest

from briefgen.fact import Fact, Kind
from tests.extract.making import facts, numbers


def named(text: str, kind: Kind, scope: str = "370200") -> list[Fact]:
    return [f for f in facts(text, scope=scope) if f.kind is kind]


@pytest.mark.parametrize(
    ("text", "number", "metric", "name"),
    [
        ("固定资产投资增长11.5%，为年度计划的104.6%。", "104.6%", "investment_rate", "固定资产投资占年度计划比例"),
        ("年末全市常住人口985.3万人，比上年末增加21.9万人。", "21.9万人", "count_of", "常住人口增加数"),
        ("各项存款余额2.59万亿元，比年初增加2315亿元。", "2315亿元", "amount_of", "各项存款余额增加"),
        ("全区签约项目57个，较去年同期多19个。", "19个", "count_of", "签约项目增加数"),
        ("较上年同期增加12.8亿元。", "12.8亿元", "amount_of", "增加额"),
        ("力争到2025年突破1000亿元。", "突破1000亿元", None, None),
        ("人均生产总值130074元。", "130074元", "gdp_per_capita", "人均生产总值"),
        ("研究与试验发展（R&D）经费支出占生产总值比重3.91%。", "3.91%", "share", "研究与试验发展（R&D）经费支出占生产总值比重"),
        ("新区组建20亿元的产业引导基金。", "20亿元", "fund_size", "产业引导基金规模"),
        ("产业链本地配套率只有31.5%。", "31.5%", "ratio_of", "产业链本地配套率"),
        ("引进百余名高层次人才。", "百余名", "count_of", "引进高层次人才数"),
        ("对新建项目按不超过8%给予补助，最高3000万元。", "最高3000万元", "fiscal_support", "补助金额"),
        ("对新建项目按不超过8%给予补助，最高3000万元。", "不超过8%", "ratio_of", "补助比例"),
        ("动力电池等8个项目集中签约。", "8个", "project_count_signed", "签约项目数"),
        ("深圳汇川技术投资12亿元建设的伺服电机项目签约落户。", "12亿元", "total_investment", "投资"),
    ],
)  # fmt: skip
def test_the_indicator_is_named_by_its_words(text: str, number: str, metric: str | None, name: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric, fact.metric_name) == (metric, name)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("引进亿元以上项目不少于50个，实际利用外资3.5亿美元。", "3.5亿美元", None),
        ("2022年汽车产量86.9万辆，产值3200亿元。", "3200亿元", None),
        ("总投资25亿元、占地120亩的信达生物二期厂房正在进行设备安装。", "25亿元", "信达生物二期厂房"),
        ("总投资50亿元的路特斯科技全球总部、投资30亿元的岚图智能工厂集中签约。", "50亿元", "路特斯科技全球总部"),
        ("深圳汇川技术投资12亿元建设的伺服电机项目签约落户。", "12亿元", "伺服电机项目"),
        ("石峰区以中车株机、中车株洲所为龙头，本地配套率达到80%。", "80%", None),
    ],
)
def test_the_subject_is_what_the_number_is_of(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("2021年至2023年，每年安排不低于2000万元。", "不低于2000万元", "2021年至2023年"),
        ("园区成立于2005年，规划面积3.6平方公里。", "3.6平方公里", None),
        ("去年，产业实现产值1368亿元，连续五年保持两位数增长，约占全市的三分之二。", "三分之二", "去年"),
        ("产业园一期已于8月投用，预计年产值15亿元。", "15亿元", None),
    ],
)
def test_a_time_speaks_for_what_it_dates(text: str, number: str, period: str | None) -> None:
    found = numbers(text)[number].period
    assert (found.text if found else None) == period


def test_goals_reach_to_the_end_of_their_sentence() -> None:
    text = "今年的主要预期目标是：地区生产总值增长7%以上；规上工业总产值增长8%；引进项目不少于50个。"
    assert {f.status for f in numbers(text).values()} == {"target"}


def test_a_wish_is_a_target() -> None:
    assert [f.status for f in named("力争到2025年建成产业集群1个。", Kind.TARGET)] == ["target"]


def test_a_chain_in_a_title_does_not_rule_the_sentences_after_it() -> None:
    text = "新区出台《关于支持人工智能产业高质量发展的若干政策》。截至目前，集聚规上企业412家。"
    assert numbers(text)["412家"].chain is None


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("预计明年一季度投产，达产后年产值可达40亿元。", Kind.PROJECT, []),
        ("总投资25亿元、占地120亩的信达生物二期厂房正在进行设备安装。", Kind.PROJECT, ["信达生物二期厂房"]),
        ("基石药业、亚盛医药等12家企业获得支持。", Kind.ENTERPRISE, ["基石药业", "亚盛医药"]),
        ("石峰区以中车株机、中车株洲所为龙头。", Kind.ENTERPRISE, ["中车株机", "中车株洲所"]),
        ("新增省级以上创新平台6个。", Kind.PLATFORM, []),
        ("对首次上规企业给予最高50万元奖励。", Kind.HONOUR, []),
        ("针对企业反映的用地紧张问题，探索新模式。", Kind.PROBLEM, ["用地紧张"]),
    ],
)
def test_names_begin_and_end_where_they_should(text: str, kind: Kind, names: list[str]) -> None:
    assert [f.subject for f in named(text, kind)] == names


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("宁波前湾新区实现产值785亿元。", "qianwan"),
        ("成都天府新区新签约项目63个。", "tianfu"),
        ("合肥东部新区新签约项目63个。", "340100:合肥东部新区"),
    ],
)
def test_new_areas_are_places(text: str, region: str) -> None:
    scope = {"qianwan": "330200", "tianfu": "510100"}.get(region, "340100")
    assert {f.region for f in facts(text, scope=scope)} == {region}
