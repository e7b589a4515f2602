"""No line of the program is wider than a reader takes in: a Chinese character takes two columns, which ruff does not say of
a string; a pattern is put together from parts that have a name."""

from pathlib import Path
from unicodedata import east_asian_width

WIDEST = 150


def columns(line: str) -> int:
    return len(line) + sum(east_asian_width(char) in "WF" for char in line)


def test_no_line_is_too_wide(root: Path) -> None:
    wide = [
        f"{path.relative_to(root)}:{number} {columns(line)}"
        for path in sorted((root / "briefgen").glob("**/*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > WIDEST / 2 and columns(line) > WIDEST
    ]
    assert wide == []
