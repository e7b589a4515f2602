"""Whose the figures are of a text, or an item of a list, that is about one thing."""

from __future__ import annotations

import pytest

from briefgen.extract import extract
from briefgen.fact import Kind
from tests.extract.making import document, knowledge, numbers


def subjects(title: str, text: str) -> dict[str, str | None]:
    """The subject of each quantity of a text under that title."""
    told = extract(document(text, title=title, scope="430200"), knowledge()).facts
    return {f.text: f.subject for f in told if f.kind is Kind.QUANTITY}


PARK = "青溪硬质材料产业园"


@pytest.mark.parametrize(
    "title",
    [
        "青溪硬质材料产业园简介",
        "园区名片 | 青溪硬质材料产业园：小刀具里的大文章",
        "走进青溪硬质材料产业园",
        "《青溪硬质材料产业园发展总体规划》怎么看？",
        "青溪硬质材料产业园开园",
    ],
)
def test_what_a_text_about_a_park_tells_is_the_parks(title: str) -> None:
    text = "青溪硬质材料产业园位于城南，规划面积6.8平方公里。\n\n2023年，园区实现税收3.07亿元，产品国内市场占有率22%。\n\n另有标准厂房41万平方米。"
    assert subjects(title, text) == dict.fromkeys(("6.8平方公里", "3.07亿元", "22%", "41万平方米"), PARK)


def test_a_title_may_say_its_place_too() -> None:
    told = subjects("株洲青溪硬质材料产业园", "青溪硬质材料产业园位于城南。\n\n截至6月底，累计入驻企业83家。")
    assert told == {"83家": PARK}


def test_a_company_may_be_told_of_by_its_first_characters() -> None:
    text = "上午9点，甘和堂公司的包装车间一片忙碌。\n\n另有冷库3万平方米。"
    assert subjects("——记株洲市甘和堂食品有限公司", text) == {"3万平方米": "株洲市甘和堂食品有限公司"}


def test_a_title_alone_may_name_it() -> None:
    text = "【区位】地处城区西部，规划面积6.8平方公里。\n\n【配套】已建成污水处理厂，污水回用率超70%。"
    assert subjects("园区名片｜青溪硬质材料产业园", text) == {"6.8平方公里": PARK, "超70%": PARK}


def test_what_a_text_about_a_company_tells_is_the_companys() -> None:
    text = (
        "走进吉林松源堂药业集团车间，机器轰鸣。\n\n现有员工1860人，独家品种11个。\n\n"
        "“没有那笔钱就没有今天。”集团负责人说，库存压了1亿元，价格跌到每克0.4元。"
    )
    told = subjects("——记吉林松源堂药业集团", text)
    assert told == dict.fromkeys(("1860人", "11个", "1亿元", "0.4元"), "吉林松源堂药业集团")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("青溪硬质材料产业园加快建设。\n\n全市现有规上企业356家。", "356家"),
        ("青溪硬质材料产业园加快建设。\n\n今年，我市实施项目64个。", "64个"),
        ("青溪硬质材料产业园加快建设。\n\n荷塘区新建厂房3万平方米。", "3万平方米"),
        ("青溪硬质材料产业园加快建设。\n\n对新引进的企业，按设备投资给予200万元补助。", "200万元"),
        ("今年以来，招商引资提速。\n\n新建厂房3万平方米。", "3万平方米"),
        ("▲ 9月3日，市民在景区游玩。三天接待游客2.3万人次。\n\n青溪硬质材料产业园加快建设。", "2.3万人次"),
    ],
)
def test_what_is_wider_or_comes_before_is_not_the_topics(text: str, number: str) -> None:
    assert subjects("青溪硬质材料产业园简介", text)[number] is None


@pytest.mark.parametrize(
    "title",
    ["青溪硬质材料产业园带动全市产业升级", "两座产业园：青溪刀具产业园 南湖药业产业园", "株洲经开区简介", "工作情况"],
)
def test_a_title_that_only_mentions_a_park_makes_it_no_topic(title: str) -> None:
    assert subjects(title, "青溪硬质材料产业园加快建设。\n\n另有标准厂房41万平方米。")["41万平方米"] is None


def test_another_thing_that_a_paragraph_opens_with_is_what_it_is_about() -> None:
    text = "青溪硬质材料产业园加快建设。\n\n锋锐刀具公司是园区龙头企业，产品远销海外。另有标准厂房41万平方米。"
    assert subjects("青溪硬质材料产业园简介", text)["41万平方米"] != PARK


def test_what_is_listed_among_many_is_the_topics() -> None:
    text = "青溪硬质材料产业园加快建设。\n\n现有硬质材料检测中心、粉末冶金中试基地等服务平台7个，累计转化成果53项。"
    assert subjects("青溪硬质材料产业园简介", text) == {"7个": PARK, "53项": PARK}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("4.南岭县金银花深加工项目。\n由湖南远草公司投资建设，总投资2.8亿元。", "2.8亿元", None),
        ("4.南岭县金银花深加工项目。由湖南远草公司投资建设，总投资2.8亿元。", "2.8亿元", "南岭县金银花深加工项目"),
        ("5.南方乳业加工基地项目。列入省重点建设项目，年度计划投资1.5亿元。", "1.5亿元", "南方乳业加工基地项目"),
        ("2.云溪村竹木复合板技改。总投资2.2亿元，年内投产。", "2.2亿元", "云溪村竹木复合板技改"),
        ("2.强化要素保障。为企业融资2.2亿元。", "2.2亿元", None),
        ("1.重点项目建设情况。总投资120亿元，占地300亩。", "120亿元", None),
        ("（二）产业发展基础。规划面积20平方公里。", "20平方公里", None),
        ("6. 远航抽水蓄能电站（临江县）。装机120万千瓦，投资完成率42%。", "42%", "远航抽水蓄能电站"),
        ("7.  远航阀门产业园（瓯北街道）。总投资8.5亿元，占地112亩。", "112亩", "远航阀门产业园"),
        ("（一）做强白酒产业链。年产白酒20万千升。", "20万千升", "白酒产业链"),
    ],
)  # fmt: skip
def test_what_an_item_spells_out_is_its_names(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject
