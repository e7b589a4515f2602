"""Traditional characters read as the simplified ones that the dictionaries are written in.

In: any text. Out: the same with each traditional character replaced by its simplified one, one for one, so that offsets stay.
For reading only: what a fact quotes stays as written.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from briefgen.strict_yaml import load_yaml

FILE = Path(__file__).parent / "characters.yaml"


def _pairs() -> dict[str, str]:
    table: Any = load_yaml(FILE, FILE.name).value
    return {pair[0]: pair[1] for pair in table["pairs"].split()}


SIMPLIFIED = _pairs()
_TABLE = str.maketrans(SIMPLIFIED)
_TRADITIONAL = re.compile(f"[{''.join(SIMPLIFIED)}]")


def simplified(text: str) -> str:
    """`text` in simplified characters; its length stays."""
    return text.translate(_TABLE) if _TRADITIONAL.search(text) else text
