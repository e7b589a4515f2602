"""config.yaml: typed, all mistakes in one report."""

from datetime import date
from pathlib import Path

import pytest

from briefgen.config import load_config, names_problems
from briefgen.errors import InvalidInput
from briefgen.typed import parse_day

BRIEF = "briefs:\n  - {id: a, audience: leader}\n"


def load(tmp_path: Path, text: str):
    (tmp_path / "config.yaml").write_text(text, "utf-8")
    return load_config(tmp_path / "config.yaml", "config.yaml")


def told(tmp_path: Path, text: str) -> str:
    with pytest.raises(InvalidInput) as error:
        load(tmp_path, text)
    return str(error.value)


def test_the_repository_is_a_workspace(root: Path) -> None:
    config = load_config(root / "config.yaml", "config.yaml").settings
    briefs = [(b.id, b.audience, b.stem) for b in config.briefs]
    assert briefs[0] == ("chains", "leader", "leader/chains")
    assert {("region", "district", "district/region"), ("investment", "investor", "investor/investment")} <= {*briefs}
    assert all((root / "templates" / audience / "template.yaml").is_file() for _, audience, _ in briefs)


def test_defaults(tmp_path: Path) -> None:
    config = load(tmp_path, BRIEF).settings
    assert (config.seeds, config.rules, config.as_of, config.output) == (("seeds/*",), (), None, "output")
    assert config.limits.seed_mb == 20


def test_one_item_needs_no_brackets(tmp_path: Path) -> None:
    config = load(tmp_path, BRIEF + "seeds: 材料/*.txt\nas_of: 2024-05-09\nrules:\n").settings
    assert config.seeds == ("材料/*.txt",)
    assert config.as_of == date(2024, 5, 9)


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    text = """workspace:
  titel: x
as_of: 2024-13-09
schedule: {at: 8:30, days: [周一, 周八]}
notify: {webhook: 内网}
pdf: {}
briefs:
  - id: a
    audience: leader
    formats: [docx, pfd]
    foreach: regions
  - id: a
    audience: leader
  - {id: b, audience: leader, output: Leader/A.pdf}
  - {audience: x/y}
output: ../x
limits: {seed_mb: no}
"""
    assert told(tmp_path, text) == "\n".join(
        [
            "config.yaml:2:3: 不认识的设置项“titel”",
            "    → 是否想写“title”？",
            "config.yaml:3:8: “as_of”：“2024-13-09”这一天不存在",
            "    → 核对月和日",
            "config.yaml:4:16: “schedule.at[1]”：“8:30”不是时刻",
            "    → 写成 08:30 的样子，24 小时制",
            "config.yaml:4:33: “schedule.days[2]”：“周八”不是运行的日子",
            "    → 写 每天、工作日、周一……周日，或 每月1日……每月28日",
            "config.yaml:5:19: “notify.webhook”：不是网址",
            "    → 写成 https://… 的样子，从收消息的一方取得",
            "config.yaml:6:1: “pdf”尚未支持",
            "    → 这一版还不执行它，先删去",
            "config.yaml:10:21: “briefs[1].formats[2]”：没有“pfd”这个选项",
            "    → 是否想写“pdf”？",
            "config.yaml:11:14: “briefs[1].foreach”：没有“regions”这个选项",
            "    → 是否想写“region”？",
            "config.yaml:12:9: 简报名称“a”和第 8 行的简报相同",
            "    → 换一个名称",
            "config.yaml:14:39: 输出路径“Leader/A”和第 8 行的简报相同",
            "    → 用 output 给其中一个另起名称",
            "config.yaml:15:5: 缺少“id”",
            "    → 补上它：简报的名称，也是文件名",
            "config.yaml:15:16: “briefs[4].audience”：这里应是字母、数字、汉字、-、_ 组成的名称",
            "    → 去掉空格和标点",
            "config.yaml:16:9: “output”：“../x”不能离开所在的文件夹",
            "    → 写成相对路径",
            "config.yaml:17:19: “limits.seed_mb”：这里应是整数",
            "    → 用阿拉伯数字，不带单位，例如 20",
        ]
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "config.yaml:1:1: 这里应是若干“名称: 值”"),
        ("- a", "config.yaml:1:1: 这里应是若干“名称: 值”"),
        ("briefs：leader", "config.yaml:1:1: 这里应是若干“名称: 值”\n    → 冒号要用半角，后面空一格"),
        ("workspace: {title: x}", "config.yaml:1:1: 缺少“briefs”"),
        ("briefs: []", "config.yaml:1:9: “briefs”：这里应是列表，至少有一项\n    → 写上一项，或删去这一行"),
        (BRIEF + "seeds: []", "config.yaml:3:8: “seeds”：这里应是列表，至少有一项"),
        (BRIEF + "limits: {pages: 0}", "config.yaml:3:17: “limits.pages”：这里应大于 0\n    → 改成这个范围里的数"),
        (BRIEF + "limits: {seconds: 4000}", "config.yaml:3:19: “limits.seconds”：这里应不大于 3600"),
        (
            "briefs:\n  - leader",
            "config.yaml:2:5: “briefs[1]”：这里应是若干“名称: 值”\n    → 可写的有：id、audience、foreach、when、formats、output",
        ),
        (
            BRIEF + "workspace:\n  title：青岛",
            "config.yaml:4:3: “workspace”：这里应是若干“名称: 值”\n    → 冒号要用半角，后面空一格",
        ),
        (
            "briefs:\n  - id:a\n    audience:b",
            "config.yaml:2:5: “briefs[1]”：这里应是若干“名称: 值”\n    → 冒号后面要空一格",
        ),
        (
            BRIEF + "seeds: {a: b}",
            "config.yaml:3:8: “seeds”：这里应是列表\n    → 每项一行，以“- ”开头；或写成 [甲, 乙]",
        ),
        (BRIEF + "output: .", "config.yaml:3:9: 材料“seeds/*”在输出文件夹“.”里\n    → 分开写成两个文件夹；"),
        (BRIEF + "seeds: [a/*, output/b/*]", "config.yaml:3:14: 材料“output/b/*”在输出文件夹“output”里"),
        (BRIEF + "notify: {webhook: 'http://[::1'}", "config.yaml:3:19: “notify.webhook”：不是网址\n"),
        (BRIEF + "as_of: 20240509", "config.yaml:3:8: “as_of”：“20240509”不是日期"),
        ("briefs: [{id: a, audience: leader, output: archive/x}]", "config.yaml:1:44: “briefs[1].output”"),
        ("briefs: [{id: a, audience: leader, output: /x}]", "config.yaml:1:44: “briefs[1].output”"),
        (BRIEF + "briefs: []", "config.yaml:3:1: “briefs”写了两次"),
    ],
)
def test_single_mistakes(tmp_path: Path, text: str, message: str) -> None:
    assert told(tmp_path, text).startswith(message)


def test_names_that_lead_nowhere(tmp_path: Path) -> None:
    loaded = load(tmp_path, "workspace: {scope: 亚特兰蒂斯}\nbriefs: [{id: a, audience: leder}]")
    problems = names_problems(loaded, audiences=["leader", "public"], is_region=lambda _: False)
    assert [str(p) for p in problems] == [
        "config.yaml:1:20: 不认识的区域“亚特兰蒂斯”\n    → 写全名或代码，例如 青岛市、370200",
        "config.yaml:2:28: 没有“leder”这个读者\n    → 是否想写“leader”？",
    ]
    assert names_problems(loaded, audiences=None, is_region=None) == []
    [one] = names_problems(loaded, audiences=["leader"], is_region=None, unsettled=["leder"])
    assert one.next_step == "templates/leder 里没有 template.yaml，补上它；briefgen template new 会写好一份"


def test_a_day_is_written_in_one_way() -> None:
    assert parse_day("2024-02-29") == date(2024, 2, 29)
    for wrong in ("2024-2-9", "1715212800", "2024-W19-4", "２０２４-05-09", "2023-02-29"):
        with pytest.raises(ValueError, match=wrong):
            parse_day(wrong)
