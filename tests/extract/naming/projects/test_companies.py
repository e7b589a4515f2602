"""Companies that their place in a sentence shows."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("青田石化与花山签署年产30万吨甲醇项目投资协议。", ["青田石化"]),
        ("远山控股、青田能源连续多年位列全国民营企业500强。", ["远山控股", "青田能源"]),
        ("落户企业有远航电子公司、青田食品公司，均已投产。", ["远航电子公司", "青田食品公司"]),
        ("花山镇、青田乡入选全国百强镇。", []),
        ("双方同意与我市签约。", []),
        ("远虹股份成为全省“链主”企业，远基绿能在花城布局。", ["远虹股份", "远基绿能"]),
    ],
)
def test_a_company_is_shown_by_what_is_told_of_it(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("西河经济开发区前身为西河食品工业园区，2004年开始建设。", ["西河经济开发区", "西河食品工业园区"]),
        ("开发区位于市区北部。", []),
        ("西河经济开发区开工项目2个。", []),
    ],
)
def test_a_zone_that_a_sentence_describes_is_a_park(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.PARK] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("长河电子生产车间里，工人正在忙碌。", ["长河电子"]),
        ("南山铜业总经理介绍，今年订单饱满。", ["南山铜业"]),
        ("走进长河电子智能化车间，机械臂上下翻飞。", ["长河电子"]),
        ("记者在瑞丰光电看到，生产线正在运行。", ["瑞丰光电"]),
        ("该县与华兴医药、长河电子签订合作协议。", ["华兴医药", "长河电子"]),
        ("龙头企业有瑞丰光电、长河电子、南山铜业。", ["瑞丰光电", "长河电子", "南山铜业"]),
        ("培育了汇达新材料、能矿锰业、长河电子等企业。", ["汇达新材料", "能矿锰业", "长河电子"]),
        ("在湘晨电子，周某走进无尘车间。", ["湘晨电子"]),
        ("随后来到金泓铋业。", ["金泓铋业"]),
        ("骨干企业有西部超能海州基地、拓恒达、立信钛业等26户。", ["拓恒达", "立信钛业"]),
        ("刀具“单打冠军”欧朗精工今年又添两条生产线。", ["欧朗精工"]),
        ("在电子信息，产值增长8%。", []),
        ("在装备制造业，增加值增长5%。", []),
        ("“单项冠军”企业达到12家。", []),
        ("装备制造、电子信息等企业订单增长。", []),
        ("电力、热力、燃气等企业保障有力。", []),
        ("以纺织服装、鞋业、建材等为代表的传统产业升级。", []),
        ("精密机械车间里，工人正在忙碌。", []),
        ("新能源汽车负责人介绍。", []),
    ],
)
def test_short_names_and_trades(text: str, names: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == names


def test_a_town_and_several_companies_are_none() -> None:
    text = "以青田镇为代表的特色产业壮大，园区与多家激光公司就激光器达成初步合作意向。"
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == []


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("7月底，长风能源又同青田县签下合作协议。", ["长风能源"]),
        ("东山光热的值长李明盯着屏幕。", ["东山光热"]),
        ("东山叶片厂的总装车间主任王芳正在巡线。", ["东山叶片厂"]),
        ("东山电子IPO获受理，订单增长。", ["东山电子"]),
        ("位于青谷的东山医疗本周向欧洲发出第3批产品。", ["东山医疗"]),
        ("青田社区的主任李明说。", []),
        ("市商务局近日向企业发出通知。", []),
        ("本市的项目经理都来了。", []),
    ],
)
def test_a_company_is_shown_by_what_it_does_and_who_works_there(text: str, firms: list[str]) -> None:
    assert [f.subject for f in facts(text) if f.kind is Kind.ENTERPRISE] == firms


def test_what_is_told_of_the_chain_is_not_the_companys() -> None:
    text = "东山电子IPO获受理，产品通过3家芯片厂验证。预计到年底，该链产值可达90亿元。"
    assert {f.text: f.subject for f in facts(text) if f.kind is Kind.QUANTITY} == {"3家": "东山电子", "90亿元": None}
