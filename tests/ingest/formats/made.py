"""Files of every format, made from plain data: what the tests of the readers read."""

import io
import zlib

import docx
import openpyxl

TABLE = (
    ("序号", "项目名称", "所在区市", "总投资（亿元）", "年产值/亿元"),
    ("01", "海尔冰箱智能制造项目", "胶州市", "12.5", "30"),
    ("02", "京东方物联网项目", "西海岸新区", "81.7", ""),
)
PROSE = "今年一季度，青岛市新签约项目131个，总投资1287.5亿元，同比增长12.3%。"

HTML = f"""<!DOCTYPE html><html><head><meta charset="CHARSET"><title>重点产业链加速成势_青岛日报网</title>
<script>var a = "总投资999亿元"</script><style>p {{ color: red }}</style></head>
<body><div class="nav"><a href="/">首页</a> | <a href="/b">要闻</a></div><h1>重点产业链加速成势</h1>
<div class="info">2024-05-09 10:21:33　来源：青岛日报　浏览次数：123</div>
<div class="content"><p>　　{PROSE}</p><p>　　市南区新开工项目28个，总投资213.6亿元，智能家电产业链规模突破2000亿元。</p>
<table><tr>{"".join(f"<th>{c}</th>" for c in TABLE[0])}</tr>
{"".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in TABLE[1:])}</table>
<p>&lt;script&gt;alert(1)&lt;/script&gt; {{{{ 7*7 }}}} 市北区累计引进企业56家，新增就业岗位3200个。</p></div>
<div class="footer">版权所有 青岛日报社 2019-01-01</div></body></html>"""


def html(charset: str = "utf-8") -> bytes:
    return HTML.replace("CHARSET", charset).encode("gb18030" if charset.startswith("gb") else charset)


def word() -> bytes:
    document = docx.Document()
    document.add_heading("城阳区产业链项目情况", 0)
    document.add_paragraph("")
    document.add_paragraph("2024年5月9日")
    document.add_paragraph(PROSE)
    table = document.add_table(rows=0, cols=len(TABLE[0]))
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("全区产业链上企业总数达到346家。")
    return saved(document)


def book(**more: tuple[tuple[object, ...], ...]) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "项目"
    sheet.append(["2024年重点项目表"])
    for row in TABLE:
        sheet.append([float(c) if c.replace(".", "").isdigit() else c or None for c in row])
    for name, rows in more.items():
        other = workbook.create_sheet(name)
        for row in rows:
            other.append(row)
    return saved(workbook)


def saved(document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def comma(encoding: str = "utf-8") -> bytes:
    return "\r\n".join(",".join(row) for row in TABLE).encode(encoding)


Text = tuple[float, float, float, str]  # left, baseline, size, text


def pdf(*pages: list[Text], extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF with a Chinese font that every reader knows by name, so that none has to be on the machine."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000"
        b"/W[1 95 500 814 939 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120"
        b"/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>",
    ]  # fmt: skip
    for texts in pages:
        shown = b"\n".join(
            b"BT /F1 %g Tf %g %g Td <%s> Tj ET" % (size, x, y, text.encode("utf-16-be").hex().encode())
            for x, y, size, text in texts
        )
        packed = zlib.compress(shown)
        at = len(objects) + 2
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>" % at
        )
        objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed))
    return assembled(objects, extra, trailer)


def assembled(objects: list[bytes], extra: bytes = b"", trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.6\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in places)
    return (
        out + extra + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, table)
    )


def column(text: str, left: float, top: float, wide: int, size: float = 12, pitch: float = 20) -> list[Text]:
    """A paragraph set in lines of `wide` characters, figures half as wide, the first line indented."""
    out, line, room = [], "", wide - 2.0
    start = left + 2 * size
    for char in text:
        need = 0.5 if char.isascii() else 1.0
        if room < need:
            out.append((start, top, size, line))
            line, room, start, top = "", float(wide), left, top - pitch
        line, room = line + char, room - need
    return [*out, (start, top, size, line)]
