"""Sentences of the brief, composed of the material's own clauses and a few connecting words.

In: facts of a Landscape. Out: `Statement`s, rows of parts that the templates print with their marks. A clause is lifted
from the source as it stands, so that hedges, thresholds and the words that define an indicator stay with its figure;
what is added is the period resolved to a year, the region and the chain where the clause leaves them out. A clause that
needs its context (其中…, 同比…) takes the clauses before it along or gives no statement: nothing is told out of context.
Types no number, cuts no clause in two and judges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.fact import Fact, Kind, Status
from briefgen.list_marks import OPENS_POINT
from briefgen.model.identity import Same
from briefgen.model.landscape import Chain, Landscape, Source
from briefgen.model.narrow import cell_of, whole_of
from briefgen.render.wording.clauses import (
    AIMED_AT,
    EACH,
    NO_VERB,
    OPENERS,
    POINTS_BACK,
    STOP,
    TAKES_RIGHT,
    TIME_ONLY,
    VERB,
    clauses,
    closed,
    first_told,
    is_name,
    is_told,
    of_occasion,
)
from briefgen.render.wording.fellows import bearers, by_sentence, heads
from briefgen.render.wording.periods import period_words
from briefgen.render.wording.statements import Cite, Lift, Name, Part, Published, Statement, When, Words

MAX_STATEMENT = 90  # characters; three and a half lines of a GB/T page
FIELD = re.compile("产业|行业")
"""Words that say themselves of which field a figure is."""
_LOCAL = re.compile(
    r"^(?:[全该][市区省县州镇]|我[市区省县州镇]|新区|园区|开发区|[市区县]里|[区县镇](?=财政|级|委|政府|直))(?=\S)"
)
_ABOVE = re.compile("[省市州](?:财政|直(?!接)|级|委|政府|领导)")
"""市财政每年安排2000万元: what somebody else does for a place is not told with the place before it."""
SOME_CHAIN = re.compile("(?:全|该|这条)(?:产业)?链(?!长|主)|产业链(?!链?[长条主])")
"""A chain that other words name: 全产业链产值达212亿元."""
_UNNAMED = re.compile(rf"(?:(?:[今去]年|20\d\d年|[上下]半年|目前)[^，。；]{{0,6}}，)?(?:{SOME_CHAIN.pattern})")
"""去年，这条链上的118家企业: of which, the clause leaves out."""
_PART = re.compile(r"(?:[^，。；]{0,12}[年月季度])?[全该我][区县镇](?=\S)")
_THIS = re.compile(r"该(?:公司|企业|集团|项目|园区?|基地)|(?:公司|企业|集团|园区|基地)(?![数家名内的里们])")
_BARE_SITE = re.compile(
    r"(?:[^，。；]{0,8}[年月])?(?:厂房|车间|厂区|新厂|老厂|园区|公司|企业|基地)"
    r"(?=[今去]年|20\d\d年|占地|规划面积|总?建筑面积|扩建|投资|产值|营收|规上|年产|现有|目前)"
)
"""厂房去年扩建，投资4.7亿元, 园区占地186亩: of whom nobody can tell, but in the brief of a zone."""
_ZONE_NAME = re.compile("(?:开发|新|高新|经开|园|合作|保税|示范)区$|园$")
_OF_THAT = re.compile(r"[^，；：]{0,12}(?<!应)该(?![市区县州省镇乡])")
"""截至年底，甲市该领域有48家企业: of which nobody can tell."""
_THEN_THIS = re.compile(rf"(?P<time>(?:(?:到|至)?20\d\d年|[今明]年|全年|年内)，?)?(?:{_THIS.pattern})")
_SPOKEN = re.compile("“[^“”]+”")
"""What somebody says, whole: told without its marks."""
_GOES_ON = ("规模", "总投资", "面积", "目标")
_PHASE = re.compile("[一二三四五]期")
_OF_IT = re.compile("(?:印发|出台|发布|制定|实施|修订|施行)?的")
"""今年5月出台的《甲措施》: the time is of what is named, not of what it does."""
_YEAR = re.compile(r"(?:19|20)\d\d年")
_RELATIVE = re.compile(r"今年|去年|上年|明年|年底|年内|上半年|下半年|本月|上月|近日|日前|目前|当前")


class Writer:
    """Composes statements on one Landscape; holds look-ups, no state that changes."""

    def __init__(self, landscape: Landscape) -> None:
        self.landscape = landscape
        whole = whole_of(landscape)  # a sentence is cut by all that it says, of other parts too
        self._sources = {s.seed: s for s in whole.sources}
        self._fellows = by_sentence(Same(whole))
        self._bearers = bearers(Same(whole)) - {landscape.scope_name}
        self.fields = heads(Same(whole)) - {landscape.scope_name}
        cell = cell_of(landscape)
        self._own_chain = cell.id if isinstance(cell, Chain) else None

    def source(self, fact: Fact) -> Source:
        return self._sources[fact.seed]

    def fellows(self, fact: Fact) -> list[Fact]:
        """The facts of the same sentence, left to right."""
        return sorted(self._fellows.get((fact.seed, fact.sentence), []), key=lambda f: (f.mark, f.id))

    def statement(self, lead: Fact, *, subject: bool = True) -> Statement | None:
        """The fact told with its period, region and chain; None where its clause cannot stand alone.

        `subject` False leaves region and chain out, for paragraphs whose head has named them.
        """
        span = self._span(lead)
        if span is None or _says_nothing(self._first_figure(lead, *span), *span) or _of_a_part(lead, *span):
            return None
        if AIMED_AT.fullmatch(lead.sentence, *span) or NO_VERB.fullmatch(lead.sentence, *span):
            return None
        if not lead.chain and not self.bearer(lead).endswith("链") and _UNNAMED.match(lead.sentence, span[0]):
            return None
        opening, pieces = self._opening(lead, *span, subject=subject)
        of_zone = _ZONE_NAME.search(self.landscape.scope_name or "")
        if not of_zone and not self.bearer(lead) and _BARE_SITE.match(lead.sentence, span[0]):
            return None
        if any(_OF_THAT.match(p.fact.sentence, p.start, p.end) for p in pieces[:1] if isinstance(p, Lift)):
            return None
        parts = (*opening, *pieces, Cite((lead,)), Words("。"))
        made = Statement(_merged(parts), lead)
        return made if made.length <= MAX_STATEMENT else None

    def clause(self, fact: Fact) -> Lift | None:
        """The clause of a fact as it stands, with what it needs around it."""
        span = self._span(fact)
        return Lift(fact, *span) if span else None

    def dated_clause(self, fact: Fact) -> Lift | None:
        """The same; what it takes along keeps its time: 2022年，产值达873亿元，今年预计可达1500亿元."""
        lift = self.clause(fact)
        if lift is None:
            return None
        spans = clauses(fact.sentence)
        before = next((a for a, b in spans if b == lift.start), lift.start)
        taken = not any(a <= lift.start <= fact.mark[0] < b for a, b in spans)
        dated = taken and TIME_ONLY.fullmatch(fact.sentence, before, lift.start)
        return replace(lift, start=before) if dated else lift

    def owner(self, lift: Lift) -> Name | None:
        """The park, project or enterprise that a clause's figure is of, where its words leave it out."""
        words = lift.fact.sentence[lift.start : lift.end]
        inside = (f for f in self.fellows(lift.fact) if lift.start <= f.mark[0] < lift.end)
        first = next((f for f in inside if f.kind is Kind.QUANTITY), lift.fact)
        for fact in (lift.fact, first):
            if (subject := self.bearer(fact)) and subject not in words and not _calls(words, subject):
                return Name(subject, f"fact:{fact.id}")
        return None

    def owned(self, lift: Lift, owner: Name) -> list[Part]:
        """A clause with the name it leaves out in the place of 园区, 公司 or 基地: 到2027年，甲产业园力争集聚企业50家."""
        fact, words = lift.fact, lift.fact.sentence[lift.start : lift.end]
        phase = owner.text[-2:] if _PHASE.match(words) else ""
        if phase and words.startswith(phase):
            return [owner, replace(lift, start=lift.start + len(phase))]
        said = _THEN_THIS.match(words)
        if said is None or words[said.end() :].startswith(_GOES_ON):
            return [owner, lift]
        behind = replace(lift, start=lift.start + said.end())
        time = lift.start + said.end("time")
        return [*([Lift(fact, lift.start, time)] if time > lift.start else []), owner, behind]

    def step_of(self, fact: Fact, words: str) -> Name | None:
        """The project that a clause tells a step of without its name: 核心装置吊装完毕，预计明年6月建成."""
        subject = fact.subject or ""
        stem = subject.removesuffix("项目")
        bare = fact.kind is Kind.PROJECT and subject and stem not in words and fact.text not in subject
        return Name(subject, f"fact:{fact.id}") if bare else None

    def chain(self, fact: Fact) -> tuple[Part, ...]:
        """The chain of a fact as the words before it; nothing where none is told."""
        return (Name(f"{fact.chain_name}产业链", f"chain:{fact.chain}"),) if fact.chain and fact.chain_name else ()

    def bearer(self, fact: Fact) -> str:
        """The park, project, enterprise or field that a figure is of; empty where it is of none."""
        subject = fact.subject or ""
        return subject if fact.kind is Kind.QUANTITY and subject in self._bearers else ""

    def place(self, fact: Fact, words: str = "") -> Name | None:
        """The region of a fact where it is not the brief's own and the words leave it out."""
        if _ABOVE.match(words) and not (fact.region_name or "").endswith(words[0]):
            return None
        elsewhere = fact.region_name and fact.region != self.landscape.scope and not is_told(fact.region_name, words)
        return Name(fact.region_name or "", f"region:{fact.region}") if elsewhere else None

    def _first_figure(self, lead: Fact, start: int, end: int) -> Fact:
        """The first number of a piece: in a row of places an amount takes its count along (甲区2个，总投资98亿元)."""
        inside = (f for f in self.fellows(lead) if f.kind is Kind.QUANTITY and start <= f.mark[0] < end)
        return next(inside, lead)

    def without_local(self, lift: Lift) -> Lift:
        """A clause without the 我市 or 全区 that the name of the place put before it replaces."""
        local = _LOCAL.match(lift.fact.sentence[lift.start : lift.end])
        return replace(lift, start=lift.start + local.end()) if local else lift

    def whole(self, fact: Fact) -> Lift:
        """The whole sentence without its full stop, and without the mark of a quotation that goes on behind it."""
        opened = fact.sentence.startswith("“") and fact.sentence.count("“") > fact.sentence.count("”")
        return Lift(fact, int(opened), len(fact.sentence.rstrip("。；，！？…")))

    def according(self, fact: Fact) -> list[Part]:
        """据2024年5月9日材料: when what has no time of its own was told."""
        if self.source(fact).published is None:
            return [Words("据未载明日期的材料，")]
        return [Words("据"), Published(self.source(fact)), Words("材料，")]

    def needs_year(self, lift: Lift) -> bool:
        """Whether the words say 今年, 年底 …, which mean nothing without the date of the paper."""
        return bool(_RELATIVE.search(lift.fact.sentence[lift.start : lift.end]))

    # how far a fact's clause reaches

    def _span(self, lead: Fact) -> tuple[int, int] | None:
        text = lead.sentence
        spans = clauses(text)
        last = next((i for i, (a, b) in enumerate(spans) if a <= lead.mark[0] < b), None)
        first = None if last is None or POINTS_BACK.match(text) else first_told(lead, last)
        if first is None or last is None or text[spans[last][1] - 1] in "？?":
            return None
        while last + 1 < len(spans) and self._continues(lead, text, spans[last + 1]):
            if spans[last + 1][1] - spans[first][0] > MAX_STATEMENT - 10:
                break
            last += 1
        first = self._all_of_them(lead, spans, first, last)
        start = spans[first][0]
        if point := OPENS_POINT.match(text, start):
            start = point.end()
        if opener := OPENERS.match(text[start : spans[last][1]]):
            start += opener.end()
        if occasion := of_occasion(lead, text[start : spans[last][1]]):
            start += occasion.end()
        end = start + len(text[start : spans[last][1]].rstrip(STOP + " 、…"))
        if _SPOKEN.fullmatch(text, start, end):
            start, end = start + 1, start + len(text[start : end - 1].rstrip(STOP + "…"))
        return (start, end) if end > lead.mark[1] - 1 and closed(text[start:end]) else None

    def _continues(self, lead: Fact, text: str, span: tuple[int, int]) -> bool:
        if text[span[0] - 1] in "。！？：":
            return False
        if NO_VERB.fullmatch(text, clauses(text)[clauses(text).index(span) - 1][0], span[0]):
            return True
        inside = [f for f in self.fellows(lead) if f.kind is Kind.QUANTITY and span[0] <= f.mark[0] < span[1]]
        return bool(inside) and not any(map(unclear, inside)) and bool(TAKES_RIGHT.match(text[slice(*span)]))

    def _all_of_them(self, lead: Fact, spans: Sequence[tuple[int, int]], first: int, last: int) -> int:
        """The clause a piece begins with so that 分别增长18.2%、22.6% stands behind all that grew."""
        each = [at for at in range(first + 1, last + 1) if EACH.match(lead.sentence, *spans[at])]
        if not each:
            return first
        start, end = spans[each[0]]
        figures = sum(f.kind is Kind.QUANTITY and start <= f.mark[0] < end for f in self.fellows(lead))
        return max(0, min(first, each[0] - figures))

    # what has to be said before it

    def _opening(self, lead: Fact, start: int, end: int, *, subject: bool) -> tuple[list[Part], list[Part]]:
        text = lead.sentence
        opening: list[Part] = []
        told = _told_period(lead, start, end)
        pieces: list[Part] = [Lift(lead, start, end)]
        if is_ahead(lead, self.source(lead)):
            return [*self.according(lead), *self._subject(pieces, subject)], pieces
        dated = bool(lead.period and (lead.period.start or lead.period.end))
        if not dated and (lead.period or _RELATIVE.search(text[start:end]) or self._of_before(lead)):
            opening += self.according(lead)
        if lead.period and period_words(lead.period):
            if told and told[0] < clauses(text[start:end])[0][1] + start:
                pieces = _without(lead, start, end, told)
            if not told or pieces != [Lift(lead, start, end)]:
                opening += [When(lead), Words("，")]
            elif dated and not _YEAR.search(text[start:end]):
                opening += self.according(lead)
        return [*opening, *self._subject(pieces, subject)], pieces

    def _of_before(self, fact: Fact) -> bool:
        """Whether the paper is not of the brief's own day: what it tells of no time is told as its word."""
        published, as_of = self.source(fact).published, self.landscape.as_of
        return bool(published and as_of and published.day != as_of)

    def _subject(self, pieces: list[Part], wanted: bool) -> list[Part]:
        """What is told of whom or where, taken out of the first piece where it says so only in its own place."""
        if not wanted or not isinstance(pieces[0], Lift):
            return []
        pieces[0], names = self._named(pieces[0])
        return names

    def _named(self, piece: Lift) -> tuple[Lift, list[Part]]:
        """The region and chain that a clause leaves out, and the clause without a local 全区 that they replace."""
        fact, words = piece.fact, piece.fact.sentence[piece.start : piece.end]
        local = _LOCAL.match(words)
        bare = Lift(fact, piece.start + local.end(), piece.end) if local else piece
        if local and local[0] == "园区" and (owner := self.owner(piece)):
            return bare, [owner]
        if not local and (owner := self.owner(piece)):
            said = _THIS.match(words) or (owner.text.endswith("链") and SOME_CHAIN.match(words))
            mark = [Words("：")] if owner.text in self.fields and not said else []
            return (replace(piece, start=piece.start + said.end()) if said else piece), [owner, *mark]
        place = self._place_left_out(fact, words, local[0] if local else "")
        some = SOME_CHAIN.match(words)
        if some and fact.chain and fact.chain_name:
            whole = replace(piece, start=piece.start + some.end())
            return whole, [Name(f"{fact.chain_name}产业链", f"chain:{fact.chain}")]
        told = fact.subject or FIELD.search(words) or (fact.chain_name or "")[:4] in words
        field = fact.chain and fact.chain_name and not told and fact.chain != self._own_chain
        chain = [Name(f"{fact.chain_name}产业链", f"chain:{fact.chain}")] if field else []
        return bare if place else piece, [*place, *chain]

    def _place_left_out(self, fact: Fact, words: str, local: str) -> list[Part]:
        """The region that a clause leaves out or only calls 全区, 该市 (`local`)."""
        if fact.region and fact.region_name and fact.region != self.landscape.scope:
            place = self.place(fact, words)  # 甲市乙产业园 says where it is
            return [place] if place and not words.startswith(self.landscape.scope_name or " ") else []
        if local.startswith("该") and fact.region_name:
            return [Name(fact.region_name, f"region:{fact.region}")]
        if not local and not fact.subject and not fact.chain and VERB.match(words):
            return [Words("全市" if (self.landscape.scope_name or "").endswith("市") else "")]
        return []


def _calls(words: str, name: str) -> bool:
    """Whether a clause opens with the first half of a name or less, as papers call a firm again: 远航入选… of 远航重工公司."""
    short = next((name[:n] for n in (4, 3, 2) if n < len(name) and words.startswith(name[:n])), "")
    return bool(short) and short[-1] not in "市区县州省"


def is_ahead(fact: Fact, source: Source) -> bool:
    """Whether something told as done is of a time after its document: then the time is of another clause (年底前将…，已有…)."""
    period = fact.period
    if fact.status is not Status.ACTUAL or period is None or period.end is None or source.published is None:
        return False
    return (period.start or period.end) > source.published.latest


def unclear(fact: Fact) -> bool:
    """Whether a doubt keeps a figure out of the text: a scope that is open, or a clause that the page cut off."""
    if "truncated" in fact.flags:
        last = clauses(fact.sentence)[-1]
        return fact.mark[0] >= last[0]
    return "ambiguous_scope" in fact.flags


def _of_a_part(fact: Fact, start: int, end: int) -> bool:
    """Whether a piece speaks of 全区 or 全县 while its figure is known to be of a city only: of which part nobody can tell."""
    return _PART.match(fact.sentence[start:end]) is not None and (fact.region_name or "").endswith("市")


def _says_nothing(fact: Fact, start: int, end: int) -> bool:
    """Whether a piece is a count and no more, with or without its place (甲区2个, 8大项目): what became of them is told elsewhere;
    or a row of a list (装备12个/215亿元)."""
    if fact.unit != "count":
        return False
    a, b = fact.mark
    if fact.sentence.startswith("/", b):
        return True
    before, behind = fact.sentence[start:a], fact.sentence[b:end]
    counted = (fact.metric_name or "").removesuffix("数")
    behind = re.split("[，；：]", behind)[0]
    place = not before or bool(fact.region_name and is_name(before.rstrip("："), fact.region_name))
    return place and counted.endswith(behind)


def _told_period(fact: Fact, start: int, end: int) -> tuple[int, int] | None:
    """Where the clause itself writes the period."""
    if fact.period is None or not fact.period.text:
        return None
    at = fact.sentence.find(fact.period.text, start, end)
    return (at, at + len(fact.period.text)) if at >= 0 else None


def _without(fact: Fact, start: int, end: int, gone: tuple[int, int]) -> list[Part]:
    """The clause without the words of its period, which stand resolved in front."""
    a, b = gone
    if fact.sentence[b : b + 1] in ("，", ","):
        b += 1
    if (a > start and fact.sentence[a - 1] in "于在仅自从到至前") or _OF_IT.match(fact.sentence, b):
        return [Lift(fact, start, end)]  # 于9月底全面竣工, 由2022年的24亿元: the words around it need the date
    pieces: list[Part] = []
    if a > start:
        pieces.append(Lift(fact, start, a))
    pieces.append(Lift(fact, b, end))
    return pieces


def _merged(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(p for p in parts if not (isinstance(p, Words) and not p.text))
