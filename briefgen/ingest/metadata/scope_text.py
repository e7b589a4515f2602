"""What tells which region a document is about.

Shared by `scope` and what it asks: `paper_home`, `part_or_whole`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.ingest.metadata.publishers import Source

COUNTY = re.compile(r"[我全]县|县[委长]")
"""A county speaks of itself."""


class Text(NamedTuple):
    """What tells of the region: headlines, the first paragraphs, the rest; the paper and its own region, where it holds."""

    titles: Sequence[str]
    lead: Sequence[str]
    rest: Sequence[str]
    source: Source | None
    home: str | None

    @property
    def head(self) -> list[str]:
        """What a paper says first."""
        return [*self.titles, *self.lead]
