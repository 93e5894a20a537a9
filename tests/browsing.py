"""The explorer looked at in a real browser, and its data read and changed."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRAWN = """addEventListener("load", () => {
  window.drawn = location.hash;
  addEventListener("hashchange", () => { window.drawn = location.hash; });
});"""
"""Tells which address is drawn: the event comes after the change, and its listener of the page was there first."""
UNTIL = """async given => {
  const holds = (given) => (%s);
  for (let tries = 0; !holds(given); tries++) {
    if (tries === 2000) throw new Error(`never true, at ${location.hash}, ${document.activeElement.outerHTML.slice(0, 200)}`);
    await new Promise(done => setTimeout(done, 10));
  }
}"""
"""One evaluation that waits within: wait_for_function gives the words to eval again and again, which the page's policy refuses."""
VIEWS = ("stances", "graph", "timeline", "actors", "compare", "claims", "articles")


class Visit:
    """A page being looked at: what it asked for and what it complained of."""

    def __init__(self, browser: Browser, file: Path, **options: Any) -> None:
        """Open *file* as a browser with *options* would."""
        self.file = file
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.set_default_timeout(30_000)
        self.page.add_init_script(DRAWN)
        self.page.goto(file.as_uri())

    def to(self, address: str) -> None:
        """Follow a link to the *address* after #."""
        self.page.evaluate("hash => { location.hash = hash; }", address)
        self.until("decodeURI(window.drawn) === decodeURI(given)", f"#{address}")

    def until(self, what: str, given: object = None) -> None:
        """Wait until *what* is true in the page: a key or a click only begins what it leads to."""
        self.page.evaluate(UNTIL % what, given)

    def press(self, key: str) -> None:
        """Press *key* and wait for what its address draws."""
        self.page.keyboard.press(key)
        self.until("window.drawn === location.hash")

    def focused(self, selector: str) -> None:
        """Wait until what *selector* names has the focus."""
        self.until("document.activeElement.matches(given)", selector)

    def close(self) -> None:
        """Close the page; it must have asked for nothing but itself and have had no complaint."""
        self.context.close()
        assert self.complaints == []
        assert {url.split("#")[0] for url in self.asked} <= {self.file.as_uri()}


def data_of(file: Path) -> dict[str, Any]:
    """Return the data written into the page."""
    found = re.search(r'(?s)id="data">(.*?)</script>', file.read_text(encoding="utf-8"))
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def with_data(file: Path, data: dict[str, Any], name: str) -> Path:
    """Return a page like *file* with other *data*."""
    words = json.dumps(data).replace("<", "\\u003c")
    text = file.read_text(encoding="utf-8")
    start, end = (text.index(mark) for mark in ('id="data">', '</script>\n<script type="module">'))
    made = file.with_name(name)
    made.write_text(f'{text[:start]}id="data">{words}{text[end:]}', encoding="utf-8")
    return made
