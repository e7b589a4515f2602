"""DOCX and XLSX are ZIP archives: whether one may be unpacked at all.

In: bytes. Out: nothing, or `Skip` for what is broken, encrypted or would swell. Nothing is unpacked here: the sizes are those of
the archive's directory. One that lies is met by the bounds of the reader's process.
"""

from __future__ import annotations

import io
import zipfile

from briefgen.ingest.limits import Limits
from briefgen.ingest.skip import Skip

SMALL = 8 * 1024 * 1024  # what unpacks to no more than this is no bomb, however well it is packed
MAX_PARTS = 5000
# Office keeps its encrypted documents in the container of its old formats ([MS-OFFCRYPTO] 1.3)
OLE = b"\xd0\xcf\x11\xe0"


def examine(data: bytes, must_hold: str, limits: Limits) -> None:
    """Raises Skip unless `data` is a sound archive with the part `must_hold`."""
    if data.startswith(OLE):
        raise Skip("encrypted", "加了密码，或其实是旧版 Office 文件；用 Word、Excel 或 WPS 打开，去掉密码，另存一份")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError):
        raise Skip("broken", "文件已损坏，打不开；重新取得一份，或用 Word、Excel 打开修复后另存") from None
    expanded = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS:
        raise Skip("zip_bomb", f"由 {len(parts)} 个部分组成，超过上限 {MAX_PARTS} 个；疑似压缩炸弹，没有展开")
    if expanded > max(SMALL, limits.max_ratio * len(data)):
        told = f"展开后有 {expanded // 1024**2} MB，是文件的 {expanded // max(1, len(data))} 倍"
        over = f"超过上限 {limits.max_ratio} 倍（config.yaml 的 limits.ratio）"
        raise Skip("zip_bomb", f"{told}，{over}；疑似压缩炸弹，没有展开")
    if must_hold not in {part.filename for part in parts}:
        raise Skip("broken", "内容和扩展名不符，或文件已损坏；用 Word、Excel 或 WPS 打开后另存")
