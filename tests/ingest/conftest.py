"""What every test of `ingest` uses: the dictionaries, the five seeds, and a way to read a text as a seed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.document import BlockKind, Document
from briefgen.ingest import read_seed
from briefgen.ingest.decode import Decoded
from briefgen.ingest.metadata.sidecar import Sidecar
from briefgen.ingest.read import read_text
from briefgen.taxonomy import Taxonomy, load_taxonomy

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

Read = Callable[[str], Document]


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="session")
def read(taxonomy: Taxonomy) -> Read:
    def _read(text: str) -> Document:
        document = read_text(Decoded(text, "utf-8"), "a.txt", Sidecar(), taxonomy)
        assert isinstance(document, Document), document
        return document

    return _read


@pytest.fixture(scope="session")
def seeds(taxonomy: Taxonomy) -> tuple[Document, ...]:
    found = tuple(read_seed(path, ROOT, taxonomy) for path in SEEDS)
    assert all(isinstance(d, Document) for d in found)
    return found  # type: ignore[return-value]


def blocks(document: Document, *kinds: BlockKind) -> list[str]:
    """Texts of the blocks of these kinds, of all blocks when none is named."""
    return [document.text[b.start : b.end] for b in document.blocks if not kinds or b.kind in kinds]


def kinds(document: Document) -> list[tuple[int, str, str]]:
    """Article, kind and first characters of every block."""
    return [(b.article, str(b.kind), document.text[b.start : b.end][:12]) for b in document.blocks]
