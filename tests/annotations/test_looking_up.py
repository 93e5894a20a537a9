"""What an annotated article looks up is what going through all its mentions finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_article import TEXT, annotated

from kg.model import Entity, EntityKind, Mention, Span

SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)).map(lambda at: Span(at[0], sum(at)))
PEOPLE = st.integers(1, 3).map(lambda n: Entity(id=f"person:{n}", kind=EntityKind.PERSON, label=f"Ana Prado {n}"))
ARTICLE = annotated()


@settings(deadline=None)
@given(st.lists(st.builds(Mention, SPANS, PEOPLE), max_size=30), SPANS)
def test_mentions_are_found_by_place_and_by_whom_they_mean(mentions: list[Mention], span: Span) -> None:
    text = ARTICLE.having(mentions)
    assert text.mentions_in(span) == tuple(m for m in text.mentions if span.covers(m.span))
    for person in text.entities():
        assert text.mentions_of(person) == tuple(m for m in text.mentions if m.entity == person)


@settings(deadline=None)
@given(st.lists(st.builds(Mention, SPANS, PEOPLE), max_size=5))
def test_a_word_is_inner_where_a_name_began_before_it(mentions: list[Mention]) -> None:
    text = ARTICLE.having(mentions)
    for token, at in zip(text.words, text.starts, strict=True):
        assert text.is_inner(token) == any(m.span.start < at < m.span.end for m in mentions)
