"""What a build costs: start-up, nothing to do, the five seeds, one change among many seeds.

    .venv/bin/python benchmarks/regenerate.py [--start | --five | --many] [seeds …]

In: the five seeds and, for many, short documents made of their sentences. Out: tables on standard output. Seconds are of
the processor, of the command and all processes that it starts, the least of several rounds that take turns; ratios are of
one run. Memory is the peak of the largest process. Nothing here is a test.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SENTENCES = 6  # of a short document
ROUNDS = 3
FEWER = 2  # rounds of what takes minutes
TYPER = (sys.executable, "-c", "import typer")
_EMPTY = """
import typer
app = typer.Typer()
@app.command()
def nothing(option: int = 0) -> None: ...
app([], standalone_mode=False)
"""
# what typer takes to run a command that does nothing: it imports pydantic for the types of the options
EMPTY = (sys.executable, "-c", _EMPTY)
BRIEFGEN = (sys.executable, "-m", "briefgen.cli")

# runs a command and tells what it and its children took: processor seconds, and the peak of the largest in MB
_MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stderr.buffer.write(done.stderr) if done.returncode else None
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode)
"""


@dataclass(frozen=True)
class Cost:
    """Processor seconds and the peak in MB."""

    seconds: float
    megabytes: float


def cost(words: Sequence[str | Path]) -> Cost:
    """What a command takes. A command that fails ends the benchmark."""
    told = subprocess.run(
        [sys.executable, "-c", _MEASURE, *map(str, words)],
        stdout=subprocess.PIPE, text=True, check=True, env=_environment(),
    ).stdout.split()  # fmt: skip
    if told[2] != "0":
        sys.exit(f"{words}: {told[2]}")
    return Cost(float(told[0]), float(told[1]))


def _environment() -> dict[str, str]:
    """Python as it runs where briefgen is installed: what is compiled once stays compiled, in a folder of the benchmark."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "briefgen-bytecode")),
    }


def least(works: Sequence[Callable[[], Cost]], rounds: int = ROUNDS) -> list[Cost]:
    """The cheapest round of each work; the works take turns, so that a busy machine is busy for all of them."""
    found = [[work() for work in works] for _ in range(rounds)]
    return [min(column, key=lambda one: one.seconds) for column in zip(*found, strict=True)]


def build(workspace: Path, output: Path, *more: str) -> Cost:
    return cost([*BRIEFGEN, "-q", "-C", workspace, "build", "-o", output, *more])


def start(folder: Path) -> None:
    """Start-up and a build with nothing to do, against importing typer."""
    build(ROOT, folder / "o")
    works = [
        lambda: cost(TYPER),
        lambda: cost(EMPTY),
        lambda: cost([*BRIEFGEN, "--help"]),
        lambda: build(ROOT, folder / "o"),
    ]
    typer, empty, *rest = least(works, 2 * ROUNDS)
    row("import typer", typer)
    row("typer running an empty command", empty, f"{empty.seconds / typer.seconds:.2f} × import typer")
    for name, target, one in zip(("--help", "build, nothing to do"), (2.5, 3.0), rest, strict=True):
        row(name, one, f"{one.seconds / typer.seconds:.2f} × import typer", f"target {target}")


def five(folder: Path) -> None:
    """All outputs of config.yaml from the five seeds and nothing else, against WeasyPrint by itself, which makes a PDF of
    the very HTML of each PDF: the same fonts, one process, tagged as ours are."""
    pages, bare = folder / "pages", folder / "bare"
    pages.mkdir()
    bare.mkdir()
    stages = told("stages.py", ROOT, folder / "stages", pages)
    turns = iter(range(10**6))
    works = [
        lambda: cost([sys.executable, HERE / "bare.py", pages, ROOT, bare, "pdf/ua-1"]),
        lambda: cost([sys.executable, HERE / "bare.py", pages, ROOT, bare]),
        lambda: build(ROOT, folder / f"o{next(turns)}", "-j", "1"),
    ]
    alone, untagged, whole = least(works, FEWER)
    row("WeasyPrint alone, tagged as ours are", alone, f"{len(list(pages.iterdir()))} PDF")
    row("WeasyPrint alone, without tags", untagged)
    share = f"{whole.seconds / alone.seconds:.2f} × WeasyPrint"
    row("build, all outputs", whole, share, f"{whole.seconds / untagged.seconds:.2f} × without tags", "target 1.25")
    by_audience(stages, told("bare.py", pages, ROOT, bare, "pdf/ua-1"))


def told(script: str, *words: str | Path) -> Any:  # noqa: ANN401 (JSON)
    """What another benchmark prints."""
    command = [sys.executable, str(HERE / script), *map(str, words)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment).stdout)


def by_audience(stages: Sequence[tuple[str, str, float, int]], bare: Mapping[str, float]) -> None:
    """What the time of each audience goes to, of one instrumented build; `bare` by name of the page."""
    for audience in dict.fromkeys(audience for audience, *_ in stages):
        mine = {stage: (seconds, calls) for of, stage, seconds, calls in stages if of == audience}
        alone = sum(seconds for name, seconds in bare.items() if name.partition("-")[2] == audience)
        seconds = sum(seconds for seconds, _ in mine.values())
        share = f"{seconds / alone:.2f} × WeasyPrint's {alone:.2f} s" if alone else ""
        row(audience or "once, for all audiences", Cost(seconds, 0), share)
        for stage, (took, calls) in sorted(mine.items(), key=lambda item: -item[1][0]):
            row(f"    {stage}", Cost(took, 0), f"{calls} ×" if calls else "")


def many(folder: Path, count: int) -> None:
    """One changed seed among many, from the store; then nothing; then one more change, by stage."""
    workspace, output = folder / f"w{count}", folder / f"o{count}"
    documents(workspace, count)
    first = build(workspace, output)
    pages = [page.read_bytes() for page in (output / "investor").iterdir()]
    works = []
    for phase in "一二":
        add_project(workspace, count, phase)
        works.append(build(workspace, output))
    one = min(works, key=lambda found: found.seconds)
    made = sum(page.read_bytes() not in pages for page in (output / "investor").iterdir())
    nothing = min((build(workspace, output) for _ in range(2)), key=lambda found: found.seconds)
    row(f"{count} seeds, first build", first, f"{first.seconds / count * 1000:.1f} ms a seed", f"{len(pages)} briefs")
    share = f"{one.seconds / first.seconds:.1%} of the first"
    row("one changed", one, share, f"{one.seconds / count * 1000:.2f} ms a seed", f"{made} briefs")
    row("nothing changed", nothing, f"{nothing.seconds / count * 1000:.2f} ms a seed")
    add_project(workspace, count, "三")
    by_stage(told("stages.py", workspace, output, folder), facts_of_last_issue(output))


def add_project(workspace: Path, count: int, phase: str) -> None:
    """A sentence more in the middle one of the seeds."""
    seed = workspace / "seeds" / f"{count // 2:05}.txt"
    seed.write_text(seed.read_text("utf-8") + f"\n总投资77亿元的现代金融产业园{phase}期项目开工建设。\n", "utf-8")


def by_stage(stages: Sequence[tuple[str, str, float, int]], facts: int) -> None:
    """What the time of one change goes to, the largest first; the model by fact too."""
    from benchmarks.stages import MODEL

    row(f"one changed, by stage; {facts} facts", Cost(sum(seconds for *_, seconds, _ in stages), 0))
    for _, stage, seconds, calls in sorted(stages, key=lambda item: -item[2]):
        each = [f"{seconds / facts * 1e6:.1f} µs a fact"] if stage == MODEL else []
        row(f"    {stage}", Cost(seconds, 0), f"{calls} ×" if calls else "", *each)


def facts_of_last_issue(output: Path) -> int:
    """How many facts the newest issue of an output folder has."""
    newest = max((output / "archive").iterdir(), key=lambda issue: int(issue.name))
    return sum(1 for _ in (newest / "facts.jsonl").open("rb"))


def documents(workspace: Path, count: int) -> None:
    """A workspace of that many short documents, the same each time, and a page of HTML for each chain."""
    from benchmarks.extract import SEEDS, SENTENCE, permuted

    chance = random.Random(11)
    shutil.copytree(ROOT / "templates" / "investor", workspace / "templates" / "investor")
    (workspace / "seeds").mkdir()
    (workspace / "config.yaml").write_text(
        "workspace: {scope: 青岛市}\nbriefs: [{id: chain, audience: investor, foreach: chain, formats: [html]}]\n",
        "utf-8",
    )
    texts = [seed.read_text("utf-8") for seed in sorted(SEEDS.glob("*.txt"))]
    pool: list[str] = []
    for number in range(count):
        if len(pool) < SENTENCES:
            pool = SENTENCE.findall(permuted(chance.choice(texts), chance))
        body = "".join(pool.pop() for _ in range(min(SENTENCES, len(pool))))
        name = workspace / "seeds" / f"{number:05}.txt"
        name.write_text(f"青岛：第{number}篇\n\n{body}\n", "utf-8")
        day = f"2023-{1 + number % 12:02}-{1 + number % 28:02}"
        name.with_suffix(".yaml").write_text(f"published: {day}\nscope: 青岛市\n", "utf-8")


def row(name: str, found: Cost, *cells: str) -> None:
    memory = f"{found.megabytes:6.0f} MB" if found.megabytes else " " * 9
    sys.stdout.write("  ".join((f"{name:38}", f"{found.seconds:8.2f} s", memory, *cells)).rstrip() + "\n")
    sys.stdout.flush()


def main(arguments: Sequence[str]) -> None:
    wanted = [a.removeprefix("--") for a in arguments if a.startswith("--")]
    counts = [int(a) for a in arguments if a.isdigit()] or [5, 2000]
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part, work in (("start", start), ("five", five)):
            if not wanted or part in wanted:
                sys.stdout.write(f"-- {part}\n")
                work(folder)
        if not wanted or "many" in wanted:
            sys.stdout.write("-- many\n")
            for count in counts:
                many(folder, count)


if __name__ == "__main__":
    main(sys.argv[1:])
