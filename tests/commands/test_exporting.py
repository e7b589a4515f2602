"""`export`: what is written is what the model holds, in every form, the same bytes each time; and the Python API."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from briefgen.commands.exporting import document, export, parquet, sheet_csv, workbook
from briefgen.commands.inquiry import read_landscape
from briefgen.errors import MachineLacks, UsageError
from briefgen.model.data import as_data, schema, tables
from briefgen.model.landscape import Landscape
from briefgen.workspace import init


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("export") / "ws"
    init(root)
    return root


@pytest.fixture(scope="module")
def found(folder: Path) -> Landscape:
    return read_landscape(folder, as_of=date(2024, 5, 9))


def test_the_python_api_gives_the_landscape_of_a_workspace(found: Landscape) -> None:
    assert found.as_of == date(2024, 5, 9)
    assert len(found.sources) == 5 and found.instruments.dossiers


def test_the_model_keeps_its_own_schema(found: Landscape) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    data = as_data(found)
    jsonschema.validate(data, schema(), cls=jsonschema.Draft202012Validator)
    assert json.loads(json.dumps(data)) == data


def test_every_reference_leads_to_a_row(found: Landscape) -> None:
    data = as_data(found)
    facts = {f["id"] for f in data["facts"]}
    projects = {p["id"] for p in data["projects"]}
    assert {f for p in data["projects"] for f in p["facts"]} <= facts
    assert {p for park in data["instruments"]["parks"] for p in park["projects"]} <= projects
    assert {r["count"]["fact"] for r in data["instruments"]["promotion"]} <= facts


def test_tables_hold_one_value_a_cell(found: Landscape) -> None:
    made = tables(found)
    assert {"projects", "projects_stages", "parks", "promotion", "chain_lists_members_covers"} <= made.keys()
    for rows in made.values():
        assert len({tuple(row) for row in rows}) == 1
        assert not any(isinstance(v, list | dict) for row in rows for v in row.values() if v is not None)
    assert "period_start" in made["facts"][0] and "period" not in made["facts"][0]


@pytest.mark.parametrize("name", ["facts.csv", "facts.xlsx", "facts.json", "model.xlsx", "model.json"])
def test_a_file_is_the_same_bytes_each_time(folder: Path, tmp_path: Path, name: str) -> None:
    what = name.partition(".")[0]
    (one,) = export(what, tmp_path / name, folder)
    first = one.path.read_bytes()
    assert export(what, tmp_path / name, folder) == (one,)
    assert one.path.read_bytes() == first and one.rows > 400


def test_csv_of_the_model_is_a_file_a_table(folder: Path, tmp_path: Path) -> None:
    made = export("model", tmp_path / "x.csv", folder)
    assert (tmp_path / "x.projects.csv") in {one.path for one in made}
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.parks.csv").read_text("utf-8-sig"))))
    assert "青岛市人工智能产业园" in {row["name"] for row in rows}


def test_a_workbook_names_its_sheets_and_keeps_texts_as_texts(found: Landscape) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(tables(found), date(2024, 5, 9))))
    assert {"事实", "项目", "园区", "招商签约"} <= set(book.sheetnames)
    risky = {"risky": [{"text": "=1+1", "number": 3, "yes": True, "none": None}]}
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(risky, None)))["risky"]
    assert [(c.value, c.data_type) for c in sheet[2]][:3] == [("=1+1", "s"), (3, "n"), (True, "b")]
    assert "'=1+1" in sheet_csv(risky["risky"]).decode("utf-8-sig")


def test_every_table_of_the_model_is_written_in_every_form(found: Landscape) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    made = tables(found)
    new = {
        "enterprises",
        "enterprises_events",
        "platforms",
        "campaigns_heads",
        "region_lists",
        "visits",
        "parks_events",
    }
    assert new <= made.keys()
    sheets = openpyxl.load_workbook(io.BytesIO(workbook(made, found.as_of)), read_only=True).sheetnames
    assert len(sheets) == len(made) and {"企业", "平台", "行动各方面", "区域清单", "走访"} <= set(sheets)
    for name, table in made.items():
        assert arrow.read_table(io.BytesIO(parquet(table))).num_rows == len(table), name
        assert sheet_csv(table).count(b"\r\n") >= len(table) + 1


def test_parquet_keeps_numbers_as_numbers() -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    table = arrow.read_table(io.BytesIO(parquet([{"a": 1, "b": None, "c": "甲"}, {"a": 2.5, "b": None, "c": 3}])))
    assert table.to_pylist() == [{"a": 1.0, "b": None, "c": "甲"}, {"a": 2.5, "b": None, "c": "3"}]


def test_without_pyarrow_the_next_step_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MachineLacks, match=r"briefgen\[parquet\]"):
        export("facts", tmp_path / "x.parquet", folder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("what", "name", "told"),
    [
        ("fact", "x.csv", "不能导出“fact”\n    → 是否想写“facts”？可用的有：facts、model、schema"),
        ("facts", "x.doc", "看不出要哪种格式\n    → 文件名以 .json、.csv、.xlsx、.parquet 结尾"),
        ("schema", "x.csv", "看不出要哪种格式\n    → 文件名以 .json 结尾"),
        ("facts", "none/x.csv", "没有这个文件夹\n    → 先建好，或换一个位置"),
    ],
)
def test_what_cannot_be_exported_is_told(folder: Path, tmp_path: Path, what: str, name: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        export(what, tmp_path / name, folder)
    assert str(caught.value).endswith(told)


def test_without_a_file_the_document_is_at_hand(folder: Path) -> None:
    assert document("schema", folder) == schema()
    assert document("model", folder)["schema_version"] == 1
    assert len(document("facts", folder)["facts"]) > 400
