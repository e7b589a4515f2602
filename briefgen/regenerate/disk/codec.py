"""Values of ours → JSON and back, exactly: dataclasses, enums, amounts, dates, tuples.

In: a type that is annotated throughout, and values of it. Out: plain lists and strings; the same values again. Nothing
is ever run or imported because a file says so, as it would be with pickle. Knows nothing of what the values mean.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Way:
    """How a type is written and read; None where JSON already has it."""

    out: Turn | None = None
    back: Turn | None = None


PLAIN = Way()
_SCALARS: dict[Any, Way] = {
    str: PLAIN,
    int: PLAIN,
    bool: PLAIN,
    float: PLAIN,
    Any: PLAIN,
    Decimal: Way(str, Decimal),
    date: Way(date.isoformat, date.fromisoformat),
}


def pack(kind: Any, value: object) -> bytes:  # noqa: ANN401 (a type, or a form like tuple[int, ...])
    """`value` of type `kind` as compressed JSON. A lone surrogate in a text survives too."""
    out = way(kind).out
    text = json.dumps(out(value) if out else value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(errors="surrogatepass"), 1)


def unpack(kind: Any, data: bytes) -> Any:  # noqa: ANN401
    """The value that `pack` was given. Raises ValueError, TypeError or zlib.error for anything else."""
    plain = json.loads(zlib.decompress(data).decode(errors="surrogatepass"))
    back = way(kind).back
    return back(plain) if back else plain


@cache
def way(kind: Any) -> Way:  # noqa: ANN401
    """How to write and read `kind`. Raises TypeError for a type that this module does not know."""
    if kind in _SCALARS:
        return _SCALARS[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _optional(inner)
    if origin is tuple:
        return _many(inner[0]) if inner[-1] is ... else _row(inner)
    if origin is dict and inner[0] is str and way(inner[1]) is PLAIN:
        return PLAIN
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Way(lambda value: value.value, kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return _object(kind)
    raise TypeError(f"no way to store {kind}")


def _optional(inner: tuple[Any, ...]) -> Way:
    rest = [one for one in inner if one is not type(None)]
    if all(way(one) is PLAIN for one in rest):
        return PLAIN
    if len(rest) != 1:
        raise TypeError(f"no way to store one of {inner}")
    out, back = way(rest[0]).out or _same, way(rest[0]).back or _same
    return Way(lambda v: None if v is None else out(v), lambda v: None if v is None else back(v))


def _many(inner: Any) -> Way:  # noqa: ANN401
    out, back = way(inner).out, way(inner).back
    if out is None or back is None:
        return Way(list, tuple)
    return Way(lambda v: [out(one) for one in v], lambda v: tuple([back(one) for one in v]))


def _row(inner: tuple[Any, ...]) -> Way:
    ways = [way(one) for one in inner]
    if all(one is PLAIN for one in ways):
        return Way(list, tuple)
    outs, backs = [one.out or _same for one in ways], [one.back or _same for one in ways]
    return Way(
        lambda v: [turn(one) for turn, one in zip(outs, v, strict=True)],
        lambda v: tuple([turn(one) for turn, one in zip(backs, v, strict=True)]),
    )


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _object(kind: type) -> Way:
    """A dataclass as the list of its fields; one field more or less is another form, and refused."""
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind) if f.init]
    ways = [way(hints[name]) for name in names]
    outs = [(at, one.out) for at, one in enumerate(ways) if one.out]
    backs = [(at, one.back) for at, one in enumerate(ways) if one.back]

    def out(value: object) -> list[Any]:
        row = [getattr(value, name) for name in names]
        for at, turn in outs:
            row[at] = turn(row[at])
        return row

    def back(row: list[Any]) -> object:
        if len(row) != len(names):
            raise ValueError(f"{len(row)} fields for {kind.__name__}")
        for at, turn in backs:
            row[at] = turn(row[at])
        return kind(**dict(zip(names, row, strict=False)))

    return Way(out, back)
