"""A page in headless Chromium, from a static server, with nothing cached."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
LIMIT = 60.0
WATCH = """
new MutationObserver(() => {
  if (window.shown === undefined && document.getElementById("output")?.textContent.includes("%s"))
    window.shown = performance.now();
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
    }

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass(frozen=True)
class Browser:
    executable: str

    @staticmethod
    def find() -> Browser | None:
        """The system's Chromium, driven by Playwright; None where one of the two is missing."""
        executable = shutil.which("chromium") or shutil.which("chromium-browser")
        if executable is None or importlib.util.find_spec("playwright") is None:
            return None
        return Browser(executable)

    @contextmanager
    def serving(self, site: Path) -> Iterator[Callable[[str, str], float]]:
        """A function of an address and a text: the milliseconds until the page at the address shows the text."""
        from playwright.sync_api import sync_playwright

        handler = functools.partial(Handler, directory=str(site))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        root = f"http://127.0.0.1:{server.server_address[1]}/"
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=self.executable, args=ARGUMENTS)
                yield lambda address, text: _load(browser, root + address, text)
                browser.close()
        finally:
            server.shutdown()
            server.server_close()


def _load(browser: Any, address: str, text: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH % text)
    page.goto(address)
    deadline = time.monotonic() + LIMIT
    while (shown := page.evaluate("window.shown")) is None:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{address} does not show {text!r}")
        page.wait_for_timeout(20)
    context.close()
    return float(shown)
