"""Facts without a number: projects, parks, policies, mechanisms, problems with their answers, honours, visits, lists.

In: a document, the typed spans of its sentences, the rules for such facts, the stage words. Out: `Finding`s in reading
order. Region, chain, period and status of a finding are decided by the passes that decide them for numbers; a finding only
says which cue it saw. Must not: read another document, or make a clause a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.document import BlockKind
from briefgen.extract.annotate.annotator import Annotator, Names, names_of_lines
from briefgen.extract.annotate.rule_hits import hits_of_lines
from briefgen.extract.finding.by_name import by_name, profiled
from briefgen.extract.finding.by_rule import by_rule
from briefgen.extract.finding.entries import with_entry, with_priced
from briefgen.extract.finding.finding import Finding, Here
from briefgen.extract.finding.later import tell_of_last, tell_of_several
from briefgen.extract.finding.no_longer import but_no_longer
from briefgen.extract.finding.of_firms import of_firms
from briefgen.extract.finding.remedies import ANSWER, HELP, answer_clauses, answered
from briefgen.extract.finding.sets import tell_along_list, tell_of_contract, tell_of_set
from briefgen.extract.finding.standing import but_events, full_title, say_again, without_overlaps
from briefgen.extract.finding.wording import as_name
from briefgen.extract.naming.chain_lists import find_chain_lists, find_totals
from briefgen.extract.naming.clauses import is_clause
from briefgen.extract.naming.grants import Grant, find_grants
from briefgen.extract.naming.measures import find_measures
from briefgen.extract.naming.policies import aliases
from briefgen.extract.naming.problems import ITEMS as PROBLEM
from briefgen.extract.naming.problems import SAID_SO
from briefgen.extract.naming.projects.find import find_caption
from briefgen.extract.reading import Line, Reading
from briefgen.extract.rules import Hit, Matcher, RuleSet
from briefgen.extract.text.stretches import overlaps
from briefgen.fact import Kind

GATHERING, GRANTED = "measure.gathering", "measure.grant"
CALLED = frozenset({Kind.PROJECT, Kind.ENTERPRISE, Kind.PARK, Kind.PLATFORM})
"""What has a name of its own."""
SAYS_IT = frozenset({Kind.MECHANISM, Kind.POLICY, Kind.ENTERPRISE, Kind.VISIT, Kind.CHAIN_LIST})
"""Kinds that leave nothing for a measure to say."""
NEAR, FAR = 1, 6
"""Characters between a list of chains and its number, before it (甲、乙等3条) and behind it (3条重点产业链，包括甲、乙)."""
LONGEST_CAPTION = 56
"""Characters of a line that may be the name of what a picture shows."""
PLEDGED = re.compile("(?:做到|确保|承诺|践行)了?(?:“[^“”]*”)*$")
"""Before a quotation: what is promised, 做到“项目有困难，专班跟上”."""
GOES_ON = re.compile("(?!等)[^的]+$")
"""Behind a measure by rule, up to the end of its clause: 提升政务服务 goes on with 效能."""
QUOTED_PROBLEM = re.compile(r"“(?P<said>[^“”]{4,40}?)[。！]?”")


class Qualitative:
    """Rules and stage words compiled; hold one for many documents."""

    def __init__(self, rules: RuleSet, matcher: Matcher, annotator: Annotator) -> None:
        self._facts = rules.facts
        self._matcher = matcher
        self._annotator = annotator
        self._words = annotator.words

    def find(self, reading: Reading, text: str) -> tuple[Finding, ...]:
        """The findings of a document laid out; `text` is the whole of it, which says what short titles stand for."""
        known = aliases(text)
        found: list[Finding] = []
        names = names_of_lines(reading, self._annotator)
        hits = hits_of_lines(reading, self._matcher, self._annotator)
        for index, line in enumerate(reading.lines):
            here = Here(index, _flags(line))
            own = self._line(here, line, names[index], hits[index])
            own = with_entry(here, reading, own, self._words)
            own = but_no_longer(reading, index, own)
            own = with_priced(here, reading, own, self._words)
            if known:
                own = [f._replace(subject=known[f.subject]) if f.subject in known else f for f in own]
            own = [told for f in own if (told := full_title(f, found)) is not None]
            if not [f for f in own if f.kind is Kind.PROJECT]:
                tell_of_last(reading, index, found, self._words)
            own = [f for f in own if not (f.kind in CALLED and is_clause(f.subject))]
            own = tell_along_list(line.text, tell_of_contract(line.text, own, self._words))
            own = tell_of_set(reading, index, own, found, self._words)
            own += of_firms(reading, index, own, found, self._words)
            tell_of_several(reading, index, found, self._words)
            found += answered(reading, index, own, found)
        return tuple(say_again(found))

    def _line(self, here: Here, line: Line, names: Names, hits: Sequence[Hit]) -> list[Finding]:
        found = [*_named(here, line, names)]
        found += [*by_name(here, line.text, names.plain, found, self._words)]
        found += [*profiled(here, line.text, found)]
        found += [here.found(Kind.MEASURE, *held, line.text[slice(*held)], GATHERING) for held in names.gatherings]
        # of two that begin together the one that says more stands
        found += by_rule(here, line.text, sorted(hits, key=lambda hit: (hit.start, -hit.end)), self._facts)
        found += _said_problems(here, line.text)
        grants = [*find_grants(line.text)]
        found = [f for f in found if not _is_paid(f, grants)]
        done = [*_done(here, line, found, grants)]
        found = [_whole(f, done, line.text) for f in found if not _is_inside(f, done)] + done
        found += [*_totals(here, line.text, found)]
        found = without_overlaps(but_events(found))
        answers = answer_clauses(line.text, found)
        found += [here.found(Kind.MEASURE, *clause, as_name(line.text[slice(*clause)]), ANSWER) for clause in answers]
        return sorted(found, key=lambda f: f.start)


def _named(here: Here, line: Line, names: Names) -> Iterator[Finding]:
    """What the sentence names: projects, policies, ways of working, what is lacking, chains."""
    text, projects = line.text, names.projects
    if not projects and len(text) <= LONGEST_CAPTION:
        projects = find_caption(text, line.kind is BlockKind.CAPTION)
    yield from (here.named(named) for named in projects)
    yield from (here.found(Kind.POLICY, *policy) for policy in names.policies)
    for m in names.mechanisms:
        yield here.found(Kind.MECHANISM, m.start, m.end, m.name, f"mechanism.{m.how}", members=m.members)
    yield from (here.found(Kind.PROBLEM, *lack, as_name(text[slice(*lack)]), PROBLEM) for lack in names.problems)
    yield from (_chains(here, text, *chains) for chains in find_chain_lists(text))


def _flags(line: Line) -> tuple[str, ...]:
    return ("caption_only",) * (line.kind is BlockKind.CAPTION) + ("truncated",) * line.truncated


def _chains(here: Here, text: str, start: int, end: int, members: tuple[str, ...]) -> Finding:
    names = text[text.find(members[0], start) : end]  # 3条产业链是：甲、乙、丙 is named by its names
    return here.found(Kind.CHAIN_LIST, start, end, as_name(names), "chain_list.counted", members=members)


def _totals(here: Here, text: str, before: Sequence[Finding]) -> Iterator[Finding]:
    """How many chains there are, where no list of them stands at the number (甲、乙、丙等三条重点产业链)."""
    lists = [f for f in before if f.kind is Kind.CHAIN_LIST]
    for start, end in find_totals(text):
        if not any(f.start <= end + FAR and start <= f.end + NEAR for f in lists):
            yield here.found(Kind.CHAIN_LIST, start, end, text[start:end], "chain_list.total")


def _is_paid(finding: Finding, grants: Sequence[Grant]) -> bool:
    """Whether a project is a class that a grant is for: 对“智改数转”项目给予10%补贴."""
    return finding.kind is Kind.PROJECT and any(g.whom <= finding.start and finding.end <= g.end for g in grants)


def _done(here: Here, line: Line, before: Sequence[Finding], grants: Sequence[Grant]) -> Iterator[Finding]:
    """What a clause says is done, unless a name told already is all of it: 完善培育机制 is a mechanism."""
    text = line.text
    named = [f for f in before if f.kind in SAYS_IT]
    for grant in grants:
        yield here.found(Kind.MEASURE, grant.start, grant.end, as_name(text[grant.start : grant.end]), GRANTED)
    for start, end in find_measures(text, [(place.start, place.end) for place in line.places]):
        if overlaps(start, end, grants):
            continue
        if not any(f.start <= start < f.end or f.end == end or _is_most(f, start, end) for f in named):
            yield here.found(Kind.MEASURE, start, end, as_name(text[start:end]), "measure.clause")


def _is_inside(finding: Finding, done: Sequence[Finding]) -> bool:
    """Whether a measure by rule begins inside what its clause says is done: 推进甲市|承接产业转移示范区建设."""
    if finding.kind is not Kind.MEASURE or finding.rule in (GATHERING, HELP):
        return False
    return any(f.start < finding.start and finding.end <= f.end for f in done)


def _whole(finding: Finding, done: Sequence[Finding], text: str) -> Finding:
    """A measure by rule, as long as its clause says it is: 提升政务|服务效能."""
    if finding.kind is not Kind.MEASURE:
        return finding
    for longer in done:
        if longer.start == finding.start and GOES_ON.match(text, finding.end, longer.end):
            return finding._replace(end=longer.end, subject=longer.subject)
    return finding


def _is_most(named: Finding, start: int, end: int) -> bool:
    """Whether what is named is most of a clause: 制定了《甲意见》等惠企政策."""
    return start <= named.start and named.end <= end and 5 * (named.end - named.start) >= 3 * (end - start)


def _said_problems(here: Here, text: str) -> Iterator[Finding]:
    """“产业集聚度不高。”: what people are quoted as lacking."""
    for found in QUOTED_PROBLEM.finditer(text) if "“" in text else ():
        if len(found["said"]) >= 6 and SAID_SO.search(found["said"]) and not PLEDGED.search(text, 0, found.start()):
            yield here.found(Kind.PROBLEM, *found.span("said"), as_name(found["said"]), "problem.said")
