"""`schedule`: the calendar, the command line, and the machine's own systemd and cron taking both."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from briefgen.config import ScheduleSettings
from briefgen.errors import MachineLacks, UsageError
from briefgen.regenerate import schedule
from briefgen.regenerate.schedule import cron, systemd
from briefgen.regenerate.schedule.calendar import Calendar
from tests.regenerate import alone
from tests.workspaces import CONFIG, make

ODD = "我的 简报 100% $HOME 'x\"y\\z"
SCHEDULE = 'schedule: {days: [工作日, 每月1日], at: ["17:05", "08:30"]}\n'
FRIDAY = datetime(2024, 5, 31, 17, 5)


def calendar(days: list[str], at: list[str]) -> Calendar:
    return Calendar.of(ScheduleSettings(days=days, at=at))


@pytest.mark.parametrize(
    ("days", "at", "on_calendar", "lines", "following"),
    [
        (["每天"], ["08:30"], ["*-*-* 08:30:00"], ["30 8 * * *"], "2024-06-01 08:30"),
        (["工作日"], ["08:30"], ["Mon,Tue,Wed,Thu,Fri *-*-* 08:30:00"], ["30 8 * * 1,2,3,4,5"], "2024-06-03 08:30"),
        (
            ["周日", "周五"],
            ["23:00", "00:00"],
            ["Fri,Sun *-*-* 00:00:00", "Fri,Sun *-*-* 23:00:00"],
            ["0 0 * * 5,7", "0 23 * * 5,7"],
            "2024-05-31 23:00",
        ),
        (["每月28日"], ["08:30"], ["*-*-28 08:30:00"], ["30 8 28 * *"], "2024-06-28 08:30"),
        (
            ["周一", "每月1日", "每月15日"],
            ["08:30"],
            ["Mon *-*-* 08:30:00", "*-*-01,15 08:30:00"],
            ["30 8 * * 1", "30 8 1,15 * *"],
            "2024-06-01 08:30",
        ),
    ],
)
def test_words_become_a_calendar(days, at, on_calendar, lines, following) -> None:
    found = calendar(days, at)
    assert (list(found.on_calendar()), list(found.cron())) == (on_calendar, lines)
    assert found.next(FRIDAY) == datetime.fromisoformat(following)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_systemd_reads_the_calendar_as_we_do() -> None:
    found = calendar(["工作日", "每月1日"], ["08:30"])
    words = ["systemd-analyze", "calendar", f"--base-time={FRIDAY}", *found.on_calendar()]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=os.environ | {"TZ": "UTC"})
    due = sorted(line.split()[3:5] for line in done.stdout.splitlines() if "Next elapse" in line)
    assert due[0] == found.next(FRIDAY).isoformat(" ").split()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an odd name, a crontab of its own, and no systemd."""
    tools = tmp_path / "bin"
    tools.mkdir()
    kept = tmp_path / "crontab"
    (tools / "crontab").write_text(
        f"#!/bin/sh\ncase $1 in\n-l) [ -f {kept} ] || {{ echo no crontab for me >&2; exit 1; }}; cat {kept};;\n"
        f"-) cat >{kept}.new && mv {kept}.new {kept};;\n-r) rm {kept};;\nesac\n"
    )
    (tools / "crontab").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(systemd, "works", lambda: False)
    return make(tmp_path / ODD, CONFIG + SCHEDULE)


def test_install_twice_is_once_and_remove_leaves_the_lines_of_others(workspace: Path, tmp_path: Path) -> None:
    crontab = tmp_path / "crontab"
    others = b"# mine\n0 0 * * * echo 100\\% \xff\n\n5 5 * * * true # briefgen-of-another\n"
    crontab.write_bytes(others)
    for _ in range(2):
        found, hint = schedule.install(workspace, None, FRIDAY)
        assert (found.by, found.next, hint) == ("cron", datetime(2024, 6, 1, 8, 30), None)
        assert crontab.read_bytes().startswith(others)
        assert crontab.read_text(errors="ignore").count(found.name) == 4
    assert schedule.status(workspace, FRIDAY).installed == (found,)
    (workspace / "config.yaml").write_text(CONFIG + 'schedule: {at: "06:00"}\n', "utf-8")
    assert [(one.current, one.next) for one in schedule.status(workspace, FRIDAY).installed] == [(False, None)]
    schedule.install(workspace, "cron", FRIDAY)
    assert crontab.read_text(errors="ignore").count(found.name) == 1
    assert schedule.remove(workspace) == ("cron",)
    assert crontab.read_bytes() == others
    assert schedule.remove(workspace) == ()


def test_a_crontab_that_was_not_there_is_gone_again(workspace: Path, tmp_path: Path) -> None:
    schedule.install(workspace, None, FRIDAY)
    assert (tmp_path / "crontab").exists()
    schedule.remove(workspace)
    assert not (tmp_path / "crontab").exists()


def test_a_crontab_that_cannot_be_read_is_not_replaced(workspace: Path, tmp_path: Path) -> None:
    tool = tmp_path / "bin" / "crontab"
    tool.write_text("#!/bin/sh\necho you are not allowed >&2; exit 1\n")
    with pytest.raises(MachineLacks, match="you are not allowed"):
        schedule.install(workspace, "cron", FRIDAY)


def test_what_cannot_be_scheduled_is_told(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MachineLacks, match="没有 systemd"):
        schedule.install(workspace, "systemd", FRIDAY)
    with pytest.raises(UsageError, match="没有“at”这种定时程序"):
        schedule.install(workspace, "at", FRIDAY)
    (workspace / "config.yaml").write_text(CONFIG, "utf-8")
    with pytest.raises(UsageError, match="里没有 schedule"):
        schedule.install(workspace, "cron", FRIDAY)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MachineLacks, match="build --wait --notify"):
        schedule.install(workspace, None, FRIDAY)
    for name, told in (
        ("换\n行", "有换行"),
        ("长" * 80 + "/" + "长" * 80 + "/" + "长" * 80 + "/" + "长" * 80, "路径太长"),
    ):
        long = make(tmp_path / name, CONFIG + SCHEDULE)
        with pytest.raises(UsageError, match=told):
            schedule.text(long, "cron")


def test_the_shell_reads_the_words_of_a_line_as_they_were(workspace: Path) -> None:
    words = ["printf", "%s\\0", str(workspace), "", "%", "a%%b%", "-x"]
    done = subprocess.run(["/bin/sh", "-c", " ".join(map(cron.quoted, words))], capture_output=True, check=True)
    assert done.stdout.decode().split("\0")[:-1] == words[2:]
    assert "%" not in " ".join(map(cron.quoted, words))


def test_a_line_runs_a_build(workspace: Path) -> None:
    line = schedule.text(workspace, "cron").splitlines()[0]
    command = line.split(maxsplit=5)[5]
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, text=True, check=False, cwd="/",
        env={"PATH": "/usr/bin:/bin", "HOME": os.environ["HOME"], "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    last = schedule.status(workspace, FRIDAY).last
    assert last is not None
    assert (last.exit_code, last.text) == (
        0,
        "试验：第 1 期，更新 1 个文件，截至 2023-10-09\nleader/chains.html",
    )


SYSTEMD = """
unset XDG_CONFIG_HOME XDG_DATA_HOME
mount -t cgroup2 none /sys/fs/cgroup && mount -t tmpfs none /run || exit 77
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR"; chmod 700 "$XDG_RUNTIME_DIR"
/lib/systemd/systemd --user >"$HOME/log" 2>&1 & manager=$!
for turn in $(seq 100); do systemctl --user show --property=Version >/dev/null 2>&1 && break; sleep 0.1; done
systemctl --user show --property=Version >/dev/null || exit 77
python=$1; cd "$2"
briefgen() { "$python" -m briefgen.cli "$@"; }
ended() { for turn in $(seq 600); do [ -f output/.briefgen/scheduled.json ] && return; sleep 0.1; done; }
briefgen schedule install >install.json
systemd-analyze --user verify "$HOME"/.config/systemd/user/briefgen-*.timer
name=$(basename "$HOME"/.config/systemd/user/briefgen-*.timer .timer)
# a machine that was off for ten days
systemctl --user stop "$name.timer"
touch -d '10 days ago' "$HOME/.local/share/systemd/timers/stamp-$name.timer"
systemctl --user start "$name.timer"; ended
briefgen schedule status >status.json
briefgen schedule remove >remove.json
ls -A "$HOME/.config/systemd/user" >left
kill $manager
"""


@pytest.mark.slow
@pytest.mark.skipif(
    not (alone.possible() and Path("/lib/systemd/systemd").exists()), reason="no systemd that may be started here"
)
def test_a_real_systemd_runs_the_timer_and_catches_up(tmp_path: Path, root: Path) -> None:
    workspace, home = make(tmp_path / ODD, CONFIG + SCHEDULE), tmp_path / "home"
    home.mkdir()
    environment = {
        "HOME": str(home), "XDG_RUNTIME_DIR": "/run/user/0", "PYTHONPATH": str(root),
    }  # fmt: skip
    done = alone.run(SYSTEMD, sys.executable, workspace, **environment)
    if done.returncode == 77:
        pytest.skip("no manager of user units can be started here")
    assert done.returncode == 0, done.stderr
    assert '"by": "systemd"' in (workspace / "install.json").read_text()
    assert "更新 1 个文件，截至 2023-10-09" in (workspace / "status.json").read_text("utf-8")
    assert (workspace / "left").read_text().split() == []


CRON = """
mount -t tmpfs none /run; mount -t tmpfs none /var/spool/cron
mkdir /var/spool/cron/crontabs; chgrp crontab /var/spool/cron/crontabs; chmod 1730 /var/spool/cron/crontabs
python=$1; cd "$2"
briefgen() { "$python" -m briefgen.cli "$@"; }
printf 'schedule: {at: "%s"}\n' "$(date -d '+2 minutes' +%H:%M)" >>config.yaml
printf '# mine\n' | crontab -
briefgen schedule install --with cron
cron -f & daemon=$!
for turn in $(seq 130); do [ -f output/.briefgen/scheduled.json ] && break; sleep 1; done
kill $daemon
briefgen schedule status >status.json
briefgen schedule remove
[ "$(crontab -l)" = '# mine' ]
"""


@pytest.mark.endurance
@pytest.mark.skipif(not (alone.possible() and shutil.which("cron")), reason="no cron that may be started here")
def test_a_real_cron_runs_the_line(tmp_path: Path, root: Path) -> None:
    workspace = make(tmp_path / ODD)
    done = alone.run(CRON, sys.executable, workspace, PYTHONPATH=str(root), XDG_RUNTIME_DIR="/run/none")
    assert done.returncode == 0, done.stderr
    assert "更新 1 个文件，截至 2023-10-09" in (workspace / "status.json").read_text("utf-8")
