"""Marks: how a number, a name, a quotation or a date stands in the markup so that the audit can tell what it is.

In: values of the Landscape. Out: `Markup`. One `Ledger` lives as long as one rendering and hands out the numbers of
figures (f1 …) and of endnotes (s1 …, d1 …) in order of appearance; it computes no figure and chooses nothing.

Marks, all read back by `audit`:
    data-fact      a figure's text as written, or with class "when" the words for its period
    data-derived   a Derived's text
    data-source    words of a seed: a piece of a fact's sentence, or a name (fact, source, project, region, chain)
    data-frame     numbering, reference, line, page, date or issue of the paper itself, each with its own grammar
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup, escape

from briefgen import locators
from briefgen.fact import Fact, Kind, Period
from briefgen.model.landscape import Derived, Figure, Landscape, Source
from briefgen.model.narrow import whole_of
from briefgen.render.templating.filters import in_unit
from briefgen.render.wording.periods import date_words, period_words, published_words
from briefgen.render.wording.writing import is_ahead

SentenceKey = tuple[str, str]


@dataclass(slots=True)
class Note:
    """An endnote: one sentence of a source, with the figures used from it and where they stand on the page."""

    number: int
    source: Source
    sentence: str
    uses: dict[str, list[str]] = field(default_factory=dict)  # fact id → element ids

    @property
    def anchor(self) -> str:
        return f"s{self.number}"


@dataclass(slots=True)
class DerivedNote:
    """How a derived number came about, with the elements that show it."""

    number: int
    derived: Derived
    uses: list[str] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return f"d{self.number}"


def sort_value(value: Fact | Derived | Period | None) -> str:
    """What a browser sorts by: "CNY 394210000000" for 3942.1亿元, "count 131" for 131个, "2022-01-01/2022-06-30" for 上半年.

    Empty where there is nothing to sort by; an end that the material leaves open is left out.
    """
    if isinstance(value, Period):
        ends = [end.isoformat() if end else "" for end in (value.start, value.end)]
        return "/".join(ends) if any(ends) else ""
    if value is None or value.value is None:
        return ""
    if isinstance(value, Fact):
        unit = value.unit or "count"
    else:
        unit = "percent" if value.operation == "share" else "CNY" if "元" in value.text else "count"
    return f"{unit} {value.value.normalize():f}"


class Ledger:
    """Numbers figures and endnotes of one rendering, in order of appearance."""

    def __init__(self, landscape: Landscape) -> None:
        self.landscape = landscape
        whole = whole_of(landscape)  # a part quotes sentences that speak of other parts too
        self.sources = {s.seed: s for s in whole.sources}
        self.facts = {f.id: f for f in whole.facts}
        self.notes: dict[SentenceKey, Note] = {}
        self.derived: dict[str, DerivedNote] = {}
        self._figures = 0
        self._by_sentence: dict[SentenceKey, list[Fact]] = {}
        for fact in whole.facts:
            self._by_sentence.setdefault((fact.seed, fact.sentence), []).append(fact)

    # what the rendering used, for the manifest
    @property
    def fact_ids(self) -> tuple[str, ...]:
        return tuple(sorted({fid for note in self.notes.values() for fid in note.uses}))

    @property
    def derived_ids(self) -> tuple[str, ...]:
        return tuple(sorted(self.derived))

    @property
    def cited(self) -> tuple[Fact, ...]:
        """The facts that the endnotes hold so far, in the order of the sources."""
        held = {ident for note in self.notes.values() for ident in note.uses}
        return tuple(fact for fact in self.facts.values() if fact.id in held)

    def note(self, fact: Fact) -> Note:
        """The endnote of a fact's sentence, numbered at its first use."""
        key = (fact.seed, fact.sentence)
        if key not in self.notes:
            self.notes[key] = Note(len(self.notes) + 1, self.sources[fact.seed], fact.sentence)
        self.notes[key].uses.setdefault(fact.id, [])
        self.facts.setdefault(fact.id, fact)
        return self.notes[key]

    def _derived_note(self, derived: Derived) -> DerivedNote:
        if derived.id not in self.derived:
            self.derived[derived.id] = DerivedNote(len(self.derived) + 1, derived)
        return self.derived[derived.id]

    def _next(self) -> str:
        self._figures += 1
        return f"f{self._figures}"

    def fig(self, value: Figure | Fact | Derived) -> Markup:
        """A number with the way to its sentence (or, of a Derived, to its formula)."""
        if isinstance(value, Derived):
            note = self._derived_note(value)
            note.uses.append(at := self._next())
            return Markup('<a class="fig derived" id="{}" data-derived="{}" data-value="{}" href="#{}">{}</a>').format(
                at, value.id, sort_value(value), note.anchor, value.text
            )
        figure = value if isinstance(value, Figure) else Figure(value)
        said = self.note(figure.fact)
        said.uses[figure.id].append(at := self._next())
        return Markup('<a class="fig" id="{}" data-fact="{}" data-value="{}" href="#{}">{}</a>').format(
            at, figure.id, sort_value(figure.fact), said.anchor, figure.text
        )

    def fig_in(self, fact: Fact, scale: str) -> Markup:
        """An amount in 万 or 亿 in place of the unit as written, see `in_unit`."""
        said = self.note(fact)
        said.uses[fact.id].append(at := self._next())
        return Markup('<a class="fig" id="{}" data-fact="{}" data-unit="{}" href="#{}">{}</a>').format(
            at, fact.id, scale, said.anchor, in_unit(fact, scale)
        )

    def mark_svg(self, value: Figure | Fact | Derived) -> Markup:
        """The attributes that make an SVG <text> a figure; `label` gives the text that must stand in it.

        Nothing in an SVG can be linked or be led back to in print; `data-leads` names the endnote for the screen.
        """
        if isinstance(value, Derived):
            note = self._derived_note(value)
            note.uses.append(at := self._next())
            return Markup('class="fig" id="{}" data-derived="{}"').format(at, value.id)
        figure = value if isinstance(value, Figure) else Figure(value)
        said = self.note(figure.fact)
        return Markup('class="fig" id="{}" data-fact="{}" data-leads="{}"').format(self._next(), figure.id, said.anchor)

    def label(self, value: Figure | Fact | Derived) -> Markup:
        """The bare text of a figure whose element carries `mark_svg`."""
        return escape(Figure(value).text if isinstance(value, Fact) else value.text)

    def cite(self, *facts: Fact) -> Markup:
        """The references to the endnotes of these facts, each once."""
        notes = sorted({self.note(f).number: self.note(f) for f in facts}.items())
        links = (
            Markup('<a class="cite" href="#{}" role="doc-noteref" data-frame="ref">[{}]</a>').format(n.anchor, n.number)
            for _, n in notes
        )
        return Markup("").join(links)

    def lift(self, fact: Fact, start: int, end: int) -> Markup:
        """The words `start:end` of a fact's sentence, with every figure in them linked."""
        inner, at = Markup(""), start
        for other in self.figures_between(fact, start, end):
            a, b = other.mark
            inner += escape(fact.sentence[at:a]) + self.fig(other)
            at = b
        inner += escape(fact.sentence[at:end])
        return Markup('<span class="src" data-source="{}">{}</span>').format(fact.id, inner)

    def figures_between(self, fact: Fact, start: int, end: int) -> list[Fact]:
        """The quantities written in `start:end` of the fact's sentence, left to right, none over another."""
        inside = [
            f
            for f in self._by_sentence.get((fact.seed, fact.sentence), [])
            if f.kind is Kind.QUANTITY and start <= f.mark[0] < f.mark[1] <= end
        ]
        kept: list[Fact] = []
        for other in sorted(inside, key=lambda f: (f.mark[0], -f.mark[1])):
            if not kept or other.mark[0] >= kept[-1].mark[1]:
                kept.append(other)
        return kept

    def quote(self, fact: Fact, text: str | None = None) -> Markup:
        """A fact's own words, or a piece of its sentence, in quotation marks, figures linked."""
        words = fact.written if text is None else text
        at = fact.sentence.find(words)
        body = self.lift(fact, at, at + len(words)) if at >= 0 else self.name(words, f"fact:{fact.id}")
        return Markup("“{}”").format(body)

    def name(self, text: str, ref: str, svg: bool = False) -> Markup:
        """A name from the seeds; `ref` says where it is known: fact:ID, source:N, project:ID, region:ID, chain:ID.

        `svg`, here and below: the element is a <tspan>, since a <text> knows no other.
        """
        return Markup('<{0} class="name" data-source="{1}">{2}</{0}>').format("tspan" if svg else "span", ref, text)

    def when(self, fact: Fact, svg: bool = False) -> Markup:
        """The words for a fact's period, resolved as far as the material allows; none where it is of another clause."""
        words, tag = period_words(fact.period), "tspan" if svg else "time"
        if not words or (fact.seed in self.sources and is_ahead(fact, self.sources[fact.seed])):
            return Markup()
        mark = Markup('<{0} class="when" data-fact="{1}" data-value="{2}">{3}</{0}>')
        return mark.format(tag, fact.id, sort_value(fact.period), words)

    def day(self, day: date, svg: bool = False) -> Markup:
        """A date of the paper or of the model: as of, due, told."""
        tag = "tspan" if svg else "time"
        return Markup('<{0} data-frame="date" datetime="{1}">{2}</{0}>').format(tag, day.isoformat(), date_words(day))

    def published(self, source: Source, svg: bool = False) -> Markup:
        """When a source came out, as precisely as known."""
        tag, words = "tspan" if svg else "time", published_words(source.published)
        return Markup('<{0} data-frame="published" data-source="source:{1}">{2}</{0}>').format(
            tag, source.number, words
        )

    def paper(self, source: Source, svg: bool = False) -> Markup:
        """What a source is called where only its day matters: 2023年10月9日材料."""
        when = self.published(source, svg)
        return Markup("{}材料").format(when) if source.published else Markup("材料{}").format(when)

    def frame(self, kind: str, text: object) -> Markup:
        """A number of the paper itself; `kind` names the grammar the audit holds it to."""
        return Markup('<span data-frame="{}">{}</span>').format(kind, text)

    def sentence(self, note: Note) -> Markup:
        """The whole sentence of an endnote, the figures used marked and linked back."""
        used = sorted((self.facts[fid].mark, fid) for fid in note.uses)
        inner, at = Markup(""), 0
        for (a, b), fid in used:
            if a < at:  # one figure inside another (a range and its end) is marked once
                continue
            back = note.uses[fid]
            words = escape(note.sentence[a:b])
            link = Markup('<a href="#{}">{}</a>').format(back[0], words) if back else words
            inner += escape(note.sentence[at:a]) + Markup("<mark>{}</mark>").format(link)
            at = b
        inner += escape(note.sentence[at:])
        first = used[0][1]
        return Markup('<span class="sentence" data-sentence="{}">{}</span>').format(first, inner)

    def places(self, note: Note) -> Markup:
        """Where in the seed the figures of an endnote stand: 第3、5行, 第2页, 单元格D3."""
        found = locators.by_kind(self.facts[fid] for fid in note.uses)
        return Markup("，").join(self._places(note, kind, numbers) for kind, numbers in found.items())

    def _places(self, note: Note, kind: str, numbers: Sequence[str]) -> Markup:
        before, behind = locators.AROUND[kind]
        mark = Markup('<span data-frame="place" data-note="{}">{}</span>')
        return Markup("{}{}{}").format(before, Markup("、").join(mark.format(note.number, n) for n in numbers), behind)
