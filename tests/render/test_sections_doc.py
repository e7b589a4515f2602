"""docs/sections.md names every section there is, and none that there is not."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.render.templating.env import BriefEnvironment
from briefgen.render.templating.outline import outline


def test_every_section_is_documented(root: Path) -> None:
    known = outline(BriefEnvironment([]), "base.html.j2")
    assert known is not None
    rows = re.findall(r"^\| ([a-z_、]+) \|", (root / "docs" / "sections.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(name for row in rows for name in row.split("、")) == sorted(known.sections)
