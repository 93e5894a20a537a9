"""Who is meant: how prominent people are, and descriptions of them.

``discourse`` knows where people stand in a text, ``scores`` what speaks for each of them behind a pronoun. Descriptions:
``descriptions`` by title (``phrases`` reads them), ``openings`` before any name, ``opposites`` (the other one of two), ``kin``,
``children``, ``epithets`` (never explained), ``strangers`` (of the same title elsewhere). ``pleas``: who denies a charge. Words:
``description_words``.
"""
