"""The finished page around the markup: styles, script, policy, white space, and which element shows which figure.

In: rendered markup. Out: one self-contained HTML document that asks no network for anything, or the markup for print.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from briefgen.render.env import CORE

SCREEN_FONTS = "FangSong, STFangsong, FangSong_GB2312, 'Songti SC', 'Noto Serif CJK SC', serif"
PRINT_FONTS = "briefgen-latin, briefgen-song, sans-serif"
_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
_BREAK = re.compile(r"[ \t]*\n\s*")
_SPACED = re.compile(rf"(?<=[{_CJK}>])[ \t]*\n\s*(?=[{_CJK}<])")


def stylesheets(target: str) -> tuple[str, ...]:
    """The style sheets of `html` (screen and its own print rules) or `pdf` (GB/T 9704 and ours)."""
    names = ("screen.css",) if target == "html" else ("gb.css", "print.css")
    return tuple((CORE / name).read_text(encoding="utf-8") for name in names)


def script() -> str:
    """The script that shows a figure's sentence; everything works without it."""
    return (CORE / "figure.js").read_text(encoding="utf-8")


def policy(sheets: tuple[str, ...], code: str) -> str:
    """A content security policy that allows just these styles and this script, and no request at all."""
    styles = " ".join(f"'{_digest(s)}'" for s in sheets)
    return f"default-src 'none'; style-src {styles}; script-src '{_digest(code)}'; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def tidy(markup: str) -> str:
    """Leave no line break between Chinese characters, where it would print as a blank; styles and script stay."""
    parts = re.split(r"(<style>.*?</style>|<script>.*?</script>)", markup, flags=re.DOTALL)
    return "".join(p if at % 2 else _SPACED.sub("\n", p).replace("\n\n", "\n") for at, p in enumerate(parts))


class _Figures(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        ident = given.get("id")
        if ident and "fig" in (given.get("class") or "").split():
            for kind in ("fact", "derived"):
                if value := given.get(f"data-{kind}"):
                    self.found[ident] = (kind, value)


def figures_in(html: str) -> dict[str, tuple[str, str]]:
    """Element id → ("fact", id) or ("derived", id), of every figure on a page, in order of appearance."""
    parser = _Figures()
    parser.feed(html)
    return parser.found
