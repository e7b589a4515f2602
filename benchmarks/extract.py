"""How fast documents become facts, beside jieba.cut on the same text in the same run.

    .venv/bin/python benchmarks/extract.py [documents] [--stages | --rules | --processes | --memory]

In: the five seeds, permuted: sentences move between paragraphs, clauses within sentences, and digits change, so that a
cache by sentence or block gains nothing. Out: tables on standard output. Reading the files (ingest) is not counted; the
JSON lines that `briefgen extract` prints are. Ratios are of works that take turns in one run. Nothing here is a test.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from briefgen.document import Document
from briefgen.extract import Knowledge, extract, load_knowledge
from briefgen.extract.annotate.annotator import names_of_lines
from briefgen.extract.reading import Reading, read
from briefgen.extract.rules import Matcher, load_rules
from briefgen.extract.scan.values import scan
from briefgen.fact import Fact
from briefgen.ingest import read_seed
from briefgen.json_lines import json_line
from briefgen.taxonomy import load_taxonomy

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 5
SENTENCE = re.compile(r"[^。！？\n]+[。！？]?[”）]?")
FIGURE = re.compile(r"(?<![0-9.])[1-9][0-9]*(?:\.[0-9]+)?(?![0-9.]|[年月日号+x×—])")
"""A figure that may change: no date, no code such as 5+5+7."""


# ---- documents ---------------------------------------------------------------------------------------------------------
def permuted(text: str, chance: random.Random) -> str:
    """A seed whose sentences and clauses stand in another order, with other figures."""
    paragraphs = text.split("\n\n")
    body = [at for at, p in enumerate(paragraphs) if len(p) > 80]
    sentences = [s for at in body for s in SENTENCE.findall(paragraphs[at])]
    chance.shuffle(sentences)
    mixed = [_varied(s, chance.choice(sentences), chance) for s in sentences]
    for turn, at in enumerate(body):
        paragraphs[at] = "".join(mixed[turn :: len(body)])
    chance.shuffle(paragraphs[1:])
    return "\n\n".join(paragraphs)


def _varied(sentence: str, other: str, chance: random.Random) -> str:
    """The clauses of a sentence in another order, one of them from another sentence, one of stray characters."""
    end = len(sentence.rstrip("。！？”）"))
    clauses = sentence[:end].split("，")
    clauses[len(clauses) // 2 :] = [
        chance.choice(other.rstrip("。！？”）").split("，")),
        *clauses[len(clauses) // 2 + 1 :],
    ]
    # a clause of no meaning, so that no sentence is the same twice
    clauses.append("".join(chance.choices(sentence[:end], k=5)))
    chance.shuffle(clauses)
    return FIGURE.sub(lambda m: _other(m.group(), chance), "，".join(clauses)) + sentence[end:]


def _other(figure: str, chance: random.Random) -> str:
    return chance.choice("123456789") + "".join(c if c == "." else chance.choice("0123456789") for c in figure[1:])


def documents(count: int) -> list[Document]:
    """That many permuted documents, the same each time."""
    taxonomy, chance = load_taxonomy(), random.Random(7)
    seeds = sorted(SEEDS.glob("*.txt"))
    out: list[Document] = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(count):
            seed = seeds[number % len(seeds)]
            path = root / f"{number:04}.txt"
            path.write_text(permuted(seed.read_text("utf-8"), chance), "utf-8")
            if (beside := seed.with_suffix(".yaml")).exists():
                path.with_suffix(".yaml").write_bytes(beside.read_bytes())
            found = read_seed(path, root, taxonomy)
            assert isinstance(found, Document)
            out.append(found)
    return out


def lines(facts: Iterable[Fact]) -> list[str]:
    """The lines that `briefgen extract --format jsonl` prints."""
    return [json_line(fact.as_json()) for fact in facts]


def whole(document: Document, knowledge: Knowledge) -> list[str]:
    return lines(extract(document, knowledge).facts)


# ---- measuring ---------------------------------------------------------------------------------------------------------
def best(works: Sequence[Callable[[Document], object]], docs: Sequence[Document], rounds: int = ROUNDS) -> list[float]:
    """Processor seconds of each work over all documents: the works take turns at each document, the least of the rounds
    counts, so that a machine that others slow for a while slows no work more than the others."""
    taken = [[float("inf")] * len(docs) for _ in works]
    for _ in range(rounds):
        for number, document in enumerate(docs):
            for work, least in zip(works, taken, strict=True):
                start = time.process_time()
                work(document)
                least[number] = min(least[number], time.process_time() - start)
    return [sum(least) for least in taken]


def _jieba() -> Callable[[str], int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(60)
    jieba.initialize()
    return lambda text: sum(1 for _ in jieba.cut(text))


def speed(docs: Sequence[Document], knowledge: Knowledge) -> None:
    """Characters a second of extraction, of the value scanner alone, of jieba.cut."""
    cut, size = _jieba(), sum(len(d.text) for d in docs)
    seconds = best((lambda d: whole(d, knowledge), lambda d: scan(d.text), lambda d: cut(d.text)), docs)
    told = Counter(d.text[s.start : s.end] for d in docs for s in d.sentences)
    once = sum(len(sentence) for sentence, times in told.items() if times == 1)
    _row(f"{len(docs)} documents, {size} characters", f"{once / size:.0%} of them in sentences that occur once")
    for name, taken in zip(("extraction with JSON lines", "value scanner", "jieba.cut"), seconds, strict=True):
        _row(name, f"{size / taken / 1e6:6.2f} million characters/s", f"{seconds[2] / taken:5.1f} × jieba.cut")


class _Laps:
    """Processor seconds by step, counted from the end of the step before."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._last = time.process_time()

    def done(self, step: str) -> None:
        now = time.process_time()
        self.taken[step] = self.taken.get(step, 0.0) + now - self._last
        self._last = now


def stages(docs: Sequence[Document], knowledge: Knowledge) -> None:
    """Microseconds a fact of each step of `extract`, and of the JSON lines of its facts."""
    least: dict[str, float] = {}
    for _ in range(ROUNDS):
        laps, facts = _Laps(), 0
        for document in docs:
            found = extract(document, knowledge, laps.done).facts
            lines(found)
            laps.done("JSON lines")
            facts += len(found)
        least = {step: min(taken, least.get(step, taken)) for step, taken in laps.taken.items()}
    together = sum(least.values())
    for name, seconds in (*least.items(), ("together", together)):
        _row(name, f"{seconds / facts * 1e6:7.1f} µs a fact", f"{seconds / together:4.0%}")


def by_rules(docs: Sequence[Document], knowledge: Knowledge) -> None:
    """What rules cost: matching with none, the first 50, the first 100, all, and 300: the office's own added to them."""
    from dataclasses import replace

    readings = {id(d): read(d, knowledge.taxonomy) for d in docs}
    names = knowledge.annotator.names
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own.yaml"
        own.write_text(_own_rules(knowledge, 300 - len(knowledge.rules.compiled)), "utf-8")
        more = load_rules((own,))
    counts = (0, 50, 100, len(knowledge.rules.compiled))
    matchers = [Matcher(replace(knowledge.rules, compiled=knowledge.rules.compiled[:n]), names) for n in counts]
    matchers.append(Matcher(more, names))

    def hits(matcher: Matcher, reading: Reading) -> object:
        given = zip(reading.lines, names_of_lines(reading, knowledge.annotator).values(), strict=True)
        return matcher.match_each((line.text, line.spans, own.of) for line, own in given)

    works = [lambda d, m=m: hits(m, readings[id(d)]) for m in matchers]
    seconds = best(works, docs, 3)
    size = sum(len(d.text) for d in docs)
    for count, taken in zip((*counts, len(more.compiled)), seconds, strict=True):
        _row(f"{count} rules", f"{taken / size * 1e9:7.0f} ns a character")


def _own_rules(knowledge: Knowledge, count: int) -> str:
    """Rules as an office would add them: a name of the dictionary with its verb and its number, in three orders."""
    named = dict.fromkeys(w for m in knowledge.taxonomy.metrics.values() for w in (m.name, *m.aliases) if w.isalpha())
    shapes = ("{word}(达|为|实现){{值:money}}", "{{值:count}}{word}", "(新增|完成){word}{{值:number}}")
    lines = [shape.format(word=word) for shape in shapes for word in named if len(word) > 2][:count]
    rules = (f"  - {{id: own.r{at}, title: 自有规则, fact: own, say: '{line}'}}\n" for at, line in enumerate(lines))
    fact = "facts:\n  own: {kind: quantity, metric: output_value, value: 值}\n"
    return f"version: 1\n{fact}rules:\n{''.join(rules)}"


# ---- processes and memory ----------------------------------------------------------------------------------------------
_held: list[Knowledge] = []


def _start() -> None:
    _held[:] = [load_knowledge((), load_taxonomy())]


def _share(docs: Sequence[Document]) -> int:
    return sum(len(whole(d, _held[0])) for d in docs)


def _clocked(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def processes(docs: Sequence[Document], rounds: int = 3) -> None:
    """Two processes against one, each started and warm before the clock runs."""
    taken = {}
    for count in (1, 2):
        with ProcessPoolExecutor(count, initializer=_start) as pool:
            parts = [docs[at :: count * 4] for at in range(count * 4)]
            list(pool.map(_share, parts))
            taken[count] = min(
                _clocked(lambda pool=pool, parts=parts: list(pool.map(_share, parts))) for _ in range(rounds)
            )
    _row(f"two processes of {os.cpu_count()} cores", f"{taken[1] / taken[2]:.2f} × one")


def memory() -> None:
    """Peak memory of a process that extracts, and of one that only loads jieba with its dictionary."""
    jieba = "import warnings; warnings.simplefilter('ignore'); import jieba; jieba.setLogLevel(60); jieba.initialize()"
    for name, source in (
        ("extraction", "import benchmarks.extract as b; b._start(); b._share(b.documents(40))"),
        ("knowledge alone", "import benchmarks.extract as b; b._start()"),
        ("jieba and its dictionary", jieba),
    ):
        # VmHWM, since ru_maxrss still counts the process that forked this one
        told = subprocess.run(
            [sys.executable, "-c", f"{source}; print(*(w for w in open('/proc/self/status') if 'VmHWM' in w))"],
            cwd=SEEDS.parent, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": "."},
        )  # fmt: skip
        _row(name, f"{int(told.stdout.split()[1]) / 1024:6.0f} MB at most")


def _row(name: str, *cells: str) -> None:
    sys.stdout.write("  ".join((f"{name:38}", *cells)) + "\n")


def main(arguments: Sequence[str]) -> None:
    wanted = [a.removeprefix("--") for a in arguments if a.startswith("--")]
    counts = [int(a) for a in arguments if a.isdigit()]
    _start()
    docs = documents(counts[0] if counts else 40)
    parts: dict[str, Callable[[], None]] = {
        "speed": lambda: speed(docs, _held[0]),
        "stages": lambda: stages(docs, _held[0]),
        "rules": lambda: by_rules(docs, _held[0]),
        "processes": lambda: processes(docs),
        "memory": memory,
    }
    for name, work in parts.items():
        if not wanted or name in wanted:
            _row(f"-- {name}")
            work()


if __name__ == "__main__":
    main(sys.argv[1:])
