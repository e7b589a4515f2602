"""`briefgen rules …` and `trace`, as a writer of rules meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import rows
from tests.workspaces import CONFIG, SEED


def test_rules_and_trace(briefgen, workspace: Path) -> None:
    assert rows(briefgen("rules", "test", cwd=workspace))[0]["examples"] > 0
    assert rows(briefgen("rules", "check", cwd=workspace))[0]["problems"] == 0
    briefgen("build", cwd=workspace)
    (traced,) = rows(briefgen("trace", "output/leader/chains.html#f1", cwd=workspace))
    assert traced["facts"]
    briefgen("trace", "0" * 16, cwd=workspace, code=4)


def test_rules_explain(briefgen, workspace: Path) -> None:
    (explained,) = rows(briefgen("rules", "explain", "seeds/a.txt:3", cwd=workspace))
    assert (explained["seed"], explained["line"], len(explained["sentences"])) == ("seeds/a.txt", 3, 2)
    told = {n["text"]: (n["by"], n["fact"]["rule"]) for s in explained["sentences"] for n in s["numbers"]}
    assert told["131个"] == ("rule", "signed.class")
    done = briefgen("rules", "explain", "seeds/a.txt:77", cwd=workspace, code=4)
    assert (done.stdout, done.stderr) == ("", "seeds/a.txt:77: 这份材料只有 6 行\n    → 行号从 1 数起\n")
    assert (
        briefgen("rules", "explain", "x.txt:1", cwd=workspace, code=1).stderr
        == "x.txt: 读不出：没有这个文件；检查文件名和读取权限\n"
    )
    assert [row["told"] for row in rows(briefgen("seeds", "check", "x.txt", cwd=workspace, code=1))] == [
        "没有读：读不出：没有这个文件；检查文件名和读取权限"
    ]


def test_rules_coverage_prints_rows_and_tells_their_sum(briefgen, workspace: Path) -> None:
    text = SEED + "\n算力券兑付率已升到76%。\n"
    (workspace / "seeds" / "a.txt").write_text(text, "utf-8")
    done = briefgen("rules", "coverage", cwd=workspace)
    found = rows(done)
    assert {row["what"] for row in found} == {"rule", "overlap", "number"}
    (number,) = (row for row in found if row["what"] == "number")
    assert (number["place"], number["text"], number["by"]) == ("seeds/a.txt:7", "76%", "shape")
    assert "；要看的 1 个\n" in done.stderr
    assert "jieba" not in done.stderr
    found = rows(briefgen("-q", "rules", "coverage", "seeds/a.txt", "none.txt", "--suggest", cwd=workspace, code=1))
    assert {"proposal"} < {row["what"] for row in found}


def test_rules_coverage_loads_jieba_only_for_proposals(root: Path, workspace: Path) -> None:
    code = "import sys\nfrom briefgen.cli import main\nmain(['-q', 'rules', 'coverage'])\nprint('jieba' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=workspace, env=os.environ | {"PYTHONPATH": str(root)}, capture_output=True
    )
    assert done.stdout.decode().splitlines()[-1] == "False"


def test_rules_schema_is_one_document(briefgen, tmp_path: Path) -> None:
    schema = json.loads(briefgen("rules", "schema").stdout)
    assert schema["title"] == "briefgen 规则文件"


def test_rules_test_update(briefgen, workspace: Path) -> None:
    (workspace / "config.yaml").write_text(CONFIG + "rules: [own.yaml]\n", "utf-8")
    own = workspace / "own.yaml"
    own.write_text(
        "version: 1\nrules:\n  - id: own\n    title: 甲\n    fact: project_count\n    say: 台账里的项目{个数:count}\n"
        "    examples: |\n      台账里的项目3个 => 个数=9个\n",
        "utf-8",
    )
    briefgen("rules", "test", cwd=workspace, code=3)
    done = briefgen("rules", "test", "--update", cwd=workspace)
    (row,) = rows(done)
    assert (row["row"], row["column"], row["old"], row["new"]) == (
        8, 7, "台账里的项目3个 => 个数=9个", "台账里的项目3个 => 个数=3个",
    )  # fmt: skip
    assert done.stderr == "改写了 1 个例句，例句全部通过\n"
    assert rows(briefgen("rules", "test", cwd=workspace))
    own.write_text(own.read_text("utf-8").replace("项目3个 =>", "条目3个 =>"), "utf-8")
    done = briefgen("rules", "test", "--update", cwd=workspace, code=3)
    assert "规则“own”的例句没有匹配：台账里的条目3个" in done.stderr
    assert done.stderr.endswith("改写了 0 个例句，还有 1 个问题要人来改\n")
