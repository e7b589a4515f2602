"""Where a project's data sheet says that it is built: 建设地点：甲新区, under 3.乙新材料基地.

In: a reading and a line of the sheet, its name included. Out: the region with its reason, None where no sheet tells one. Must not:
take a place from another project's sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.extract.reading import Reading
from briefgen.extract.scope.decided import Decided
from briefgen.extract.scope.loose_places import own_zone
from briefgen.taxonomy import Taxonomy

SITED = re.compile("[^，。；：]{0,6}(?:地点|地址|位置)：(?P<place>[^，。；：（）]{2,20})")
ZONE = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:新区|新城|开发区|高新区|经开区|经济区|示范区)")
FIELDS = 3
"""Lines of a sheet between its name and where it is built, that line included."""


def sited(reading: Reading, index: int, taxonomy: Taxonomy) -> Decided[str | None] | None:
    """The region that the sheet of a line names."""
    for text in _fields(reading, index):
        found = SITED.match(text)
        if found is None:
            continue
        places = [place for place in taxonomy.places(found["place"], reading.scope) if place.region]
        if places:
            return Decided(places[0].region, f"区域：“{text[: found.end()]}”", 0.9)
        zone = ZONE.match(found["place"])
        return own_zone(zone[0], reading.scope, taxonomy) if zone else None
    return None


def _fields(reading: Reading, index: int) -> Iterator[str]:
    """The headings above a line, the nearest first, then the lines that a name heads."""
    headings = reading.lines[index].headings
    if not headings:
        return
    yield from (heading for heading in reversed(headings) if "：" in heading)
    if reading.lines[index].text != headings[-1]:
        return
    for line in reading.lines[index + 1 : index + 1 + FIELDS]:
        if line.headings[: len(headings)] != headings:
            return
        yield line.text
