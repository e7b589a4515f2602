"""What a stranger gets: the wheel with everything in it, and scripts that say what to do where they cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout as it is."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    [made] = folder.glob("briefgen-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it, which borrows only the other packages of this one."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin" / "python"
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*command, str(wheel)], check=True)
    [packages] = folder.glob("lib/python*/site-packages")
    # a plain line adds a folder without reading its .pth files, so the checkout's editable install stays out
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder


def listed(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_all_that_the_package_reads(wheel: Path, root: Path) -> None:
    names = listed(wheel)
    package = root / "briefgen"
    wanted = {
        path.relative_to(root).as_posix()
        for path in package.rglob("*")
        if path.is_file() and path.suffix in {".py", ".yaml", ".css", ".js", ".j2", ".json"}
    }
    assert wanted <= names
    assert {"briefgen/render/core/gb.css", "briefgen/render/core/base.html.j2"} <= names


def test_the_wheel_holds_the_example_workspace(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in ("config.yaml", *(f"seeds/{path.name}" for path in (root / "seeds").iterdir())):
            assert archive.read(f"briefgen/example/{name}") == (root / name).read_bytes()
        assert "briefgen/example/templates/leader/template.yaml" in archive.namelist()


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = listed(wheel)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"briefgen"}
    assert not [name for name in names if name.endswith((".pyc", ".otf", ".ttf", ".ttc"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_an_editable_install_has_no_copy_of_the_example(root: Path, tmp_path: Path) -> None:
    from hatchling.build import build_editable

    before = Path.cwd()
    try:
        os.chdir(root)
        name = build_editable(str(tmp_path))
    finally:
        os.chdir(before)
    assert not [file for file in listed(tmp_path / name) if "example" in file]


def test_the_installed_package_makes_a_workspace_and_builds_it(installed: Path, fonts: object, tmp_path: Path) -> None:
    command = str(installed / "bin" / "briefgen")
    subprocess.run([command, "init", "x"], cwd=tmp_path, check=True, capture_output=True)
    workspace = tmp_path / "x"
    done = subprocess.run([command, "build"], cwd=workspace, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert list((workspace / "output" / "leader").glob("*.pdf"))
    assert list((workspace / "output" / "leader").glob("*.html"))


def script(root: Path, name: str, kind: str, path: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script of setup/ with only the commands of the folder `path`."""
    environment = {"PATH": path, "HOME": os.environ["HOME"]} | more
    return subprocess.run(
        ["/bin/sh", str(root / "setup" / name), kind], env=environment, capture_output=True, text=True, check=False
    )


def commands(folder: Path, **scripts: str) -> str:
    """A folder of commands: the few that the scripts use, and stand-ins."""
    folder.mkdir()
    for name in ("dirname", "uname", "mktemp", "rm", "tail", "env", "cat", "grep", "cksum"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    for name, text in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (folder / name).chmod(0o755)
    return str(folder)


PYTHON = f'exec {sys.executable} "$@"'
NO_LIBRARIES = "echo"
ALL = "echo libpango-1.0.so.0 libpangoft2-1.0.so.0 libharfbuzz-subset.so.0"


def test_without_root_the_exact_command_is_said(root: Path, tmp_path: Path) -> None:
    stand_ins = {"ldconfig": NO_LIBRARIES, "python3": PYTHON, "id": "echo 1000"}
    path = commands(tmp_path / "bin", **stand_ins, **{"apt-get": "exit 9"})
    done = script(root, "machine.sh", "brief", path)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.splitlines() == [
        "缺少系统软件包： libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "    → 由管理员执行：apt-get update && apt-get install -y --no-install-recommends"
        " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        "    → 再重新运行 make",
    ]


def test_root_installs_what_is_missing(root: Path, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    stand_ins = {"ldconfig": ALL, "python3": PYTHON, "id": "echo 0", "chromium": "", "chromedriver": "", "soffice": ""}
    path = commands(tmp_path / "bin", **stand_ins, **{"apt-get": f'echo "$@" >> {ran}'})
    done = script(root, "machine.sh", "test", path)
    assert (done.returncode, done.stdout) == (0, "安装系统软件包： poppler-utils\n")
    assert ran.read_text("utf-8").splitlines() == [
        "update -q",
        "install -y --no-install-recommends poppler-utils -q",
    ]


@pytest.mark.parametrize(("user", "installed"), [("0", "安装系统软件包： cron\n"), ("1000", "")])
def test_only_root_needs_a_cron_to_start(root: Path, tmp_path: Path, user: str, installed: str) -> None:
    tools = dict.fromkeys(("apt-get", "pdftotext", "chromium", "chromedriver", "soffice"), "")
    path = commands(tmp_path / "bin", ldconfig=ALL, python3=PYTHON, id=f"echo {user}", **tools)
    done = script(root, "machine.sh", "all", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, installed, "")


def test_nothing_missing_asks_nobody(root: Path, tmp_path: Path) -> None:
    path = commands(tmp_path / "bin", **{"ldconfig": ALL, "python3": PYTHON, "apt-get": "exit 9"})
    done = script(root, "machine.sh", "brief", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_old_python_is_named(root: Path, tmp_path: Path) -> None:
    path = commands(tmp_path / "bin", ldconfig=ALL, python3="exit 1")
    done = script(root, "machine.sh", "brief", path)
    assert done.returncode == 5
    assert done.stderr.startswith("没有找到 Python 3.11 或更新的版本\n    → ")


def test_a_failed_install_tells_the_end_of_the_log(root: Path, tmp_path: Path) -> None:
    stand_ins = {"ldconfig": NO_LIBRARIES, "python3": PYTHON, "id": "echo 0", "apt-get": "echo E: no network; exit 100"}
    done = script(root, "machine.sh", "brief", commands(tmp_path / "bin", **stand_ins))
    assert done.returncode == 5
    assert done.stderr.startswith("E: no network\n安装不成\n    → ")


TESTING = [".[dev]", "axe-playwright-python==0.1.8"]
"""What `make test` installs: the package with its extras, and the checker of pages."""


def test_the_environment_is_made_once_and_again_when_what_it_needs_changes(root: Path, tmp_path: Path) -> None:
    copy, ran = tmp_path / "copy", tmp_path / "ran"
    shutil.copytree(root / "setup", copy / "setup")
    (copy / "pyproject.toml").write_text("one", "utf-8")
    (copy / ".venv" / "bin").mkdir(parents=True)
    for name, text in (("python", f'case "$*" in *install*) echo "$@" >> {ran};; esac; echo Python'), ("briefgen", "")):
        (copy / ".venv" / "bin" / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (copy / ".venv" / "bin" / name).chmod(0o755)
    path = commands(tmp_path / "bin", python3=PYTHON)

    def installs(kind: str) -> list[str]:
        ran.write_text("", "utf-8")
        assert script(copy, "venv.sh", kind, path).returncode == 0
        return [line.split()[-1] for line in ran.read_text("utf-8").splitlines()]

    assert installs("brief") == ["."]
    assert installs("brief") == []
    assert installs("test") == TESTING
    assert installs("test") == []
    (copy / "pyproject.toml").write_text("two", "utf-8")
    assert installs("test") == TESTING
    assert installs("brief") == []
