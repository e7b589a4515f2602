"""What a mark may say: each kind of mark compared with the Landscape and with the page around it.

In: elements of a finished page. Out: a contradiction told in Chinese, or None. Prints nothing, trusts no text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Protocol

from briefgen.fact import Fact, Status
from briefgen.locators import places
from briefgen.model.landscape import Cell, Figure, Landscape, Project
from briefgen.model.narrow import whole_of
from briefgen.numerals import ORDINAL
from briefgen.render.markup import Element
from briefgen.render.page.embedded import rows_in
from briefgen.render.page.figures import sort_value
from briefgen.render.pdf.attachments import fact_row
from briefgen.render.templating.filters import SCALES, chinese, in_unit
from briefgen.render.wording.periods import date_words, period_words, published_words

_FRAMES = {
    "heading": re.compile(rf"[{ORDINAL}]{{1,3}}、|（[{ORDINAL}]{{1,3}}）"),
    "ordinal": re.compile(rf"[{ORDINAL}]{{1,3}}"),
    "annex": re.compile(r"附件\d{1,2}"),
    "contents": re.compile(r"附件\d{1,2}"),
    "caption": re.compile(r"附?[图表]\d{1,2}"),
    "source": re.compile(r"材料\d{1,4}"),
    "note": re.compile(r"\[\d{1,4}\]"),
    "ref": re.compile(r"\[\d{1,4}\]"),
    "place": re.compile(r".{1,80}"),  # a cell may bear its sheet's name; compared with the fact's own place
    "issue": re.compile(r"(?:〔\d{4}〕)?第\d{1,4}期"),
}
"""Grammar of the frame's own numbers; dates have none, they are looked up."""


class Truth:
    """What a Landscape bears out."""

    def __init__(self, landscape: Landscape, issue: str = "") -> None:
        whole = whole_of(landscape)  # a part may set itself against the whole; its counts are its own
        self.issue = issue
        self.facts = {f.id: f for f in _all_facts(whole)}
        self._alike: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts.values():
            self._alike[fact.seed, fact.sentence].append(fact)
        self.derived = {d.id: d for d in (*whole.derived, *landscape.derived)}
        self.sources = {s.number: s for s in whole.sources}
        self.dates = _dates(whole)
        self._names = _names(whole)
        self._notes: dict[str, Element] = {}
        self._order: dict[str, int] = {}
        self._kinds: dict[str, Callable[[Element, str], str | None]] = {
            "data-fact": self._fact, "data-derived": self._derived, "data-source": self._source,
            "data-frame": self._frame, "data-sentence": self._sentence, "data-derived-formula": self._formula,
            "data-derived-list": self._list, "data-facts": self._embedded,
        }  # fmt: skip

    def read(self, root: Element) -> None:
        """Take in a page's anchors before its elements are checked."""
        self._notes = {e.attributes["id"]: e for e in root.walk() if "id" in e.attributes}
        self._order = {}

    def contradiction(self, element: Element) -> str | None:
        """Why an element's mark does not hold, None where it does or there is none."""
        if element.attributes.get("data-frame") == "published":
            return self._published(element, element.attributes.get("data-source", ""))
        if element.attributes.keys().isdisjoint(self._kinds):  # as in most elements
            return None
        for name, check in self._kinds.items():
            if name in element.attributes and (told := check(element, element.attributes[name])):
                return told
        return None

    def _fact(self, element: Element, ident: str) -> str | None:
        fact = self.facts.get(ident)
        if fact is None:
            return "标记的事实不存在"
        is_time = "when" in element.attributes.get("class", "").split()
        scale = element.attributes.get("data-unit")
        written = in_unit(fact, scale) if scale in SCALES else Figure(fact).text
        said = period_words(fact.period) if is_time else written
        if element.text() != said:
            return f"与事实不符，应为“{said}”"
        if element.attributes.get("data-value", "") not in ("", sort_value(fact.period if is_time else fact)):
            return "排序用的数值与事实不符"
        return None if is_time else self._leads(element, fact.sentence)

    def _leads(self, element: Element, sentence: str) -> str | None:
        """A figure's link must lead to an endnote with its very sentence."""
        target = element.attributes.get("href") or "#" + element.attributes.get("data-leads", "")
        note = self._notes.get(target[1:])
        inside = next((e for e in note.walk() if "data-sentence" in e.attributes), None) if note else None
        return None if inside is not None and inside.text() == sentence else "链接没有指向它的原句"

    def _derived(self, element: Element, ident: str) -> str | None:
        derived = self.derived.get(ident)
        if derived is None:
            return "标记的推算数不存在"
        if element.attributes.get("data-value", "") not in ("", sort_value(derived)):
            return "排序用的数值与推算不符"
        return None if element.text() == derived.text else f"与推算不符，应为“{derived.text}”"

    def _formula(self, element: Element, ident: str) -> str | None:
        derived = self.derived.get(ident)
        return None if derived and element.text() == derived.formula else "算式与推算不符"

    def _list(self, element: Element, idents: str) -> str | None:
        """A chart's text alternative says its numbers in order, and no other."""
        wanted = [text for i in idents.split() if (text := self._text(i)) is not None]
        rest = element.text()
        for text in wanted:
            _, found, rest = rest.partition(f"：{text}")
            if not found:
                return "图的文字说明与推算不符"
        told = [part.rpartition("：")[2] for part in element.text().split("；")] if wanted else []
        return None if told == wanted else "图的文字说明与推算不符"

    def _text(self, ident: str) -> str | None:
        """What a figure, derived or of a fact, prints as."""
        if ident in self.derived:
            return self.derived[ident].text
        return Figure(self.facts[ident]).text if ident in self.facts else None

    def _source(self, element: Element, ref: str) -> str | None:
        text = element.text()
        fact = self.facts.get(ref)
        if fact is not None:
            return None if text in fact.sentence else "与原句不符"
        if ref.startswith("fact:") and (fact := self.facts.get(ref[5:])):
            known = {fact.subject, fact.metric_name, fact.region_name, fact.chain_name, *fact.members}
            return None if text in known or text in fact.sentence else "与材料中的名称不符"
        return None if text in self._names.get(ref, ()) else "与材料中的名称不符"

    def _sentence(self, element: Element, ident: str) -> str | None:
        fact = self.facts.get(ident)
        return None if fact and element.text() == fact.sentence else "与原句不符"

    def _embedded(self, element: Element, _: str) -> str | None:
        """The facts for the download must be the rows of facts.csv, each of a fact and each once."""
        try:
            rows = list(rows_in(element.text()))
        except (ValueError, KeyError, IndexError, TypeError):
            return "下载用的数据读不回来"
        told = [self.facts.get(row[0]) for row in rows]
        right = all(fact is not None and fact_row(fact) == row for fact, row in zip(told, rows, strict=True))
        return None if right and len({row[0] for row in rows}) == len(rows) else "下载用的数据与事实不符"

    def _published(self, element: Element, ref: str) -> str | None:
        number = ref.partition(":")[2]
        source = self.sources.get(int(number)) if number.isdigit() else None
        return None if source and element.text() == published_words(source.published) else "与材料日期不符"

    # numbers of the frame

    def _frame(self, element: Element, kind: str) -> str | None:
        text = element.text()
        if kind == "date":
            return self._date(element, text)
        grammar = _FRAMES.get(kind)
        if grammar is None or not grammar.fullmatch(text):
            return "不是编号、页码、日期或期号"
        if kind == "issue" and self.issue and text != self.issue:
            return f"期号应为“{self.issue}”"
        if kind in ("ref", "place"):
            return self._points(element, kind, text)
        if kind == "ordinal":
            return self._next_ordinal(text)
        return self._in_order(kind, text) if kind in ("note", "annex", "contents", "caption", "source") else None

    def _date(self, element: Element, text: str) -> str | None:
        try:
            day = date.fromisoformat(element.attributes.get("datetime", ""))
        except ValueError:
            return "日期写得不对"
        if text != date_words(day):
            return f"日期应为“{date_words(day)}”"
        return None if day in self.dates else "这个日期不在材料里"

    def _points(self, element: Element, kind: str, text: str) -> str | None:
        if kind == "ref":
            return None if element.attributes.get("href") == f"#s{text.strip('[]')}" else "注号与链接不符"
        note = self._notes.get("s" + element.attributes.get("data-note", ""))
        return None if note and text in self._places(note) else "行、页、段或单元格与事实不符"

    def _places(self, note: Element) -> set[str]:
        inside = next((e for e in note.walk() if "data-sentence" in e.attributes), None)
        first = self.facts.get(inside.attributes["data-sentence"]) if inside else None
        if first is None:
            return set()
        return {at for fact in self._alike[first.seed, first.sentence] for _, at in places(fact)}

    def _in_order(self, kind: str, text: str) -> str | None:
        key = re.sub(r"\d", "", text)
        self._order[kind + key] = self._order.get(kind + key, 0) + 1
        number = int(re.sub(r"\D", "", text))
        return None if number == self._order[kind + key] else "编号不连续"

    def _next_ordinal(self, text: str) -> str | None:
        """一, or the one after the last: a list's numbering, never a count."""
        last = self._order.get("ordinal", 0)
        self._order["ordinal"] = 1 if text == chinese(1) else last + 1
        return None if text in (chinese(1), chinese(last + 1)) else "编号不连续"


class _Resting(Protocol):
    @property
    def facts(self) -> tuple[Fact, ...]: ...


def _all_facts(landscape: Landscape) -> list[Fact]:
    """Facts of the list and those that only rows hold."""
    rows = [f for p in landscape.projects for f in p.facts]
    rows += [f for a in landscape.answers for f in (a.problem, *a.measures)]
    rows += [p.fact for p in landscape.promises] + [f for d in landscape.doubts for f in d.facts]
    rows += [f for c in landscape.checks for f in c.facts]
    tools = landscape.instruments
    resting: list[_Resting] = [
        *tools.chiefs, *(r for s in tools.chiefs for r in s.roles), *tools.same_words, *tools.chain_lists,
        *tools.dossiers, *tools.three_lists, *tools.parks, *(r for one in tools.ladders for r in one.rungs),
        *tools.funnels, *tools.promotion, *tools.services, *tools.guarantees, *tools.timeline, *tools.campaigns,
    ]  # fmt: skip
    rows += [f for one in resting for f in one.facts]
    rows += [f for file in tools.dossiers for f in (*file.named, *file.lists.named)]
    rows += [f for lists in tools.three_lists for f in lists.named] + [f for s in tools.services for f in s.case]
    return [*rows, *landscape.facts]


def _dates(landscape: Landscape) -> frozenset[date]:
    found = {landscape.as_of, *(p.due for p in landscape.promises)}
    found |= {day for p in landscape.projects for e in p.stages for day in (e.due, e.told)}
    found |= {f.period.end for f in _all_facts(landscape) if f.period and f.status is not Status.ACTUAL}
    found |= {step.when for step in landscape.instruments.timeline}
    return frozenset(day for day in found if day is not None)


def _names(landscape: Landscape) -> dict[str, set[str]]:
    """What each reference may print as a name."""
    names: dict[str, set[str]] = {}
    for region in landscape.regions:
        names[f"region:{region.id}"] = {region.name}
    for chain in landscape.chains:
        names[f"chain:{chain.id}"] = {chain.name, f"{chain.name}产业链"}
    for project in landscape.projects:
        names[f"project:{project.id}"] = {project.name, *project.names}
    for park in landscape.instruments.parks:
        names[f"park:{park.id}"] = {park.name, *park.names}
    for listed in landscape.instruments.chain_lists:
        names[f"list:{listed.id}"] = {listed.label, *(member.name for member in listed.members)}
        for crossing in (one for member in listed.members for one in member.covers):
            names.setdefault(f"chain:{crossing.chain}", set()).add(crossing.chain_name)
    for source in landscape.sources:
        known = {source.title, source.publisher, source.seed, source.scope_name, source.key}
        known |= {source.published.basis} if source.published else set()
        names[f"source:{source.number}"] = {k for k in known if k}
    names["metric"] = {a.metric_name for a in landscape.added} | {j.metric_name for j in landscape.juxtaposed}
    for seed in landscape.skipped:
        names[f"skipped:{seed.seed}"] = {seed.seed, seed.told}
    placed: list[Fact | Project | Cell] = [*landscape.facts, *landscape.projects, *landscape.cells]
    for thing in placed:
        if thing.region and thing.region_name:
            names.setdefault(f"region:{thing.region}", set()).add(thing.region_name)
        if thing.chain and thing.chain_name:
            names.setdefault(f"chain:{thing.chain}", set()).update({thing.chain_name, f"{thing.chain_name}产业链"})
    return names
