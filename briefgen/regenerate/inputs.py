"""What a file was made from: digests of every input, by kind and name.

In: a prepared workspace, the seeds as read. Out: `kind:name → digest`, the same on every machine. Seeds are hashed as
bytes, everything that a person edits as text with LF ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefgen import __version__, taxonomy
from briefgen.config import BriefSettings
from briefgen.extract.rules import built_in_files
from briefgen.ingest.sidecar import beside
from briefgen.regenerate.files import digest, digest_of, text_digest
from briefgen.regenerate.gather import Gathered
from briefgen.regenerate.prepare import Prepared
from briefgen.render.env import CORE

_ENGINES = {"html": ("jinja2",), "pdf": ("jinja2", "weasyprint", "pydyf", "fonttools")}


class Inputs:
    """Digests for one build, each file hashed once."""

    def __init__(self, prepared: Prepared, gathered: Gathered, as_of: date | None) -> None:
        self.prepared = prepared
        self.gathered = gathered
        self.as_of = as_of
        self._templates: dict[Path, str] = {}

    def of(self, brief: BriefSettings, form: str, templates: Sequence[str]) -> dict[str, str]:
        """The inputs of one file, sorted by name."""
        return dict(sorted((self._shared | self._templates_of(brief, templates) | self._engine(form)).items()))

    @cached_property
    def _shared(self) -> dict[str, str]:
        settings = self.prepared.workspace.config.workspace
        package = Path(taxonomy.__file__).parent
        recipe = self.prepared.recipe
        return {
            **self._seeds(),
            "rules": _together((*built_in_files(), *recipe.rules)),
            "taxonomy": _together((*sorted(package.glob("*.yaml")), *sorted(package.glob("*.json")), *recipe.taxonomy)),
            "option:as_of": self.as_of.isoformat() if self.as_of else "",
            "option:scope": self.prepared.scope or "",
            "option:office": settings.office or "",
        }

    def _seeds(self) -> dict[str, str]:
        found: dict[str, str] = {}
        root = self.prepared.workspace.root
        for name in [*(d.seed for d in self.gathered.documents), *(s.seed for s in self.gathered.skipped)]:
            for path in (root / name, beside(root / name)):
                if path.is_file():
                    found[f"seed:{self.prepared.workspace.shown(path)}"] = _quietly(path)
        return found

    def _templates_of(self, brief: BriefSettings, names: Sequence[str]) -> dict[str, str]:
        folder = self.prepared.workspace.audience_folder(brief.audience)
        folders = (folder, folder.parent, CORE)
        found = {"template:template.yaml": self._text(folder / "template.yaml")}
        for name in names:
            path = next((one / name for one in folders if (one / name).is_file()), None)
            if path:
                found[f"template:{name}"] = self._text(path)
        assets = [path for path in sorted(CORE.iterdir()) if path.suffix in (".css", ".js")]
        return found | {f"asset:{path.name}": self._text(path) for path in assets}

    def _text(self, path: Path) -> str:
        if path not in self._templates:
            self._templates[path] = text_digest(path)
        return self._templates[path]

    def _engine(self, form: str) -> dict[str, str]:
        return {"engine:briefgen": __version__} | {f"engine:{name}": _version(name) for name in _ENGINES[form]}


def _together(paths: Iterable[Path]) -> str:
    return digest("\n".join(f"{path.name} {text_digest(path)}" for path in paths).encode())


def _quietly(path: Path) -> str:
    """A skipped seed may be one that cannot be read; its absence from the brief is an input too."""
    try:
        return digest_of(path) or ""
    except OSError:
        return ""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
