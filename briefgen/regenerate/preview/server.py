"""The server of a preview: a frame page around each brief, the briefs themselves, and a stream of what changed.

In: requests of a browser on this machine. Out: bytes of finished outputs as they are on disk, with their own policy; live
reload lives in the frame page. Answers only to its own name, for a page elsewhere may point a name of its own at
127.0.0.1 (DNS rebinding); takes nothing in.
"""

from __future__ import annotations

import json
import logging
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefgen.regenerate.preview.board import Board, Showing

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
HEARTBEAT = 15.0  # seconds after which a silent stream says a word, so that a browser that left is noticed
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FRAMED = "frame-ancestors 'self'"  # on top of the policy that a brief carries itself
_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
}
_OWN = ("frame.js", "frame.css")
_PANES = ("html", "pdf")  # what a browser shows; anything else is a link
_BETWEEN = (
    "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content=1><title>正在重做</title>"
    "<p>这个文件正在重做，或做成之后被改过；做完自动刷新。"
)


class PreviewServer(ThreadingHTTPServer):
    """Serves one board on 127.0.0.1; port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        super().__init__(("127.0.0.1", port), _Handler)
        self.names = frozenset(f"{name}:{self.server_port}" for name in ("127.0.0.1", "localhost"))

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 (the base class's)
        """A browser that goes away in the middle is no news."""
        log.debug("%s", client_address, exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    server_version, sys_version = "briefgen", ""

    def do_GET(self) -> None:
        if self.headers.get("Host", "").lower() not in self.server.names:
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST, "预览只在本机的 127.0.0.1 上")
            return
        kind, _, rest = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        if kind == "events":
            self._stream()
        elif kind == "file":
            self._file(rest)
        elif kind == "brief" or not kind:
            self._frame(rest)
        elif kind in _OWN and not rest:
            self._send(HTTPStatus.OK, (HERE / kind).read_bytes(), _TYPES[_suffix(kind)], _POLICY)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "没有这一页")

    def _frame(self, stem: str) -> None:
        showing = self.server.board.now()
        briefs = showing.briefs()
        if stem and stem not in briefs:
            self._refuse(HTTPStatus.NOT_FOUND, "没有这份简报")
            return
        shown = stem or next(iter(briefs), "")
        files = briefs.get(shown, [])
        panes = [path for path in files if _suffix(path) in _PANES]
        links = [path for path in files if path not in panes]
        page = _template().render(briefs=list(briefs), shown=shown, panes=panes, links=links, showing=showing)
        self._send(HTTPStatus.OK, page.encode(), _TYPES["html"], _POLICY)

    def _file(self, path: str) -> None:
        showing = self.server.board.now()
        content = showing.content(path)
        if content is not None:
            self._send(HTTPStatus.OK, content, _TYPES.get(_suffix(path), "application/octet-stream"), _FRAMED)
        elif path in showing.files:
            self._send(HTTPStatus.CONFLICT, _BETWEEN.encode(), _TYPES["html"], _POLICY.replace("'none'", "'self'"))
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "没有这个输出文件")

    def _stream(self) -> None:
        """One message for what is shown now and one for each change, as server-sent events."""
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", _POLICY)
        version, board = -1, self.server.board
        while not board.closed:
            showing = board.wait(version, HEARTBEAT)
            self.wfile.write(_event(showing) if showing else b":\n\n")
            version = showing.version if showing else version

    def _send(self, status: HTTPStatus, body: bytes, kind: str, policy: str) -> None:
        self._head(status, kind, policy, len(body))
        self.wfile.write(body)

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._send(status, why.encode(), "text/plain; charset=utf-8", _POLICY)

    def _head(self, status: HTTPStatus, kind: str, policy: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        log.debug(format, *args)


def _suffix(path: str) -> str:
    return path.rpartition(".")[2]


def _event(showing: Showing) -> bytes:
    said = {"error": showing.error, "files": dict(showing.files), "ready": showing.ready}
    return f"data: {json.dumps(said, ensure_ascii=False)}\n\n".encode(errors="replace")


@lru_cache(maxsize=1)
def _template() -> Any:  # noqa: ANN401 (Jinja's Template)
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    environment.filters["address"] = quote
    return environment.get_template("frame.html.j2")
