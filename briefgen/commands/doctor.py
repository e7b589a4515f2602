"""What this machine has and lacks for making briefs, and getting what is missing.

In: the machine, the user's data folder, the workspace's `fonts/`. Out: a `Report` in which every line that is not in
order says the command that mends it. Importing this costs nothing: no WeasyPrint, no font is opened before it is asked.
Must not change anything in `examine`.
"""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefgen.errors import MachineLacks
from briefgen.render.pdf import font_files, fonts
from briefgen.render.pdf.layout import INSTALL_PACKAGES, SYSTEM_PACKAGES

log = logging.getLogger(__name__)

OLDEST_PYTHON = (3, 11)

# The names under which the libraries are loaded on Linux and on macOS.
_LIBRARIES = {
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib"),
    "HarfBuzz 子集化": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
}
_ONLY_SLOWER = frozenset({"HarfBuzz 子集化"})
_OTHER_SYSTEMS = "用系统的包管理器安装 Pango 和 HarfBuzz（macOS：brew install pango）"


class State(StrEnum):
    """`slow`: briefs are made, but a PDF takes five times as long or longer."""

    OK = "ok"
    SLOW = "slow"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: `detail` is what was found, `mend` the command for what was not."""

    name: str
    state: State
    detail: str
    mend: str = ""

    def __str__(self) -> str:
        mark = {State.OK: "✓", State.SLOW: "!", State.MISSING: "✗"}[self.state]
        return f"{mark} {self.name}：{self.detail}" + (f"\n    → {self.mend}" if self.mend else "")


@dataclass(frozen=True, slots=True)
class Report:
    """All checks, in the order in which one mends them."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether PDF and Word, whose charts are drawn, can be made."""
        return all(check.state is not State.MISSING for check in self.checks)

    def __str__(self) -> str:
        return "\n".join(map(str, self.checks))


def examine(workspace_fonts: Path | None = None) -> Report:
    """Look at Python, the libraries and the font of every role; `workspace_fonts` is the workspace's `fonts/`."""
    return Report((_python(), *_libraries(), *_fonts(workspace_fonts)))


def install(workspace_fonts: Path | None = None, tell: Callable[[str], None] = log.info) -> Report:
    """Get what is missing, `tell`ing each step, and look again.

    Libraries come by the system's package manager where this user may use it; else the report keeps the command.
    Raises `MachineLacks` where the fonts can neither be found nor downloaded.
    """
    lacking = [check for check in _libraries() if check.state is not State.OK]
    if lacking and (may := as_root()) is not None:
        _install_packages(may, tell)
    from briefgen.render.pdf import font_setup

    if not font_setup.install(tell):
        tell("字体已经备好")
    return examine(workspace_fonts)


def as_root() -> list[str] | None:
    """What to put before a command so that it may install Debian packages; None where this user may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _install_packages(before: list[str], tell: Callable[[str], None]) -> None:
    tell(f"安装 {'、'.join(SYSTEM_PACKAGES)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    for command in ("apt-get update -q", INSTALL_PACKAGES):
        done = subprocess.run(
            [*before, *command.split()], env=environment, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        if done.returncode:
            reason = done.stderr.strip().splitlines()
            raise MachineLacks(
                f"安装不成：{reason[-1] if reason else command}\n    → 由管理员执行 apt-get update && {INSTALL_PACKAGES}"
            )


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST_PYTHON:
        return Check("Python", State.OK, found)
    needed = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", State.MISSING, f"{found}，需要 {needed} 以上", f"安装 Python {needed} 后重新安装 briefgen")


def _libraries() -> Iterator[Check]:
    mend = INSTALL_PACKAGES if shutil.which("apt-get") else _OTHER_SYSTEMS
    for name, files in _LIBRARIES.items():
        if found := next(filter(_loads, files), None):
            yield Check(name, State.OK, found)
        elif name in _ONLY_SLOWER:
            yield Check(name, State.SLOW, "没有，生成 PDF 会慢五倍以上", mend)
        else:
            yield Check(name, State.MISSING, "没有，不能生成 PDF 和 Word", mend)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fonts(workspace_fonts: Path | None) -> Iterator[Check]:
    """One check a role, or a single one where no font is prepared."""
    try:
        found = fonts.load(workspace_fonts)
    except MachineLacks as reason:
        yield Check("字体", State.MISSING, str(reason).split("\n")[0], font_files.REPAIR)
        return
    for role, use in font_files.ROLES.items():
        faces = found.role(role)
        changed = [face for face in faces if font_files.digest_of(face.file) != face.digest]
        if changed:
            yield Check(f"{use} briefgen-{role}", State.MISSING, f"{changed[0].file} 被改动过", font_files.REPAIR)
        else:
            told = "；".join(
                f"{face.family} {face.weight} {face.file.name} {face.digest[:12]}"
                + ("（自备）" if face.origin == "office" else "")
                for face in faces
            )
            yield Check(f"{use} briefgen-{role}", State.OK, told)
