"""The guard in front of the page: no number is typed into a template, and none slips in as a bare value.

In: template sources as Jinja reads them. Out: the same templates, with every expression that prints text checked while
it prints, so that a stray number is told with the template's file and line. The audit later reads what came out; the
guard is what knows where it came from. Attributes are not its business: nobody reads `x="12"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment, TemplateSyntaxError, Undefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from briefgen.render.numerals import numbers

_TAG = re.compile(r"<!--.*?-->|</?([a-zA-Z][\w:-]*)|>", re.DOTALL)
_SILENT = {"style", "script"}
_FULL_WIDTH = re.compile("｛[｛%％#＃]")
PRINTED = "printed_at"
"""Name of the filter that the guard puts behind every expression in text position."""


class UnsourcedNumber(TemplateSyntaxError):
    """A number that is no Figure, Derived, quotation, name or frame; `lineno` and `name` say which template typed it."""

    def __init__(self, told: str, line: int, name: str, filename: str | None = None, number: str = "") -> None:
        super().__init__(told, line, name, filename)
        self.number = number


class _Place:
    """Follows literal markup: are we in text, inside a tag, or in a style or script nobody reads."""

    def __init__(self) -> None:
        self.in_tag = False
        self.silent = ""
        self._opening = ""

    @property
    def in_text(self) -> bool:
        """Whether what is written here is read by somebody, not a tag or a silent element."""
        return not self.in_tag and not self.silent

    def feed(self, markup: str) -> Iterator[str]:
        """Take a piece of literal markup and yield its parts that a reader sees."""
        at = 0
        for found in _TAG.finditer(markup):
            token = found.group()
            if self.in_text:
                yield markup[at : found.start()]
            at = found.end()
            if token == ">":
                self._close()
            elif not token.startswith("<!--"):
                self._open(token)
        if self.in_text:
            yield markup[at:]

    def _open(self, token: str) -> None:
        if token.startswith("</"):
            if token[2:].lower() == self.silent:
                self.silent = ""
            self._opening = ""
        else:
            self._opening = token[1:].lower()
        self.in_tag = True

    def _close(self) -> None:
        if self.in_tag and self._opening in _SILENT:
            self.silent = self._opening
        self.in_tag = False


class NumberGuard(Extension):
    """Refuses numbers typed as text, and hands every printed expression to `printed_at` with its line."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.filters[PRINTED] = printed_at
        environment.extend(typed_numbers=None)  # a list gathers what is wrong instead of stopping at the first

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        place, name = _Place(), stream.name or "template"
        guarded = False
        for token in stream:
            if token.type == "data":
                self._gather(_typed(token, place, name, stream.filename))
            if token.type == "variable_end" and guarded:
                yield from _call(token.lineno, name)
                guarded = False
            yield token
            if token.type == "variable_begin" and place.in_text:
                guarded = True
                yield Token(token.lineno, "lparen", "(")

    def _gather(self, found: Iterable[TemplateSyntaxError]) -> None:
        for one in found:
            if self.environment.typed_numbers is None:  # type: ignore[attr-defined]
                raise one
            self.environment.typed_numbers.append(one)  # type: ignore[attr-defined]


def _typed(token: Token, place: _Place, name: str, filename: str | None) -> Iterator[TemplateSyntaxError]:
    """The numbers that a piece of literal markup shows to a reader, and braces that a Chinese keyboard made."""
    for found in _FULL_WIDTH.finditer(token.value):
        line = token.lineno + token.value[: found.start()].count("\n")
        yield TemplateSyntaxError(f"“{found.group()}”是全角的，花括号要用半角", line, name, filename)
    for text in list(place.feed(token.value)):
        for start, end in numbers(text):
            line = token.lineno + token.value[: token.value.find(text) + start].count("\n")
            number = text[start:end]
            yield UnsourcedNumber(f"unsourced_number: 模板里直接写了数字“{number}”", line, name, filename, number)


def _call(line: int, name: str) -> Iterator[Token]:
    for kind, value in (
        ("rparen", ")"),
        ("pipe", "|"),
        ("name", PRINTED),
        ("lparen", "("),
        ("integer", line),
        ("comma", ","),
        ("string", name),
        ("rparen", ")"),
    ):
        yield Token(line, kind, value)  # type: ignore[arg-type]


def printed_at(value: object, line: int, name: str) -> object:
    """Pass on what a template prints as text, unless it is a number that carries no mark."""
    if isinstance(value, Undefined) or hasattr(value, "__html__"):
        return value
    text = str(value)
    for start, end in numbers(text):
        told = f"unsourced_number: 印出了没有出处的数字“{text[start:end]}”（在“{text[:40]}”中）"
        raise UnsourcedNumber(told, line, name)
    return value
