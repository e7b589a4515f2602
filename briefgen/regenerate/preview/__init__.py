"""`preview`: the briefs in a browser, made again at every save, HTML and PDF side by side.

In: the turns of `watch`. Out: a server on 127.0.0.1 that shows the last finished build, and over it why there is no newer
one. `board` holds what is shown, `server` answers. Writes nothing; serves nothing but finished outputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Thread
from types import TracebackType

from briefgen.errors import BriefgenError, UsageError, refusal
from briefgen.regenerate.preview.board import Board
from briefgen.regenerate.preview.server import PreviewServer
from briefgen.regenerate.watching.watch import Turn
from briefgen.workspace import Workspace

PORT = 8610  # taken where no other is asked for and nobody else has it


class Preview:
    """A server that runs while it is entered; `address` is where a browser finds it."""

    def __init__(
        self, start: Path, port: int | None = None, *, output: Path | None = None, config: str | None = None
    ) -> None:
        """Raises UsageError where the port is taken."""
        self._board = Board(lambda: output or _output(start, config))
        self._server = _serving(self._board, port)
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Preview:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._board.close()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def follow(self, turns: Iterable[Turn]) -> Iterator[Turn]:
        """Show every turn, and hand it on."""
        for turn in turns:
            self._board.take(turn)
            yield turn


def _output(start: Path, config: str | None) -> Path | None:
    try:
        return Workspace.find(start, config).output
    except BriefgenError:
        return None  # config.yaml is broken just now; what was shown stays


def _serving(board: Board, port: int | None) -> PreviewServer:
    try:
        return PreviewServer(board, PORT if port is None else port)
    except OSError as error:
        if port is None:
            return PreviewServer(board, 0)
        raise UsageError(f"端口 {port} 不能用：{refusal(error)}\n    → 换一个 --port，不写时自动找空着的") from None
