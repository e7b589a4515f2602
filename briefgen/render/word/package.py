"""A Word file's bytes, the same each time.

In: a document of python-docx or docxtpl. Out: bytes. What a save would take from the clock or the machine (dates of the zip's
entries, the core properties) is written anew from the brief's own words and date.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any, TypeAlias
from xml.sax.saxutils import escape

Node: TypeAlias = Any
"""A document of python-docx or a node of its XML: lxml's classes, made at run time, have no types."""
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can say
UNDATED = date(2000, 1, 1)
_CORE = "docProps/core.xml"
_PROPERTIES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>
<dc:language>zh-CN</dc:language><cp:lastModifiedBy>briefgen</cp:lastModifiedBy><cp:revision>1</cp:revision>
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>
"""
"""Core properties (ECMA-376 part 2, clause 11). Written here: python-docx writes others where docxcompose is installed, which
changes the namespaces that python-docx knows."""


def packed(document: Node, *, title: str = "", author: str = "", created: date = UNDATED) -> bytes:
    """Save `document` (anything with `save`) with its properties and entry dates fixed."""
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    properties = _PROPERTIES.format(title=escape(title), author=escape(author), day=created.isoformat())
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            new.writestr(entry, properties if name == _CORE else old.read(name), compresslevel=9)
    return made.getvalue()
