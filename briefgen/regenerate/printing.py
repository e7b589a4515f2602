"""Briefs rendered one by one, and which of them need not be.

In: a prepared workspace, its landscape, the digests of all inputs. Out: finished files that are not written yet, files
that stand as they are, failures. Writes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from briefgen.errors import BriefFailed, BriefgenError, MachineLacks, NothingSelected
from briefgen.model.changes import Changes
from briefgen.model.landscape import Landscape
from briefgen.regenerate import processes
from briefgen.regenerate.disk.files import digest
from briefgen.regenerate.disk.manifest import Record, is_one_of
from briefgen.regenerate.disk.store import Made, Output, Store
from briefgen.regenerate.fresh.inputs import Inputs, Used
from briefgen.regenerate.outcome import Failure, Options
from briefgen.regenerate.plan import Planned, View, view
from briefgen.regenerate.prepare import Prepared
from briefgen.render.audience import Audience
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.pdf.fonts import load as load_fonts
from briefgen.typed import PAPER
from briefgen.workspace import Workspace

log = logging.getLogger(__name__)

FEW = 2  # briefs for which a second process is worth its start
MEMORY = 500  # MB of a process that renders a PDF (benchmarks/regenerate.py)

Order: TypeAlias = tuple[Planned, tuple[str, ...]]
"""A brief and the formats that were asked for."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One rendering and the formats that were asked of it."""

    rendered: Rendered
    formats: tuple[str, ...]


@dataclass(frozen=True)
class Press:
    """All that rendering needs, so small that it can be sent to a process."""

    workspace: Workspace
    audiences: Mapping[str, Audience]
    landscape: Landscape
    issue: int | None
    changes: Changes | None
    _views: dict[str, View] = field(default_factory=dict, repr=False, compare=False)

    def view(self, brief: Planned) -> View:
        """What a brief may say, found once: its keys and its page ask for it."""
        if brief.stem not in self._views:
            self._views[brief.stem] = view(brief, self.landscape, self.changes, self.audiences[brief.audience])
        return self._views[brief.stem]

    def wanted(self, brief: Planned, formats: Sequence[str]) -> tuple[str, ...]:
        """The formats of a brief: those asked for, else config.yaml's, else the audience's."""
        return tuple(formats or brief.settings.formats or self.audiences[brief.audience].formats)

    def attempt(self, brief: Planned, formats: Sequence[str]) -> Iterator[Printed | Failure]:
        """The brief, or why not; where paper is impossible on this machine, its HTML and why no paper."""
        wanted = self.wanted(brief, formats)
        try:
            yield Printed(self._render(brief, wanted), wanted)
        except MachineLacks as error:
            yield Failure(brief.id, error)
            rest = tuple(one for one in wanted if one not in PAPER)
            if rest:
                yield from self.attempt(brief, rest)
        except BriefgenError as error:
            yield Failure(brief.id, error)
        except Exception as error:  # a fault of ours in one brief must not cost the other briefs
            log.exception("%s", brief.id)
            yield Failure(brief.id, BriefFailed(f"程序内部出错：{type(error).__name__}: {error}\n    → 请报告给维护者"))

    def _render(self, brief: Planned, formats: tuple[str, ...]) -> Rendered:
        mine = self.view(brief)
        request = Request(
            formats=formats,
            workspace=self.workspace.root,
            issue=self.issue,
            changes=mine.changes,
            office=self.workspace.config.workspace.office,
            fonts=load_fonts(self.workspace.root / "fonts") if PAPER & set(formats) else None,
        )
        return render_brief(mine.landscape, self.audiences[brief.audience], request)


def _pieces(press: Press, order: Order) -> list[Printed | Failure]:
    return list(press.attempt(*order))


class Printer:
    """Briefs of one landscape: which stand, which must be made again, and making them."""

    def __init__(
        self,
        prepared: Prepared,
        landscape: Landscape,
        inputs: Inputs,
        issue: int | None = None,
        changes: Changes | None = None,
    ) -> None:
        self.prepared = prepared
        self.inputs = inputs
        self.press = Press(prepared.workspace, dict(prepared.audiences), landscape, issue, changes)

    def standing(self, brief: Planned, formats: Sequence[str], store: Store) -> tuple[Output, ...] | None:
        """The files of a brief where none of them need be made again, else None."""
        found = [store.standing(path, inputs) for path, inputs in self._as_before(brief, formats, store)]
        kept = tuple(one for one in found if one is not None)
        return kept if len(kept) == len(found) else None

    def stale(self, brief: Planned, formats: Sequence[str], store: Store) -> Iterator[Output]:
        """The files of a brief of which some must be made again, each with its reasons."""
        for path, inputs in self._as_before(brief, formats, store):
            form = path.rpartition(".")[2]
            blank = Record(brief.id, brief.audience, form, None, "", None)
            yield store.standing(path, inputs) or store.stale(path, inputs, blank)

    def in_state(self, briefs: Sequence[Planned], options: Options, store: Store) -> tuple[Planned, ...]:
        """The briefs of which some file must be made again for one of the reasons asked for; all where none was.

        Raises NothingSelected where there is none.
        """
        if not options.states:
            return tuple(briefs)
        found = tuple(brief for brief in briefs if self._is_in(brief, options, store))
        if not found:
            raise NothingSelected(
                f"没有简报是“{'、'.join(options.states)}”的\n    → briefgen status --why 看哪些要重做、为什么"
            )
        return found

    def _is_in(self, brief: Planned, options: Options, store: Store) -> bool:
        files = self.stale(brief, options.formats, store)
        return any(out.state == "stale" and is_one_of(out.reasons, options.states) for out in files)

    def _as_before(self, brief: Planned, formats: Sequence[str], store: Store) -> Iterator[tuple[str, dict[str, str]]]:
        """Each file of a brief with its inputs of now, as far as they are those that its last rendering used."""
        wanted = self.press.wanted(brief, formats)
        for form in wanted:
            path = f"{brief.stem}.{form}"
            before = store.before.files.get(path)
            names = [key.partition(":") for key in (before.inputs if before else ())]
            templates = [name for kind, _, name in names if kind == "template" and name != "template.yaml"]
            assets = [name for kind, _, name in names if kind == "asset" and "/" in name]
            known = before.inputs if before else ()
            used = Used(tuple(templates), tuple(assets), "whole" in known, "option:office" in known)
            yield path, self.inputs.of(brief, self.press.view(brief), form, wanted, used)

    def attempts(
        self, briefs: Sequence[Planned], formats: Sequence[str], jobs: int
    ) -> Generator[list[Printed | Failure]]:
        """What became of each brief, in order; `jobs` processes, 0 for as many as are worth it."""
        orders = [(brief, tuple(formats)) for brief in briefs]
        if orders:
            jobs = processes.count(jobs, len(orders), worth=FEW, megabytes=MEMORY)
            yield from processes.in_order(_pieces, _same, self.press, orders, jobs)

    def files(self, brief: Planned, printed: Printed) -> Iterator[Made]:
        """The files of one rendering, each with what it was made from."""
        rendered = printed.rendered
        page = rendered.html.encode() if rendered.html is not None else None
        contents = {"html": page, "pdf": rendered.pdf, "docx": rendered.docx}
        root = self.prepared.workspace.root.resolve()
        assets = tuple(path.relative_to(root).as_posix() for path in rendered.assets if path.is_relative_to(root))
        used = Used(rendered.templates, assets, rendered.whole, rendered.office)
        as_of = self.press.landscape.as_of
        for form, content in contents.items():
            if content is not None:
                record = Record(
                    brief.id, brief.audience, form, as_of.isoformat() if as_of else None, digest(content),
                    rendered.pages if form == "pdf" else None,
                    self.inputs.of(brief, self.press.view(brief), form, printed.formats, used),
                    facts=rendered.fact_ids, derived=rendered.derived_ids, warnings=rendered.warnings,
                )  # fmt: skip
                yield Made(f"{brief.stem}.{form}", content, record)


def _same(press: Press) -> Press:
    return press
