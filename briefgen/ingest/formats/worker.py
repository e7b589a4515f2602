"""The reader's process: takes files on standard input, answers on standard output, a line of JSON each.

In: a line of JSON (suffix, encoding, limits, size, of a table the mapped columns with their units), then the bytes. Out: text and
places, or the reason why there are none. It gives up its claim to more than `MEMORY` before it reads anything, and writes nothing anywhere else.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import Any, BinaryIO

from briefgen.ingest.formats import read_here
from briefgen.ingest.limits import MEMORY, Limits
from briefgen.ingest.skip import Skip


def main() -> None:
    """Answer until the input ends."""
    _bound()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be taken for an answer
    while line := sys.stdin.buffer.readline():
        head = json.loads(line)
        data = _exactly(sys.stdin.buffer, head["size"])
        answers.write(json.dumps(_said(data, head)).encode() + b"\n")
        answers.flush()


def _bound() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise SystemExit
    return data


def _said(data: bytes, head: dict[str, Any]) -> dict[str, Any]:
    try:
        found = read_here(data, head["suffix"], head["encoding"], Limits(**head["limits"]), head.get("units"))
    except Skip as skip:
        return {"reason": skip.reason, "told": skip.told}
    except MemoryError:
        return {"reason": "too_much_memory", "told": f"读它要用的内存超过 {MEMORY // 1024**2} MB，已放弃；请拆小"}
    except Exception as error:  # whatever a library makes of a broken file
        return {"reason": "broken", "told": f"文件已损坏，读不出（{type(error).__name__}）；用原来的软件打开后另存一份"}
    return asdict(found)


if __name__ == "__main__":
    main()
