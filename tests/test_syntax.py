"""The plain document says what the parser said."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as Parsed

from kg.annotations import language
from kg.annotations._plain import joined, parsed
from kg.syntax import Doc, Token

TEXTS = (
    "Foreign Minister Ana Prado, who hopes to visit Nordia's capital, met Erik Holt (and 12 aides) on Monday.",
    '"We will not wait," she said; the talks, the first since 2029, went on until two o\'clock.',
    "TALKS END WITHOUT DEAL",
)
VALUES = (
    "i", "text", "text_with_ws", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "is_alpha", "is_digit",
    "is_lower", "is_punct", "is_quote", "is_space", "is_title", "is_upper", "like_num",
)  # fmt: skip
TIES = ("lefts", "rights", "children", "ancestors", "subtree", "conjuncts")


@pytest.fixture(scope="module")
def both() -> tuple[Parsed, Doc]:
    paragraphs = list(language().pipe(TEXTS))
    whole = Parsed.from_docs(paragraphs, ensure_whitespace=True)
    return whole, joined([(parsed(paragraph), 0) for paragraph in paragraphs])[0]


@pytest.mark.parametrize("value", VALUES)
def test_a_token_has_what_the_parser_gave_it(both: tuple[Parsed, Doc], value: str) -> None:
    theirs, plain = both
    assert [getattr(t, value) for t in plain] == [getattr(t, value) for t in theirs]


@pytest.mark.parametrize("tie", TIES)
def test_a_token_has_its_place_in_the_tree(both: tuple[Parsed, Doc], tie: str) -> None:
    theirs, plain = both
    assert [[o.i for o in getattr(t, tie)] for t in plain] == [[o.i for o in getattr(t, tie)] for t in theirs]


def test_edges_sentences_and_entities_are_the_parsers(both: tuple[Parsed, Doc]) -> None:
    theirs, plain = both
    assert [(t.left_edge.i, t.right_edge.i) for t in plain] == [(t.left_edge.i, t.right_edge.i) for t in theirs]
    assert [(s.start, s.end) for s in plain.sents] == [(s.start, s.end) for s in theirs.sents]
    assert [(e.text, e.label_) for e in plain.ents] == [(e.text, e.label_) for e in theirs.ents]


def test_every_run_has_the_parsers_root_and_text(both: tuple[Parsed, Doc]) -> None:
    theirs, plain = both
    for start in range(len(plain)):
        for end in range(start + 1, min(start + 9, len(plain)) + 1):
            assert plain[start:end].root.i == theirs[start:end].root.i, plain[start:end]
            assert plain[start:end].text == theirs[start:end].text


def test_a_run_is_cut_as_a_list_is(both: tuple[Parsed, Doc]) -> None:
    _, plain = both
    run = plain[2:6]
    assert [t.i for t in run] == [2, 3, 4, 5]
    assert run[-1].i == 5
    assert (run[1:].start, run[:-1].end, len(run[3:1])) == (3, 5, 0)
    with pytest.raises(IndexError, match="no token 4"):
        run[4]


def test_a_neighbour_beyond_the_end_is_an_error(both: tuple[Parsed, Doc]) -> None:
    _, plain = both
    last: Token = plain[-1]
    with pytest.raises(IndexError, match="no token"):
        last.nbor()


def test_hopes_is_a_form_of_hope(both: tuple[Parsed, Doc]) -> None:
    _, plain = both
    assert next(t.lemma for t in plain if t.text == "hopes") == "hope"
