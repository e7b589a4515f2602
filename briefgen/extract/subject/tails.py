"""The end of a name said again for the whole of it: 基地 for 甲陶瓷产业基地, 该中心 for 乙木材交易中心, 健康谷 for 丙智慧健康谷.

In: the lines of a reading and the names found in them. Out: the same names and these, where clauses open with them, for numbers only.
Must not: choose between two names that end alike, or take a word that only says a kind (项目, 园区) and is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.extract.naming.projects.words import SITE
from briefgen.extract.reading import Line, Reading
from briefgen.extract.subject.actors import NEAR, Names, lines_back
from briefgen.extract.text.siting import PARKS
from briefgen.extract.text.spans import Span
from briefgen.extract.text.stretches import by_start, clear_of
from briefgen.extract.text.wordlists import any_of

ENDS_AS_SITE = re.compile(
    f"(?:{SITE}|{any_of(PARKS)}|平台|小镇|机组|公路|港区|作业区|灌区|景区|度假区|高铁|[谷城厂站馆场库线])$"
)
PROJECT = re.compile("(?:建设)?(?:[一二三四]期)?(?:项目|工程)?(?:[一二三四]期)?$")
SHORTEST, LONGEST = 2, 4
POINTED_AT = {
    "公路": "线",
    "高速": "线",
    "铁路": "线",
    "高铁": "线",
    "线": "线",
    "大桥": "桥",
    "隧道": "隧",
    "港区": "港",
    "作业区": "港",
    "港": "港",
    "厂": "厂",
}
"""What a name that ends so is called by one character behind 该 and 这座: 该线 for 甲至乙高速公路, 该港 for 丙港区."""
REST = 2
"""Characters of the name that are left unsaid, at least."""
NO_TAIL = frozenset({"园区", "总部", "学校", "医院", "项目", "工厂"})
LEADS = re.compile("“?(?:（[^（）]{1,6}）)?(?:目前|如今|现在|当前|截至目前)?，?(?:该|这[个座条]|整[个条座])?")
NOT_ALONE = re.compile("[、和与及级城化型类]|建设|内外|负责人|经理|主任")
"""Behind what is one of a list, or part of another word."""


def with_tails(reading: Reading, names: Names) -> Names:
    """The names by line, completed. Linear in the document."""
    out = dict(names)
    ends: list[list[tuple[str, Span]]] = []
    for index, line in enumerate(reading.lines):
        if tails := _tails(reading, index, ends):
            named = out.get(index, ())
            if free := clear_of(_said(line, tails), named):
                out[index] = by_start(named, free)
        ends.append([*_ends(out.get(index, ()))])
    return out


def _tails(reading: Reading, index: int, ends: Sequence[Iterable[tuple[str, Span]]]) -> dict[str, Span]:
    """Each end of the names told of just before, and the one name it can mean; `ends` are those of the names of each line."""
    meant: dict[str, Span] = {}
    for at in lines_back(reading, index, NEAR, beyond=True):
        for tail, span in ends[at]:
            if tail not in meant:
                meant[tail] = span
            elif meant[tail].name != span.name and span.name and not span.name.endswith(meant[tail].name or ""):
                meant[tail] = span._replace(name=None)
    return {tail: span for tail, span in meant.items() if span.name}


def _ends(spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    for span in spans:
        core = PROJECT.sub("", (span.name or "").strip("“”"), count=1)
        if span.type in ("project", "park") and ENDS_AS_SITE.search(core):
            for length in range(SHORTEST, min(LONGEST, len(core) - REST) + 1):
                yield core[-length:], span
            for end, one in POINTED_AT.items():
                if core.endswith(end):
                    yield one, span


def _said(line: Line, tails: Mapping[str, Span]) -> Iterator[Span]:
    """Where clauses open with one of them."""
    for clause in line.clauses:
        start = next((t.end for t in line.times if t.start == clause), clause)
        start = found.end() if (found := LEADS.match(line.text, start)) else start
        pointed = line.text.endswith(("该", "这座", "这条", "这个"), 0, start)
        for length in range(LONGEST, SHORTEST - 1 - pointed, -1):
            said = line.text[start : start + length]
            if said in tails and said not in NO_TAIL and not NOT_ALONE.match(line.text, start + length):
                yield tails[said]._replace(start=start, end=start + length, text=said)
                break
