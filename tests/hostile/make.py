"""Makes a folder of files that an enemy might send: `python -m tests.hostile.make FOLDER`.

Nothing here is large on disk; what is large is what it would become.
"""

import io
import os
import struct
import sys
import zipfile
import zlib
from functools import cache
from pathlib import Path

from ..ingest.formats import made

SAID = "今年1—9月，青岛市新签约项目131个，总投资3942.1亿元。"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% for a in range(9**9) %}${x}"
MARKUP_NAME = "<script>alert(1)<∕script><img src=x onerror=alert(2)>{{ 7*7 }}.txt"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)
    (folder / "outside.txt").symlink_to("/etc/passwd")
    (folder / "outside_device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "device.txt").symlink_to("/dev/random")
    (folder / "folder.txt").mkdir(exist_ok=True)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")


@cache
def files() -> dict[str, bytes]:
    word = made.word()
    return {
        "bomb.docx": changed(word, "word/document.xml", b" " * 60_000_000),
        "bomb.xlsx": changed(made.book(), "xl/worksheets/sheet1.xml", b" " * 60_000_000),
        "bomb_lying.docx": lying(changed(word, "word/document.xml", b"<a>" + b" " * 60_000_000)),
        "bomb_parts.docx": many_parts(word),
        "laughs.docx": changed(word, "word/document.xml", laughs("w:document", W)),
        "laughs.xlsx": changed(made.book(), "xl/worksheets/sheet1.xml", laughs("worksheet", "")),
        "entity.docx": changed(word, "word/document.xml", external()),
        "deep.docx": changed(word, "word/document.xml", deep()),
        "wide.xlsx": changed(made.book(), "xl/worksheets/sheet1.xml", far_cell()),
        "strings.xlsx": changed(made.book(), "xl/sharedStrings.xml", b"<sst>" + b"<si><t>a</t></si>" * 600_000 + b"</sst>"),
        "cut.docx": word[: len(word) // 2],
        "encrypted.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "text.docx": b"PK\x03\x04 not an archive",
        "other.docx": made.book(),
        "encrypted.pdf": encrypted(),
        "cut.pdf": made.pdf([(60, 700, 12, "青岛")])[:300],
        "bomb.pdf": stream_bomb(),
        "bomb_twice.pdf": stream_bomb(twice=True),
        "image.pdf": huge_image(),
        "pages.pdf": page_count(),
        "tree.pdf": page_loop(),
        "form.pdf": form_loop(),
        "text.pdf": b"%PDF-1.7 not a PDF",
        "deep.html": b"<div>" * 500_000 + "青岛市新签约项目131个。".encode(),
        "attributes.html": b"<p " + b"a=b " * 2_000_000 + ">青岛市新签约项目131个。".encode(),
        "tables.html": b"<table><tr><td>" * 3000 + "青岛".encode(),
        "quotes.csv": b'"' + "青岛,".encode() * 2_000_000,
        "columns.csv": b"," * 10_000_000 + "青岛".encode(),
        "control.txt": "青岛市\u202e新签约项目131个。\u0000".encode(),
        "markup.html": made.html(),
        "image.docx": with_part(word, "word/media/image1.png", png_header(100_000, 100_000) + bytes(12_000_000)),
        "image.xlsx": with_part(made.book(), "xl/media/image1.png", png_header(100_000, 100_000)),
        "image.html": f'<p>{SAID}</p><img src="data:image/png;base64,{"A" * 15_000_000}">'.encode(),
        "refresh.html": f'<meta http-equiv=refresh content="0;url=http://127.0.0.1/"><base href="http://127.0.0.1/"><link rel=stylesheet href=a.css><p>{SAID}</p>'.encode(),
        "entity.html": f'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>甲&e;乙。{SAID}</p>'.encode(),
        "formula.csv": f'项目名称,总投资（亿元）\n"=cmd|\'/c calc\'!A1",5\n@SUM(1),{"9" * 400}\n'.encode(),
        "figures.txt": ("1" * 1_500_000 + "亿元。").encode(),
        "brackets.txt": ("（" * 300_000 + SAID).encode(),
        "numerals.txt": ("一百" * 300_000 + "亿元。").encode(),
        "spaces.txt": (" " * 1_900_000 + SAID).encode(),
        "lines.txt": ("青岛\n" * 300_000).encode(),
        "script.pdf": with_script(),
        MARKUP_NAME: f"{MARKUP}\n\n{SAID}{MARKUP}\n".encode(),
    }  # fmt: skip


def with_part(archive: bytes, part: str, data: bytes) -> bytes:
    """`archive` with one part more."""
    out = io.BytesIO(archive)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as new:
        new.writestr(part, data)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A picture that says how huge it would be."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def with_script() -> bytes:
    """A PDF that would run a script, open an address and start a program when it is opened."""
    pdf = made.pdf([(60, 700, 12, "今年青岛市新签约项目131个，总投资3942.1亿元。")])
    action = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))/Next<</S/URI/URI(http://127.0.0.1/)/Next<</S/Launch/F(/bin/sh)>>>>>>"
    return pdf.replace(b"<</Type/Catalog", b"<</Type/Catalog" + action)


def changed(archive: bytes, part: str, data: bytes) -> bytes:
    """`archive` with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if item.filename != part:
                new.writestr(item, old.read(item))
        new.writestr(part, data)
    return out.getvalue()


def lying(archive: bytes) -> bytes:
    """The directory says that the last part is a thousand bytes long."""
    at = archive.rindex(b"PK\x01\x02")
    return archive[: at + 24] + struct.pack("<I", 1000) + archive[at + 28 :]


def many_parts(archive: bytes) -> bytes:
    out = io.BytesIO(archive)
    with zipfile.ZipFile(out, "a") as new:
        for number in range(6000):
            new.writestr(f"word/x{number}", b"")
    return out.getvalue()


def laughs(root: str, space: str) -> bytes:
    """A billion laughs: entities that name each other ten times over."""
    entities = '<!ENTITY a0 "haha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f"<!DOCTYPE x [{entities}]><{root} {space}>&a9;</{root}>".encode()


def external() -> bytes:
    head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = "<w:body><w:p><w:r><w:t>甲&e;乙，总投资12亿元。</w:t></w:r></w:p></w:body>"
    return f"{head}<w:document {W}>{body}</w:document>".encode()


def deep() -> bytes:
    return (
        f"<w:document {W}><w:body>".encode() + b"<w:sdt>" * 200_000 + b"</w:sdt>" * 200_000 + b"</w:body></w:document>"
    )


def far_cell() -> bytes:
    cells = "".join(f'<row r="{n * 10}"><c r="XFD{n * 10}"><v>1</v></c></row>' for n in range(1, 20_000))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f'<worksheet {space}><dimension ref="A1:XFD1048576"/><sheetData>{cells}</sheetData></worksheet>'.encode()


def encrypted() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(made.pdf([(60, 700, 12, "青岛")]))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _page(contents: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    return made.assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%s>>/Contents 4 0 R>>" % resources,
            contents,
            *more,
        ]
    )


@cache
def _packed() -> bytes:
    """1.2 GB, packed."""
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(b" " * 10_000_000) for _ in range(120)) + packer.flush()


def stream_bomb(twice: bool = False) -> bytes:
    """A content stream of 1.2 GB, packed once or twice."""
    packed = _packed()
    if twice:
        packed = zlib.compress(packed, 9)
    filters = b"[/FlateDecode/FlateDecode]" if twice else b"/FlateDecode"
    return _page(b"<</Filter%s/Length %d>>stream\n%s\nendstream" % (filters, len(packed), packed))


def huge_image() -> bytes:
    image = zlib.compress(bytes(1000))
    return _page(
        b"<</Length 40>>stream\nq 500 0 0 500 0 0 cm /I Do Q            \nendstream",
        b"<</Type/XObject/Subtype/Image/Width 200000/Height 200000/BitsPerComponent 8/ColorSpace/DeviceRGB"
        b"/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(image), image),
        resources=b"/XObject<</I 5 0 R>>",
    )


def page_count() -> bytes:
    """Says that it has two billion pages."""
    return made.pdf([(60, 700, 12, "青岛市")]).replace(b"/Count 1/", b"/Count 2000000000/")


def page_loop() -> bytes:
    """A page tree that holds itself."""
    return made.assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"])


def form_loop() -> bytes:
    """Forms that draw each other."""
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 30>>stream\n/F Do /F Do /F Do /F Do /F Do \nendstream"
    return _page(
        b"<</Length 30>>stream\n/F Do /F Do /F Do /F Do /F Do \nendstream", form, resources=b"/XObject<</F 5 0 R>>"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
