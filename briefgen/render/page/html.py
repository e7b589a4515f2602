"""The finished page around the markup: styles, script, policy, white space, and which element shows which figure.

In: rendered markup. Out: one self-contained HTML document that asks no network for anything, or the markup for print.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from jinja2 import TemplateNotFound
from markupsafe import Markup

from briefgen.render.templating.copies import unmarked
from briefgen.render.templating.env import CORE, BriefEnvironment, words

SCREEN_FONTS = "FangSong, STFangsong, FangSong_GB2312, 'Songti SC', 'Noto Serif CJK SC', serif"
PRINT_FONTS = "briefgen-latin, briefgen-song, sans-serif"
_CJK = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…"
_SPACED = re.compile(rf"(?<=[{_CJK}>])[ \t]*\n\s*(?=[{_CJK}<])")


SHEETS = {"html": ("screen.css", "sections.css"), "pdf": ("gb.css", "print.css", "sections.css")}
"""Style sheets of each target; an audience's folder may hold one of the same name in place of the core's."""
SCRIPTS = ("figure.js", "tables.js", "facts.js")
POLICY = "policy-of-the-finished-page"
"""What stands for the policy until the page is finished and its styles and scripts are known."""
_INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)  # a script of another type is data, which nothing runs


def script() -> str:
    """What the page does when it is pointed at, sorted, searched; everything can be read without it."""
    return "\n".join((CORE / name).read_text(encoding="utf-8") for name in SCRIPTS)


def sheet(env: BriefEnvironment, name: str) -> Markup:
    """The style sheet `name`, looked for like a template: audience, workspace, core."""
    assert env.loader is not None
    try:
        source = env.loader.get_source(env, name)[0]
    except TemplateNotFound:
        raise ValueError(f"找不到样式表“{name}”") from None
    env.used.add(name)
    return words(unmarked(source))


def finished(markup: str) -> str:
    """The page with its white space tidied and its policy filled in."""
    page = tidy(markup)
    return page.replace(POLICY, policy(page), 1)


def policy(page: str) -> str:
    """A content security policy that allows just the styles and scripts of `page`, and no request at all."""
    found: dict[str, list[str]] = {"style": [], "script": []}
    for kind, text in _INLINE.findall(page):
        found[kind].append(f"'{_digest(text)}'")
    styles, scripts = (" ".join(found[kind]) or "'none'" for kind in ("style", "script"))
    return f"default-src 'none'; style-src {styles}; script-src {scripts}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def tidy(markup: str) -> str:
    """Leave no line break between Chinese characters, where it would print as a blank; styles and script stay."""
    parts = re.split(r"(<style>.*?</style>|<script[^>]*>.*?</script>)", markup, flags=re.DOTALL)
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
