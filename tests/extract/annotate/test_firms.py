import pytest

from tests.extract.making import facts, numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("上半年，三一重工海外销售收入224亿元。", "224亿元", "三一重工"),
        ("京东方在合肥累计投资1000亿元。", "1000亿元", "京东方"),
        ("深圳华为新签合作项目6个。", "6个", "华为"),
        ("青岛啤酒五厂年产能达到60万千升。", "60万千升", "青岛啤酒"),
        # the trade, a set of others and a longer word are no company
        ("北京汽车产业产值达到900亿元。", "900亿元", None),
        ("蒙牛、伊利等企业产值占全省的12%。", "12%", None),
        ("推动普惠科技贷款增长12%。", "12%", None),
    ],
)
def test_a_company_called_in_short_is_the_subject(text, number, subject):
    assert numbers(text, scope="340100")[number].subject == subject


def test_the_place_in_a_companys_name_is_no_region():
    found = facts("宁德时代基地投资100亿元，带动就业。", scope="320481")
    assert {f.region for f in found} == {"320481"}


def test_a_city_whose_name_begins_a_parks_is_not_spoken_of():
    assert numbers("长沙科创谷坚持转型，引进项目12个。", scope="430112")["12个"].region == "430112"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # whom something is made for has not done it
        ("恒辰传动为特斯拉配套齿轮120万件。", "120万件", None),
        # an ending that only companies have, whatever follows
        ("盐湖股份生产钾肥251万吨，辰光控股碳酸锂产能达到1万吨。", "1万吨", "辰光控股"),
        # a later clause opens with a thing of its own
        ("恒力石化年加工原油1000万吨，辰光新材料一体化基地总投资714亿元。", "714亿元", "辰光新材料一体化基地"),
        ("国有控股企业营收12亿元。", "12亿元", None),
    ],
)
def test_who_makes_and_for_whom(text, number, subject):
    assert numbers(text, scope="340100")[number].subject == subject


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("截至6月底，郑州机场完成客运量1120万人次，同比增长17%。", "1120万人次", ("郑州机场", "客运量")),
        ("截至6月底，郑州机场完成客运量1120万人次，同比增长17%。", "17%", ("郑州机场", "客运量同比增长")),
        ("去年，丹阳东坪机场旅客吞吐量为286万人次，通航城市已有37个。", "37个", ("丹阳东坪机场", "通航城市数")),
        ("青岛港完成集装箱吞吐量1200万标箱。全市外贸增长6%。", "1200万标箱", ("青岛港", "集装箱吞吐量")),
        ("青岛港完成集装箱吞吐量1200万标箱。全市外贸增长6%。", "6%", (None, "外贸增长")),
        ("香港投资增长5%。", "5%", (None, "投资增长")),
    ],
)
def test_airports_and_ports(text: str, number: str, told: tuple[str | None, str]) -> None:
    got = numbers(text)[number]
    assert (got.subject, got.metric_name) == told
