"""Where a clause says what is done: who does it, how, and then the verb.

In: a clause. Out: the place of its verb of doing, of what is disposed of (把甲列为乙), or of a way of doing that has no object
(现场办公, 延链补链). Every word is looked up by its first two characters, so that the tables may grow without
cost. Must not: judge what the verb's object is worth; that is for `measures`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from typing import NamedTuple

from briefgen.extract.text.stretches import past
from briefgen.extract.text.wordlists import any_of, beside, guarded, quick
from briefgen.list_marks import BEGINS, POINT
from briefgen.numerals import COUNT, ORDINAL

DATA = beside(__file__)

MADE = {f"{do}{how}" for do in DATA["made_of"]["do"] for how in DATA["made_of"]["how"]}
LED_ONLY = {verb: tuple(how) for verb, how in DATA["led_only"].items()}
LED, CLOSING = frozenset(DATA["led"]), frozenset(DATA["closing"])
VERBS = frozenset(MADE.union(*DATA["verbs"].values(), DATA["nouns_too"], LED_ONLY, LED, CLOSING))
NOUNS_TOO = frozenset(DATA["nouns_too"])
SURE_VERBS = VERBS - NOUNS_TOO - LED_ONLY.keys() - LED - CLOSING
PAIRED = frozenset(DATA["paired"])
"""Behind a verb that is mostly a noun: 宣传推介."""
ALONE = frozenset(DATA["alone"])
ADVERBS = frozenset(DATA["adverbs"])
AIM = VERBS.union(DATA["before_aim"])
"""Right behind a preposition: then it names an aim (为进一步优化…)."""
PREPOSITIONS = frozenset(DATA["prepositions"])
NAMES = frozenset(DATA["names"])
FIRST = 2
"""Characters by which words are looked up."""
MARK_BEGINS = BEGINS.union("”“— \u3000\t")
"""What a mark may begin with."""
_LASTED = f"[0-9{COUNT}]+(?:个月|年|天)[来内间]?"
MARK = re.compile(rf"(?:{_LASTED}|{POINT}|[”“\s—])*")
_ENDS = DATA["adverb_endings"]
POINTED = re.compile(f"(?:{POINT})$")
_LEADS = (
    f"(?:{any_of(DATA['leading_clause'])})[^，。；：！？]{{2,24}}|以[^，。；：！？]{{2,20}}为[^，。；：！？]{{2,6}}"
)
LEADING = re.compile(rf"(?:^|[，。；：！？])(?:{_LEADS})，$")
"""Before a verb: a clause that leads to what is done (立足资源优势，发展…)."""
LED_NO_MORE = re.compile(any_of(DATA["led_no_more"]))
SHAPED = re.compile(rf"[^，。；：、“”（）{''.join(_ENDS)}]{{1,5}}+(?:{guarded(_ENDS)})|因.[施制][策宜]")
"""Adverbs by shape: 有针对性地, 清单化, 因企施策."""
ACTORS = tuple(DATA["actors"])
ACTOR_END = re.compile(f"[{''.join(sorted({actor[-1] for actor in ACTORS}))}]")
IN_NO_ACTOR = re.compile("[、“”（）的]")
"""In no name of who acts."""
SHORT_ACTORS = tuple(DATA["short_actors"])
LONG_ACTORS = tuple(actor for actor in ACTORS if actor not in SHORT_ACTORS)
_BY_BA = quick((*DATA["dispose"], *DATA["dispose_by_ba"]))
_WHAT = "(?![被在于会要]|近|来)[^，。；：！？]{2,40}?"
DISPOSED = re.compile(f"把{_WHAT}{_BY_BA}|将{_WHAT}{quick(DATA['dispose'])}")
_NOT_ONLY_SAID = f"(?![^，。；]*(?:{any_of(DATA['said_only'])}))"
OBJECT_AHEAD = re.compile(
    rf"对[^，。；：！？]{{2,60}}?(?<!针)(?:{any_of(DATA['carried_out'])})了?"
    rf"{_NOT_ONLY_SAID}(?:(?!、)[^，。；：！？的]){{2,12}}$|对[^，。；：！？]{{2,40}}?(?:逐一|逐个|一对一)[^，。；：！？的]{{2,8}}$"
)
"""对厂区主干道管网进行全面清淤: what is done stands at the end."""
MEANS = "".join(DATA["by_means"])
SHORT_DOING = rf"(?:{quick(DATA['short_verbs'])}{quick(DATA['short_objects'])}|以[{MEANS}][招引][商企{MEANS}])"
_TWO_CHARACTERS = any_of(o for o in DATA["short_objects"] if len(o) > 1)
SHORT_DOINGS = re.compile(
    rf"(?:{SHORT_DOING}、?){{2,6}}|以[{MEANS}情][招引][商企{MEANS}](?:、[^，。；、“”]{{2,3}}招商)*|{quick(DATA['short_verbs'])}(?:{_TWO_CHARACTERS})"
)
"""招大引强, 延链补链强链, 送政策、想对策: all there is of a clause."""
SHORT_FIRST = frozenset({*DATA["short_verbs"], "以"})
QUOTED = re.compile(r"“[^“”]*”|（[^（）]*）|《[^《》]*》")
OWED = re.compile(
    # begins with its characters, so that the regex engine skips to them
    f"要(?<![需主重首紧必只还将不就想也都{ORDINAL}]要)(?![素求点塞闻件诀紧的])|应(?<![对反相适响回供]应)(?![用急对收变邀届当])"
)
"""Behind whoever a task is laid on: 新材料产业要加强规划引领."""
GROUNDS = "奠定|打下|注入|积蓄|增添"
"""Verbs that tell what comes of something: 为…奠定了基础."""
ASKED = re.compile(f"如何|怎样|怎么|(?:{GROUNDS}|夯实)了")
DEEP, FAR, NEAR, LEAD_FAR = 5, 24, 18, 32
"""Adverbs in a row; characters of what a preposition leads, of who acts, of a clause that leads to what is done."""
IN_PROGRESS = ("正", "正在", "已", "已经")
HASTE = ("加快", "加速")
"""Behind what a preposition leads they only say how: 为经济加快发展打下基础."""
LIGHT = ("进行", "给予", "予以", "开展")
"""Verbs that say what is going on, not what is done about it, behind 正在."""


class Doing(NamedTuple):
    """The verb `start:end` of a clause; `whole` when nothing need follow it."""

    start: int
    end: int
    whole: bool = False


def says_what(text: str, doing: Doing) -> bool:
    """Whether what is complete without an object says what is acted on (延链补链) and not only how (定期走访)."""
    return text[doing.start] in "把将对" or SHORT_DOINGS.match(text, doing.start, doing.end) is not None


def _by_start(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Words by their first characters, longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        found[word[:FIRST]].append(word)
    return {first: tuple(words) for first, words in found.items()}


WORDS = _by_start({*VERBS, *ADVERBS, *ALONE, *PREPOSITIONS, *NAMES})


BEGIN_DOING = frozenset({*(word for word in WORDS if len(word) == 1), *SHORT_FIRST, "把"})
"""Single characters that what is done may begin with, behind who does it."""


def find_doing(
    text: str, start: int, end: int, *, led: bool = False, places: Collection[tuple[int, int]] = ()
) -> Doing | None:
    """What the clause `start:end` opens with, or None where it does not say what is done; `led` when words cut off said how,
    `places` are those of names of places, which may be who does it."""
    at = past(MARK, text, start, end) if text[start] in MARK_BEGINS else start
    return _done(text, at, end, led=at if led else None) or _by_actor(text, at, end, places)


def _done(text: str, at: int, end: int, led: int | None = None, deep: int = 0) -> Doing | None:
    """A verb at `at`, behind the adverbs and prepositions there; `led` is where the word before begins that says how."""
    if end - at < FIRST:
        return None
    if short := _short(text, at, end):
        return short
    words, one = WORDS.get(text[at : at + FIRST]), text[at]
    if one in "把将" and (disposed := DISPOSED.match(text, at, end)):
        return Doing(disposed.start(), disposed.end(), whole=True)
    if one == "对" and OBJECT_AHEAD.match(text, at, end):
        return Doing(at, end, whole=True)
    if words is None and one in PREPOSITIONS:
        words = (one,)
    elif one in ADVERBS:
        words = (*(words or ()), one)
    elif words is None:
        return _shaped(text, at, end, deep)
    for word in words:
        if not text.startswith(word, at, end):
            continue
        if word in NAMES:
            return None
        if found := _opened(text, at, end, word, led, deep):
            return found
    return _shaped(text, at, end, deep)


def _short(text: str, at: int, end: int) -> Doing | None:
    """A way of doing that is all of a clause: 延链补链, 通过“以商招商、以企引企”."""
    if text[at] not in SHORT_FIRST and text[at] != "“":
        return None
    if text[at - 1 : at + 1] in VERBS or text.startswith("新兴产业", at - 1):
        return None  # 吸引配套, 聚焦八大新兴产业
    quoted = text[at] == "“" and text[end - 1] == "”"
    start, stop = (at + 1, end - 1) if quoted else (at, end - text.endswith("”", at, end))
    if start >= stop or text[start] not in SHORT_FIRST:
        return None
    short = SHORT_DOINGS.match(text, start, stop)
    return Doing(start, stop, whole=True) if short and short.end() == stop else None


def _opened(text: str, at: int, end: int, word: str, led: int | None, deep: int) -> Doing | None:
    """What `word` at `at` opens, as an adverb, as a preposition or as the verb itself."""
    after, found = at + len(word), None
    if text.startswith("、", after) and word in ADVERBS and _word(text, after + 1, ADVERBS):
        after += 1  # 高标准、高效益推进
    if word in ADVERBS and deep < DEEP and not (word in IN_PROGRESS and text.startswith(LIGHT, after)):
        found = _done(text, after, end, at, deep + 1)
    if found is None and word in PREPOSITIONS and deep < DEEP:
        found = _behind(text, after, end, VERBS if word in ADVERBS else AIM)
    if found is None and led is not None and word in ALONE and (after == end or text[after] == "、"):
        return Doing(led, after, whole=True)
    if word in CLOSING and text[end : end + 1] not in "。；":
        return found
    if (word in LED or word in LED_ONLY) and not _is_led(text, at, word, led):
        return None
    sure = led is not None or word not in NOUNS_TOO or text.startswith("了", after) or _word(text, after, PAIRED)
    if found is None and word in VERBS and sure:
        noun = word in NOUNS_TOO and _word(text, after, VERBS)  # 链式招商推动…: what does it
        found = _done(text, after, end, at, deep) if noun else Doing(at, after)
    return found


def _is_led(text: str, at: int, word: str, led: int | None) -> bool:
    """Whether a word that mostly says what came of it, or is a noun, says what is done."""
    before = max(at - LEAD_FAR, 0)
    if word in LED_ONLY:
        return text.endswith(LED_ONLY[word], 0, at) or LEADING.search(text, before, at) is not None
    if text.startswith("了", at + len(word)) or (led is not None and LED_NO_MORE.search(text, led, at)):
        return False
    return led is not None or any(lead.search(text, before, at) for lead in (POINTED, LEADING))


def _shaped(text: str, at: int, end: int, deep: int) -> Doing | None:
    """What follows an adverb made by rule: 清单化, 有针对性地."""
    made = SHAPED.match(text, at, end) if deep < DEEP else None
    return _done(text, made.end(), end, at, deep + 1) if made else None


def _behind(text: str, at: int, end: int, aim: Set[str]) -> Doing | None:
    """The verb behind what a preposition leads: 为企业争取…; 为推动… names an aim and leads none."""
    if at >= end or _word(text, at, aim):
        return None
    if ASKED.search(text, at, end):
        return None  # 就如何发展壮大产业集群建言, 为本县打造产业集群奠定了基础
    last, led = min(at + FAR, end - FIRST), None
    at += FIRST
    while at <= last:
        if text[at] in "“（《" and (quoted := QUOTED.match(text, at, end)):
            at = quoted.end()
            continue
        if short := _short(text, at, end):
            return short
        verb = _word(text, at, VERBS) if text[at - 1] != "的" else ""
        if verb and verb not in HASTE and (found := _done(text, at, end, led, DEEP)):
            # 从提早宣传、畅通渠道入手: a list that the preposition leads
            return None if text[at - 1] == "、" else _last_of_two(text, found, end)
        how = _word(text, at, ADVERBS)
        led = at if how else None
        at += len(how) or 1
    return None


def _last_of_two(text: str, found: Doing, end: int) -> Doing | None:
    """提供 of 为项目推进提供保障, where the first verb is a noun; not so in 为企业定制扶持政策."""
    second = _word(text, found.end, SURE_VERBS) and not _word(text, found.end, NAMES)
    return _done(text, found.end, end, deep=DEEP) if second else found


def _word(text: str, at: int, table: Set[str]) -> str:
    """The longest word of a table at `at`, empty where none begins."""
    for word in WORDS.get(text[at : at + FIRST], ()):
        if word in table and text.startswith(word, at):
            return word
    return ""


def _past_places(text: str, start: int, places: Collection[tuple[int, int]]) -> int:
    """Where the places end that a clause begins with: 甲市、乙县争创…; `start` where it begins with none."""
    at = start
    for begin, end in sorted(places):
        if begin == at + (at > start and text[at] == "、"):
            at = end
    return at


def _past_actors(text: str, start: int, end: int) -> int:
    """Where the last of several begins who act together: 甲市委、市政府着力…; `start` where none is parted by 、."""
    at = text.rfind("、", start, end)
    return at + 1 if at > start and text.endswith(ACTORS, start, at) else start


def _by_actor(text: str, start: int, end: int, places: Collection[tuple[int, int]]) -> Doing | None:
    """What is done by the office or people that a clause begins with, or by whom it is owed: 市发改委牵头编制…, 甲产业要加强…."""
    near = min(end - 1, start + NEAR)
    for owed in OWED.finditer(text, min(start + FIRST, near), near):
        if (found := _done(text, owed.start(), end)) and IN_NO_ACTOR.search(text, start, owed.start()) is None:
            return found
    at = _past_places(text, start, places)
    if start < at < near and (found := _done(text, at, end)):
        return found
    for last in ACTOR_END.finditer(text, start, near):
        at = last.end()
        found = _done(text, at, end) if _may_act(text, start, at) else None
        sure = text.endswith(LONG_ACTORS, start, at) or not text.endswith(SHORT_ACTORS, start, at)
        if found and (sure or found.whole or found.start > at):
            return found
    return None


def _may_act(text: str, start: int, at: int) -> bool:
    """Whether an actor may end at `at`, and what is done begin there."""
    if text[at] in "的、和与" or (text[at : at + FIRST] not in WORDS and text[at] not in BEGIN_DOING):
        return False
    return text.endswith(ACTORS, start, at) and IN_NO_ACTOR.search(text, _past_actors(text, start, at), at) is None
