"""What a heading says that its figures measure."""

import pytest

from briefgen.titles import measured_by


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("二、旗县区到位资金（1—11月）", "到位资金"),
        ("（三）2024年1—6月各县区工业技改投资完成情况（单位：亿元、%）", "工业技改投资"),
        ("表2 规上工业增加值增速前五位", "规上工业增加值增速"),
        ("4.综合得分排名", "综合得分"),
        ("新开工亿元以上项目", "新开工亿元以上项目"),
        ("一、扩大有效投资", ""),
        ("二、狠抓招商引资项目", ""),
        ("三、工业、投资和消费", ""),
        ("四、存在问题", ""),
    ],
)
def test_what_a_title_measures(title: str, measure: str) -> None:
    assert measured_by(title) == measure
