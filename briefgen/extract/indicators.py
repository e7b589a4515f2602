"""What a number measures: the indicator's id and its Chinese name.

In: a line and a value in it, and the indicators already found in the sentence. Out: an `Indicator`. The dictionary of
metrics gives the id; the name is put together from the words beside the number (size class, noun, verb), 40 characters
at most. A number with no such words gets no indicator and is still printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.cues import Cues
from briefgen.extract.phrases import STOP, left_phrase, right_phrase, trim
from briefgen.extract.reading import Line
from briefgen.extract.spans import Span
from briefgen.taxonomy import Taxonomy

NAME_LIMIT = 40
SAME_DIM = {"money": ("money",), "count": ("count", "number"), "area": ("area",)}

GROWTH = re.compile(
    r"(同比|环比|年均|比上年|较上年|较去年|比去年|较[^，。；]{1,8}同期|比[^，。；]{1,8}同期)?[^，。；、]{0,6}?(增长|下降|增加|减少|提高|提升|上升|上涨|回落|增幅|增速|降幅|降低|收窄|扩大)[了约近超达到为至]*$"
)
SHARE = re.compile(r"(占[^，。；]{0,20}?(?:的|比重|比例|份额)?|占比|比重)[达到为约近超过的]*$")
GAP = re.compile(r"(高于|低于|快于|慢于|高出|低|高|领先|超过)([^，。；]{0,16})$")
HELD = re.compile(r"[0-9A-Za-z一-鿿（）()“”·、/]+$")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator as found beside a number: `metric` the dictionary's id or a general shape's, `noun` what is counted."""

    metric: str | None
    name: str | None
    noun: str = ""
    rule: str | None = None


NONE = Indicator(None, None)


@dataclass(frozen=True)
class Dictionary:
    """Metric names and aliases, longest match."""

    automaton: AhoCorasick
    words: Sequence[str]
    taxonomy: Taxonomy
    ids: dict[tuple[str, str], str]

    def last(self, text: str, dims: tuple[str, ...]) -> tuple[str, str, int] | None:
        """(id, alias, start) of the last alias of these dimensions in the text."""
        best = None
        for word, start, _ in self.automaton.find_matches_as_indexes(text):
            for dim in dims:
                if ident := self.ids.get((self.words[word], dim)):
                    best = ident, self.words[word], start
        return best


def dictionary(taxonomy: Taxonomy) -> Dictionary:
    """The lookup of a taxonomy's metrics."""
    ids: dict[tuple[str, str], str] = {}
    for metric in taxonomy.metrics.values():
        for word in (metric.name, *metric.aliases):
            ids.setdefault((word, metric.dim), metric.id)
    words = list(dict.fromkeys(word for word, _ in ids))
    return Dictionary(AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, taxonomy, ids)


def indicate(
    line: Line, value: Span, before: Sequence[Indicator], sizes: str, book: Dictionary, cues: Cues
) -> Indicator:
    """The indicator of one value. `before` are those of the sentence so far, `sizes` the class words before the noun."""
    start, end = line.clause(value.start)
    if value.type in ("percent", "pp", "multiple"):
        return _ratio(line, value, before, book, cues)
    if value.type == "rank":
        return _rank(line, start, value, cues)
    if value.type == "count" or value.type == "number":
        return _count(line, value, (start, end), sizes, book, cues)
    return _amount(line, value, (start, end), book, cues)


def _named(verb: str, noun: str, tail: str) -> str | None:
    name = trim(f"{verb}{noun}{tail}")
    return name if 2 <= len(name) <= NAME_LIMIT else None


def _count(line: Line, value: Span, clause: tuple[int, int], sizes: str, book: Dictionary, cues: Cues) -> Indicator:
    text = line.text
    verb, left = left_phrase(text, clause[0], value.start, cues)
    right, after = right_phrase(text, value.end, clause[1], cues)
    noun = right if right and not STOP.match(text, value.end) else left
    if noun is left and not left:
        return Indicator("count_of", f"{verb}数", "", "shape.verb_count") if verb else NONE
    front = verb if noun is left or not left else ""
    back = after if noun is right and after in BACK else ""
    name = _named(front, f"{sizes}{noun}{back}", _count_word(value))
    found = book.last(f"{front}{noun}", ("count",))
    return Indicator(found[0] if found else "count_of", name, noun, f"metric.{found[0]}" if found else "shape.count")


# verbs behind the counted noun that belong to the name: 29条生产线投入生产, 10家项目入驻
BACK = frozenset({"入驻", "签约", "落地", "落户", "投产", "开工", "竣工", "入围", "入选", "建设", "申报", "签约落地"})


def _count_word(value: Span) -> str:
    return {"家次": "家次", "人次": "人次", "场次": "场次"}.get(value.counter or "", "数")


def _amount(line: Line, value: Span, clause: tuple[int, int], book: Dictionary, cues: Cues) -> Indicator:
    text = line.text
    dims = SAME_DIM.get(value.type, ("capacity", "compute", "power", "duration"))
    before = text[max(clause[0], value.start - 24) : value.start]
    if found := book.last(before, dims):
        verb, noun = left_phrase(text, clause[0], value.start, cues)
        name = (
            noun
            if found[1] in noun and len(noun) <= 16
            else f"{verb}{noun}"
            if found[1] == f"{verb}{noun}"
            else found[1]
        )
        return Indicator(found[0], name, noun, f"metric.{found[0]}")
    verb, noun = left_phrase(text, clause[0], value.start, cues)
    right, _ = right_phrase(text, value.end, clause[1], cues)
    if not noun and right and not STOP.match(text, value.end):
        found = book.last(right, dims)
        return Indicator(found[0] if found else "amount_of", _named(verb, right, ""), right, "shape.amount_before")
    name = _named(verb, noun, "")
    return Indicator("amount_of", name, noun, "shape.amount") if name else NONE


def _rank(line: Line, start: int, value: Span, cues: Cues) -> Indicator:
    head = re.sub(r"(?:均|并列|稳|跃|位|排名|列|居|均居|位居|位列|保持|继续)+$", "", line.text[start : value.start])
    _, noun = left_phrase(head, 0, len(head), cues)
    return Indicator("rank", _named("", noun or "", "排名"), noun, "metric.rank")


def _ratio(line: Line, value: Span, before: Sequence[Indicator], book: Dictionary, cues: Cues) -> Indicator:
    start, _ = line.clause(value.start)
    head = line.text[start : value.start]
    last = next(
        (
            i
            for i in reversed(before)
            if i.name and i.metric not in ("growth_yoy", "growth_mom", "share", "gap_to_benchmark", "share_change")
        ),
        None,
    )
    base = trim(last.name) if last and last.name else ""
    if value.type == "pp" and (gap := GAP.search(head)):
        return Indicator("gap_to_benchmark", _named(base, gap[1], gap[2][:12]), "", "shape.gap")
    if growth := GROWTH.search(head):
        return _growth(head, growth, base, value, cues)
    if share := SHARE.search(head):
        return _share(head, share, last, cues)
    _, noun = left_phrase(line.text, start, value.start, cues)
    if noun:
        found = book.last(noun, ("percent",))
        return Indicator(found[0] if found else "ratio_of", _named("", noun, ""), noun, "shape.ratio")
    return (
        Indicator("multiple", _named(base, "", "倍数"), "", "shape.multiple")
        if value.type == "multiple" and base
        else NONE
    )


def _growth(head: str, growth: re.Match[str], base: str, value: Span, cues: Cues) -> Indicator:
    _, noun = left_phrase(head, 0, growth.start(), cues)
    how = "环比" if growth[1] == "环比" else "同比" if growth[1] and "年均" not in growth[1] else growth[1] or ""
    metric = "growth_mom" if how == "环比" else "share_change" if value.type == "pp" else "growth_yoy"
    named = noun if len(noun) >= 2 else base
    return Indicator(metric, _named(named, how, growth[2]) or growth[2], named, "shape.growth")


def _share(head: str, share: re.Match[str], last: Indicator | None, cues: Cues) -> Indicator:
    _, noun = left_phrase(head, 0, share.start(), cues)
    whole = re.sub(r"^占|(?:的|比重|比例|份额|达|到|为|约|近|超过?)+$", "", share[1])
    whole = "" if whole in ("占", "比") else whole
    named = noun if len(noun) >= 2 else last.noun if last else ""
    name = _named(named, f"占{whole}比重" if whole else "占比", "")
    return Indicator("share", name or "占比", named, "shape.share")
