"""The Jinja2 environment of a brief, and its errors told as problems with file, line and the nearest valid name.

In: folders of templates. Out: an environment that autoescapes, runs in Jinja's sandbox, knows no undefined name, records
which templates a rendering used, and refuses numbers without a source. Chooses no content.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, TypeVar, cast

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from markupsafe import Markup

from briefgen.errors import InvalidInput, Problem, nearest, shown
from briefgen.render.templating import misspelt
from briefgen.render.templating.filters import FILTERS
from briefgen.render.templating.guard import NumberGuard, UnsourcedNumber
from briefgen.render.templating.sandbox import BoundedEnvironment, Endless, NotUtf8

CORE = Path(__file__).parents[1] / "core"
Kind = TypeVar("Kind", bound=nodes.Node)

_ENDS = "检查循环、互相引用的模板和越拼越长的文字；材料太多时用 foreach 按区域或产业链分开做"
_NO_NAME = re.compile(r"'(\w+)' is undefined")
_NO_ATTRIBUTE = re.compile(r"has no attribute '(\w+)'")
_NAMED = (_NO_NAME, _NO_ATTRIBUTE, re.compile(r"unknown tag '(\w+)'"), re.compile("“(｛.)”"))
"""What a message says of the word that is wrong, to look for it in its line."""


class _Compiled(jinja2.BytecodeCache):
    """What templates were compiled to, for all environments of a process: each brief has an environment of its own, and
    to compile the same templates again takes longer than to fill them in. One entry a file, of its last content."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._kept[bucket.key] = bucket.checksum, bucket.code


_COMPILED = _Compiled()


class BriefEnvironment(BoundedEnvironment):
    """Templates of an audience: its own folder first, then the workspace's, then the core."""

    typed_numbers: list[jinja2.TemplateError] | None

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = (*folders, CORE)
        self.used: set[str] = set()
        self.sound: set[tuple[str, frozenset[str]]] = set()  # what `check` found no fault in: a brief is made in passes
        super().__init__(
            self.folders,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            extensions=[NumberGuard],
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            bytecode_cache=_COMPILED,
        )
        self.filters |= {**FILTERS, "words": words}

    def _load_template(self, name: str, globals: MutableMapping[str, object] | None) -> jinja2.Template:
        template = super()._load_template(name, globals)
        self.used.add(name)
        return template

    def path_of(self, name: str) -> Path | None:
        """The file that a template name stands for."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)

    def problem(self, name: str | None, line: int, what: str, step: str, word: str = "") -> Problem:
        """A `Problem` at the first `word` in a line of a template: the parser itself tells lines only."""
        return Problem(self.file_of(name), line, self._column(name, line, word), what, step)

    def _column(self, name: str | None, line: int, word: str) -> int:
        path = self.path_of(name) if name and word else None
        rows = path.read_text(encoding="utf-8", errors="replace").splitlines()[line - 1 : line] if path else []
        return 1 + max(0, rows[0].find(word)) if rows else 1

    def file_of(self, name: str | None) -> str:
        """The file a template name stands for, as a user knows it."""
        path = self.path_of(name) if name else None
        return shown(path, Path.cwd()) if path else name or "template"


def words(text: str) -> Markup:
    """Trusted text of our own style sheets and scripts; numbers in it are never read as text."""
    return Markup(text)


def render(env: BriefEnvironment, name: str, context: Mapping[str, Any], listed: Collection[str] = ()) -> str:
    """The finished page of template `name`; `listed` as for `check`.

    Raises:
        InvalidInput: the template has a mistake; every problem found has its file and line.
    """
    check(env, name, listed)
    try:
        return env.page(name, context)
    except (jinja2.TemplateError, TypeError, KeyError, AttributeError, ValueError, ZeroDivisionError) as error:
        found = problem_of(env, error, context)
        if found is None and isinstance(error, Endless):
            found = Problem(env.file_of(name), 1, 1, str(error), _ENDS)
        if found is None:
            raise
        raise InvalidInput([found]) from error


def check(env: BriefEnvironment, name: str, listed: Collection[str] = ()) -> None:
    """Every syntax error, typed number, missing parent and misspelt block of `name` and what it names, at once.

    `listed` are blocks that template.yaml calls by name, so that they need no ancestor.
    """
    if (name, frozenset(listed)) in env.sound:
        return
    problems: list[Problem] = []
    seen: set[str] = set()
    queue: list[tuple[str, str, int]] = [(name, "", 0)]
    while queue:
        current, parent, line = queue.pop()
        if current in seen:
            continue
        seen.add(current)
        tree, found = parsed(env, current)
        problems += [_load_problem(env, error, parent, line) for error in found]
        if tree is None:
            continue
        queue += [(n, current, at) for n, at in _named(env, tree)]
        problems += _stray_blocks(env, current, tree, listed)
        problems += _unknown_filters(env, current, tree)
    if problems:
        raise InvalidInput(problems)
    env.sound.add((name, frozenset(listed)))


def closure(env: BriefEnvironment, name: str) -> tuple[str, ...]:
    """A template and all that it names, and they name, as far as there are such files and they can be read."""
    seen: dict[str, None] = {}
    queue = [name]
    while queue:
        current = queue.pop()
        if current not in seen and env.path_of(current):
            seen[current] = None
            tree = parsed(env, current)[0]
            queue += [named for named, _ in _named(env, tree)] if tree is not None else []
    return tuple(seen)


def parsed(env: BriefEnvironment, name: str) -> tuple[nodes.Template | None, list[jinja2.TemplateError]]:
    """A template's tree, None where it has none, and every typed number and error in it."""
    try:
        source, file, _ = env.loader.get_source(env, name)  # type: ignore[union-attr]
    except jinja2.TemplateError as error:
        return None, [error]
    tree, found = _read(source, name, file)
    return tree, list(found)


@lru_cache(maxsize=1000)
def _read(source: str, name: str, file: str) -> tuple[nodes.Template | None, tuple[jinja2.TemplateError, ...]]:
    """Trees are only looked at, so the audiences of a workspace, which share the core, share its trees too."""
    found: list[jinja2.TemplateError] = []
    env = BriefEnvironment(())
    env.typed_numbers = found
    try:
        return env.parse(source, name, file), tuple(found)
    except jinja2.TemplateError as error:
        return None, (*found, error)


@lru_cache(maxsize=5000)
def _inside(tree: nodes.Template, kinds: type[Kind] | tuple[type[Kind], ...]) -> tuple[Kind, ...]:
    """The nodes of some kinds; each brief checks its templates, and the trees are the same ones (`_read`)."""
    return tuple(cast(Iterator[Kind], tree.find_all(kinds)))


def _named(env: BriefEnvironment, tree: nodes.Template) -> Iterable[tuple[str, int]]:
    """The templates that a template names; of a name put together from pieces, all that it could mean."""
    for node in _inside(tree, (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        name = node.template
        if isinstance(name, nodes.Const) and isinstance(name.value, str):
            yield name.value, node.lineno
        elif isinstance(name, nodes.Concat):
            first, last = name.nodes[0], name.nodes[-1]
            head = str(first.value) if isinstance(first, nodes.Const) else ""
            tail = str(last.value) if isinstance(last, nodes.Const) else ""
            for known in env.list_templates():
                if head and known.startswith(head) and known.endswith(tail):
                    yield known, node.lineno


def _stray_blocks(env: BriefEnvironment, name: str, tree: nodes.Template, listed: Collection[str]) -> list[Problem]:
    """Top blocks of a child that no ancestor has and nothing calls: Jinja would drop them in silence."""
    if not _inside(tree, nodes.Extends):
        return []
    known = _ancestor_blocks(env, tree)
    if known is None:
        return []
    called = {*listed, *_called(tree)}
    stray = [b for b in _inside(tree, nodes.Block) if b in tree.body and b.name not in known | called]
    return [
        env.problem(
            name,
            b.lineno,
            f"上级模板没有名为“{b.name}”的块，template.yaml 的 sections 也没有列它",
            nearest(b.name, known) or "可用的块：" + "、".join(sorted(known)),
            b.name,
        )
        for b in stray
    ]


def _unknown_filters(env: BriefEnvironment, name: str, tree: nodes.Template) -> Iterator[Problem]:
    for node in _inside(tree, nodes.Filter):
        if node.name not in env.filters:
            hint = nearest(node.name, env.filters) or "可用的过滤器见 docs/templates.md"
            yield env.problem(name, node.lineno, f"没有名为“{node.name}”的过滤器", hint, node.name)


def _called(tree: nodes.Template) -> Iterator[str]:
    """Blocks that a template prints by name: self.名称()."""
    for node in _inside(tree, nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name == "self":
            yield node.attr


def _ancestor_blocks(env: BriefEnvironment, tree: nodes.Template) -> set[str] | None:
    """Names of all blocks above a template, None where they cannot be told."""
    known: set[str] = set()
    extends = tree.find(nodes.Extends)
    while extends is not None:
        if not isinstance(extends.template, nodes.Const):
            return None
        parent, _ = parsed(env, extends.template.value)
        if parent is None:
            return None
        known |= {b.name for b in _inside(parent, nodes.Block)}
        extends = parent.find(nodes.Extends)
    return known


def _load_problem(env: BriefEnvironment, error: jinja2.TemplateError, parent: str, line: int) -> Problem:
    if isinstance(error, jinja2.TemplateNotFound):
        hint = nearest(str(error.name or ""), env.list_templates())
        what, step = f"找不到模板“{error.name}”", hint or "核对文件名与所在文件夹"
        return (
            env.problem(parent, line, what, step, str(error.name)) if parent else Problem("templates", 0, 0, what, step)
        )
    found = problem_of(env, error, {})
    assert found is not None
    return found


def problem_of(env: BriefEnvironment, error: Exception, context: Mapping[str, Any]) -> Problem | None:
    """The error of a template as a user is told of it; None for a fault that is not a template's."""
    name, line = _place(env, error)
    if name is None:
        return None
    if isinstance(error, UnsourcedNumber):
        step = "数字只能以 fig()、lift() 等标记印出；材料没有的数字不要写"
        return env.problem(name, line, str(error.message), step, error.number)
    what, step = _told(error, context)
    word = next((found[1] for pattern in _NAMED if (found := pattern.search(str(error)))), "")
    return env.problem(name, line, what, step, word)


def _place(env: BriefEnvironment, error: Exception) -> tuple[str | None, int]:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.name, error.lineno
    files = {str(f / n): n for f in reversed(env.folders) for n in env.list_templates() if (f / n).is_file()}
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename in files]
    return (files[frames[-1].filename], frames[-1].lineno or 0) if frames else (None, 0)


def _told(error: Exception, context: Mapping[str, Any]) -> tuple[str, str]:
    text = str(error)
    if isinstance(error, NotUtf8):
        return str(error.message), "用编辑器另存为 UTF-8"
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"模板语法有误：{misspelt.told(error.message or '')}", "对照 docs/templates.md 改正"
    if isinstance(error, Endless):
        return text, _ENDS
    if found := _NO_NAME.search(text):
        return f"没有名为“{found[1]}”的变量", nearest(found[1], context) or "可用的名字见 docs/templates.md"
    if found := _NO_ATTRIBUTE.search(text):
        return f"没有名为“{found[1]}”的属性", nearest(
            found[1], _attributes(context)
        ) or "可用的属性见 docs/templates.md"
    return f"模板出错：{text}", "对照 docs/templates.md 改正"


def _attributes(context: Mapping[str, Any]) -> set[str]:
    """Public attributes of everything that a template is handed, not of what these hold."""
    return {name for value in context.values() for name in dir(value) if not name.startswith("_")}
