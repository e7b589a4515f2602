"""The words that say where a thing lies: right before its place (位于甲区, 坐落在甲镇), and at the end of a park's or a zone's name.

In: the words beside it. Out: the words, and pieces of patterns. Knows no places.
"""

from __future__ import annotations

import re

from briefgen.extract.text.wordlists import any_of, beside

_WORDS = beside(__file__)
LIES: tuple[str, ...] = tuple(_WORDS["lies"])
PARKS: tuple[str, ...] = tuple(_WORDS["parks"])
"""How the name of a park ends."""
ZONES: tuple[str, ...] = tuple(_WORDS["zones"])
"""How the name of a zone ends, which has an office of its own."""
SITES = any_of((*PARKS, *ZONES))
"""Either, as a piece of a pattern without groups."""
PARK = re.compile(f"[^，。；、0-9的级]{{0,8}}?(?:{SITES})(?![级内外])")
"""Behind a place, or with it, in a list of parks: 湘阴县工业园、华容县工业集中区产值分别…."""
