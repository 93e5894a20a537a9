"""Numpy's matrix products give the parses of the model as released."""

from __future__ import annotations

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


def test_the_threads_of_others_are_left_as_they_were() -> None:
    threads = ThreadpoolController()
    before = [library["num_threads"] for library in threads.info()]
    parsed = list(_products.piped(language(), TEXTS))
    assert len(parsed) == len(TEXTS)
    assert [library["num_threads"] for library in threads.info()] == before
