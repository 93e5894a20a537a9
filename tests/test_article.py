"""A file becomes an article, or an error that names it and the way out; nothing else may happen."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg._article import decoding
from kg.article import LONGEST_LINE, article_of, left_aside, read_article, read_articles, read_dates
from kg.model import Article, ArticleError, SetupError

SHARED = Path(__file__).parent.parent.parent / "shared"
STORY = "OSLO — The minister of fishing met her guest in the old town hall on Monday. They spoke of nets and boats for an hour.\n"
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Nets and boats</title>
<link rel="canonical" href="https://news.example/nets"><meta property="article:published_time" content="2031-03-04T08:00:00Z">
<meta property="og:site_name" content="The Example"></head><body><nav><a href="/front">Front</a><a href="/sea">The sea</a></nav>
<article><h1>Nets and boats</h1>{"<p>The minister <b>Ana Prado</b> met her guest in the hall on Monday, and they spoke of nets.</p>" * 1}
<p>She said that the boats of both countries would share the harbour from October until the end of the year.</p></article>
<footer>All rights reserved</footer></body></html>"""


def readings(*inputs: Path, **options: object) -> tuple[list[Article], list[str]]:
    """Articles, and the messages of what could not be read."""
    found = list(read_articles(inputs, **options))  # type: ignore[arg-type]
    return [r for r in found if isinstance(r, Article)], [str(r) for r in found if isinstance(r, ArticleError)]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_text_is_kept_to_the_last_character(tmp_path: Path) -> None:
    text = "\ufeffTalks\r\n\r\n🇹🇷 “Çelik” spoke.\rEnd\u2028"
    article = read_article(written(tmp_path, "a.txt", text))
    assert article.text == text
    assert article.key == "a.txt"
    assert article.quote(article.excluded[0]) == "\ufeff"


def test_seed_header_is_metadata() -> None:
    seed = SHARED / "seed" / "000_36bbb91452927308.txt"
    if not seed.exists():
        pytest.skip("needs ../shared/seed")
    article = read_article(seed)
    assert article.published_on == date(2020, 9, 23)
    header, code = (article.quote(span) for span in article.excluded)
    assert header == " date 2020-09-23 "
    assert code.startswith("cnxps")
    assert code.endswith("});")


@pytest.mark.parametrize(
    ("text", "day", "title"),
    [
        ("title: Nets\ndate: 2031-03-03\n\nThe two met.", date(2031, 3, 3), "Nets"),
        ("---\ntitle: Nets\ndate: March 3, 2031\n---\nThe two met.", date(2031, 3, 3), "Nets"),
        ("LISBON, March 3, 2031 — The two met on Friday.", date(2031, 3, 3), None),
        ("Oslo, 12 May 2031 — The two met on Friday.", date(2031, 5, 12), None),
        (
            "Ministers meet about nets\n\nOffice of the Spokesperson\n\nMarch 3, 2031\n\nThe two met.",
            date(2031, 3, 3),
            "Ministers meet about nets",
        ),
        ("The treaty of March 3, 2031 was signed - nobody came.", None, None),
        ("OSLO, May 14 — The two met.", None, None),
        ("Source: an official of the ministry said so.\nNothing else.", None, None),
    ],
)
def test_a_text_states_its_day(text: str, day: date | None, title: str | None) -> None:
    article = article_of(text, "a")
    assert (article.published_on, article.title) == (day, title)
    assert any("no date found" in warning for warning in article.warnings) == (day is None)


def test_whose_day_counts(tmp_path: Path) -> None:
    files = [
        written(tmp_path, "a.txt", "date 2031-03-03 The two met."),
        written(tmp_path, "b.txt", "LISBON, March 3, 2031 — The two met."),
    ]
    days = written(tmp_path, "dates.tsv", "a.txt\t2030-01-01\n\n")
    articles, _ = readings(*files, dates=read_dates(days), day=date(2029, 1, 1))
    assert [a.published_on for a in articles] == [date(2030, 1, 1), date(2029, 1, 1)]
    with pytest.raises(SetupError, match=r"bad\.tsv:1: .*YYYY-MM-DD"):
        read_dates(written(tmp_path, "bad.tsv", "a.txt 2030-01-01"))
    with pytest.raises(SetupError, match=r"none\.tsv"):
        read_dates(tmp_path / "none.tsv")


def test_page(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "page.html", PAGE))
    assert (article.key, article.file, article.extracted) == ("https://news.example/nets", "page.html", True)
    assert (article.title, article.outlet, article.published_on) == ("Nets and boats", "The Example", date(2031, 3, 4))
    assert "minister Ana Prado met" in article.text
    assert "Home" not in article.text
    assert "rights" not in article.text


def test_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Ana Prado", "Ана Прадо")
    assert "Ана Прадо" in read_article(written(tmp_path, "page.htm", page.encode("cp1251"))).text


def test_a_bad_line_costs_one_article(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "id": "x-1",
                "text": STORY,
                "date": "2031-03-04T10:00",
                "title": "Nets",
                "url": "https://e.example/1",
                "source": "Daily",
            }
        ),
        "",
        '{"id": "cut", "text": "cut off',
        "[1]",
        '{"id": "no-text"}',
        '{"text": "The two met."}',
        '{"url": "https://e.example/2", "text": "The two met \\ud83d again.", "date": "soon"}',
    ]
    for name, content in (
        ("f.jsonl", "\n".join(lines).encode()),
        ("f.jsonl.gz", gzip.compress("\n".join(lines).encode())),
    ):
        (first, last), errors = readings(written(tmp_path, name, content))
        assert (first.key, first.title, first.outlet, first.published_on) == ("x-1", "Nets", "Daily", date(2031, 3, 4))
        assert last.key == "https://e.example/2"
        assert last.sha256
        assert [e.split(": ")[0].rpartition("/")[2] for e in errors] == [f"{name}:{n}" for n in (3, 4, 5, 6)]


def test_a_store_and_its_decisions_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / "kg-store").mkdir()
    for name in ("kg-store/CURRENT", "kg-store/000004.sst", "kg-store.decisions.jsonl"):
        (tmp_path / name).write_text("{}")
    (tmp_path / "a.txt").write_text("Ana Prado left.")
    assert [getattr(reading, "key", reading) for reading in read_articles([tmp_path])] == ["a.txt"]


def test_folder(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.txt", ".hidden.txt", "b/table.xlsx", "parses/0a/1.graph", "net.gexf"):
        written(tmp_path, name, STORY)
    own = written(
        tmp_path, "kg.html", f'<html><head><meta name="generator" content="diplokg"></head><p>{STORY}</p></html>'
    )
    articles, errors = readings(tmp_path)
    assert [a.key for a in articles] == ["a.txt", "b/two.txt"]
    assert errors == []
    assert left_aside([tmp_path]) == "2 files of other kinds left aside: .gexf, .xlsx (to read one as text, name it)"
    assert "a page that shows a graph, no article" in readings(own)[1][0]
    (tmp_path / "empty").mkdir()
    assert "holds no articles" in readings(tmp_path / "empty")[1][0]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for given_, keys in (
        (STORY, [f"stdin-{hashlib.sha256(STORY.encode()).hexdigest()[:8]}"]),
        ('{"id": "x", "text": "The two met."}\n', ["x"]),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given_.encode()))))
        assert [a.key for a in readings(Path("-"))[0]] == keys


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"\xef\xbb\xbf \r\n\t", "empty"),
        ("empty.html", b"", "empty"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("scan.pdf", b"%PDF-1.7 \xe2\xe3", "document"),
        ("greek.txt", "Министры встретились в городе.".encode("koi8-r"), "UTF-8"),
        ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        ("deep.html", b"<html><body>" + b"<div>" * 3000, "no article"),
        ("line.txt", b"a " * LONGEST_LINE, "a line of"),
        ("long.txt", b"word\n" * 2_000_000, "split"),
        ("huge.txt", b"x" * 21_000_000, "split"),
        ("huge.jsonl", b'{"id": "x", "text": "' + b"x" * 21_000_000 + b'"}\n', "split"),
        ("cut.jsonl.gz", gzip.compress(json.dumps({"id": "x", "text": STORY}).encode())[:-20], "read"),
    ],
)
def test_bad_input_is_named_and_the_rest_goes_on(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    bad, good = written(tmp_path, name, content), written(tmp_path, "good.txt", STORY)
    articles, errors = readings(bad, tmp_path / "missing.txt", good)
    assert [a.key for a in articles] == ["good.txt"]
    assert name in errors[0]
    assert says in errors[0]
    assert "missing.txt" in errors[-1]


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = written(tmp_path, "secret.txt", STORY)
    monkeypatch.setattr(Path, "open", refuse)
    assert "secret.txt: cannot be read (Permission denied)" in readings(file)[1][0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (STORY.encode(), "--date"),
        (b"date 2999-01-01 The two met.", "future"),
        (
            (
                "Le ministre a rencontré son homologue à Paris mardi pour parler de la pêche et des bateaux. " * 3
            ).encode(),
            "English",
        ),
        ("The café’s owner met the minister.".encode("cp1252"), "Windows-1252"),
        (("“Çelik” met “Müller” and said: “Çok iyi.” " * 9).encode() + b"\xff", "damaged"),
    ],
)
def test_doubtful_input_warns(tmp_path: Path, content: bytes, says: str) -> None:
    article = read_article(written(tmp_path, "a.txt", content))
    assert any(says in warning and "a.txt" in warning for warning in article.warnings)


def test_utf16_is_read() -> None:
    assert decoding.decoded(STORY.encode("utf-16"), "a")[0] == STORY


def test_released_texts_lose_almost_nothing() -> None:
    corpus = SHARED / "corpora" / "white-house" / "dev.jsonl.gz"
    if not corpus.exists():
        pytest.skip("needs ../shared/corpora")
    articles = [a for a, _ in zip(read_articles([corpus]), range(200), strict=False) if isinstance(a, Article)]
    lost = sum(len(span) for a in articles for span in a.excluded)
    assert lost <= 0.005 * sum(len(a.text) for a in articles)


@given(st.text(max_size=400))
def test_any_text_gives_an_article_or_an_article_error(text: str) -> None:
    try:
        article = article_of(text, "a")
    except ArticleError:
        return
    assert article.text == text
    ends = [0, *(at for span in article.excluded for at in (span.start, span.end)), len(text)]
    assert ends == sorted(ends)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_article_error(raw: bytes) -> None:
    try:
        text, _ = decoding.decoded(raw, "a")
    except ArticleError:
        return
    assert isinstance(text, str)
