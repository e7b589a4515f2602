"""`build --notify`: who is told of what, and a hook that fails or hangs harms nothing."""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from briefgen.cli import main
from briefgen.errors import InvalidInput, UsageError
from briefgen.regenerate.build import Options
from briefgen.regenerate.watching.lastrun import last_run
from briefgen.regenerate.watching.notify import told_build
from tests.workspaces import CONFIG, SEED, make

HOOK = "import sys; open('said.json', 'ab').write(sys.stdin.buffer.read() + b'\\n')"


def hook(code: str, seconds: int = 30) -> str:
    return f"notify: {json.dumps({'command': [sys.executable, '-c', code], 'seconds': seconds})}\n"


def said(workspace: Path) -> list[dict]:
    path = workspace / "said.json"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def change(workspace: Path, count: int) -> None:
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", str(count)), "utf-8")


def test_a_command_is_told_of_what_changed_and_of_nothing_else(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", CONFIG + hook(HOOK))
    told_build(workspace)
    told_build(workspace)
    change(workspace, 200)
    told_build(workspace)
    first, second = said(workspace)
    assert list(first) == [
        "schema_version", "workspace", "as_of", "issue", "exit_code", "changed", "text",
        "files", "failures", "skipped", "warnings", "error",
    ]  # fmt: skip
    assert first["text"] == "试验：第 1 期，更新 1 个文件，截至 2023-10-09\nleader/chains.html"
    assert (second["issue"], second["changed"], second["exit_code"], second["error"]) == (2, True, 0, None)
    assert [(f["path"], f["state"], f["reasons"]) for f in second["files"]] == [
        ("leader/chains.html", "written", ["seed_changed(seeds/a.txt)"])
    ]


def test_a_build_that_was_not_asked_to_tell_tells_nobody(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", CONFIG + hook(HOOK))
    assert main(["-q", "-C", str(workspace), "build"]) == 0
    assert said(workspace) == []
    assert last_run(workspace / "output") is None


def test_failures_are_told_even_where_config_is_broken(tmp_path: Path) -> None:
    workspace = make(tmp_path / "w", CONFIG + hook(HOOK))
    template = workspace / "templates" / "leader" / "brief.html.j2"
    good = template.read_text("utf-8")
    template.write_text(good + "{% if %}", "utf-8")
    with pytest.raises(InvalidInput):
        told_build(workspace)
    template.write_text(good, "utf-8")
    (workspace / "config.yaml").write_text(CONFIG + hook(HOOK) + "seed: x\n", "utf-8")
    with pytest.raises(InvalidInput):
        told_build(workspace)
    first, second = said(workspace)
    assert (first["exit_code"], first["changed"]) == (3, False)
    assert "brief.html.j2" in first["error"]
    assert second["error"] == "config.yaml:5:1: 不认识的设置项“seed”\n    → 是否想写“seeds”？"
    last = last_run(workspace / "output")
    assert last is not None
    assert (last.exit_code, last.text) == (3, f"w：没有做成\n{second['error']}")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import sys; sys.exit('没有钥匙')", "退出码 1：没有钥匙"),
        ("import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(600)'])", "1 秒没有结束，已停掉"),
    ],
)  # fmt: skip
def test_a_command_that_fails_or_hangs_is_a_warning(tmp_path: Path, caplog, code: str, told: str) -> None:
    workspace = make(tmp_path / "w", CONFIG + hook(code, 1 if "sleep" in code else 30))
    with caplog.at_level(logging.WARNING, "briefgen"):
        assert told_build(workspace).exit_code == 0
    assert [record.getMessage() for record in caplog.records] == [f"没有通知到：{sys.executable}: {told}；简报不受影响"]


def test_a_command_that_is_not_there(tmp_path: Path, caplog) -> None:
    workspace = make(tmp_path / "w", CONFIG + "notify: {command: ./没有.sh}\n")
    assert told_build(workspace).exit_code == 0
    assert "./没有.sh: 不能运行：没有这个文件" in caplog.text


def test_a_dry_run_tells_nobody(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--dry-run"):
        told_build(make(tmp_path / "w"), Options(dry_run=True))


class _Receiver(BaseHTTPRequestHandler):
    """Keeps what is posted; answers as the path says."""

    got: list[dict]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, self.headers["Content-Type"], json.loads(body)))
        if self.path == "/drips":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            while not self.server.ended.is_set():
                self.wfile.write(b"X-Drip: 1\r\n")
                time.sleep(0.2)
            return
        self.send_response({"/moved": 302, "/refused": 403}.get(self.path.partition("?")[0], 200))
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Receiver)
    server.got, server.ended = [], threading.Event()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.ended.set()
    server.shutdown()
    thread.join()
    server.server_close()


def address(receiver: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{receiver.server_port}{path}"


def test_a_webhook_gets_the_run_as_a_message(tmp_path: Path, receiver: ThreadingHTTPServer) -> None:
    workspace = make(tmp_path / "w", CONFIG + f"notify: {{webhook: '{address(receiver, '/?key=secret')}'}}\n")
    told_build(workspace)
    told_build(workspace)
    [(path, kind, body)] = receiver.got
    assert (path, kind) == ("/?key=secret", "application/json; charset=utf-8")
    assert body["msgtype"] == "text"
    assert body["text"]["content"] == body["run"]["text"]
    assert body["run"]["files"][0]["path"] == "leader/chains.html"


@pytest.mark.parametrize(
    ("path", "told"),
    [("/moved?key=secret", "回答 302"), ("/refused?key=secret", "回答 403"), ("/drips", "1 秒没有回音")],
)
def test_a_webhook_that_refuses_sends_elsewhere_or_drips(tmp_path, caplog, receiver, path: str, told: str) -> None:
    settings = f"notify: {{webhook: '{address(receiver, path)}', seconds: 1}}\n"
    assert told_build(make(tmp_path / "w", CONFIG + settings)).exit_code == 0
    assert [r.getMessage() for r in caplog.records] == [f"没有通知到：127.0.0.1: {told}；简报不受影响"]
    assert len(receiver.got) == 1


def test_a_webhook_that_nobody_answers(tmp_path: Path, caplog, receiver: ThreadingHTTPServer) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Receiver) as gone:
        port = gone.server_port
    settings = f"notify: {{webhook: 'http://127.0.0.1:{port}/?key=secret'}}\n"
    assert told_build(make(tmp_path / "w", CONFIG + settings)).exit_code == 0
    assert "127.0.0.1: 连不上" in caplog.text
    assert "secret" not in caplog.text
