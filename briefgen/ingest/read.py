"""One seed, all the way: bytes → text → pieces → articles → reading order → `Document`.

In: a path, the workspace root, the taxonomy, limits. Out: a `Document`, or a `SkippedSeed` with a reason. The only thing it
raises is `InvalidInput`, for a sidecar that is wrong. The name of a file decides nothing but which sidecar is read.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefgen.document import BlockKind, Cleaning, Document, Entry, Published
from briefgen.errors import InvalidInput, Problem, shown
from briefgen.ingest.decode import Decoded, Undecodable, decode
from briefgen.ingest.formats import READ, TABLES, TEXT
from briefgen.ingest.limits import Limits
from briefgen.ingest.metadata import dating, publishers, scope
from briefgen.ingest.metadata.columns import missing
from briefgen.ingest.metadata.sidecar import Sidecar, read_sidecar
from briefgen.ingest.pages.articles import split_articles
from briefgen.ingest.pages.assemble import Page, assemble
from briefgen.ingest.pages.broken import mend
from briefgen.ingest.pages.furniture import sort_out
from briefgen.ingest.pages.join import in_order
from briefgen.ingest.pages.kinds import classify
from briefgen.ingest.pages.pieces import split
from briefgen.ingest.pages.traced import Log
from briefgen.ingest.pages.typed_tables import tell_tables
from briefgen.ingest.seeds import read_bytes
from briefgen.ingest.skip import Skip
from briefgen.seedfiles import beside
from briefgen.skipped import SkippedSeed
from briefgen.taxonomy import Taxonomy
from briefgen.taxonomy.characters import simplified

log = logging.getLogger(__name__)

LEAD = 3  # paragraphs that tell what a document is about


def read_seed(path: Path, root: Path, taxonomy: Taxonomy, limits: Limits | None = None) -> Document | SkippedSeed:
    """The document in `path`, or why there is none. Raises InvalidInput when its sidecar is wrong."""
    name, limits = _name(path, root), limits or Limits()
    side = sidecar_of(path, root, taxonomy)
    try:
        decoded = _decoded(read_bytes(path, root, limits), path.suffix.lower(), side, limits)
    except Skip as skip:
        return SkippedSeed(name, skip.reason, skip.told)
    if problems := missing(side.columns, decoded.headings):
        raise InvalidInput(problems)
    for note in decoded.notes:
        log.warning("%s: %s", name, note)
    return read_text(decoded, name, side, taxonomy)


def sidecar_of(seed: Path, root: Path, taxonomy: Taxonomy) -> Sidecar:
    """What stands beside a seed, an empty one where nothing does. Raises InvalidInput when it is wrong or not for its kind."""
    side = read_sidecar(beside(seed), root, taxonomy) if seed.suffix.lower() in READ else Sidecar()
    if side.columns and seed.suffix.lower() not in TABLES:
        first = side.columns[0].problem
        what = f"columns 只用于 {'、'.join(TABLES)}，{seed.name} 不是"
        raise InvalidInput([Problem(first.file, first.line, first.column, what, "删去 columns，或把表格另存")])
    return side


def _decoded(data: bytes, suffix: str, side: Sidecar, limits: Limits) -> Decoded:
    """The text of a file and the way back into it. Raises Skip."""
    if not data:
        raise Skip("empty", "文件是空的")
    if suffix not in TEXT:
        from briefgen.ingest.formats.apart import read_apart

        units = {column.name: column.unit for column in side.columns}
        found = read_apart(data, suffix, side.encoding, limits, units)
        if not found.text.strip():
            raise Skip("no_text", "没有读出文字；用原来的软件打开看看，或复制正文存成 .txt")
        limits.lines(found.text)
        return found
    decoded = decode(data, side.encoding)
    if isinstance(decoded, Undecodable):
        raise Skip(decoded.reason, decoded.told)
    limits.chars(len(decoded.text))
    limits.lines(decoded.text)
    return decoded


def _name(path: Path, root: Path) -> str:
    """The path within the workspace; a link keeps its own name, a file elsewhere the one it was given."""
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return shown(path, root)


def read_text(decoded: Decoded, name: str, side: Sidecar, taxonomy: Taxonomy) -> Document | SkippedSeed:
    """The document that a decoded text is."""
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u3000\u200b"):
        return SkippedSeed(name, "empty", "文件是空的")
    changes: Log = []
    lines = tell_tables(split(decoded.text, changes), changes)
    pieces = classify(mend(sort_out(lines, changes), taxonomy, changes))
    page = assemble([in_order(article, changes) for article in split_articles(pieces)], changes)
    if not page.blocks:
        return SkippedSeed(name, "no_text", "除报头、署名等之外没有正文；核对是不是这份材料")
    about = _about(page, [(p.role, simplified(p.text)) for p in pieces if p.role], side, taxonomy)
    return Document(
        seed=name, raw=decoded.text, text=page.text, runs=page.runs, blocks=page.blocks, sentences=page.sentences,
        title=about.title, published=about.published, publisher=about.publisher,
        scope=about.scope, scope_basis=about.scope_basis, encoding=decoded.encoding,
        log=_told(changes, decoded.text), places=decoded.places, records=_records(decoded, side),
    )  # fmt: skip


def _told(changes: Log, raw: str) -> tuple[Cleaning, ...]:
    """The changes in the order of the raw text, each with the characters that it replaced."""
    ordered = sorted(changes, key=lambda c: (c.start, c.end))
    return tuple(replace(c, before=raw[c.start : c.end]) for c in ordered)


class _About(NamedTuple):
    """What is known of a document besides its text: by its sidecar, else by its own words."""

    title: str
    published: Published | None
    publisher: str | None
    scope: str | None
    scope_basis: str


def _about(page: Page, furniture: list[tuple[str, str]], side: Sidecar, taxonomy: Taxonomy) -> _About:
    """`furniture` are the lines of the page beside its articles, each with its role, in simplified characters."""
    title = side.title or _title(page)
    named = [("masthead", side.publisher)] if side.publisher else []
    source = publishers.publisher([*named, *furniture], taxonomy)
    plain = simplified(page.text)
    whole = [plain[b.start : b.end] for b in page.blocks if b.kind in (BlockKind.DECK, BlockKind.BODY)]
    published = side.published or dating.published(simplified(title), whole, [text for _, text in furniture])
    region, basis = (side.scope, "旁注") if side.scope else _scope(plain, page, source, taxonomy)
    return _About(title, published, side.publisher or (source.name if source else None), region, basis)


def _scope(plain: str, page: Page, source: publishers.Source | None, taxonomy: Taxonomy) -> tuple[str | None, str]:
    """What the document is about, and by what that is told; `plain` is the page's text in simplified characters."""
    titles = _of_kind(plain, page, BlockKind.HEADLINE, BlockKind.DECK)
    paragraphs = _of_kind(plain, page, BlockKind.BODY)
    others = _of_kind(plain, page, BlockKind.HEADING, BlockKind.CAPTION)
    told = scope.scope(titles, paragraphs[:LEAD], source, taxonomy, [*paragraphs[LEAD:], *others])
    if told[0] is None and any(b.article for b in page.blocks):
        # what looks like a second article may be the second half of the only one
        whole = [plain[b.start : b.end] for b in page.blocks if b.kind is BlockKind.BODY]
        told = scope.scope((), whole[:LEAD], source, taxonomy, whole[LEAD:])
    return told


def _records(decoded: Decoded, side: Sidecar) -> tuple[tuple[Entry, ...], ...]:
    """The cells of mapped columns, row by row."""
    fields = {column.name: column.field for column in side.columns}
    rows: dict[str, list[Entry]] = {}
    for cell in decoded.cells:
        rows.setdefault(cell.row, []).append(Entry(fields[cell.column], cell.column, cell.start, cell.end))
    return tuple(tuple(row) for row in rows.values())


def _of_kind(text: str, page: Page, *kinds: BlockKind) -> list[str]:
    """What the first article's blocks of these kinds hold of `text`."""
    return [text[b.start : b.end] for b in page.blocks if b.kind in kinds and b.article == 0]


def _title(page: Page) -> str:
    """The first headline; of a text without one its first heading, else how it begins."""
    for kind in (BlockKind.HEADLINE, BlockKind.HEADING):
        found = next((b for b in page.blocks if b.kind is kind and b.article == 0), None)
        if found:
            return page.text[found.start : found.end]
    said = [page.text[s.start : s.end] for s in page.sentences[:2]]
    return _opening(next((text for text in said if not _ADDRESSED.fullmatch(text)), said[0]))


BEGINNING = 30
"""Characters of a text that stand for the title that it has not."""
_ADDRESSED = re.compile("[各市区县][^。！？]*(?:单位|部门|政府)：")
"""各区县（市）人民政府，各有关单位： a letter opens with those whom it is for."""
_REPORTS = re.compile("(?:通讯员|记者)[^，。：]{2,10}报道：")


def _opening(sentence: str) -> str:
    """How a text begins, up to the end of a clause."""
    lead = _REPORTS.match(sentence)
    text = sentence[lead.end() :] if lead else sentence
    if len(text) <= BEGINNING:
        return text
    cut = max(text.rfind(mark, 0, BEGINNING) for mark in "，；：—")
    return f"{text[:cut].rstrip('—')}……" if cut >= BEGINNING // 3 else f"{text[:BEGINNING]}……"
