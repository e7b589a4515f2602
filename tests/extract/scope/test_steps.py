"""The step that a counted thing takes, with its time, told behind the number."""

import pytest

from tests.extract.making import numbers

DAY = "2024-11-05"


@pytest.mark.parametrize(
    ("text", "number", "period", "status"),
    [
        ("园区建设提速，18万平方米厂房预计12月交付。", "18万平方米", "12月", "expected"),
        ("产业园首批8栋厂房年底封顶，二期12栋厂房明年3月开工。", "8栋", "年底", "planned"),
        ("产业园首批8栋厂房年底封顶，二期12栋厂房明年3月开工。", "12栋", "明年3月", "planned"),
        ("12条生产线去年全部投产，4条生产线明年3月安装调试。", "12条", "去年", "actual"),
        ("12条生产线去年全部投产，4条生产线明年3月安装调试。", "4条", "明年3月", "planned"),
        ("今年新建厂房200万平方米，其中80万平方米已竣工，120万平方米年底前交付。", "120万平方米", "年底前", "planned"),
        ("首批20个智能车间计划年内全部建成。", "20个", "年内", "planned"),
        ("目前还有88个项目计划本月开工建设。", "88个", "本月", "planned"),
        ("其余15个项目确保12月底前全部开工。", "15个", "12月底前", "target"),
        ("3条生产线下月投产。", "3条", "下月", "planned"),
        # the number is no subject of the step, or another is
        ("今年1—9月，全市新签约的20个项目预计年底前开工12个。", "20个", "今年1—9月", "actual"),
        ("总投资12亿元的康宁药业项目占地80亩，12月投产。", "80亩", None, "actual"),
        ("去年新建厂房8万平方米12月交付。", "8万平方米", "去年", "actual"),
    ],
)
def test_the_time_of_a_step(text: str, number: str, period: str | None, status: str) -> None:
    fact = numbers(text, DAY)[number]
    assert (fact.period and fact.period.text, fact.status.value) == (period, status)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("3.5万平方米研发楼将于明年6月竣工。", "3.5万平方米", "研发楼面积"),
        ("10万平方米孵化器已建成。", "10万平方米", "孵化器面积"),
        ("今年新建标准厂房200万平方米，其中80万平方米已竣工。", "80万平方米", "新建标准厂房面积"),
        ("5栋厂房已封顶，剩余3栋年底前封顶。", "3栋", "厂房数"),
    ],
)
def test_what_takes_the_step(text: str, number: str, name: str) -> None:
    assert numbers(text, DAY)[number].metric_name == name
