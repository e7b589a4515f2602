"""Debian's headless Chromium for tests: windows of an exact width, light or dark, screen or paper."""

from __future__ import annotations

import os
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver

NARROW, WIDE = 360, 1600


def start(profile: Path, **environment: str) -> WebDriver:
    """A browser of its own, which asks nothing of the network by itself and keeps what a page complains of."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
    ):  # fmt: skip
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService("/usr/bin/chromedriver", env={**os.environ, **environment})
    driver = webdriver.Chrome(options=options, service=service)
    driver.set_script_timeout(120)
    return driver


def opened(
    browser: WebDriver, page: Path, width: int, *, dark: bool = False, paper: bool = False, scripts: bool = True
) -> WebDriver:
    """The page in a window of just this width: a headless window has a least width of its own, so it is set by hand."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    media = {"media": "print" if paper else "screen", "features": [scheme]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
    browser.get(page.as_uri())
    return browser
