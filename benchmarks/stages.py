"""Where a build spends its time: every stage by audience, in one process.

    PYTHONPATH=. .venv/bin/python benchmarks/stages.py WORKSPACE OUTPUT PAGES

In: a workspace. Out: its outputs in the folder OUTPUT; in the folder PAGES the HTML of every PDF just as WeasyPrint was
handed it; on standard output the processor seconds and calls of each stage by audience, as JSON. A stage is timed without
the stages that it calls. Nothing of briefgen is changed but that its functions are timed.
"""

from __future__ import annotations

import functools
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.render.audience import Audience
from briefgen.render.pdf.layout import Laid

ALL = ""  # what is done once, for all audiences
MODEL = "model"
REST = "start-up, rest"


class Clock:
    """Seconds and calls by audience and stage."""

    def __init__(self) -> None:
        self.seconds: Counter[tuple[str, str]] = Counter()
        self.calls: Counter[tuple[str, str]] = Counter()
        self.audience = ALL
        self._inner = [0.0]  # what stages inside took, for each stage that runs

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, whose time counts for `stage`."""

        @functools.wraps(function)
        def timing(*rest: object, **named: object) -> object:
            began, where = time.process_time(), (self.audience, stage)
            self._inner.append(0.0)
            try:
                return function(*rest, **named)
            finally:
                took = time.process_time() - began
                self.seconds[where] += took - self._inner.pop()
                self.calls[where] += 1
                self._inner[-1] += took

        return timing

    def told(self) -> list[tuple[str, str, float, int]]:
        return [(*where, seconds, self.calls[where]) for where, seconds in self.seconds.items()]


def watch(clock: Clock, pages: Path) -> None:
    """Time the stages of a build, and keep the pages that are printed."""
    from briefgen.regenerate import making, printing
    from briefgen.regenerate import survey as seeds
    from briefgen.regenerate.fresh import keys
    from briefgen.render import brief
    from briefgen.render.word import write

    stages = [
        ("seeds: hashed, read or stored", seeds, "gather"), (MODEL, seeds, "build_landscape"), ("key sentences", seeds, "landscape_of"),
        ("cut to a region or chain", printing, "view"), ("digests of what pages get", keys.Canon, "digest"),
        ("last issue", making.Archive, "coming"), ("changes since", making, "since"), ("new issue", making, "_archive"),
        ("writing", making.Store, "put"), ("choice", brief, "choose"),
        ("HTML", brief._Maker, "markup"), ("audit of HTML", brief, "audit_html"), ("audit of PDF", brief, "audit_pdf"),
        ("DOCX", write, "write_docx"), ("layout", brief, "lay_out"), ("PDF", Laid, "write"),
    ]  # fmt: skip
    for stage, holder, name in stages:
        setattr(holder, name, clock.timed(stage, getattr(holder, name)))
    _by_audience(clock, printing)
    _kept(clock, Laid, pages)


def _by_audience(clock: Clock, printing: ModuleType) -> None:
    render = clock.timed("garbage, rest", printing.render_brief)

    def of_audience(landscape: object, audience: Audience, request: object) -> object:
        clock.audience = audience.id
        try:
            return render(landscape, audience, request)
        finally:
            clock.audience = ALL

    printing.render_brief = of_audience


def _kept(clock: Clock, laid: type[Laid], pages: Path) -> None:
    write = laid.write

    def keeping(self: Laid, *rest: object) -> object:
        number = sum(1 for _ in pages.iterdir())
        (pages / f"{number:03}-{clock.audience}.html").write_text(self.html, "utf-8")
        return write(self, *rest)  # type: ignore[arg-type]

    laid.write = keeping  # type: ignore[assignment,method-assign]


def main(workspace: str, output: str, pages: str) -> None:
    from briefgen.cli import main as briefgen

    clock = Clock()
    watch(clock, Path(pages))
    with redirect_stdout(StringIO()):
        code = briefgen(["-q", "-C", workspace, "build", "-j", "1", "-o", output])
    clock.seconds[ALL, REST] = time.process_time() - clock.seconds.total()
    sys.stdout.write(json.dumps(clock.told()))
    sys.exit(code)


if __name__ == "__main__":
    main(*sys.argv[1:])
