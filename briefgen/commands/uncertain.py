"""`seeds check`: what is uncertain in the seeds of a workspace, one row a doubt, with what to do about it.

In: a folder, seeds that are named or the workspace's own. Out: `Doubtful` rows sorted by seed. Reads seeds, extracts nothing, writes
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefgen.commands.inquiry import chosen, known
from briefgen.document import Document
from briefgen.errors import InvalidInput, Problem
from briefgen.ingest.copies import Copy, find_copies
from briefgen.regenerate.gather import Recipe, read_document
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.seedfiles import beside
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import load_taxonomy

SURE = ("旁注", "标题所写")
"""Grounds for a document's region that need no second look: a person wrote it, or its headline says it."""
CUT_SHOWN = 20  # characters of a cut sentence's end, by which a person finds it
COLUMNS = {"seed": "材料", "told": "存疑", "step": "下一步"}
"""What a person reads; the ids are for programs."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """`what` is an id (no_date, skipped, copy …); the rest is told to a person."""

    seed: str
    what: str
    told: str
    step: str

    def as_row(self) -> dict[str, Any]:
        return {"seed": self.seed, "what": self.what, "told": self.told, "step": self.step}


def check_seeds(
    start: Path, seeds: Sequence[str] = (), *, config: str | None = None, progress: Progress = no_progress
) -> tuple[Doubtful, ...]:
    """All that is uncertain. Raises InvalidInput with the problems of all sidecars together."""
    around = known(start, config)
    recipe = replace(around.recipe, assumed=None)
    found: list[Doubtful] = []
    documents: list[Document] = []
    problems: list[Problem] = []
    paths = chosen(around, start, seeds, "seeds check")
    if not paths and around.workspace:
        where = "、".join(around.workspace.config.seeds)
        return (Doubtful(where, "no_seeds", "没有找到材料", "把材料放进去，或改 config.yaml 的 seeds"),)
    for done, (path, read) in enumerate(_read(paths, recipe, problems), start=1):
        if isinstance(read, SkippedSeed):
            found.append(Doubtful(read.seed, "skipped", f"没有读：{read.told}", _mend(read, named=bool(seeds))))
        elif read is not None:
            documents.append(read)
            found += _doubts(path, read)
        progress("读材料", done, len(paths))
    if problems:
        raise InvalidInput(problems)
    found += [_copied(copy) for copy in find_copies(documents)]
    return tuple(sorted(found, key=lambda d: (d.seed, d.what, d.told)))


def _mend(skipped: SkippedSeed, *, named: bool) -> str:
    if skipped.reason == "unreadable":
        return "检查文件名和读取权限"
    return "改好再试" if named else "改好或移走；简报的资料来源会列出它"


def _read(
    paths: Sequence[Path], recipe: Recipe, problems: list[Problem]
) -> Iterator[tuple[Path, Document | SkippedSeed | None]]:
    taxonomy = load_taxonomy(recipe.taxonomy)
    for path in paths:
        try:
            yield path, read_document(path, recipe, taxonomy)
        except InvalidInput as error:
            problems += error.problems
            yield path, None


def _doubts(path: Path, document: Document) -> Iterator[Doubtful]:
    side = beside(path).name
    for what, told, step in (*_date(document), *_named(document), *_text(document)):
        yield Doubtful(document.seed, what, told, f"在 {side} 里写 {step}" if step.endswith(("…", "日")) else step)


def _date(document: Document) -> Iterator[tuple[str, str, str]]:
    when = document.published
    if when is None:
        yield "no_date", "没有日期，“今年”“去年”都无法推算", "published: 年-月-日"
    elif when.precision != "day":
        words = "年" if when.precision == "year" else "月"
        yield f"date_{when.precision}", f"日期只知到{words}：{when.best}（{when.basis}）", "published: 年-月-日"
    elif when.earliest != when.latest:
        yield "date_about", f"日期大致为 {when.best}（{when.basis}）", "published: 年-月-日"


def _named(document: Document) -> Iterator[tuple[str, str, str]]:
    if not document.publisher:
        yield "no_publisher", "没有发布单位", "publisher: …"
    if document.scope is None:
        yield "no_scope", document.scope_basis, "scope: …"
    elif not document.scope_basis.startswith(SURE):
        yield "scope_guessed", f"所述区域 {document.scope} 是推断的：{document.scope_basis}", "scope: …"


def _text(document: Document) -> Iterator[tuple[str, str, str]]:
    if document.encoding not in ("utf-8", "docx", "pdf", "xlsx"):
        yield (
            "encoding_guessed",
            f"按 {document.encoding} 读出的，看看有没有乱码",
            "如有乱码，在旁注里写 encoding，或另存为 UTF-8",
        )
    for sentence in document.sentences:
        if sentence.truncated:
            raw = document.raw_span(sentence.start, sentence.end)
            line = f"第 {document.line(raw[0])} 行" if raw else "有一句"
            end = document.text[max(sentence.start, sentence.end - CUT_SHOWN) : sentence.end]
            yield "cut", f"{line}没有写完：“……{end}”", "补上后文；不补则句中的数字标为存疑"


def _copied(copy: Copy) -> Doubtful:
    told = f"是 {copy.of} 的摘录" if copy.part else f"和 {copy.of} 是同一篇"
    share = f"{copy.share:.0%}"
    step = "不必改：相同的数字只计一次，两处一同注明；若不是同一篇，看看是否放错了文件"
    return Doubtful(copy.seed, "extract" if copy.part else "copy", f"{told}（{share} 的文字相同）", step)
