"""Lists of chains by name: as many names as the number says, before it or behind it."""

from __future__ import annotations

import pytest

from briefgen.extract.naming.chain_lists import find_chain_lists, find_totals
from briefgen.fact import Kind
from tests.extract.making import facts

LONG = "石油化工及新材料、食品加工、电力能源、现代物流、工程机械和农业机械、节能环保和石油化工装备"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (f"目前，我市已初步形成了{LONG}等6条优势产业链。", tuple(LONG.split("、"))),
        ("全市5名领导分别担任锂电、光伏、风电三大产业链链长。", ("锂电", "光伏", "风电")),
        ("做强锂电、光伏和氢能三大产业。", ("锂电", "光伏", "氢能")),
        (
            "调整后的3条产业链是：白酒、能源、装备制造（含机器人、军工）。",
            ("白酒", "能源", "装备制造（含机器人、军工）"),
        ),
        ("打造锂电、光伏、氢能等3个综合实力和竞争力强的先进制造业集群。", ("锂电", "光伏", "氢能")),
        ("在有色金属、数字经济、化工循环三大领域实施项目30个。", ("有色金属", "数字经济", "化工循环")),
        ("即锂电、光伏、氢能3个千亿级产业集群。", ("锂电", "光伏", "氢能")),
        ("把基础雄厚的锂电、光伏（含组件）、氢能共3条产业链，作为重点。", ("锂电", "光伏（含组件）", "氢能")),
        ("培育出锂电、光伏、氢能3个千亿级，轻纺等5个百亿级产业集群。", ("锂电", "光伏", "氢能")),
        ("做强锂电、光伏、氢能等“三大产业”。", ("锂电", "光伏", "氢能")),
        ("聚焦锂电、光伏、氢能等“三大千亿”产业。", ("锂电", "光伏", "氢能")),
        # some of the chains, where a verb opens the list
        ("临江聚焦锂电、光伏、氢能等16条重点产业链。", ("锂电", "光伏", "氢能")),
        ("临江市4条重点产业链分别为锂电、光伏、氢能和绿色食品。", ("锂电", "光伏", "氢能", "绿色食品")),
    ],
)
def test_a_list_holds_as_many_names_as_its_number_says(text: str, members: tuple[str, ...]) -> None:
    assert [found.members for found in find_chain_lists(text)] == [members]


@pytest.mark.parametrize(
    "text",
    [
        "做强锂电、光伏等十大产业。",
        "青田、辰山、花山3个沿边产业园积极承接产业转移。",
        "集聚锂电、光伏、风电企业3家。",
        "全市梳理了12条重点产业链。",
        "“12+1”产业链链长制工作机制。",
        "在教育、医疗、养老三大领域补短板。",
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert list(find_chain_lists(text)) == []


def test_two_lists_of_a_sentence_are_two() -> None:
    text = "烟草、机械、医药三大支柱产业与新材料、电子信息、航空航天三大新兴产业增长。"
    first, second = find_chain_lists(text)
    assert first.members == ("烟草", "机械", "医药")
    assert second.members == ("新材料", "电子信息", "航空航天")


def test_two_chains_are_a_list_of_two() -> None:
    first, second = find_chain_lists("打造电池、装备、食品三条主导产业链和低空经济、生物制造两条未来产业链。")
    assert first.members == ("电池", "装备", "食品")
    assert second.members == ("低空经济", "生物制造")
    assert list(find_chain_lists("远航电池、花山焊带2个光伏产业强链项目签约。")) == []


def test_a_list_begins_behind_both_its_verbs() -> None:
    (found,) = [f for f in facts("梳理确定智能终端、新型显示等8条重点产业链。") if f.kind is Kind.CHAIN_LIST]
    assert found.subject == "智能终端、新型显示等8条重点产业链"


def test_what_one_chain_is_made_up_of_is_a_list() -> None:
    found, *_ = find_chain_lists("将原来的电力装备、机械、石化装备3条产业链整合为高端装备产业链。")
    assert found.members == ("电力装备", "机械", "石化装备")
    assert list(find_chain_lists("由发改局、科技局、商务局组成电力产业链专班。")) == []


def test_chains_called_by_their_numbers_are_a_list() -> None:
    (found,) = find_chain_lists("围绕“5+5+N”重点产业链招商。")
    assert found.members == ("“5+5+N”重点产业链",)


def test_a_long_list_keeps_all_members_under_a_short_name() -> None:
    (found,) = [f for f in facts(f"全市形成了{LONG}等6条优势产业链。") if f.kind is Kind.CHAIN_LIST]
    assert found.subject == "石油化工及新材料、食品加工、电力能源、现代物流、工程机械和农业机械"
    assert found.members == tuple(LONG.split("、"))


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("主导产业为装备制造、新材料和食品加工。", ("装备制造", "新材料", "食品加工")),
        ("传统优势产业包括陶瓷、纺织、食品等。", ("陶瓷", "纺织", "食品")),
        ("战略性新兴产业：新一代信息技术、生物医药、新能源。", ("新一代信息技术", "生物医药", "新能源")),
        ("产业链包括：锂电池、光伏、风电。", ("锂电池", "光伏", "风电")),
        (
            "构建以新能源、新材料、新装备为支柱的现代产业体系。",
            ("新能源", "新材料", "新装备"),
        ),
        ("培育壮大高端装备、新型材料、食品加工等产业链。", ("高端装备", "新型材料", "食品加工")),
        ("推进三大产业链建设，包括化工新材料、煤炭、碳基材料。", ("化工新材料", "煤炭", "碳基材料")),
    ],
)
def test_industries_that_are_said_to_lead(text: str, members: tuple[str, ...]) -> None:
    assert [found.members for found in find_chain_lists(text)] == [members]


@pytest.mark.parametrize(
    "text",
    [
        "重点产业有项目30个、企业12家。",
        "主导产业为农业和旅游业。",  # two, and no list
        "引进甲公司、乙公司等产业链企业。",
        "以教师、医生、律师为主体的专家产业智库。",
        "甲产业链、乙产业链等产业链办公室。",
    ],
)
def test_what_else_is_listed_beside_an_industry(text: str) -> None:
    assert not list(find_chain_lists(text))


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("全区7条主导产业链聚集企业1200家。", ["7条主导产业链"]),
        ("全力推动的12条制造业重点产业链起势。", ["12条制造业重点产业链"]),
        ("十大标志性产业链加快成型。", ["十大标志性产业链"]),
        ("其中8条重点产业链产值增长。", []),
        ("智能装备等11条优势产业链增长。", []),
        ("两条重点产业链。", []),
        ("16条重点产业链链长召开会议。", []),
    ],
)
def test_how_many_chains_there_are(text: str, totals: list[str]) -> None:
    assert [text[start:end] for start, end in find_totals(text)] == totals


def test_a_list_told_again_is_linked() -> None:
    first, second = (f for f in facts("全市7条主导产业链提质。7条主导产业链增长。") if f.kind is Kind.CHAIN_LIST)
    assert second.repeats == first.id
