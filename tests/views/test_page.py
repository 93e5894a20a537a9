"""The page in a real browser: it draws from disk, asks nobody, and runs no word of an article."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kg import pipeline
from kg.article import article_of
from kg.store import Store, open_store
from kg.views import export

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine: apt install chromium")
HOSTILE = "</script><script>document.title='PWNED'</script><img src=x onerror=\"document.title='PWNED'\"><!--"


def drawn(page: Path, folder: Path, view: str = "") -> tuple[str, str]:
    """Return the document as the browser has it after drawing, and what it logged."""
    quiet = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync --enable-logging=stderr --log-level=0 --virtual-time-budget=4000"
    )
    command = [str(BROWSER), *quiet.split(), f"--user-data-dir={folder}", "--dump-dom", f"{page.as_uri()}{view}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout, "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)


@needs_browser
def test_the_page_draws_network_and_claims_with_their_sentences(examples: Store, tmp_path: Path) -> None:
    export(examples, tmp_path / "kg.html")
    document, console = drawn(tmp_path / "kg.html", tmp_path / "profile")
    assert console == ""
    assert re.search(r"<text[^>]*>Benny Gantz</text>", document)
    assert "<blockquote>" in document
    assert "<mark>" in document


@needs_browser
def test_an_article_opens_with_its_words_marked(examples: Store, tmp_path: Path) -> None:
    export(examples, tmp_path / "kg.html")
    document, console = drawn(tmp_path / "kg.html", tmp_path / "profile", "#article?of=0&claim=0")
    assert console == ""
    data = json.loads(re.search(r'id="data">(.*?)</script>', (tmp_path / "kg.html").read_text(), re.S)[1])  # type: ignore[index]
    of = data["claims"][0]["words"][0]["article"]
    document, console = drawn(tmp_path / "kg.html", tmp_path / "profile", f"#article?of={of}&claim=0")
    words = data["claims"][0]["words"][0]
    text = data["articles"][of]["text"]
    assert f"<mark>{text[words['start'] : words['end']]}</mark>" in document


def test_the_page_names_no_other_file_or_server(examples: Store, tmp_path: Path) -> None:
    export(examples, tmp_path / "kg.html")
    shell = re.sub(r'(?s)id="data">.*?</script>', "", (tmp_path / "kg.html").read_text(encoding="utf-8"))
    assert "default-src 'none'" in shell
    assert set(re.findall(r"https?://[\w./]+", shell)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\s(src|action)=", shell)
    assert len(shell) < 60_000


@needs_browser
def test_words_of_an_article_never_run(tmp_path: Path) -> None:
    text = f"Ana Prado met Erik Holt in Lisbon on Monday. Ana Prado said the talks were {HOSTILE} useful."
    with open_store(None) as store:
        outcomes = list(pipeline.add(store, lambda: iter([article_of(text, f"hostile {HOSTILE}")])))
        assert [outcome.what for outcome in outcomes] == ["added"]
        export(store, tmp_path / "kg.html")
    document, _ = drawn(tmp_path / "kg.html", tmp_path / "profile")
    assert re.search(r"<title>([^<]*)</title>", document)[1].startswith("diplokg: hostile")  # type: ignore[index]
    assert "<img" not in document
