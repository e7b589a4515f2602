"""The noun phrase beside a number, which names what it counts.

In: a clause and an offset. Out: the phrase to the left or right with the verb that belongs to it. Bounds come from
word lists (cues.yaml), since a segmenter costs more than all the rest of extraction together.
"""

from __future__ import annotations

import re

from briefgen.extract.cues import Cues

# A phrase never runs over these.
STOP = re.compile(r"[，。；：！？、\n]")
TRIM = re.compile(r"^[的之了和及或（(“‘”’\s]+|[的之了和及或“‘（(\s]+$")
# what stands between a phrase and its number without being part of it
FILL = re.compile(
    r"(?:[已共达到为是约近超有仅各均逾过计余至]|总数|累计|分别|合计|共计|突破|超过|总数达到?|完成了?|实现)+$"
)
NOUN_TAIL = re.compile(r"[一-鿿A-Za-z）)”]$")
LIMIT = 30


def trim(phrase: str) -> str:
    """A phrase without loose particles and with its quotes and brackets balanced."""
    phrase = TRIM.sub("", phrase)
    for opening, closing in ("“”", "（）", "()", "《》"):
        if phrase.count(opening) != phrase.count(closing):
            phrase = phrase.replace(opening, "").replace(closing, "")
    return phrase


def left_phrase(text: str, start: int, end: int, cues: Cues) -> tuple[str, str]:
    """(verb, phrase) that end just before `end` in the clause from `start` on; two empty strings for none.

    「已认定11家」 gives ("认定", ""), 「引进国家级会展项目」 gives ("引进", "国家级会展项目").
    """
    stops = [m.end() for m in STOP.finditer(text, start, end)]
    begin = max([start, end - LIMIT, *stops[-1:]])
    part = FILL.sub("", text[begin:end])
    verb, cut = "", 0
    for found in cues.phrase_words.finditer(part):
        if found[0] in cues.keep:
            continue
        joined = found.start() == cut and verb
        verb = "" if found[0] in cues.light else (verb + found[0] if joined else found[0])
        cut = found.end()
    return verb, trim(part[cut:])


def right_phrase(text: str, start: int, end: int, cues: Cues) -> tuple[str, str]:
    """(phrase, verb) that begin at `start` and end before `end`: 「法人金融机构，」, 「生产线投入生产」."""
    stop = STOP.search(text, start, end)
    part = text[start : min(stop.start() if stop else end, start + LIMIT)]
    for found in cues.phrase_words.finditer(part):
        if found[0] in cues.keep:
            continue
        verb = "" if found[0] in cues.light else found[0]
        return trim(part[: found.start()]), verb
    return trim(part), ""
