"""The words that say where a thing lies, right before its place: 位于甲区, 坐落在甲镇, 选址甲园.

Out: the words. Knows no places.
"""

from __future__ import annotations

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
