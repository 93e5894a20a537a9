"""The pictures of the README and of the docs, taken anew from the page that `kg demo` writes.

    python docs/img/shoot.py

Wants Chromium and the extra dev (Playwright). The same page in the same browser gives the same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parent
SHOTS = {
    "positions.png": ("stances", ".matrix .cell[aria-label*='missile tests']", "#evidence blockquote"),
    "article.png": ("articles", "#view th a", "article mark"),
    "network.png": ("graph", None, "svg .node"),
}
"""File → the view, what is chosen in it, and what then must be there."""
SIZE = {"width": 1280, "height": 600}


def main() -> None:
    """Write the demo, take the pictures."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        sys.exit("no Chromium on this machine: apt install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        subprocess.run([sys.executable, "-m", "kg", "demo", "-o", folder], check=True, stdout=subprocess.DEVNULL)
        chromium = driver.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for name, (view, choice, wanted) in SHOTS.items():
            page = chromium.new_context(viewport=SIZE, color_scheme="light").new_page()
            page.goto(f"{(Path(folder) / 'kg.html').as_uri()}#{view}")
            page.evaluate("document.getElementById('options').open = false")
            if choice:
                page.locator(choice).first.click()
            page.wait_for_selector(wanted)
            page.evaluate("document.activeElement.blur()")
            page.screenshot(path=FOLDER / name)
        chromium.close()


if __name__ == "__main__":
    main()
