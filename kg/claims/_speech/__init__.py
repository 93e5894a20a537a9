"""What the rules of statements share: cues, who speaks to whom, and the words said.

Words: ``cues``, ``speakable``, ``speaker_words``, ``clause_words``. A clause of speech: ``clauses`` (subject, tense), ``subjects``
(those the parser hid), ``attributions`` (what only tells who speaks), ``told_clauses`` (where a clause told begins), ``extents``,
``continuations`` and ``turns`` (where what is said ends), ``asides`` (what the reporter adds to it), ``seeming`` (what only sounds like
speech), ``namings``, ``denials``, ``headings``.
Who speaks: ``speakers``, with ``officials``, ``signers``, ``companies``, ``narrators``, ``houses``, ``papers``, ``descriptions``
and ``short_forms`` for those told without a name.
Who hears it: ``hearers``.
What is said and when: ``quotations``, ``again``, ``occasions``; ``statements`` puts all together.
Whose it is: ``standing`` and ``allegiances`` (for whom an actor stands).
"""
