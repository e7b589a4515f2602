"""The text of one file → articles in reading order: `clean` → `pieces` → `furniture` → `kinds` → `articles` → `broken`, `join` →
`assemble` (with `sentences`); `traced` remembers where every character was cut from.

In: decoded text. Out: the blocks and sentences of a document. Must not tell when or by whom it was published.
"""
