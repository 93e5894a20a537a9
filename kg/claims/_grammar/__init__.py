"""Words and clauses: who does what in a clause, whether it is told as done, and where a phrase ends.

Words: ``lexicon``, ``phrasal``. A clause: ``clauses`` (subject, tense), ``clause_moods``, ``denials`` and ``factuality`` (told as done or
not). Phrases: ``complements``, ``lists``, ``phrases`` (who and what stands in them), ``extents`` (where they end).
"""
