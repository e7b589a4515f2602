"""Counts by place or by field of what the sentence before counted."""

import pytest

from tests.extract.making import numbers

TEXT = """全市入列省重点前期项目共32项，总投资328亿元。

按县区划分：平度市4项，总投资35亿元；高新区10项，总投资60亿元；市直1项，总投资82亿元。

按行业看：战略性新兴产业16项，总投资70亿元；现代服务业2项，总投资6亿元。
"""


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("32项", "入列省重点前期项目数"),
        ("4项", "入列省重点前期项目数"),
        ("10项", "入列省重点前期项目数"),
        ("1项", "入列省重点前期项目数"),
        ("16项", "战略性新兴产业项目数"),
        ("2项", "现代服务业项目数"),
    ],
)
def test_each_place_and_field_counts_the_same(number: str, name: str) -> None:
    assert numbers(TEXT)[number].metric_name == name


def test_their_sums_are_of_what_they_count() -> None:
    told = numbers(TEXT)
    assert told["60亿元"].subject == "入列省重点前期项目10项"
    assert told["70亿元"].subject == "战略性新兴产业项目16项"


def test_places_behind_其中_count_the_same() -> None:
    told = numbers("当日签约的27个项目分布在各区市。其中，青岛高新区10个，平度市3个，总投资9亿元。")
    assert [(told[n].metric_name, told[n].region_name) for n in ("10个", "3个")] == [
        (told["27个"].metric_name, "青岛高新技术产业开发区"),
        (told["27个"].metric_name, "平度市"),
    ]
    assert told["10个"].subject is None
