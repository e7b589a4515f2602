"""What the doctor says of a machine, and that it changes nothing by looking."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from briefgen.commands import doctor
from briefgen.commands.doctor import Check, State
from briefgen.errors import MachineLacks
from briefgen.render.pdf import font_setup
from briefgen.render.pdf.font_files import ROLES
from briefgen.render.pdf.fonts import FontSet

LIBRARIES = ("Pango", "PangoFT2", "HarfBuzz 子集化")


def test_a_machine_in_order(fonts: FontSet) -> None:
    report = doctor.examine()
    assert report.ok
    assert [check.name for check in report.checks] == [
        "Python",
        *LIBRARIES,
        *(f"{use} briefgen-{role}" for role, use in ROLES.items()),
    ]
    assert all(check.state is State.OK and not check.mend for check in report.checks)
    kai = next(check for check in report.checks if check.name.endswith("kai"))
    assert kai.detail == f"FandolKai 400 FandolKai-400.otf {fonts.role('kai')[0].digest[:12]}"


def test_no_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    report = doctor.examine()
    assert not report.ok
    assert report.checks[-1] == Check(
        "字体",
        State.MISSING,
        f"还没有准备好排印字体（应在 {tmp_path}/briefgen/fonts）",
        "briefgen doctor --install",
    )
    assert list(tmp_path.iterdir()) == []


def test_no_libraries(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: False)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: f"/usr/bin/{name}")
    found = {check.name: check for check in doctor.examine().checks}
    command = "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    assert found["Pango"] == Check("Pango", State.MISSING, "没有，不能生成 PDF 和 Word", command)
    assert str(found["HarfBuzz 子集化"]) == f"! HarfBuzz 子集化：没有，生成 PDF 会慢五倍以上\n    → {command}"


def test_another_system_is_told_its_own_way(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: False)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    assert "brew install pango" in str(doctor.examine())


def test_an_old_python(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (9, 0))
    check = doctor.examine().checks[0]
    assert check.state is State.MISSING
    assert check.mend == "安装 Python 9.0 后重新安装 briefgen"


def test_install_with_nothing_to_do(fonts: FontSet) -> None:
    told: list[str] = []
    assert doctor.install(None, told.append).ok
    assert told == ["字体已经备好"]


def test_install_without_root_keeps_the_command(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(doctor, "_loads", lambda library: False)
    monkeypatch.setattr(doctor, "as_root", lambda: None)
    monkeypatch.setattr(font_setup, "install", lambda tell: False)
    assert not doctor.install().ok


def test_install_by_root_asks_the_package_manager(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, int("install" in command), "", "E: broken\n")

    monkeypatch.setattr(doctor, "_loads", lambda library: False)
    monkeypatch.setattr(doctor, "as_root", lambda: ["sudo", "-n"])
    monkeypatch.setattr(doctor.subprocess, "run", run)
    with pytest.raises(
        MachineLacks, match=r"安装不成：E: broken\n    → 由管理员执行 apt-get update && apt-get install"
    ):
        doctor.install()
    assert [command[:4] for command in ran] == [
        ["sudo", "-n", "apt-get", "update"],
        ["sudo", "-n", "apt-get", "install"],
    ]


@pytest.mark.parametrize(
    ("user", "commands", "sudo", "expected"),
    [
        (0, {"apt-get"}, 1, []),
        (1000, {"apt-get"}, 0, None),
        (1000, {"apt-get", "sudo"}, 0, ["sudo", "-n"]),
        (1000, {"apt-get", "sudo"}, 1, None),
        (0, {"sudo"}, 0, None),
    ],
)
def test_who_may_install(
    monkeypatch: pytest.MonkeyPatch, user: int, commands: set[str], sudo: int, expected: list[str] | None
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: name if name in commands else None)
    monkeypatch.setattr(doctor.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, sudo))
    assert doctor.as_root() == expected
