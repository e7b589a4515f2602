"""A Word file's bytes, the same each time.

In: a document of python-docx or docxtpl. Out: bytes. What a save would take from the clock (dates of the zip's entries, the core
properties) comes from the brief's own date, so that nothing of the machine or the moment is in the file.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias

Node: TypeAlias = Any
"""A document of python-docx or a node of its XML: lxml's classes, made at run time, have no types."""
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can say
UNDATED = date(2000, 1, 1)


def packed(document: Node, *, title: str = "", author: str = "", created: date = UNDATED) -> bytes:
    """Save `document` (anything with `core_properties` and `save`) with fixed properties and entry dates."""
    moment = datetime.combine(created, time(), UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, "briefgen"
    properties.created = properties.modified = moment
    properties.revision, properties.comments, properties.language = 1, "", "zh-CN"
    saved = io.BytesIO()
    document.save(saved)
    return _fixed(saved.getvalue())


def _fixed(content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            new.writestr(entry, old.read(name), compresslevel=9)
    return made.getvalue()
