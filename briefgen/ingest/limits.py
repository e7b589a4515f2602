"""How large a seed may be before it is no longer taken for a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`max_bytes`: size of a file in bytes; a larger one is skipped, and said so."""

    max_bytes: int = 20 * 1024 * 1024
