"""`--help` in Chinese throughout: what typer itself says around our texts.

In: typer's help as it is written. Out: the same with its frame in Chinese. Holds by what typer and click let an application
set: the class of its commands, of their context, of the formatter. Annotations are as in `cli`.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any
from unicodedata import east_asian_width

import typer
from typer.core import TyperCommand, TyperGroup

_FRAME = {
    "Arguments": "参数",
    "Options": "选项",
    "Commands": "命令",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 …",
    "Show this message and exit.": "显示这段说明",
}
_EXTRA = (
    (r"\[default: ([^\];]*)", r"[默认 \1"),
    (r"\[required\]", "[必填]"),
    (r"; required\]", "；必填]"),
    (r"(?<=[\[ ])(\d+)<=x<=(\d+)(?=\])", r"\1 到 \2"),
    (r"(?<=[\[ ])x>=(\d+)(?=\])", r"至少 \1"),
    (r"; (?=至少|\d+ 到)", "；"),
)
"""What typer adds behind a text: the default, the range of a number, that it is needed."""


class _Formatter(typer.Context.formatter_class):  # type: ignore[misc,valid-type]  # of typer's copy of click, or of click itself
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for word in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(word, _FRAME[word])
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{_FRAME.get(heading, heading)}：\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], *more: Any, **settings: Any) -> None:  # noqa: ANN401 (passed on)
        """Texts begin below each other on a screen, where a Chinese character is two columns wide."""
        widest = max(_wide(term) for term, _ in rows)
        level = [(term, " " * (widest - _wide(term)) + _told(text) if text else "") for term, text in rows]
        super().write_dl(level, *more, **settings)


class _Context(typer.Context):
    formatter_class = _Formatter


class _Command(TyperCommand):
    context_class = _Context


class _Group(TyperGroup):
    context_class = _Context


class App(typer.Typer):
    """Commands, or groups of them, told of by `help` and by their help when nothing else is asked."""

    def __init__(self, help: str, **settings: Any) -> None:  # noqa: ANN401 (typer's)
        super().__init__(cls=_Group, help=help, no_args_is_help=True, rich_markup_mode=None, **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:  # noqa: ANN401 (typer's)
        """Typer's decorator."""
        return super().command(name, cls=_Command, **settings)


def _wide(text: str) -> int:
    return sum(east_asian_width(character) in "WF" for character in text)


def _told(text: str) -> str:
    text = _FRAME.get(text, text)
    for pattern, chinese in _EXTRA:
        text = re.sub(pattern, chinese, text)
    return text
