"""One brief of one audience: `render_brief` is the whole step in one call.

In: a Landscape, an `Audience`, what is wanted. Out: `Rendered`, audited. Reads templates and style sheets, writes no
file, asks for no time; the body is shortened by leaving statements out, never by cutting one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from briefgen.errors import shown
from briefgen.garbage import collected_after
from briefgen.model.changes import Changes
from briefgen.model.landscape import Landscape, Project, Region
from briefgen.model.narrow import cell_of, own_regions, whole_of
from briefgen.model.own import apart
from briefgen.render.audience import Audience, Limits
from briefgen.render.audit.audit import audit_html, audit_pdf
from briefgen.render.audit.marks import Truth
from briefgen.render.choosing.choice import Chosen, choose
from briefgen.render.choosing.doubts import every_doubt
from briefgen.render.choosing.fit import larger, lines_of, room, smaller
from briefgen.render.page import html as page_html
from briefgen.render.page import panel, registers
from briefgen.render.page.charts import matrix, stage_rows
from briefgen.render.page.page import UNTOLD, Page
from briefgen.render.pdf.attachments import facts_csv, sources_json
from briefgen.render.pdf.fonts import FontSet
from briefgen.render.pdf.layout import Attachment, Laid, PdfResult, lay_out
from briefgen.render.templating.env import BriefEnvironment, render
from briefgen.render.views import Views
from briefgen.render.views.registers import by_stage
from briefgen.render.wording.stagelines import BUILDING, RUNNING, SIGNED, TALKS

LISTS = (("在建", BUILDING), ("签约", SIGNED), ("在谈", TALKS), ("竣工投产", RUNNING))
"""The three lists of the chain-chief system (在建、签约、在谈) and what came of them."""
AHEAD = "计划、预计推进"
OUTSIDE = "外地"
WORD_TEMPLATE = "brief.docx"
"""Name of an office's own template for Word, on the same search path as the others."""
SHORT = 4
"""Pages up to which a paper needs no list of contents."""
FEW_LINES = 0.3
"""Of the last page: so much is worth laying out the paper once more with closer notes and tables."""
_LAID_OUT = ("draft", "in_front", "tight")
UNDATED = date(2000, 1, 1)
"""Creation date inside a PDF whose material bears no date at all; it is never printed."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted besides the audience: the paper's frame and where things lie."""

    formats: tuple[str, ...]
    workspace: Path
    issue: int | None = None  # 第N期; None prints no issue line
    office: str | None = None  # in place of the audience's
    fonts: FontSet | None = None  # for paper
    changes: Changes | None = None  # since the issue before; None where there is none


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of one brief and what they rest on; None for a format that was not asked for."""

    html: str | None
    pdf: bytes | None
    docx: bytes | None
    pages: int
    fact_ids: tuple[str, ...]
    derived_ids: tuple[str, ...]
    templates: tuple[str, ...]
    warnings: tuple[str, ...]
    assets: tuple[Path, ...] = ()  # files that the PDF fetched
    whole: bool = False  # whether a part of the landscape was set against the whole
    office: bool = True  # whether the office is printed


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """Projects of one list."""

    label: str
    entries: tuple[Project, ...]


def render_brief(landscape: Landscape, audience: Audience, request: Request) -> Rendered:
    """Make and audit the brief of one audience.

    Raises:
        InvalidInput: a template has a mistake or prints a number without a source.
        BriefFailed: the finished page does not pass the audit, or the PDF could not be made.
        MachineLacks: PDF or Word is asked for and Pango or the fonts are missing.
    """
    with collected_after():
        return _rendered(_Maker(landscape, audience, request))


def _rendered(made: _Maker) -> Rendered:
    landscape, audience, request = made.landscape, made.audience, made.request
    limits, pages = audience.limits, 0
    pdf: bytes | None = None
    warnings: tuple[str, ...] = ()
    if "pdf" in request.formats:
        limits, pdf, pages, warnings = made.pdf()
    elif "docx" in request.formats:
        limits, warnings = made.fitted()
    docx = made.docx(limits) if "docx" in request.formats else None
    html = made.markup("html", limits)
    audit_html(html, landscape, made.truth(), made.env)
    page = made.last_page
    return Rendered(
        html if "html" in request.formats else None, pdf, docx, pages,
        page.ledger.fact_ids, page.ledger.derived_ids, tuple(sorted(made.env.used)), tuple(warnings),
        tuple(sorted(made.fetched)), made.views.compared or "whole" in made.env.asked,
        docx is not None or "office" in made.env.asked,
    )  # fmt: skip


def names_handed(landscape: Landscape, audience: Audience, workspace: Path) -> set[str]:
    """The names that every template of an audience is handed, whatever the landscape."""
    return _Maker(landscape, audience, Request((), workspace)).names()


class _Maker:
    """One rendering in the making; remembers the page it made last."""

    def __init__(self, landscape: Landscape, audience: Audience, request: Request) -> None:
        self.landscape, self.audience, self.request = landscape, audience, request
        self.env = BriefEnvironment([audience.folder, request.workspace / "templates"])
        self.last_page = Page(landscape)
        self.fetched: set[Path] = set()
        self.paper = ""  # the audited page of the PDF, once there is one
        self._chosen: dict[Limits, Chosen] = {}
        self._bodies: dict[str, int] = {}  # the pages of the body of each draft that was laid out
        self.views = self._views()

    def truth(self) -> Truth:
        """What the audit holds the page against."""
        return Truth(self.landscape, self._issue())

    def markup(
        self, target: str, limits: Limits, *, draft: bool = False, contents: bool = True, tight: bool = False
    ) -> str:
        """The page for `html` or `pdf`, with at most what `limits` allow; a draft has a bare annex, for measuring.

        `contents` False leaves out the list that an audience has in front, `tight` sets the notes closer.
        """
        in_front = contents and self.audience.contents == "front"
        context = self._context(target, limits) | dict(zip(_LAID_OUT, (draft, in_front, tight), strict=True))
        return page_html.finished(render(self.env, self.audience.template, context, self.audience.blocks))

    def names(self) -> set[str]:
        """The names of all that templates are handed."""
        return {*self._context("html", self.audience.limits), *_LAID_OUT}

    def _context(self, target: str, limits: Limits) -> dict[str, Any]:
        """What templates are handed, but for how this page is laid out."""
        self.last_page = page = Page(self.landscape, numbered=self.audience.tone == "official")
        chosen = self._choice(limits)
        self.views = self._views()
        return page.context() | {
            "audience": self.audience,
            "office": self.request.office or self.audience.office,
            "issue": self._issue(),
            "changes": self.request.changes,
            "chosen": chosen,
            "all_doubts": every_doubt(self.landscape),
            "target": target,
            "sheets": page_html.SHEETS[target],
            "sheet": partial(page_html.sheet, self.env),
            "script": page_html.script(),
            "policy": page_html.POLICY,
            **panel.functions(page.ledger),
            **registers.functions(page.ledger, chosen.indicators, self.audience.indicators),
            "as_of": self.landscape.as_of.isoformat() if self.landscape.as_of else "",
            "font": page_html.SCREEN_FONTS if target == "html" else page_html.PRINT_FONTS,
            "stage_rows": stage_rows(self.landscape),
            "grid": matrix(self.landscape),
            "project_groups": project_groups(*apart(self.landscape.projects, own_regions(self.landscape))),
            "views": self.views,
            "whole": whole_of(self.landscape),
            "cell": cell_of(self.landscape),
        }

    def _choice(self, limits: Limits) -> Chosen:
        """What the sections say within `limits`; a brief is made in passes, and most have limits of an earlier one."""
        if limits not in self._chosen:
            self._chosen[limits] = choose(self.landscape, self.audience, limits)
        return self._chosen[limits]

    def _views(self) -> Views:
        cell = cell_of(self.landscape)
        return Views(self.landscape, whole_of(self.landscape), cell.id if isinstance(cell, Region) else None)

    def _issue(self) -> str:
        if self.request.issue is None or self.audience.number == "none":
            return ""
        year = f"〔{self.landscape.as_of.year}〕" if self.landscape.as_of else ""
        return f"{year}第{self.request.issue}期"

    def pdf(self) -> tuple[Limits, bytes, int, tuple[str, ...]]:
        """The PDF with the longest body that fits the audience's pages, audited."""
        limits, warnings = self.fitted()
        html, result = self._printed(limits)
        audit_html(html, self.landscape, self.truth(), self.env)
        audit_pdf(result.content, html)
        self.paper = html
        return limits, result.content, result.pages, (*result.warnings, *warnings)

    def fitted(self) -> tuple[Limits, tuple[str, ...]]:
        """The limits whose body fits the audience's pages, and a warning where none does."""
        limits, fits = self._fitting()
        return limits, () if fits else ("正文超出规定页数：可在 template.yaml 的 limits 里再减条目",)

    def docx(self, limits: Limits) -> bytes:
        """The Word file of what the PDF prints, audited."""
        from briefgen.render.word.write import Own, write_docx  # half a second that most builds need not spend

        html = self.paper or self.markup("pdf", limits)
        if not self.paper:
            audit_html(html, self.landscape, self.truth(), self.env)
        path = next((f / WORD_TEMPLATE for f in self.env.folders if (f / WORD_TEMPLATE).is_file()), None)
        own = Own(path, shown(path, self.request.workspace)) if path else None
        office = self.request.office or self.audience.office
        return write_docx(html, office, self.landscape.as_of or UNDATED, self._fonts(), own)

    def _printed(self, limits: Limits) -> tuple[str, PdfResult]:
        """The page and its PDF: a list of contents in front only of a long paper, no last page with a few lines where closer
        notes save it."""
        html = self.markup("pdf", limits)
        files = self._files()
        laid = self._laid(html)
        contents = laid.pages > SHORT or self.audience.contents != "front"
        if not contents:
            html = self.markup("pdf", limits, contents=False)
            laid = self._laid(html)
        if laid.pages > 1 and laid.tail < FEW_LINES:
            closer = self.markup("pdf", limits, contents=contents, tight=True)
            if (saved := self._laid(closer)).pages < laid.pages:
                html, laid = closer, saved
        result = laid.write(self.landscape.as_of or UNDATED, files)
        self.fetched.update(result.read)
        return html, result

    def _files(self) -> tuple[Attachment, ...]:
        """What travels inside the PDF: the facts of the brief's part of the landscape, those of other parts that the page
        cites, and where they come from."""
        told = {fact.id for fact in (*self.landscape.facts, *self.last_page.ledger.cited)}
        facts = [fact for fact in whole_of(self.landscape).facts if fact.id in told]
        return (
            Attachment("facts.csv", facts_csv(facts), "本简报所据的全部事实"),
            Attachment("sources.json", sources_json(self.landscape, self.last_page.sources()), "资料来源与推算"),
        )

    def _laid(self, html: str) -> Laid:
        return lay_out(html, self.request.workspace, self.env.folders, self._fonts())

    def _fonts(self) -> FontSet:
        if self.request.fonts is None:
            raise ValueError("paper is asked for without fonts")
        return self.request.fonts

    def _fitting(self) -> tuple[Limits, bool]:
        """The largest limits whose body fits, and whether any does."""
        limits = self.audience.limits
        if not self.audience.pages:
            return limits, True
        while not self._fits(limits):
            less = smaller(limits, self._lines(limits))
            if less is None:
                return limits, False
            limits = less
        for more in larger(limits, self.audience.limits):  # one more of one thing; the first that fits
            if self._lines(more) != self._lines(limits) and self._fits(more):
                return more, True
        return limits, True

    def _lines(self, limits: Limits) -> Mapping[str, float]:
        return lines_of(self._choice(limits))

    def _fits(self, limits: Limits) -> bool:
        """Whether a draft without the annex keeps to the pages; one that is too long by the estimate is not laid out."""
        if sum(self._lines(limits).values()) > room(self.audience.pages):
            return False
        html = self.markup("pdf", limits, draft=True)
        if html not in self._bodies:  # a limit that nothing reached leaves the same page
            draft = self._laid(html)
            annex = draft.page_of("附件")
            self._bodies[html] = draft.pages if annex is None else annex
        return self._bodies[html] <= self.audience.pages


def project_groups(projects: Iterable[Project], outside: Iterable[Project] = ()) -> tuple[ProjectGroup, ...]:
    """Projects in the lists of the system, by the stage reached or else announced; empty lists are left out. A stage whose
    column no list takes has a list of its own (停滞), and so have the projects of places `outside`."""
    groups: dict[str, list[Project]] = {label: [] for label, _ in LISTS}
    groups |= {AHEAD: [], "阶段" + UNTOLD: []}
    for project in by_stage(projects):
        groups.setdefault(_list_of(project), []).append(project)
    groups[OUTSIDE] = list(by_stage(outside))
    return tuple(ProjectGroup(label, tuple(found)) for label, found in groups.items() if found)


def _list_of(project: Project) -> str:
    event = project.current or project.next
    if event is None:
        return "阶段" + UNTOLD
    if not project.current and event.bucket not in TALKS:
        return AHEAD
    return next((label for label, columns in LISTS if event.bucket in columns), event.stage)
