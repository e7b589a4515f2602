"""What a Chinese numeral is written with: said in one module, so that 两 is not known in one place and forgotten in the next."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.numerals import AMOUNT, COUNT, DIGIT, DIGITS, ORDINAL, SCALES, SEVERAL


def test_the_digits_are_worth_their_place() -> None:
    assert [DIGIT[c] for c in DIGITS] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert [DIGIT[c] for c in "零〇○两"] == [0, 0, 0, 2]


def test_each_set_holds_what_its_numbers_are_written_with() -> None:
    assert set(ORDINAL) == set("一二三四五六七八九十")
    assert set(COUNT) - set(ORDINAL) == {"两"}
    assert set(COUNT) - set(SEVERAL) == {"一"}
    assert set(AMOUNT) - set(COUNT) == set(SCALES) == set("百千万亿")


def test_no_other_module_writes_them_out(root: Path) -> None:
    spelt = [
        str(path.relative_to(root))
        for path in sorted((root / "briefgen").glob("**/*.py"))
        if re.search("[一两]?二两?三四五六七八九十", path.read_text("utf-8"))
    ]
    assert spelt == []
