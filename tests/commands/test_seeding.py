"""`seeds add` and `seeds check`: what is copied, written, asked and told."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.commands import seeding
from briefgen.commands.seeding import AddResult, add_seeds
from briefgen.commands.uncertain import check_seeds
from briefgen.errors import InvalidInput, UsageError
from tests.workspaces import CONFIG, SEED, SIDECAR, snapshot

TEXT = "青岛：产业链招商提速\n\n今年1—9月，全市新签约5亿元以上项目131个，胶州市有项目12个。\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "w"
    (root / "seeds").mkdir(parents=True)
    (root / "config.yaml").write_text(CONFIG, "utf-8")
    return root


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "下载"
    folder.mkdir()
    (folder / "通报.txt").write_text(TEXT, "utf-8")
    return folder


def states(result: AddResult) -> list[tuple[str, str, str]]:
    return [(one.state, one.seed, one.sidecar) for one in result.rows]


def test_a_file_is_copied_and_its_sidecar_tells_said_from_seen(workspace: Path, inbox: Path) -> None:
    given = {"published": "2023-10-09", "publisher": "青岛日报"}
    result = add_seeds(workspace, [str(inbox / "通报.txt")], given)
    assert states(result) == [("added", "seeds/通报.txt", "seeds/通报.yaml")]
    assert (workspace / "seeds/通报.txt").read_bytes() == (inbox / "通报.txt").read_bytes()
    assert (workspace / "seeds/通报.yaml").read_text("utf-8").splitlines() == [
        "# 没有 # 的行由人写明；带 # 的是程序从文中看出的，不对就去掉 # 改正。",
        "published: 2023-10-09",
        "publisher: 青岛日报",
        "# scope: 370200  # 标题所写“青岛”",
        "# title: 青岛：产业链招商提速  # 正文的标题",
    ]
    row = result.rows[0].as_row()
    assert (row["published"], row["published_basis"], row["scope_name"], row["scope_basis"]) == (
        "2023-10-09", "旁注", "青岛市", "标题所写“青岛”",
    )  # fmt: skip


def test_nothing_is_overwritten_and_nothing_comes_twice(workspace: Path, inbox: Path) -> None:
    (workspace / "seeds/通报.txt").write_text("另一份", "utf-8")
    (workspace / "seeds/名单.yaml").write_text("title: 别人的旁注\n", "utf-8")
    (inbox / "名单.csv").write_text("项目名称,总投资（亿元）\n甲项目,5\n", "utf-8")
    before = snapshot(workspace)
    result = add_seeds(workspace, [str(inbox)], {})
    assert [state[:2] for state in states(result)] == [("added", "seeds/名单-2.csv"), ("added", "seeds/通报-2.txt")]
    assert {name: data for name, data in snapshot(workspace).items() if name in before} == before
    (inbox / "通报.txt").rename(inbox / "改了名.txt")
    again = add_seeds(workspace, [str(inbox)], {})
    assert [one.state for one in again.rows] == ["known", "known"] and again.undo() == ""


def test_the_undo_takes_back_what_was_added(workspace: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace)
    before = snapshot(workspace)
    (inbox / "一 '份'.txt").write_text(TEXT + "又", "utf-8")
    result = add_seeds(Path(), [str(inbox)], {})
    assert result.undo().startswith("rm 'seeds/一 '")
    subprocess.run(["sh", "-c", result.undo()], check=True)
    assert snapshot(workspace) == before


def test_what_cannot_be_read_is_refused_and_the_rest_comes(workspace: Path, inbox: Path) -> None:
    (inbox / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    result = add_seeds(workspace, [str(inbox / "旧.doc"), str(inbox / "通报.txt"), str(inbox / "没有.txt")], {})
    assert [(one.state, one.told) for one in result.rows] == [
        ("refused", "不读 .doc 文件；用 Word 或 WPS 打开，另存为 .docx"),
        ("added", ""),
        ("refused", "读不出：没有这个文件；检查文件名和读取权限"),
    ]


def test_what_the_workspace_made_itself_is_no_material(workspace: Path) -> None:
    page = workspace / "output/leader/chains.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<p>{TEXT}</p>", "utf-8")
    with pytest.raises(UsageError, match="文件夹里没有能读的材料"):
        add_seeds(workspace, [str(workspace)], {})
    (refused,) = add_seeds(workspace, [str(page)], {}).rows
    assert (refused.state, refused.told) == (
        "refused",
        "是这个工作区自己生成的文件，不能当材料；要加的是它所依据的原件",
    )
    with pytest.raises(UsageError, match="文件名是空的\n    → 写出文件或文件夹；现在这个文件夹写成"):
        add_seeds(workspace, [""], {})


def test_a_sidecar_comes_along_and_a_seed_in_place_gets_one(workspace: Path, inbox: Path) -> None:
    (inbox / "通报.yaml").write_text("published: 2024-05-09\n", "utf-8")
    (workspace / "seeds/在此.txt").write_text(SEED, "utf-8")
    result = add_seeds(workspace, [str(inbox / "通报.txt"), str(workspace / "seeds/在此.txt")], {})
    assert (workspace / "seeds/通报.yaml").read_text("utf-8") == "published: 2024-05-09\n"
    assert states(result)[1] == ("noted", "seeds/在此.txt", "seeds/在此.yaml")
    assert add_seeds(workspace, [str(workspace / "seeds/在此.txt")], {}).rows[0].state == "known"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"published": "昨天"}, "--published: “昨天”不是日期\n    → 写成 2024、2024-05 或 2024-05-09"),
        ({"scope": "火星市"}, "--scope: 词典里没有区域“火星市”\n    → "),
        ({"publisher": " "}, "--publisher: 发布单位不能为空\n    → 写上内容，或不写这一项"),
    ],
)
def test_wrong_options_write_nothing(workspace: Path, inbox: Path, given: dict[str, str], told: str) -> None:
    before = snapshot(workspace)
    with pytest.raises(UsageError) as error:
        add_seeds(workspace, [str(inbox / "通报.txt")], given)
    assert str(error.value).startswith(told) and snapshot(workspace) == before


def test_a_wrong_sidecar_or_a_title_for_two_write_nothing(workspace: Path, inbox: Path) -> None:
    (inbox / "乙.txt").write_text(SEED, "utf-8")
    before = snapshot(workspace)
    with pytest.raises(UsageError, match="--title 只能用于一份材料"):
        add_seeds(workspace, [str(inbox)], {"title": "甲"})
    (inbox / "乙.yaml").write_text("publishd: 2024\n", "utf-8")
    with pytest.raises(InvalidInput, match="不认识的设置项“publishd”"):
        add_seeds(workspace, [str(inbox)], {})
    assert snapshot(workspace) == before


def test_only_what_is_open_is_asked_and_a_wrong_answer_is_asked_again(workspace: Path, inbox: Path) -> None:
    answers = {"published": ["昨天", "2023-10-09"], "publisher": [""]}
    asked = []

    def ask(question):
        asked.append((question.field, question.told, question.wrong))
        return answers[question.field].pop(0)

    add_seeds(workspace, [str(inbox / "通报.txt")], {}, ask=ask)
    assert asked == [
        ("published", "", ""),
        ("published", "", "“昨天”不是日期；写成 2024、2024-05 或 2024-05-09"),
        ("publisher", "", ""),
    ]
    assert "published: 2023-10-09\n# publisher:  # 文中没有写\n" in (workspace / "seeds/通报.yaml").read_text("utf-8")


def test_markup_in_a_title_or_an_option_stays_text_in_the_sidecar(workspace: Path, inbox: Path) -> None:
    (inbox / "通报.txt").write_text("<script>alert(1)</script>: 'x' {{ 7*7 }}\n\n" + TEXT, "utf-8")
    add_seeds(workspace, [str(inbox / "通报.txt")], {"publisher": "a: [b]\n# 'c'", "title": "- !!x"})
    row = add_seeds(workspace, [str(workspace / "seeds/通报.txt")], {}).rows[0].as_row()
    assert (row["publisher"], row["title"]) == ("a: [b] # 'c'", "- !!x")


def test_check_lists_what_is_uncertain(workspace: Path) -> None:
    seeds = workspace / "seeds"
    (seeds / "好.txt").write_text(SEED, "utf-8")
    (seeds / "好.yaml").write_text(SIDECAR, "utf-8")
    (seeds / "旧.doc").write_bytes(b"x")
    (seeds / "转载.txt").write_bytes(("某站标题\n" + SEED.partition("\n")[2]).encode("gb18030"))
    (seeds / "断.txt").write_text("胶州：建设加快\n\n2023年，胶州市项目建设全面提速（下转第二版）\n", "utf-8")
    (seeds / "断.yaml").write_text("publisher: 早报\n", "utf-8")
    assert [(d.seed, d.what, d.told) for d in check_seeds(workspace)] == [
        ("seeds/断.txt", "cut", "第 3 行没有写完：“……2023年，胶州市项目建设全面提速”"),
        ("seeds/断.txt", "no_date", "没有日期，“今年”“去年”都无法推算"),
        ("seeds/旧.doc", "skipped", "没有读：不读 .doc 文件；用 Word 或 WPS 打开，另存为 .docx"),
        ("seeds/转载.txt", "copy", "和 seeds/好.txt 是同一篇（95% 的文字相同）"),
        ("seeds/转载.txt", "encoding_guessed", "按 gb18030 读出的，看看有没有乱码"),
        ("seeds/转载.txt", "no_date", "没有日期，“今年”“去年”都无法推算"),
        ("seeds/转载.txt", "no_publisher", "没有发布单位"),
        ("seeds/转载.txt", "no_scope", "材料未载明所述区域"),
    ]
    assert check_seeds(workspace, [str(seeds / "好.txt")]) == ()
    asked = check_seeds(workspace, [str(seeds / name) for name in ("旧.doc", "没有.txt")])
    assert [(d.seed, d.step) for d in asked] == [
        ("seeds/旧.doc", "改好再试"),
        ("seeds/没有.txt", "检查文件名和读取权限"),
    ]


def test_a_terminal_is_asked_and_a_script_is_not(workspace: Path, inbox: Path, root: Path) -> None:
    command = [sys.executable, "-m", "briefgen.cli", "seeds", "add", str(inbox / "通报.txt")]
    environment = os.environ | {"PYTHONPATH": str(root)}
    script = subprocess.run(
        [*command, "--publisher", "甲"], cwd=workspace, env=environment, capture_output=True, check=True
    )
    assert json.loads(script.stdout)["state"] == "added"
    assert "→ rm 'seeds/通报.txt' 'seeds/通报.yaml'" in script.stderr.decode()
    for path in (workspace / "seeds").iterdir():
        path.unlink()
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        command, cwd=workspace, env=environment, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    )
    os.write(ours, b"2023-10-09\n\n")
    out, _ = child.communicate(timeout=60)
    shown = os.read(ours, 20_000).decode("utf-8", "replace")
    os.close(theirs)
    os.close(ours)
    assert (child.returncode, json.loads(out)["published"]) == (0, "2023-10-09")
    assert "seeds/通报.txt 的发布日期（文中没有写），回车跳过" in shown and "的所述区域" not in shown


def test_a_sidecar_that_cannot_be_written_leaves_no_file_behind(
    workspace: Path, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = seeding._written

    def full(path: Path, data: bytes, made: list[Path]) -> None:
        if path.suffix == ".yaml":
            raise OSError(28, "No space left on device")
        write(path, data, made)

    monkeypatch.setattr(seeding, "_written", full)
    with pytest.raises(UsageError) as refused:
        add_seeds(workspace, [str(inbox / "通报.txt")], {})
    assert str(refused.value).startswith("seeds/通报.txt: 写不进去：")
    assert list((workspace / "seeds").iterdir()) == []
