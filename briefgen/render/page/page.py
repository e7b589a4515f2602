"""What a template may call: every way to print something with its mark, bound to one rendering.

In: a Landscape and what was chosen from it. Out: the context of the templates. Holds the numbering of headings and
captions; computes nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from briefgen.fact import Fact, Status
from briefgen.model.landscape import (
    Answer,
    Cell,
    Chain,
    Derived,
    Figure,
    Landscape,
    Project,
    Region,
    Source,
    StageEvent,
)
from briefgen.model.named.names import phase_words
from briefgen.model.narrow import whole_of
from briefgen.numerals import ORDINAL
from briefgen.render.choosing.choice import ChainBlock
from briefgen.render.page.charts import Matrix, StageRow
from briefgen.render.page.figures import Ledger
from briefgen.render.templating.filters import chinese
from briefgen.render.wording.stagelines import TO_DO, stage_word
from briefgen.render.wording.statements import Cite, Day, Lift, Name, Part, Published, Statement, When, Words, mention
from briefgen.render.wording.writing import Writer

UNTOLD = "材料未载明"
STATUS_WORDS = {Status.ACTUAL: "已实现", Status.PLANNED: "计划", Status.TARGET: "目标", Status.EXPECTED: "预计"}
AHEAD_WORDS = {"planned": "计划", "expected": "预计", "target": "力争"}


Placed = Fact | Project | Cell
_SILENT = re.compile(
    r'\s*(?:<section[^>]*>\s*)?<h2 id="(part|annex)-\d+"[^>]*>.*?</h2>\s*(?:<p[^>]*>[^<]*材料未载明。</p>\s*)+(?:</section>\s*)?',
    re.DOTALL,
)
"""A section of nothing but a heading and that the material does not tell."""
_BATCH = re.compile(rf"(?:第[{ORDINAL}]{{1,3}}批|首批)$")
"""遴选了第一批47家链主企业: there are more than are counted."""


class Page:
    """The functions of one rendering; `context` gives them to Jinja by name."""

    def __init__(self, landscape: Landscape, *, numbered: bool = True) -> None:
        """`numbered`: headings carry 一、and （一）, as official papers do."""
        self.landscape = landscape
        self.numbered = numbered
        self.ledger = Ledger(landscape)
        self.writer = Writer(landscape)
        self._counters: dict[str, int] = {}
        self._parts: list[tuple[Markup, str]] = []
        self._annexes: list[tuple[int, str]] = []
        self.silent: list[str] = []  # headings of the sections of which the material tells nothing

    def context(self) -> dict[str, Any]:
        """All names that templates may use, each bound to this rendering."""
        ledger = self.ledger
        names: Mapping[str, Any] = {
            "fig": ledger.fig, "cite": ledger.cite, "quote": ledger.quote, "name": ledger.name, "when": ledger.when,
            "day": ledger.day, "published": ledger.published, "paper": ledger.paper, "frame": ledger.frame, "mark_svg": ledger.mark_svg,
            "label": ledger.label, "sentence": ledger.sentence, "places": ledger.places, "ledger": ledger,
            "say": self.say, "h2": self.h2, "h3": self.h3, "annex": self.annex, "contents": self.contents,
            "kept": self.kept, "silent": self.silent, "caption": self.caption,
            "project": self.project, "region": self.region, "chain": self.chain, "title_of": self.title_of,
            "sources": self.sources, "numbered": self.source_numbered,
            "stage": self.stage, "phase": self.phase, "formula": self.formula, "metric": self.metric, "batch": self.batch, "classes": self.classes,
            "status": self.status, "cite_block": self.cite_block,
            "cite_project": self.cite_project, "cite_answer": self.cite_answer, "cite_facts": self.cite_facts,
            "mention": self.mention, "clause": self.clause, "owned": self.owned, "stage_pairs": self.stage_pairs,
            "matrix_pairs": self.matrix_pairs, "alternative": self.alternative, "untold": UNTOLD, "landscape": self.landscape,
        }  # fmt: skip
        return dict(names)

    def say(self, statement: Statement) -> Markup:
        """A statement with all its marks."""
        return Markup("").join(self._part(p) for p in statement.parts)

    def _part(self, part: Part) -> Markup:
        ledger = self.ledger
        match part:
            case Words():
                return escape(part.text)
            case Lift():
                return ledger.lift(part.fact, part.start, part.end)
            case When():
                return ledger.when(part.fact)
            case Name():
                return ledger.name(part.text, part.ref)
            case Day():
                return ledger.day(part.day)
            case Published():
                return ledger.published(part.source)
            case Cite():
                return ledger.cite(*part.facts)

    # headings and captions, numbered as they come

    def _count(self, what: str) -> int:
        self._counters[what] = self._counters.get(what, 0) + 1
        return self._counters[what]

    def h2(self, text: str) -> Markup:
        """一、…"""
        self._counters["h3"] = 0
        number = self._count("h2")
        mark = self.ledger.frame("heading", chinese(number) + "、") if self.numbered else Markup("")
        self._parts.append((mark, text))
        return Markup('<h2 id="part-{}">{}{}</h2>').format(number, mark, text)

    def h3(self, text: str) -> Markup:
        """（一）…"""
        mark = self.ledger.frame("heading", f"（{chinese(self._count('h3'))}）") if self.numbered else ""
        return Markup("<h3>{}{}</h3>").format(mark, text)

    def annex(self, text: str) -> Markup:
        """附件1 … as a heading of the annex."""
        number = self._count("annex")
        self._annexes.append((number, text))
        return Markup('<h2 id="annex-{}" class="annex-head">{}　{}</h2>').format(
            number, self.ledger.frame("annex", f"附件{number}"), text
        )

    def kept(self, section: Markup) -> Markup:
        """A section as it is; nothing where it says only that nothing is told: its number is free again, and its heading
        waits among the `silent` ones."""
        found = _SILENT.fullmatch(section)
        if found is None:
            return section
        if found[1] == "part":
            self._counters["h2"] -= 1
            self.silent.append(self._parts.pop()[1])
        else:
            self._counters["annex"] -= 1
            self.silent.append(self._annexes.pop()[1])
        return Markup("")

    def contents(self, *, whole: bool = False) -> Markup:
        """The list of annexes so far, of the `whole` paper its parts too, each leading to its heading; print adds the page."""
        parts = self._parts if whole else []
        lines = [
            Markup('<li><a href="#part-{}">{}{}</a></li>').format(n, mark, text)
            for n, (mark, text) in enumerate(parts, 1)
        ]
        lines += [
            Markup('<li><a href="#annex-{}">{}　{}</a></li>').format(n, self.ledger.frame("contents", f"附件{n}"), text)
            for n, text in self._annexes
        ]
        return Markup('<nav class="toc" aria-label="{}"><ol>{}</ol></nav>').format(
            "目录" if whole else "附件目录", Markup("").join(lines)
        )

    def caption(self, kind: str, text: str) -> Markup:
        """附表1 …, 附图1 …"""
        return Markup("{}　{}").format(self.ledger.frame("caption", f"{kind}{self._count(kind)}"), text)

    # names

    def project(self, project: Project) -> Markup:
        return self.ledger.name(project.name, f"project:{project.id}")

    def region(self, thing: Region | Placed, svg: bool = False) -> Markup:
        """The region of a fact, project or cell, or a region itself; else 材料未载明."""
        ident, text = (thing.id, thing.name) if isinstance(thing, Region) else (thing.region, thing.region_name)
        return self._place(f"region:{ident}", text, svg) if ident and text else escape(UNTOLD)

    def chain(self, thing: Chain | Placed, svg: bool = False) -> Markup:
        """The chain of a fact, project or cell, or a chain itself; else 材料未载明."""
        ident, text = (thing.id, thing.name) if isinstance(thing, Chain) else (thing.chain, thing.chain_name)
        return self._place(f"chain:{ident}", text, svg) if ident and text else escape(UNTOLD)

    def _place(self, ref: str, text: str, svg: bool) -> Markup:
        if svg:
            return Markup('<tspan data-source="{}">{}</tspan>').format(ref, text)
        return self.ledger.name(text, ref)

    def sources(self) -> tuple[Source, ...]:
        """The sources of the brief, and of what it has cited of others so far, in their order."""
        numbers = {s.number for s in self.landscape.sources} | {
            note.source.number for note in self.ledger.notes.values()
        }
        return tuple(s for s in whole_of(self.landscape).sources if s.number in numbers)

    def source_numbered(self, number: int) -> Source:
        """A source by its number in the whole landscape."""
        return next(s for s in whole_of(self.landscape).sources if s.number == number)

    def title_of(self, source: Source) -> Markup:
        return Markup("《{}》").format(self.ledger.name(source.title, f"source:{source.number}"))

    def metric(self, fact: Fact) -> Markup:
        """The indicator's name, with the batch that is counted and whose it is."""
        named = self.ledger.name(fact.metric_name, f"fact:{fact.id}") if fact.metric_name else escape(UNTOLD)
        what = named + self.batch(fact)
        if not fact.subject or fact.subject in (fact.metric_name or ""):
            return what
        return Markup("{}（{}）").format(what, self.ledger.name(fact.subject, f"fact:{fact.id}"))

    def batch(self, fact: Fact, svg: bool = False) -> Markup:
        """The batch that a number counts, in brackets; empty where it counts all there are."""
        found = _BATCH.search(fact.before)
        return Markup("（{}）").format(self.ledger.name(found[0], f"fact:{fact.id}", svg)) if found else Markup("")

    # facts

    def cite_facts(self, facts: Sequence[Fact]) -> Markup:
        return self.ledger.cite(*facts)

    def cite_project(self, project: Project) -> Markup:
        """The endnotes of everything the project table tells of a project."""
        events = [e.fact for e in (project.current, project.next) if e is not None]
        return self.ledger.cite(*(events or project.facts[:1]), *(v.fact for v in project.values))

    def cite_answer(self, answer: Answer) -> Markup:
        return self.ledger.cite(answer.problem, *answer.measures)

    def mention(self, fact: Fact) -> Markup:
        """A fact's own words."""
        lift = mention(fact)
        return self.ledger.lift(fact, lift.start, lift.end)

    def clause(self, fact: Fact) -> Markup:
        """The clause of a fact as it stands, or its sentence where the clause cannot stand alone."""
        lift = self.writer.clause(fact) or self.writer.whole(fact)
        return self.ledger.lift(lift.fact, lift.start, lift.end)

    def owned(self, fact: Fact) -> Markup:
        """The clause of a fact, behind the park, project or enterprise that it is of where it leaves that out."""
        lift = self.writer.clause(fact) or self.writer.whole(fact)
        owner = self.writer.owner(lift)
        return (self._part(owner) if owner else Markup("")) + self.clause(fact)

    def cite_block(self, block: ChainBlock) -> Markup:
        """The endnotes of the stages and values that a chain's paragraph tells."""
        told = [(p, e) for line in block.lines for p, e in line.entries]
        return self.ledger.cite(*(f for p, e in told for f in (e.fact, *([p.cost.fact] if p.cost else []))))

    def classes(self, fact: Fact) -> tuple[Fact, ...]:
        """The thresholds that define what a count counts."""
        return self._classes.get(fact.id, ())

    @cached_property
    def _classes(self) -> Mapping[str, tuple[Fact, ...]]:
        """Thresholds by the count that they define, of the whole material: a part sets its figures beside the others'."""
        found: dict[str, tuple[Fact, ...]] = {}
        for fact in whole_of(self.landscape).facts:
            if fact.threshold and (count := fact.linked("class_of")):
                found[count] = (*found.get(count, ()), fact)
        return found

    def status(self, fact: Fact) -> str:
        return STATUS_WORDS[fact.status]

    def stage(self, event: StageEvent | None) -> str:
        """竣工, or of one not reached 预计竣工."""
        if event is None:
            return UNTOLD
        word = stage_word(event)
        return word if event.status == "actual" else AHEAD_WORDS.get(event.status, "拟") + TO_DO.get(event.stage, word)

    def phase(self, project: Project, event: StageEvent | None) -> Markup:
        """The phase (一期) that a stage is told of where the project goes by the name of the whole."""
        words = phase_words(event.fact.subject or "") if event else ""
        return self.ledger.name(words, f"fact:{event.fact.id}") if event and words not in project.name else Markup("")

    def formula(self, derived: Derived) -> Markup:
        return Markup('<span data-derived-formula="{}">{}</span>').format(derived.id, derived.formula)

    def alternative(
        self, ident: str, title: str, pairs: Sequence[tuple[str, Derived | Figure]], empty: str = UNTOLD,
        *, single: bool = False,
    ) -> Markup:  # fmt: skip
        """A chart in words: its title, then label and number one after the other.

        A PDF knows one alternative text, which WeasyPrint takes from <title>; a screen has <desc> for the numbers.
        """
        told = "；".join(f"{label}：{d.text}" for label, d in pairs) or empty
        ids = " ".join(d.id for _, d in pairs)
        if single:
            return Markup('<title id="{}-title" data-derived-list="{}">{}。{}</title>').format(ident, ids, title, told)
        return Markup('<title id="{}-title">{}</title><desc id="{}-desc" data-derived-list="{}">{}</desc>').format(
            ident, title, ident, ids, told
        )

    def stage_pairs(self, rows: Sequence[StageRow]) -> list[tuple[str, Derived]]:
        """What the stage chart says, for its text alternative."""
        reached = [(f"已到{r.label}", r.reached) for r in rows if r.reached]
        return reached + [(f"宣布将到{r.label}", r.ahead) for r in rows if r.ahead]

    def matrix_pairs(self, grid: Matrix) -> list[tuple[str, Derived]]:
        """What the matrix says, for its text alternative."""
        return [(f"{b.cell.region_name}{b.cell.chain_name}", b.count) for b in grid.boxes if b.count]
