"""Whatever happens to a build, the last good issue stays whole, the message is clear, and the next run is right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.errors import BriefFailed
from briefgen.regenerate.build import Options, build
from tests.workspaces import SEED, make, snapshot

KILLS = 20
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
    )


@pytest.mark.slow
def test_killed_at_random_moments(workspace: Path, root: Path) -> None:
    build(workspace)
    say(workspace, 200)
    began = time.monotonic()
    first = started(workspace, root)
    first.communicate(timeout=60)
    assert first.returncode == 0
    lasts = time.monotonic() - began
    chance = random.Random(5)
    for number in range(KILLS):
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


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_output(workspace: Path) -> None:
    build(workspace)
    say(workspace, 200)
    for folder in (workspace / "output" / "leader", workspace / "output"):
        folder.chmod(0o555)
    with pytest.raises(BriefFailed, match="没有写入权限"):
        build(workspace)
    for folder in (workspace / "output", workspace / "output" / "leader"):
        folder.chmod(0o755)
    assert build(workspace).exit_code == 0


def test_a_seed_that_vanishes_and_odd_names(workspace: Path) -> None:
    build(workspace)
    for name in ("有 空格.txt", "换\n行.txt", "表情😀.txt", "长" * 80 + ".txt"):
        (workspace / "seeds" / name).write_text(SEED.replace("131", "140"), "utf-8")
    (workspace / "seeds" / "环").symlink_to(workspace / "seeds")
    (workspace / "seeds" / "断.txt").symlink_to(workspace / "没有")
    result = build(workspace)
    assert (result.documents, [skip.reason for skip in result.skipped]) == (5, ["unreadable"])
    (workspace / "seeds" / "a.txt").unlink()
    (workspace / "seeds" / "a.yaml").unlink()
    assert build(workspace).documents == 4
