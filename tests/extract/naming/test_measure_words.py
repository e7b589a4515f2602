"""The ways of saying what is done that papers use most, each in several clauses: words that mostly tell what came of it, short ways of
doing, ways of winning investment."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.doing import DATA
from briefgen.extract.naming.measures import find_measures
from briefgen.fact import Kind
from tests.extract.making import facts


def done(text: str) -> list[str]:
    return [text[start:end] for start, end in find_measures(text)]


def measures(text: str) -> list[str]:
    return [f.subject or "" for f in facts(text) if f.kind is Kind.MEASURE]


@pytest.mark.parametrize("verb", DATA["led"])
def test_what_came_of_something_and_what_is_to_be_done(verb: str) -> None:
    what = f"{verb}企业研发创新优势"
    led = (f"着力{what}。", f"下一步，我市将{what}。", f"一是{what}；", f"立足资源优势，{what}。", f"要全面{what}。")
    assert [done(text) for text in led] == [[what]] * len(led)
    told = (f"简化手续，{what}。", f"{verb}了企业研发创新优势。", f"将有力{what}。", f"产业优势不断{verb}。")
    assert [what in done(text) for text in told] == [False] * len(told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展壮大新兴产业，前瞻布局未来产业。", ["发展壮大新兴产业", "布局未来产业"]),
        ("巩固提升铜冶炼优势，改造提升陶瓷产业。", ["巩固提升铜冶炼优势", "改造提升陶瓷产业"]),
        ("立足资源优势，发展清洁能源产业。", ["发展清洁能源产业"]),
        ("三、发展概况", []),
        ("力争引进一批补链项目。", ["引进一批补链项目"]),
        ("依法依规处置“僵尸企业”。", ["处置“僵尸企业”"]),
        ("强化与周边县区的协同发展。", ["强化与周边县区的协同发展"]),
        ("推动“制造”向“智造”跃升。", ["推动“制造”向“智造”跃升"]),
        ("一是强龙头，二是补链条，三是延伸产业链。", ["强龙头", "补链条", "延伸产业链"]),
        ("全力以赴拼经济、抓项目、促发展。", ["拼经济、抓项目、促发展"]),
        ("通过“以商招商、以企引企”，吸引配套项目。", ["以商招商、以企引企", "吸引配套项目"]),
        ("以商招商、委托招商，带动配套企业落户。", ["以商招商、委托招商"]),
        ("把产业链做长、价值链做高。", ["把产业链做长、价值链做高"]),
        ("将重点抓好三方面工作。", []),
        ("为企业量身定制扶持政策。", ["量身定制扶持政策"]),
        ("向链上企业派驻指导员30名。", ["派驻指导员30名"]),
        ("规划建设标准厂房20万平方米。", ["规划建设标准厂房20万平方米"]),
        ("大项目不断，紧盯世界500强和行业龙头。", ["紧盯世界500强和行业龙头"]),
        ("紧盯世界500强，年内要开工。", []),
        ("激发了企业创新活力。", []),
        ("沿链吸引配套。", []),
    ],
)
def test_a_way_of_saying_what_is_done(text: str, expected: list[str]) -> None:
    assert done(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主要领导带头“敲门招商”。", ["带头“敲门招商”"]),
        ("县领导带队“走出去”招商8次。", ["带队“走出去”招商"]),
        ("坚定不移走工业强县之路。", ["走工业强县之路"]),
        ("一手抓传统产业升级，一手抓新兴产业培育。", ["一手抓传统产业升级"]),
        ("紧紧围绕产业链部署创新链。", ["围绕产业链部署创新链"]),
        ("5月6日，全市一季度项目拉练检查活动举行。", ["全市一季度项目拉练检查活动"]),
        ("衡山新产业项目洽谈会，在市会展中心举行。", ["衡山新产业项目洽谈会"]),
    ],
)
def test_what_rules_and_gatherings_say_is_done(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以龙头企业为核心，集聚配套企业。", ["集聚配套企业"]),
        ("专班靠前服务，帮助企业解决用工难题。", ["帮助企业解决用工难题"]),
    ],
)
def test_what_leads_to_a_measure_and_what_one_ends_with(text: str, expected: list[str]) -> None:
    assert done(text) == expected
