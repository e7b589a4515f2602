"""The model as plain data for other programs: JSON, its JSON Schema, and flat tables. A `Landscape` in, plain values out.

A fact stands whole in `facts` and is an id everywhere else; so are projects, enterprises and platforms; cells are `region/chain`. Tables hold one
value a cell: figures as written, several values joined by ；, rows inside rows in a table of their own. Writes no file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from briefgen.fact import PRINTED, Fact
from briefgen.model.landscape import Cell, Entity, Figure, Landscape, Project

Row: TypeAlias = dict[str, Any]
VERSION = 1
"""Of the exported form; a field that changes its meaning raises it."""
DRAFT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCES: dict[type, Callable[[Any], str]] = {
    Fact: lambda fact: str(fact.id),
    Project: lambda project: str(project.id),
    Entity: lambda entity: str(entity.id),
    Cell: lambda cell: f"{cell.region}/{cell.chain}",
}
_REFERS = {Fact: "事实编号", Project: "项目编号", Entity: "企业或平台编号", Cell: "区域代码/产业链代码"}


def as_data(landscape: Landscape) -> Row:
    """The whole model as JSON types, its fields by their names."""
    out: Row = {"schema_version": VERSION}
    for field in _fields(Landscape):
        value = getattr(landscape, field)
        out[field] = [_whole(one) for one in value] if isinstance(value, tuple) else _plain(value)
    return out


def _whole(value: object) -> Any:  # noqa: ANN401 (plain data of any depth)
    """A row of a table of its own: written out, not referred to."""
    if isinstance(value, Fact):
        return value.as_json()
    return _object(value) if type(value) in _REFERENCES else _plain(value)


def _plain(value: object) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if refer := _REFERENCES.get(type(value)):
        return refer(value)
    if isinstance(value, Figure):
        return {"fact": value.id, "text": value.text}
    return _object(value)


def _object(value: object) -> Row:
    return {name: _plain(getattr(value, name)) for name in _fields(type(value))}


def _fields(kind: type) -> list[str]:
    return [f.name for f in fields(kind) if not f.name.startswith("_")]


def schema() -> Row:
    """JSON Schema (draft 2020-12) of what `as_data` gives, made from the types."""
    defs: dict[str, Row] = {}
    hints = get_type_hints(Landscape)
    properties: Row = {"schema_version": {"const": VERSION}}
    for field in _fields(Landscape):
        inner = get_args(hints[field])
        rows = get_origin(hints[field]) is tuple
        properties[field] = {"type": "array", "items": _of(inner[0], defs, True)} if rows else _of(hints[field], defs)
    return {
        "$schema": DRAFT,
        "title": "briefgen model",
        "description": (Landscape.__doc__ or "").strip(),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": dict(sorted(defs.items())),
    }


_SCALARS: dict[Any, Row] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    Decimal: {"type": "number"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
    Any: {},
}


def _of(kind: Any, defs: dict[str, Row], whole: bool = False) -> Row:  # noqa: ANN401 (a type or a form)
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [_of(one, defs) for one in inner]}
    if origin is tuple:
        if inner[-1] is ...:
            return {"type": "array", "items": _of(inner[0], defs)}
        return {"type": "array", "prefixItems": [_of(one, defs) for one in inner], "items": False}
    if origin is dict:
        return {"type": "object"}
    if issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if kind in _REFERENCES and not whole:
        return {"type": "string", "description": _REFERS[kind]}
    if kind.__name__ not in defs:
        defs[kind.__name__] = {}  # a type inside itself finds its place taken
        defs[kind.__name__] = _defined(kind, defs)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _defined(kind: type, defs: dict[str, Row]) -> Row:
    if kind is Figure:
        properties: Row = {"fact": {"type": "string", "description": _REFERS[Fact]}, "text": {"type": "string"}}
    else:
        hints = get_type_hints(kind)
        names = list(PRINTED) if kind is Fact else _fields(kind)
        properties = {name: _of(hints[name], defs) for name in names}
    told = (kind.__doc__ or "").strip().splitlines()[0] if kind.__doc__ else ""
    return {
        "description": told,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def tables(landscape: Landscape) -> dict[str, list[Row]]:
    """Flat tables by name, each row with the same columns; a table without a row is left out."""
    found: dict[str, list[Row]] = {}
    data = as_data(landscape)
    data |= data.pop("instruments")
    for name, rows in data.items():
        if isinstance(rows, list):
            for row in rows:
                _flatten(name, row, {}, found)
    return {name: _even(rows, name, found.keys()) for name, rows in found.items()}


def fact_rows(landscape: Landscape) -> list[Row]:
    """The facts alone, a period in three columns."""
    return tables(landscape)["facts"] if landscape.facts else []


def _flatten(table: str, row: Row, of: Row, found: dict[str, list[Row]]) -> None:
    flat: Row = dict(of)
    inside: list[tuple[str, list[Row]]] = []
    for name, value in _columns(row):
        if isinstance(value, list) and value and isinstance(value[0], Mapping) and not _text(value[0]):
            inside.append((name, value))
        else:
            flat[name] = _cell(value)
    found.setdefault(table, []).append(flat)
    label = {"of": next((row[k] for k in ("id", "name", "chain", "region") if row.get(k)), None)}
    for name, rows in inside:
        for one in rows:
            _flatten(f"{table}_{name}", one, label, found)


def _columns(row: Row, before: str = "") -> Iterator[tuple[str, Any]]:
    """The fields, those of an object inside with its name before theirs."""
    for name, value in row.items():
        if isinstance(value, Mapping) and not _text(value):
            yield from _columns(dict(value), f"{before}{name}_")
        else:
            yield before + name, value


def _text(value: Mapping[str, Any]) -> str | None:
    """What a figure or a derived number is printed as; None for any other object."""
    if value.keys() == {"fact", "text"} or "formula" in value:
        return str(value["text"])
    return None


def _cell(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        return _text(value)
    if isinstance(value, list):
        return "；".join("：".join(map(str, one)) if isinstance(one, list) else str(_cell(one)) for one in value)
    return value


def _even(rows: list[Row], table: str, known: Collection[str]) -> list[Row]:
    """Every row with the same columns; a column whose values all stand in columns or a table of its own is left out."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    filled = {name for row in rows for name, value in row.items() if value not in (None, "")}
    moved = {n for n in names if f"{table}_{n}" in known or any(m.startswith(f"{n}_") for m in names)}
    kept = [n for n in names if n in filled or n not in moved]
    return [{name: row.get(name) for name in kept} for row in rows]
