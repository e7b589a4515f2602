"""`rules explain`: why, and why not, for one line of a seed.

In: FILE:LINE and a folder. Out: `Explained`: the sentences that the line takes part in, in each of them every number and
name with what won it and why, what lost it, and the rules that came near. Nothing is written, and nothing decided here:
the facts are those of `extract`, the losers those that the matcher keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.commands.inquiry import known
from briefgen.document import LINE_END, Document
from briefgen.errors import BriefFailed, NothingSelected, UsageError
from briefgen.extract import Knowledge, extract, load_knowledge
from briefgen.extract.reading import Line, read
from briefgen.extract.rules import Hit, Lost, Matcher, Rule
from briefgen.extract.rules.explain import Attempt, Explainer
from briefgen.fact import Fact, Kind
from briefgen.regenerate.gather import read_document
from briefgen.render.page.page import STATUS_WORDS
from briefgen.render.page.panel import KIND_WORDS
from briefgen.taxonomy import load_taxonomy

NEAR, FEW = 0.4, 8
"""A person is shown the rules of which this share of a line was found, and so many of them; JSON has them all."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A rule that wanted the same characters and did not get them: what it found, who won, why (Chinese)."""

    rule: Rule
    text: str
    winner: Rule | None
    why: str

    def as_json(self) -> dict[str, Any]:
        out = {"rule": self.rule.id, "rule_place": place_of(self.rule), "text": self.text}
        return out | {"winner": self.winner.id if self.winner else None, "why": self.why}


@dataclass(frozen=True, slots=True)
class Told:
    """A number or name: where it stands (file:line:column), the fact that it became (None with the reason in `why`), by
    whom, and what lost it. `by` is rule, dictionary, shape (general shapes), reader (names found without a rule) or none."""

    text: str
    place: str
    fact: Fact | None
    by: str
    rule: Rule | None
    why: str
    rivals: tuple[Rival, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "place": self.place,
            "by": self.by,
            "rule_place": place_of(self.rule) if self.rule else None,
            "why": self.why,
            "fact": self.fact.as_json() if self.fact else None,
            "rivals": [rival.as_json() for rival in self.rivals],
        }


@dataclass(frozen=True, slots=True)
class Near:
    """An attempt of a rule with the places of what it found and missed in the seed."""

    attempt: Attempt
    place: str
    missed_at: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        a = self.attempt
        missing = [
            {
                "token": m.token,
                "token_place": f"{a.rule.file}:{m.row}:{m.column}",
                "place": at,
                "instead": m.instead,
                "why": m.told(),
            }
            for m, at in zip(a.missing, self.missed_at, strict=True)
        ]
        out: dict[str, Any] = {
            "rule": a.rule.id,
            "part": "then" if a.then else "say",
            "line_place": f"{a.rule.file}:{a.line.row}:{a.line.column}",
        }
        return (
            out
            | {"line": a.line.text, "found": a.text, "place": self.place, "share": round(a.share, 2)}
            | {"missing": missing}
        )


@dataclass(frozen=True, slots=True)
class SentenceTold:
    """One sentence and all that is said of it; `codes` look like numbers and are none, `times` are times."""

    text: str
    place: str
    numbers: tuple[Told, ...]
    names: tuple[Told, ...]
    codes: tuple[str, ...]
    times: tuple[str, ...]
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A line of a seed. `cleaned`: what the page's cleaning left out or changed in it, where it is no whole sentence."""

    seed: str
    line: int
    text: str
    about: str
    sentences: tuple[SentenceTold, ...]
    cleaned: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        sentences = [
            {
                "sentence": s.text,
                "place": s.place,
                "numbers": [t.as_json() for t in s.numbers],
                "names": [t.as_json() for t in s.names],
                "codes": list(s.codes),
                "times": list(s.times),
                "near": [n.as_json() for n in s.near],
            }
            for s in self.sentences
        ]
        head = {"seed": self.seed, "line": self.line, "text": self.text, "about": self.about}
        return head | {"cleaned": list(self.cleaned), "sentences": sentences}

    def told(self) -> str:
        """The same as a person reads it."""
        parts = [f"{self.seed}:{self.line}　{self.text.strip()}", self.about]
        parts += [f"清理　{one}" for one in self.cleaned]
        if not self.sentences:
            parts.append("这一行没有留下正文，所以没有事实" if self.text.strip() else "这一行是空的")
        return "\n".join(parts) + "".join(f"\n\n{_sentence_told(s)}" for s in self.sentences)


def explain(asked: str, start: Path, *, config: str | None = None) -> Explained:
    """Raises UsageError for what is no FILE:LINE, BriefFailed for a file that cannot be read, NothingSelected for a line
    that the file does not have."""
    name, row = _parsed(asked)
    recipe = known(start, config).recipe
    knowledge = load_knowledge(recipe.rules, load_taxonomy(recipe.taxonomy))
    document = read_document(start / name, recipe, knowledge.taxonomy)
    if not isinstance(document, Document):
        raise BriefFailed(f"{document.seed}: {document.told}")
    low, high = _line_of(document, row, asked)
    inside = _Inside(document, knowledge)
    sentences = tuple(inside.sentence(line) for line in inside.lines_at(low, high))
    cleaned = [
        f"“{c.before.strip()}”{f'改为“{c.after}”' if c.after.strip() else '略去'}：{c.why}"
        for c in document.log
        if c.start < high and low < c.end
    ]
    return Explained(
        document.seed, row, document.raw[low:high], inside.about(), sentences, tuple(dict.fromkeys(cleaned))
    )


def place_of(rule: Rule) -> str:
    """file:line:column of a rule."""
    return f"{rule.file}:{rule.row}:{rule.column}"


def _parsed(asked: str) -> tuple[str, int]:
    name, _, number = asked.rpartition(":")
    if not name or not number.isascii() or not number.isdecimal() or not int(number[:9]):
        raise UsageError(f"“{asked}”不是 文件:行\n    → briefgen rules explain seeds/材料.txt:12")
    return name, int(number[:9])


def _line_of(document: Document, row: int, asked: str) -> tuple[int, int]:
    """The raw characters of a line, without its end."""
    ends = [*LINE_END.finditer(document.raw)]
    starts = [0, *(end.end() for end in ends)]
    if row > len(starts):
        raise NothingSelected(f"{asked}: 这份材料只有 {len(starts)} 行\n    → 行号从 1 数起")
    return starts[row - 1], ends[row - 1].start() if row <= len(ends) else len(document.raw)


class _Inside:
    """One document with its facts, and the rules to ask again."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.document = document
        self.knowledge = knowledge
        self.reading = read(document, knowledge.taxonomy)
        self.facts = extract(document, knowledge).facts
        self.matcher = Matcher(knowledge.rules, knowledge.annotator.names)
        self.explainer = Explainer(knowledge.rules, self.matcher)
        self.rules = {rule.id: rule for rule in knowledge.rules.rules}

    def about(self) -> str:
        """What the document says of itself, on which its facts rest."""
        document = self.document
        region = self.knowledge.taxonomy.region(document.scope) if document.scope else None
        when = f"{document.published.best}（{document.published.basis}）" if document.published else "不知道"
        where = f"{region.name}（{document.scope_basis}）" if region else "不知道"
        return f"题目　{document.title}\n发布　{when}\n区域　{where}"

    def lines_at(self, low: int, high: int) -> Sequence[Line]:
        """The sentences of which a character stands in the raw characters `low:high`."""
        pieces = [
            (run.clean + max(0, low - run.raw), run.clean + min(run.length, high - run.raw))
            for run in self.document.runs
            if run.raw < high and low < run.raw + run.length
        ]
        return [
            line
            for line in self.reading.lines
            if any(start < line.start + len(line.text) and line.start < end for start, end in pieces)
        ]

    def place(self, line: Line, offset: int) -> str:
        """file:line:column of a character of a sentence, or of the nearest one before it that the seed has."""
        at = line.start + min(offset, len(line.text) - 1)
        raw = next((r for a in range(at, line.start - 1, -1) if (r := self.document.raw_offset(a)) is not None), 0)
        row = self.document.line(raw)
        begin = max(self.document.raw.rfind(end, 0, raw) for end in "\n\r") + 1
        return f"{self.document.seed}:{row}:{raw - begin + 1}"

    def sentence(self, line: Line) -> SentenceTold:
        """What won and lost in one sentence."""
        hits, lost = self.matcher.contest(line.text, line.spans)
        facts = [f for f in self.facts if self._stands_in(f, line)]
        numbers = tuple(self._number(line, s.start, s.end, facts, hits, lost) for s in line.values)
        names = tuple(self._name(line, fact, lost) for fact in facts if fact.kind is not Kind.QUANTITY)
        near = tuple(
            Near(a, self.place(line, a.start), tuple(self.place(line, m.at) for m in a.missing))
            for a in self.explainer.attempts(line.text, line.spans)
        )
        others = tuple(self._unused(line, hit) for hit in hits if not self._is_used(hit, facts))
        codes = tuple(s.text for s in line.spans if s.type == "code")
        times = tuple(s.text for s in line.times)
        return SentenceTold(line.text, self.place(line, 0), numbers, names + others, codes, times, near)

    def _stands_in(self, fact: Fact, line: Line) -> bool:
        return self.document.raw_offset(line.start + fact.mark[0]) == fact.start

    def _number(
        self, line: Line, start: int, end: int, facts: Iterable[Fact], hits: Sequence[Hit], lost: Sequence[Lost]
    ) -> Told:
        fact = next((f for f in facts if f.kind is Kind.QUANTITY and f.mark[0] == start), None)
        text, place = line.text[start:end], self.place(line, start)
        rivals = [
            Rival(loser.hit.rule, line.text[loser.hit.start : loser.hit.end], loser.winner.rule, loser.why)
            for loser in lost
            if _holds(loser.hit, start, end)
        ]
        ident = fact.rule if fact else None
        rivals += [
            Rival(hit.rule, line.text[hit.start : hit.end], None, "它的事实不取这个槽，或另一条规则先取了这个数")
            for hit in hits
            if hit.rule.id != ident and _holds(hit, start, end)
        ]
        if fact is None:
            return Told(text, place, None, "none", None, "页面把这个数拆开了，拼不回原文，没有成为事实", tuple(rivals))
        return Told(text, place, fact, *self._by(fact), tuple(dict.fromkeys(rivals)))

    def _name(self, line: Line, fact: Fact, lost: Sequence[Lost]) -> Told:
        start, end = fact.mark
        rivals = [
            Rival(loser.hit.rule, line.text[loser.hit.start : loser.hit.end], loser.winner.rule, loser.why)
            for loser in lost
            if not self._is_quantity(loser.hit) and loser.hit.start < end and start < loser.hit.end
        ]
        return Told(fact.text, self.place(line, start), fact, *self._by(fact), tuple(dict.fromkeys(rivals)))

    def _by(self, fact: Fact) -> tuple[str, Rule | None, str]:
        ident = fact.rule
        if ident is None:
            return "none", None, "没有规则、词典和通用写法解释它"
        if rule := self.rules.get(ident):
            return "rule", rule, f"规则“{ident}”（{rule.title}）"
        if ident.startswith("metric."):
            metric = self.knowledge.taxonomy.metrics.get(ident.removeprefix("metric."))
            return (
                "dictionary",
                None,
                f"指标词典“{ident.removeprefix('metric.')}”（{metric.name if metric else '位次'}）",
            )
        if ident.startswith("shape."):
            return "shape", None, f"通用写法“{ident}”：名称取自旁边的字，不在指标词典里"
        return "reader", None, f"程序自带的辨认“{ident}”"

    def _unused(self, line: Line, hit: Hit) -> Told:
        text, place = line.text[hit.start : hit.end], self.place(line, hit.start)
        why = f"规则“{hit.rule.id}”找到了这里，但这几个字已属于别的名称，或不成一个名称，没有成为事实"
        return Told(text, place, None, "none", hit.rule, why)

    def _is_used(self, hit: Hit, facts: Iterable[Fact]) -> bool:
        return self._is_quantity(hit) or any(
            f.rule == hit.rule.id and f.mark[0] < hit.end and hit.start < f.mark[1] for f in facts
        )

    def _is_quantity(self, hit: Hit) -> bool:
        return self.knowledge.rules.facts[hit.fact].kind is Kind.QUANTITY


def _holds(hit: Hit, start: int, end: int) -> bool:
    slots = [slot for one in (hit, *hit.then) for slot in one.slots.values()]
    return any((slot.start, slot.end) == (start, end) for slot in slots)


def _sentence_told(sentence: SentenceTold) -> str:
    rows = [f"【{sentence.place}】{sentence.text}"]
    for told in (*sentence.numbers, *sentence.names):
        rows += _told(told)
    rows += [f"  不作数　{'、'.join(sentence.codes)}（名称或编号里的数字）"] * bool(sentence.codes)
    rows += [f"  时间　　{'、'.join(sentence.times)}"] * bool(sentence.times)
    near = [one for one in sentence.near if one.attempt.share >= NEAR][:FEW]
    for one in near:
        a = one.attempt
        rows.append(
            f"  {'接不上' if a.then else '差一点'}　规则“{a.rule.id}”（{a.rule.file}:{a.line.row}:{a.line.column}）{a.line.text.strip()}"
        )
        rows.append(f"    认出“{a.text}”（{one.place}）")
        rows += [f"    {m.told()}（{at}）" for m, at in zip(a.missing, one.missed_at, strict=True)]
    rest = len(sentence.near) - len(near)
    rows += [f"  另有 {rest} 条规则只沾到个别字；briefgen --json rules explain … 列出全部"] * bool(rest)
    return "\n".join(rows)


def _told(told: Told) -> list[str]:
    where = f"，{place_of(told.rule)}" if told.rule else ""
    rows = [f"  {told.text!r}" if "\n" in told.text else f"  {told.text}　{told.place}"]
    rows.append(f"    由　　{told.why}{where}")
    if told.fact:
        fact = told.fact
        number = fact.kind is Kind.QUANTITY
        what = (fact.metric_name or "没有指标的数") if number else KIND_WORDS[fact.kind]
        subject = f"，对象 {fact.subject}" if fact.subject and number else ""
        stage = f"，{fact.stage}" if fact.stage else ""
        rows.append(f"    算作　{what}{subject}，{STATUS_WORDS[fact.status]}{stage}")
        rows.append(f"    依据　{'；'.join(fact.reasons)}（把握 {fact.confidence:.2f}）")
    lost = (f"规则“{r.rule.id}”（{place_of(r.rule)}）“{r.text}”：{r.why}" for r in told.rivals)
    rows += [f"    输了　{one}" for one in lost]
    open_ = told.fact is not None and told.by in ("shape", "none")
    return rows + ["    → 把它的叫法写进指标词典；写法特殊的再写一条规则，见 docs/rules.md"] * open_
