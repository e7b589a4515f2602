"""Puts the example workspace into the wheel: what `briefgen init` copies is the repository root's own workspace.

In: templates/, seeds/ and config.yaml of the checkout. Out: briefgen/example/ inside the wheel. An editable install gets
none: there the checkout itself is the example, and a copy would grow old unnoticed.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

EXAMPLE = ("templates", "seeds", "config.yaml")


class ExampleWorkspace(BuildHookInterface):  # type: ignore[type-arg]
    """Called by hatchling; `version` is "standard" or "editable"."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            build_data["force_include"] |= {name: f"briefgen/example/{name}" for name in EXAMPLE}
