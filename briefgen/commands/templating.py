"""`briefgen template`: what the writer of templates asks: which there are, which one holds, which blocks, what is wrong.

In: a folder. Out: rows, texts, or files of the workspace; problems with file, line and the nearest valid name. Only `new`
and `eject` write, and never over a file that is there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import nodes

from briefgen.errors import InvalidInput, NothingSelected, Problem, UsageError, nearest
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.disk.files import write_whole
from briefgen.render.audience import Audience, load_audience
from briefgen.render.brief import WORD_TEMPLATE
from briefgen.render.templating.copies import core_files, mark_of, marked
from briefgen.render.templating.env import CORE, BriefEnvironment, check, closure, parsed
from briefgen.render.templating.outline import ANNEX, ancestry, outline
from briefgen.strict_yaml import utf8
from briefgen.taxonomy import load_taxonomy
from briefgen.workspace import Workspace

SETTINGS = "template.yaml"
_NAME = re.compile(r"\w[\w-]*")
_KINDS = (".j2", ".css")
_BLANK = """# {name}：给谁看、放哪些内容。可用的设置项见 briefgen template blocks 和 docs/templates.md。
title: {name}
office: 编发单位
masthead: {name}
pages: 0
sections: [overview, progress, problems, next_steps]
annex: [projects, sources, endnotes]
"""
_PAGE = """{{#- {name}。要改写某一节，在这里写同名的 block；各节的默认写法用 briefgen template show sections/overview.html.j2 看。-#}}
{{% extends "base.html.j2" %}}
"""


@dataclass(frozen=True, slots=True)
class Place:
    """One file of the search path; `hidden` when another of the same name comes before it."""

    name: str
    origin: str  # 读者 leader, 工作区, 核心
    file: str
    hidden: bool
    copy: str  # 副本, 过时的副本 or empty


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A block of an audience: where it is written, and whether template.yaml prints it."""

    name: str
    kind: str  # 节, 附件, 页面
    defined: str  # file:line, of the one that holds
    overrides: str  # the file:line that it takes the place of, empty
    listed: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What `template check` found besides errors."""

    audiences: tuple[str, ...]
    templates: int
    warnings: tuple[Problem, ...]


def places(start: Path, config: str | None = None, audience: str | None = None) -> tuple[Place, ...]:
    """All templates and style sheets, an audience's own first, then the workspace's, then the core's."""
    workspace = Workspace.find(start, config)
    audiences = [_known(workspace, audience)] if audience else list(workspace.audiences())
    folders = [(f"读者 {name}", workspace.audience_folder(name)) for name in audiences]
    own = workspace.audiences()
    found = [_place(workspace, origin, folder, path) for origin, folder in folders for path in _files(folder)]
    shared = [path for path in _files(workspace.templates) if _first(path, workspace.templates) not in own]
    found += [_place(workspace, "工作区", workspace.templates, path) for path in shared]
    found += [Place(name, "核心", str(CORE / name), False, "") for name in core_files()]
    return tuple(_hidden(found)) if audience else tuple(found)


def where(name: str, start: Path, config: str | None = None, audience: str | None = None) -> tuple[Place, ...]:
    """The files that a template name stands for, the one that holds first. Raises NothingSelected."""
    known = places(start, config, audience)
    found = tuple(place for place in known if place.name == name)
    if not found:
        names = {place.name for place in known}
        raise NothingSelected(
            f"没有叫“{name}”的模板\n    → {nearest(name, names) or 'briefgen template list 列出全部'}"
        )
    return found


def show(name: str, start: Path, config: str | None = None, audience: str | None = None) -> tuple[Place, str]:
    """The template that holds, and its text. Raises NothingSelected, InvalidInput where it is no UTF-8."""
    workspace = Workspace.find(start, config)
    place = where(name, start, config, audience)[0]
    return place, utf8((workspace.root / place.file).read_bytes(), place.file)


def blocks(audience: str, start: Path, config: str | None = None) -> tuple[BlockRow, ...]:
    """The blocks of an audience in the order of the page. Raises InvalidInput where its templates are broken."""
    workspace = Workspace.find(start, config)
    folder = workspace.audience_folder(_known(workspace, audience))
    settings = load_audience(folder, workspace.root)
    env = BriefEnvironment((folder, folder.parent))
    check(env, settings.template, settings.blocks)
    known = outline(env, settings.template)
    if known is None:  # a page of one's own, whose blocks nothing takes the place of
        return ()
    rows = [(name, "节") for name in known.sections] + [(ANNEX + name, "附件") for name in known.annex]
    written = _written(env, settings.template)
    return tuple(
        BlockRow(name, kind, *_ends(written[name]), kind == "页面" or name in settings.blocks)
        for name, kind in [*((name, "页面") for name in known.frame), *rows]
    )


def new(name: str, start: Path, config: str | None = None, source: str | None = None) -> tuple[str, ...]:
    """A folder for a new audience: a copy of `source`'s, else the shortest that works. Returns its files."""
    workspace = Workspace.find(start, config)
    if not _NAME.fullmatch(name):
        raise UsageError(f"“{name}”不能作读者的名称\n    → 用字母、数字、汉字、-、_")
    folder = workspace.audience_folder(name)
    if folder.exists():
        raise UsageError(f"{workspace.shown(folder)} 已经有了\n    → 换一个名称，或直接改它的 {SETTINGS}")
    files: dict[str, bytes] = {}
    if source:
        taken = workspace.audience_folder(_known(workspace, source))
        files = {p.relative_to(taken).as_posix(): p.read_bytes() for p in sorted(taken.rglob("*")) if p.is_file()}
    else:
        files = {SETTINGS: _BLANK.format(name=name).encode(), "brief.html.j2": _PAGE.format(name=name).encode()}
    for path, data in files.items():
        write_whole(folder / path, data)
    return tuple(workspace.shown(folder / path) for path in files)


def eject(name: str, start: Path, config: str | None = None, audience: str | None = None) -> str:
    """A copy of a core template in the workspace, or in an audience's folder, to be edited. Returns its file."""
    workspace = Workspace.find(start, config)
    known = (*core_files(), WORD_TEMPLATE)
    if name not in known:
        raise NothingSelected(f"核心里没有叫“{name}”的模板\n    → {nearest(name, known) or 'briefgen template list'}")
    folder = workspace.audience_folder(_known(workspace, audience)) if audience else workspace.templates
    if (folder / name).exists():
        raise UsageError(f"{workspace.shown(folder / name)} 已经有了\n    → 直接改它；要重来就先删去")
    write_whole(folder / name, _word_template() if name == WORD_TEMPLATE else marked(name).encode())
    return workspace.shown(folder / name)


def _word_template() -> bytes:
    from briefgen.render.word.frame import frame  # what only this needs takes a moment to import

    return frame()


def check_all(start: Path, config: str | None = None) -> Checked:
    """Every mistake in the templates of every audience. Raises InvalidInput with all errors and their warnings."""
    workspace = Workspace.find(start, config)
    errors: list[Problem] = []
    warnings: list[Problem] = []
    used: set[Path] = set()
    metrics = load_taxonomy(workspace.taxonomy_files()).metrics
    for name in workspace.audiences():
        folder = workspace.audience_folder(name)
        env = BriefEnvironment((folder, folder.parent))
        broken = len(errors)
        try:
            audience = load_audience(folder, workspace.root, metrics)
        except InvalidInput as error:
            errors += error.problems
        else:
            reached = closure(env, audience.template)
            errors += _faults(env, audience)
            errors += _undefined(env, reached, workspace, audience)
        if len(errors) > broken:
            used.update(_files(folder))  # what a broken template would use cannot be told
            continue
        warnings += _dead_blocks(env, audience)
        used |= _reached_files(env, reached)
    files = list(_files(workspace.templates))
    warnings += [one for path in files for one in _of_file(path, workspace, path in used)]
    if errors:
        raise InvalidInput(_here(errors, workspace))
    return Checked(workspace.audiences(), len(files), tuple(sorted(_here(warnings, workspace))))


# where things are


def _known(workspace: Workspace, audience: str) -> str:
    known = workspace.audiences()
    if audience not in known:
        hint = nearest(audience, known) or "现有：" + "、".join(known)
        raise NothingSelected(f"没有“{audience}”这个读者\n    → {hint}")
    return audience


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix in _KINDS and path.is_file())


def _first(path: Path, folder: Path) -> str:
    return path.relative_to(folder).parts[0]


def _place(workspace: Workspace, origin: str, folder: Path, path: Path) -> Place:
    mark = mark_of(path.read_text(encoding="utf-8", errors="replace"))
    copy = ("过时的副本" if mark.stale else "副本") if mark else ""
    return Place(path.relative_to(folder).as_posix(), origin, workspace.shown(path), False, copy)


def _hidden(found: Iterable[Place]) -> Iterator[Place]:
    seen: set[str] = set()
    for place in found:
        yield replace(place, hidden=place.name in seen)
        seen.add(place.name)


def _written(env: BriefEnvironment, template: str) -> dict[str, list[str]]:
    """Where each block is written, the one that holds first."""
    written: dict[str, list[str]] = {}
    name = template
    for tree in ancestry(env, template):
        assert tree is not None
        for block in tree.find_all(nodes.Block):
            written.setdefault(block.name, []).append(f"{env.file_of(name)}:{block.lineno}")
        extends = tree.find(nodes.Extends)
        name = str(extends.template.value) if extends and isinstance(extends.template, nodes.Const) else name
    return written


def _ends(places: list[str]) -> tuple[str, str]:
    return places[0], places[-1] if len(places) > 1 else ""


# what is wrong


def _faults(env: BriefEnvironment, audience: Audience) -> tuple[Problem, ...]:
    """What the templates of an audience say wrong by themselves."""
    try:
        check(env, audience.template, audience.blocks)
    except InvalidInput as error:
        return error.problems
    return ()


def _undefined(
    env: BriefEnvironment, reached: Collection[str], workspace: Workspace, audience: Audience
) -> list[Problem]:
    """Names that no template sets and that the page is not handed; none where one cannot be read, since it may set them."""
    from briefgen.render.brief import names_handed

    trees = {name: tree for name in reached if (tree := parsed(env, name)[0]) is not None}
    if len(trees) < len(reached):
        return []
    known = (
        names_handed(_nothing(), audience, workspace.root)
        | set(env.globals)
        | {"self", "super", "loop", "caller", "varargs", "kwargs"}
    )
    known |= {name for tree in trees.values() for name in _set_names(tree)}
    found: list[Problem] = []
    for name, tree in trees.items():
        seen: set[str] = set()
        for node in tree.find_all(nodes.Name):
            if node.ctx == "load" and node.name not in known and node.name not in seen:
                seen.add(node.name)
                step = nearest(node.name, known) or "可用的名字见 docs/templates.md"
                found.append(env.problem(name, node.lineno, f"没有名为“{node.name}”的变量", step, node.name))
    return found


@cache
def _nothing() -> Landscape:
    """A landscape of no documents: enough to ask what a page is handed."""
    return build_landscape((), (), (), load_taxonomy(), None, None)


def _set_names(tree: nodes.Template) -> Iterator[str]:
    """Names that a template gives a value, or asks whether they have one."""
    for node in tree.find_all((nodes.Name, nodes.Macro, nodes.FromImport, nodes.Import, nodes.Test)):
        match node:
            case nodes.Name() if node.ctx != "load":
                yield node.name
            case nodes.Macro():
                yield node.name
            case nodes.Import():
                yield node.target
            case nodes.FromImport():
                yield from (name if isinstance(name, str) else name[1] for name in node.names)
            case nodes.Test() if node.name in ("defined", "undefined") and isinstance(node.node, nodes.Name):
                yield node.node.name


def _dead_blocks(env: BriefEnvironment, audience: Audience) -> list[Problem]:
    """Sections that a template writes and template.yaml does not print."""
    known = outline(env, audience.template)
    listed = {*audience.blocks, *(known.frame if known else ())}
    name, found = audience.template, []
    for tree in list(ancestry(env, name))[:-1]:
        for block in tree.body if tree is not None else ():
            if isinstance(block, nodes.Block) and block.name not in listed:
                key = "annex" if block.name.startswith(ANNEX) else "sections"
                told = f"改写了“{block.name}”，但 {SETTINGS} 的 {key} 没有列它，不会印出"
                step = f"在 {key} 里加上 {block.name.removeprefix(ANNEX)}，或删去这个块"
                found.append(env.problem(name, block.lineno, told, step, block.name))
        extends = tree.find(nodes.Extends) if tree is not None else None
        name = str(extends.template.value) if extends and isinstance(extends.template, nodes.Const) else name
    return found


def _reached_files(env: BriefEnvironment, reached: Iterable[str]) -> set[Path]:
    """The files of templates that are reached, and of style sheets that these name or the page always has."""
    from briefgen.render.page.html import SHEETS

    texts = {name: env.loader.get_source(env, name)[0] for name in reached if env.loader}
    sheets = {name for names in SHEETS.values() for name in names}
    named = {
        n for n in env.list_templates() if n.endswith(".css") and any(n.rpartition("/")[2] in t for t in texts.values())
    }
    return {path for name in {*texts, *sheets, *named} if (path := env.path_of(name)) is not None}


def _of_file(path: Path, workspace: Workspace, used: bool) -> Iterator[Problem]:
    shown, mark = workspace.shown(path), mark_of(path.read_text(encoding="utf-8", errors="replace"))
    if mark and mark.stale:
        gone = not (CORE / mark.name).is_file()
        told = f"核心里已没有 {mark.name}" if gone else f"核心的 {mark.name} 已经改了，这份副本还是旧的"
        step = "看看核心现在的写法：移开这份副本，再运行 briefgen template eject，把自己的改动抄过去"
        yield Problem(shown, 1, 1, told, step)
    if not used:
        same = [name for name in core_files() if name.rpartition("/")[2] == path.name]
        hint = f"是否想放在 {workspace.shown(path.parent / same[0])}？" if same else "删去它，或在模板里引用它"
        yield Problem(shown, 0, 0, "没有模板用到这个文件", hint)


def _here(problems: Iterable[Problem], workspace: Workspace) -> list[Problem]:
    """Problems whose files are told as seen from the workspace."""
    return [replace(one, file=workspace.shown(Path(one.file))) for one in dict.fromkeys(problems)]


def as_rows(things: Iterable[Any]) -> list[dict[str, Any]]:
    """Dataclasses as rows."""
    return [{name: getattr(thing, name) for name in thing.__slots__} for thing in things]
