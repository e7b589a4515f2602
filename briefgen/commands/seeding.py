"""`seeds add`: files copied into a workspace's folder of seeds, each with a sidecar of what a person says of it.

In: files and folders, what was given for all of them, and whom to ask. Out: `Added` rows. What a person says becomes a line of the
sidecar; what the program itself told from the text stands there as a comment with its evidence, for a guess must not look like
knowledge. Nothing that exists is overwritten.
"""

from __future__ import annotations

import glob
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from briefgen.commands.inquiry import named
from briefgen.commands.uncertain import SURE
from briefgen.document import Document
from briefgen.errors import UsageError, nearest, refusal, shown
from briefgen.ingest import read_seed
from briefgen.ingest.metadata.sidecar import dated
from briefgen.regenerate.gather import Recipe
from briefgen.seedfiles import beside
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import Taxonomy, load_taxonomy
from briefgen.workspace import Workspace

TELLABLE = {"published": "发布日期", "publisher": "发布单位", "scope": "所述区域", "title": "标题"}
COLUMNS = {
    "seed": "材料", "state": "结果", "title": "标题", "published": "发布日期", "published_basis": "依据", "publisher": "发布单位",
    "scope_name": "区域", "scope_basis": "区域依据", "encoding": "编码", "told": "说明",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a person: `field` of the sidecar for a file, what the text tells (empty: nothing) and by what."""

    file: str
    field: str
    told: str
    evidence: str
    wrong: str = ""  # why the answer before was not taken


Ask = Callable[[Question], str]
"""Gives the answer, empty where the person leaves it."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file. `state`: added, noted (it was in place, a sidecar was written), known (it is there
    already) or refused (it cannot be read)."""

    source: str
    state: str
    seed: str
    sidecar: str
    told: str
    document: Document | None
    scope_name: str

    def as_row(self) -> dict[str, Any]:
        row: dict[str, Any] = {"seed": self.seed, "from": self.source, "state": self.state, "sidecar": self.sidecar}
        if self.document:
            when = self.document.published
            row |= {
                "title": self.document.title,
                "published": when.best if when else None,
                "published_basis": when.basis if when else None,
                "publisher": self.document.publisher,
                "scope": self.document.scope,
                "scope_name": self.scope_name or None,
                "scope_basis": self.document.scope_basis,
                "encoding": self.document.encoding,
                "sentences": len(self.document.sentences),
            }
        return row | ({"told": self.told} if self.told else {})


@dataclass(frozen=True, slots=True)
class AddResult:
    """What became of each file; names in it are relative to `root`."""

    root: Path
    rows: tuple[Added, ...]

    def undo(self) -> str:
        """The command that takes back what was added, empty where nothing was."""
        made = [name for one in self.rows for name in ((one.seed if one.state == "added" else ""), one.sidecar) if name]
        return "rm " + " ".join(shlex.quote(shown(self.root / name, Path.cwd())) for name in made) if made else ""


def add_seeds(
    start: Path, files: Sequence[str], given: dict[str, str], *, config: str | None = None, ask: Ask | None = None
) -> AddResult:
    """Add files, and of folders all that can be read. Raises UsageError for what was given wrongly, InvalidInput for a
    sidecar beside a file that is wrong; then nothing has been written."""
    workspace = Workspace.find(start, config)
    recipe = Recipe.of(workspace)
    taxonomy = load_taxonomy(recipe.taxonomy)
    adding = _Adding(workspace, recipe, taxonomy, _checked(given, taxonomy), ask)
    paths = list(dict.fromkeys(_file(path) for name in files for path in named(start, name, workspace)))
    if len(paths) > 1 and "title" in given:
        raise UsageError("--title 只能用于一份材料\n    → 一份一份地加，或把标题写进旁注")
    read = [adding.read(path) for path in paths]  # all sidecars are checked before anything is written
    return AddResult(
        workspace.root, tuple(adding.add(path, document) for path, document in zip(paths, read, strict=True))
    )


def _file(path: Path) -> Path:
    """What a person names may be a link."""
    return path.resolve() if path.is_symlink() else path


def _checked(given: dict[str, str], taxonomy: Taxonomy) -> dict[str, str]:
    told = {}
    for field, text in given.items():
        try:
            told[field] = parsed(field, text, taxonomy)
        except ValueError as error:
            what, _, step = str(error).partition("\n")
            raise UsageError(f"--{field}: {what}\n    → {step}") from None
    return told


def parsed(field: str, text: str, taxonomy: Taxonomy) -> str:
    """What a person said of a field, as the sidecar has it. Raises ValueError with what is wrong and what to write."""
    text = _one_line(text)
    if not text:
        raise ValueError(f"{TELLABLE[field]}不能为空\n写上内容，或不写这一项")
    if field == "published":
        try:
            return dated(text)[0]
        except ValueError:
            raise ValueError(f"“{text}”不是日期\n写成 2024、2024-05 或 2024-05-09") from None
    if field == "scope" and taxonomy.region(text) is None:
        names = [region.name for region in taxonomy.regions.values()]
        raise ValueError(
            f"词典里没有区域“{text}”\n{nearest(text, names)}写区域的编号或名称，可用 briefgen list regions 查看"
        )
    return text


@dataclass
class _Adding:
    workspace: Workspace
    recipe: Recipe
    taxonomy: Taxonomy
    given: dict[str, str]
    ask: Ask | None

    @property
    def folder(self) -> Path:
        """Where seeds go: the folder of the first pattern of config.yaml."""
        parts = PurePosixPath(self.workspace.config.seeds[0]).parts[:-1]
        plain = [part for at, part in enumerate(parts) if not any(glob.has_magic(p) for p in parts[: at + 1])]
        return self.workspace.root.joinpath(*plain)

    def read(self, path: Path) -> Document | SkippedSeed:
        """The file as a document, or why it is none; what the workspace itself made is no seed."""
        if path.resolve().is_relative_to(self.workspace.output.resolve()):
            return SkippedSeed(
                str(path), "own_output", "是这个工作区自己生成的文件，不能当材料；要加的是它所依据的原件"
            )
        return read_seed(path, path.parent, self.taxonomy, self.recipe.limits)

    def add(self, path: Path, document: Document | SkippedSeed) -> Added:
        """One file, copied with its sidecar or not, and why."""
        source = str(path)
        if isinstance(document, SkippedSeed):
            return Added(source, "refused", "", "", document.told, None, "")
        data = path.read_bytes()
        inside = path.resolve().is_relative_to(self.folder.resolve())
        if not inside and (there := self._there(data)):
            now = read_seed(there, self.workspace.root, self.taxonomy, self.recipe.limits)
            document = now if isinstance(now, Document) else document
            name = self.workspace.shown(there)
            return Added(
                source, "known", name, "", "已有内容完全相同的一份，没有再加", document, self._scope_name(document)
            )
        target = path.resolve() if inside else self._free(path)
        return self._placed(path, data, target, document, inside)

    def _there(self, data: bytes) -> Path | None:
        """The seed that holds these very bytes, whatever its name."""
        for path in self.workspace.seeds():
            with suppress(OSError):
                if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
                    return path
        return None

    def _placed(self, path: Path, data: bytes, target: Path, document: Document, inside: bool) -> Added:
        name, own = self.workspace.shown(target), beside(path)
        note = beside(target)
        said = self._said(name, document)
        text = own.read_bytes() if own.is_file() and not inside else _sidecar(said, document).encode()
        made: list[Path] = []
        try:
            for one, content in ((target, data), (note, text)):
                if not (one.exists() and inside):
                    _written(one, content, made)
        except OSError as error:
            _undo(made)
            raise UsageError(f"{name}: 写不进去：{refusal(error)}\n    → 检查权限和磁盘空间") from None
        now = read_seed(target, self.workspace.root, self.taxonomy, self.recipe.limits)
        document = now if isinstance(now, Document) else document
        told = "旁注随材料一起复制" if own.is_file() and not inside else ""
        state = "added" if target in made else "noted" if note in made else "known"
        sidecar = self.workspace.shown(note) if note in made else ""
        return Added(str(path), state, name, sidecar, told, document, self._scope_name(document))

    def _free(self, path: Path) -> Path:
        """A name that is free; a sidecar of the name takes it too."""
        number = 1
        while True:
            stem = path.stem if number == 1 else f"{path.stem}-{number}"
            target = self.folder / f"{stem}{path.suffix}"
            if not (target.exists() or target.is_symlink() or beside(target).exists()):
                return target
            number += 1

    def _scope_name(self, document: Document) -> str:
        region = self.taxonomy.region(document.scope) if document.scope else None
        return region.name if region else ""

    def _said(self, name: str, document: Document) -> dict[str, str]:
        """What a person says: given with the command, else asked where the text leaves it open."""
        said = dict(self.given)
        if self.ask is None:
            return said
        for question in _questions(name, document, self._scope_name(document)):
            while question.field not in said:
                answer = self.ask(question)
                if not answer.strip():
                    break
                try:
                    said[question.field] = parsed(question.field, answer, self.taxonomy)
                except ValueError as error:
                    question = replace(question, wrong=str(error).replace("\n", "；"))
        return said


def _questions(name: str, document: Document, scope_name: str) -> Iterator[Question]:
    """What the text does not tell for sure; a person who knows better is not asked for the rest."""
    when = document.published
    if when is None or when.earliest != when.latest:
        yield Question(name, "published", when.best if when else "", when.basis if when else "")
    if not document.publisher:
        yield Question(name, "publisher", "", "")
    if not document.scope_basis.startswith(SURE):
        yield Question(name, "scope", scope_name, document.scope_basis if document.scope else "")


def _sidecar(said: dict[str, str], document: Document) -> str:
    """The lines of a sidecar: what a person said; what the text tells, as comments."""
    when = document.published
    read = {
        "published": (when.best, when.basis) if when else ("", ""),
        "publisher": (document.publisher or "", "报头、署名或来源"),
        "scope": (document.scope or "", document.scope_basis),
        "title": (document.title, "正文的标题"),
    }
    lines = ["# 没有 # 的行由人写明；带 # 的是程序从文中看出的，不对就去掉 # 改正。"]
    for field in TELLABLE:
        told, basis = map(_one_line, read[field])
        if field in said:
            lines.append(f"{field}: {_quoted(said[field])}")
        else:
            lines.append(f"# {field}: {_quoted(told)}  # {basis}" if told else f"# {field}:  # 文中没有写")
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    """Text of a seed is not trusted: no line break, nothing invisible."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def _quoted(text: str) -> str:
    """Text as YAML; a region or a title may begin or go on like something else."""
    plain = not set(text) & set(":#'\"{}[]&*!|>%@`,\\") and text[:1] not in "-? " and text not in ("null", "~")
    return text if plain else "'" + text.replace("'", "''") + "'"


def _written(path: Path, data: bytes, made: list[Path]) -> None:
    """`x`: looking and making are one step, so that nobody's file is overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        made.append(path)
        file.write(data)


def _undo(made: Sequence[Path]) -> None:
    for path in made:
        with suppress(OSError):
            path.unlink()
