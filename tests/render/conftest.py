"""What tests of the briefs share: the landscape of the five seeds, built once a process."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.model.build import build_landscape
from briefgen.model.landscape import Landscape
from briefgen.regenerate.gather import Recipe, gather
from briefgen.taxonomy import load_taxonomy


@pytest.fixture(scope="session")
def five_seeds(root: Path) -> Landscape:
    """What the repository's own seeds say together, seen from the city."""
    found = gather(sorted((root / "seeds").glob("*.txt")), Recipe(root), jobs=1)
    taxonomy = load_taxonomy()
    scope = taxonomy.region("青岛市")
    assert scope is not None
    return build_landscape(found.documents, found.skipped, found.facts, taxonomy, found.newest_day(), scope.id)
