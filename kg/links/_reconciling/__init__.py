"""The gazetteer as a W3C reconciliation service: ``answering`` finds candidates, ``wording`` knows versions 0.2 and 1.0-draft.

``extending`` tells terms of office, suggests and previews; ``serving`` is the HTTP server.
"""
