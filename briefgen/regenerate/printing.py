"""Briefs rendered one by one, and which of them need not be.

In: a prepared workspace, its landscape, the digests of all inputs. Out: finished files that are not written yet, files
that stand as they are, failures. Writes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.errors import BriefFailed, BriefgenError, MachineLacks
from briefgen.model.changes import Changes
from briefgen.model.landscape import Landscape
from briefgen.regenerate.inputs import Inputs, Used
from briefgen.regenerate.manifest import Record
from briefgen.regenerate.plan import Planned, View, view
from briefgen.regenerate.prepare import Prepared
from briefgen.regenerate.store import Made, Output, Store
from briefgen.render.brief import Rendered, Request, render_brief
from briefgen.render.fonts import FontSet
from briefgen.render.fonts import load as load_fonts

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """A brief that could not be made, and why."""

    brief: str
    error: BriefgenError


@dataclass(frozen=True, slots=True)
class Printed:
    """One rendering and the formats that were asked of it."""

    rendered: Rendered
    formats: tuple[str, ...]


class Printer:
    """Renders briefs; the fonts are looked for once, when the first PDF is wanted."""

    def __init__(
        self,
        prepared: Prepared,
        landscape: Landscape,
        inputs: Inputs,
        issue: int | None = None,
        changes: Changes | None = None,
    ) -> None:
        self.prepared = prepared
        self.landscape = landscape
        self.inputs = inputs
        self.issue = issue
        self.changes = changes
        self._fonts: FontSet | MachineLacks | None = None
        self._views: dict[str, View] = {}

    def view(self, brief: Planned) -> View:
        """What a brief may say."""
        if brief.stem not in self._views:
            audience = self.prepared.audiences[brief.audience]
            self._views[brief.stem] = view(brief, self.landscape, self.changes, audience)
        return self._views[brief.stem]

    def wanted(self, brief: Planned, formats: Sequence[str]) -> tuple[str, ...]:
        """The formats of a brief: those asked for, else config.yaml's, else the audience's."""
        return tuple(formats or brief.settings.formats or self.prepared.audiences[brief.audience].formats)

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

    def _as_before(self, brief: Planned, formats: Sequence[str], store: Store) -> Iterator[tuple[str, dict[str, str]]]:
        """Each file of a brief with its inputs of now, as far as they are those that its last rendering used."""
        wanted = self.wanted(brief, formats)
        for form in wanted:
            path = f"{brief.stem}.{form}"
            before = store.before.files.get(path)
            names = [key.partition(":") for key in (before.inputs if before else ())]
            templates = [name for kind, _, name in names if kind == "template" and name != "template.yaml"]
            assets = [name for kind, _, name in names if kind == "asset" and "/" in name]
            used = Used(tuple(templates), tuple(assets), "whole" in (before.inputs if before else ()))
            yield path, self.inputs.of(brief, self.view(brief), form, wanted, used)

    def attempt(self, brief: Planned, formats: Sequence[str]) -> Iterator[Printed | Failure]:
        """The brief, or why not; where only PDF is impossible on this machine, its HTML and why no PDF."""
        wanted = self.wanted(brief, formats)
        try:
            yield Printed(self._render(brief, wanted), wanted)
        except MachineLacks as error:
            yield Failure(brief.id, error)
            rest = tuple(one for one in wanted if one != "pdf")
            if rest:
                yield from self.attempt(brief, rest)
        except BriefgenError as error:
            yield Failure(brief.id, error)
        except Exception as error:  # a fault of ours in one brief must not cost the other briefs
            log.exception("%s", brief.id)
            yield Failure(brief.id, BriefFailed(f"程序内部出错：{type(error).__name__}: {error}\n    → 请报告给维护者"))

    def files(self, brief: Planned, printed: Printed) -> Iterator[Made]:
        """The files of one rendering, each with what it was made from."""
        rendered = printed.rendered
        page = rendered.html.encode() if rendered.html is not None else None
        contents = {"html": page, "pdf": rendered.pdf, "docx": rendered.docx}
        root = self.prepared.workspace.root.resolve()
        assets = tuple(path.relative_to(root).as_posix() for path in rendered.assets if path.is_relative_to(root))
        used = Used(rendered.templates, assets, rendered.whole)
        for form, content in contents.items():
            if content is not None:
                made = Made.of(
                    brief,
                    form,
                    content,
                    as_of=self.landscape.as_of,
                    pages=rendered.pages if form == "pdf" else None,
                    inputs=self.inputs.of(brief, self.view(brief), form, printed.formats, used),
                )
                record = replace(
                    made.record, facts=rendered.fact_ids, derived=rendered.derived_ids, warnings=rendered.warnings
                )
                yield replace(made, record=record)

    def _render(self, brief: Planned, formats: tuple[str, ...]) -> Rendered:
        workspace = self.prepared.workspace
        request = Request(
            formats=formats,
            workspace=workspace.root,
            issue=self.issue,
            changes=self.view(brief).changes,
            office=workspace.config.workspace.office,
            fonts=self._load_fonts(workspace.root) if "pdf" in formats else None,
        )
        return render_brief(self.view(brief).landscape, self.prepared.audiences[brief.audience], request)

    def _load_fonts(self, root: Path) -> FontSet:
        if self._fonts is None:
            try:
                self._fonts = load_fonts(root / "fonts")
            except MachineLacks as error:
                self._fonts = error
        if isinstance(self._fonts, MachineLacks):
            raise self._fonts
        return self._fonts
