"""Whatever happens to a build, the last good issue stays whole, the message is clear, and the next run is right."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from briefgen.errors import BriefFailed
from briefgen.regenerate import gather as gathering
from briefgen.regenerate.build import Options, build
from briefgen.regenerate.disk.files import digest_of
from tests.regenerate import alone
from tests.workspaces import CONFIG, SEED, make, snapshot

KILLS = {False: 20, True: 200}
"""By whether the tests of endurance are asked for."""
HTML = "leader/chains.html"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w")


def started(workspace: Path, root: Path, *options: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "briefgen.cli", "-C", str(workspace), "build", *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def say(workspace: Path, count: int) -> None:
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", str(count)), "utf-8")


def whole(workspace: Path, counts: set[int]) -> bool:
    """Whether every file on disk is one that a build finished, and the archive has no half issue."""
    page = (workspace / "output" / HTML).read_text("utf-8")
    archive = workspace / "output" / "archive"
    issues = [path for path in archive.iterdir() if not path.name.startswith(".")]
    return (
        page.rstrip().endswith("</html>")
        and any(f"{count}个" in page for count in counts)
        and all({"issue.json", "facts.jsonl", "files"} == {one.name for one in issue.iterdir()} for issue in issues)
        and all(_as_told(issue) for issue in issues)
    )


def _as_told(issue: Path) -> bool:
    files = json.loads((issue / "issue.json").read_text("utf-8"))["files"]
    return bool(files) and all(digest_of(issue / "files" / name) == sha256 for name, sha256 in files.items())


@pytest.mark.slow
def test_killed_at_random_moments(workspace: Path, root: Path, request: pytest.FixtureRequest) -> None:
    build(workspace)
    say(workspace, 200)
    began = time.monotonic()
    first = started(workspace, root)
    first.communicate(timeout=60)
    assert first.returncode == 0
    lasts = time.monotonic() - began
    chance = random.Random(5)
    for number in range(KILLS[request.config.getoption("--all")]):
        say(workspace, 300 + number)
        process = started(workspace, root)
        # most of a build is start-up; the later half is where files are written
        time.sleep(lasts * chance.uniform(0.3, 1.0))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert whole(workspace, {200, *range(300, 301 + number)})
        assert not list((workspace / "output").rglob("*.bak*"))
    say(workspace, 900)
    result = build(workspace)
    assert (result.exit_code, [one.kept for one in result.outputs]) == (0, [None])
    assert whole(workspace, {900})
    again = snapshot(workspace / "output")
    build(workspace, Options(force=True))
    assert snapshot(workspace / "output") == again


def test_two_builds_at_once(workspace: Path, root: Path) -> None:
    both = [started(workspace, root, "--wait") for _ in range(2)]
    for process in both:
        process.communicate(timeout=120)
    assert [process.returncode for process in both] == [0, 0]
    assert whole(workspace, {131})
    assert [path.name for path in (workspace / "output" / "archive").iterdir()] == ["1"]


def test_a_lock_left_by_a_dead_process_stops_nobody(workspace: Path, root: Path) -> None:
    build(workspace)
    say(workspace, 200)
    lock = workspace / "output" / ".briefgen" / "lock"
    code = f"import os, filelock; filelock.FileLock({str(lock)!r}).acquire(); print('held', flush=True); os.kill(os.getpid(), 9)"
    subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert lock.exists()
    assert build(workspace).exit_code == 0
    assert "200个" in (workspace / "output" / HTML).read_text("utf-8")


def test_an_output_that_is_a_file(workspace: Path) -> None:
    (workspace / "output").write_text("mine", "utf-8")
    with pytest.raises(BriefFailed, match="写不进去"):
        build(workspace)
    assert (workspace / "output").read_text("utf-8") == "mine"


def test_a_limit_of_file_size_leaves_the_last_good_issue(workspace: Path, root: Path) -> None:
    """Stands in for a full disk: no file may grow over 64 KiB, which the page does."""
    build(workspace)
    before = snapshot(workspace / "output")
    say(workspace, 200)
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384)); from briefgen.cli import main;"
        f"sys.exit(main(['-C', {str(workspace)!r}, 'build']))"
    )
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert "写不进去：超出文件大小的限制" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(workspace / "output") == before
    assert build(workspace).exit_code == 0
    assert "200个" in (workspace / "output" / HTML).read_text("utf-8")


def _say_in_shell(count: int) -> str:
    return f"sed -i 's/131个/{count}个/' seeds/a.txt"


ALONE = pytest.mark.skipif(not alone.possible(), reason="nothing can be mounted here")


@ALONE
def test_a_full_disk(workspace: Path, root: Path) -> None:
    """output/ is a disk of its own, filled to the last block after a good build."""
    script = f"""
    cd "$2"; mkdir output; mount -t tmpfs -o size=4m none output
    briefgen() {{ "$1" -m briefgen.cli build 2>&1; }}
    briefgen "$1"; cp -r output before
    {_say_in_shell(200)}
    dd if=/dev/zero of=output/filler bs=4k 2>/dev/null || :
    briefgen "$1" >told && exit 9 || [ $? = 1 ]
    rm output/filler; rm -r before/.briefgen; cp -r output after; rm -r after/.briefgen; diff -r before after
    briefgen "$1"; cp -r output again
    """
    done = alone.run(script, sys.executable, workspace, PYTHONPATH=str(root))
    assert done.returncode == 0, done.stdout + done.stderr
    told = (workspace / "told").read_text("utf-8")
    assert "磁盘满了" in told
    assert "Traceback" not in told
    assert "200个" in (workspace / "again" / HTML).read_text("utf-8")


@ALONE
def test_a_read_only_disk(workspace: Path, root: Path) -> None:
    """What a person sees when the shared folder is mounted for reading: the last good issue, and why there is no other."""
    build(workspace)
    before = snapshot(workspace / "output")
    say(workspace, 200)
    script = """
    cd "$2"; mount --bind output output; mount -o remount,ro,bind output
    "$1" -m briefgen.cli build >told 2>&1 && exit 9 || [ $? = 1 ]
    "$1" -m briefgen.cli status --why 2>&1 >stale
    """
    done = alone.run(script, sys.executable, workspace, PYTHONPATH=str(root))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "output: 写不进去：磁盘是只读的" in (workspace / "told").read_text("utf-8")
    assert "seed_changed(seeds/a.txt)" in (workspace / "stale").read_text("utf-8")
    assert snapshot(workspace / "output") == before
    assert build(workspace).exit_code == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere; test_a_read_only_disk holds it")
def test_a_read_only_output(workspace: Path) -> None:
    build(workspace)
    say(workspace, 200)
    for folder in (workspace / "output" / "leader", workspace / "output"):
        folder.chmod(0o555)
    with pytest.raises(BriefFailed, match="没有权限"):
        build(workspace)
    for folder in (workspace / "output", workspace / "output" / "leader"):
        folder.chmod(0o755)
    assert build(workspace).exit_code == 0


def test_a_folder_where_a_file_belongs(workspace: Path) -> None:
    (workspace / "output" / HTML).mkdir(parents=True)
    with pytest.raises(BriefFailed, match="这是一个文件夹"):
        build(workspace)
    (workspace / "output" / HTML).rmdir()
    assert build(workspace).exit_code == 0


def test_a_second_build_at_once_ends_with_75_and_says_so(workspace: Path, root: Path) -> None:
    (workspace / "output" / ".briefgen").mkdir(parents=True)
    with FileLock(workspace / "output" / ".briefgen" / "lock"):
        process = started(workspace, root)
        told = process.communicate(timeout=120)[1].decode()
    assert process.returncode == 75
    assert told == "output: 另一个 briefgen 正在往这里写\n    → 等它结束；build 可以加 --wait 排队\n"


@pytest.mark.parametrize("year", [1990, 2090])
def test_a_clock_that_is_wrong_changes_nothing(workspace: Path, year: int) -> None:
    """Times of files go back or leap ahead, with changed content and without."""
    build(workspace)
    before = snapshot(workspace / "output")
    moment = (year - 1970) * 365 * 86400
    for path in workspace.rglob("*"):
        os.utime(path, (moment, moment))
    assert [one.state for one in build(workspace).outputs] == ["same"]
    assert snapshot(workspace / "output") == before
    seed = workspace / "seeds" / "a.txt"
    seed.write_text(SEED.replace("131", "200"), "utf-8")  # of the same length and, now, of the same time
    os.utime(seed, (moment, moment))
    assert [one.state for one in build(workspace).outputs] == ["written"]
    assert "200个" in (workspace / "output" / HTML).read_text("utf-8")


def test_a_seed_that_vanishes_while_seeds_are_read(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = workspace / "seeds" / "b.txt"
    other.write_text(SEED.replace("131", "140"), "utf-8")
    real = gathering.read_one

    def vanishing(path: Path, *rest):
        other.unlink(missing_ok=True)
        return real(path, *rest)

    monkeypatch.setattr(gathering, "read_one", vanishing)
    result = build(workspace)
    assert [(skip.seed, skip.told) for skip in result.skipped] == [
        ("seeds/b.txt", "读不出：没有这个文件；检查文件名和读取权限")
    ]
    monkeypatch.undo()
    result = build(workspace)
    assert (result.documents, result.skipped, result.exit_code) == (1, (), 0)


def test_odd_names_and_links(workspace: Path) -> None:
    (workspace / "config.yaml").write_text(CONFIG + 'seeds: ["seeds/**/*.txt"]\n', "utf-8")
    build(workspace)
    names = ("有 空格.txt", "换\n行.txt", "表情😀.txt", "长" * 80 + ".txt", "x" * 200 + ".txt", "$(id)%d{{ 1 }}'\".txt")
    for at, name in enumerate(names):
        (workspace / "seeds" / name).write_text(SEED.replace("131", str(140 + at)), "utf-8")
    for ring in ("环", "another"):
        (workspace / "seeds" / ring).symlink_to(workspace / "seeds")
    (workspace / "seeds" / "断.txt").symlink_to(workspace / "没有")
    (workspace / "seeds" / "自己.txt").symlink_to("自己.txt")
    result = build(workspace)
    assert (result.documents, [skip.reason for skip in result.skipped]) == (7, ["unreadable"] * 2)
    (record,) = json.loads((workspace / "output" / "manifest.json").read_text("utf-8"))["files"].values()
    assert {f"seed:seeds/{name}" for name in names} <= set(record["inputs"])
    (workspace / "seeds" / "a.txt").unlink()
    (workspace / "seeds" / "a.yaml").unlink()
    assert build(workspace).documents == 6


@pytest.mark.slow
def test_a_workspace_in_a_folder_of_an_odd_name(tmp_path: Path) -> None:
    """The PDF too: its fetcher, fonts and base address take paths."""
    folder = make(tmp_path / "换\n行 😀 50% #1 ?x" / ("长" * 60), CONFIG.replace("[html]", "[html, pdf]"))
    result = build(folder)
    assert (result.failures, [one.state for one in result.outputs]) == ((), ["written", "written"])
    assert [one.state for one in build(folder).outputs] == ["same", "same"]
