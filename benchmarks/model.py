"""How long facts take to become the model, and how much memory, by the number of documents.

    .venv/bin/python benchmarks/model.py [documents]

In: the five seeds, permuted as in extract.py; their facts are made once, which is not counted. Out: a table on standard output:
for an eighth, a quarter, a half and all of them the processor seconds of `build_landscape`, the memory that it adds at its peak
and what a fact costs; were that not the same in every row, something in the model would not be linear. Each row is of processes
of their own, seconds the least of three, memory by tracemalloc in a fourth. Nothing here is a test.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
import time
import tracemalloc
from datetime import date
from pathlib import Path

from briefgen.extract import extract, load_knowledge
from briefgen.model import build_landscape
from briefgen.taxonomy import load_taxonomy

ROUNDS = 3
SHARES = (8, 4, 2, 1)


def made(count: int, folder: Path) -> None:
    """The documents and their facts, one file for each share of them."""
    from extract import documents

    knowledge, docs = load_knowledge((), load_taxonomy()), documents(count)
    facts = [extract(document, knowledge).facts for document in docs]
    for share in SHARES:
        some = count // share
        held = docs[:some], [fact for of_one in facts[:some] for fact in of_one]
        (folder / f"{some}.pickle").write_bytes(pickle.dumps(held))


def built(path: Path, traced: bool) -> tuple[float, ...]:
    """Documents, facts, facts without repeats, processor seconds, bytes that building adds at its peak where `traced`."""
    docs, facts = pickle.loads(path.read_bytes())
    taxonomy = load_taxonomy()
    if traced:
        tracemalloc.start()
    start = time.process_time()
    landscape = build_landscape(docs, [], facts, taxonomy, date(2024, 5, 9), "370200")
    taken = time.process_time() - start
    return len(docs), len(facts), len(landscape.facts), taken, tracemalloc.get_traced_memory()[1]


def _apart(path: Path, how: str = "--timed") -> list[float]:
    """`built` in a process of its own, so that no row finds what another has made already."""
    out = subprocess.run([sys.executable, __file__, how, str(path)], capture_output=True, text=True, check=True)
    return [float(part) for part in out.stdout.split()]


def main(count: int) -> None:
    sys.stdout.write("documents      facts   kept   seconds   µs a fact     MiB   bytes a fact\n")
    with tempfile.TemporaryDirectory() as folder:
        made(count, Path(folder))
        for share in SHARES:
            path = Path(folder) / f"{count // share}.pickle"
            documents, facts, kept, seconds, _ = min((_apart(path) for _ in range(ROUNDS)), key=lambda one: one[3])
            memory = _apart(path, "--traced")[-1]
            sys.stdout.write(
                f"{documents:9.0f} {facts:10.0f} {kept:6.0f} {seconds:9.2f} {seconds / facts * 1e6:11.1f}"
                f" {memory / 2**20:7.0f} {memory / facts:14.0f}\n"
            )


if __name__ == "__main__":
    if sys.argv[1:2] in (["--timed"], ["--traced"]):
        sys.stdout.write(" ".join(map(str, built(Path(sys.argv[2]), sys.argv[1] == "--traced"))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
