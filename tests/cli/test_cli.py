"""The command line as people and programs meet it: streams, exit codes, messages."""

import csv
import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import typer.main
from filelock import FileLock

from briefgen import cli
from briefgen.commands.listing import KINDS
from tests.cli.running import rows, run
from tests.workspaces import CONFIG, SEED, make, snapshot

FIELDS = """
    id kind seed start end text line locator sentence metric metric_name value high unit counter qualifier threshold
    subject region region_name chain chain_name period status stage part_of repeats confidence reasons rule
""".split()  # noqa: SIM905 (thirty names)


def test_help_names_every_command_with_an_example(briefgen) -> None:
    top = briefgen("--help").stdout
    for command in ("init", "build", "extract", "inspect", "trace", "list", "rules", "doctor"):
        assert f"\n  {command} " in top
    rules = [f"rules {one}" for one in ("check", "test", "explain", "coverage", "schema")]
    for command in ("init", "build", "extract", "inspect", "trace", "list", "doctor", *rules):
        told = briefgen(*command.split(), "--help").stdout
        assert f"例：\n    briefgen {command}" in told
    assert briefgen("--version").stdout == "briefgen 0.1.0\n"


def test_help_is_chinese_throughout(briefgen) -> None:
    assert briefgen("--help").stdout.startswith("用法：briefgen [选项] 命令 …\n")
    told = briefgen("build", "--help").stdout
    assert "\n选项：\n" in told and "\n参数：\n" in told and "  -j, --jobs N          用几个进程" in told
    assert "0 为自动  [默认 0；至少 0]\n" in told
    assert "\n  --as-of 日期          截止日期" in told  # a Chinese character is two columns wide on a screen
    assert "  [必填]\n" in briefgen("trace", "--help").stdout
    assert "  [0 到 65535]\n" in briefgen("preview", "--help").stdout
    for name, command in typer.main.get_command(cli.app).commands.items():
        for one in getattr(command, "commands", {"": command}):
            text = briefgen(name, *filter(None, [one]), "--help").stdout
            assert not re.findall(
                r"\b(?:Usage|Options|Arguments|Commands|OPTIONS|ARGS|default|required|Show|exit)\b", text
            )


def test_help_imports_nothing_heavy(root: Path) -> None:
    code = (
        "import sys\nfrom briefgen.cli import main\nmain(['--help'])\n"
        "heavy = {'pydantic', 'yaml', 'jinja2', 'weasyprint', 'jieba', 'rich', 'pypdf', 'briefgen.extract'}\n"
        "print(heavy & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "set()"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "没有“biuld”这个命令\n    → 是否想写“build”？"),
        (["build", "--dryrun"], "没有“--dryrun”这个选项\n    → 是否想写 --dry-run？"),
        (["extract", "--json"], "--json 要写在命令前面\n    → briefgen --json extract"),
        (["list"], "缺少 种类"),
        (["list", "sedes"], "不能列出“sedes”\n    → 是否想写“seeds”？"),
        (["seeds", "chek"], "没有“chek”这个命令\n    → 是否想写“check”？briefgen seeds --help 列出全部命令\n"),
        (["build", "--why=yes"], "--why 后面不要值\n    → 只写 --why\n"),
        (["build", "-t", "doc"], "“doc”没有这种格式\n    → 可用的有：html、pdf、docx"),
        (
            ["build", "--state", "outputmissing"],
            "没有“outputmissing”这种原因\n    → 是否想写“output_missing”？可用的有：stale、new、",
        ),
        (["--json"], "缺少命令\n    → briefgen --help 列出全部命令\n"),
        (["build", "-o", ""], "-o 后面的目录名是空的\n    → 写出目录；就在现在这个文件夹里，写成 -o .\n"),
        (["build", "-t"], "-t 后面要有值\n    → 写成 -t 值\n"),
        (["build", "-j", "x"], "-j / --jobs 的值不对：“x”不是整数\n    → briefgen build --help\n"),
        (["build", "-j", "-1"], "-j / --jobs 的值不对：-1 小于 0\n"),
        (["diff", "0"], "旧期 的值不对：0 小于 1\n    → briefgen diff --help\n"),
        (["preview", "--port", "70000"], "--port 的值不对：70000 不在 0 到 65535 之间\n"),
        (["build", "--as-of", "2024-5-9"], "--as-of: “2024-5-9”不是日期\n    → 写成 2024-05-09 的样子"),
        (["inspect"], "要么给一段文字"),
        (["inspect", "a", "b"], "多出来的参数：b"),
        (["extract", "--format", "xml"], "“xml”没有这种格式"),
        (["extract"], "没有给出材料，这里也不是工作区"),
        (["rules", "coverage"], "没有给出材料，这里也不是工作区\n    → briefgen rules coverage 文件名"),
        (["rules", "explain", "a.txt"], "“a.txt”不是 文件:行\n    → briefgen rules explain seeds/材料.txt:12"),
        (["rules", "explain"], "缺少 文件:行"),
        (["rules", "covrage"], "没有“covrage”这个命令\n    → 是否想写“coverage”？"),
        (["rules", "test", "--udpate"], "没有“--udpate”这个选项\n    → 是否想写 --update？"),
        (["build"], "这里不是工作区，往上也没有 config.yaml\n    → briefgen init"),
        (["-C", "none", "build"], "none: 不能进入这个目录"),
        (["-c", "none.yaml", "build"], "none.yaml: 没有这个文件"),
    ],
)
def test_wrong_usage_is_told_in_chinese_and_exits_2(briefgen, arguments: list[str], message: str) -> None:
    done = briefgen(*arguments, code=2)
    assert message in done.stderr
    assert done.stdout == ""


def test_build_prints_files_and_tells_the_rest_on_stderr(briefgen, workspace: Path) -> None:
    (workspace / "seeds" / "b.txt").write_bytes(b"")
    done = briefgen("build", "--why", cwd=workspace)
    (row,) = rows(done)
    assert (row["path"], row["state"], row["reasons"]) == ("output/leader/chains.html", "written", ["new"])
    assert "警告：seeds/b.txt: 跳过（文件是空的）" in done.stderr
    assert "试验：读了 1 份材料" in done.stderr
    assert rows(briefgen("-q", "-C", str(workspace), "build"))[0]["state"] == "same"
    briefgen("build", "--strict", cwd=workspace, code=1)
    briefgen("build", "none", cwd=workspace, code=4)
    assert rows(briefgen("build", "--dry-run", "-o", "elsewhere", cwd=workspace))[0]["state"] == "would_write"
    assert not (workspace / "elsewhere").exists()


def test_a_wrong_config_exits_3_and_writes_nothing(briefgen, workspace: Path) -> None:
    (workspace / "config.yaml").write_text(CONFIG + "sedes: x\nseeds: a\nseeds: b\n", "utf-8")
    before = snapshot(workspace)
    done = briefgen("build", cwd=workspace, code=3)
    assert done.stderr == "config.yaml:6:1: “seeds”写了两次，第一次在第 5 行\n    → 删去一个，或合在一起\n"
    (workspace / "config.yaml").write_text(CONFIG + "sedes: x\n", "utf-8")
    told = briefgen("build", cwd=workspace, code=3).stderr
    assert told == "config.yaml:4:1: 不认识的设置项“sedes”\n    → 是否想写“seeds”？\n"
    (workspace / "config.yaml").write_text(CONFIG, "utf-8")
    assert {k: v for k, v in snapshot(workspace).items() if k != "config.yaml"} == {
        k: v for k, v in before.items() if k != "config.yaml"
    }


def test_a_locked_output_exits_75(briefgen, workspace: Path) -> None:
    (workspace / "output" / ".briefgen").mkdir(parents=True)
    with FileLock(workspace / "output" / ".briefgen" / "lock"):
        assert "加 --wait 排队" in briefgen("build", cwd=workspace, code=75).stderr


def test_a_workspace_without_material_is_told(briefgen, tmp_path: Path) -> None:
    folder = make(tmp_path / "empty", seeds={"a.tmp": ""})
    done = briefgen("extract", cwd=folder)
    assert (done.stdout, done.stderr) == ("", "警告：没有找到材料\n    → 把材料放进去，或改 config.yaml 的 seeds\n")
    assert rows(briefgen("seeds", "check", cwd=folder)) == [
        {
            "seed": "seeds/*",
            "what": "no_seeds",
            "told": "没有找到材料",
            "step": "把材料放进去，或改 config.yaml 的 seeds",
        }
    ]


def test_issues_are_counted_by_what_became_of_them(briefgen, workspace: Path) -> None:
    assert briefgen("archive", "list", cwd=workspace).stderr == "共 0 期\n"
    assert briefgen("archive", "prune", cwd=workspace).stderr == "删去 0 期\n"


def test_extract_prints_the_contract(briefgen, workspace: Path) -> None:
    facts = rows(briefgen("extract", cwd=workspace))
    assert facts
    assert all(list(fact) == FIELDS for fact in facts)
    assert [(f["seed"], f["start"]) for f in facts] == sorted((f["seed"], f["start"]) for f in facts)
    assert all(SEED[fact["start"] : fact["end"]] == fact["text"] for fact in facts)
    assert {"131个", "3942.1亿元", "5亿元以上"} <= {fact["text"] for fact in facts}


def test_extract_explains_facts_with_the_places_of_their_rules(briefgen, workspace: Path) -> None:
    places = {row["id"]: row["file"] for row in rows(briefgen("list", "rules", cwd=workspace))}
    facts = rows(briefgen("extract", "--explain", cwd=workspace))
    assert all(list(fact) == [*FIELDS, "rule_place"] for fact in facts)
    signed = [(f["text"], f["rule_place"]) for f in facts if f["rule"] == "signed.class"]
    assert signed == [(text, places["signed.class"]) for text in ("5亿元以上", "131个", "3942.1亿元")]
    told = briefgen("extract", "--explain", "--format", "table", cwd=workspace).stdout.split("\n\n")
    assert len(told) == len(facts)
    assert f"规则　signed.class （{places['signed.class']}）" in told[0].splitlines()


def test_extract_outside_a_workspace(briefgen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(SEED, "utf-8")
    (tmp_path / "x.yaml").write_text("published: 2021-10-09\n", "utf-8")
    here = rows(briefgen("extract", "x.txt"))
    assert {fact["seed"] for fact in here} == {"x.txt"}
    assert {fact["period"]["start"] for fact in here if fact["period"]} == {"2021-01-01"}
    path = str(tmp_path / "x.txt")
    assert {fact["seed"] for fact in rows(briefgen("extract", path))} == {path}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x.txt", "x.yaml"]


def test_extract_as_of_dates_what_has_no_date(briefgen, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("去年，全市新签约项目131个。\n", "utf-8")
    periods = [
        [fact["period"]["start"] for fact in rows(briefgen("extract", "x.txt", *more)) if fact["period"]]
        for more in ([], ["--as-of", "2024-05-09"])
    ]
    assert periods == [[None], ["2023-01-01"]]


def test_a_named_file_that_cannot_be_read_exits_1_after_the_others(briefgen, workspace: Path) -> None:
    (workspace / "bad.txt").write_bytes(b"\0\1")
    done = briefgen("extract", "none.txt", "seeds/a.txt", "bad.txt", cwd=workspace, code=1)
    assert {fact["seed"] for fact in rows(done)} == {"seeds/a.txt"}
    assert "none.txt: 读不出：没有这个文件；检查文件名和读取权限" in done.stderr
    assert "bad.txt: 不是文本文件" in done.stderr


def test_extract_as_csv(briefgen, workspace: Path) -> None:
    text = briefgen("extract", "--format", "csv", cwd=workspace).stdout
    assert text.startswith("\ufeffid,kind,seed,")
    found = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert any(row["text"] == "131个" and row["value"] == "131" and row["period_start"] for row in found)
    (workspace / "seeds" / "a.txt").write_text("没有数字的材料。\n", "utf-8")
    empty = briefgen("extract", "--format", "csv", cwd=workspace).stdout
    assert empty.splitlines()[0].lstrip("\ufeff").startswith("id,kind,seed")


def test_inspect(briefgen, tmp_path: Path) -> None:
    text = "总投资近8000亿元\r\n今年，青岛市增长5.2%"
    spans = rows(briefgen("inspect", text, "--as-of", "2024-05-09"))
    assert [(s["line"], s["type"], text[s["start"] : s["end"]]) for s in spans] == [
        (1, "money", "近8000亿元"), (2, "time", "今年"), (2, "region", "青岛市"), (2, "percent", "5.2%"),
    ]  # fmt: skip
    assert spans[0] | {"value": 800000000000, "unit": "CNY", "qualifier": "approx", "high": None} == spans[0]
    assert spans[1]["period"]["end"] == "2024-12-31"
    (tmp_path / "t.txt").write_text(text, "utf-8", newline="")
    spans = rows(briefgen("inspect", "-f", "t.txt"))
    assert [(s["line"], s["start"]) for s in spans] == [(1, 3), (2, 0), (2, 3), (2, 8)]
    step = "\n    → 检查文件名和读取权限\n"
    assert briefgen("inspect", "-f", "none", code=1).stderr == f"none: 读不出：没有这个文件{step}"
    (tmp_path / "folder").mkdir()
    assert briefgen("inspect", "-f", "folder", code=1).stderr == f"folder: 读不出：这是一个文件夹{step}"


UNTOLD = ("parks", "promises", "doubts", "enterprises", "platforms", "campaigns", "issues")
"""Of which the material of this workspace has none."""


@pytest.mark.parametrize("what", KINDS)
def test_list(briefgen, workspace: Path, what: str) -> None:
    found = rows(briefgen("list", what, cwd=workspace))
    assert (not found) == (what in UNTOLD)
    if what == "seeds":
        assert (found[0]["seed"], found[0]["published"], found[0]["scope_name"]) == (
            "seeds/a.txt",
            "2023-10-09",
            "青岛市",
        )
    if what == "chains":
        assert len(found) == 24
    if what == "briefs":
        assert found == [
            {
                "id": "chains", "audience": "leader", "cell": None,
                "outputs": ["output/leader/chains.html"], "made": [], "as_of": None,
            }
        ]  # fmt: skip


def test_init_then_build(briefgen, tmp_path: Path) -> None:
    (row,) = rows(briefgen("init", "简报"))
    assert row["kept"] == 0
    done = briefgen("build", "--dry-run", "-t", "html", cwd=tmp_path / "简报")
    assert rows(done)[0]["state"] == "would_write"


def test_a_terminal_gets_tables(root: Path, workspace: Path) -> None:
    master, slave = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(root), "COLUMNS": "120", "TERM": "dumb"}
    command = [sys.executable, "-m", "briefgen.cli", "-C", str(workspace), "list", "audiences"]
    with subprocess.Popen(command, stdout=slave, stderr=subprocess.DEVNULL, env=environment) as process:
        os.close(slave)
        text = b""
        while True:
            try:
                piece = os.read(master, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            text += piece
        assert process.wait() == 0
    os.close(master)
    assert "读者" in text.decode()
    assert "领导参阅" in text.decode()
    assert "{" not in text.decode()


def test_chinese_under_a_plain_locale(root: Path, workspace: Path) -> None:
    done = run("list", "seeds", cwd=workspace, root=root, env={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["publisher"] == "青岛日报"


def test_a_reader_that_stops_is_no_mistake(root: Path, workspace: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "briefgen.cli", "-C", str(workspace), "list", "facts"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_interrupted_exits_130(root: Path, workspace: Path) -> None:
    (workspace / "output" / ".briefgen").mkdir(parents=True)
    environment = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "briefgen.cli", "-C", str(workspace), "build", "--wait"]
    lock = FileLock(workspace / "output" / ".briefgen" / "lock")
    # a shell's background job is started with SIGINT ignored, and the tests may be one
    listening = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with lock, subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, preexec_fn=listening) as process:
        try:
            time.sleep(4)
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (process.returncode, told.decode()) == (130, "已中断；原有文件没有改动\n")


def test_a_fault_of_ours_is_named_without_a_traceback(capsys, monkeypatch) -> None:
    from briefgen import workspace

    def fault(*_: object) -> None:
        raise ZeroDivisionError("x")

    monkeypatch.setattr(workspace, "init", fault)
    assert cli.main(["init", "x"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("程序内部出错：ZeroDivisionError: x")
    assert cli.main(["-v", "init", "x"]) == 1
    assert "Traceback" in capsys.readouterr().err
