"""What a count counts."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("化工产业是全市三大支柱产业之一。", "三大", "支柱产业数", "count_of"),
        ("四大主导产业仍然保持快速增长。", "四大", "主导产业数", "count_of"),
        ("三大主导产业占比超80%。", "三大", "主导产业数", "count_of"),
        ("产品出口全球六大洲70多个国家和地区。", "六大", "出口洲数", "count_of"),
        ("产品出口全球六大洲70多个国家和地区。", "70多个", "出口国家和地区数", "count_of"),
        ("8家产值超百亿元。", "8家", "产值超百亿元企业数", "count_of"),
        ("成立21个细分产业链招商专班。", "21个", "细分产业链招商专班数", "count_of"),
        ("全市132个重点项目集中开工。", "132个", "开工重点项目数", "project_count_started"),
        ("我市有3个项目参加集中开工活动。", "3个", "项目数", "project_count"),
        ("目前31家企业已投产。", "31家", "投产企业数", "count_of"),
        ("6个项目实现签约。", "6个", "签约项目数", "project_count_signed"),
        ("18个项目全部开复工。", "18个", "开复工项目数", "project_count"),
    ],
)  # fmt: skip
def test_counts(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric_name, fact.metric) == (name, metric)
