"""Documents for tests: one text, a date and a scope, read by the real ingest step."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from briefgen.document import Document
from briefgen.extract import Knowledge, extract, load_knowledge
from briefgen.extract.finding.finding import Finding
from briefgen.extract.reading import read as lay_out
from briefgen.fact import Fact, Kind
from briefgen.ingest import read_seed
from briefgen.taxonomy import load_taxonomy


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    return load_knowledge((), load_taxonomy())


def document(
    text: str, published: str | None = "2022-09-15", scope: str | None = "370200", title: str = "工作情况"
) -> Document:
    """A seed of that text; the title says nothing, so that the text decides, where none is given. None: what the text says."""
    told = {"published": published, "scope": scope and f"'{scope}'"}
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "a.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")
        beside = "".join(f"{key}: {value}\n" for key, value in told.items() if value)
        if beside:
            (root / "a.yaml").write_text(beside, encoding="utf-8")
        read = read_seed(root / "a.txt", root, knowledge().taxonomy)
    assert isinstance(read, Document)
    return read


def facts(text: str, published: str = "2022-09-15", scope: str = "370200") -> tuple[Fact, ...]:
    return extract(document(text, published, scope), knowledge()).facts


def numbers(text: str, published: str = "2022-09-15", scope: str = "370200") -> dict[str, Fact]:
    """The quantities of a text by their words; a later equal one replaces an earlier."""
    return {f.text: f for f in facts(text, published, scope) if f.kind is Kind.QUANTITY}


def cases(table: str) -> list[tuple[str, str, str | None]]:
    """(text, number, whose it is) of a table: a line that begins with a word names whose the numbers below it are, `—` nobody's; each
    line below it gives a number and, behind |, the text that tells it. `\\n` is a line's end."""
    told: list[tuple[str, str, str | None]] = []
    whose: str | None = None
    for line in filter(None, table.splitlines()):
        if not line.startswith(" "):
            whose = None if line == "—" else line
            continue
        number, _, text = line.strip().partition(" | ")
        told.append((text.replace("\\n", "\n"), number, whose))
    return told


def findings(text: str) -> list[Finding]:
    """What a text names, before it becomes facts; each stands where it says."""
    read = document(text)
    reading = lay_out(read, knowledge().taxonomy)
    texts = [line.text for line in reading.lines]
    found = knowledge().qualitative.find(reading, read.plain)
    for f in found:
        assert texts[f.sentence][f.start : f.end].strip()
        assert 2 <= len(f.subject) <= 40
    return list(found)
