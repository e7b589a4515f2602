"""What a person asked to be told by: a command of theirs, an address of theirs.

In: the words of a command or an address, a body, seconds to wait. Out: None, or why it did not work, in Chinese; nothing
is ever raised, and nothing outlives the time. Knows nothing of builds, and no address of its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from threading import Thread
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from briefgen.errors import refusal

_SHOWN = 200  # characters of what a command complains of


def run_command(words: Sequence[str], folder: Path, body: bytes, seconds: int) -> str | None:
    """Run a command in `folder` with `body` on its standard input, without a shell. One that does not end in time is
    killed with all that it started."""
    # files instead of pipes: a grandchild that keeps a pipe open would keep us waiting
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        said.write(body)
        said.seek(0)
        try:
            process = subprocess.Popen(
                words, cwd=folder, stdin=said, stdout=complained, stderr=complained, start_new_session=True
            )
        except OSError as error:
            return f"{words[0]}: 不能运行：{refusal(error)}"
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            return f"{words[0]}: {seconds} 秒没有结束，已停掉"
        return f"{words[0]}: 退出码 {code}{_last_line(complained)}" if code else None


def post(address: str, body: bytes, seconds: int) -> str | None:
    """Send `body` as JSON. The address may hold a secret, so that only its host is ever told."""
    host = urlsplit(address).hostname
    outcome: list[str | None] = []
    # in a thread, for the time of a socket counts from byte to byte: one that drips would never end
    sending = Thread(target=lambda: outcome.append(_sent(address, body, seconds)), daemon=True)
    sending.start()
    sending.join(seconds)
    problem = outcome[0] if outcome else f"{seconds} 秒没有回音"
    return f"{host}: {problem}" if problem else None


class _Stay(HTTPRedirectHandler):
    """An address that sends elsewhere is not the one that was configured."""

    def redirect_request(self, *_: object) -> None:
        return None


def _sent(address: str, body: bytes, seconds: int) -> str | None:
    request = Request(address, body, {"Content-Type": "application/json; charset=utf-8"}, method="POST")
    try:
        with build_opener(_Stay).open(request, timeout=seconds):
            return None
    except HTTPError as error:
        with error:
            return f"回答 {error.code}"
    except URLError as error:
        return f"连不上（{error.reason}）"
    except (OSError, HTTPException, ValueError) as error:
        return f"连不上（{type(error).__name__}）"


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _last_line(complained: IO[bytes]) -> str:
    complained.seek(0)
    lines = complained.read().decode(errors="replace").strip().splitlines()
    return f"：{lines[-1][:_SHOWN]}" if lines else ""
