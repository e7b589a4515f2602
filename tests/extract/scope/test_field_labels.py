"""The field of industry that a paragraph is headed by, known to the dictionary or not."""

from __future__ import annotations

import pytest

from briefgen.fact import Kind
from tests.extract.making import facts


def told(text: str) -> dict[str, tuple[str | None, str | None]]:
    """What each number is about, and its chain."""
    return {f.text: (f.subject, f.chain_name) for f in facts(text) if f.kind is Kind.QUANTITY}


@pytest.mark.parametrize("label", ["{}。", "{}：", "【{}】", "——{}。", "（一）{}\n", "一、{}。"])
def test_a_field_that_no_list_knows_keeps_its_figures_from_the_citys(label: str) -> None:
    text = f"{label.format('光电信息')}规上产值782亿元。\n\n{label.format('氟硅材料')}规上产值96亿元。"
    assert told(text) == {"782亿元": ("光电信息", None), "96亿元": ("氟硅材料", None)}


@pytest.mark.parametrize("label", ["{}。", "{}：", "【{}】", "——{}。", "（一）{}\n", "一、{}产业集群。"])
def test_a_field_that_is_a_known_chain_gives_its_chain(label: str) -> None:
    assert told(f"{label.format('生物医药')}规上企业210家。") == {"210家": (None, "生物医药及医疗器械")}


def test_what_is_to_be_done_with_a_field_is_no_part_of_its_name() -> None:
    text = "（一）做强氟硅材料产业链。规上产值96亿元。\n\n（二）培育低空装备产业链。营收12亿元。"
    assert told(text) == {"96亿元": ("氟硅材料产业链", None), "12亿元": ("低空装备产业链", None)}


def test_what_stands_between_two_fields_is_one() -> None:
    text = "光电信息：产值782亿元。\n\n钨钼：产值25亿元。\n\n氟硅材料：产值96亿元。\n\n要素保障：供地3500亩。"
    assert {t: s for t, (s, _) in told(text).items()} == {
        "782亿元": "光电信息",
        "25亿元": "钨钼",
        "96亿元": "氟硅材料",
        "3500亩": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        "二、农业\n粮食产量20万吨。\n\n三、旅游\n旅游收入120亿元。\n\n四、科技\n专利授权2100件。",
        "招聘信息：岗位1200个。",
        "主要指标：产值782亿元。\n\n存在问题：亏损企业12家。",
    ],
)
def test_what_every_report_is_divided_into_is_no_field(text: str) -> None:
    assert {subject for subject, _ in told(text).values()} == {None}


def test_what_is_told_of_all_the_city_is_not_the_fields() -> None:
    text = "光电信息。产值782亿元。\n\n氟硅材料。全市实现产值3400亿元。"
    assert told(text)["3400亿元"] == (None, None)


def test_a_paragraph_on_several_chains_leaves_the_heading_of_the_last() -> None:
    text = (
        "会展产业链\n\n展会12场。\n\n数字产业链\n\n上架率65%。\n\n建筑、纺织、食品三条链也各有斩获：引进项目11个。\n\n协议金额3亿元。"
        "\n\n现代物流产业链\n\n仓库20座。\n\n链条怎么连？已开会41场。"
    )
    assert told(text) == {
        "12场": (None, "会展"),
        "65%": ("数字产业链", None),
        "三条": (None, None),
        "11个": (None, None),
        "3亿元": (None, None),
        "20座": (None, "现代物流"),
        "41场": (None, None),
    }
