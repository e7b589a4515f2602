"""Why a file gives no document: raised by whoever finds out, told by `read_seed`.

In: the id of a reason and its Chinese text. Out: an exception that never leaves `ingest`.
"""

from __future__ import annotations


class Skip(Exception):
    """A file is no seed: id of the reason, and the reason told with what to do about it."""

    def __init__(self, reason: str, told: str) -> None:
        self.reason, self.told = reason, told
        super().__init__(told)
