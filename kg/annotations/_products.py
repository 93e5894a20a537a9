"""Matrix products of the model by numpy's BLAS, on one thread: the same parses for some two thirds of the cost.

Two fifths of bare spaCy's time are products by blis, whose kernels are slower than the OpenBLAS or Accelerate that numpy brings. One
thread, because how a product is divided among threads could change its last bit, and with it a parse; workers use the other cores.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController


def by_numpy(load: Callable[[], Language]) -> Language:
    """Return what *load* loads, multiplying with numpy; a language that is to run on a GPU stays there."""
    from thinc.api import NumpyOps, get_current_ops, use_ops  # noqa: PLC0415 - only the stage that parses pays for it

    if not isinstance(get_current_ops(), NumpyOps):
        return load()
    with use_ops("numpy", use_blis=False):
        return load()


def piped(language: Language, texts: list[str]) -> Iterator[Doc]:
    """Parse *texts* as one batch, on one thread."""
    with _threads().limit(limits=1, user_api="blas"):
        docs = list(language.pipe(texts, batch_size=len(texts)))
    yield from docs


@cache
def _threads() -> ThreadpoolController:
    """Return the control of the numeric libraries that are loaded, the model's among them."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    return ThreadpoolController()
