"""The units of a job, to the letter, and what is asked of systemctl; no systemd runs here."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from briefgen.errors import MachineLacks
from briefgen.regenerate.schedule import systemd
from briefgen.regenerate.schedule.calendar import Calendar
from briefgen.regenerate.schedule.job import Job

JOB = Job(
    "briefgen-ab12",
    "达产 100%\x1b",
    ("/bin/briefgen", "-C", '/srv/我的 "简报" 5% $HOME\\a\n\x07'),
    Calendar((0, 1), (1,), (time(8, 30),)),
)
HEAD = (
    "# 由 briefgen schedule install 写成；改 config.yaml 的 schedule 后再运行一次\n"
    "[Unit]\nDescription=简报 达产 100%%\\x1b\n"
)
SERVICE = (
    f"{HEAD}\n[Service]\nType=oneshot\n"
    'ExecStart="/bin/briefgen" "-C" "/srv/我的 \\"简报\\" 5%% $$HOME\\\\a\\n\\x07"\nNice=10\n'
)
TIMER = (
    f"{HEAD}\n[Timer]\nOnCalendar=Mon,Tue *-*-* 08:30:00\nOnCalendar=*-*-01 08:30:00\nPersistent=true\n"
    "\n[Install]\nWantedBy=timers.target\n"
)


@pytest.fixture
def units(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the units would lie; a systemctl that writes down what it is asked and says no to what the file `no` names."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tmp_path / "no").write_text("none")
    for name in ("systemctl", "loginctl"):
        (tools / name).write_text(
            f'#!/bin/sh\necho "$*" >>{tmp_path}/asked\n'
            f'case "$*" in *"$(cat {tmp_path}/no)"*) echo "不行" >&2; exit 4;; esac\n'
            f"[ {name} = systemctl ] || cat {tmp_path}/linger\n"
        )
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/bin:/usr/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "systemd" / "user"


def asked(units: Path) -> list[str]:
    """What systemctl was asked since the last time."""
    log = units.parents[2] / "asked"
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return lines


def test_the_units_are_these(units: Path) -> None:
    assert systemd.files(JOB) == {"briefgen-ab12.service": SERVICE, "briefgen-ab12.timer": TIMER}
    assert systemd.printed(JOB) == (
        f"# {units}/briefgen-ab12.service\n{SERVICE}\n# {units}/briefgen-ab12.timer\n{TIMER}"
    )


def test_install_writes_and_enables_and_remove_takes_away(units: Path) -> None:
    assert not systemd.installed(JOB) and not systemd.current(JOB)
    asked(units)
    systemd.install(JOB)
    assert {path.name: path.read_text("utf-8") for path in units.iterdir()} == systemd.files(JOB)
    timer = "briefgen-ab12.timer"
    assert asked(units) == ["--user daemon-reload", f"--user enable {timer}", f"--user restart {timer}"]
    assert systemd.installed(JOB) and systemd.current(JOB)
    assert asked(units) == [f"--user is-active {timer}"]
    systemd.remove(JOB)
    version = "--user show --property=Version"
    assert asked(units) == [version, f"--user disable --now {timer}", version, "--user daemon-reload"]
    assert list(units.iterdir()) == []


def test_what_is_installed_is_current_only_as_written_and_while_it_runs(units: Path) -> None:
    systemd.install(JOB)
    (units.parents[2] / "no").write_text("is-active")
    assert not systemd.current(JOB)
    (units.parents[2] / "no").write_text("none")
    (units / "briefgen-ab12.service").write_text(SERVICE + "#\n", "utf-8")
    assert not systemd.current(JOB)


def test_a_systemctl_that_says_no_is_told_with_the_other_way(units: Path) -> None:
    (units.parents[2] / "no").write_text("enable")
    with pytest.raises(MachineLacks) as refused:
        systemd.install(JOB)
    assert str(refused.value) == (
        "systemctl --user enable briefgen-ab12.timer: 不行\n    → 改用 cron：briefgen schedule install --with cron"
    )


def test_systemd_works_where_its_manager_answers(units: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert systemd.works()
    (units.parents[2] / "no").write_text("Version")
    assert not systemd.works()
    monkeypatch.setenv("PATH", str(units))
    assert not systemd.works()


@pytest.mark.parametrize(
    ("linger", "told"), [("no", "没有登录时定时器不运行；要一直运行：loginctl enable-linger"), ("yes", None)]
)
def test_a_user_whose_timers_rest_is_told(units: Path, linger: str, told: str | None) -> None:
    (units.parents[2] / "linger").write_text(linger + "\n")
    assert systemd.hint() == told


def test_without_logind_nothing_is_told(units: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(units))
    assert systemd.hint() is None
