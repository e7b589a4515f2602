"""Hand-made documents and facts of true sentences, so that the model is tested without ingest and extraction."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from briefgen.document import Block, BlockKind, Document, Published, Sentence
from briefgen.fact import Fact, Kind, Link, Period, Status
from briefgen.model import build_landscape
from briefgen.model.landscape import Landscape, Project
from briefgen.taxonomy import load_taxonomy

CITY = "370200"
TAXONOMY = load_taxonomy()
DATES = {
    "tongji": ("2024-05", date(2024, 1, 1), date(2024, 12, 31)),
    "city22": ("2022-07-12", date(2022, 7, 11), date(2022, 7, 15)),
    "city23": ("2023-10-09", date(2023, 10, 8), date(2023, 10, 12)),
    "wcna": ("2024-05-09", date(2024, 5, 8), date(2024, 5, 10)),
    "park22": ("2022-04", date(2022, 1, 1), date(2022, 12, 31)),
}


def document(seed: str, text: str = "", cut: bool = False) -> Document:
    """A document of one sentence, `cut` when the page broke it off."""
    best, earliest, latest = DATES[seed]
    sentences = (Sentence(0, len(text), 0, cut),) if text else ()
    blocks = (Block(BlockKind.BODY, 0, len(text)),)
    published = Published(best, earliest, latest, "示例")
    return Document(seed, text, text, (), blocks, sentences, seed, published, None, CITY, "示例", "utf-8")


def fact(kind: str, seed: str, sentence: str, text: str, **more: Any) -> Fact:
    """A fact whose `text` stands in `sentence`; `region` and `chain` by name, `period` as (text, start, end)."""
    at = sentence.index(text)
    known = {key: more.pop(key) for key in ("region", "chain", "period") if key in more}
    region = TAXONOMY.region(known.get("region", "青岛市"))
    chain = TAXONOMY.chain(known["chain"]) if "chain" in known else None
    assert region
    start = more.pop("start", int(hashlib.sha256(sentence.encode()).hexdigest()[:4], 16) * 1000 + at)
    more["status"] = Status(more.get("status", "actual"))
    key = "\x1f".join((kind, seed, sentence, text, str(start), str(more.get("metric")), str(more.get("subject"))))
    made = Fact(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        kind=Kind(kind),
        seed=seed,
        start=start,
        end=start + len(text),
        text=text,
        line=1,
        sentence=sentence,
        mark=(at, at + len(text)),
        region=region.id,
        region_name=region.name,
        chain=chain.id if chain else None,
        chain_name=chain.name if chain else None,
        period=Period(*known["period"]) if "period" in known else None,
    )
    return replace(made, **more)


def number(seed: str, sentence: str, text: str, value: str, metric: str, **more: Any) -> Fact:
    """A quantity; its unit is a count unless told."""
    known = TAXONOMY.metrics.get(metric)
    more.setdefault("unit", "count")
    more.setdefault("qualifier", "eq")
    named = known.name if known else metric
    return fact("quantity", seed, sentence, text, value=Decimal(value), metric=metric, metric_name=named, **more)


def money(seed: str, sentence: str, text: str, value: str, metric: str = "total_investment", **more: Any) -> Fact:
    """An amount in yuan unless `unit` says otherwise."""
    more.setdefault("unit", "CNY")
    return number(seed, sentence, text, value, metric, **more)


def linked(one: Fact, relation: str, other: Fact) -> Fact:
    """`one` with a link to `other`."""
    return replace(one, links=(*one.links, Link(relation, other.id)))


def landscape(*facts: Fact, documents: list[Document] | None = None, scope: str | None = CITY) -> Landscape:
    """The landscape of these facts, with a document for each seed they name."""
    docs = documents or [document(seed) for seed in sorted({f.seed for f in facts})]
    return build_landscape(docs, [], facts, TAXONOMY, date(2024, 5, 9), scope)


def project(found: Landscape, name: str) -> Project:
    """The only project that goes by `name`."""
    (one,) = [p for p in found.projects if name in p.names]
    return one
