"""Titles and whose they are: title phrases, whom they belong to, and of which state the office is.

Words: ``title_words``, ``body_words``. Phrases: ``titles``, with ``title_phrases``, ``title_modifiers``, ``title_states``,
``complements`` and ``bodies``. Whose they are: ``holders``, ``appositions``, ``terms`` (``term_verbs``,
``antecedents``, ``deaths``), ``counterparts`` and ``headings``, which make a holding (``holdings``, ``postings``); ``tenants`` gathers them
into offices, ``roles`` asks those. Of which state: ``office_countries``, by ``wordings``, ``origins``, ``focus``, ``office_lists``,
``publishers``, ``scenes``, ``encounters``, ``spoken_for`` and ``leaders``.
"""
