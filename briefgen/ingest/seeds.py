"""The bytes of a seed.

In: a path. Out: its bytes or the reason why it is skipped. It opens regular files only,
for reading only, and writes nothing anywhere.
"""

from __future__ import annotations

import stat
from pathlib import Path

from briefgen.errors import refusal
from briefgen.ingest.formats import READ, unsupported
from briefgen.ingest.limits import Limits
from briefgen.ingest.links import leads_out
from briefgen.ingest.skip import Skip
from briefgen.seedfiles import SUFFIX


def read_bytes(path: Path, root: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises Skip."""
    if leads_out(path, root):
        raise Skip("link_outside", "是指向材料文件夹之外的链接，没有打开；把文件本身复制进来")
    try:
        state = path.stat()
    except ValueError:
        raise Skip("unreadable", "读不出：文件名里有空字符；改名后再试") from None
    except OSError as error:
        raise _refused(error) from None
    if not stat.S_ISREG(state.st_mode):
        raise Skip("not_a_file", "不是普通文件（文件夹、管道或设备）；把材料文件本身放进来")
    if path.suffix == SUFFIX:
        raise Skip(
            "lone_sidecar", f"这是旁注，但旁边没有它所注的材料（如 {path.stem}.txt）；把材料放在旁边，两个文件同名"
        )
    if path.suffix.lower() not in READ:
        raise unsupported(path.suffix)
    if state.st_size > limits.max_bytes:
        told = f"有 {state.st_size} 字节，超过上限 {limits.max_bytes} 字节（config.yaml 的 limits.seed_mb）；请拆成几份"
        raise Skip("too_large", told)
    try:
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise _refused(error) from None
    if len(data) > limits.max_bytes:
        raise Skip("too_large", f"超过上限 {limits.max_bytes} 字节（config.yaml 的 limits.seed_mb）；请拆成几份")
    return data


def _refused(error: OSError) -> Skip:
    return Skip("unreadable", f"读不出：{refusal(error)}；检查文件名和读取权限")
