"""A workspace's own dictionary: every mistake in it is told at its line and column, what it adds is added."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.errors import InvalidInput
from briefgen.taxonomy import Taxonomy, load_taxonomy

REGION = '  - {id: hf, name: 合肥新城, parent: "340100", kind: functional_zone'
STAGE = "  - {id: s, name: 预审, label: 签约, triggers: [预审]"
METRIC = "  - {id: m, name: 书屋数, group: output, dim: count, kind: stock"


def loaded(folder: Path, text: str) -> Taxonomy:
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    return load_taxonomy((folder / "own.yaml",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- 甲\n", ":1:1: 这里应是若干“名称: 值”\n    → 例如 metrics: 下面每条以“- ”开头"),
        (
            f"regions:\n{REGION.replace('functional_zone', 'functional')}}}\n",
            ":2:50: “hf”的类别“functional”不存在\n    → 是否想写“functional_zone”？",
        ),
        (
            f"regions:\n{REGION.replace('340100', '349900')}}}\n",
            ":2:34: “hf”的区域“349900”不存在\n    → 用 briefgen list regions 查编号，或先在 regions 里写上它",
        ),
        (f"regions:\n{REGION}, aliases: [甲, [乙]]}}\n", ":2:76: “aliases”应是列表，每项一段文字\n    → 例如 [甲, 乙]"),
        ("regions:\n  - {id: [a], name: 甲, parent: null, kind: town}\n", ":2:10: “id”应是一段文字\n    → 写上内容"),
        (f"stages:\n{STAGE}, order: x, bucket: signed}}\n", ":2:57: “order”应是整数\n    → 例如 10"),
        (f'stages:\n{STAGE}, order: "5", bucket: sign}}\n', ":2:70: “s”的大类“sign”不存在\n    → 是否想写“signed”？"),
        (
            f"metrics:\n{METRIC}, agg: add}}\n",
            ":2:69: “agg”没有“add”这一种\n    → 可用的有：sum、sum_disjoint、latest、none",
        ),
        (
            "parks:\n  - {id: p, name: 甲园, chain: mic}\n",
            ":2:30: “p”的产业链“mic”不存在\n    → 是否想写“mice”？",
        ),
        (
            "publishers:\n  - {id: p, name: 甲报, scope: 火星}\n",
            ":2:30: “p”的区域“火星”不存在\n    → 用 briefgen list regions 查编号，或先在 regions 里写上它",
        ),
        (
            'schemes:\n  - {id: s, region: "340100", label: 甲, members: all, from: 去年}\n',
            ":2:61: “from”不是日期\n    → 写成 2024、2024-05 或 2024-05-09",
        ),
        ("metrics: 甲\n", ":1:10: 这里应是若干“名称: 值”\n    → 一个条目要写 id、name、group、dim、kind、agg"),
        ("parks:\n  - {id: p}\n", ":2:5: 缺少“name”\n    → 加一项 name: …，照内置词典里的写"),
        ("version: 2\n", ":1:10: “version”应为 1\n    → 写 version: 1，或删去这一行"),
        ("chians: []\n", ":1:1: 不认识的键“chians”\n    → 是否想写“chains”？"),
        (
            f"metrics:\n{METRIC.replace('count', 'cuont')}, agg: sum}}\n",
            ":2:44: “dim”没有“cuont”这一种\n    → 是否想写“count”？",
        ),
        (
            f"metrics:\n{METRIC.replace('output', 'ouput')}, agg: sum}}\n",
            ":2:31: “m”的分组“ouput”不存在\n    → 是否想写“output”？",
        ),
        (
            "chains:\n  - {id: a, name: 甲, group: emerging}\n  - {id: a, name: 乙, group: emerging}\n",
            ":3:10: 编号和第 2 行的条目相同\n    → 换一个编号，或合成一条",
        ),
        (
            'campaigns:\n  - {id: c, region: "340100", label: 甲, heads: [{name: 乙, groups: [emergent]}]}\n',
            ":2:68: “c”的分组“emergent”不存在\n    → 是否想写“emerging”？",
        ),
        (
            'schemes:\n  - {id: s, region: "340100", label: 甲, members: all, from: "2024", to: "2022"}\n',
            ":2:73: “from”2024 晚于“to”2022\n    → 检查两个日期",
        ),
        (
            "regions:\n  - {id: a, name: 甲, parent: b, kind: town}\n  - {id: b, name: 乙, parent: a, kind: town}\n",
            ":2:30: “a”的上级区域绕回自己：a、b、a\n    → 改正 parent",
        ),
        ("groups: [甲]\n", ":1:10: “groups”要逐条写 id\n    → 例如 - {id: 文字}"),
        ("kinds: [city]\n", ":1:8: “kinds”应是若干“名称: 值”\n    → 每个名称一行"),
        ("kinds: {city: x}\n", ":1:15: “city”应是整数\n    → 例如 10"),
        ("outside_roles: {origin: [{a: b}]}\n", ":1:25: “origin”应是列表，每项一段文字\n    → 例如 [甲, 乙]"),
        ("guards: [甲厂]\n", ":1:10: “guards”要逐条写 text\n    → 例如 - {text: 文字}"),
        (
            'guard_patterns:\n  - {pattern: "{P}造"}\n',
            ":2:3: “guard_patterns”只能写在内置词典里\n    → 在 guards 里逐条写名称",
        ),
    ],
)
def test_a_value_that_is_wrong_is_told_where_it_stands(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidInput) as error:
        loaded(tmp_path, text)
    assert str(error.value) == f"{tmp_path / 'own.yaml'}{told}"


def test_one_alias_needs_no_brackets(tmp_path: Path) -> None:
    found = loaded(tmp_path, f"regions:\n{REGION}, aliases: 合肥滨湖}}\n")
    assert found.regions["hf"].aliases == ("合肥滨湖",)


def test_what_a_workspace_adds_leaves_the_rest(tmp_path: Path) -> None:
    text = f"kinds: {{camp: 5}}\nguards: [{{text: 合肥老母鸡}}]\ncomparison_scopes: 长三角\nregions:\n{REGION}}}\n"
    built_in, found = load_taxonomy(), loaded(tmp_path, text)
    assert found.comparison_scopes == (*built_in.comparison_scopes, "长三角")
    assert found.regions["hf"].level == 4
    assert [m.guarded for m in found.places("合肥老母鸡走出合肥市")] == [True, False]
    assert built_in.gazetteer.guards[0] in found.gazetteer.guards


WRONG = """\
campaigns:
  - {id: a, region: 不存在, label: 甲, heads: [{name: 乙, cue: [丙]}]}
schemes:
  - id: b
    region: "370200"
    label: 丁
    members:
      - {name: 戊, map: []}
      - {local: 己, map: [{to: mice, rel: same}]}
"""


def test_mistakes_in_a_dictionarys_lists_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(WRONG, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_taxonomy((path,))
    told = [(p.line, p.what, p.next_step) for p in caught.value.problems]
    assert told == [
        (2, "“a”的区域“不存在”不存在", "用 briefgen list regions 查编号，或先在 regions 里写上它"),
        (2, "不认识的键“cue”", "是否想写“cues”？"),
        (8, "缺少“local”", "加一项 local: …，照内置词典里的写"),
        (8, "不认识的键“name”", "可用的有：local、map、confidence"),
        (9, "没有“same”这种关系", "可用的有：equal、local_broader、local_narrower、overlap"),
    ]
