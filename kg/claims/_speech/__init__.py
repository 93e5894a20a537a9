"""What the rules of statements share: cues, who speaks to whom, and the words said.

Words: ``cues``, ``speaker_words``. A clause of speech: ``clauses`` (subject, tense), ``extents`` (where what is said ends), ``denials``.
Who speaks: ``speakers``, with ``officials`` and ``houses`` for those told without a name. What is said: ``quotations``, ``again``;
``statements`` puts both together. Whose it is: ``voices`` (of a position), ``standing`` (for whom an actor stands).
"""
