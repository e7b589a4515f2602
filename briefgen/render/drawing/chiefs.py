"""Who leads, who runs, who hosts: the chain-chief system of each region and document, side by side.

In: the systems of a Landscape. Out: `Charts`, a column a region and document, earliest first within a region. An actor whose
part another column gives to somebody else, and a part that goes to another actor there, are marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.fact import Fact
from briefgen.model.instrument_rows import ChiefSystem, Role, SameWord
from briefgen.model.landscape import Figure, Landscape, Source
from briefgen.render.drawing import WIDE
from briefgen.render.drawing.words import Words, broken

COUNTED = {"chain_chiefs": "链长", "chains_count": "重点产业链", "chain_leader_enterprises": "链主企业"}
"""What the figures of a system count, in few words."""
GAP, HEAD, LINE, SIZE, PAD = 14, 52, 18, 13, 9


@dataclass(frozen=True, slots=True)
class Box:
    """One actor as written and its part, who holds it; `word` the marked word that it shares with another column."""

    y: float
    height: float
    role: Role
    actor: str
    held: Words | None
    word: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """The system of one region as one document tells it."""

    x: float
    width: float
    system: ChiefSystem
    source: Source
    figures: tuple[tuple[str, Figure], ...]  # what is counted, and the count
    boxes: tuple[Box, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Charts:
    """All columns; `words` are the words that mean different actors in two of them."""

    columns: tuple[Column, ...]
    words: tuple[SameWord, ...]
    height: float

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the charts rest on."""
        roles = [f for c in self.columns for b in c.boxes for f in b.role.facts]
        return (*roles, *(figure.fact for _, figure in self.pairs))

    @property
    def pairs(self) -> tuple[tuple[str, Figure], ...]:
        """The counts that the charts show, for their text alternative."""
        return tuple((f"{c.system.region_name}{what}", f) for c in self.columns for what, f in c.figures)


def chief_charts(landscape: Landscape) -> Charts:
    """One column for each region and document that tells of chiefs: who they are or what they do, or how many they are.

    20条重点产业链 without a word on whose they are is no organisation.
    """
    tools = landscape.instruments
    told = [(one, s) for one in tools.chiefs for s in _sources(one, landscape)]
    parts = [(one, s, p) for one, s in told if _tells(p := _part(one, s))]
    wide = (WIDE - GAP * (len(parts) - 1)) / max(1, len(parts))
    made = tuple(
        _column((wide + GAP) * at, wide, part, source, tools.same_words) for at, (_, source, part) in enumerate(parts)
    )
    return Charts(made, tools.same_words, max((c.bottom for c in made), default=0.0) + 4)


def _tells(part: ChiefSystem) -> bool:
    return any(r.part or r.held_by for r in part.roles) or any(f.fact.metric == "chain_chiefs" for f in part.figures)


def _sources(system: ChiefSystem, landscape: Landscape) -> list[Source]:
    found = {s.number: s for f in system.facts for s in [landscape.source_of(f)]}
    return [found[n] for n in sorted(found)]


def _part(system: ChiefSystem, source: Source) -> ChiefSystem:
    """The system as one document tells it: roles and counts that rest on its sentences."""
    roles = tuple(
        replace(r, facts=mine) for r in system.roles if (mine := tuple(f for f in r.facts if f.seed == source.seed))
    )
    apart = tuple(replace(r, part=_told(r.part, r), held_by=tuple(w for w in r.held_by if _told(w, r))) for r in roles)
    figures = tuple(f for f in system.figures if f.fact.seed == source.seed)
    facts = tuple(f for f in system.facts if f.seed == source.seed)
    return replace(system, roles=apart, figures=figures, facts=facts)


def _told(words: str | None, role: Role) -> str | None:
    """Words that one of the role's sentences of this document holds."""
    return words if words and any(words in f.sentence for f in role.facts) else None


def _column(x: float, wide: float, system: ChiefSystem, source: Source, words: Sequence[SameWord]) -> Column:
    y = float(HEAD) + LINE * len(system.figures)
    boxes: list[Box] = []
    for role in system.roles:
        boxes.append(box := _box(role, system, words, x, y, wide))
        y += box.height + 12
    figures = tuple((COUNTED.get(f.fact.metric or "", ""), f) for f in system.figures)
    bottom = y - 12 if boxes else y + LINE
    return Column(x, wide, system, source, figures, tuple(boxes), bottom)


def _box(role: Role, system: ChiefSystem, words: Sequence[SameWord], x: float, y: float, wide: float) -> Box:
    held = None
    if role.held_by:
        who = role.held_by[0]
        fact = next(f for f in role.facts if who in f.sentence)
        held = Words(x + PAD, y + 40, broken(who, (wide - 2 * PAD) / SIZE), f"fact:{fact.id}")
    word = next((w.word for w in words if _uses(w, role, system)), None)
    return Box(y, 30.0 + (LINE * len(held.lines) if held else 0), role, _written(role), held, word)


def _written(role: Role) -> str:
    """The actor as the role's sentence spells it (“链主”企业), quotation marks inside the name included."""
    text = role.facts[0].sentence
    spelled = re.search("[“”]?".join(map(re.escape, role.actor)), text)
    if spelled is None:
        return role.actor
    opened = spelled[0].count("”") > spelled[0].count("“") and text[: spelled.start()].endswith("“")
    return text[spelled.start() - opened : spelled.end()]


def _uses(word: SameWord, role: Role, system: ChiefSystem) -> bool:
    """Whether this box is one of the uses of a word that means different things."""
    told = {(region, meant) for region, meant in word.told}
    one, other = (role.part, role.actor), (role.actor, role.part)
    return any(w == word.word and (system.region_name, m) in told for w, m in (one, other))
