"""Rows of a table whose columns the sidecar maps → facts, each cell one, decided by the mapping and not by words around it.

In: a document with `records`, and the facts that reading its rows as sentences gave. Out: those facts with the mapped cells' own in
their stead. A cell whose content is not what its column promises (待定 under 总投资) stays as it was read; nothing is guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.document import Document, Entry
from briefgen.extract.facts.assemble import document_identity
from briefgen.extract.knowledge import Knowledge
from briefgen.extract.scan.times import resolve
from briefgen.extract.scan.values import scan
from briefgen.extract.text.spans import VALUE_TYPES, Span
from briefgen.fact import Fact, Kind, Period, Status, fact_id
from briefgen.ingest.metadata.columns import NAMES, OTHERS

STATUS = {"已实现": Status.ACTUAL, "已完成": Status.ACTUAL, "实际": Status.ACTUAL, "计划": Status.PLANNED, "拟": Status.PLANNED,
          "目标": Status.TARGET, "预计": Status.EXPECTED}  # fmt: skip
_BLANK = frozenset({"", "/", "-", "—", "无", "暂无", "待定", "未定"})


Named = tuple[str, str]
"""Id and full name."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of its facts; `start:end` are its raw characters, `names` whose row it is, by field."""

    start: int
    end: int
    sentence: str
    names: Mapping[str, str]
    region: Named | None
    chain: Named | None
    stage: tuple[str | None, Status] | None
    date: Period | None
    period: Period | None
    status: Status | None
    reasons: tuple[str, ...]

    @property
    def subject(self) -> str | None:
        return next(iter(self.names.values()), None)


def mapped(document: Document, facts: Sequence[Fact], knowledge: Knowledge) -> tuple[Fact, ...]:
    """The facts of a document, its mapped cells told by their columns; sorted by place."""
    if not document.records:
        return tuple(facts)
    seen: Counter[tuple[str, str, str]] = Counter()
    made: list[Fact] = []
    rows = [_row(document, record, knowledge) for record in document.records]
    for record, row in zip(document.records, rows, strict=True):
        made += [fact for entry in record if (fact := _fact(document, entry, row, knowledge, seen))]
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


def _region(text: str, document: Document, knowledge: Knowledge) -> Named | None:
    taxonomy = knowledge.taxonomy
    place = next((p.region for p in taxonomy.places(text, document.scope) if p.region), None)
    found = taxonomy.region(text) or (taxonomy.region(place) if place else None)
    return (found.id, found.name) if found else None


def _chain(text: str, knowledge: Knowledge) -> Named | None:
    """The chain that a cell names; a product or a local name that is only like one is not taken for it."""
    endings = ("", "产业链", "产业", "链")
    names = [text.removesuffix(ending) for ending in endings if text.endswith(ending)]
    found = next((chain for name in names if (chain := knowledge.taxonomy.chain(name))), None)
    return (found.id, found.name) if found else None


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


def _fact(
    document: Document, entry: Entry, row: _Row, knowledge: Knowledge, seen: Counter[tuple[str, str, str]]
) -> Fact | None:
    text = document.raw[entry.start : entry.end]
    if entry.field in NAMES:
        return None if text in _BLANK else _named(document, entry, row, seen)
    metric = knowledge.taxonomy.metrics.get(entry.field)
    value = _value(text, metric.dim) if metric else None
    if metric is None or value is None:
        return None
    fact = _made(document, entry, row, metric.id, seen, Kind.QUANTITY)
    return replace(
        fact,
        metric=metric.id,
        metric_name=metric.name,
        value=value.value,
        high=value.high,
        unit=value.unit,
        counter=value.counter,
        qualifier=value.qualifier,
        subject=row.subject,
        period=row.period,
        status=row.status or Status.ACTUAL,
    )


def _value(text: str, dim: str) -> Span | None:
    """The one value that a cell holds, of the kind its indicator is measured in."""
    values = [span for span in scan(text) if span.type in VALUE_TYPES]
    if len(values) != 1 or values[0].type not in (dim, "number" if dim == "count" else dim):
        return None
    whole = values[0].start == 0 and values[0].end == len(text)
    return values[0] if whole else None


def _named(document: Document, entry: Entry, row: _Row, seen: Counter[tuple[str, str, str]]) -> Fact:
    fact = _made(document, entry, row, entry.field, seen, Kind(entry.field))
    stage, status = row.stage or (None, None)
    return replace(
        fact, subject=row.names[entry.field], period=row.date, stage=stage, status=row.status or status or Status.ACTUAL
    )


def _made(
    document: Document, entry: Entry, row: _Row, what: str, seen: Counter[tuple[str, str, str]], kind: Kind
) -> Fact:
    text = document.raw[entry.start : entry.end]
    key = (what, text, row.sentence)
    ident = fact_id(document_identity(document), *key, seen[key])
    seen[key] += 1
    at = max(row.sentence.find(text), 0)
    clean = document.clean_offset(entry.start)
    inside = document.sentence_at(clean) if clean is not None else None
    if inside and clean is not None and row.sentence.startswith(text, clean - inside.start):
        at = clean - inside.start
    return Fact(
        id=ident,
        kind=kind,
        seed=document.seed,
        start=entry.start,
        end=entry.end,
        text=text,
        line=document.line(entry.start),
        locator=document.locator(entry.start),
        sentence=row.sentence,
        region=row.region[0] if row.region else None,
        region_name=row.region[1] if row.region else None,
        chain=row.chain[0] if row.chain else None,
        chain_name=row.chain[1] if row.chain else None,
        reasons=(f"表格“{entry.column}”一列（旁注 columns）", *row.reasons),
        rule=f"columns:{entry.column}",
        mark=(at, at + len(text)),
        paragraph=inside.block if inside else 0,
    )


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
    region, chain = row.region or (fact.region, fact.region_name), row.chain or (fact.chain, fact.chain_name)
    return replace(
        fact,
        subject=row.subject or fact.subject,
        region=region[0],
        region_name=region[1],
        chain=chain[0],
        chain_name=chain[1],
        period=row.period if row.period or dated else fact.period,
    )
