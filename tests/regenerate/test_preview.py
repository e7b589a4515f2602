"""`preview`: a real browser sees every save, an error over the last good page, and nobody else sees anything."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait

from briefgen.errors import UsageError
from briefgen.regenerate.build import build
from briefgen.regenerate.preview import Preview
from briefgen.regenerate.preview.board import Board
from briefgen.regenerate.watching.watch import Turn, watch
from tests.workspaces import CONFIG, SEED, make

HTML = "leader/chains.html"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return make(tmp_path / "w")


@pytest.fixture
def shown(workspace: Path) -> Iterator[Preview]:
    """A preview of one finished build."""
    result = build(workspace)
    with Preview(workspace, 0) as one:
        assert list(one.follow([Turn(result, None)]))
        yield one


def get(preview: Preview, path: str, host: str | None = None, method: str = "GET") -> tuple[int, bytes, dict[str, str]]:
    port = int(preview.address.rstrip("/").rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, dict(answer.headers)


def test_a_brief_is_served_as_it_is_on_disk(shown: Preview, workspace: Path) -> None:
    status, body, headers = get(shown, f"/file/{HTML}")
    assert (status, body) == (200, (workspace / "output" / HTML).read_bytes())
    assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert b"Content-Security-Policy" in body  # its own, which no script of ours is let through
    assert b"frame.js" not in body
    status, page, headers = get(shown, "/brief/leader/chains")
    assert status == 200
    assert f'src="/file/{HTML}"'.encode() in page
    assert "script-src 'self'" in headers["Content-Security-Policy"]


OUTSIDE = [
    "/file/manifest.json", "/file/.briefgen/last.json", "/file/../config.yaml", "/file/..%2fconfig.yaml",
    "/file/%2e%2e/config.yaml", "/file//etc/passwd", "/file/leader/../../config.yaml", "/file/leader",
    "/file/archive/1/issue.json", "/frame.html.j2", "/../server.py", "/frame.js/x", "/brief/none", "/x", "/file/%00",
]  # fmt: skip


def test_nothing_but_outputs_is_served(shown: Preview) -> None:
    assert [(path, status) for path in OUTSIDE if (status := get(shown, path)[0]) != 404] == []


def test_another_name_of_this_machine_is_refused(shown: Preview) -> None:
    for host in ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "0.0.0.0"]:
        status, body, _ = get(shown, f"/file/{HTML}", host)
        assert (status, body.decode()) == (421, "预览只在本机的 127.0.0.1 上")
    assert get(shown, f"/file/{HTML}", f"LOCALHOST:{shown.address.rstrip('/').rpartition(':')[2]}")[0] == 200


def test_nothing_is_taken_in(shown: Preview) -> None:
    assert get(shown, "/", method="POST")[0] == 501


def test_a_manifest_that_leads_outside_leads_nowhere(shown: Preview, workspace: Path) -> None:
    manifest = workspace / "output" / "manifest.json"
    data = json.loads(manifest.read_text("utf-8"))
    data["files"]["../config.yaml"] = data["files"][HTML]
    manifest.write_text(json.dumps(data), "utf-8")
    assert len(list(shown.follow([Turn(None, UsageError("x"))]))) == 1
    assert get(shown, "/file/../config.yaml")[0] == 409


def test_half_a_build_is_not_served(shown: Preview, workspace: Path) -> None:
    page = workspace / "output" / HTML
    good = page.read_bytes()
    page.write_bytes(good + b"<!-- of a build that has not ended -->")
    status, body, _ = get(shown, f"/file/{HTML}")
    assert (status, "正在重做" in body.decode()) == (409, True)
    page.unlink()
    assert get(shown, f"/file/{HTML}")[0] == 409
    page.write_bytes(good)
    assert get(shown, f"/file/{HTML}")[0] == 200


def test_a_port_that_is_taken(shown: Preview, workspace: Path) -> None:
    port = int(shown.address.rstrip("/").rpartition(":")[2])
    with pytest.raises(UsageError, match=f"端口 {port} 不能用"):
        Preview(workspace, port)
    with Preview(workspace) as first, Preview(workspace) as second:
        assert first.address != second.address


def test_a_broken_config_leaves_what_was_shown(workspace: Path) -> None:
    result = build(workspace)
    outputs: list[Path | None] = [workspace / "output", None]
    board = Board(lambda: outputs.pop(0))
    board.take(Turn(result, None))
    before = board.now()
    board.take(Turn(None, UsageError("写坏了")))
    now = board.now()
    assert (now.files, now.error, before.error) == (before.files, "写坏了", None)
    assert board.wait(now.version, 0.0) is None


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[WebDriver]:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in (
        "--headless=new", "--window-size=1600,900", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", f"--user-data-dir={tmp_path / 'profile'}",
    ):  # fmt: skip
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


@pytest.fixture
def watched(workspace: Path) -> Iterator[tuple[str, Queue[Turn]]]:
    """A preview that follows real saves: its address, and the turns it showed."""
    stop, turns = Event(), Queue[Turn]()
    with Preview(workspace, 0) as shown:

        def follow() -> None:
            for turn in shown.follow(watch(workspace, stop=stop)):
                turns.put(turn)

        thread = Thread(target=follow)
        thread.start()
        yield shown.address, turns
        stop.set()
        thread.join(60)
        assert not thread.is_alive()


@pytest.mark.slow
def test_a_browser_follows_saves_and_mistakes(workspace: Path, browser: WebDriver, watched) -> None:
    address, turns = watched
    (workspace / "config.yaml").write_text(CONFIG.replace("[html]", "[html, pdf]"), "utf-8")
    browser.get(address)  # while the first build runs
    wait = WebDriverWait(browser, 60)

    def page_says(words: str) -> bool:
        browser.switch_to.default_content()
        frames = browser.find_elements(By.CSS_SELECTOR, "iframe[data-path$='.html']")
        if not frames:
            return False
        browser.switch_to.frame(frames[0])
        # in one step: between finding the body and reading it the frame may load anew
        said = browser.execute_script("return document.body ? document.body.textContent : ''")
        browser.switch_to.default_content()
        return words in said

    wait.until(lambda _: page_says("131个") and len(browser.find_elements(By.TAG_NAME, "iframe")) == 2)
    (workspace / "seeds" / "a.txt").write_text(SEED.replace("131", "177"), "utf-8")
    wait.until(lambda _: page_says("177个"))
    template = workspace / "templates" / "leader" / "brief.html.j2"
    good = template.read_text("utf-8")
    template.write_text(good + "{% if <b>x</b> %}", "utf-8")
    error = browser.find_element(By.ID, "error")
    wait.until(lambda _: error.is_displayed())
    assert "brief.html.j2" in error.text
    assert page_says("177个")
    template.write_text(good, "utf-8")
    wait.until(lambda _: not error.is_displayed())
    assert browser.find_element(By.ID, "state").text == "已是最新"
    panes = browser.find_elements(By.TAG_NAME, "iframe")
    left, right = sorted(panes, key=lambda pane: pane.location["x"])
    assert (left.get_attribute("data-path"), right.get_attribute("data-path")) == (HTML, "leader/chains.pdf")
    assert left.location["y"] == right.location["y"]
    assert [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    assert not turns.empty()
