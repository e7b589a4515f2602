"""The words for what a thing yields once it stands: 达产后, 全部建成投产后, 投入运营之后.

In: the words beside it. Out: regular expressions as texts, to be joined with others. What follows is foreseen, of no time told before,
and of the thing that is built; each pass decides its part of that.
"""

from __future__ import annotations

from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
BUILT = f"(?:{any_of(_WORDS['built'])}|(?:{'|'.join(f'(?<={word})' for word in _WORDS['done'])})完成)"
AFTER = "[之以]?后(?!续|期|段|备|劲)"

_WHOLLY = ("全部", "全面", "整体", "完全", "正式")
BEGINS = "".join(sorted({word[0] for word in (*_WHOLLY, *_WORDS["built"], "完成")}))
"""With which of these characters it begins: asked first, since the regex engine would else try every branch at every character."""
ONCE_BUILT = f"(?=[{BEGINS}])(?:{any_of(_WHOLLY)})*{BUILT}(?:[并、]?{BUILT})*{AFTER}"
