"""The words that say where a thing lies, right before its place: 位于甲区, 坐落在甲镇, 选址甲园.

Out: the words, and how the name of a park goes on behind its place's. Knows no places.
"""

from __future__ import annotations

import re

LIES = (
    "位于",
    "坐落于",
    "坐落在",
    "地处",
    "落户于",
    "落户在",
    "选址于",
    "选址在",
    "选址",
    "落址",
    "建于",
    "建在",
    "设在",
)
PARK_ENDS = ("园区", "工业园", "产业园", "科技园", "集中区", "集聚区", "开发区", "高新区", "经开区", "新港区")
PARK = re.compile(f"[^，。；、0-9的级]{{0,8}}?(?:{'|'.join(PARK_ENDS)})(?![级内外])")
"""Behind a place, or with it, in a list of parks: 湘阴县工业园、华容县工业集中区产值分别…."""
