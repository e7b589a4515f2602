"""A sidecar that maps the columns of a table: each cell is the fact that its column promises."""

import io

import openpyxl
import pytest

from briefgen.errors import InvalidInput
from briefgen.extract import extract, load_knowledge
from briefgen.ingest import read_seed

ROWS = (
    ("2024年重点项目表",),
    ("序号", "项目名称", "所在区市", "所属产业链", "总投资（亿元）", "本年完成", "进展", "开工时间", "年产值/亿元", "备注"),
    ("1", "海尔冰箱智能制造项目", "胶州市", "智能家电", "12.5", "30000", "主体封顶", "2023年3月", "30", "新增就业3200人"),
    ("2", "京东方物联网项目", "西海岸新区", "新型显示", "待定", "120000", "预计年底投产", "2022-07-01", "", ""),
)  # fmt: skip
SIDECAR = """published: 2024-05-09
publisher: 青岛市发展改革委
columns:
  项目名称: project
  所在区市: 区域
  所属产业链: chain
  总投资（亿元）: investment
  本年完成: {field: 完成投资, unit: 万元}
  进展: stage
  开工时间: date
"""


def comma(rows=ROWS):
    return "\n".join(",".join(row) for row in rows).encode()


def book(*more):
    workbook = openpyxl.Workbook()
    workbook.active.title = "项目"
    for row in ROWS:
        workbook.active.append([float(c) if c.replace(".", "").isdigit() else c for c in row])
    for name, rows in more:
        other = workbook.create_sheet(name)
        for row in rows:
            other.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def knowledge(taxonomy):
    return load_knowledge((), taxonomy)


@pytest.fixture
def facts(tmp_path, taxonomy, knowledge):
    def _facts(name, data, sidecar=SIDECAR):
        (tmp_path / name).write_bytes(data)
        (tmp_path / name).with_suffix(".yaml").write_text(sidecar, encoding="utf-8")
        document = read_seed(tmp_path / name, tmp_path, taxonomy)
        found = extract(document, knowledge).facts
        assert all(document.raw[f.start : f.end] == f.text for f in found)
        return found

    return _facts


def told(facts):
    return [
        (f.locator["cell"], f.kind, f.text, f.metric, f.value, f.region_name, f.chain_name, f.stage, f.status, f.rule)
        for f in facts
    ]


def test_each_cell_is_what_its_column_promises(facts):
    found = facts("a.csv", comma())
    haier = ("胶州市", "智能家电")
    boe = ("青岛西海岸新区", "新型显示")
    assert [row[:9] for row in told(found)] == [
        ("B3", "project", "海尔冰箱智能制造项目", None, None, *haier, "封顶", "actual"),
        ("E3", "quantity", "12.5亿元", "total_investment", 1_250_000_000, *haier, None, "actual"),
        ("F3", "quantity", "30000万元", "investment_done", 300_000_000, *haier, None, "actual"),
        ("I3", "quantity", "30亿元", "output_value", 3_000_000_000, *haier, None, "actual"),
        ("J3", "quantity", "3200人", "jobs", 3200, *haier, None, "actual"),
        ("B4", "project", "京东方物联网项目", None, None, *boe, "投产", "expected"),
        ("F4", "quantity", "120000万元", "investment_done", 1_200_000_000, *boe, None, "actual"),
    ]
    assert {f.subject for f in found[:5]} == {"海尔冰箱智能制造项目"}
    assert [(f.rule, str(f.period.start) if f.period else None) for f in found[:4]] == [
        ("columns:项目名称", "2023-03-01"),
        ("columns:总投资（亿元）", None),
        ("columns:本年完成", None),
        ("metric.output_value", None),
    ]
    assert found[1].reasons == (
        "表格“总投资（亿元）”一列（旁注 columns）",
        "区域：表格“所在区市”一列",
        "产业链：表格“所属产业链”一列",
        "阶段：表格“进展”一列",
        "时间：表格“开工时间”一列",
    )
    assert found[1].sentence[slice(*found[1].mark)] == "12.5亿元"


def test_a_workbook_says_the_same_and_other_sheets_are_read_as_ever(facts):
    sheet = [("企业名称", "员工数（人）"), ("海信", 3200)]
    found = facts("a.xlsx", book(("企业", sheet)))
    assert [(f.locator["cell"], f.text) for f in found if f.locator["cell"].startswith("项目")] == [
        ("项目!B3", "海尔冰箱智能制造项目"), ("项目!E3", "12.5亿元"), ("项目!F3", "30000万元"), ("项目!I3", "30亿元"),
        ("项目!J3", "3200人"), ("项目!B4", "京东方物联网项目"), ("项目!F4", "120000万元"),
    ]  # fmt: skip
    assert any(f.locator["cell"] == "企业!B2" and f.text == "3200人" for f in found)


def test_what_the_dictionaries_do_not_know_is_said_and_not_guessed(facts):
    rows = [
        row if n < 2 else (*row[:2], "某某区", "元宇宙链", *row[4:6], "拟定中", *row[7:]) for n, row in enumerate(ROWS)
    ]
    project = facts("a.csv", comma(rows[:3]))[0]
    assert (project.region, project.chain, project.stage) == (None, None, None)
    assert project.reasons[1:] == (
        "时间：表格“开工时间”一列",
        "区域：词典里没有“某某区”",
        "产业链：词典里没有“元宇宙链”",
        "阶段：词典里没有“拟定中”",
    )


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ("  项目名: project\n", "a.yaml:2:3: 表里没有“项目名”这一列\n    → 是否想写“项目名称”？"),
        ("  xyz: project\n", "a.yaml:2:3: 表里没有“xyz”这一列\n    → 表里的列有：序号、项目名称、所在区市、所属产业链、总投资（亿元）、本年完成、进展、开工时间、年产值/亿元、备注"),
        ("  项目名称: projct\n", "a.yaml:2:9: 没有“projct”这个字段\n    → 是否想写“project”？"),
        ("  项目名称: 甲乙丙丁\n", "a.yaml:2:9: 没有“甲乙丙丁”这个字段\n    → 可用的有：project、enterprise、park、platform、region、chain、stage、date、period、status、investment，以及指标的编号或名称"),
        ("  总投资（亿元）: {field: investment, unt: 亿元}\n", "a.yaml:2:32: 不认识的设置项“unt”\n    → 是否想写“unit”？"),
        ("  总投资（亿元）: {field: investment, unit: [亿元]}\n", "a.yaml:2:38: “unit”应是一段文字\n    → 写上内容"),
        ("  项目名称: [project]\n", "a.yaml:2:9: “项目名称”要写明是哪个字段\n    → 例如 project，或 {field: investment, unit: 亿元}"),
        ("  项目名称: project\n  备注: 项目\n", "a.yaml:3:3: “项目名称”和“备注”都写成了 project\n    → 一个字段只能有一列"),
    ],
)  # fmt: skip
def test_a_wrong_mapping_is_told_at_its_place(facts, columns, problem):
    with pytest.raises(InvalidInput) as error:
        facts("a.csv", comma(), "columns:\n" + columns)
    assert str(error.value) == problem


def test_a_mapping_beside_a_text_is_a_mistake(facts):
    with pytest.raises(InvalidInput) as error:
        facts("a.txt", "青岛市新签约项目131个。".encode(), "columns:\n  项目名称: project\n")
    assert str(error.value) == "a.yaml:2:3: columns 只用于 .csv、.xlsx，a.txt 不是\n    → 删去 columns，或把表格另存"


def test_a_file_named_like_a_column_of_markup_stays_text(facts):
    rows = [ROWS[1], ("1", "<script>alert(1)</script>{{ 7*7 }}项目", *ROWS[2][2:])]
    found = facts("a.csv", comma(rows), "columns:\n  项目名称: project\n")
    assert found[0].subject == "<script>alert(1)</script>{{ 7*7 }}项目"
