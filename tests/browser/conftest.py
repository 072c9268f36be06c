"""A real Chromium, and the chat it opens: the command as a user starts it, or a page in process."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from ui.backend import Backend

ROOT = Path(__file__).parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def chromium() -> str:
    """Path of a Chromium; without one the tests skip, or fail where CI says it is a must."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    line = "no Chromium found; get one with: apt-get install chromium"
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(line)
    pytest.skip(line)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


class Visit:
    """An open page, what it asked of other machines and what went wrong in it."""

    def __init__(self, page: Page, url: str, ready: str = "#bq-right .bq-panel") -> None:
        self.page = page
        self.strangers: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self._note(request.url, url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.goto(url)
        page.wait_for_selector(ready, state="attached", timeout=60_000)

    def _note(self, address: str, own: str) -> None:
        if not address.startswith((own, own.replace("http", "ws", 1), "data:", "blob:")):
            self.strangers.append(address)

    def ask(self, question: str) -> Any:
        """Type, press Enter, wait; the bubble of the complete answer."""
        before = self.page.locator("#bq-chat .bq-sources, #bq-chat .bq-error").count()
        box = self.page.locator("#bq-box textarea")
        box.fill(question)
        box.press("Enter")
        return self.answer(before)

    def answer(self, before: int = 0) -> Any:
        done = self.page.locator("#bq-chat .bq-sources, #bq-chat .bq-error")
        done.nth(before).wait_for(timeout=60_000)
        return self.page.locator("#bq-chat .bot.message").last

    def mark(self) -> Any:
        """The highlighted sentence, scrolled to."""
        found = self.page.locator("#bq-right mark")
        found.first.wait_for()
        return found

    def mark_is_in_view(self) -> bool:
        # On a busy machine the passage may be drawn after the answer is.
        self.mark().first.wait_for(state="visible")
        mark = self.mark().first.bounding_box()
        view = self.page.locator("#bq-right .bq-scroll").bounding_box()
        assert mark
        assert view
        assert mark["height"] > 0
        return bool(
            view["y"] <= mark["y"] and mark["y"] + mark["height"] <= view["y"] + view["height"]
        )


Open = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Opens an address as a new person: ``visit(url, locale=…, width=…, dark=…)``."""
    contexts = []

    def open_page(
        url: str,
        locale: str = "zh-CN",
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        ready: str = "#bq-right .bq-panel",
    ) -> Visit:
        context = browser.new_context(
            locale=locale,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        # The suite runs in parallel: what takes a second alone may take half a minute beside it.
        context.set_default_timeout(90_000)
        return Visit(context.new_page(), url, ready)

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def chat_url(browser: Browser, bundled_settings: Settings) -> Iterator[str]:
    """``briefing chat`` over the bundled briefing, started as a user does, in a process of its own.

    The browser comes first: without one nothing needs to be indexed.
    """
    with chat_process(bundled_settings.home) as url:
        yield url


@contextmanager
def chat_process(home: Path, *options: str) -> Iterator[str]:
    environment = {**os.environ, "BRIEFING_HOME": str(home), "BRIEFING_THREADS": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "chat", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = ""
    end = time.monotonic() + 120
    while time.monotonic() < end and process.poll() is None:
        if not select.select([process.stdout], [], [], 1)[0]:
            continue
        line = process.stdout.readline()
        said += line
        if "http://" in line:
            return next(word for word in line.split() if word.startswith("http://"))
    raise AssertionError(f"the chat named no address; it said: {said}")


@pytest.fixture
def serve() -> Iterator[Callable[[Backend], str]]:
    """Serves a page in this process: for answers that a test makes up."""
    from ui.chat import serve as start

    pages = []

    def serving(backend: Backend) -> str:
        page, url = start(backend)
        pages.append(page)
        return url

    yield serving
    for page in pages:
        page.close(verbose=False)
