"""Names that only numbers need: those said again in short (赛微电子 behind 北京赛微电子股份有限公司, 甲冶金辅料生产基地 behind
甲冶金辅料生产基地项目), and those that a sentence opens with and tells the cost of (顶辉新材料计划总投资3.6亿元).

In: the lines of a reading and the names found in them. Out: the same names and these; they are no findings of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from briefgen.extract.annotate.firms import Firms
from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.items import is_name
from briefgen.extract.naming.projects.words import GENERIC, NO_SUBJECT, SITE
from briefgen.extract.reading import Line, Reading
from briefgen.extract.scan.numerals import parse
from briefgen.extract.subject.actors import Names
from briefgen.extract.subject.nicknames import names_one, nicknamed
from briefgen.extract.text.firms import ACTS as FIRM_ACTS
from briefgen.extract.text.firms import ENDINGS as FIRM_ENDINGS
from briefgen.extract.text.firms import STANDINGS
from briefgen.extract.text.hedges import TO_NUMBER
from briefgen.extract.text.lookup import Found, in_each
from briefgen.extract.text.siting import LIES
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, clear_of, overlaps
from briefgen.extract.text.wordlists import any_of, beside, guarded
from briefgen.fact import Kind
from briefgen.numerals import SEVERAL

_WORDS = beside(__file__)
_FORM = any_of(_WORDS["forms"])
COMPANY = re.compile(rf"(?:（集团）|（[^（）]{{2,6}}）)?(?:科技|技术|实业|产业)?(?:集团|控股)?(?:{_FORM}|集团公司)$")
FORM = re.compile(f"(?:集团)?(?:{_FORM})$")
"""What a company is by law: 欣辰科技 is said of 欣辰科技有限公司."""
PLACE = re.compile(r"^[^，。；]{2,3}[省市县]")
PROJECT = re.compile(r"(?:建设)?(?:项目|工程)(?:[一二三四]期)?$")
_NAME = r"[^，。；：、“”（）\s0-9的]"
OPENS = re.compile(rf"({_NAME}{{4,24}}?)(?:计划|估算|概算|规划|预计)?(?:总投资|总造价)额?{TO_NUMBER}[0-9]")
SIZED = re.compile(rf"({_NAME}{{4,24}}?)(?:规划|总体)?(?:总?占地(?:面积)?|总?(?:建筑)?面积|用地面积){TO_NUMBER}[0-9]")
_ENDING, _PLANT = any_of(_WORDS["companies"]), any_of(_WORDS["plants"])
SITED = re.compile(rf"({_NAME}{{4,24}}?(?:项目|产业园)(?:[一二三四]期)?)(?={any_of(LIES)})")
ACTOR = re.compile(f"{_ENDING}|{_PLANT}")
"""Asked first: ACTS may begin anywhere, and so costs many steps at every character."""
_OWN_PLANT = rf"(?!{any_of(_WORDS['plants_never_begin'])}){_NAME}{{2,14}}(?:{_PLANT})"
_ACTING = f"(?={any_of((*FIRM_ACTS, *_WORDS['acts']))}|{guarded(_WORDS['acts_but'])})"
_SURE = f"(?<={any_of(_WORDS['sure'])})(?!{any_of(_WORDS['sure_never'])})"
ACTS = re.compile(
    rf"(?<![^，。；：的”])(?:在|走进|来到|(?:{STANDINGS})?”?企业|链主)?({_NAME}{{2,6}}(?:{_ENDING})|{_OWN_PLANT})(?:{_ACTING}|{_SURE})"
)
"""A company that a clause opens with: its short name has the ending of one."""
BY_TRADE = re.compile(f"(?:{any_of(FIRM_ENDINGS)}|业)$")
"""天元锰业: a name of four characters that can only be a company's."""
NICKNAMED = re.compile("“([^“”，。；]{2,8})”(?=是[^，。；]{0,40}(?:公司|企业)[，。；])")
"""“恒辰化纤”是去年引入的公司: a short name in quotes."""
_OF_STANDING = f"[^，。；]{{0,16}}(?:{STANDINGS})企业"
IS_ONE = re.compile(rf"({_NAME}{{3,10}}?)(?=是(?:[^，。；]{{0,4}}一家|{_OF_STANDING}))")
"""辰光化工是园区龙头企业, 科源智能是一家…企业: who a sentence opens with."""
CALLED = re.compile(r"（(?:以下)?(?:简称|下称)[：“]*([^“”（）：]{2,10})”?）")
COMPANY_LEAST, PROJECT_LEAST, WHOLE_LEAST = 4, 7, 6
"""Characters that a short name has at least: two or three of them are words as often as names."""

FIRMS_LISTED = re.compile(
    rf"(?:企业|公司)(?:共|已)?(?:有|达到?)?(?P<number>[0-9]+|[{SEVERAL}])[家户]，"
    r"分别[是为](?P<names>[^，。；0-9]{4,160})(?=[，。；])"
)
"""营收过百亿元的企业有3家，分别是甲铁塔、乙股份、丙电器: as many names as were counted."""


def with_short_names(reading: Reading, names: Names, firms: Firms) -> Names:
    """The names by line, completed. Linear in the document."""
    names = _with_opening_names(reading, {index: _as_companies(spans) for index, spans in names.items()})
    names = _joined(names, firms.beside(reading, names))
    names = _joined(names, nicknamed(reading, _own_names(reading, names), names))
    short: dict[str, Span] = {}
    for said_for, span in _short_names(reading, names):
        if said_for != span.name or said_for not in short:  # 甲生产基地 is 甲生产基地项目, not one of its own
            short[said_for] = span
    if not short:
        return names
    words = list(short)
    finder = AhoCorasick(words, MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA)
    said = in_each([line.text for line in reading.lines], finder.find_matches_as_indexes)
    out = dict(names)
    for index, found in enumerate(said):
        if found and (more := _again(found, names.get(index, ()), words, short)):
            places = {(s.start, s.end) for s in more}
            others = [s for s in names.get(index, ()) if (s.start, s.end) not in places]
            out[index] = by_start(others, more)
    return out


def _joined(names: Names, more: Names) -> Names:
    return {**names, **{at: by_start(names.get(at, ()), told) for at, told in more.items()}}


def _start(span: Span) -> int:
    return span.start


def _own_names(reading: Reading, names: Names) -> Iterator[tuple[str, str]]:
    """The companies with the form of one and what each is called without its place and its form."""
    for index, spans in names.items():
        for span in spans:
            if span.type == "enterprise" and (name := span.name) and name.endswith(("公司", "集团")):
                own = name[_place_end(reading.lines[index], span) :]
                yield name, FORM.sub("", own).removesuffix("集团")


def _as_companies(spans: Sequence[Span]) -> Sequence[Span]:
    """甲有限公司量产新车 tells a stage of a company: for numbers it is the company."""
    return [
        s._replace(type="enterprise") if s.type == "project" and (s.name or "").endswith(("公司", "集团")) else s
        for s in spans
    ]


def _with_opening_names(reading: Reading, names: Names) -> Names:
    out = dict(names)
    known = " ".join(s.name or "" for spans in names.values() for s in spans if s.type == "enterprise")
    for index, line in enumerate(reading.lines):
        costed = line.values and any(word in line.text for word in ("总投资", "总造价", "选址", "面积", "占地"))
        if costed and (told := list(_costed(line, names.get(index, ())))):
            out[index] = by_start(told, names.get(index, ()))
        if not line.values and "是" not in line.text and "项目“" not in line.text:
            continue
        more = [*_quoted(line, out.get(index, ()))] if "项目“" in line.text else []
        more += _acting(line, out.get(index, ()), known)
        if more := [*more, *_listed(line, [*out.get(index, ()), *more])]:
            out[index] = by_start(out.get(index, ()), more)
    return out


QUOTED = re.compile(f"项目“([^“”，。；、]{{4,24}}(?:项目|工程|园|[场厂站]|{SITE}))”")


def _quoted(line: Line, named: Sequence[Span]) -> Iterator[Span]:
    """省重点项目“甲生物质发电厂”: a name in quotes behind what kind of project it is."""
    for found in QUOTED.finditer(line.text):
        start, end = found.span(1)
        if not overlaps(start, end, named):
            yield Span(start, end, found[1], "project", name=found[1])


def _listed(line: Line, named: Sequence[Span]) -> list[Span]:
    """The enterprises that a count is spelt out by, those already named aside."""
    told = (Span(at, at + len(item), item, "enterprise", name=item) for at, item in _spelt_out(line))
    return clear_of(told, named)


def _spelt_out(line: Line) -> Iterator[tuple[int, str]]:
    for found in FIRMS_LISTED.finditer(line.text) if "别是" in line.text or "别为" in line.text else ():
        at, items = found.start("names"), found["names"].split("、")
        for item in items if parse(found["number"]) == len(items) else ():
            if len(item) >= COMPANY_LEAST and is_name(item, Kind.ENTERPRISE):
                yield at, item
            at += len(item) + 1


SITE_ENDS = re.compile("(?:基地|项目|产业园|工厂|园区|生产线|工程)(?:[一二三四]期)?$")
"""What a name ends with that opens a later clause of its sentence."""


def _costed(line: Line, named: Sequence[Span]) -> Iterator[Span]:
    """What a sentence, or a later clause of it, opens with and tells the cost of, or where it lies: 甲炼化年加工原油千万吨，乙新材料
    基地总投资714亿元."""
    for start in line.clauses:
        opening = SITED.match(line.text, start) or OPENS.match(line.text, start) or SIZED.match(line.text, start)
        if opening is None or ((start or opening.re is SIZED) and not SITE_ENDS.search(opening[1])):
            continue
        name = opening[1]
        if overlaps(start, opening.end(1), named) or left_edge(name, len(name)):
            continue
        said = name.removesuffix("项目") if opening.re is SITED else name
        if is_name(name, Kind.PROJECT) and not NO_SUBJECT.search(said) and not GENERIC.fullmatch(name):
            yield Span(start, start + len(name), name, "project", name=name)


def _acting(line: Line, named: Sequence[Span], known: str) -> list[Span]:
    """The companies that clauses of a line open with, those already named, and short for a name `known`, aside."""
    quoted = NICKNAMED.finditer(line.text) if "”是" in line.text else ()
    called = [first] if "是" in line.text and (first := IS_ONE.match(line.text)) else []
    acts = ACTS.finditer(line.text) if ACTOR.search(line.text) else ()
    told = ((found.start(1), found[1]) for found in chain(acts, quoted, called))
    return [
        Span(at, at + len(name), name, "enterprise", name=name)
        for at, name in told
        if name not in known
        and is_name(name, Kind.ENTERPRISE)
        and left_edge(name, len(name)) == 0
        and not overlaps(at, at + len(name), chain(line.times, named))
    ]


def _again(
    found: Sequence[Found], named: Sequence[Span], words: Sequence[str], short: Mapping[str, Span]
) -> list[Span]:
    """The short names `found` in a line that stand in no name found there, or are all of the name of a site found there:
    甲生产基地 is 甲生产基地项目."""
    return [
        Span(start, end, words[at], short[words[at]].type, name=short[words[at]].name)
        for at, start, end in found
        if not any(
            start < s.end and s.start < end and (s.start, s.end, s.type) != (start, end, "project") for s in named
        )
    ]


def _short_names(reading: Reading, names: Names) -> Iterator[tuple[str, Span]]:
    """(short, the name it stands for) of all names of the document, nearest first."""
    listed = {item for line in reading.lines for _, item in _spelt_out(line)}
    for index, spans in names.items():
        line = reading.lines[index]
        for span in spans:
            name = span.name or ""
            if span.type in ("enterprise", "project") and (name in listed or _is_one(name, span.type)):
                yield name, span
            if span.type in ("enterprise", "project") and COMPANY.search(name):
                if called := CALLED.match(line.text, span.end):
                    yield called[1], span
                own = name[_place_end(line, span) :]
                for core in dict.fromkeys((COMPANY.sub("", own), FORM.sub("", own))):
                    if len(core) >= COMPANY_LEAST and names_one(core):
                        yield core, span
            elif span.type == "project":
                core = PROJECT.sub("", name)
                if core != name and len(core) >= PROJECT_LEAST and is_name(core, Kind.PROJECT):
                    yield core, span


def _is_one(name: str, kind: str) -> bool:
    """Whether a name is one wherever it is written."""
    firm = kind == "enterprise" and len(name) >= COMPANY_LEAST and BY_TRADE.search(name) is not None
    return firm or len(name) >= WHOLE_LEAST


def _place_end(line: Line, span: Span) -> int:
    """Where the place ends that a company's name begins with."""
    end = span.start
    for place in line.places:
        if place.start == end and place.end < span.end:
            end = place.end  # 上虞区浙江欣辰科技有限公司: two places
    if end > span.start:
        return end - span.start
    found = PLACE.match(span.name or "")
    return found.end() if found else 0
