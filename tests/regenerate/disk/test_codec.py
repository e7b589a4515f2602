"""Values as compressed JSON: what is written, and that it is read back."""

from __future__ import annotations

import json
import zlib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from briefgen.fact import Kind
from briefgen.regenerate.disk.codec import pack, unpack


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        (str, "链长\udcff", "链长\udcff"),
        (Decimal, Decimal("3942.10"), "3942.10"),
        (date | None, date(2024, 5, 9), "2024-05-09"),
        (date | None, None, None),
        (str | None, "甲", "甲"),
        (Kind, Kind.PARK, "park"),
        (tuple[int, ...], (1, 2), [1, 2]),
        (tuple[date, ...], (date(2024, 5, 9),), ["2024-05-09"]),
        (tuple[str, int], ("甲", 2), ["甲", 2]),
        (tuple[str, Decimal], ("甲", Decimal("0.5")), ["甲", "0.5"]),
        (dict[str, int], {"甲": 1}, {"甲": 1}),
    ],
)
def test_each_form_is_read_back(kind: Any, value: object, written: object) -> None:
    data = pack(kind, value)
    assert json.loads(zlib.decompress(data).decode(errors="surrogatepass")) == written
    assert unpack(kind, data) == value


@pytest.mark.parametrize("kind", [set[str], date | Decimal, dict[str, date]])
def test_a_form_that_is_not_known_is_refused(kind: Any) -> None:
    with pytest.raises(TypeError, match="no way to store"):
        pack(kind, None)
