"""What a file was made from: digests of every input, by kind and name.

In: a prepared workspace, the seeds as read. Out: `kind:name → digest`, the same on every machine. Seeds are hashed as
bytes, everything that a person edits as text with LF ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from briefgen import __version__, taxonomy
from briefgen.errors import MachineLacks
from briefgen.extract.rules import built_in_files
from briefgen.model.landscape import Landscape
from briefgen.regenerate.disk.files import digest, digest_of, text_digest
from briefgen.regenerate.fresh.keys import EXTRACT, MODEL, RENDER, Canon, library, program
from briefgen.regenerate.gather import Gathered
from briefgen.regenerate.plan import Planned, View
from briefgen.regenerate.prepare import Prepared
from briefgen.render.brief import WORD_TEMPLATE
from briefgen.render.pdf.fonts import load as load_fonts
from briefgen.render.templating.env import CORE
from briefgen.seedfiles import beside
from briefgen.typed import PAPER

_ENGINES = {
    "html": ("jinja2",),
    "pdf": ("jinja2", "weasyprint", "pydyf", "fonttools"),
    "docx": ("jinja2", "docxtpl", "python-docx", "weasyprint", "pydyf", "fonttools", "pypdfium2", "pillow"),
}

_BESIDE = {"docx": (WORD_TEMPLATE,)}
"""Templates that need not be there: one that turns up later is an input too."""


@dataclass(frozen=True, slots=True)
class Used:
    """What a rendering turned out to use: names of templates and assets, whether it looked at the whole landscape, and
    whether it printed the office."""

    templates: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    whole: bool = False
    office: bool = True


class Inputs:
    """Digests for one build, each file hashed once."""

    def __init__(self, prepared: Prepared, gathered: Gathered, landscape: Landscape, issue: int | None = None) -> None:
        self.prepared = prepared
        self.gathered = gathered
        self.landscape = landscape
        self.issue = issue
        self._canon = Canon()
        # taken before anything is rendered: a template that is saved while its brief is printed is a change for the next
        # build, whichever of the two the printer read
        found = [path for folder in (prepared.workspace.templates, CORE) for path in _files(folder)]
        self._texts = {path: text_digest(path) for path in found}
        self._bytes = {path: _quietly(path) for path in _files(prepared.workspace.templates)}

    def of(self, brief: Planned, view: View, form: str, formats: Sequence[str], used: Used) -> dict[str, str]:
        """The inputs of one file of a rendering in `formats`, sorted by name."""
        audience = self.prepared.audiences[brief.audience]
        settings = audience.model_dump(exclude={"folder"})
        issue = None if audience.number == "none" else self.issue
        own = {
            "context": self._canon.digest((view.landscape, settings, issue, view.changes)),
            "option:formats": ",".join(sorted(formats)),  # HTML is cut to what fits the pages of its PDF
        }
        if used.office:
            own["option:office"] = self.prepared.workspace.config.workspace.office or ""
        if brief.places:
            own["option:cell"] = ":".join(brief.places[0])
        if used.whole and view.landscape is not self.landscape:
            own["whole"] = self._canon.digest(self.landscape)
        kinds = (
            self._shared,
            own,
            self._templates_of(brief, (*used.templates, *_BESIDE.get(form, ()))),
            self._assets(used.assets),
            self._engine(form),
        )
        return dict(sorted((key, value) for kind in kinds for key, value in kind.items()))

    @cached_property
    def _shared(self) -> dict[str, str]:
        package = Path(taxonomy.__file__).parent
        recipe = self.prepared.recipe
        return {
            **self._seeds(),
            "rules": _together((*built_in_files(), *recipe.rules)),
            "taxonomy": _together((*sorted(package.glob("*.yaml")), *sorted(package.glob("*.json")), *recipe.taxonomy)),
            "option:as_of": self.landscape.as_of.isoformat() if self.landscape.as_of else "",
            "option:scope": self.prepared.scope or "",
            "engine:extract": program(EXTRACT),
            "model": program(MODEL),
        }

    def _seeds(self) -> dict[str, str]:
        found: dict[str, str] = {}
        root = self.prepared.workspace.root
        for name in [*(d.seed for d in self.gathered.documents), *(s.seed for s in self.gathered.skipped)]:
            for path in (Path(name), beside(Path(name))):
                if (root / path).is_file():
                    found[f"seed:{path.as_posix()}"] = _quietly(root / path)
        return found

    def _templates_of(self, brief: Planned, names: Sequence[str]) -> dict[str, str]:
        folder = self.prepared.workspace.audience_folder(brief.audience)
        folders = (folder, folder.parent, CORE)
        found = {"template:template.yaml": self._text(folder / "template.yaml")}
        for name in names:
            path = next((one / name for one in folders if (one / name).is_file()), None)
            if path:
                found[f"template:{name}"] = self._text(path)
        return found

    def _assets(self, names: Sequence[str]) -> dict[str, str]:
        """Style sheets and scripts of the core, and the files that a rendering fetched, by name in the workspace."""
        core = [path for path in sorted(CORE.iterdir()) if path.suffix in (".css", ".js")]
        found = {f"asset:{path.name}": self._text(path) for path in core}
        root = self.prepared.workspace.root
        return found | {f"asset:{name}": self._bytes.get(root / name) or _quietly(root / name) for name in names}

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            self._texts[path] = text_digest(path)
        return self._texts[path]

    def _engine(self, form: str) -> dict[str, str]:
        found = {f"engine:{name}": library(name) for name in _ENGINES[form]}
        if form in PAPER:
            found["asset:fonts"] = self._fonts
        return found | {"engine:briefgen": __version__, "engine:render": program(RENDER)}

    @cached_property
    def _fonts(self) -> str:
        try:
            return load_fonts(self.prepared.workspace.root / "fonts").digest
        except MachineLacks:
            return ""


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _together(paths: Iterable[Path]) -> str:
    return digest("\n".join(f"{path.name} {text_digest(path)}" for path in paths).encode())


def _quietly(path: Path) -> str:
    """A skipped seed may be one that cannot be read; its absence from the brief is an input too."""
    try:
        return digest_of(path) or ""
    except OSError:
        return ""
