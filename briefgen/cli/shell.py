"""Around a command: what it raises becomes a message in Chinese on stderr and an exit code of the contract.

In: the application and its arguments. Out: an exit code. A person's own mistake never ends in a traceback; a fault of
ours is named as one, with the traceback behind -v.
"""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import suppress
from typing import Any

import typer

from briefgen.errors import BriefgenError, UsageError

try:
    from typer._click import exceptions as usage
except ImportError:  # typer before it carried its own copy of click
    from click import exceptions as usage  # type: ignore[no-redef,import-not-found]

INTERRUPTED = 130  # typer's code for Ctrl-C, and the contract's
_GLOBAL = ("-C", "-c", "--config", "-v", "--verbose", "-q", "--quiet", "--json")


def run(app: typer.Typer, arguments: list[str] | None = None) -> int:
    """Run one command. A reader that stops reading (`| head`) is no mistake."""
    _speak_utf8()
    try:
        code = _run(app, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # nothing more can be written; without this, Python would complain of it once more when it ends
        with suppress(OSError, io.UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _run(app: typer.Typer, arguments: list[str] | None) -> int:
    try:
        # prog_name: `python -m briefgen.cli` shall call itself as its users do
        code = int(app(arguments, prog_name="briefgen", standalone_mode=False) or 0)
        return _told("已中断；原有文件没有改动", code) if code == INTERRUPTED else code
    except BriefgenError as error:
        return _told(str(error), error.exit_code)
    except SystemExit:
        # typer's answer to EPIPE, and out of standalone mode the only one
        raise BrokenPipeError from None
    except usage.NoArgsIsHelpError as error:
        return _told(error.format_message(), UsageError.exit_code)
    except usage.ClickException as error:
        return _told(_usage(error), UsageError.exit_code)
    except BrokenPipeError:
        raise
    except Exception as error:
        return _fault(error, arguments)


def _fault(error: Exception, arguments: list[str] | None) -> int:
    if {"-v", "--verbose"} & set(sys.argv[1:] if arguments is None else arguments):
        import traceback

        traceback.print_exception(error)
    return _told(
        f"程序内部出错：{type(error).__name__}: {error}\n    → 用 briefgen -v 重来一次，把全部输出报告给维护者", 1
    )


def _told(message: str, code: int) -> int:
    sys.stderr.write(message.rstrip() + "\n")
    return code


def _usage(error: Any) -> str:  # noqa: ANN401 (of typer's own click or click itself)
    """A mistake in the arguments, in Chinese, with the next step."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "briefgen"
    if isinstance(error, usage.NoSuchOption):
        return _no_such_option(error, command)
    if isinstance(error, usage.MissingParameter):
        name = getattr(error.param, "metavar", None) or "参数"
        return f"缺少 {name}\n    → {command} --help"
    said = error.format_message()
    if found := re.search(r"No such command '(.*?)'", said):
        return f"没有“{found[1]}”这个命令\n    → {_nearest_command(found[1], context)}{command} --help 列出全部命令"
    if "requires an argument" in said:
        name = getattr(error, "option_name", "选项")
        return f"{name} 后面要有值\n    → 写成 {name} 值"  # which command it is of, this error does not tell
    if found := re.search(r"Option '(.*?)' does not take a value", said):
        return f"{found[1]} 后面不要值\n    → 只写 {found[1]}"
    if found := re.search(r"unexpected extra argument\S* \((.*)\)", said):
        return f"多出来的参数：{found[1]}\n    → 带空格的文字要加引号；{command} --help"
    if found := re.search(r"Invalid value for (.*?): (.*)", said):
        name = found[1].replace("'", "")
        return f"{name} 的值不对：{_wrong_value(found[2])}\n    → {command} --help"
    if said.startswith("Missing command"):
        return f"缺少命令\n    → {command} --help 列出全部命令"
    return f"用法不对（{said}）\n    → {command} --help"


def _wrong_value(said: str) -> str:
    """What typer says of a number, in Chinese; anything else as it is."""
    if found := re.fullmatch(r"(\S+) is not in the range (\d+)<=x<=(\d+)\.", said):
        return f"{found[1]} 不在 {found[2]} 到 {found[3]} 之间"
    if found := re.fullmatch(r"(\S+) is not in the range x>=(\d+)\.", said):
        return f"{found[1]} 小于 {found[2]}"
    if found := re.fullmatch(r"'(.*)' is not a valid int.*", said):
        return f"“{found[1]}”不是整数"
    return said


def _no_such_option(error: Any, command: str) -> str:  # noqa: ANN401
    name = error.option_name
    if name in _GLOBAL:
        rest = command.removeprefix("briefgen").strip()
        return f"{name} 要写在命令前面\n    → briefgen {name} … {rest}".replace(" … ", " ")
    hint = f"是否想写 {error.possibilities[0]}？" if error.possibilities else ""
    return f"没有“{name}”这个选项\n    → {hint}{command} --help"


def _nearest_command(name: str, context: Any) -> str:  # noqa: ANN401
    from briefgen.errors import nearest

    return nearest(name, getattr(getattr(context, "command", None), "commands", ()) or ())


def _speak_utf8() -> None:
    """Chinese comes out whole under LANG=C too, and a file name that is no UTF-8 as it went in."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
