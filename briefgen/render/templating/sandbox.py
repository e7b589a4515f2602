"""The sandbox that templates run in: they read what they are handed, below their own folders, and end in bounded time.

In: templates of anybody. Out: Jinja's sandbox with what it leaves open closed: attributes that lead to files, classes or
the clock, texts and loops without end, links out of the template folders. Knows nothing of briefs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import jinja2
from jinja2 import nodes, pass_environment, pass_eval_context
from jinja2.filters import FILTERS, do_replace, make_attrgetter
from jinja2.loaders import FileSystemLoader
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from pydantic import BaseModel

STEPS = 3_000_000
"""Turns of loops, calls and includes of one page; the public page of a thousand documents takes a third of it."""
TEXT = 20_000_000
"""Characters of any one text, the page included, and items of any one list."""

_FILTERS = frozenset(
    [
        "abs",
        "attr",
        "batch",
        "capitalize",
        "count",
        "d",
        "default",
        "dictsort",
        "e",
        "escape",
        "first",
        "float",
        "forceescape",
        "groupby",
        "int",
        "items",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "replace",
        "reverse",
        "round",
        "select",
        "selectattr",
        "slice",
        "sort",
        "string",
        "striptags",
        "sum",
        "title",
        "trim",
        "unique",
        "upper",
    ]
)
"""Jinja's own filters that neither grow a text by a number nor print what no mark covers."""
_GLOBALS = frozenset(("range", "dict", "joiner", "cycler", "namespace"))
_OF_TEXT = frozenset(
    [
        "startswith",
        "endswith",
        "strip",
        "lstrip",
        "rstrip",
        "removeprefix",
        "removesuffix",
        "split",
        "splitlines",
        "isdigit",
        "upper",
        "lower",
        "find",
        "count",
        "index",
    ]
)
_OF_DAYS = frozenset(
    ["year", "month", "day", "isoformat", "weekday", "isoweekday", "toordinal"]
)  # not today, nor anything now
_MAPPINGS = frozenset(("get", "items", "keys", "values"))
_CLOSED = (type, PurePath, ModuleType, FunctionType, MethodType, BuiltinFunctionType, partial)


class Endless(jinja2.TemplateRuntimeError):
    """A template that does not end, or grows without end."""


class _Asked(Context):
    """Writes down which names templates look up: what a brief did not ask for is none of its inputs."""

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401 (whatever the context holds)
        environment = self.environment
        assert isinstance(environment, BoundedEnvironment)
        environment.asked.add(key)
        return super().resolve_or_missing(key)


class NotUtf8(jinja2.TemplateSyntaxError):
    """A template or style sheet saved in another encoding, as some editors do with Chinese; `lineno` of the first byte."""


class JailedLoader(FileSystemLoader):
    """Templates below some folders, in their order; a link that leads out of them is no template."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(list(folders))
        self._jail = tuple(folder.resolve() for folder in folders)

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, file, current = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise NotUtf8("不是 UTF-8 编码", error.object[: error.start].count(b"\n") + 1, template) from None
        real = Path(file).resolve()
        if not any(real.is_relative_to(folder) for folder in self._jail):
            raise jinja2.TemplateNotFound(template, f"模板“{template}”是指向模板文件夹之外的链接")
        return source, file, current


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose pages end. `steps` counts what the page in the making has taken so far."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))
    context_class = _Asked

    def __init__(self, folders: Sequence[Path], **options: Any) -> None:  # noqa: ANN401 (Jinja's own)
        self.asked: set[str] = set()
        """Names that templates looked up while rendering, given or not."""
        self.steps = 0
        super().__init__(loader=JailedLoader(folders), finalize=measured, **options)
        self.filters = {n: made for n, made in self.filters.items() if n in _FILTERS or n not in FILTERS}
        self.filters |= {"join": _joined, "replace": _replaced, _TURNS: self._turns, _CONCAT: _concatenated}
        self.globals = {name: self.globals[name] for name in self.globals if name in _GLOBALS}

    def step(self) -> None:
        """One more turn. Raises Endless."""
        self.steps += 1
        if self.steps > STEPS:
            raise Endless(f"循环或引用超过 {STEPS} 次，像是没有尽头")

    def page(self, name: str, context: Mapping[str, Any]) -> str:
        """The page of a template. Raises what Jinja raises, and Endless."""
        self.steps, size = 0, 0
        pieces: list[str] = []
        try:
            for piece in self.get_template(name).generate(dict(context)):
                pieces.append(piece)
                size += len(piece)
                if size > TEXT:
                    raise Endless(f"页面超过 {TEXT} 字")
        except RecursionError as error:
            raise Endless("模板一层层地引用自己，没有尽头").with_traceback(error.__traceback__) from None
        return "".join(pieces)

    # what templates may reach

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        if isinstance(obj, str):
            return attr in _OF_TEXT
        if isinstance(obj, date):
            return attr in _OF_DAYS
        if isinstance(obj, Mapping):
            return attr in _MAPPINGS
        if isinstance(obj, BaseModel):
            return attr in type(obj).model_fields or isinstance(getattr(type(obj), attr, None), property)
        return (
            not isinstance(obj, _CLOSED)
            and not isinstance(value, PurePath)
            and super().is_safe_attribute(obj, attr, value)
        )

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        sizes = [len(one) for one in (left, right) if isinstance(one, str | list | tuple)]
        counts = [abs(one) for one in (left, right) if isinstance(one, int | float)]
        if operator == "%" and isinstance(left, str):
            raise Endless("不能用 % 排版文字")
        if operator == "**" and (len(counts) < 2 or counts[1] > 64 or counts[0] > 1_000_000):
            raise Endless("乘方太大")
        grown = sum(sizes) if operator == "+" else sizes[0] * max(counts, default=0) if sizes else 0
        if grown > TEXT:
            raise Endless(f"文字或清单超过 {TEXT} 项")
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        self.step()
        return super().call(context, obj, *args, **kwargs)

    def _load_template(self, name: str, globals: MutableMapping[str, object] | None) -> jinja2.Template:
        self.step()
        return super()._load_template(name, globals)

    # what templates are turned into

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(_Bounding().visit(source), name, filename, defer_init)

    def _turns(self, items: Any) -> _Turns:  # noqa: ANN401
        return _Turns(items, self)


class _Turns:
    """What a loop goes over, each turn counted."""

    def __init__(self, items: Any, environment: BoundedEnvironment) -> None:  # noqa: ANN401
        self._items = items
        self._environment = environment

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._environment.step()
            yield item

    def __len__(self) -> int:
        return len(self._items)


_TURNS, _CONCAT = "turns", "concat"


class _Bounding(NodeTransformer):
    """Loops are counted and `~` is measured, in the code that Jinja makes of a template."""

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, _TURNS, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return nodes.Filter(nodes.List(node.nodes, lineno=node.lineno), _CONCAT, [], [], None, None, lineno=node.lineno)


def measured(value: Any) -> Any:  # noqa: ANN401
    """What is printed, unless it is too long."""
    if isinstance(value, str) and len(value) > TEXT:
        raise Endless(f"文字超过 {TEXT} 字")
    return value


def _concatenated(parts: list[Any]) -> str:
    return _within(sum(len(str(part)) for part in parts), lambda: markup_join(parts))


@pass_environment
def _joined(
    environment: jinja2.Environment, items: Iterable[Any], separator: str = "", attribute: str | None = None
) -> str:
    """As Jinja's, but measured first."""
    read = make_attrgetter(environment, attribute) if attribute else None
    parts = [read(item) if read else item for item in items]
    size = sum(len(str(part)) for part in parts) + len(separator) * len(parts)
    mixed: list[Any] = [piece for part in parts for piece in (separator, part)][1:]
    return _within(size, lambda: markup_join(mixed))


@pass_eval_context
def _replaced(context: nodes.EvalContext, text: str, old: str, new: str) -> str:
    """As Jinja's, but measured first."""
    found = str(text).count(str(old))
    return _within(len(text) + found * (len(new) - len(old)), lambda: do_replace(context, text, old, new))


def _within(size: int, make: Callable[[], str]) -> str:
    if size > TEXT:
        raise Endless(f"文字超过 {TEXT} 字")
    return make()
