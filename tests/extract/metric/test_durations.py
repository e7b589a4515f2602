"""What a span of time tells, by what was shifted, took or stopped so long."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("工业项目审批由62个工作日压缩到18个工作日。", "62个工作日", "工业项目审批用时"),
        ("工业项目审批由62个工作日压缩到18个工作日。", "18个工作日", "工业项目审批用时"),
        ("办证时限从5天缩短至1天。", "1天", "办证时限"),
        ("研发楼提前67天封顶。", "67天", "提前封顶时间"),
        ("项目较原计划提前40天投产。", "40天", "提前投产时间"),
        ("罗岭湾基地受台风影响，进度滞后2个月。", "2个月", "滞后时间"),
        ("该项目因林地手续停工3个多月。", "3个多月", "停工时间"),
        ("对超过18个月未动工的，依约退出。", "超过18个月", "未开工时间"),
        ("项目从洽谈到签约只用了47天。", "47天", "洽谈到签约用时"),
        ("拿地到投产用时不到1年。", "不到1年", "拿地到投产用时"),
        ("材料齐全的，15个工作日内拨付到账。", "15个工作日", "拨付时限"),
        ("货到港后，回款要45天。", "45天", "回款用时"),
        ("检测送样往返至少7天。", "至少7天", "检测送样往返用时"),
        ("班列开行时间缩短10天，工期缩短了3个月。", "10天", "班列开行时间缩短"),
        ("班列开行时间缩短10天，工期缩短了3个月。", "3个月", "工期缩短"),
        # a level, a period, and how long something has gone on
        ("企业开办时间压缩至3天。", "3天", "企业开办时间"),
        ("政策有效期3年。", "3年", "政策有效期"),
        ("建成后两地车程由4小时缩短至1小时。", "1小时", "两地车程"),
        ("从东岸到西岸只需5分钟，比原来缩短20分钟。", "20分钟", "东岸到西岸用时缩短"),
        ("集中攻坚100天。", "100天", None),
        ("公司获得3年免租期。", "3年", "获得免租期"),
    ],
)
def test_durations(text: str, number: str, name: str | None) -> None:
    assert numbers(text)[number].metric_name == name


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("建成后，年可发绿电7.9亿千瓦时，一次性储电1500兆瓦时。", "7.9亿千瓦时", "年可发绿电"),
        ("电站年可发绿电7.9亿千瓦时，一次性储电1500兆瓦时。", "1500兆瓦时", "一次性储电"),
        ("达产后，年节能折标煤4200吨。", "4200吨", "年节能折标煤"),
    ],
)
def test_energy_and_coal_are_told_by_what_yields_or_saves_them(text: str, number: str, name: str) -> None:
    assert numbers(text)[number].metric_name == name
