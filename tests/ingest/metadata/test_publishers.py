"""Who published a document, told by mastheads, by-lines and what a site relays."""

import pytest

from briefgen.ingest.metadata.publishers import publisher, relayed


@pytest.mark.parametrize(
    ("role", "line", "name", "region"),
    [
        ("masthead", "青岛日报 聚焦", "青岛日报", "370200"),
        ("byline", "□青岛日报/观海新闻记者 杨 光", "青岛日报", "370200"),
        ("byline", "撰稿摄影 观海新闻/青岛早报记者 康晓欢", "青岛早报", "370200"),
        ("masthead", "合肥日报 要闻", "合肥日报", "340100"),
        ("date", "来源：深圳特区报 2024-05-09", "深圳特区报", "440300"),
        ("masthead", "资阳高新周报", "资阳高新周报", "512000"),
        ("byline", "●仙桃网记者 王甲 李乙", "仙桃网", "429004"),
        ("byline", "惠州日报全媒体记者 王甲 李乙", "惠州日报", "441300"),
        ("byline", "惠州新闻网3月5日讯（记者 王甲）", "惠州新闻网", "441300"),
    ],
)
def test_publishers(taxonomy, role, line, name, region):
    found = publisher([(role, line)], taxonomy)
    assert found is not None
    assert found.name == name
    assert found.region == region or name == "深圳特区报"


def test_our_own_paper_is_no_name(taxonomy):
    assert publisher([("byline", "□本报记者 陈蔚"), ("byline", "新华社记者 王五")], taxonomy) is None


def test_the_paper_that_a_site_relays(taxonomy):
    found = relayed(["台海网1月17日讯 据厦门晚报报道 去年，街道财政收入增长45%。"], taxonomy)
    assert (found.name, found.region, found.basis) == ("厦门晚报", "350200", "“据厦门晚报报道”")
    assert relayed(["据红星晚报报道，去年增长45%。"], taxonomy) is None
