"""A small workspace of one's own to build in: one short document, the real templates."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = """青岛：项目建设加快推进

今年1—9月，全市新签约5亿元以上项目131个，计划总投资3942.1亿元。其中，制造业项目59个。

在新能源汽车产业链，总投资50亿元的一汽锻造项目签约。但零部件配套仍有短板。
"""
SIDECAR = "published: 2023-10-09\npublisher: 青岛日报\nscope: 青岛市\n"
CONFIG = """workspace: {title: 试验, scope: 青岛市}
briefs:
  - {id: chains, audience: leader, formats: [html]}
"""


def make(folder: Path, config: str = CONFIG, seeds: dict[str, str] | None = None) -> Path:
    """A workspace in `folder` with the leader templates of the repository."""
    shutil.copytree(ROOT / "templates" / "leader", folder / "templates" / "leader")
    (folder / "seeds").mkdir(parents=True)
    (folder / "config.yaml").write_text(config, "utf-8")
    for name, text in (seeds or {"a.txt": SEED, "a.yaml": SIDECAR}).items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, state and lock apart."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and ".briefgen" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
