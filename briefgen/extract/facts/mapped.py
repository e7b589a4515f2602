"""Rows of a table whose columns the sidecar maps → facts, each cell one, decided by the mapping and not by words around it.

In: a document with `records`, and the facts that reading its rows as sentences gave. Out: those facts with the mapped cells' own in
their stead. A cell whose content is not what its column promises (待定 under 总投资) stays as it was read; nothing is guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.document import Document, Entry
from briefgen.extract.facts.pieces import Ids, amount, of_chain, of_region, place
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.scan.times import resolve
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.fact import Fact, Kind, Period, Status
from briefgen.ingest.metadata.columns import NAMES, OTHERS
from briefgen.taxonomy.terms import Chain, Region

STATUS = {"已实现": Status.ACTUAL, "已完成": Status.ACTUAL, "实际": Status.ACTUAL, "计划": Status.PLANNED, "拟": Status.PLANNED,
          "目标": Status.TARGET, "预计": Status.EXPECTED}  # fmt: skip
_BLANK = frozenset({"", "/", "-", "—", "无", "暂无", "待定", "未定"})


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of its facts; `start:end` are its raw characters, `names` whose row it is, by field."""

    start: int
    end: int
    sentence: str
    names: Mapping[str, str]
    region: Region | None
    chain: Chain | None
    stage: tuple[str | None, Status] | None
    date: Period | None
    period: Period | None
    status: Status | None
    reasons: tuple[str, ...]

    @property
    def subject(self) -> str | None:
        """The name of the first of `names`."""
        return next(iter(self.names.values()), None)


def mapped(document: Document, facts: Sequence[Fact], knowledge: Knowledge) -> tuple[Fact, ...]:
    """The facts of a document, its mapped cells told by their columns; sorted by place."""
    if not document.records:
        return tuple(facts)
    cells, made = _Cells(document, knowledge, Ids(document)), []
    rows = [_row(document, record, knowledge) for record in document.records]
    for record, row in zip(document.records, rows, strict=True):
        made += [fact for entry in record if (fact := cells.fact(entry, row))]
    told = {at for fact in made for at in range(fact.start, fact.end)}
    kept = [
        turned for fact in facts if told.isdisjoint(range(fact.start, fact.end)) and (turned := _in_row(fact, rows))
    ]
    return tuple(sorted((*kept, *made), key=lambda f: (f.start, f.end, f.kind, f.id)))


def _row(document: Document, record: Sequence[Entry], knowledge: Knowledge) -> _Row:
    said = {entry.field: document.raw[entry.start : entry.end] for entry in record}
    first, last = min(e.start for e in record), max(e.end for e in record)
    start, end = document.raw.rfind("\n", 0, first) + 1, document.raw.find("\n", last)
    region, chain = _region(said.get("region", ""), document, knowledge), _chain(said.get("chain", ""), knowledge)
    stage = _stage(said.get("stage", ""), knowledge)
    told = {"region": region, "chain": chain, "stage": stage}
    untold = {field for field in said if field in told and told[field] is None}
    return _Row(
        start,
        end if end >= 0 else len(document.raw),
        _sentence(document, first, start, end),
        {field: said[field] for field in NAMES if said.get(field, "") not in _BLANK},
        region,
        chain,
        stage,
        _time(said.get("date", ""), document),
        _time(said.get("period", ""), document),
        next((status for word, status in STATUS.items() if said.get("status", "").startswith(word)), None),
        (
            *(f"{OTHERS[e.field]}：表格“{e.column}”一列" for e in record if e.field in OTHERS.keys() - untold),
            *(f"{OTHERS[field]}：词典里没有“{said[field]}”" for field in OTHERS if field in untold),
        ),
    )


def _region(text: str, document: Document, knowledge: Knowledge) -> Region | None:
    taxonomy = knowledge.taxonomy
    place = next((p.region for p in taxonomy.places(text, document.scope) if p.region), None)
    return taxonomy.region(text) or (taxonomy.region(place) if place else None)


def _chain(text: str, knowledge: Knowledge) -> Chain | None:
    """The chain that a cell names; a product or a local name that is only like one is not taken for it."""
    endings = ("", "产业链", "产业", "链")
    names = [text.removesuffix(ending) for ending in endings if text.endswith(ending)]
    return next((chain for name in names if (chain := knowledge.taxonomy.chain(name))), None)


def _stage(text: str, knowledge: Knowledge) -> tuple[str | None, Status] | None:
    hit = knowledge.annotator.words.after(text, 0, len(text), last=True)
    stage = knowledge.taxonomy.stage(hit.stage) if hit else None
    return (stage.label, hit.status) if stage and hit else None


def _time(text: str, document: Document) -> Period | None:
    period = resolve(text, document.published)
    return period if period.start or period.end else None


def _sentence(document: Document, first: int, start: int, end: int) -> str:
    """The row as the cleaned text has it; as it was read where cleaning took it for furniture."""
    at = document.clean_offset(first)
    sentence = document.sentence_at(at) if at is not None else None
    return document.text[sentence.start : sentence.end] if sentence else document.raw[start:end]


@dataclass(frozen=True, slots=True)
class _Cells:
    """The facts of the mapped cells of one document."""

    document: Document
    knowledge: Knowledge
    ids: Ids

    def fact(self, entry: Entry, row: _Row) -> Fact | None:
        """What a cell says, None where its content is not what its column promises."""
        text = self.document.raw[entry.start : entry.end]
        if entry.field in NAMES:
            return None if text in _BLANK else self._named(entry, row)
        metric = self.knowledge.taxonomy.metrics.get(entry.field)
        value = _value(text, metric.dim) if metric else None
        if metric is None or value is None:
            return None
        return replace(
            self._made(entry, row, Kind.QUANTITY, metric.id),
            metric=metric.id,
            metric_name=metric.name,
            **amount(value),
            subject=row.subject,
            period=row.period,
            status=row.status or Status.ACTUAL,
        )

    def _named(self, entry: Entry, row: _Row) -> Fact:
        stage, status = row.stage or (None, None)
        return replace(
            self._made(entry, row, Kind(entry.field), entry.field),
            subject=row.names[entry.field],
            period=row.date,
            stage=stage,
            status=row.status or status or Status.ACTUAL,
        )

    def _made(self, entry: Entry, row: _Row, kind: Kind, what: str) -> Fact:
        """What every cell's fact has; `what` is its metric or field."""
        text = self.document.raw[entry.start : entry.end]
        at = max(row.sentence.find(text), 0)
        clean = self.document.clean_offset(entry.start)
        inside = self.document.sentence_at(clean) if clean is not None else None
        if inside and clean is not None and row.sentence.startswith(text, clean - inside.start):
            at = clean - inside.start
        return Fact(
            id=self.ids.next(what, text, row.sentence),
            kind=kind,
            **place(self.document, entry.start, entry.end),
            sentence=row.sentence,
            **of_region(row.region),
            **of_chain(row.chain),
            reasons=(f"表格“{entry.column}”一列（旁注 columns）", *row.reasons),
            rule=f"columns:{entry.column}",
            mark=(at, at + len(text)),
            paragraph=inside.block if inside else 0,
        )


def _value(text: str, dim: str) -> Span | None:
    """The one value that a cell holds, of the kind its indicator is measured in."""
    values = [span for span in scan(text) if span.type in VALUE_TYPES]
    if len(values) != 1 or values[0].type not in (dim, "number" if dim == "count" else dim):
        return None
    whole = values[0].start == 0 and values[0].end == len(text)
    return values[0] if whole else None


def _in_row(fact: Fact, rows: Sequence[_Row]) -> Fact | None:
    """A fact of a column that is not mapped: it is about what its row is about. None for a name that the row's own
    columns give, found a second time by the words around it."""
    at = bisect_right(rows, fact.start, key=lambda row: row.start) - 1
    if at < 0 or fact.start >= rows[at].end:
        return fact
    row = rows[at]
    if fact.kind is not Kind.QUANTITY:
        return None if row.subject and fact.kind in NAMES else fact
    # when a project began is not when its output was
    dated = row.date is not None and fact.period is not None and fact.period.text == row.date.text
    told = replace(fact, subject=row.subject or fact.subject, period=row.period if row.period or dated else fact.period)
    told = replace(told, **of_region(row.region)) if row.region else told
    return replace(told, **of_chain(row.chain)) if row.chain else told
