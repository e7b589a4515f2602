"""Money in the words of a talk."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "metric"),
    [
        ("远航轴承先后砸进去2亿元上新设备。", "2亿元", "投入资金"),
        ("再生资源产业园投了22亿元。", "22亿元", "投入资金"),
        ("公司又拿出3000万元建食堂。", "3000万元", "投入资金"),
        ("夫妻俩当年凑了9000元起家。", "9000元", "自筹资金"),
        ("去年花了1.5亿元买设备。", "1.5亿元", "花费"),
        ("“这个棚一亩能卖到3万元。”", "3万元", "亩均收入"),
        ("这种基板一片能卖到76元。", "76元", "每片售价"),
        ("铝锭每吨涨了700元。", "700元", "铝锭每吨价格上涨"),
        ("铜价每吨便宜了1500元。", "1500元", "铜价每吨价格下降"),
        # words of a report, and what only ends like such a verb
        ("全年投入2亿元。", "2亿元", "投入"),
        ("出口棉花3亿元。", "3亿元", "出口棉花"),
    ],
)
def test_what_money_is_by_a_plain_word(text: str, number: str, metric: str) -> None:
    assert numbers(text)[number].metric_name == metric
