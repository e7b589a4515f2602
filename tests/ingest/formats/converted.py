"""One text in every format: its paragraphs, the first a headline, as a person would save them from Word or a browser."""

import csv
import html
import io

import docx
import openpyxl

from . import made

PAGE_LINES = 36
WIDE = 36  # characters of a line


def text(paragraphs):
    return "\n\n".join(paragraphs).encode()


def markdown(paragraphs):
    return "\n\n".join([f"# {paragraphs[0]}", *paragraphs[1:]]).encode()


def gb(paragraphs):
    return "\r\n\r\n".join(paragraphs).encode("gb18030")


def web(paragraphs):
    body = "".join(f"<p>　　{html.escape(p)}</p>\n" for p in paragraphs[1:])
    head = f'<meta charset="utf-8"><title>{html.escape(paragraphs[0])}_某网</title>'
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>{html.escape(paragraphs[0])}</h1><div>{body}</div></body></html>".encode()


def word(paragraphs):
    document = docx.Document()
    document.add_heading(paragraphs[0], 0)
    for paragraph in paragraphs[1:]:
        document.add_paragraph(paragraph)
    return made.saved(document)


def pdf(paragraphs):
    lines = made.column(paragraphs[0], 70, 0, 24, size=18)
    for paragraph in paragraphs[1:]:
        lines += made.column(paragraph, 70, 0, WIDE)
    pages = [lines[at : at + PAGE_LINES] for at in range(0, len(lines), PAGE_LINES)]
    return made.pdf(*[[(x, 780 - 20 * n, size, t) for n, (x, _, size, t) in enumerate(page)] for page in pages])


def comma(paragraphs):
    out = io.StringIO()
    csv.writer(out).writerows([p] for p in paragraphs)
    return out.getvalue().encode("utf-8-sig")


def book(paragraphs):
    workbook = openpyxl.Workbook()
    for paragraph in paragraphs:
        workbook.active.append([paragraph])
    return made.saved(workbook)


FORMATS = {
    "a.txt": text, "gb.txt": gb, "a.md": markdown, "a.html": web, "a.docx": word, "a.pdf": pdf, "a.csv": comma, "a.xlsx": book,
}  # fmt: skip
