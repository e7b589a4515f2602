"""What amounts, areas and measures are of."""

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "name", "metric"),
    [
        ("园区累计入驻标准厂房4万平方米。", "4万平方米", "入驻标准厂房面积", "amount_of"),
        ("种植中药材5万亩。", "5万亩", "种植中药材面积", "amount_of"),
        ("签约投资额2亿元。", "2亿元", "签约投资额", "total_investment"),
        ("签约项目11个、总金额58.2亿元。", "58.2亿元", "签约总金额", "amount_of"),
        ("投放金融工具项目5个、基金4.4亿元。", "4.4亿元", "投放基金", "fund_size"),
        ("日均超1500吨生鲜乳产量。", "超1500吨", "日均生鲜乳产量", "amount_of"),
        ("随着3070余万元消费券的发放，市场升温。", "3070余万元", "消费券", "amount_of"),
        ("经过30多年的发展，全区集聚企业301家。", "30多年", None, None),
        ("超额完成新签约招商项目90亿元的任务。", "90亿元", "新签约招商项目金额", "amount_of"),
        ("关停4.3米焦炉产能728万吨。", "728万吨", "关停焦炉产能", "amount_of"),
        ("9万头奶牛为日均超900吨生鲜乳产量“蓄力”。", "超900吨", "日均生鲜乳产量", "amount_of"),
        ("化工园区面积由7.2平方公里扩展到11.6平方公里。", "11.6平方公里", "化工园区面积", "amount_of"),
        ("建成标准化厂房236万平方米，在建158万平方米。", "158万平方米", "在建标准化厂房面积", "amount_of"),
        ("物流园日均发货量1.2万吨。", "1.2万吨", "物流园日均发货量", "amount_of"),
        ("面粉日产量1.5万吨。", "1.5万吨", "面粉日产量", "amount_of"),
        ("每日4000至6000吨的运输量。", "4000至6000吨", "运输量", "amount_of"),
        ("不仅入选名单，还投入7亿元用于改造。", "7亿元", "投入", "infra_spend"),
        ("一排排8米多高的货架。", "8米多", None, None),
        ("随着甲市港口90万千瓦海上风电项目推进。", "90万千瓦", None, None),
        ("累计加工原油755万吨。", "755万吨", "加工原油", "amount_of"),
        ("甲材料项目一阶段5万吨正在建设。", "5万吨", "一阶段产能", "capacity_output"),
        ("5月全市工业投资单月完成28亿元，1—5月累计完成188亿元。", "28亿元", "工业投资", "industrial_investment"),
        ("5月全市工业投资单月完成28亿元，1—5月累计完成188亿元。", "188亿元", "工业投资", "industrial_investment"),
    ],
)  # fmt: skip
def test_amounts(text: str, number: str, name: str | None, metric: str | None) -> None:
    fact = numbers(text)[number]
    assert (fact.metric_name, fact.metric) == (name, metric)
