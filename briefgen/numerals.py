"""The characters that Chinese numbers are written with, for patterns that have to see one.

In: nothing. Out: characters to stand between the brackets of a class: f"[0-9{COUNT}]+". What a numeral means is for
`extract.scan.numerals`, whether a page says a number for `render.numerals`. Figures (0-9) are named by whoever takes them too.
"""

from __future__ import annotations

DIGITS = "一二三四五六七八九"
"""In their order."""
DIGIT = {c: n for n, c in enumerate(f"零{DIGITS}")} | {"〇": 0, "○": 0, "两": 2}
"""What each digit is worth, the zeros of years too: 二〇二四, 二○二四."""
ORDINAL = f"{DIGITS}十"
"""Of the number of a place or a part: 第十二, 三期, 四季度. In their order; 两 orders nothing."""
COUNT = f"{ORDINAL}两"
"""Of how many: 两条, 十五家."""
SEVERAL = f"{DIGITS[1:]}十两"
"""Of two and more: 三家企业 is a set, 一家企业 a company."""
SCALES = "百千万亿"
"""What a number is multiplied by, also one in figures: 3.5万亿."""
TENS = f"十{SCALES}"
"""十万, 百亿: 十 multiplies too."""
AMOUNT = f"{COUNT}{SCALES}"
"""Of any whole number but 零."""
