"""The Game of Life in a real browser: loaded from a static server, clicked, looked at, no error in the console."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from waspy.cli import build

EXAMPLE = Path(__file__).parent.parent / "examples" / "web" / "life" / "life.py"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
POLICY = "script-src 'self' 'wasm-unsafe-eval'"


class Handler(http.server.SimpleHTTPRequestHandler):
    """A static server that sends the content security policy as well."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    assert build.main([str(EXAMPLE), "--target", "web", "-o", str(tmp_path / "site"), "--quiet"]) == 0
    handler = functools.partial(Handler, directory=str(tmp_path / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def wait_for_generation(page: Any, wanted: int) -> None:
    """Asks again and again from here: Playwright's waiting for a function is an `eval`, which the policy forbids."""
    deadline = time.monotonic() + 60
    while int(re.findall(r"generation (\d+),", page.text_content("#status"))[0]) < wanted:
        assert time.monotonic() < deadline, "the animation does not run"
        page.wait_for_timeout(50)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_life(site: str) -> None:
    from playwright.sync_api import sync_playwright

    problems: list[str] = []
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        page.on("console", lambda m: (problems if m.type == "error" else said).append(m.text))
        page.on("pageerror", lambda e: problems.append(str(e)))
        page.goto(site)
        page.wait_for_selector("#world", timeout=60_000)
        wait_for_generation(page, 5)
        page.click("#toggle")
        assert page.text_content("#toggle") == "Run"
        before = page.text_content("#status")
        page.click("#world", position={"x": 700, "y": 480})
        assert page.text_content("#status") != before
        lit = page.evaluate(
            "(() => { const c = document.querySelector('#world'), d = c.getContext('2d')"
            ".getImageData(0, 0, c.width, c.height).data; let n = 0;"
            "for (let i = 0; i < d.length; i += 4) n += d[i + 1] > 150; return n; })()"
        )
        assert lit > 100
        assert "Life is running" in page.text_content("#output")
        browser.close()
    assert problems == []
    assert any("Life is running" in line for line in said)
