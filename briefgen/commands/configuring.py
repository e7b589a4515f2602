"""`briefgen config`: the settings of a workspace as they hold, whether they are right, and what may be set at all.

In: a folder. Out: rows, a JSON Schema, or one `InvalidInput` with every problem. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from briefgen.config import Config
from briefgen.errors import UsageError, nearest
from briefgen.regenerate.prepare import prepare
from briefgen.render.audience import AudienceSettings
from briefgen.strict_yaml import Located
from briefgen.typed import Typed
from briefgen.workspace import Workspace

SCHEMAS: dict[str, type[Typed]] = {"config": Config, "template": AudienceSettings}


def settings(start: Path, config: str | None = None) -> list[dict[str, Any]]:
    """Every setting with its value; `line` where config.yaml says it, None for a default."""
    loaded = Workspace.find(start, config).loaded
    return list(_rows(loaded.settings, loaded.located, ()))


def check(start: Path, config: str | None = None) -> dict[str, Any]:
    """What was found good. Raises InvalidInput with all that is wrong in any file that a person wrote."""
    prepared = prepare(start, config)
    workspace = prepared.workspace
    return {
        "file": workspace.loaded.located.shown,
        "briefs": len(workspace.config.briefs),
        "audiences": sorted(prepared.audiences),
        "problems": 0,
    }


def schema(what: str) -> dict[str, Any]:
    """The JSON Schema of config.yaml or template.yaml. Raises UsageError."""
    if what not in SCHEMAS:
        raise UsageError(f"没有“{what}”的 Schema\n    → {nearest(what, SCHEMAS)}可用的有：{'、'.join(SCHEMAS)}")
    name = f"{what}.yaml"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **SCHEMAS[what].model_json_schema(),
        "title": name,
    }


def _rows(model: BaseModel, located: Located, way: tuple[str | int, ...]) -> Iterator[dict[str, Any]]:
    for name, field in type(model).model_fields.items():
        value, here = getattr(model, name), (*way, name)
        if isinstance(value, BaseModel):
            yield from _rows(value, located, here)
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
            for at, one in enumerate(value):
                yield from _rows(one, located, (*here, at))
        else:
            place = located.values_at.get(here)
            told = value.isoformat() if hasattr(value, "isoformat") else value
            yield {
                "setting": ".".join(str(key + 1) if isinstance(key, int) else key for key in here),
                "value": list(told) if isinstance(told, tuple) else told,
                "line": place[0] if place else None,
                "told": field.description,
            }
