"""What is a paragraph, and that offsets of tokens are offsets of the article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import annotations as room
from kg.annotations import AnnotatedArticle, Annotator, annotate
from kg.annotations._parsing import masked, paragraphs
from kg.model import Annotation, Article, Span


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_a_newline_ends_a_paragraph() -> None:
    assert cut("Talks resume in Porto this week\nThe two ministers met on Monday.\n\n  They left.  ") == [
        "Talks resume in Porto this week",
        "The two ministers met on Monday.",
        "They left.",
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The foreign ministers of the two countries met in the old town hall on\n"
        "Monday and spoke for more than three hours about the quotas that their\n"
        "parliaments had turned down in the spring.\n"
    )
    assert cut(
        wrapped + "\n" + "They will meet again in the first days of the coming month, according to\nthe hosts.\n"
    ) == [
        wrapped.strip(),
        "They will meet again in the first days of the coming month, according to\nthe hosts.",
    ]


def test_a_list_with_a_name_a_line_stays_a_list() -> None:
    assert cut("Ana Prado\nErik Holt\nJoão Reis") == ["Ana Prado", "Erik Holt", "João Reis"]


def test_an_item_of_a_list_goes_on_in_indented_lines() -> None:
    assert cut(
        "Present were:\n\n-   Ana Prado, Head of the Union of Port\n    Workers (UPW)\n-   Erik Holt\n\nOne.\n  Two."
    ) == [
        "Present were:",
        "-   Ana Prado, Head of the Union of Port\n    Workers (UPW)",
        "-   Erik Holt",
        "One.",
        "Two.",
    ]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    article = Article(key="any", text=text, excluded=(Span(0, min(3, len(text))),) if text else ())
    (found,) = annotate([article])
    plain = masked(article)
    assert len(plain) == len(text)
    for token in found.doc:
        span = found.span(token)
        assert plain[span.start : span.end].replace("\n", " ") == token.text


def test_a_step_that_runs_out_does_not_end_the_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_more(text: AnnotatedArticle) -> tuple[Annotation, ...]:
        if text.article.key == "17":
            raise StopIteration
        return ()

    monkeypatch.setattr(room, "annotators", lambda: {"any": Annotator(find=nothing_more, examples=())})
    given_ = [Article(key=str(n), text="Ana Prado met Erik Holt.") for n in range(35)]
    read = annotate(given_)
    assert [next(read).article.key for _ in range(17)] == [str(n) for n in range(17)]
    with pytest.raises(RuntimeError, match="StopIteration"):
        next(read)


def test_every_article_is_read_whatever_the_size_of_a_group() -> None:
    given_ = [Article(key=str(n), text="" if n % 5 == 0 else f"The {n} ministers met. " * n) for n in range(37)]
    assert [text.article.key for text in annotate(given_)] == [str(n) for n in range(37)]
