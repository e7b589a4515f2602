"""Pieces of sentences that stand where a name should."""

import pytest

from briefgen.extract.naming.clauses import is_clause, names_nothing
from briefgen.fact import Kind
from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    "words",
    [
        "公司5月只",
        "企业今年",
        "公司副",
        "公司年产锂电",
        "生产线刚刚",
        "全省最大生产项目",
        "重大产业项目集中投产",
        "女儿李某2019年接任",
        "总投资18亿元",
        "做强轴承产业链",
        "航拍远航产业园",
        "远航智能家电产业园11月底前",
        "明年为民办实事项目",
        "《远航高新区",
        "远航精锻线因资金迟迟未能",
        "远航矿业领跑",
        "98%园区",
    ],
)
def test_clauses(words: str) -> None:
    assert is_clause(words)


@pytest.mark.parametrize(
    "name",
    [
        "华为",
        "海正药业",
        "永和豆浆",
        "成都",
        "公司债研究中心",
        "远航电子（集团）有限公司",
        "220千伏远航输变电工程",
        "年产10万吨电解液项目",
        "百亿元级钢铁产业园",
        "2023年远航轴承博览会",
        "延长石油轻烃利用项目",
        "“三重一创”项目",
        "10月岛公园",
        "会议中心项目",
    ],
)
def test_names(name: str) -> None:
    assert not is_clause(name)


@pytest.mark.parametrize(
    ("subject", "nothing"),
    [("签约项目28个", False), ("新签约5亿元以上项目131个", False), ("7个", True), ("因资金3个", True), ("126%", True)],
)
def test_counted_sets(subject: str, nothing: bool) -> None:
    assert names_nothing(subject) == nothing


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("2021年疫情最紧时，公司3月只开工9天，产值仍增长6%。", "6%", None),
        ("女婿李某2019年接任总经理，拿下专利12件。", "12件", None),
        ("确保远航光伏组件基地9月底前投产，年产组件3GW。", "3GW", "远航光伏组件基地"),
        ("5月13日，高新区与远航科技签下数字导板项目。该项目计划投资3.2亿元。", "3.2亿元", "数字导板项目"),
        ("2003年，远航搬进工业区，投资2600万元建厂。", "2600万元", None),
        ("总投资26亿元，累计完成11.4亿元，形象进度：3幢厂房结顶。", "11.4亿元", None),
        ("全年到位资金437亿元，完成省下达任务405亿元的108%。", "405亿元", None),
        ("国家企业技术中心数量26家。", "26家", None),
        ("总投资8亿元的远航铝箔（一期）举行投料仪式。", "8亿元", "远航铝箔（一期）"),
        ("这条投资1.2亿元的生产线刚刚投产。", "1.2亿元", None),
        ("累计投资13亿元的云谷智慧港口一期已投用。", "13亿元", "云谷智慧港口一期"),
        ("7个重大产业项目集中投产，青溪29个项目集中开工。", "29个", None),
        ("在建的远航输变电工程8月才能投运，中间有约30万千瓦的缺口。", "约30万千瓦", None),
        ("工业供水管线卡在2.4公里的红树林段。", "2.4公里", None),
        ("如今他管着的，是10兆瓦的“大家伙”。", "10兆瓦", None),
    ],
)
def test_subjects(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("推动远航窑炉10月点火，云谷智能家电产业园12月底前开工。", {"云谷智能家电产业园"}),
        ("总投资26亿元，累计完成11.4亿元，形象进度：3幢厂房结顶。", set()),
        ("2020年疫情最紧时，公司2月只开工11天。", set()),
        ("远航检测中心可检项目由140项增至386项。", {"远航检测中心"}),
        ("远航二期年底必须投产。", {"远航二期"}),
        ("省重点项目远航光电二期主体封顶。", {"远航光电二期"}),
        ("市重点项目集中开工。", set()),
        ("俯瞰远航光电产业园。", {"远航光电产业园"}),
        ("远航与高校合作建起实验室，拿下专利36件。", set()),
    ],
)
def test_findings(text: str, named: set[str]) -> None:
    things = {Kind.PROJECT, Kind.PARK, Kind.PLATFORM, Kind.ENTERPRISE}
    assert {f.subject for f in facts(text) if f.kind in things} == named
