"""What the rules of positions and topics share: frames of a polar word with its holder and its target.

``frames`` are what is looked for; they are found by ``positions``, ``complements``, ``phrasal``, ``deeds`` (``contacts``: what only keeps
up talks), ``wishes``, ``futures``, ``conveyed``, ``duties``, ``talked``, ``gifts``, ``strivings``, ``penalties``, ``reckonings`` and
``loaded``, by ``blamed`` (of whom is praised or blamed for what), by ``agents`` and ``owned`` where the holder stands apart, and in
evaluations by ``judgements``, ``verdicts``, ``accusations``, ``relations``, ``outcomes``, ``needs``, ``lacks`` and ``shortfalls``, with
the words of ``values`` and the subjects that ``matters`` reads. ``signs`` reads the sign, ``unmeant`` what is only seemingly said,
``holders`` tells whose it is, ``sides`` for whom somebody speaks; ``objects``, ``everyday``, ``targets``, ``rejections``, ``further``,
``target_limits``, ``purposes`` and ``antecedents`` the words they are about, ``issues`` and ``topics`` what those name
(``topic_words``: what a word of talk has for its topic; ``topic_lists``: its items);
``stances`` puts a position together.
"""
