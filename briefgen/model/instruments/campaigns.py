"""A region's campaign and what stands under its heads (四场硬仗: 新制造 新服务 新园区 新项目). Facts and documents in, rows out.

Only documents that name the campaign are read. A fact stands under the head that the heading over it names; where the heading
names several, none, or is missing, under the head whose cue its paragraph says first; else under that of its chain's group;
else with the paragraph before. What no head claims is left out; nothing is placed by line or name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.document import BlockKind, Document
from briefgen.fact import Fact, Kind
from briefgen.model.instrument_rows import Campaign, CampaignHead
from briefgen.model.instruments.told import Told, figures, once
from briefgen.taxonomy import terms

_NEVER = re.compile(r"(?!)")


def campaigns(told: Told, documents: Iterable[Document]) -> tuple[Campaign, ...]:
    """The campaigns of the dictionary that a fact names, in its order."""
    known = {d.seed: d for d in documents}
    found = ((c, _naming(c, told)) for c in told.taxonomy.campaigns)
    return tuple(_campaign(c, named, told, known) for c, named in found if named)


def _naming(campaign: terms.Campaign, told: Told) -> tuple[Fact, ...]:
    return tuple(
        f for f in told.of(Kind.MECHANISM, Kind.POLICY) if f.region == campaign.region and campaign.label in f.text
    )


def _campaign(
    campaign: terms.Campaign, named: Sequence[Fact], told: Told, documents: Mapping[str, Document]
) -> Campaign:
    sentences = {(f.seed, f.sentence) for f in named}
    by_seed: dict[str, list[Fact]] = {seed: [] for seed, _ in sentences}
    for fact in told.facts:
        if fact.seed in by_seed and (fact.seed, fact.sentence) not in sentences:
            by_seed[fact.seed].append(fact)
    readers = [_Reader(head, told) for head in campaign.heads]
    under: dict[str, list[Fact]] = defaultdict(list)
    for seed, facts in by_seed.items():
        for name, some in _placed(facts, documents[seed], readers).items():
            under[name] += some
    heads = tuple(_head(head, under[head.name], named, told) for head in campaign.heads)
    return Campaign(
        id=campaign.id,
        region=campaign.region,
        region_name=told.places.name(campaign.region) or campaign.region,
        label=campaign.label,
        heads=heads,
        named=tuple(named),
        facts=once((*named, *(f for h in heads for f in h.told))),
    )


def _head(head: terms.Head, facts: Sequence[Fact], named: Sequence[Fact], told: Told) -> CampaignHead:
    projects = {p.id: p for f in facts if (p := told.project_of.get(f.id))}
    return CampaignHead(
        name=head.name,
        aim=head.aim if any(head.aim in f.sentence for f in named if head.aim) else None,
        told=tuple(facts),
        figures=figures(facts),
        projects=tuple(projects.values()),
        facts=tuple(facts) or tuple(named),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """A head as it is recognised."""

    head: terms.Head
    told: Told

    def begins(self, text: str) -> int | None:
        """Where the first of its cues stands in a text, cues inside a guard apart."""
        bare = _any(self.head.guards).sub(lambda m: "\x00" * len(m[0]), text)
        found = _any(self.head.cues).search(bare)
        return found.start() if found else None

    def of_group(self, fact: Fact) -> bool:
        """Whether the fact's chain is of one of its groups."""
        chain = self.told.taxonomy.chains.get(fact.chain or "")
        return chain is not None and chain.group in self.head.groups


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words))) if words else _NEVER


def _placed(facts: Sequence[Fact], document: Document, readers: Sequence[_Reader]) -> Mapping[str, list[Fact]]:
    """The facts of one document by head, in reading order."""
    found: dict[str, list[Fact]] = defaultdict(list)
    sections = _sections(document, readers)
    before: tuple[int, _Reader | None] = (-1, None)
    for at, some in groupby(sorted(facts, key=lambda f: f.paragraph), key=lambda f: f.paragraph):
        if at not in sections:
            continue
        number, candidates = sections[at]
        block = document.blocks[at]
        carried = before[1] if number == before[0] and block.kind is BlockKind.BODY else None
        paragraph = _first(candidates, document.text[block.start : block.end])
        for fact in some:
            reader = _reader(fact, candidates, paragraph) or carried
            if reader:
                found[reader.head.name].append(fact)
                carried = reader
        if block.kind is BlockKind.BODY:
            before = number, carried
    return found


def _reader(fact: Fact, candidates: Sequence[_Reader], paragraph: _Reader | None) -> _Reader | None:
    if len(candidates) == 1:
        return candidates[0]
    return paragraph or next((r for r in candidates if r.of_group(fact)), None)


def _first(candidates: Sequence[_Reader], text: str) -> _Reader | None:
    starts = {at: reader for reader in reversed(candidates) if (at := reader.begins(text)) is not None}
    return starts[min(starts)] if starts else None


def _sections(document: Document, readers: Sequence[_Reader]) -> Mapping[int, tuple[int, Sequence[_Reader]]]:
    """By block that may be placed: the number of its section, and the heads that its headings name, or all."""
    found: dict[int, tuple[int, Sequence[_Reader]]] = {}
    number, over, last = 0, "", (BlockKind.BODY, 0)
    for at, block in enumerate(document.blocks):
        if block.article != last[1]:
            number, over = number + 1, ""
        if block.kind is BlockKind.HEADING:
            over = (over if last[0] is BlockKind.HEADING else "") + document.text[block.start : block.end]
            number += 1
        named = [r for r in readers if r.head.name in over]
        if block.kind is BlockKind.BODY:
            found[at] = number, named or readers
        elif block.kind is BlockKind.CAPTION:  # stands anywhere on the page, under no heading
            found[at] = -1, readers
        last = block.kind, block.article
    return found
