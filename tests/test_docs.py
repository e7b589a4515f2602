"""Documentation runs: every command and option is documented, every example in it is executed."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main

from briefgen.cli import app, main

NOT_RUN = ["briefgen schedule install\nbriefgen schedule remove", "briefgen doctor --install"]
"""Changes the machine, or asks the network."""


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "commands.md").read_text("utf-8")


def examples(text: str) -> list[tuple[str, str]]:
    """Command lines with the output that is shown for them."""
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    return [
        (command, output.rstrip("\n"))
        for block in blocks
        for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


def same(shown: str, real: str) -> bool:
    """Whether `real` is what is shown, `…` standing for anything."""
    pattern = ".*".join(re.escape(piece) for piece in shown.split("…"))
    return re.fullmatch(pattern, real.rstrip("\n"), re.DOTALL) is not None


def test_every_command_and_option_is_documented(text: str) -> None:
    group = typer.main.get_command(app)
    every = {}
    for name, command in group.commands.items():
        inner = getattr(command, "commands", None) or {"": command}
        every |= {f"{name} {one}".strip(): found for one, found in inner.items()}
    options = [(name, one) for name, command in every.items() for one in command.params] + [
        ("", one) for one in group.params
    ]
    assert [name for name in every if f"briefgen {name}" not in text] == []
    names = {(command, name) for command, one in options for name in one.opts if name.startswith("-")}
    assert (
        sorted((command, name) for command, name in names if f"`{name}" not in text and f" {name} " not in text) == []
    )


def test_only_what_changes_the_machine_is_not_run(text: str) -> None:
    other = re.findall(r"```(?!console)\w+\n(.*?)\n```", text, re.DOTALL)
    assert other == NOT_RUN


def one_brief(config: Path) -> None:
    """Leave the first of the example's briefs: all of them, made three times, take minutes and have tests of their own."""
    head, first, *_ = config.read_text("utf-8").split("  - id: ")
    config.write_text(f"{head}  - id: {first}", "utf-8")


FOR_A_SHELL = re.compile(r"^(?!briefgen )|[|<>*]|&&")


@pytest.fixture
def run(
    root: Path, tmp_path: Path, capsysbinary, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Runs one example in a folder: its exit code and what it says on both streams. What needs a shell gets one, with
    `briefgen` on its path; a plain command runs here, since each process of its own would read all the rules again."""
    tool = tmp_path / "bin" / "briefgen"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefgen.cli "$@"\n')
    tool.chmod(0o755)
    environment = os.environ | {"PATH": f"{tool.parent}:{os.environ['PATH']}", "PYTHONPATH": str(root)}

    def of(command: str, folder: Path) -> tuple[int, str, str]:
        if FOR_A_SHELL.search(command):
            done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True)
            return done.returncode, done.stdout.decode(), done.stderr.decode()
        monkeypatch.chdir(folder)
        code = main(shlex.split(command)[1:])
        said = capsysbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return of


@pytest.mark.slow
def test_every_example_runs_and_says_what_is_shown(text: str, tmp_path: Path, run) -> None:
    folder, wrong = tmp_path, []
    for command, shown in examples(text):
        if command.startswith("cd "):
            folder /= command.removeprefix("cd ")
            one_brief(folder / "config.yaml")
            continue
        code, out, told = run(command, folder)
        if code:
            out += f"{told.strip()}\n[{code}]"
        if not same(shown, out) and command != "briefgen doctor":
            wrong.append(f"$ {command}\n{out[:600]}\n{told}")
    assert not wrong, "\n".join(wrong)
