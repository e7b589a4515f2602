"""What papers call a company for short by two or three characters of its name: 云谷 for 浙江云谷智能装备有限公司, “鼎信” for 江西鼎信稀土有限公司.

In: the lines of a reading and the companies found in them. Out: where such a name does what a company does, for numbers only. Must
not: make a company of a word that no company's name in the document begins with, or choose between two companies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from briefgen.extract.naming.names import left_edge
from briefgen.extract.naming.projects.words import GENERIC
from briefgen.extract.reading import Line, Reading
from briefgen.extract.text.firms import ACTS, STANDINGS
from briefgen.extract.text.lookup import in_each
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import overlaps
from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
BEFORE_NICKNAME = re.compile(
    f"(?:{STANDINGS})(?:企业|公司)[“]?$|(?:^|[，。；：！？…\n—、])(?:{any_of(_WORDS['leads'])})?[“]?$"
)
"""What stands before a name that a clause is about: its beginning, a word that only goes on, or what the company is."""
DOES = re.compile(f"”?(?:{any_of((*ACTS, *_WORDS['does']))})")
INTRODUCED = re.compile(f"(?:{STANDINGS})企业“([^“”，。；、0-9]{{2,8}})”(?={any_of(_WORDS['does_surely'])})")
"""链主企业“蓝科”年产…: a name in quotes behind what the company is."""
COMMON = re.compile(f"(?:{any_of(_WORDS['common'])})+")
LEAST, MOST = 2, 3


def nicknamed(
    reading: Reading, companies: Iterable[tuple[str, str]], named: Mapping[int, Sequence[Span]]
) -> dict[int, list[Span]]:
    """The companies that lines with a number call so; `companies` are their names with what is left of each without its place
    and its form (浙江云谷智能装备有限公司, 云谷智能装备)."""
    short = _short(companies)
    out = {at: [*_introduced(line, named.get(at, ()))] for at, line in enumerate(reading.lines) if "企业“" in line.text}
    if not short:
        return out
    words = list(short)
    finder = AhoCorasick(words, MatchKind.LeftmostLongest, implementation=Implementation.NoncontiguousNFA)
    texts = [line.text if line.values else "" for line in reading.lines]
    for at, found in enumerate(in_each(texts, finder.find_matches_as_indexes)):
        for word, start, end in found:
            if _acts(reading.lines[at], start, end, named.get(at, ())):
                name = short[words[word]]
                out.setdefault(at, []).append(Span(start, end, words[word], "enterprise", name=name))
    return out


def _short(companies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Short name → the one company that it can mean."""
    meant: dict[str, dict[str, str]] = defaultdict(dict)
    for name, own in companies:
        for short in {own[:length] for length in range(LEAST, MOST + 1)}:
            if len(short) >= LEAST and names_one(short):
                meant[short][own] = name
    return {short: one for short, owns in meant.items() if (one := _one(short, owns))}


def names_one(short: str) -> bool:
    """Whether a part of a company's name can be said for it: 交通投资 of 泰州市交通投资集团有限公司 can mean anything."""
    return not COMMON.fullmatch(short) and not GENERIC.fullmatch(short) and not left_edge(short, len(short))


def _one(short: str, owns: Mapping[str, str]) -> str | None:
    """The longest name of the only company; 博跃集团 beside 博跃新材料集团 is no second one."""
    more = {own: name for own, name in owns.items() if own != short}
    names = more or owns
    return next(iter(names.values())) if len(names) == 1 else None


def _acts(line: Line, start: int, end: int, named: Sequence[Span]) -> bool:
    if not DOES.match(line.text, end) or overlaps(start, end, named):
        return False
    opened = start - line.text.startswith("“", start - 1)
    timed = any(t.end == opened for t in line.times)
    placed = any(p.end == opened for p in line.places)
    led = timed or placed or BEFORE_NICKNAME.search(line.text, 0, start) is not None
    return led and not overlaps(start, end, line.places)


def _introduced(line: Line, named: Sequence[Span]) -> Iterator[Span]:
    for found in INTRODUCED.finditer(line.text) if line.values else ():
        if not overlaps(*found.span(1), named):
            yield Span(found.start(1), found.end(1), found[1], "enterprise", name=found[1])
