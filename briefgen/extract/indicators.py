"""What a number measures: the indicator's id and its Chinese name.

In: a line and a value in it, and the indicators already found in the sentence. Out: an `Indicator`. The dictionary of
metrics gives the id; the name is put together from the words beside the number (size class, noun, verb), 40 characters
at most. A number with no such words gets no indicator and is still printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick, MatchKind

from briefgen.extract.cues import Cues
from briefgen.extract.phrases import FILL, STOP, left_phrase, right_phrase, trim, verb_before_list
from briefgen.extract.reading import Line
from briefgen.extract.spans import Span
from briefgen.taxonomy import Taxonomy

NAME_LIMIT = 40
DIMS = {"money": ("money",), "count": ("count",), "area": ("area",), "percent": ("percent",)}
PHYSICAL = ("capacity", "compute", "power", "duration")
RATIOS = frozenset({"growth_yoy", "growth_mom", "share", "gap_to_benchmark", "share_change"})

# 增长, 下降 … just before the number; how it compares (同比, 环比) stands within a few characters before
CHANGE = re.compile(r"(增长|下降|增加|减少|提高|提升|上升|上涨|回落|增幅|增速|降幅|降低|收窄|扩大)[了约近超达到为至]*$")
COMPARED = re.compile(
    r"(同比|环比|年均|(?:比|较)(?:上年|去年|往年|前年|年初|上月|上季)(?:同期|末)?|(?:比|较)[^，。；]{1,8}同期)"
)
SHARE = re.compile(r"(占[^，。；]{0,20}?(?:的|比重|比例|份额)?|占比|比重)[达到约近超过为的]*$")
GAP = re.compile(r"(高于|低于|快于|慢于|高出|低|高|领先|超过)([^，。；]{0,16})$")
# values in a row: 110%、35%
ROW = re.compile(r"[、和及]|，分别为?")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator as found beside a number: `metric` the dictionary's id or a general shape's, `noun` what is counted."""

    metric: str | None
    name: str | None
    noun: str = ""
    rule: str | None = None
    verb: str = ""


NONE = Indicator(None, None)


@dataclass(frozen=True)
class Dictionary:
    """Metric names and aliases, longest match."""

    automaton: AhoCorasick
    words: Sequence[str]
    taxonomy: Taxonomy
    ids: Mapping[tuple[str, str], str]

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
    line: Line, at: int, before: Sequence[Indicator], size: tuple[Span, str] | None, book: Dictionary, cues: Cues
) -> Indicator:
    """The indicator of value `at`. `before` are those of the sentence so far, `size` the class in front of a counted noun
    and what it measures (超十亿元, 年销售额)."""
    value = line.values[at]
    if row := _in_row(line, at, before) or _respective(line, at, before):
        return row
    if value.type in ("percent", "pp", "multiple"):
        return _ratio(line, value, before, book, cues)
    if value.type == "rank":
        return _rank(line, value, cues)
    if value.type in ("count", "number"):
        return _count(line, at, before, size, book, cues)
    return _amount(line, at, book, cues)


def _in_row(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """A number in a row measures what the one before it does: 增长110%、35%."""
    if not at:
        return None
    value, last = line.values[at], line.values[at - 1]
    bare = ROW.fullmatch(line.text[last.end : value.start])
    if bare and value.type == last.type and value.counter == last.counter and value.type != "count":
        return before[at - 1]
    return None


RESPECTIVE = re.compile(r"([^，。；]{0,8}?)分别[达到为]*$")


def _respective(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """新增4个集群和6家企业，总数分别达到18个、25家: each number of a 分别 row takes up the one counted the same way before."""
    value = line.values[at]
    start, _ = line.clause(value.start)
    row = [i for i in range(at + 1) if line.values[i].start >= start]
    head = RESPECTIVE.search(line.text[start : line.values[row[0]].start])
    if head is None or value.type != "count":
        return None
    earlier = [i for i in range(row[0]) if line.values[i].type == "count" and before[i].noun]
    taken = earlier[-len(earlier) :][: len(row)]
    same = [i for i in taken if line.values[i].counter == value.counter]
    if not same:
        return None
    model = before[same[-1]]
    tail = "总数" if "总" in head[1] else f"{head[1]}数" if head[1] else "数"
    return replace(model, name=_named(model.noun, tail), rule="shape.respective", verb="")


def _named(*parts: str) -> str | None:
    name = trim("".join(parts))
    return name if 2 <= len(name) <= NAME_LIMIT else None


def _count(
    line: Line, at: int, before: Sequence[Indicator], size: tuple[Span, str] | None, book: Dictionary, cues: Cues
) -> Indicator:
    text, value = line.text, line.values[at]
    start, end = _part(line, value.start)
    if size:
        return _sized(line, value, size, book, cues)
    verb, left = left_phrase(text, start, value.start, cues)
    following = line.values[at + 1].start if at + 1 < len(line.values) else end
    right, after = right_phrase(text, value.end, min(end, following), cues)
    if right and following < end and following == value.end + len(right):
        right = _first_head(right, cues)
        if book.last(right, ("money", "area")):
            left = right = ""  # 9个总投资额30.49亿元的项目: what is counted comes after the sum
    on_right = bool(right) and not STOP.match(text, value.end)
    noun = right if on_right else left
    if not noun and (again := _counted_again(line, at, before)):
        return again
    if not noun:
        return Indicator("count_of", _named(verb, "数"), "", "shape.verb_count") if verb else NONE
    if on_right and text[: value.start].endswith("等"):
        verb = verb_before_list(text, start, value.start, cues)
    elif on_right and left:
        verb = ""
    behind = after if on_right and after in BEHIND else ""
    return _counted(
        f"{verb if not behind else ''}{behind}", noun, _tail(text[start : value.start], value, on_right), book
    )


def _part(line: Line, at: int) -> tuple[int, int]:
    """The clause around a number, from the last place name before it on: places are no part of an indicator's name."""
    start, end = line.clause(at)
    return max([start, *(p.end for p in line.places if p.end <= at and not p.guarded)]), end


def _counted_again(line: Line, at: int, before: Sequence[Indicator]) -> Indicator | None:
    """新增37家，总数达到119家; 新增5家、3家: the same things counted again."""
    for i in range(at - 1, -1, -1):
        if line.values[i].counter == line.values[at].counter and before[i].noun:
            head = line.text[line.values[i].end : line.values[at].start]
            if ROW.fullmatch(head):
                return before[i]
            tail = "总数" if re.search("总数|总量|累计|总计|[达到]", head) else "数"
            return replace(before[i], name=_named(before[i].noun, tail), rule="shape.counted_again", verb="")
    return None


# verbs behind the counted noun that belong to the name: 29条生产线投入生产, 10家项目入驻
BEHIND = frozenset({"入驻", "签约", "落地", "落户", "投产", "开工", "竣工", "入围", "入选", "申报", "签约落地"})


MASS = re.compile(r"(?:量|额|产能|人口|面积|规模|里程|年产[^，。；]{0,12}|产出)$")


def _counted(verb: str, noun: str, tail: str, book: Dictionary) -> Indicator:
    if noun.endswith("产业链"):
        verb = ""  # 推动, 担纲, 聚焦24条产业链: always the length of the list
    found = book.last(f"{verb}{noun}", ("count",))
    if MASS.search(noun):
        tail = ""  # 产量34.2万辆 is no 产量数
    metric, rule = (found[0], f"metric.{found[0]}") if found else ("count_of", "shape.count")
    return Indicator(metric, _named(verb, noun, tail), noun, rule, verb)


def _sized(line: Line, value: Span, size: tuple[Span, str], book: Dictionary, cues: Cues) -> Indicator:
    """A count with a size class in front: 新签约5亿元以上项目131个."""
    span, measured = size
    start, _ = _part(line, span.start)
    between = trim(FILL.sub("", line.text[span.end : value.start]))
    verb, _ = left_phrase(line.text, start, span.start, cues)
    noun = between or right_phrase(line.text, value.end, line.clause(value.end - 1)[1], cues)[0]
    named = _counted(verb, noun, "数", book)
    kind = measured if measured not in ("项目投资额", "规模") else ""
    return replace(named, name=_named(verb, kind, span.text, noun, "数"))


def _first_head(phrase: str, cues: Cues) -> str:
    found = cues.heads.search(phrase)
    return phrase[: found.end()] if found else phrase


def _tail(head: str, value: Span, on_right: bool) -> str:
    if value.counter in ("家次", "人次", "场次"):
        return value.counter
    return "总数" if not on_right and re.search(r"总数[分别达到为]*$", head) else "数"


# words in a phrase that show whose amount it is, not what amount
OWNER = re.compile(r"公司|集团|项目|园区|基地|工厂|[0-9]|产品")


def _amount(line: Line, at: int, book: Dictionary, cues: Cues) -> Indicator:
    text, value = line.text, line.values[at]
    start, end = _part(line, value.start)
    dims = DIMS.get(value.type, PHYSICAL)
    verb, noun = left_phrase(text, start, value.start, cues)
    found = book.last(text[max(start, value.start - 24) : value.start], dims)
    if found and text[: value.start].rstrip("达到为约近超共计至额").endswith(found[1].rstrip("额")):
        name = noun if found[1] in noun and len(noun) <= 16 and not OWNER.search(noun) else found[1]
        return Indicator(found[0], name, noun, f"metric.{found[0]}")
    right, _ = right_phrase(text, value.end, end, cues)
    if right and not noun and not STOP.match(text, value.end) and text[value.end] != "的":
        there = book.last(right, dims)
        return Indicator(there[0] if there else "amount_of", _named(verb, right), right, "shape.amount_before")
    if found:
        return Indicator(found[0], found[1], noun, f"metric.{found[0]}")
    told = _named(verb, noun)
    return Indicator("amount_of", told, noun, "shape.amount") if told else NONE


RANKED = re.compile(r"(?:均|并列|稳|跃|位|排名|列|居|均居|位居|位列|保持|继续)+$")


def _rank(line: Line, value: Span, cues: Cues) -> Indicator:
    start, _ = _part(line, value.start)
    head = RANKED.sub("", line.text[start : value.start])
    _, noun = left_phrase(head, 0, len(head), cues)
    return Indicator("rank", _named(noun, "排名"), noun, "metric.rank")


def _ratio(line: Line, value: Span, before: Sequence[Indicator], book: Dictionary, cues: Cues) -> Indicator:
    start, _ = _part(line, value.start)
    head = line.text[start : value.start]
    last = next((i for i in reversed(before) if i.name and i.metric not in RATIOS), None)
    base = last.name if last and last.name else ""
    if value.type == "pp" and (gap := GAP.search(head)):
        return Indicator("gap_to_benchmark", _named(base, gap[1], gap[2][:12]), "", "shape.gap")
    if change := CHANGE.search(head):
        return _change(head[: change.start()], change[1], base, value, cues)
    if share := SHARE.search(head):
        return _share(head[: share.start()], share[1], last, cues)
    verb, noun = left_phrase(line.text, start, value.start, cues)
    if noun and not (value.type == "multiple" and base):
        found = book.last(noun, ("percent",))
        return Indicator(found[0] if found else "ratio_of", _named("" if found else verb, noun), noun, "shape.ratio")
    name = _named(base, "倍数") if value.type == "multiple" and base else None
    return Indicator("multiple", name, "", "shape.multiple") if name else NONE


def _change(head: str, verb: str, base: str, value: Span, cues: Cues) -> Indicator:
    compared = COMPARED.search(head)
    how = "" if compared is None else compared[1] if compared[1] in ("环比", "年均") else "同比"
    noun = left_phrase(head, 0, compared.start() if compared else len(head), cues)[1]
    metric = "growth_mom" if how == "环比" else "share_change" if value.type == "pp" else "growth_yoy"
    named = noun if len(noun) >= 2 else base
    return Indicator(metric, _named(named, how, verb) or verb, named, "shape.growth")


def _share(head: str, share: str, last: Indicator | None, cues: Cues) -> Indicator:
    noun = left_phrase(head, 0, len(head), cues)[1]
    whole = re.sub(r"^占|(?:的|比重|比例|份额|达|到|为|约|近|超过?)+$", "", share)
    whole = "" if whole in ("占", "比") else whole
    named = noun if len(noun) >= 2 else last.noun if last else ""
    name = _named(named, f"占{whole}比重" if whole else "占比")
    return Indicator("share", name or "占比", named, "shape.share")
