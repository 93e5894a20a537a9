"""Adding many: what is there is skipped, what is under way is little, what cannot be added is kept apart, what was parsed is not again."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from immediate_pool import Immediate

from kg import pipeline
from kg._pipeline import working
from kg.annotations import AnnotatedArticle, language
from kg.article import Reading, article_of, read_articles
from kg.model import Article, ArticleError, Finding, SetupError, Severity
from kg.store import Store, open_store

DAY = date(2020, 3, 5)
TEXT = "Foreign Minister Ana Prado of Portugal met Foreign Minister Erik Holt of Norway in Lisbon on Monday. Story {}."


def articles(count: int) -> list[Article]:
    return [article_of(TEXT.format(number), f"news/{number}", published_on=DAY) for number in range(count)]


def lines(store: Store) -> list[bytes]:
    return [line for line in store.nquads().splitlines() if b"/run" not in line]


def became(store: Store, given: list[Article], **how: object) -> list[str]:
    return [outcome.what for outcome in pipeline.add(store, lambda: iter(given), **how)]  # type: ignore[arg-type]


def test_a_run_that_was_broken_off_goes_on_where_it_stopped() -> None:
    given = articles(6)
    with open_store(None) as store, open_store(None) as whole:
        run = pipeline.add(store, lambda: iter(given))
        assert [next(run).what for _ in range(3)] == ["added"] * 3
        run.close()
        kept = len(store.articles())
        assert 3 <= kept < 6
        assert became(store, given) == ["unchanged"] * kept + ["added"] * (6 - kept)
        assert became(store, given) == ["unchanged"] * 6
        became(whole, given)
        assert lines(store) == lines(whole)


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_command_loses_nothing_it_acknowledged(tmp_path: Path, blow: signal.Signals) -> None:
    file = tmp_path / "news.jsonl"
    records = [{"id": a.key, "text": a.text, "date": "2020-03-05"} for a in articles(40)]
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "kg", "add", str(file), "-g", str(tmp_path / "store"), "-v"]
    with subprocess.Popen([*command, "--workers", "2"], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = []
        for line in process.stderr:
            told += [line.split()[1]] if line.startswith("added: ") else []
            if len(told) == 3:
                process.send_signal(blow)
                break
        rest = process.stderr.read()
    assert process.returncode == (130 if blow == signal.SIGINT else -signal.SIGKILL)
    assert ("the same command goes on" in rest) == (blow == signal.SIGINT)
    assert "Traceback" not in rest
    with open_store(tmp_path / "store") as store:
        assert {article.key for article in store.articles()} >= set(told)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.count("unchanged: ") >= 3
    with open_store(tmp_path / "store") as store, open_store(None) as whole:
        list(pipeline.add(whole, lambda: read_articles([file])))
        assert lines(store) == lines(whole)


def test_little_is_read_ahead_and_little_waits() -> None:
    taken = 0

    def given(count: int) -> Iterator[Reading]:
        nonlocal taken
        for number in range(count):
            taken += 1
            yield ArticleError("x: bad") if number % 2 else article_of("Words.", str(number))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(working, "ProcessPoolExecutor", Immediate)
        for workers in (1, 2):
            taken = 0
            stream = working.worked(given(5000), lambda some: [a.key for a in some], workers)
            next(stream)
            assert taken <= 2 * working.CHUNK * (working.WAITING * workers + 1)
            assert sum(1 for _ in stream) == 4999
    stream = working.worked((ArticleError("x: bad") for _ in range(5000)), lambda some: [a.key for a in some], 2)
    assert sum(1 for _ in stream) == 5000


def test_what_breaks_a_rule_is_kept_apart_and_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = articles(2)
    quarantine = pipeline.Quarantine(tmp_path / "apart.quarantine")
    finding = Finding(
        article=bad.key, node="claim/x", shape="X01", message="a word too many", severity=Severity.VIOLATION
    )
    with open_store(None) as store:
        with monkeypatch.context() as patch:
            patch.setattr("kg._pipeline.graphs.check_all", lambda graphs: [finding for g in graphs if g.key == bad.key])
            tally = pipeline.Tally()
            for outcome in pipeline.add(store, lambda: iter((good, bad))):
                quarantine.note(outcome)
                tally.note(outcome)
        assert tally.report()["reasons"] == {"X01": 1}
        assert tally.report()["bad"] == [{"article": bad.key, "became": "refused", "reason": "X01"}]
        (reason,) = (tmp_path / "apart.quarantine").glob("*.reason.json")
        assert "a word too many" in reason.read_text(encoding="utf-8")
        (again,) = read_articles([tmp_path / "apart.quarantine"])
        assert isinstance(again, Article)
        assert (again.key, again.version) == (bad.key, bad.version)
        for outcome in pipeline.add(store, lambda: iter((again,))):
            quarantine.note(outcome)
        assert not list((tmp_path / "apart.quarantine").iterdir())
        assert len(store.articles()) == 2


def forget_all_but(files: list[Path], folder: Path) -> None:
    for file in folder.rglob("*.*"):
        if file not in files:
            file.unlink()


def test_a_kept_parse_gives_the_same_bytes_and_spares_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [*articles(2), article_of("ROME, 5 March - One.\n\nTwo “three”.", "odd", published_on=DAY)]
    with open_store(None) as plain, open_store(None) as first, open_store(None) as second, open_store(None) as third:
        became(plain, given)
        became(first, given, cache=tmp_path)
        files = sorted(tmp_path.rglob("*.parse"))
        forget_all_but(files, tmp_path)
        with monkeypatch.context() as patch:
            patch.setattr(language(), "pipe", lambda *_, **__: pytest.fail("parsed"))
            became(second, given, cache=tmp_path)
        forget_all_but(files, tmp_path)
        files[0].write_bytes(files[0].read_bytes()[:-1] + b"?")
        became(third, given, cache=tmp_path)
        assert lines(plain) == lines(first) == lines(second) == lines(third)


def test_only_what_other_parts_made_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    given = articles(3)
    with open_store(None) as store:
        became(store, given[:2])
        parts = pipeline.used()
        changed = parts | {"rules": "another"}
        assert pipeline.outdated(store, parts, pipeline.keys(store)).keys == ()
        assert pipeline.outdated(store, changed, pipeline.keys(store)).parts == {"rules": 2}
        monkeypatch.setattr("kg._pipeline.adding.used", lambda *_: changed)
        became(store, given[2:])
        old = pipeline.outdated(store, changed, pipeline.keys(store))
        assert old.keys == ("news/0", "news/1")
        before = lines(store)
        again = list(pipeline.add(store, lambda: iter(()), again=old.keys))
        assert [(outcome.what, outcome.anew) for outcome in again] == [("unchanged", True)] * 2
        assert lines(store) == before
        assert pipeline.outdated(store, changed, pipeline.keys(store)).keys == ()


def test_an_annotated_article_can_go_wrong_in_a_worker_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: AnnotatedArticle, keep: object) -> AnnotatedArticle:
        raise ValueError("a rule of ours is wrong")

    monkeypatch.setattr("kg._pipeline.building.annotated", fail)
    with open_store(None) as store:
        (outcome,) = pipeline.add(store, lambda: iter(articles(1)))
    assert (outcome.what, outcome.article) == ("failed", articles(1)[0])


def test_workers_end_with_the_process_that_writes() -> None:
    code = (
        "import os, signal, sys\nfrom kg._pipeline import working\nfrom kg.article import article_of\n"
        "if __name__ == '__main__':\n"
        "    stream = working.worked((article_of('Words.', str(n)) for n in range(400)), working._articles, 2)\n"
        "    next(stream)\n"
        "    print(len(working.active_children()), flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)
    # The workers hold the other ends of our pipes: that the run came back at all means that they are gone.
    assert (done.returncode, done.stdout.strip()) == (-signal.SIGKILL, "2")


def test_one_article_is_found_as_the_list_has_it() -> None:
    given = article_of(
        TEXT, "https://a.example/é", published_on=DAY, title="Talks", url="https://a.example/é", outlet="Agency"
    )
    with open_store(None) as store:
        became(store, [given, *articles(2)])
        for listed in store.articles():
            assert store.article(listed.key) == store.article(listed.iri) == listed
        with pytest.raises(SetupError, match=r"news/3: no such article in .*; did you mean news/[01]"):
            store.article("news/3")


def test_a_full_disk_of_what_is_kept_costs_no_article_and_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = articles(3)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with open_store(None) as plain, open_store(None) as store, monkeypatch.context() as patch:
        became(plain, given)
        patch.setattr(Path, "write_bytes", full)
        outcomes = list(pipeline.add(store, lambda: iter(given), cache=tmp_path))
        assert [outcome.what for outcome in outcomes] == ["added"] * 3
        told = f"{tmp_path}: No space left on device; what is read now is not kept there"
        assert [outcome.message for outcome in outcomes] == [told, "", ""]
        assert lines(store) == lines(plain)
        said: list[str] = []
        extracted = list(pipeline.extracted(given, cache=tmp_path, warn=said.append))
        assert extracted == list(pipeline.extracted(given))
        assert said == [told]


def test_each_article_that_is_built_is_told_before_it_is() -> None:
    given, begun = articles(2), []
    with open_store(None) as store:
        became(store, given[:1])
        list(pipeline.add(store, lambda: iter(given), begun=lambda article: begun.append(article.key)))
    assert begun == [given[1].key]
