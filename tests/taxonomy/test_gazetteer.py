"""Place names: the longest wins, names that only contain a place are none, equal names go by the document's city."""

import pytest

from briefgen.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()


def found(text: str, scope: str | None = "370200") -> list[tuple[str, str | None]]:
    return [(m.text, m.region) for m in TAXONOMY.places(text, scope) if not m.guarded]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岛市黄岛区", [("青岛市黄岛区", "370211")]),
        ("即墨区通济新区", [("即墨区通济新区", "jimo-tongji")]),
        ("西海岸新区董家口", [("西海岸新区董家口", "dongjiakou")]),
        ("苏州工业园区", [("苏州工业园区", "320576")]),
        ("合肥高新区", [("合肥高新区", "340100:合肥高新区")]),
        ("浙江省杭州市西湖区", [("浙江省杭州市西湖区", "330106")]),
        ("城市南部", []),
        ("青岛农业大学", []),
        ("南京路", []),
        ("即墨路", []),
        ("平陆运河入海口", []),
        ("延长石油富县项目", [("富县", "610628")]),
        ("“中国钛谷”", []),
        ("中国五谷类", [("中国", "100000")]),
        ("胶州湾第二隧道", []),
        ("朝阳产业", []),
        ("北部新兴产业园", []),
        ("民族复兴产业园", []),
        ("“青岛造”H135直升机", []),
    ],
)
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_equal_names_mean_the_one_in_the_documents_city() -> None:
    # 市中区 lies in six cities
    assert found("市中区", "370100") == [("市中区", "370103")]
    assert found("市中区", "370200") == []


def test_a_written_zone_is_a_region_inside_its_city() -> None:
    zone = TAXONOMY.region("340100:合肥高新区")
    assert zone is not None
    assert (zone.name, zone.parent, zone.level) == ("合肥高新区", "340100", 4)
    assert TAXONOMY.gazetteer.city(zone.id) == "340100"


def test_a_city_is_not_the_county_in_it_that_bears_its_name() -> None:
    assert found("长沙22条产业链", "430100") == [("长沙", "430100")]
    assert found("长沙县", "430100") == [("长沙县", "430121")]
    assert found("长沙", "430121") == [("长沙", "430121")]


def test_a_city_whose_name_is_a_word_stands_among_its_provinces_cities() -> None:
    assert found("太原12个，大同5个", "140000") == [("太原", "140100"), ("大同", "140200")]
    assert found("大同、太原两市", "140000") == [("大同", "140200"), ("太原", "140100")]
    assert found("谋求大同", "140000") == found("大同5个", "370000") == []


def test_a_name_that_is_a_word_is_a_district_in_its_own_city_alone() -> None:
    assert found("老城区改造", None) == found("老城区改造", "370200") == []
    assert found("老城区改造", "410300") == [("老城区", "410302")]


def test_a_zone_named_for_its_trade() -> None:
    assert found("泰州医药高新区开工", None) == [("泰州医药高新区", "321200:泰州医药高新区")]


def test_a_countys_city_in_a_paper_of_the_whole_country() -> None:
    assert found("去年，常熟达到3079亿元", None) == [("常熟", "320581")]
    assert found("看好常熟达到预期", None) == []


def test_the_short_name_of_a_county_is_one_in_its_own_province() -> None:
    assert found("云霄全县开工", "350100") == [("云霄", "350622")]
    assert found("云霄全县开工", "370200") == []


def test_a_short_name_means_the_city_before_a_far_district() -> None:
    region = TAXONOMY.region("西安")
    assert region is not None
    assert region.name == "西安市"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names that a division had before
        ("安县24个项目", [("安县", "510705")]),
        ("上饶县开工", [("上饶县", "361104")]),
        ("双流县开工", [("双流", "510116")]),
        ("上虞市开工", [("上虞", "330604")]),
        # two characters of a far county, told to be one
        ("云霄全县共签约", [("云霄", "350622")]),
        ("位于富顺晨光经开区的项目", [("富顺", "510322")]),
        ("东山经济技术开发区", [("东山经济技术开发区", "350626:东山经济技术开发区")]),
        ("南山区位优势", []),
        ("奉新工业园", [("奉新", "360921")]),
        # a zone behind its district is none of a far district of that name
        ("赛罕区金山高新区开工", [("赛罕区金山高新区", "150105:赛罕区金山高新区")]),
        ("慈溪滨海经济开发区", [("慈溪滨海经济开发区", "330282:滨海经济开发区")]),
        # nor is a zone of a city, which calls it by a far county's name
        ("潍坊滨海区12个项目开工", [("潍坊滨海区", "370700:滨海区")]),
        # a zone of a place that no list names, in its province; one of its cities is called by the city alone
        ("贵州大龙经济开发区开工", [("贵州大龙经济开发区", "520000:贵州大龙经济开发区")]),
        ("江西赣州经开区开工", [("江西赣州经开区", "360700:赣州经开区")]),
        ("与潮州恒辰集团、潮州恒辰公司、农商行潮州支行签约", []),
        ("泰兴分界镇：动能足", [("泰兴", "321283")]),
        ("云霄之上", []),
    ],
)
def test_counties_by_what_stands_beside_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, None) == expected


def test_an_autonomous_county_by_what_it_is_called():
    assert found("民和县引进项目", None) == [("民和县", "630222")]
    assert found("民和自治县引进项目", None) == [("民和自治县", "630222")]
    assert found("互助合作", None) == []
    assert found("互助县城", None) == [("互助县", "630223")]


def test_a_city_in_its_own_paper_behind_its_province():
    assert found("云南文山州推进建设", "532600")[0][1] == "532600"


def test_no_place_is_told_twice():
    called = [(region.name, region.parent) for region in TAXONOMY.regions.values()]
    assert [twice for twice in set(called) if called.count(twice) > 1] == []


def test_what_a_province_is_called_is_no_county():
    """河南省商会会长刘某，河南省商会 is of the province, not of 河南蒙古族自治县."""
    shorts = TAXONOMY.county_shorts
    assert "河南" not in shorts and shorts["琼海"].name == "琼海市"


def test_whose_fellow_townsmen_a_president_leads_is_no_place_of_the_sentence():
    found = TAXONOMY.places("杭州市衢州商会会长刘某计划在龙游县建厂。", None)
    assert [place.text for place in found if not place.guarded] == ["龙游县"]


def test_regions_are_akin_where_one_lies_in_the_other() -> None:
    akin = TAXONOMY.gazetteer.akin
    assert akin("370211", "370200") and akin("370200", "370211") and akin("370200", "370200")
    assert not akin("370211", "370214") and not akin(None, "370200")
