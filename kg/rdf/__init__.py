"""Step 5: claims + links → validated RDF.

``naming`` gives every noun its IRI, ``writing`` makes the named graph of one article, ``checking`` runs the shapes on it, ``serializing``
writes quads in a fixed order, ``vocabulary`` and ``runs`` make the two graphs beside those of the articles.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """The named graph of one article: everything derived from it, as sorted N-Quads lines."""

    key: str
    """The article's key."""
    iri: str
    """IRI of the article."""
    graph: str
    """IRI of the named graph."""
    version: str
    """The article's version, 64 hex digits."""
    nquads: bytes
    """Canonical N-Quads, one line a quad, sorted, without duplicates: equal graphs are equal bytes."""
