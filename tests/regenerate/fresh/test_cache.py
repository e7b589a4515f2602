"""Seeds are read once: what was read comes back exactly, a changed seed alone is read again, a bad store is made anew."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.document import Document
from briefgen.fact import Fact, Kind, Period
from briefgen.regenerate import gather as gathering
from briefgen.regenerate.build import Options, build
from briefgen.regenerate.disk.codec import pack, unpack
from briefgen.regenerate.fresh.cache import NAME, Seed
from briefgen.regenerate.fresh.keys import EXTRACT, MODEL, PACKAGE, RENDER
from briefgen.regenerate.gather import Recipe, gather
from tests.workspaces import SEED, SIDECAR, make, snapshot

MANY = {f"s{at}.txt": SEED.replace("131", str(100 + at)) for at in range(5)}
MANY |= {f"s{at}.yaml": SIDECAR for at in range(5)}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w", seeds=MANY)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the seeds that were really read."""
    names: list[str] = []
    real = gathering.read_one

    def noting(path: Path, *rest):
        names.append(path.name)
        return real(path, *rest)

    monkeypatch.setattr(gathering, "read_one", noting)
    return names


def test_the_five_seeds_round_trip_exactly(root: Path) -> None:
    gathered = gather(sorted((root / "seeds").glob("*.txt")), Recipe(root), jobs=1)
    assert len(gathered.facts) > 100
    for document in gathered.documents:
        mine = tuple(f for f in gathered.facts if f.seed == document.seed)
        back = unpack(Seed, pack(Seed, (document, mine)))
        assert back == (document, mine)
        assert repr(back) == repr((document, mine))


def test_odd_values_round_trip_exactly(root: Path) -> None:
    (document, *_) = gather(sorted((root / "seeds").glob("*.txt"))[:1], Recipe(root), jobs=1).documents
    odd = replace(document, raw="\udcff\0\u2028𠮷\r\n", published=None)
    fact = Fact(
        id="a", kind=Kind.QUANTITY, seed="s", start=0, end=1, text="x", line=1, sentence="x",
        value=Decimal("1E+3"), high=Decimal("0.10"), confidence=0.1 + 0.2, period=Period("今年", date(2024, 1, 1)),
        locator={"page": 3, "cell": "B2"}, mark=(3, 4),
    )  # fmt: skip
    assert repr(unpack(Seed, pack(Seed, (odd, (fact,))))) == repr((odd, (fact,)))
    assert repr(unpack(Fact, pack(Fact, fact)).value) == "Decimal('1E+3')"


def test_another_form_is_refused() -> None:
    with pytest.raises(ValueError):
        unpack(Document, pack(tuple[str, ...], ("one",)))


def test_one_changed_seed_is_read_alone(workspace: Path, read: list[str]) -> None:
    build(workspace)
    assert read == [f"s{at}.txt" for at in range(5)]
    read.clear()
    (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", "777"), "utf-8")
    (one,) = build(workspace).outputs
    assert (read, one.reasons) == (["s3.txt"], ("seed_changed(seeds/s3.txt)",))
    read.clear()
    (workspace / "seeds" / "s2.yaml").write_text(SIDECAR.replace("10-09", "10-10"), "utf-8")
    for suffix in (".txt", ".yaml"):
        (workspace / "seeds" / f"s4{suffix}").rename(workspace / "seeds" / f"s5{suffix}")
    (one,) = build(workspace).outputs
    assert read == ["s2.txt", "s5.txt"]
    assert "seed_removed(seeds/s4.txt)" in one.reasons


def test_from_the_store_or_anew_the_bytes_are_the_same(workspace: Path) -> None:
    build(workspace)
    (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", "777"), "utf-8")
    build(workspace)
    before = snapshot(workspace / "output")
    build(workspace, Options(force=True))
    assert snapshot(workspace / "output") == before


def test_force_reads_all_and_says_so(workspace: Path, read: list[str]) -> None:
    build(workspace)
    before = snapshot(workspace / "output")
    read.clear()
    (one,) = build(workspace, Options(force=True)).outputs
    assert (len(read), one.state, one.reasons) == (5, "same", ("forced",))
    assert snapshot(workspace / "output") == before


def _spoil(path: Path) -> None:
    path.write_bytes(b"no database" * 200)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 2 + 100])


def _older(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 0")
    database.close()


@pytest.mark.parametrize("harm", [_spoil, _cut, _older])
def test_a_bad_store_is_told_and_made_anew(workspace: Path, read: list[str], harm, caplog) -> None:
    build(workspace)
    harm(workspace / "output" / ".briefgen" / NAME)
    read.clear()
    (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", "777"), "utf-8")
    assert build(workspace).exit_code == 0
    assert len(read) == 5
    assert "存下的中间结果不能用" in caplog.text
    read.clear()
    caplog.clear()
    (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", "778"), "utf-8")
    build(workspace)
    if harm is not _cut:  # a file broken in the middle may be found so only later
        assert (read, caplog.text) == (["s3.txt"], "")


def test_one_bad_entry_costs_one_seed(workspace: Path, read: list[str], caplog) -> None:
    build(workspace)
    with sqlite3.connect(workspace / "output" / ".briefgen" / NAME) as database:
        database.execute("UPDATE seeds SET body = x'00' WHERE key = (SELECT min(key) FROM seeds)")
    database.close()
    read.clear()
    (workspace / "config.yaml").write_bytes((workspace / "config.yaml").read_bytes() + b"\n")
    build(workspace)
    assert len(read) == 1
    assert "对不上" in caplog.text


def test_a_seed_replaced_while_it_is_read_is_not_stored(workspace: Path, read: list[str], monkeypatch) -> None:
    real = gathering.read_document
    target = workspace / "seeds" / "s3.txt"

    def replacing(path: Path, *rest):
        document = real(path, *rest)
        if path == target:
            target.write_text(SEED.replace("131", "778"), "utf-8")
        return document

    monkeypatch.setattr(gathering, "read_document", replacing)
    build(workspace)
    monkeypatch.undo()
    target.write_text(MANY["s3.txt"], "utf-8")
    assert "103个" in _page(workspace)
    target.write_text(SEED.replace("131", "778"), "utf-8")
    build(workspace)
    assert "778个" in _page(workspace)


def _page(workspace: Path) -> str:
    return (workspace / "output" / "leader" / "chains.html").read_text("utf-8")


def test_a_dry_run_touches_no_store(workspace: Path) -> None:
    build(workspace)
    path = workspace / "output" / ".briefgen" / NAME
    before = path.read_bytes()
    (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", "777"), "utf-8")
    build(workspace, Options(dry_run=True))
    assert path.read_bytes() == before


def test_old_entries_are_dropped_in_the_end(workspace: Path, monkeypatch) -> None:
    from briefgen.regenerate.fresh import cache

    monkeypatch.setattr(cache, "SPARE", 0)
    for number in range(200, 215):
        (workspace / "seeds" / "s3.txt").write_text(SEED.replace("131", str(number)), "utf-8")
        build(workspace)
    with sqlite3.connect(workspace / "output" / ".briefgen" / NAME) as database:
        assert database.execute("SELECT count(*) FROM seeds").fetchone()[0] <= 11
        assert database.execute("SELECT count(*) FROM sentences").fetchone()[0] <= 11
    database.close()


def _imported(root: Path, modules: str) -> set[str]:
    """The parts of the package that importing some modules brings in."""
    code = f"import sys, {modules}; print(*(m for m in sys.modules if m.startswith('briefgen.')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    return {name.split(".")[1] for name in done.stdout.split()}


def test_the_key_covers_every_module_that_reads_and_extracts(root: Path) -> None:
    tops = _imported(root, "briefgen.ingest, briefgen.extract")
    assert tops <= {part.removesuffix(".py") for part in EXTRACT}
    assert [part for part in (*EXTRACT, *MODEL, *RENDER) if not (PACKAGE / part).exists()] == []


def test_the_key_covers_every_module_that_words_a_page(root: Path) -> None:
    # what the steps before hand over, and what settings say, are inputs by their outcome
    read = {"typed", "strict_yaml", "shapes", "globs", "seedfiles", "list_marks", "lead_ins", "titles"}
    outcomes = {"ingest", "extract", "taxonomy", "model"} | read
    silent = {"errors", "garbage"}
    tops = _imported(root, "briefgen.render.brief, briefgen.render.word.write")
    assert tops - outcomes - silent <= {part.removesuffix(".py") for part in RENDER}
