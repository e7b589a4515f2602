"""`trace`: from a figure on a page back to the characters of the seed it was taken from.

In: the id of a fact or of a derived number, or OUTPUT#FIGURE, the id of an element of an HTML output. Out: `Traced`,
every fact with its rule, sentence, seed, line and offsets; of a derived number, its formula and every input. The seeds
are read again, so what is told is what they say now; where that is no longer what the output shows, it is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefgen import locators
from briefgen.commands.inquiry import known
from briefgen.errors import BriefFailed, NothingSelected, UsageError, nearest, refusal
from briefgen.extract.rules import load_rules
from briefgen.fact import Fact, Kind
from briefgen.model.landscape import Derived
from briefgen.regenerate.disk.archive import Archive
from briefgen.regenerate.disk.manifest import Record, read_manifest
from briefgen.regenerate.disk.since import as_printed
from briefgen.regenerate.gather import Recipe, gather
from briefgen.regenerate.outcome import Progress, no_progress
from briefgen.regenerate.plan import plan, view
from briefgen.regenerate.prepare import Prepared, prepare
from briefgen.regenerate.survey import landscape_of
from briefgen.render.page.html import figures_in
from briefgen.render.page.page import STATUS_WORDS
from briefgen.render.page.panel import KIND_WORDS

_SHORTEST = 6  # digits of an id that a person may stop typing at


@dataclass(frozen=True, slots=True)
class Step:
    """One fact on the way back; `rule_place` is file:line of its rule, empty where no rule explains the number."""

    fact: Fact
    rule_place: str

    def as_json(self) -> dict[str, Any]:
        return self.fact.as_json() | {"rule_place": self.rule_place or None}

    def told(self) -> str:
        """The way back as a person reads it."""
        return _told(self)


@dataclass(frozen=True, slots=True)
class Traced:
    """What a figure rests on: one fact, or a derived number and all its inputs."""

    asked: str
    derived: Derived | None
    steps: tuple[Step, ...]

    def as_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {"asked": self.asked}
        if self.derived:
            keys = ("id", "operation", "text", "formula")
            out["derived"] = {key: getattr(self.derived, key) for key in keys} | {"inputs": list(self.derived.inputs)}
        return out | {"facts": [step.as_json() for step in self.steps]}

    def told(self) -> str:
        """The same as a person reads it, the formula first."""
        head = [f"{self.derived.text} = {self.derived.formula}"] if self.derived else []
        return "\n\n".join(head + [step.told() for step in self.steps])


def trace(asked: str, start: Path, *, config: str | None = None, progress: Progress = no_progress) -> Traced:
    """Raises UsageError for half an OUTPUT#FIGURE, BriefFailed when the output cannot be read, NothingSelected when the id
    leads nowhere."""
    prepared = prepare(start, config)
    ident, record = _figure(asked, start, prepared) if "#" in asked else (asked, None)
    gathered = gather(prepared.workspace.seeds(), prepared.recipe, progress=progress)
    day = date.fromisoformat(record.as_of) if record and record.as_of else None
    landscape, changes = as_printed(landscape_of(prepared, gathered, day), Archive(prepared.workspace.output))
    facts = {fact.id: fact for fact in (*gathered.facts, *landscape.facts)}
    briefs = [b for b in plan(prepared, landscape) if record is None or b.id == record.brief]
    views = (view(brief, landscape, changes, prepared.audiences[brief.audience]).landscape for brief in briefs)
    derived = {one.id: one for part in (landscape, *views) for one in part.derived}
    found = _one(ident, [*facts, *derived], asked, from_output=record is not None)
    inputs = derived[found].inputs if found in derived else (found,)
    return Traced(asked, derived.get(found), _steps((facts[one] for one in inputs if one in facts), prepared.recipe))


def explained(facts: Iterable[Fact], start: Path, *, config: str | None = None) -> tuple[Step, ...]:
    """Facts with the places of the rules that hold in `start`."""
    return _steps(facts, known(start, config).recipe)


def _figure(asked: str, start: Path, prepared: Prepared) -> tuple[str, Record | None]:
    """The fact or derived number that an element of an output shows, and the output's record."""
    name, _, element = asked.rpartition("#")
    if not Path(name).name or not element:
        raise UsageError(f"“{asked}”不是 输出文件#编号\n    → briefgen trace output/leader/chains.html#f1")
    path = _output(name, start, prepared)
    try:
        figures = figures_in(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = refusal(error) if isinstance(error, OSError) else "不是 HTML"
        raise BriefFailed(
            f"{Path(name).with_suffix('.html')}: 读不出：{reason}\n    → 先运行 briefgen build，再给出 .html 输出的路径"
        ) from None
    if element not in figures:
        hint = nearest(element, figures) or "元素编号写在 HTML 里，如 f1"
        raise NothingSelected(f"{name}: 没有编号为“{element}”的数字\n    → {hint}")
    files = read_manifest(prepared.workspace.output)[0].files
    record = next((r for p, r in files.items() if (prepared.workspace.output / p).resolve() == path.resolve()), None)
    return figures[element][1], record


def _output(name: str, start: Path, prepared: Prepared) -> Path:
    """The HTML output: as a path, or below the output folder; of a PDF its HTML twin, which has the same figures."""
    given = Path(name)
    named = given.with_suffix(".html") if given.suffix != ".html" else given
    places = (start / named, prepared.workspace.output / named, prepared.workspace.root / named)
    return next((place for place in places if place.is_file()), places[0])


def _one(ident: str, there: Iterable[str], asked: str, *, from_output: bool) -> str:
    ids = sorted(set(there))
    if ident in ids:
        return ident
    found = [one for one in ids if len(ident) >= _SHORTEST and one.startswith(ident)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NothingSelected(f"“{ident}”不止一个：{'、'.join(found[:8])}\n    → 多写几位")
    if from_output:
        step = "材料、规则或程序在那次构建之后变了；重新运行 briefgen build，再查"
    else:
        step = nearest(ident, ids) or "编号见 briefgen list facts，或写成 输出文件#编号"
    raise NothingSelected(f"{asked}: 没有找到这个数字的来历\n    → {step}")


def _steps(facts: Iterable[Fact], recipe: Recipe) -> tuple[Step, ...]:
    places = {rule.id: f"{rule.file}:{rule.row}" for rule in load_rules(recipe.rules).rules}
    return tuple(Step(fact, places.get(fact.rule or "", "")) for fact in facts)


def _told(step: Step) -> str:
    fact, number = step.fact, step.fact.kind is Kind.QUANTITY
    start, end = fact.mark
    sentence = f"{fact.sentence[:start]}【{fact.sentence[start:end]}】{fact.sentence[end:]}"
    period = f"{fact.period.text}（{fact.period.start or '?'} 至 {fact.period.end or '?'}）" if fact.period else None
    rows = (
        ("事实", f"{fact.id}　{fact.text!r}" if "\n" in fact.text else f"{fact.id}　{fact.text}"),
        ("指标", fact.metric_name or "没有规则解释这个数字") if number else ("种类", KIND_WORDS[fact.kind]),
        ("状态", STATUS_WORDS[fact.status] + (f"，{fact.stage}" if fact.stage else "")),
        ("对象", fact.subject),
        ("区域", fact.region_name),
        ("产业链", fact.chain_name),
        ("时期", period),
        ("规则", " ".join(filter(None, (fact.rule, f"（{step.rule_place}）" if step.rule_place else "")))),
        ("依据", "；".join(fact.reasons)),
        ("原句", sentence),
        ("出处", _place(fact)),
    )
    return "\n".join(f"{name}　{value}" for name, value in rows if value)


def _place(fact: Fact) -> str:
    """Where a fact stands: the line of a text; of another format its page, paragraph or cell, offsets in its text."""
    if fact.locator is None:
        return f"{fact.seed}:{fact.line}　第 {fact.start}–{fact.end} 字"
    return f"{fact.seed}　{locators.told(fact)}（取出的文字第 {fact.line} 行，第 {fact.start}–{fact.end} 字）"


__all__ = ["Step", "Traced", "explained", "trace"]
