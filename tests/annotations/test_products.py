"""Numpy's matrix products give the parses of the model as released."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController

from kg.annotations import _parsing, _products, language

TEXTS = [
    "Foreign Minister Ola Brandt of Norway met her Chilean counterpart, Rosa Lagos, in Santiago on Monday.",
    "“We will not wait until the talks that were called off in May resume,” she said, and left for Lima.",
    "Neither of them, an aide to Ms. Lagos said, had expected what the two governments agreed on.",
]


def test_the_parses_are_those_of_the_model_as_released() -> None:
    as_released = _parsing.released(_parsing.MODELS[0])
    read = [
        [[(t.text, t.tag_, t.dep_, t.head.i, t.lemma_, t.ent_iob_, t.ent_type_) for t in doc] for doc in docs]
        for docs in (as_released.pipe(TEXTS), _products.piped(language(), TEXTS))
    ]
    assert read[0] == read[1]


def test_numpy_multiplies() -> None:
    ours: Any = language().get_pipe("ner")
    released: Any = _parsing.released(_parsing.MODELS[0]).get_pipe("ner")
    assert (ours.model.ops.use_blis, released.model.ops.use_blis) == (False, True)


def test_one_thread_multiplies_and_others_keep_theirs() -> None:
    seen: list[list[int]] = []

    @Language.component("threads_seen")
    def threads_seen(doc: Doc) -> Doc:
        seen.append(_threads())
        return doc

    asking = spacy.blank("en")
    asking.add_pipe("threads_seen")
    before = _threads()
    assert len(list(_products.piped(asking, TEXTS))) == len(seen) == len(TEXTS)
    assert set(map(tuple, seen)) == {(1,) * len(before)}
    assert _threads() == before


def _threads() -> list[int]:
    """Return how many threads each library of linear algebra may use."""
    return [library["num_threads"] for library in ThreadpoolController().info() if library["user_api"] == "blas"]
