from datetime import date

import pytest

from briefgen.document import Published
from briefgen.errors import InvalidInput
from briefgen.ingest.metadata.sidecar import Sidecar, read_sidecar


def load(tmp_path, taxonomy, text):
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return read_sidecar(path, tmp_path, taxonomy)


def test_no_sidecar_says_nothing(tmp_path, taxonomy):
    assert read_sidecar(tmp_path / "a.yaml", tmp_path, taxonomy) == Sidecar()
    assert load(tmp_path, taxonomy, "# 只有说明\n") == Sidecar()


def test_all_keys(tmp_path, taxonomy):
    side = load(
        tmp_path,
        taxonomy,
        "published: 2024-05-09\nearliest: 2024-05-08\nlatest: 2024-05-10\npublisher: 青岛西海岸报\ntitle: 聚链成势\nscope: 青岛西海岸新区\nencoding: GBK\n",
    )
    assert side == Sidecar(
        Published("2024-05-09", date(2024, 5, 8), date(2024, 5, 10), "旁注（2024-05-08 至 2024-05-10）"),
        "青岛西海岸报",
        "聚链成势",
        "370211",
        "gbk",
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-05-09", date(2024, 5, 9), date(2024, 5, 9)),
    ],
)
def test_a_date_means_all_its_days(tmp_path, taxonomy, text, earliest, latest):
    found = load(tmp_path, taxonomy, f"published: {text}\n").published
    assert found is not None
    assert (found.best, found.earliest, found.latest) == (text, earliest, latest)


def test_all_mistakes_are_told_together(tmp_path, taxonomy):
    with pytest.raises(InvalidInput) as caught:
        load(
            tmp_path,
            taxonomy,
            "published: 2024-13\nlatest: 5月9日\npublishr: 青岛日报\ntitle: [甲, 乙]\nscope: 青州岛\nencoding: utf-80\n",
        )
    assert [str(p) for p in caught.value.problems] == [
        "a.yaml:1:12: published 的“2024-13”不是日期\n    → 写成 2024、2024-05 或 2024-05-09",
        "a.yaml:2:9: latest 的“5月9日”不是日期\n    → 写成 2024、2024-05 或 2024-05-09",
        "a.yaml:3:1: 不认识的设置项“publishr”\n    → 是否想写“publisher”？",
        "a.yaml:4:8: title 应是一段文字\n    → 写上内容，或删去这一行",
        "a.yaml:5:8: 词典里没有区域“青州岛”\n    → 写区域的编号或名称，可用 briefgen list regions 查看",
        "a.yaml:6:11: 不认识的编码“utf-80”，或不能写中文\n    → 例如 utf-8、gb18030、utf-16",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "published: 2024\nearliest: 2024-06-01\nlatest: 2024-05-01\n",
            "a.yaml:2:11: 最早日期 2024-06-01 晚于最晚日期 2024-05-01",
        ),
        (
            "published: 2023\nearliest: 2024-06-01\nlatest: 2024-07-01\n",
            "a.yaml:1:12: 发布日期 2023 不在 2024-06-01 至 2024-07-01 之间",
        ),
        ("latest: 2024-07-01\n", "a.yaml:1:9: 只写了 latest，没有 published"),
        ("title: 甲\ntitle: 乙\n", "a.yaml:2:1: “title”写了两次，第一次在第 1 行"),
        ("- 甲\n", "a.yaml:1:1: 这里应是若干“名称: 值”"),
    ],
)
def test_what_is_wrong_is_told(tmp_path, taxonomy, text, told):
    with pytest.raises(InvalidInput) as caught:
        load(tmp_path, taxonomy, text)
    assert [str(p).split("\n")[0] for p in caught.value.problems] == [told]


def test_broken_yaml_is_told(tmp_path, taxonomy):
    with pytest.raises(InvalidInput) as caught:
        load(tmp_path, taxonomy, "title: [甲\n")
    assert caught.value.problems[0].file == "a.yaml"
    assert caught.value.problems[0].line > 0
