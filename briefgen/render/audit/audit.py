"""The audit: every number of a finished brief leads to a fact, or the brief is not made.

In: the finished HTML, or the PDF with the HTML it was made from, and the Landscape. Out: nothing, or `BriefFailed` with
every number that has no source, where it stands and the line of the template that printed it. Believes no marker: what a
mark says is compared with the Landscape, and the PDF is read back from its bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.errors import BriefFailed
from briefgen.model.landscape import Landscape
from briefgen.render.audit.marks import Truth
from briefgen.render.audit.pdf_text import Paper, read_paper
from briefgen.render.markup import Element, parse, visible
from briefgen.render.numerals import has_number, numbers, tally
from briefgen.render.templating.env import BriefEnvironment

SHOWN = 20  # findings told at most
ATTRIBUTES = frozenset({"title", "alt", "aria-label", "placeholder", "content", "data-running"})
"""Attributes that a reader sees or hears."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One number without a source: `text` as printed, `around` it, and why it does not hold."""

    text: str
    around: str
    why: str


def audit_html(
    html: str, landscape: Landscape, truth: Truth | None = None, env: BriefEnvironment | None = None
) -> None:
    """Check every number of a finished page.

    Raises:
        BriefFailed: with all findings (unsourced_number) and, where it can be told, the template's file and line.
    """
    found = list(findings(html, truth or Truth(landscape)))
    if found:
        told = [_told(f, env) for f in found[:SHOWN]]
        more = [f"……另有 {len(found) - SHOWN} 处"] if len(found) > SHOWN else []
        raise BriefFailed("\n".join(["审计不通过（unsourced_number），简报没有生成：", *told, *more]))


def findings(html: str, truth: Truth) -> Iterator[Finding]:
    """Every number of a page that its mark does not bear out."""
    root = parse(html)
    truth.read(root)
    for element in root.walk():
        if told := truth.contradiction(element):
            yield Finding(element.text()[:60], _around(element), told)
        for name in (name for name in element.attributes if name in ATTRIBUTES):
            if has_number(value := _seen(element, name)):
                yield Finding(value[:60], f"{element.tag} 的 {name}", "属性里的数字没有出处")
    yield from _uncovered(root)


def _seen(element: Element, name: str) -> str:
    """An attribute's text as far as a reader meets it: of <meta>, only what is read out."""
    if element.tag == "meta" and element.attributes.get("name") not in ("description", "author"):
        return ""
    return element.attributes.get(name, "")


def _uncovered(root: Element) -> Iterator[Finding]:
    """Numbers of the running text that stand, wholly or partly, outside one mark."""
    for run in visible(root, alternatives=True):
        line = "".join(t.text for t in run)
        owner: list[Element | None] = [t.mark for t in run for _ in t.text]
        for start, end in numbers(line):
            owners = owner[start:end]
            if None in owners:
                yield Finding(line[start:end], line[max(0, start - 15) : end + 15], "没有标记")
            elif any(o is not owners[0] for o in owners):
                yield Finding(line[start:end], line[max(0, start - 15) : end + 15], "一个数字跨了两个标记")


def _around(element: Element) -> str:
    parent = element.parent
    return parent.text()[:60] if parent else ""


def _told(finding: Finding, env: BriefEnvironment | None) -> str:
    place = _template_line(finding, env) if env else ""
    return f"{place}“{finding.text}”（在“{finding.around.strip()}”中）：{finding.why}"


def _template_line(finding: Finding, env: BriefEnvironment) -> str:
    """Where a template writes the very words; the guard has told typed numbers before, so this is a last resort."""
    assert env.loader is not None
    for name in sorted(env.used):
        source = env.loader.get_source(env, name)[0]
        for number, line in enumerate(source.splitlines(), start=1):
            if finding.text in line:
                return f"{env.file_of(name)}:{number}: "
    return ""


def audit_pdf(pdf: bytes, html: str) -> None:
    """Check that the pages say just the numbers of the audited page they were made from.

    Numbers are compared as counts of digit runs and Chinese numerals over all pages, page numbers apart, so that no way
    of breaking lines matters and no altered digit passes.

    Raises:
        BriefFailed: with the numbers that are in one and not in the other.
    """
    try:
        paper = read_paper(pdf)
    except ValueError as reason:
        raise BriefFailed(f"审计不通过：PDF 的文字读不回来（{reason}）") from reason
    root = parse(html)
    printed = tally(printed_text(paper, running_heads(root)))
    written = tally(page_text(root)) + contents_numbers(root, paper)
    extra, missing = printed - written - repeated_heads(root, paper), written - printed
    if extra or missing:
        told = []
        if extra:
            told.append("PDF 里多出：" + _listed(extra))
        if missing:
            told.append("PDF 里缺少：" + _listed(missing))
        raise BriefFailed("\n".join(["审计不通过：PDF 的数字与已核对的页面不一致", *told]))


def repeated_heads(root: Element, paper: Paper) -> Counter[str]:
    """The numerals of table heads (后一节点, 1—9月), at most once a page: a table that goes on says its head again."""
    heads = tally("\n".join(e.text() for e in root.walk() if e.tag == "thead"))
    return Counter({text: count * (len(paper.pages) - 1) for text, count in heads.items()})


def contents_numbers(root: Element, paper: Paper) -> Counter[str]:
    """The page numbers that the contents must show: those of the headings that its lines lead to."""
    links = [a for nav in root.walk() if nav.tag == "nav" for a in nav.walk() if a.tag == "a"]
    pages = dict(paper.bookmarks)
    return Counter(str(pages[a.text()] + 1) for a in links if a.text() in pages)


def _listed(counts: Counter[str]) -> str:
    shown = sorted(counts.items())[:SHOWN]
    return "、".join(f"{text}×{n}" if n > 1 else text for text, n in shown)


def page_text(root: Element) -> str:
    """The text of a page, as it is printed."""
    return "\n".join("".join(t.text for t in run) for run in visible(root))


def running_heads(root: Element) -> frozenset[str]:
    """What a page may say above its text: the running head repeats a region's name (三明市) that the page says once."""
    return frozenset(head for e in root.walk() if (head := e.attributes.get("data-running")))


def printed_text(paper: Paper, heads: frozenset[str] = frozenset()) -> str:
    """The text of all pages, one box a line, without running heads and without page numbers, each of which must be right."""
    for number, page in enumerate(paper.pages, start=1):
        if page.boxes[-1:] != (f"— {number} —",):
            raise BriefFailed(f"审计不通过：PDF 第 {number} 页的页码不对")
    return "\n".join(box for page in paper.pages for box in _below_head(page.boxes[:-1], heads))


def _below_head(boxes: tuple[str, ...], heads: frozenset[str]) -> tuple[str, ...]:
    """The boxes of a page without its running head, which is drawn last."""
    return boxes[:-1] if boxes and boxes[-1] in heads else boxes
