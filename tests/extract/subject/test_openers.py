"""Sites that only numbers need: in front of brackets, at the head of a clause, told by their man."""

from __future__ import annotations

import pytest

from tests.extract.making import numbers


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("远盐绿能压缩空气储能电站（装机300兆瓦）完成检测。", "300兆瓦", "远盐绿能压缩空气储能电站"),
        ("闽岭元己内酰胺二期（总投资46.5亿元）9月底中交。", "46.5亿元", "闽岭元己内酰胺二期"),
        ("胶州：星河遥感算力总部（占地150亩）；短剧制作基地（占地30亩）。", "150亩", "星河遥感算力总部"),
        ("核桃露灌装线（年产2万吨）由余远公司建设。", "2万吨", "核桃露灌装线"),
        ("“铝业大脑”接入设备2.1万台，帮助企业降低能耗6.7%。", "6.7%", "“铝业大脑”"),
        ("中欧（即墨）物流合作基地覆盖全球86个站点。", "86个", "中欧（即墨）物流合作基地"),
        ("在主会场，海岳封装基板项目负责人介绍，项目总投资22亿元，占地180亩。", "180亩", "海岳封装基板项目"),
        ("中国—中亚新能源车生产基地集聚雅马、绿原等企业79家，投产40多家。", "40多家", "中国—中亚新能源车生产基地"),
        ("田岭核电站发电量突破500亿千瓦时。", "突破500亿千瓦时", "田岭核电站"),
        ("锦西农产品集散中心2号、3号仓库进入主体施工，投入设备30余台。", "30余台", "锦西农产品集散中心2号"),
        ("远岭科云董事长袁某发言：“从洽谈到注册只用19天。”", "19天", "远岭科云"),
        ("航拍即墨区“风光储”一体化基地。该基地总装机38万千瓦。", "38万千瓦", "即墨区“风光储”一体化基地"),
        # no name of a single thing
        ("该公司董事长介绍，去年产值3亿元。", "3亿元", None),
        ("抓好示范带动。该基地总装机38万千瓦。", "38万千瓦", None),
        ("省级以上创新平台达到30个，覆盖企业300家。", "300家", None),
        ("一期（30亿元）已到位。", "30亿元", None),
        ("规上企业（总投资5亿元以上）加快集聚。", "5亿元以上", None),
        # the clause tells of another place
        ("中欧（即墨）物流合作基地覆盖全球86个站点，胶州港开通航线90条。", "90条", "胶州港"),
    ],
)  # fmt: skip
def test_openers(text: str, number: str, subject: str | None) -> None:
    assert numbers(text)[number].subject == subject


def test_a_phase_that_a_sentence_tells_first_is_no_one_elses() -> None:
    text = "砀岭县：梨膏加工中心（2.8亿元）。\n\n曙远在宿城一期3000个机柜已上架，二期再投20亿元。"
    assert numbers(text)["20亿元"].subject is None
