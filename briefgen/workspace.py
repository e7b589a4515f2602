"""A workspace: the folder with config.yaml, its seeds, templates and output; found, made, and read before any work.

In: a folder. Out: `Workspace`, or a new folder copied from the example. Nothing here extracts or renders, and nothing
that exists is ever overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from briefgen.config import Config, LoadedConfig, load_config
from briefgen.errors import Problem, UsageError, refusal, shown
from briefgen.seedfiles import list_seeds
from briefgen.workspace_paths import CONFIG, TEMPLATES, config_path, matches

__all__ = ["CONFIG", "InitResult", "Workspace", "config_path", "example_folder", "init"]

_EXAMPLE = ("config.yaml", "templates", "seeds")


@dataclass(frozen=True)
class Workspace:
    """A workspace whose config.yaml has been read. Paths that leave the program are relative to `root`."""

    root: Path
    loaded: LoadedConfig

    @property
    def config(self) -> Config:
        return self.loaded.settings

    @property
    def output(self) -> Path:
        return self.root / self.config.output

    @property
    def templates(self) -> Path:
        return self.root / TEMPLATES

    def audiences(self) -> tuple[str, ...]:
        """Folders of templates/ that say who they are for."""
        return tuple(sorted(path.parent.name for path in self.templates.glob("*/template.yaml")))

    def unsettled(self) -> frozenset[str]:
        """Folders of templates/ that hold a page and do not say who they are for."""
        return frozenset(path.parent.name for path in self.templates.glob("*/*.j2")) - {*self.audiences()}

    def audience_folder(self, audience: str) -> Path:
        return self.templates / audience

    def seeds(self) -> tuple[Path, ...]:
        """The seeds that config.yaml names, sorted by path."""
        return list_seeds(self.root, self.config.seeds, self.output)

    def rule_files(self) -> tuple[Path, ...]:
        """The workspace's own rule files, after the built-in ones."""
        return tuple(self._named(self.config.rules))

    def taxonomy_files(self) -> tuple[Path, ...]:
        """The workspace's own dictionaries, over the built-in ones."""
        return tuple(self._named(self.config.taxonomy))

    def missing_files(self) -> list[Problem]:
        """Rule and taxonomy files that config.yaml names and that do not exist."""
        return [
            self.loaded.located.problem(f"没有找到“{pattern}”", "路径从工作区文件夹算起", (key, at))
            for key, patterns in (("rules", self.config.rules), ("taxonomy", self.config.taxonomy))
            for at, pattern in enumerate(patterns)
            if not self._matches(pattern)
        ]

    def _named(self, patterns: Sequence[str]) -> Iterator[Path]:
        seen: set[Path] = set()
        for pattern in patterns:
            for path in self._matches(pattern):
                if path not in seen:
                    seen.add(path)
                    yield path

    def _matches(self, pattern: str) -> list[Path]:
        return matches(self.root, pattern)

    def shown(self, path: Path) -> str:
        return shown(path, self.root)

    @staticmethod
    def find(start: Path, config: str | None = None) -> Workspace:
        """The workspace of `start`: `config` there, else the nearest config.yaml from there upward.

        Raises UsageError where there is none, InvalidInput with all mistakes of its config.yaml.
        """
        path = config_path(start, config)
        if path is None:
            told = start.resolve()
            raise UsageError(f"{told}: 这里不是工作区，往上也没有 {CONFIG}\n    → briefgen init 目录名，建一个新的")
        return Workspace(path.parent, load_config(path, path.name))


@dataclass(frozen=True)
class InitResult:
    """What `init` did: files written, and files that were there and were left as they are."""

    root: Path
    created: tuple[str, ...]
    kept: tuple[str, ...]


def init(root: Path) -> InitResult:
    """Make a workspace in `root` from the example; what is already there stays. Raises UsageError."""
    if root.exists() and not root.is_dir():
        raise UsageError(f"{root}: 已有同名文件，不能在这里建工作区\n    → 换一个目录名")
    example = example_folder()
    created: list[str] = []
    kept: list[str] = []
    try:
        for source in _example_files(example):
            name = source.relative_to(example).as_posix()
            (created if _copied(source, root / name) else kept).append(name)
        (root / "output").mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{root}: 写不进去：{refusal(error)}\n    → 检查权限和磁盘空间，或换一个目录") from None
    return InitResult(root, tuple(created), tuple(kept))


def example_folder() -> Path:
    """The example workspace: inside an installed package, or the repository's own root in a checkout."""
    package = Path(str(files("briefgen")))
    places = (package / "example", package.parent)
    found = next((place for place in places if (place / CONFIG).is_file() and (place / "templates").is_dir()), None)
    if found is None:
        raise UsageError("安装不完整：找不到示例工作区\n    → 重新安装 briefgen")
    return found


def _example_files(example: Path) -> Iterable[Path]:
    for name in _EXAMPLE:
        here = example / name
        found = sorted(here.rglob("*")) if here.is_dir() else [here]
        yield from (path for path in found if path.is_file() and not _hidden(path, example))


def _hidden(path: Path, example: Path) -> bool:
    return any(part.startswith((".", "__")) for part in path.relative_to(example).parts)


def _copied(source: Path, target: Path) -> bool:
    """Copy unless the target is there; `x` makes the test and the making one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("xb") as out:
            out.write(source.read_bytes())
    except FileExistsError:
        return False
    return True
